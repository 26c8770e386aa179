import ucumModule from "@lhncbc/ucum-lhc";
import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalUnits } from "./unit-table.ts";
import { canonicalUnit } from "./units.ts";

type Row = [name: string, loinc: string, value: number, unit: string, expected: number, expectedUnit: string];

// Expected values: conversion factors of the AMA Manual of Style (SI units) and the IFCC-NGSP master equation.
test.each<Row>([
  ["glucose", "2339-0", 5.55, "mmol/L", 100, "mg/dL"],
  ["creatinine", "2160-0", 88.4, "umol/L", 1, "mg/dL"],
  ["creatinine, micro sign", "2160-0", 88.4, "µmol/L", 1, "mg/dL"],
  ["cholesterol", "2093-3", 5.18, "mmol/L", 200, "mg/dL"],
  ["triglycerides", "2571-8", 1.694, "mmol/L", 150, "mg/dL"],
  ["urea nitrogen", "3094-0", 5.0, "mmol/L", 14, "mg/dL"],
  ["HbA1c, IFCC to NGSP", "4548-4", 53, "mmol/mol", 7, "%"],
  ["HbA1c, NGSP to IFCC", "59261-8", 6.5, "%", 47.5, "mmol/mol"],
  ["haemoglobin", "718-7", 140, "g/L", 14, "g/dL"],
  ["calcium", "17861-6", 2.5, "mmol/L", 10, "mg/dL"],
  ["vitamin D", "1989-3", 75, "nmol/L", 30, "ng/mL"],
  ["potassium", "2823-3", 4, "meq/L", 4, "mmol/L"],
  ["TSH", "3016-3", 2.5, "u[IU]/mL", 2.5, "m[IU]/L"],
  ["TSH, enzyme units written", "3016-3", 2.5, "uU/mL", 2.5, "m[IU]/L"],
  ["ALT", "1742-6", 30, "IU/L", 30, "U/L"],
  ["leukocytes", "6690-2", 7.1, "10*9/L", 7.1, "10*3/uL"],
  ["leukocytes, a hospital's spelling", "6690-2", 7.1, "K/uL", 7.1, "10*3/uL"],
  ["body temperature", "8310-5", 98.6, "[degF]", 37, "Cel"],
  ["body temperature, F is no farad", "8310-5", 98.6, "F", 37, "Cel"],
  ["weight", "29463-7", 150, "[lb_av]", 68.04, "kg"],
  ["height", "8302-2", 70, "[in_i]", 177.8, "cm"],
  ["systolic pressure", "8480-6", 16, "kPa", 120, "mm[Hg]"],
  ["systolic pressure, spelling", "8480-6", 120, "mmHg", 120, "mm[Hg]"],
  ["oxygen saturation as a fraction", "2708-6", 0.97, "1", 97, "%"],
  ["pH, no picohenry", "2744-1", 7.4, "pH", 7.4, "[pH]"],
  // The code stood under another test's unit, so the result lost its number. Names and properties: loinc.org.
  ["aPTT", "14979-9", 31.4, "s", 31.4, "s"],
  ["inhaled oxygen's flow rate", "3151-8", 2, "L/min", 2, "L/min"],
  ["inhaled oxygen's concentration", "3150-6", 40, "%", 40, "%"],
  ["centile of head circumference", "8289-1", 63, "%", 63, "%"],
  ["centile of body mass index", "59574-4", 85, "%", 85, "%"],
  ["vitamin B12, substance", "14685-4", 221.3, "pmol/L", 300, "pg/mL"],
  ["urea nitrogen, arterial, mass", "12961-9", 14, "mg/dL", 14, "mg/dL"],
  // Lost their number too. Two charges an ion; 1 mmol of creatinine is 113.118 mg; Europe writes G/L and T/L for giga and tera.
  ["calcium, equivalents", "17861-6", 5, "meq/L", 10.02, "mg/dL"],
  ["magnesium, equivalents", "19123-9", 1.6, "mEq/L", 1.9445, "mg/dL"],
  ["albumin/creatinine ratio", "9318-7", 3, "mg/mmol", 26.52, "mg/g"],
  ["protein/creatinine ratio", "2890-2", 0.05, "g/mmol", 442, "mg/g"],
  ["albumin/creatinine ratio, creatinine said", "14959-1", 30, "mg/mmol{creat}", 265.2, "mg/g"],
  ["leukocytes, giga", "6690-2", 7.1, "G/L", 7.1, "10*3/uL"],
  ["platelets, giga", "777-3", 250, "G/l", 250, "10*3/uL"],
  ["erythrocytes, tera", "789-8", 4.5, "T/L", 4.5, "10*6/uL"],
  // 48 mmol/mol{Hb} was 4.8 %: UCUM divides by ten where there is an annotation.
  ["HbA1c, haemoglobin said", "4548-4", 48, "mmol/mol{Hb}", 6.54, "%"],
  ["HbA1c, haemoglobin said in words", "4548-4", 48, "mmol/mol Hb", 6.54, "%"],
  ["HbA1c, NGSP to IFCC, annotated", "59261-8", 6.5, "%{Hb}", 47.5, "mmol/mol"],
  // Lost their number: micro, mc and powers of ten as laboratories write them.
  ...["K/µL", "K/μL", "K/mcL", "10*3/µL", "10^3/µL", "10³/µl", "10 3/uL", "x10(3)/mcL", "10x3/uL", "10+3/ul"].map(
    (unit): Row => ["leukocytes", "6690-2", 7.1, unit, 7.1, "10*3/uL"],
  ),
  ...["Gpt/l", "x10*9/L", "10⁹/L", "10**9/L", "*10^9/L", "/nl"].map(
    (unit): Row => ["leukocytes", "6690-2", 7.1, unit, 7.1, "10*3/uL"],
  ),
  ["leukocytes, cells", "6690-2", 7100, "cells/uL", 7.1, "10*3/uL"],
  ["erythrocytes", "789-8", 4.5, "Mio/µl", 4.5, "10*6/uL"],
  ["ALT, katal", "1742-6", 0.5, "µkat/L", 30, "U/L"],
  ["TSH, mc", "3016-3", 2.5, "mcIU/mL", 2.5, "m[IU]/L"],
  ["weight, UCUM without its brackets", "29463-7", 150, "lb_av", 68.04, "kg"],
  ["height, UCUM without its brackets", "8302-2", 70, "in_us", 177.8, "cm"],
  ["weight, capitals", "29463-7", 70, "KG", 70, "kg"],
  ["potassium, mval", "2823-3", 4, "mval/l", 4, "mmol/L"],
])("%s (LOINC %s): %d %s is %d %s", (_name, loinc, value, unit, expected, expectedUnit) => {
  const result = canonicalUnit(loinc, value, unit);
  expect(result?.unit).toBe(expectedUnit);
  expect(Math.abs((result?.value ?? Number.NaN) / expected - 1)).toBeLessThan(0.005);
});

test("a unit that is not UCUM, measures something else or is missing gives no number", () => {
  expect(canonicalUnit("2339-0", 100, "mgs/dl")).toBeUndefined();
  expect(canonicalUnit("2339-0", 100, "kg")).toBeUndefined();
  expect(canonicalUnit("2339-0", 100, undefined)).toBeUndefined();
  expect(canonicalUnit("8302-2", 170, "Cel")).toBeUndefined();
  expect(canonicalUnit("2339-0", Number.NaN, "mg/dL")).toBeUndefined();
});

test("an INR in per cent, a Quick, became an INR of 0.7; grams a litre are no giga", () => {
  for (const inr of ["6301-6", "34714-6"]) {
    expect(canonicalUnit(inr, 70, "%")).toBeUndefined();
    expect(canonicalUnit(inr, 2.5, "{ratio}")).toEqual({ value: 2.5, unit: "{INR}" });
    expect(canonicalUnit(inr, 2.5, "1")).toEqual({ value: 2.5, unit: "{INR}" });
  }
  expect(canonicalUnit("6690-2", 7, "g/L")).toBeUndefined();
  expect(canonicalUnit("718-7", 140, "G/L")).toEqual({ value: 14, unit: "g/dL" });
});

test("a D-dimer in the other kind of unit than its code's has no number", () => {
  expect(canonicalUnit("48065-7", 0.5, "mg/L{DDU}")).toBeUndefined();
  expect(canonicalUnit("48066-5", 0.5, "mg/L FEU")).toBeUndefined();
  expect(canonicalUnit("48067-3", 500, "ng/mL DDU")).toBeUndefined();
  expect(canonicalUnit("48066-5", 0.5, "mg/L{DDU}")).toEqual({ value: 0.5, unit: "mg/L" });
});

test("of codes that are not in the table micrograms stay micrograms", () => {
  for (const unit of ["µg/L", "μg/L", "mcg/L"]) expect(canonicalUnit("", 3, unit)).toEqual({ value: 3, unit: "ug/L" });
  expect(canonicalUnit("", 3, "mcg/kg/min")).toEqual({ value: 3, unit: "ug/kg/min" });
});

test("a code the table does not hold keeps its UCUM unit, and a pure number is in unit 1", () => {
  expect(canonicalUnit("6206-7", 0.4, "kU/L")).toEqual({ value: 0.4, unit: "kU/L" });
  expect(canonicalUnit("72514-3", 3, "{score}")).toEqual({ value: 3, unit: "{score}" });
  expect(canonicalUnit("00000-0", 3, undefined)).toEqual({ value: 3, unit: "1" });
});

test("every canonical unit is UCUM, and a value already in it passes untouched", () => {
  const ucum = ucumModule.UcumLhcUtils.getInstance();
  for (const unit of new Set(canonicalUnits.values())) expect(ucum.validateUnitString(unit).ucumCode).toBe(unit);
  fc.assert(
    fc.property(
      fc.constantFrom(...canonicalUnits),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      ([loinc, unit], value) => {
        expect(canonicalUnit(loinc, value, unit)).toEqual({ value, unit });
      },
    ),
  );
});

test("a unit named like a method of every object is no unit", () => {
  for (const unit of ["valueOf", "constructor", "toString", "__proto__"]) {
    expect(canonicalUnit("2339-0", 5, unit)).toBeUndefined();
  }
});

test("any unit text at all gives a finite number or none", () => {
  fc.assert(
    fc.property(fc.constantFrom("2339-0", "8310-5", "6301-6", "x"), fc.string({ maxLength: 80 }), (loinc, unit) => {
      const result = canonicalUnit(loinc, 5, unit);
      expect(result === undefined || Number.isFinite(result.value)).toBe(true);
    }),
  );
});
