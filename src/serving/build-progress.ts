/**
 * @module serving/build-progress: the build's steps as they stand, for whoever watches.
 */
import type { BuildUpdate } from "#contract";

export interface BuildProgress {
  steps(): readonly BuildUpdate[];
  publish(update: BuildUpdate): void;
  /** Calls `listener` after changes, at most every `intervalMs`; the last change is always told. Returns how to stop. */
  watch(listener: () => void): () => void;
  /** For changes of readiness, which are not steps. */
  touch(): void;
}

/** Steps in the order they were first published. */
export function createBuildProgress(intervalMs = 150): BuildProgress {
  const steps = new Map<string, BuildUpdate>();
  const listeners = new Set<() => void>();
  let pending: NodeJS.Timeout | undefined;
  const touch = () => {
    if (listeners.size === 0) return;
    pending ??= setTimeout(() => {
      pending = undefined;
      for (const listener of listeners) listener();
    }, intervalMs);
  };
  return {
    steps: () => [...steps.values()],
    publish: (update) => {
      steps.set(update.step, update);
      touch();
    },
    watch: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearTimeout(pending);
        pending = undefined;
      };
    },
    touch,
  };
}
