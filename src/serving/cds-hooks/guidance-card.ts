/**
 * @module serving/cds-hooks/guidance-card: what guidelines say about a draft order or a new problem, quoted whole.
 */
import { randomUUID } from "node:crypto";
import type { Answer, CdsCard, CdsRequest } from "#contract";
import { acceptance, overrideReasons } from "./override-reasons.ts";
import { isObject, resourcesOf } from "./prefetched-chart.ts";

const MOST_TOPICS = 3;

/** Names of what is being ordered or written down: ingredients of drugs, and the words of everything else. */
export function topicsOf({ hook, context }: CdsRequest): string[] {
  const drafts =
    hook === "problem-list-item-create" ? context["conditions"] : (context["draftOrders"] ?? context["medications"]);
  const resources = (Array.isArray(drafts) ? drafts : [drafts]).flatMap(resourcesOf);
  const selections = context["selections"];
  const chosen = Array.isArray(selections) ? new Set(selections.map(String)) : undefined;
  const named = resources
    .filter(
      ({ resourceType, id }) => chosen === undefined || chosen.has(`${resourceType}/${id}`) || chosen.has(String(id)),
    )
    .flatMap((resource) => topicsIn(resource, resources));
  return [...new Set(named.filter((name) => name.length >= 3))].slice(0, MOST_TOPICS);
}

/** One card for all topics that guidelines speak of. */
export function toGuidanceCard(
  answers: readonly { readonly topic: string; readonly answer: Answer }[],
): CdsCard | undefined {
  const found = answers.filter(({ answer }) => answer.kind === "answer");
  if (found.length === 0) return undefined;
  const topics = found.map(({ topic }) => topic).join(", ");
  const quotations = found.flatMap(({ answer }) =>
    answer.statements.map(({ text, citations, level }) => {
      const [citation] = citations;
      const where = [citation?.title, citation?.year].filter((part) => part !== undefined).join(", ");
      return `> ${text}\n\n${citation?.url === undefined ? where : `[${where}](${citation.url})`}; ${level}`;
    }),
  );
  const summary = `Guideline statements on ${topics}`;
  return {
    uuid: randomUUID(),
    summary: summary.length < 140 ? summary : `${summary.slice(0, 138)}…`,
    detail: quotations.join("\n\n"),
    indicator: "info",
    source: { label: "Osler evidence library" },
    ...acceptance(),
    overrideReasons,
  };
}

type Resource = ReturnType<typeof resourcesOf>[number];

/** Of a drug its ingredients, of anything else its words; `beside` may hold the Medication that an order refers to. */
function topicsIn(resource: Resource, beside: readonly Resource[]): string[] {
  const { medicationCodeableConcept, vaccineCode, code } = resource;
  const medication = referredTo(resource, beside)?.["code"];
  const isDrug = resource["resourceType"] === "Medication";
  const drugs = [medicationCodeableConcept, vaccineCode, medication, isDrug ? code : undefined];
  return [
    ...drugs.flatMap((concept) => ingredients(wordsOf(concept) ?? "")),
    ...withoutBrackets((isDrug ? undefined : wordsOf(code)) ?? "").split("/"),
  ].map((topic) => topic.trim().toLowerCase());
}

function referredTo(resource: Resource, beside: readonly Resource[]): Resource | undefined {
  const { medicationReference: by, contained } = resource;
  const reference = isObject(by) && typeof by["reference"] === "string" ? by["reference"] : "";
  const held = Array.isArray(contained) ? contained.filter(isObject) : [];
  return reference.startsWith("#")
    ? held.find(({ id }) => id === reference.slice(1))
    : beside.find(({ resourceType, id }) => resourceType === "Medication" && reference === `Medication/${id}`);
}

function wordsOf(concept: unknown): string | undefined {
  if (!isObject(concept)) return undefined;
  if (typeof concept["text"] === "string") return concept["text"];
  const coding: unknown = Array.isArray(concept["coding"]) ? concept["coding"][0] : undefined;
  return isObject(coding) && typeof coding["display"] === "string" ? coding["display"] : undefined;
}

/** "24 HR metformin hydrochloride 500 MG Extended Release Oral Tablet" → "metformin"; of "amlodipine 5 MG / benazepril 10 MG" both. */
function ingredients(words: string): string[] {
  return words
    .split(/\s+\/\s+/)
    .flatMap((part) => {
      const [name = ""] = part.replace(/^(?:\d+(?:\.\d+)? (?:HR|ML|ACTUAT)\s+)+/i, "").split(/\s+\d/);
      return withoutBrackets(name).split("/");
    })
    .map((name) => (minerals.test(name.trim()) ? name : name.replace(salts, "")));
}

/** A mineral is its salt: potassium chloride is no chloride. */
const minerals =
  /^(?:sodium|potassium|calcium|magnesium|lithium|ferrous|ferric|zinc|alumini?um|ammonium|silver|barium)\b/i;
const salts =
  /\s(?:hydrochloride|bitartrate|sodium|calcium|potassium|maleate|tartrate|besylate|succinate|phosphate|sulfate|acetate)\b/gi;

function withoutBrackets(words: string): string {
  return words.replace(/\s*(?:\([^)]*\)|\[[^\]]*\])/g, "");
}
