/**
 * @module web/kit/ask: a question, and what the evidence says to it, in the sources' own words.
 *
 * Nothing is shown but quotations, each with where it stands; an abstention says what was searched.
 */
import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useId, useState } from "react";
import type { Answer, GivenAnswer, Omission, Statement, Understood } from "#contract";
import { spanishReason } from "./abstention-words.ts";
import { api } from "./api.ts";
import { CitationChip } from "./citation-chip.tsx";
import { useLanguage, useQuoteLanguage } from "./language.tsx";
import { Failure } from "./shell.tsx";

export function Ask(props: {
  patientId?: string;
  placeholder: string;
  label: string;
  /** What is offered below an answer. */
  after?: (answer: GivenAnswer) => ReactNode;
}) {
  const { patientId, placeholder, label } = props;
  const [question, setQuestion] = useState("");
  const asked = useMutation({ mutationFn: (text: string) => api.ask(text, patientId) });
  const { say } = useLanguage();
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
        <textarea
          id={id}
          className="input"
          rows={question.length > 80 ? 4 : 1}
          value={question}
          placeholder={placeholder}
          maxLength={1000}
          autoComplete="off"
          onChange={(event) => setQuestion(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
        />
        <button type="submit" className="button primary" disabled={asked.isPending || question.trim().length < 3}>
          {asked.isPending ? say.ask.reading : say.ask.button}
        </button>
      </form>
      <div aria-live="polite">
        {asked.error !== null && <Failure error={asked.error} what={say.ask.failed} />}
        {asked.data !== undefined && <AnswerView answer={asked.data} />}
        {asked.data !== undefined && props.after?.(asked.data)}
      </div>
    </div>
  );
}

/** An answer or an abstention, with its citations open to inspection. */
export function AnswerView({ answer }: { answer: Answer }) {
  const { say } = useLanguage();
  return (
    <div className="answer">
      <Dangers answer={answer} />
      <Cautions answer={answer} />
      {answer.understood !== undefined && <UnderstoodAs understood={answer.understood} />}
      {answer.kind === "abstain" ? (
        <Abstention answer={answer} />
      ) : (
        answer.statements.map((statement) => (
          <StatementView key={`${statement.text}${statement.citations[0]?.start}`} statement={statement} />
        ))
      )}
      {answer.kind === "answer" && <Omissions omissions={answer.omissions ?? []} />}
      {!(answer.kind === "abstain" && answer.care !== undefined) && (
        <p className="tiny quiet">
          {say.answer.searched(answer.searched.passages, answer.searched.documents)}
          {answer.searched.retractedExcluded > 0 && say.answer.retracted(answer.searched.retractedExcluded)}
          {answer.kind === "answer" &&
            answer.draft !== undefined &&
            answer.draft.removed.length > 0 &&
            say.answer.unworded(answer.draft.removed.length)}
          . {say.answer.verbatim}
        </p>
      )}
    </div>
  );
}

/** What an answer of its kind should tell and the quotations above leave out: quoted, or named as not found. */
function Omissions({ omissions }: { omissions: readonly Omission[] }) {
  const { say } = useLanguage();
  if (omissions.length === 0) return null;
  const labels = say.omissions.topic;
  const missing = omissions.filter(({ statements }) => statements.length === 0).map(({ topic }) => labels[topic]);
  return (
    <section className="omissions" aria-label={say.omissions.title}>
      <h3>{say.omissions.title}</h3>
      {omissions
        .filter(({ statements }) => statements.length > 0)
        .map(({ topic, statements }) => (
          <div key={topic}>
            <h4>{labels[topic]}</h4>
            {statements.map((statement) => (
              <StatementView key={statement.text} statement={statement} />
            ))}
          </div>
        ))}
      {missing.length > 0 && <p className="small quiet">{say.omissions.nothing(missing.join("; "))}</p>}
    </section>
  );
}

/** A newest result that is a danger by itself: whom to call, before anything is read. */
function Dangers({ answer: { dangers = [] } }: { answer: Answer }) {
  const { say } = useLanguage();
  if (dangers.length === 0) return null;
  return (
    <div className="care note bad" role="alert">
      <h3>{say.danger.title}</h3>
      <p>{say.danger.text}</p>
      {dangers.map((result) => (
        <StatementView key={result.text} statement={result} />
      ))}
    </div>
  );
}

/** What the patient's record holds against what is named: above everything but dangers. */
export function Cautions({ answer: { allergies = [], interactions = [] } }: { answer: Answer }) {
  const { say } = useLanguage();
  const inEnglish = useQuoteLanguage();
  return (
    <>
      {allergies.length > 0 && (
        <section className="caution" aria-label={say.cautions.allergy}>
          <h3>{say.cautions.allergy}</h3>
          {allergies.map(({ named, group, entry }) => (
            <div key={entry.text}>
              <p>
                {say.cautions.named} <b lang={inEnglish}>{named.join(", ")}</b>
                {group !== undefined && (
                  <>
                    {". "}
                    {say.cautions.group} <span lang={inEnglish}>{group}</span>
                  </>
                )}
              </p>
              <StatementView statement={entry} />
            </div>
          ))}
        </section>
      )}
      {interactions.length > 0 && (
        <section className="caution" aria-label={say.cautions.together}>
          <h3>{say.cautions.together}</h3>
          {interactions.map(({ named, taken, entry, statement }) => (
            <div key={`${entry.text} ${statement.text}`}>
              <p>
                {say.cautions.named} <b lang={inEnglish}>{named.join(", ")}</b>. {say.cautions.taken}{" "}
                <b lang={inEnglish}>{taken}</b>
              </p>
              <StatementView statement={entry} />
              <StatementView statement={statement} />
            </div>
          ))}
        </section>
      )}
    </>
  );
}

/** What the asker's words were taken to mean, so that they can see whether it is their question. */
function UnderstoodAs({ understood }: { understood: readonly Understood[] }) {
  const { say } = useLanguage();
  const inEnglish = useQuoteLanguage();
  const one = understood.length === 1;
  return (
    <div className="understood small">
      <h3>{say.understood.title}</h3>
      <ol className={one ? "plain" : undefined}>
        {understood.map(({ from, as, read, statements, pico }) => (
          <li key={from}>
            <b lang={inEnglish}>{as}</b>
            {!one && statements.length === 0 && <span className="tag">{say.understood.unanswered}</span>}
            {read.length > 0 && (
              <span className="quiet">
                {" "}
                {read.map(({ words, as: name }, i) => (
                  <span key={words}>
                    {i > 0 && "; "}“{words}” → <span lang={inEnglish}>{name}</span>
                  </span>
                ))}
              </span>
            )}
            {pico !== undefined && (
              <span className="quiet">
                {" "}
                {(["population", "intervention", "comparison", "outcome"] as const)
                  .filter((part) => pico[part].length > 0)
                  .map((part, i) => (
                    <span key={part}>
                      {i > 0 && "; "}
                      {say.understood.pico[part]}: <span lang={inEnglish}>{pico[part].join(" ")}</span>
                    </span>
                  ))}
              </span>
            )}
          </li>
        ))}
      </ol>
      {understood[0]?.values.map(({ measure, value, unit }) => (
        <p key={measure}>{say.understood.value(measure, value, unit)}</p>
      ))}
    </div>
  );
}

export function StatementView({ statement }: { statement: Statement }) {
  const { say } = useLanguage();
  const ofLibrary = useQuoteLanguage();
  const inEnglish = statement.citations.some(({ source }) => source.startsWith("record:")) ? undefined : ofLibrary;
  return (
    <article className="statement">
      {statement.wording !== undefined && (
        <p className="wording">
          <span lang={inEnglish}>{statement.wording}</span> <span className="tag">{say.answer.worded}</span>
        </p>
      )}
      <blockquote lang={inEnglish}>{statement.text}</blockquote>
      <div className="citations">
        {statement.citations.map((citation) => (
          <CitationChip key={`${citation.version}${citation.start}`} citation={citation} />
        ))}
        {statement.level !== "record" && (
          <span className="tag" title={say.answer.levelTitle}>
            {/^[1-5]/.test(statement.level) ? `${say.answer.level} ${statement.level}` : statement.level}
          </span>
        )}
        {statement.direction !== undefined && (
          <span className="tag" title={say.answer.directionTitle}>
            {say.answer.direction[statement.direction.says]}
          </span>
        )}
      </div>
      {statement.contradicting.length > 0 && (
        <div className="contrary">
          <h3>{say.answer.otherwise}</h3>
          {statement.contradicting.map((citation) => (
            <div key={`${citation.version}${citation.start}`}>
              <p lang={inEnglish}>{citation.quote}</p>
              <div className="citations">
                <CitationChip citation={citation} />
              </div>
            </div>
          ))}
        </div>
      )}
    </article>
  );
}

function Abstention({ answer }: { answer: Extract<Answer, { kind: "abstain" }> }) {
  const { language, say } = useLanguage();
  const inEnglish = useQuoteLanguage();
  const spanish = language === "es" ? spanishReason(answer.reason) : undefined;
  if (answer.care !== undefined) {
    const { title, text } = say.care[answer.care];
    return (
      <div className="care note bad" role="alert">
        <h3>{title}</h3>
        <p>{text}</p>
      </div>
    );
  }
  return (
    <div className="abstain">
      <h3>{say.answer.abstains}</h3>
      <p lang={language === "en" || spanish !== undefined ? undefined : "en"}>{spanish ?? answer.reason}</p>
      {answer.searched.terms.length > 0 && (
        <p className="small quiet">
          {say.answer.lookedFor}: <span lang={inEnglish}>{answer.searched.terms.join(", ")}</span>
        </p>
      )}
      {answer.closest.length > 0 && (
        <div className="small">
          <p className="quiet">{say.answer.nearest}</p>
          <ul>
            {answer.closest.map((near) => (
              <li key={near.source}>
                <span lang={near.title === undefined ? undefined : inEnglish}>{near.title ?? near.source}</span>{" "}
                <span className="quiet mono">{near.source}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
