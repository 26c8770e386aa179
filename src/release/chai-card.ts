/**
 * @module release/chai-card: the CHAI Applied Model Card, v0.2, as XML by its schema and as JSON of the same shape.
 *
 * Promise: elements come in the schema's order; a required element nobody filled says "missing", an optional one is left out.
 *
 * @see https://mc.chai.org/v0.2/schema.xsd
 */
import {
  describeAttacks,
  describeOutputs,
  describeStanding,
  describeTestData,
  evaluationFile,
  type ReleaseFacts,
} from "./release-facts.ts";

const MISSING = "missing";

/** A value, elements in order, or the same element several times. */
export type CardNode = string | { readonly [element: string]: CardNode | readonly CardNode[] };

/** The card as nested elements under `AppliedModelCard`. */
export function toChaiCard(facts: ReleaseFacts): { readonly [element: string]: CardNode } {
  const { institution, report } = facts;
  return {
    BasicInfo: {
      ModelName: facts.name,
      ModelDeveloper: institution.developer ?? MISSING,
      DeveloperContact: institution.contact ?? MISSING,
    },
    ReleaseInfo: {
      ReleaseStage: "See stages.json beside the release: stages change after signing.",
      ReleaseDate: MISSING,
      ReleaseVersion: facts.version,
      GlobalAvailability:
        facts.licence.sites.length === 0 ? "The licensor's own sites" : facts.licence.sites.join(", "),
      ...(institution.regulatoryStatus === undefined ? {} : { RegulatoryApproval: institution.regulatoryStatus }),
    },
    ModelSummary: {
      Summary: `An event model of ${facts.parameters} parameters trained on the institution's own de-identified records. ${describeOutputs(facts)} ${describeStanding(facts)}`,
      Keywords: { Keyword: report.tasks.map(({ title }) => title) },
    },
    UsesAndDirections: {
      IntendedUseAndWorkflow: institution.intendedUse ?? MISSING,
      PrimaryIntendedUsers: institution.intendedUsers ?? MISSING,
      HowToUse:
        "Shown beside the patient's timeline with the events that moved each risk. A suggestion: accept, edit or override with a reason.",
      TargetedPatientPopulation: `Adults with at least a year of record. ${describeTestData(facts)}`,
      CautionedOutOfScopeSettings:
        institution.outOfScope ??
        "Children; records under a year long; any other institution before it has re-validated.",
    },
    Warnings: {
      KnownRisksAndLimitations: limitations(facts),
      KnownBiasesOrEthicalConsiderations:
        "Sex, age bands, length of the record, and race and ethnicity where recorded are measured (validation/report.json#/subgroups). Language and insurance are not.",
      ClinicalRiskLevel: MISSING,
    },
    TrustIngredients: trustIngredients(facts),
    KeyMetrics: keyMetrics(facts),
    Resources: {
      EvaluationReferences: [
        ...["validation/report.json", "validation/report.html", "validation/report.pdf"],
        ...facts.evaluations.map(evaluationFile),
      ].join(", "),
      PeerReviewedPublications: "None.",
      PatientConsentOrDisclosure:
        facts.datasheet === undefined
          ? MISSING
          : "Subjects who opted out are not in training: data/datasheet.json#/refused.",
    },
    Bibliography: "",
  };
}

/** The card as XML in the v0.2 namespace. */
export function renderChaiXml(card: { readonly [element: string]: CardNode }): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<AppliedModelCard xmlns="https://mc.chai.org/v0.2/schema.xsd">',
  ];
  renderChildren(card, "\t", lines);
  lines.push("</AppliedModelCard>", "");
  return lines.join("\n");
}

function limitations(facts: ReleaseFacts): string {
  const { report } = facts;
  const few = new Set(report.notReported.map(({ task }) => task));
  return [
    "Internal validation only: all splits come from one institution and period.",
    describeAttacks(facts),
    ...(few.size === 0
      ? []
      : [`Too few held-out events, or followed too short, to test in full: ${[...few].join(", ")}.`]),
  ].join(" ");
}

function trustIngredients(facts: ReleaseFacts): CardNode {
  const { train, tuning } = facts.report.counts;
  return {
    AISystemFacts: {
      OutcomesAndOutputs: describeOutputs(facts),
      ModelType: "Decoder transformer over clinical events with piecewise-exponential competing-risk heads.",
      InputDataSource: "The institution's electronic health record, as MEDS 0.4 events.",
      OutputAndInputDataTypes:
        "In: coded events with times, values and units. Out: probabilities with contributing events.",
      DevelopmentDataCharacterization: `Comparators and measurements drew on ${train.subjects} train and ${tuning.subjects} tuning subjects.${facts.datasheet === undefined ? " Datasheet: missing." : " Datasheet: data/datasheet.json."}`,
      BiasMitigationApproaches: MISSING,
      OngoingMaintenance: MISSING,
      Security: "Signed by OpenSSF Model Signing v1.0 (model.sig); runs inside the institution.",
      Transparency: "Weights, vocabulary, outcomes, test report and this card are in the signed directory.",
    },
    TransparencyInformation: {
      FundingSource: facts.institution.funding ?? MISSING,
      ...(facts.evidenceTag === "" ? {} : { ThirdPartyInformation: `Evidence corpus ${facts.evidenceTag}` }),
      StakeholdersConsulted: facts.institution.stakeholders ?? MISSING,
    },
  };
}

function keyMetrics(facts: ReleaseFacts): CardNode {
  const { report } = facts;
  const process =
    "Validated on a held-out split by subject with patient-level bootstrap intervals, censoring weighted, death competing; full protocol in validation/report.json#/protocol.";
  const metric = (goal: string, results: readonly CardNode[], interpretation: string, test: string): CardNode => ({
    MetricGoal: goal,
    Results: {
      MetricResult: results.length > 0 ? results : [{ Label: "Not measured", ValueJson: '{"kind":"missing"}' }],
    },
    Interpretation: interpretation,
    TestType: test,
    TestingDataDescription: describeTestData(facts),
    ValidationProcessAndJustification: process,
  });
  const result = (label: string, value: number): CardNode => ({
    Label: label,
    ValueJson: JSON.stringify({ kind: "single", value: Number(value.toFixed(4)) }),
  });
  const calibration = report.rows.filter(
    (row) =>
      row.model === "model" &&
      row.metric === "observed-to-expected" &&
      row.horizonYears === Math.max(...report.horizonsYears),
  );
  return {
    UsefulnessUsabilityEfficacy: metric(
      "Rank patients by risk better than age and sex, and than counts of their codes.",
      report.summary.meanAuroc.map(({ model, value }) => result(`Mean AUROC, ${model}`, value)),
      describeStanding(facts),
      "Retrospective internal validation; no usability or outcome study yet.",
    ),
    FairnessEquity: metric(
      "As many have the outcome as are expected to, in each sex and age band.",
      report.subgroups
        .filter((row) => row.metric === "observed-to-expected")
        .map(({ task, group, value }) => result(`O:E ${task}, ${group}`, value)),
      "1 is right; above 1 the risks are too low. Groups with under 10 subjects with the outcome are left out.",
      "Subgroup calibration on held-out subjects.",
    ),
    SafetyReliability: metric(
      "Risks mean what they say.",
      calibration.map(({ task, value }) => result(`O:E ${task}`, value)),
      "Curves, slopes and intervals are in the report.",
      "Calibration on held-out subjects.",
    ),
  };
}

function renderChildren(
  node: { readonly [element: string]: CardNode | readonly CardNode[] },
  indent: string,
  lines: string[],
): void {
  for (const [name, value] of Object.entries(node)) {
    for (const item of Array.isArray(value) ? (value as readonly CardNode[]) : [value as CardNode]) {
      if (typeof item === "string") lines.push(`${indent}<${name}>${escapeXml(item)}</${name}>`);
      else {
        lines.push(`${indent}<${name}>`);
        renderChildren(item, `${indent}\t`, lines);
        lines.push(`${indent}</${name}>`);
      }
    }
  }
}

/** Escaped, and without characters XML 1.0 does not allow. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
