/**
 * @module web/patient/patient-page: questions, preventive care, conditions, results, medicines, who looked. Only what the record or a source says.
 *
 * What is the patient's alone (`own`) is not shown to whoever stands for them: questions to the care team, apps, closing, teaching.
 */
import { useMutation, useQuery } from "@tanstack/react-query";
import type { ListedEntry, PatientSummary, ResultSeries } from "#contract";
import { api } from "../kit/api.ts";
import { AnswerView, Ask } from "../kit/ask.tsx";
import { Consents } from "../kit/consents.tsx";
import { Dosage } from "../kit/dosage.tsx";
import { dosagePhrases } from "../kit/dosage-phrases.ts";
import { toRecordedDay, toReported, toUnit, toValue } from "../kit/format.ts";
import { useLanguage } from "../kit/language.tsx";
import { findResultName } from "../kit/result-names.ts";
import { Failure } from "../kit/shell.tsx";
import { Sparkline } from "../kit/sparkline.tsx";
import type { Words } from "../kit/words.ts";
import { Accesses } from "./accesses.tsx";
import { Advice, AskCareTeam } from "./advice.tsx";
import { Closure } from "./closure.tsx";
import { plainName } from "./plain-name.ts";
import { Prevention } from "./prevention.tsx";
import { TrainingChoice } from "./training-choice.tsx";

export function PatientPage({ patientId, own }: { patientId: string; own: boolean }) {
  const { say } = useLanguage();
  const summary = useQuery({ queryKey: ["summary", patientId], queryFn: () => api.summary(patientId) });
  return (
    <main id="main" className="mine">
      {summary.error !== null && <Failure error={summary.error} what={say.notShown} />}
      {summary.isPending && <p className="loading">{say.opening}</p>}
      {summary.data !== undefined && <Mine summary={summary.data} own={own} />}
    </main>
  );
}

function Mine({ summary, own }: { summary: PatientSummary; own: boolean }) {
  const { say } = useLanguage();
  const { patient, recordEnd } = summary;
  return (
    <>
      <div className="hello">
        <h1>{patient.displayName}</h1>
        <p>{say.hello(recordEnd)}</p>
        <div className="takeaway">
          <a className="button" href={summaryUrl(patient.patientId)} download="patient-summary.json">
            {say.takeSummary}
          </a>
          <button type="button" className="button" onClick={() => window.print()}>
            {say.print}
          </button>
        </div>
      </div>
      <section className="panel no-print" aria-labelledby="ask-title">
        <header>
          <h2 id="ask-title">{say.ask.title}</h2>
        </header>
        <div className="body">
          <Ask
            patientId={patient.patientId}
            label={say.ask.label}
            placeholder={say.ask.placeholder}
            after={(answer) =>
              own && <AskCareTeam key={answer.question} patientId={patient.patientId} answer={answer} />
            }
          />
          <p className="tiny quiet">
            {say.ask.guard} {say.ask.languageNote}
          </p>
        </div>
      </section>
      {own && <Advice patientId={patient.patientId} />}
      <Prevention patientId={patient.patientId} />
      <Conditions patientId={patient.patientId} events={summary.activeConditions} />
      <MyResults patientId={patient.patientId} results={summary.results} kinds={summary.resultKinds} />
      <Medicines events={summary.currentDrugs} allergies={summary.allergies} />
      {own && <MyApps />}
      <Accesses patientId={patient.patientId} />
      {own && <Closure patientId={patient.patientId} />}
      {own && <TrainingChoice patientId={patient.patientId} />}
    </>
  );
}

/** The International Patient Summary, which other systems read. */
function summaryUrl(patientId: string): string {
  return `/fhir/Patient/${encodeURIComponent(patientId)}/$summary`;
}

function Conditions({ patientId, events }: { patientId: string; events: readonly ListedEntry[] }) {
  const { say } = useLanguage();
  return (
    <section className="panel" aria-labelledby="conditions-title">
      <header>
        <h2 id="conditions-title">{say.conditions.title}</h2>
      </header>
      <div className="body">
        {events.length === 0 && <p className="quiet">{say.none}</p>}
        <ul className="entries">
          {events.map((event) => (
            <Condition key={event.index} patientId={patientId} event={event} />
          ))}
        </ul>
      </div>
    </section>
  );
}

function Condition({ patientId, event }: { patientId: string; event: ListedEntry }) {
  const { language, say } = useLanguage();
  const name = event.title.replace(/ \((disorder|finding|situation)\)$/, "");
  const { button, answer } = useExplained(patientId, plainName(name), say.conditions.explain, name);
  return (
    <li>
      <div className="head">
        <div className="grow">
          <div className="name">{name}</div>
          <div className="tiny quiet">
            {event.occurredAt === null
              ? say.undated
              : say.since(toRecordedDay(event.occurredAt, event.dated, language))}
          </div>
        </div>
        {button}
      </div>
      {answer}
    </li>
  );
}

/** A press that asks the library "What is …?", and its answer, cited, or that there is none. */
function useExplained(patientId: string, what: string, label: string, about: string) {
  const { say } = useLanguage();
  const explained = useMutation({ mutationFn: () => api.ask(`What is ${what}?`, patientId) });
  return {
    button: explained.data === undefined && (
      <button
        type="button"
        className="button no-print"
        disabled={explained.isPending}
        onClick={() => explained.mutate()}
      >
        {explained.isPending ? say.ask.reading : label}
        <span className="only-read">{say.conditions.about(about)}</span>
      </button>
    ),
    answer: (
      <div aria-live="polite">
        {explained.error !== null && <Failure error={explained.error} what={say.conditions.failed} />}
        {explained.data !== undefined && (
          <div className="explained">
            <AnswerView answer={explained.data} />
          </div>
        )}
      </div>
    ),
  };
}

interface MyResultsProps {
  readonly patientId: string;
  readonly results: readonly ResultSeries[];
  readonly kinds: number;
}

function MyResults({ patientId, results, kinds }: MyResultsProps) {
  const { say } = useLanguage();
  return (
    <section className="panel" aria-labelledby="results-title">
      <header>
        <h2 id="results-title">{say.results.title}</h2>
      </header>
      <div className="body">
        {results.length === 0 && <p className="quiet">{say.none}</p>}
        <ul className="entries">
          {results.map((series) => (
            <MyResult key={series.code} patientId={patientId} series={series} />
          ))}
        </ul>
        {kinds > results.length && <p className="small quiet">{say.results.partly(results.length, kinds)}</p>}
      </div>
    </section>
  );
}

function MyResult({ patientId, series }: { patientId: string; series: ResultSeries }) {
  const { language, say } = useLanguage();
  const known = findResultName(series.code);
  const name = known?.[language] ?? series.title;
  const { button, answer } = useExplained(patientId, known?.asked ?? series.title, say.results.explain, name);
  const last = series.points.at(-1);
  if (last === undefined) return null;
  const unit = toUnit(series.unit);
  return (
    <li>
      <div className="measure">
        <div>
          <div className="name">{name}</div>
          {name !== series.title && <div className="tiny quiet">{say.results.onRecord(series.title)}</div>}
          <div className="small">{usualWords(series, unit, say.results)}</div>
        </div>
        <Sparkline series={series} />
        <div className="value">
          <strong>{toReported(last)}</strong> {unit}
          <div className="tiny quiet">
            {toRecordedDay(last.at, last.dated, language)}
            {series.measured > series.points.length && `, ${say.results.latest(series.points.length, series.measured)}`}
          </div>
          {known?.asked !== undefined && button}
        </div>
      </div>
      {answer}
    </li>
  );
}

/** Where the value stands, in words, and who says so. */
function usualWords({ range, stands }: ResultSeries, unit: string, say: Words["results"]): string {
  if (range === null) return stands === null ? say.depends : say.marked[stands];
  const { source, lowOutside, highOutside } = range;
  const [low, high] = [range.low, range.high].map((limit) => (limit === null ? undefined : toValue(limit)));
  const limits =
    low !== undefined && high !== undefined
      ? say.between(low, `${high} ${unit}`)
      : high !== undefined
        ? say[highOutside ? "below" : "upTo"](`${high} ${unit}`)
        : say[lowOutside ? "above" : "from"](`${low} ${unit}`);
  if (stands === null) return say.open(limits, source);
  return source === null ? say.lab(say.stands[stands], limits) : say.usual(say.stands[stands], limits, source);
}

function MyApps() {
  const { say } = useLanguage();
  return (
    <section className="panel no-print" aria-labelledby="consents-title">
      <header>
        <h2 id="consents-title">{say.consents.title}</h2>
      </header>
      <div className="body">
        <Consents />
      </div>
    </section>
  );
}

function Medicines({ events, allergies }: { events: readonly ListedEntry[]; allergies: readonly ListedEntry[] }) {
  const { language, say } = useLanguage();
  return (
    <section className="panel" aria-labelledby="medicines-title">
      <header>
        <h2 id="medicines-title">{say.medicines.title}</h2>
      </header>
      <div className="body">
        {events.length + allergies.length === 0 && <p className="quiet">{say.none}</p>}
        <ul className="entries">
          {events.map((event) => (
            <li key={event.index} className="head">
              <span className="grow">
                <span className="name">{event.title}</span>
                <Dosage of={event} phrases={dosagePhrases[language]} />
              </span>
              <span className="tiny quiet">
                {event.occurredAt === null
                  ? say.undated
                  : say.medicines.ordered(toRecordedDay(event.occurredAt, event.dated, language))}
              </span>
            </li>
          ))}
          {allergies.map((event) => (
            <li key={event.index} className="head">
              <span className="grow name">{say.medicines.allergy(event.title)}</span>
              <span className="tiny quiet">
                {event.occurredAt === null
                  ? say.undated
                  : say.medicines.sinceDay(toRecordedDay(event.occurredAt, event.dated, language))}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
