import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { listSources } from "./sources.ts";

test("last year's updates, kept beside this year's baseline, are read before it", async () => {
  const root = await mkdtemp(join(tmpdir(), "osler-issues-"));
  const inOrder = [
    "a/article.nxml",
    "oa_comm/oa_comm_xml.PMC000xxxxxx.baseline.2024-06-18.tar.gz",
    "oa_comm/oa_comm_xml.incr.2024-06-20.tar.gz",
    "oa_comm/oa_comm_xml.PMC000xxxxxx.baseline.2024-12-18.tar.gz",
    "oa_comm/oa_comm_xml.incr.2024-12-18.tar.gz",
    "baseline/pubmed25n0002.xml.gz",
    "updatefiles/pubmed25n1275.xml.gz",
    "baseline/pubmed26n0001.xml.gz",
    "updatefiles/pubmed26n1335.xml.gz",
    "a/page.html",
    "retractions.csv",
  ];
  for (const file of inOrder) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), "");
  }
  expect((await listSources([root])).map(({ name }) => name.slice(root.length + 1))).toEqual(inOrder);
  await rm(root, { recursive: true });
});
