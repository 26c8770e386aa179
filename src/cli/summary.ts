/**
 * @module cli/summary: what the route made, on one screen. Every number comes from a step's receipt.
 */
import { join } from "node:path";
import { z } from "zod";
import type { Counts } from "#governance";
import type { Home } from "./home.ts";
import type { HomeSettings } from "./home-settings.ts";
import type { RouteCounts } from "./route.ts";
import type { StepId } from "./route-titles.ts";

const meanSchema = z.array(z.object({ model: z.string(), value: z.number(), cells: z.number() }));
const versusSchema = z.array(
  z.object({ against: z.string(), cells: z.number(), above: z.number(), better: z.number(), worse: z.number() }),
);
const standingSchema = z.object({ cells: z.number(), meanAuroc: meanSchema, versus: versusSchema });

/** The summary as text. A step without a receipt is left out. */
export function summarise(home: Home, settings: HomeSettings, counts: RouteCounts): string {
  const lines: [string, string][] = [["records", describeSource(settings)]];
  const put = (step: StepId, describe: (counts: Counts) => [string, string][]) => {
    const found = counts[step];
    if (found !== undefined) lines.push(...describe(found));
  };
  put("intake", describeIntake);
  put("deid", describeDeid);
  put("evidence", describeEvidence);
  put("corpus", (corpus) => [
    [
      "corpus",
      `${number(corpus, "vocabulary")} tokens in the vocabulary, ${number(corpus, "outcomes")} outcomes; ${word(corpus, "hash").slice(0, 12)}`,
    ],
  ]);
  put("train", (train) => [
    [
      "model",
      `${number(train, "members")} networks, ${number(train, "parameters")} parameters together, ${number(train, "tokens")} tokens learnt from in ${number(train, "steps")} steps`,
    ],
    ...describePromise(train),
  ]);
  put("validate", describeValidation);
  put("release", (release) => [
    ["release", join(home.releases, word(release, "version"))],
    [
      "stage",
      word(release, "stoppedBy") === ""
        ? word(release, "stage")
        : `${word(release, "stage")}; ${word(release, "stoppedBy")}`,
    ],
  ]);
  const width = Math.max(...lines.map(([name]) => name.length));
  return ["", ...lines.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`)].join("\n");
}

function describeSource({ source }: HomeSettings): string {
  if (source.kind === "synthetic")
    return `synthetic hospital of ${source.patients.toLocaleString("en")} patients, seed ${source.seed}`;
  if (source.kind === "tables") return `tables (${source.mapping}) from ${source.paths.join(", ")}`;
  if (source.kind === "ccda") return `C-CDA documents from ${source.paths.join(", ")}`;
  return `${source.kind.toUpperCase()} from ${source.paths.join(", ")}`;
}

function describeIntake(intake: Counts): [string, string][] {
  const [rejected, leftOut] = [total(intake["rejected"]), total(intake["leftOut"])];
  return [
    [
      "charts",
      `${number(intake, "patients")} patients, ${number(intake, "events")} events, ${number(intake, "notes")} notes`,
    ],
    ...(total(intake["undated"]) === 0 ? [] : [undatedLine(intake)]),
    [
      "refused",
      `${rejected.toLocaleString("en")} rejected (rejects/intake.ndjson says where and why), ${number(intake, "duplicates")} duplicates, ${total(intake["ignored"]).toLocaleString("en")} of other kinds`,
    ],
    ...(leftOut === 0
      ? []
      : [
          ["left out", `${leftOut.toLocaleString("en")} malformed parts of results and allergies that are kept`] as [
            string,
            string,
          ],
        ]),
  ];
}

function undatedLine(intake: Counts): [string, string] {
  return ["undated", `${number(intake, "undated")} entries without a date, shown in charts and taught to no model`];
}

function describeDeid(deid: Counts): [string, string][] {
  const dropped = total(deid["dropped"]);
  return [
    [
      "research",
      `${number(deid, "subjects")} subjects, ${number(deid, "events")} events under other keys and shifted dates`,
    ],
    [
      "identifiers",
      `${number(deid, "identifiersReplaced")} replaced in ${number(deid, "notes")} notes; ${dropped.toLocaleString("en")} fields dropped`,
    ],
  ];
}

function describeEvidence(evidence: Counts): [string, string][] {
  return [
    [
      "evidence",
      `${number(evidence, "documents")} documents, ${number(evidence, "passages")} passages, ${number(evidence, "withheld")} retracted, doubted or deleted and never quoted`,
    ],
  ];
}

function describePromise({ epsilon, delta }: Counts): [string, string][] {
  if (typeof epsilon !== "number") return [];
  return [["privacy", `ε ${epsilon.toFixed(2)} at δ ${delta} for each patient of the train split`]];
}

function describeValidation(validation: Counts): [string, string][] {
  const standing = standingSchema.safeParse(validation["summary"]);
  if (!standing.success || standing.data.cells === 0) return [["AUROC", "no outcome had enough held-out events"]];
  const { meanAuroc, versus } = standing.data;
  const means = meanAuroc.map(({ model, value }) => `${model} ${value.toFixed(3)}`).join("  ");
  const [first] = meanAuroc;
  const mean = `${means}  (over ${first?.cells} outcome-horizons, unseen subjects)`;
  return [
    ["mean AUROC", first === undefined ? "in no outcome-horizon have all an AUROC" : mean],
    ...versus.map(({ against, cells, above, better, worse }): [string, string] => [
      `  vs ${against}`,
      `above in ${above} of ${cells}; distinguishably better in ${better}, worse in ${worse}`,
    ]),
  ];
}

function total(value: unknown): number {
  if (typeof value === "number") return value;
  return typeof value === "object" && value !== null
    ? Object.values(value).reduce((sum: number, n) => sum + total(n), 0)
    : 0;
}

function number(counts: Counts, name: string): string {
  const value = counts[name];
  return typeof value === "number" ? value.toLocaleString("en") : "?";
}

function word(counts: Counts, name: string): string {
  const value = counts[name];
  return typeof value === "string" ? value : "";
}
