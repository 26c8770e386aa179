/**
 * @module web/kit/document-drawer: a citation's passage, marked within its document.
 *
 * The mark is the citation's offsets in the document version it names. If the text there is not the quotation, that is said.
 */
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { Citation, DocumentView } from "#contract";
import { api } from "./api.ts";
import { useLanguage, useQuoteLanguage } from "./language.tsx";
import { Failure } from "./shell.tsx";

export function DocumentDrawer({ citation, close }: { citation: Citation; close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const own = citation.source.startsWith("record:");
  return (
    <dialog
      ref={dialog}
      className="drawer"
      aria-labelledby="document-title"
      onClose={close}
      onPointerDown={(event) => {
        if (event.target === dialog.current) dialog.current.close();
      }}
    >
      {own ? <OwnRecord citation={citation} close={close} /> : <Literature citation={citation} close={close} />}
    </dialog>
  );
}

function Literature({ citation, close }: { citation: Citation; close: () => void }) {
  const { say } = useLanguage();
  const inEnglish = useQuoteLanguage();
  const document = useQuery({
    queryKey: ["document", citation.version],
    queryFn: () => api.document(citation.version),
  });
  const held = document.data;
  const url = held?.url ?? citation.url ?? null;
  return (
    <>
      <header>
        <div>
          <h2 id="document-title" lang={inEnglish}>
            {held?.title ?? citation.title ?? citation.source}
          </h2>
          <div className="facts">
            <span>{citation.source}</span>
            {(held?.year ?? citation.year) !== undefined && (
              <span className="number">{held?.year ?? citation.year}</span>
            )}
            <span className="mono" title={say.document.fingerprint}>
              {citation.version.slice(0, 12)}
            </span>
            {url !== null && (
              <a href={url} rel="noreferrer noopener" target="_blank">
                {say.document.original}
              </a>
            )}
          </div>
        </div>
        <CloseButton close={close} />
      </header>
      {/* Scrolls, so it must be reachable by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs the keyboard */}
      <section className="text" tabIndex={0} aria-label={say.document.text}>
        {document.error !== null && <Failure error={document.error} what={say.document.notShown} />}
        {document.isPending && <p className="loading">{say.document.opening}</p>}
        {held !== undefined && <MarkedText document={held} citation={citation} />}
      </section>
    </>
  );
}

function MarkedText({ document, citation }: { document: DocumentView; citation: Citation }) {
  const { say } = useLanguage();
  const inEnglish = useQuoteLanguage();
  const mark = useRef<HTMLElement>(null);
  useEffect(() => {
    mark.current?.scrollIntoView({ block: "center" });
  }, []);
  const { text } = document;
  const quoted = text.slice(citation.start, citation.end);
  if (quoted !== citation.quote) {
    return (
      <>
        <p className="note bad" role="alert">
          {say.document.displaced}
        </p>
        <span lang={inEnglish}>{text}</span>
      </>
    );
  }
  return (
    <>
      {document.retracted && (
        <p className="note bad" role="alert">
          {say.document.retracted}
        </p>
      )}
      <span lang={inEnglish}>
        {text.slice(0, citation.start)}
        <mark ref={mark}>{quoted}</mark>
        {text.slice(citation.end)}
      </span>
    </>
  );
}

function OwnRecord({ citation, close }: { citation: Citation; close: () => void }) {
  const { say } = useLanguage();
  return (
    <>
      <header>
        <div>
          <h2 id="document-title">{say.document.own}</h2>
          <div className="facts">
            <span className="mono">{citation.source.slice("record:".length)}</span>
          </div>
        </div>
        <CloseButton close={close} />
      </header>
      <section className="text">
        <mark>{citation.quote}</mark>
      </section>
    </>
  );
}

function CloseButton({ close }: { close: () => void }) {
  const { say } = useLanguage();
  return (
    <button type="button" className="button" style={{ marginLeft: "auto" }} onClick={close}>
      {say.document.close}
    </button>
  );
}
