import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  decodeSafetensors,
  encodeSafetensors,
  getTensor,
  readSafetensors,
  readTensorShapes,
  type SafeTensor,
  writeSafetensors,
} from "./safetensors.ts";

const invalid = expect.objectContaining({ code: "storage/safetensors-invalid" });

test("the file is the format of its specification, byte by byte", () => {
  // Written by hand from the specification: length, header padded with spaces to 8, then two little-endian floats.
  const header = '{"w":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}';
  const expected = Buffer.concat([
    Buffer.from([56, 0, 0, 0, 0, 0, 0, 0]),
    Buffer.from(header.padEnd(56, " ")),
    Buffer.from([0, 0, 0x80, 0x3f, 0, 0, 0, 0xc0]),
  ]);
  const w: SafeTensor = { dtype: "F32", shape: [2], data: new Float32Array([1, -2]) };
  expect(Buffer.from(encodeSafetensors({ w }))).toEqual(expected);
});

test("tensors of every type come back as written, whatever the order they were named in", async () => {
  const path = join(await mkdtemp(join(tmpdir(), "osler-safetensors-")), "x.safetensors");
  const tensors: Record<string, SafeTensor> = {
    tokens: { dtype: "I32", shape: [3], data: new Int32Array([1, -2, 3]) },
    subjects: { dtype: "F64", shape: [1], data: new Float64Array([2 ** 52 + 1]) },
    empty: { dtype: "F32", shape: [0, 4], data: new Float32Array(0) },
    long: { dtype: "I64", shape: [], data: new BigInt64Array([-(2n ** 60n)]) },
  };
  await writeSafetensors(path, tensors, { made: "by hand" });
  const file = await readSafetensors(path);
  expect(file).toEqual({ tensors, metadata: { made: "by hand" } });
  expect(getTensor(file, "tokens", "I32").data[1]).toBe(-2);
  expect(() => getTensor(file, "tokens", "F32")).toThrow(invalid);
  const reversed = Object.fromEntries(Object.entries(tensors).reverse());
  expect(encodeSafetensors(reversed)).toEqual(encodeSafetensors(tensors));
});

test("shapes are read from the header alone, and a header longer than its file is refused before it is believed", async () => {
  const path = join(await mkdtemp(join(tmpdir(), "osler-safetensors-")), "x.safetensors");
  const whole = Buffer.from(
    encodeSafetensors(
      {
        w: { dtype: "F32", shape: [2, 3], data: new Float32Array(6) },
        b: { dtype: "F64", shape: [], data: new Float64Array(1) },
      },
      { format: "test" },
    ),
  );
  await writeFile(path, whole);
  expect(await readTensorShapes(path)).toEqual(new Map<string, number[]>([["b", []], ["w", [2, 3]]])); // biome-ignore format: one line
  for (const damaged of [whole.subarray(0, 5), whole.subarray(0, 40), Buffer.alloc(16, 0x7f)]) {
    await writeFile(path, damaged);
    await expect(readTensorShapes(path)).rejects.toEqual(invalid);
  }
});

test("a file cut anywhere, or longer than its header says, is refused", () => {
  const bytes = encodeSafetensors({ w: { dtype: "F32", shape: [4], data: new Float32Array(4) } });
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), (length) => {
      expect(() => decodeSafetensors(bytes.slice(0, length), "x")).toThrow(invalid);
    }),
  );
  expect(() => decodeSafetensors(new Uint8Array([...bytes, 0]), "x")).toThrow(invalid);
});

test("a header that claims bytes twice is refused", () => {
  const entry = { dtype: "F32", shape: [1], data_offsets: [0, 4] };
  const header = Buffer.from(JSON.stringify({ a: entry, b: entry }));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(header.length));
  expect(() => decodeSafetensors(Buffer.concat([length, header, Buffer.alloc(4)]), "x")).toThrow(invalid);
});
