/**
 * @module serving/smart/launch-context: whose record an app opens with: chosen by a clinician's workspace before the launch, or bound to a
 * consent when it is given.
 *
 * Promise: a launch is good for five minutes, once, for the app and the clinician it was made for.
 */
import { z } from "zod";
import { type Clock, type EpochMs, toEpochMs } from "#core";
import type { OAuthEntries } from "#storage";
import { hashToken, newToken } from "../passwords.ts";

const LAUNCH_MINUTES = 5;

const launchSchema = z.strictObject({ accountId: z.string(), clientId: z.string(), patientId: z.string() });
type Launch = z.infer<typeof launchSchema>;

const consentSchema = z.strictObject({
  accountId: z.string(),
  clientId: z.string(),
  scopes: z.array(z.string()),
  givenAt: z.number(),
  patient: z.string().optional(),
  fhirUser: z.string().optional(),
});
/** What a person allowed an app. */
export type Consent = z.infer<typeof consentSchema>;

export interface LaunchContexts {
  /** Keeps a launch; the opaque value the app is opened with. */
  begin(launch: Launch): Promise<string>;
  findLaunch(value: string): Promise<Launch | undefined>;
  /** Whether the launch was there to be used up. */
  endLaunch(value: string): Promise<boolean>;
  /** Keeps a consent for so many seconds from when it was given. */
  keepConsent(grantId: string, consent: Consent, seconds: number): Promise<void>;
  findConsent(grantId: string): Promise<Consent | undefined>;
  /** What a person allowed and has not ended, the longest lasting first. */
  consentsOf(
    accountId: string,
  ): Promise<readonly { readonly grantId: string; readonly consent: Consent; readonly endsAt: EpochMs }[]>;
  /** Ends a consent and every code and token that came of it. */
  endConsent(grantId: string): Promise<void>;
}

export function createLaunchContexts(entries: OAuthEntries, clock: Clock): LaunchContexts {
  return {
    begin: async (launch) => {
      const value = newToken();
      const payload = JSON.stringify(launch);
      const expiresAt = toEpochMs(clock() + LAUNCH_MINUTES * 60_000);
      await entries.put({ kind: "Launch", idHash: hashToken(value), payload, expiresAt });
      return value;
    },
    findLaunch: async (value) => {
      const held = await entries.find("Launch", hashToken(value), clock());
      return held === undefined || held.consumedAt !== undefined
        ? undefined
        : launchSchema.parse(JSON.parse(held.payload));
    },
    endLaunch: (value) => entries.consume("Launch", hashToken(value), clock()),
    keepConsent: async (grantId, consent, seconds) => {
      const { accountId, givenAt } = consent;
      const entry = { kind: "Consent", idHash: hashToken(grantId), grantId, accountId };
      const expiresAt = toEpochMs(givenAt + 1000 * seconds);
      await entries.put({ ...entry, payload: JSON.stringify(consent), expiresAt });
    },
    findConsent: async (grantId) => {
      const held = await entries.find("Consent", hashToken(grantId), clock());
      return held === undefined ? undefined : consentSchema.parse(JSON.parse(held.payload));
    },
    consentsOf: async (accountId) => {
      const held = await entries.listOf("Consent", accountId, clock());
      return held.map(({ grantId, payload, expiresAt }) => {
        return { grantId, consent: consentSchema.parse(JSON.parse(payload)), endsAt: expiresAt };
      });
    },
    endConsent: async (grantId) => {
      await entries.remove("Grant", hashToken(grantId));
      await entries.removeByGrant(grantId);
    },
  };
}
