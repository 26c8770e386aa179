/**
 * @module graph/onnx-model: a graph as the bytes of an ONNX model (opset 23 and com.microsoft 1).
 *
 * Promise: the same graph gives the same bytes. Steps that no output needs are left out.
 */
import onnxProto from "onnx-proto";
import { type NodeSink, type OnnxAttribute, rules } from "./ops.ts";
import type { Graph, Step, Tensor } from "./tensor.ts";

const { onnx } = onnxProto;
const OPSET = 23;
const IR_VERSION = 10;
const FLOAT = 1;
const INT32 = 6;
const INT64 = 7;

interface EncodeOptions {
  /** The graph has no gradients in it: rules may use ONNX Runtime's fused nodes. Results agree to about 1e-6. */
  readonly inference?: boolean;
}

/** Encodes the part of `graph` that computes `outputs`, under the names given. */
export function encodeOnnx(
  graph: Graph,
  outputs: Readonly<Record<string, Tensor>>,
  { inference = false }: EncodeOptions = {},
): Uint8Array {
  const steps = neededSteps(graph.steps, Object.values(outputs));
  const used = new Set(steps.flatMap((step) => step.inputs));
  for (const tensor of Object.values(outputs)) used.add(tensor);
  const { sink, nodes, initializers, rename } = createSink(inference);
  for (const { tensor, values } of graph.constants) {
    if (used.has(tensor)) initializers.push(toInitializer(tensor, values));
  }
  for (const step of steps) rename(step.output.name, emitStep(sink, step));
  for (const [name, tensor] of Object.entries(outputs)) {
    nodes.push({ opType: "Identity", input: [rename(tensor.name)], output: [name], attribute: [] });
  }
  const message = onnx.ModelProto.create({
    irVersion: IR_VERSION,
    producerName: "osler",
    opsetImport: [
      { domain: "", version: OPSET },
      { domain: "com.microsoft", version: 1 },
    ],
    graph: {
      name: "osler",
      node: nodes,
      initializer: initializers,
      input: graph.inputs.filter((tensor) => used.has(tensor)).map((tensor) => toValueInfo(tensor.name, tensor)),
      output: Object.entries(outputs).map(([name, tensor]) => toValueInfo(name, tensor)),
    },
  });
  return onnx.ModelProto.encode(message).finish();
}

type Node = { opType: string; input: string[]; output: string[]; attribute: object[]; domain?: string };
type Initializer = { name: string; dataType: number; dims: number[]; rawData: Uint8Array };

interface Sink {
  readonly sink: NodeSink;
  readonly nodes: Node[];
  readonly initializers: Initializer[];
  /** Lets a tensor be known by the node that computes it, and says which that is. */
  rename(tensor: string, node?: string): string;
}

function createSink(inference: boolean): Sink {
  const nodes: Node[] = [];
  const initializers: Initializer[] = [];
  const known = new Map<string, string>();
  const constant = (key: string, make: (name: string) => Initializer): string => {
    const name = known.get(key) ?? `literal_${known.size}`;
    if (!known.has(key)) initializers.push(make(name));
    known.set(key, name);
    return name;
  };
  const written = new Map<string, readonly string[]>();
  const computedBy = new Map<string, string>();
  const rename = (tensor: string, node?: string): string => {
    if (node !== undefined) computedBy.set(tensor, computedBy.get(node) ?? node);
    return computedBy.get(tensor) ?? tensor;
  };
  const write = (
    opType: string,
    inputs: readonly string[],
    results: number,
    attributes: Readonly<Record<string, OnnxAttribute>>,
    domain?: string,
  ): readonly string[] => {
    const input = inputs.map((name) => rename(name));
    const key = JSON.stringify([opType, input, attributes, domain]);
    const before = written.get(key);
    if (before !== undefined) return before;
    const output = Array.from({ length: results }, (_, i) => `node_${written.size}${i === 0 ? "" : `_${i}`}`);
    const attribute = Object.entries(attributes).map(([name, value]) => toAttribute(name, value));
    nodes.push({ opType, input, output: [...output], attribute, ...(domain === undefined ? {} : { domain }) });
    written.set(key, output);
    return output;
  };
  const sink: NodeSink = {
    inference,
    node: (type, inputs, attributes = {}, domain) => write(type, inputs, 1, attributes, domain)[0] ?? "",
    nodes: (type, inputs, results, attributes = {}) => write(type, inputs, results, attributes),
    integers: (values) =>
      constant(`i${values.join()}`, (name) => ({
        name,
        dataType: INT64,
        dims: [values.length],
        rawData: bytesOf(BigInt64Array.from(values.map(BigInt))),
      })),
    floats: (values, shape) =>
      constant(`f${values.join()}/${shape.join()}`, (name) => ({
        name,
        dataType: FLOAT,
        dims: [...shape],
        rawData: bytesOf(Float32Array.from(values)),
      })),
  };
  return { sink, nodes, initializers, rename };
}

/** Calls the rule of the step's own op; the registry's type pairs them. */
function emitStep(sink: NodeSink, step: Step): string {
  const rule: { emit(sink: NodeSink, step: Step): string } = rules[step.op];
  return rule.emit(sink, step);
}

function neededSteps(steps: readonly Step[], outputs: readonly Tensor[]): Step[] {
  const needed = new Set<Tensor>(outputs);
  const kept: Step[] = [];
  for (const step of steps.toReversed()) {
    if (!needed.has(step.output)) continue;
    kept.push(step);
    for (const input of step.inputs) needed.add(input);
  }
  return kept.reverse();
}

function toInitializer(tensor: Tensor, values: Float32Array | Int32Array): Initializer {
  const dataType = tensor.dtype === "f32" ? FLOAT : INT32;
  return { name: tensor.name, dataType, dims: tensor.shape.map(Number), rawData: bytesOf(values) };
}

function toValueInfo(name: string, tensor: Tensor): object {
  const dim = tensor.shape.map((size) => (typeof size === "number" ? { dimValue: size } : { dimParam: size }));
  return { name, type: { tensorType: { elemType: tensor.dtype === "f32" ? FLOAT : INT32, shape: { dim } } } };
}

function toAttribute(name: string, value: OnnxAttribute): object {
  const types = onnx.AttributeProto.AttributeType;
  if (typeof value === "number") return { name, type: types.INT, i: value };
  if (typeof value === "string") return { name, type: types.STRING, s: new TextEncoder().encode(value) };
  if ("float" in value) return { name, type: types.FLOAT, f: value.float };
  return { name, type: types.INTS, ints: [...value] };
}

function bytesOf(values: Float32Array | Int32Array | BigInt64Array): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}
