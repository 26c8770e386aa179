import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type LineBlock, readLineBlocks } from "./line-blocks.ts";

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "osler-blocks-"));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

async function blocksOf(path: string, from?: { byte: number; line: number }): Promise<LineBlock[]> {
  const blocks: LineBlock[] = [];
  for await (const block of readLineBlocks(path, from)) blocks.push(block);
  return blocks;
}

const place = ({ endByte, firstLine, lines }: LineBlock) => ({ byte: endByte, line: firstLine + lines });
const textOf = (blocks: readonly LineBlock[]) => Buffer.concat(blocks.map(({ bytes }) => bytes)).toString("utf8");

test("blocks are whole lines, together the file, and from any block's end the rest is the same, packed or not", async () => {
  const lines = fc.array(fc.oneof(fc.string(), fc.string({ minLength: 20_000, maxLength: 90_000 })), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(lines, fc.boolean(), fc.boolean(), async (drawn, ends, packed) => {
      const text = drawn.map((line) => line.replaceAll("\n", "é")).join("\n") + (ends ? "\n" : "");
      const path = join(directory, packed ? "file.gz" : "file");
      await writeFile(path, packed ? gzipSync(text) : text);
      const blocks = await blocksOf(path);
      expect(textOf(blocks)).toBe(Buffer.from(text).toString("utf8"));
      for (const block of blocks.slice(0, -1)) expect(block.bytes.at(-1)).toBe(10);
      expect(blocks.reduce((n, block) => n + block.lines, 0)).toBe(
        text.split("\n").length - (/(^|\n)$/.test(text) ? 1 : 0),
      );
      for (const [i, block] of blocks.entries()) {
        const rest = await blocksOf(path, place(block));
        expect(rest.map(place)).toEqual(blocks.slice(i + 1).map(place));
        expect(textOf(rest)).toBe(textOf(blocks.slice(i + 1)));
      }
    }),
    { numRuns: 40 },
  );
});
