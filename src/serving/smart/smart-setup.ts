/**
 * @module serving/smart/smart-setup: what the operator says about SMART on FHIR: which apps and services may ask, whose tokens are taken.
 *
 * Apps are registered here and nowhere else; there is no registration over the network.
 */
import { z } from "zod";
import { publishedKeysSchema } from "../published-keys.ts";
import { ownerSchema, type StatedPurpose, statedPurposeSchema } from "../stated-use.ts";
import { narrowScope, parseSmartScope } from "./smart-scopes.ts";

const pageUrl = z
  .url({ protocol: /^https?$/ })
  .refine((url) => URL.canParse(url) && (url.startsWith("https:") || isLoopbackUrl(url)), {
    error: "must be https, or http on this machine",
  })
  .refine((url) => !url.includes("#"), { error: "must not have a fragment" });

const clientId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/);

/** Separated by spaces; each one this server can grant in the given contexts. */
const scopesIn = (contexts: readonly string[], others: boolean) =>
  z
    .string()
    .transform((text) => text.split(/\s+/).filter((scope) => scope !== ""))
    .superRefine((scopes, check) => {
      if (scopes.length === 0) check.addIssue({ code: "custom", message: "names no scope" });
      for (const [position, scope] of scopes.entries()) {
        const narrowed = narrowScope(scope);
        const context = parseSmartScope(scope)?.context;
        const fits = context === undefined ? others : contexts.includes(context);
        if (narrowed.kind !== "grantable" || narrowed.scope !== scope || !fits) {
          check.addIssue({
            code: "custom",
            message: `scope ${position + 1} cannot be granted here; see docs/smart.md`,
          });
        }
      }
    });

const appSchema = z.strictObject({
  kind: z.literal("app"),
  id: clientId,
  /** What the page that asks for consent calls it. */
  name: z.string().min(1).max(80),
  redirectUris: z.array(pageUrl).min(1),
  /** Where a clinician's workspace opens it. */
  launchUrl: pageUrl.optional(),
  /** Without keys the app cannot keep a secret (a page, a phone) and proves itself by PKCE alone. */
  keys: publishedKeysSchema.optional(),
  scopes: scopesIn(["patient", "user"], true),
});
/** It acts by itself: for whom and what for is stated here, as a person's purpose follows from their role. */
const serviceSchema = z.strictObject({
  kind: z.literal("service"),
  id: clientId,
  name: z.string().min(1).max(80),
  purpose: statedPurposeSchema,
  owner: ownerSchema,
  keys: publishedKeysSchema,
  scopes: scopesIn(["system"], false),
});
const issuerSchema = z.strictObject({
  /** As its tokens' `iss` says. */
  issuer: z.string().min(1),
  keys: publishedKeysSchema,
  /** The claim that names the local account. */
  accountClaim: z.string().min(1).default("sub"),
});

export const smartSetupSchema = z
  .strictObject({
    /** The address apps call, when a proxy stands before the server. */
    publicUrl: z.url({ protocol: /^https?$/ }).optional(),
    clients: z.array(z.discriminatedUnion("kind", [appSchema, serviceSchema])).default([]),
    /** Identity providers of the institution whose access tokens `/fhir` takes. */
    issuers: z.array(issuerSchema).default([]),
  })
  .refine(({ clients }) => new Set(clients.map(({ id }) => id)).size === clients.length, {
    error: "two clients have the same id",
    path: ["clients"],
  });

export type SmartSetup = z.output<typeof smartSetupSchema>;
export type SmartClient = SmartSetup["clients"][number];

export const noSmartSetup: SmartSetup = { clients: [], issuers: [] };

/** Origins of registered apps' pages; these alone may read answers in a browser. */
export function appOrigins({ clients }: SmartSetup): ReadonlySet<string> {
  return new Set(
    clients.flatMap((client) => (client.kind === "app" ? client.redirectUris.map((uri) => new URL(uri).origin) : [])),
  );
}

function isLoopbackUrl(url: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(url).hostname);
}

/** What a service is registered to be used for; an app's purpose is that of the person it acts for. */
export function statedPurposeOf({ clients }: SmartSetup, clientId: string | undefined): StatedPurpose | undefined {
  const client = clients.find(({ id }) => id === clientId);
  return client?.kind === "service" ? client.purpose : undefined;
}
