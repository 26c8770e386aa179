/** @module train/short-run.fixture: options of a run of a second or two, for tests. */
export const shortRun = {
  size: { width: 32, layers: 1, heads: 2, feedForward: 32, contextLength: 48 },
  members: 2,
  epochs: 3,
  microBatchTokens: 512,
  evaluateEvery: 5,
  schedule: "wsd",
  averageDecay: 0.8,
  seed: "short",
} as const;
