/**
 * @module release/source-attributes: the 31 source attributes of a predictive decision support intervention,
 * 45 CFR 170.315(b)(11)(iv)(B) (HTI-1).
 *
 * A table: each attribute, and where its value comes from. An attribute the run says nothing about is "missing".
 */
import type { SourceAttribute } from "#contract";
import {
  describeAttacks,
  describeOutputs,
  describeStanding,
  describeTestData,
  type ReleaseFacts,
} from "./release-facts.ts";

type Filled = { readonly value: string; readonly source: string } | undefined;

interface AttributeRow {
  readonly id: string;
  readonly title: string;
  readonly fill: (facts: ReleaseFacts) => Filled;
}

const groups: Readonly<Record<string, string>> = {
  "1": "Details and output of the intervention",
  "2": "Purpose of the intervention",
  "3": "Cautioned out-of-scope use",
  "4": "Development and input features",
  "5": "Process to ensure fairness in development",
  "6": "External validation process",
  "7": "Quantitative measures of performance",
  "8": "Ongoing maintenance of implementation and use",
  "9": "Update and continued validation or fairness assessment schedule",
};

const missing = (): Filled => undefined;
const said = (value: string | undefined, field: string): Filled =>
  value === undefined ? undefined : { value, source: `institution: ${field}` };

const attributes: readonly AttributeRow[] = [
  { id: "1.i", title: "Name and contact of the developer", fill: ({ institution }) => developer(institution) },
  {
    id: "1.ii",
    title: "Funding source of the technical implementation",
    fill: ({ institution }) => said(institution.funding, "funding"),
  },
  {
    id: "1.iii",
    title: "Value produced as output",
    fill: (facts) => ({ value: describeOutputs(facts), source: "outcomes.json" }),
  },
  {
    id: "1.iv",
    title: "Kind of output",
    fill: () => ({ value: "Prediction (a probability).", source: "config.json" }),
  },
  { id: "2.i", title: "Intended use", fill: ({ institution }) => said(institution.intendedUse, "intendedUse") },
  {
    id: "2.ii",
    title: "Intended patient population",
    fill: (facts) => ({
      value: `Adults with at least a year of record in the institution; tested on ${describeTestData(facts)}`,
      source: "validation/report.json#/cohort",
    }),
  },
  { id: "2.iii", title: "Intended users", fill: ({ institution }) => said(institution.intendedUsers, "intendedUsers") },
  {
    id: "2.iv",
    title: "Decision-making role",
    fill: () => ({
      value: "Informs. It suggests, never orders; the clinician decides.",
      source: "licence.json#/purposes",
    }),
  },
  {
    id: "3.i",
    title: "Tasks, situations and populations cautioned against",
    fill: (facts) => said(facts.institution.outOfScope, "outOfScope") ?? untested(facts),
  },
  {
    id: "3.ii",
    title: "Known risks, inappropriate settings and uses, limitations",
    fill: (facts) => ({
      value: `${describeStanding(facts)} Tested inside one institution only. ${describeAttacks(facts)}`,
      source: "validation/report.json#/summary",
    }),
  },
  { id: "4.i", title: "Inclusion and exclusion criteria of the training data", fill: trainingCriteria },
  {
    id: "4.ii",
    title:
      "Use of race, ethnicity, language, sexual orientation, gender identity, sex, birth date, social determinants, health status as inputs",
    fill: missing,
  },
  {
    id: "4.iii",
    title: "Demographic representativeness of the training data",
    fill: (facts) =>
      facts.datasheet === undefined
        ? undefined
        : {
            value: "Counts by sex, age band and decade of the training split.",
            source: "data/datasheet.json#/splits/train",
          },
  },
  {
    id: "4.iv",
    title: "Relevance of the training data to the deployed setting",
    fill: () => ({
      value: "Trained on the institution's own records, for its own use.",
      source: "licence.json#/sites",
    }),
  },
  { id: "5.i", title: "Approach to fair output", fill: fairnessApproach },
  { id: "5.ii", title: "Approaches to manage, reduce or eliminate bias", fill: missing },
  { id: "6.i", title: "External validation: data source and setting", fill: missing },
  { id: "6.ii", title: "External validation: party that tested", fill: missing },
  { id: "6.iii", title: "External validation: demographic representativeness", fill: missing },
  { id: "6.iv", title: "External validation: process", fill: missing },
  {
    id: "7.i",
    title: "Validity in internal test data",
    fill: (facts) => ({ value: describeStanding(facts), source: "validation/report.json#/rows" }),
  },
  { id: "7.ii", title: "Fairness in internal test data", fill: fairnessMeasured },
  { id: "7.iii", title: "Validity in external data", fill: missing },
  { id: "7.iv", title: "Fairness in external data", fill: missing },
  { id: "7.v", title: "References on outcomes (morbidity, mortality, length of stay)", fill: missing },
  { id: "8.i", title: "Process and frequency of monitoring validity", fill: missing },
  { id: "8.ii", title: "Validity in local data", fill: localValidity },
  { id: "8.iii", title: "Process and frequency of monitoring fairness", fill: missing },
  { id: "8.iv", title: "Fairness in local data", fill: fairnessMeasured },
  { id: "9.i", title: "Process and frequency of updates", fill: missing },
  { id: "9.ii", title: "Frequency of correction when risks to validity or fairness are found", fill: missing },
];

/** All 31 in the rule's order, each with its source in the release or "missing". */
export function fillSourceAttributes(facts: ReleaseFacts): SourceAttribute[] {
  return attributes.map(({ id, title, fill }) => {
    const filled = fill(facts);
    return {
      id,
      group: groups[id.slice(0, 1)] ?? "",
      title,
      status: filled === undefined ? "missing" : "filled",
      value: filled?.value ?? null,
      source: filled?.source ?? null,
    };
  });
}

function developer({ developer: name, contact }: ReleaseFacts["institution"]): Filled {
  if (name === undefined || contact === undefined) return undefined;
  return { value: `${name}; ${contact}`, source: "institution: developer, contact" };
}

function untested({ report }: ReleaseFacts): Filled {
  const tasks = [...new Set(report.notReported.map(({ task }) => task))];
  const few =
    tasks.length === 0
      ? ""
      : ` Outcomes with too few events, or followed too short, to be tested at every horizon: ${tasks.join(", ")}.`;
  return {
    value: `Anybody under 18, anybody with less than a year of record, any other institution without re-validation.${few}`,
    source: "validation/report.json#/notReported",
  };
}

function trainingCriteria({ datasheet }: ReleaseFacts): Filled {
  if (datasheet === undefined) return undefined;
  return {
    value: "Admitted: de-identified subjects of the train split without an opt-out. Refusals are counted by reason.",
    source: "data/datasheet.json#/refused",
  };
}

function fairnessApproach({ report }: ReleaseFacts): Filled {
  if (report.subgroups.length === 0) return undefined;
  return {
    value: "Discrimination and O:E are measured for each sex and age band and shown beside the whole.",
    source: "validation/report.json#/subgroups",
  };
}

function fairnessMeasured({ report }: ReleaseFacts): Filled {
  const ratios = report.subgroups.filter(({ metric }) => metric === "observed-to-expected").map(({ value }) => value);
  if (ratios.length === 0) return undefined;
  const [lo, hi] = [Math.min(...ratios), Math.max(...ratios)];
  return {
    value: `O:E across ${ratios.length} cells of outcome and subgroup (sex, age band, length of the record, race and ethnicity where recorded): ${lo.toFixed(2)} to ${hi.toFixed(2)}. Not measured by language or insurance.`,
    source: "validation/report.json#/subgroups",
  };
}

function localValidity(facts: ReleaseFacts): Filled {
  return {
    value: `At the institution that trained it: ${describeTestData(facts)} A licensee measures its own before use.`,
    source: "validation/report.json#/rows",
  };
}
