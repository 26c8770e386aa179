/** @module evidence/parse-retractions: lists of retracted articles (Retraction Watch and the like, CSV or TSV) → notices. */
import type { StatusNotice } from "./document.ts";

const columns = {
  doi: /^(doi|originalpaperdoi)$/i,
  pmid: /^(pmid|originalpaperpubmedid)$/i,
  pmcid: /^pmcid$/i,
  nature: /^(nature|retractionnature|status)$/i,
};

/** A reader of the list's lines, or `undefined` if the header names no identifier and no nature. */
export function retractionReader(header: string): ((line: string) => StatusNotice[]) | undefined {
  const separator = header.includes("\t") ? "\t" : ",";
  const names = splitRow(header.replace(/^\ufeff/, ""), separator).map((name) => name.trim());
  const at = (pattern: RegExp) => names.findIndex((name) => pattern.test(name));
  const nature = at(columns.nature);
  const keys = (["doi", "pmid", "pmcid"] as const).map((key) => [key, at(columns[key])] as const);
  if (nature < 0 || keys.every(([, index]) => index < 0)) return undefined;
  return (line) => {
    const cells = splitRow(line, separator);
    const status = toStatus(cells[nature] ?? "");
    if (status === undefined) return [];
    return keys.flatMap(([key, index]) => {
      const value = index < 0 ? "" : toIdentifier(cells[index] ?? "");
      return value === "" || value === "0" || value === "unavailable" ? [] : [{ target: `${key}:${value}`, status }];
    });
  };
}

/** As documents answer to it: a DOI without the address of its resolver. */
function toIdentifier(cell: string): string {
  return cell
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/, "");
}

/** The gravest of the natures named. */
function toStatus(nature: string): StatusNotice["status"] | undefined {
  if (/retraction|retracted|withdraw/i.test(nature)) return "retracted";
  if (/concern/i.test(nature)) return "concern";
  return /correct|errat/i.test(nature) ? "corrected" : undefined;
}

function splitRow(line: string, separator: string): string[] {
  if (separator === "\t") return line.split("\t");
  const cells: string[] = [];
  // Each cell begins with a comma, so that an empty first one is a cell too.
  for (const match of `,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)) {
    cells.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
  }
  return cells;
}
