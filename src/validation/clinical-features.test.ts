import { expect, test } from "vitest";
import { type ClinicalEvent, toEpochMs, toSubjectKey } from "#core";
import { latestValues, planClinical, regressionTable, treeTable } from "./clinical-features.ts";
import { countsOf, DEMOGRAPHIC_COLUMNS, demographics, familyNumbers, SEX } from "./count-features.ts";
import { sparseRowsBuilder } from "./sparse-rows.ts";

/** The tables of people aged 50, each with the results given, learnt on themselves. */
function tablesOf(people: readonly (readonly (readonly [code: string, value: number])[])[]) {
  const families = familyNumbers();
  const [counts, values] = [sparseRowsBuilder(), sparseRowsBuilder()];
  for (const [key, results] of people.entries()) {
    const known = results.map(([code, numericValue]): ClinicalEvent => {
      const at = toEpochMs(0);
      return { subject: toSubjectKey(key), code, occurredAt: at, filedAt: at, numericValue };
    });
    const counted = countsOf(known, families);
    counts.add(
      [...Array(DEMOGRAPHIC_COLUMNS).keys(), ...[...counted.keys()].map((family) => family + DEMOGRAPHIC_COLUMNS)],
      [...demographics(50, SEX.male), ...counted.values()],
    );
    const latest = latestValues(known, families);
    values.add([...latest.keys()], [...latest.values()]);
  }
  const source = {
    ageYears: new Float64Array(people.length).fill(50),
    sex: new Uint8Array(people.length).fill(SEX.male),
    counts: counts.rows(DEMOGRAPHIC_COLUMNS + families.size),
    values: values.rows(families.size),
    countedAs: families.countedAs(),
  };
  const plan = planClinical(source);
  const rowsOf = ({ columns, width }: ReturnType<typeof treeTable>) =>
    people.map((_, row) => [...columns.subarray(row * width, (row + 1) * width)]);
  return { regression: rowsOf(regressionTable(plan, source)), trees: rowsOf(treeTable(plan, source)) };
}

test("haemoglobin in g/dL and in g/L are two columns: 13 g/dL is as far from the mean as 130 g/L", () => {
  const inGramsPerDecilitre = [11, 12, 13, 14, 15, 16].map((value) => [["LOINC//718-7//g/dL", value] as const]);
  const inGramsPerLitre = [110, 120, 130, 140, 150, 160].map((value) => [["LOINC//718-7//g/L", value] as const]);
  const { regression, trees } = tablesOf([...inGramsPerDecilitre, ...inGramsPerLitre]);
  const measured = regression.map((row) => row.slice(-4));
  for (let i = 0; i < 6; i++) {
    const [dl, l] = [measured[i] ?? [], measured[6 + i] ?? []];
    expect(dl.slice(2)).toEqual([0, 0]);
    expect(l.slice(0, 2)).toEqual([0, 0]);
    expect([dl[0], l[2]]).toEqual([1, 1]);
    expect(dl[1]).toBeCloseTo(l[3] ?? Number.NaN, 9);
  }
  // A count is of the measurement, in whatever unit.
  expect(trees[2]?.slice(-4)).toEqual([13, Math.log(2), Number.NaN, Math.log(2)]);
  expect(trees[8]?.slice(-4)).toEqual([Number.NaN, Math.log(2), 130, Math.log(2)]);
});
