/**
 * @module web/clinician/advice: what a patient asks about their own treatment: the draft of library and record, the clinician's words, release or decline.
 *
 * Quotations can be left out but not altered; the words around them are the clinician's and go out under their name.
 */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { AdviceView, DeclineReason } from "#contract";
import { api } from "../kit/api.ts";
import { AnswerView, Cautions, StatementView } from "../kit/ask.tsx";
import { toOwnDay } from "../kit/format.ts";
import { Failure } from "../kit/shell.tsx";

const declineReasons: readonly (readonly [DeclineReason, string])[] = [
  ["needs-visit", "Needs a visit"],
  ["needs-call", "Needs a call"],
  ["other-team", "Another team's question"],
  ["cannot-be-answered", "Cannot be answered here"],
];
const languageNames = { en: "English", es: "Spanish" } as const;
const LEAST_WORDS = 10;

/** The questions of one patient that wait. */
export function Advice({ patientId }: { patientId: string }) {
  const list = useQuery({ queryKey: ["advice", patientId], queryFn: () => api.advice(patientId) });
  const waiting = list.data?.advice.filter(({ end }) => end === null) ?? [];
  if (list.error !== null) return <Failure error={list.error} what="The patient's questions cannot be shown" />;
  return waiting.map((advice) => <Waiting key={advice.id} patientId={patientId} advice={advice} />);
}

function Waiting({ patientId, advice }: { patientId: string; advice: AdviceView }) {
  const { id, at, question, language, draft } = advice;
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: ["advice"] });
  const [words, setWords] = useState("");
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const released = useMutation({
    mutationFn: () => {
      const statements = (draft?.answer.statements ?? []).map((_, place) => place).filter((place) => !left.has(place));
      return api.releaseAdvice(patientId, id, { draft: draft?.id ?? "", words: words.trim(), statements });
    },
    onSettled: refresh,
  });
  const declined = useMutation({
    mutationFn: (reason: DeclineReason) =>
      api.declineAdvice(patientId, id, {
        reason,
        ...(words.trim().length < LEAST_WORDS ? {} : { words: words.trim() }),
      }),
    onSettled: refresh,
  });
  const field = useId();
  const busy = released.isPending || declined.isPending;
  return (
    <section className="panel asked no-print" aria-labelledby={`${field}-title`}>
      <header>
        <h2 id={`${field}-title`}>
          The patient asks about their treatment
          <span className="only-read">: {question}</span>
        </h2>
        <span className="push small quiet">
          since {toOwnDay(at)}, reads {languageNames[language]}
        </span>
      </header>
      <div className="body">
        <p className="question" lang={language}>
          “{question}”
        </p>
        <Draft
          patientId={patientId}
          advice={advice}
          left={left}
          toggle={(place) =>
            setLeft(new Set(left.has(place) ? [...left].filter((one) => one !== place) : [...left, place]))
          }
          drafted={() => {
            setLeft(new Set());
            return refresh();
          }}
        />
        <label className="field" htmlFor={field}>
          <span>Your words to the patient</span>
        </label>
        <textarea
          id={field}
          className="input"
          rows={4}
          maxLength={4000}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
        <p className="tiny quiet">
          The patient sees your words under your name, then the quotations you keep, unaltered. Nothing else of the
          draft.
        </p>
        <div className="view">
          <button
            type="button"
            className="button primary"
            disabled={busy || words.trim().length < LEAST_WORDS}
            onClick={() => released.mutate()}
          >
            Release to the patient
            <span className="only-read">: {question}</span>
          </button>
          <label className="only-read" htmlFor={`${field}-decline`}>
            Decline because: {question}
          </label>
          <select
            id={`${field}-decline`}
            className="input"
            value=""
            disabled={busy}
            onChange={({ target }) => {
              const reason = declineReasons.find(([code]) => code === target.value);
              if (reason !== undefined) declined.mutate(reason[0]);
            }}
          >
            <option value="">Decline because…</option>
            {declineReasons.map(([code, title]) => (
              <option key={code} value={code}>
                {title}
              </option>
            ))}
          </select>
        </div>
        {released.error !== null && <Failure error={released.error} what="Not released" />}
        {declined.error !== null && <Failure error={declined.error} what="Not declined" />}
      </div>
    </section>
  );
}

interface DraftProps {
  readonly patientId: string;
  readonly advice: AdviceView;
  /** Places of statements that are not to be quoted. */
  readonly left: ReadonlySet<number>;
  readonly toggle: (place: number) => void;
  readonly drafted: () => Promise<void>;
}

/** What library and record say, statement by statement; the library can be asked again in other words. */
function Draft({ patientId, advice: { id, draft }, left, toggle, drafted }: DraftProps) {
  const [other, setOther] = useState("");
  const field = useId();
  const again = useMutation({
    mutationFn: () => api.draftAdvice(patientId, id, other.trim()),
    onSuccess: drafted,
  });
  if (draft === null) return null;
  return (
    <div className="answer">
      <h3>Drafted from the library and the record for “{draft.question}”</h3>
      {draft.answer.kind === "abstain" ? <AnswerView answer={draft.answer} /> : <Cautions answer={draft.answer} />}
      {draft.answer.statements.map((statement, place) => (
        <div key={`${statement.text}${statement.citations[0]?.start}`} className={left.has(place) ? "left-out" : ""}>
          <StatementView statement={statement} />
          <label className="choice small">
            <input type="checkbox" checked={!left.has(place)} onChange={() => toggle(place)} />
            Quote this to the patient
          </label>
        </div>
      ))}
      <form
        className="view"
        onSubmit={(event) => {
          event.preventDefault();
          again.mutate();
        }}
      >
        <label className="only-read" htmlFor={field}>
          Ask the library in other words
        </label>
        <input
          id={field}
          className="input grow"
          value={other}
          maxLength={500}
          autoComplete="off"
          placeholder="Ask the library in other words"
          onChange={({ target }) => setOther(target.value)}
        />
        <button type="submit" className="button" disabled={again.isPending || other.trim().length < 3}>
          Draft again
        </button>
      </form>
      {again.error !== null && <Failure error={again.error} what="No new draft" />}
    </div>
  );
}

/** Who waits, above the list of patients. */
export function AdviceQueue({ open }: { open: (patientId: string) => void }) {
  const queue = useQuery({ queryKey: ["advice", "queue"], queryFn: api.adviceQueue, refetchInterval: 60_000 });
  if (queue.error !== null)
    return <Failure error={queue.error} what="Whether patients' questions wait cannot be told" />;
  if (queue.data === undefined || queue.data.total === 0) return null;
  return (
    <section className="waiting" aria-labelledby="waiting-title">
      <h2 id="waiting-title">
        {queue.data.total === 1 ? "1 patient question waits" : `${queue.data.total} patient questions wait`}
      </h2>
      <ul>
        {queue.data.waiting.map(({ patientId, displayName, at }) => (
          <li key={`${patientId}${at}`}>
            <button type="button" onClick={() => open(patientId)}>
              <span className="name">{displayName}</span>
              <span className="facts number">asked {toOwnDay(at)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
