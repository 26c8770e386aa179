/** @module deid/initials: persons by two or three letters, where a signature, a time or a verb says that a person is meant; and names spelt out. */
import type { Finding } from "./finding.ts";
import { clinicalSet, isCommonWord } from "./lexicon/lookup.ts";
import { matchesOf } from "./matches.ts";

/** `LA/pkd.`, `CS:bw`, `M.D./dcm`: who dictated and who typed, at the end of a line. */
const initialsOfTypist =
  /(?<![\p{L}\d/])\p{Lu}{2,3}[/:][a-z]{2,3}(?=\.?\s*$)|(?<=\b(?:MD|DO|M\.D|D\.O|NP|PA|PhD)\.?\/)[a-z]{2,3}(?=\.?\s*$)/gmu;
/** `Sono: KB`, `Init KL` after a colon, and the pathologist's aide in brackets at the end of a line. */
const initialsLabelled =
  /(?<=\b(?:[Tt]ech|TECH|[Ss]ono|SONO|[Ss]cribe|[Ii]nit(?:ials)?|[Tt]yped by|[Tt]yped|[Pp]hleb|[Rr]eader|[Gg]rossed by):\s{1,2})\p{Lu}{2,3}(?=[,.;)\n]|\s{2}|\s*$)|(?<=[.)] \()\p{Lu}{2,3}(?=\)\s*$)/gmu;
/** A signature of two or three letters alone on its line, after a slash at a line's end, or before who typed it: `TKW/dlb`. */
const initialsAlone =
  /(?<![\p{L}\d/])\p{Lu}{2,3}(?=\/[a-z]{2,3}(?:\s*$|\s{2}))|(?<=^[-/–] ?)\p{Lu}{2,3}(?=\s*$)|(?<= \/)\p{Lu}{2,3}(?=\s*$)/gmu;
/** Two or three letters where somebody is named: `Pt RM,`, `by MF.`, `RN ÓL`, last on a line. */
const initialsSigned =
  /(?<=\b(?:[Pp][Tt]|RN|NP|[Bb][Yy]|[Pp]er|[Ss]igned|initials|[Tt]ech:?|TECH:?|[Ss]ono:?|[Ii]nit(?:ials)?[:,]?|[Pp]hleb|[Aa]ddendum|ADDENDUM|[Cc]o-?sign(?:ed)?|[Ee]ntered)\s{1,2})\p{Lu}{2,3}(?=[,.;:)\n]|\s{2}|\s*$)|(?<=\bRN\/)\p{Lu}{2,3}(?!\p{L})|(?<=[.:/]\s?)\p{Lu}{2}(?=\s*$|:\p{Lu}{2}\s*$)/gmu;
/** `Z U C K E R B E R G`, as names are spelt out. */
const spelled = /(?<![\p{L}\d.])\p{Lu}(?:(?: |-|, )\p{Lu}){3,}(?![\p{L}\d])/gu;
/** `transcribed by jlw`, a last `-tjk`. */
const initialsSmall =
  /(?<=[:\s/–—-])(?=[a-z]{2})(?:(?<=\b(?:by|initials|init|[Tt]ech|[Ss]ono|typed|transcribed|[Ee]ntered|tr|rec'd)[:\s]\s?)[a-z]{2,3}(?=[.,;)\n]|\s{2}|\s*$)|(?<=\p{Lu}{2}\/)[a-z]{2,3}(?=\s|$)|(?<=\s[-–—]\s?)[a-z]{2,3}(?=\s*$))/gmu;
/** `/dp` and `rmc/tp` at the end of a line: who wrote, who dictated and who typed. */
const initialsSlashed = /(?<=(?:^|\s)\/)[a-z]{2,3}(?=\s*$|,| {2})|(?<=^|\s)[a-z]{2,3}\/[a-z]{2,3}(?=\s*$)/gmu;
/** `AW slept`: two letters do what only a person does. */
const initialsActing =
  /(?<![\p{L}\d])\p{Lu}{2,3}(?= (?:slept|states|stated|denies|denied|reports|reported|says|said|called|ate|walked|agreed|refused|cried|asked|complained|complains|verbalized|ambulated|rested)\b)/gu;
/** `E.M., 61F`. */
const initialsAged = /(?<![\p{L}.])(?:\p{Lu}\.\s?){2,3}(?=,?\s(?:is\s)?(?:an?\s)?\d{1,3}[\s-]?(?:y|[MF]\b))/gu;
/** `2100 KR` at the end of a line or cell of a medication record; `given jw`, `jw rn`. */
const initialsTimed =
  /(?<=(?<!\d)(?:[01]\d|2[0-3]):?[0-5]\d\s{1,2})\p{Lu}{2,3}(?=\s*$|\s{2,}|\t|[;|])|(?<=\bgiven\s)[a-z]{2,3}(?=\s*$)|(?<=\s)[a-z]{2,3}(?=\s(?:rn|lpn|lvn|cna|pa-c|np)\b)/gmu;
const notInitials =
  /^(?:CT|MRI|EMS|US|ECG|EKG|ED|ER|IV|PO|PT|OT|GI|ID|PCP|MD|NP|PA|DO|RN|EGD|TTE|TEE|PCR|VAC|VNA|CTA|MRA|XR|ICU|OR|AA|BP|HR|IM|SC|ENT|OB|GYN|CDC|FDA|WHO|NHS|EMG|EEG|LP|BMI|MAP|CVP|SLP|ST|SW|MS|HTN|DM|CAD|CHF|NG|PEG|NPO|PRN|BID|TID|QID|AM|PM|LLC|INC|USA|UK|CBC|BMP|CMP|LFT|PFT|KUB|CXR|DVT|PE|MI|UTI|TIA|CVA|ALS|RA|OA|HIV|TB|AF|GP|RF|LF|IF|AC|VS|NS|EF|MR|TR|AS|MV|TV|LV|RV|LA|RA|OD|OS|OU|PR|PV|BO|SOB|DOB|IM|DC)$/;

const isUnit =
  /^(?:[mµk]?c?[gl]|[mcdk]m|mcg|dl|hr|min|sec|day|wk|mo|kg|iu|meq|n|w|and|or|his|her|he|she|yes|no|on|off|in|out)$/;
/** Whether two or three letters are an abbreviation of medicine or of everyday. */
export const isTerm = (letters: string) =>
  notInitials.test(letters.toUpperCase()) || clinicalSet.has(letters.toLowerCase());
/** Of `CS:bw` the second half: `bw` is a body weight too, but not here. */
function isNoTypist(letters: string): boolean {
  const typist = letters.replace(/^.*[/:]/, "");
  return (
    isUnit.test(typist) ||
    notInitials.test(typist.toUpperCase()) ||
    /^(?:an|the|for|to|of|per|at|by|as|if|but|not|see|was|bid|prn)$/.test(typist)
  );
}
const isWord = (letters: string) => isCommonWord(letters.toLowerCase());

/** `Thx, K`, `Sign off G.` at a line's end; a last `-B` or ` PJS` after the note's last sentence. */
const initialsOfGreeting =
  /(?=\p{Lu}\.?\s*$)(?<=\b(?:[Tt]hx|[Tt]hanks|[Tt]hank you|[Cc]heers|[Rr]egards|[Bb]est|[Ss]incerely|[Ss]ign(?:ed|ing)? off)[,.]? {0,2}[-–]?\s?)\p{Lu}(?=\.?\s*$)/gmu;
const initialsLast = /(?<=[.)!?]["']?\s{1,3})\p{Lu}{3}(?=\s*$(?!\s*\S))|(?<= [-–—]\s?)\p{Lu}(?=\s*$(?!\s*\S))/gu;
/** `I treat J, a 13-year-old`. */
const initialOfPatient = /(?<=\s)\p{Lu}(?=\.?,? (?:is )?an? \d{1,2}[- ](?:years?|months?|weeks?|yo|y\/o)\b)/gu;

/** Expression, sureness, and what it must not be. */
const forms: readonly (readonly [RegExp, number, (letters: string) => boolean])[] = [
  [initialsOfTypist, 62, isNoTypist],
  [initialsLabelled, 62, (letters) => notInitials.test(letters)],
  [initialsAlone, 53, () => false],
  [initialsSigned, 53, (letters) => notInitials.test(letters)],
  [spelled, 60, () => false],
  [initialsSmall, 53, isWord],
  [initialsSlashed, 62, (letters) => letters.split("/").some((part) => isUnit.test(part))],
  [initialsAged, 60, () => false],
  [initialsTimed, 53, (letters) => isTerm(letters) || isWord(letters)],
  [initialsActing, 53, isTerm],
  [initialsOfGreeting, 62, () => false],
  [initialsLast, 53, isTerm],
  [initialOfPatient, 60, (letter) => /[AI]/.test(letter)],
];

/** `1000 amb hall x1, tol well CR`: the end of a line that a time opens. */
const initialsOfEntry =
  /(?=\p{Lu}{2,3}(?:\/\p{Lu}{2,3})?[ \t]*$)(?<=^[ \t]*(?:[01]\d|2[0-3]):?[0-5]\d\b[^\n]*[ /])\p{Lu}{2,3}/gmu;

/** Letters that end two entries of a log or more: who wrote them. */
function findInLog(text: string): Finding[] {
  const ends = matchesOf(text, initialsOfEntry).filter(([letters]) => !notInitials.test(letters));
  const times = new Map<string, number>();
  for (const [letters] of ends) times.set(letters, (times.get(letters) ?? 0) + 1);
  return ends
    .filter(([letters]) => (times.get(letters) ?? 0) > 1)
    .map(({ 0: letters, index }) => ({ start: index, end: index + letters.length, type: "NAME", sureness: 62 }));
}

/** Initials of persons in `text`. */
export function findInitials(text: string): Finding[] {
  return findInLog(text).concat(findByForm(text));
}

function findByForm(text: string): Finding[] {
  return forms.flatMap(([expression, sureness, refused]) =>
    matchesOf(text, expression)
      .filter((match) => !refused(match[0]))
      .map((match) => ({
        start: match.index,
        end: match.index + match[0].trimEnd().length,
        type: "NAME" as const,
        sureness,
      })),
  );
}
