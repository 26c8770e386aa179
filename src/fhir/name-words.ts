/** @module fhir/name-words: a person's name in words → its parts. */
import type { PersonName } from "#core";

const titles = /^(?:dr|prof|mr|mrs|ms|miss|mx|sr|sra|md|rn|np|pa|do)\.?$/i;

/** `Dr. Ana María Ortiz, MD` → prefix `Dr.`, given `Ana María`, family `Ortiz`; `Ortiz, Ana` likewise. */
export function nameOfWords(text: string): PersonName | undefined {
  const parts = text.split(",").map((part) =>
    part
      .trim()
      .split(/\s+/)
      .filter((word) => word !== ""),
  );
  const plain = parts.map((part) => part.filter((word) => !titles.test(word)));
  const prefix = parts[0]?.filter((word) => titles.test(word)).join(" ") ?? "";
  const [first, second] = plain.filter((part) => part.length > 0);
  if (first === undefined) return undefined;
  const comma = second !== undefined && parts.length > 1 && (parts[1]?.length ?? 0) === second.length;
  const given = comma ? second : first.slice(0, -1);
  const family = comma ? first.join(" ") : (first.at(-1) ?? "");
  return { given, family, ...(prefix === "" ? {} : { prefix }) };
}
