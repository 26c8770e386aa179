/** @module cli/release-in-force: a release that was recalled, or whose licence ended, foretells nobody's risk by a command either. */
import { basename, resolve } from "node:path";
import type { ReleaseView } from "#contract";
import { OslerError, toEpochMs } from "#core";
import { findLicence, findRootDigest, readStage } from "#release";
import { findWithdrawal } from "#serving";
import { type Home, stagesFile } from "./home.ts";

/** @throws OslerError `cli/release-withdrawn` */
export function requireInForce(release: Pick<ReleaseView, "id" | "stage" | "expires">): void {
  const withdrawn = findWithdrawal(release, toEpochMs(Date.now()));
  if (withdrawn === undefined) return;
  throw new OslerError("cli/release-withdrawn", {
    message: `Release ${release.id} ${withdrawn === "recalled" ? "was recalled" : "has a licence that ended"}: nobody's risk is given.`,
    fix:
      withdrawn === "recalled"
        ? "See the moves in stages.json; train, validate and release a better model, or have the recall ended by a named role (osler release move --to draft)."
        : "Ask the licensor for a release under new terms; licence.json in it names both.",
  });
}

/** As `requireInForce`, of a release anywhere: by its own licence and by this home's stages. */
export async function requireInForceAt(home: Home, directory: string): Promise<void> {
  const [digest, licence] = [await findRootDigest(directory), await findLicence(directory)];
  const stage = digest === undefined ? "draft" : await readStage(stagesFile(home), digest);
  requireInForce({ id: basename(resolve(directory)), stage, expires: licence?.expires ?? null });
}
