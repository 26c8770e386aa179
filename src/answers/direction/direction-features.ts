/**
 * @module answers/direction/direction-features: what in a reported result tells which way the effect goes.
 *
 * The question's intervention, comparator and outcome are masked (`I`, `C`, `O`), numbers are judged (a p-value or an interval
 * says significant or not) and then masked, so that what is learned is how results are worded and not which drug was tried. The
 * clause that speaks of the outcome is read apart from the rest. Pure.
 */
import { toStems } from "#evidence";
import { readStatistics } from "./reported-statistics.ts";

/** What was asked, as phrases. */
export interface AskedEffect {
  readonly intervention: string;
  readonly comparator: string;
  readonly outcome: string;
}

/** Names of the features present in `evidence`, each once, in order of appearance. */
export function directionFeatures(evidence: string, asked: AskedEffect): string[] {
  const masks = maskedStems(asked);
  const clauses = splitClauses(evidence).map((text) => readClause(text, masks));
  const covered = clauses.map(({ outcomeStems }) => outcomeStems.size);
  const most = Math.max(...covered);
  const focus = clauses.filter((_, i) => covered[i] === most);
  const features = new Set<string>();
  for (const clause of clauses) for (const feature of clause.grams) features.add(`any ${feature}`);
  for (const clause of focus) {
    for (const feature of [...clause.grams, ...clause.comparisons]) features.add(`focus ${feature}`);
  }
  for (const feature of skeleton(focus, asked)) features.add(feature);
  for (const feature of polarity(focus, asked)) features.add(feature);
  features.add(`clauses ${Math.min(clauses.length, 4)}`);
  return [...features];
}

interface Masks {
  readonly outcome: ReadonlySet<string>;
  readonly intervention: ReadonlySet<string>;
  readonly comparator: ReadonlySet<string>;
}

/** Stems that name one part of the question alone; the intervention and the comparator often share words. */
function maskedStems({ intervention, comparator, outcome }: AskedEffect): Masks {
  const [i, c, o] = [stemsOf(intervention), stemsOf(comparator), stemsOf(outcome)];
  const only = (own: ReadonlySet<string>, ...others: ReadonlySet<string>[]) =>
    new Set([...own].filter((stem) => !others.some((other) => other.has(stem))));
  return { outcome: o, intervention: only(i, c, o), comparator: only(c, i, o) };
}

const generic = new Set(
  toStems("group groups treatment treated patients trial arm study versus compared effect mean change level rate"),
);

function stemsOf(phrase: string): ReadonlySet<string> {
  return new Set(toStems(phrase).filter((stem) => !generic.has(stem) && !/^\d+$/.test(stem)));
}

const clauseEdge =
  /(?<=[.;:])\s+|,?\s+\b(?=(?:whereas|while|but|although|however|though)\b)|,\s+(?=and\b|with\b|which\b|there\b)/i;

function splitClauses(text: string): string[] {
  const clauses = text.split(clauseEdge).filter((clause) => /\p{L}/u.test(clause));
  return clauses.length === 0 ? [text] : clauses;
}

interface Clause {
  readonly words: readonly string[];
  readonly grams: readonly string[];
  readonly comparisons: readonly string[];
  readonly outcomeStems: ReadonlySet<string>;
}

const MAX_GRAM = 3;

function readClause(text: string, masks: Masks): Clause {
  const statistics = readStatistics(text);
  const outcomeStems = new Set<string>();
  const words: string[] = [];
  const positions: { readonly who: "I" | "C"; readonly at: number }[] = [];
  for (const match of statistics.text.matchAll(/\p{L}[\p{L}\p{M}]*|#/gu)) {
    const raw = match[0];
    const stem = raw === "#" ? "#" : (markOf(raw) ?? keptStem(raw));
    const mask = maskOf(stem, masks);
    if (mask === "O") outcomeStems.add(stem);
    if (mask === "I" || mask === "C") positions.push({ who: mask, at: match.index });
    const word = mask ?? stem;
    if (word === "" || (words.at(-1) === word && (mask !== undefined || word === "#"))) continue;
    words.push(word);
  }
  const grams = new Set<string>();
  for (let n = 1; n <= MAX_GRAM; n++) {
    for (let at = 0; at + n <= words.length; at++) grams.add(words.slice(at, at + n).join(" "));
  }
  return {
    words,
    grams: [...grams],
    comparisons: compareNumbers(statistics.text, statistics.numbers, positions),
    outcomeStems,
  };
}

/** Marks that `readStatistics` leaves in the text. */
function markOf(word: string): string | undefined {
  return /^(?:psig|pnot|cisig|cinot)$/.test(word) ? word : undefined;
}

/** Stems keep the small words that turn a result round. */
const turning = new Set([
  "no",
  "not",
  "nor",
  "neither",
  "than",
  "in",
  "with",
  "both",
  "between",
  "more",
  "less",
  "from",
  "to",
  "only",
  "by",
  "did",
  "was",
  "were",
  "all",
  "same",
]);

function keptStem(word: string): string {
  const lower = word.toLowerCase();
  return turning.has(lower) ? lower : (toStems(lower)[0] ?? "");
}

function maskOf(stem: string, masks: Masks): "O" | "I" | "C" | undefined {
  if (masks.outcome.has(stem)) return "O";
  if (masks.intervention.has(stem)) return "I";
  if (masks.comparator.has(stem) || stem === "placebo" || stem === "control") return "C";
  return undefined;
}

/** Which arm has the larger number: by the arms' names, or by their order where two numbers stand side by side. */
function compareNumbers(
  text: string,
  numbers: readonly { readonly value: number; readonly at: number }[],
  positions: readonly { readonly who: "I" | "C"; readonly at: number }[],
): string[] {
  const found: string[] = [];
  const first = positions[0];
  const second = positions.find(({ who }) => who !== first?.who);
  const sign = (a: number, b: number) => (a > b ? "greater" : a < b ? "less" : "equal");
  if (first !== undefined && second !== undefined) {
    found.push(`order ${first.who}${second.who}`);
    const after = (at: number, before = Number.POSITIVE_INFINITY) => numbers.find((n) => n.at > at && n.at < before);
    const [a, b] = [after(first.at, second.at), after(second.at)];
    if (a !== undefined && b !== undefined) {
      found.push(`number ${first.who === "I" ? sign(a.value, b.value) : sign(b.value, a.value)}`);
    } else if (a === undefined && b !== undefined && /respectively/i.test(text)) {
      const next = numbers[numbers.indexOf(b) + 1];
      if (next !== undefined) {
        found.push(`number ${first.who === "I" ? sign(b.value, next.value) : sign(next.value, b.value)}`);
      }
    }
  }
  const versus = /#[^#]{0,25}\b(?:vs\.?|versus|compared (?:with|to))\s[^#]{0,30}#/i.exec(text);
  if (versus !== null) {
    const [a, b] = numbers.filter(({ at }) => at >= versus.index);
    if (a !== undefined && b !== undefined) found.push(`versus ${sign(a.value, b.value)}`);
  }
  return found;
}

const classes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    UP: "increase increased higher greater rose raised elevated elevation longer larger more gain gained enhanced rise faster",
    DOWN: "decrease decreased reduced reduction lower lowered declined decline fewer shorter smaller fell less diminished attenuated drop dropped slower reducing inhibited suppressed",
    GOOD: "improved improvement better superior benefit beneficial effective improve favor favour",
    BAD: "worse worsened inferior worsening deteriorated impaired",
    SIG: "significant significantly psig cisig marked markedly",
    NONE: "no not nor neither similar comparable unchanged equivalent nonsignificant pnot cinot unaffected insignificant same without failed lack",
    DIFF: "difference different differ differed differences effect association interaction",
  }).flatMap(([name, words]) =>
    words.split(" ").flatMap(
      (word) =>
        [
          [word, name],
          [keptStem(word), name],
        ] as const,
    ),
  ),
);
const frame = new Set([
  "I",
  "C",
  "O",
  "than",
  "both",
  "between",
  "in",
  "compared",
  "compar",
  "versu",
  "respect",
  "baselin",
]);

/** The order of the arms, the outcome and the words of direction alone: most of what a result says. */
function skeleton(focus: readonly Clause[], { outcome }: AskedEffect): string[] {
  const changes = [...new Set(toStems(outcome).flatMap((stem) => classes.get(stem) ?? []))].filter(
    (name) => name !== "DIFF",
  );
  const found: string[] = [];
  for (const { words } of focus) {
    const bones = words.flatMap((word) => classes.get(word) ?? (frame.has(word) ? word : []));
    for (let n = 1; n <= 5; n++) {
      for (let at = 0; at + n <= bones.length; at++) {
        const gram = bones.slice(at, at + n).join(" ");
        found.push(`bone ${gram}`);
        if (n <= 2) for (const change of changes) found.push(`of ${change} ${gram}`);
      }
    }
    const turned = bones.filter((bone) => /^(?:UP|DOWN|NONE|GOOD|BAD)$/.test(bone));
    found.push(
      `turn ${turned.slice(0, 4).join(" ")}`,
      `arms ${bones
        .filter((bone) => /^(?:UP|DOWN|NONE|I|C)$/.test(bone))
        .slice(0, 5)
        .join(" ")}`,
    );
  }
  return found;
}

const unwelcome =
  /pain|mortal|death|died|depress|anxi|symptom|score|risk|fail|complication|adverse|bleed|infection|relapse|recurr|stress|fatigue|severity|disab|nausea|vomit|loss|fall|error|time|duration|stay|pressure|cholesterol|weight|bmi|hba1c|glucose|inflam|incidence|rate of/i;

/** Better and worse say which way a number went only beside what was measured. */
function polarity(focus: readonly Clause[], { outcome }: AskedEffect): string[] {
  const words = new Set(focus.flatMap((clause) => clause.words));
  const kind = unwelcome.test(outcome) ? "unwelcome" : "welcome";
  const verdicts = toStems(
    "improved improvement better worse worsened superior inferior benefit effective favour favor",
  );
  return verdicts.filter((stem) => words.has(stem)).map((stem) => `${kind} ${stem}`);
}
