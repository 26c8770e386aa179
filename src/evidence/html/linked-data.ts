/**
 * @module evidence/html/linked-data: the year a page tells of itself in JSON-LD, which no reader sees.
 *
 * Only what is told of the page or its article counts: of a graph the entries of these types, none that stands within another (a comment, a
 * cited work) and none that names another address. Where two of them differ none is believed; what cannot be read is passed over.
 * @see https://schema.org/datePublished
 */
import { type Element, isTag } from "domhandler";
import { textContent } from "domutils";
import type { EpochMs } from "#core";

export interface LinkedYear {
  readonly year: number;
  /** The field that told it, e.g. `json-ld datePublished`. */
  readonly said: string;
}

type Entry = Readonly<Record<string, unknown>>;

const EARLIEST_YEAR = 1900;
const articleTypes =
  /^(?:Medical|Scholarly|MedicalScholarly|News|Tech|Advertiser)?Article$|^(?:BlogPosting|Report|MedicalGuideline(?:Recommendation|Contraindication)?)$/;
const pageTypes = /^(?:Medical|FAQ|About|Item|QA|Collection|Profile)?(?:Web)?Page$/;
const silent = new Set(["template", "noscript", "figure"]);

/** @param address the page's own, where it says one. `undefined` for dates after `now` or before 1900, too */
export function findLinkedYear(html: Element, address: string | undefined, now: EpochMs): LinkedYear | undefined {
  const entries = scriptsOf(html).flatMap(readEntries);
  const told = entries.map((entry) => ({ entry, named: addressesOf(entry) }));
  const ofPage = told.filter(({ named }) => address !== undefined && named.includes(withoutForm(address)));
  const own = ofPage.length > 0 ? ofPage : told.filter(({ named }) => address === undefined || named.length === 0);
  for (const field of ["datePublished", "dateModified"])
    for (const types of [articleTypes, pageTypes]) {
      const typed = own.filter(({ entry }) => typesOf(entry).some((type) => types.test(type)));
      const [year, ...others] = new Set(typed.flatMap(({ entry }) => yearOf(entry[field], now) ?? []));
      if (year !== undefined) return others.length > 0 ? undefined : { year, said: `json-ld ${field}` };
    }
  return undefined;
}

function scriptsOf(element: Element): string[] {
  if (silent.has(element.name)) return [];
  if (element.name === "script")
    return /^\s*application\/ld\+json\s*(?:;|$)/i.test(element.attribs["type"] ?? "") ? [textContent(element)] : [];
  return element.children.filter(isTag).flatMap(scriptsOf);
}

/** The entries a script lists, in an array or a graph, and what a page says it is about. */
function readEntries(script: string): Entry[] {
  const listed = toEntries(parsed(script.replace(/^\s*<!--|-->\s*$|\/\/\s*<!\[CDATA\[|\/\/\s*\]\]>/g, "")));
  const graphs = listed.flatMap((entry) => [entry, ...toEntries(entry["@graph"])]);
  return graphs.flatMap((entry) => [entry, ...toEntries(entry["mainEntity"]), ...toEntries(entry["mainEntityOfPage"])]);
}

function parsed(script: string): unknown {
  try {
    return JSON.parse(script);
  } catch {
    return undefined;
  }
}

function toEntries(value: unknown): Entry[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((one): one is Entry => typeof one === "object" && one !== null && !Array.isArray(one));
}

function toTexts(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((one) => typeof one === "string");
}

function typesOf(entry: Entry): string[] {
  return toTexts(entry["@type"]).map((type) => type.replace(/^(?:https?:\/\/schema\.org\/|schema:)/i, ""));
}

/** The addresses an entry says it has. */
function addressesOf(entry: Entry): string[] {
  const page = entry["mainEntityOfPage"];
  const texts = [entry["url"], entry["@id"], page, ...toEntries(page).flatMap((one) => [one["@id"], one["url"]])];
  return texts
    .flatMap(toTexts)
    .filter((text) => /^https?:\/\//i.test(text) && URL.canParse(text))
    .map(withoutForm);
}

/** Without what two spellings of one address differ in. */
function withoutForm(address: string): string {
  const { host, pathname, search } = new URL(address);
  return `${host.replace(/^www\./, "")}${pathname.replace(/\/$/, "")}${search}`;
}

/** Of a date as schema.org has it (ISO 8601), `undefined` for any other, a later or an older one. */
function yearOf(value: unknown, now: EpochMs): number | undefined {
  const text = toTexts(value)[0] ?? toTexts(toEntries(value)[0]?.["@value"])[0] ?? "";
  const [date, year, month = "01", day = "01"] =
    /^\s*(\d{4})(?:[-/](\d\d)(?:[-/](\d\d))?)?(?=$|[\sT])/.exec(text) ?? [];
  if (date === undefined || Number(year) < EARLIEST_YEAR) return undefined;
  const exact = Date.parse(text.trim());
  const at = Number.isNaN(exact) ? Date.parse(`${year}-${month}-${day}`) : exact;
  return at <= now ? Number(year) : undefined;
}
