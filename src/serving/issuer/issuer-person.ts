/**
 * @module serving/issuer/issuer-person: who somebody is here, by what a checked ID token says. Pure.
 *
 * Promise: a role comes of the operator's list alone, compared letter by letter; what is not said as expected gives nothing.
 */
import type { Role } from "#contract";
import { type PatientId, toPatientId } from "#core";
import type { IssuerSetup } from "./issuer-setup.ts";

export type Claims = Readonly<Record<string, unknown>>;

export interface IssuerPerson {
  readonly subject: string;
  /** As a logout token names the person, and their session. */
  readonly sub: string | undefined;
  readonly sid: string | undefined;
  /** What a new account may be called. */
  readonly name: string | undefined;
  /** For the pages; not for finding anybody. */
  readonly displayName: string | undefined;
  /** `undefined`: the list gives them none. */
  readonly role: Role | undefined;
  /** Of patients alone. */
  readonly patientId: PatientId | undefined;
  /** Whether the issuer says that two factors were proven. */
  readonly vouched: boolean;
}

/** `undefined` without the claim that names the person. */
export function toIssuerPerson(setup: IssuerSetup, claims: Claims): IssuerPerson | undefined {
  const subject = textOf(claims, setup.subjectClaim);
  if (subject === undefined || subject.length > 255) return undefined;
  const given = listOf(claims[setup.roleClaim]);
  const role = setup.roles.find(({ value }) => given.includes(value))?.role;
  const patient = setup.patientClaim === undefined ? undefined : textOf(claims, setup.patientClaim);
  const name = setup.nameClaim === undefined ? undefined : textOf(claims, setup.nameClaim)?.toLowerCase();
  return {
    subject,
    ...{ sub: textOf(claims, "sub"), sid: textOf(claims, "sid") },
    name,
    displayName: textOf(claims, "name")?.slice(0, 100),
    role,
    patientId: role === "patient" && patient !== undefined ? toPatientId(patient) : undefined,
    vouched: vouchesFor(setup, claims),
  };
}

function vouchesFor({ secondFactor }: IssuerSetup, claims: Claims): boolean {
  const acr = claims["acr"];
  const byClass = typeof acr === "string" && secondFactor.acr.includes(acr);
  return byClass || listOf(claims["amr"]).some((method) => secondFactor.amr.includes(method));
}

/** Without control characters, which no name or id has. */
function textOf(claims: Claims, name: string): string | undefined {
  const value = Object.hasOwn(claims, name) ? claims[name] : undefined;
  return typeof value === "string" && value !== "" && !/\p{Cc}/u.test(value) ? value : undefined;
}

function listOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((item) => typeof item === "string");
}
