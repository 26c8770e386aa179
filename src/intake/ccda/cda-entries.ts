/** @module intake/ccda/cda-entries: problems, allergies, drugs, immunizations, procedures and encounters → FHIR. */
import { startOfMoment } from "#fhir";
import { childElements, descendants, findElement, type XmlElement } from "#storage";
import { toDosage, toRoute } from "./cda-dosage.ts";
import { authored, type Entry, type EntryContext, isNegated, statusOf } from "./cda-entry.ts";
import { productOf } from "./cda-product.ts";
import {
  choiceOf,
  codingsOf,
  type Fhir,
  fhir,
  toConcept,
  toInterval,
  toPeriod,
  toQuantity,
  valued,
} from "./cda-values.ts";
import { templatesOf, xsiType } from "./cda-xml.ts";

const PROBLEM = "2.16.840.1.113883.10.20.22.4.4";
const ALLERGY = "2.16.840.1.113883.10.20.22.4.7";
const MEDICATION = "2.16.840.1.113883.10.20.22.4.16";

/** Problem concern, encounter and hospital diagnoses: an act around problem observations. */
export function readProblems(act: XmlElement, context: EntryContext): Entry[] {
  return observationsIn(act, PROBLEM).map((observation) => readProblem(observation, context, act));
}

/** Onset and end are the observation's; it was filed when written down, else when the concern was put on the list. */
export function readProblem(observation: XmlElement, context: EntryContext, act?: XmlElement): Entry {
  const time = findElement(observation, "effectiveTime");
  const { start, end } = toInterval(time);
  const high = findElement(time, "high");
  const abatement = high === undefined ? undefined : end;
  const value = findElement(observation, "value");
  const none = isNegated(observation) && value?.attributes["code"] === "55607006";
  const code = none
    ? snomed("160245001", "No current problems or disability")
    : (toConcept(value, context.spoken) ?? toConcept(findElement(observation, "text"), context.spoken));
  const resource = fhir({
    resourceType: "Condition",
    clinicalStatus: concept("condition-clinical", clinicalOf(observation, act)),
    verificationStatus: concept("condition-ver-status", verificationOf(observation, act, none)),
    code,
    onsetDateTime: start,
    abatementDateTime: abatement,
    recordedDate: recorded(observation, act),
  });
  return { element: observation, resource };
}

/** Allergy concern: the substance, or the kind of allergy when no substance is named. */
export function readAllergies(act: XmlElement, context: EntryContext): Entry[] {
  return observationsIn(act, ALLERGY).map((observation) => readAllergy(observation, context, act));
}

const noAllergies: Readonly<Record<string, readonly [string, string]>> = {
  "419199007": ["716186003", "No known allergy"],
  "416098002": ["409137002", "No known drug allergy"],
  "414285001": ["429625007", "No known food allergy"],
};

export function readAllergy(observation: XmlElement, context: EntryContext, act?: XmlElement): Entry {
  const substance = childElements(observation, "participant").find(
    ({ attributes }) => attributes["typeCode"] === "CSM",
  );
  const entity = findElement(substance, "participantRole", "playingEntity");
  const name = context.spoken(findElement(entity, "name"));
  const named =
    toConcept(findElement(entity, "code"), context.spoken) ?? (name === undefined ? undefined : { text: name });
  const value = findElement(observation, "value");
  const none = isNegated(observation) && named === undefined ? noAllergies[value?.attributes["code"] ?? ""] : undefined;
  const { start } = toInterval(findElement(observation, "effectiveTime"));
  const resource = fhir({
    resourceType: "AllergyIntolerance",
    clinicalStatus: concept("allergyintolerance-clinical", clinicalOf(observation, act)),
    verificationStatus: concept(
      "allergyintolerance-verification",
      verificationOf(observation, act, none !== undefined),
    ),
    code: none === undefined ? (named ?? toConcept(value, context.spoken)) : snomed(...none),
    onsetDateTime: start,
    recordedDate: recorded(observation, act),
  });
  return { element: observation, resource };
}

/** HL7's ActStatus: `cancelled` never began, `held` and `new` have not begun, `obsolete` is told by another act; `aborted` had begun. */
const notBegun = ["cancelled", "held", "new", "obsolete"] as const;
const neverBegan = (status: string) => Object.fromEntries(notBegun.map((code) => [code, status]));
const drugStatuses = {
  active: "active",
  completed: "completed",
  aborted: "stopped",
  suspended: "on-hold",
  nullified: "entered-in-error",
};
const statementStatuses = { ...drugStatuses, ...neverBegan("not-taken") };
const requestStatuses = {
  ...drugStatuses,
  held: "on-hold",
  new: "draft",
  cancelled: "cancelled",
  obsolete: "cancelled",
};
/** As HL7 maps them: of a shot, unlike a course of a drug, nothing is left that was broken off. */
const immunizationStatuses = {
  ...neverBegan("not-done"),
  aborted: "not-done",
  suspended: "not-done",
  nullified: "entered-in-error",
};

/** The drugs within an act: of an admission, of a discharge. */
export function readMedications(act: XmlElement, context: EntryContext): Entry[] {
  return childElements(act, "entryRelationship")
    .flatMap((relation) => childElements(relation, "substanceAdministration"))
    .filter((activity) => templatesOf(activity).includes(MEDICATION))
    .flatMap((activity) => readMedication(activity, context));
}

/** A drug taken (`EVN`) is a statement; one meant to be taken is a request. */
export function readMedication(activity: XmlElement, context: EntryContext): Entry[] {
  const times = childElements(activity, "effectiveTime");
  const time = toInterval(times.find((one) => xsiType(one) !== "PIVL_TS" && xsiType(one) !== "EIVL_TS"));
  const medicationCodeableConcept = productOf(activity, context) ?? {};
  const written = authored([activity]) ?? time.start ?? time.end ?? context.documentTime;
  // What is due later than the document was known when it was made.
  const asked = startOfMoment(written) > startOfMoment(context.documentTime) ? context.documentTime : written;
  const dosage = toDosage(activity, context);
  const dose = dosage === undefined ? undefined : [dosage];
  const mood = activity.attributes["moodCode"];
  const element = activity;
  if (mood === "EVN") {
    const said = isNegated(activity) ? "not-taken" : statusOf(activity, statementStatuses, "unknown");
    // `completed` is also written of drugs that are still taken: the act of writing them down is complete.
    const isOver = time.end !== undefined && startOfMoment(time.end) <= startOfMoment(context.documentTime);
    const status = said === "completed" && !isOver ? "unknown" : said;
    const period = choiceOf("effective", time);
    return [
      {
        element,
        resource: fhir({
          resourceType: "MedicationStatement",
          status,
          medicationCodeableConcept,
          ...period,
          dateAsserted: written,
          dosage: dose,
        }),
      },
    ];
  }
  const intent = mood === "PRP" ? "proposal" : "order";
  const doNotPerform = isNegated(activity) ? true : undefined;
  const status = statusOf(activity, requestStatuses, "unknown");
  return [
    {
      element,
      resource: fhir({
        resourceType: "MedicationRequest",
        status,
        intent,
        doNotPerform,
        medicationCodeableConcept,
        authoredOn: asked,
        dosageInstruction: dose,
      }),
    },
  ];
}

export function readImmunization(activity: XmlElement, context: EntryContext): Entry[] {
  const time = toInterval(findElement(activity, "effectiveTime"));
  const status = isNegated(activity) ? "not-done" : statusOf(activity, immunizationStatuses, "completed");
  const vaccineCode = productOf(activity, context) ?? {};
  return [
    {
      element: activity,
      resource: fhir({
        resourceType: "Immunization",
        status,
        vaccineCode,
        occurrenceDateTime: time.start ?? time.end,
        recorded: authored([activity]),
        doseQuantity: toQuantity(valued(findElement(activity, "doseQuantity"))),
        route: toRoute(activity, context),
      }),
    },
  ];
}

const procedureStatuses = {
  completed: "completed",
  active: "in-progress",
  aborted: "stopped",
  ...neverBegan("not-done"),
  nullified: "entered-in-error",
};

/** Act, observation or procedure. FHIR's Procedure has no filing time; its author's stands for a time of its own. */
export function readProcedure(procedure: XmlElement, context: EntryContext): Entry[] {
  const status = isNegated(procedure) ? "not-done" : statusOf(procedure, procedureStatuses, "unknown");
  const time = toInterval(findElement(procedure, "effectiveTime"));
  const dated =
    time.start === undefined && time.end === undefined
      ? { performedDateTime: authored([procedure]) }
      : choiceOf("performed", time);
  const code = toConcept(findElement(procedure, "code"), context.spoken);
  return [{ element: procedure, resource: fhir({ resourceType: "Procedure", status, code, ...dated }) }];
}

const ENCOUNTER_DIAGNOSIS = "2.16.840.1.113883.10.20.22.4.80";
const ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
/** Of the encounter's own code, when no class stands beside it: SNOMED CT's admissions and emergency visits. */
const classes: Readonly<Record<string, string>> = {
  "50849002": "EMER", "4525004": "EMER", "32485007": "IMP", "183452005": "IMP", "183460006": "IMP", "183478001": "IMP",
  "305408004": "IMP", "449411000124106": "IMP", "305336008": "IMP", "439708006": "HH",
}; // biome-ignore format: a table

/** The encounter and its diagnoses. */
export function readEncounter(encounter: XmlElement, context: EntryContext): Entry[] {
  const code = findElement(encounter, "code");
  const codings = code === undefined ? [] : codingsOf([code, ...childElements(code, "translation")]);
  const coded = codings.find(({ system }) => system === ACT_CODE)?.["code"];
  const known = codings.map((coding) => classes[String(coding["code"])]).find((found) => found !== undefined);
  const type = toConcept(code, context.spoken);
  const resource = fhir({
    resourceType: "Encounter",
    status: statusOf(
      encounter,
      { active: "in-progress", cancelled: "cancelled", nullified: "entered-in-error" },
      "finished",
    ),
    class: { system: ACT_CODE, code: coded ?? known ?? "UNK" },
    type: type === undefined ? undefined : [type],
    period: toPeriod(toInterval(findElement(encounter, "effectiveTime"))) ?? periodFrom(authored([encounter])),
  });
  const diagnoses = descendants(encounter, "act").filter((act) => templatesOf(act).includes(ENCOUNTER_DIAGNOSIS));
  return [{ element: encounter, resource }, ...diagnoses.flatMap((act) => readProblems(act, context))];
}

/** The document's time would make up a visit on the day of an export. */
function periodFrom(start: string | undefined): Fhir | undefined {
  return start === undefined ? undefined : { start };
}

function observationsIn(act: XmlElement, template: string): XmlElement[] {
  return childElements(act, "entryRelationship")
    .flatMap((relation) => childElements(relation, "observation"))
    .filter((observation) => templatesOf(observation).includes(template));
}

/** Its author's time, else when the concern became active. The document's, made on the day of an export, says nothing of either. */
function recorded(observation: XmlElement, act: XmlElement | undefined): string | undefined {
  const written = authored(act === undefined ? [observation] : [observation, act]);
  const listed = act === undefined ? undefined : toInterval(findElement(act, "effectiveTime")).start;
  return written ?? listed;
}

/** Problem Status and Allergy Status: observations on the observation, of former releases, which say more than the concern around it. */
const STATUSES = ["2.16.840.1.113883.10.20.22.4.6", "2.16.840.1.113883.10.20.22.4.28"];
const saidStatuses: Readonly<Record<string, string>> = {
  "55561003": "active",
  "73425007": "inactive",
  "413322009": "resolved",
};

/** A problem that has an end, if only one that is not known (`UNK`), is resolved; the concern about it may still be active. */
function clinicalOf(observation: XmlElement, act: XmlElement | undefined): string {
  const end = findElement(observation, "effectiveTime", "high")?.attributes;
  if (end?.["value"] !== undefined || end?.["nullFlavor"] === "UNK") return "resolved";
  const [status] = STATUSES.flatMap((template) => observationsIn(observation, template));
  const said = saidStatuses[findElement(status, "value")?.attributes["code"] ?? ""];
  if (said !== undefined || act === undefined) return said ?? "active";
  return statusOf(act, { completed: "resolved", aborted: "inactive", suspended: "inactive" }, "active");
}

function verificationOf(observation: XmlElement, act: XmlElement | undefined, none: boolean): string {
  const statuses = [observation, act].map((one) =>
    one === undefined ? "" : statusOf(one, { nullified: "error" }, ""),
  );
  if (statuses.includes("error")) return "entered-in-error";
  return isNegated(observation) && !none ? "refuted" : "confirmed";
}

function concept(system: string, code: string): Fhir {
  return { coding: [{ system: `http://terminology.hl7.org/CodeSystem/${system}`, code }] };
}

function snomed(code: string, display: string): Fhir {
  return { coding: [{ system: "http://snomed.info/sct", code, display }] };
}
