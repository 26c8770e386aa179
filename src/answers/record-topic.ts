/**
 * @module answers/record-topic: what the topic of a question about a record names, and whether an entry is called that.
 *
 * Before: `record-question.ts` (the question's form and topic). After: `chosen-entries.ts` and `closest-results.ts`. Promise: an entry is of a
 * topic only if its names hold all that the topic says.
 */
import type { ChartEntry } from "#core";
import { type Concept, conceptCoverage, contentConcepts, stemOf, stopWords, toStems, toWords } from "#evidence";
import { type EntryKind, entryKindOf } from "#timeline";
import { namesOf, withLetters } from "./entry-names.ts";
import type { RecordCategory, RecordQuestion } from "./record-question.ts";
import type { RecordLine } from "./record-text.ts";

/** Words of a topic that name no finding. */
const vague = new Set(
  toStems(
    "result results level levels test tests value values reading readings measurement check checked count done taken ever now still recorded record " +
      "patient person current currently recent recently today already yet anymore please take took give given use used make made get got see seen tell know show " +
      "number one really actually daily day every regular regularly usual usually",
  ),
);
/** Names whose synonyms, good enough to search by, are other entries: a mild cognitive impairment is no dementia. */
const onlyItself = new Set(
  "osteoarthritis|dementia|memory loss|cognitive impairment|overweight|obesity|obese|emphysema".split("|"),
);

/** Whether a stem of a topic or of an entry's name names no finding. */
export function isVague(stem: string): boolean {
  return vague.has(stem);
}

/** What a topic names. Words that a search would leave out are asked for too: "maximum" heart rate, type "2", over "140". */
export function topicConcepts({ kind, topic: words }: RecordQuestion): Concept[] {
  const topic = withLetters(words);
  const isBeside = (stem: string) => isVague(stem) || (stem === "blood" && kind !== "has");
  const named = contentConcepts(topic).map((concept) =>
    onlyItself.has(concept.text) ? { ...concept, variants: concept.variants.slice(0, 1) } : concept,
  );
  const telling = named.filter(({ variants }) => !(variants[0] ?? []).every(isBeside));
  if (named.length === 0) return [];
  const held = new Set(named.flatMap(({ text }) => toWords(text)));
  const besides = toWords(topic).filter((word) => !held.has(word) && !stopWords.has(word) && !isBeside(stemOf(word)));
  const asked = telling.length > 0 ? telling : named;
  return [...asked, ...besides.map((word) => ({ text: word, variants: [[stemOf(word)]] }))];
}

/** What a screening is for answers only who asks what was screened for. */
export function matches(concepts: readonly Concept[], { event }: RecordLine, asked?: RecordQuestion): boolean {
  const told = (name: string) => name.replace(/\b(screening(?: \w+){1,2}) for .*$/i, "$1");
  const names = asked?.category === "result" ? namesOf(event) : namesOf(event).map(told);
  return holdsAll(concepts, new Set(toStems(names.join(" "))));
}

/** Whether all of the concepts are among `stems`. */
export function holdsAll(concepts: readonly Concept[], stems: ReadonlySet<string>): boolean {
  return concepts.every(
    (concept) =>
      conceptCoverage(
        concept,
        (stem) => stems.has(stem),
        () => 1,
      ) === 1,
  );
}

const categories: Readonly<Record<EntryKind, RecordCategory | undefined>> = {
  allergy: "allergy",
  condition: "condition",
  drug: "medicine",
  encounter: undefined,
  immunisation: "vaccine",
  procedure: "procedure",
  result: "result",
};

/** What kind of entry it is, as questions tell kinds apart. */
export function categoryOf(event: ChartEntry): RecordCategory | undefined {
  const kind = entryKindOf(event);
  return kind === undefined ? undefined : categories[kind];
}
