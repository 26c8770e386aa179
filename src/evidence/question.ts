/**
 * @module evidence/question: what a question asks for, in the index's terms.
 *
 * A question about an effect is split as PICO does: intervention, comparator, outcome, population. Everything else is general.
 * A concept is covered by a text that holds any of its variants. Pure: the same question always reads the same way.
 */
import { synonymGroups } from "./synonyms.ts";
import { stemOf, stopWords, toStems, toWords } from "./terms.ts";

export interface Concept {
  /** As the question has it. */
  readonly text: string;
  /** Stems that all stand for the concept, one list a name. The first is the question's own. */
  readonly variants: readonly (readonly string[])[];
}

/** Whether `stems` hold all of some name of the concept. Half a name is another's: "pulmonary hypertension" is no hypertension. */
export function isHeld({ variants }: Concept, stems: ReadonlySet<string>): boolean {
  return variants.some((name) => name.every((stem) => stems.has(stem)));
}

export type QuestionKind = "effect" | "general";

export interface Question {
  readonly text: string;
  readonly kind: QuestionKind;
  /** Every content concept, once, in order. */
  readonly concepts: readonly Concept[];
  /** Filled for effect questions only. */
  readonly intervention: readonly Concept[];
  readonly comparator: readonly Concept[];
  readonly outcome: readonly Concept[];
  readonly population: readonly Concept[];
  /** What to search for: the question's stems without stop words. */
  readonly stems: readonly string[];
  /** Further names of its concepts; searched when the question's own words do not suffice. */
  readonly synonymStems: readonly string[];
}

/** Words that ask rather than name: they help ranking and never decide whether an answer exists. */
const askingWords = new Set(
  (
    "effect effects affect affects compared compare comparison compares versus vs impact influence role evidence tell know could would " +
    "may might mean means want need needs get take taking give given help people person persons someone often much many long way " +
    "thing good better best recommended recommend recommendation recommendations patient patients advise advised guideline " +
    "guidelines say says indicated indication use used using relative terms regarding among work works working please explain " +
    "describe define definition safe safely option options who year years old age aged ages older younger called considered different difference differ one new make makes still ever always start started "
  ).split(" "),
);

/**
 * Words that frame a plain question too; of an effect, a duration or a level is what was measured. The last rows are those of a thousand
 * consumers' messages (MeQSum) that eight or more use, which name nothing medical.
 */
const framingWords = new Set(
  (
    "information find learn list show shows ok okay allowed really usually routinely routine regularly regular available exist else doctor doctors " +
    "physician nurse gp daughter son mother father wife husband mom dad parent sister brother number threshold cutoff cut criterion criteria " +
    "interval frequency timing time duration minimum maximum value level refer referred " +
    "without instead upper limit matter important day daily " +
    "see go goes going come get gets getting got turn turning turned become becoming happen happens supposed ought must keep keeps try trying tried " +
    "enough worth chance chances likely ago every each yet soon later lot lots bit actually sure fine today recently currently anymore " +
    "dad mum mummy daddy grandmother grandfather uncle aunt wonder wondering thanks hello two three four five six seven eight nine ten twenty thirty " +
    "since hi possible looking look told dear sir madam suffering suffered suffer done something anything nothing think thought said able even cannot " +
    "specific let appreciate appreciated little reply info send sent hope hoping etc kindly ve im dont away request went came seems seem understand " +
    "interested however taken took around great put waiting pls worried scared heard seen greatly whether yr yrs sometimes concerned forward part " +
    "already made giving gave gone wish believe noticed almost far searching anyone opinion wanted though place couple finally true friend big " +
    "grateful began mine determine possibility near completely necessary maybe example love according alot guys speak along"
  ).split(" "),
);

/** By the word, not its stem: personality is no person. */
function isAsking(word: string, kind: QuestionKind): boolean {
  const forms = word.endsWith("s") ? [word, word.slice(0, -1)] : [word];
  return forms.some((form) => askingWords.has(form) || (kind === "general" && framingWords.has(form)));
}

/** The question analysed. */
export function parseQuestion(text: string): Question {
  const slots = splitEffect(text);
  const kind: QuestionKind = slots === undefined ? "general" : "effect";
  const words = contentConcepts(text, kind);
  const stems = [...new Set(toStems(text))];
  const own = new Set(stems);
  const synonymStems = [...new Set(words.flatMap(({ variants }) => variants.slice(1).flat()))].filter(
    (stem) => !own.has(stem),
  );
  const slot = (part: string | undefined) => (part === undefined ? [] : contentConcepts(part, kind));
  return {
    text,
    kind,
    concepts: words,
    intervention: slot(slots?.intervention),
    comparator: slot(slots?.comparator),
    outcome: slot(slots?.outcome),
    population: slot(slots?.population),
    stems,
    synonymStems,
  };
}

interface EffectSlots {
  readonly intervention: string;
  readonly comparator?: string;
  readonly outcome: string;
  readonly population?: string;
}

const population =
  /^(.+?)\s+(?:in|among|for)\s+((?:\w+\s+){0,3}(?:patients?|people|adults?|children|women|men|infants?|adolescents?|persons?|individuals|subjects)\b.*)$/i;

const versus = "(?:compared (?:with|to)|in comparison (?:with|to)|versus|vs\\.?|relative to|rather than)";
const effectPatterns: readonly RegExp[] = [
  new RegExp(
    `\\b(?:effects?|impact|influence|efficacy) of (?<i>.+?) ${versus} (?<c>.+?) (?:on|for|in terms of|regarding) (?<o>.+)$`,
    "i",
  ),
  /\b(?:effects?|impact|influence) of (?<i>.+?) (?:on|upon) (?<o>.+)$/i,
  /\b(?:does|do|can|could|will|did) (?<i>.+?) (?:significantly )?(?:reduce|lower|increase|raise|improve|prevent|worsen|affect|decrease|change|influence|shorten|prolong|cut) (?<o>.+)$/i,
  /\bis (?<i>.+?) (?:better|worse|more effective|less effective|superior|inferior|safer) (?:than|to) (?<c>.+?) (?:for|in|at|on|in terms of) (?<o>.+)$/i,
  new RegExp(`^(?<i>.+?) ${versus} (?<c>.+?) (?:on|for) (?<o>.+)$`, "i"),
];

/** "Can I lower my blood pressure?" asks how; it names nothing whose effect is asked for. */
const doers =
  /^(?:i|we|you|one|he|she|they|people|someone|(?:my|a|the) (?:\w+ )?(?:doctor|mother|father|patients?))(?: (?:do|eat|take|try)(?: to)?)?$/i;

function splitEffect(question: string): EffectSlots | undefined {
  const text = question
    .replace(/[?.!\s]+$/, "")
    .replace(/\s+/g, " ")
    .trim();
  for (const pattern of effectPatterns) {
    const groups = pattern.exec(text)?.groups;
    const intervention = groups?.["i"];
    const whole = groups?.["o"];
    if (intervention === undefined || whole === undefined || doers.test(intervention)) continue;
    const split = population.exec(whole);
    const comparator = groups?.["c"];
    return {
      intervention,
      ...(comparator === undefined ? {} : { comparator }),
      outcome: split?.[1] ?? whole,
      ...(split?.[2] === undefined ? {} : { population: split[2] }),
    };
  }
  return undefined;
}

interface SynonymName {
  readonly words: readonly string[];
  readonly group: number;
}

/** Synonym names by the stem of their first word, longest first. */
const namesByFirstStem: ReadonlyMap<string, readonly SynonymName[]> = (() => {
  const table = new Map<string, SynonymName[]>();
  for (const [group, names] of synonymGroups.entries()) {
    for (const name of names) {
      const words = toWords(name).map(stemOf);
      const first = words[0] ?? "";
      table.set(first, [...(table.get(first) ?? []), { words, group }]);
    }
  }
  for (const names of table.values()) names.sort((a, b) => b.words.length - a.words.length);
  return table;
})();

/** The concepts of a phrase: known names first, then single words; asking words and stop words left out. */
export function contentConcepts(text: string, kind: QuestionKind = "general"): Concept[] {
  const words = toWords(text);
  const stems = words.map(stemOf);
  const concepts = new Map<string, Concept>();
  for (let at = 0; at < words.length; ) {
    const named = (namesByFirstStem.get(stems[at] ?? "") ?? []).find(({ words: name }) =>
      name.every((part, i) => stems[at + i] === part),
    );
    const length = named?.words.length ?? 1;
    const isName = named !== undefined && !(length === 1 && isAsking(words[at] ?? "", kind));
    const own = words
      .slice(at, at + length)
      .filter((part) => !stopWords.has(part))
      .map(stemOf);
    at += length;
    if (own.length === 0) continue;
    if (!isName && (isAsking(words[at - 1] ?? "", kind) || /^\d+$/.test(own[0] ?? ""))) continue;
    const others = !isName ? [] : variantsOf(named.group, own);
    const key = own.join(" ");
    if (!concepts.has(key))
      concepts.set(key, { text: words.slice(at - length, at).join(" "), variants: [own, ...others] });
  }
  return [...concepts.values()];
}

function variantsOf(group: number, own: readonly string[]): string[][] {
  const key = own.join(" ");
  const variants = new Map(
    (synonymGroups[group] ?? []).map((name) => [toStems(name).join(" "), toStems(name)] as const),
  );
  variants.delete(key);
  return [...variants.values()];
}
