/**
 * @module intake/bulk-export/access-token: SMART Backend Services: a program proves itself to a FHIR server with its key.
 *
 * @see https://hl7.org/fhir/smart-app-launch/backend-services.html
 */
import { z } from "zod";
import { OslerError } from "#core";
import type { Clock, PoliteClient } from "#fetch";

export interface BackendService {
  readonly clientId: string;
  /** A JWT of this client (RFC 7523) for the token endpoint. */
  readonly sign: (audience: string) => Promise<string>;
}

const configurationSchema = z.object({
  token_endpoint: z.url({ protocol: /^https?$/ }),
  capabilities: z.array(z.string()).default([]),
});
const tokenSchema = z.object({ access_token: z.string().min(1), expires_in: z.number().positive().default(300) });
/** A token is not used in the last of its time. */
const MARGIN_MS = 30_000;

/**
 * Gives a token that is still good, a new one when the last nears its end.
 *
 * @throws OslerError `intake/export-unreadable`, `intake/export-elsewhere`, and what the client throws
 */
export function accessTokens(
  client: PoliteClient,
  server: string,
  { clientId, sign }: BackendService,
  clock: Clock,
): () => Promise<string> {
  let held: { token: string; until: number } | undefined;
  let coming: Promise<string> | undefined;
  const renew = async () => {
    const { tokenUrl, scope } = await readConfiguration(client, server);
    const form = new URLSearchParams({
      grant_type: "client_credentials",
      client_id: clientId,
      scope,
      client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
      client_assertion: await sign(tokenUrl),
    });
    const headers = { "content-type": "application/x-www-form-urlencoded", accept: "application/json" };
    const response = await client.send(tokenUrl, { method: "POST", headers, body: form.toString() });
    const { access_token, expires_in } = await parsed(tokenSchema, tokenUrl, response);
    held = { token: access_token, until: clock.now() + expires_in * 1000 - MARGIN_MS };
    return access_token;
  };
  return async () => {
    if (held !== undefined && clock.now() < held.until) return held.token;
    coming ??= renew().finally(() => {
      coming = undefined;
    });
    return coming;
  };
}

async function readConfiguration(client: PoliteClient, server: string) {
  const url = `${server}/.well-known/smart-configuration`;
  const response = await client.send(url, { headers: { accept: "application/json" } });
  const { token_endpoint: tokenUrl, capabilities } = await parsed(configurationSchema, url, response);
  requireSecure(tokenUrl);
  return { tokenUrl, scope: capabilities.includes("permission-v2") ? "system/*.rs" : "system/*.read" };
}

/** @throws OslerError `intake/export-elsewhere` for an address that would carry records or secrets in the open */
export function requireSecure(url: string): void {
  const { protocol, hostname } = new URL(url);
  if (protocol === "https:" || ["localhost", "127.0.0.1", "[::1]"].includes(hostname)) return;
  throw new OslerError("intake/export-elsewhere", {
    message: `${url} is not an https address, so what is sent there can be read on the way.`,
    fix: "Use the server's https address.",
  });
}

async function parsed<T>(schema: z.ZodType<T>, url: string, response: Response): Promise<T> {
  const result = schema.safeParse(await response.json().catch(() => undefined));
  if (result.success) return result.data;
  throw new OslerError("intake/export-unreadable", {
    message: `${url}: ${result.error.issues[0]?.path.join(".") || "the answer"} is missing or not of its kind.`,
    fix: "Check that the address is a FHIR R4 server's base; `osler conform ADDRESS` says more.",
  });
}
