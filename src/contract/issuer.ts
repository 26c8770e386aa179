/** @module contract/issuer: what pages and server say to each other about signing in at the institution's identity provider. */
import { z } from "zod";
import { codeSchema } from "./http.ts";

/** How people sign in at this server. */
export const issuerSiteSchema = z.strictObject({
  /** What the button says; `null`: there is no identity provider. */
  label: z.strictObject({ en: z.string(), es: z.string() }).nullable(),
  /** Whether anybody signs in with an account of Osler's own. */
  localSignIn: z.boolean(),
});
export type IssuerSite = z.infer<typeof issuerSiteSchema>;

/** Where the browser goes to sign in. */
export const issuerBegunSchema = z.strictObject({ location: z.url() });
export type IssuerBegun = z.infer<typeof issuerBegunSchema>;

/** After signing out here. */
export const signedOutSchema = z.strictObject({
  /** Where the browser is signed out at the identity provider too; `null`: nowhere. */
  location: z.url().nullable(),
});
export type SignedOut = z.infer<typeof signedOutSchema>;

/** The query with which the identity provider sent the browser back. */
export const issuerAnswerSchema = z.strictObject({ answer: z.string().min(1).max(8192) });
/** The form of OpenID Connect Back-Channel Logout 1.0; other fields are ignored. */
export const issuerLogoutSchema = z.looseObject({ logout_token: z.string().min(1).max(16_384) });
export const issuerCodeSchema = z.strictObject({ code: codeSchema });
