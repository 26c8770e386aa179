/** @module evidence/parse-retractions: lists of retracted articles (Retraction Watch and the like, CSV or TSV) → notices. */
import type { StatusNotice } from "./document.ts";
import { toDoi, toPmcid, toPmid } from "./identifiers.ts";

const columns = {
  doi: /^(doi|originalpaperdoi)$/i,
  pmid: /^(pmid|originalpaperpubmedid)$/i,
  pmcid: /^pmcid$/i,
  nature: /^(nature|retractionnature|status)$/i,
};

/** A quotation mark that is never closed is one of the text: no cell goes on for so many lines. */
const MAX_ROW_LINES = 50;

/**
 * A reader of the list's lines, or `undefined` if the header names no identifier and no nature. A row may go on over lines, within
 * quotation marks: its notices come with its last line. After the list's last line it is called without one.
 */
export function retractionReader(header: string): ((line?: string) => StatusNotice[]) | undefined {
  const separator = header.includes("\t") ? "\t" : ",";
  const names = splitRow(header.replace(/^\ufeff/, ""), separator).cells.map((name) => name.trim());
  const at = (pattern: RegExp) => names.findIndex((name) => pattern.test(name));
  const nature = at(columns.nature);
  const keys = (["doi", "pmid", "pmcid"] as const).map((key) => [key, at(columns[key])] as const);
  if (nature < 0 || keys.every(([, index]) => index < 0)) return undefined;
  const toNotices = (cells: readonly string[]): StatusNotice[] => {
    const status = toStatus(cells[nature] ?? "");
    if (status === undefined) return [];
    return keys.flatMap(([key, index]) => {
      const targets = index < 0 ? [] : toTargets(key, cells[index] ?? "");
      return targets.map((target) => ({ target, status }));
    });
  };
  let begun: string[] = [];
  const read = (line?: string): StatusNotice[] => {
    if (line !== undefined) begun.push(line);
    const { cells, isOpen } = splitRow(begun.join("\n"), separator);
    if (!isOpen) {
      begun = [];
      return toNotices(cells);
    }
    if (line !== undefined && begun.length < MAX_ROW_LINES) return [];
    const [first = "", ...rest] = begun;
    begun = [];
    const after = [...rest.map((next) => read(next)), ...(line === undefined && begun.length > 0 ? [read()] : [])];
    return [...toNotices(splitRow(first, separator).cells), ...after.flat()];
  };
  return read;
}

const readers = { doi: toDoi, pmid: toPmid, pmcid: toPmcid } as const;

/** As documents answer to them; a cell may name several. */
function toTargets(key: keyof typeof readers, cell: string): string[] {
  return cell.split(/[;|\s]+|,\s/).flatMap((one) => {
    const value = readers[key](one)?.toLowerCase();
    return value === undefined ? [] : [`${key}:${value}`];
  });
}

const denied =
  /\b(?:not|never|no|non|un)[\s-]*(?:(?:yet|been|currently|known|an?|any|under|expression of)\s+)*(?:retract|withdraw|concern|correct|errat)\w*/gi;

/** The gravest of the natures named and not denied. */
function toStatus(nature: string): StatusNotice["status"] | undefined {
  const named = nature.replace(denied, "");
  if (/retraction|retracted|withdraw/i.test(named)) return "retracted";
  if (/concern/i.test(named)) return "concern";
  return /correct|errat/i.test(named) ? "corrected" : undefined;
}

/** A row's cells, and whether the last of them is a quotation that has not ended. */
function splitRow(row: string, separator: string): { cells: string[]; isOpen: boolean } {
  const cells: string[] = [];
  let isOpen = false;
  for (let start = 0; start <= row.length; ) {
    const close = row[start] === '"' ? findClosing(row, start + 1, separator) : undefined;
    isOpen ||= close === -1;
    const isQuoted = close !== undefined && close >= 0;
    const next = row.indexOf(separator, isQuoted ? close : start);
    const end = next < 0 ? row.length : next;
    cells.push(isQuoted ? row.slice(start + 1, close).replaceAll('""', '"') : row.slice(start, end));
    start = end + 1;
  }
  return { cells, isOpen };
}

/** Where a quotation ends: the first mark that is not doubled, or -1. One that goes on over lines ends a cell too, or it is another's mark. */
function findClosing(row: string, from: number, separator: string): number {
  const line = row.indexOf("\n", from);
  for (let at = row.indexOf('"', from); at >= 0; at = row.indexOf('"', at + 1)) {
    const after = row[at + 1];
    if (after === '"') at++;
    else if (line < 0 || at < line || after === undefined || after === separator || after === "\n") return at;
  }
  return -1;
}
