/**
 * @module serving/smart/app-caller: who a bearer token belongs to: one of ours, or of an identity provider the institution named.
 *
 * Promise: an unknown, expired, revoked or foreign token, and one for another server, are refused alike. What a person may see comes
 * from their local account whoever issued the token.
 */
import { type JWTPayload, jwtVerify } from "jose";
import { needOpened, type ServingContext } from "../context.ts";
import { HttpProblem } from "../problem.ts";
import { issuerOf, toKeyFinder } from "../published-keys.ts";
import type { AppCaller } from "./app-access.ts";
import type { AuthorizationServer } from "./authorization-server.ts";
import { isCovered, parseSmartScope, type SmartScope } from "./smart-scopes.ts";

/** The token of `Authorization: Bearer …`. */
export function findBearer(authorization: string | undefined): string | undefined {
  return /^bearer\s+(\S+)$/i.exec(authorization ?? "")?.[1];
}

/** @throws HttpProblem 401 */
export async function findAppCaller(context: ServingContext, token: string): Promise<AppCaller> {
  const caller = token.includes(".") ? await fromIssuer(context, token) : await fromOurs(context, token);
  if (caller === undefined) throw refused();
  return caller;
}

async function fromOurs(context: ServingContext, value: string): Promise<AppCaller | undefined> {
  const { provider } = await context.smart.opened();
  const [user, service] = [await provider.AccessToken.find(value), await provider.ClientCredentials.find(value)];
  const token = user ?? service;
  if (token === undefined || 1000 * (token.exp ?? 0) <= context.clock()) return undefined;
  const client = context.smart.setup.clients.find(({ id }) => id === token.clientId);
  if (client === undefined || token.aud !== context.smart.fhirBase()) return undefined;
  // What the operator has taken from a client since is in force no longer, whatever its tokens say.
  const granted = (token.scope?.split(" ") ?? []).filter((scope) => isCovered(scope, client.scopes));
  const common = { clientId: client.id, scopes: toScopes(granted) };
  if (user === undefined) return { ...common, knowsUser: false };
  const account = await findAccount(context, "findById", user.accountId);
  if (account === undefined) return undefined;
  const { patient, fhirUser } = user.extra ?? {};
  return {
    ...common,
    account,
    knowsUser: fhirUser !== undefined,
    ...(typeof patient === "string" ? { patientId: patient } : {}),
  };
}

const algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "ES256", "ES384", "ES512", "EdDSA"];
const finders = new WeakMap<object, ReturnType<typeof toKeyFinder>>();

async function fromIssuer(context: ServingContext, token: string): Promise<AppCaller | undefined> {
  const named = context.smart.setup.issuers.find(({ issuer }) => issuer === issuerOf(token));
  if (named === undefined) return undefined;
  const keys = finders.get(named) ?? toKeyFinder(named.keys);
  finders.set(named, keys);
  const payload = await verified(context.smart, token, named.issuer, keys, context.clock());
  const name = payload?.[named.accountClaim];
  if (payload === undefined || typeof name !== "string") return undefined;
  const account = await findAccount(context, "find", name.toLowerCase());
  if (account === undefined) return undefined;
  const { patient, fhirUser } = payload;
  const clientId = [payload["client_id"], payload["azp"]].find((claim) => typeof claim === "string") ?? named.issuer;
  const scopes = toScopes(scopesOf(payload));
  const launched = typeof patient === "string" ? { patientId: patient } : {};
  return { clientId: String(clientId), scopes, account, knowsUser: fhirUser !== undefined, ...launched };
}

async function verified(
  server: AuthorizationServer,
  token: string,
  issuer: string,
  keys: ReturnType<typeof toKeyFinder>,
  now: number,
): Promise<JWTPayload | undefined> {
  const currentDate = new Date(now);
  const options = {
    issuer,
    audience: server.fhirBase(),
    algorithms,
    requiredClaims: ["exp"],
    clockTolerance: 5,
    currentDate,
  };
  return jwtVerify(token, keys, options).then(
    ({ payload }) => payload,
    () => undefined,
  );
}

/** `scope` with spaces, or a list as `scp`. */
function scopesOf({ scope, scp }: JWTPayload): string[] {
  const given = scope ?? scp;
  if (Array.isArray(given)) return given.filter((item) => typeof item === "string");
  return typeof given === "string" ? given.split(" ") : [];
}

function toScopes(texts: readonly string[]): SmartScope[] {
  return texts.map(parseSmartScope).filter((scope) => scope !== undefined);
}

async function findAccount(context: ServingContext, by: "find" | "findById", value: string) {
  const account = await needOpened(context).state.accounts[by](value);
  if (account?.disabledAt !== undefined) return undefined;
  return account?.demo === true && !context.loopback ? undefined : account;
}

function refused(): HttpProblem {
  return new HttpProblem(
    401,
    "The access token is not accepted",
    "Ask for a new one at the token endpoint named in /fhir/.well-known/smart-configuration.",
  );
}
