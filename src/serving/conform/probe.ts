/**
 * @module serving/conform/probe: asks the server under test, and proves who asks.
 */
import { importPKCS8, SignJWT } from "jose";
import { isObject, type JsonObject } from "./json-faults.ts";

const TIMEOUT_MS = 30_000;
/** What a checked server may answer at most; more is not read. */
const MOST_CHARACTERS = 20_000_000;

export interface ConformClient {
  readonly issuer: string;
  /** PKCS #8 PEM of a P-384 or RSA key. */
  readonly privateKeyPem: string;
  readonly keyId: string;
  /** Whom the calls are about, if the receiver asks: an OAuth client names itself. */
  readonly subject?: string;
}

/** Who signs a call, and what is signed. */
export interface CallSigner {
  sign(audience: string): Promise<string>;
}

/** ES384 or RS384, by the key. @throws if the PEM holds neither kind of key */
export async function createSigner(
  { issuer, privateKeyPem, keyId, subject }: ConformClient,
  newId: () => string,
): Promise<CallSigner> {
  const algorithms = ["ES384", "RS384"];
  const tried = await Promise.allSettled(algorithms.map((alg) => importPKCS8(privateKeyPem, alg)));
  const place = tried.findIndex(({ status }) => status === "fulfilled");
  const found = tried[place];
  if (found?.status !== "fulfilled") throw (tried[0] as PromiseRejectedResult).reason;
  return {
    sign: (audience) =>
      new SignJWT(subject === undefined ? {} : { sub: subject })
        .setProtectedHeader({ alg: algorithms[place] ?? "", kid: keyId, typ: "JWT" })
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt()
        .setExpirationTime("4m")
        .setJti(newId())
        .sign(found.value),
  };
}

export interface Answer {
  /** 0: no answer came. */
  readonly status: number;
  readonly headers: Headers;
  /** The body if it is a JSON object. */
  readonly json: JsonObject | undefined;
  readonly ms: number;
  /** Why no answer came. */
  readonly failure?: string;
}

/**
 * One request; redirects are not followed, so that what is checked is what was named.
 *
 * @param stopwatch milliseconds since some moment
 */
export async function ask(url: string, init: RequestInit = {}, stopwatch = now): Promise<Answer> {
  const started = stopwatch();
  const elapsed = () => Math.round(stopwatch() - started);
  try {
    const response = await fetch(url, { ...init, redirect: "manual", signal: AbortSignal.timeout(TIMEOUT_MS) });
    const text = await response.text();
    const ms = elapsed();
    return {
      status: response.status,
      headers: response.headers,
      json: text.length > MOST_CHARACTERS ? undefined : parse(text),
      ms,
    };
  } catch (error) {
    const failure = error instanceof Error && error.name === "TimeoutError" ? "no answer in 30 s" : "no connection";
    return { status: 0, headers: new Headers(), json: undefined, ms: elapsed(), failure };
  }
}

export function isJson({ headers }: Answer): boolean {
  return /^application\/([a-z.+-]+\+)?json\b/.test(headers.get("content-type") ?? "");
}

/** What came, in few words. */
export function toWords({ status, failure, headers }: Answer): string {
  return failure ?? `${status}, ${headers.get("content-type")?.slice(0, 60) ?? "no content type"}`;
}

function now(): number {
  return performance.now();
}

function parse(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
