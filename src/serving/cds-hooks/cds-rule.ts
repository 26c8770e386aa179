/** @module serving/cds-hooks/cds-rule: the steward's rule for risk cards: which is in force, and setting another, which is kept beside the old. */
import type { CdsRule } from "#contract";
import type { State } from "#storage";
import { type Handler, needOpened } from "../context.ts";
import { viewerOf } from "../sign-in.ts";
import { defaultCdsRule } from "./operating-points.ts";

/** The rule in force. */
export async function readCdsRule({ cds }: Pick<State, "cds">): Promise<CdsRule> {
  const last = await cds.lastRule();
  return last === undefined ? defaultCdsRule : { shareOfPatients: last.shareOfPatients, leastPpv: last.leastPpv };
}

export const setCdsRule: Handler<"cds-rule"> = async (context, { body }, caller) => {
  const { cds } = needOpened(context).state;
  await cds.addRule({ ...body, at: context.clock(), accountId: viewerOf(caller).id });
  return body;
};
