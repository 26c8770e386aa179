/**
 * @module synth/lab-orders: which tests are ordered at a visit, and the levels they find.
 */
import { DAYS_PER_YEAR, MS_PER_DAY } from "#core";
import type { Bedside } from "./care.ts";
import type { MeasurementName } from "./lab-table.ts";
import type { Visit } from "./scribe.ts";
import { hasBegun, type PlannedVisit } from "./visits.ts";

export type Panel =
  | "lipids"
  | "sugar"
  | "a1c"
  | "kidney"
  | "blood"
  | "differential"
  | "liver"
  | "salts"
  | "thyroid"
  | "prostate"
  | "urine"
  | "heart"
  | "mood"
  | "alcohol"
  | "memory"
  | "bone";

/** Share of what is due that is really ordered: records have gaps. */
const ORDERED = 0.68;

/** Orders, draws and files the tests of a visit. Returns what was done. */
export function measureLabs(bedside: Bedside, visit: Visit, age: number, planned: PlannedVisit): ReadonlySet<Panel> {
  const { random, scribe } = bedside;
  const delay =
    visit.place === "AMB" ? (random.next() < 0.25 ? 24 * (1 + random.integer(4)) : 2 + random.integer(8)) : 1;
  const latest = (bedside.truth.observationEnd - visit.at) / 3_600_000;
  const filedAfter = Math.min(delay, Math.max(0, Math.floor(latest)));
  const done = new Set<Panel>();
  for (const [panel, share] of ordersFor(bedside, visit, age, planned)) {
    if (random.next() >= (share === 1 ? 1 : ORDERED * share)) continue;
    done.add(panel);
    for (const [name, level] of levelsOf(panel, bedside, visit)) scribe.observe(visit, name, level, filedAfter);
  }
  if (planned.reason.kind === "onset" && planned.reason.outcome === "myocardial-infarction") {
    scribe.observe(visit, "troponin", 6, 1);
  }
  return done;
}

function ordersFor({ truth, body }: Bedside, visit: Visit, age: number, planned: PlannedVisit): [Panel, number][] {
  const has = (id: Parameters<typeof hasBegun>[1]) => hasBegun(truth, id, visit.at);
  const { reason } = planned;
  if (reason.kind === "complaint" && planned.place === "AMB")
    return [
      ["blood", 0.08],
      ["sugar", 0.05],
    ];
  if (age < 18) return [["blood", 0.08]];
  const acute = planned.place === "AMB" ? 0 : 0.35;
  const middle = age >= 35 ? 1 : 0.45;
  const onset = reason.kind === "onset" ? reason.outcome : undefined;
  return [
    ["lipids", onset === "dyslipidaemia" ? 1 : has("dyslipidaemia") ? 0.35 : 0.26 * middle],
    ["a1c", onset === "type-2-diabetes" ? 1 : has("type-2-diabetes") ? 0.75 : (body.bmi > 30 ? 0.3 : 0.2) * middle],
    ["sugar", Math.max(acute, has("type-2-diabetes") ? 0.4 : 0.25 * middle)],
    [
      "kidney",
      Math.max(
        acute,
        onset === "chronic-kidney-disease" ? 1 : has("hypertension") || has("type-2-diabetes") ? 0.4 : 0.18 * middle,
      ),
    ],
    ["blood", Math.max(acute, onset === "anaemia" || has("anaemia") ? 0.7 : 0.15)],
    [
      "liver",
      onset === "fatty-liver" || onset === "cirrhosis" || has("fatty-liver") || has("cirrhosis") ? 0.6 : 0.12 * middle,
    ],
    ["salts", Math.max(acute, has("heart-failure") || has("hypertension") ? 0.25 : 0.06)],
    ["thyroid", 0.05],
    ["prostate", truth.sex === "male" && age >= 50 && age < 76 ? 0.2 : 0],
    ["urine", has("type-2-diabetes") ? 0.25 : 0.01],
    ["heart", onset === "heart-failure" ? 1 : has("heart-failure") ? 0.4 : 0.01],
    ["mood", onset === "depression" ? 1 : has("depression") ? 0.4 : 0.08],
    ["alcohol", 0.08],
    ["memory", onset === "dementia" ? 1 : age >= 72 ? 0.12 : 0],
  ];
}

/** The levels a panel finds, before readings scatter around them. */
export function levelsOf(panel: Panel, { truth, body, random }: Bedside, visit: Visit): [MeasurementName, number][] {
  const has = (id: Parameters<typeof hasBegun>[1]) => hasBegun(truth, id, visit.at);
  const person = truth.constitution;
  switch (panel) {
    case "lipids": {
      const triglycerides =
        108 * Math.exp(0.3 * person.triglycerideZ + 0.035 * (body.bmi - 26) + 0.08 * (body.a1c - 5.4));
      const total = body.ldl + body.hdl + triglycerides / 5;
      return [
        ["cholesterol", total],
        ["ldl", body.ldl],
        ["hdl", body.hdl],
        ["triglycerides", triglycerides],
      ];
    }
    case "a1c":
      return [["a1c", body.a1c]];
    case "sugar":
      return [["glucose", 28.7 * body.a1c - 46.7 - 14]];
    case "kidney":
      return [
        ["creatinine", creatinineOf(body.egfr, truth, visit)],
        ["egfr", body.egfr],
        ["potassium", 4.2 + (body.egfr < 45 ? 0.4 : 0)],
      ];
    case "blood":
      return [
        ["haemoglobin", body.haemoglobin],
        ["platelets", has("cirrhosis") ? 110 : 245],
        ["leukocytes", body.currentSmoker ? 8.2 : 6.8],
      ];
    case "differential":
      return [["eosinophils", 0.17 * Math.exp(0.5 * person.atopy)]];
    case "liver": {
      const alt =
        21 *
        Math.exp(
          0.3 * person.liverZ + 0.03 * (body.bmi - 26) + (has("fatty-liver") ? 0.55 : 0) + 0.01 * person.alcohol,
        );
      const ggt = 24 * Math.exp(0.035 * person.alcohol + 0.02 * (body.bmi - 26) + (has("cirrhosis") ? 0.8 : 0));
      return [
        ["alt", alt],
        ["ast", alt * (person.alcohol > 20 ? 1.5 : 0.95)],
        ["ggt", ggt],
        ["albumin", has("cirrhosis") ? 3.2 : 4.2],
      ];
    }
    case "salts":
      return [["sodium", has("heart-failure") ? 137 : 140]];
    case "thyroid":
      return [["tsh", 1.9 * Math.exp(0.45 * random.normal())]];
    case "prostate":
      return [["psa", has("prostate-cancer") ? 9 : 1.1]];
    default:
      return specialLevels(panel, { truth, body }, visit);
  }
}

type SpecialPanel = "urine" | "heart" | "mood" | "alcohol" | "memory" | "bone";

function specialLevels(
  panel: SpecialPanel,
  { truth, body }: Pick<Bedside, "truth" | "body">,
  visit: Visit,
): [MeasurementName, number][] {
  const has = (id: Parameters<typeof hasBegun>[1]) => hasBegun(truth, id, visit.at);
  const person = truth.constitution;
  switch (panel) {
    case "urine":
      return [["urineAlbumin", 12 * Math.exp(0.03 * Math.max(0, 90 - body.egfr) + (has("type-2-diabetes") ? 0.6 : 0))]];
    case "heart":
      return [["bnp", has("heart-failure") ? 1900 : 70 * Math.exp(has("atrial-fibrillation") ? 1.4 : 0)]];
    case "mood":
      return [["phq9", Math.min(27, Math.max(0, Math.round(4 + 2.6 * person.mood + (has("depression") ? 6 : 0))))]];
    case "alcohol":
      return [["auditC", Math.min(12, Math.round(person.alcohol / 3))]];
    case "memory":
      return [["mmse", Math.min(30, Math.max(5, Math.round(28 - 0.9 * person.memory - (has("dementia") ? 8 : 0))))]];
    case "bone": {
      const years = (visit.at - truth.birthAt) / (DAYS_PER_YEAR * MS_PER_DAY);
      const young = truth.sex === "female" ? -0.6 : 0.1;
      return [["tScore", young - 0.045 * (years - 50) + 0.06 * (body.bmi - 26) - 0.95 * person.bone]];
    }
  }
}

/** Creatinine in mg/dL that gives this eGFR by CKD-EPI 2021 (Inker et al., N Engl J Med 2021;385:1737-49), inverted. */
function creatinineOf(egfr: number, { sex, birthAt }: Bedside["truth"], visit: Visit): number {
  const age = Math.max(18, (visit.at - birthAt) / (DAYS_PER_YEAR * MS_PER_DAY));
  const [kappa, alpha, factor] = sex === "female" ? [0.7, -0.241, 1.012] : [0.9, -0.302, 1];
  const ratio = egfr / (142 * 0.9938 ** age * factor);
  return kappa * (ratio >= 1 ? ratio ** (1 / alpha) : ratio ** (1 / -1.2));
}
