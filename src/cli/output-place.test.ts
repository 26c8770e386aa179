import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { toHome } from "./home.ts";
import { parquetFile, requireDirectoryPlace, requireFilePlace, requireOutsideHome } from "./output-place.ts";
import { createProgram } from "./program.ts";
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

test("no output takes the place of a home, of what it keeps, or one in that; beside it is free", () => {
  const home = toHome(join(root, "home"));
  for (const place of [
    "",
    "releases",
    "releases/new",
    "validation",
    "research/meds/data",
    "attack.json",
    "settings.json",
    "state/x",
  ])
    expect(() => requireOutsideHome(join(home.root, place), home), place).toThrow(/where the home/);
  for (const place of ["../reports", "reports", "validation-2027"])
    expect(() => requireOutsideHome(join(home.root, place), home), place).not.toThrow();
});

test("a file of another kind is not replaced, and nothing is written below a file", () => {
  const notes = join(root, "notes.txt");
  const labels = join(root, "labels.parquet");
  writeFileSync(notes, "ten years");
  writeFileSync(labels, "PAR1…PAR1");
  expect(() => requireFilePlace(notes, [], parquetFile)).toThrow(/another kind/);
  for (const place of [labels, join(root, "new.parquet")])
    expect(() => requireFilePlace(place, [], parquetFile)).not.toThrow();
  for (const require of [requireFilePlace, requireDirectoryPlace])
    expect(() => require(join(notes, "deep", "report"), [])).toThrow(/notes.txt is a file/);
});

test.each([
  ["answers over their questions", ["ask", "--batch", "NOTES", "--out", "NOTES"], "cli/output-over-input"],
  ["hits over their queries", ["evidence", "search", "--queries", "NOTES", "--out", "NOTES"], "cli/output-over-input"],
  [
    "replayed calls into the release",
    ["cds", "replay", "--release", "RECORDS", "--out", "RECORDS/x"],
    "cli/output-over-input",
  ],
  [
    "replayed calls over what patients chose",
    ["cds", "replay", "--release", "RECORDS", "--out", "ROOT/home/choices.ndjson"],
    "cli/output-in-home",
  ],
  ["answers over consents", ["ask", "--batch", "NOTES", "--out", "ROOT/home/consents.ndjson"], "cli/output-in-home"],
  [
    "hits over the settings",
    ["evidence", "search", "--queries", "NOTES", "--out", "ROOT/home/settings.json"],
    "cli/output-in-home",
  ],
  ["a checkpoint in the place of a folder", ["audit", "checkpoint", "--out", "RECORDS"], "cli/output-occupied"],
  [
    "a checkpoint in the place of a key",
    ["audit", "checkpoint", "--out", "ROOT/home/keys/k.pem"],
    "cli/output-in-home",
  ],
  ["a checkpoint over other notes", ["audit", "checkpoint", "--out", "NOTES"], "cli/output-occupied"],
  ["a proof over other notes", ["audit", "prove", "--entry", "0", "--out", "NOTES"], "cli/output-occupied"],
  ["gold in the place of a folder", ["deid", "review", "export", "--out", "RECORDS"], "cli/output-occupied"],
  ["a silent run over other evidence", ["monitor", "--evidence", "NOTES"], "cli/output-occupied"],
  [
    "a synthetic hospital over an export of patients",
    ["synth", "--patients", "1", "--seed", "1", "--out", "ROOT"],
    "cli/output-occupied",
  ],
])("%s: refused, and what was there is as it was", async (_, args, code) => {
  const notes = join(root, "notes.ndjson");
  writeFileSync(notes, '{"id":"1","text":"Slept well."}\n');
  renameSync(records, join(root, "fhir"));
  symlinkSync("fhir", records);
  const named = args.map((arg) => arg.replace("RECORDS", records).replace("NOTES", notes).replace("ROOT", root));
  const before = contentOf(root);
  const run = createProgram({ OSLER_HOME: join(root, "home") }).parseAsync(named, { from: "user" });
  await expect(run).rejects.toMatchObject({ code });
  expect(contentOf(root)).toEqual(before);
});

test("a synthetic hospital takes the place of one made before", async () => {
  vi.spyOn(console, "log").mockReturnValue();
  const out = join(root, "hospital");
  for (const seed of ["1", "2"])
    await createProgram({}).parseAsync(["synth", "--patients", "1", "--seed", seed, "--out", out], { from: "user" });
  expect(readdirSync(out).sort()).toEqual(["fhir", "notes-gold.ndjson.gz", "truth.ndjson.gz"]);
  vi.restoreAllMocks();
});

function contentOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), "utf8")]),
  );
}
