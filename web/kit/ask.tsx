/**
 * @module web/kit/ask: a question, and what the evidence says to it, in the sources' own words.
 *
 * Nothing is shown but quotations, each with where it stands; an abstention says what was searched.
 */
import { useMutation } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { Answer, Citation, Statement } from "#contract";
import { api } from "./api.ts";
import { DocumentDrawer } from "./document-drawer.tsx";
import { counted } from "./format.ts";
import { Failure } from "./shell.tsx";

export function Ask(props: { patientId?: string; placeholder: string; label: string }) {
  const { patientId, placeholder, label } = props;
  const [question, setQuestion] = useState("");
  const asked = useMutation({ mutationFn: (text: string) => api.ask(text, patientId) });
  const id = useId();
  return (
    <div className="ask">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (question.trim().length >= 3) asked.mutate(question.trim());
        }}
      >
        <label className="only-read" htmlFor={id}>
          {label}
        </label>
        <input
          id={id}
          className="input"
          value={question}
          placeholder={placeholder}
          maxLength={500}
          autoComplete="off"
          onChange={(event) => setQuestion(event.target.value)}
        />
        <button type="submit" className="button primary" disabled={asked.isPending || question.trim().length < 3}>
          {asked.isPending ? "Reading…" : "Ask"}
        </button>
      </form>
      <div aria-live="polite">
        {asked.error !== null && <Failure error={asked.error} what="No answer" />}
        {asked.data !== undefined && <AnswerView answer={asked.data} />}
      </div>
    </div>
  );
}

/** An answer or an abstention, with its citations open to inspection. */
export function AnswerView({ answer }: { answer: Answer }) {
  const [opened, setOpened] = useState<Citation>();
  return (
    <div className="answer">
      {answer.kind === "abstain" ? (
        <Abstention answer={answer} />
      ) : (
        answer.statements.map((statement) => (
          <StatementView
            key={`${statement.text}${statement.citations[0]?.start}`}
            statement={statement}
            open={setOpened}
          />
        ))
      )}
      <p className="tiny quiet">
        Searched {counted(answer.searched.passages, "passage")} of {counted(answer.searched.documents, "document")}
        {answer.searched.retractedExcluded > 0 &&
          `; left out ${counted(answer.searched.retractedExcluded, "matching passage")} of retracted sources`}
        {answer.kind === "answer" &&
          answer.draft !== undefined &&
          answer.draft.removed.length > 0 &&
          `; left out ${counted(answer.draft.removed.length, "AI wording")} that said something else`}
        . Quotations are verbatim; you decide what follows from them.
      </p>
      {opened !== undefined && <DocumentDrawer citation={opened} close={() => setOpened(undefined)} />}
    </div>
  );
}

function StatementView({ statement, open }: { statement: Statement; open: (citation: Citation) => void }) {
  return (
    <article className="statement">
      {statement.wording !== undefined && (
        <p className="wording">
          {statement.wording} <span className="tag">Worded by AI, checked against the quotation</span>
        </p>
      )}
      <blockquote>{statement.text}</blockquote>
      <div className="citations">
        {statement.citations.map((citation) => (
          <CitationChip key={`${citation.version}${citation.start}`} citation={citation} open={open} />
        ))}
        <span className="tag" title="Level of evidence: 1 systematic review to 5 opinion, or the source's own grade">
          {/^[1-5]/.test(statement.level) ? `Level ${statement.level}` : statement.level}
        </span>
        {statement.direction !== undefined && (
          <span
            className="tag"
            title="Osler's reading of the quotation, right about nine times in ten; the words decide"
          >
            {directionWords[statement.direction.says]}
          </span>
        )}
      </div>
      {statement.contradicting.length > 0 && (
        <div className="contrary">
          <h3>Another source says otherwise</h3>
          {statement.contradicting.map((citation) => (
            <div key={`${citation.version}${citation.start}`}>
              <p>{citation.quote}</p>
              <div className="citations">
                <CitationChip citation={citation} open={open} />
              </div>
            </div>
          ))}
        </div>
      )}
    </article>
  );
}

const directionWords = {
  decrease: "Reports a decrease",
  increase: "Reports an increase",
  "no-difference": "Reports no difference",
} as const;

function CitationChip({ citation, open }: { citation: Citation; open: (citation: Citation) => void }) {
  const own = citation.source.startsWith("record:");
  return (
    <button type="button" className="chip" onClick={() => open(citation)} data-citation={citation.source}>
      <span className="dot" style={{ background: own ? "var(--kind-condition)" : "var(--accent)" }} />
      <span className="name">
        {own ? `This record · ${citation.source.slice(7)}` : (citation.title ?? citation.source)}
      </span>
      {citation.year !== undefined && <span className="quiet number">{citation.year}</span>}
    </button>
  );
}

function Abstention({ answer }: { answer: Extract<Answer, { kind: "abstain" }> }) {
  return (
    <div className="abstain">
      <h3>Osler does not answer this</h3>
      <p>{answer.reason}</p>
      {answer.searched.terms.length > 0 && (
        <p className="small quiet">Looked for: {answer.searched.terms.join(", ")}</p>
      )}
      {answer.closest.length > 0 && (
        <div className="small">
          <p className="quiet">Nearest documents, which do not answer it:</p>
          <ul>
            {answer.closest.map((near) => (
              <li key={near.source}>
                {near.title ?? near.source} <span className="quiet mono">{near.source}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
