/** @module cli/tested-about: which model is tested on which records, in the words its report is headed by. */
import { basename, join } from "node:path";
import type { TestedAbout } from "#contract";
import { findReleaseName } from "#release";
import { sha256, sha256File, sha256Tree } from "#storage";
import type { RouteSource } from "./home-settings.ts";
import type { RouteContext } from "./route.ts";

const WEIGHTS = "model.safetensors";

/** A home's own model, before its release, on the home's research data. */
export async function aboutHome({ home, settings }: RouteContext): Promise<TestedAbout> {
  const { cohortStart, learnUntil } = settings;
  return {
    model: { sha256: await sha256File(join(home.checkpoint, WEIGHTS)), release: null },
    dataset: { name: `Research data made of ${describe(settings.source)}`, sha256: await sha256Tree(home.meds) },
    ...(cohortStart === undefined ? {} : { cohortStart }),
    ...(learnUntil === undefined ? {} : { learntUntil: learnUntil }),
  };
}

/** A release on records given for the test alone. Of one file the hash is that of its bytes. */
export async function aboutUnseen(
  release: string,
  meds: readonly string[],
  cohortStart: string | undefined,
): Promise<TestedAbout> {
  const hashes = await Promise.all(meds.map((path) => sha256Tree(path)));
  return {
    model: { sha256: await sha256File(join(release, WEIGHTS)), release: (await findReleaseName(release)) ?? null },
    dataset: {
      name: `MEDS data set ${meds.map((path) => basename(path)).join(", ")}`,
      sha256: hashes.length === 1 ? (hashes[0] ?? "") : sha256(hashes.map((hash) => `${hash}\n`).join("")),
    },
    ...(cohortStart === undefined ? {} : { cohortStart }),
  };
}

function describe(source: RouteSource): string {
  switch (source.kind) {
    case "synthetic":
      return `a synthetic hospital of ${source.patients.toLocaleString("en")} patients, seed ${source.seed}`;
    case "fhir":
      return "FHIR resources";
    case "ccda":
      return "C-CDA documents";
    case "meds":
      return "a MEDS data set";
    case "tables":
      return `tables, by the mapping ${basename(source.mapping)}`;
  }
}
