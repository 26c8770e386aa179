/** @module deid/columns: tables whose first line names their columns: what stands under `mrn`, `last name` or `city` is one, whatever it looks like. */
import type { Finding, SpanType } from "./finding.ts";
import { matchesOf } from "./matches.ts";
import { wordsOf } from "./words.ts";

interface Cell {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A column's name in small letters with blanks for `_` and `-` → what stands in it. */
const columns: readonly (readonly [SpanType, RegExp])[] = [
  [
    "NAME",
    /^(?:(?:pt|patient|mother|father|parent|guardian|contact|client|member|subscriber|staff|provider|nurse|doctor)(?:'?s)? )?(?:(?:full|first|last|middle|given|family|maiden|preferred) ?)?names?$|^(?:first|last|surname|forename|initials|init|patient|pt|provider|attending|surgeon|physician|doctor|clinician|nurse|pcp|referring(?: provider| dr| md)?|ordering(?: provider| dr| md)?|consultant|guardian|nok|next of kin|kin|contact|resident|owner|entered by|signed by|staff|tech|screener|operator|recorder|interpreter|driver|aide|crew|counsell?or|therapist|baby|tutor|coach|rn|by)$/,
  ],
  [
    "MRN",
    /^(?:mrn|mr|nhs|nhi|uhid|(?:(?:medical )?record|chart|hospital|hosp|unit|folder|nhs|nhi)(?: ?(?:no|num|number|#|id))?)\.?$/,
  ],
  [
    "ID",
    /^(?:id|(?:pt|patient|subject|participant|person|member|client|case|encounter|enc|visit|appt|appointment|order|sample|specimen|accession|study|record|user|staff|employee) ?(?:id|no|num|number|#)|accession|acc|csn|fin|ssn|barcode)$/,
  ],
  ["ACCOUNT", /^(?:acct|account)(?: ?(?:id|no|num|number|#))?$/],
  [
    "PHONE",
    /^(?:(?:home|work|cell|mobile|contact|emergency) )?(?:phone|tel|telephone|mobile|cell)(?: ?(?:no|number|#))?$/,
  ],
  ["ADDRESS", /^(?:(?:home|street|mailing) )?address(?: ?(?:line )?\d)?$|^street$/],
  ["CITY", /^(?:city|town|suburb|county)$/],
  ["ZIP", /^(?:zip|zip ?code|postal ?code|post ?code)$/],
  ["ORGANIZATION", /^(?:facility|hospital name|clinic|pharmacy|employer|school|practice)$/],
];
/** Columns every table of patients has, which tell a header from a sentence with commas. */
const ordinary =
  /^(?:date|time|dob|birth ?date|date of birth|age|sex|gender|reason|visit|dx|diagnosis|status|result|test|unit|units|flag|comments?|notes?|outcome|ward|bed|room|dose|drug|service|dept|department|specialty|race|ethnicity|language|type|code|value)$/;
/** Columns of charts that stand beside who wrote: hours, signs, intake, treatment. */
const charted =
  /^(?:in|out|meds?|bm|site|size|pain|tx|rx|treatment|due|recall|bp|hr|p|pulse|rr|resp|temp|t|spo2|sats?|o2|wt|weight|intake|output|route|rate|vol(?:ume)?|drain(?:age)?|tissue|food|fluids?|am|pm|left|right|l|r|action|plan|hours?|to|from|mode|lang(?:uage)?|task|check|score|scr)$/;
/** With one of these in the head, `name` is a drug's or a test's. */
const ofThings = /^(?:dose|strength|freq(?:uency)?|sig|form|generic|result|results|value|units?|range|reference|ref)$/;
/** In a rota persons stand under the days. */
const weekday = /^(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)(?:day|nesday|rsday|urday)?$/;
/** Stands in a column of persons for nobody. */
const nobody = /^(?:none|n\/?a|nil|empty|vacant|open|closed|self|admin|unknown|same|pending|off|total|-+)$/i;

/** Cells under identifying columns, in every table of `text` written with commas, semicolons, tabs, bars or blanks. */
export function findInColumns(text: string): Finding[] {
  return findInMarked(text).concat(findInAligned(text));
}

function findInMarked(text: string): Finding[] {
  const found: Finding[] = [];
  let header: { readonly mark: string; readonly types: readonly (SpanType | undefined)[] } | undefined;
  let at = 0;
  for (const line of text.split("\n")) {
    const types = headerOf(line);
    if (types !== undefined) header = types;
    else if (header !== undefined) {
      const cells = cellsOf(line, at, header.mark);
      if (cells.length < 2) header = /\S/.test(line) && !/^[\s|+:-]+$/.test(line) ? undefined : header;
      else
        for (const [i, cell] of cells.entries()) {
          const type = header.types[i];
          if (type !== undefined && holds(type, cell.text))
            found.push({ start: cell.start, end: cell.end, type, sureness: 81 });
        }
    }
    at += line.length + 1;
  }
  return found;
}

function headerOf(line: string): { mark: string; types: (SpanType | undefined)[] } | undefined {
  for (const mark of ["|", "\t", ",", ";"]) {
    if (line.indexOf(mark) === line.lastIndexOf(mark)) continue;
    const names = cellsOf(line, 0, mark).map(({ text }) => text.toLowerCase().replace(/[_-]/g, " "));
    if (names.length < 3) continue;
    const types = names.map((name) => columns.find(([, expression]) => expression.test(name))?.[0]);
    const told = types.filter((type) => type !== undefined).length;
    if (told > 0 && told + names.filter((name) => ordinary.test(name)).length >= Math.max(2, names.length / 2))
      return { mark, types };
  }
  return undefined;
}

interface Column {
  readonly at: number;
  readonly type: SpanType | undefined;
}

/** Tables whose columns are parted by two blanks or more: what begins where an identifying head begins, or fills the row cell by cell. */
function findInAligned(text: string): Finding[] {
  if (!/\S {2,}\S/.test(text)) return [];
  const found: Finding[] = [];
  let header: readonly Column[] | undefined;
  let at = 0;
  for (const line of text.split("\n")) {
    const cells = alignedCells(line);
    const types = alignedHeader(cells);
    if (types !== undefined) header = types;
    else if (cells.length < 2) header = /\S/.test(line) ? undefined : header;
    else if (header !== undefined)
      for (const [i, cell] of cells.entries()) {
        const type = (cells.length === header.length ? header[i] : columnOf(header, cell))?.type;
        if (type !== undefined && holds(type, cell.text) && !(type === "NAME" && !isPerson(cell.text)))
          found.push({ start: at + cell.start, end: at + cell.end, type, sureness: type === "NAME" ? 62 : 60 });
      }
    at += line.length + 1;
  }
  return found;
}

/** At most four words, none of medicine or of prose. */
function isPerson(written: string): boolean {
  if (nobody.test(written) || /[.;:] |\d/.test(written)) return false;
  const words = wordsOf(written);
  return (
    words.length > 0 &&
    words.length <= 4 &&
    words.every((word) => (word.upper && word.text.length < 5) || (!word.guarded && !(word.everyday && !word.capital)))
  );
}

/** Heads begin within three characters of what stands under them. */
const columnOf = (header: readonly Column[], { start }: Cell) => header.find(({ at }) => Math.abs(at - start) <= 3);

const cellBetweenBlanks = /\S+(?: \S+)*/g;
const alignedCells = (line: string): Cell[] =>
  matchesOf(line, cellBetweenBlanks).map(({ 0: text, index }) => ({ start: index, end: index + text.length, text }));

function alignedHeader(cells: readonly Cell[]): Column[] | undefined {
  if (cells.length < 3 || cells.some(({ text }) => text.length > 24 || /^\d/.test(text))) return undefined;
  const names = cells.map(({ text }) => text.toLowerCase().replace(/[_-]/g, " ").replace(/[.:]$/, ""));
  const things = names.some((name) => ofThings.test(name));
  const types = names.map((name) => {
    const type = columns.find(([, expression]) => expression.test(name))?.[0];
    return type === "NAME" && things ? undefined : type;
  });
  if (names.filter((name) => weekday.test(name)).length >= 3)
    return cells.map(({ start }, i) => ({ at: start, type: weekday.test(names[i] ?? "") ? "NAME" : undefined }));
  const told = types.filter((type) => type !== undefined).length;
  const known = told + names.filter((name) => ordinary.test(name) || charted.test(name)).length;
  if (told === 0 || known < Math.max(3, names.length / 2)) return undefined;
  return cells.map(({ start }, i) => ({ at: start, type: types[i] }));
}

const holds = (type: SpanType, text: string) =>
  type === "NAME" || type === "CITY" || type === "ORGANIZATION" ? /\p{L}/u.test(text) : /\d/.test(text);

const isAround = (character: string) => character === '"' || character.trim() === "";

/** Without blanks and quotation marks around it. */
function bare(raw: string): string {
  let start = 0;
  let end = raw.length;
  while (start < end && isAround(raw.charAt(start))) start++;
  while (end > start && isAround(raw.charAt(end - 1))) end--;
  return raw.slice(start, end);
}

/** The cells of a line, without blanks and quotation marks around them; a mark inside quotation marks parts nothing. */
function cellsOf(line: string, at: number, mark: string): Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  let quoted = false;
  for (let i = 0; i <= line.length; i++) {
    if (line[i] === '"') quoted = !quoted;
    if (i < line.length && (quoted || line[i] !== mark)) continue;
    const raw = line.slice(from, i);
    const text = bare(raw);
    const start = at + from + raw.indexOf(text);
    cells.push({ start, end: start + text.length, text });
    from = i + 1;
  }
  return mark === "|" && cells[0]?.text === "" ? cells.slice(1) : cells;
}
