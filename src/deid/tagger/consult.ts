/**
 * @module deid/tagger/consult: what the tagger's voice changes: doubtful findings it is sure are no identifiers go, words it is sure of come.
 */
import { barePartsOf } from "../dates.ts";
import { followsEponym } from "../eponym-use.ts";
import type { Finding, SpanType } from "../finding.ts";
import { isScore } from "../loose-dates.ts";
import type { Word } from "../words.ts";
import { isDay } from "./document-features.ts";
import type { Tag } from "./tagger.ts";
import { wordsWithin } from "./word-features.ts";

/** Scores at which the tagger is heard, in its units. */
export interface Hearing {
  /** A doubtful finding goes where every word's margin is below this. */
  readonly drop: number;
  /** A word comes where its margin is above this. */
  readonly take: number;
  /** The same for a word with a digit, a term of medicine, or an ordinary word as a place. */
  readonly takeNumber: number;
}

/** Findings below these are doubtful: no title, label or list of well-known names stands behind them. */
const doubtful: Partial<Record<SpanType, number>> = { NAME: 62, CITY: 67, ORGANIZATION: 60, ADDRESS: 60, DATE: 61 };

/** `found` as the tagger would have it. */
export function consultTagger(
  text: string,
  words: readonly Word[],
  found: readonly Finding[],
  tags: readonly Tag[],
  hearing: Hearing,
): Finding[] {
  const kept = found.flatMap((finding) => {
    if (finding.sureness >= (doubtful[finding.type] ?? 0)) return [finding];
    return remaining(words, tags, finding, hearing.drop);
  });
  const added = taken(text, words, kept, tags, hearing).map((finding) => withTail(text, readDate(text, finding)));
  return kept.concat(added);
}

/** The `/24` of `ST-9917/24`: what is glued to a number belongs to it. */
function withTail(text: string, finding: Finding): Finding {
  const tail = finding.type === "ID" ? /^(?:[/-](?=\p{L}{0,3}\d)[\p{L}\d]{1,8})+/u.exec(text.slice(finding.end)) : null;
  return tail === null ? finding : { ...finding, end: finding.end + tail[0].length };
}

/** What is left of a doubtful finding: a name or town without the words the tagger refuses, anything else whole or not at all. */
function remaining(words: readonly Word[], tags: readonly Tag[], finding: Finding, drop: number): Finding[] {
  const inside = wordsWithin(words, finding);
  const refused = inside.map((i) => (tags[i]?.margin ?? 0) < drop);
  for (let k = inside.length - 2; k >= 0; k--)
    if (isParticle(words[inside[k] ?? 0])) refused[k] = refused[k + 1] ?? false;
  if (refused.every((no) => no)) return inside.length === 0 ? [finding] : [];
  if (finding.type !== "NAME" && finding.type !== "CITY") return [finding];
  let first = 0;
  let last = inside.length - 1;
  while (refused[first]) first++;
  while (refused[last]) last--;
  const start = first === 0 ? finding.start : (words[inside[first] ?? 0]?.start ?? finding.start);
  const end = last === inside.length - 1 ? finding.end : (words[inside[last] ?? 0]?.end ?? finding.end);
  return [{ ...finding, start, end }];
}

/** The `van` of `Dr van Rensburg` goes or stays with the word after it. */
const isParticle = (word: Word | undefined) => /^(?:van|von|der|den|de|la|du|da|di|al|el|bin)$/.test(word?.text ?? "");

/** Words the tagger is sure of that nothing covers, joined where only a blank, a stop, a comma or a hyphen parts them. */
function taken(
  text: string,
  words: readonly Word[],
  found: readonly Finding[],
  tags: readonly Tag[],
  { take, takeNumber }: Hearing,
): Finding[] {
  const covered = new Uint8Array(words.length);
  for (const finding of found) for (const i of wordsWithin(words, finding)) covered[i] = 1;
  const added: Finding[] = [];
  let open = -2;
  for (const [i, word] of words.entries()) {
    const tag = tags[i];
    if (tag === undefined || covered[i] === 1 || anybody.test(word.key)) continue;
    if (countsParts(text, word) || isMinute(text, word) || isCry(text, word) || isOfDegree(text, word)) continue;
    if (word.eponym && /^['’]/.test(text.slice(word.end)) && followsEponym(text, words, i)) continue;
    if (isPartOfFraction(text, word)) {
      if (!isDayOfYear(text, words, tags, i, takeNumber)) continue;
    } else if (tag.margin <= (isDoubted(tag, word) ? takeNumber : take)) continue;
    const last = added.at(-1);
    const type = typeOf(tag, word);
    const end = type === "ORGANIZATION" && word.possessive ? word.end + 2 : word.end;
    const joined = last !== undefined && open === i - 1 && /^[ .,'/-]{0,2}$/.test(text.slice(last.end, word.start));
    if (joined && (last.type === type || tag.likely === tags[i - 1]?.likely))
      added[added.length - 1] = { ...last, end };
    else added.push({ start: word.start, end, type, sureness: 35 });
    open = i;
  }
  return added;
}

/** Who is spoken of in any note. */
const anybody = /^(?:patients?|pts?|chemists?)$/;

/** The `Hurts` of `"Hurts!"`. */
const isCry = (text: string, { start, end }: Word) => /["“]/.test(text.charAt(start - 1)) && text.charAt(end) === "!";

/** Either letter of `M.D.` and `Ph.D.`. */
const isOfDegree = (text: string, { start, end, initial, text: letters }: Word) =>
  (initial || letters === "Ph") &&
  /(?<![\p{L}.])(?:M\.? ?D|D\.O|R\.N|Ph\.? ?D|P\.A|N\.P|D\.D\.S|F\.A\.C\.[SP])\.?(?!\p{L})/u.test(
    text.slice(Math.max(0, start - 6), end + 6),
  );

function isDoubted({ likely }: Tag, word: Word): boolean {
  return word.guarded || /\d/.test(word.text) || (likely === "place" && word.everyday);
}

/** A date with its parts, where they can be read, so that it moves with the others. */
function readDate(text: string, finding: Finding): Finding {
  const dateParts = finding.type === "DATE" ? barePartsOf(text, finding) : undefined;
  return dateParts === undefined ? finding : { ...finding, dateParts };
}

const counted =
  /^(?:st|nd|rd|th)(?:,? (?:and|or|to) \d{1,2}(?:st|nd|rd|th))?\s(?:fingers?|digits?|toes?|mtp|mcp|pip|dip|metatarsals?|metacarpals?|ribs?|intercostal|cranial|ventricle|cousins?|grade|percentile)\b/i;

/** The `3` of `3rd and 4th fingers`. */
const countsParts = (text: string, { number, end }: Word) => number && counted.test(text.slice(end, end + 30));

/** The `15` of `at 02:15`. */
const isMinute = (text: string, { start, end }: Word) =>
  /^[0-5]\d$/.test(text.slice(start, end)) &&
  /(?<![\d:.])(?:[01]?\d|2[0-3]):$/.test(text.slice(Math.max(0, start - 4), start));

/** Whether it is one side of 7/10 or 120/80. */
function isPartOfFraction(text: string, { start, end }: Word): boolean {
  if (!/^\d{1,3}$/.test(text.slice(start, end))) return false;
  return /\d\/$/.test(text.slice(Math.max(0, start - 2), start)) || /^\/\d/.test(text.slice(end, end + 2));
}

/** Whether the tagger takes both sides of a fraction for the day and the month of a date. */
function isDayOfYear(
  text: string,
  words: readonly Word[],
  tags: readonly Tag[],
  i: number,
  takeNumber: number,
): boolean {
  const other = text.charAt(words[i]?.end ?? 0) === "/" ? i + 1 : i - 1;
  const [a, b] = [Number(words[i]?.text), Number(words[other]?.text)];
  const [first, second] = [words[Math.min(i, other)], words[Math.max(i, other)]];
  if (first !== undefined && second !== undefined && isScore(text, first.start, second.end)) return false;
  const [tag, mate] = [tags[i], tags[other]];
  if (tag?.likely !== "date" || mate?.likely !== "date" || !(isDay(a, b) || isDay(b, a))) return false;
  return tag.margin + mate.margin > 2 * takeNumber;
}

function typeOf({ likely }: Tag, word: Word): SpanType {
  switch (likely) {
    case "name":
      return "NAME";
    case "date":
      return "DATE";
    case "place":
      return word.number ? "ADDRESS" : "CITY";
    case "organisation":
      return "ORGANIZATION";
    default:
      return "ID";
  }
}
