/** @module serving/conform/json-faults: reads of untrusted JSON, and the members a standard forbids. Pure. */

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

/** The objects of a list; none if it is not one. */
export function objectsOf(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** Paths of null, "", [] and {}, which CDS Hooks forbids; resources are FHIR's matter, and `allowed` members may be empty lists. */
export function findEmpties(value: unknown, allowed: readonly string[], path = ""): string[] {
  const name = path.split(".").at(-1) ?? "";
  if (value === null || value === "") return [path];
  if (Array.isArray(value)) {
    if (value.length === 0) return allowed.includes(name) ? [] : [path];
    return value.flatMap((item, index) => findEmpties(item, allowed, `${path}[${index}]`));
  }
  if (!isObject(value)) return [];
  if (Object.keys(value).length === 0) return [path];
  return Object.entries(value)
    .filter(([member]) => member !== "resource" && member !== "extension")
    .flatMap(([member, held]) => findEmpties(held, allowed, path === "" ? member : `${path}.${member}`));
}

/** Whether an address is https, or http on this machine. */
export function isSecure(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" || /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}
