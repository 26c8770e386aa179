/**
 * @module fhir/server-base: which server an absolute address is of.
 *
 * Promise: two spellings of one base are the same: `http` and `https`, a closing slash, the case of the host.
 */

/** A base as it is compared: `ehr.example/fhir` of `https://EHR.example/fhir/`. */
export function toServer(base: string): string {
  const [host = "", ...path] = base
    .replace(/^https?:\/\//i, "")
    .replace(/\/+$/, "")
    .split("/");
  return [host.toLowerCase(), ...path].join("/");
}

/** The server of a Patient's absolute address, with a version or without; `undefined` of anything else. */
export function serverOfPatient(address: unknown): string | undefined {
  if (typeof address !== "string" || !address.startsWith("http")) return undefined;
  const base = /^(https?:\/\/.+)\/Patient\/[^/?#]+(?:\/_history\/[^/?#]+)?(?:#.*)?$/.exec(address)?.[1];
  return base === undefined ? undefined : toServer(base);
}
