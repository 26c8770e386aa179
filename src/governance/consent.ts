/**
 * @module governance/consent: who asked not to teach the model.
 *
 * Reads FHIR R4 `Consent`. Before: an export's `Consent.ndjson`. After: `corpus` (through the vault's mapping to subject keys).
 * Promise: whenever a consent can be read either way, the patient is taken as opted out.
 */
import { z } from "zod";
import { OslerError, type PatientId, toPatientId } from "#core";

/** The HL7 v3 purpose of use for training a model. Consents about treatment alone do not concern it. */
const TRAINING_PURPOSES = new Set(["MLTRAINING", "HRESCH", "CLINTRCH", "BIORCH", "DSRCH", "POARCH", "TRANSRCH"]);

interface Provision {
  readonly type?: "deny" | "permit" | undefined;
  readonly purpose?: readonly { readonly code?: string | undefined }[] | undefined;
  readonly period?: { readonly start?: string | undefined; readonly end?: string | undefined } | undefined;
  readonly provision?: readonly Provision[] | undefined;
}

const provisionSchema: z.ZodType<Provision> = z.lazy(() =>
  z.looseObject({
    type: z.enum(["deny", "permit"]).optional(),
    purpose: z.array(z.looseObject({ code: z.string().optional() })).optional(),
    period: z.looseObject({ start: z.string().optional(), end: z.string().optional() }).optional(),
    provision: z.array(provisionSchema).optional(),
  }),
);

const consentSchema = z.looseObject({
  resourceType: z.literal("Consent"),
  status: z.string(),
  patient: z.looseObject({ reference: z.string() }),
  dateTime: z.string().optional(),
  provision: provisionSchema.optional(),
});

/** As long and with the signs that exports hold: FHIR's own ids have up to 64 and no underscore. */
const PATIENT = /(?:^|\/)Patient\/([A-Za-z0-9\-._]{1,128})(?:\/_history\/.*)?$/;

/** What one consent says about training. */
export interface TrainingConsent {
  readonly patientId: PatientId;
  readonly decision: "deny" | "permit" | "silent";
  /** As the consent states it; the later of two consents of one patient counts. */
  readonly statedAt: string;
}

/**
 * Reads one resource; `undefined` if it is not a Consent, or not an active one.
 *
 * The root provision gives the base rule; nested provisions are its exceptions and invert it unless they state a type. A refusal
 * concerns training if it names a training purpose, a wider one (research), or none at all; a permission only if it says training in so
 * many words: a consent to treatment is none. Among provisions of one level `deny` wins. Actors, classes and codes narrow a provision in
 * ways training cannot honour event by event, so a narrowed `deny` counts whole and a narrowed permission says nothing; nor does one for
 * a period: a model is kept beyond it.
 *
 * @throws OslerError `governance/consent-unreadable` for an active Consent without the shape of R4
 */
export function toTrainingConsent(resource: unknown): TrainingConsent | undefined {
  const head = z.looseObject({ resourceType: z.string(), status: z.string().optional() }).safeParse(resource);
  if (!head.success || head.data.resourceType !== "Consent") return undefined;
  if (head.data.status !== undefined && head.data.status !== "active") return undefined;
  const parsed = consentSchema.safeParse(resource);
  const id = parsed.data?.patient.reference.match(PATIENT)?.[1];
  if (!parsed.success || id === undefined) {
    const where = parsed.success ? "patient.reference" : (parsed.error.issues[0]?.path.join(".") ?? "the resource");
    throw new OslerError("governance/consent-unreadable", {
      message: `An active Consent cannot be read at ${where}.`,
      fix: "Correct the resource; until then its patient should be left out of training.",
    });
  }
  const { provision, dateTime } = parsed.data;
  const said = provision === undefined ? "silent" : decide(provision, provision.type ?? "permit");
  // A modifier extension may turn what it stands in into its opposite.
  const isOpen = said === "permit" && "modifierExtension" in parsed.data;
  return {
    patientId: toPatientId(id),
    decision: isOpen ? "deny" : said,
    statedAt: dateTime ?? "",
  };
}

/**
 * Patients whose latest active consent denies training. Of two with the same or no date, `deny` wins. What was said for a record that a
 * Patient among the resources `replaces` holds for that Patient; what was said for one of the records of a person (`seealso`) for all of them.
 *
 * Of the versions of one Consent, which an export and those after it bring, the last counts: what was withdrawn is in force no longer.
 */
export async function findOptedOut(
  resources: AsyncIterable<unknown> | Iterable<unknown>,
): Promise<ReadonlySet<PatientId>> {
  const byId = new Map<string, Version[]>();
  const replacedBy = new Map<PatientId, PatientId>();
  const personOf = new Map<PatientId, PatientId>();
  for await (const resource of resources) {
    for (const { patientId, by } of linkedIn(resource, "replaces")) replacedBy.set(patientId, by);
    for (const { patientId, by } of linkedIn(resource, "seealso")) personOf.set(patientId, by);
    const head = versionSchema.safeParse(resource);
    if (!head.success) continue;
    const { id, meta } = head.data;
    const version = { at: toInstant(meta?.lastUpdated ?? ""), says: toTrainingConsent(resource) };
    const key = id === undefined ? `without id ${byId.size}` : `id ${id}`;
    byId.set(key, [...(byId.get(key) ?? []), version]);
  }
  const latest = new Map<PatientId, TrainingConsent>();
  for (const consent of [...byId.values()].flatMap(inForce)) {
    if (consent.decision === "silent") continue;
    const patientId = replacedBy.get(consent.patientId) ?? consent.patientId;
    const person = personOf.get(patientId) ?? patientId;
    const known = latest.get(person);
    if (known === undefined || supersedes(consent, known)) latest.set(person, consent);
  }
  const denied = new Set([...latest].flatMap(([person, { decision }]) => (decision === "deny" ? [person] : [])));
  const others = [...personOf].flatMap(([patientId, person]) => (denied.has(person) ? [patientId] : []));
  return new Set([...denied, ...others]);
}

const linkedPatientSchema = z.looseObject({
  resourceType: z.literal("Patient"),
  id: z.string(),
  link: z.array(z.looseObject({ type: z.string(), other: z.looseObject({ reference: z.string() }) })),
});

function linkedIn(
  resource: unknown,
  type: "replaces" | "seealso",
): { readonly patientId: PatientId; readonly by: PatientId }[] {
  const parsed = linkedPatientSchema.safeParse(resource);
  if (!parsed.success) return [];
  const { id, link } = parsed.data;
  return link
    .filter((one) => one.type === type)
    .map(({ other }) => ({ patientId: toPatientId(other.reference.slice("Patient/".length)), by: toPatientId(id) }));
}

/** Whatever else a Consent holds, none is passed over. */
const versionSchema = z.looseObject({
  resourceType: z.literal("Consent"),
  id: z.string().optional().catch(undefined),
  meta: z
    .looseObject({ lastUpdated: z.string().optional().catch(undefined) })
    .optional()
    .catch(undefined),
});

interface Version {
  /** When the server says it was written. */
  readonly at: number | undefined;
  /** `undefined`: by then it was in force no longer. */
  readonly says: TrainingConsent | undefined;
}

/** What the last version says; of several that may be the last, all, but no permission if one of them had ended. */
function inForce(versions: readonly Version[]): TrainingConsent[] {
  const newest = versions.every(({ at }) => at !== undefined)
    ? Math.max(...versions.map(({ at }) => at ?? 0))
    : undefined;
  const last = newest === undefined ? versions : versions.filter(({ at }) => at === newest);
  const said = last.flatMap(({ says }) => says ?? []);
  return said.length === last.length ? said : said.filter(({ decision }) => decision === "deny");
}

/** Instants compare as such, whatever their zones; dates by their common length, so `2026` does not come before `2026-03`. */
function supersedes(later: TrainingConsent, known: TrainingConsent): boolean {
  const [at, knownAt] = [toInstant(later.statedAt), toInstant(known.statedAt)];
  if (at !== undefined && knownAt !== undefined) return at > knownAt || (at === knownAt && later.decision === "deny");
  const digits = Math.min(later.statedAt.length, known.statedAt.length);
  const a = later.statedAt.slice(0, digits);
  const b = known.statedAt.slice(0, digits);
  return a > b || (a === b && later.decision === "deny");
}

function toInstant(statedAt: string): number | undefined {
  const at = statedAt.includes("T") ? Date.parse(statedAt) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}

/** What the provision decides for training: its exceptions first, then itself. */
function decide(provision: Provision, type: "deny" | "permit"): TrainingConsent["decision"] {
  const exceptionType = type === "permit" ? "deny" : "permit";
  const exceptions = (provision.provision ?? []).map((nested) => decide(nested, nested.type ?? exceptionType));
  if (exceptions.includes("deny")) return "deny";
  if (exceptions.includes("permit") && (provision.provision ?? []).some(namesTraining)) return "permit";
  if (type === "permit") return namesTraining(provision) ? "permit" : "silent";
  return concernsTraining(provision) ? "deny" : "silent";
}

const narrowing = ["actor", "action", "class", "code", "data", "securityLabel", "dataPeriod", "period"].concat(
  "modifierExtension",
);

/** Says the purpose in so many words and narrows it by nothing. */
function namesTraining(provision: Provision): boolean {
  const narrowed = narrowing.some((key) => key in provision);
  return !narrowed && (provision.purpose ?? []).some(({ code }) => code === "MLTRAINING");
}

function concernsTraining({ purpose }: Provision): boolean {
  return purpose === undefined || purpose.length === 0 || purpose.some(({ code }) => TRAINING_PURPOSES.has(code ?? ""));
}
