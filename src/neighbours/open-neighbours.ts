/**
 * @module neighbours/open-neighbours: whom a patient is most like among those a model learnt from, told of a group.
 *
 * Before: `model` (where the patient stands), the index the route built. After: `serving`.
 * Promise: the index stays in a thread of its own, and only descriptions of groups leave it; the calling thread is never blocked.
 */
import type { ClinicalEvent, EpochMs, SubjectKey } from "#core";
import { createWorkerPool } from "#graph";
import type { EventModel } from "#model";
import { groupTokens } from "#tokens";
import type { GroupDescription } from "./describe-people.ts";
import { readNeighbourHead } from "./neighbour-index.ts";
import type { SearchJob } from "./search.worker.ts";

export type NeighbourAnswer =
  | { readonly kind: "people"; readonly group: GroupDescription }
  /** The index holds too few people for any patient; too few who could still have the outcome are as near as people usually are. */
  | { readonly kind: "index-too-small" }
  | { readonly kind: "too-few" };

export interface NeighbourQuestion {
  readonly events: readonly ClinicalEvent[];
  readonly moment: EpochMs;
  readonly outcomeId: string;
  readonly horizonYears: number;
  /** The patient, and whoever may not be counted. */
  readonly leftOut: ReadonlySet<SubjectKey>;
}

export interface Neighbours {
  /** `undefined` if the model does not foretell the outcome or nothing dated is known. */
  ask(question: NeighbourQuestion): Promise<NeighbourAnswer | undefined>;
  close(): Promise<void>;
}

/** @param model of the weights the index was made of; the caller closes it @throws as `readNeighbourHead` */
export async function openNeighbours(directory: string, model: EventModel): Promise<Neighbours> {
  const head = await readNeighbourHead(directory);
  const groups = groupTokens(model.vocabulary);
  const url = new URL("./search.worker.ts", import.meta.url);
  const pool = createWorkerPool<SearchJob, GroupDescription | undefined>(url, 1, { directory });
  return {
    async ask({ events, moment, outcomeId, horizonYears, leftOut }) {
      const outcome = head.outcomes.findIndex(({ id }) => id === outcomeId);
      if (outcome === -1) return undefined;
      if (head.asked === 0) return { kind: "index-too-small" };
      const place = await model.place(events, moment);
      if (place === undefined) return undefined;
      const own = new Set([...place.tokens].map((token) => groups.of[token] ?? -1));
      const group = await pool.run(0, { logOdds: place.logOdds, own, outcome, horizonYears, leftOut });
      return group === undefined ? { kind: "too-few" } : { kind: "people", group };
    },
    close: () => pool.close(),
  };
}
