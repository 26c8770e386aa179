/** @module web/start/monitoring: the release in use: what it foretold against what happened, and who is asked about against who was tested. */
import { useQuery } from "@tanstack/react-query";
import type { CalibrationCell, MonitoringReport, OutcomeInUse, QuarterInUse, Shift } from "#contract";
import { api } from "../kit/api.ts";
import { toCount, toDay, toOwnDay } from "../kit/format.ts";
import { Failure } from "../kit/shell.tsx";

const AGAIN_MS = 5000;

export function MonitoringPanel() {
  const { data, error } = useQuery({
    queryKey: ["monitoring"],
    queryFn: api.monitoring,
    refetchInterval: ({ state }) => (state.data?.underWay === true ? AGAIN_MS : false),
  });
  if (error !== null) return <Failure error={error} what="How the model does in use cannot be shown" />;
  if (data === undefined) return null;
  const { report } = data;
  return (
    <section className="panel" aria-labelledby="monitoring-title">
      <header>
        <h2 id="monitoring-title">Model in use</h2>
        <span className="push small quiet" role="status">
          {data.madeAt !== null && `as of ${toOwnDay(data.madeAt)}`}
          {data.underWay && " being counted …"}
        </span>
      </header>
      {data.failed && <p className="body">The last count failed. The server's log names the kind of error.</p>}
      {report === null
        ? !data.failed && <p className="body quiet">Nothing is counted yet.</p>
        : report !== null && <Report report={report} />}
    </section>
  );
}

function Report({ report }: { report: MonitoringReport }) {
  const { calls, patients, flags, calibration, quarters } = report;
  const latest = quarters.findLast(({ seen }) => seen !== undefined);
  return (
    <>
      <p className="body">
        {toCount(calls.counted)} calls from record systems about {few(patients.asked)} patients;{" "}
        {few(patients.followed)} could be followed since, {few(patients.notInCharts)} are not in our charts. Each
        patient counts once, by the first call.
        {report.followedUntil !== null && ` What happened is counted to ${toDay(report.followedUntil)}.`}
        {calls.otherReleases > 0 && ` ${toCount(calls.otherReleases)} calls of other releases are left out.`}
        {calls.keptTooEarly > 0 && ` ${toCount(calls.keptTooEarly)} older calls kept too little to be judged.`}
      </p>
      {flags.length === 0 ? <p className="body quiet">Nothing is outside its bounds.</p> : <Flags flags={flags} />}
      {calibration.length === 0 ? (
        <p className="body quiet">
          Foretold and happened: nothing can be said yet, for nobody has been followed since.
        </p>
      ) : (
        <Calibration outcomes={calibration} />
      )}
      {quarters.length > 0 && <Quarters quarters={quarters} />}
      {latest?.seen !== undefined && latest.seen.risks.length > 0 && (
        <Spreads quarter={latest.quarter} risks={latest.seen.risks} />
      )}
    </>
  );
}

function Flags({ flags }: { flags: readonly string[] }) {
  return (
    <div className="body" role="alert">
      <p>
        <strong>Outside its bounds</strong>
      </p>
      <ul>
        {flags.map((flag) => (
          <li key={flag}>{flag}</li>
        ))}
      </ul>
      <p className="small">
        What to do: look first for another cause (a feed that stopped, codes that changed, a clinic that joined). If
        risks are too high or too low, move the release back with{" "}
        <code>osler release move --to silent --by ROLE --reason WORDS</code>: risks are then computed and kept but not
        shown. Then train and test a new release.
      </p>
    </div>
  );
}

const verdicts: Readonly<Record<OutcomeInUse["verdict"], string>> = {
  "cannot tell": "Cannot be told yet",
  "as expected": "As foretold",
  "more than expected": "More than foretold: risks are too low",
  "fewer than expected": "Fewer than foretold: risks are too high",
};

function Calibration({ outcomes }: { outcomes: readonly OutcomeInUse[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs the keyboard
    <section className="body table-scroll" tabIndex={0} aria-label="Foretold and happened, by outcome">
      <table>
        <caption className="small quiet">
          First occurrences since the call, and how many the risks given foretold for the same people and times
        </caption>
        <thead>
          <tr>
            <th scope="col">Outcome</th>
            {["Patients", "Happened", "Foretold", "Times as many (95 %)", "In the test"].map((title) => (
              <th key={title} scope="col" className="right">
                {title}
              </th>
            ))}
            <th scope="col">So</th>
          </tr>
        </thead>
        <tbody>
          {outcomes.flatMap(({ id, title, all, silent, shown, inTest, verdict }) => [
            <tr key={id}>
              <td>{title}</td>
              <Cells cell={all} />
              <td className="right">{inTest === null ? "–" : inTest.value.toFixed(2)}</td>
              <td>{verdicts[verdict]}</td>
            </tr>,
            ...(silent !== undefined && shown !== undefined
              ? [
                  <Mode key={`${id} silent`} name="card not shown" cell={silent} />,
                  <Mode key={`${id} shown`} name="card shown, if there was one" cell={shown} />,
                ]
              : []),
          ])}
        </tbody>
      </table>
    </section>
  );
}

function Mode({ name, cell }: { name: string; cell: CalibrationCell }) {
  return (
    <tr className="quiet">
      <td>{name}</td>
      <Cells cell={cell} />
      <td />
      <td />
    </tr>
  );
}

function Cells({ cell: { people, observed, expected, ratio } }: { cell: CalibrationCell }) {
  return (
    <>
      <td className="right">{few(people)}</td>
      <td className="right">{few(observed)}</td>
      <td className="right">{expected === null ? "–" : expected.toFixed(1)}</td>
      <td className="right">
        {ratio === null ? "–" : `${ratio.value.toFixed(2)} (${ratio.lo.toFixed(2)}–${ratio.hi.toFixed(2)})`}
      </td>
    </>
  );
}

function Quarters({ quarters }: { quarters: readonly QuarterInUse[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs the keyboard
    <section className="body table-scroll" tabIndex={0} aria-label="Who is asked about, by quarter">
      <table>
        <caption className="small quiet">
          Who is asked about, against who was tested; a patient counts once a quarter
        </caption>
        <thead>
          <tr>
            <th scope="col">Quarter</th>
            {["Patients", "Refused as unlike those tested", "With a card", "Known of a record"].map((title) => (
              <th key={title} scope="col" className="right">
                {title}
              </th>
            ))}
            <th scope="col">Ages</th>
            <th scope="col">Sexes</th>
            <th scope="col">Risks</th>
          </tr>
        </thead>
        <tbody>
          {quarters.map(({ quarter, patients, seen }) => (
            <tr key={quarter}>
              <td>{quarter}</td>
              <td className="right">{few(patients)}</td>
              <td className="right">{shareIn(seen?.refused)}</td>
              <td className="right">{shareIn(seen?.cards)}</td>
              <td className="right">{seen?.knownShare == null ? "–" : percent(seen.knownShare)}</td>
              <td>{shiftIn(seen?.ages)}</td>
              <td>{shiftIn(seen?.sexes)}</td>
              <td>{seen === undefined ? "–" : risksIn(seen.risks)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Spreads({
  quarter,
  risks,
}: {
  quarter: string;
  risks: readonly (Shift & { readonly id: string; readonly title: string })[];
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs the keyboard
    <section className="body table-scroll" tabIndex={0} aria-label={`Risks in ${quarter} against the test`}>
      <table>
        <caption className="small quiet">
          5-year risks in {quarter} against the test: stability index, below 0.1 stable, above 0.25 shifted
        </caption>
        <thead>
          <tr>
            <th scope="col">Outcome</th>
            <th scope="col" className="right">
              Index
            </th>
            <th scope="col" className="right">
              By chance, up to
            </th>
            <th scope="col">So</th>
          </tr>
        </thead>
        <tbody>
          {risks.map(({ id, title, psi, byChance, verdict }) => (
            <tr key={id}>
              <td>{title}</td>
              <td className="right">{psi.toFixed(2)}</td>
              <td className="right">{byChance.toFixed(2)}</td>
              <td>{verdict === "cannot tell" ? "too few yet to tell" : verdict}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function risksIn(risks: readonly Shift[]): string {
  const count = (verdict: Shift["verdict"]) => risks.filter((risk) => risk.verdict === verdict).length;
  const named = (["shifted", "moved", "stable"] as const).flatMap((verdict) =>
    count(verdict) === 0 ? [] : [`${count(verdict)} ${verdict}`],
  );
  return named.length === 0 ? "too few yet to tell" : named.join(", ");
}

function shiftIn(shift: Shift | null | undefined): string {
  if (shift == null) return "–";
  return shift.verdict === "cannot tell" ? "too few yet" : `${shift.verdict} (${shift.psi.toFixed(2)})`;
}

function shareIn(share: { readonly share: number | null; readonly most: number } | null | undefined): string {
  if (share == null) return "–";
  return `${share.share === null ? "under 11 patients" : percent(share.share)} (at most ${percent(share.most)})`;
}

function few(count: number | null): string {
  return count === null ? "fewer than 11" : toCount(count);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
