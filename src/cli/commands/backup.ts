/** @module cli/commands/backup: `osler backup`, `osler restore` and `osler upgrade`, while no server has the home open. */
import { resolve } from "node:path";
import { toEpochMs } from "#core";
import { type BackupPlace, backUp, checkBackup, isBackupWithin, restoreBackup, usualBackup } from "../backup.ts";
import { printProgress } from "../print-progress.ts";
import { oslerVersion, starterLibrary } from "../project.ts";
import { buildRoute, planSteps } from "../route.ts";
import { routeTitles } from "../route-titles.ts";
import { showProgress } from "../terminal.ts";
import { planUpgrade, upgrade } from "../upgrade.ts";

const clock = () => toEpochMs(Date.now());

export async function runBackup(options: BackupPlace & { out: string }): Promise<void> {
  const directory = resolve(options.out);
  const progress = printProgress("files");
  const { files, database } = await backUp(options, directory, { progress, clock });
  progress.end();
  console.log(
    `${directory}: ${Object.keys(files).length} files${database === "home" ? "" : " and the database"}, each read again.`,
  );
  console.log("It holds identified records and the home's keys: keep it as you keep them.");
}

export async function runRestore(
  options: BackupPlace & { from: string; check: boolean; replace: boolean },
): Promise<void> {
  const directory = resolve(options.from);
  const progress = printProgress("files");
  if (options.check) {
    const { madeAt, osler, files } = await checkBackup(directory, { progress });
    progress.end();
    console.log(`${directory}: whole, ${Object.keys(files).length} files, made ${madeAt} by Osler ${osler}.`);
    return;
  }
  const { madeAt, aside, distrusted } = await restoreBackup(directory, options, {
    ...{ progress, clock, replace: options.replace },
  });
  progress.end();
  console.log(`${options.home.root} is the home that was backed up at ${madeAt}.`);
  if (distrusted === undefined) console.log("Stages of releases cannot be read: recall again what was recalled since.");
  else if (distrusted.length > 0)
    console.log(`Trusted no further than in the home before, as it had moved them since: ${distrusted.join(", ")}.`);
  console.log(
    "Do again what else was done since: refusals and closed records, accounts closed, retractions, decisions. The audit log ends there too.",
  );
  if (aside !== undefined) console.log(`The home before is at ${aside}.`);
}

export async function runUpgrade(options: BackupPlace & { dryRun: boolean; backup?: string }): Promise<void> {
  const { migrations, steps, from, to } = await planUpgrade(options);
  console.log(`This home was built by Osler ${from}; this is Osler ${to}.`);
  console.log(`Database: ${migrations.length === 0 ? "nothing to change" : migrations.join(", ")}.`);
  console.log(
    `Route: ${steps.length === 0 ? "every step is of this version" : `${steps.map((id) => routeTitles[id].toLowerCase()).join("; ")}, and what rests on them`}.`,
  );
  const backup = resolve(options.backup ?? (await usualBackup(options.home, clock)));
  if (await isBackupWithin(options.home, backup))
    console.log(
      "The home is a mount point, so its backup stands in it and needs room on its disk; --backup names another place.",
    );
  if (options.dryRun) return console.log(`The backup would go to ${backup}. Nothing was changed.`);
  console.log(
    `The backup goes to ${backup}; if this is stopped half-way, go back with: osler restore --from ${backup} --replace`,
  );
  const progress = printProgress("files");
  await upgrade(options, {
    backup,
    progress,
    clock,
    build: async (settings) => {
      progress.end();
      const shown = showProgress(planSteps(settings).map((id) => ({ id, title: routeTitles[id] })));
      const context = { home: options.home, settings, version: oslerVersion, library: starterLibrary };
      await buildRoute({ ...context, report: shown.report }).finally(() => shown.stop());
    },
  });
  console.log(`Done. To go back, with Osler ${from}: osler restore --from ${backup} --replace`);
}
