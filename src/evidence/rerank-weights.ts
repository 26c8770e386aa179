/** @module evidence/rerank-weights: learned by `bench/retrieval.ts --train` on train splits; see its README for the figures. */
import type { RerankWeights } from "./rerank.ts";

export const rerankWeights: RerankWeights = {
  effect: {
    bm25: 1.436,
    coverage: 0.657,
    bodyCoverage: -0.113,
    titleCoverage: 0.634,
    intervention: 0.808,
    comparator: 0.269,
    outcome: 1.967,
    outcomeAndStatistics: 1.735,
    articleBest: 3.654,
    articleSum: 3.382,
    adjacent: 0.648,
    statistics: 1.39,
    abstract: 1.822,
    introduction: -1.162,
    methods: -1.498,
    results: 1.706,
    discussion: -0.712,
    logLength: -0.839,
    outcomeCount: 0.651,
  },
  general: {
    bm25: 1.694,
    coverage: 3.483,
    bodyCoverage: 3.483,
    articleBest: 6.097,
    articleSum: 0.149,
    adjacent: -3.813,
    statistics: 0.345,
    abstract: 0.512,
    logLength: 0.099,
  },
};
