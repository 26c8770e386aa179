/** @module serving/cds-hooks/cds-summary: what became of the cards, by service: how silent and shown services are compared. */
import { type Handler, needOpened } from "../context.ts";
import { readCdsRule } from "./cds-rule.ts";
import { cdsServices } from "./cds-services.ts";
import { isShowing } from "./cds-setup.ts";
import { planOperatingPoints } from "./operating-points.ts";
import { reasonWords } from "./override-reasons.ts";

const NO_CALLS = { calls: 0, cards: 0, shown: 0, accepted: 0, edited: 0, overridden: 0 };

export const readCdsSummary: Handler<"cds"> = async (context) => {
  const { state } = needOpened(context);
  const { cds } = state.as("system");
  const [counts, reasons, taken, rule] = await Promise.all([
    cds.counts(),
    cds.reasons(),
    cds.taken(),
    readCdsRule(state),
  ]);
  const { validationReport: report } = context.capabilities;
  const titles = new Map(report?.tasks.map(({ id, title }) => [id, title]));
  return {
    rule,
    points: planOperatingPoints(report, rule).map((point) => ({
      ...point,
      title: titles.get(point.outcome) ?? point.outcome,
    })),
    services: cdsServices.map((service) => {
      const { service: _, ...counted } = counts.find((row) => row.service === service.id) ?? {
        service: "",
        ...NO_CALLS,
      };
      return {
        id: service.id,
        hook: service.hook,
        showing: isShowing(context.cds, service, context.capabilities.release),
        ...counted,
        taken: taken
          .filter((row) => row.service === service.id)
          .map(({ suggestion, times }) => ({ suggestion, times })),
        reasons: reasons
          .filter((row) => row.service === service.id)
          .map(({ code, times }) => ({ reason: reasonWords(code), times })),
      };
    }),
  };
};
