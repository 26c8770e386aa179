/**
 * @module deid/world-streets: streets as they are written around the world, by the word for a street beside a number; and capital names with a number where the words
 * before them, or a person's name on the lines above, tell a place.
 *
 * Before: rules and tagger. After: `address-blocks`, which goes on from what is found here. Promise: a small word English has too (`gate`, `ring`, `tie`, `via`)
 * counts only between a name nobody knows and a number.
 */
import type { Finding } from "./finding.ts";
import { citySet, countrySet } from "./lexicon/lookup.ts";
import { matchesOf } from "./matches.ts";
import { isUnknownProper, wordsOf } from "./words.ts";

/** One to five digits, a letter, a stair behind a stroke; no decimal, dose, per cent or year of an age. */
const house =
  "\\d{1,5}(?:[A-Da-d]|[/-]\\d{1,3}[A-Da-d]?)?(?![\\p{L}\\d%°]|[.,/:-]\\d|\\s?(?:mg|mcg|ml|mm|cm|kg|g|units?|years?|months?|weeks?|days?|hours?|min|am|pm)(?!\\p{L}))";
const before = "(?<![\\p{L}\\d.,/'-])(?:\\d{1,6},? ){0,2}";
const capital = "\\p{Lu}[\\p{L}\\p{M}'’-]*\\.?";

/** The words with a small or a capital first letter. */
const either = (words: string) =>
  words
    .split(" ")
    .map((word) => `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`)
    .join("|");

/** `Árpád fejedelem útja 3`, `hegyalja út 98`: words that are nothing else. */
const afterName = new RegExp(
  `${before}(?:${capital} (?:\\p{Ll}{2,} )?){0,3}[\\p{L}\\p{M}'’-]{3,}\\.? (?:${either("út útja utca utcája körút körtér tér tere sétány rakpart köz gatan vägen gränd stræde vej vejen gade veien vegen straat laan plein kade singel gracht straße strasse gasse platz allee katu kuja polku puiestee maantee tänav iela gatvė sokak sokağı caddesi bulvarı ulica nábřeží náměstí třída bulvar ulitsa prospekt")}) ${house}`,
  "gu",
);
/** `Trenerys gate 232`, `Király u. 15`: words that English has too, or short forms. */
const afterUnknown = new RegExp(
  `${before}(${capital} (?:${capital} ){0,2})(?:gate|gt\\.?|port|ring|tie|tee|ter|tn\\.?|hof|damm|ufer|weg|wei|vei|torg|plass|plads|torv|trg|u\\.|sk\\.|cad\\.|mnt|str\\.|park) ${house}`,
  "gu",
);
const particle =
  "(?:(?:de|del|della|delle|dei|di|da|do|dos|das|du|des|la|le|les|el|los|las|al|san|santa|na|nad|pod) |[dl]['’]){0,3}";
/** `Rue de Piétrain 371`, `rue du centre 320`, `ul. Miła 53`, `Λεωφ. Κηφισίας 12`. */
const beforeName = new RegExp(
  `${before}(?:(?:${either("rue rúa calle avenida avda.? travessa viale vicolo piazza ulica ul. náměstí nám. třída strada chemin impasse quai λεωφ.? λεωφόρος οδός jalan jl.").replaceAll(".", "\\.")}) ${particle}[\\p{L}\\p{M}'’-]{2,}\\.?(?: ${particle}\\p{Lu}[\\p{L}\\p{M}'’-]*\\.?){0,3}?,? ${house}|\\d{1,6} rue ${particle}\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)?)`,
  "gu",
);
/** `Via Garibaldi 12`, `Trg svobode 4`. */
const beforeCapital = new RegExp(
  `${before}(?:Via|Rua|Corso|Largo|Trg|Cesta|Praça|Plaza|Paseo|Camino|Aleja|Al\\.|Pl\\.) ${particle}(${capital}(?: ${capital}){0,2}),? ${house}`,
  "gu",
);
/** Words after which only a place comes. */
const placed = new RegExp(
  `(?=\\p{Lu}|\\d)(?<=\\b(?:(?:letter|parcel|package|mail|card) (?:arrived|came) at|(?:sent|mailed|shipped|delivered|(?:new|another) one|card|letter|parcel|package|mail|it|them) to\\??|[Mm]eet (?:me|us|him|her|them) at|[Aa]ddress\\b[^\\n]{0,50}(?:[:?]|\\b(?:is|in))|[Ll]ives at|[Ll]iving at|[Rr]esides at)(?: \\p{Lu}\\p{L}+:)?\\s{1,6})(?:\\d{1,6} ){0,2}(${capital}(?: (?:and |na |de |pod )?${capital}){0,2}) ${house}(?=[.,?!;]|\\s*$|\\s+(?:last|this|on|in|for|by|and|if|with|as|please)\\b)`,
  "gmu",
);
/** A line of its own: names and a number. */
const lineOfName = new RegExp(
  `^[ \\t>?]*((?:\\d{1,6} )?(${capital}(?: (?:and )?${capital}){0,2}) \\d{1,4})[.,]?[ \\t]*$`,
  "gmu",
);
const headLine = /^[ \t>?]*(?:\p{Lu}[\p{L}\p{M}'’.&,-]*[ ]?){1,5}$/u;

/** A street's line that begins with its number, the town on the next, then a comma and a province's code, then a postal number. */
const provinceBlock =
  /^[ \t>?]*(?:\p{L}+:\s{1,6})?(\d[^\n]{3,40}\n[ >?]{0,5}\p{L}[^\n\d,:]{2,30}\n[ >?]{0,5}, (?:\p{L}{2,3}|\d{2})\n[ >?]{0,5}(?:\p{L}[\p{L} ()]{3,26} )?\d{4,6})(?=[.,]?\s|$)/gmu;
/** `in Belgium 1421`, `from Slovenia 340 12`: no count of anything follows. */
const afterCountry =
  /(?<=\b(?:in|from|of|to|at|near) (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?) )(?:(?!19|20)\d{4}|\d{5,6}|\d{3} \d{2})(?=[.;]? ?(?:\n|$)|[.;,] |,? (?:in|at|for|by|with|on|as|to|and|is|was|where|when)\b)/gu;
/** `Cité El Khadra`, `cite des oliviers`: a quarter as French and the Maghreb name it. */
const quarter =
  /(?<![\p{L}\d])[Cc]it[eé] (?:(?:[Bb]en|[Ii]bn|[Ee]l|[Dd]es|[Dd]u|[Ll]es|[Dd]e la) |[Dd]e l['’])[\p{L}'’-]{3,}(?: \p{Lu}[\p{L}'’-]+)?/gu;

/** Streets in `text`; names and companies found above a line tell its letterhead. */
export function findWorldStreets(text: string, found: readonly Finding[]): Finding[] {
  const sure = [afterName, beforeName].flatMap((form) => matchesOf(text, form).map((match) => asStreet(match)));
  const named = [afterUnknown, beforeCapital, placed].flatMap((form) =>
    matchesOf(text, form)
      .filter(({ 1: name = "" }) => isStrange(name))
      .map((match) => asStreet(match)),
  );
  const lines = matchesOf(text, lineOfName)
    .filter(({ index, 2: name = "" }) => isStrange(name) && isBelowPerson(text, index, found))
    .map((match) => asStreet(match, match[1]));
  const provinces = matchesOf(text, provinceBlock).map((match) => asStreet(match, match[1]));
  const postal = matchesOf(text, afterCountry)
    .filter(({ 1: place = "" }) => isPlace(place))
    .map((match) => asStreet(match));
  const quarters = matchesOf(text, quarter).map((match) => asStreet(match));
  return sure.concat(named, lines, provinces, postal, quarters);
}

function asStreet({ index, 0: whole }: RegExpExecArray, written = whole): Finding {
  const start = index + whole.indexOf(written);
  return { start, end: start + written.length, type: "ADDRESS", sureness: 59 };
}

const isPlace = (name: string) => countrySet.has(name.toLowerCase()) || citySet.has(name.toLowerCase());

/** A word nobody's prose has and no list of medicine, and none that medicine knows. */
function isStrange(name: string): boolean {
  const words = wordsOf(name);
  return (
    words.every((word) => !word.capital || !(word.guarded || word.eponym || word.common)) &&
    words.some((word) => isUnknownProper(word) && !word.upper && word.text.length > 3)
  );
}

/** The last of at most five short lines with capitals and no number, of which one is a name found. */
function isBelowPerson(text: string, index: number, found: readonly Finding[]): boolean {
  const above = text
    .slice(Math.max(0, index - 160), index)
    .split("\n")
    .slice(0, -1);
  let start = index;
  for (const line of above.toReversed().slice(0, 5)) {
    start -= line.length + 1;
    if (line.trim() === "") continue;
    if (line.length > 45 || !headLine.test(line.trimEnd())) return false;
    const end = start + line.length;
    if (
      found.some(
        (part) =>
          /^(?:NAME|ORGANIZATION)$/.test(part.type) &&
          part.start >= start &&
          part.end <= end &&
          2 * (part.end - part.start) >= line.trim().length,
      )
    )
      return true;
  }
  return false;
}
