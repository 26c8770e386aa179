/**
 * @module serving/cds-hooks/cds-clients: which record systems may call, proved by a signed token each time.
 *
 * A token is good for one call: its audience is the address called, it lives five minutes at most, and its id is not taken twice.
 */
import { jwtVerify } from "jose";
import { z } from "zod";
import type { Clock } from "#core";
import { HttpProblem } from "../problem.ts";
import { issuerOf, publishedKeysSchema, toKeyFinder } from "../published-keys.ts";
import { recordServerSchema } from "./record-server.ts";

export const cdsClientSchema = z.strictObject({
  issuer: z.string().min(1),
  keys: publishedKeysSchema,
  /** `own`: its patient ids are ours, so our charts may be read for it. `prefetch`: only what it sends is looked at. */
  records: z.enum(["own", "prefetch"]),
  /** FHIR servers of the client from which a call's missing prefetch is read. */
  fhirServers: z.array(recordServerSchema).default([]),
});
export type CdsClient = z.infer<typeof cdsClientSchema>;

export interface CdsClients {
  /** The client a bearer token proves, and for whom it says it acts. @throws HttpProblem 401 */
  verify(
    token: string,
    calledUrl: string,
  ): Promise<{ readonly client: CdsClient; readonly subject: string | undefined }>;
}

const MAX_LIFETIME_SECONDS = 300;
const CLOCK_TOLERANCE_SECONDS = 5;

export function createCdsClients(clients: readonly CdsClient[], clock: Clock): CdsClients {
  const known = new Map(clients.map((client) => [client.issuer, { client, keys: toKeyFinder(client.keys) }]));
  const taken = new Map<string, number>();
  return {
    verify: async (token, calledUrl) => {
      const found = known.get(issuerOf(token) ?? "");
      if (found === undefined) throw refused();
      const now = clock();
      const { payload } = await jwtVerify(token, found.keys, {
        issuer: found.client.issuer,
        audience: calledUrl,
        algorithms: ["ES384", "RS384"],
        requiredClaims: ["exp", "iat", "jti"],
        maxTokenAge: MAX_LIFETIME_SECONDS,
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        currentDate: new Date(now),
      }).catch(() => {
        throw refused();
      });
      /** Until when the token itself is taken. */
      const takenUntil = 1000 * ((payload.exp ?? 0) + CLOCK_TOLERANCE_SECONDS);
      const id = `${found.client.issuer} ${payload.jti}`;
      for (const [old, until] of taken) if (until < now) taken.delete(old);
      if (taken.has(id) || takenUntil - now > 1000 * (MAX_LIFETIME_SECONDS + 2 * CLOCK_TOLERANCE_SECONDS))
        throw refused();
      taken.set(id, takenUntil);
      return { client: found.client, subject: payload.sub };
    },
  };
}

function refused(): HttpProblem {
  return new HttpProblem(
    401,
    "The token is not accepted",
    "Send a JWT of a registered issuer, signed with ES384 or RS384, for exactly this address, at most five minutes long and used once.",
  );
}
