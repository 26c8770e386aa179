/** @module graph: tensors, ops with gradients, ONNX, sessions, threads and AdamW. Knows nothing clinical. */
export {
  type AdamWOptions,
  type AdamWState,
  adamWBlock,
  addBlock,
  averageBlock,
  BLOCK,
  blockCount,
  clipFactor,
  decayMask,
} from "./adamw.ts";
export { createDropoutPool, type DropoutPool, dropoutMask } from "./dropout.ts";
export { gradients } from "./gradient.ts";
export {
  type Angles,
  add,
  attend,
  attention,
  layerNorm,
  layerNormLinear,
  linear,
  multiply,
  rmsNormalise,
  selfAttention,
  swiGlu,
  total,
} from "./layers.ts";
export { encodeOnnx } from "./onnx-model.ts";
export type { AttributesOf, OpName } from "./ops.ts";
export {
  getSlot,
  type ParameterLayout,
  type ParameterSlot,
  type ParameterSpec,
  parameterFeeds,
  planLayout,
  viewOf,
} from "./parameters.ts";
export { learningRateAt, type Schedule } from "./schedule.ts";
export { type GraphSession, openSession, type TensorValue } from "./session.ts";
export type { Dim, Shape } from "./shape.ts";
export { createGraph, type Dtype, type Graph, type Tensor } from "./tensor.ts";
export { createWorkerPool, serveJobs, type WorkerPool, workerSetup } from "./worker-pool.ts";
