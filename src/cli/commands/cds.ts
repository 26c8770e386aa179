/**
 * @module cli/commands/cds: `osler cds replay`: what another release, or a grown library, would have said to past calls of CDS Hooks.
 *
 * Calls stream from the ledger, a line each, and only counts stay in memory; killed and run again, it goes on where it stopped.
 */
import { join } from "node:path";
import { z } from "zod";
import { canonicalJson, toEpochMs } from "#core";
import { findRootDigest } from "#release";
import { type CallReplay, cdsServices, readCdsRule, replayCall } from "#serving";
import {
  type CdsCallsSeen,
  type KeptCall,
  openChartStore,
  openCheckpointedFile,
  requirePath,
  sha256,
  sha256File,
} from "#storage";
import { findCurrentRelease, noRelease, openDesk, openReleaseAt } from "../capabilities.ts";
import type { Home } from "../home.ts";
import { requireFilePlace, requireOutsideHome } from "../output-place.ts";
import { printProgress } from "../print-progress.ts";
import { withHomeState } from "./accounts.ts";

export interface CdsReplayOptions {
  readonly home: Home;
  readonly databaseUrl: string | undefined;
  /** The release to ask; the home's current one if left out. */
  readonly release?: string;
  /** Ids of services; all if left out. */
  readonly service?: readonly string[];
  readonly out: string;
  readonly json: boolean;
}

const outcomes = ["none", "same", "appeared", "vanished", "changed"] as const;
const whole = z.int().nonnegative();
const countsSchema = z.strictObject({
  calls: whole,
  notReplayed: whole,
  none: whole,
  same: whole,
  appeared: whole,
  vanished: whole,
  changed: whole,
  /** Calls in which only one of the releases gives some risk. */
  givenByOne: whole,
  /** Calls in which a risk both give moved, and the largest move of any. */
  moved: whole,
  largestMove: z.number(),
});
type Counts = z.infer<typeof countsSchema>;
const noCounts: Counts = {
  calls: 0,
  notReplayed: 0,
  none: 0,
  same: 0,
  appeared: 0,
  vanished: 0,
  changed: 0,
  givenByOne: 0,
  moved: 0,
  largestMove: 0,
};

const placeSchema = z.strictObject({
  /** The last call that was replayed. */
  last: z.strictObject({ service: z.string(), at: z.number(), id: z.string() }).optional(),
  counts: z.record(z.string(), countsSchema),
});
type Place = z.infer<typeof placeSchema>;

const PAGE = 64;

export async function cdsReplay(options: CdsReplayOptions): Promise<void> {
  const { home, out } = options;
  const directory = options.release ?? (await findCurrentRelease(home))?.directory;
  if (directory === undefined) throw noRelease(home);
  requirePath(directory, "The release");
  requireOutsideHome(out, home);
  requireFilePlace(out, [directory]);
  const services = cdsServices.map(({ id }) => id).filter((id) => options.service?.includes(id) ?? true);
  const digest = (await findRootDigest(directory)) ?? "";
  const library = await sha256File(join(home.evidence, "evidence.json"));
  await withHomeState(options, async (state) => {
    const released = await openReleaseAt(home, directory);
    const rule = await readCdsRule(state);
    const charts = await openChartStore(home.chart);
    const evidence = await openDesk(home, state, () => toEpochMs(Date.now()));
    try {
      const counts = await replayCalls({
        ledger: state.as("system").cds,
        services,
        out,
        work: sha256(canonicalJson({ digest, services, library, rule })),
        replay: (kept) => replayCall({ ...released, charts, evidence }, rule, kept),
      });
      const summary = { release: released.release.id, services: counts, out };
      console.log(options.json ? canonicalJson(summary) : render(summary));
    } finally {
      charts.close();
      await released.model.close();
    }
  });
}

export interface ReplayWork {
  readonly ledger: Pick<CdsCallsSeen, "page">;
  readonly services: readonly string[];
  readonly out: string;
  /** Names the release and library asked: another run's half is not gone on with. */
  readonly work: string;
  readonly replay: (kept: KeptCall) => Promise<CallReplay>;
}

/** Writes a line a call; the counts by service. */
export async function replayCalls({ ledger, services, out, work, replay }: ReplayWork): Promise<Place["counts"]> {
  const file = await openCheckpointedFile({ path: out, work, state: placeSchema });
  const progress = printProgress("calls");
  let place: Place = file.resumed ?? { counts: {} };
  try {
    const left = services.slice(Math.max(0, services.indexOf(place.last?.service ?? "")));
    for await (const page of file.finished ? [] : pages(ledger, left, place.last)) {
      const replays = await Promise.all(page.map(async (kept) => ({ call: kept.call, replay: await replay(kept) })));
      const lines = replays.map(({ call: { id, at, service, release }, replay: said }) =>
        JSON.stringify({ call: id, at: new Date(at).toISOString(), service, release, ...said }),
      );
      await file.append(Buffer.from(lines.map((line) => `${line}\n`).join("")));
      for (const { call, replay: said } of replays) place = note(place, call, said);
      await file.checkpoint(place);
      progress({ done: Object.values(place.counts).reduce((sum, { calls }) => sum + calls, 0) });
    }
    if (!file.finished) await file.finish(place);
    return place.counts;
  } finally {
    progress.end();
    await file.close();
  }
}

/** Calls service by service, from after `last` on. */
async function* pages(ledger: Pick<CdsCallsSeen, "page">, services: readonly string[], last: Place["last"]) {
  for (const service of services) {
    let after = last?.service === service ? { id: last.id, at: toEpochMs(last.at) } : undefined;
    for (;;) {
      const page = await ledger.page(service, after, PAGE);
      if (page.length === 0) break;
      yield page;
      after = page.at(-1)?.call;
    }
  }
}

function note(place: Place, call: { service: string; at: number; id: string }, replay: CallReplay): Place {
  const counts = { ...(place.counts[call.service] ?? noCounts) };
  counts.calls++;
  if (replay.kind === "not-replayed") counts.notReplayed++;
  else {
    counts[replay.card]++;
    const moves = replay.moved.flatMap(({ was, is }) => (was === null || is === null ? [] : Math.abs(is - was)));
    if (moves.length < replay.moved.length) counts.givenByOne++;
    if (moves.length > 0) counts.moved++;
    counts.largestMove = Math.max(counts.largestMove, ...moves);
  }
  const { service, at, id } = call;
  return { last: { service, at, id }, counts: { ...place.counts, [service]: counts } };
}

function render({ release, services, out }: { release: string; services: Place["counts"]; out: string }): string {
  const rows = Object.entries(services).flatMap(([service, counts]) => [
    `${service}: ${counts.calls} calls${counts.notReplayed > 0 ? `, ${counts.notReplayed} could not be replayed` : ""}`,
    `  cards: ${outcomes.map((name) => `${name} ${counts[name]}`).join(", ")}`,
    ...(counts.givenByOne > 0 ? [`  only one of the two releases gives some risk in ${counts.givenByOne} calls`] : []),
    ...(counts.moved > 0
      ? [
          `  risks moved in ${counts.moved} calls, by ${(100 * counts.largestMove).toFixed(1)} percentage points at most`,
        ]
      : []),
  ]);
  return [
    `Past calls, answered by release ${release}:`,
    ...(rows.length > 0 ? rows : ["none is kept"]),
    `Each call: ${out}`,
  ].join("\n");
}
