/**
 * @module synth/health-check: what is asked and measured of an adult because a check is due, not because anything is wrong.
 *
 * Lipids, HbA1c and AUDIT-C every five years as in the NHS Health Check (Public Health England, Best practice guidance, 2019), with a blood
 * count; PHQ-9 (US Preventive Services Task Force, JAMA 2023;329:2057-67); bone density of women from 65, younger ones at risk and older men
 * (the same, JAMA 2018;319:2521-31; Cosman et al., Osteoporos Int 2014;25:2359-81), here from 50 and from 70. Ages and shares are approximate.
 */
import { DAYS_PER_YEAR, MS_PER_DAY } from "#core";
import { smokingStatus } from "./body.ts";
import type { Bedside } from "./care.ts";
import { levelsOf, type Panel } from "./lab-orders.ts";
import type { Visit } from "./scribe.ts";

const YEARS_BETWEEN = 5;
/** Share of the checks that are due which are done when the patient comes. */
const DONE = 0.7;
const HOURS_TO_RESULT = 6;
const panels: readonly Panel[] = ["lipids", "a1c", "blood", "differential", "mood", "alcohol"];

/** What a visit has found out before its check. */
interface Known {
  readonly measured: ReadonlySet<Panel>;
  readonly saysSmoking: boolean;
}

/** Does a check that is due, but for what is known at this visit already. */
export function checkHealth(bedside: Bedside, visit: Visit, age: number, { measured, saysSmoking }: Known): void {
  const { truth, body, checks, scribe, checkedAt } = bedside;
  const isDue = checkedAt === undefined || visit.at - checkedAt >= YEARS_BETWEEN * DAYS_PER_YEAR * MS_PER_DAY;
  if (age < 18 || !isDue || checks.next() >= DONE) return;
  bedside.checkedAt = visit.at;
  const scansBone = age >= (truth.sex === "female" ? 50 : 70);
  const filedAfter = visit.at + HOURS_TO_RESULT * 3_600_000 < truth.observationEnd ? HOURS_TO_RESULT : 0;
  if (!saysSmoking) scribe.smoking(visit, smokingStatus(body));
  recordWeightAndPackYears(bedside, visit);
  for (const panel of scansBone ? [...panels, "bone" as const] : panels) {
    if (measured.has(panel)) continue;
    for (const [name, level] of levelsOf(panel, bedside, visit)) scribe.observe(visit, name, level, filedAfter, checks);
  }
}

/** BMI, and the pack-years by which lung cancer is screened for (US Preventive Services Task Force, JAMA 2021;325:962-70). */
function recordWeightAndPackYears(bedside: Bedside, visit: Visit): void {
  const { scribe, body, checks } = bedside;
  scribe.observe(visit, "bmi", body.bmi, 0, checks);
  if (body.packYears > 0) scribe.observe(visit, "packYears", body.packYears, 0, checks);
}
