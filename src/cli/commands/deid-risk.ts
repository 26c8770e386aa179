/** @module cli/commands/deid-risk: `osler deid risk`: how well the patients of a research data set hide among each other. */
import { join } from "node:path";
import { measureRisk, type RiskReport } from "#deid";
import type { Home } from "../home.ts";
import { requireDirectoryPlace } from "../output-place.ts";

export interface DeidRiskOptions {
  readonly home: Home;
  readonly meds?: string;
  readonly population?: string;
  readonly out?: string;
  readonly band: number;
  readonly rare: number;
  readonly json: boolean;
}

export async function deidRisk({ home, meds, population, out, band, rare, json }: DeidRiskOptions): Promise<void> {
  const directory = out ?? join(home.deidEvidence, "risk");
  const inputs = population === undefined ? [meds ?? home.meds] : [meds ?? home.meds, population];
  requireDirectoryPlace(directory, inputs, ["risk.json", "rare-codes.csv", "patients.parquet"]);
  const report = await measureRisk({
    meds: meds ?? home.meds,
    directory,
    bandYears: band,
    rareBelow: rare,
    ...(population === undefined ? {} : { population }),
  });
  console.log(json ? JSON.stringify(report) : render(report, directory));
}

function render(report: RiskReport, directory: string): string {
  const lines = report.schemes.flatMap((scheme) => [
    `${scheme.name}: ${scheme.columns.join(", ")}`,
    `  ${scheme.classes} classes; the smallest has k = ${scheme.smallestClass}; unique patients ${scheme.uniquePatients}; in classes below 11: ${scheme.patientsAboveThreshold}`,
    `  l at least ${scheme.smallestDiversity}; patients whose class of two or more has one set of diagnoses: ${scheme.patientsWithoutDiversity}`,
    `  risk: prosecutor at most ${scheme.prosecutor.highest.toFixed(3)}, mean ${scheme.prosecutor.mean.toFixed(3)}; journalist at most ${scheme.journalist.highest.toFixed(3)}; marketer ${scheme.marketer.mean.toFixed(3)} (threshold ${report.threshold})`,
  ]);
  const population =
    report.populationPatients === null
      ? "No population was given: journalist and marketer are upper bounds, as if all patients were known to be in the data."
      : `Population: ${report.populationPatients} patients.`;
  return [
    `${report.patients} patients; birth years in bands of ${report.bandYears}. ${population}`,
    ...lines,
    `${report.rareCodes.codes} codes held by fewer than ${report.rareCodes.fewerThan} patients; patients holding one: ${report.rareCodes.patientsHoldingOne}`,
    `See ${directory}: risk.json, rare-codes.csv, patients.parquet (by research key: stays in the home).`,
  ].join("\n");
}
