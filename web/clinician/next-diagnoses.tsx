/**
 * @module web/clinician/next-diagnoses: the new diagnoses most often made next in records like this, or why they are withheld.
 *
 * The server decides whether they are shown; this page adds nothing to what it says.
 */
import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { NextDiagnosesView } from "#contract";
import { nextDiagnosisWords } from "#core";
import { api } from "../kit/api.ts";
import { toCount, toDay, toMeasured, toPercent, toPoints, toRecordedDay } from "../kit/format.ts";
import { Failure } from "../kit/shell.tsx";
import { notForCare, ReadByOne } from "./risk-panel.tsx";
import { SuggestionWord } from "./suggestion-response.tsx";

type ListOf = Extract<NextDiagnosesView, { kind: "list" }>;

export function NextDiagnoses({ patientId }: { patientId: string }) {
  const view = useQuery({ queryKey: ["next-diagnoses", patientId], queryFn: () => api.nextDiagnoses(patientId) });
  return (
    <section className="panel next" aria-labelledby="next-title">
      <header>
        <h2 id="next-title">New diagnoses most often made next in records like this</h2>
        {view.data?.kind === "list" && <span className="push small quiet">at {toDay(view.data.asOf)}</span>}
      </header>
      {view.error !== null && <Failure error={view.error} what="No list" />}
      {view.isPending && <p className="loading">{view.failureCount > 0 ? "Waiting for the model…" : "Computing…"}</p>}
      {view.data?.kind === "none" && <p className="loading">{view.data.reason}</p>}
      {view.data?.kind === "list" && <List patientId={patientId} list={view.data} />}
    </section>
  );
}

function List({ patientId, list }: { patientId: string; list: ListOf }) {
  const { diagnoses, release, tested, among } = list;
  const standing = release === null ? undefined : notForCare[release.stage];
  if (diagnoses.length === 0) return <p className="loading">The record holds every diagnosis the model knows.</p>;
  return (
    <>
      {standing !== undefined && (
        <p className="note warn silent">
          <strong>{standing}</strong> for evaluation, not for care
        </p>
      )}
      <p className="next-note">
        <strong>This is not a diagnosis:</strong> it is what such records say next, if a new diagnosis is made.
      </p>
      <ol>
        {diagnoses.map((diagnosis) => (
          <Diagnosis key={diagnosis.code} patientId={patientId} diagnosis={diagnosis} />
        ))}
      </ol>
      <p className="foot">
        Share of new diagnoses, out of {toCount(among)} the model knows that are not in this record. In the test the
        diagnosis then made stood among the first five {measured(tested.model)} of the time; by age and sex alone{" "}
        {measured(tested.ageSex)}, by what most often follows the latest diagnosis {measured(tested.transition)} (
        {toCount(tested.n)} moments of unseen people).{" "}
        {release === null ? "No signed release yet." : `Release ${release.id}, stage ${release.stage}.`}
      </p>
    </>
  );
}

interface DiagnosisProps {
  readonly patientId: string;
  readonly diagnosis: ListOf["diagnoses"][number];
}

function Diagnosis({ patientId, diagnosis }: DiagnosisProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const { code, title, probability, times } = diagnosis;
  return (
    <li className="next-diagnosis" data-suggestion>
      <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <span className="title">{title}</span>
        <span className="share">{toPercent(probability)}</span>
        <span className="times">
          <span>{times === null ? "too rare at this age and sex to compare" : timesWords(times)}</span>
          <span>{open ? "Hide events" : "Which events?"}</span>
        </span>
      </button>
      <div id={id}>
        {open && (
          <div className="why">
            <SpeakingFor patientId={patientId} code={code} />
            <SuggestionWord
              patientId={patientId}
              suggestion={{ kind: "next-diagnosis", code }}
              words={nextDiagnosisWords({ title, probability })}
              about={title}
            />
          </div>
        )}
      </div>
    </li>
  );
}

function SpeakingFor({ patientId, code }: { patientId: string; code: string }) {
  const reasons = useQuery({
    queryKey: ["next-reasons", patientId, code],
    queryFn: () => api.nextReasons(patientId, code),
  });
  return (
    <div>
      <h3>Events that speak for it most: what the share loses without each, in percentage points</h3>
      {reasons.error !== null && <Failure error={reasons.error} what="No events" />}
      {reasons.isPending && <p className="why-text">Leaving out one event after another…</p>}
      {reasons.data?.contributions.length === 0 && (
        <p className="why-text">No single event speaks for it; age and sex carry it.</p>
      )}
      <ul>
        {reasons.data?.contributions.map(({ event, change }) => (
          <li key={event.index} className="spoken">
            <span className="when">{toRecordedDay(event.occurredAt, event.dated)}</span>
            <span className="what">{event.title}</span>
            <span className="size">{event.value !== null && toMeasured(event)}</span>
            <span className="by">{toPoints(change)}</span>
          </li>
        ))}
      </ul>
      {reasons.data !== undefined && <ReadByOne {...reasons.data} />}
    </div>
  );
}

function timesWords(times: number): string {
  return `${times.toFixed(1)} × people of this age and sex`;
}

function measured({ value, lo, hi }: { value: number; lo: number | null; hi: number | null }): string {
  const percent = (share: number) => Math.round(100 * share);
  return lo === null || hi === null ? `${percent(value)} %` : `${percent(value)} % (${percent(lo)}–${percent(hi)})`;
}
