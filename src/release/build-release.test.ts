import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AttackReport, EvidenceEvaluation } from "#contract";
import { listFiles, sha256File, sha256Tree } from "#storage";
import { renderChaiXml } from "./chai-card.ts";
import { describeNextDiagnosis } from "./release-facts.ts";
import { buildSmallRelease, smallReport } from "./small-release.test-support.ts";

/** Sequences of the complex types of the CHAI v0.2 schema; `?` = minOccurs 0. */
const keyMetric = "MetricGoal Results Interpretation TestType TestingDataDescription ValidationProcessAndJustification";
const chaiSequences: Record<string, string> = {
  BasicInfo: "ModelName ModelDeveloper DeveloperContact",
  ReleaseInfo: "ReleaseStage ReleaseDate ReleaseVersion GlobalAvailability EHRCompatibility? RegulatoryApproval?",
  ModelSummary: "Summary Keywords",
  UsesAndDirections:
    "IntendedUseAndWorkflow PrimaryIntendedUsers HowToUse TargetedPatientPopulation CautionedOutOfScopeSettings",
  Warnings: "KnownRisksAndLimitations KnownBiasesOrEthicalConsiderations ClinicalRiskLevel",
  TrustIngredients: "AISystemFacts TransparencyInformation",
  "TrustIngredients/AISystemFacts":
    "OutcomesAndOutputs ModelType FoundationModels? InputDataSource OutputAndInputDataTypes DevelopmentDataCharacterization BiasMitigationApproaches OngoingMaintenance Security? Transparency?",
  "TrustIngredients/TransparencyInformation": "FundingSource ThirdPartyInformation? StakeholdersConsulted",
  KeyMetrics: "UsefulnessUsabilityEfficacy FairnessEquity SafetyReliability",
  "KeyMetrics/UsefulnessUsabilityEfficacy": keyMetric,
  "KeyMetrics/FairnessEquity": keyMetric,
  "KeyMetrics/SafetyReliability": keyMetric,
  Resources:
    "EvaluationReferences? ClinicalTrial? PeerReviewedPublications ReimbursementStatus? PatientConsentOrDisclosure",
};

let root: string;
let directory: string;
const json = async (path: string) => JSON.parse(await readFile(join(directory, path), "utf8"));

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "osler-build-"));
  ({ directory } = await buildSmallRelease(root));
});
afterAll(() => rm(root, { recursive: true, force: true }));

test("a release holds the checkpoint, cards, reports, bill of materials, licence, evidence, key and signature", async () => {
  expect(await listFiles(directory)).toEqual([
    "cards/chai-applied-model-card.json",
    "cards/chai-applied-model-card.xml",
    "cards/model-card.md",
    "cards/source-attributes.json",
    "config.json",
    "evidence.json",
    "licence.json",
    "ml-bom.cdx.json",
    "model.safetensors",
    "model.sig",
    "outcomes.json",
    "privacy/privacy.json",
    "signing-key.pub.pem",
    "validation/report.html",
    "validation/report.json",
    "validation/report.pdf",
    "vocabulary.json",
  ]);
});

test("the same inputs give the same bytes in everything but the signature, wherever it is built", async () => {
  const again = await buildSmallRelease(join(root, "elsewhere"), {
    keys: {
      privateKeyPem: await readFile(join(root, "keys/signing-key.pem"), "utf8"),
      publicKeyPem: await readFile(join(directory, "signing-key.pub.pem"), "utf8"),
    },
  });
  const unsigned = (file: string) => file === "model.sig";
  expect(await sha256Tree(again.directory, unsigned)).toBe(await sha256Tree(directory, unsigned));
});

test("no path of the machine is inside", async () => {
  for (const file of await listFiles(directory)) {
    expect(await readFile(join(directory, file), "latin1"), file).not.toContain(root);
  }
});

describe("HTI-1 source attributes", () => {
  test("all 31 of 45 CFR 170.315(b)(11)(iv)(B) are there: 4+4+2+4+2+4+5+4+2", async () => {
    const { attributes } = await json("cards/source-attributes.json");
    const sizes = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(
      (group) => attributes.filter(({ id }: { id: string }) => id.startsWith(`${group}.`)).length,
    );
    expect(sizes).toEqual([4, 4, 2, 4, 2, 4, 5, 4, 2]);
    expect(new Set(attributes.map(({ id }: { id: string }) => id)).size).toBe(31);
  });

  test("external validation, which nobody did, is missing and not made up; internal validity points at the report", async () => {
    const { attributes } = await json("cards/source-attributes.json");
    const by = (id: string) => attributes.find((attribute: { id: string }) => attribute.id === id);
    for (const id of ["6.i", "6.ii", "6.iii", "6.iv", "7.iii", "1.i"]) {
      expect(by(id)).toMatchObject({ status: "missing", value: null, source: null });
    }
    expect(by("7.i").source).toBe("validation/report.json#/rows");
    expect(by("7.i").value).toContain("0.800");
  });

  test("what the institution says fills its fields", async () => {
    const told = await buildSmallRelease(join(root, "told"), {
      institution: { developer: "General Hospital", contact: "informatics office", funding: "own budget" },
    });
    const attributes = JSON.parse(
      await readFile(join(told.directory, "cards/source-attributes.json"), "utf8"),
    ).attributes;
    expect(attributes[0]).toMatchObject({ id: "1.i", status: "filled", value: "General Hospital; informatics office" });
  });
});

describe("the next new diagnosis, on the card", () => {
  const report = smallReport({ model: 0.8, ageSex: 0.7 });
  const against = (verdict: "better" | "not distinguishable", other: "age-sex" | "transition") => {
    const difference = { difference: 0.06, lo: verdict === "better" ? 0.01 : -0.01, hi: 0.1, verdict };
    return { against: other, metric: "hit@5" as const, ...difference };
  };
  const tested = (overTransition: "better" | "not distinguishable") => ({
    ...report,
    nextDiagnosis: {
      diagnoses: [{ code: "ICD10CM//I10", title: null }],
      n: 691,
      severalADay: 0,
      unlisted: 0,
      rows: (["model", "age-sex", "transition"] as const).map((model, i) => {
        return { model, metric: "hit@5" as const, value: 0.5 - 0.06 * i, lo: 0.4, hi: 0.6 };
      }),
      comparisons: [against("better", "age-sex"), against(overTransition, "transition")],
      calibration: null,
      groups: [],
    },
  });

  test("better than both comparators it is shown; than one alone it is withheld, and an older report says it was not tested", () => {
    expect(describeNextDiagnosis({ report: tested("better") })).toContain("0.500 (0.400 to 0.600)");
    expect(describeNextDiagnosis({ report: tested("better") })).toContain("So clinicians are shown it.");
    expect(describeNextDiagnosis({ report: tested("not distinguishable") })).toContain("it is withheld");
    expect(describeNextDiagnosis({ report })).toBe("Not tested, so not shown.");
  });
});

describe("the CHAI Applied Model Card v0.2", () => {
  test("its top elements come in the schema's order in the schema's namespace", async () => {
    const xml = await readFile(join(directory, "cards/chai-applied-model-card.xml"), "utf8");
    expect(xml).toContain('<AppliedModelCard xmlns="https://mc.chai.org/v0.2/schema.xsd">');
    const top = [...xml.matchAll(/^\t<(\w+)>/gm)].map(([, name]) => name);
    expect(top).toEqual([
      "BasicInfo",
      "ReleaseInfo",
      "ModelSummary",
      "UsesAndDirections",
      "Warnings",
      "TrustIngredients",
      "KeyMetrics",
      "Resources",
      "Bibliography",
    ]);
  });

  test("every element holds the children its type in schema.xsd names, in that order", async () => {
    const { AppliedModelCard } = await json("cards/chai-applied-model-card.json");
    for (const [path, sequence] of Object.entries(chaiSequences)) {
      const node = path.split("/").reduce((found, name) => found[name], AppliedModelCard);
      const allowed = sequence.split(" ").map((name) => name.replace("?", ""));
      const required = sequence.split(" ").filter((name) => !name.endsWith("?"));
      const names = Object.keys(node);
      expect(names, path).toEqual(allowed.filter((name) => names.includes(name)));
      expect(names, path).toEqual(expect.arrayContaining(required));
    }
  });

  test("text is escaped and characters XML forbids are dropped", () => {
    const xml = renderChaiXml({ Summary: "a < b & c\u0000 > d" });
    expect(xml).toContain("<Summary>a &lt; b &amp; c &gt; d</Summary>");
  });
});

test("the bill of materials names every file with its hash and carries no time", async () => {
  const bom = await json("ml-bom.cdx.json");
  expect(bom).toMatchObject({ bomFormat: "CycloneDX", specVersion: "1.6" });
  expect(bom.metadata.timestamp).toBeUndefined();
  expect(bom.metadata.component).toMatchObject({ type: "machine-learning-model", version: "1.0.0" });
  expect(bom.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const files = bom.components.filter(({ type }: { type: string }) => type === "file");
  expect(files.map(({ name }: { name: string }) => name)).toContain("model.safetensors");
  const refs = new Set([bom.metadata.component, ...bom.components].map((component) => component["bom-ref"]));
  for (const ref of bom.dependencies[0].dependsOn) expect(refs).toContain(ref);
});

test("what nobody tested about privacy is said", async () => {
  const privacy = await json("privacy/privacy.json");
  expect(privacy.notTested.join(" ")).toContain("membership inference");
  expect(privacy.deidentification).toEqual({ notes: 12, spans: 80 });
  expect(privacy.differentialPrivacy).toBeNull();
});

describe("after an attack on the same weights", () => {
  const figure = { value: 0.51, lo: 0.49, hi: 0.53 };
  const report: AttackReport = {
    format: "osler-attack-report-2",
    model: "",
    seed: 1,
    counts: { members: 2000, nonMembers: 400, reference: 300 },
    membership: [
      { attack: "reference-ratio", group: "all", members: 2000, nonMembers: 400, auroc: figure, tprAtFpr001: figure },
    ],
    untestedGroups: ["age 90 or more"],
    canaries: [],
    trajectories: null,
    sensitive: [],
    untestedAttributes: [],
    gates: [
      { gate: "membership AUROC", verdict: "passed", found: "0.510 (to 0.530)" },
      { gate: "canary exposure", verdict: "failed", found: "9.1 bits" },
      { gate: "sensitive attributes", verdict: "cannot-tell", found: "too few cases" },
    ],
  };
  const cards = ["cards/model-card.md", "cards/source-attributes.json", "cards/chai-applied-model-card.json"];
  const build = async (place: string, model: string) => {
    const attack = join(root, `${place}.json`);
    await writeFile(attack, JSON.stringify({ ...report, model }));
    const built = await buildSmallRelease(join(root, place), { attack });
    const read = (path: string) => readFile(join(built.directory, path), "utf8");
    return { read, cards: await Promise.all(cards.map(read)) };
  };

  test("every card says what was kept, what was broken and what nobody can tell, and the report goes along", async () => {
    const { read, cards: said } = await build("attacked", await sha256File(join(directory, "model.safetensors")));
    for (const card of said) {
      expect(card).toContain("membership AUROC: kept (0.510 (to 0.530))");
      expect(card).toContain("canary exposure: BROKEN (9.1 bits)");
      expect(card).toContain("sensitive attributes: cannot tell (too few cases)");
      expect(card).not.toContain("attacks on the model were not tested");
    }
    expect(JSON.parse(await read("privacy/attack.json")).gates).toEqual(report.gates);
    const privacy = JSON.parse(await read("privacy/privacy.json"));
    expect(privacy.attacks).toEqual(report.gates);
    expect(privacy.notTested).toEqual([
      expect.stringContaining("expert determination"),
      "trajectory reconstruction from prompts",
      "sensitive attributes from prompts or embeddings",
      "membership inference: age 90 or more (too few strangers)",
      "planted canaries",
    ]);
  });

  test("a report on another model is not this one's: the cards say that nothing was tested", async () => {
    const { cards: said } = await build("other", "0".repeat(64));
    for (const card of said) expect(card).toContain("other attacks on the model were not tested");
  });
});

test("what a run with differential privacy promises stands in the card, and whole in the privacy file", async () => {
  const promise = { epsilon: 7.329, delta: 1e-5, noise: 1.5, outside: ["the vocabulary"] };
  const checkpoint = join(root, "private", "checkpoint");
  await mkdir(checkpoint, { recursive: true });
  await writeFile(join(checkpoint, "training.json"), JSON.stringify({ privacy: promise }));
  const built = await buildSmallRelease(join(root, "private"));
  const privacy = await readFile(join(built.directory, "privacy/privacy.json"), "utf8");
  expect(JSON.parse(privacy).differentialPrivacy).toEqual(promise);
  const card = await readFile(join(built.directory, "cards/model-card.md"), "utf8");
  expect(card).toContain("- Differential privacy: ε 7.33 at δ 0.00001 for each patient");
});

test("a checkpoint without its vocabulary is refused and nothing is written", async () => {
  const broken = join(root, "broken");
  await expect(buildSmallRelease(broken, { checkpoint: join(broken, "validation") })).rejects.toMatchObject({
    code: "release/missing-input",
  });
  expect(await listFiles(broken)).not.toContain("release/model.sig");
});

test("figures of the library are signed with the release and named in its cards", async () => {
  const ranking: EvidenceEvaluation = {
    ...{ format: "osler-evidence-evaluation/1", name: "experts", kind: "ranking", split: null },
    ...{ evidence: { corpusTag: "starter-1" }, judged: { "queries.jsonl": "ab" } },
    result: {
      ...{ questions: 3, ndcg10Interval: [0.7, 0.9], missing: 0 },
      mean: { ndcg10: 0.8125, mrr10: 1, recall10: 1, recall100: 1 },
    },
  };
  const measured = await buildSmallRelease(join(root, "measured"), { evaluations: [ranking] });
  const read = (path: string) => readFile(join(measured.directory, path), "utf8");
  expect(JSON.parse(await read("evidence/experts.json"))).toEqual(ranking);
  expect(await read("cards/model-card.md")).toContain("0.813");
  expect(await read("cards/chai-applied-model-card.xml")).toContain("evidence/experts.json");
  expect(await readFile(join(directory, "cards/model-card.md"), "utf8")).toContain("not measured on judged questions");
});
