/**
 * @module governance/audit-proofs: that an entry is in the log, and that a longer log only added to a shorter one.
 *
 * Whoever holds a checkpoint and a proof needs neither the log nor trust in who keeps it. Proofs are those of RFC 6962; they are checked
 * as RFC 9162 says (§2.1.3.2 inclusion, §2.1.4.2 consistency). Hashes are SHA-256.
 */
import { createMerkleFrontier, nodeHash } from "./audit-merkle.ts";

/** The siblings from the leaf at `position` up to the root of the first `size` leaves. @throws RangeError outside the log */
export function inclusionPath(leaves: readonly Uint8Array[], position: number, size = leaves.length): Uint8Array[] {
  if (!(position >= 0 && position < size && size <= leaves.length)) throw new RangeError("No such entry in the log.");
  return pathIn(leaves, position, 0, size);
}

function pathIn(leaves: readonly Uint8Array[], position: number, from: number, to: number): Uint8Array[] {
  if (to - from === 1) return [];
  const middle = from + halfOf(to - from);
  return position < middle
    ? [...pathIn(leaves, position, from, middle), rootOf(leaves, middle, to)]
    : [...pathIn(leaves, position, middle, to), rootOf(leaves, from, middle)];
}

/** The nodes by which the log of the first `older` leaves and that of the first `size` are seen to begin alike. @throws RangeError outside the log */
export function consistencyPath(leaves: readonly Uint8Array[], older: number, size = leaves.length): Uint8Array[] {
  if (!(older > 0 && older <= size && size <= leaves.length)) throw new RangeError("No such sizes of the log.");
  return older === size ? [] : consistencyIn(leaves, older, 0, size, true);
}

function consistencyIn(
  leaves: readonly Uint8Array[],
  older: number,
  from: number,
  to: number,
  whole: boolean,
): Uint8Array[] {
  if (older === to - from) return whole ? [] : [rootOf(leaves, from, to)];
  const middle = from + halfOf(to - from);
  return older <= middle - from
    ? [...consistencyIn(leaves, older, from, middle, whole), rootOf(leaves, middle, to)]
    : [...consistencyIn(leaves, older - (middle - from), middle, to, false), rootOf(leaves, from, middle)];
}

/** The root a log of `size` entries has if `leaf` is at `position` in it; `undefined` if the path is not of that place. */
export function rootOfInclusion(
  leaf: Uint8Array,
  position: number,
  size: number,
  path: readonly Uint8Array[],
): Uint8Array | undefined {
  if (!(Number.isSafeInteger(position) && position >= 0 && position < size)) return undefined;
  let [node, last, hash] = [position, size - 1, leaf];
  for (const sibling of path) {
    if (last === 0) return undefined;
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sibling, hash);
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)];
    } else hash = nodeHash(hash, sibling);
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  return last === 0 ? hash : undefined;
}

/** The roots of the logs of `older` and of `size` entries that a path speaks of; `undefined` if it is of no such two. */
export function rootsOfConsistency(
  older: number,
  olderRoot: Uint8Array,
  size: number,
  path: readonly Uint8Array[],
): { readonly older: Uint8Array; readonly newer: Uint8Array } | undefined {
  if (!(Number.isSafeInteger(older) && older > 0 && older <= size)) return undefined;
  if (older === size) return path.length === 0 ? { older: olderRoot, newer: olderRoot } : undefined;
  const isPowerOfTwo = Number.isInteger(Math.log2(older));
  const [first, ...rest] = isPowerOfTwo ? [olderRoot, ...path] : path;
  if (first === undefined) return undefined;
  let [node, last] = [older - 1, size - 1];
  while (node % 2 === 1) [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  let [left, right] = [first, first];
  for (const sibling of rest) {
    if (last === 0) return undefined;
    if (node % 2 === 1 || node === last) {
      [left, right] = [nodeHash(sibling, left), nodeHash(sibling, right)];
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)];
    } else right = nodeHash(right, sibling);
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  return last === 0 ? { older: left, newer: right } : undefined;
}

/** The largest power of two below `count`. */
function halfOf(count: number): number {
  return 2 ** Math.ceil(Math.log2(count) - 1);
}

function rootOf(leaves: readonly Uint8Array[], from: number, to: number): Uint8Array {
  const tree = createMerkleFrontier();
  for (let i = from; i < to; i++) tree.add(leaves[i] as Uint8Array);
  return tree.root();
}
