/** @module web/clinician/results: the results asked for most, each with its course. */
import type { ResultSeries } from "#contract";
import { toCount, toRecordedDay, toReported, toUnit } from "../kit/format.ts";
import { Sparkline } from "../kit/sparkline.tsx";
import { isOut, standingWords } from "../kit/standing.ts";

export function Results({ results, kinds }: { results: readonly ResultSeries[]; kinds: number }) {
  if (results.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="results-title">
      <header>
        <h2 id="results-title">Results over time</h2>
        <span className="push small quiet">
          Band: the laboratory’s range; where it gave none, limits for adults on which guidelines agree
        </span>
      </header>
      <div className="results">
        {results.map((series) => (
          <Result key={series.code} series={series} />
        ))}
      </div>
      {kinds > results.length && (
        <p className="foot">
          The {results.length} asked for most, of {toCount(kinds)} kinds of result; the timeline has all.
        </p>
      )}
    </section>
  );
}

function Result({ series }: { series: ResultSeries }) {
  const last = series.points.at(-1);
  if (last === undefined) return null;
  const out = isOut(series);
  const stands = standingWords(series);
  return (
    <div className="result">
      <div className="label" title={series.title}>
        {series.title}
      </div>
      <div className="row">
        <div className={out ? "value out" : "value"}>
          {toReported(last)} <small>{toUnit(series.unit)}</small>
        </div>
        <Sparkline series={series} />
      </div>
      <div className="tiny quiet number">
        {toRecordedDay(last.at, last.dated)}
        {series.measured > series.points.length &&
          ` · latest ${series.points.length} of ${toCount(series.measured)} drawn`}
      </div>
      {stands !== "" && <div className={out ? "tiny out" : "tiny quiet"}>{stands}</div>}
    </div>
  );
}
