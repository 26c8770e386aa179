import { generateKeyPairSync } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createMerkleFrontier, leafHash } from "./audit-merkle.ts";
import { consistencyPath, inclusionPath, rootOfInclusion, rootsOfConsistency } from "./audit-proofs.ts";
import { readCheckpoint, signCheckpoint } from "./signed-checkpoint.ts";

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
const leaf = (data: string) => leafHash(Buffer.from(data, "hex"));

/** The leaves, paths and proofs of Certificate Transparency's own test (certificate-transparency, merkle_tree_test.cc); its leaves are counted from 1. */
const leaves = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"].map(
  leaf,
);
const node = {
  first: "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  second: "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
  firstTwo: "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  thirdAndFourth: "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
  fifth: "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
  fifthAndSixth: "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
  lastTwo: "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
  firstFour: "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  lastFour: "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
};

describe("proofs of RFC 6962", () => {
  test.each([
    [1, 1, []],
    [1, 8, [node.second, node.thirdAndFourth, node.lastFour]],
    [6, 8, [node.fifth, node.lastTwo, node.firstFour]],
    [3, 3, [node.firstTwo]],
    [2, 5, [node.first, node.thirdAndFourth, node.fifth]],
  ])("leaf %i of %i has the path of the CT test suite", (position, size, path) => {
    expect(inclusionPath(leaves, position - 1, size).map(hex)).toEqual(path);
  });

  test.each([
    [1, 1, []],
    [1, 8, [node.second, node.thirdAndFourth, node.lastFour]],
    [6, 8, [node.fifthAndSixth, node.lastTwo, node.firstFour]],
    [2, 5, [node.thirdAndFourth, node.fifth]],
  ])("a log of %i and one of %i have the consistency proof of the CT test suite", (older, size, path) => {
    expect(consistencyPath(leaves, older, size).map(hex)).toEqual(path);
  });

  const rootAt = (of: readonly Uint8Array[], size: number) => {
    const tree = createMerkleFrontier();
    for (const one of of.slice(0, size)) tree.add(one);
    return hex(tree.root());
  };
  const grown = fc
    .integer({ min: 1, max: 70 })
    .chain((size) => fc.tuple(fc.constant(size), fc.integer({ min: 1, max: size })));

  test("every entry of every log proves its place, and no other entry, place or altered path does", () => {
    fc.assert(
      fc.property(grown, fc.nat(), ([size, at], spoil) => {
        const all = Array.from({ length: size }, (_, i) => leaf(i.toString(16).padStart(4, "0")));
        const position = at - 1;
        const path = inclusionPath(all, position);
        const root = rootAt(all, size);
        const claimed = (index: number, one: Uint8Array, nodes: readonly Uint8Array[]) => {
          const found = rootOfInclusion(one, index, size, nodes);
          return found === undefined ? undefined : hex(found);
        };
        const own = all[position] as Uint8Array;
        expect(claimed(position, own, path)).toBe(root);
        expect(claimed(position, leaf("ffff"), path)).not.toBe(root);
        if (size > 1) expect(claimed((position + 1) % size, own, path)).not.toBe(root);
        expect(claimed(position, own, [...path, own])).toBeUndefined();
        if (path.length > 0)
          expect(claimed(position, own, path.toSpliced(spoil % path.length, 1, leaf("eeee")))).not.toBe(root);
      }),
    );
  });

  test("a longer log proves that it began as the shorter one; a log that was rewritten before cannot", () => {
    fc.assert(
      fc.property(grown, fc.nat(), ([size, older], spoil) => {
        const all = Array.from({ length: size }, (_, i) => leaf(i.toString(16).padStart(4, "0")));
        const before = Buffer.from(rootAt(all, older), "hex");
        const roots = rootsOfConsistency(older, before, size, consistencyPath(all, older));
        expect([hex(roots?.older ?? before), hex(roots?.newer ?? before)]).toEqual([
          rootAt(all, older),
          rootAt(all, size),
        ]);
        const rewritten = all.with(spoil % older, leaf("dddd"));
        const false_ = rootsOfConsistency(older, before, size, consistencyPath(rewritten, older));
        const convinces =
          false_ !== undefined && hex(false_.older) === hex(before) && hex(false_.newer) === rootAt(rewritten, size);
        expect(convinces).toBe(false);
      }),
    );
  });
});

describe("a signed checkpoint", () => {
  const pair = () => {
    const { privateKey, publicKey } = generateKeyPairSync("ed25519");
    return {
      privateKeyPem: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
      publicKeyPem: publicKey.export({ type: "spki", format: "pem" }).toString(),
    };
  };
  const [own, other] = [pair(), pair()];
  const checkpoint = { origin: "osler-audit/test", size: 8, root: node.firstFour };
  const note = signCheckpoint(checkpoint, own.privateKeyPem);

  test("is C2SP's note: origin, size, root in base64, an empty line, a signature by name", () => {
    const [origin, size, root, empty, signature, end] = note.split("\n");
    expect([origin, size, root, empty, end]).toEqual([
      "osler-audit/test",
      "8",
      Buffer.from(node.firstFour, "hex").toString("base64"),
      "",
      "",
    ]);
    expect(signature).toMatch(/^— osler-audit\/test [A-Za-z0-9+/]{91}=$/); // 4 + 64 bytes
  });

  test("is read with its key alone, and not once a byte was altered; a witness's signature may stand beside", () => {
    expect(readCheckpoint(note, own.publicKeyPem)).toEqual(checkpoint);
    expect(readCheckpoint(note, other.publicKeyPem)).toBeUndefined();
    expect(
      readCheckpoint(`${note}— witness.example ${Buffer.alloc(68).toString("base64")}\n`, own.publicKeyPem),
    ).toEqual(checkpoint);
    expect(readCheckpoint(note.replace("\n8\n", "\n9\n"), own.publicKeyPem)).toBeUndefined();
    expect(readCheckpoint(note.replace("osler-audit/test\n", "osler-audit/tesT\n"), own.publicKeyPem)).toBeUndefined();
    expect(readCheckpoint("", own.publicKeyPem)).toBeUndefined();
  });
});
