/**
 * @module fhir/units: results in one unit a LOINC, by UCUM.
 *
 * Promise: a number is either in the unit its code names or it is not a number; nothing is guessed. UCUM is NLM's library; what it
 * cannot know is in `unit-table.ts`. Every pair of LOINC and unit is worked out once: the rest is a multiplication.
 */
import ucumModule from "@lhncbc/ucum-lhc";
import { rememberText } from "#core";
import { canonicalUnits, dimerUnits, ionCharges, molarMasses, spellings } from "./unit-table.ts";

export interface CanonicalQuantity {
  readonly value: number;
  /** UCUM, case-sensitive. */
  readonly unit: string;
}

/** value × scale + offset, in `unit`. */
interface Conversion {
  readonly scale: number;
  readonly offset: number;
  readonly unit: string;
}

const ucum = ucumModule.UcumLhcUtils.getInstance();
const conversions = new Map<string, Conversion | null>();
/** Distinct LOINC and unit pairs a hospital sends are a few thousand; garbage beyond that must not fill the memory. */
const MAX_CONVERSIONS = 20_000;
const MAX_UNIT_LENGTH = 60;
const IDENTITY = { scale: 1, offset: 0 };
/** What UCUM says of it: it is no part of the unit. */
const ANNOTATION = /\{[^{}]*\}/g;

/**
 * The value in the unit Osler keeps that LOINC in; in the UCUM unit it came in when the table has none.
 *
 * @param unit UCUM or a known spelling; `undefined` is a pure number, which only codes without a table entry may be
 * @returns `undefined` if the unit is not UCUM or does not measure what the LOINC measures
 */
export function canonicalUnit(loinc: string, value: number, unit: string | undefined): CanonicalQuantity | undefined {
  const key = `${loinc}\n${unit ?? ""}`;
  let conversion = conversions.get(key);
  if (conversion === undefined) {
    conversion = guardedConversion(loinc, unit ?? "");
    if (conversions.size >= MAX_CONVERSIONS) conversions.clear();
    conversions.set(key, conversion);
  }
  if (conversion === null || !Number.isFinite(value)) return undefined;
  if (conversion.scale === 1 && conversion.offset === 0) return { value, unit: conversion.unit };
  return { value: round(value * conversion.scale + conversion.offset), unit: conversion.unit };
}

/** The unit if it is UCUM as it stands; spellings are not mended: `C` on a prescription is a capsule, not a degree. */
export function ucumUnit(written: string): string | undefined {
  const unit = written.trim();
  return isKnownUcum(unit) ? unit : undefined;
}

const isKnownUcum = rememberText(MAX_CONVERSIONS, (unit) => {
  try {
    return unit.length <= MAX_UNIT_LENGTH && isUcum(unit);
  } catch {
    return false;
  }
});

/** UCUM's library throws on a few texts (`valueOf`); they are no units. */
function guardedConversion(loinc: string, written: string): Conversion | null {
  try {
    return findConversion(loinc, written) ?? null;
  } catch {
    return null;
  }
}

function findConversion(loinc: string, written: string): Conversion | undefined {
  if (written.length > MAX_UNIT_LENGTH) return undefined;
  const target = canonicalUnits.get(loinc);
  const unit = cellCount(written, target) ?? spelled(written);
  if (target === undefined) {
    if (unit === "") return { ...IDENTITY, unit: "1" };
    return isUcum(unit) ? { ...IDENTITY, unit } : undefined;
  }
  if (unit === target) return { ...IDENTITY, unit: target };
  if (unit === "") return undefined;
  if (isOtherDimer(loinc, unit)) return undefined;
  if (isPure(target)) return isPure(unit) ? { ...IDENTITY, unit: target } : undefined;
  const linear = haemoglobinA1c(unit, target) ?? perCreatinine(loinc, unit, target) ?? byUcum(loinc, unit, target);
  return linear === undefined ? undefined : { ...linear, unit: target };
}

/**
 * HbA1c between IFCC mmol/mol and NGSP %. UCUM sees two fractions and would divide by ten.
 * NGSP = 0.09148 × IFCC + 2.152 (Hoelzel et al., Clin Chem 2004;50:166-74, master equation).
 */
function haemoglobinA1c(unit: string, target: string): { scale: number; offset: number } | undefined {
  const plain = unit.replace(ANNOTATION, "");
  if (target === "%" && plain === "mmol/mol") return { scale: 0.09148, offset: 2.152 };
  if (target === "mmol/mol" && plain === "%") return { scale: 1 / 0.09148, offset: -2.152 / 0.09148 };
  return undefined;
}

/** What the table keeps in mg/g is a ratio to creatinine: per mmol of it is per 113.118 mg (molar mass). */
function perCreatinine(loinc: string, unit: string, target: string): { scale: number; offset: number } | undefined {
  const mass = target === "mg/g" ? /^([^/]+)\/mmol(?:\{[^{}]*\})?$/.exec(unit)?.[1] : undefined;
  const inMg = mass === undefined ? undefined : byUcum(loinc, mass, "mg");
  return inMg === undefined ? undefined : { scale: (inMg.scale * 1000) / 113.118, offset: 0 };
}

/** Ratios and pH are pure numbers whatever annotation they carry; a per cent is none: an INR of 70 % is a Quick, not 0.7. */
function isPure(unit: string): boolean {
  return unit === "1" || unit === "[pH]" || /^\{[^{}]*\}$/.test(unit);
}

function byUcum(loinc: string, unit: string, target: string): { scale: number; offset: number } | undefined {
  const mass = molarMasses.get(loinc);
  const charge = ionCharges.get(loinc);
  const options = {
    ...(mass === undefined ? {} : { molecularWeight: mass }),
    ...(charge === undefined ? {} : { charge }),
  };
  // Laboratories write enzyme units and international units for each other; UCUM converts neither into the other nor its own multiples.
  const [from, to] = [unit, target].map((text) => text.replace("[IU]", "U"));
  if (from === undefined || to === undefined || !isUcum(from)) return undefined;
  const [zero, one, two] = [0, 1, 2].map((amount) => ucum.convertUnitTo(from, amount, to, options).toVal);
  if (typeof zero !== "number" || typeof one !== "number" || typeof two !== "number") return undefined;
  if (Math.abs(two - one - (one - zero)) > 1e-9 * Math.max(1, Math.abs(two))) return undefined;
  return { scale: round(one - zero), offset: round(zero) };
}

/** A D-dimer unit (DDU) is about half a fibrinogen equivalent (FEU), by a factor that depends on the test. */
function isOtherDimer(loinc: string, unit: string): boolean {
  const written = /\{(FEU|DDU)\}/i.exec(unit)?.[1]?.toUpperCase();
  const meant = dimerUnits.get(loinc);
  return written !== undefined && meant !== undefined && written !== meant;
}

/** Giga and tera, of cells alone; to UCUM they are the gauss and the tesla, and `g/L` is a mass. */
function cellCount(written: string, target: string | undefined): string | undefined {
  if (target === "10*3/uL" && /^G\/[lL]$/.test(written.trim())) return "10*9/L";
  if (target === "10*6/uL" && /^T\/[lL]$/.test(written.trim())) return "10*12/L";
  return undefined;
}

/** Spellings come first: to UCUM `F` is the farad and `pH` the picohenry, to a laboratory they are not. */
function spelled(written: string): string {
  const unit = plainPower(plainMicro(written.trim()));
  return spellings.get(unit.toLowerCase().replace(/\s+/g, "")) ?? unit;
}

/** The micro sign, the Greek letter and the pharmacist's `mc`, which to UCUM is no prefix. */
function plainMicro(unit: string): string {
  return unit.replace(/[µμ]/g, "u").replace(/(^|[/.])mc(?=(?:g|l|mol|IU|kat)(?![a-z]))/gi, "$1u");
}

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** `x10^3/uL`, `10E3/uL`, `10 3/uL`, `10³/uL`: powers of ten as laboratories write them, as UCUM's `10*3`. */
function plainPower(unit: string): string {
  return unit
    .replace(
      /^([x×*]?\s*10)([⁰¹²³⁴-⁹]+)/,
      (_, ten: string, power: string) => `${ten}^${[...power].map((digit) => SUPERSCRIPTS.indexOf(digit)).join("")}`,
    )
    .replace(/^[x×*]?\s*10(?:\s*(?:\*{1,2}|[\^ex+])\s*|\s+|(?=\())\(?(\d{1,2})\)?(?=\/)/i, "10*$1");
}

function isUcum(unit: string): boolean {
  return /^[!-~]+$/.test(unit) && ucum.validateUnitString(unit).ucumCode === unit;
}

/** Away with the noise of binary fractions: 12 significant digits. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
