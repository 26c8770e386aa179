/**
 * @module neighbours/search.worker: one thread that holds the index: a place goes in, a description of a group comes out.
 */
import { DAYS_PER_YEAR, type SubjectKey } from "#core";
import { serveJobs, workerSetup } from "#graph";
import { describePeople, type GroupDescription, sharesOfEveryone } from "./describe-people.ts";
import { nearestPeople, squaredDistances, standardise } from "./nearest-people.ts";
import { readNeighbourIndex } from "./neighbour-index.ts";

export interface SearchJob {
  readonly logOdds: Float32Array;
  /** Codes of the patient, as numbers of the vocabulary's. */
  readonly own: ReadonlySet<number>;
  readonly outcome: number;
  readonly horizonYears: number;
  readonly leftOut: ReadonlySet<SubjectKey>;
}

const ready = readNeighbourIndex(workerSetup<{ readonly directory: string }>().setup.directory).then((index) => ({
  index,
  everyone: sharesOfEveryone(index),
}));

/** `undefined` if too few people are as near as is usual. */
serveJobs<SearchJob, GroupDescription | undefined>(async ({ logOdds, own, outcome, horizonYears, leftOut }) => {
  const { index, everyone } = await ready;
  const { asked, usual } = index.head;
  const squares = squaredDistances(index, standardise(index.head, logOdds));
  const near = nearestPeople(index, squares, outcome, leftOut, asked);
  if (!(near.furthest <= (usual[outcome] ?? -1))) return undefined;
  return describePeople(index, near, own, everyone, { outcome, horizonDays: horizonYears * DAYS_PER_YEAR });
});
