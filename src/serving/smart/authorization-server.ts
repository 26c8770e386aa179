/**
 * @module serving/smart/authorization-server: the embedded OpenID provider: SMART App Launch 2.2 and Backend Services over our accounts.
 *
 * `oidc-provider` does OAuth; here stands what SMART adds: the audience is the FHIR server, scopes are read-only, a consent carries the
 * patient it was given for, and every authorization asks the person anew. Tokens are opaque, so revoking one ends it at once.
 *
 * @see https://hl7.org/fhir/smart-app-launch/STU2.2/
 */
import { generateKeyPairSync, randomBytes } from "node:crypto";
import { type KoaContextWithOIDC, Provider } from "oidc-provider";
import type { Clock } from "#core";
import type { State } from "#storage";
import type { Opened } from "../context.ts";
import { createLaunchContexts, type LaunchContexts } from "./launch-context.ts";
import { createOAuthAdapter } from "./oauth-store.ts";
import { grantedScope, toProviderConfiguration } from "./provider-configuration.ts";
import { type SmartSetup, statedPurposeOf } from "./smart-setup.ts";

/** Where the provider is mounted. */
export const OAUTH_PATH = "/oauth";

export interface AuthorizationServer {
  readonly setup: SmartSetup;
  /** `https://host/fhir`: the audience of every token. */
  fhirBase(): string;
  /** `https://host/oauth` */
  issuer(): string;
  /** @throws HttpProblem 503 until the state is open */
  opened(): Promise<{ readonly provider: Provider; readonly contexts: LaunchContexts }>;
}

export interface AuthorizationServerOptions {
  readonly setup: SmartSetup;
  readonly clock: Clock;
  /** Demo accounts count only on loopback. */
  readonly loopback: boolean;
  /** Where the server listens, e.g. `http://127.0.0.1:4317`; asked first when a request is there. */
  readonly address: () => string;
  readonly opened: () => Opened;
  /** Told the kind of a failure nobody foresaw, never its message. */
  readonly failed: (kind: string) => void;
}

export function createAuthorizationServer(options: AuthorizationServerOptions): AuthorizationServer {
  const { setup } = options;
  const base = () => (setup.publicUrl ?? options.address()).replace(/\/$/, "");
  const server = { setup, fhirBase: () => `${base()}/fhir`, issuer: () => `${base()}${OAUTH_PATH}` };
  let made: Promise<{ provider: Provider; contexts: LaunchContexts }> | undefined;
  return {
    ...server,
    opened: async () => {
      const { state } = options.opened();
      made ??= createProvider(options, server, state);
      return made;
    },
  };
}

async function createProvider(
  options: AuthorizationServerOptions,
  server: Pick<AuthorizationServer, "fhirBase" | "issuer">,
  state: State,
): Promise<{ provider: Provider; contexts: LaunchContexts }> {
  const { setup, clock } = options;
  const contexts = createLaunchContexts(state.oauth, clock);
  const configuration = toProviderConfiguration({
    setup,
    fhirBase: server.fhirBase(),
    adapter: createOAuthAdapter(state.oauth, clock),
    signingKey: JSON.parse(await state.setting("oauth-signing-key", newSigningKey)),
    cookieKey: await state.setting("oauth-cookie-key", () => randomBytes(32).toString("base64url")),
    findAccount: async (id) => {
      const account = await state.accounts.findById(id);
      if (account?.disabledAt !== undefined) return undefined;
      return account?.demo === true && !options.loopback ? undefined : account;
    },
    findConsent: contexts.findConsent,
  });
  const provider = new Provider(server.issuer(), configuration);
  // The mount writes the forwarded headers itself, so nobody else's are believed.
  provider.proxy = true;
  provider.use(async (ctx, next) => {
    await next();
    const { oidc } = ctx as Partial<KoaContextWithOIDC>;
    if (oidc?.route === "token" && ctx.status === 200) {
      await state.oauth.removeExpired(clock());
      await completeTokenResponse(ctx as KoaContextWithOIDC, options.opened(), options.setup);
    }
    if (oidc?.route === "introspection" && ctx.status === 200) tellAllGranted(ctx.body as Record<string, unknown>);
  });
  provider.on("server_error", (_, error) => options.failed(error.name));
  provider.silent = true;
  return { provider, contexts };
}

/** Adds SMART's launch context, and all that was granted (OAuth's part names the resource's scopes alone). */
async function completeTokenResponse(
  ctx: KoaContextWithOIDC,
  { audit, state }: Opened,
  setup: SmartSetup,
): Promise<void> {
  const { AccessToken: token, Client: client } = ctx.oidc.entities;
  const body = ctx.body as Record<string, unknown>;
  if (token === undefined) {
    const purpose = statedPurposeOf(setup, client?.clientId);
    const act = { actor: client?.clientId ?? "", role: "app", action: "app-token", outcome: "allowed" } as const;
    await audit.record({ ...act, ...(purpose === undefined ? {} : { purpose }) });
    return;
  }
  body["scope"] = grantedScope(ctx);
  const patient: unknown = token.extra?.["patient"];
  if (typeof patient === "string") Object.assign(body, { patient, need_patient_banner: true });
  const account = await state.accounts.findById(token.accountId);
  const actor = `${token.accountId} by ${client?.clientId}`;
  await audit.record({ actor, role: account?.role ?? "none", action: "app-token", outcome: "allowed" });
}

/** An introspected token's scope is the one its token response named (SMART App Launch 2.2, token introspection). */
function tellAllGranted(body: Record<string, unknown>): void {
  const { granted } = body;
  if (typeof granted !== "string") return;
  body["scope"] = granted;
  delete body["granted"];
}

function newSigningKey(): string {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const kid = randomBytes(12).toString("base64url");
  return JSON.stringify({ ...privateKey.export({ format: "jwk" }), alg: "RS256", use: "sig", kid });
}
