/**
 * @module release/ml-bom: the bill of materials, CycloneDX 1.6, component type `machine-learning-model`.
 *
 * No timestamp, and the serial number is made from the content, so that the same release gives the same bytes.
 *
 * @see https://cyclonedx.org/docs/1.6/json/
 */
import { sha256 } from "#storage";
import { describeOutputs, describeStanding, type ReleaseFacts } from "./release-facts.ts";

/** A file of the release, already hashed. */
export interface BomFile {
  readonly path: string;
  readonly sha256: string;
}

/** The BOM as a JSON value. */
export function toMlBom(facts: ReleaseFacts, files: readonly BomFile[]): Record<string, unknown> {
  const identity = sha256(files.map((file) => `${file.path}\0${file.sha256}\n`).join(""));
  const weights = files.filter(({ path }) => path === "model.safetensors");
  const datasets = [
    { "bom-ref": "dataset:train", name: "De-identified events of the institution, train and tuning splits" },
    { "bom-ref": "dataset:held-out", name: "De-identified events of the institution, held-out split" },
  ];
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    serialNumber: `urn:uuid:${toUuid(identity)}`,
    version: 1,
    metadata: {
      component: {
        type: "machine-learning-model",
        "bom-ref": "model",
        name: facts.name,
        version: facts.version,
        ...(facts.institution.developer === undefined ? {} : { manufacturer: { name: facts.institution.developer } }),
        hashes: weights.map((file) => ({ alg: "SHA-256", content: file.sha256 })),
        licenses: [{ license: { name: "Osler licence terms (licence.json)" } }],
        modelCard: modelCard(facts),
      },
    },
    components: [
      ...datasets.map(({ "bom-ref": ref, name }) => ({
        type: "data",
        "bom-ref": ref,
        name,
        data: [
          { type: "dataset", name, classification: "de-identified health data", sensitiveData: ["health records"] },
        ],
      })),
      ...files.map(({ path, sha256: content }) => ({
        type: "file",
        "bom-ref": `file:${path}`,
        name: path,
        hashes: [{ alg: "SHA-256", content }],
      })),
    ],
    dependencies: [
      {
        ref: "model",
        dependsOn: [...datasets.map((dataset) => dataset["bom-ref"]), ...files.map(({ path }) => `file:${path}`)],
      },
    ],
  };
}

function modelCard(facts: ReleaseFacts): Record<string, unknown> {
  const { report, institution } = facts;
  return {
    modelParameters: {
      approach: { type: "supervised" },
      task: "first-occurrence risk prediction from clinical events",
      architectureFamily: "transformer",
      modelArchitecture: "pre-norm decoder with piecewise-exponential competing-risk heads",
      datasets: [{ ref: "dataset:train" }, { ref: "dataset:held-out" }],
      inputs: [{ format: "MEDS 0.4 events known at the moment asked about" }],
      outputs: [{ format: describeOutputs(facts) }],
    },
    quantitativeAnalysis: {
      performanceMetrics: report.rows
        .filter(({ model, metric }) => model === "model" && (metric === "auroc" || metric === "observed-to-expected"))
        .map(({ task, horizonYears, metric, value, lo, hi }) => ({
          type: metric,
          value: String(value),
          slice: `${task}, ${horizonYears} years`,
          ...(lo === null || hi === null
            ? {}
            : { confidenceInterval: { lowerBound: String(lo), upperBound: String(hi) } }),
        })),
    },
    considerations: {
      ...(institution.intendedUsers === undefined ? {} : { users: [institution.intendedUsers] }),
      ...(institution.intendedUse === undefined ? {} : { useCases: [institution.intendedUse] }),
      technicalLimitations: ["Internal validation only.", "Attacks on the model's privacy were not tested."],
      performanceTradeoffs: [describeStanding(facts)],
      fairnessAssessments: [...new Set(report.subgroups.map(({ group }) => group))].map((group) => ({
        groupAtRisk: group,
        mitigationStrategy: "measured: validation/report.json#/subgroups",
      })),
    },
  };
}

/** A version-8 UUID (RFC 9562: content of one's own) from a hash. */
function toUuid(hex: string): string {
  const variant = ((Number.parseInt(hex[16] ?? "0", 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}
