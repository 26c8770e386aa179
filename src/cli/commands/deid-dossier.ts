/** @module cli/commands/deid-dossier: `osler deid dossier`: the evidence before an expert, and what is missing. */
import { join } from "node:path";
import { toEpochMs } from "#core";
import { writeDossier } from "#deid";
import { requireFile } from "#storage";
import type { Home } from "../home.ts";
import { requireDirectoryPlace } from "../output-place.ts";
import { oslerVersion } from "../project.ts";

export async function deidDossier(options: {
  home: Home;
  out?: string;
  expires: string;
  expert?: string;
  recipient?: string;
  config?: string[];
}): Promise<void> {
  const { home, expires, expert, recipient, config: configuration = [] } = options;
  for (const file of configuration) requireFile(file, "The configuration");
  const directory = options.out ?? join(home.deidEvidence, "dossier");
  requireDirectoryPlace(directory, [home.meds, ...configuration], ["dossier.json", "dossier.html"]);
  const missing = await writeDossier({
    meds: home.meds,
    evidence: home.deidEvidence,
    directory,
    configuration,
    expires,
    version: oslerVersion,
    clock: () => toEpochMs(Date.now()),
    ...(expert === undefined ? {} : { expert }),
    ...(recipient === undefined ? {} : { recipient }),
  });
  for (const line of missing) console.log(`missing: ${line}`);
  console.log(`Dossier: ${join(directory, "dossier.html")} and dossier.json. It attests nothing; an expert signs.`);
}
