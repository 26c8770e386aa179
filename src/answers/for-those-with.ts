/**
 * @module answers/for-those-with: whether a statement is for people with an illness that the question tells not to be there.
 *
 * "Do people without COPD need spirometry?" and "should I be tested for diabetes?" are not answered by what holds for those who have it; by what
 * prevents it or looks for it they are. Words only; a doubt leaves the statement out.
 */
import { contentConcepts, isHeld, toStems } from "#evidence";
import { withoutDenied } from "./denials.ts";
import { kinOrFriend } from "./feared-illness.ts";
import { namesRange } from "./measured-ranges.ts";
import { conditionsIn } from "./summary/index.ts";

/** Until the sentence goes on to say what is so of those who are left. */
const untilVerb = "((?:(?!\\b(?:should|shall|is|are|may|might|can|has|have|must|does|do|reduces?)\\b)[^;.(])*)";
/** Whom or what a statement leaves out, from the word that says so on. */
export const leaving = new RegExp(
  `\\b(?:without|not on|(?:with|and|or) no|(?:have|has) no|(?:have|has) never|unless)\\b ${untilVerb}`,
  "gi",
);
const withNone = /\bwithout (?:an? |the |any )?([^,.;?!]{3,40})/gi;

const eitherWay = /\bwith (?:or|and) without\b|\bwhether or not\b|\bregardless of\b/i;

/** Whom a question is about, by what they do not have, do or are. */
const peopleWithout =
  /\b(?:people|adults?|persons?|those|anyone|someone|patients?|wom[ae]n|m[ae]n|child(?:ren)?|who)(?: who)? (?:without|with no|have no|(?:have |has )?never|(?:do|does|are|is)(?: not|n['’]?t)(?: have)?)(?: an?| any| known)? ([^,.;?!]{3,40})/gi;
/** Means, not conditions: who wants no pills is told apart elsewhere. */
const means = /^(?:pills?|drugs?|medic\w+|tablets?|antibiotics?|surgery|insurance)\b/i;
/** What is done so that nobody falls ill, or to find who is, is for those who are not. */
const beforehand =
  /\b(?:(?:prevent\w*|risk|screen\w*|test\w*|protect\w*|develop\w*)\b (?:(?:of|for|against|from) )?|check\w* for )((?:(?!\b(?:in|among|should|who|with)\b)[^,.;])*)/gi;

/**
 * "SGLT2 inhibitor without diabetes": what is said of people with it. "Do people without COPD need spirometry?": all that names COPD and neither
 * excludes, prevents nor looks for it.
 */
export function isOfThoseWith(question: string, statement: string): boolean {
  if (eitherWay.test(statement)) return false;
  const told = [...statement.replace(leaving, " ").matchAll(/\b(?:with|have|has|having|who have)\b([^,.;]{3,80})/gi)];
  const stems = told.map(([, words = ""]) => new Set(toStems(words)));
  const isHad = [...question.matchAll(withNone)].some(([, item = ""]) => {
    const [first] = toStems(item);
    return first !== undefined && stems.some((held) => held.has(first));
  });
  return isHad || isForThoseWith(question, statement) || isForKnownIllness(question, statement);
}

function isForThoseWith(question: string, statement: string): boolean {
  const excluded = [...statement.matchAll(leaving), ...statement.matchAll(beforehand)].map(([, words = ""]) => words);
  const people = [...question.matchAll(peopleWithout)].map(([, item = ""]) => item);
  const others = [...question.matchAll(withNone)]
    .map(([, item = ""]) => item)
    .filter((item) => conditionsIn(item).length > 0);
  return [...people, ...others].some((item) => {
    const [condition] = contentConcepts(item);
    if (condition === undefined || means.test(item)) return false;
    return (
      isHeld(condition, new Set(toStems(statement))) &&
      !excluded.some((words) => isHeld(condition, new Set(toStems(words))))
    );
  });
}

const testedFor = /\b(?:test(?:ed|ing)?|screen(?:ed|ing)?|checked) for ([^,.;?!]{3,40})/gi;
const ofKin = new RegExp(`\\b(?:${kinOrFriend})\\b[^.?!;]*`, "gi");

/** Who asks whether to be tested for an illness is not told what holds for those who have it. */
function isForKnownIllness(question: string, statement: string): boolean {
  const had = [...saidOfThem(statement).matchAll(/\b(?:with|have|has|having)\b([^,.;]{3,80})/gi)].map(
    ([, of = ""]) => of,
  );
  return [...question.matchAll(testedFor)].some(([all, item = ""]) => {
    const own = withoutDenied(question.replace(all, " ")).replace(ofKin, " ");
    return conditionsIn(item).some((illness) => had.some((of) => holds(of, illness)) && !holds(own, illness));
  });
}

/** What a statement says of those it is for: without whom it leaves out, what it prevents and what it looks for. */
export function saidOfThem(statement: string): string {
  return namesRange(statement) && /\bnormal\b/i.test(statement)
    ? ""
    : statement.replace(leaving, " ").replace(beforehand, " ");
}

function holds(text: string, name: string): boolean {
  return contentConcepts(name).every((concept) => isHeld(concept, new Set(toStems(text))));
}
