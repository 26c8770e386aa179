/**
 * @module governance/audit-merkle: the Merkle tree of RFC 6962 §2.1 over SHA-256.
 *
 * Promise: a leaf can never be read as an inner node (they are hashed under different prefixes), and two lists of leaves have the
 * same root only if they are the same list.
 */
import { createHash } from "node:crypto";

/** SHA-256(0x00 ‖ data). */
export function leafHash(data: Uint8Array): Uint8Array {
  return createHash("sha256").update(Uint8Array.of(0)).update(data).digest();
}

/** SHA-256(0x01 ‖ left ‖ right). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  return createHash("sha256").update(Uint8Array.of(1)).update(left).update(right).digest();
}

/** Grows a tree leaf by leaf in O(log n) memory; `root()` at any size. */
export interface MerkleFrontier {
  readonly size: number;
  add(leaf: Uint8Array): void;
  root(): Uint8Array;
}

/** An empty tree; its root is SHA-256 of nothing. */
export function createMerkleFrontier(): MerkleFrontier {
  let size = 0;
  /** Roots of the complete subtrees that make up the tree, largest first. */
  const peaks: { readonly leaves: number; readonly hash: Uint8Array }[] = [];
  return {
    get size() {
      return size;
    },
    add: (leaf) => {
      size++;
      let node = { leaves: 1, hash: leaf };
      for (let last = peaks.at(-1); last !== undefined && last.leaves === node.leaves; last = peaks.at(-1)) {
        peaks.pop();
        node = { leaves: node.leaves * 2, hash: nodeHash(last.hash, node.hash) };
      }
      peaks.push(node);
    },
    root: () => {
      const hashes = peaks.map((peak) => peak.hash);
      const smallest = hashes.pop();
      if (smallest === undefined) return createHash("sha256").digest();
      return hashes.reduceRight((right, left) => nodeHash(left, right), smallest);
    },
  };
}
