/**
 * @module serving/cds-hooks/cds-services: the services offered, one a hook.
 *
 * Risk services speak when a patient is seen, guidance services when something is ordered or a problem is written down.
 */
import type { CdsRequest, CdsRule, HookName } from "#contract";
import { HttpProblem } from "../problem.ts";

export interface CdsService {
  readonly id: string;
  readonly hook: HookName;
  readonly kind: "risk" | "guidance";
  readonly title: string;
  /** Ends, for a risk, in the rule its cards keep: `describe`. */
  readonly description: string;
  readonly prefetch?: Readonly<Record<string, string>>;
  /** Members of `context` besides `patientId` without which the hook says nothing. */
  readonly needs: readonly string[];
}

const of = (type: string, rest = "") => `${type}?patient={{context.patientId}}${rest}`;

const record = {
  patient: "Patient/{{context.patientId}}",
  conditions: of("Condition"),
  observations: of("Observation", "&_sort=-date&_count=500"),
  medications: of("MedicationRequest"),
  procedures: of("Procedure"),
  encounters: of("Encounter"),
};

const risk = (hook: HookName, needs: readonly string[] = []): CdsService => ({
  id: `osler-risk-${hook}`,
  hook,
  kind: "risk",
  title: "Risks well above average",
  description:
    "Outcomes of the institution's own event model whose 5-year risk is so high that, in its test, few had it and many of them went on to have the outcome.",
  prefetch: record,
  needs,
});

const guidance = (hook: HookName, needs: readonly string[]): CdsService => ({
  id: `osler-guidance-${hook}`,
  hook,
  kind: "guidance",
  title: "What guidelines say",
  description: "Guideline statements about what is being ordered or written down, quoted with their source.",
  needs,
});

const order = (hook: HookName, needs: readonly string[]): CdsService => ({
  ...guidance(hook, needs),
  title: "Allergies and drugs on record, and what guidelines say",
  description:
    "Allergies of the record to what is being ordered or to a drug of its group, drugs of the record or of the order that should not be given together, and guideline statements, quoted with their source.",
  prefetch: { allergies: of("AllergyIntolerance"), medications: of("MedicationRequest") },
});

export const cdsServices: readonly CdsService[] = [
  risk("patient-view"),
  risk("encounter-start", ["encounterId"]),
  risk("encounter-discharge", ["encounterId"]),
  order("order-select", ["selections", "draftOrders"]),
  order("order-sign", []),
  guidance("problem-list-item-create", ["conditions"]),
];

/** What a service says of itself: for a risk with the rule in force. */
export function describe({ kind, description }: CdsService, { shareOfPatients, leastPpv }: CdsRule): string {
  if (kind === "guidance") return description;
  const percent = (share: number) => `${Math.round(1000 * share) / 10} %`;
  return `${description} At most ${percent(shareOfPatients)} of patients get a card; of those flagged for an outcome at least ${percent(leastPpv)} went on to have it.`;
}

/** The service called. @throws HttpProblem 404 if there is none, 400 if the call does not fit it */
export function getService(id: string, request?: CdsRequest): CdsService {
  const service = cdsServices.find((one) => one.id === id);
  if (service === undefined) throw new HttpProblem(404, "No such CDS service", "GET /cds-services lists them.");
  if (request === undefined) return service;
  if (request.hook !== service.hook) {
    throw new HttpProblem(400, "The hook is another", `This service answers ${service.hook}.`);
  }
  const missing = service.needs.filter((name) => request.context[name] === undefined);
  if (missing.length > 0) throw new HttpProblem(400, `context.${missing.join(", context.")} is missing`);
  return service;
}
