/**
 * @module cli/ledger-inquiry: what `osler answers` reads of the ledger, also while a running server has the embedded state open.
 *
 * The command then leaves an inquiry in the home, and the server answers it by a file beside it. Both are readable by the home's owner only, who
 * could read the state itself; the command takes them away again, and the server what nobody came for within a minute.
 */
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { z } from "zod";
import { answerSchema, isOfRecord } from "#contract";
import { type Clock, type EpochMs, OslerError, toEpochMs, toPatientId } from "#core";
import { findJson, type LedgerEntry, type State, writeFileAtomic } from "#storage";
import { COMMAND_LINE, withLedger } from "./asked-answers.ts";
import type { AccountsOptions } from "./commands/accounts.ts";
import type { Home } from "./home.ts";

/** An answer kept, as far as a steward may know of it. */
const listedSchema = z.strictObject({
  id: z.string(),
  at: z.iso.datetime(),
  by: z.string(),
  audience: z.enum(["clinician", "patient"]),
  kind: z.enum(["answer", "abstain"]),
  aboutRecord: z.boolean(),
  sources: z.array(z.string()),
  release: z.string().nullable(),
  corpusTag: z.string(),
  marks: z.array(z.strictObject({ source: z.string(), status: z.string(), at: z.iso.datetime() })),
});
export type ListedRow = z.infer<typeof listedSchema>;

const entrySchema = z.strictObject({
  id: z.string(),
  at: z.int().transform(toEpochMs),
  accountId: z.string(),
  patientId: z.string().transform(toPatientId).exactOptional(),
  answer: z.string(),
  corpusTag: z.string(),
  release: z.string().nullable(),
  audience: z.enum(["clinician", "patient"]),
});

const inquirySchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("list"), since: z.int().transform(toEpochMs).exactOptional() }),
  z.strictObject({ kind: z.literal("find"), id: z.string() }),
]);
type Inquiry = z.infer<typeof inquirySchema>;

/** How often a running server looks for inquiries. */
export const INQUIRY_EVERY_SECONDS = 0.5;
const WAIT_MS = 15_000;
const LEFT_MS = 60_000;

/** The answers given from `since` on, newest first. @throws OslerError `cli/ledger-not-told` */
export async function listAnswers(place: AccountsOptions, since: EpochMs | undefined): Promise<readonly ListedRow[]> {
  const told = await inquire(place, { kind: "list", ...(since === undefined ? {} : { since }) }, WAIT_MS);
  return z.array(listedSchema).parse(told);
}

/** One answer as it was kept. @throws OslerError `cli/ledger-not-told` */
export async function findAnswer(
  place: AccountsOptions,
  id: string,
  waitMs = WAIT_MS,
): Promise<LedgerEntry | undefined> {
  return entrySchema.nullable().parse(await inquire(place, { kind: "find", id }, waitMs)) ?? undefined;
}

/** Answers what commands ask of the ledger, and removes what nobody came for. */
export async function answerInquiries(home: Home, state: State, clock: Clock): Promise<void> {
  if (!existsSync(home.inquiries)) return;
  for (const name of await readdir(home.inquiries)) {
    const path = join(home.inquiries, name);
    if (name.endsWith(ASKED)) {
      const { data } = inquirySchema.safeParse(await findJson(path).catch(() => undefined));
      if (data !== undefined)
        await writeFileAtomic(told(path), JSON.stringify(await readLedger(state, data)), { mode: 0o600 });
      await rm(path, { force: true });
    } else {
      const written = await stat(path).catch(() => undefined);
      if (written !== undefined && written.mtimeMs < clock() - LEFT_MS) await rm(path, { force: true });
    }
  }
}

const ASKED = ".inquiry.json";

function told(asked: string): string {
  return asked.replace(/\.inquiry\.json$/, ".reply.json");
}

async function inquire(place: AccountsOptions, inquiry: Inquiry, waitMs: number): Promise<unknown> {
  try {
    return await withLedger(place, (state) => readLedger(state, inquiry));
  } catch (error) {
    if (error instanceof OslerError && error.code === "storage/state-in-use")
      return askServer(place.home, inquiry, waitMs, error);
    throw error;
  }
}

async function askServer(home: Home, inquiry: Inquiry, waitMs: number, inUse: OslerError): Promise<unknown> {
  const asked = join(home.inquiries, `${randomUUID()}${ASKED}`);
  await writeFileAtomic(asked, JSON.stringify(inquiry), { mode: 0o600 });
  try {
    for (const until = Date.now() + waitMs; Date.now() < until; await setTimeout(50)) {
      if (existsSync(told(asked))) return await findJson(told(asked));
    }
  } finally {
    for (const path of [asked, told(asked)]) await rm(path, { force: true });
  }
  throw new OslerError("cli/ledger-not-told", {
    message: `${inUse.message} It did not answer within ${waitMs / 1000} seconds.`,
    fix: "A server that is starting or busy answers in a moment, another osler command ends: run this again then. An older server cannot answer: stop it (Ctrl+C), run this, start it again.",
  });
}

async function readLedger(state: State, inquiry: Inquiry): Promise<readonly ListedRow[] | LedgerEntry | null> {
  const seen = state.as("system").answers;
  if (inquiry.kind === "find") return (await seen.find(inquiry.id)) ?? null;
  const marks = Map.groupBy(await seen.findings(), ({ finding }) => finding.answerId);
  const names = new Map((await state.accounts.list()).map(({ id, name, role }) => [id, `${role} ${name}`]));
  for (const { id, name } of await state.apiKeys.list()) names.set(id, `key ${name}`);
  names.set(COMMAND_LINE, "osler ask");
  const iso = (at: EpochMs) => new Date(at).toISOString();
  return (await seen.list(inquiry.since)).map(({ entry, sources }) => ({
    id: entry.id,
    at: iso(entry.at),
    by: names.get(entry.accountId) ?? entry.accountId,
    audience: entry.audience,
    kind: answerSchema.parse(JSON.parse(entry.answer)).kind,
    aboutRecord: entry.patientId !== undefined,
    // An entry of a record, such as `record:Condition/17`, is a patient's.
    sources: sources.filter((id) => !isOfRecord(id)),
    release: entry.release,
    corpusTag: entry.corpusTag,
    marks: (marks.get(entry.id) ?? []).map(({ finding: { source, status, at } }) => ({ source, status, at: iso(at) })),
  }));
}
