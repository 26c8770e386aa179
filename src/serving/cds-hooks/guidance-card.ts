/**
 * @module serving/cds-hooks/guidance-card: what guidelines say about a draft order or a new problem, quoted whole.
 */
import { randomUUID } from "node:crypto";
import type { Answer, CdsCard, CdsRequest } from "#contract";
import { acceptance, overrideReasons } from "./override-reasons.ts";
import { isObject, resourcesOf } from "./prefetched-chart.ts";

const MOST_TOPICS = 3;
const conceptMembers = ["code", "medicationCodeableConcept", "vaccineCode"] as const;

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
    .flatMap((resource) => conceptMembers.flatMap((member) => wordsOf(resource[member]) ?? []))
    .flatMap((words) => words.split("/").map(ingredient));
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

function wordsOf(concept: unknown): string | undefined {
  if (!isObject(concept)) return undefined;
  if (typeof concept["text"] === "string") return concept["text"];
  const coding: unknown = Array.isArray(concept["coding"]) ? concept["coding"][0] : undefined;
  return isObject(coding) && typeof coding["display"] === "string" ? coding["display"] : undefined;
}

/** "Metformin hydrochloride 500 MG Oral Tablet" → "metformin": what stands before the strength, without salt. */
function ingredient(words: string): string {
  const [name = ""] = words.split(/\s+\d/);
  return name
    .replace(
      /\b(?:hydrochloride|bitartrate|sodium|calcium|potassium|maleate|tartrate|besylate|succinate|phosphate|sulfate|acetate)\b/gi,
      "",
    )
    .replace(/\s*\([^)]*\)/g, "")
    .trim()
    .toLowerCase();
}
