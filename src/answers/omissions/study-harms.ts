/**
 * @module answers/omissions/study-harms: the sentence of a study that tells what harm was seen in it.
 *
 * What was found is wanted, not what was looked for, supposed, or reported by others; that nothing was seen is a finding too. Pure; by words.
 */
import type { DocumentVersion, PassageSpan } from "#evidence";
import type { Slice } from "../citation.ts";
import { readSentences, type SentenceReading } from "../text-reading.ts";

/** Names of harm as trials report it, surest first. */
const harms: readonly (readonly [weight: number, words: RegExp])[] = [
  [4, /\b(?:adverse|untoward|unwanted|undesirable) (?:drug |clinical |skin |local |systemic |cardiac )?(?:events?|effects?|reactions?|experiences?)\b(?! on\b)|\b[SA]AEs?\b/i],
  [4, /\bside[- ]?effects?\b/i],
  [3, /\btoxicit(?:y|ies)\b/i],
  [2, /\bhypogly\w+ (?:events?|episodes?)\b|\bcomplications?\b(?! (?:assessment|screening))/i],
  [2, /\b(?:well|better|poorly)[ -]tolerated\b|\btolerability\b/i],
]; // biome-ignore format: a table

/** "Adverse events were recorded at each visit" was done, "Four patients withdrew because of side effects" was found. */
const looksFor =
  /\b(?:were|was|are|is|will be) (?:\w+ly |also )?(?:recorded|monitored|assessed|collected|defined|evaluated|coded|graded|registered|documented|classified|measured|solicited|elicited|asked|reviewed|analy[sz]ed)\b|\b(?:secondary|primary|safety) (?:outcomes?|end ?points?)\b|\baim|\bto (?:assess|evaluate|compare|determine|investigate|minimi[sz]e|avoid|reduce|prevent)\b|\bif (?:any|the|an?)\b|\b(?:such as|including) (?:adverse|side)/i;
/** What was seen is told as past; what holds of a drug in general is not. */
const seen =
  /\b(?:was|were|had|did|occurred|reported|observed|experienced|developed|discontinued|withdrew|stopped|showed|produced|led|tolerated|caused|suffered|remained)\b/i;
/** Work of others: "Previous studies reported …", "[12, 13]", "et al."; and what is supposed. */
const ofOthers =
  /\b(?:previous|earlier|prior|other|several|recent|most|many|some) (?:\w+ ){0,2}(?:studies|trials|reports|authors|meta-analys[ei]s|reviews?)\b|\bet al\b|\bliterature\b|\[\d[\d,\s–-]*\]|\b(?:may|might|could|can) (?:cause|lead|be|have|result|increase)\b|\b(?:known|potential|possible|possibly|common) (?:adverse|side|complication)/i;
/** Words that are names of harm and of illness alike count where they are counted. */
const isCounted = /\b(?:no|any|rates?|incidence)\b/i;
const summarises = /\b(?:overall|total|any|serious|no|all|groups?|arms?|placebo|control)\b/i;

const mostChars = 600;

/** The sentence that tells most plainly; `undefined` where no sentence does. */
export function findHarms({ text, passages }: Pick<DocumentVersion, "text" | "passages">): Slice | undefined {
  let best: { readonly score: number; readonly sentence: Slice } | undefined;
  for (const passage of passages) {
    if (passage.kind === "methods" || passage.kind === "introduction" || passage.kind === "table") continue;
    const words = text.slice(passage.start, passage.end);
    if (!harms.some(([, named]) => named.test(words))) continue;
    for (const sentence of readSentences({ ...passage, text: words })) {
      const score = scoreOf(sentence, passage);
      if (score === undefined || (best !== undefined && score <= best.score)) continue;
      best = { score, sentence: { start: passage.start + sentence.start, end: passage.start + sentence.end } };
    }
  }
  return best?.sentence;
}

/** Higher is plainer; `undefined` for what tells no harm seen. */
function scoreOf(sentence: SentenceReading, passage: PassageSpan): number | undefined {
  const { text, role, comparesGroups, reportsStatistics } = sentence;
  const named = harms.find(([, words]) => words.test(text))?.[0];
  if (named === undefined || text.length > mostChars || !seen.test(text)) return undefined;
  if (role !== "result" && role !== "conclusion" && role !== "other") return undefined;
  if (looksFor.test(text) || ofOthers.test(text)) return undefined;
  const isFinding = role === "result" || passage.kind === "results" || passage.kind === "abstract";
  if (named < 4 && !(isFinding && (comparesGroups || reportsStatistics || isCounted.test(text)))) return undefined;
  return (
    named +
    (summarises.test(text) ? 1 : 0) +
    (/\boverall\b/i.test(text) ? 0.5 : 0) +
    (comparesGroups ? 1.5 : 0) +
    (reportsStatistics || /\d\s?%/.test(text) ? 1 : 0) +
    (role === "result" ? 1 : 0) +
    (passage.kind === "results" || passage.kind === "abstract" ? 1 : 0) -
    text.length / mostChars
  );
}
