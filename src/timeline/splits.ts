/** @module timeline/splits: which subjects teach, tune and test. A subject is in one split only, for ever. */
import { hashText, type SubjectKey } from "#core";

export const splitNames = ["train", "tuning", "held_out"] as const;
export type SplitName = (typeof splitNames)[number];

/** 70 % train, 15 % tuning, 15 % held out, by a hash of key and seed: no list to keep, and a new subject moves nobody. */
export function splitOf(subject: SubjectKey, seed: string | number): SplitName {
  const share = mix(hashText(`split/${seed}/${subject}`)) / 4294967296;
  if (share < 0.7) return "train";
  return share < 0.85 ? "tuning" : "held_out";
}

/** Murmur3's finaliser: FNV alone leaves neighbouring keys in neighbouring buckets. */
function mix(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
