/** @module intake/gathered-parts: the parts of all patients, as read from FHIR or made of other documents → charts, one patient at a time. */
import type { PatientChart, PatientId, Progress } from "#core";
import { isIdentified, patientPathOf } from "#fhir";
import { assembleChart } from "./fhir-chart.ts";
import type { PartStore, StoredParts } from "./part-store.ts";
import type { ProviderDirectory } from "./provider-directory.ts";
import { keyOfProblem, type RejectLog } from "./reject-log.ts";
import type { Tally } from "./summary.ts";

/** At a place among the inputs: earlier versions there do not count. At a moment (of a history): versions up to it do not. */
export interface Deletion {
  readonly file: number;
  readonly line: number;
  readonly at: number | undefined;
}

export interface GatheredParts {
  readonly store: PartStore;
  readonly providers: ProviderDirectory;
  readonly tally: Tally;
  readonly rejects: RejectLog;
  /** By `Observation/5`. */
  readonly deletions?: ReadonlyMap<string, readonly Deletion[]>;
  /** By `Observation/5`: the patient whose it is in its last version, where versions are of several. */
  readonly moved?: ReadonlyMap<string, string>;
  /** Servers whose Patients are among the inputs, as far as is told. */
  readonly servers?: ReadonlySet<string>;
  /** Charts of a person who has another before them, by id: with the first. */
  readonly persons?: ReadonlyMap<PatientId, PatientId>;
  /** Of one patient's parts: where the source's ids cannot be trusted, what is no version of another has a source of its own. */
  readonly tellApart?: (stored: readonly StoredParts[]) => readonly StoredParts[];
  /** How reports name the inputs, by the parts' `file`. Of versions equally late the one of the last input counts. */
  readonly labels: readonly string[];
}

export interface Place {
  readonly file: number;
  readonly line: number;
  readonly entry: number | undefined;
}

const NOT_THERE = "refers to a patient that is not in the input";
export const OTHER_SERVER = "refers to a patient of another server";
export const NOT_NAMED = "names its patient by an identifier that no patient in the input has, or several";

export function rejectAt({ rejects, labels }: GatheredParts, place: Place, reason: string, path?: string): void {
  const { file, line, entry } = place;
  rejects.add({
    file: labels[file] ?? "",
    line,
    ...(entry === undefined ? {} : { entry }),
    ...(path === undefined ? {} : { path }),
    reason,
  });
}

export async function* assembleCharts(
  gathered: GatheredParts,
  { progress, signal }: { readonly progress: Progress; readonly signal?: AbortSignal },
): AsyncGenerator<PatientChart> {
  const { store, tally, providers, deletions, moved, persons, tellApart = (stored) => stored } = gathered;
  for (let shard = 0; shard < store.shards; shard++) {
    signal?.throwIfAborted();
    const patients = Map.groupBy(await store.take(shard), ({ parts }) => parts.patientId);
    for (const patientId of [...patients.keys()].sort()) {
      const stored = ownParts(gathered, patients.get(patientId) ?? [])
        .filter((part) => !isDeleted(part, deletions, tally) && !isMoved(part, moved, tally))
        .sort((a, b) => a.file - b.file);
      const assembled = assembleChart(tellApart(stored), providers);
      patients.delete(patientId);
      tally.duplicates(assembled.duplicateResources + assembled.duplicateEvents);
      if (assembled.chart === undefined) {
        for (const part of assembled.parts) {
          const type = part.parts.source.slice(0, part.parts.source.indexOf("/"));
          rejectAt(gathered, part, isIdentified(patientId) ? NOT_NAMED : NOT_THERE, type);
        }
        continue;
      }
      for (const { parts } of assembled.parts) {
        if (parts.withheld !== undefined) tally.count("withheld", parts.withheld);
        for (const { code, unit } of parts.unknownUnits) tally.unknownUnit(code, unit);
        for (const { path, reason } of parts.leftOut) tally.count("leftOut", keyOfProblem(path, reason));
      }
      tally.undated(assembled.chart.undated?.length ?? 0);
      const person = persons?.get(patientId);
      yield person === undefined ? assembled.chart : { ...assembled.chart, person };
    }
    progress({ done: shard + 1, total: store.shards, note: "charts" });
  }
}

/** What refers to a patient of another server than the Patient's own is refused: an id is the same person's only there. */
function ownParts(gathered: GatheredParts, stored: readonly StoredParts[]): readonly StoredParts[] {
  const told = new Set(stored.flatMap(({ parts }) => (parts.identity === undefined ? [] : (parts.server ?? []))));
  const own = told.size > 0 ? told : (gathered.servers ?? told);
  return stored.filter((part) => {
    const { identity, server, source } = part.parts;
    if (identity !== undefined || isOwn(server, own)) return true;
    rejectAt(gathered, part, OTHER_SERVER, patientPathOf(source.slice(0, source.indexOf("/"))));
    return false;
  });
}

/** Whether a reference may be to one of these servers; where nothing tells of any, to whichever. */
export function isOwn(server: string | undefined, own: ReadonlySet<string>): boolean {
  return server === undefined || own.size === 0 || own.has(server);
}

function isDeleted({ file, line, parts }: StoredParts, deletions: GatheredParts["deletions"], tally: Tally): boolean {
  const deleted = deletions
    ?.get(parts.source)
    ?.some((by) =>
      by.at === undefined ? file < by.file || (file === by.file && line < by.line) : (parts.lastUpdated ?? 0) <= by.at,
    );
  if (deleted !== true) return false;
  tally.count("withheld", "deleted by a later input");
  return true;
}

function isMoved({ parts }: StoredParts, moved: GatheredParts["moved"], tally: Tally): boolean {
  const patientId = moved?.get(parts.source);
  if (patientId === undefined || patientId === parts.patientId) return false;
  tally.count("withheld", "of another patient in a later version");
  return true;
}
