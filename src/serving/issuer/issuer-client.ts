/**
 * @module serving/issuer/issuer-client: asks the identity provider who somebody is: OpenID Connect, authorization code with PKCE, by `openid-client`.
 *
 * Promise: nothing is asked of it before a person wants to sign in; nothing but the operator's issuer, and the origins named beside it, is called.
 * State, nonce and PKCE's verifier are derived from what the browser alone holds, so what is stored opens nothing.
 *
 * @see https://openid.net/specs/openid-connect-core-1_0.html, RFC 9700, RFC 9207
 */
import { createHmac } from "node:crypto";
import { importJWK } from "jose";
import * as openid from "openid-client";
import { refusals } from "#contract";
import type { EpochMs } from "#core";
import { HttpProblem } from "../problem.ts";
import type { Claims } from "./issuer-person.ts";
import { type IssuerSetup, isLoopbackUrl } from "./issuer-setup.ts";
import { keysAt, type LogoutRequest, readLogoutToken } from "./logout-token.ts";

const TIMEOUT_SECONDS = 5;

export interface IssuerClient {
  readonly setup: IssuerSetup;
  /** Where the browser goes; `secret` is what it holds. @throws HttpProblem 502 */
  begin(redirectUri: string, secret: string): Promise<URL>;
  /** Where the browser signs out of it and comes back from; `undefined` if it offers none, or is down. */
  end(returnTo: string): Promise<URL | undefined>;
  /** What the ID token says, once all of it was checked. @throws HttpProblem 401, 502 */
  finish(redirectUri: string, secret: string, answer: string): Promise<Claims>;
  /** Whom a logout token names, once all of it was checked but whether it came before. @throws Error, HttpProblem */
  readLogout(token: string, now: EpochMs): Promise<LogoutRequest>;
}

export function createIssuerClient(setup: IssuerSetup): IssuerClient {
  const origins = new Set([new URL(setup.issuer).origin, ...setup.origins]);
  let held: Promise<openid.Configuration> | undefined;
  const discovered = async () => {
    try {
      held ??= discover(setup, origins);
      return await held;
    } catch (error) {
      held = undefined;
      throw unreachable(error);
    }
  };
  const keys = new Map<string, ReturnType<typeof keysAt>>();
  const keysOf = (address: string) => {
    const found = keys.get(address) ?? keysAt(address, origins, TIMEOUT_SECONDS);
    keys.set(address, found);
    return found;
  };
  const maxAge = setup.maxAgeSeconds === undefined ? {} : { maxAge: setup.maxAgeSeconds };
  return {
    setup,
    begin: async (redirectUri, secret) => {
      const { acr } = setup.secondFactor;
      // Asked anew each time: if it is down, this page says so, not the browser.
      held = undefined;
      const url = openid.buildAuthorizationUrl(await discovered(), {
        redirect_uri: redirectUri,
        scope: setup.scopes,
        ...{ state: derive(secret, "state"), nonce: derive(secret, "nonce") },
        code_challenge: await openid.calculatePKCECodeChallenge(derive(secret, "verifier")),
        code_challenge_method: "S256",
        ...(maxAge.maxAge === undefined ? {} : { max_age: String(maxAge.maxAge) }),
        ...(acr.length === 0 ? {} : { acr_values: acr.join(" ") }),
      });
      if (!origins.has(url.origin)) throw unreachable();
      return url;
    },
    end: async (returnTo) => {
      const configuration = await discovered().catch(() => undefined);
      if (configuration?.serverMetadata().end_session_endpoint === undefined) return undefined;
      const url = openid.buildEndSessionUrl(configuration, { post_logout_redirect_uri: returnTo });
      return origins.has(url.origin) ? url : undefined;
    },
    finish: async (redirectUri, secret, answer) => {
      const configuration = await discovered();
      const url = new URL(redirectUri);
      url.search = answer;
      try {
        const tokens = await openid.authorizationCodeGrant(configuration, url, {
          expectedState: derive(secret, "state"),
          expectedNonce: derive(secret, "nonce"),
          pkceCodeVerifier: derive(secret, "verifier"),
          ...{ idTokenExpected: true, ...maxAge },
        });
        return { ...tokens.claims() };
      } catch (error) {
        throw toProblem(error);
      }
    },
    readLogout: async (token, now) => {
      const { issuer, jwks_uri, id_token_signing_alg_values_supported } = (await discovered()).serverMetadata();
      const found = { issuer, clientId: setup.clientId, keys: keysOf(jwks_uri ?? "") };
      return readLogoutToken(token, { ...found, algorithms: id_token_signing_alg_values_supported }, now);
    },
  };
}

async function discover(setup: IssuerSetup, origins: ReadonlySet<string>): Promise<openid.Configuration> {
  const { issuer, clientId } = setup;
  const configuration = await openid.discovery(new URL(issuer), clientId, {}, await authenticate(setup), {
    timeout: TIMEOUT_SECONDS,
    [openid.customFetch]: async (url, options) => {
      if (!origins.has(new URL(url).origin)) throw new Error("not an origin of the issuer");
      return fetch(url, { ...options, redirect: "manual" } as RequestInit);
    },
    // The library trusts TLS for a token it fetched itself; here its signature is checked all the same.
    execute: [openid.enableNonRepudiationChecks, ...(isLoopbackUrl(issuer) ? [openid.allowInsecureRequests] : [])],
  });
  // For some hosts the library takes another issuer's name than the one that was asked.
  if (new URL(configuration.serverMetadata().issuer).href !== new URL(issuer).href) throw new Error("another issuer");
  return configuration;
}

async function authenticate({ credential }: IssuerSetup): Promise<openid.ClientAuth> {
  if ("key" in credential) {
    const key = await importJWK(credential.key);
    if (key instanceof Uint8Array) throw new Error("not a private key");
    return openid.PrivateKeyJwt({ key: key as CryptoKey, kid: credential.key.kid });
  }
  const [basic, post] = [openid.ClientSecretBasic(credential.secret), openid.ClientSecretPost(credential.secret)];
  return (server, ...rest) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ["client_secret_basic"];
    return (methods.includes("client_secret_basic") ? basic : post)(server, ...rest);
  };
}

/** 43 characters that nobody has who does not have `secret`. */
function derive(secret: string, what: "state" | "nonce" | "verifier"): string {
  return createHmac("sha256", secret).update(what).digest("base64url");
}

function toProblem(error: unknown): HttpProblem {
  if (error instanceof openid.AuthorizationResponseError)
    return new HttpProblem(401, refusals.issuerDeclined, "You can try again.");
  const code = codeOf(error);
  if (code === "OAUTH_TIMEOUT" || (error instanceof TypeError && code === "")) return unreachable(error);
  const detail = `Try again; if it stays so, tell the people who run Osler.${reasonOf(error)}`;
  return new HttpProblem(401, refusals.issuerNotTrusted, detail);
}

function unreachable(error?: unknown): HttpProblem {
  const detail = `Try again later, or tell the people who run Osler.${reasonOf(error)}`;
  return new HttpProblem(502, refusals.issuerUnreachable, detail);
}

/** The libraries' codes are words of their own; messages and causes can hold tokens and stay here. */
function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return /^(?:OAUTH|ERR)_[A-Z_]+$/.test(code) ? ` They may want to know: ${code}.` : "";
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}
