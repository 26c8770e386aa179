/**
 * @module answers/wording/same-claim: whether two sentences claim the same, by a rule that refuses when in doubt.
 *
 * A wording passes if, articles and the like aside, it names the same things in the same order as its whole quotation: every number
 * with its unit, every negation, condition, comparison, hedge and preposition (by 1.5 % is not to 1.5 %), nothing added and nothing left
 * out but what stands in brackets, a word that only joins sentences (moreover), and the quotation's "our results show that". A word may
 * stand in another inflection (screened, screening), one verb of a rise or a fall for another (lowers, reduces), and everyday names for
 * those of the literature where `plainNames` says they mean the same. That allows little, on purpose: a model may make a sentence easier
 * to read, never say something else.
 */
import { toWords } from "#evidence";
import { plainNames } from "./plain-names.ts";

/** Why a drafted sentence fell. */
export type WordingFault =
  | "citation-invented"
  | "number-differs"
  | "negation-differs"
  | "condition-differs"
  | "content-added"
  | "content-left-out"
  | "order-differs";

/** Words that carry no claim here; whatever limits, denies, compares or weakens one is not among them. */
const glue = new Set(
  (
    "a an the this that these those it its they their them which who whom whose is are was were be been being am has have had do does did " +
    "of as and there s you your people patients persons person patient individuals"
  ).split(" "),
);
const negations = new Set(
  "not no nor never neither none without cannot avoid avoided contraindicated against stop stopped lack except".split(
    " ",
  ),
);
const conditions = new Set(
  (
    "if unless until only when while or but than before after above below under over more less most least all any each may might can could " +
    "should must would both same few than least up least every after during between higher lower greater fewer ↑ ↓ " +
    "risk benefit"
  ).split(" "),
);

/** Adverbs that join a sentence to the one before it. */
const joining = new Set("however moreover furthermore thus therefore hence also additionally indeed".split(" "));
/** "Our results show that": who tells it, from a list that names no animals, no cells and no doubt. */
const telling =
  /^(?:(?:thus|therefore|hence|moreover|furthermore|overall|together|here|in conclusion|in summary),? )?(?:(?:we|this|these|the|our|present|current|new|large|international|registry|randomi[sz]ed|controlled|systematic|prospective|retrospective|study|trial|review|analysis|results?|data|findings?|now|also|have|has) )+(?:shows?|showed|shown|demonstrate[sd]?|concluded?|reports?|reported|finds?|found|confirm(?:s|ed)?|reveal(?:s|ed)?) that /i;
/** Verbs alone: an adjective (lower limb, higher dose) compares, and stays what it is. */
const directions: Readonly<Record<string, readonly string[]>> = {
  "↑": ["increase", "increases", "increased", "increasing", "raise", "raises", "raised", "raising"],
  "↓": ["decrease", "decreases", "decreased", "decreasing", "reduce", "reduces", "reduced", "reducing", "lowers", "lowered", "lowering"],
}; // biome-ignore format: a table
const directionOf = new Map(Object.entries(directions).flatMap(([way, verbs]) => verbs.map((verb) => [verb, way])));

/** A capital A or S within a sentence is a name's (hepatitis A, protein S), no article and no possessive. */
const lettersOfNames = /(?<=[\p{L}\p{N},)\]][\s/\p{Pd}]+)[AS](?![\p{L}\p{N}'’])/gu;

/** Words that end as if they were inflected forms of others. */
const ownWords = new Set("evening morning something anything nothing everything wedding hundred".split(" "));

/** A long name before its parts, so that "chronic kidney disease" is not read as "kidney disease". */
const names = plainNames
  .flatMap((group, index) => group.map((name) => ({ words: toWords(name).map(uninflected), symbol: `=${index}` })))
  .sort((a, b) => b.words.length - a.words.length);
const namesByFirst = Map.groupBy(names, ({ words }) => words[0] ?? "");

/** The most telling fault of `wording` against the quotation it claims to say; `undefined` if it claims the same. */
export function findFault(wording: string, quote: string): WordingFault | undefined {
  const [said, quoted] = [toSymbols(wording), toSymbols(quote.replace(telling, ""))];
  if (said.length === quoted.length && said.every((symbol, i) => symbol === quoted[i])) return undefined;
  const [added, leftOut] = [minus(said, quoted), minus(quoted, said)];
  const differing = [...added, ...leftOut];
  if (differing.some((symbol) => /\d/.test(symbol) && !symbol.startsWith("="))) return "number-differs";
  if (differing.some((symbol) => negations.has(symbol))) return "negation-differs";
  if (differing.some((symbol) => conditions.has(symbol))) return "condition-differs";
  if (added.length > 0) return "content-added";
  return leftOut.length > 0 ? "content-left-out" : "order-differs";
}

/** Multiset difference. */
function minus(from: readonly string[], what: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const symbol of what) left.set(symbol, (left.get(symbol) ?? 0) + 1);
  return from.filter((symbol) => {
    const count = left.get(symbol) ?? 0;
    if (count > 0) left.set(symbol, count - 1);
    return count === 0;
  });
}

/** Words without their inflection, whole numbers with their signs, and one symbol for all names of a thing. */
function toSymbols(text: string): string[] {
  const words = toTokens(text);
  const symbols: string[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? "";
    const named = namesByFirst.get(uninflected(word));
    const name = named?.find((one) => one.words.every((part, i) => part === uninflected(words[at + i] ?? "")));
    if (name !== undefined) symbols.push(name.symbol);
    else if (!glue.has(word) && !joining.has(word)) symbols.push(uninflected(word));
    at += name?.words.length ?? 1;
  }
  return symbols;
}

/**
 * A word without its plural, its past or its -ing. No ending that makes another word of it is folded: stems confuse several with severe, and
 * animal with animate.
 */
function uninflected(word: string): string {
  const way = directionOf.get(word);
  if (way !== undefined) return way;
  if (negations.has(word) || conditions.has(word) || ownWords.has(word) || /\d/.test(word)) return word;
  let base = word;
  if (/.{3}ie[sd]$/.test(base)) base = `${base.slice(0, -3)}y`;
  else if (/.{2}[^sui]s$/.test(base)) base = base.slice(0, -1);
  if (/.{4}ing$/.test(base)) base = base.slice(0, -3);
  else if (/.{4}ed$/.test(base)) base = base.slice(0, -2);
  return /.{4}e$/.test(base) ? base.slice(0, -1) : base;
}

/** Words; a number keeps its decimal point, its sign and what compares it. Brackets go with what is in them. */
function toTokens(text: string): string[] {
  const bare = text
    .replace(lettersOfNames, "letter$&")
    .replace(/\([^()]*\)/g, " ")
    .replace(/\[[^[\]]*\]/g, " ")
    .replace(/n['’]t\b/gi, " not")
    .replace(/\b(to|may|might|can|could|will|would|should|must) lower\b/gi, "$1 reduce")
    .replace(/\blower (?=(?:the|your|their)\b)/gi, "reduce ");
  return bare.split(/\s+/).flatMap((piece) => {
    const trimmed = piece.replace(/^[“"'‘]+|[.,;:!?”"'’]+$/g, "");
    if (!/\d/.test(trimmed)) return [...(trimmed.match(/[<>≤≥=±]/g) ?? []), ...toWords(trimmed)];
    return [trimmed.normalize("NFKC").toLowerCase()];
  });
}
