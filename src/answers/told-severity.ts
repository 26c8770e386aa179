/**
 * @module answers/told-severity: whether a statement is for another severity of an illness than the question tells of.
 *
 * What is right for moderate to severe depression is not said of mild depression. Only a severity named beside the illness binds ("severe
 * exacerbations" are no severe asthma), and a statement that names none holds for all. English and Spanish, by words.
 */
import { contentConcepts, isHeld, toStems } from "#evidence";
import { conditionsIn } from "./summary/index.ts";

const words = {
  mild: "mild(?:ly)?|slight(?:ly)?|leves?|leve(?:mente)?",
  moderate: "moderate(?:ly)?|moderad[oa]s?",
  severe: "severe(?:ly)?|graves?|sever[oa]s?",
} as const;
type Level = keyof typeof words;
const levels: readonly Level[] = ["mild", "moderate", "severe"];

const anyLevel = `(?:${Object.values(words).join("|")})`;
const degree = `${anyLevel}(?:(?: to | or | and |, |-to-| a | o )${anyLevel})*`;
/** Up to the verb that says what is done, or another clause. */
const afterIt =
  "((?:[ -](?!(?:should|shall|is|are|was|were|may|can|has|have|of|in|for|with|to|and|or|who|that|if|it|y|o)\\b)[\\p{L}'’]{1,30}){1,5})";
const word = "[\\p{L}'’]{1,30}";
const is = "(?:is|was|are|es|est[aá]|being|as)";
/** Of how hard one exercises, and how much a drug does; of no illness. */
const beside = /^[ -](?:intensity|physical|exercise|activity|dose|risk)\b/i;

const named = new RegExp(
  `(?<![\\p{L}-])(${degree})(?: (?:cases?|forms?|kinds?|types?|bouts?) of)?(?:${afterIt})?`,
  "giu",
);
/** "My depression is mild". */
const saidOf = new RegExp(
  `(?<!\\p{L})((?:${word} ){1,4})(?:that )?${is} (?:${word}ly |only |quite |very |still ){0,3}(${degree})(?!\\p{L})`,
  "giu",
);
/** "Depression, mild?" */
const setAfter = new RegExp(
  `(?<!\\p{L})((?:${word} ){0,3}${word}) ?, ?(${degree})(?=\\s*[,;.?!]|\\s*$| (?:recommended|treatment)\\b)`,
  "giu",
);
/** "Depresión leve". */
const spanish = new RegExp(
  `(?<!\\p{L})((?:${word} ){0,2}${word}) (leves?|moderad[oa](?: [ao] grave)?|graves?|sever[oa]s?)(?!\\p{L})`,
  "giu",
);
const denied = /\b(?:no|not|never|without|sin|n['’]t)\b(?: have| had| got)?(?: an?| the| any| yet| really)? *$/iu;
/** Words that many illnesses share. */
const shared = new Set(
  toStems("disease disorder illness condition problem pain infection syndrome symptom attack adult people patient"),
);

interface ToldSeverity {
  readonly levels: ReadonlySet<Level>;
  /** What has that severity, in the text's words; empty where the text leaves it away. */
  readonly of: string;
}

/**
 * Whether `question` names the severity of an illness, and `statement` names other severities of that illness alone.
 *
 * @param statement without whom it leaves out: "without severe stenosis" holds for a mild one
 */
export function isForOtherSeverity(question: string, statement: string): boolean {
  const told = [named, saidOf, setAfter, spanish]
    .flatMap((pattern) => severities(question, pattern))
    .filter(({ of }) => of !== "");
  if (told.length === 0) return false;
  const said = severities(statement, named);
  return told.some(({ levels: asked, of }) => {
    const names = [of, ...conditionsIn(of, "es")];
    const illness = names
      .flatMap((name) => contentConcepts(name))
      .filter(({ variants }) => !variants[0]?.every((stem) => shared.has(stem)));
    const own = said.filter(
      (one) => one.of === "" || isGeneric(one.of) || illness.some((name) => isHeld(name, new Set(toStems(one.of)))),
    );
    if (!own.some((one) => illness.some((name) => isHeld(name, new Set(toStems(one.of)))))) return false;
    const all = new Set(own.flatMap((one) => [...one.levels]));
    return [...asked].every((level) => !all.has(level));
  });
}

function severities(text: string, pattern: RegExp): ToldSeverity[] {
  return [...text.matchAll(pattern)].flatMap(({ 1: first = "", 2: second = "", index }) => {
    if (denied.test(text.slice(Math.max(0, index - 20), index))) return [];
    const [of, said] = pattern === named ? [second, first] : [first, second];
    if (pattern === named && beside.test(of)) return [];
    return [{ levels: levelsIn(said), of: of.trim() }];
  });
}

/** "Mild to severe" holds what lies between. */
function levelsIn(said: string): ReadonlySet<Level> {
  const places = levels.flatMap((level, place) =>
    new RegExp(`(?<!\\p{L})(?:${words[level]})(?!\\p{L})`, "iu").test(said) ? [place] : [],
  );
  const isSpan = /\bto\b|\ba\b/i.test(said);
  return new Set(
    isSpan ? levels.slice(Math.min(...places), Math.max(...places) + 1) : places.flatMap((at) => levels[at] ?? []),
  );
}

/** "Memantine is recommended for severe disease": of the illness named before. */
function isGeneric(of: string): boolean {
  return /^(?:disease|illness|forms?|cases?|symptoms?|stages?)\b/i.test(of);
}
