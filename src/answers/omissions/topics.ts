/**
 * @module answers/omissions/topics: what an answer should tell beside what was asked, and whether a text tells it. Pure; by words.
 */
import type { OmissionTopic } from "#contract";
import type { Question } from "#evidence";
import { asksForTreatment } from "../asked-for.ts";
import { riskClassOf } from "../question-risk.ts";
import { namesOneOf, type Treatment, treatmentsIn } from "./treatments.ts";

const tells: Readonly<Record<OmissionTopic, RegExp>> = {
  harms:
    /\b(?:adverse|side[- ]effects?|toxicit\w*|complications?|(?:well |poorly |un)tolerated|tolerability|harms?|bleeding|hypoglyc\w*|(?:can|may) cause|(?:raises?|increases?) (?:the |your )?risk|worsens?)\b/i,
  contraindications:
    /\bcontra-?indicat\w*|\b(?:should|must|may|can|do|does)(?: not|n[’']?t) be\b|\b(?:should|must|do)(?: not|n[’']?t) (?:take|use|have|get|start)\b|\b(?:is|are)(?: not|n[’']?t) (?:recommended|advised|suitable|safe|for)\b|\bavoid(?:ed)?\b/i,
  "dose-limit":
    /\bmaxim\w*|\b(?:not|never|n[’']t) (?:to )?exceed\b|\b(?:no|not|never) more than\b|\bat most\b|\bup to \d/i,
  alternatives:
    /\balternativ\w*|\binstead\b|\bsecond[- ](?:line|choice)\b|\b(?:when|if) [^,.;]*(?:contra-?indicated|not tolerated|cannot be (?:taken|used))/i,
};

/** Whether a text tells of the topic, whatever it says. */
function tellsOf(topic: OmissionTopic, text: string): boolean {
  return tells[topic].test(text);
}

/** A question about a dose must hear of its limit, one about a treatment of those it is not for; a study's effect is half of what it found. */
export function topicsFor({ text, kind }: Question): readonly OmissionTopic[] {
  if (kind === "effect") return ["harms"];
  // Who asks for whom something is not, or with what, asks for no treatment.
  if (tellsOf("contraindications", text)) return [];
  if (riskClassOf(text) === "dose") return ["dose-limit", "contraindications"];
  const asksForOne = asksWhether.test(text) && treatmentsIn(text).length > 0;
  return asksForOne || asksForTreatment(text) || asksForDrug.test(text)
    ? ["contraindications", "harms", "alternatives"]
    : [];
}

/** Of a drug that is named: "Is atorvastatin recommended in diabetes?" */
const asksWhether =
  /\b(?:should|recommend\w*|indicated|prescrib\w*|start\w*|tak(?:e|en|ing)|giv(?:e|en)|us(?:e|ed))\b/i;
const asksForDrug = /\b(?:drugs?|medic(?:ines?|ations?)|tablets?|pills?)\b/i;

/** Whether the topic is told: in words, or, of alternatives, by naming two. */
export function isTold(topic: OmissionTopic, texts: readonly string[]): boolean {
  if (texts.some((text) => tellsOf(topic, text))) return true;
  return topic === "alternatives" && treatmentsIn(texts.join("\n")).length > 1;
}

/** A condition under which something else holds: "when bisphosphonates are contraindicated". */
const condition = /\b(?:when|if|where|unless|as an alternative to|instead of)\b[^,.;]*/gi;

/**
 * Whether a guideline's statement tells the topic of one of the treatments, and of them as what it speaks of: "Denosumab is suggested when
 * bisphosphonates are contraindicated" speaks of denosumab.
 */
export function tellsOfTreatment(topic: OmissionTopic, treatments: readonly Treatment[], statement: string): boolean {
  const told = statement.replace(condition, " ");
  if (topic === "alternatives")
    return tellsOf(topic, statement) && namesOneOf(treatments, statement) && !tellsOf("contraindications", told);
  const at = tells[topic].exec(told)?.index;
  return at !== undefined && namesOneOf(treatments, told.slice(0, at));
}
