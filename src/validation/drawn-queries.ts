/**
 * @module validation/drawn-queries: questions a model is tested on that are none of its catalogue's, drawn by seed as people would ask them.
 *
 * A code, a code beyond one of its thresholds, or any of two to six of these, half of the sets within one code system. Rarer codes than the
 * most frequent 300 are not drawn alone: too few held-out people have them.
 */
import type { Random } from "#core";
import type { PlainPredicate } from "#timeline";
import { typeOf, type Vocabulary } from "#tokens";

export interface DrawnQuery {
  readonly id: string;
  readonly kind: "single" | "set";
  readonly anyOf: readonly PlainPredicate[];
}

type CodeRule = Vocabulary["codes"][number];
interface Part {
  readonly id: string;
  readonly predicate: PlainPredicate;
}

const MOST_FREQUENT = 300;
/** Facts of birth, which do not happen. */
const FACT = /^(MEDS_BIRTH|(SEX|GENDER|RACE|ETHNICITY)\/\/)/;

export function drawQueries({ codes }: Vocabulary, singles: number, sets: number, random: Random): DrawnQuery[] {
  const frequent = codes.filter(({ code }) => !FACT.test(code)).slice(0, MOST_FREQUENT);
  const alone = random
    .shuffle(frequent)
    .slice(0, singles)
    .map((rule) => partOf(rule, random));
  const together = Array.from({ length: frequent.length === 0 ? 0 : sets }, () => {
    const first = random.pick(frequent);
    const others = random.next() < 0.5 ? frequent.filter(({ code }) => typeOf(code) === typeOf(first.code)) : frequent;
    const chosen = new Set([first, ...Array.from({ length: 1 + random.integer(5) }, () => random.pick(others))]);
    return [...chosen].map((rule) => partOf(rule, random));
  });
  const toQuery = (kind: DrawnQuery["kind"], parts: readonly Part[]): DrawnQuery => ({
    id: parts.map(({ id }) => id).join(","),
    kind,
    anyOf: parts.map(({ predicate }) => predicate),
  });
  return [
    ...alone.map((part) => toQuery("single", [part])),
    ...together.filter((parts) => parts.length > 1).map((parts) => toQuery("set", parts)),
  ];
}

/** The code, or as often its values on one side of an edge. */
function partOf({ code, values }: CodeRule, random: Random): Part {
  const plain = { kind: "plain" as const, code: { exactly: [code] }, otherColumns: {} };
  const [beyond, above] = [random.next() < 0.5, random.next() < 0.5];
  if (values === undefined || values.edges.length === 0 || !beyond) return { id: code, predicate: plain };
  const value = Number(random.pick(values.edges).toPrecision(6));
  return above
    ? { id: `${code}>=${value}`, predicate: { ...plain, minimum: { value, inclusive: true } } }
    : { id: `${code}<${value}`, predicate: { ...plain, maximum: { value, inclusive: false } } };
}
