/** @module cli/commands/monitor: `osler monitor`: the home's release in use, compared with what happened since. Reads only. */
import type { CalibrationCell, MonitoringReport, QuarterInUse } from "#contract";
import { canonicalJson, OslerError, toEpochMs } from "#core";
import { readMonitoring } from "#serving";
import { openChartStore, writeFileAtomic } from "#storage";
import { openReleased } from "../capabilities.ts";
import type { Home } from "../home.ts";
import { requireFilePlace } from "../output-place.ts";
import { withHomeState } from "./accounts.ts";

export interface MonitorCommand {
  readonly home: Home;
  readonly databaseUrl: string | undefined;
  /** ISO date: only calls from its first moment (UTC) on. */
  readonly since?: string;
  readonly lagDays?: number;
  /** Where to write the silent run, as `osler release move --evidence` takes it. */
  readonly evidence?: string;
  readonly json: boolean;
}

/** Whether everything is within its bounds. @throws OslerError `cli/no-release` */
export async function runMonitor(options: MonitorCommand): Promise<boolean> {
  const { home, since, lagDays, json } = options;
  if (options.evidence !== undefined) requireFilePlace(options.evidence, [], /^\{"silentRun":\{[^}]*\}\}\n$/);
  const released = await openReleased(home);
  try {
    const charts = openChartStore(home.chart);
    try {
      const report = await withHomeState(options, (state) =>
        readMonitoring({
          ...released,
          state,
          charts,
          now: toEpochMs(Date.now()),
          ...(since === undefined ? {} : { since: toEpochMs(Date.parse(since)) }),
          ...(lagDays === undefined ? {} : { lagDays }),
        }),
      );
      if (report === undefined) throw new Error("Nothing stops this report under way.");
      if (options.evidence !== undefined) await writeEvidence(options.evidence, report);
      console.log(json ? canonicalJson(report) : renderMonitoring(report));
      return report.flags.length === 0;
    } finally {
      charts.close();
    }
  } finally {
    await released.model.close();
  }
}

/** @throws OslerError `cli/no-silent-run` */
async function writeEvidence(file: string, { silentRun, release }: MonitoringReport): Promise<void> {
  if (silentRun === null) {
    throw new OslerError("cli/no-silent-run", {
      message: `Release ${release} computed no risk in silence, so there is nothing to write to ${file}.`,
      fix: "Let record systems call it at the stage silent first.",
    });
  }
  await writeFileAtomic(file, `${canonicalJson({ silentRun: { release, ...silentRun } })}\n`);
}

/** The report as a terminal shows it. */
export function renderMonitoring(report: MonitoringReport): string {
  const { release, since, followedUntil, calls, patients, calibration, quarters, silentRun, flags } = report;
  const until = followedUntil === null ? "no charts" : `what happened is counted to ${dayOf(followedUntil)}`;
  return [
    `Release ${release} in use${since === null ? "" : ` since ${dayOf(since)}`}; ${until}.`,
    `${calls.counted} calls about ${few(patients.asked)} patients; ${few(patients.followed)} could be followed, ${few(patients.notInCharts)} are not in the charts.`,
    ...(calls.otherReleases > 0 ? [`${calls.otherReleases} calls of other releases are not counted.`] : []),
    ...(calls.keptTooEarly > 0
      ? [`${calls.keptTooEarly} calls were kept by a version that did not note risks by year.`]
      : []),
    "",
    ...(calibration.length === 0
      ? ["Calibration: nothing can be said yet: nobody asked about has been followed since."]
      : [
          "Calibration: first occurrences seen over those foretold for the same people and times (exact 95 % interval)",
          row("outcome", ["people", "years", "seen", "foretold", "ratio", "in the test"], "verdict"),
          ...calibration.map(({ title, all, inTest, verdict }) =>
            row(title, [...cells(all), inTest === null ? "-" : inTest.value.toFixed(2)], verdict),
          ),
        ]),
    "",
    ...(quarters.length === 0
      ? ["Drift: nothing can be said yet: nobody was asked about."]
      : quarters.flatMap(ofQuarter)),
    "",
    ...(silentRun === null
      ? []
      : [
          `In silence: ${silentRun.predictions} predictions over ${silentRun.days} days, observed over foretold ${silentRun.observedToExpected?.toFixed(2) ?? "not known yet"}.`,
        ]),
    ...(flags.length === 0
      ? ["Nothing is outside its bounds."]
      : ["Outside its bounds:", ...flags.map((flag) => `  ${flag}`)]),
    ...(flags.length === 0
      ? []
      : [
          "What to do: docs/monitoring.md; to stop showing risks: osler release move --to silent --by ROLE --reason WORDS",
        ]),
  ].join("\n");
}

function ofQuarter({ quarter, patients, seen }: QuarterInUse): string[] {
  if (seen === undefined) return [`Drift ${quarter}: ${few(patients)} patients, too few to say anything`];
  const shift = (name: string, moved: { psi: number; byChance: number; verdict: string } | null) =>
    moved === null
      ? []
      : [`  ${name.padEnd(36)} ${moved.psi.toFixed(3)} (chance ${moved.byChance.toFixed(3)})  ${moved.verdict}`];
  const share = ({ share: value, most }: { share: number | null; most: number }) =>
    `${value === null ? "not told" : percent(value)}, at most ${percent(most)} is meant`;
  return [
    `Drift ${quarter}: ${few(patients)} patients`,
    `  refused as unlike those tested: ${share(seen.refused)}`,
    ...(seen.cards === null ? [] : [`  with a card: ${share(seen.cards)}`]),
    ...(seen.knownShare === null ? [] : [`  known of a record on average: ${percent(seen.knownShare)}`]),
    "  stability index against the test:",
    ...shift("ages", seen.ages),
    ...shift("sexes", seen.sexes),
    ...seen.risks.flatMap((risk) => shift(risk.title, risk)),
  ];
}

function cells({ people, followedYears, observed, expected, ratio }: CalibrationCell): string[] {
  return [
    few(people),
    followedYears === null ? "-" : followedYears.toFixed(0),
    few(observed),
    expected === null ? "-" : expected.toFixed(1),
    ratio === null ? "-" : `${ratio.value.toFixed(2)} (${ratio.lo.toFixed(2)}-${ratio.hi.toFixed(2)})`,
  ];
}

function row(
  title: string,
  [people = "", years = "", seen = "", foretold = "", ratio = "", test = ""]: string[],
  verdict: string,
) {
  return `  ${title.slice(0, 36).padEnd(36)} ${people.padStart(7)} ${years.padStart(7)} ${seen.padStart(6)} ${foretold.padStart(9)} ${ratio.padStart(17)} ${test.padStart(12)}  ${verdict}`;
}

function few(count: number | null): string {
  return count === null ? "<11" : String(count);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
