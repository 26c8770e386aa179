/**
 * @module serving/smart/launch-context: whose record an app opens with: chosen by a clinician's workspace before the launch, or bound to a
 * consent when it is given.
 *
 * Promise: a launch is good for five minutes, once, for the app and the clinician it was made for.
 */
import { z } from "zod";
import { type Clock, toEpochMs } from "#core";
import type { OAuthEntries } from "#storage";
import { hashToken, newToken } from "../passwords.ts";

const LAUNCH_MINUTES = 5;

const launchSchema = z.strictObject({ accountId: z.string(), clientId: z.string(), patientId: z.string() });
type Launch = z.infer<typeof launchSchema>;

const consentSchema = z.strictObject({ patient: z.string().optional(), fhirUser: z.string().optional() });
/** What a token of a consent says beside its scopes; names as in SMART's token response. */
export type ConsentContext = z.infer<typeof consentSchema>;

export interface LaunchContexts {
  /** Keeps a launch; the opaque value the app is opened with. */
  begin(launch: Launch): Promise<string>;
  findLaunch(value: string): Promise<Launch | undefined>;
  /** Whether the launch was there to be used up. */
  endLaunch(value: string): Promise<boolean>;
  bind(grantId: string, context: ConsentContext, days: number): Promise<void>;
  findConsent(grantId: string): Promise<ConsentContext | undefined>;
}

export function createLaunchContexts(entries: OAuthEntries, clock: Clock): LaunchContexts {
  const after = (minutes: number) => toEpochMs(clock() + minutes * 60_000);
  return {
    begin: async (launch) => {
      const value = newToken();
      const payload = JSON.stringify(launch);
      await entries.put({ kind: "Launch", idHash: hashToken(value), payload, expiresAt: after(LAUNCH_MINUTES) });
      return value;
    },
    findLaunch: async (value) => {
      const held = await entries.find("Launch", hashToken(value), clock());
      return held === undefined || held.consumedAt !== undefined
        ? undefined
        : launchSchema.parse(JSON.parse(held.payload));
    },
    endLaunch: (value) => entries.consume("Launch", hashToken(value), clock()),
    bind: async (grantId, context, days) => {
      const payload = JSON.stringify(context);
      const expiresAt = after(days * 24 * 60);
      await entries.put({ kind: "ConsentContext", idHash: hashToken(grantId), grantId, payload, expiresAt });
    },
    findConsent: async (grantId) => {
      const held = await entries.find("ConsentContext", hashToken(grantId), clock());
      return held === undefined ? undefined : consentSchema.parse(JSON.parse(held.payload));
    },
  };
}
