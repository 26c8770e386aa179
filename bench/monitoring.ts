/**
 * @module bench/monitoring: is the watch on a release in use right? A synthetic hospital the release never saw is asked about at past moments, through
 * the CDS Hooks service's own path and the database, and the monitor compares what it foretold with what then happened there.
 *
 *   node bench/monitoring.ts HOME [--patients 3000] [--seed 77] [--times 1] [--oracle]
 *
 * HOME is a built home. `--times 0.5` keeps hazards of half what the model says, so that twice as much happens as was foretold;
 * `--oracle` keeps the true risks of the synthetic lives, so that what is left is the monitor's own error and the records' delay.
 */
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type CdsCard, type KeptPrediction, validationReportSchema } from "#contract";
import { type EpochMs, type PatientId, toEpochMs } from "#core";
import { findReceipt } from "#governance";
import { intakeFhir } from "#intake";
import { openEventModel } from "#model";
import { type RiskModel, readMonitoring } from "#serving";
import { findJson, openChartStore, openState, readCharts, readLines } from "#storage";
import { parseTruth, synthesise, type TrueLife, trueRisks } from "#synth";
import { knownAt, planIndexMoments } from "#timeline";
import { answerHook } from "../src/serving/cds-hooks/answer-hook.ts";
import { getService } from "../src/serving/cds-hooks/cds-services.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    patients: { type: "string", default: "3000" },
    seed: { type: "string", default: "77" },
    times: { type: "string", default: "1" },
    oracle: { type: "boolean", default: false },
  },
});
const [home = ""] = positionals;
const times = Number(values.times);
const release = (await findReceipt(home, "release"))?.counts["version"];
if (typeof release !== "string") throw new Error(`${home} has no release`);
const directory = join(home, "releases", release);
const scratch = mkdtempSync(join(tmpdir(), "osler-monitoring-"));
const service = getService("osler-risk-patient-view");
const model = await openEventModel(directory);
const state = await openState({ directory: join(scratch, "state") });
try {
  const progress = () => {};
  await synthesise({ patients: Number(values.patients), seed: Number(values.seed), directory: scratch, progress });
  const chart = join(scratch, "chart");
  await intakeFhir({
    ...{ paths: [join(scratch, "fhir")], directory: chart, progress },
    ...{ rejectFile: join(scratch, "rejects.ndjson"), consentFile: join(scratch, "consents.ndjson") },
  });
  const validationReport = validationReportSchema.parse(await findJson(join(directory, "validation/report.json")));
  const known = {
    release: { id: release, stage: "silent", evidenceTag: null, outcomes: null },
    validationReport,
    model,
  } as const;
  const charts = openChartStore(chart);
  const truths = new Map<string, TrueLife>();
  for await (const { text } of readLines(join(scratch, "truth.ndjson.gz"))) {
    const truth = parseTruth(text);
    truths.set(truth.patientId, truth);
  }
  let calls = 0;
  for await (const { events, ...rest } of readCharts(chart)) {
    // The first moment: as when a release goes into use and a patient comes for the first time since.
    const [at] = planIndexMoments(events, { seed: "monitoring" });
    if (at === undefined) continue;
    const asKnown = { ...rest, events: knownAt(events, at) };
    const truth = truths.get(rest.patientId);
    const asked = values.oracle && truth !== undefined ? { ...known, model: oracleOf(truth) } : known;
    const capabilities = { ...asked, charts: { list: () => [], find: async () => asKnown, close: () => {} } };
    const request = { hook: service.hook, hookInstance: "b", context: { patientId: rest.patientId } };
    const answer = await answerHook(
      { capabilities, clock: () => at, rule: { shareOfPatients: 0.05, leastPpv: 0.2 } },
      { service, request, ownRecords: true, recordServers: [] },
    );
    if (answer.kind !== "cards" || answer.prediction === undefined)
      throw new Error("a risk service keeps a prediction");
    await append(at, rest.patientId, answer.prediction, answer.cards);
    calls++;
  }
  const began = performance.now();
  const report = await readMonitoring({ ...known, state, charts, now: toEpochMs(Date.now()) });
  const seconds = (performance.now() - began) / 1000;
  charts.close();
  console.log(
    `${calls} calls of ${values.patients} patients; the report took ${seconds.toFixed(1)} s, peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
  );
  for (const { title, all, inTest, verdict } of report?.calibration ?? []) {
    const { people, observed, expected, ratio } = all;
    const test =
      inTest === null ? "-" : `${inTest.value.toFixed(2)} (${inTest.lo?.toFixed(2)}-${inTest.hi?.toFixed(2)})`;
    const said = ratio === null ? "-" : `${ratio.value.toFixed(2)} (${ratio.lo.toFixed(2)}-${ratio.hi.toFixed(2)})`;
    console.log(
      [title.padEnd(34), people, observed ?? "<11", expected?.toFixed(1), said, `test ${test}`, verdict].join("\t"),
    );
  }
  const seen = report?.calibration.filter(({ all }) => all.observed !== null) ?? [];
  const sum = (part: "observed" | "expected") => seen.reduce((total, { all }) => total + (all[part] ?? 0), 0);
  console.log(
    `all outcomes told: ${sum("observed")} of ${sum("expected").toFixed(1)}, ${(sum("observed") / sum("expected")).toFixed(3)}`,
  );
  console.log(JSON.stringify(report?.silentRun), report?.quarters.length, "quarters");
  for (const flag of report?.flags ?? []) console.log(`flag: ${flag}`);
} finally {
  await model.close();
  await state.close();
  rmSync(scratch, { recursive: true, force: true });
}

/** The true risks of one life; none of an outcome that has begun, though the record does not say so yet. */
function oracleOf(truth: TrueLife): RiskModel {
  const ids = model.outcomes.map(({ id }) => id);
  return {
    outcomes: model.outcomes,
    risks: async (_, moments, years = []) =>
      moments.map((moment) => {
        const risks = trueRisks(truth, moment, ids, years);
        const of = (k: number) => years.map((each, h) => ({ years: each, risk: risks[k]?.[h] ?? Number.NaN }));
        const outcomes = ids.map((id, k) => ({ id, horizons: of(k) }));
        return { outcomes: outcomes.filter(({ horizons }) => horizons.every(({ risk }) => risk >= 0)), knownShare: 1 };
      }),
    explain: async () => [],
    whatIf: async () => undefined,
  };
}

async function append(
  at: EpochMs,
  patientId: PatientId,
  prediction: KeptPrediction,
  cards: readonly CdsCard[],
): Promise<void> {
  await state.cds.append(
    {
      ...{ id: randomUUID(), at, service: service.id, client: "https://bench.example", hookInstance: "b", patientId },
      ...{ release: String(release), shown: false, ownRecords: true, request: "{}", risks: null },
      prediction: JSON.stringify(scaled(prediction)),
    },
    cards.map((card) => ({ uuid: card.uuid, card: JSON.stringify(card) })),
  );
}

/** As if the model's hazards were so many times what they are: 1 - (1 - risk)^times. */
function scaled(prediction: KeptPrediction): KeptPrediction {
  if (prediction.kind === "none" || times === 1) return prediction;
  const scale = (risks: readonly number[]) => risks.map((risk) => 1 - (1 - risk) ** times);
  const risks = Object.fromEntries(Object.entries(prediction.risks).map(([id, within]) => [id, scale(within)]));
  return { ...prediction, risks };
}
