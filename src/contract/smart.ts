/** @module contract/smart: what the page that asks for consent shows and sends, and the apps a clinician may open. */
import { z } from "zod";
import { languageSchema } from "./advice.ts";

/** Whose record an app opens with: nobody's, one already settled, or one to be chosen by the person asked. */
export const authorizationPatientSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("none") }),
  z.strictObject({ kind: z.literal("settled"), patientId: z.string(), displayName: z.string() }),
  z.strictObject({ kind: z.literal("choose") }),
]);

/** The language of the words. */
export const authorizationQuerySchema = z.strictObject({ language: languageSchema.default("en") });
export const authorizationSchema = z.strictObject({
  appName: z.string(),
  /** The host the answer goes to. */
  appHost: z.string(),
  /** What it asks for, in words. */
  permissions: z.array(z.string()),
  patient: authorizationPatientSchema,
});
export type AuthorizationView = z.infer<typeof authorizationSchema>;

export const authorizationDecisionSchema = z.strictObject({
  allow: z.boolean(),
  /** Where one is to be chosen. */
  patientId: z.string().min(1).max(128).optional(),
});
/** Where the browser goes next. */
export const authorizationOutcomeSchema = z.strictObject({ location: z.url() });

/** What a person allowed apps and has not ended. */
export const consentListSchema = z.strictObject({
  consents: z.array(
    z.strictObject({
      id: z.string(),
      appName: z.string(),
      /** Of the patient it was opened on; `null`: of none, or of one whose record is closed to the caller now. */
      patientName: z.string().nullable(),
      permissions: z.array(z.string()),
      givenAt: z.number(),
      endsAt: z.number(),
    }),
  ),
});
export type ConsentList = z.infer<typeof consentListSchema>;

export const appListSchema = z.strictObject({ apps: z.array(z.strictObject({ id: z.string(), name: z.string() })) });
export type AppList = z.infer<typeof appListSchema>;
export const launchSchema = z.strictObject({ app: z.string().min(1).max(100) });
export const launchedSchema = z.strictObject({ url: z.url() });
