/** @module web/patient/advice: questions about one's own treatment: sent to the care team with consent, and shown with what a clinician released. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { AdviceEndView, AdviceView, Answer } from "#contract";
import { api } from "../kit/api.ts";
import { StatementView } from "../kit/ask.tsx";
import { toOwnDay } from "../kit/format.ts";
import { useLanguage } from "../kit/language.tsx";
import { Failure } from "../kit/shell.tsx";
import type { Words } from "../kit/words.ts";

/** Offered below an answer that leaves the decision to the care team; nothing is sent before the box is ticked. */
export function AskCareTeam({ patientId, answer }: { patientId: string; answer: Answer }) {
  const { language, say } = useLanguage();
  const [consent, setConsent] = useState(false);
  const queries = useQueryClient();
  const sent = useMutation({
    mutationFn: () => api.askForAdvice(patientId, answer.question, language),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["advice", patientId] }),
  });
  if (answer.kind !== "abstain" || answer.care !== "own-treatment") return null;
  if (sent.isSuccess) return <p className="note sent">{say.advice.sent}</p>;
  return (
    <form
      className="to-team"
      onSubmit={(event) => {
        event.preventDefault();
        sent.mutate();
      }}
    >
      <h3>{say.advice.offer}</h3>
      <label className="choice">
        <input type="checkbox" checked={consent} onChange={() => setConsent(!consent)} />
        {say.advice.consent}
      </label>
      <p className="small quiet">{say.advice.slow}</p>
      <button type="submit" className="button primary" disabled={!consent || sent.isPending}>
        {say.advice.send}
      </button>
      {sent.error !== null && <Failure error={sent.error} what={say.advice.failed} />}
    </form>
  );
}

export function Advice({ patientId }: { patientId: string }) {
  const { say } = useLanguage();
  const list = useQuery({ queryKey: ["advice", patientId], queryFn: () => api.advice(patientId) });
  if (list.error === null && (list.data === undefined || list.data.advice.length === 0)) return null;
  return (
    <section className="panel" aria-labelledby="advice-title">
      <header>
        <h2 id="advice-title">{say.advice.title}</h2>
      </header>
      <div className="body">
        <p className="small quiet intro">{say.advice.intro}</p>
        {list.error !== null && <Failure error={list.error} what={say.advice.cannotShow} />}
        <ul className="entries">
          {list.data?.advice.map((advice) => (
            <Question key={advice.id} patientId={patientId} advice={advice} />
          ))}
        </ul>
      </div>
    </section>
  );
}

function Question({ patientId, advice: { id, at, question, end } }: { patientId: string; advice: AdviceView }) {
  const { language, say } = useLanguage();
  const queries = useQueryClient();
  const takenBack = useMutation({
    mutationFn: () => api.withdrawAdvice(patientId, id),
    onSettled: () => queries.invalidateQueries({ queryKey: ["advice", patientId] }),
  });
  return (
    <li>
      <div className="head">
        <div className="grow">
          <div className="name">{question}</div>
          <div className="tiny quiet">{say.advice.asked(toOwnDay(at, language))}</div>
        </div>
        <span className="tag">{standing(end, say)}</span>
        {end === null && (
          <button
            type="button"
            className="button"
            disabled={takenBack.isPending}
            onClick={() => takenBack.mutate()}
            aria-label={`${say.advice.takeBack}: ${question}`}
          >
            {say.advice.takeBack}
          </button>
        )}
      </div>
      {takenBack.error !== null && <Failure error={takenBack.error} what={say.advice.notTakenBack} />}
      {end !== null && end.kind !== "withdrawn" && <Ending end={end} />}
    </li>
  );
}

function standing(end: AdviceEndView | null, { advice }: Words): string {
  if (end === null) return advice.waits;
  return { released: advice.answered, declined: advice.declined, withdrawn: advice.withdrawn }[end.kind];
}

function Ending({ end }: { end: Exclude<AdviceEndView, { kind: "withdrawn" }> }) {
  const { language, say } = useLanguage();
  return (
    <div className="explained answer">
      {end.kind === "declined" && <p>{say.advice.reasons[end.reason]}</p>}
      {end.words !== null && (
        <div className="team-words">
          <p className="tiny quiet">{say.advice.wrote(say.advice.by(end.by, toOwnDay(end.at, language)))}</p>
          <p className="words">{end.words}</p>
        </div>
      )}
      {end.kind === "declined" && end.words === null && (
        <p className="tiny quiet">{say.advice.by(end.by, toOwnDay(end.at, language))}</p>
      )}
      {end.kind === "released" && end.answer !== null && (
        <>
          <h3>{say.advice.quotes}</h3>
          {end.answer.statements.map((statement) => (
            <StatementView key={`${statement.text}${statement.citations[0]?.start}`} statement={statement} />
          ))}
        </>
      )}
    </div>
  );
}
