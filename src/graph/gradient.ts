/**
 * @module graph/gradient: reverse-mode differentiation, by emitting the gradient's own steps into the same graph.
 */
import { OslerError } from "#core";
import { rules } from "./ops.ts";
import { formatShape } from "./shape.ts";
import type { Graph, Step, Tensor } from "./tensor.ts";

/**
 * Adds to `graph` the gradient of the scalar `loss` with respect to each of `parameters`, in their order.
 *
 * @throws OslerError `graph/not-differentiable` if `loss` is not a scalar or does not depend on a parameter
 */
export function gradients(graph: Graph, loss: Tensor, parameters: readonly Tensor[]): Tensor[] {
  if (loss.shape.length > 0) throw refused(`the loss has shape ${formatShape(loss.shape)}, not a scalar`);
  const wanted = dependents(graph.steps, parameters);
  const collected = new Map<Tensor, Tensor>([[loss, graph.constant(new Float32Array([1]), [])]]);
  for (const step of graph.steps.toReversed()) {
    const d = collected.get(step.output);
    if (d === undefined || !wanted.has(step.output)) continue;
    const inputGradients = gradientOf(graph, step, d);
    step.inputs.forEach((input, position) => {
      const part = inputGradients[position];
      if (part === undefined || !wanted.has(input)) return;
      const before = collected.get(input);
      collected.set(input, before === undefined ? part : graph.apply("add", [before, part], {}));
    });
  }
  return parameters.map((parameter) => {
    const gradient = collected.get(parameter);
    if (gradient === undefined) throw refused(`the loss does not depend on ${parameter.name}`);
    return gradient;
  });
}

/** Calls the rule of the step's own op; the registry's type pairs them. */
function gradientOf(graph: Graph, step: Step, d: Tensor): readonly (Tensor | undefined)[] {
  const rule: { gradient(graph: Graph, step: Step, d: Tensor): readonly (Tensor | undefined)[] } = rules[step.op];
  return rule.gradient(graph, step, d);
}

/** Tensors that depend on a parameter. */
function dependents(steps: readonly Step[], parameters: readonly Tensor[]): Set<Tensor> {
  const found = new Set<Tensor>(parameters);
  for (const step of steps) if (step.inputs.some((input) => found.has(input))) found.add(step.output);
  return found;
}

function refused(why: string): OslerError {
  return new OslerError("graph/not-differentiable", {
    message: `No gradient: ${why}.`,
    fix: "Reduce the loss to a scalar that every trained parameter takes part in.",
  });
}
