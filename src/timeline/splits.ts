/** @module timeline/splits: which subjects teach, tune and test. A subject is in one split only, for ever. */
import { hashText, type SubjectKey } from "#core";

export const splitNames = ["train", "tuning", "held_out"] as const;
export type SplitName = (typeof splitNames)[number];

/** Shares of train and tuning; the rest is held out. */
export interface SplitShares {
  readonly train: number;
  readonly tuning: number;
}

/** 70 % train, 15 % tuning, 15 % held out unless told, by a hash of key and seed: no list to keep, and a new subject moves nobody. A key and its digits are one subject. */
export function splitOf(
  subject: SubjectKey | string,
  seed: string | number,
  { train, tuning }: SplitShares = { train: 0.7, tuning: 0.15 },
): SplitName {
  const place = mix(hashText(`split/${seed}/${subject}`)) / 4294967296;
  if (place < train) return "train";
  return place < train + tuning ? "tuning" : "held_out";
}

/** Murmur3's finaliser: FNV alone leaves neighbouring keys in neighbouring buckets. */
function mix(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
