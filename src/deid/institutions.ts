/** @module deid/institutions: hospitals, clinics, schools and employers, by their head word, by name and by the visit told of. */
import type { Finding } from "./finding.ts";
import {
  citySet,
  eponymHeadSet,
  knownInstitutionSet,
  stateCodeSet,
  strongHeadSet,
  weakHeadSet,
} from "./lexicon/lookup.ts";
import { gapAfter, isUnknownProper, type Word } from "./words.ts";

const visit =
  /\b(?:seen|treated|admitted|evaluated|presented|presenting|presents|visited|followed|observed|diagnosed|hospitali[sz]ed|transferred|referred|discharged|checked|checked in|operated|performed|managed|attended|attending|attends|patient|pt|consult(?:ed|ation)?|care|surgery|appointment|appt|visit|follow-?up|f\/u|stay|received|done|reviewed|examined|enrolled|works?|worked|working|employed|job|studied|studying|from|office|records?|clinic|here|meeting|dr|residing|located|registered|under|assessed|scheduled|monitored|team|specialist|cardiologist|oncologist|treatment|study|session|initiated|started|tested|discussed)\b[^.;\n]{0,24}$/i;
const locative = /\b(?:at|@)\s+(?:the\s+|our\s+|a\s+)?$/i;
const possessiveVisit = /\b(?:our|visited|attends?|attended|from|to|in|near)\s+(?:the\s+|our\s+)?$/i;
const connector = /^(?:of|and|the|for|de|del|la|st|saint|mt|mount)$/;
/** Short forms that carry a full stop inside a name. */
const abbreviation = /^(?:st|mt|ft|dr|med|hosp|ctr|univ|gen|reg|u|s|n|mem|j|m|a)$/;
const leadingNoise =
  /^(?:the|our|at|a|an|in|to|from|for|of|and|on|patient|outpatient|inpatient|local|this|that|his|her|their|my|prior|previous|same|another|admitted|seen)$/;
const department =
  /^(?:ed|er|icu|nicu|picu|micu|sicu|ccu|or|pacu|ob|gyn|ent|ms|pt|ot|dr|mr|mrs|mri|ct|bid|tid|hr|rest|baseline|home|risk|least|age|high|low|stage|night|time|times|first|last|all|day|week|month|birth|discharge|admission|present|level|t\d|l\d|c\d)$/;

/** Institutions named in `text`. */
export function findInstitutions(text: string, words: readonly Word[]): Finding[] {
  const found: Finding[] = [];
  for (const run of upperRuns(text, words)) found.push({ ...run, type: "ORGANIZATION", sureness: 66 });
  for (let i = 0; i < words.length; i++) {
    const known = knownAt(text, words, i);
    if (known !== undefined) found.push({ ...withTail(text, words, known), type: "ORGANIZATION", sureness: 63 });
    const headed = headAt(text, words, i);
    if (headed !== undefined) found.push({ ...withTail(text, words, headed), type: "ORGANIZATION", sureness: 67 });
    const visited = visitedAt(text, words, i);
    if (visited !== undefined) found.push({ ...withTail(text, words, visited), type: "ORGANIZATION", sureness: 46 });
  }
  return found;
}

/** Letterheads: capitals throughout, a head word among them, and a name, a town or a company form. */
function upperRuns(text: string, words: readonly Word[]): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = [];
  for (let i = 0; i < words.length; i++) {
    let last = i;
    while (words[last]?.upper && words[last + 1]?.upper && /^(?: |, | & |-|\. | - )$/.test(gapAfter(text, words, last)))
      last++;
    const run = words.slice(i, last + 1);
    if (last > i && run[0]?.upper && isLetterhead(run))
      runs.push({ start: run[0].start, end: words[last]?.end ?? run[0].end });
    i = last;
  }
  return runs;
}

function isLetterhead(run: readonly Word[]): boolean {
  const heads = run.filter((word) => weakHeadSet.has(word.key) || strongHeadSet.has(word.key)).length;
  const head =
    heads > 0 ||
    run.some((word) => knownInstitutionSet.has(word.key)) ||
    run.some((word) => weakHeadSet.has(word.key) || strongHeadSet.has(word.key));
  const company = /^(?:llc|inc|ltd|pllc|plc)$/.test(run.at(-1)?.key ?? "");
  const named = run.some(
    (word) =>
      word.text.length > 3 &&
      (word.city || word.surname || word.first || isUnknownProper(word)) &&
      !weakHeadSet.has(word.key) &&
      !word.guarded,
  );
  const heading = run.some((word) =>
    /^(?:history|summary|note|report|course|assessment|plan|exam|record|records|consent|form|medications?|allergies|diagnosis|name|patient|date)$/.test(
      word.key,
    ),
  );
  return !heading && ((head && named) || heads >= 3 || (company && run.length > 1));
}

interface Run {
  readonly start: number;
  readonly last: number;
}

/** A well-known institution whose name starts at word `i`. */
function knownAt(text: string, words: readonly Word[], i: number): Run | undefined {
  const word = words[i];
  if (word === undefined || !word.capital) return undefined;
  for (let length = 4; length >= 1; length--) {
    const last = words[i + length - 1];
    if (last === undefined) continue;
    const end = last.possessive ? last.end + 2 : last.end;
    if (end - word.start > 30) continue;
    const key = text.slice(word.start, end).toLowerCase().replace(/\s+/g, " ");
    if (!knownInstitutionSet.has(key) && !knownInstitutionSet.has(key.replace(/'s$/, ""))) continue;
    if (length === 1 && word.upper && word.text.length <= 3 && !near(text, word)) continue;
    if (
      length === 1 &&
      word.common &&
      !word.upper &&
      !locative.test(text.slice(Math.max(0, word.start - 12), word.start))
    )
      continue;
    if (length === 1 && (word.surname || word.first || word.eponym) && !word.upper && !near(text, word)) continue;
    return { start: word.start, last: i + length - 1 };
  }
  return undefined;
}

function near(text: string, word: Word): boolean {
  return /\b(?:at|from|to|in|our|@)\s+(?:the\s+)?$/i.test(text.slice(Math.max(0, word.start - 12), word.start));
}

/** An institution whose head word (`Hospital`, `Medical Center`, `Clinic`) is word `i`. */
function headAt(text: string, words: readonly Word[], i: number): Run | undefined {
  const word = words[i];
  if (word === undefined) return undefined;
  const pair = `${words[i - 1]?.key ?? ""} ${word.key}`;
  const strong = strongHeadSet.has(word.key) || (strongHeadSet.has(pair) && (words[i - 1]?.capital ?? false));
  if (!strong && !weakHeadSet.has(word.key)) return undefined;
  let first = i;
  while (first > 0 && i - first < 8) {
    const candidate = words[first - 1];
    const gap = gapAfter(text, words, first - 1);
    if (candidate === undefined || !/^(?: |\. |-| & | - |\.|, (?=LLC))$/.test(gap)) break;
    if (gap === ". " && !abbreviation.test(candidate.key)) break;
    if (
      !candidate.capital &&
      !connector.test(candidate.key) &&
      !(candidate.number && /^(?:st|nd|rd|th)$/.test(words[first]?.key ?? ""))
    )
      break;
    first--;
  }
  while (first < i && (leadingNoise.test(words[first]?.key ?? "") || connector.test(words[first]?.key ?? ""))) {
    if (/^(?:st|saint|mt|mount)$/.test(words[first]?.key ?? "") && words[first]?.capital) break;
    first++;
  }
  if (first === i) return startsUniversity(text, words, i);
  const start = words[first]?.start ?? word.start;
  const naming = words.slice(first, i).filter((w) => w.capital && !weakHeadSet.has(w.key) && !connector.test(w.key));
  const distinct = naming.some(
    (w) => isUnknownProper(w) || w.surname || w.first || w.city || w.eponym || (!w.guarded && !w.opens),
  );
  const head = word.capital || naming.some((w) => w.city || isUnknownProper(w) || w.surname);
  if (strong && head && (distinct || (word.capital && i - first >= 2 && !allHeading(words, first, i))))
    return { start, last: i };
  const context = text.slice(Math.max(0, start - 40), start);
  const placed = locative.test(context) || possessiveVisit.test(context) || visit.test(context);
  const nameable = naming.some(
    (w) => isUnknownProper(w) || w.city || w.surname || w.first || (!w.guarded && !w.opens && w.capital),
  );
  if (
    !strong &&
    head &&
    nameable &&
    (placed || (naming.some((w) => w.city) && !word.capital) || (word.upper && naming.length >= 2))
  )
    return { start, last: i };
  return strong && placed && word.capital && words.slice(first, i).every((w) => w.capital)
    ? { start, last: i }
    : undefined;
}

/** `University of Miami`. */
function startsUniversity(text: string, words: readonly Word[], i: number): Run | undefined {
  const word = words[i];
  const name = words[i + 2];
  if (
    word === undefined ||
    !word.capital ||
    words[i + 1]?.key !== "of" ||
    name === undefined ||
    !name.capital ||
    name.guarded
  )
    return undefined;
  return gapAfter(text, words, i) === " " ? { start: word.start, last: i + 2 } : undefined;
}

function allHeading(words: readonly Word[], first: number, last: number): boolean {
  return words.slice(first, last + 1).every((word) => word.guarded || word.common) && (words[first]?.opens ?? false);
}

/** What stands after `seen at`, `admitted to`, `from our`: capitalised words of any kind. */
function visitedAt(text: string, words: readonly Word[], i: number): Run | undefined {
  const word = words[i];
  if (word === undefined || !word.capital || word.initial || department.test(word.key)) return undefined;
  const context = text.slice(Math.max(0, word.start - 60), word.start);
  const at = locative.test(context);
  const told = possessiveVisit.test(context) && visit.test(context.replace(possessiveVisit, ""));
  if (!at && !told) return undefined;
  let last = i;
  while (last - i < 6) {
    const next = words[last + 1];
    const gap = gapAfter(text, words, last);
    if (next === undefined || !/^(?: |\. |-| & |'s )$/.test(gap)) break;
    if (gap === ". " && !abbreviation.test(words[last]?.key ?? "")) break;
    if (!next.capital && !(/^(?:of|and|de)$/.test(next.key) && (words[last + 2]?.capital ?? false))) break;
    if (next.guarded && !next.city && !weakHeadSet.has(next.key)) break;
    last++;
  }
  const run = words.slice(i, last + 1);
  if (run.every((w) => w.guarded && !w.city) || run.some((w) => eponymHeadSet.has(w.key))) return undefined;
  if (word.guarded && !word.city && last === i) return undefined;
  if (run.length === 1 && (word.common || word.eponym) && !(at && visit.test(context))) return undefined;
  return { start: word.start, last };
}

/** Adds what still belongs to the name: `Clinic`, `in Detroit, MI`, `, Boston`. */
function withTail(text: string, words: readonly Word[], run: Run): { start: number; end: number } {
  let last = run.last;
  for (let steps = 0; steps < 5; steps++) {
    const next = words[last + 1];
    const gap = gapAfter(text, words, last);
    if (next === undefined) break;
    const head =
      /^ $/.test(gap) &&
      (weakHeadSet.has(next.key) ||
        strongHeadSet.has(next.key) ||
        /^(?:ctr|cntr|building|campus|department|dept|division|system|network|inc|llc|facility|clinics?)$/.test(
          next.key,
        ));
    const place =
      /^(?:, | )$/.test(gap) &&
      next.capital &&
      (next.city || stateCodeSet.has(next.text) || citySet.has(`${next.key} ${words[last + 2]?.key ?? ""}`));
    const inPlace =
      gap === " " && next.key === "of" && (words[last + 2]?.capital ?? false) && !(words[last + 2]?.guarded ?? true);
    if (head && !(next.key === "patient")) last += 1;
    else if (inPlace) last += 2;
    else if (
      gap === " " &&
      /^(?:and)$/.test(next.key) &&
      words[last + 2]?.capital &&
      weakHeadSet.has(words[last + 2]?.key ?? "")
    )
      last += 2;
    else if (place) last += 1;
    else if (/^, $/.test(gap) && /^(?:llc|inc|ltd|pa|pc)$/.test(next.key)) last += 1;
    else break;
  }
  const word = words[last];
  return { start: run.start, end: (word?.end ?? run.start) + (word?.possessive ? 2 : 0) };
}
