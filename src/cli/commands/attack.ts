/** @module cli/commands/attack: `osler attack`: what the home's model gives away about the people it was trained on. */
import { join } from "node:path";
import type { AttackReport } from "#contract";
import { canonicalJson, noProgress } from "#core";
import { openDeidentified } from "#deid";
import { writeFileAtomic } from "#storage";
import { attackModel } from "#validation";
import { findCurrentRelease, noRelease, requireIntact } from "../capabilities.ts";
import { type Home, noHome } from "../home.ts";
import { findSettings } from "../home-settings.ts";
import { trainForHome } from "../home-training.ts";
import { requireFilePlace, requireOutsideHome } from "../output-place.ts";
import { printProgress } from "../print-progress.ts";
import { requireReleaseCorpus } from "../release-corpus.ts";

const ATTACK_SEED = 1;

/** Writes `attack.json` into `out` and the home, for the next release of the same model, and prints the table. @returns whether every gate passed */
export async function runAttack({ home, out, json }: { home: Home; out: string; json: boolean }): Promise<boolean> {
  const release = await findCurrentRelease(home);
  if (release === undefined) throw noRelease(home);
  const path = join(out, "attack.json");
  requireOutsideHome(out, home);
  requireFilePlace(path, [release.directory], /"format":"osler-attack-report/);
  await requireIntact(release.directory);
  const corpus = await requireReleaseCorpus(home, release.directory);
  const settings = await findSettings(home);
  if (settings === undefined) throw noHome(home);
  const progress = printProgress("steps");
  const report = await attackModel({
    model: release.directory,
    corpus,
    dataset: await openDeidentified(home.meds),
    train: (audit, directory) => trainForHome(settings, { corpus: audit, directory, progress: noProgress }),
    seed: ATTACK_SEED,
    progress,
  });
  progress.end();
  for (const file of [path, home.attack]) await writeFileAtomic(file, `${canonicalJson(report)}\n`);
  if (json) console.log(canonicalJson(report));
  else printReport(report, path);
  return report.gates.every(({ verdict }) => verdict === "passed");
}

function printReport(report: AttackReport, path: string): void {
  const { counts, membership, untestedGroups, canaries, trajectories, sensitive, untestedAttributes, gates } = report;
  console.log(`${counts.members} members, ${counts.nonMembers} strangers, reference trained on ${counts.reference}.`);
  for (const { attack, group, nonMembers, auroc, tprAtFpr001 } of membership) {
    const rate = `${(100 * tprAtFpr001.value).toFixed(2)} % at 0.1 % FPR`;
    console.log(`  ${attack.padEnd(21)} ${group.padEnd(26)} AUROC ${range(auroc)}  ${rate}  (${nonMembers} strangers)`);
  }
  if (untestedGroups.length > 0) console.log(`  too few strangers to test: ${untestedGroups.join("; ")}`);
  for (const { repeats, exposure, mostExposure, longestVerbatim } of canaries) {
    console.log(
      `  canaries planted ${String(repeats).padStart(2)} times: exposure ${exposure.toFixed(1)} bits (most ${mostExposure.toFixed(1)}), longest run ${longestVerbatim}`,
    );
  }
  if (trajectories !== null) console.log(`  next event guessed, members minus strangers: ${range(trajectories.gap)}`);
  for (const { attribute, members, nonMembers, gap } of sensitive) {
    console.log(`  ${attribute}: AUROC ${range(members)}, strangers ${range(nonMembers)}, gap ${range(gap)}`);
  }
  if (untestedAttributes.length > 0) console.log(`  too few cases to test: ${untestedAttributes.join(", ")}`);
  const words = { passed: "passed", failed: "FAILED", "cannot-tell": "CANNOT TELL" };
  for (const { gate, verdict, found } of gates) console.log(`${words[verdict]}  ${gate}: ${found}`);
  console.log(`Report: ${path}`);
}

function range({ value, lo, hi }: { value: number; lo: number; hi: number }): string {
  return `${value.toFixed(3)} (${lo.toFixed(3)} to ${hi.toFixed(3)})`;
}
