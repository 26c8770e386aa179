/** @module web/clinician/patient-chart: one patient on one page. */
import { useQuery } from "@tanstack/react-query";
import type { ListedEntry, PatientSummary } from "#contract";
import { answerWords } from "#core";
import { api } from "../kit/api.ts";
import { Ask } from "../kit/ask.tsx";
import { Dosage, Lapsed } from "../kit/dosage.tsx";
import { ageWords, kindNames, toCount, toDay, toRecordedDay } from "../kit/format.ts";
import { Failure } from "../kit/shell.tsx";
import { Advice } from "./advice.tsx";
import { AppLauncher } from "./app-launcher.tsx";
import { CareGaps } from "./care-gaps.tsx";
import { Changes } from "./changes.tsx";
import { NextDiagnoses } from "./next-diagnoses.tsx";
import { OwnWords } from "./own-words.tsx";
import { RecordAccess } from "./record-access.tsx";
import { Results } from "./results.tsx";
import { RiskPanel } from "./risk-panel.tsx";
import { SuggestionWord } from "./suggestion-response.tsx";
import { TimelinePanel, useTimeline } from "./timeline/timeline-panel.tsx";

export function PatientChart({ patientId }: { patientId: string }) {
  return (
    <RecordAccess patientId={patientId}>
      <OpenRecord patientId={patientId} />
    </RecordAccess>
  );
}

function OpenRecord({ patientId }: { patientId: string }) {
  useTimeline(patientId);
  const summary = useQuery({ queryKey: ["summary", patientId], queryFn: () => api.summary(patientId) });
  if (summary.error !== null) return <Failure error={summary.error} what="The record cannot be shown" />;
  if (summary.data === undefined) return <p className="loading">Opening the record…</p>;
  return (
    <>
      <PatientHead summary={summary.data} />
      <AppLauncher patientId={patientId} />
      <Advice patientId={patientId} />
      <section className="panel asking no-print" aria-labelledby="ask-title">
        <h2 id="ask-title" className="only-read">
          Ask the evidence
        </h2>
        <Ask
          patientId={patientId}
          label="Question"
          placeholder="Ask the evidence about this patient, e.g. blood pressure target in diabetes"
          after={(answer) =>
            answer.kind === "answer" && (
              <div key={answer.id} data-suggestion>
                <SuggestionWord
                  patientId={patientId}
                  suggestion={{ kind: "answer", answer: answer.id }}
                  words={answerWords(answer.statements)}
                  about="this answer"
                />
              </div>
            )
          }
        />
      </section>
      <div className="columns">
        <div className="stack">
          <Glance summary={summary.data} />
          <Changes patientId={patientId} />
          <TimelinePanel patientId={patientId} />
          <Undated entries={summary.data.undated} />
          <Results results={summary.data.results} kinds={summary.data.resultKinds} />
        </div>
        <div className="stack">
          <RiskPanel patientId={patientId} />
          <NextDiagnoses patientId={patientId} />
          <CareGaps patientId={patientId} />
          <OwnWords patientId={patientId} />
        </div>
      </div>
    </>
  );
}

function PatientHead({ summary }: { summary: PatientSummary }) {
  const { patient, ageYears, died, diedAt, recordStart, recordEnd } = summary;
  const age = ageWords({ ageYears, diedAt, birthDate: patient.birthDate }, Date.now());
  return (
    <div className="patient-head">
      <div>
        <h1>{patient.displayName}</h1>
        <p className="line">
          {patient.sex}, {age}
          {patient.birthDate !== null && `, born ${patient.birthDate}`}
          {died && `, died ${diedAt === null ? "on a day not recorded" : toDay(diedAt)}`} ·{" "}
          <span className="mono">{patient.patientId}</span>
        </p>
        <button type="button" className="button" onClick={() => window.print()}>
          Print
        </button>
      </div>
      <dl className="counts lists">
        <div>
          <dt>Record</dt>
          <dd>
            {recordStart === null || recordEnd === null ? "empty" : `${toDay(recordStart)} – ${toDay(recordEnd)}`}
          </dd>
        </div>
        <div>
          <dt>Events</dt>
          <dd>{toCount(patient.events)}</dd>
        </div>
        <div>
          <dt>Notes</dt>
          <dd>{toCount(patient.notes)}</dd>
        </div>
      </dl>
    </div>
  );
}

function Glance({ summary }: { summary: PatientSummary }) {
  return (
    <section className="panel" aria-labelledby="glance-title">
      <header>
        <h2 id="glance-title">At a glance</h2>
      </header>
      <div className="at-a-glance">
        <GlanceList
          title="Lasting conditions, not marked resolved"
          events={summary.activeConditions}
          none="None on record"
        />
        <GlanceList
          title="Drugs of the last 12 months on record, not marked ended"
          events={summary.currentDrugs}
          none="None on record"
        />
        <GlanceList
          title="Allergies, not marked resolved"
          events={summary.allergies}
          none="None on record"
          most={Number.POSITIVE_INFINITY}
        />
      </div>
    </section>
  );
}

const GLANCE = 8;

interface GlanceListProps {
  readonly title: string;
  readonly events: readonly ListedEntry[];
  readonly none: string;
  /** How many are shown on a screen; paper has no timeline, so it has them all. */
  readonly most?: number;
}

function GlanceList({ title, events, none, most = GLANCE }: GlanceListProps) {
  return (
    <div>
      <h3>{title}</h3>
      {events.length === 0 && <p className="small quiet">{none}</p>}
      <ul>
        {events.map((event, place) => (
          <li key={event.index} className={place < most ? undefined : "beyond"}>
            <span className="what" title={event.title}>
              {event.title}
              <Dosage of={event} />
            </span>
            {event.occurredAt === null ? (
              <span className="when undated">date not recorded</span>
            ) : (
              <span className="when">{toRecordedDay(event.occurredAt, event.dated)}</span>
            )}
          </li>
        ))}
      </ul>
      {events.length > most && <p className="tiny quiet no-print">and {events.length - most} more below</p>}
    </div>
  );
}

/** No timeline has a place for them. */
function Undated({ entries }: { entries: readonly ListedEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="undated-title">
      <header>
        <h2 id="undated-title">Date not recorded</h2>
        <span className="small quiet">No risk is computed from these.</span>
      </header>
      <div className="at-a-glance undated">
        <ul>
          {entries.map((entry) => (
            <li key={entry.index}>
              <span className="what" title={entry.title}>
                {entry.title}
                <Lapsed of={entry} />
                <Dosage of={entry} />
              </span>
              <span className="when">{kindNames[entry.kind]}</span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
