/** @module cli/operator-files: what the operator wrote in a home for the server: who may call, where people sign in, own codes. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { OslerError } from "#core";
import { preventiveServices } from "#prevention";
import {
  type CdsSetup,
  cdsSetupSchema,
  clientKeySchema,
  type IssuerSetup,
  issuerFileSchema,
  type SmartSetup,
  smartSetupSchema,
} from "#serving";
import { findJson } from "#storage";
import type { Home } from "./home.ts";

/** What the operator wrote about CDS Hooks. @throws OslerError `cli/cds-hooks-unreadable` */
export async function findCdsSetup(home: Home): Promise<CdsSetup | undefined> {
  if (!existsSync(home.cdsHooks)) return undefined;
  const parsed = cdsSetupSchema.safeParse(await findJson(home.cdsHooks).catch(() => null));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new OslerError("cli/cds-hooks-unreadable", {
    message: `${home.cdsHooks} cannot be used: ${issue?.path.join(".") || "the file"}: ${issue?.message ?? ""}.`,
    fix: "docs/cds-hooks.md shows its shape; remove the file to serve without clients.",
  });
}

const preventiveCodesSchema = z.record(z.string(), z.array(z.string().min(3)));

/** The institution's own codes of preventive tests. @throws OslerError `cli/preventive-care-unreadable` */
export async function findPreventiveCodes(
  home: Home,
): Promise<Readonly<Record<string, readonly string[]>> | undefined> {
  if (!existsSync(home.preventiveCare)) return undefined;
  const parsed = preventiveCodesSchema.safeParse(await findJson(home.preventiveCare).catch(() => null));
  const tests = new Set(preventiveServices.flatMap((service) => service.tests.map(({ id }) => id)));
  const unknown = Object.keys(parsed.data ?? {}).find((id) => !tests.has(id));
  if (parsed.success && unknown === undefined) return parsed.data;
  throw new OslerError("cli/preventive-care-unreadable", {
    message: `${home.preventiveCare} cannot be used: ${unknown === undefined ? "not an object of lists of codes" : `no test "${unknown}"`}.`,
    fix: `Name codes by test, e.g. {"colonoscopy": ["CPT//45378"]}. Tests: ${[...tests].join(", ")}.`,
  });
}

/** What the operator wrote about SMART apps and services. @throws OslerError `cli/smart-clients-unreadable` */
export async function findSmartSetup(home: Home): Promise<SmartSetup | undefined> {
  if (!existsSync(home.smartClients)) return undefined;
  const parsed = smartSetupSchema.safeParse(await findJson(home.smartClients).catch(() => null));
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join(".") || "the file"}: ${message}`);
  throw new OslerError("cli/smart-clients-unreadable", {
    message: `${home.smartClients} cannot be used: ${problems.join("; ")}.`,
    fix: "docs/smart.md shows its shape; remove the file to serve without apps.",
  });
}

/** The identity provider at which people sign in, as the operator wrote. @throws OslerError `cli/sign-in-unreadable` */
export async function findIssuerSetup(home: Home): Promise<IssuerSetup | undefined> {
  if (!existsSync(home.signIn)) return undefined;
  const unreadable = (problem: string) =>
    new OslerError("cli/sign-in-unreadable", {
      message: `${home.signIn} cannot be used: ${problem}.`,
      fix: "docs/sign-in.md shows its shape; remove the file to let people sign in with accounts of Osler's own.",
    });
  const parsed = issuerFileSchema.safeParse(await findJson(home.signIn).catch(() => null));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw unreadable(`${issue?.path.join(".") || "the file"}: ${issue?.message ?? ""}`);
  }
  const { credential, ...setup } = parsed.data;
  if ("secretFile" in credential) {
    const secret = (await readFile(join(home.root, credential.secretFile), "utf8").catch(() => "")).trim();
    if (secret === "") throw unreadable("credential.secretFile names no file in the home that holds a secret");
    return { ...setup, credential: { secret } };
  }
  const key = clientKeySchema.safeParse(await findJson(join(home.root, credential.keyFile)).catch(() => null));
  if (!key.success)
    throw unreadable("credential.keyFile names no file in the home that holds a private JWK with kid and alg");
  return { ...setup, credential: { key: key.data } };
}
