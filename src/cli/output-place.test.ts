import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { requireDirectoryPlace, requireFilePlace } from "./output-place.ts";
import { runOsler } from "./run-osler.fixture.ts";

let root: string;
let records: string;
const patient = `${JSON.stringify({ resourceType: "Patient", id: "p1" })}\n`;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "osler-place-"));
  records = join(root, "records");
  mkdirSync(records);
  writeFileSync(join(records, "Patient.000.ndjson"), patient);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));
const osler = (...args: string[]) => runOsler(["deid", ...args, "--home", join(root, "home")]);

test("de-identified records take neither the place of the records nor one in or around them", async () => {
  const { code, stderr } = await osler("fhir", "--in", records, "--out", `${records}/`);
  expect(code).not.toBe(0);
  expect(stderr).toContain("cli/output-over-input");
  symlinkSync(records, join(root, "link"));
  for (const output of [records, root, join(records, "out"), join(root, "link"), join(root, "link/deep/out")])
    expect(() => requireDirectoryPlace(output, [records])).toThrow(/written over or into/);
  for (const output of [join(root, "out"), `${records}-out`, join(root, "..records")])
    expect(() => requireDirectoryPlace(output, [records])).not.toThrow();
  expect(readdirSync(root).sort()).toEqual(["link", "records"]);
  expect(readFileSync(join(records, "Patient.000.ndjson"), "utf8")).toBe(patient);
});

test("de-identified notes do not take the place of the notes, by whatever name it is called", async () => {
  const notes = join(root, "notes.ndjson");
  writeFileSync(notes, '{"id":"1","text":"Slept well."}\n');
  const { code, stderr } = await osler("text", "--in", notes, "--out", join(records, "../notes.ndjson"));
  expect(code).not.toBe(0);
  expect(stderr).toContain("cli/output-over-input");
  expect(readFileSync(notes, "utf8")).toBe('{"id":"1","text":"Slept well."}\n');
  for (const folder of [records, `${join(root, "absent")}/`])
    expect(() => requireFilePlace(folder, [notes])).toThrow(/is a folder/);
});

test("a dossier does not empty a folder of other documents, and replaces an earlier dossier", async () => {
  const documents = join(root, "documents");
  mkdirSync(documents);
  writeFileSync(join(documents, "thesis.txt"), "ten years");
  const refused = await osler("dossier", "--expires", "2999-01-01", "--out", documents);
  expect(refused.code).not.toBe(0);
  expect(refused.stderr).toContain("cli/output-occupied");
  expect(readdirSync(documents)).toEqual(["thesis.txt"]);
  const dossier = join(root, "dossier/");
  for (const _ of ["first", "again"])
    expect((await osler("dossier", "--expires", "2999-01-01", "--out", dossier)).code).toBe(0);
  expect(readdirSync(dossier).sort()).toEqual(["dossier.html", "dossier.json"]);
});

test("an output named with a slash at its end is written like one without", async () => {
  const out = join(root, "out/");
  const { code, stderr } = await osler("fhir", "--in", records, "--out", out);
  expect(stderr).not.toContain("EINVAL");
  expect(code).toBe(0);
  expect(readdirSync(out)).toEqual(["Patient.000.ndjson"]);
  expect(readdirSync(root).sort()).toEqual(["home", "out", "records"]);
});
