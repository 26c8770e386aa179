/** @module cli/commands/deid-fhir: `osler deid fhir`: FHIR files through a steward's rules, or the training-grade profile. */
import { statSync } from "node:fs";
import { deidentifyFhir, parseRuleSet, trainingProfile } from "#deid";
import { readTextFile, requireFile, requirePath } from "#storage";
import type { Home } from "../home.ts";
import { randomProjectSecret } from "../home-keys.ts";
import { requireDirectoryPlace, requireFilePlace } from "../output-place.ts";
import { printProgress } from "../print-progress.ts";

export interface DeidFhirOptions {
  readonly home: Home;
  readonly in: string;
  readonly out: string;
  readonly config?: string;
  readonly tags: boolean;
}

export async function deidFhir({ home, in: input, out: output, config, tags }: DeidFhirOptions): Promise<void> {
  requirePath(input, "The input");
  if (config !== undefined) requireFile(config, "The configuration");
  const requirePlace = statSync(input).isDirectory() ? requireDirectoryPlace : requireFilePlace;
  requirePlace(output, config === undefined ? [input] : [input, config]);
  const ruleSet =
    config === undefined ? trainingProfile() : parseRuleSet(await readTextFile(config, "The configuration"));
  for (const warning of ruleSet.warnings) console.error(`warning: ${warning}`);
  const secret = await randomProjectSecret(home);
  const today = new Date().toISOString().slice(0, 10);
  const progress = printProgress("resources");
  const summary = await deidentifyFhir({ input, output, ruleSet, secret, tags, today, uniform: Math.random, progress });
  progress.end();
  // The profile is for all of FHIR; a steward's own rules are for these files.
  for (const title of config === undefined ? [] : summary.idleRules)
    console.error(`warning: ${title} treated nothing in these files; is it misspelt, or did an earlier rule take it?`);
  const rules = config === undefined ? "the training profile" : config;
  console.log(
    `${summary.resources} resources or bundles of ${summary.files} files de-identified by ${rules}; see ${output}`,
  );
  console.log("Shifted dates are still date elements: this is not Safe Harbor, it needs an Expert Determination.");
}
