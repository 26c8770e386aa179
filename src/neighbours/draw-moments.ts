/**
 * @module neighbours/draw-moments: at which moments of a training subject others are compared with them.
 *
 * A clock that knows nothing of the record rings at exponential intervals from where observation begins. Every other moment is the ring itself, the
 * others the next time something is filed after it, as patients are seen. Whether a moment is drawn thus depends on nothing that came later: so many
 * moments a record instead, and those who soon fall ill or leave are met too often. The same every time.
 */
import { createRandom, DAYS_PER_YEAR } from "#core";
import type { CorpusShard } from "#corpus";

/** Age at which nothing more would be seen of subject `s`: the end of observation, or death. */
export function stopOf({ observationEndAgeDays, deathAgeDays }: CorpusShard, s: number): number {
  const death = deathAgeDays[s] ?? Number.NaN;
  const end = observationEndAgeDays[s] ?? 0;
  return Number.isNaN(death) ? end : Math.min(death, end);
}

/** Ages, ascending, 32-bit, within observation and before its end. @param gapYears mean time between rings */
export function drawMoments(shard: CorpusShard, s: number, gapYears: number): number[] {
  const start = shard.observationStartAgeDays[s] ?? 0;
  const stop = stopOf(shard, s);
  const random = createRandom(`neighbours/${shard.subjects[s]}`);
  const ages = shard.ageDays.subarray(shard.offsets[s], shard.offsets[s + 1]);
  const rate = 1 / (gapYears * DAYS_PER_YEAR);
  const moments = new Set<number>();
  let rings = start + random.exponential(rate);
  for (let i = 0; rings < stop; i++) {
    const filed = i % 2 === 0 ? ages.find((age) => age >= rings) : undefined;
    const moment = Math.fround(filed ?? rings);
    if (moment < stop) moments.add(moment);
    rings = Math.max(rings, moment) + random.exponential(rate);
  }
  return [...moments];
}
