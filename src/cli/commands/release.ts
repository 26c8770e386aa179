/** @module cli/commands/release: `osler release verify` and `osler release move`. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { attackReportSchema, type Stage } from "#contract";
import { OslerError, toEpochMs } from "#core";
import { advanceStage, type StageEvidence } from "#release";
import { findJson, readTextFile, requireFile } from "#storage";
import { findCurrentRelease, noRelease, requireIntact } from "../capabilities.ts";
import { type Home, stagesFile } from "../home.ts";

/** @throws OslerError `cli/release-not-verified` if any byte differs from what was signed */
export async function releaseVerify({ directory, key }: { directory: string; key?: string }): Promise<void> {
  const warnings = await requireIntact(
    directory,
    key === undefined ? undefined : await readTextFile(key, "The public key"),
  );
  console.log(`${directory}: every file is as signed.`);
  for (const { message } of warnings) console.log(`note: ${message}`);
}

const count = z.int().nonnegative();
const said = z.string().trim().min(1);
const evidenceSchema = z.strictObject({
  silentRun: z
    .strictObject({
      release: said,
      days: count,
      predictions: count,
      observedToExpected: z.number().positive().nullable(),
    })
    .optional(),
  limitedRun: z
    .strictObject({
      release: said,
      days: count,
      clinicians: count,
      suggestions: count,
      overridden: z.number().min(0).max(1),
      harmReports: count,
    })
    .optional(),
  signOff: z.strictObject({ role: said, statement: said }).optional(),
});

/** Moves the home's release a stage on, with the evidence brought, or back with a reason. */
export async function releaseMove(options: {
  home: Home;
  to: Stage;
  by: string;
  evidence?: string;
  attack?: string;
  reason?: string;
}): Promise<void> {
  const { home, to, by, reason } = options;
  const release = await findCurrentRelease(home);
  if (release === undefined) throw noRelease(home);
  const attack = await readEvidence(options.attack, attackReportSchema);
  const key = join(home.keys, "signing-key.pub.pem");
  const { stage, gates } = await advanceStage({
    stagesFile: stagesFile(home),
    release: release.directory,
    version: release.version,
    to,
    by,
    clock: () => toEpochMs(Date.now()),
    evidence: withoutAbsent({ ...(await readEvidence(options.evidence, evidenceSchema)), privacyAttack: attack }),
    ...(existsSync(key) ? { publicKeyPem: await readFile(key, "utf8") } : {}),
    ...(reason === undefined ? {} : { reason }),
  });
  console.log(`${release.version} is ${stage}.`);
  for (const { gate, found } of gates) console.log(`  ${gate}: ${found}`);
}

async function readEvidence<T>(path: string | undefined, schema: z.ZodType<T>): Promise<T | undefined> {
  if (path === undefined) return undefined;
  requireFile(path, "The evidence");
  const parsed = schema.safeParse(await findJson(path));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new OslerError("cli/evidence-unreadable", {
    message: `${path} is not evidence for a gate: ${issue?.path.join(".") || "the file"}: ${issue?.message ?? ""}.`,
    fix: "src/release/README.md shows its shape; an attack report is what osler attack wrote.",
  });
}

/** Drops what is undefined. */
function withoutAbsent(evidence: { [K in keyof StageEvidence]: StageEvidence[K] | undefined }): StageEvidence {
  return Object.fromEntries(Object.entries(evidence).filter(([, value]) => value !== undefined));
}
