import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { queryViewSchema } from "#contract";
import { toEpochMs, toPatientId } from "#core";
import { openCorpus, readShard } from "#corpus";
import { openAudit } from "#governance";
import {
  findJson,
  getTensor,
  listFiles,
  openChartStore,
  openState,
  readSafetensors,
  sha256File,
  sha256Tree,
} from "#storage";
import { parseVocabulary } from "#tokens";
import { findCurrentRelease } from "./capabilities.ts";
import { toHome } from "./home.ts";
import { chartsForResearch } from "./route-data.ts";
import { runOsler } from "./run-osler.fixture.ts";

const directory = await mkdtemp(join(tmpdir(), "osler-route-"));
/** Two networks that learn for a few seconds; by the preset a home is built where a patient opts out, below. */
const recipe = join(directory, "training.json");
await writeFile(recipe, '{"members":2,"epochs":2}');
const route = (home: string) => [
  ...["up", "--once", "--home", home, "--training", recipe],
  ...["--patients", "120", "--seed", "11"],
];

/** Hashes of what must be the same bytes: a signature, its key and the receipt over them differ by nature; stages and logs hold the clock. */
async function artefacts(home: string): Promise<Record<string, string>> {
  const kept = /^(synthetic|chart|research|corpus|model|neighbours|validation|releases|receipts)\//;
  const files = (await listFiles(home)).filter(
    (file) => kept.test(file) && !/(model\.sig|\.pub\.pem|stages\.json|release\.receipt\.json)$/.test(file),
  );
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file, await sha256File(join(home, file))] as const)),
  );
}

describe("the whole route on 120 synthetic patients", () => {
  let home = "";
  let summary = "";
  beforeAll(async () => {
    home = join(directory, "home");
    const ended = await runOsler(route(home));
    expect(ended.stderr).toBe("");
    expect(ended.code).toBe(0);
    summary = ended.stdout;
  });

  test("it ends with a summary of what was made", () => {
    for (const words of [
      "120 patients",
      "subjects",
      "identifiers",
      "evidence",
      "corpus",
      "model",
      "release",
      "stage",
    ]) {
      expect(summary).toContain(words);
    }
  });

  test("run again, nothing is done again", async () => {
    const { stdout } = await runOsler(["up", "--once", "--home", home]);
    expect(stdout.match(/✔ .*/g)?.length).toBe(9);
    expect(stdout.match(/✔ .* \(unchanged\)/g)?.length).toBe(9);
  });

  test("training alone on the route's corpus gives the route's checkpoint, byte for byte", async () => {
    const { corpus } = JSON.parse(await readFile(join(home, "model/training.json"), "utf8"));
    const out = join(home, "..", "trained");
    const ended = await runOsler([
      ...["train", "--corpus", join(home, "corpus", corpus), "--out", out],
      ...["--nproc", "1", "--options", recipe],
    ]);
    expect(ended).toMatchObject({ code: 0, stderr: "" });
    expect(await sha256Tree(out)).toBe(await sha256Tree(join(home, "model")));
  });

  test("trained with differential privacy, a home signs a release that promises it, and goes back to its own recipe's bytes", async () => {
    const own = join(home, "..", "private");
    await cp(home, own, { recursive: true });
    const withNoise = join(home, "..", "noise.json");
    await writeFile(withNoise, '{"epochs":2,"privacy":{"noise":1,"clip":20,"patients":32,"delta":1e-5}}');
    const ended = await runOsler(["up", "--once", "--home", own, "--training", withNoise]);
    expect(ended).toMatchObject({ code: 0, stderr: "" });
    const [, epsilon] = /privacy +ε (\S+) at δ 0\.00001 for each patient/.exec(ended.stdout) ?? [];
    const release = await findCurrentRelease(toHome(own));
    const { differentialPrivacy } = JSON.parse(
      await readFile(join(release?.directory ?? "", "privacy/privacy.json"), "utf8"),
    );
    expect(differentialPrivacy.epsilon.toFixed(2)).toBe(epsilon);
    expect((await runOsler(["up", "--once", "--home", own])).stdout.match(/\(unchanged\)/g)).toHaveLength(9);
    expect((await runOsler(["up", "--once", "--home", own, "--training", recipe])).code).toBe(0);
    expect(await sha256Tree(join(own, "model"))).toBe(await sha256Tree(join(home, "model")));
  });

  test("killed in the middle of each of four steps, it resumes to the same bytes", async () => {
    const killed = join(home, "..", "killed");
    for (const reached of [/❯ Records read/, /❯ Identifiers removed/, /❯ Event model trained/, /❯ People to compare/]) {
      expect((await runOsler(route(killed), reached)).code).toBeNull();
    }
    expect((await runOsler(route(killed))).code).toBe(0);
    const expected = await artefacts(home);
    expect(Object.keys(expected).length).toBeGreaterThan(40);
    expect(await artefacts(killed)).toEqual(expected);
  });

  test("people to compare with are the train split's alone, and in no release", async () => {
    const { corpus } = JSON.parse(await readFile(join(home, "model/training.json"), "utf8"));
    const { shards } = await openCorpus(join(home, "corpus", corpus));
    const train = (await Promise.all(shards.train.map(readShard))).flatMap(({ subjects }) => [...subjects]);
    const file = await readSafetensors(join(home, "neighbours/people.safetensors"));
    const indexed = [...getTensor(file, "subjects", "F64").data];
    expect(indexed.length).toBeGreaterThan(0.9 * train.length);
    expect(indexed.filter((key) => !train.includes(key))).toEqual([]);
    const released = await listFiles(join(home, "releases"));
    expect(released.length).toBeGreaterThan(10);
    expect(released.filter((name) => /neighbours|people/.test(name))).toEqual([]);
  });

  test("a question outside the catalogue is answered of a patient, as not tested where it was not, and refused where the model cannot tell", async () => {
    const charts = openChartStore(toHome(home).chart);
    const [patient] = charts.list().map(({ patientId }) => patientId);
    charts.close();
    const vocabulary = parseVocabulary(await findJson(join(home, "model", "vocabulary.json")));
    const [code] = vocabulary.codes.map((rule) => rule.code).filter((each) => each.startsWith("LOINC"));
    const ask = (...args: string[]) => runOsler(["query", ...args, "--within", "1y", "--home", home]);
    const one = await ask(`${code},MEDS_DEATH`, "--next", "--patient", patient ?? "", "--json");
    expect(one.stderr).toBe("");
    const view = queryViewSchema.parse(JSON.parse(one.stdout));
    if (view.kind === "answers") {
      expect(view.answers[0]?.risk).toBeGreaterThan(0);
      expect(view.answers[0]?.risk).toBeLessThanOrEqual(1);
      expect(view.answers[0]?.tested).toBeNull();
      expect(view.answers[0]?.note).toContain("Not tested for this question");
    } else expect(view.reason).not.toBe("");
    const state = await openState({ directory: join(home, "state") });
    const patientId = toPatientId(patient ?? "");
    const logged = await (await openAudit(state, () => toEpochMs(0))).rowsAbout("system", patientId);
    await state.close();
    expect(logged.map(({ action, purpose }) => [action, purpose])).toEqual([["command-query", "HOPERAT"]]);
    expect((await ask(code ?? "", "--next")).stdout).toMatch(
      /Held-out people, next within 1 year:|Too few held-out people/,
    );
    const unknown = await ask("ICD10CM//Q99.9");
    expect(unknown).toMatchObject({ code: 1, stderr: expect.stringContaining("ICD10CM//Q99.9") });
  });

  test("people who taught the release are left out of a test of it, and if nobody else is given it is refused", async () => {
    const { corpus } = JSON.parse(await readFile(join(home, "model/training.json"), "utf8"));
    const { shards } = await openCorpus(join(home, "corpus", corpus));
    const read = await Promise.all([...shards.train, ...shards.tuning].map(readShard));
    const taught = read.reduce((sum, { subjects }) => sum + subjects.length, 0);
    const validate = (meds: string, name: string) =>
      runOsler(["validate", "--home", home, "--meds", meds, "--out", join(home, "..", name)]);
    const meds = join(home, "research", "meds");
    const ended = await validate(meds, "unseen");
    expect(ended).toMatchObject({
      code: 0,
      stderr: "",
      stdout: expect.stringContaining(`${taught} subjects left out`),
    });
    const report = JSON.parse(await readFile(join(home, "..", "unseen", "report.json"), "utf8"));
    expect(report.taughtLeftOut).toBe(taught);
    const release = await findCurrentRelease(toHome(home));
    expect(report.about.model).toEqual({
      sha256: await sha256File(join(release!.directory, "model.safetensors")),
      release: { name: "osler-event-model", version: release!.version },
    });
    expect(report.about.dataset.name).toBe("MEDS data set meds");
    const pdf = await readFile(join(home, "..", "unseen", "report.pdf"), "latin1");
    expect(pdf.slice(0, 8)).toBe("%PDF-1.7");
    const { train, tuning, held_out: held } = report.counts;
    expect(train.subjects + tuning.subjects + held.subjects).toBeLessThanOrEqual(120 - taught);
    const refused = await validate(join(meds, "data", "train"), "seen");
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining("cli/nobody-unseen") });
    expect(existsSync(join(home, "..", "seen"))).toBe(false);
  });

  test("a cohort's date after which nobody is followed is refused, with the year the records end", async () => {
    const charts = openChartStore(toHome(home).chart);
    const lastDay = Math.max(...charts.list().map(({ lastEventAt = 0 }) => lastEventAt));
    charts.close();
    const [meds, out] = [join(home, "research", "meds"), join(home, "..", "late")];
    const late = ["validate", "--home", home, "--meds", meds, "--out", out, "--cohort-start", "2999-01-01"];
    const { code, stderr } = await runOsler(late);
    expect(code).toBe(1);
    expect(stderr).toContain("cli/cohort-starts-late");
    // Research data are shifted by a year at most.
    const year = Number(/goes on beyond --cohort-start 2999-01-01; the last ends in (\d{4})\./.exec(stderr)?.[1]);
    expect(Math.abs(year - new Date(lastDay).getUTCFullYear())).toBeLessThanOrEqual(1);
    expect(existsSync(out)).toBe(false);
  });

  test("a home is not built of a cohort after whose date nobody is followed", async () => {
    const charts = chartsForResearch(toHome(home).chart, { cohortStart: "2999-01-01" }, new Uint8Array(32));
    await expect(charts.next()).rejects.toMatchObject({ code: "cli/cohort-starts-late" });
  });

  test("a report is written neither into the home nor over other people's files", async () => {
    const documents = join(home, "..", "documents");
    await mkdir(documents);
    await writeFile(join(documents, "thesis.txt"), "ten years");
    for (const [out, code] of [
      [join(home, "releases", "new"), "cli/output-in-home"],
      [join(documents, "thesis.txt"), "cli/output-occupied"],
    ] as const) {
      const refused = { code: 1, stderr: expect.stringContaining(code) };
      const meds = join(home, "research", "meds");
      expect(await runOsler(["validate", "--home", home, "--meds", meds, "--out", out])).toMatchObject(refused);
      expect(await runOsler(["attack", "--home", home, "--out", out])).toMatchObject(refused);
    }
    expect(await listFiles(documents)).toEqual(["thesis.txt"]);
  });

  test("a release is attacked with its own corpus and research data, or not at all", async () => {
    const { corpus } = JSON.parse(await readFile(join(home, "model/training.json"), "utf8"));
    const attack = () => runOsler(["attack", "--home", home, "--out", join(home, "..", "attack")]);
    const refusal = { code: 1, stderr: expect.stringContaining("cli/corpus-of-another-release") };
    const own = join(home, "corpus", corpus);
    await rename(own, join(home, "corpus", "0".repeat(64)));
    expect(await attack()).toMatchObject(refusal);
    await rename(join(home, "corpus", "0".repeat(64)), own);
    const added = join(home, "research", "meds", "added");
    await writeFile(added, "");
    expect(await attack()).toMatchObject(refusal);
    await rm(added);
    expect(existsSync(join(home, "..", "attack"))).toBe(false);
  });

  test("figures kept of its answers are signed with its next release, and nothing else is done again", async () => {
    const judged = join(home, "..", "judged.ndjson");
    await writeFile(judged, `${JSON.stringify({ text: "What is hypertension?", article: "of no library" })}\n`);
    const asked = ["answers", "evaluate", "--questions", judged, "--keep", "own", "--home", home];
    expect(await runOsler(asked)).toMatchObject({ code: 0 });
    const before = await artefacts(home);
    expect(await runOsler(route(home))).toMatchObject({ code: 0, stderr: "" });
    const after = await artefacts(home);
    const changed = Object.keys(after).filter((file) => after[file] !== before[file]);
    expect(changed.map((file) => file.replace(/^releases\/[^/]+\//, "")).sort()).toEqual([
      "cards/chai-applied-model-card.json",
      "cards/chai-applied-model-card.xml",
      "cards/model-card.md",
      "evidence/own.json",
      "ml-bom.cdx.json",
    ]);
  });

  test("its release verifies against the home's key, and one changed byte in it does not", async () => {
    const receipt = JSON.parse(await readFile(join(home, "receipts/release.receipt.json"), "utf8"));
    const release = join(home, "releases", receipt.counts.version);
    const key = join(home, "keys/signing-key.pub.pem");
    expect(await runOsler(["release", "verify", release, "--key", key])).toMatchObject({ code: 0, stderr: "" });
    const weights = join(release, "model.safetensors");
    const bytes = await readFile(weights);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    await writeFile(weights, bytes);
    const tampered = await runOsler(["release", "verify", release, "--key", key]);
    expect(tampered.code).toBe(1);
    expect(tampered.stderr).toContain("cli/release-not-verified");
  });

  test("a patient whose consent denies training is in the chart and not in the corpus", async () => {
    const optedOut = join(home, "..", "consent");
    const fhir = join(home, "synthetic", "fhir");
    const patientId = await firstPatient(home);
    const consent = join(home, "..", "Consent.ndjson");
    await writeFile(
      consent,
      `${JSON.stringify({
        resourceType: "Consent",
        id: "c1",
        status: "active",
        scope: { coding: [{ code: "research" }] },
        category: [{ text: "research" }],
        patient: { reference: `Patient/${patientId}` },
        dateTime: "2024-01-01",
        provision: { type: "deny", purpose: [{ code: "MLTRAINING" }] },
      })}\n`,
    );
    const ended = await runOsler(["up", "--once", "--home", optedOut, "--fhir", fhir, consent]);
    expect(ended.stderr).toBe("");
    const receipt = JSON.parse(await readFile(join(optedOut, "receipts/corpus.receipt.json"), "utf8"));
    expect(receipt.counts.optedOut).toBe(1);
    expect(ended.stdout).toContain("120 patients");
  });
});

async function firstPatient(home: string): Promise<string> {
  const store = await openChartStore(join(home, "chart"));
  const id = store.list()[0]?.patientId;
  store.close();
  if (id === undefined) throw new Error("no chart");
  return id;
}
