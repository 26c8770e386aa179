/**
 * @module serving/patient-list: the institution's patients, by name or id.
 *
 * A clinician without care of a patient who closed their record does not come upon them: not by browsing, not by a part of the name. Whoever
 * already knows whose record it is, by the whole id or by full name and birth date, finds "Closed record" and no more, so that an emergency
 * can still break the glass.
 */
import type { PatientList } from "#contract";
import type { ChartSummary } from "#storage";
import { type Handler, need } from "./context.ts";
import { toPatientRow } from "./patient-view.ts";
import { closedTo } from "./record-standing.ts";
import { viewerOf } from "./sign-in.ts";

export const listPatients: Handler<"patients"> = async (context, { query }, caller) => {
  const charts = need(context, "charts", "The charts are").list();
  const closed = new Set(await closedTo(context, viewerOf(caller)));
  const wanted = wordsOf(query.search);
  const found = charts.filter((one) => (closed.has(one.patientId) ? isNamed(one, wanted) : isFound(one, wanted)));
  return {
    total: found.length,
    patients: found
      .slice(query.offset, query.offset + query.limit)
      .map((one) => (closed.has(one.patientId) ? toClosedRow(one) : { ...toPatientRow(one), closed: false })),
  };
};

/** Whether name, id and birth date hold every word; anyone's do for none. */
function isFound(summary: ChartSummary, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  const text = fold(`${summary.displayName} ${summary.patientId} ${summary.birthDate ?? ""}`);
  return wanted.every((word) => text.includes(word));
}

/** Whether the words are those of somebody who knows whose record it is. */
function isNamed({ patientId, displayName, birthDate }: ChartSummary, wanted: readonly string[]): boolean {
  if (wanted.length === 1 && wanted[0] === fold(patientId)) return true;
  if (birthDate === undefined || birthDate === "") return false;
  return [...wordsOf(displayName), birthDate].every((word) => wanted.includes(word));
}

function toClosedRow({ patientId }: ChartSummary): PatientList["patients"][number] {
  const nothing = { birthDate: null, sex: "unknown", events: 0, notes: 0, lastEventAt: null } as const;
  return { patientId, displayName: "Closed record", ...nothing, closed: true };
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/\s+/)
    .filter((word) => word !== "");
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
