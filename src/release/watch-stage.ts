/**
 * @module release/watch-stage: where a release stands, read again and again, so that a move or a recall reaches whoever is serving it.
 *
 * Promise: a stages file that is damaged, gone or no longer names the release never raises trust: what was above a draft becomes one,
 * what was recalled stays recalled.
 */
import type { Stage } from "#contract";
import { stageOrder } from "./gates.ts";
import { findStage } from "./stages.ts";

export interface StageWatch {
  /** Stops reading; resolves once nothing is under way. */
  close(): Promise<void>;
}

/** How long a move may take to be known, in milliseconds, besides the reading of one small file. */
export const STAGE_READ_EVERY_MS = 2000;

/** Tells `moved` of each change from `from` on. */
export function watchStage(
  stagesFile: string,
  digest: string,
  from: Stage,
  moved: (stage: Stage) => void,
  everyMs: number = STAGE_READ_EVERY_MS,
): StageWatch {
  let known = from;
  let underWay: Promise<void> | undefined;
  const read = async () => {
    const found = await findStage(stagesFile, digest).catch(() => undefined);
    const stage = found ?? lower(known, "draft");
    if (stage === known || closed) return;
    known = stage;
    moved(stage);
  };
  let closed = false;
  const timer = setInterval(() => {
    underWay ??= read().finally(() => {
      underWay = undefined;
    });
  }, everyMs);
  timer.unref();
  return {
    close: async () => {
      closed = true;
      clearInterval(timer);
      await underWay;
    },
  };
}

function lower(a: Stage, b: Stage): Stage {
  return stageOrder.indexOf(a) < stageOrder.indexOf(b) ? a : b;
}
