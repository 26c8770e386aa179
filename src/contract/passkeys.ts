/**
 * @module contract/passkeys: what browser and server say to each other about passkeys, in WebAuthn's own JSON.
 *
 * Bounds are generous: an authenticator's answer is a few hundred bytes, an attestation a few thousand.
 *
 * @see https://www.w3.org/TR/webauthn-3/#sctn-parseCreationOptionsFromJSON
 */
import { z } from "zod";

const base64url = (most: number) =>
  z
    .string()
    .regex(/^[A-Za-z0-9_-]+$/)
    .max(most);
/** WebAuthn: at most 1,023 bytes. */
const credentialId = base64url(1364);
const word = z.string().max(40);

/** Where passkeys work; `null`: nowhere, this server has no name a passkey could be bound to. */
export const passkeySiteSchema = z.strictObject({ origin: z.string().nullable() });
export type PasskeySite = z.infer<typeof passkeySiteSchema>;

const descriptor = z.strictObject({
  type: z.literal("public-key"),
  id: credentialId,
  transports: z.array(word),
});

export const passkeyCreationSchema = z.object({
  challenge: z.string(),
  rp: z.strictObject({ id: z.string(), name: z.string() }),
  user: z.strictObject({ id: z.string(), name: z.string(), displayName: z.string() }),
  pubKeyCredParams: z.array(z.strictObject({ type: z.literal("public-key"), alg: z.int() })),
  timeout: z.int(),
  excludeCredentials: z.array(descriptor),
  authenticatorSelection: z.object({
    residentKey: z.literal("required"),
    requireResidentKey: z.literal(true),
    userVerification: z.literal("required"),
  }),
  attestation: z.literal("none"),
});
export type PasskeyCreation = z.infer<typeof passkeyCreationSchema>;

export const passkeyRequestSchema = z.object({
  challenge: z.string(),
  rpId: z.string(),
  timeout: z.int(),
  userVerification: z.literal("required"),
});
export type PasskeyRequest = z.infer<typeof passkeyRequestSchema>;

/** Fields that say nothing the server goes by are dropped. */
const credential = { id: credentialId, rawId: credentialId, type: z.literal("public-key") };
export const passkeyAddSchema = z.strictObject({
  /** As its owner will know it by. */
  name: z.string().trim().min(1).max(60),
  credential: z.object({
    ...credential,
    response: z.object({
      clientDataJSON: base64url(4096),
      attestationObject: base64url(32_768),
      transports: z.array(word).max(10).optional(),
    }),
  }),
});
export type PasskeyAdd = z.infer<typeof passkeyAddSchema>;

export const passkeySignInSchema = z.strictObject({
  credential: z.object({
    ...credential,
    response: z.object({
      clientDataJSON: base64url(4096),
      authenticatorData: base64url(4096),
      signature: base64url(4096),
      userHandle: base64url(128).optional(),
    }),
  }),
});
export type PasskeySignIn = z.infer<typeof passkeySignInSchema>;

export const passkeySchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  createdAt: z.number(),
  usedAt: z.number().nullable(),
  /** Whether its owner's other devices have it too. */
  synced: z.boolean(),
});
export type PasskeyView = z.infer<typeof passkeySchema>;
export const passkeyListSchema = z.strictObject({
  passkeys: z.array(passkeySchema),
  /** Whether the account may have any: one that several people share may not. */
  allowed: z.boolean(),
});
export type PasskeyList = z.infer<typeof passkeyListSchema>;
export const passkeyParamsSchema = z.strictObject({ passkeyId: z.uuid() });
