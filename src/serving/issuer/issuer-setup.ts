/**
 * @module serving/issuer/issuer-setup: what the operator says about the identity provider at which people sign in.
 *
 * Shown with an example in `docs/sign-in.md`.
 */
import { z } from "zod";
import { roleSchema } from "#contract";
import { isLoopback } from "../demo-accounts.ts";

const address = z
  .url({ protocol: /^https?$/ })
  .refine((url) => URL.canParse(url) && (url.startsWith("https:") || isLoopbackUrl(url)), {
    error: "must be https, or http on this machine",
  });
const claim = z.string().min(1).max(200);
const values = z.array(z.string().min(1)).default([]);

/** As `sign-in.json` says it. */
export const issuerFileSchema = z
  .strictObject({
    issuer: address.refine((url) => !/[?#]/.test(url), { error: "must have no query and no fragment" }),
    clientId: z.string().min(1),
    /** In the home: the client's secret, or its private key as a JWK with `kid` and `alg`. */
    credential: z.union([z.strictObject({ secretFile: z.string() }), z.strictObject({ keyFile: z.string() })]),
    scopes: z
      .string()
      .default("openid profile")
      .refine((text) => text.split(" ").includes("openid"), { error: "must name openid" }),
    /** Where else than at the issuer's own origin its endpoints and keys may be. */
    origins: z.array(address.refine((url) => new URL(url).origin === url, { error: "must be an origin" })).default([]),
    label: z.strictObject({ en: z.string().min(1).max(60), es: z.string().min(1).max(60) }),
    /** The claim that with the issuer names the person, for ever. */
    subjectClaim: claim.default("sub"),
    /** The claim that names a new account, where that name is free; it finds no account. */
    nameClaim: claim.optional(),
    roleClaim: claim,
    /** The first whose value the claim holds gives the role. */
    roles: z.array(z.strictObject({ value: z.string().min(1), role: roleSchema })).min(1),
    /** The claim that holds a patient's id. */
    patientClaim: claim.optional(),
    accounts: z.enum(["made-at-first-sign-in", "must-exist"]),
    /** Who may still sign in with a password or passkey of Osler's own. */
    localSignIn: z.enum(["everyone", "stewards", "nobody"]),
    /** What counts as a second factor: one of the values of `acr`, or one of those in `amr`. */
    secondFactor: z.strictObject({ acr: values, amr: values }).default({ acr: [], amr: [] }),
    /** How long ago the person may have signed in there, seconds. */
    maxAgeSeconds: z.int().positive().optional(),
  })
  .refine(({ roles, patientClaim }) => patientClaim !== undefined || !roles.some(({ role }) => role === "patient"), {
    error: "must be named where a role is patient",
    path: ["patientClaim"],
  });

/** The client's private key, from its file. */
export const clientKeySchema = z.looseObject({
  kty: z.enum(["RSA", "EC", "OKP"]),
  kid: z.string(),
  alg: z.string(),
  d: z.string(),
});

export interface IssuerSetup extends Omit<z.output<typeof issuerFileSchema>, "credential"> {
  readonly credential: { readonly secret: string } | { readonly key: z.output<typeof clientKeySchema> };
}

export function isLoopbackUrl(url: string): boolean {
  return isLoopback(new URL(url).hostname.replace(/^\[|\]$/g, ""));
}
