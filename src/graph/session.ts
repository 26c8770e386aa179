/**
 * @module graph/session: a graph that runs, on ONNX Runtime's CPU provider unless another is asked for.
 *
 * `run` blocks the calling thread until it is done: call it from a worker thread, never from a server's. Sessions have one thread, so
 * that results are the same to the bit and scattered sums are right (several threads race on equal indices).
 */
import type { Tensor as OrtTensor } from "onnxruntime-node";
import { OslerError } from "#core";

/** Values fed to or read from a run, row-major. */
export interface TensorValue {
  readonly values: Float32Array | Int32Array;
  readonly shape: readonly number[];
}

export interface GraphSession {
  /** All outputs; those named in `into` are written into its values, which may be shared memory, instead of new ones. */
  run(
    feeds: Readonly<Record<string, TensorValue>>,
    into?: Readonly<Record<string, TensorValue>>,
  ): Promise<Readonly<Record<string, TensorValue>>>;
  close(): Promise<void>;
}

export interface SessionOptions {
  /** Execution providers in order of preference, such as `["cuda", "cpu"]`; only `cpu` gives the same bits everywhere. */
  readonly providers?: readonly string[];
  /** Keeps ONNX Runtime from rewriting the model, which makes the products of gradients slower: it moves their transpositions into them. */
  readonly asWritten?: boolean;
}

/**
 * Loads an ONNX model.
 *
 * @throws OslerError `graph/model-rejected` if ONNX Runtime does not take it, `graph/provider-unavailable`
 */
export async function openSession(
  model: Uint8Array,
  { providers = ["cpu"], asWritten = false }: SessionOptions = {},
): Promise<GraphSession> {
  const { InferenceSession, listSupportedBackends, Tensor } = await import("onnxruntime-node");
  // A name ONNX Runtime does not know would be passed over in silence.
  const backends = listSupportedBackends();
  const known = backends.map(({ name }) => name);
  if (providers.some((name) => !known.includes(name))) throw providerUnavailable(providers, backends);
  const session = await InferenceSession.create(model, {
    executionProviders: [...providers],
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: "sequential",
    graphOptimizationLevel: asWritten ? "disabled" : "all",
    enableCpuMemArena: true,
    // A pattern holds for one set of shapes, and those of micro-batches and growing caches are seldom met twice: kept, they cost memory and time.
    enableMemPattern: false,
    logSeverityLevel: 3,
  }).catch((cause: unknown) => {
    if (providers.some((name) => name !== "cpu")) throw providerUnavailable(providers, backends, cause);
    throw new OslerError("graph/model-rejected", {
      message: `ONNX Runtime rejected the model${wordsOf(cause)}.`,
      fix: "An op is missing from this build of ONNX Runtime, or the file is damaged.",
      cause,
    });
  });
  const toOrt = ({ values, shape }: TensorValue): OrtTensor =>
    values instanceof Float32Array ? new Tensor("float32", values, shape) : new Tensor("int32", values, shape);
  return {
    async run(feeds, into = {}) {
      const tensors = Object.fromEntries(Object.entries(feeds).map(([name, value]) => [name, toOrt(value)]));
      const results = await session.run(
        tensors,
        Object.fromEntries(
          session.outputNames.map((name) => [name, into[name] === undefined ? null : toOrt(into[name])]),
        ),
      );
      return Object.fromEntries(Object.entries(results).map(([name, result]) => [name, fromOrt(name, result)]));
    },
    close: () => session.release(),
  };
}

/** ONNX Runtime's own words on a model, which name operations and files. */
function wordsOf(cause: unknown): string {
  return cause instanceof Error ? `: ${cause.message.trim().replace(/\.$/, "")}` : "";
}

function providerUnavailable(
  providers: readonly string[],
  backends: readonly { readonly name: string; readonly bundled: boolean }[],
  cause?: unknown,
): OslerError {
  const known = backends.map(({ name, bundled }) => `${name}${bundled ? "" : " (its library apart)"}`);
  return new OslerError("graph/provider-unavailable", {
    message: `ONNX Runtime cannot run the model with the execution providers ${providers.join(", ")}${wordsOf(cause)}.`,
    fix: `This build knows ${known.join(", ")}. Else the provider's library or its device is missing.`,
    cause,
  });
}

function fromOrt(name: string, { data, dims }: OrtTensor): TensorValue {
  if (data instanceof Float32Array || data instanceof Int32Array) return { values: data, shape: dims };
  throw new OslerError("graph/model-rejected", {
    message: `The model's output ${name} is neither float32 nor int32.`,
    fix: "Export the model again.",
  });
}
