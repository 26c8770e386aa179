import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readTarEntries } from "./tar-entries.ts";

const root = mkdtempSync(join(tmpdir(), "osler-tar-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function member(name: string, text: string): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write(text.length.toString(8).padStart(11, "0"), 124);
  header.write("0", 156);
  return Buffer.concat([header, Buffer.from(text), Buffer.alloc((512 - (text.length % 512)) % 512)]);
}

test("an archive that was cut off gives its whole files and no half one", async () => {
  const whole = Buffer.concat([member("one.md", "1".repeat(700)), member("two.md", "2".repeat(700))]);
  const read = async (bytes: Buffer) => {
    const path = join(root, "library.tar");
    writeFileSync(path, bytes);
    const names: string[] = [];
    try {
      for await (const { name, content } of readTarEntries(path)) names.push(`${name} ${content?.length}`);
    } catch (error) {
      names.push(error instanceof Error && "code" in error ? String(error.code) : String(error));
    }
    return names;
  };
  const files = ["one.md 700", "two.md 700"];
  const ends = [whole, Buffer.concat([whole, Buffer.alloc(1024)]), whole.subarray(0, whole.length - 300)];
  for (const bytes of ends) expect(await read(bytes)).toEqual(files);
  for (const length of [1536 + 200, 1536 + 512, 1536 + 512 + 699])
    expect(await read(whole.subarray(0, length))).toEqual(["one.md 700", "storage/packed-damaged"]);
});
