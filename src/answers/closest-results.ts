/**
 * @module answers/closest-results: of the entries that match a topic, the one that says least beyond it, newest or oldest.
 *
 * Promise: creatinine is the blood's and cholesterol the total, unless the question says otherwise; of two results of one moment neither is left out.
 */
import { type ChartEntry, isUncoded } from "#core";
import { type Concept, toStems } from "#evidence";
import { isNamedOfBlood, namesOf } from "./entry-names.ts";
import type { RecordQuestion } from "./record-question.ts";
import { nameOf, type RecordLine } from "./record-text.ts";
import { categoryOf, holdsAll, isVague } from "./record-topic.ts";

/** Words of a result's name that tell how and in what of the blood it was measured, not what. */
const ofMethod = new Set(
  toStems(
    "serum plasma blood whole venous arterial capillary lvl measured calculated calc calculation automated total poc point care body estimated and or in of by",
  ),
);
/** Words of a result's name that make it one of another specimen than blood. */
const ofSpecimen = new Set(
  toStems(
    "urine urinary csf cerebrospinal fluid pleural ascitic peritoneal synovial stool fecal saliva sweat amniotic dialysate gastric",
  ),
);
/** Words of a result's name that make it one of another thing: another specimen, part, quotient or person. */
const ofOtherThing = new Set([
  ...ofSpecimen,
  ...toStems(
    "ratio clearance excretion hdl ldl vldl " +
      "a1c glycated free ionized ionised conjugated fetal corpuscular distribution width average receptor binding goal target ideal birth loss gain change " +
      "percentile maternal mother father donor",
  ),
]);

/** Matching entries of the kind asked for: for a value results, of the codes whose names say least beyond what was asked. */
export function closest(
  asked: RecordQuestion,
  concepts: readonly Concept[],
  lines: readonly RecordLine[],
): RecordLine[] {
  const dated = lines.filter(isDated);
  // Who names a specimen or a part asks for it; of who does not, the blood's whole is meant.
  const isNamed =
    asked.category === "result" ||
    concepts.some(({ variants }) => variants.some((name) => name.some((stem) => ofOtherThing.has(stem))));
  const isOther = (line: RecordLine) => wordsBeyond(concepts, line).some((stem) => ofOtherThing.has(stem));
  const measured = dated.filter(({ event }) => categoryOf(event) === "result");
  const others = dated.filter(({ event }) => categoryOf(event) !== "result");
  const own = measured.filter((line) => isNamed || !isOther(line));
  const results = own.length > 0 || others.length > 0 ? own : ofOneSpecimen(concepts, measured);
  const which = asked.kind === "first" ? "oldest" : "newest";
  const least = (some: readonly RecordLine[]) => Math.min(...some.map((line) => wordsBeyond(concepts, line).length));
  if (results.length === 0 || (asked.isValue !== true && least(others) < least(results)))
    return atOneMoment(others, which);
  // Names of one code differ from laboratory to laboratory.
  const nearest = least(results);
  const codes = new Set(
    results.filter((line) => wordsBeyond(concepts, line).length === nearest).map(({ event }) => bareCode(event)),
  );
  const found = atOneMoment(
    results.filter(({ event }) => codes.has(bareCode(event))),
    which,
  );
  return [
    ...outdating(
      found[0],
      results.filter((line) => !isOther(line)),
      which,
    ),
    ...found,
  ];
}

/** Whether an entry has a day: what has none is never the newest nor the oldest. */
export function isDated({ event }: RecordLine): boolean {
  return typeof event.occurredAt === "number";
}

/** A pregnancy test, ketones or a culture are of the urine or stool where they are of no blood; creatinine, asked of whom no more is said, is not. */
function ofOneSpecimen(concepts: readonly Concept[], results: readonly RecordLine[]): readonly RecordLine[] {
  if (isNamedOfBlood((name) => holdsAll(concepts, new Set(toStems(name))))) return [];
  return results.filter((line) =>
    wordsBeyond(concepts, line).every((stem) => !ofOtherThing.has(stem) || ofSpecimen.has(stem)),
  );
}

/** Results beyond the one found in time, whose names say more than was asked: neither is left out. */
function outdating(
  found: RecordLine | undefined,
  results: readonly RecordLine[],
  which: "newest" | "oldest",
): RecordLine[] {
  const moment = found?.event.occurredAt ?? 0;
  const beyond = results.filter((line) => {
    const at = line.event.occurredAt ?? 0;
    return which === "newest" ? at > moment : at < moment;
  });
  return atOneMoment(beyond, which);
}

/** Without unit or answer; what has no code is told apart by its name. */
function bareCode(event: ChartEntry): string {
  if (isUncoded(event.code)) return `${event.code} ${nameOf(event) ?? ""}`;
  return event.code.split("//").slice(0, 2).join("//");
}

/** What the name that holds all that was asked says beyond it, the shortest: "cholesterol" is total cholesterol, not HDL. */
function wordsBeyond(concepts: readonly Concept[], { event }: RecordLine): readonly string[] {
  const names = namesOf(event).map((name) => new Set(toStems(withoutSystem(event.code, name))));
  const holding = names.filter((stems) => holdsAll(concepts, stems));
  const beyond = (holding.length > 0 ? holding : [new Set(names.flatMap((stems) => [...stems]))]).map((stems) => {
    const asked = concepts.flatMap(({ variants }) => variants.filter((name) => name.every((stem) => stems.has(stem))));
    const held = new Set(asked.flat());
    return [...stems].filter((stem) => !held.has(stem) && !isVague(stem) && !ofMethod.has(stem));
  });
  return beyond.reduce((least, words) => (words.length < least.length ? words : least));
}

/** LOINC's name without property, method and blood: a creatinine that says no more is the blood's, not the urine's. What is a quotient or a percentile stays one. */
function withoutSystem(code: string, name: string): string {
  const isQuotient = /\w\/\w.*\[[^\]]*ratio\]/i.test(name);
  const plain = name.replace(/\[(?![^\]]*percentile)([^\]]*)\]/gi, (bracket, words: string) => {
    if (!code.startsWith("LOINC//") && !/^ratio$|\//i.test(words)) return bracket;
    return isQuotient ? " ratio " : " ";
  });
  if (!code.startsWith("LOINC//")) return plain;
  return plain
    .replace(/\/[\w.]*\.total\b/i, " ")
    .replace(/\bby .*$/i, "")
    .replace(/\bin (?:(?:serum|plasma|blood|venous|arterial|capillary|mixed|platelet|poor|or|and)\b[\s,]*)+/gi, " ");
}

/** All that was entered at the newest or the oldest moment: of two results of one day neither is the last. What is preliminary gives way to what is final. */
function atOneMoment(lines: readonly RecordLine[], which: "newest" | "oldest"): RecordLine[] {
  const moments = lines.map(({ event }) => event.occurredAt ?? 0);
  const moment = which === "newest" ? Math.max(...moments) : Math.min(...moments);
  const entered = lines.filter(({ event }) => event.occurredAt === moment);
  const final = new Set(entered.filter(({ event }) => event.lapsed === undefined).map(({ event }) => bareCode(event)));
  const there = entered.filter(({ event }) => event.lapsed !== "preliminary" || !final.has(bareCode(event)));
  return [...new Map(there.map((line) => [line.text, line])).values()];
}
