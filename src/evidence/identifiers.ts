/** @module evidence/identifiers: the names of publications as sources write them → as documents and notices are known by them. */

/** Lower case, without the address of its resolver; `undefined` for what is none. */
export function toDoi(text: string | null | undefined): string | undefined {
  const doi = (text ?? "").trim().toLowerCase().replace(/^(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|info:doi\/|doi:?\s*)+/, "");
  return /^10\.\d+\/\S/.test(doi) ? doi.replace(/[\s.,;]+$/, "") : undefined;
} // biome-ignore format: one thought

/** Digits alone. */
export function toPmid(text: string | null | undefined): string | undefined {
  const digits = /^(?:pmid:?\s*)?0*(\d{1,9})(?:\.0)?$/i.exec((text ?? "").trim())?.[1];
  return digits === "0" ? undefined : digits;
}

/** `PMC123`, whichever version of it. */
export function toPmcid(text: string | null | undefined): string | undefined {
  const digits = /^(?:pmcid:?\s*)?(?:pmc)?(\d{1,9})(?:\.\d+)?$/i.exec((text ?? "").trim())?.[1];
  return digits === undefined ? undefined : `PMC${digits}`;
}
