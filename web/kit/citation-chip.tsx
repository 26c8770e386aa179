/** @module web/kit/citation-chip: where a quotation stands; opens the document at it. */
import { useState } from "react";
import type { Citation } from "#contract";
import { DocumentDrawer } from "./document-drawer.tsx";
import { useLanguage, useQuoteLanguage } from "./language.tsx";

export function CitationChip({ citation }: { citation: Citation }) {
  const [open, setOpen] = useState(false);
  const { say } = useLanguage();
  const inEnglish = useQuoteLanguage();
  const own = citation.source.startsWith("record:");
  return (
    <>
      <button type="button" className="chip" onClick={() => setOpen(true)} data-citation={citation.source}>
        <span className="dot" style={{ background: own ? "var(--kind-condition)" : "var(--accent)" }} />
        <span className="name" lang={own ? undefined : inEnglish}>
          {own ? `${say.answer.own} · ${citation.source.slice(7)}` : (citation.title ?? citation.source)}
        </span>
        {citation.year !== undefined && <span className="quiet number">{citation.year}</span>}
      </button>
      {open && <DocumentDrawer citation={citation} close={() => setOpen(false)} />}
    </>
  );
}
