/**
 * @module serving/release-in-force: what a release that was recalled, or whose licence ended, still opens: its name and its test, and no risk.
 */
import type { ReleaseView } from "#contract";
import { addDays, type EpochMs, toEpochMs } from "#core";
import type { Capabilities, Withdrawal } from "./capabilities.ts";

/** Why a release's risks are given to nobody at `now`; `undefined` while they are. A licence holds through its last day, UTC. */
export function findWithdrawal(release: Pick<ReleaseView, "stage" | "expires">, now: EpochMs): Withdrawal | undefined {
  if (release.stage === "recalled") return "recalled";
  const { expires = null } = release;
  return expires !== null && now >= addDays(toEpochMs(Date.parse(expires)), 1) ? "expired" : undefined;
}

/** `handed` without the model and what compares with it, where its release was withdrawn. */
export function inForce(handed: Capabilities, now: EpochMs): Capabilities {
  const withdrawn = handed.release === undefined ? undefined : findWithdrawal(handed.release, now);
  if (withdrawn === undefined) return handed;
  const { model: _, neighbours: __, ...left } = handed;
  return { ...left, withdrawn };
}
