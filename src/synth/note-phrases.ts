/**
 * @module synth/note-phrases: the many written forms of a date, a name, a number.
 */
import type { EpochMs, Random } from "#core";
import { type MarkedText, mark, words } from "./marked-text.ts";
import type { Clinician, HospitalSite, Kin, Name, Person } from "./people.ts";

const months = "January February March April May June July August September October November December".split(" ");

/** A day in one of the ways people write it. */
export function dateWords(random: Random, moment: EpochMs): MarkedText {
  const date = new Date(moment);
  const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  const month = months[m] ?? "";
  const short = month.slice(0, 3);
  const two = (value: number) => String(value).padStart(2, "0");
  const yy = two(y % 100);
  const forms = [
    `${two(m + 1)}/${two(d)}/${y}`,
    `${m + 1}/${d}/${yy}`,
    `${y}-${two(m + 1)}-${two(d)}`,
    `${month} ${d}, ${y}`,
    `${d} ${month} ${y}`,
    `${short} ${d}, ${y}`,
    `${d}-${short}-${y}`,
    `${two(d)}.${two(m + 1)}.${y}`,
    `${month} ${ordinal(d)}, ${y}`,
    `the ${ordinal(d)} of ${month} ${y}`,
    `${two(d)}${short.toUpperCase()}${yy}`,
    `${m + 1}-${d}-${yy}`,
  ];
  const form = random.pick(forms);
  return form.startsWith("the ") ? words`the ${mark("DATE", form.slice(4))}` : mark("DATE", form);
}

/** A day without its year, or a month with it: identifiers all the same. */
export function partialDateWords(random: Random, moment: EpochMs): MarkedText {
  const date = new Date(moment);
  const month = months[date.getUTCMonth()] ?? "";
  const d = date.getUTCDate();
  return mark(
    "DATE",
    random.pick([
      `${date.getUTCMonth() + 1}/${d}`,
      `${month} ${ordinal(d)}`,
      `${d} ${month.slice(0, 3)}`,
      `${month} ${date.getUTCFullYear()}`,
    ]),
  );
}

export function fullName({ given, family }: Name): MarkedText {
  return mark("NAME", `${given[0] ?? ""} ${family}`);
}

/** The patient, a relative or a clinician, as a busy person writes them. */
export function nameWords(random: Random, { given, family, prefix }: Name): MarkedText {
  const first = given[0] ?? "";
  const initials = given.map((name) => `${name[0] ?? ""}.`).join(" ");
  switch (random.integer(8)) {
    case 0:
      return mark("NAME", `${family}, ${first}`);
    case 1:
      return mark("NAME", `${initials} ${family}`);
    case 2:
      return mark("NAME", `${given.join(" ")} ${family}`);
    case 3:
      return prefix === "" ? mark("NAME", first) : words`${prefix} ${mark("NAME", family)}`;
    case 4:
      return mark("NAME", `${family.toUpperCase()}, ${first}`);
    case 5:
      return prefix === ""
        ? mark("NAME", `${first} ${family}`)
        : words`${prefix} ${mark("NAME", `${first} ${family}`)}`;
    default:
      return mark("NAME", `${first} ${family}`);
  }
}

export function firstName(name: Name): MarkedText {
  return mark("NAME", name.given[0] ?? name.family);
}

export function initialsOf({ given, family }: Name): MarkedText {
  return mark("NAME", `${(given[0] ?? "").slice(0, 1)}${family.slice(0, 1)}`.toUpperCase());
}

export function doctorWords(random: Random, { name, credential }: Clinician): MarkedText {
  const family = mark("NAME", name.family);
  return random.pick([
    words`Dr. ${family}`,
    words`Dr ${fullName(name)}`,
    words`${fullName(name)}, ${credential}`,
    words`${mark("NAME", `${(name.given[0] ?? "").slice(0, 1)}. ${name.family}`)} ${credential}`,
  ]);
}

export function phoneWords(random: Random, phone: string): MarkedText {
  const [area, , line] = phone.split("-");
  return mark(
    "CONTACT",
    random.pick([phone, `(${area}) 555-${line}`, `${area}.555.${line}`, `555-${line}`, `+1 ${area} 555 ${line}`]),
  );
}

export function addressWords(person: Person): MarkedText {
  const [town, state, postalCode] = person.town;
  return words`${mark("LOCATION", person.street)}, ${mark("LOCATION", town)}, ${state} ${mark("LOCATION", postalCode)}`;
}

export function siteName(site: HospitalSite): MarkedText {
  return mark("ORGANIZATION", site.name);
}

export function kinWords(random: Random, { name, relation }: Kin): MarkedText {
  return words`${relation} ${random.pick([firstName(name), fullName(name)])}`;
}

/** An age; marked from 90 on, where it identifies. */
export function ageWords(age: number): MarkedText {
  const years = String(Math.floor(age));
  return age >= 90 ? mark("AGE", years) : [{ text: years }];
}

function ordinal(day: number): string {
  if (day >= 11 && day <= 13) return `${day}th`;
  return `${day}${["th", "st", "nd", "rd"][day % 10] ?? "th"}`;
}
