/**
 * @module serving/smart/app-access: whether an app or a service may call an endpoint of `/fhir` with the token it holds. Pure.
 *
 * A token never opens more than the person behind it may: the person's own right is asked first, then the scopes.
 * A closed record opens to the app of a clinician with care of the patient, and to no service; a proxy's app opens nothing.
 */
import type { FhirResource } from "#fhir";
import type { Account, Standing } from "#storage";
import type { Endpoint } from "../endpoints.ts";
import { type Decision, decideAccess } from "../guard.ts";
import { isWithinLimit } from "./scope-limits.ts";
import { type FhirInteraction, permits, type SmartScope } from "./smart-scopes.ts";

/** Who holds a token. */
export interface AppCaller {
  readonly clientId: string;
  readonly scopes: readonly SmartScope[];
  /** The person it acts for; a service acts for none. */
  readonly account?: Account;
  /** The patient the consent was given for. */
  readonly patientId?: string;
  /** Whether the person let it know who they are. */
  readonly knowsUser: boolean;
}

/** Whether `app` may call `endpoint` about `patientId`; `type` is the resource type of a search. */
export function decideAppAccess(
  endpoint: Endpoint,
  app: AppCaller,
  patientId: string | undefined,
  type: string | undefined,
  standing: Standing,
): Decision {
  // A proxy reads on our own pages alone: what an app may read is the patient's to allow.
  if (endpoint.app === undefined || app.account?.role === "proxy") return "refused";
  // The glass is broken for a person's own eyes, never for an app.
  const withoutGlass = { ...standing, grants: standing.grants.filter(({ kind }) => kind !== "glass") };
  if (app.account === undefined && standing.closed) return "refused";
  if (app.account !== undefined && decideAccess(endpoint, app.account, patientId, withoutGlass) !== "allowed")
    return "refused";
  if (endpoint.app === "user") return app.account !== undefined && app.knowsUser ? "allowed" : "refused";
  if (patientId === undefined) return "refused";
  return mayReach(app, endpoint.resourceType ?? type ?? "Patient", endpoint.app, patientId) ? "allowed" : "refused";
}

/** Whether the scopes permit an interaction with a type of resource of one patient: with some of its resources, if not with all. */
function mayReach(app: AppCaller, type: string, interaction: FhirInteraction, patientId: string): boolean {
  return scopesOn(app, type, interaction, patientId).length > 0;
}

/** Whether they permit it with this resource; several scopes on one type open what any of them does. */
export function mayShow(
  app: AppCaller,
  resource: FhirResource,
  interaction: FhirInteraction,
  patientId: string,
): boolean {
  return scopesOn(app, resource.resourceType, interaction, patientId).some(
    ({ limit }) => limit === undefined || isWithinLimit(resource, limit),
  );
}

/** Whether some resources of a type are kept from the app. */
export function withholds(app: AppCaller, type: string, interaction: FhirInteraction, patientId: string): boolean {
  return scopesOn(app, type, interaction, patientId).every(({ limit }) => limit !== undefined);
}

function scopesOn(app: AppCaller, type: string, interaction: FhirInteraction, patientId: string): SmartScope[] {
  return app.scopes.filter((scope) => {
    if (app.account === undefined) return permits(scope, "system", type, interaction);
    const own = app.patientId === patientId && permits(scope, "patient", type, interaction);
    return own || permits(scope, "user", type, interaction);
  });
}
