/** @module web/patient/plain-name: a condition as the library is asked about it. Pure. */

/** Coding words left out: `Essential (primary) hypertension` → `hypertension`, `Insomnia, unspecified` → `Insomnia`; an essential tremor stays one. */
export function plainName(name: string): string {
  return name
    .replace(/^(?:Essential \(primary\) |Essential (?=hypertension)|Unspecified )/i, "")
    .replace(/ (mellitus )?without .*$/, "")
    .replace(/(?:,| with) unspecified\b.*$| unspecified$/i, "");
}
