import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { alarmFeatures, judgeAlarm } from "./index.ts";

interface Message {
  readonly kind: string;
  readonly text: string;
  readonly split: string;
}

// Of a hand whose other half taught the weights; `node bench/alarm.ts` leaves whole hands out.
test.each([
  ["emergency", 0.85],
  ["crisis", 0.85],
  ["symptom", 0.9],
])("of the messages nothing was learnt from that tell of an %s at least %d are sent to care", async (kind, least) => {
  expect(await shareOf(kind)).toBeGreaterThanOrEqual(least);
});

test("of the harmless ones one in ten at most", async () => {
  expect(await shareOf("harmless")).toBeLessThanOrEqual(0.1);
});

test.each([
  "What should my blood pressure be?",
  "How often do I need a mammogram? I'm 52.",
  "Is the flu shot safe in pregnancy?",
  "¿Cada cuánto me toca la mamografía?",
])("a plain question is none: %s", (text) => {
  expect(judgeAlarm(text)).toBeUndefined();
});

test("a contraction has the same features whatever its apostrophe", () => {
  for (const mark of ["’", "‘", "`", "´", ""])
    expect(alarmFeatures(`I can${mark}t breathe`)).toEqual(alarmFeatures("I can't breathe"));
});

test("an empty message, and one of words nobody wrote, is judged like any other", () => {
  expect(["", "zxqv wrtl"].map((text) => judgeAlarm(text))).toHaveLength(2);
});

async function shareOf(kind: string): Promise<number> {
  const rows = (await readFile("fixtures/questions/messages.ndjson", "utf8")).trim().split("\n");
  const held = rows
    .map((row): Message => JSON.parse(row))
    .filter((message) => message.split === "held" && message.kind === kind);
  return held.filter(({ text }) => judgeAlarm(text) !== undefined).length / held.length;
}
