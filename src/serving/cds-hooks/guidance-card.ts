/**
 * @module serving/cds-hooks/guidance-card: what stands against a draft order (allergies and drugs on record, another draft), and what guidelines say
 * about it or about a new problem, quoted whole.
 */
import { randomUUID } from "node:crypto";
import type { Cautions } from "#answers";
import type { Answer, CdsCard, CdsRequest, Statement } from "#contract";
import { drugIngredients, withoutBrackets } from "#core";
import { acceptance, overrideReasons } from "./override-reasons.ts";
import { isObject, resourcesOf } from "./prefetched-chart.ts";

/** Of all that is ordered together, so many are looked up in the guidelines; what stands against it is looked for in all of it. */
const MOST_TOPICS = 3;

/** Names of what is being ordered or written down: ingredients of drugs, and the words of everything else. */
export function topicsOf({ hook, context }: CdsRequest, which: "selected" | "all" = "selected"): string[] {
  const drafts =
    hook === "problem-list-item-create" ? context["conditions"] : (context["draftOrders"] ?? context["medications"]);
  const resources = (Array.isArray(drafts) ? drafts : [drafts]).flatMap(resourcesOf);
  const selections = context["selections"];
  const chosen = Array.isArray(selections) && which === "selected" ? new Set(selections.map(String)) : undefined;
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

/** What stands against an order, and how many allergies on the record that was sent could not be read. */
interface OrderCautions extends Cautions {
  readonly unreadAllergies: number;
}

/** One card for what stands against an order and for all topics that guidelines speak of; a caution makes it a warning. */
export function toGuidanceCard(
  answers: readonly { readonly topic: string; readonly answer: Answer }[],
  cautions: OrderCautions,
): CdsCard | undefined {
  const found = answers.filter(({ answer }) => answer.kind === "answer");
  const warnings = toWarnings(cautions);
  if (found.length === 0 && warnings.length === 0) return undefined;
  const quotations = found.flatMap(({ answer }) => answer.statements.map(quote));
  const summary = summaryOf(cautions) ?? `Guideline statements on ${found.map(({ topic }) => topic).join(", ")}`;
  return {
    uuid: randomUUID(),
    summary: summary.length < 140 ? summary : `${summary.slice(0, 138)}…`,
    detail: [...warnings, ...quotations].join("\n\n"),
    ...(warnings.length === 0
      ? { indicator: "info", source: { label: "Osler evidence library" } }
      : { indicator: "warning", source: { label: "The patient's record, and Osler's evidence library" } }),
    ...acceptance(),
    overrideReasons,
  };
}

function toWarnings({ allergies, unreadAllergies, interactions, together }: OrderCautions): string[] {
  return [
    ...allergies.map(({ named, group, entry }) => {
      const kin = group === undefined ? "" : `, of the same group of drugs (${group})`;
      return `**Allergy on record** to what is ordered: ${named.join(", ")}${kin}.\n\n> ${entry.text}`;
    }),
    ...(unreadAllergies === 0
      ? []
      : [
          `**Allergies on record that could not be read**, and were not compared with what is ordered: ${unreadAllergies}.`,
        ]),
    ...interactions.map(
      ({ named, taken, entry, statement }) =>
        `**${taken} on record**, with which what is ordered should not be given: ${named.join(", ")}.\n\n> ${entry.text}\n\n${quote(statement)}`,
    ),
    ...together.map((statement) => `**Ordered together:**\n\n${quote(statement)}`),
  ];
}

function summaryOf({ allergies, unreadAllergies, interactions, together }: OrderCautions): string | undefined {
  const ordered = [...allergies, ...interactions].flatMap(({ named }) => named);
  const against = [
    ...(allergies.length === 0 ? [] : [`Recorded allergy: ${listed(allergies.map(({ allergen }) => allergen))}`]),
    ...(interactions.length === 0 ? [] : [`Recorded drug: ${listed(interactions.map(({ taken }) => taken))}`]),
  ];
  if (against.length > 0) return `${against.join(". ")}. Ordered: ${listed(ordered)}`;
  if (together.length > 0) return "Ordered together: drugs that should not be given with each other";
  return unreadAllergies === 0 ? undefined : `Allergies on record that could not be read: ${unreadAllergies}`;
}

function listed(names: readonly string[]): string {
  return [...new Set(names)].join(", ");
}

function quote({ text, citations: [citation], level }: Statement): string {
  const where = [citation?.title, citation?.year].filter((part) => part !== undefined).join(", ");
  return `> ${text}\n\n${citation?.url === undefined ? where : `[${where}](${citation.url})`}; ${level}`;
}

type Resource = ReturnType<typeof resourcesOf>[number];

/** Of a drug its ingredients, of anything else its words; `beside` may hold the Medication that an order refers to, else its own words count. */
function topicsIn(resource: Resource, beside: readonly Resource[]): string[] {
  const { medicationCodeableConcept, medicationReference, vaccineCode, code } = resource;
  const display = isObject(medicationReference) ? medicationReference["display"] : undefined;
  const medication = wordsOf(referredTo(resource, beside)?.["code"]) ?? wordsOf({ text: display });
  const isDrug = resource["resourceType"] === "Medication";
  const drugs = [medicationCodeableConcept, vaccineCode, isDrug ? code : undefined].map(wordsOf);
  return [
    ...[...drugs, medication].flatMap((words) => drugIngredients(words ?? "")),
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
