/**
 * @module deid/address-blocks: what belongs to an address beside what was found of it: house numbers, streets of other languages, codes of provinces.
 *
 * Before: all that rules and tagger found. Promise: it only adds, and only beside an apartment, a street's word, a label, a country or a postal code; a number
 * alone is never an address.
 */
import type { Finding } from "./finding.ts";
import { countrySet, foreignPrefixSet, peopleSet, stateCodeSet, streetWordSet } from "./lexicon/lookup.ts";
import { matchesOf } from "./matches.ts";
import { firstEndingAfter, gapAfter, isUnknownProper, type Word, wordsOf } from "./words.ts";
import { findWorldStreets } from "./world-streets.ts";

interface Extent {
  readonly start: number;
  readonly end: number;
}

const particle =
  "(?:de la |de los |de las |de l'|della |dello |delle |del |dei |du |des |de |da |dos |das |do |d'|la |le |les )";
/** `12 4 rue des Lilas`, `8 chemin du Vieux Moulin`: one number or two before the word for a street. */
const romanceStreet = new RegExp(
  `(?<![\\p{L}\\d.,/-])(?:\\d{1,6},? ){1,2}(?:(?:bis|ter) )?(?:(?:[Rr]ue|[Cc]alle|[Rr]ua|[Aa]venida|[Uu]lica|[Tt]ravessa|[Pp]iazza) ${particle}{0,2}|(?:[Aa]venue|[Bb]oulevard|[Pp]lace|[Cc]hemin|[Aa]llée|[Ii]mpasse|[Qq]uai|[Rr]oute|[Cc]ours) ${particle})[\\p{L}'-]{3,}(?: ${particle}{0,2}\\p{Lu}[\\p{L}'-]*){0,4}(?: \\d{1,4}(?![\\d.,/]))?`,
  "gu",
);
/** `C/ Virgen del Rocío 8`, `31 C/ Feria 8`. */
const spanishStreet =
  /(?<![\p{L}\d/])(?:\d{1,6} )?[Cc]\/ ?(?:de (?:la )?)?\p{Lu}\p{Ll}+(?: (?:de |del |la |las |los )*\p{Lu}\p{Ll}+){0,3},? (?:n[ºo]\.? )?\d{1,4}(?![\d.,/%]|\s?(?:mg|ml|mcg))/gu;
/** `on the north side of Luis Piedrabuena 410`, `the pharmacy is on Na Hrázi 1177`: a house after words for a place. */
const housePlaced =
  /(?=\p{Lu}|\d)(?<=\b(?:(?:north|south|east|west)(?:ern)? side of|(?:station|stop|house|shop|office|school|church|pharmacy|hotel|restaurant|flat|apartment) is (?:located )?(?:on|at)|(?:drops|dropped|picks|picked|let|lets) (?:you|him|her|them|us|me|off) (?:off |up )?at) )(?:\d{1,6} )?\p{Lu}\p{L}+(?: \p{L}+){0,3} \d{1,5}(?![\d/%]|[.,]\d|\s?(?:mg|ml|am|pm))/gu;
/** The rest of the line after `Address:`. */
const labelled = /(?<=\baddress(?: is)?:\s{0,6})\d[^\n;]{3,90}/gi;

/** Parts of addresses that nobody found, told by those that were. */
export function findBesideAddresses(text: string, words: readonly Word[], found: readonly Finding[]): Finding[] {
  const streets = [romanceStreet, spanishStreet, housePlaced].flatMap((form) =>
    matchesOf(text, form).map(({ index, 0: written }) => asAddress({ start: index, end: index + written.length })),
  );
  streets.push(...findWorldStreets(text, found));
  const known = found.concat(streets);
  const addresses = known.filter(({ type }) => type === "ADDRESS");
  const small = tailsOfTowns(text, words, known);
  if (addresses.length === 0) return small;
  const before = addresses.flatMap((unit) => streetBeforeUnit(text, words, unit) ?? []).map(asAddress);
  const lines = labelledLines(text, addresses).map(asAddress);
  const added = streets.concat(
    before,
    lines,
    addresses.concat(streets).flatMap((part) => cornerNumber(text, part)),
    small,
  );
  return added.concat(blocksOf(text, known.concat(before, lines)).flatMap((block) => tailOf(text, words, block)));
}

const asAddress = ({ start, end }: Extent): Finding => ({ start, end, type: "ADDRESS", sureness: 59 });

/** The house number of `9816 Anna and Ringvej 75`. */
function cornerNumber(text: string, { start, end }: Finding): Finding[] {
  if (!/^\p{L}.*\d/u.test(text.slice(start, end))) return [];
  const lead = /(?<![\p{L}\d.,/-])\d{1,6} \p{Lu}[\p{L}'’-]+ (?:and|&) $/u.exec(
    text.slice(Math.max(0, start - 40), start),
  );
  return lead === null ? [] : [asAddress({ start: start - lead[0].length, end: start })];
}

/** The small word of `Vrh nad Mestom`, the second part of `SMITH'S GREEN`, the `Ext 4` of a township. */
function tailsOfTowns(text: string, words: readonly Word[], found: readonly Finding[]): Finding[] {
  const places = found.filter(({ type }) => /^(?:ADDRESS|CITY|NAME|ORGANIZATION)$/.test(type));
  const starts = new Map(places.map((place) => [place.start, place]));
  const ends = new Map(places.map((place) => [place.end, place]));
  const added: Finding[] = [];
  for (const [i, word] of words.entries()) {
    const [previous, next] = [words[i - 1], words[i + 1]];
    if (word.possessive && word.upper && next?.upper && starts.has(next.start))
      added.push(asAddress({ start: word.start, end: word.end + 2 }));
    const owner = previous === undefined ? undefined : ends.get(previous.end);
    if (owner === undefined || gapAfter(text, words, i - 1) !== " ") continue;
    const follower = next === undefined ? undefined : starts.get(next.start);
    const isPlaced = owner.type !== "NAME" || (follower !== undefined && follower.type !== "NAME");
    if (
      joining.test(word.key) &&
      follower !== undefined &&
      gapAfter(text, words, i) === " " &&
      (isPlaced || !word.common || /^(?:nad|pod|pri|ob)$/.test(word.text))
    )
      added.push(asAddress({ start: word.start, end: word.end }));
    if (owner.type === "CITY" && /^Ext$/.test(word.text) && !/^\s?[:=]/.test(text.slice(word.end, word.end + 2)))
      added.push(asAddress(word));
  }
  return added;
}

const joining = /^(?:nad|na|pri|pod|ob|de|del|da|di|du|des|della|sur|sous|el|al|ben)$/;

const unit = /^(?:apt|apartment|suite|ste)\b/i;

/** The line or the words just before `Apt. 12`, from their first number on: `28 Λεωφ. Αλεξάνδρας 14`, `947 trg svobode 3`. */
function streetBeforeUnit(text: string, words: readonly Word[], found: Finding): Extent | undefined {
  if (!unit.test(text.slice(found.start, found.start + 10))) return undefined;
  const last = firstEndingAfter(words, found.start) - 1;
  const end = words[last]?.end ?? 0;
  if (last < 1 || !/^[ ,.]{0,3}(?:\n[ >?]{0,5})?$/.test(text.slice(end, found.start))) return undefined;
  let start: number | undefined;
  let named = false;
  for (let i = last; i >= 0 && last - i < 8; i--) {
    const word = words[i];
    if (word === undefined || (i < last && !/^(?:[ '-]|[,.] ?)$/.test(gapAfter(text, words, i)))) break;
    if (word.number && word.text.length <= 6) start = word.start;
    else if (isOfStreet(words, i) || isForeignStreet(words, i)) named ||= isStreetsOwn(word);
    else break;
  }
  return start !== undefined && named ? { start, end } : undefined;
}

/** Names a street or says that it is one; a room for procedures has neither. */
const isStreetsOwn = ({ key, text, common, guarded }: Word) =>
  streetWordSet.has(key) || foreignPrefixSet.has(key) || (!common && !guarded && text.length > 2);

/** A word no prose uses, one with a capital, a word for a street, a particle or the word after it. */
function isOfStreet(words: readonly Word[], i: number): boolean {
  const word = words[i];
  if (word === undefined || word.number) return false;
  if (isParticle(word.key)) return true;
  if (word.guarded && !word.surname && !word.first) return false;
  if (word.capital || !word.common || streetWordSet.has(word.key) || foreignPrefixSet.has(word.key)) return true;
  return isParticle(words[i - 1]?.key ?? "");
}

const isParticle = (key: string) =>
  /^(?:a|e|y|de|del|du|des|la|le|les|da|do|dos|das|van|der|den|na|nad|pod|u|v|r)$/.test(key);

/** `Trenerys gate 232`: a small word of another language that English has too, between a name and a house number. */
const isForeignStreet = (words: readonly Word[], i: number) =>
  words[i - 1]?.capital === true &&
  words[i + 1]?.number === true &&
  /^(?:gate|port|ring|tee|tie|ter|hall|hof)$/.test(words[i]?.key ?? "");

/** Lines after the label up to a sentence's end, another label or two blanks, where a part of an address was found in them. */
function labelledLines(text: string, addresses: readonly Finding[]): Extent[] {
  return matchesOf(text, labelled).flatMap(({ index, 0: line }) => {
    const written =
      line.split(/(?<=[\p{L}\d]{4})[.!?](?= |$)|\.(?= \p{Lu}\p{Ll}+ \p{Ll})| {2}|,? \p{L}+:|\t|\|/u)[0]?.trimEnd() ??
      "";
    const end = index + written.length;
    return addresses.some((part) => part.start < end && part.end > index) ? [{ start: index, end }] : [];
  });
}

/** Streets, towns and postal codes side by side as one, where a number is among them. */
function blocksOf(text: string, found: readonly Finding[]): Extent[] {
  const parts = found
    .filter(({ type }) => /^(?:ADDRESS|CITY|ZIP|NAME|ORGANIZATION)$/.test(type))
    .toSorted((a, b) => a.start - b.start);
  const blocks: { start: number; end: number; isStreet: boolean }[] = [];
  for (const { start, end, type } of parts) {
    const isStreet = type === "ADDRESS" && /\d/.test(text.slice(start, end));
    const open = blocks.at(-1);
    if (open !== undefined && (start <= open.end || /^[\s.,>?()∆-]{1,6}$/.test(text.slice(open.end, start)))) {
      open.end = Math.max(open.end, end);
      open.isStreet ||= isStreet;
    } else blocks.push({ start, end, isStreet });
  }
  return blocks.filter(({ isStreet }) => isStreet);
}

/** `, SP` or ` , 43` or ` nan` before a postal number, a country between. */
const province =
  /^(?: |,[\s>?]{1,4}|\s?\n[\s>?]{0,4},?\s?)(\p{Lu}{2}|(?<=,[\s>?]{0,4})\p{Lu}{3}|\d{2}|nan|(?<=,\s{1,2})\p{Ll}{2})(?=[\s,>?]{1,5}(?:\p{L}[\p{L} ()]{3,26}\s)?\d{4,6}(?![\d/-]|\.\d))/u;
/** `Veszprém VE.` at the end of a line. */
const lastProvince = /^ (\p{Lu}{2})(?=\.?\s*(?:\n|$))/u;
const postalNumber = /^[\s,>?]{1,4}\d{4,6}(?![\d/-]|\.\d)/;
const country = /^[\s,>?]{1,5}(\p{L}+(?: \p{L}+)?)(?: \((\p{L}+)\))?(?=[\s,>?]{1,5}\d{4,6}(?![\d/-]|\.\d))/u;
const secondWord = /^ (\p{L}+)(?=[\s,>?]{1,5}\d{4,6}(?![\d/-]|\.\d))/u;
/** `, évora, portugal`. */
const townOfCountry = /^, \p{L}[\p{L}'-]*(?: [\p{L}'-]+){0,2}, (\p{L}+(?: \p{L}+)?)(?!\p{L})/u;

/** What goes on from the end of a block. */
function tailOf(text: string, words: readonly Word[], block: Extent): Finding[] {
  let end = block.end;
  for (;;) {
    const [before, after] = [text.slice(block.start, end), text.slice(end, end + 70)];
    const length =
      codeLength(before, after, words[firstEndingAfter(words, end)]) ||
      countryLength(before, after) ||
      lineLength(before, after);
    if (length === 0) break;
    end += length;
  }
  return end > block.end ? [asAddress({ start: block.end, end })] : [];
}

/** How far a province's code or, behind one, a postal number goes on; codes of states identify nobody. */
function codeLength(before: string, after: string, next: Word | undefined): number {
  const hasUnit = /\b(?:apt|suite|ste|unit)\b/i.test(before);
  const code = province.exec(after) ?? (hasUnit && next?.guarded === false ? lastProvince.exec(after) : null);
  const [whole = "", written = ""] = code ?? [];
  if (code !== null)
    return stateCodeSet.has(written) || (australianState.test(written) && !/^\n[\s>?]*,/.test(whole))
      ? 0
      : whole.length;
  return /(?<!\p{L})\p{Lu}{2,3}$|,[\s>?]{0,5}(?:\d{2}|\p{Ll}{2})$/u.test(before)
    ? (postalNumber.exec(after)?.[0].length ?? 0)
    : 0;
}

const australianState = /^(?:SA|WA|NT|NSW|QLD|VIC|TAS|ACT)$/;

/** `Canada 727`, `Horten 772`, `Dordrecht 394 13` at the end of a line that is all words. */
const lastNumber = /^ (?:\d{3} \d{2}|\d{3,6})(?=[.,]?[^\S\n]*(?:\n|$)|\. )/;
const townLine =
  /^,?[^\S\n]?\n[\s>?]{0,6}(\p{L}[\p{L}'’ -]{2,30}) (?:\d{3} \d{2}|\d{3,6})(?=[.,]?[^\S\n]*(?:\n|$)|\. )/u;

/** How far a postal number goes on behind the last line's words, or a line below of a town or country and its number. */
function lineLength(before: string, after: string): number {
  const at = before.lastIndexOf("\n");
  const isWords = at >= 0 && /^[\s>?]*\p{L}[\p{L}\p{M}()'’∆ -]{1,40}$/u.test(before.slice(at + 1));
  if (isWords) return lastNumber.exec(after)?.[0].length ?? 0;
  const [whole = "", town = ""] = townLine.exec(after) ?? [];
  return isTown(town) ? whole.length : 0;
}

/** A country, or words of which none is of medicine or a heading and one is of no prose. */
function isTown(name: string): boolean {
  if (countrySet.has(name.toLowerCase())) return true;
  const words = wordsOf(name);
  return words.some((word) => isUnknownProper(word) || word.city) && words.every(({ guarded }) => !guarded);
}

/** How far a country goes on that a postal number follows, or a town and its country. */
function countryLength(before: string, after: string): number {
  const isCountry = (name = "") => countrySet.has(name.toLowerCase());
  const [whole = "", name, people] = country.exec(after) ?? [];
  if (isCountry(name) && (people === undefined || peopleSet.has(people.toLowerCase()))) return whole.length;
  const [rest = "", second] = secondWord.exec(after) ?? [];
  const first = /\p{L}+$/u.exec(before)?.[0];
  if (first !== undefined && second !== undefined && isCountry(`${first} ${second}`)) return rest.length;
  const [town = "", ofCountry] = townOfCountry.exec(after) ?? [];
  return isCountry(ofCountry) ? town.length : 0;
}
