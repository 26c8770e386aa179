/**
 * @module deid/terminologies: addresses and OIDs of public code systems with the code after them, and computed measurements; they name a concept or an amount and identify nobody.
 */
import type { Finding } from "./finding.ts";
import { matchesOf } from "./matches.ts";

const hosts = [
  String.raw`(?:[\w-]+\.)?hl7\.(?:org|eu)`,
  String.raw`(?:[\w-]+\.)?loinc\.org`,
  String.raw`(?:[\w-]+\.)?snomed\.(?:info|org)`,
  String.raw`unitsofmeasure\.org`,
  String.raw`w3\.org`,
  String.raw`whocc\.no`,
  String.raw`ihe\.net`,
  String.raw`dicom\.nema\.org`,
  String.raw`nlm\.nih\.gov\/research\/umls`,
  String.raw`ama-assn\.org\/go\/cpt`,
  String.raw`id\.who\.int\/icd`,
  String.raw`fdasis\.nlm\.nih\.gov`,
  String.raw`ncicb\.nci\.nih\.gov\/xml\/owl`,
];
/** HL7's code systems, vocabularies and templates, UNII, NCI's thesaurus, ISO 3166 and DICOM. */
const oids = String.raw`2\.16\.840\.1\.113883\.(?:[56]|10\.20|11|12|18|21|4\.9|3\.26\.1\.[125])(?:\.\d+)*|1\.0\.3166\.1(?:\.\d+)*|1\.2\.840\.10008(?:\.\d+)*`;
/** Of SNOMED CT, RxNorm and CVX; LOINC; ICD; NDC. */
const code = String.raw`\d{1,18}(?:-\d)?(?![\w-])|[A-Z]\d[\dA-Z](?:\.[\dA-Z]{1,4})?(?![\w-])|\d{4,5}-\d{3,4}-\d{1,2}(?![\w-])`;
const reference = new RegExp(
  String.raw`(?<![\w@.-])(?:(?:https?:\/\/)?(?:www\.)?(?:${hosts.join("|")})(?:[/#][\w./#-]*)?|(?:urn:oid:)?(?:${oids})(?!\.?\d))(?![\w@-])(?:(?:[|#]|[ \t]{1,2})(?:${code}))?`,
  "gi",
);

/** What every reference holds, so that a text without it need not be read for them. */
const holdsReference = /\.(?:org|eu|info|no|net|gov|int|16\.840|0\.3166|2\.840)/i;

/** `14.271382261787075`: more decimals than any account or telephone number has digits after a stop. */
const computed = /(?<![\d.])\d{1,4}\.\d{10,}(?![\w.])/g;

/** The cell before a reference in a table: what the code is called. The cell after it: an amount and its unit. */
const cellBefore = /(?<=^|[\t\n|])[^\t\n|]*[\t|][ \t]*$/;
const amountAfter = /^[ ]?[\t|] ?-?\d+(?:\.\d+)?(?: [^\t\n|]{1,24})?(?=[ \t]*(?:[\t\n|]|$))/;

/** Findings as sure as this have a title, a label or a check digit behind them. */
const sure = 68;

/**
 * The findings without those inside a reference to a public code system or a computed measurement, and without the doubtful ones in the
 * cells of a table around a reference: `Pain severity - Reported`, its address and code, `2 {score}`.
 */
export function withoutTerminologies(text: string, found: readonly Finding[]): Finding[] {
  const inside: Stretch[] = matchesOf(text, computed).map(stretchOf);
  const beside: Stretch[] = [];
  for (const match of holdsReference.test(text) ? matchesOf(text, reference) : []) {
    const { start, end } = stretchOf(match);
    inside.push({ start, end });
    const before = cellBefore.exec(text.slice(Math.max(0, start - 240), start))?.[0] ?? "";
    const after = amountAfter.exec(text.slice(end, end + 60))?.[0] ?? "";
    beside.push({ start: start - before.length, end: end + after.length });
  }
  if (inside.length === 0) return [...found];
  return found.filter(
    (finding) =>
      !inside.some((stretch) => holds(stretch, finding)) &&
      !(finding.sureness < sure && beside.some((stretch) => holds(stretch, finding))),
  );
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const stretchOf = (match: RegExpMatchArray): Stretch => {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length };
};

const holds = ({ start, end }: Stretch, finding: Finding) => start <= finding.start && finding.end <= end;
