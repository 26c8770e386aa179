/** @module serving/prevention-view: preventive care of one patient, at the end of their record. */
import type { PreventiveCare, PreventiveItem, TimelineEvent } from "#contract";
import { type EpochMs, isBirth, type PatientChart, recordedDayAt } from "#core";
import { findPreventiveCare, type PreventiveFinding } from "#prevention";
import { inChartAt } from "#timeline";
import type { EvidenceDesk } from "./capabilities.ts";
import type { ServingContext } from "./context.ts";
import { recordEndOf } from "./patient-view.ts";
import { toTimelineEvents } from "./timeline-view.ts";

/** Services whose statement the library does not hold are left out: nothing is shown without its source. */
export async function readPreventiveCare(
  { clock, preventiveCodes }: Pick<ServingContext, "clock" | "preventiveCodes">,
  desk: EvidenceDesk,
  chart: PatientChart,
): Promise<PreventiveCare> {
  const asOf = chartEndOf(chart, clock());
  if (asOf === undefined || !chart.events.some(({ code }) => isBirth(code))) return { asOf: null, items: [] };
  const { events, undated = [], identity } = chart;
  const { sex, birthDate } = identity;
  const born = birthDate === undefined ? {} : { birthDate };
  const findings = findPreventiveCare({ events, undated, sex, ...born, asOf, codes: preventiveCodes });
  const items = await Promise.all(findings.map((finding) => toItem(finding, desk)));
  return { asOf: recordedDayAt(events, asOf), items: items.filter((item) => item !== undefined) };
}

/** The end of the record, or now if it holds anything of a day, a month or a year that is not over. */
function chartEndOf(chart: PatientChart, now: EpochMs): EpochMs | undefined {
  const isOpen = inChartAt(chart.events, now).some(({ filedAt }) => filedAt !== null && filedAt > now);
  return isOpen ? now : recordEndOf(chart, now);
}

async function toItem(finding: PreventiveFinding, desk: EvidenceDesk): Promise<PreventiveItem | undefined> {
  const { service, state, last, dueAt } = finding;
  const found = await desk.statement(service.document, service.statement);
  if (found === undefined) return undefined;
  const [shown] = last === undefined ? [] : toTimelineEvents([last]);
  return {
    id: service.id,
    title: service.title,
    titleEs: service.titleEs,
    state,
    dueAt: dueAt ?? null,
    undated: finding.undated ?? false,
    last: shown === undefined ? null : toLast(shown),
    statement: found.statement,
    plain: found.plain ?? null,
  };
}

function toLast({ title, occurredAt, dated, source }: TimelineEvent): PreventiveItem["last"] {
  return { title, occurredAt, ...(dated === undefined ? {} : { dated }), source };
}
