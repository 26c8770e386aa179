/** @module neighbours: the people a model learnt from who are most like a patient, told of as a group. */
export { type BuildNeighboursOptions, buildNeighbours } from "./build-neighbours.ts";
export type { GroupDescription, GroupOutcome, SharedCode } from "./describe-people.ts";
export { readNeighbourHead } from "./neighbour-index.ts";
export { type NeighbourAnswer, type NeighbourQuestion, type Neighbours, openNeighbours } from "./open-neighbours.ts";
