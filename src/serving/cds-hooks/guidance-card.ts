/**
 * @module serving/cds-hooks/guidance-card: which allergies of the record a draft order touches, and what guidelines say about it or about a new
 * problem, quoted whole.
 */
import { randomUUID } from "node:crypto";
import type { Answer, CdsCard, CdsRequest, TouchedAllergy } from "#contract";
import { drugIngredients, withoutBrackets } from "#core";
import { acceptance, overrideReasons } from "./override-reasons.ts";
import { isObject, resourcesOf } from "./prefetched-chart.ts";

/** Of all that is ordered together, so many are looked up in the guidelines; allergies are looked for in all of it. */
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
  return [...new Set(named.filter((name) => name.length >= 3))];
}

/** Those of `topics` that guidelines are asked about. */
export function askedTopics(topics: readonly string[]): readonly string[] {
  return topics.slice(0, MOST_TOPICS);
}

/** One card for the allergies an order touches and for all topics that guidelines speak of; an allergy makes it a warning. */
export function toGuidanceCard(
  answers: readonly { readonly topic: string; readonly answer: Answer }[],
  allergies: readonly TouchedAllergy[],
): CdsCard | undefined {
  const found = answers.filter(({ answer }) => answer.kind === "answer");
  if (found.length === 0 && allergies.length === 0) return undefined;
  const topics = found.map(({ topic }) => topic).join(", ");
  const touched = allergies.map(({ named, group, entry }) => {
    const kin = group === undefined ? "" : `, of the same group of drugs (${group})`;
    return `**Allergy on record** to what is ordered: ${named.join(", ")}${kin}.\n\n> ${entry.text}`;
  });
  const quotations = found.flatMap(({ answer }) =>
    answer.statements.map(({ text, citations, level }) => {
      const [citation] = citations;
      const where = [citation?.title, citation?.year].filter((part) => part !== undefined).join(", ");
      return `> ${text}\n\n${citation?.url === undefined ? where : `[${where}](${citation.url})`}; ${level}`;
    }),
  );
  const summary =
    allergies.length === 0
      ? `Guideline statements on ${topics}`
      : `Recorded allergy: ${allergies.map(({ allergen }) => allergen).join(", ")}. Ordered: ${allergies.flatMap(({ named }) => named).join(", ")}`;
  return {
    uuid: randomUUID(),
    summary: summary.length < 140 ? summary : `${summary.slice(0, 138)}…`,
    detail: [...touched, ...quotations].join("\n\n"),
    ...(allergies.length === 0
      ? { indicator: "info", source: { label: "Osler evidence library" } }
      : { indicator: "warning", source: { label: "The patient's record, and Osler's evidence library" } }),
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
    ...drugs.flatMap((concept) => drugIngredients(wordsOf(concept) ?? "")),
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
