/**
 * @module cli/oracle: the synthetic hospital's true risks, moved to research time and keys.
 *
 * Only here do the truth (written by `synth` under the patient's id) and the research key meet; the result names no patient.
 */
import { join } from "node:path";
import type { SubjectKey } from "#core";
import type { Pseudonymiser } from "#deid";
import { readLines } from "#storage";
import { parseTruth, type SubjectTruth, shiftTruth, trueRisks } from "#synth";
import type { OraclePanel } from "#validation";

/**
 * The oracle of a synthetic hospital for the subjects `isAsked` chooses (others cost no memory).
 *
 * @param directory where `synthesise` wrote
 */
export async function openOracle(
  directory: string,
  pseudonymiser: Pseudonymiser,
  isAsked: (subject: SubjectKey) => boolean,
): Promise<OraclePanel> {
  const truths = new Map<SubjectKey, SubjectTruth>();
  for await (const { text } of readLines(join(directory, "truth.ndjson.gz"))) {
    const truth = parseTruth(text);
    const subject = pseudonymiser.subjectKey(truth.patientId);
    if (isAsked(subject)) truths.set(subject, shiftTruth(truth, subject, pseudonymiser.shiftDays(truth.patientId)));
  }
  return {
    risks: (subject, moment, outcomeIds, horizonsYears) => {
      const truth = truths.get(subject);
      if (truth === undefined) return outcomeIds.map(() => horizonsYears.map(() => undefined));
      return trueRisks(truth, moment, outcomeIds, horizonsYears);
    },
  };
}
