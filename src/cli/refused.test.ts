import { mkdtemp, readFile, rm, rmdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { whatWentWrong } from "./refused.ts";

const refusal = (code: string, syscall: string) =>
  Object.assign(new Error(`${code}: …, ${syscall}`), { code, syscall });

test("what the machine refuses is told with what to check, whether or not it names a path; the rest is a defect", async () => {
  const folder = await mkdtemp(join(tmpdir(), "osler-refused-"));
  await writeFile(join(folder, "one"), "1");
  const failing = [
    () => readFile(folder),
    () => rmdir(folder),
    () => readFile(join(folder, "none")),
    () => readFile(join(folder, "one", "below")),
  ];
  for (const work of failing) {
    const error = await work().catch((reason: unknown) => reason);
    expect(whatWentWrong(error)).toMatch(/^osler: E[A-Z]+: .*\.\n {2}Check the path/);
  }
  for (const error of [refusal("ENOSPC", "write"), refusal("EDQUOT", "fsync"), refusal("EROFS", "mkdir")])
    expect(whatWentWrong(error)).toContain("the space on the disk");
  expect(whatWentWrong(refusal("EACCES", "listen"))).toContain("--port");
  for (const error of [refusal("ENOENT", "spawn pg_dump"), refusal("EBADF", "write"), new TypeError("no such thing")])
    expect(whatWentWrong(error)).toContain("this is a defect in Osler");
  await rm(folder, { recursive: true });
});
