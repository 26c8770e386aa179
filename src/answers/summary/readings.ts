/**
 * @module answers/summary/readings: the terms of a clause and of those around it → the question in the field's words, in falling fullness.
 *
 * A shorter reading leaves out what only other sentences name, never what the clause itself says, what changes an answer (pregnancy, kidneys) or what
 * the person asked about is told to have (`told.ts`).
 */
import { contentConcepts } from "#evidence";
import type { Clause } from "./clauses.ts";
import { binding, type ReadClause, strong } from "./context.ts";
import type { AskedForm } from "./forms.ts";
import { type LayKind, wholeQuestions } from "./lay-words.ts";
import type { AskedPerson } from "./person.ts";
import type { Term } from "./read-terms.ts";

export interface Reading {
  readonly text: string;
  /** Drugs and vaccines it names; a statement that answers names one of them. */
  readonly means: readonly string[];
  /** Of a child by what children are called: what is said of adolescents is said of a boy, not of a man. */
  readonly sex?: "woman" | "man" | "girl" | "boy";
  readonly hasAge: boolean;
}

/** Named outside the clause: anywhere, nearest first, and in its own sentence. */
interface Context {
  readonly near: readonly Term[];
  readonly here: readonly Term[];
  /** What the person asked about is told to have. */
  readonly told: readonly Term[];
}

/** The readings of one clause, the fullest first; none if it names nothing that could be asked for. */
export function toReadings(
  { clause, terms }: ReadClause,
  context: Context,
  form: AskedForm | undefined,
  person: AskedPerson,
): Reading[] {
  const lists = ladder({ clause, terms: own(terms, form) }, context).filter((list) => isNamed(list, form));
  // Whoever names a cancer in the family is not told what holds for everybody.
  const isPlain = offers.has(form?.name) && !context.near.some(({ kind }) => kind === "condition");
  const wider = isPlain ? lists.flatMap(byWhatItIsFor) : [];
  const readings = [...lists, ...wider].map((list) => toReading(form, list, person));
  return [...new Map(readings.map((reading) => [reading.text, reading])).values()];
}

/** Who is screened, and until when, is said of the cancer and not of each test for it. */
function byWhatItIsFor(list: readonly Term[]): Term[][] {
  if (!list.some(({ as }) => as === "colonoscopy")) return [];
  return [list.map((term) => (term.as === "colonoscopy" ? { ...term, as: "colorectal cancer screening" } : term))];
}

/** Whether a reading names what it is about, and what could be recommended where that is asked. */
function isNamed(list: readonly Term[], form: AskedForm | undefined): boolean {
  if (!list.some(({ kind }) => strong.has(kind))) return false;
  return (
    form?.gives === undefined ||
    list.some(
      ({ kind, as }) => form.gives?.includes(kind) === true && (kind !== "word" || contentConcepts(as).length > 0),
    )
  );
}

/** A clause's terms without those that its form already says ("what tablet" asks for a treatment). */
function own(terms: readonly Term[], form: AskedForm | undefined): Term[] {
  const asked = new Set(form?.words);
  const hasDrug = terms.some(({ kind }) => kind === "drug");
  return terms.filter(
    ({ kind, words, as }) =>
      !(hasDrug && as === "medicine") &&
      !(kind !== "word" && (form?.says as readonly string[] | undefined)?.includes(kind) === true) &&
      !((kind === "word" || kind === "loose") && words.split(" ").every((word) => asked.has(word))),
  );
}

/** What a statement must speak of: first all that is named, then less and less of what only other sentences name. */
function ladder({ clause, terms }: ReadClause, { near, here, told }: Context): Term[][] {
  const own = new Set(terms.map(({ as }) => as));
  const others = [...new Map([...near, ...told].map((term) => [term.as, term])).values()].filter(
    ({ as }) => !own.has(as),
  );
  const had = new Set(told.map(({ as }) => as));
  // What the same sentence says of the asker is part of the question: "I have heart failure and type 2, which tablet is best?"
  const bound = terms.some(({ kind }) => kind === "condition") ? [] : here.map(({ as }) => as);
  const isBinding = ({ as, kind }: Term) =>
    binding.has(as) || had.has(as) || (kind === "condition" && bound.includes(as));
  const must = others.filter(isBinding);
  const rest = others.filter((term) => !isBinding(term));
  // "And my gout, what can I take?": its sentence names what is asked about.
  const isTold = must.some(({ kind }) => kind === "condition") && !terms.some(({ kind }) => strong.has(kind));
  const steps: Term[][] = isTold ? [[], rest] : [rest];
  for (const kinds of [["condition", "measure"], ["condition"], ["vaccine", "screening", "goal", "care"], ["drug"]])
    steps.push(rest.filter(({ kind }) => kinds.includes(kind)));
  for (const one of rest) steps.push([one]);
  if (standsAlone(terms, rest)) steps.push([]);
  const isStrong = terms.some(({ kind }) => strong.has(kind));
  const kept = steps
    .filter((step, place) => place === steps.length - 1 || step.length > 0 || isStrong || isTold)
    .filter(
      (step) =>
        isTold ||
        standsAlone(terms, rest) ||
        step.some(({ kind }) => kind === "condition") ||
        !rest.some(({ kind }) => kind === "condition"),
    );
  return kept
    .flatMap((step) => generalised([...step, ...must]))
    .flatMap((others) => withoutAlternative(clause, terms).map((list) => [...list, ...others]))
    .filter((list) => list.length > 0);
}

/** A clause that names its condition, vaccine or test may be read without what others name; a drug or a value may not lose its condition. */
function standsAlone(terms: readonly Term[], others: readonly Term[]): boolean {
  if (
    terms.some(
      ({ kind }) =>
        kind === "condition" || kind === "vaccine" || kind === "screening" || kind === "care" || kind === "goal",
    )
  )
    return true;
  return terms.some(({ kind }) => strong.has(kind)) && !others.some(({ kind }) => kind === "condition");
}

/** "Gym or rest?": a statement on either answers. */
function withoutAlternative({ words }: Clause, terms: readonly Term[]): Term[][] {
  const or = words.findIndex((word) => word === "or" || word === "o");
  const second = terms.find(({ at }) => at > or);
  const first = terms.filter(({ at }) => at < or);
  const variants = [[...terms]];
  if (or >= 0 && second !== undefined && first.length > 0) variants.push(terms.filter((term) => term !== second));
  // Drugs compared: that they are for giving up smoking need not be said again.
  if (terms.some(({ kind }) => kind === "drug")) variants.push(terms.filter(({ as }) => as !== "smoking cessation"));
  return variants;
}

/** As it is, and "diabetes" for its types where the type was named elsewhere: what holds for diabetes holds for both. */
function generalised(list: readonly Term[]): Term[][] {
  const broader = list.map((term) => (/^type [12] diabetes$/.test(term.as) ? { ...term, as: "diabetes" } : term));
  return broader.some((term, i) => term !== list[i]) ? [[...list], broader] : [[...list]];
}

const means: ReadonlySet<string> = new Set<LayKind>(["drug", "vaccine"]);

function toReading(form: AskedForm | undefined, list: readonly Term[], person: AskedPerson): Reading {
  return {
    text: phrase(form, list, person),
    means: list.filter(({ kind }) => means.has(kind)).map(({ as }) => as),
    hasAge: (person.ageYears ?? person.ageMonths) !== undefined,
    ...(person.sex === undefined
      ? {}
      : { sex: isMinor(person) ? (person.sex === "woman" ? "girl" : "boy") : person.sex }),
  };
}

const ADULT = 18;

function isMinor({ ageYears = ADULT, ageMonths, isChild }: AskedPerson): boolean {
  return ageMonths !== undefined || isChild === true || ageYears < ADULT;
}

/** Forms that ask whether a test is due. */
const offers: ReadonlySet<string | undefined> = new Set(["need", "often", "age"]);

function phrase(form: AskedForm | undefined, terms: readonly Term[], person: AskedPerson): string {
  const topics = [...new Map(terms.map(({ as, kind }) => [as, { as, kind }])).values()];
  const named = topics
    .filter(({ kind }) => kind !== "person")
    .map(({ as }) => (as === "test" && offers.has(form?.name) ? "screening" : as))
    .join(", ");
  const pregnant = topics.some(({ kind }) => kind === "person") ? " in pregnancy" : "";
  const who = phrasePerson(person);
  const lead = form?.lead ?? "…";
  const whole = wholeQuestions[`${form?.name}: ${named}`];
  if (whole !== undefined) return `${whole}${pregnant}${who}?`;
  return `${lead.replace("…", named === "" ? "care" : named)}${pregnant}${who}?`;
}

function phrasePerson({ ageYears, ageMonths, isChild, sex }: AskedPerson): string {
  if (ageMonths !== undefined) return ` for a child aged ${ageMonths} months`;
  if (ageYears === undefined) return isChild === true ? " for a child" : "";
  return ` for a ${ageYears < 12 ? "child" : ageYears < ADULT ? "person" : (sex ?? "person")} aged ${ageYears}`;
}
