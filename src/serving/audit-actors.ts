/**
 * @module serving/audit-actors: who stands in the audit log, by the names they went by when they acted.
 *
 * Promise: an account that was renamed, disabled or is no more keeps its name in what it did before.
 */
import type { EpochMs, PatientId } from "#core";
import { type AuditRow, TRIAL_CLIENT } from "#storage";
import { needOpened, type ServingContext } from "./context.ts";

export interface KnownPeople {
  /** What an account was called at a moment, or first, if that was later; `undefined`: there never was one with that id. */
  nameAt(accountId: string, at: EpochMs): string | undefined;
  /** What its owner types; `undefined` where the account is gone. */
  signInNameOf(accountId: string): string | undefined;
  /** Whose record it may read as a patient. */
  patientOf(accountId: string): PatientId | undefined;
}

export interface KnownActors extends KnownPeople {
  /** The name of a registered app or service, or of a key, in force or not. */
  programName(id: string): string | undefined;
  /** Who answers for a key, or for a service. */
  ownerOf(id: string): string | undefined;
}

type Acted = Pick<AuditRow, "actor" | "role" | "action">;

/** Who acted, and through what: `PERSON by APP`, a program by itself, or a person on our own pages. */
export function partiesOf({ actor, role, action }: Acted): { person?: string; program?: string } {
  const [person = "", app] = actor.split(" by ", 2);
  if (app !== undefined) return { person, program: app };
  if (programRoles.has(role) || /^(key|mcp|command)-/.test(action)) return { program: actor };
  return actor === "anonymous" ? {} : { person };
}

const programRoles = new Set(["app", "cds-client", "licensee"]);

export async function findPeople(context: ServingContext, accountIds: readonly string[]): Promise<KnownPeople> {
  const known = await needOpened(context).state.accounts.known(accountIds);
  return {
    nameAt: (id, at) => {
      const names = known.get(id)?.names;
      return (names?.findLast(({ from }) => from <= at) ?? names?.[0])?.displayName;
    },
    signInNameOf: (id) => known.get(id)?.signInName,
    patientOf: (id) => known.get(id)?.patientId,
  };
}

/** Those who stand in these rows. */
export async function findActors(
  context: ServingContext,
  rows: readonly (Acted & Partial<Pick<AuditRow, "accountId">>)[],
): Promise<KnownActors> {
  const ids = rows.flatMap((row) => [partiesOf(row).person, row.accountId]);
  const [people, keys] = await Promise.all([
    findPeople(
      context,
      ids.filter((id) => typeof id === "string"),
    ),
    needOpened(context).state.apiKeys.list(),
  ]);
  const programs = new Map([
    ...keys.map(({ id, name }) => [id, name] as const),
    ...context.smart.setup.clients.map(({ id, name }) => [id, name] as const),
    [TRIAL_CLIENT, "Osler's sandbox"],
  ]);
  const owners = new Map([
    ...keys.map(({ id, owner }) => [id, owner] as const),
    ...context.smart.setup.clients.flatMap((client) =>
      client.kind === "service" ? [[client.id, client.owner] as const] : [],
    ),
  ]);
  return { ...people, programName: (id) => programs.get(id), ownerOf: (id) => owners.get(id) };
}
