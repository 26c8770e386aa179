/** @module web/patient/patient-page: conditions, medicines, results, questions. Only what the record or a source says. */
import { useMutation, useQuery } from "@tanstack/react-query";
import type { PatientSummary, ResultSeries, TimelineEvent } from "#contract";
import { api } from "../kit/api.ts";
import { AnswerView, Ask } from "../kit/ask.tsx";
import { toDay, toUnit, toValue } from "../kit/format.ts";
import { Failure } from "../kit/shell.tsx";
import { Sparkline, standing } from "../kit/sparkline.tsx";

export function PatientPage({ patientId }: { patientId: string }) {
  const summary = useQuery({ queryKey: ["summary", patientId], queryFn: () => api.summary(patientId) });
  return (
    <main id="main" className="mine">
      {summary.error !== null && <Failure error={summary.error} what="Your record cannot be shown" />}
      {summary.isPending && <p className="loading">Opening your record…</p>}
      {summary.data !== undefined && <Mine summary={summary.data} />}
    </main>
  );
}

function Mine({ summary }: { summary: PatientSummary }) {
  const { patient, recordEnd } = summary;
  return (
    <>
      <div className="hello">
        <h1>{patient.displayName}</h1>
        <p>
          What your care team has on record{recordEnd !== null && `, up to ${toDay(recordEnd)}`}. Only you and the
          people treating you can open this page.
        </p>
      </div>
      <section className="panel" aria-labelledby="ask-title">
        <header>
          <h2 id="ask-title">Ask a question</h2>
        </header>
        <div className="body">
          <Ask
            patientId={patient.patientId}
            label="Your question"
            placeholder="e.g. What should my blood pressure be?"
          />
          <p className="tiny quiet">
            Answers are quotations from published sources. They do not replace your care team. In an emergency call your
            local emergency number.
          </p>
        </div>
      </section>
      <Conditions patientId={patient.patientId} events={summary.activeConditions} />
      <MyResults results={summary.results} />
      <Medicines events={summary.currentDrugs} allergies={summary.allergies} />
    </>
  );
}

function Conditions({ patientId, events }: { patientId: string; events: readonly TimelineEvent[] }) {
  return (
    <section className="panel" aria-labelledby="conditions-title">
      <header>
        <h2 id="conditions-title">My conditions</h2>
      </header>
      <div className="body">
        {events.length === 0 && <p className="quiet">None on record.</p>}
        <ul className="entries">
          {events.map((event) => (
            <Condition key={event.index} patientId={patientId} event={event} />
          ))}
        </ul>
      </div>
    </section>
  );
}

function Condition({ patientId, event }: { patientId: string; event: TimelineEvent }) {
  const name = event.title.replace(/ \((disorder|finding|situation)\)$/, "");
  const explained = useMutation({ mutationFn: () => api.ask(`What is ${plainName(name)}?`, patientId) });
  return (
    <li>
      <div className="head">
        <div className="grow">
          <div className="name">{name}</div>
          <div className="tiny quiet">on record since {toDay(event.occurredAt)}</div>
        </div>
        {explained.data === undefined && (
          <button type="button" className="button" disabled={explained.isPending} onClick={() => explained.mutate()}>
            {explained.isPending ? "Reading…" : "What sources say"}
            <span className="only-read"> about {name}</span>
          </button>
        )}
      </div>
      <div aria-live="polite">
        {explained.error !== null && <Failure error={explained.error} what="No explanation" />}
        {explained.data !== undefined && (
          <div className="explained">
            <AnswerView answer={explained.data} />
          </div>
        )}
      </div>
    </li>
  );
}

/** Coding words left out: `Essential (primary) hypertension` → `hypertension`, `Insomnia, unspecified` → `Insomnia`. */
function plainName(name: string): string {
  return name
    .replace(/^(Essential|Unspecified) (\(primary\) )?/i, "")
    .replace(/ (mellitus )?without .*$/, "")
    .replace(/,? ?unspecified.*$/, "");
}

function MyResults({ results }: { results: readonly ResultSeries[] }) {
  return (
    <section className="panel" aria-labelledby="results-title">
      <header>
        <h2 id="results-title">My results</h2>
      </header>
      <div className="body">
        {results.length === 0 && <p className="quiet">None on record.</p>}
        <ul className="entries">
          {results.map((series) => (
            <MyResult key={series.code} series={series} />
          ))}
        </ul>
      </div>
    </section>
  );
}

function MyResult({ series }: { series: ResultSeries }) {
  const last = series.points.at(-1);
  if (last === undefined) return null;
  const unit = toUnit(series.unit);
  return (
    <li className="measure">
      <div>
        <div className="name">{series.title}</div>
        <div className="tiny quiet">{usualWords(series, unit)}</div>
      </div>
      <Sparkline series={series} />
      <div className="value">
        <strong>{toValue(last.value)}</strong> {unit}
        <div className="tiny quiet">{toDay(last.at)}</div>
      </div>
    </li>
  );
}

/** Where the value stands, in words, and who says so. */
function usualWords(series: ResultSeries, unit: string): string {
  const { range } = series;
  if (range === null) return "The usual range depends on the laboratory.";
  const { low, high, source } = range;
  const limits =
    low === null ? `below ${high} ${unit}` : high === null ? `above ${low} ${unit}` : `${low} to ${high} ${unit}`;
  const stands = { below: "Below", within: "Within", above: "Above" }[standing(series) ?? "within"];
  return `${stands} the usual limits for adults: ${limits} (${source}). Your own goal may differ.`;
}

function Medicines({ events, allergies }: { events: readonly TimelineEvent[]; allergies: readonly TimelineEvent[] }) {
  return (
    <section className="panel" aria-labelledby="medicines-title">
      <header>
        <h2 id="medicines-title">Medicines of the last 12 months, and allergies</h2>
      </header>
      <div className="body">
        {events.length + allergies.length === 0 && <p className="quiet">None on record.</p>}
        <ul className="entries">
          {events.map((event) => (
            <li key={event.index} className="head">
              <span className="grow name">{event.title}</span>
              <span className="tiny quiet">ordered {toDay(event.occurredAt)}</span>
            </li>
          ))}
          {allergies.map((event) => (
            <li key={event.index} className="head">
              <span className="grow name">Allergy: {event.title}</span>
              <span className="tiny quiet">since {toDay(event.occurredAt)}</span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
