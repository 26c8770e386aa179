/**
 * @module release/gates: what a release must show before it may serve more people.
 *
 * A table: stage, gate, what is asked, how it is checked. The evidence a gate wants is either in the signed directory or brought
 * by the person who asks for the move, and is kept with the move.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import {
  type AttackReport,
  type GateResult,
  type Stage,
  type ValidationReport,
  validationReportSchema,
} from "#contract";
import { findJson, sha256File } from "#storage";
import type { ReleaseProblem } from "./verify-release.ts";

/** What the mover brings; nothing here can be read from the release. */
export interface StageEvidence {
  /** What the release did while nobody acted on it. */
  readonly silentRun?: {
    /** Version of the release that ran. */
    readonly release: string;
    readonly days: number;
    readonly predictions: number;
    /** Over the outcomes that have come due; `null` if none has. */
    readonly observedToExpected: number | null;
  };
  /** The same while a limited group saw it. */
  readonly limitedRun?: {
    readonly release: string;
    readonly days: number;
    readonly clinicians: number;
    readonly suggestions: number;
    /** Share of suggestions overridden, 0 to 1. */
    readonly overridden: number;
    readonly harmReports: number;
  };
  /** A named role that answers for the move. */
  readonly signOff?: { readonly role: string; readonly statement: string };
  /** The report of `osler attack` on this very model. */
  readonly privacyAttack?: AttackReport;
}

/** What gates look at. */
interface GateContext {
  readonly directory: string;
  readonly version: string;
  readonly problems: readonly ReleaseProblem[];
  readonly report: ValidationReport | undefined;
  readonly evidence: StageEvidence;
}

/** The stages in order of trust. */
export const stageOrder: readonly Stage[] = ["recalled", "draft", "validated", "silent", "limited", "general"];

interface Finding {
  readonly passed: boolean;
  readonly found: string;
}

interface Gate {
  readonly stage: Stage;
  readonly gate: string;
  check(context: GateContext): Finding | Promise<Finding>;
}

/** Observed over expected, both included: at most half as many again as foretold, or a third fewer. */
const CALIBRATED = { least: 0.67, most: 1.5 };
const withinBounds = `between ${CALIBRATED.least} and ${CALIBRATED.most}`;

function isCalibrated(observedToExpected: number): boolean {
  return observedToExpected >= CALIBRATED.least && observedToExpected <= CALIBRATED.most;
}

export const gates: readonly Gate[] = [
  { stage: "draft", gate: "a named role signs off", check: signOffGate },
  { stage: "validated", gate: "signature verifies against a trusted key", check: signatureGate },
  { stage: "validated", gate: "test report with at least one task that has enough events", check: reportGate },
  { stage: "validated", gate: "AUROC above age + sex in most cells", check: beatsAgeSex },
  { stage: "validated", gate: "distinguishably worse than age + sex in no more than 1 cell of 20", check: rarelyWorse },
  { stage: "validated", gate: `median O:E at the longest horizon ${withinBounds}`, check: calibrationGate },
  { stage: "silent", gate: "signature verifies against a trusted key", check: signatureGate },
  { stage: "silent", gate: "de-identification of the training data is accounted for", check: deidGate },
  { stage: "silent", gate: "cards, licence and bill of materials are in the release", check: papersGate },
  { stage: "limited", gate: "signature verifies against a trusted key", check: signatureGate },
  { stage: "limited", gate: "30 days or more in silence with 1,000 predictions or more", check: silentRunGate },
  { stage: "limited", gate: `O:E in silence ${withinBounds}`, check: silentCalibrationGate },
  { stage: "limited", gate: "a named role signs off", check: signOffGate },
  { stage: "general", gate: "signature verifies against a trusted key", check: signatureGate },
  { stage: "general", gate: "90 days or more in limited use, no harm report", check: limitedRunGate },
  { stage: "general", gate: "fewer than half of the suggestions overridden", check: overrideGate },
  {
    stage: "general",
    gate: "attacks on the model's privacy stay below their limits",
    check: privacyGate,
  },
  { stage: "general", gate: "a named role signs off", check: signOffGate },
];

/** What the gates into `stage` find. Every gate is asked, so that all failures are named at once. */
export async function checkGates(
  stage: Stage,
  { release: directory, version }: { readonly release: string; readonly version: string },
  problems: readonly ReleaseProblem[],
  evidence: StageEvidence,
): Promise<GateResult[]> {
  const report = validationReportSchema.safeParse(await findJson(join(directory, "validation/report.json"))).data;
  const context: GateContext = { directory, version, problems, report, evidence };
  const asked = gates.filter((gate) => gate.stage === stage);
  return Promise.all(asked.map(async ({ gate, check }) => ({ gate, ...(await check(context)) })));
}

function signatureGate({ problems }: GateContext) {
  const codes = [...new Set(problems.map(({ code }) => code))];
  return { passed: codes.length === 0, found: codes.length === 0 ? "it verifies" : `problems: ${codes.join(", ")}` };
}

function reportGate({ report }: GateContext) {
  const cells = report?.summary.cells ?? 0;
  return { passed: cells > 0, found: report === undefined ? "no readable report" : `${cells} cells with numbers` };
}

function versusAgeSex(report: ValidationReport | undefined) {
  return report?.summary.versus.find(({ against }) => against === "age-sex");
}

function beatsAgeSex({ report }: GateContext) {
  const versus = versusAgeSex(report);
  if (versus === undefined) return { passed: false, found: "no comparison with age + sex" };
  return { passed: versus.above * 2 > versus.cells, found: `above in ${versus.above} of ${versus.cells} cells` };
}

function rarelyWorse({ report }: GateContext) {
  const versus = versusAgeSex(report);
  if (versus === undefined) return { passed: false, found: "no comparison with age + sex" };
  return { passed: versus.worse * 20 <= versus.cells, found: `worse in ${versus.worse} of ${versus.cells} cells` };
}

function calibrationGate({ report }: GateContext) {
  const longest = Math.max(...(report?.horizonsYears ?? [0]));
  const ratios = (report?.rows ?? [])
    .filter((row) => row.model === "model" && row.metric === "observed-to-expected" && row.horizonYears === longest)
    .map(({ value }) => value)
    .sort((a, b) => a - b);
  const middle = ratios[Math.floor((ratios.length - 1) / 2)];
  const upper = ratios[Math.ceil((ratios.length - 1) / 2)];
  if (middle === undefined || upper === undefined) return { passed: false, found: "no O:E" };
  const median = (middle + upper) / 2;
  return {
    passed: isCalibrated(median),
    found: `median O:E ${median.toFixed(2)} over ${ratios.length} tasks`,
  };
}

/** The file is in every release; of a run that counted nothing it says so. */
async function deidGate({ directory }: GateContext): Promise<Finding> {
  const counted = z.object({ deidentification: z.looseObject({}) });
  const privacy = await findJson(join(directory, "privacy/privacy.json")).catch(() => undefined);
  const passed = counted.safeParse(privacy).success;
  const found = passed ? "counted by the run that made the training data" : "privacy/privacy.json has no counts of it";
  return { passed, found };
}

function papersGate({ directory }: GateContext) {
  const papers = ["cards/model-card.md", "cards/source-attributes.json", "licence.json", "ml-bom.cdx.json"];
  const absent = papers.filter((paper) => !existsSync(join(directory, paper)));
  return { passed: absent.length === 0, found: absent.length === 0 ? "all there" : `not there: ${absent.join(", ")}` };
}

function silentRunGate({ evidence: { silentRun }, version }: GateContext) {
  if (silentRun === undefined) return { passed: false, found: "no silent run was brought" };
  if (silentRun.release !== version) return { passed: false, found: "the silent run is of another release" };
  const { days, predictions } = silentRun;
  return { passed: days >= 30 && predictions >= 1000, found: `${days} days, ${predictions} predictions` };
}

function silentCalibrationGate({ evidence: { silentRun }, version }: GateContext) {
  const ratio = (silentRun?.release === version ? silentRun.observedToExpected : undefined) ?? null;
  if (ratio === null) return { passed: false, found: "no outcome has come due in silence" };
  return { passed: isCalibrated(ratio), found: `O:E ${ratio.toFixed(2)}` };
}

function limitedRunGate({ evidence: { limitedRun }, version }: GateContext) {
  if (limitedRun === undefined) return { passed: false, found: "no limited run was brought" };
  if (limitedRun.release !== version) return { passed: false, found: "the limited run is of another release" };
  const { days, harmReports, clinicians } = limitedRun;
  return {
    passed: days >= 90 && harmReports === 0,
    found: `${days} days, ${clinicians} clinicians, ${harmReports} harm reports`,
  };
}

function overrideGate({ evidence: { limitedRun }, version }: GateContext) {
  if (limitedRun?.release !== version) return { passed: false, found: "no limited run of this release was brought" };
  const { overridden, suggestions } = limitedRun;
  // Of no suggestions no share was overridden, which shows nothing.
  return {
    passed: suggestions > 0 && overridden < 0.5,
    found: `${(overridden * 100).toFixed(0)} % of ${suggestions} overridden`,
  };
}

/** The report must speak of this model, and each of its own gates must have passed. */
async function privacyGate({ directory, evidence: { privacyAttack } }: GateContext): Promise<Finding> {
  if (privacyAttack === undefined) return { passed: false, found: "no attack report was brought (osler attack)" };
  if (privacyAttack.model !== (await sha256File(join(directory, "model.safetensors"))))
    return { passed: false, found: "the attack report is of another model" };
  const failed = privacyAttack.gates.filter(({ verdict }) => verdict !== "passed");
  const told = failed.map(({ gate, found }) => `${gate}: ${found}`).join("; ");
  return {
    passed: failed.length === 0 && privacyAttack.gates.length > 0,
    found: failed.length === 0 ? `all ${privacyAttack.gates.length} limits kept` : told,
  };
}

function signOffGate({ evidence: { signOff } }: GateContext) {
  const [role, statement] = [signOff?.role.trim() ?? "", signOff?.statement.trim() ?? ""];
  const passed = role !== "" && statement !== "";
  return { passed, found: passed ? `${role}: ${statement}` : "nobody signed off" };
}
