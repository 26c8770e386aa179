/**
 * @module answers/drug-interactions: drugs that should not be given together, as a document of the library says it.
 *
 * A statement of `library:drug-interactions` names two sides with their drugs, or one list whose drugs should not be given with each other; which
 * drugs meet is read out of the sentence that is quoted, so what a site alters or adds there holds here. Before: a question, or an order and a
 * record. Promise: a pair is told only where its two drugs stand on both sides of one statement, and with that statement. Finding none shows
 * nothing about safety: the list is short on purpose, and not every statement of the library is on it.
 */
import type { DrugInteraction, Statement } from "#contract";
import { type ChartEntry, drugIngredients, MS_PER_DAY } from "#core";
import { contentConcepts } from "#evidence";
import { sha256 } from "#storage";
import { DRUG_IN_USE_DAYS, entryKindOf, findOver, isDrugStop, isPlanned } from "#timeline";
import { findNames, type NameStems, namesFor, type Token, toTokens } from "./drug-names.ts";
import { type LibraryDocuments, listLibraryStatements } from "./library-statement.ts";
import { nameOf, quoteLine, renderRecord } from "./record-text.ts";

const DOCUMENT = "library:drug-interactions";

interface Named {
  readonly name: string;
  readonly forms: readonly NameStems[];
}

interface Interaction {
  readonly statement: Statement;
  readonly sides: readonly [readonly Named[], readonly Named[]];
}

const form = /^(.+?) should not be given together with (.+?)\.?$/;

/** Whether a statement is of this document and form; it answers questions about combinations alone. */
export function isInteraction(document: string, statement: string): boolean {
  return document === DOCUMENT && form.test(statement);
}

const listOf = new WeakMap<LibraryDocuments, Promise<readonly Interaction[]>>();

function interactionsOf(library: LibraryDocuments): Promise<readonly Interaction[]> {
  const kept = listOf.get(library);
  if (kept !== undefined) return kept;
  const list = listLibraryStatements(library, DOCUMENT).then((all) => all.flatMap(toInteraction));
  listOf.set(library, list);
  list.catch(() => listOf.delete(library));
  return list;
}

function toInteraction(statement: Statement): Interaction[] {
  const [, one, other] = form.exec(statement.text) ?? [];
  if (one === undefined || other === undefined) return [];
  const sides = [toSide(one), toSide(other)] as const;
  return [{ statement, sides: /^each other\b/.test(other) ? [sides[1], sides[1]] : sides }];
}

/** "Triptans (rizatriptan, sumatriptan)" → its drugs and the class; without a list the words themselves. */
function toSide(words: string): Named[] {
  const [, called = words, list = ""] = /^(.*?) \(([^)]*)\)/.exec(words) ?? [];
  const classes = called === "each other" ? [] : called.split(/,? and |, /);
  return [...list.split(", "), ...classes]
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== "")
    .map((name) => ({ name, forms: namesFor(name) }));
}

/** What the drugs of a side are called in the text, by the name the statement gives them. */
function namedIn(tokens: readonly Token[], side: readonly Named[]): ReadonlyMap<string, string> {
  return new Map(
    side.flatMap(({ name, forms }) => {
      const [words] = findNames(tokens, forms);
      return words === undefined ? [] : [[name, words] as const];
    }),
  );
}

/** Of what a drug meets it is asked in meeting words; whether it is safe is asked of more than that. */
const mixingWords = String.raw`interact\w*|combin\w*|together|co-?administ\w*|concomitant\w*|concurrent\w*`;
const meetingWords = String.raw`${mixingWords}|contra-?indicat\w*`;
const combiningWords = String.raw`${meetingWords}|avoid\w*|safe(?:ly|ty)?|(?:give|given|giving|take|taken|taking|use|used|using|prescrib\w+|start\w*|add\w*)\b.*\b(?:with|to|on|and|alongside|while)`;
const [mixing, meeting, combining] = [saysOneOf(mixingWords), saysOneOf(meetingWords), saysOneOf(combiningWords)];
const comparing = /\b(?:versus|vs|compar\w*|better|worse|than|instead|rather|switch\w*)\b/i;
const generic =
  /^(?:interact\w*|combin\w*|together|contraindicat\w*|avoid\w*|drugs?|medic\w+|agents?|given|with|major|common|known|important|serious|dangerous|list)$/;

/** Said with an abstention from a question about things taken together; empty for any other question. */
export function silenceOnCombination(question: string): string {
  return mixing.test(question) && !comparing.test(question)
    ? " That nothing here speaks against taking two drugs together says nothing about their safety."
    : "";
}

/** The statements that answer a question about drugs given together; none if it asks something else, or of drugs that meet in no statement. */
export async function findCombination(library: LibraryDocuments, question: string): Promise<Statement[]> {
  if (comparing.test(question)) return [];
  const tokens = toTokens(question);
  const found = (await interactionsOf(library)).map(({ statement, sides: [one, other] }) => {
    const [left, right] = [namedIn(tokens, one), namedIn(tokens, other)];
    return { statement, meet: doMeet(left, right), words: [...left.values(), ...right.values()] };
  });
  const named = new Set(found.flatMap(({ words }) => words));
  const rest = contentConcepts(question).filter(
    ({ text }) => !generic.test(text) && ![...named].some((words) => words.includes(text) || text.includes(words)),
  );
  const pairs = found.filter(({ meet }) => meet);
  if (pairs.length > 0 && (combining.test(question) || rest.length === 0))
    return pairs.map(({ statement }) => statement);
  const isOfOne = meeting.test(question) && rest.length === 0 && named.size === 1;
  return isOfOne ? found.filter(({ words }) => words.length > 0).map(({ statement }) => statement) : [];
}

/** Drugs of the record that meet one that `texts` name, in a statement of the library. */
export async function findWithRecord(
  library: LibraryDocuments,
  record: readonly ChartEntry[],
  texts: readonly string[],
): Promise<DrugInteraction[]> {
  const tokens = toTokensOf(texts);
  const asked = (await interactionsOf(library)).flatMap(({ statement, sides: [one, other] }) => [
    { statement, named: namedIn(tokens, one), against: other },
    ...(one === other ? [] : [{ statement, named: namedIn(tokens, other), against: one }]),
  ]);
  const open = asked.filter(({ named }) => named.size > 0);
  const taken = open.length === 0 ? [] : drugsTaken(record);
  if (taken.length === 0) return [];
  const { text, lines } = renderRecord(record);
  const version = sha256(text);
  return taken.flatMap((entry) => {
    const line = lines.find(({ event }) => event === entry);
    const drug = toTokens(drugIngredients(nameOf(entry) ?? "").join(" / "));
    if (line === undefined) return [];
    return open.flatMap(({ statement, named, against }) => {
      const held = namedIn(drug, against);
      const taken = meetingIn(held, named).map(([name]) => name);
      if (taken.length === 0) return [];
      const words = meetingIn(named, held).map(([, said]) => said);
      return [{ named: [...new Set(words)], taken: taken.join(", "), entry: quoteLine(line, version), statement }];
    });
  });
}

/** The statements in which two drugs that `texts` name meet. */
export async function findTogether(library: LibraryDocuments, texts: readonly string[]): Promise<Statement[]> {
  const tokens = toTokensOf(texts);
  return (await interactionsOf(library))
    .filter(({ sides: [one, other] }) => doMeet(namedIn(tokens, one), namedIn(tokens, other)))
    .map(({ statement }) => statement);
}

function doMeet(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return meetingIn(one, other).length > 0;
}

/** Those of one side that a drug of the other side, not the same one, stands against. */
function meetingIn(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>) {
  return [...one].filter(([name]) => [...other.keys()].some((another) => another !== name));
}

function saysOneOf(words: string): RegExp {
  return new RegExp(String.raw`\b(?:${words})\b`, "i");
}

/** One text's last word and the next one's first are no name. */
function toTokensOf(texts: readonly string[]): Token[] {
  return texts.flatMap((text) => [...toTokens(text), { stem: "", words: "" }]);
}

/** The newest entry of each drug of the record's last year that is not over; what has no date may be taken still. */
function drugsTaken(record: readonly ChartEntry[]): ChartEntry[] {
  const over = findOver(record);
  const last = record.reduce((latest, { occurredAt }) => Math.max(latest, occurredAt ?? 0), 0);
  const newest = new Map<string, ChartEntry>();
  for (const entry of record) {
    const isDrug = entryKindOf(entry) === "drug" || entry.drugUse !== undefined;
    const at = entry.occurredAt ?? last;
    if (
      !isDrug ||
      isPlanned(entry.code) ||
      isDrugStop(entry.code) ||
      over.has(entry) ||
      at < last - DRUG_IN_USE_DAYS * MS_PER_DAY
    )
      continue;
    const name = nameOf(entry) ?? entry.code;
    if ((newest.get(name)?.occurredAt ?? 0) <= (entry.occurredAt ?? 0)) newest.set(name, entry);
  }
  return [...newest.values()];
}
