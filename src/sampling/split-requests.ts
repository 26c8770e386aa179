/**
 * @module sampling/split-requests: what several threads sample, each its share of the futures.
 */
import type { SamplingRequest } from "./sampler.ts";

/** `parts` lists of about as many futures each, patients cut where they must be. A future is the same in whichever part it stands. */
export function splitRequests(requests: readonly SamplingRequest[], parts: number): SamplingRequest[][] {
  const total = requests.reduce((sum, { futures }) => sum + futures, 0);
  return Array.from({ length: parts }, (_, part) => {
    const [from, to] = [Math.round((part * total) / parts), Math.round(((part + 1) * total) / parts)];
    let before = 0;
    return requests.flatMap((request) => {
      const start = before;
      before += request.futures;
      const [first, end] = [Math.max(from, start), Math.min(to, before)];
      return first < end
        ? [{ ...request, firstFuture: (request.firstFuture ?? 0) + first - start, futures: end - first }]
        : [];
    });
  });
}
