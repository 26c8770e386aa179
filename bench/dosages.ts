/**
 * @module bench/dosages: how many events of drugs say how the drug is used, and how many numbers carry their laboratory's range, by source. Counts only.
 *
 * Run: `node bench/dosages.ts fhir|ccda|omop-5.4|mimic-iv PATH…` takes the source in, into a temporary directory, and prints a row for
 * each kind of event: how many there are, and how many of them have a dose, a rate, a route, a schedule, "as needed", words, a supply. Then
 * how many numbers there are, and how many with a range or, without one, a verdict of the laboratory.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ClinicalEvent, type DrugUse, noProgress } from "#core";
import { intakeCcda, intakeFhir, intakeTables } from "#intake";
import { readCharts } from "#storage";

const columns: readonly (readonly [string, (use: DrugUse) => boolean])[] = [
  ["dose", ({ dosages }) => dosages.some(({ dose }) => dose !== undefined)],
  ["rate", ({ dosages }) => dosages.some(({ rate }) => rate !== undefined)],
  ["route", ({ dosages }) => dosages.some(({ route }) => route !== undefined)],
  ["schedule", ({ dosages }) => dosages.some(({ timing }) => timing !== undefined)],
  ["as needed", ({ dosages }) => dosages.some(({ asNeeded }) => asNeeded)],
  ["words", ({ dosages }) => dosages.some(({ text, further }) => text !== undefined || further !== undefined)],
  ["several", ({ dosages }) => dosages.length > 1],
  ["supply", ({ quantity, supplyDays }) => quantity !== undefined || supplyDays !== undefined],
];

const [source = "", ...paths] = process.argv.slice(2);
if (paths.length === 0) throw new Error("usage: node bench/dosages.ts fhir|ccda|omop-5.4|mimic-iv PATH…");
const root = mkdtempSync(join(tmpdir(), "bench-dosages-"));
try {
  const options = { paths, directory: join(root, "charts"), rejectFile: join(root, "rejects"), progress: noProgress };
  const { events, duplicates } = await takeIn(options);
  console.log(`${source}: ${events} events, ${duplicates} duplicates`);
  console.log(`| events | all | ${columns.map(([name]) => name).join(" | ")} |`);
  console.log(`| --- | --- | ${columns.map(() => "---").join(" | ")} |`);
  for (const [kind, counts] of [...(await countKinds(options.directory))].sort(([a], [b]) => (a < b ? -1 : 1))) {
    console.log(`| ${kind} | ${counts.join(" | ")} |`);
  }
  const { numbers, ranges, verdicts } = await countNumbers(options.directory);
  console.log(`${numbers} numbers, ${ranges} with a range, ${verdicts} with a verdict alone`);
} finally {
  rmSync(root, { recursive: true, force: true });
}

function takeIn(options: Parameters<typeof intakeCcda>[0]) {
  if (source === "fhir") return intakeFhir(options);
  return source === "ccda" ? intakeCcda(options) : intakeTables({ ...options, mapping: source });
}

/** All events of a kind first, then as many as each column counts. */
async function countKinds(directory: string): Promise<Map<string, number[]>> {
  const kinds = new Map<string, number[]>();
  for await (const { events } of readCharts(directory)) {
    for (const event of events) {
      const kind = kindOf(event);
      if (kind === undefined) continue;
      const counts = kinds.get(kind) ?? [0, ...columns.map(() => 0)];
      kinds.set(kind, counts);
      counts[0] = (counts[0] ?? 0) + 1;
      for (const [i, [, has]] of columns.entries()) {
        if (event.drugUse !== undefined && has(event.drugUse)) counts[i + 1] = (counts[i + 1] ?? 0) + 1;
      }
    }
  }
  return kinds;
}

async function countNumbers(directory: string) {
  const counts = { numbers: 0, ranges: 0, verdicts: 0 };
  for await (const { events } of readCharts(directory)) {
    for (const { numericValue, laboratory } of events) {
      if (numericValue !== undefined) counts.numbers++;
      if (laboratory !== undefined) counts[laboratory.ranges.length > 0 ? "ranges" : "verdicts"]++;
    }
  }
  return counts;
}

/** The resource an event of a drug or a vaccine came from; infusions have none. */
function kindOf({ source: place, code }: ClinicalEvent): string | undefined {
  const type = place?.split("/")[0];
  if (type !== undefined && /^(?:Medication|Immunization)/.test(type)) return type;
  return /^INPUT_START\/\//.test(code) ? "INPUT_START" : undefined;
}
