/**
 * @module bench/alarm: learns and measures the alarm for patients' messages.
 *
 *   node bench/alarm.ts [--write]
 *
 * `fixtures/questions/messages.ndjson`: messages of our own by several hands, none a real person's, each emergency, crisis, symptom or harmless; those of
 * `split` "held" are only scored. Tuning questions of `plain.ndjson` that the library answers are harmless beside them. Printed: each hand left out in turn, by thresholds, and the
 * held ones by the weights of now, with the lists of `urgent-signs.ts` and without. `--write` makes the weights anew.
 */
import { readFile, writeFile } from "node:fs/promises";
import { type AlarmKind, alarmFeatures, alarmKinds, judgeAlarm, probabilitiesBy } from "../src/answers/alarm/index.ts";
import { careNeeded } from "../src/answers/urgent-question.ts";
import { trainMultinomial } from "./multinomial.ts";

interface Message {
  readonly kind: AlarmKind;
  readonly text: string;
  readonly hand: string;
  readonly split: "train" | "held";
}

const UNIT = 100;
/** Smaller weights are left out. */
const LEAST = 12;
/** Share of harmless messages of a hand left out that may be sent to care for nothing. */
const FALSE_ALARMS = 0.1;
const settings = { classes: alarmKinds.length, epochs: 40, l2: 0.003, rate: 0.3, minimumRows: 2 };

const rows = async <T>(file: string) =>
  (await readFile(file, "utf8")).trim().split("\n").map((line) => JSON.parse(line) as T); // biome-ignore format: one line
const messages = await rows<Message>("fixtures/questions/messages.ndjson");
const plain = (await rows<{ text: string; split: string; answers: string[] }>("fixtures/questions/plain.ndjson"))
  .filter(({ split, answers }) => split.startsWith("tuning") && answers.length > 0)
  .map(({ text }): Message => ({ kind: "harmless", text, hand: "plain", split: "train" }));
const train = [...messages.filter(({ split }) => split === "train"), ...plain];
const held = messages.filter(({ split }) => split === "held");

const hands = [...new Set(train.map(({ hand }) => hand))].filter((hand) => hand !== "plain");
const scored = hands.flatMap((hand) => {
  const table = learn(train.filter((one) => one.hand !== hand));
  return train.filter((one) => one.hand === hand).map((one) => ({ ...one, ...probabilities(one.text, table) }));
});
console.log("| alarm from | harmless sent to care | emergency | crisis | symptom |\n|---|---|---|---|---|");
const harmless = scored.filter(({ kind }) => kind === "harmless").map((one) => 1 - one.harmless).toSorted((a, b) => b - a); // biome-ignore format: one line
const alarmFrom = Number((harmless[Math.floor(FALSE_ALARMS * harmless.length)] ?? 1).toFixed(3));
for (const from of [0.2, 0.3, 0.4, 0.6, 0.7, alarmFrom].toSorted()) {
  const share = (kind: AlarmKind) => shareOf(scored.filter((one) => one.kind === kind), ({ harmless }) => harmless < 1 - from); // biome-ignore format: one line
  console.log(`| ${from} | ${share("harmless")} | ${share("emergency")} | ${share("crisis")} | ${share("symptom")} |`);
}
if (process.argv.includes("--write")) {
  const features = [...learn(train)].map(([name, row]) => [name, row.map(Math.round)] as const);
  const told = features.filter(([name, row]) => name === "" || row.some((weight) => Math.abs(weight) > LEAST));
  const source =
    "fixtures/questions/messages.ndjson and the tuning part of plain.ndjson; made by node bench/alarm.ts --write";
  await writeFile(
    "src/answers/alarm/alarm-weights.json",
    `${JSON.stringify({ source, unit: UNIT, alarmFrom, features: Object.fromEntries(told.toSorted(([a], [b]) => (a < b ? -1 : 1))) }, null, 2).replace(/\[\s+([-\d,\s]+?)\s+\]/g, (_, row: string) => `[${row.replace(/\s+/g, " ")}]`)}\n`,
  );
}
console.log("\n| held | n | words together | lists and words |\n|---|---|---|---|");
for (const kind of alarmKinds) {
  const of = held.filter((one) => one.kind === kind);
  const cares = ({ text }: Message) => !["own-treatment", undefined].includes(careNeeded(text));
  console.log(
    `| ${kind} | ${of.length} | ${shareOf(of, ({ text }) => judgeAlarm(text) !== undefined)} | ${shareOf(of, cares)} |`,
  );
}

function learn(from: readonly Message[]): Map<string, number[]> {
  const labelled = from.map(({ kind, text }) => ({
    features: [...alarmFeatures(text)],
    label: alarmKinds.indexOf(kind),
  }));
  return new Map(
    [...trainMultinomial(labelled, settings)].map(([name, row]) => [name, row.map((weight) => UNIT * weight)]),
  );
}

function probabilities(text: string, table: ReadonlyMap<string, readonly number[]>) {
  return probabilitiesBy(text, table, UNIT);
}

function shareOf<T>(list: readonly T[], holds: (one: T) => boolean): string {
  return list.length === 0 ? "-" : (list.filter(holds).length / list.length).toFixed(3);
}
