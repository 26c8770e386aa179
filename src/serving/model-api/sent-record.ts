/**
 * @module serving/model-api/sent-record: risks of a record that came with the request and is not kept.
 *
 * The record is asked exactly as a chart of our own is (`risk-view`): at its end, of outcomes not yet in it.
 */
import type { QueryRequest, QueryView, RisksRequest, RisksResponse } from "#contract";
import {
  type ClinicalEvent,
  type EpochMs,
  nobody,
  OslerError,
  type PatientChart,
  toEpochMs,
  toPatientId,
  toSubjectKey,
} from "#core";
import { parsePredicate } from "#timeline";
import type { Capabilities, RiskModel } from "../capabilities.ts";
import { HttpProblem } from "../problem.ts";
import { readQueryView } from "../query-view.ts";
import { readRiskPanel } from "../risk-view.ts";

/** @throws HttpProblem 400 for an event before birth or after `now` */
export async function readSentRisks(
  model: RiskModel,
  sent: RisksRequest,
  now: EpochMs,
  known: Pick<Capabilities, "release" | "validationReport">,
): Promise<RisksResponse> {
  const panel = await readRiskPanel(model, toChart(sent, now), now, known);
  if (panel.kind === "none") return panel;
  return { ...panel, kind: "risks", asOf: new Date(panel.asOf).toISOString() };
}

/** @throws HttpProblem 400 as `readSentRisks`, and for a question the model's vocabulary cannot tell */
export async function readSentQueries(
  model: RiskModel,
  { queries, ...sent }: QueryRequest,
  now: EpochMs,
  known: Pick<Capabilities, "release" | "validationReport">,
): Promise<QueryView> {
  const asked = queries.map(({ anyOf, ...query }, q) => ({
    ...query,
    anyOf: anyOf.map((predicate, i) => parsePredicate(predicate, `queries.${q}.anyOf.${i}`)),
  }));
  try {
    return await readQueryView(model, toChart(sent, now), now, asked, known);
  } catch (error) {
    // The question's own codes and the vocabulary's edges: nothing of the record.
    if (error instanceof OslerError && unanswerable.has(error.code))
      throw new HttpProblem(400, error.message, error.fix);
    throw error;
  }
}

const unanswerable: ReadonlySet<string> = new Set([
  "tokens/code-unknown",
  "tokens/value-between-edges",
  "tokens/predicate-not-tellable",
  "model/query-never-seen",
  "model/queries-missing",
]);

const sexCodes = { female: "SEX//F", male: "SEX//M", other: "SEX//O", unknown: "SEX//U" } as const;
const subject = toSubjectKey(0);

function toChart({ birthDate, sex, events }: RisksRequest, now: EpochMs): PatientChart {
  const birth = toEpochMs(Date.parse(birthDate));
  const dated = events.map(({ code, time, value }, position) => {
    const occurredAt = toEpochMs(Date.parse(time));
    if (occurredAt < birth || occurredAt > now) {
      throw new HttpProblem(
        400,
        `events[${position}] is dated ${occurredAt < birth ? "before birth" : "in the future"}`,
      );
    }
    return toEvent(code, occurredAt, value);
  });
  dated.sort((a, b) => (a.occurredAt ?? 0) - (b.occurredAt ?? 0));
  return {
    patientId: toPatientId("sent"),
    subject,
    identity: { ...nobody, birthDate, sex },
    events: [toEvent(sexCodes[sex], null), toEvent("MEDS_BIRTH", birth), ...dated],
    notes: [],
  };
}

function toEvent(code: string, at: EpochMs | null, value?: number): ClinicalEvent {
  return { subject, code, occurredAt: at, filedAt: at, ...(value === undefined ? {} : { numericValue: value }) };
}
