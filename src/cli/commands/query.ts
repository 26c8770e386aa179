/**
 * @module cli/commands/query: `osler query`: the risk of any set of codes within any time, whether or not the catalogue has it: of one patient, or
 * tested on the home's held-out people.
 */
import type { QueryRow, QueryView } from "#contract";
import { canonicalJson, OslerError, toEpochMs, toPatientId, yearsInWords } from "#core";
import { openDeidentified } from "#deid";
import { openAudit } from "#governance";
import { readQueryView } from "#serving";
import { openChartStore, readTextFile } from "#storage";
import { type PlainPredicate, parseAnyOf, parseQueryText, readSubjects } from "#timeline";
import { testQuery } from "#validation";
import { openReleased } from "../capabilities.ts";
import { findSettings } from "../home-settings.ts";
import { printProgress } from "../print-progress.ts";
import { requireInForce } from "../release-in-force.ts";
import { askedAt, VALIDATION_SEED } from "../route-model.ts";
import { type AccountsOptions, withHomeState } from "./accounts.ts";

export interface QueryCommand extends AccountsOptions {
  /** `CODE,CODE>=VALUE`, or the name of a predicate of the file. */
  readonly question: string;
  /** ACES predicates in YAML. */
  readonly predicates?: string;
  readonly within: number;
  /** The next time, whether or not it happened before. */
  readonly next: boolean;
  readonly patient?: string;
  readonly json: boolean;
}

/** @throws OslerError `cli/no-release`, `cli/release-withdrawn`, `cli/patient-unknown`, and as `EventModel.query` and `timeline/task-invalid` */
export async function runQuery(options: QueryCommand): Promise<void> {
  const { home, patient, json } = options;
  const anyOf = await readQuestion(options);
  const released = await openReleased(home);
  try {
    // A question that cannot be answered is refused before any record is read.
    await released.model.query([], [], [{ id: options.question, anyOf }]);
    const said =
      patient === undefined ? await test(options, anyOf, released) : await askOf(patient, options, anyOf, released);
    console.log(json ? canonicalJson(said.data) : said.text);
  } finally {
    await released.model.close();
  }
}

async function readQuestion({ question, predicates }: QueryCommand): Promise<PlainPredicate[]> {
  return predicates === undefined
    ? parseQueryText(question)
    : parseAnyOf(await readTextFile(predicates, "The file of predicates"), question);
}

type Released = Awaited<ReturnType<typeof openReleased>>;
interface Said {
  readonly data: unknown;
  readonly text: string;
}

async function test(
  { home, question, next, within }: QueryCommand,
  anyOf: readonly PlainPredicate[],
  { model }: Released,
): Promise<Said> {
  const dataset = await openDeidentified(home.meds);
  const settings = await findSettings(home);
  const progress = printProgress("subjects");
  const row = await testQuery({
    subjects: (split) => readSubjects(dataset, { split }),
    model,
    query: { id: question, anyOf },
    occurrence: next ? "next" : "first",
    horizonYears: within,
    seed: VALIDATION_SEED,
    progress,
    ...askedAt(settings?.cohortStart),
  });
  progress.end();
  if (row === undefined) {
    return {
      data: null,
      text: "Too few held-out people to say how good such risks are: it takes 20 moments after which it came in that time and 20 after which it did not, ten people to whom it came, and ten followed for so long.",
    };
  }
  return { data: row, text: renderTest(row) };
}

/** Who runs the command is not known, so the patient reads in the log that the institution did. */
async function askOf(
  patient: string,
  { home, databaseUrl, question, next, within }: QueryCommand,
  anyOf: readonly PlainPredicate[],
  released: Released,
): Promise<Said> {
  const charts = openChartStore(home.chart);
  try {
    requireInForce(released.release);
    const chart = await charts.find(toPatientId(patient));
    if (chart === undefined) {
      throw new OslerError("cli/patient-unknown", {
        message: "No chart of this home has that patient id.",
        fix: "Give an id as the record system has it, or as the clinician's page shows it in its address.",
      });
    }
    const { patientId } = chart;
    const act = { actor: "system", role: "system", action: "command-query", patientId } as const;
    const clock = () => toEpochMs(Date.now());
    await withHomeState({ home, databaseUrl }, async (state) =>
      (await openAudit(state, clock)).record({ ...act, outcome: "allowed", purpose: "HOPERAT" }),
    );
    const asked = {
      id: question,
      occurrence: next ? ("next" as const) : ("first" as const),
      withinYears: within,
      anyOf,
    };
    const view = await readQueryView(released.model, chart, clock(), [asked], released);
    return { data: view, text: renderView(view) };
  } finally {
    charts.close();
  }
}

function renderView(view: QueryView): string {
  if (view.kind === "none") return view.reason;
  return view.answers
    .map(({ id, occurrence, withinYears, risk, happened, tested, note }) => {
      const already = occurrence === "first" && happened ? "already in the record" : "not given";
      const told = risk === null ? already : percent(risk);
      const test = tested === null ? [] : [renderTest({ ...tested, occurrence, query: id })];
      return [
        `${id}, ${occurrence} within ${yearsInWords(withinYears)} of ${view.asOf.slice(0, 10)}: ${told}`,
        note,
        ...test,
      ].join("\n");
    })
    .join("\n");
}

/** How good such risks are, as a terminal shows it. */
export function renderTest(
  row: Pick<
    QueryRow,
    "query" | "occurrence" | "horizonYears" | "n" | "events" | "auroc" | "observedToExpected" | "ece" | "ageSexAuroc"
  > &
    Partial<Pick<QueryRow, "countAuroc">>,
): string {
  const interval = ({ value, lo, hi }: QueryRow["auroc"]) =>
    lo === null || hi === null ? value.toFixed(3) : `${value.toFixed(3)} (${lo.toFixed(3)} to ${hi.toFixed(3)})`;
  const others = [
    ...(row.ageSexAuroc === null ? [] : [`age + sex ${row.ageSexAuroc.toFixed(3)}`]),
    ...(row.countAuroc === undefined || row.countAuroc === null
      ? []
      : [`counts, fitted for it, ${row.countAuroc.toFixed(3)}`]),
  ];
  return [
    `Held-out people, ${row.occurrence} within ${yearsInWords(row.horizonYears)}: ${row.events} of ${row.n} moments had it.`,
    `  AUROC ${interval(row.auroc)}${others.length === 0 ? "" : `; ${others.join("; ")}`}`,
    `  observed over expected ${interval(row.observedToExpected)}; ECE ${row.ece.value.toFixed(3)}`,
  ].join("\n");
}

function percent(risk: number): string {
  return `${(100 * risk).toPrecision(3)} %`;
}
