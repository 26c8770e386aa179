/**
 * @module serving/guard: who may call an endpoint about whom. Pure: the table in `endpoints` is its only input besides the caller.
 */
import type { IncomingHttpHeaders } from "node:http";
import { roleSchema } from "#contract";
import type { Account, Standing } from "#storage";
import type { Endpoint } from "./endpoints.ts";
import { standsFor } from "./record-standing.ts";

/** `closed`: the patient closed the record, and nothing in force opens it. */
export type Decision = "allowed" | "sign-in-needed" | "refused" | "closed";

/**
 * Whether `viewer` may call `endpoint` about `patientId`, whose record has that standing to them at this moment.
 *
 * A patient asking about anyone else is refused whether or not that patient exists, so the answer tells nothing; so is a proxy. A record
 * its patient closed to clinicians stays open to proxies: whoever closes it ends their grants too if they wish. A steward opens of any record
 * what the table names for stewards: its audit log.
 */
export function decideAccess(
  endpoint: Endpoint,
  viewer: Account | undefined,
  patientId: string | undefined,
  standing: Standing,
): Decision {
  if (endpoint.roles === "anyone") return "allowed";
  if (viewer === undefined) return "sign-in-needed";
  const role = roleSchema.safeParse(viewer.role);
  if (!role.success || !endpoint.roles.includes(role.data)) return "refused";
  if (endpoint.scope === "none") return "allowed";
  if (patientId === undefined) return "refused";
  if (role.data === "clinician") return opensTo(endpoint, standing) ? "allowed" : "closed";
  if (role.data === "proxy") return standing.grants.some(standsFor) ? "allowed" : "refused";
  if (role.data === "steward") return "allowed";
  return viewer.patientId === patientId ? "allowed" : "refused";
}

/** A closed record opens to a clinician with care of the patient, and to a broken glass where the table says so. */
function opensTo({ onClosed }: Endpoint, { closed, grants }: Standing): boolean {
  if (!closed || onClosed === "always" || grants.some(({ kind }) => kind === "care")) return true;
  return onClosed === "glass" && grants.some(({ kind }) => kind === "glass");
}

/**
 * Whether a request comes from our own pages or from no page at all.
 *
 * Every current browser sends `Origin` or `Sec-Fetch-Site` with a state-changing request; a script outside a browser sends
 * neither and carries no cookie it was not given.
 *
 * @param publicUrl the origin of our pages; without one it is the host that was asked
 */
export function isSameOrigin(
  { method, headers }: { readonly method: string; readonly headers: Readonly<IncomingHttpHeaders> },
  publicUrl: string | undefined,
): boolean {
  if (method === "GET" || method === "HEAD") return true;
  const { origin, host, "sec-fetch-site": site } = headers;
  if (site !== undefined && site !== "same-origin" && site !== "none") return false;
  if (origin === undefined) return true;
  if (publicUrl !== undefined) return origin === publicUrl;
  return URL.canParse(origin) && new URL(origin).host === host;
}
