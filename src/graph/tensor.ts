/**
 * @module graph/tensor: a computation as a list of steps, before it becomes ONNX.
 *
 * Promise: a tensor's shape is checked when it is made, so a graph that was built can be run. Building is cheap and pure; the same
 * calls give the same graph.
 */
import type { AttributesOf, OpName } from "./ops.ts";
import { rules } from "./ops.ts";
import type { Shape } from "./shape.ts";

/** Elements: 32-bit floats, or 32-bit integers for indices. */
export type Dtype = "f32" | "i32";

export interface Tensor {
  readonly name: string;
  readonly dtype: Dtype;
  readonly shape: Shape;
}

/** One step: an op, what it reads, the tensor it makes. */
export interface Step<O extends OpName = OpName> {
  readonly op: O;
  readonly inputs: readonly Tensor[];
  readonly attributes: AttributesOf[O];
  readonly output: Tensor;
}

interface Constant {
  readonly tensor: Tensor;
  readonly values: Float32Array | Int32Array;
}

/** A graph being built. */
export interface Graph {
  /** Tensors fed at every run, in the order they were named. */
  readonly inputs: readonly Tensor[];
  readonly constants: readonly Constant[];
  readonly steps: readonly Step[];
  input(name: string, shape: Shape, dtype?: Dtype): Tensor;
  constant(values: Float32Array | Int32Array, shape: readonly number[], name?: string): Tensor;
  /** @throws OslerError `graph/shape-mismatch` naming the op and the shapes */
  apply<O extends OpName>(op: O, inputs: readonly Tensor[], attributes: AttributesOf[O]): Tensor;
}

export function createGraph(): Graph {
  const inputs: Tensor[] = [];
  const constants: Constant[] = [];
  const steps: Step[] = [];
  return {
    inputs,
    constants,
    steps,
    input(name, shape, dtype = "f32") {
      const tensor: Tensor = { name, dtype, shape };
      inputs.push(tensor);
      return tensor;
    },
    constant(values, shape, name = `constant_${constants.length}`) {
      const tensor: Tensor = { name, dtype: values instanceof Float32Array ? "f32" : "i32", shape };
      constants.push({ tensor, values });
      return tensor;
    },
    apply(op, given, attributes) {
      const shape = rules[op].shape(given, attributes);
      const output: Tensor = { name: `${op}_${steps.length}`, dtype: "f32", shape };
      steps.push({ op, inputs: given, attributes, output });
      return output;
    },
  };
}
