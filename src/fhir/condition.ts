/** @module fhir/condition: Condition and AllergyIntolerance → onset, end, allergy. */
import { allergyClinicals, allergyVerifications, conditionClinicals, conditionVerifications } from "./bindings.ts";
import { addEntry, beside, type Draft, mention, spanOf, toLapsed } from "./event.ts";
import {
  boundConceptAt,
  type Concept,
  choiceMomentAt,
  conceptAt,
  latest,
  momentAt,
  objectAt,
  objectsAt,
  type Reading,
  type Span,
} from "./reading.ts";

/**
 * The diagnosis at its onset, filed when it was recorded; `CONDITION_END//…` at its abatement. Without a recorded date the onset
 * counts as filed: nothing in the resource says more. What is over without a date of its end has lapsed, and so has what has a date of
 * its end alone: an end without a beginning could close another entry. What is not confirmed is `SUSPECTED//…`.
 */
export function readCondition(draft: Draft): void {
  const condition = draft.resource;
  const verification = boundConceptAt(draft, condition, "verificationStatus", conditionVerifications);
  const clinical = boundConceptAt(draft, condition, "clinicalStatus", conditionClinicals);
  mention(draft, condition, "recorder", "Practitioner");
  mention(draft, condition, "asserter", "Practitioner");
  const certainties = certaintiesOf(draft);
  if (withhold(draft, certainties.has("A") ? "refuted" : verification)) return;
  const recorded = momentAt(draft, condition, "recordedDate");
  const span = spanOf(onsetOf(draft), recorded);
  const named = coded(draft, conceptAt(draft, condition, "code"));
  const isSuspicion = certainties.has("V") || unconfirmed.has(verification ?? "");
  const concept = isSuspicion ? { ...named, code: `SUSPECTED//${named.code}` } : named;
  const abatement = momentAt(draft, condition, "abatementDateTime") ?? abatementPeriodEnd(draft);
  const isOver = abatement !== undefined || certainties.has("Z") || undatedAbatements.some((name) => name in condition);
  const lapsed = toLapsed(clinical) ?? (isOver ? "resolved" : undefined);
  if (span === undefined || abatement === undefined) {
    addEntry(draft, concept.code, span, { ...concept, lapsed });
    return;
  }
  addEntry(draft, concept.code, span, concept);
  const ended = abatement.occurredAt > span.occurredAt ? abatement : span;
  const filed = latest(abatement.knownAt, span.knownAt);
  addEntry(draft, `CONDITION_END//${concept.code}`, { ...ended, knownAt: filed }, concept);
}

/** What somebody holds possible is not what the patient has: the code says so. */
const unconfirmed: ReadonlySet<string> = new Set(["unconfirmed", "provisional", "differential"]);

/** `abatement[x]` by an age or in words: it is over, and no day says since when. */
const undatedAbatements = ["abatementAge", "abatementRange", "abatementString"];

/** Beside an ICD-10-GM code: A, excluded, V, suspected, and Z, a state after it, need not stand in the statuses too (G is certain). */
const CERTAINTY = "http://fhir.de/StructureDefinition/icd-10-gm-diagnosesicherheit";

function certaintiesOf(draft: Draft): ReadonlySet<unknown> {
  const code = objectAt(draft, draft.resource, "code") ?? {};
  const extensions = objectsAt(draft, code, "coding", "code").flatMap((coding) =>
    objectsAt(draft, coding, "extension", "code.coding"),
  );
  return new Set(
    extensions
      .filter(({ url }) => url === CERTAINTY)
      .map((extension) => objectAt(draft, extension, "valueCoding", "code.coding.extension")?.["code"]),
  );
}

/** One whose date cannot be read is kept without it: who does not see an allergy may come to harm. */
export function readAllergy(draft: Draft): void {
  const allergy = draft.resource;
  const verification = boundConceptAt(draft, allergy, "verificationStatus", allergyVerifications);
  const lapsed = toLapsed(boundConceptAt(draft, allergy, "clinicalStatus", allergyClinicals));
  mention(draft, allergy, "recorder", "Practitioner");
  mention(draft, allergy, "asserter", "Practitioner");
  if (withhold(draft, verification)) return;
  const onset = beside(draft, (reading) => choiceMomentAt(reading, allergy, "onset"));
  const recorded = beside(draft, (reading) => momentAt(reading, allergy, "recordedDate"));
  const last = beside(draft, (reading) => momentAt(reading, allergy, "lastOccurrence"));
  const concept = coded(draft, conceptAt(draft, allergy, "code") ?? reactedTo(draft));
  addEntry(draft, `ALLERGY//${concept.code}`, spanOf(onset, recorded ?? last), { ...concept, lapsed });
}

/** The only substance the reactions name, where the allergy itself has no code. */
function reactedTo(draft: Draft): Concept | undefined {
  const substances = objectsAt(draft, draft.resource, "reaction").flatMap(
    (reaction) => conceptAt(draft, reaction, "substance", "reaction") ?? [],
  );
  const [only] = substances;
  return substances.every(({ code, display }) => code === only?.code && display === only?.display) ? only : undefined;
}

/** A concept as an event's code. What has only words is kept under `UNCODED//<type>` with the words as its text. */
export function coded(
  draft: Reading,
  concept: Concept | undefined,
): { code: string; display: string | undefined; textValue: string | undefined } {
  if (concept?.code !== undefined) return { code: concept.code, display: concept.display, textValue: undefined };
  return { code: `UNCODED//${draft.type}`, display: undefined, textValue: concept?.display };
}

function onsetOf(draft: Draft): Span | undefined {
  return choiceMomentAt(draft, draft.resource, "onset");
}

function abatementPeriodEnd(draft: Draft): Span | undefined {
  const period = draft.resource["abatementPeriod"];
  if (period === undefined) return undefined;
  return choiceMomentAt(draft, draft.resource, "abatement");
}

function withhold(draft: Draft, verification: string | undefined): boolean {
  if (verification === "entered-in-error") draft.withheld = "entered in error";
  if (verification === "refuted") draft.withheld = "refuted";
  return draft.withheld !== undefined;
}
