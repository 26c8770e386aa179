/**
 * @module cli/library-standing: what happened to the library, brought to the answers given from it.
 *
 * Promise: what an operator did about a publication is in the audit log once the state could be opened, with its reason in the ledger of
 * such acts; past answers are marked and unmarked accordingly. A running server does it by itself within `STANDING_WITHIN_SECONDS`.
 */
import { type MarkedAnswer, recheckAnswers } from "#answers";
import type { Clock } from "#core";
import type { EvidenceLibrary } from "#evidence";
import { openAudit } from "#governance";
import type { State } from "#storage";

/** How often a running server looks at the library. */
const LOOK_EVERY_SECONDS = 10;
/** The time within which a running server knows what was done to the library beside it, the opening of a large library aside. */
export const STANDING_WITHIN_SECONDS = 15;

/** Audits what operators did and was not audited yet, then marks and unmarks past answers. */
export async function applyStanding(
  state: State,
  library: EvidenceLibrary,
  clock: Clock,
): Promise<{ readonly marked: readonly MarkedAnswer[]; readonly unmarked: readonly MarkedAnswer[] }> {
  const kept = new Set((await state.evidenceActs.list()).map(({ id }) => id));
  for (const { target, status, act } of library.acts().filter((one) => !kept.has(one.act.id))) {
    // Audited before it is kept: killed between the two, it is audited twice rather than never.
    const audit = await openAudit(state, clock);
    await audit.record({ actor: "system", role: "system", action: `evidence-${act.kind}`, outcome: "allowed" });
    await state.evidenceActs.append({ ...act, target, status, reason: act.reason ?? null });
  }
  return recheckAnswers(state, library, clock());
}

/** Calls `look` again and again until stopped, one at a time. What fails is said once and tried again. */
export function watchLibrary(
  look: () => Promise<void>,
  everySeconds = LOOK_EVERY_SECONDS,
  what = "The library could not be looked at",
): { stop(): Promise<void> } {
  let said = "";
  let running: Promise<void> = Promise.resolve();
  const lookOnce = async () => {
    try {
      await look();
      said = "";
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (message !== said) console.error(`${what}: ${message}`);
      said = message;
    }
  };
  const timer = setInterval(() => {
    running = running.then(lookOnce);
  }, 1000 * everySeconds);
  timer.unref();
  return {
    stop: () => {
      clearInterval(timer);
      return running;
    },
  };
}
