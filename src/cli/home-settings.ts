/** @module cli/home-settings: what the operator asked of a home, kept in it. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { canonicalJson, OslerError } from "#core";
import { findJson, writeFileAtomic } from "#storage";
import { type TrainOptions, trainOptionsSchema } from "#train";
import type { Home } from "./home.ts";

/** Where the records come from. */
const sourceSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("synthetic"), patients: z.int().positive(), seed: z.int() }),
  z.strictObject({ kind: z.literal("fhir"), paths: z.array(z.string()).min(1) }),
  z.strictObject({ kind: z.literal("ccda"), paths: z.array(z.string()).min(1) }),
  z.strictObject({ kind: z.literal("meds"), paths: z.array(z.string()).min(1) }),
  z.strictObject({ kind: z.literal("tables"), mapping: z.string(), paths: z.array(z.string()).min(1) }),
]);
/** How the home's models are trained. */
const trainingSchema = z.strictObject({
  /** What differs from the preset for a corpus of the home's size. */
  options: z.custom<Partial<TrainOptions>>((value) => trainOptionsSchema.partial().safeParse(value).success),
  /** Processes of PyTorch on this machine; ONNX Runtime in the route's own process if left out. */
  torch: z
    .strictObject({
      processes: z.int().positive(),
      strategy: z.enum(["ddp", "fsdp"]),
      python: z.string().exactOptional(),
    })
    .optional(),
});
const settingsSchema = z.strictObject({
  source: sourceSchema,
  evidence: z.array(z.string()),
  /** ISO date on which every member of the cohort had to be alive, for cohorts gathered backwards from one date. */
  cohortStart: z.iso.date().optional(),
  /** ISO date up to which records teach the model; it is tested on other people from then on. */
  learnUntil: z.iso.date().optional(),
  training: trainingSchema.optional(),
});

export type RouteSource = z.infer<typeof sourceSchema>;
/** What the operator asked for; kept, so that the next `osler up` needs no argument. */
export type HomeSettings = z.infer<typeof settingsSchema>;
export type HomeTraining = z.infer<typeof trainingSchema>;

/** @throws OslerError `cli/settings-unreadable` if the settings file was damaged */
export async function findSettings(home: Home): Promise<HomeSettings | undefined> {
  const path = join(home.root, "settings.json");
  const parsed = settingsSchema.safeParse(await findJson(path).catch(() => null));
  if (!existsSync(path)) return undefined;
  if (parsed.success) return parsed.data;
  throw new OslerError("cli/settings-unreadable", {
    message: `${path} is not what Osler wrote.`,
    fix: "Restore it from a backup; or move it away and tell osler up again all that was asked of the home (--fhir, --evidence, --learn-until, …), for without a source it builds the synthetic hospital.",
  });
}

export async function writeSettings(home: Home, settings: HomeSettings): Promise<void> {
  await writeFileAtomic(join(home.root, "settings.json"), `${canonicalJson(settings)}\n`);
}
