/**
 * @module synth/people: who a synthetic patient is: everything de-identification must find.
 *
 * Promise: nobody real. Telephone numbers are 555-01xx, social security numbers of the never-issued 9xx and 000 ranges, e-mail at example domains.
 */
import type { EpochMs, Random } from "#core";
import type { Sex } from "./body.ts";
import {
  employers,
  hospitalNames,
  type NameCulture,
  nameCultures,
  streetKinds,
  streetNames,
  towns,
} from "./name-tables.ts";

export interface Name {
  readonly given: readonly string[];
  readonly family: string;
  readonly prefix: string;
}

export interface Kin {
  readonly name: Name;
  readonly relation: string;
  /** v3-RoleCode. */
  readonly code: string;
  readonly phone: string;
}

export interface Clinician {
  readonly id: string;
  readonly name: Name;
  readonly phone: string;
  readonly number: string;
  readonly credential: string;
}

export interface HospitalSite {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly street: string;
  readonly town: (typeof towns)[number];
}

export interface Hospital {
  readonly sites: readonly HospitalSite[];
  readonly clinicians: readonly Clinician[];
}

export interface Person {
  readonly id: string;
  readonly sex: Sex;
  readonly birthAt: EpochMs;
  readonly name: Name;
  readonly maidenName: string | undefined;
  readonly culture: NameCulture;
  readonly street: string;
  readonly town: (typeof towns)[number];
  readonly phone: string;
  readonly mobile: string;
  readonly email: string;
  readonly recordNumber: string;
  readonly socialNumber: string;
  readonly insuranceNumber: string;
  readonly kin: Kin;
  readonly doctor: Clinician;
  readonly employer: string;
  readonly married: boolean;
}

/** The hospital's sites and clinicians: of the seed, the same however many patients there are. */
export function drawHospital(random: Random): Hospital {
  const sites = hospitalNames.map((name) => ({
    id: uuid(random),
    name,
    phone: phone(random, "507"),
    street: street(random),
    town: random.pick(towns),
  }));
  const clinicians = Array.from({ length: 36 }, () => {
    const culture = pickCulture(random);
    const nurse = random.next() < 0.2;
    return {
      id: uuid(random),
      name: drawName(random, culture, random.next() < 0.5 ? "female" : "male", nurse ? "" : "Dr."),
      phone: phone(random, "507"),
      number: `99${digits(random, 8)}`,
      credential: nurse ? "RN" : random.pick(["MD", "MD", "DO", "MD, FACP", "MBBS"]),
    };
  });
  return { sites, clinicians };
}

/** `ageYears` is the age at the first visit: who is next of kin depends on it. */
export function drawPerson(random: Random, sex: Sex, birthAt: EpochMs, ageYears: number, hospital: Hospital): Person {
  const culture = pickCulture(random);
  const married = random.next() < 0.6 && ageYears >= 22;
  const name = drawName(random, culture, sex, sex === "female" ? (married ? "Mrs." : "Ms.") : "Mr.");
  const town = random.pick(towns);
  const doctors = hospital.clinicians.filter((clinician) => clinician.credential !== "RN");
  return {
    id: uuid(random),
    sex,
    birthAt,
    name,
    maidenName: sex === "female" && married ? random.pick(culture.families) : undefined,
    culture,
    street: street(random),
    town,
    phone: phone(random, town[3]),
    mobile: phone(random, town[3]),
    email: `${asciiOf(name.given[0] ?? "")}.${asciiOf(name.family)}${random.integer(90) + 10}@example.${random.pick(["com", "org", "net"])}`,
    recordNumber: `${random.integer(9) + 1}${digits(random, 6)}`,
    socialNumber: `${random.next() < 0.8 ? `9${digits(random, 2)}` : "000"}-${digits(random, 2)}-${digits(random, 4)}`,
    insuranceNumber: `${random.pick(["H", "W", "X"])}${digits(random, 9)}`,
    kin: drawKin(random, culture, sex, { married, ageYears, family: name.family, area: town[3] }),
    doctor: random.pick(doctors),
    employer: random.pick(employers),
    married,
  };
}

/** A version-4-shaped id from the stream. */
function uuid(random: Random): string {
  const hex = () => random.integer(0x10000).toString(16).padStart(4, "0");
  const variant = (0x8000 | random.integer(0x4000)).toString(16);
  return `${hex()}${hex()}-${hex()}-4${hex().slice(1)}-${variant}-${hex()}${hex()}${hex()}`;
}

export function phone(random: Random, area: string): string {
  return `${area}-555-01${digits(random, 2)}`;
}

function drawName(random: Random, culture: NameCulture, sex: Sex, prefix: string): Name {
  const pool = sex === "female" ? culture.women : culture.men;
  const first = random.pick(pool);
  const second = random.pick(pool);
  const family = random.pick(culture.families);
  const double = culture.hispanic && random.next() < 0.5 ? `${family} ${random.pick(culture.families)}` : family;
  return { given: second === first || random.next() < 0.4 ? [first] : [first, second], family: double, prefix };
}

interface KinGround {
  readonly married: boolean;
  readonly ageYears: number;
  readonly family: string;
  readonly area: string;
}

function drawKin(random: Random, culture: NameCulture, sex: Sex, { married, ageYears, family, area }: KinGround): Kin {
  const other: Sex = sex === "female" ? "male" : "female";
  const parents = [
    ["mother", "MTH", "female"],
    ["father", "FTH", "male"],
  ] as const;
  const siblings = [
    ["sister", "SIS", "female"],
    ["brother", "BRO", "male"],
  ] as const;
  const children = [
    ["daughter", "DAU", "female"],
    ["son", "SON", "male"],
  ] as const;
  const spouse = other === "male" ? (["husband", "HUSB", "male"] as const) : (["wife", "WIFE", "female"] as const);
  const choices = [
    ...(ageYears < 50 ? parents : []),
    ...(ageYears >= 18 ? siblings : []),
    ...(ageYears >= 42 ? children : []),
    ...(married ? [spouse] : []),
  ];
  const [relation, code, kinSex] = random.pick(choices);
  const own = drawName(random, culture, kinSex, "");
  return { name: random.next() < 0.6 ? { ...own, family } : own, relation, code, phone: phone(random, area) };
}

function pickCulture(random: Random): NameCulture {
  let mark = random.next() * nameCultures.reduce((sum, culture) => sum + culture.share, 0);
  for (const culture of nameCultures) {
    mark -= culture.share;
    if (mark < 0) return culture;
  }
  return random.pick(nameCultures);
}

function street(random: Random): string {
  const line = `${random.integer(2400) + 1} ${random.pick(streetNames)} ${random.pick(streetKinds)}`;
  return random.next() < 0.2 ? `${line}, Apt ${random.integer(40) + 1}${random.pick(["", "A", "B"])}` : line;
}

function digits(random: Random, count: number): string {
  return String(random.integer(10 ** count)).padStart(count, "0");
}

function asciiOf(name: string): string {
  return name
    .normalize("NFD")
    .replace(/đ/gi, "d")
    .replace(/ł/gi, "l")
    .replace(/ø/gi, "o")
    .replace(/ß/g, "ss")
    .replace(/[^A-Za-z]/g, "")
    .toLowerCase();
}
