/**
 * @module answers/record-answers: questions about the patient's own record, answered by quoting its events.
 *
 * What is not recorded is never turned into "no": the absence of an entry proves nothing, and the answer says so by abstaining. What has no
 * date holds or not by its status alone, is never the newest nor the oldest, and is told beside them.
 */
import type { Answer } from "#contract";
import { type ChartEntry, drugUseWords, isSuspected, isUncoded, MS_PER_DAY, uncodedWords } from "#core";
import {
  type Concept,
  conceptCoverage,
  contentConcepts,
  type EvidenceLibrary,
  stemOf,
  stopWords,
  toStems,
  toWords,
} from "#evidence";
import { sha256 } from "#storage";
import { DRUG_IN_USE_DAYS, type EntryKind, entryKindOf, findEnds, findOver, isDrugStop, isPlanned } from "#timeline";
import { asksOfKin } from "./asked-of-kin.ts";
import { isNamedOfBlood, namesOf, withLetters } from "./entry-names.ts";
import {
  asksOfNow,
  findRecordQuestion,
  isOtherIllness,
  namesLimit,
  namesTime,
  namesVaccine,
  type RecordCategory,
  type RecordQuestion,
  saysLookedFor,
  saysNotOwn,
} from "./record-question.ts";
import { type EnglishQuestion, toEnglishQuestion } from "./record-question-spanish.ts";
import { isConditionEnd, nameOf, quoteLine, type RecordLine, renderRecord } from "./record-text.ts";
import { isAllergy } from "./recorded-allergies.ts";

/** A list is given whole or not at all: one that is cut off would pass for whole. */
const MAX_LISTED = 100;
/** Words of a topic that name no finding. */
const vague = new Set(
  toStems(
    "result results level levels test tests value values reading readings measurement check checked count done taken ever now still recorded record " +
      "patient person current currently recent recently today already yet anymore please take took give given use used make made get got see seen tell know show " +
      "number one really actually daily day every regular regularly usual usually",
  ),
);
/** Words of a result's name that tell how and in what of the blood it was measured, not what. */
const ofMethod = new Set(
  toStems(
    "serum plasma blood whole venous arterial capillary lvl measured calculated calc calculation automated total poc point care body estimated and or in of by",
  ),
);
/** Words of a result's name that make it one of another specimen than blood. */
const ofSpecimen = new Set(
  toStems(
    "urine urinary csf cerebrospinal fluid pleural ascitic peritoneal synovial stool fecal saliva sweat amniotic dialysate gastric",
  ),
);
/** Words of a result's name that make it one of another thing: another specimen, part, quotient or person. */
const ofOtherThing = new Set([
  ...ofSpecimen,
  ...toStems(
    "ratio clearance excretion hdl ldl vldl " +
      "a1c glycated free ionized ionised conjugated fetal corpuscular distribution width average receptor binding goal target ideal birth loss gain change " +
      "percentile maternal mother father donor",
  ),
]);
/** Names whose synonyms, good enough to search by, are other entries: a mild cognitive impairment is no dementia. */
const onlyItself = new Set(
  "osteoarthritis|dementia|memory loss|cognitive impairment|overweight|obesity|obese|emphysema".split("|"),
);

/** What was last measured, all of that moment, and the concepts it was found by; no lines if nothing is recorded by that name. */
export interface LatestResult {
  readonly lines: readonly RecordLine[];
  readonly concepts: readonly Concept[];
}

/** An answer or abstention about the record, or `undefined` if the question is not about it. */
export function answerFromRecord(
  library: EvidenceLibrary,
  question: string,
  events: readonly ChartEntry[],
  release: string | undefined,
): Answer | undefined {
  if (asksOfKin(question)) return ofAnother(library, question, release);
  const spanish = toEnglishQuestion(question);
  if (spanish !== undefined) return answerInEnglish(library, question, spanish, events, release);
  const asked = findRecordQuestion(question);
  if (asked === undefined) return undefined;
  const { text, lines } = renderRecord(events);
  const concepts = topicConcepts(asked);
  if (concepts.length === 0 && asked.kind !== "list") return undefined;
  const base = baseOf(library, question, { passages: lines.length, concepts, release });
  const abstain = (reason: string): Answer => ({ kind: "abstain", ...base, reason, statements: [], closest: [] });
  if (namesTime(question)) {
    return abstain(
      "Entries of the record are not chosen by a time that a question names. Ask for the latest, or look at the record itself.",
    );
  }
  const over = findOver(events);
  const newest = choose(asked, concepts, toldLines(asked, question, lines), over);
  const chosen = asked.kind === "list" && asksOfNow(question) ? newest.filter(holdingNow(events, over)) : newest;
  if (chosen.length > MAX_LISTED) {
    return abstain(
      `The record holds ${chosen.length} ${asked.category ?? "such"} entries, more than the ${MAX_LISTED} that are listed at once. Look at the record itself.`,
    );
  }
  if (chosen.length > 0) {
    const whole = asked.kind === "dose" || asked.kind === "first" ? chosen : withEnds(chosen, lines);
    const version = sha256(text);
    return { kind: "answer", ...base, statements: whole.map((line) => quoteLine(line, version)) };
  }
  if (newest.length > 0 && asked.category === "medicine") {
    return abstain(
      `No medicine entry of the record's last year says that the medicine is taken still (${newest.length} are older, over or doses that were given), which does not show that none is taken now. Ask for all of them, or look at the record itself.`,
    );
  }
  if (newest.length > 0) {
    return abstain(
      `Each ${asked.category ?? "such"} entry of the record is marked as over (${newest.length} of them), which does not show that there is none now. Ask for all of them, or look at the record itself.`,
    );
  }
  return abstain(whyNone(asked, concepts, lines, over));
}

/**
 * Whether an entry is of what holds now. A drug that is not over is taken to be in use for a year, as the pages of the record have it, counted
 * back from its last entry; a dose that was given is no drug in use.
 */
function holdingNow(events: readonly ChartEntry[], over: Over): (line: RecordLine) => boolean {
  const recordEnd = events.reduce((latest, { occurredAt }) => Math.max(latest, occurredAt ?? 0), 0);
  const oldest = recordEnd - DRUG_IN_USE_DAYS * MS_PER_DAY;
  return ({ event }) => {
    if (over.has(event) || isDrugStop(event.code)) return false;
    if (categoryOf(event) !== "medicine") return true;
    const isGiven =
      event.source?.startsWith("MedicationAdministration/") === true || /\/\/Administered$/.test(event.code);
    return !isGiven && (event.occurredAt ?? recordEnd) >= oldest;
  };
}

/** What was asked in another language, and beside the answer what it was taken for. */
function answerInEnglish(
  library: EvidenceLibrary,
  question: string,
  { as, read }: EnglishQuestion,
  events: readonly ChartEntry[],
  release: string | undefined,
): Answer | undefined {
  const answer = answerFromRecord(library, as, events, release);
  if (answer === undefined) return undefined;
  const understood = {
    from: question,
    as,
    read: [...read],
    values: [],
    statements: answer.statements.map((_, at) => at),
  };
  return { ...answer, question, understood: [understood] };
}

/** Conditions that hold now, the newest entry of each, however many there are. */
export function currentConditions(record: readonly ChartEntry[]): readonly RecordLine[] {
  const over = findOver(record);
  const listed = choose({ kind: "list", topic: "", category: "condition" }, [], renderRecord(record).lines, over);
  return listed.filter(({ event }) => !over.has(event) && !isSuspected(event.code));
}

/** Measures that records call by a shorter name. */
const recordedAs: Readonly<Record<string, string>> = {
  "glomerular filtration rate": "egfr",
  "total cholesterol": "cholesterol",
};

/** What was last measured of a measure. @param measure as the field calls it, e.g. `HbA1c` */
export function latestResult(record: readonly ChartEntry[], measure: string): LatestResult {
  const asked: RecordQuestion = { kind: "latest", topic: recordedAs[measure] ?? measure, isValue: true };
  const concepts = topicConcepts(asked);
  const own = concepts.length === 0 ? [] : toldLines(asked, measure, renderRecord(record).lines);
  return { lines: choose(asked, concepts, own, findOver(record)), concepts };
}

/** The answer that quotes what was last measured. */
export function quoteResult(
  library: EvidenceLibrary,
  question: string,
  record: readonly ChartEntry[],
  { lines, concepts }: LatestResult,
  release: string | undefined,
): Answer {
  const version = sha256(renderRecord(record).text);
  const base = baseOf(library, question, { passages: record.length, concepts, release });
  return { kind: "answer", ...base, statements: lines.map((line) => quoteLine(line, version)) };
}

interface SearchedRecord {
  readonly passages: number;
  readonly concepts: readonly Concept[];
  readonly release: string | undefined;
}

function baseOf({ corpusTag }: EvidenceLibrary, question: string, { passages, concepts, release }: SearchedRecord) {
  const terms = concepts.map(({ text }) => text);
  const searched = { documents: 1, passages, terms, retractedExcluded: 0 };
  return { question, searched, release: release ?? null, corpusTag };
}

/** What is not the patient's own, or only looked for, answers only who asks for that. */
function toldLines(asked: RecordQuestion, question: string, lines: readonly RecordLine[]): readonly RecordLine[] {
  if (asked.kind === "list" || asked.category === "result") return lines;
  const same = lines.filter(({ event }) => !isOtherIllness(nameOf(event) ?? "", question));
  const own = saysNotOwn(question) ? same : same.filter(({ event }) => !saysNotOwn(nameOf(event) ?? ""));
  if (asked.category !== "condition" || saysLookedFor(question)) return own;
  return own.filter(({ event }) => !saysLookedFor(nameOf(event) ?? ""));
}

type Over = ReadonlySet<ChartEntry>;

function whyNone(
  asked: RecordQuestion,
  concepts: readonly Concept[],
  lines: readonly RecordLine[],
  over: Over,
): string {
  const { kind, topic, category } = asked;
  const among = `among its ${lines.length} events`;
  const unproved = "that a thing is not recorded does not show that it is absent.";
  if (namesLimit(topic))
    return "Results are not chosen by a limit that their number is above or below. Ask for the latest, or look at the record itself.";
  if (kind === "dose" && drugEntries(concepts, lines, over).length > 0)
    return `The latest entry for "${topic}" in the record does not say how it is taken. The strength in a drug's name is not a dose.`;
  if (kind === "list") return `The record holds no ${category ?? "such"} entries ${among}. ${capital(unproved)}`;
  if (/,|\b(?:and|or)\b/i.test(topic))
    return `No single entry of the record is named "${topic}" ${among}. Ask for one thing at a time: ${unproved}`;
  const told =
    kind === "planned" ? kind : kind === "has" && category === "condition" ? "condition or procedure" : category;
  const kinds = told === undefined ? "" : `${told} `;
  return `The record holds no ${kinds}entry for "${topic}" by that name ${among}. It may stand there under another, a drug under its own and not its class's, and ${unproved}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function ofAnother(library: EvidenceLibrary, question: string, release: string | undefined): Answer {
  return {
    kind: "abstain",
    question,
    reason:
      'The question seems to be about another person than the one whose record is open. What is recorded of one is not quoted for the other. If the patient is meant, write "the patient"; else look at that person\'s record.',
    statements: [],
    closest: [],
    searched: { documents: 0, passages: 0, terms: [], retractedExcluded: 0 },
    release: release ?? null,
    corpusTag: library.corpusTag,
  };
}

/** What a topic names. Words that a search would leave out are asked for too: "maximum" heart rate, type "2", over "140". */
function topicConcepts({ kind, topic: words }: RecordQuestion): Concept[] {
  const topic = withLetters(words);
  const isVague = (stem: string) => vague.has(stem) || (stem === "blood" && kind !== "has");
  const named = contentConcepts(topic).map((concept) =>
    onlyItself.has(concept.text) ? { ...concept, variants: concept.variants.slice(0, 1) } : concept,
  );
  const telling = named.filter(({ variants }) => !(variants[0] ?? []).every(isVague));
  if (named.length === 0) return [];
  const held = new Set(named.flatMap(({ text }) => toWords(text)));
  const besides = toWords(topic).filter((word) => !held.has(word) && !stopWords.has(word) && !isVague(stemOf(word)));
  const asked = telling.length > 0 ? telling : named;
  return [...asked, ...besides.map((word) => ({ text: word, variants: [[stemOf(word)]] }))];
}

function choose(
  asked: RecordQuestion,
  concepts: readonly Concept[],
  lines: readonly RecordLine[],
  over: Over,
): RecordLine[] {
  if (asked.kind === "dose") {
    const entries = drugEntries(concepts, lines, over);
    // An older dose is not in use because the newest entry is silent.
    return saysUse(entries.find(isDated) ?? entries[0]) ? entries.filter(saysUse) : [];
  }
  const closing = new Set<ChartEntry>(findEnds(lines.map(({ event }) => event)).values());
  const asksOfStop = /\bstop/i.test(asked.topic);
  const inCategory = lines.filter(({ event }) => {
    // A stop stands with the order it closes, and alone where it closes none.
    const isTold = isConditionEnd(event.code) || (isDrugStop(event.code) && closing.has(event) && !asksOfStop);
    return !isPlanned(event.code) && !isTold && isAsked(asked, event);
  });
  if (asked.kind === "planned") return plannedStill(concepts, lines, over);
  if (asked.kind === "list") return newestOfEachCode(inCategory, over);
  const matching = inCategory.filter((line) => matches(concepts, line, asked));
  if (asked.kind === "latest" || asked.kind === "first") {
    const dated = closest(asked, concepts, matching);
    if (dated.some(({ event }) => categoryOf(event) === "result")) return dated;
    const undated = matching.filter(({ event }) => event.occurredAt === undefined);
    return [...dated, ...newestOfEachCode(undated, over).slice(0, 3)];
  }
  return newestOfEachCode(matching, over).slice(0, 3);
}

/** What was asked for and has not been done since; what has been done may not have been this. */
function plannedStill(concepts: readonly Concept[], lines: readonly RecordLine[], over: Over): RecordLine[] {
  const [planned = [], done = []] = [true, false].map((which) =>
    lines.filter((line) => isPlanned(line.event.code) === which && matches(concepts, line)),
  );
  const at = ({ event }: RecordLine) => event.occurredAt ?? 0;
  const open = planned.filter((line) => !over.has(line.event) && done.every((one) => at(one) <= at(line)));
  return newestOfEachCode(open, over).slice(0, 3);
}

function isDated({ event }: RecordLine): boolean {
  return typeof event.occurredAt === "number";
}

/** What somebody has had may be a condition or a procedure; what they were tested for, whatever says that it was looked for. */
function isAsked({ kind, topic, category, isHad }: RecordQuestion, event: ChartEntry): boolean {
  const found = categoryOf(event);
  if (category === "allergy") return found === category || isAllergy(event);
  if (category === undefined) {
    if (found === "allergy") return /\ballerg/i.test(topic);
    return !(isHad === true && found === "vaccine") || namesVaccine(topic);
  }
  if (found === category) return true;
  if (category === "result")
    return found === "procedure" || /\b(?:screen|test)(?:ed|ing)?\b/i.test(nameOf(event) ?? "");
  return kind === "has" && category === "condition" && found === "procedure";
}

/** The newest entry of each drug asked for, of those that are not over where there are any; a supply alone says nothing of how it is taken, nor does a plan. */
function drugEntries(concepts: readonly Concept[], lines: readonly RecordLine[], over: Over): RecordLine[] {
  const drugs = lines.filter(({ event }) => {
    const supply = event.source?.startsWith("MedicationDispense/") === true && event.drugUse?.dosages.length !== 1;
    return (event.drugUse !== undefined || categoryOf(event) === "medicine") && !supply && !isPlanned(event.code);
  });
  const entries = newestOfEachCode(
    drugs.filter((line) => matches(concepts, line)),
    over,
  );
  const inUse = entries.filter(({ event }) => !over.has(event));
  return (inUse.length > 0 ? inUse : entries).slice(0, 3);
}

function saysUse(line: RecordLine | undefined): boolean {
  return drugUseWords(line?.event.drugUse) !== undefined;
}

/** What a screening is for answers only who asks what was screened for. */
function matches(concepts: readonly Concept[], { event }: RecordLine, asked?: RecordQuestion): boolean {
  const told = (name: string) => name.replace(/\b(screening(?: \w+){1,2}) for .*$/i, "$1");
  const names = asked?.category === "result" ? namesOf(event) : namesOf(event).map(told);
  return holdsAll(concepts, new Set(toStems(names.join(" "))));
}

function holdsAll(concepts: readonly Concept[], stems: ReadonlySet<string>): boolean {
  return concepts.every(
    (concept) =>
      conceptCoverage(
        concept,
        (stem) => stems.has(stem),
        () => 1,
      ) === 1,
  );
}

/** Matching entries of the kind asked for: for a value results, of the codes whose names say least beyond what was asked. */
function closest(asked: RecordQuestion, concepts: readonly Concept[], lines: readonly RecordLine[]): RecordLine[] {
  const dated = lines.filter(isDated);
  // Who names a specimen or a part asks for it; of who does not, the blood's whole is meant.
  const isNamed =
    asked.category === "result" ||
    concepts.some(({ variants }) => variants.some((name) => name.some((stem) => ofOtherThing.has(stem))));
  const isOther = (line: RecordLine) => wordsBeyond(concepts, line).some((stem) => ofOtherThing.has(stem));
  const measured = dated.filter(({ event }) => categoryOf(event) === "result");
  const others = dated.filter(({ event }) => categoryOf(event) !== "result");
  const own = measured.filter((line) => isNamed || !isOther(line));
  const results = own.length > 0 || others.length > 0 ? own : ofOneSpecimen(concepts, measured);
  const which = asked.kind === "first" ? "oldest" : "newest";
  const least = (some: readonly RecordLine[]) => Math.min(...some.map((line) => wordsBeyond(concepts, line).length));
  if (results.length === 0 || (asked.isValue !== true && least(others) < least(results)))
    return atOneMoment(others, which);
  // Names of one code differ from laboratory to laboratory.
  const nearest = least(results);
  const codes = new Set(
    results.filter((line) => wordsBeyond(concepts, line).length === nearest).map(({ event }) => bareCode(event)),
  );
  const found = atOneMoment(
    results.filter(({ event }) => codes.has(bareCode(event))),
    which,
  );
  return [
    ...outdating(
      found[0],
      results.filter((line) => !isOther(line)),
      which,
    ),
    ...found,
  ];
}

/** A pregnancy test, ketones or a culture are of the urine or stool where they are of no blood; creatinine, asked of whom no more is said, is not. */
function ofOneSpecimen(concepts: readonly Concept[], results: readonly RecordLine[]): readonly RecordLine[] {
  if (isNamedOfBlood((name) => holdsAll(concepts, new Set(toStems(name))))) return [];
  return results.filter((line) =>
    wordsBeyond(concepts, line).every((stem) => !ofOtherThing.has(stem) || ofSpecimen.has(stem)),
  );
}

/** Results beyond the one found in time, whose names say more than was asked: neither is left out. */
function outdating(
  found: RecordLine | undefined,
  results: readonly RecordLine[],
  which: "newest" | "oldest",
): RecordLine[] {
  const moment = found?.event.occurredAt ?? 0;
  const beyond = results.filter((line) => {
    const at = line.event.occurredAt ?? 0;
    return which === "newest" ? at > moment : at < moment;
  });
  return atOneMoment(beyond, which);
}

/** Without unit or answer; what has no code is told apart by its name. */
function bareCode(event: ChartEntry): string {
  if (isUncoded(event.code)) return `${event.code} ${nameOf(event) ?? ""}`;
  return event.code.split("//").slice(0, 2).join("//");
}

/** What the name that holds all that was asked says beyond it, the shortest: "cholesterol" is total cholesterol, not HDL. */
function wordsBeyond(concepts: readonly Concept[], { event }: RecordLine): readonly string[] {
  const names = namesOf(event).map((name) => new Set(toStems(withoutSystem(event.code, name))));
  const holding = names.filter((stems) => holdsAll(concepts, stems));
  const beyond = (holding.length > 0 ? holding : [new Set(names.flatMap((stems) => [...stems]))]).map((stems) => {
    const asked = concepts.flatMap(({ variants }) => variants.filter((name) => name.every((stem) => stems.has(stem))));
    const held = new Set(asked.flat());
    return [...stems].filter((stem) => !held.has(stem) && !vague.has(stem) && !ofMethod.has(stem));
  });
  return beyond.reduce((least, words) => (words.length < least.length ? words : least));
}

/** LOINC's name without property, method and blood: a creatinine that says no more is the blood's, not the urine's. What is a quotient or a percentile stays one. */
function withoutSystem(code: string, name: string): string {
  const isQuotient = /\w\/\w.*\[[^\]]*ratio\]/i.test(name);
  const plain = name.replace(/\[(?![^\]]*percentile)([^\]]*)\]/gi, (bracket, words: string) => {
    if (!code.startsWith("LOINC//") && !/^ratio$|\//i.test(words)) return bracket;
    return isQuotient ? " ratio " : " ";
  });
  if (!code.startsWith("LOINC//")) return plain;
  return plain
    .replace(/\/[\w.]*\.total\b/i, " ")
    .replace(/\bby .*$/i, "")
    .replace(/\bin (?:(?:serum|plasma|blood|venous|arterial|capillary|mixed|platelet|poor|or|and)\b[\s,]*)+/gi, " ");
}

/** All that was entered at the newest or the oldest moment: of two results of one day neither is the last. What is preliminary gives way to what is final. */
function atOneMoment(lines: readonly RecordLine[], which: "newest" | "oldest"): RecordLine[] {
  const moments = lines.map(({ event }) => event.occurredAt ?? 0);
  const moment = which === "newest" ? Math.max(...moments) : Math.min(...moments);
  const entered = lines.filter(({ event }) => event.occurredAt === moment);
  const final = new Set(entered.filter(({ event }) => event.lapsed === undefined).map(({ event }) => bareCode(event)));
  const there = entered.filter(({ event }) => event.lapsed !== "preliminary" || !final.has(bareCode(event)));
  return [...new Map(there.map((line) => [line.text, line])).values()];
}

/**
 * One line a code, the newest, newest code first, after what has no date where no line of its code has one; what has only words is told
 * apart by them. What holds still comes before what is over: a course that was completed ends no other order of the drug, nor a visit's
 * diagnosis the problem.
 */
function newestOfEachCode(lines: readonly RecordLine[], over: Over): RecordLine[] {
  const newest = new Map<string, RecordLine>();
  for (const line of lines) {
    const key = `${line.event.code} ${uncodedWords(line.event) ?? ""}`;
    const before = newest.get(key);
    if (before === undefined || over.has(before.event) || !over.has(line.event)) newest.set(key, line);
  }
  return [...newest.values()].sort(
    (a, b) =>
      Number(b.event.occurredAt === undefined) - Number(a.event.occurredAt === undefined) ||
      (b.event.occurredAt ?? 0) - (a.event.occurredAt ?? 0) ||
      a.start - b.start,
  );
}

/** Each entry with the one that ends it. */
function withEnds(chosen: readonly RecordLine[], lines: readonly RecordLine[]): RecordLine[] {
  const ends = findEnds(lines.map(({ event }) => event));
  const lineOf = new Map(lines.map((line) => [line.event, line]));
  return chosen.flatMap((line) => {
    const end = ends.get(line.event);
    const isTold = end !== undefined && (isConditionEnd(end.code) || isDrugStop(end.code));
    const told = isTold ? lineOf.get(end) : undefined;
    return told === undefined ? [line] : [line, told];
  });
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

function categoryOf(event: ChartEntry): RecordCategory | undefined {
  const kind = entryKindOf(event);
  return kind === undefined ? undefined : categories[kind];
}
