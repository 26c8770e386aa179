/**
 * @module answers/result-question: whether a question asks what a measured result means, and nothing else: "A1c 6.1, is that diabetes?".
 *
 * English and Spanish, by words. What names a drug, a food or anything beside results and illnesses asks something else.
 */
import { type Concept, contentConcepts, toStems } from "#evidence";
import { countNumbers, measuredRanges, namedMeasures, withoutMeasures } from "./measured-ranges.ts";
import { withoutAges } from "./result-asker.ts";
import { languageOf, type NamedThing, readClauses } from "./summary/index.ts";

/** More words tell a story, whose questions `summary/` reads. */
const MAX_WORDS = 30;

const verdict =
  "(?:too |very |a bit |slightly )?(?:high|low|normal|ok|okay|good|bad|fine|right|dangerous|abnormal|elevated|raised|serious|worr\\w+)";
const illness =
  "(?:diabet\\w+|prediabet\\w+|an?emi[ac]|hypertensi\\w+|high blood pressure|obes\\w+|overweight|osteop\\w+|kidney (?:disease|failure)|ckd|heart failure|depress\\w+|h(?:ypo|yper)thyroid\\w*)";
const asksMeaning = new RegExp(
  [
    "\\bwhat (?:do|does|did|would|could|might)\\b.*\\bmean\\b",
    "\\bmeaning of\\b",
    `\\bhow ${verdict} (?:is|are)\\b`,
    `\\b(?:is|are|was|isn'?t|do|does|am|have)\\b[^.?!]*\\b(?:${verdict}|${illness})\\b`,
    `\\b(?:${verdict}|${illness})(?:,? right)? ?\\??\\s*$`,
    "\\bdo (?:i|we) have it\\b",
    "\\bshould (?:i|we) (?:be worried|worry)\\b",
    "\\bqu[eé] (?:significa|quiere decir)\\b",
    "\\b(?:es|est[aá]n?|soy|tengo)\\b[^.?!]*\\b(?:alt[oa]s?|baj[oa]s?|normal(?:es)?|mal|mal[oa]|bien|buen[oa]|diab[eé]\\w+|prediab\\w+|anemia|hipertens\\w+|obes\\w+)(?![\\p{L}])",
  ].join("|"),
  "iu",
);
const asksAim = /\b(?:ha(?:s|ve) to|should|must|needs?)\b[^.?!]{0,20}\bbe\b/i;
const illnesses = new RegExp(`\\b(?:${illness}|diab[eé]\\w+|hipertens\\w+)`, "gi");
const treating = /\b(?:tablets?|pills?|medic\w+|drugs?|treat\w*|pastillas?|medicinas?)\b/i;
/** Words of such a question that name no topic. */
const framing = new Set(
  toStems(
    "mean meaning result results level levels number numbers reading readings value score test tests blood lab labs report came back today yesterday latest last now just morning " +
      "high low normal abnormal good bad ok okay fine right dangerous elevated raised worry worried worrying range serious borderline slightly bit too single repeat " +
      "diagnosis diagnostic criteria meets meet category stage staging type severity interpret interpretation significance classification per acc aha ada kdigo who " +
      "exactly reduced preserved significance mine rose fell dexa hip spine top bottom hr home clinic office pharmacy doctor doctors says said told show shows got patient adult woman man lady guy male female year old percent " +
      "urine que significa salio es ya muy alto alta bajo baja normal bien mal tengo soy esta o en y anos mi su la el lo un una",
  ),
);

/** Whether it asks, in words or by a result with nothing beside it, what results mean that it tells or leaves unread. */
export function mayAskMeaning(asked: string): boolean {
  if (asked.split(/\s+/).length > MAX_WORDS) return false;
  if (measuredRanges(asked).length > 0) return true;
  const tells = countNumbers(withoutAges(asked)) > 0 || isBareResult(asked);
  return tells && asksMeaning.test(asked) && !asksAim.test(asked);
}

export function asksWhatItMeans(asked: string): boolean {
  return asksMeaning.test(asked);
}

/** Whether a question holds a measure, its result and words that only frame: there is nothing else in it to judge. */
export function isBareResult(question: string): boolean {
  return namedMeasures(question).length > 0 && topicsIn(question).length === 0;
}

/** A bare result asks what it means; beside more words that has to be asked, and what asks may name nothing but it and illnesses. */
export function asksOnlyMeaning(asked: string, things: readonly NamedThing[]): boolean {
  if (topicsIn(asked).length === 0) return true;
  if (!asksMeaning.test(asked) || treating.test(asked) || things.some(({ kind }) => kind !== "condition")) return false;
  if (/\bwhat (?:should|can|could|must|do|else) (?:i|we|you|they)\b(?!.*\bmean\b)/i.test(asked)) return false;
  const clauses = readClauses(asked, languageOf(asked));
  const asking = clauses.some(({ asks }) => asks) ? clauses.filter(({ asks }) => asks) : clauses.slice(-1);
  return asking.every(({ text }) => topicsIn(text.replace(illnesses, "")).length === 0);
}

function topicsIn(text: string): Concept[] {
  return contentConcepts(withoutMeasures(text)).filter((one) => !toStems(one.text).every((stem) => framing.has(stem)));
}
