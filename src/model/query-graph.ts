/**
 * @module model/query-graph: the graph that answers queries: the members' backbones, their query heads and, for death as a competing end, their
 * hazards of the catalogue. Weights inside.
 */
import { createGraph, type Graph, type Tensor } from "#graph";
import { hazardHead, lastReadouts, logMeanExp, type WeightReader } from "./architecture.ts";
import type { EventModelConfig } from "./config.ts";
import { queryHead, queryInputs } from "./query-head.ts";

/** Outputs, of B histories with one question each: `logHazards` [B, K·H] and `queryLogHazards` [B, H, Q], each the mean of the members' hazards. */
export function queryGraph(
  config: EventModelConfig,
  members: readonly WeightReader[],
): { graph: Graph; outputs: { logHazards: Tensor; queryLogHazards: Tensor } } {
  const graph = createGraph();
  const asked = queryInputs(graph, "B", ["P", "Q"]);
  const read = lastReadouts(graph, config, members, ["B", 1]).map(({ get, readout }) => ({
    hazards: hazardHead(graph, config, get, readout),
    queries: queryHead(graph, config, get, readout.hidden, asked),
  }));
  const together = (tensors: readonly Tensor[]) => logMeanExp(graph, tensors);
  return {
    graph,
    outputs: {
      logHazards: together(read.map(({ hazards }) => hazards)),
      queryLogHazards: together(read.map(({ queries }) => queries)),
    },
  };
}
