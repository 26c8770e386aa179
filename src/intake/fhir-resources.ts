/** @module intake/fhir-resources: the resources of one JSON text: itself, the entries of a Bundle, the items of a list. */
import { type FhirContext, serverOfPatient, startOfMoment } from "#fhir";

export interface FoundResource {
  readonly resource: unknown;
  /** Position in the bundle or list, from 0. */
  readonly entry?: number;
  readonly context?: FhirContext;
  /** `Observation/5`: a transaction deletes it, or a history says when it was. */
  readonly deleted?: { readonly source: string; readonly at: number | undefined };
  /** Why there is no resource. */
  readonly problem?: { readonly path: string; readonly reason: string };
}

const MAX_DEPTH = 3;

/** Every resource in `value`; bundles within bundles are opened, to a depth of three. */
export function* findResources(value: unknown, depth = 0): Generator<FoundResource> {
  if (Array.isArray(value) && depth === 0) {
    for (const [entry, item] of value.entries()) for (const found of findResources(item, 1)) yield { ...found, entry };
    return;
  }
  if (!isObject(value) || value["resourceType"] !== "Bundle") {
    yield { resource: value };
    return;
  }
  const entries = value["entry"] ?? [];
  if (!Array.isArray(entries)) {
    yield { resource: undefined, problem: { path: "Bundle.entry", reason: "not a list" } };
    return;
  }
  const context = contextOf(entries);
  const type = value["type"];
  const deletes = type === "transaction" || type === "batch" || type === "history" ? type : undefined;
  // A history has the newest version first; of versions equally late the last that is read counts.
  const order = type === "history" ? [...entries.keys()].reverse() : entries.keys();
  for (const entry of order) yield* entryResources(entries[entry], { entry, context, depth, deletes });
}

interface EntryPlace {
  readonly entry: number;
  readonly context: FhirContext;
  readonly depth: number;
  /** Whether a DELETE among the entries is to be done, as in the deletions of a bulk export, or was done at a moment. */
  readonly deletes: "transaction" | "batch" | "history" | undefined;
}

function* entryResources(item: unknown, { entry, context, depth, deletes }: EntryPlace): Generator<FoundResource> {
  const at = `Bundle.entry[${entry}]`;
  if (!isObject(item)) {
    yield { resource: undefined, entry, problem: { path: at, reason: "not an object" } };
    return;
  }
  const resource = item["resource"];
  if (resource === undefined) {
    const source = deletes === undefined ? undefined : deletedBy(item["request"]);
    const moment = deletes === "history" ? modifiedAt(item["response"]) : undefined;
    if (source !== undefined) yield { resource, entry, deleted: { source, at: moment } };
    // A deletion or a bare response carries none.
    if (item["request"] !== undefined || item["response"] !== undefined) return;
    yield { resource, entry, problem: { path: `${at}.resource`, reason: "required element missing" } };
    return;
  }
  if (isObject(resource) && resource["resourceType"] === "Bundle") {
    if (depth < MAX_DEPTH) for (const found of findResources(resource, depth + 1)) yield { ...found, entry };
    else yield { resource, entry, problem: { path: `${at}.resource`, reason: "bundles nested too deep" } };
    return;
  }
  const written = deletes === "history" ? modifiedAt(item["response"]) : Number.NaN;
  const server = serverOfPatient(item["fullUrl"]);
  const placed = server === undefined ? context : { ...context, server };
  yield { resource: withVersion(withId(resource, item["fullUrl"]), written), entry, context: placed };
}

function deletedBy(request: unknown): string | undefined {
  if (!isObject(request) || request["method"] !== "DELETE" || typeof request["url"] !== "string") return undefined;
  return /(?:^|\/)([A-Za-z]+\/[A-Za-z0-9\-._]{1,128})$/.exec(request["url"])?.[1];
}

/** `NaN`, which is after no version, when the history does not say. */
function modifiedAt(response: unknown): number {
  const moment = isObject(response) ? response["lastModified"] : undefined;
  return typeof moment === "string" ? startOfMoment(moment) : Number.NaN;
}

/** Transactions may leave the id to the server; the entry's own uuid stands for it. */
function withId(resource: unknown, fullUrl: unknown): unknown {
  if (!isObject(resource) || resource["id"] !== undefined) return resource;
  return typeof fullUrl === "string" && fullUrl.startsWith("urn:uuid:")
    ? { ...resource, id: fullUrl.slice(9) }
    : resource;
}

/** A version that does not say when it was written is as late as its history says. */
function withVersion(resource: unknown, written: number): unknown {
  if (!isObject(resource) || Number.isNaN(written)) return resource;
  const { meta = {} } = resource;
  if (!isObject(meta) || meta["lastUpdated"] !== undefined) return resource;
  return { ...resource, meta: { ...meta, lastUpdated: new Date(written).toISOString() } };
}

function contextOf(entries: readonly unknown[]): FhirContext {
  const byUrl = new Map<string, string>();
  for (const item of entries) {
    if (!isObject(item) || typeof item["fullUrl"] !== "string" || !isObject(item["resource"])) continue;
    const resource = withId(item["resource"], item["fullUrl"]);
    if (!isObject(resource) || typeof resource["resourceType"] !== "string" || typeof resource["id"] !== "string")
      continue;
    byUrl.set(item["fullUrl"], `${resource["resourceType"]}/${resource["id"]}`);
  }
  let last = "";
  let lastTarget: string | undefined;
  return {
    resolve: (reference) => {
      if (reference !== last) {
        last = reference;
        lastTarget = byUrl.get(reference);
      }
      return lastTarget;
    },
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
