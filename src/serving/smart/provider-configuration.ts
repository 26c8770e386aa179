/**
 * @module serving/smart/provider-configuration: how `oidc-provider` is set so that it is a SMART authorization server.
 *
 * Code flow with PKCE S256 for everybody, no secrets shared with apps, no registration, opaque access tokens for the FHIR server alone.
 */
import { type ClientMetadata, type Configuration, errors, type JWK, type KoaContextWithOIDC } from "oidc-provider";
import type { Account } from "#storage";
import { escapeHtml, plainPage } from "../plain-page.ts";
import type { Consent } from "./launch-context.ts";
import { identityScopes, isCovered, narrowScope, parseSmartScope, resourceScopes } from "./smart-scopes.ts";
import type { SmartClient, SmartSetup } from "./smart-setup.ts";

/** How long a consent to keep access, and its refresh tokens, last. */
const OFFLINE_SECONDS = 30 * 86_400;
const USER_TOKEN_SECONDS = 3600;
const CODE_SECONDS = 60;
const SERVICE_TOKEN_SECONDS = 300;
const ASSERTION_SECONDS = 300;
const CLOCK_TOLERANCE_SECONDS = 5;

export interface ProviderParts {
  readonly setup: SmartSetup;
  readonly fhirBase: string;
  readonly adapter: NonNullable<Configuration["adapter"]>;
  readonly signingKey: JWK;
  readonly cookieKey: string;
  readonly findAccount: (id: string) => Promise<Account | undefined>;
  readonly findConsent: (grantId: string) => Promise<Consent | undefined>;
}

export function toProviderConfiguration(parts: ProviderParts): Configuration {
  const cookie = { signed: true, httpOnly: true, sameSite: "lax" } as const;
  return {
    adapter: parts.adapter,
    clients: parts.setup.clients.map(toMetadata),
    jwks: { keys: [parts.signingKey] },
    cookies: {
      keys: [parts.cookieKey],
      names: { session: "osler_op", interaction: "osler_op_request", resume: "osler_op_resume" },
      short: cookie,
      // Each authorization asks the person anew: the provider's own session is sent back to no address.
      long: { ...cookie, path: "/oauth/no-session" },
    },
    routes: { authorization: "/authorize", jwks: "/jwks", revocation: "/revoke", introspection: "/introspect" },
    responseTypes: ["code"],
    scopes: [...identityScopes],
    claims: { openid: ["sub"], fhirUser: ["fhirUser"] },
    clientAuthMethods: ["none", "private_key_jwt"],
    enabledJWA: { clientAuthSigningAlgValues: ["RS384", "ES384"], idTokenSigningAlgValues: ["RS256"] },
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
    pkce: { required: () => true },
    extraParams: { aud: (ctx, value) => checkAudience(ctx, value, parts.fhirBase), launch: null },
    interactions: { url: (_, interaction) => `/oauth/interaction/${interaction.uid}` },
    features: toFeatures(parts),
    ttl: {
      AccessToken: USER_TOKEN_SECONDS,
      ClientCredentials: SERVICE_TOKEN_SECONDS,
      AuthorizationCode: CODE_SECONDS,
      Interaction: 600,
      Session: 600,
      Grant: OFFLINE_SECONDS,
      RefreshToken: OFFLINE_SECONDS,
      IdToken: USER_TOKEN_SECONDS,
    },
    findAccount: async (_, id) => {
      const account = await parts.findAccount(id);
      return (
        account && { accountId: id, claims: async () => ({ sub: id, fhirUser: toFhirUser(account, parts.fhirBase) }) }
      );
    },
    loadExistingGrant: async (ctx) => {
      const grantId = ctx.oidc.result?.consent?.grantId;
      return grantId === undefined ? undefined : ctx.oidc.provider.Grant.find(grantId);
    },
    extraTokenClaims: async (ctx, token) => {
      if (token.kind !== "AccessToken" || token.grantId === undefined) return undefined;
      const { patient, fhirUser } = (await parts.findConsent(token.grantId)) ?? {};
      const about = { ...(patient === undefined ? {} : { patient }), ...(fhirUser === undefined ? {} : { fhirUser }) };
      return { ...about, granted: grantedScope(ctx) };
    },
    issueRefreshToken: async (_, client, source) =>
      client.grantTypeAllowed("refresh_token") && source.scopes.has("offline_access"),
    expiresWithSession: async () => false,
    clientBasedCORS: (_, origin, client) =>
      (client.redirectUris ?? []).some((uri) => URL.canParse(uri) && new URL(uri).origin === origin),
    assertJwtClientAuthClaimsAndHeader: async (_, { exp }) => {
      if (typeof exp !== "number" || exp - Date.now() / 1000 > ASSERTION_SECONDS + CLOCK_TOLERANCE_SECONDS)
        throw new errors.InvalidClientAuth("the assertion must expire within five minutes");
    },
    renderError: (ctx, out) => {
      ctx.type = "html";
      ctx.body = plainPage({ title: "The app cannot be opened", body: whyNot(out.error, out.error_description) });
    },
  };
}

function whyNot(error: string, description: string | undefined): string {
  const words = escapeHtml(description === undefined ? error : `${error}: ${description}`);
  return `<p>${words}</p><p>Go back to the app and try again. If it fails again, tell whoever runs the app what stands here.</p>`;
}

/** Seconds after which nothing that comes of a consent is in force any more. */
export function consentSeconds(scopes: readonly string[]): number {
  return scopes.includes("offline_access") ? OFFLINE_SECONDS : CODE_SECONDS + USER_TOKEN_SECONDS;
}

/** All that a code or refresh token grants, or what of it is asked for; the token itself bears the resource's scopes alone. */
export function grantedScope({ oidc }: KoaContextWithOIDC): string {
  const { AuthorizationCode: code, RefreshToken: refresh } = oidc.entities;
  const asked = oidc.params?.["scope"];
  const granted = ((code ?? refresh)?.scope ?? "").split(" ");
  const kept = typeof asked === "string" ? granted.filter((scope) => asked.split(" ").includes(scope)) : granted;
  return kept.join(" ");
}

/** `https://host/fhir/Patient/…`: who signed in, as a resource of the FHIR server. */
export function toFhirUser({ id, role, patientId }: Account, fhirBase: string): string {
  return role === "clinician" ? `${fhirBase}/Practitioner/${id}` : `${fhirBase}/Patient/${patientId}`;
}

function toFeatures({ setup, fhirBase }: ProviderParts): NonNullable<Configuration["features"]> {
  return {
    devInteractions: { enabled: false },
    userinfo: { enabled: false },
    rpInitiatedLogout: { enabled: false },
    pushedAuthorizationRequests: { enabled: false },
    dPoP: { enabled: false },
    clientCredentials: { enabled: true },
    revocation: { enabled: true, allowedPolicy: (_, client, token) => token.clientId === client.clientId },
    introspection: { enabled: true, allowedPolicy: (_, client, token) => token.clientId === client.clientId },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => fhirBase,
      useGrantedResource: () => true,
      getResourceServerInfo: (ctx, resource, client) => {
        if (resource !== fhirBase) throw new errors.InvalidTarget(`the audience is ${fhirBase}`);
        checkScopes(
          ctx,
          setup.clients.find(({ id }) => id === client.clientId),
        );
        const scope = [...resourceScopes, ...limitedScopes(ctx)].join(" ");
        return { audience: fhirBase, scope, accessTokenFormat: "opaque" };
      },
    },
  };
}

/** Scopes limited by a query are as many as there are queries: those known are the ones asked now, or granted to what is exchanged. */
function limitedScopes({ oidc }: KoaContextWithOIDC): string[] {
  const { AuthorizationCode: code, RefreshToken: refresh } = oidc.entities;
  const texts = [oidc.params?.["scope"], code?.scope, refresh?.scope].filter((text) => typeof text === "string");
  return texts.flatMap((text) => text.split(" ")).filter((scope) => parseSmartScope(scope)?.limit !== undefined);
}

/** @throws InvalidRequest: an app that was told of another FHIR server must not get a token for this one. */
function checkAudience(_: KoaContextWithOIDC, aud: string | undefined, fhirBase: string): void {
  if (aud?.replace(/\/$/, "") !== fhirBase) throw new errors.InvalidRequest(`aud must be ${fhirBase}`);
}

/** @throws InvalidScope for scopes whose limit cannot be decided, and for more than the client is registered for */
function checkScopes(ctx: KoaContextWithOIDC, client: SmartClient | undefined): void {
  const asked = ctx.oidc.params?.["scope"];
  const scopes = typeof asked === "string" ? asked.split(" ") : [];
  if (ctx.oidc.route === "token" && ctx.oidc.params?.["grant_type"] !== "client_credentials") return;
  for (const scope of scopes) {
    const narrowed = narrowScope(scope);
    if (narrowed.kind === "undecidable") throw new errors.InvalidScope(narrowed.reason, scope);
  }
  const grantable = scopes.filter((scope) => narrowScope(scope).kind === "grantable");
  const beyond = grantable.find((scope) => !isCovered(scope, client?.scopes ?? []));
  if (beyond !== undefined) throw new errors.InvalidScope("the client is not registered for this scope", beyond);
  if (grantable.length === 0) throw new errors.InvalidScope("no scope asked for can be granted here", scopes.join(" "));
}

function toMetadata(client: SmartClient): ClientMetadata {
  const keys =
    client.keys === undefined
      ? {}
      : "jwks" in client.keys
        ? { jwks: client.keys.jwks }
        : { jwks_uri: client.keys.jwksUrl };
  const method = client.keys === undefined ? "none" : "private_key_jwt";
  const common = {
    client_id: client.id,
    client_name: client.name,
    token_endpoint_auth_method: method,
    ...keys,
  } as const;
  if (client.kind === "service")
    return { ...common, grant_types: ["client_credentials"], response_types: [], redirect_uris: [] } as ClientMetadata;
  return {
    ...common,
    redirect_uris: client.redirectUris,
    grant_types: ["authorization_code", "refresh_token"],
    response_types: ["code"],
  } as ClientMetadata;
}
