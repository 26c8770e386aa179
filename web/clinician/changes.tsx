/** @module web/clinician/changes: what the record says since a visit: new, ended and changed, results with their direction. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { ChangesView, ResultChange, TimelineEvent } from "#contract";
import { MS_PER_DAY } from "#core";
import { api } from "../kit/api.ts";
import { Dosage, Lapsed } from "../kit/dosage.tsx";
import { toCount, toRecordedDay, toReported, toUnit } from "../kit/format.ts";
import { Failure } from "../kit/shell.tsx";
import { directionWords, isOut, standingWords } from "../kit/standing.ts";

export function Changes({ patientId }: { patientId: string }) {
  const [since, setSince] = useState<number>();
  const changes = useQuery({
    queryKey: ["changes", patientId, since],
    queryFn: () => api.changes(patientId, since),
    placeholderData: keepPreviousData,
  });
  const field = useId();
  const { data } = changes;
  const { visit, visits = [] } = data ?? {};
  // One further back than the list reaches stands in it all the same.
  const choices = visit == null || visits.some(({ index }) => index === visit.index) ? visits : [...visits, visit];
  return (
    <section className="panel changes" aria-labelledby="changes-title">
      <header>
        <h2 id="changes-title">
          Since the visit{data?.visit == null ? "" : ` of ${toRecordedDay(data.visit.occurredAt, data.visit.dated)}`}
        </h2>
        {data !== undefined && data.visits.length > 1 && (
          <span className="push view">
            <label className="only-read" htmlFor={field}>
              Compare with the visit of
            </label>
            <select
              id={field}
              className="input"
              value={data.visit?.occurredAt ?? ""}
              onChange={({ target }) => setSince(Number(target.value))}
            >
              {choices.map(({ index, occurredAt, dated, title }) => (
                <option key={index} value={occurredAt}>
                  {toRecordedDay(occurredAt, dated)}, {title}
                </option>
              ))}
            </select>
            {data.visitsInAll > data.visits.length && <EarlierVisit go={setSince} />}
          </span>
        )}
      </header>
      <div className="body">
        {changes.error !== null && <Failure error={changes.error} what="The comparison cannot be shown" />}
        {data !== undefined && data.visitsInAll > data.visits.length && (
          <p className="tiny quiet">
            The list has the latest {data.visits.length} of {toCount(data.visitsInAll)} visits; the date goes to the
            last one by then.
          </p>
        )}
        {data?.visit === null && (
          <p className="small quiet">
            {data.visitsInAll === 0
              ? "The record has no earlier visit to compare with."
              : "The record has no visit by then."}
          </p>
        )}
        {data !== undefined && data.visit !== null && <Compared changes={data} />}
      </div>
    </section>
  );
}

/** A date before the visits of the list. */
function EarlierVisit({ go }: { go: (moment: number) => void }) {
  const field = useId();
  return (
    <>
      <label className="only-read" htmlFor={field}>
        Compare with the last visit by
      </label>
      <input
        id={field}
        className="input"
        type="date"
        onChange={({ target }) => {
          const at = Date.parse(target.value);
          if (!Number.isNaN(at)) go(at + MS_PER_DAY - 1);
        }}
      />
    </>
  );
}

function Compared({ changes: { problems, drugs, allergies, results, resultsInAll } }: { changes: ChangesView }) {
  const lists: readonly (readonly [string, readonly TimelineEvent[]])[] = [
    ["New problems", problems.added],
    ["Problems ended", problems.ended],
    ["New drugs", drugs.added],
    ["Drugs not ordered for a year", drugs.ended],
    ["New allergies", allergies],
  ];
  const said = lists.filter(([, events]) => events.length > 0);
  if (said.length === 0 && drugs.changed.length === 0 && results.length === 0)
    return <p className="small quiet">No problem, drug, allergy or result on record is new, ended or changed.</p>;
  return (
    <>
      {said.length === 0 && drugs.changed.length === 0 && (
        <p className="small quiet">Problems, drugs and allergies are as they were.</p>
      )}
      <div className="at-a-glance">
        {said.map(([title, events]) => (
          <div key={title}>
            <h3>{title}</h3>
            <ul>
              {events.map((event) => (
                <li key={event.index}>
                  <span className="what" title={event.title}>
                    {event.title}
                    <Lapsed of={event} />
                    <Dosage of={event} />
                  </span>
                  <span className="when">
                    {events === problems.ended && event.endedAt !== null
                      ? toRecordedDay(event.endedAt, event.endDated)
                      : toRecordedDay(event.occurredAt, event.dated)}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        ))}
        {drugs.changed.length > 0 && (
          <div>
            <h3>Drugs changed</h3>
            <ul>
              {drugs.changed.map(({ from, to }) => (
                <li key={to.index}>
                  <span className="what">
                    {from.title}
                    <Dosage of={from} /> → {to.title === from.title ? "" : to.title}
                    <Lapsed of={to} />
                    <Dosage of={to} />
                  </span>
                  <span className="when">{toRecordedDay(to.occurredAt, to.dated)}</span>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      {results.length > 0 && <ResultTable results={results} />}
      {resultsInAll > results.length && (
        <p className="tiny quiet">
          The {results.length} asked for most, of {toCount(resultsInAll)} kinds measured since; the timeline has all.
        </p>
      )}
    </>
  );
}

function ResultTable({ results }: { results: readonly ResultChange[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs the keyboard
    <section className="table-scroll" tabIndex={0} aria-label="Results since the visit">
      <table>
        <thead>
          <tr>
            <th scope="col">Result</th>
            <th scope="col" className="right">
              Then
            </th>
            <th scope="col" className="right">
              Now
            </th>
            <th scope="col">Direction</th>
          </tr>
        </thead>
        <tbody>
          {results.map((result) => (
            <tr key={result.code}>
              <th scope="row">{result.title}</th>
              <td className="right number">{result.before === null ? "–" : toReported(result.before)}</td>
              <td className="right number">
                {toReported(result.after)} <span className="nowrap">{toUnit(result.unit)}</span>
                <span className="measured-on">{toRecordedDay(result.after.at, result.after.dated)}</span>
              </td>
              <td>{directionOf(result)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function directionOf({ before, after, range, stands }: ResultChange): string {
  const outside = isOut({ range, stands }) ? `, ${standingWords({ range, stands })}` : "";
  if (before === null) return `first measured${outside}`;
  return `${directionWords(before, after)}${outside}`;
}
