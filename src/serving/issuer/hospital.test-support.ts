/** @module serving/issuer/hospital.test-support: a hospital's identity provider (`oidc-provider`) with people who sign in at once, that can be made to misbehave. */
import { createServer, type Server } from "node:http";
import { exportJWK, generateKeyPair, type JWK } from "jose";
import { type Configuration, type KoaContextWithOIDC, Provider } from "oidc-provider";
import { freePort } from "../free-port.test-support.ts";
import { type IssuerSetup, issuerFileSchema } from "./issuer-setup.ts";

interface HospitalPerson {
  readonly sub: string;
  readonly amr?: readonly string[];
  readonly acr?: string;
  readonly [claim: string]: unknown;
}

export interface Hospital {
  readonly issuer: string;
  readonly signingKey: JWK;
  /** Who sits in front of the browser. */
  person: HospitalPerson;
  /** What is done to an ID token before it is sent. */
  alterToken: ((token: string) => Promise<string> | string) | undefined;
  /** What is done to the discovery document. */
  alterDiscovery: ((metadata: Record<string, unknown>) => void) | undefined;
  /** Where the client is told of sign-outs. */
  clientUrl: string;
  /** Sends the client a logout token about a person, as the provider does when a session ends there. @throws if it is not taken */
  tellOfLogout(sub: string, sid: string): Promise<void>;
  /** Paths asked for, in order. */
  readonly asked: string[];
  stop(): Promise<void>;
  start(): Promise<void>;
}

/** The client's address as it is registered; calls go to where it listens. */
const LOGOUT_ORIGIN = "https://osler.hospital.example";
/** What the library calls when a session ends. */
interface LogoutClient {
  backchannelLogout(sub: string, sid: string): Promise<unknown>;
}

export const hospitalSecret = "a-secret-of-the-client-that-nobody-else-has";

export async function startHospital(redirectUris: readonly string[], clientKey?: JWK): Promise<Hospital> {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  const signingKey = { ...(await exportJWK(privateKey)), alg: "RS256", use: "sig", kid: "k1" };
  const asked: string[] = [];
  let server: Server;
  const port = await freePort();
  const issuer = `http://127.0.0.1:${port}`;
  const hospital: Hospital = {
    ...{ issuer, signingKey, asked },
    person: { sub: "nobody" },
    clientUrl: "",
    tellOfLogout: async (sub, sid) => {
      const client = await provider.Client.find("osler");
      await (client as unknown as LogoutClient).backchannelLogout(sub, sid);
    },
    ...{ alterToken: undefined, alterDiscovery: undefined },
    stop: () => close(server),
    start: async () => {
      server = createServer(answer);
      await listen(server, port);
    },
  };
  const provider = createProvider(hospital, redirectUris, clientKey);
  const callback = provider.callback();
  const answer: Parameters<typeof createServer>[1] = async (request, response) => {
    asked.push((request.url ?? "").split("?")[0] ?? "");
    if (request.url?.startsWith("/people/") !== true) return callback(request, response);
    const { sub, amr, acr } = hospital.person;
    const login = {
      accountId: sub,
      ...(amr === undefined ? {} : { amr: [...amr] }),
      ...(acr === undefined ? {} : { acr }),
    };
    await provider.interactionFinished(request, response, { login });
  };
  await hospital.start();
  return hospital;
}

function createProvider(hospital: Hospital, redirectUris: readonly string[], clientKey: JWK | undefined): Provider {
  const own = {
    ...{ redirect_uris: [...redirectUris], response_types: ["code"], grant_types: ["authorization_code"] },
    post_logout_redirect_uris: redirectUris.map((uri) => new URL("/", uri).href),
    ...{ backchannel_logout_uri: `${LOGOUT_ORIGIN}/logout`, backchannel_logout_session_required: true },
  };
  const configuration = {
    clients: [
      { ...own, client_id: "osler", client_secret: hospitalSecret, token_endpoint_auth_method: "client_secret_basic" },
      ...(clientKey === undefined
        ? []
        : [
            {
              ...{ ...own, client_id: "osler-key", token_endpoint_auth_method: "private_key_jwt" },
              jwks: { keys: [clientKey] },
            },
          ]),
    ],
    jwks: { keys: [hospital.signingKey] },
    cookies: { keys: ["a-key-for-tests"] },
    claims: { openid: ["sub", "acr", "amr", "auth_time"], profile: ["name", "preferred_username", "groups", "mrn"] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, backchannelLogout: { enabled: true } },
    fetch: (url, options) => {
      if (String(url) !== `${LOGOUT_ORIGIN}/logout`) return fetch(url, options);
      // The library's own connection refuses addresses of this machine.
      const { method, headers, body } = options as RequestInit;
      return fetch(hospital.clientUrl, { ...{ method, headers, body } } as RequestInit);
    },
    interactions: { url: (_, interaction) => `/people/${interaction.uid}` },
    findAccount: (_, id) => {
      const { amr: _amr, acr: _acr, ...claims } = hospital.person;
      return { accountId: id, claims: async () => ({ ...claims, sub: id }) };
    },
    loadExistingGrant: async (ctx) => {
      const { session, client, provider } = ctx.oidc;
      const grant = new provider.Grant({ accountId: session?.accountId, clientId: client?.clientId });
      grant.addOIDCScope("openid profile");
      await grant.save();
      return grant;
    },
  } as Configuration;
  const provider = new Provider(hospital.issuer, configuration);
  provider.use(async (ctx, next) => {
    await next();
    const { oidc } = ctx as Partial<KoaContextWithOIDC>;
    const body = ctx.body as Record<string, unknown>;
    if (oidc?.route === "discovery") hospital.alterDiscovery?.(body);
    if (oidc?.route === "token" && ctx.status === 200 && hospital.alterToken !== undefined)
      body["id_token"] = await hospital.alterToken(String(body["id_token"]));
  });
  provider.silent = true;
  return provider;
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((listening) => server.listen(port, "127.0.0.1", listening));
}

function close(server: Server): Promise<void> {
  return new Promise((closed) => {
    server.close(() => closed());
    server.closeAllConnections();
  });
}

/** What an institution writes to let its people sign in at the hospital. @param changes over it */
export function hospitalSetup(hospital: Hospital, changes: object = {}): IssuerSetup {
  const file = issuerFileSchema.parse({
    ...{ issuer: hospital.issuer, clientId: "osler", credential: { secretFile: "x" } },
    label: { en: "Sign in with St. Example", es: "Entrar con St. Example" },
    ...{ nameClaim: "preferred_username", roleClaim: "groups", patientClaim: "mrn" },
    roles: [
      { value: "osler-stewards", role: "steward" },
      { value: "osler-clinicians", role: "clinician" },
      { value: "patients", role: "patient" },
    ],
    ...{ accounts: "made-at-first-sign-in", localSignIn: "everyone" },
    secondFactor: { amr: ["mfa"], acr: ["https://hospital.example/strong"] },
    ...changes,
  });
  return { ...file, credential: { secret: hospitalSecret } };
}
