/**
 * @module answers/record-answers: questions about the patient's own record, answered by quoting its events.
 *
 * What is not recorded is never turned into "no": the absence of an entry proves nothing, and the answer says so by abstaining.
 */
import type { Answer, Citation, Statement } from "#contract";
import { type ClinicalEvent, drugUseWords, uncodedWords } from "#core";
import { type Concept, conceptCoverage, contentConcepts, type EvidenceLibrary, toStems } from "#evidence";
import { sha256 } from "#storage";
import { isPlanned } from "#timeline";
import { asksOfKin } from "./asked-of-kin.ts";
import {
  findRecordQuestion,
  namesTime,
  type RecordCategory,
  type RecordQuestion,
  saysNotOwn,
} from "./record-question.ts";
import { isEnd, nameOf, type RecordLine, renderRecord } from "./record-text.ts";

/** A list is given whole or not at all: one that is cut off would pass for whole. */
const MAX_LISTED = 100;
/** Words of a topic that name no finding. */
const vague = new Set(
  toStems(
    "result results level levels test tests value values reading readings measurement blood check checked count done taken ever now still recorded record",
  ),
);

/** An answer or abstention about the record, or `undefined` if the question is not about it. */
export function answerFromRecord(
  library: EvidenceLibrary,
  question: string,
  events: readonly ClinicalEvent[],
  release: string | undefined,
): Answer | undefined {
  if (asksOfKin(question)) return ofAnother(library, question, release);
  const asked = findRecordQuestion(question);
  if (asked === undefined) return undefined;
  const { text, lines } = renderRecord(events);
  const concepts = topicConcepts(asked.topic);
  if (concepts.length === 0 && asked.kind !== "list") return undefined;
  const version = sha256(text);
  const base = {
    question,
    searched: {
      documents: 1,
      passages: lines.length,
      terms: concepts.map((concept) => concept.text),
      retractedExcluded: 0,
    },
    release: release ?? null,
    corpusTag: library.corpusTag,
  };
  if (namesTime(question)) {
    const reason =
      "Entries of the record are not chosen by a time that a question names. Ask for the latest, or look at the record itself.";
    return { kind: "abstain", ...base, reason, statements: [], closest: [] };
  }
  const told = saysNotOwn(question) ? lines : lines.filter(({ event }) => !saysNotOwn(nameOf(event) ?? ""));
  const chosen = choose(asked, concepts, asked.kind === "list" ? lines : told);
  if (chosen.length > MAX_LISTED) {
    const reason = `The record holds ${chosen.length} ${asked.category ?? "such"} entries, more than the ${MAX_LISTED} that are listed at once. Look at the record itself.`;
    return { kind: "abstain", ...base, reason, statements: [], closest: [] };
  }
  if (chosen.length > 0)
    return { kind: "answer", ...base, statements: chosen.map((line) => toStatement(line, version)) };
  if (asked.kind === "dose" && drugEntries(concepts, lines).length > 0) {
    const reason = `The latest entry for "${asked.topic}" in the record does not say how it is taken. The strength in a drug's name is not a dose.`;
    return { kind: "abstain", ...base, reason, statements: [], closest: [] };
  }
  const what = asked.kind === "list" ? `${asked.category ?? "such"} entries` : `entry for "${asked.topic}"`;
  return {
    kind: "abstain",
    ...base,
    reason: `The record holds no ${what} among its ${lines.length} events. That a thing is not recorded does not show that it is absent.`,
    statements: [],
    closest: [],
  };
}

function ofAnother(library: EvidenceLibrary, question: string, release: string | undefined): Answer {
  return {
    kind: "abstain",
    question,
    reason:
      "The question is about another person than the one whose record is open. What is recorded of one is not quoted for the other. Ask about the patient, or look at that person's record.",
    statements: [],
    closest: [],
    searched: { documents: 0, passages: 0, terms: [], retractedExcluded: 0 },
    release: release ?? null,
    corpusTag: library.corpusTag,
  };
}

function topicConcepts(topic: string): Concept[] {
  const all = contentConcepts(topic);
  const telling = all.filter(({ variants }) => !(variants[0] ?? []).every((stem) => vague.has(stem)));
  return telling.length > 0 ? telling : all;
}

function choose(asked: RecordQuestion, concepts: readonly Concept[], lines: readonly RecordLine[]): RecordLine[] {
  if (asked.kind === "dose") {
    return drugEntries(concepts, lines).filter(({ event }) => drugUseWords(event.drugUse) !== undefined);
  }
  const inCategory = lines.filter(
    ({ event }) => !isPlanned(event.code) && !isEnd(event.code) && isAsked(asked, categoryOf(event)),
  );
  if (asked.kind === "list") return newestOfEachCode(inCategory);
  const matching = inCategory.filter((line) => matches(concepts, line));
  if (asked.kind === "latest") return latestOfClosest(matching).flatMap((line) => [line, ...endOf(line, lines)]);
  if (asked.kind === "first") return matching.filter(({ event }) => event.occurredAt !== null).slice(0, 1);
  const newest = newestOfEachCode(matching).slice(0, 3);
  return newest.flatMap((line) => [line, ...endOf(line, lines)]);
}

/** What somebody has had may be a condition or a procedure. */
function isAsked({ kind, category }: RecordQuestion, found: RecordCategory | undefined): boolean {
  if (category === undefined || found === category) return true;
  return kind === "has" && category === "condition" && found === "procedure";
}

/** The newest entry of each drug asked for; a supply alone says nothing of how it is taken. */
function drugEntries(concepts: readonly Concept[], lines: readonly RecordLine[]): RecordLine[] {
  const drugs = lines.filter(({ event }) => {
    const supply = event.source?.startsWith("MedicationDispense/") === true && event.drugUse?.dosages.length !== 1;
    return (event.drugUse !== undefined || categoryOf(event) === "medicine") && !supply;
  });
  return newestOfEachCode(drugs.filter((line) => matches(concepts, line))).slice(0, 3);
}

function matches(concepts: readonly Concept[], { event }: RecordLine): boolean {
  const stems = nameStems(event);
  return concepts.every(
    (concept) =>
      conceptCoverage(
        concept,
        (stem) => stems.has(stem),
        () => 1,
      ) === 1,
  );
}

/** The stems of what the event is called, and of the everyday names of its code. */
function nameStems(event: ClinicalEvent): Set<string> {
  const also = codeNames.filter(([prefix]) => event.code.startsWith(prefix)).map(([, name]) => name);
  return new Set(toStems([nameOf(event) ?? "", ...also].join(" ")));
}

/** The newest event of the codes whose name says least beyond what was asked: "cholesterol" is total cholesterol, not HDL. */
function latestOfClosest(lines: readonly RecordLine[]): RecordLine[] {
  const dated = lines.filter(({ event }) => event.occurredAt !== null);
  const extra = (line: RecordLine) => nameStems(line.event).size;
  const least = Math.min(...dated.map(extra));
  const newest = newestOfEachCode(dated.filter((line) => extra(line) === least));
  const [first] = newest;
  return newest.filter(({ event }) => event.occurredAt === first?.event.occurredAt).slice(0, 2);
}

/** One line a code, the newest, newest code first; what has only words is told apart by them. */
function newestOfEachCode(lines: readonly RecordLine[]): RecordLine[] {
  const newest = new Map<string, RecordLine>();
  for (const line of lines) newest.set(`${line.event.code} ${uncodedWords(line.event) ?? ""}`, line);
  return [...newest.values()].sort(
    (a, b) => (b.event.occurredAt ?? 0) - (a.event.occurredAt ?? 0) || a.start - b.start,
  );
}

/** The entry that ends a condition, if it came later. */
function endOf({ event }: RecordLine, lines: readonly RecordLine[]): RecordLine[] {
  const end = lines.findLast((line) => line.event.code === `CONDITION_END//${event.code}`);
  return end !== undefined && (end.event.occurredAt ?? 0) >= (event.occurredAt ?? 0) ? [end] : [];
}

function toStatement(line: RecordLine, version: string): Statement {
  return { text: line.text, citations: [toRecordCitation(line, version)], level: "record", contradicting: [] };
}

function toRecordCitation({ event, text, start, end }: RecordLine, version: string): Citation {
  const date = event.occurredAt === null ? undefined : new Date(event.occurredAt);
  const place = event.source ?? `${event.code}@${date?.toISOString().slice(0, 10) ?? "undated"}`;
  return {
    source: `record:${place}`,
    version,
    start,
    end,
    quote: text,
    title: "The patient's own record",
    ...(date === undefined ? {} : { year: date.getUTCFullYear() }),
  };
}

/** SNOMED CT names findings, procedures and drugs alike: what kind of entry it was says which. */
const categoryOfResource: Readonly<Record<string, RecordCategory>> = {
  Procedure: "procedure",
  Immunization: "vaccine",
  MedicationRequest: "medicine",
  MedicationDispense: "medicine",
  MedicationAdministration: "medicine",
  MedicationStatement: "medicine",
};

function categoryOf({ code, source }: ClinicalEvent): RecordCategory | undefined {
  const entered = categoryOfResource[source?.split("/")[0] ?? ""];
  if (entered !== undefined) return entered;
  const system = code.slice(0, Math.max(code.indexOf("//"), 0));
  if (system === "ICD10CM" || system === "ICD9CM") return "condition";
  if (system === "RXNORM") return "medicine";
  if (system === "CVX") return "vaccine";
  if (system === "ALLERGY") return "allergy";
  if (system === "CPT" || system === "HCPCS") return "procedure";
  if (system === "SNOMED") return "condition";
  return system === "LOINC" ? "result" : undefined;
}

/** Everyday names of codes, for displays that use another word or are absent. */
const codeNames: readonly (readonly [string, string])[] = [
  ["ICD10CM//E10", "type 1 diabetes mellitus"],
  ["ICD10CM//E11", "type 2 diabetes mellitus"],
  ["ICD10CM//I10", "hypertension"],
  ["ICD10CM//I21", "myocardial infarction"],
  ["ICD10CM//I48", "atrial fibrillation"],
  ["ICD10CM//I50", "heart failure"],
  ["ICD10CM//I63", "stroke"],
  ["ICD10CM//J44", "chronic obstructive pulmonary disease"],
  ["ICD10CM//J45", "asthma"],
  ["ICD10CM//N18", "chronic kidney disease"],
  ["ICD10CM//F32", "depression"],
  ["ICD10CM//F33", "depression"],
  ["ICD10CM//E78", "dyslipidemia cholesterol"],
  ["ICD10CM//M81", "osteoporosis"],
  ["CVX//", "vaccine"],
  ["ALLERGY//", "allergy"],
  ["LOINC//4548-4", "hemoglobin a1c"],
  ["LOINC//8480-6", "systolic blood pressure"],
  ["LOINC//8462-4", "diastolic blood pressure"],
  ["LOINC//2160-0", "creatinine"],
  ["LOINC//39156-5", "body mass index"],
  ["LOINC//29463-7", "body weight"],
];
