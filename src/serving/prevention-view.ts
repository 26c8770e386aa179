/** @module serving/prevention-view: preventive care of one patient, at the end of their record. */
import type { PreventiveCare, PreventiveItem } from "#contract";
import type { EpochMs, PatientChart } from "#core";
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
  if (asOf === undefined) return { asOf: null, items: [] };
  const { events, undated = [], identity } = chart;
  const findings = findPreventiveCare({ events, undated, sex: identity.sex, asOf, codes: preventiveCodes });
  const items = await Promise.all(findings.map((finding) => toItem(finding, desk)));
  return { asOf, items: items.filter((item) => item !== undefined) };
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
    last: shown === undefined ? null : { title: shown.title, occurredAt: shown.occurredAt, source: shown.source },
    statement: found.statement,
    plain: found.plain ?? null,
  };
}
