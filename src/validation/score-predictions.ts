/**
 * @module validation/score-predictions: predictions of a task, whoever made them, on the same moments.
 *
 * Reads meds-evaluation's prediction schema (`subject_id`, `prediction_time`, `boolean_value`, `predicted_boolean_probability`), so that
 * another model's file stands beside ours. Subjects are resampled, a subject's moments together. A prediction that is missing is no
 * prediction: every model is scored on the moments for which all of them have one, and how many were left out is said.
 */
import { createRandom, OslerError } from "#core";
import { type DuckDb, openDuckDb, requireFile, sqlText } from "#storage";
import { drawResamples } from "./bootstrap.ts";
import { FOLLOW_UP } from "./observed-risk.ts";
import { compareAuroc, type PredictorScore, scoreCell } from "./score-cell.ts";

interface Estimate {
  readonly value: number;
  readonly lo: number | null;
  readonly hi: number | null;
}

const predictionMetrics = [
  "auroc",
  "auprc",
  "brier",
  "scaled-brier",
  "calibration-slope",
  "calibration-intercept",
  "observed-to-expected",
  "ece",
] as const;

/** One file's figures; a metric that cannot be told is absent. */
interface FileScore {
  readonly file: string;
  readonly metrics: Readonly<Partial<Record<(typeof predictionMetrics)[number], Estimate>>>;
  /** AUROC less the first file's, paired; `null` for the first and where it cannot be told. */
  readonly versusFirst: { readonly difference: number; readonly lo: number; readonly hi: number } | null;
}

export interface PredictionScore {
  readonly moments: number;
  readonly positives: number;
  readonly subjects: number;
  /** Moments left out because a file has no probability for them. */
  readonly leftOut: number;
  readonly files: readonly FileScore[];
}

const RESAMPLES = 1000;

/**
 * @param files the first is the one the others are compared with
 * @throws OslerError `timeline/labels-unreadable`, `validation/predictions-unlike`, `storage/file-missing`
 */
export async function scorePredictions(files: readonly string[], seed: number): Promise<PredictionScore> {
  const database = await openDuckDb({ memoryMb: 1024 });
  try {
    for (const [i, file] of files.entries()) await readFile(database, file, i);
    await requireAlike(database, files);
    const columns = files.map((_, i) => `p${i}.risk`);
    const joins = files.map((_, i) => (i === 0 ? "p0" : ` JOIN p${i} USING (row)`)).join("");
    const rows = await database.all(
      `SELECT p0.subject_id::VARCHAR AS s, p0.label AS label, [${columns.join(", ")}] AS risks FROM ${joins} ORDER BY row`,
    );
    return score(
      files,
      rows.map(({ s, label, risks }) => ({
        subject: String(s),
        label: label === true,
        risks: (risks as readonly (number | null)[]).map((risk) => risk ?? Number.NaN),
      })),
      seed,
    );
  } finally {
    database.close();
  }
}

async function readFile(database: DuckDb, file: string, i: number): Promise<void> {
  requireFile(file, "The file of predictions");
  try {
    await database.run(
      `CREATE TABLE p${i} AS SELECT row_number() OVER (ORDER BY subject_id, moment, label, risk) AS row, * FROM (SELECT subject_id::BIGINT AS subject_id, prediction_time::TIMESTAMP AS moment, boolean_value::BOOLEAN AS label, nullif(predicted_boolean_probability::DOUBLE, 'nan'::DOUBLE) AS risk FROM read_parquet(${sqlText(file)}))`,
    );
  } catch (cause) {
    throw new OslerError("timeline/labels-unreadable", {
      message: `${file} is not a Parquet file with subject_id, prediction_time, boolean_value and predicted_boolean_probability.`,
      fix: "Write it in meds-evaluation's prediction schema.",
      cause: cause instanceof Error ? cause.name : undefined,
    });
  }
  const [range] = await database.all(
    `SELECT count(risk) AS n, count(*) FILTER (WHERE risk < 0 OR risk > 1) AS out, count(*) FILTER (WHERE subject_id IS NULL OR moment IS NULL OR label IS NULL) AS blank FROM p${i}`,
  );
  if (Number(range?.["blank"]) > 0) {
    throw new OslerError("timeline/labels-unreadable", {
      message: `${range?.["blank"]} rows of ${file} lack a subject, a moment or a label.`,
      fix: "Leave them out: what came of nobody knows is neither a case nor a control.",
    });
  }
  if (Number(range?.["n"]) === 0) throw unlike(`${file} holds no probability`, "Predict first.");
  if (Number(range?.["out"]) > 0)
    throw unlike(`${file} has ${range?.["out"]} probabilities outside 0 to 1`, "Scale them.");
}

async function requireAlike(database: DuckDb, files: readonly string[]): Promise<void> {
  const keys = (i: number) => `SELECT subject_id, moment, label FROM p${i}`;
  for (let i = 1; i < files.length; i++) {
    const [row] = await database.all(
      `SELECT (SELECT count(*) FROM (${keys(0)} EXCEPT ALL ${keys(i)})) + (SELECT count(*) FROM (${keys(i)} EXCEPT ALL ${keys(0)})) AS n`,
    );
    if (Number(row?.["n"]) === 0) continue;
    throw unlike(
      `${files[i]} and ${files[0]} differ in ${row?.["n"]} of their subjects, moments or labels`,
      "Predict for the same file of labels.",
    );
  }
}

function unlike(what: string, fix: string): OslerError {
  return new OslerError("validation/predictions-unlike", { message: `${what}.`, fix });
}

interface ScoredRow {
  readonly subject: string;
  readonly label: boolean;
  readonly risks: readonly number[];
}

function score(files: readonly string[], all: readonly ScoredRow[], seed: number): PredictionScore {
  const rows = all.filter(({ risks }) => !risks.some(Number.isNaN));
  const places = new Map<string, number>();
  for (const { subject } of rows) if (!places.has(subject)) places.set(subject, places.size);
  // A label as follow-up: the outcome within the horizon, or seen beyond it.
  const cell = {
    times: Float64Array.from(rows, ({ label }) => (label ? 0.5 : 2)),
    ends: Uint8Array.from(rows, ({ label }) => (label ? FOLLOW_UP.outcome : FOLLOW_UP.censored)),
    subjectOf: Int32Array.from(rows, ({ subject }) => places.get(subject) ?? 0),
    horizonDays: 1,
  };
  // One subject drawn again and again is no other subject: then there is no interval.
  const count = places.size < 2 ? 0 : RESAMPLES;
  const resamples = drawResamples(places.size, count, createRandom(`predictions/${seed}`));
  const { scores } = scoreCell(
    cell,
    files.map((_, i) => ({
      predictor: "model" as const,
      risks: Float64Array.from(rows, ({ risks }) => risks[i] ?? 0),
    })),
    resamples,
  );
  return {
    moments: rows.length,
    positives: rows.filter(({ label }) => label).length,
    subjects: places.size,
    leftOut: all.length - rows.length,
    files: files.map((file, i) => toFileScore(file, scores[i], i === 0 ? undefined : scores[0])),
  };
}

function toFileScore(file: string, own: PredictorScore | undefined, first: PredictorScore | undefined): FileScore {
  const apart = own === undefined || first === undefined ? undefined : compareAuroc(own, first);
  return {
    file,
    metrics: Object.fromEntries(
      predictionMetrics.flatMap((metric) => {
        const estimate = own?.metrics.get(metric);
        return estimate === undefined ? [] : [[metric, estimate]];
      }),
    ),
    versusFirst: apart === undefined ? null : { difference: apart.difference, lo: apart.lo, hi: apart.hi },
  };
}
