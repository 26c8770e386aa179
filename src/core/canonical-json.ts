/** @module core/canonical-json: one text for one value, so that hashes and files compare. */
import { OslerError } from "./osler-error.ts";

/**
 * JSON with keys in code-point order and no spaces; members that are `undefined` are left out.
 *
 * @throws OslerError `core/json-not-canonical` for NaN, infinities, functions, symbols or bigints
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number" && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(",")}]`;
  if (typeof value === "object") {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    members.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(",")}}`;
  }
  throw new OslerError("core/json-not-canonical", {
    message: `A ${typeof value} cannot be written as canonical JSON.`,
    fix: "Write numbers that are finite, strings, booleans, null, arrays and plain objects only.",
  });
}
