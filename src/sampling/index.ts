/** @module sampling: futures of a decoder of events: cached, batched, seeded. Knows nothing clinical. */
export type { EventDecoder } from "./event-decoder.ts";
export { type Future, openSampler, type Sampler, type SamplingOptions, type SamplingRequest } from "./sampler.ts";
export { splitRequests } from "./split-requests.ts";
