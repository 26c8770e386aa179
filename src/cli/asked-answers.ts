/**
 * @module cli/asked-answers: the answers of `osler ask`, kept in the home's ledger as the server keeps those it gives.
 *
 * While another process has the embedded state open they are laid aside as files in the home, readable by the owner only, and whoever has
 * the state next (the running server within seconds) takes them in. A place that is no home keeps nothing, and that is said.
 */
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { keepAnswer } from "#answers";
import { type Answer, answerSchema } from "#contract";
import { type Clock, type EpochMs, OslerError, toEpochMs } from "#core";
import { openAudit } from "#governance";
import { findJson, type State, writeFileAtomic } from "#storage";
import { type AccountsOptions, hasState, openHomeState, withHomeState } from "./commands/accounts.ts";
import type { Home } from "./home.ts";
import { findSettings } from "./home-settings.ts";
import { STANDING_WITHIN_SECONDS } from "./library-standing.ts";

/** Who asked, as the ledger and the audit log name the command line. */
export const COMMAND_LINE = "system";

export interface AnswerKeeper {
  /** The id under which it is kept; `undefined` where nothing is. */
  keep(answer: Answer): Promise<string | undefined>;
  /** What whoever asks must know of where it is kept. */
  readonly notice: string | undefined;
  close(): Promise<void>;
}

export async function openAnswerKeeper(place: AccountsOptions, clock: Clock): Promise<AnswerKeeper> {
  if (!hasState(place) && (await findSettings(place.home)) === undefined) {
    return {
      keep: async () => undefined,
      notice: `Not kept: ${place.home.root} is no home (osler up makes one), so no ledger can hold the answer; it cannot be replayed, and nobody is told if a source falls.`,
      close: async () => {},
    };
  }
  const state = await openFree(place);
  if (state === undefined) {
    return {
      keep: (answer) => layAside(place.home, answer, clock()),
      notice: `Another process has the state open: a running server takes the answer into its ledger within ${STANDING_WITHIN_SECONDS} seconds.`,
      close: async () => {},
    };
  }
  await takeInAnswers(place.home, state, clock);
  return {
    keep: (answer) => keepNow(state, { id: randomUUID(), at: clock(), answer }, clock),
    notice: undefined,
    close: () => state.close(),
  };
}

/** As `withHomeState`, with what was laid aside taken in. */
export function withLedger<T>(place: AccountsOptions, use: (state: State) => Promise<T>): Promise<T> {
  return withHomeState(place, async (state) => {
    await takeInAnswers(place.home, state, () => toEpochMs(Date.now()));
    return use(state);
  });
}

const asideSchema = z.strictObject({
  id: z.uuid(),
  at: z.int().nonnegative().transform(toEpochMs),
  answer: answerSchema,
});

/** Takes what was laid aside into the ledger, each once. */
export async function takeInAnswers(home: Home, state: State, clock: Clock): Promise<void> {
  if (!existsSync(home.asked)) return;
  for (const name of (await readdir(home.asked)).filter((file) => file.endsWith(".json")).sort()) {
    const path = join(home.asked, name);
    const parsed = asideSchema.safeParse(await findJson(path).catch(() => undefined));
    if (!parsed.success)
      throw new OslerError("cli/asked-unreadable", {
        message: `${path} is not an answer that osler ask laid aside.`,
        fix: "Remove it; the ledger holds every answer that was taken in.",
      });
    const isKept = (await state.as("system").answers.find(parsed.data.id)) !== undefined;
    if (!isKept) await keepNow(state, parsed.data, clock);
    await rm(path, { force: true });
  }
}

async function keepNow(state: State, asked: z.infer<typeof asideSchema>, clock: Clock): Promise<string> {
  const { id, at, answer } = asked;
  const audit = await openAudit(state, clock);
  await audit.record({ actor: COMMAND_LINE, role: "system", action: "command-ask", outcome: "allowed" });
  await keepAnswer(state.answers, answer, { id, at, accountId: COMMAND_LINE, audience: "clinician" });
  return id;
}

async function layAside(home: Home, answer: Answer, at: EpochMs): Promise<string> {
  const id = randomUUID();
  await writeFileAtomic(join(home.asked, `${id}.json`), JSON.stringify({ id, at, answer }), { mode: 0o600 });
  return id;
}

async function openFree(place: AccountsOptions): Promise<State | undefined> {
  try {
    return await openHomeState(place);
  } catch (error) {
    if (error instanceof OslerError && error.code === "storage/state-in-use") return undefined;
    throw error;
  }
}
