/**
 * @module serving/majority: when patients come of age, kept where grants are decided: a proxy's grant on a child ends then.
 *
 * Promise: the database knows it of every patient with a proxy as soon as the charts are open, and of a patient whose first proxy is named.
 */
import { type EpochMs, type PatientId, toEpochMs } from "#core";
import type { ChartStore, State } from "#storage";

export const DEFAULT_MAJORITY_YEARS = 18;

/**
 * The first moment (UTC) of the birthday on which somebody comes of age. Of a birth date known only to its month or year the earliest is taken,
 * so that no grant lasts too long; whoever was born on 29 February comes of age on 1 March.
 */
export function comesOfAgeAt(birthDate: string | undefined, years: number): EpochMs | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(birthDate ?? "") ?? [];
  if (year === undefined) return undefined;
  return toEpochMs(Date.UTC(Number(year) + years, Number(month ?? 1) - 1, Number(day ?? 1)));
}

/** Writes it down for every patient somebody stands for, where it is not what is kept. */
export async function keepComingsOfAge(state: State, charts: ChartStore, years: number): Promise<void> {
  const granted = await state.recordAccess.list("system");
  const patients = new Set(granted.filter(({ kind }) => kind === "proxy").map(({ patientId }) => patientId));
  if (patients.size === 0) return;
  for (const { patientId, birthDate } of charts.list()) {
    if (patients.has(patientId)) await keepComingOfAge(state, patientId, comesOfAgeAt(birthDate, years));
  }
}

export async function keepComingOfAge(state: State, patientId: PatientId, at: EpochMs | undefined): Promise<void> {
  if (at !== undefined) await state.recordAccess.setComingOfAge(patientId, at);
}
