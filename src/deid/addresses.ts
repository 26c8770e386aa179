/** @module deid/addresses: streets, boxes, units, cities with states, postal codes; US forms and others'. */
import type { Finding } from "./finding.ts";
import {
  citySet,
  countrySet,
  foreignPrefixSet,
  foreignStreetEnding,
  peopleSet,
  phraseStarts,
  stateCodeSet,
  stateNameSet,
  streetWordSet,
} from "./lexicon/lookup.ts";
import { matchesOf } from "./matches.ts";
import { firstEndingAfter, gapAfter, isUnknownProper, type Word } from "./words.ts";

const unitExpression =
  /\b(?<!\bIR\s)(?:apt|apartment|suite|ste|flat|trailer|bldg)\.?\s?#?\s?\d+[A-Z]?\b|(?<=[,\d]\s+|\b(?:Rd|St|Ave|Dr|Ln|Way|Ct|Road|Street)\.?\s+)(?:unit|lot|floor|building)\.?\s?#?\s?\d+[A-Z]?\b/gi;
/** Co-ordinates of at least three decimals. */
const gpsExpression =
  /(?<![\d.])[-+]?(?:[1-8]?\d|90)\.\d{3,}°?\s?[NS]?\s?[,/;]\s?[-+]?(?:1[0-7]\d|\d?\d|180)\.\d{3,}°?\s?[EW]?(?!\d|\.\d)/g;
/** `lat 40.7128, long -74.0060`, `Latitude: 51.5`: a number after its word, and the other with it. */
const namedCoordinates =
  /\b(?:lat|latitude)\b[:=\s]{1,3}([-+]?\d{1,2}\.\d{2,}°?(?:\s?[NS]\b)?)[\s,;/]{1,3}(?:lon|lng|long|longitude)\b[:=\s]{1,3}([-+]?\d{1,3}\.\d{2,}°?(?:\s?[EW]\b)?)/gi;
/** `5th and Jackson`, `Oak & 3rd`. */
const crossing =
  /(?=\d|\p{Lu})(?<=\b(?:at|near|of|on)\s+)(?:\d{1,3}(?:st|nd|rd|th)\s+(?:and|&)\s+\p{Lu}[\p{L}'-]+|\p{Lu}[\p{L}'-]+\s+(?:and|&)\s+\d{1,3}(?:st|nd|rd|th))/gu;
const boxExpression =
  /\b(?:(?:P\.?\s?O\.?\s?Box|Postbox|Post Office Box|USNS|USCGC|USS|USNV)\s+(?:\d+|[A-Z][\w-]+)(?:,?\s+Box\s+\d+)?|(?:PSC|CMR|Unit|RR|HC|(?:Rural|Star)\s+Route|Route)\s+#?\d+,?\s+Box\s+\d+|Rural\s+Route\s+#?\d+|(?:PSC|CMR|Unit)\s+\d+(?=[\s,]+(?:APO|FPO|DPO)))(?:[\s,]+(?:APO|FPO|DPO)(?:\s+[A-Z]{2})?(?:\s+\d{5})?)?|\b(?:APO|FPO|DPO)\s+[A-Z]{2}\s+\d{5}/gi;
/** `the corner of ul. Prosta 12 and Van Dam Road`, `the corner of elm and pine street`. */
const cornerExpression =
  /\b(?:the\s+)?[Cc]orner of (?!(?:the |his |her |each |my )?(?:eye|lip|mouth)s?\b)(?:(?:[^\n,.?!;]|(?<=\d|\b(?:\p{L}{1,3}|\p{Lu}\p{Ll}{3}))\.){2,60}? (?:and|&) (?:(?:de|den|der|la|ten|ter|van|von) )?(?:\p{Lu}[\p{L}'-]*\s?){1,4}|(?!the |a |his |her |my |this |each )[^\n,.?!;]{2,40}? (?:and|&) (?:[\p{L}'-]+ ){1,3}(?:avenue|court|drive|lane|road|street|way)s?(?!\p{L}))/gu;
/** `Kestrel Apartments #12`, `space 41B`. */
const placeInPark =
  /(?<=\b(?:apartments|apts|homes|villas|towers),?\s)#\s?\d+[A-Z]?\b|\b(?:space|spc|trlr)\s#?\d+[A-Z]\b/gi;
/** `on pine street`, `at 5th avenue`: written small, where a preposition of place stands before it. */
const smallStreet =
  /(?<=\b(?:on|off|at|near|from|to|down)\s)(?!(?:the|this|that|my|our|a|his|her|their|your|same|which|what|every|one)\s)(?:\p{L}{3,}|\d{1,3}(?:st|nd|rd|th))\s(?:street|avenue|ave|road|boulevard|blvd|lane)\b/giu;
/** `Coffs Harbour NSW 2450`. */
const australianTown = /(?<![\p{L}'-])(?:\p{Lu}[\p{L}'-]+,?\s+){1,3}(?=(?:NSW|VIC|QLD|TAS|ACT|SA|WA|NT)\s+\d{4}\b)/gu;
const australianPostcode = /(?<=\b(?:NSW|VIC|QLD|TAS|ACT|SA|WA|NT)\s+)\d{4}\b/g;
const fort = /(?<!\p{L})(?:Fort|Ft\.?|Camp|Casa)\s\p{Lu}\p{Ll}{2,}(?:\s\p{Lu}\p{Ll}+)?/gu;
/** `in St. Cloud`, `from Port Arthur`: a first word that only towns have. */
const townOfTwo =
  /(?<=\b(?:in|from|near|to|of|outside)\s)(?:St|Ste|Saint|Mt|Mount|Ft|Fort|Port|Santa|San|Los|Las|Palm|Lake|Grand|Cape|Key)\.?\s\p{Lu}\p{Ll}+(?:\s(?:City|Beach|Springs|Falls|Park|Hills))?(?!\p{L}|\s(?:Hospital|Clinic|Medical|Health|Syndrome|Disease))/gu;
const zipExpression =
  /\b(?:zip(?:\s?code)?|postal\s?code|postcode|post code|cp|plz)\b(?:\s+is)?[\s:.#]*([A-Z]{0,2}-?(?:\d{2}-\d{3}\b|\d[\dA-Z]{2,5})(?:[ -][\dA-Z]{2,4})?)\b/gi;
const ukPostcode = /\b[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}\b/g;
const canadaPostcode = /\b[ABCEGHJ-NPRSTVXY]\d[A-Z] ?\d[A-Z]\d\b/g;
const stateZip = /(?<=\b[A-Z]{2},?\s{1,3})\d{5}(?:-\d{4})?\b/g;
const stateNameZip = new RegExp(`(?<=\\b(?:${[...stateNameSet].join("|")}),?\\s{1,3})\\d{5}(?:-\\d{4})?\\b`, "gi");
const livesIn =
  /\b(?:liv(?:e|es|ed|ing)|resid(?:e|es|ed|ing|ent)|moved|moving|travell?ed|travell?ing|grew up|born|raised|originally|native|home|flew|flying|relocated|commutes|visiting|based|located|lives|am|i'm|is|was|arrived|from|here|branch|store|office|travel|university|drove|back|near)\s+(?:near\s+|outside\s+|here\s+|back\s+)?(?:in|from|to|of|at|near)?\s*$/i;

/** Places below the state, with their extents over several lines where they are written so. */
export function findAddresses(text: string, words: readonly Word[]): Finding[] {
  const found: Finding[] = [];
  const push = (start: number, end: number, type: Finding["type"], sureness: number) =>
    found.push({ start, end, type, sureness });
  for (const m of matchesOf(text, cornerExpression)) push(m.index, m.index + m[0].trimEnd().length, "ADDRESS", 61);
  const postcodes = matchesOf(text, australianPostcode);
  for (const m of postcodes) push(m.index, m.index + m[0].length, "ZIP", 68);
  if (postcodes.length > 0)
    for (const m of matchesOf(text, australianTown)) push(m.index, m.index + m[0].trimEnd().length, "CITY", 68);
  for (const m of matchesOf(text, fort)) push(m.index, m.index + m[0].length, "ORGANIZATION", 61);
  for (const m of matchesOf(text, stateNameZip)) push(m.index, m.index + m[0].length, "ZIP", 66);
  for (const m of matchesOf(text, townOfTwo)) push(m.index, m.index + m[0].length, "CITY", 67);
  for (const { index, 0: whole, 1: latitude = "", 2: longitude = "" } of matchesOf(text, namedCoordinates)) {
    const [north, east] = [index + whole.indexOf(latitude), index + whole.lastIndexOf(longitude)];
    push(north, north + latitude.length, "ADDRESS", 70);
    push(east, east + longitude.length, "ADDRESS", 70);
  }
  for (const expression of [gpsExpression, crossing, placeInPark, smallStreet])
    for (const m of matchesOf(text, expression)) push(m.index, m.index + m[0].trimEnd().length, "ADDRESS", 59);
  for (const expression of [unitExpression, boxExpression])
    for (const m of matchesOf(text, expression))
      if (/\d/.test(m[0])) push(m.index, m.index + m[0].length, "ADDRESS", 60);
  for (const m of matchesOf(text, zipExpression))
    push(m.index + m[0].length - (m[1]?.length ?? 0), m.index + m[0].length, "ZIP", 56);
  for (const expression of [ukPostcode, canadaPostcode])
    for (const m of matchesOf(text, expression)) push(m.index, m.index + m[0].length, "ZIP", 56);
  for (const m of matchesOf(text, stateZip))
    if (stateCodeSet.has(text.slice(Math.max(0, m.index - 6), m.index).match(/([A-Z]{2}),?\s+$/)?.[1] ?? ""))
      push(m.index, m.index + m[0].length, "ZIP", 56);
  for (let i = 0; i < words.length; i++) {
    const street = streetAt(text, words, i);
    if (street !== undefined) push(street.start, street.end, "ADDRESS", 72);
    const city = cityAt(text, words, i);
    if (city !== undefined) push(city.start, city.end, "CITY", city.sureness);
  }
  return found.concat(extendBlocks(text, words, found));
}

interface Extent {
  readonly start: number;
  readonly end: number;
}

/** `633 Abernathy Landing`, `Koskikatu 25`, `Calle Mayor 90`, `Elm Street`. */
function streetAt(text: string, words: readonly Word[], i: number): Extent | undefined {
  const word = words[i];
  if (word === undefined) return undefined;
  const previous = words[i - 1];
  const next = words[i + 1];
  const numbered = next?.number === true && /^[ .,]{1,2}$/.test(gapAfter(text, words, i));
  if (!word.number && streetWordSet.has(word.key) && previous !== undefined) return namedStreet(text, words, i);
  if (
    numbered &&
    (!word.common || word.key.endsWith("strasse")) &&
    (word.capital || word.key.length > 6) &&
    foreignStreetEnding.test(word.key) &&
    !/^[.,/]\d/.test(text.slice(next.end, next.end + 2))
  )
    return { start: numberBefore(text, words, i), end: next.end };
  if (
    numbered &&
    previous?.capital &&
    isUnknownProper(previous) &&
    /^(?:u|ut|utja|utca|kapu|terrasse|trg|rkp|kuja|tee|tn|mnt|pst|str|gt|ul|ter|korut|sok)$/.test(word.key)
  ) {
    const before = words[i - 2];
    const from = before?.capital && isUnknownProper(before) && gapAfter(text, words, i - 2) === " " ? i - 2 : i - 1;
    return { start: numberBefore(text, words, from), end: next.end };
  }
  const prefix =
    foreignPrefixSet.has(word.key) &&
    (/^(?:rue|calle|rua|avenida|ulica|strada|ul)$/.test(word.key) || (word.capital && !word.upper));
  if (prefix && next !== undefined && !next.number && (next.capital || !word.common || word.capital)) {
    let last = i + 1;
    while (last - i < 6 && /^[ .,]{1,3}$/.test(gapAfter(text, words, last)) && !(words[last]?.number ?? false)) last++;
    const end = words[last];
    return end?.number ? { start: numberBefore(text, words, i), end: end.end } : undefined;
  }
  const proper = isUnknownProper(word) || (word.surname && word.capital && !word.opens && !word.guarded);
  if (
    proper &&
    gapAfter(text, words, i) === " " &&
    next?.number &&
    next.text.length <= 5 &&
    !/^(?:\p{L}|[.,]\d|\/\d{1,2}\/)/u.test(text.slice(next.end, next.end + 4)) &&
    !/^\s*(?:mg|ml|mcg|mmol|meq|units?|%)/i.test(text.slice(next.end, next.end + 6))
  ) {
    const before = numberBefore(text, words, i);
    const inAddress =
      !word.eponym &&
      !word.upper &&
      (/^(?:|[\s,(])\d{2,5} /.test(text.slice(Math.max(0, before - 1), before + 6)) ||
        /\b(?:address|lives|living|resides|residing|residence|moved|located)\b[^.;\n]{0,24}$/i.test(
          text.slice(Math.max(0, word.start - 40), word.start),
        ) ||
        townFollows(text, words, i + 1));
    return inAddress ? { start: before, end: next.end } : undefined;
  }
  return undefined;
}

/** After the house number: a line end or comma, then a postal code or a town or country. */
function townFollows(text: string, words: readonly Word[], i: number): boolean {
  if (!/^\s?[,\n]\s?/.test(gapAfter(text, words, i))) return false;
  const next = words[i + 1];
  if (next === undefined) return false;
  if (next.number) return next.text.length >= 4 && next.text.length <= 6;
  const code = words[i + 2];
  return (
    next.city || countrySet.has(next.key) || (code?.number === true && code.text.length >= 4 && isUnknownProper(next))
  );
}

/** A street word with its name before it and, mostly, a house number before that. */
function namedStreet(text: string, words: readonly Word[], i: number): Extent | undefined {
  const head = words[i];
  if (head === undefined || (head.text === "CT" && words[i - 1]?.upper === false)) return undefined;
  let first = i;
  while (first > 0 && i - first < 4) {
    const candidate = words[first - 1];
    const gap = gapAfter(text, words, first - 1);
    if (candidate === undefined || !/^(?:[ ]|\. |\n)$/.test(gap)) break;
    if (gap === ". " && candidate.text.length > 4) break;
    if (candidate.number && (gap !== " " || (candidate.text.length > 2 && first < i))) break;
    if (words[first]?.number === true && gap === "\n") break;
    if (isPartOfMeasure(text, candidate) || timeUnit.test(candidate.key)) break;
    const small = !head.capital && words[first - 2]?.number === true && gapAfter(text, words, first - 2) === " ";
    if (!candidate.capital && !candidate.number && !small && !/^(?:st|nd|rd|th|of|the|de)$/.test(candidate.key)) break;
    first--;
  }
  const start = numberBefore(text, words, first);
  const named = first < i;
  const numbered = start < (words[first]?.start ?? 0) || (named && (words[first]?.number ?? false));
  const shortAmbiguous = head.key.length <= 3 || !head.capital;
  const plain = /^(?:street|avenue|ave|boulevard|blvd|road|rd|lane|drive|highway|parkway|st)$/.test(head.key);
  if (!named && !numbered) return undefined;
  const wordy = words.slice(first, i).some((word) => !word.number && word.text.length > 1);
  if (/^(?:dr|st|ct)$/.test(head.key) && !wordy) return undefined;
  if (head.key === "dr" && titleFollows(text, words, i)) return undefined;
  if (!numbered && (!plain || head.opens || !head.capital || (shortAmbiguous && head.key === "st"))) return undefined;
  if (numbered && !named) return undefined;
  if (numbered && !head.capital && !plain && head.key !== "frontage") return undefined;
  const following = words[i + 1];
  const end =
    following !== undefined && streetWordSet.has(following.key) && gapAfter(text, words, i) === " "
      ? following.end
      : head.end;
  return { start, end };
}

/** `Referring Dr Mbatha`: a capitalised word that is no town, state or unit goes on after `Dr`. */
function titleFollows(text: string, words: readonly Word[], i: number): boolean {
  const next = words[i + 1];
  return (
    next?.capital === true &&
    /^\.? $/.test(gapAfter(text, words, i)) &&
    !next.city &&
    !stateCodeSet.has(next.text) &&
    !/^(?:apt|apartment|unit|suite|ste|lot|n|s|e|w|ne|nw|se|sw)$/.test(next.key)
  );
}

const timeUnit = /^(?:minute|hour|day|week|month|year|lead)s?$/;
/** The `8` of `16.8` and the `12` of `07:12`. */
const isPartOfMeasure = (text: string, { start, number }: Word) =>
  number && /\d[.:]$/.test(text.slice(start - 2, start));

/** The house number just before word `i` (or words like `the corner of`), else the word itself. */
function numberBefore(text: string, words: readonly Word[], i: number): number {
  let start = words[i]?.start ?? 0;
  for (let k = i - 1; k >= Math.max(0, i - 3); k--) {
    const word = words[k];
    if (word === undefined || !/^[ ,-]{1,2}$/.test(gapAfter(text, words, k))) break;
    const numbered = words[k - 1];
    if (word.text.length === 1 && numbered?.number && numbered.end === word.start) {
      start = numbered.start;
      break;
    }
    if (!word.number && !(k > 0 && isUnknownProper(word) && words[k - 1]?.number)) break;
    if (isPartOfMeasure(text, word)) break;
    start = word.start;
  }
  return start;
}

const located = /\b(?:in|from|at|to|near|of|our|outside|visit(?:ed|ing))\s+(?:the\s+)?$/i;

/** The city or place that starts at word `i`, by list, by state code after it, or by the words before it. */
function cityAt(text: string, words: readonly Word[], i: number): (Extent & { sureness: number }) | undefined {
  const word = words[i];
  if (word === undefined || !word.capital || word.initial) return undefined;
  const phrase = phraseStarts.has(word.key.split("-")[0] ?? "") ? phraseAt(text, words, i) : undefined;
  if (phrase !== undefined) return !citySet.has(phrase.key) ? undefined : { ...phrase, sureness: 66 };
  const before = text.slice(Math.max(0, word.start - 34), word.start);
  const alone = !word.common && !word.eponym && !word.guarded;
  if (citySet.has(word.key) && (alone || located.test(before)))
    return { start: word.start, end: word.end, sureness: 64 };
  const last = properRun(text, words, i);
  const end = words[last]?.end ?? word.end;
  const after = text.slice(end, end + 6);
  const state = /^,?\s{1,2}([A-Z]{2})\b/.exec(after)?.[1];
  if (
    state !== undefined &&
    stateCodeSet.has(state) &&
    (after.startsWith(",") || isUnknownProper(word)) &&
    !word.guarded
  )
    return { start: word.start, end, sureness: word.first || words[last]?.surname ? 52 : 70 };
  if (!/^(?:in|to|from|of|at|near)$/.test(words[i - 1]?.key ?? "")) return undefined;
  const told =
    /\b(?:grew up in|flew to|born in|raised in|originally from|native of|moved (?:here )?from|arrived at|liv(?:e|es|ed|ing) in|resident of)\s$/i.test(
      before,
    );
  if (told && !countrySet.has(word.key) && !stateNameSet.has(word.key) && !(word.guarded && !word.city))
    return { start: word.start, end, sureness: 50 };
  if (
    word.upper &&
    word.text.length >= 5 &&
    isUnknownProper(word) &&
    /\b(?:in|from|near)\s$/.test(before) &&
    /[a-z]/.test(before)
  )
    return { start: word.start, end, sureness: 44 };
  if (!livesIn.test(before) || countrySet.has(word.key) || stateNameSet.has(word.key) || word.guarded) return undefined;
  if (word.common && !(last > i)) return undefined;
  return /\b(?:in|from|to|near|of)\s*$/i.test(before) ? { start: word.start, end, sureness: 45 } : undefined;
}

function properRun(text: string, words: readonly Word[], i: number): number {
  let last = i;
  while (last - i < 3) {
    const next = words[last + 1];
    const gap = gapAfter(text, words, last);
    if (next === undefined || !next.capital || (next.guarded && !next.city) || !/^(?: |-| \()$/.test(gap)) break;
    last++;
  }
  return last;
}

function phraseAt(text: string, words: readonly Word[], i: number): (Extent & { key: string }) | undefined {
  const start = words[i]?.start ?? 0;
  for (let length = 4; length >= 2; length--) {
    const last = words[i + length - 1];
    if (last === undefined || last.end - start > 28) continue;
    const key = text.slice(start, last.end).toLowerCase().replace(/\s+/g, " ");
    if (citySet.has(key) || countrySet.has(key) || stateNameSet.has(key)) return { start, end: last.end, key };
  }
  return undefined;
}

/** Lines and comma parts that go on from a street or unit: city, state, postal code, country. */
function extendBlocks(text: string, words: readonly Word[], anchors: readonly Finding[]): Finding[] {
  const found: Finding[] = [];
  for (const anchor of anchors) {
    if (anchor.type !== "ADDRESS" || anchor.sureness < 60) continue;
    let i = firstEndingAfter(words, anchor.end);
    if ((words[i]?.start ?? anchor.end) < anchor.end) i++;
    let end = anchor.end;
    for (let steps = 0; i < words.length && steps < 12; i++, steps++) {
      const word = words[i];
      if (word === undefined || !/^[\s,.()>?-]{1,9}$/.test(text.slice(end, word.start))) break;
      if (/^[.)]?\.\s/.test(text.slice(end, word.start)) && endsSentence(words[i - 1])) break;
      if (!belongsToAddress(text, words, i)) break;
      end = word.end;
    }
    const start = leftOfBlock(text, words, anchor);
    if (end > anchor.end || start < anchor.start) found.push({ start, end, type: "ADDRESS", sureness: 58 });
  }
  return found;
}

/** Four to six digits, three and two side by side (`123 45`), or any after `Apt` and the like. */
function isPostalNumber(text: string, words: readonly Word[], i: number): boolean {
  const word = words[i];
  if (word === undefined || word.text.length > 6) return false;
  if (word.text.length >= 4 || /^(?:apt|suite|ste|unit|lot|box|postbox|bldg|no)$/.test(words[i - 1]?.key ?? ""))
    return true;
  const pair = (k: number) =>
    words[k]?.number === true && words[k + 1]?.number === true && /^[ -]$/.test(gapAfter(text, words, k));
  const digits = (k: number) => (words[k]?.text.length ?? 0) + (words[k + 1]?.text.length ?? 0);
  return (pair(i) && digits(i) === 5) || (pair(i - 1) && digits(i - 1) === 5);
}

/** Whether a full stop after this word ends a sentence, rather than a street word's or state's short form. */
function endsSentence(word: Word | undefined): boolean {
  return word !== undefined && (word.number || word.text.length > 4 || !streetWordSet.has(word.key));
}

/** A postal number or house number on the line or word just before the anchor. */
function leftOfBlock(text: string, words: readonly Word[], anchor: Finding): number {
  let start = anchor.start;
  for (let i = firstEndingAfter(words, anchor.start) - 1, steps = 0; i >= 0 && steps < 4; i--, steps++) {
    const word = words[i];
    if (word === undefined || !/^[ ,.]{1,3}$/.test(text.slice(word.end, start))) break;
    if (!(word.number && word.text.length <= 5) && !(isUnknownProper(word) && !word.opens)) break;
    start = word.start;
  }
  return start;
}

function belongsToAddress(text: string, words: readonly Word[], i: number): boolean {
  const word = words[i];
  if (word === undefined) return false;
  if (word.number)
    return (
      isPostalNumber(text, words, i) && !/^\s*(?:mg|ml|%|year|-year|yo|y\/o)/.test(text.slice(word.end, word.end + 6))
    );
  if (/^(?:apt|suite|ste|unit|nan|st|postbox|box)$/.test(word.key)) return true;
  const next = words[i + 1];
  if (countrySet.has(`${word.key} ${next?.key ?? ""}`)) return true;
  if (peopleSet.has(word.key)) return text.charAt(word.start - 1) === "(" && text.charAt(word.end) === ")";
  if (/^(?:de|la|del|di|du|des|do|da|van|der|den|del|d|v|u|nad|new|south|north|saint|el|le)$/.test(word.key)) {
    return (
      next?.capital === true &&
      gapAfter(text, words, i) === " " &&
      (isUnknownProper(next) || next.surname || next.city || countrySet.has(`${word.key} ${next.key}`))
    );
  }
  if (word.key === "republic" || word.key === "kingdom" || word.key === "states") return word.capital;
  const afterBreak = /[,\n]/.test(text.slice(words[i - 1]?.end ?? 0, word.start));
  if (
    (stateCodeSet.has(word.text) && (afterBreak || !/^(?:AT|IN|OR|ME|HI|OK|OH|PA|MD|DE|LA|AL|MS)$/.test(word.text))) ||
    countrySet.has(word.key) ||
    stateNameSet.has(word.key) ||
    word.city
  )
    return true;
  if (word.upper && word.text.length === 2) return afterBreak;
  const onNewLine = /\n/.test(text.slice(words[i - 1]?.end ?? 0, word.start));
  const labelFollows = /^[^\S\n]*:/.test(text.slice(word.end, word.end + 3));
  if (labelFollows) return false;
  return (isUnknownProper(word) || (word.capital && word.surname)) && !(onNewLine && word.first);
}
