/**
 * @module serving/model-api/api-keys: keys for programs: made once, shown once, hashed; who a request's key belongs to.
 *
 * Promise: what is stored opens nothing. An unknown, an expired and a revoked key are all refused with 401.
 */
import { randomUUID } from "node:crypto";
import { addDays, type Clock, type EpochMs, OslerError } from "#core";
import type { AuditAct } from "#governance";
import type { ApiKey, State } from "#storage";
import { hashToken, newToken } from "../passwords.ts";
import { ownerSchema, type StatedPurpose, statedPurposes } from "../stated-use.ts";

/** `records` opens patients' charts by MCP, `metrics` what Prometheus asks: both are for the institution's own programs alone. */
export const keyScopes = ["answers", "risks", "models", "records", "metrics"] as const;
export type KeyScope = (typeof keyScopes)[number];
/** A clinician's program inside the institution, or another institution's. */
export const keyRoles = ["clinician", "licensee"] as const;
export type KeyRole = (typeof keyRoles)[number];

export interface NewApiKey {
  readonly name: string;
  /** Who answers for it, in words for patients: an office rather than a person. */
  readonly owner: string;
  readonly purpose: StatedPurpose;
  readonly role: KeyRole;
  readonly scopes: readonly KeyScope[];
  /** In force for so many days; until revoked if left out. */
  readonly days?: number;
}

const PREFIX = "osler_";

/**
 * Makes a key; `secret` is all that opens it and is not kept.
 *
 * @throws OslerError `serving/api-key-invalid` for an unusable name or owner, no scope, or a licensee's key with the scope `records` or `metrics`
 */
export async function addApiKey(
  state: State,
  { name, owner, purpose, role, scopes, days }: NewApiKey,
  clock: Clock,
): Promise<{ readonly key: ApiKey; readonly secret: string }> {
  const problem = !/^[\p{L}\p{N}][\p{L}\p{N} ._@-]{0,63}$/u.test(name)
    ? "a name has 1 to 64 letters, digits, spaces, dots, dashes, underscores or @"
    : !ownerSchema.safeParse(owner).success
      ? "an owner has 1 to 100 letters, digits, spaces and . , : ; & ' ( ) + @ / _ -"
      : scopes.length === 0
        ? "a key needs at least one scope"
        : role === "licensee" && (scopes.includes("records") || scopes.includes("metrics"))
          ? "records and metrics stay inside the institution; a licensee's key cannot open them"
          : undefined;
  if (problem !== undefined) {
    throw new OslerError("serving/api-key-invalid", {
      message: `The key cannot be made: ${problem}.`,
      fix: "Correct --name, --owner, --role or --scopes.",
    });
  }
  const now = clock();
  const secret = `${PREFIX}${newToken()}`;
  const key: ApiKey = {
    id: `key-${randomUUID()}`,
    name,
    role,
    scopes: [...new Set(scopes)],
    ...{ purpose, owner },
    createdAt: now,
    ...(days === undefined ? {} : { expiresAt: addDays(now, days) }),
  };
  await state.apiKeys.add(key, hashToken(secret));
  return { key, secret };
}

/** The key a program sends: `Authorization: Bearer …`, or `api-key: …` as Azure's clients do. */
export function findSentKey(headers: Readonly<Record<string, string | string[] | undefined>>): string | undefined {
  const bearer = /^bearer\s+(\S+)$/i.exec(typeof headers["authorization"] === "string" ? headers["authorization"] : "");
  const sent = bearer?.[1] ?? headers["api-key"];
  return typeof sent === "string" && sent.startsWith(PREFIX) ? sent : undefined;
}

/** The key whose secret was sent, be it in force or not. */
export async function findApiKey(state: State, secret: string | undefined): Promise<ApiKey | undefined> {
  return secret === undefined ? undefined : state.apiKeys.find(hashToken(secret));
}

/** Who acts in the audit log when a program calls with this key, and what for. */
export function actorOf({ id, role, purpose }: ApiKey): Pick<AuditAct, "actor" | "role" | "purpose"> {
  const stated = statedPurposes.find((one) => one === purpose);
  return { actor: id, role, ...(stated === undefined ? {} : { purpose: stated }) };
}

/** Whether a key opens anything at `now`. */
export function isInForce(key: ApiKey, now: EpochMs): boolean {
  return key.revokedAt === undefined && (key.expiresAt === undefined || key.expiresAt > now);
}
