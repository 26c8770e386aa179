/**
 * @module model/losses: what the heads are trained on together, as a graph with its gradients.
 *
 * (a) The next event: cross-entropy of its mark, and the piecewise-exponential likelihood of the time waited for it.
 * (b) First occurrence of each outcome: piecewise-exponential likelihood, Σ hazard·exposure - log hazard·event.
 * (c) Next occurrence of any of a set of tokens, for sets drawn at random: the same likelihood as (b).
 * Weights of positions are folded into the data by whoever makes it. E positions, M marks.
 */
import { add, createGraph, type Graph, gradients, multiply, type Tensor, total } from "#graph";
import {
  backbone,
  hazardHead,
  historyInputs,
  nextHead,
  parameterInputs,
  REGRESSION,
  waitHead,
} from "./architecture.ts";
import { type EventModelConfig, hazardBins } from "./config.ts";
import { queryHead, queryInputs } from "./query-head.ts";

/** How much each part of the loss counts. */
export interface LossWeights {
  readonly next: number;
  readonly wait: number;
  readonly outcome: number;
  readonly query: number;
}

/** Of each micro-batch: sets asked about, and tokens they hold together. */
export const trainedQueries = { sets: 16, tokens: 64 } as const;

export interface LossGraph {
  readonly graph: Graph;
  /** Scalars `nextLoss`, `waitLoss`, `outcomeLoss`, `queryLoss` where the model has such a head, and, for training, `gradient.<parameter>` of what is trained. */
  readonly outputs: Readonly<Record<string, Tensor>>;
}

/** Loss and gradients of all but the regression, which is fitted beside the network and not with it; dropout masks are inputs. */
export function trainingGraph(config: EventModelConfig, weights: LossWeights, dropout: boolean): LossGraph {
  const { graph, parts, parameters } = lossParts(config, dropout);
  const weighted = (tensor: Tensor, factor: number) => graph.apply("scale", [tensor], { factor });
  const loss = [
    weighted(parts.nextLoss, weights.next),
    weighted(parts.waitLoss, weights.wait),
    weighted(parts.outcomeLoss, weights.outcome),
    ...(parts.queryLoss === undefined ? [] : [weighted(parts.queryLoss, weights.query)]),
  ].reduce((a, b) => add(graph, a, b));
  const trained = parameters.filter(({ name }) => name !== REGRESSION);
  const derived = gradients(graph, loss, trained);
  const named = trained.map(({ name }, i): [string, Tensor] => [`gradient.${name}`, derived[i] as Tensor]);
  return { graph, outputs: { ...parts, ...Object.fromEntries(named) } };
}

/** Losses alone, without dropout. */
export function evaluationGraph(config: EventModelConfig): LossGraph {
  const { graph, parts } = lossParts(config, false);
  return { graph, outputs: { ...parts } };
}

/** Log hazards [E, K·H] of weights that are inputs, without dropout. */
export function hazardGraph(config: EventModelConfig): { graph: Graph; outputs: { logHazards: Tensor } } {
  const graph = createGraph();
  const { get } = parameterInputs(graph, config);
  const readout = backbone(graph, config, get, historyInputs(graph, config, "E"), false);
  return { graph, outputs: { logHazards: hazardHead(graph, config, get, readout) } };
}

function lossParts(config: EventModelConfig, dropout: boolean) {
  const graph = createGraph();
  const { get, all } = parameterInputs(graph, config);
  const x = backbone(graph, config, get, historyInputs(graph, config, "E"), dropout);
  const H = hazardBins(config);
  const { sets, tokens } = trainedQueries;
  const asked = () => queryHead(graph, config, get, x.hidden, queryInputs(graph, "E", [tokens, sets]));
  const parts = {
    nextLoss: markLoss(graph, nextHead(graph, get, x.hidden)),
    waitLoss: survivalLoss(graph, waitHead(graph, get, x.hidden), "wait", [config.waitEdgesDays.length]),
    outcomeLoss: survivalLoss(graph, hazardHead(graph, config, get, x), "outcome", [config.outcomes * H]),
    ...(config.queryRank > 0 ? { queryLoss: survivalLoss(graph, asked(), "query", [H, sets]) } : {}),
  };
  return { graph, parts, parameters: all };
}

/** Σ weight · (log Σ exp logits - logit of the mark). */
function markLoss(graph: Graph, logits: Tensor): Tensor {
  const marks = graph.input("marks", ["M", 2], "i32");
  const rows = graph.input("markRows", ["M"], "i32");
  const weights = graph.input("markWeights", ["M"]);
  const normaliser = graph.apply("reshape", [graph.apply("logSumExp", [logits], {})], { shape: ["E", 1] });
  const each = graph.apply("reshape", [graph.apply("gatherRows", [normaliser, rows], {})], { shape: ["M"] });
  const chosen = graph.apply("gatherPairs", [logits, marks], {});
  return total(graph, multiply(graph, graph.apply("subtract", [each, chosen], {}), weights));
}

/** Σ exp(log hazard)·exposure - log hazard·event. */
function survivalLoss(graph: Graph, logHazards: Tensor, name: string, columns: readonly number[]): Tensor {
  const exposure = graph.input(`${name}Exposure`, ["E", ...columns]);
  const event = graph.input(`${name}Event`, ["E", ...columns]);
  const expected = multiply(graph, graph.apply("exp", [logHazards], {}), exposure);
  return total(graph, graph.apply("subtract", [expected, multiply(graph, logHazards, event)], {}));
}
