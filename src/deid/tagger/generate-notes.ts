/**
 * @module deid/tagger/generate-notes: marked notes composed of lines in which names, firms, towns, days and numbers stand where notes have them, and of lines of medicine that name nobody; for training.
 *
 * Prose, lists, tables and cells; names come from the pools, firms are made of ordinary words, brands and eponyms from the lists of medicine.
 */
import type { Random } from "#core";
import type { GoldNote } from "../gold.ts";
import type { NamePools } from "./vary-notes.ts";

const split = (text: string) => text.trim().split(/\s*\n\s*/);
const wordsIn = (text: string) => text.trim().split(/\s+/);

/** `{slot}` becomes a draw of `slots`; those that identify are marked. */
const lines = split(`
Seen by {short} on {date}, works at {firm}.
{given} says she is sore since {day}.
Drives for {firm}, lives in {town} with {given} and {given}.
Transferred from {firm} {date}.
Her boss at {firm} wants a note.
d/w {family}, ok to go {day}.
{given} at bedside, {given} on phone.
Call {given} ({phone}).
f/u {family} {date}
Last A1c 7.{num} {date}, next {date}.
Pain {frac}, strength 4/5, BP {bp}.
Records from {firm} pending.
Ride home with {given}.
Booked {firm} {day}.
{initials} {date}
Signed {initials}
{eponym} sign positive, {eponym} negative.
On {brand} and {brand}, stopped {brand}.
{brand} {num} mg, {brand} {num} mg bid.
{eponym} score {num}, {eponym} class II.
Retired from {firm}.
Dog {given} died {date}.
Took the bus from {town}.
Goes to {firm} on {day}s.
Met {given} at {firm}.
Cousin {given}, neighbor {full}.
Plan: {low} {low}, recheck {date}.
Old records ({firm}, {date}) reviewed.
{full} covering for {family}.
cc {family}, {firm}
Lot {id}, given by {short}.
Interpreter {given} used.
{given}'s mother {given} came from {town}.
Teaches at {firm}.
Fell at {firm} {date}.
{brand} dressing, {brand} boots.
{eponym} tube, {eponym} clamp, {brand} graft.
Paged {family} x2, no answer.
Landlord {full}, {street}.
Born {date} in {town}.
Insurance {firm}, member {id}.
{word} diet, {word} precautions.
{word}: {low} {low}. {word}: {low}.
FEV1 {num}, {eponym} grade {num}.
Won a prize at {firm}.
{full}, {date}
Per {given}: {low} {low}.
Wants to see {family} not {family}.
INR {num} {date}, {date}.
Vaccines: {brand} {date}, {brand} {date}.
Shot {frac} of dose.
Swabs sent {date}; {firm} lab.
Refuses {brand}.
Took {brand} from {given}.
{given} took the call at {num}00, {family} aware.
Taken to {firm} by {firm}.
Shifts at {firm} since {day}, {low} hands.
Lives above {firm}, {street}.
{family} to see {day}; {family} {day}.
Next {day} w/ {family} at {firm}.
Stays at {firm} until {day}.
{given}, {given} and {given} visited {day}.
{eponym} repair, {brand} suture, drain to {word}.
Sees {firm} for eyes, {firm} for feet.
{given} {low} the {low}, {given} will not.
Old {firm} chart: {low} {low} ({date}).
{brand} pump, {brand} sensor, {brand} pen.
Name band {mrn} checked by {initials} and {initials}.
{short} / {short}
Buried her brother {given} at {firm}.
{word} {word} and {word} {word} given, {low} better.
{eponym} and {eponym} negative, {eponym} not done.
He runs {firm} with {given}.
Home from {town} {date}, {low} since {date}.
`);
const rows = split(`
{last} | {mrn} | {date} | {family}
{family} | {num} | {word} | {initials}
{full},{date},{town},{id}
Bed {num} {family}: {low} {low}, {day}
{num} {last} {num}M {eponym} {family}
{num}. {short} - {low}
- {given}: {low} {low}
{day} {date} {given} / {given}
{num}00 {family} {low}
{id};{last};{town};{num};"{low} {low}"
{firm}, {town} - {phone}
{given} {num} {given} {num}
| {full} | {firm} | {phone} |
OBX|{num}|{family}^{given}|{num}
{date} {low} {initials}
{family} {low}, {low}; {given} w/ her
{date}: {low} {low} ({family})
{firm} {date} {num} {initials}
{short} {brand} {num} mg {date}
`);
const traps = split(`
{brand}, {brand}, {brand}
{brand} {num} mg daily
{eponym} sign, {eponym} test, {eponym} negative
{word}: {brand} {num}
{eponym} and {eponym} views
{word} {word}: {low}
Trial of {brand} then {brand}
{eponym} {num}, {eponym} {frac}
{brand} held. {brand} started. {word} {low}.
{eponym} lesion? {eponym} none. {word} {low}.
{word}, {word}, {word} given.
{eponym}-{eponym} repair with {brand} mesh.
{word} {frac}, {word} {frac}, {word} {num}/{num}.
{eponym} retractor, {eponym} forceps, {brand} clips.
{word}: {word}. {word}: {word} {num}.
`);

const heads =
  wordsIn(`Motors Foods Builders Logistics Catering Freight Roofing Fencing Diner Cafe Bakery Tavern Grill Market Salon Dental Realty Plumbing Dairy
Farms Trucking Laundry Garage Nursery Cleaners Security Partners Works Crossing Landing Ridge Creek Manor House Court Gardens Terrace Meadows Lodge Place Villas
Commons Academy Elementary High Primary Prep Middle Church Chapel Baptist Lutheran Temple Mosque Parish Regional General Memorial Methodist Pediatrics Cardiology
Imaging Surgical Health Medical Clinic Infirmary Hospice Rehab Pharmacy`);
const months =
  wordsIn(`Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec January February March April June July August September October November December
JAN FEB MAR OCT enero marzo mayo agosto janvier mars avril juillet août Januar März Oktober Dezember gennaio luglio ottobre`);
const weekdays =
  wordsIn(`Mon Tue Tues Wed Thu Thurs Fri Sat Sun Monday Tuesday Wednesday Thursday Friday Saturday Sunday mon tues weds thurs fri lunes viernes
lundi jeudi vendredi Montag Freitag`);
const feasts = split(`Easter
Christmas
Thanksgiving
Diwali
Eid
Labor Day
Good Friday
New Year
Halloween
Memorial Day
Passover
Ash Wednesday
Boxing Day
Canada Day
Lunar New Year
Holi
Mardi Gras
Mother's Day
Bank Holiday`);
const streets = wordsIn("St Road Ave Lane Way Drive Close");

const capitals = (text: string) => text.replace(/(?<![\p{L}\p{M}'’])\p{L}/gu, (letter) => letter.toUpperCase());

/** `count` notes, drawn by `random`. */
export function generateNotes(count: number, pools: NamePools, random: Random): GoldNote[] {
  const slots = createSlots(pools, random);
  return Array.from({ length: count }, (_, n) => composeNote(`generated-${n}`, slots, random));
}

/** A type, empty for what identifies nobody, and what is written. */
type Slots = Readonly<Record<string, () => readonly [type: string, written: string]>>;

function composeNote(id: string, slots: Slots, random: Random): GoldNote {
  const { draw, joined } = form(random);
  const spans: GoldNote["spans"][number][] = [];
  let text = "";
  for (let left = 4 + random.integer(8); left > 0; left--) {
    for (const piece of draw().split(/(\{\w+\})/)) {
      const slot = slots[piece.slice(1, -1)];
      const [type, written] = piece.startsWith("{") && slot !== undefined ? slot() : ["", piece];
      if (type !== "") spans.push({ start: text.length, end: text.length + written.length, type });
      text += written;
    }
    text += joined === " " && !/[.?!]$/.test(text) ? ". " : joined;
  }
  return { id, text, spans };
}

/** Prose; a table of one kind of row; medicine alone; or all of them. */
function form(random: Random): { readonly draw: () => string; readonly joined: string } {
  const roll = random.next();
  const joined = random.next() < 0.67 ? " " : "\n";
  if (roll < 0.5) return { draw: () => random.pick(lines), joined };
  if (roll < 0.75) {
    const row = random.pick(rows);
    return { draw: () => (random.next() < 0.85 ? row : random.pick(lines)), joined: "\n" };
  }
  const mixed = roll < 0.9 ? traps : [...lines, ...traps, ...rows];
  return { draw: () => random.pick(mixed), joined };
}

function createSlots(pools: NamePools, random: Random): Slots {
  const draw = createDraw(pools, random);
  return { ...personSlots(draw), ...placeSlots(draw), ...numberSlots(draw), ...medicineSlots(draw) };
}

/** What the slots are made of. */
interface Draw {
  readonly pools: NamePools;
  readonly random: Random;
  readonly oneOf: (...ways: readonly (() => string)[]) => string;
  readonly letters: (count: number) => string;
  readonly digits: (count: number) => string;
  readonly upTo: (most: number) => string;
  readonly word: () => string;
  readonly given: () => string;
  readonly family: () => string;
}

function createDraw(pools: NamePools, random: Random): Draw {
  const letter = () => String.fromCharCode(65 + random.integer(26));
  return {
    pools,
    random,
    oneOf: (...ways) => random.pick(ways)(),
    letters: (count) => Array.from({ length: count }, letter).join(""),
    digits: (count) => Array.from({ length: count }, () => random.integer(10)).join(""),
    upTo: (most) => String(1 + random.integer(most)),
    word: () => capitals(random.pick(pools.words)),
    given: () => capitals(nameOf(pools.given, 0)),
    family: () => capitals(nameOf(pools.family, 0.1)),
  };

  function nameOf(listed: readonly string[], ordinary: number): string {
    if (random.next() < ordinary) return random.pick(pools.words);
    const roll = random.next();
    return roll < 0.15 ? random.pick(pools.ordinary) : roll < 0.35 ? pools.invent(random) : random.pick(listed);
  }
}

function personSlots({ oneOf, letters, given, family }: Draw): Slots {
  const middle = () =>
    oneOf(
      () => "",
      () => `${letters(1)}. `,
    );
  return {
    given: () => ["NAME", given()],
    family: () => ["NAME", family()],
    full: () => ["NAME", `${given()} ${middle()}${family()}`],
    last: () => ["NAME", `${family()}, ${given()}`],
    short: () => [
      "NAME",
      oneOf(
        () => `${given()} ${letters(1)}.`,
        () => `${letters(1)}. ${family()}`,
        () => `${given()} ${letters(1)}`,
        () => `${letters(1)} ${family()}`,
      ),
    ],
    initials: () => [
      "NAME",
      oneOf(
        () => letters(2),
        () => letters(3),
        () => `${letters(1)}.${letters(1)}.`,
        () => letters(2).toLowerCase(),
      ),
    ],
  };
}

function placeSlots({ pools, random, oneOf, letters, upTo, word, given, family }: Draw): Slots {
  const head = () => random.pick(heads);
  const town = () =>
    random.next() < 0.3
      ? random.pick(pools.places)
      : capitals(random.next() < 0.3 ? pools.invent(random) : random.pick(pools.towns));
  const institution = () => random.pick(pools.institutions);
  const firm = () =>
    oneOf(
      () => `${word()} ${head()}`,
      () => `${word()} ${word()}`,
      word,
      () => `${family()}'s`,
      () => `${family()} ${head()}`,
      () => `${town()} ${head()}`,
      () => `${word()} & ${word()}`,
      () => `the ${word()} and ${word()}`,
      () => `${family()} & Sons`,
      () => `St. ${given()}'s`,
      () => `${word()} ${word()} ${head()}`,
      () => capitals(pools.invent(random)),
      () => letters(3),
      institution,
      institution,
      institution,
    );
  return {
    town: () => ["CITY", town()],
    firm: () => ["ORGANIZATION", firm()],
    street: () => ["ADDRESS", `${upTo(999)} ${word()} ${random.pick(streets)}`],
  };
}

function numberSlots({ random, oneOf, letters, digits }: Draw): Slots {
  return {
    date: () => ["DATE", dateOf(random, oneOf)],
    day: () => ["DATE", random.pick(random.next() < 0.25 ? feasts : weekdays)],
    mrn: () => ["MRN", digits(6 + random.integer(3))],
    id: () => [
      "ID",
      oneOf(
        () => letters(1) + digits(6),
        () => `${digits(2)}-${digits(5)}`,
        () => `${letters(2)}-${digits(4)}`,
      ),
    ],
    phone: () => [
      "PHONE",
      oneOf(
        () => `555-01${digits(2)}`,
        () => `(${digits(3)}) 555-01${digits(2)}`,
        () => `x${digits(4)}`,
      ),
    ],
  };
}

function dateOf(random: Random, oneOf: Draw["oneOf"]): string {
  const [month, day, year] = [1 + random.integer(12), 1 + random.integer(28), 2020 + random.integer(8)];
  const padded = (n: number) => String(n).padStart(2, "0");
  return oneOf(
    () => `${month}/${day}`,
    () => `${month}/${day}`,
    () => `${day}/${month}`,
    () => `${padded(month)}/${padded(day)}`,
    () => `${day}.${month}`,
    () => `${month}-${day}`,
    () => `${month}/${day}/${year % 100}`,
    () => `${day}.${month}.${year % 100}`,
    () => `${day} ${random.pick(months)}`,
    () => `${random.pick(months)} ${day}`,
    () => `${day}-${random.pick(months)}-${year}`,
    () => `${day}th`,
    () => `${year}-${padded(month)}-${padded(day)}`,
  );
}

function medicineSlots({ pools, random, upTo, word }: Draw): Slots {
  return {
    brand: () => ["", capitals(random.pick(pools.brands))],
    eponym: () => ["", capitals(random.pick(pools.eponyms))],
    word: () => ["", word()],
    low: () => ["", random.pick(pools.words)],
    num: () => ["", upTo(200)],
    frac: () => ["", `${upTo(10)}/${random.pick(["5", "6", "10", "30"])}`],
    bp: () => ["", `${90 + random.integer(90)}/${50 + random.integer(50)}`],
  };
}
