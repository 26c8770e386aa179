/**
 * @module answers/alarm/judge-alarm: how probable it is that a message tells of danger, despair or a symptom, by all its words together.
 *
 * A linear classifier over `alarmFeatures`, learnt by `bench/alarm.ts` on messages written for it. It withholds an answer and sends people to care; it
 * answers nothing. It stands beside `urgent-signs.ts`, which knows what must never be missed.
 */
import { withoutLastingIllness } from "../lasting-illnesses.ts";
import { thresholds } from "../thresholds.ts";
import { alarmFeatures } from "./alarm-features.ts";
import weights from "./alarm-weights.json" with { type: "json" };

/** In the order of the weights. */
export const alarmKinds = ["harmless", "symptom", "emergency", "crisis"] as const;
export type AlarmKind = (typeof alarmKinds)[number];

/** As learned; pinned by releases. */
export const alarmWeights: unknown = weights;

const table: ReadonlyMap<string, readonly number[]> = new Map(Object.entries(weights.features));

/** Probabilities by kind. */
function alarmProbabilities(message: string): Readonly<Record<AlarmKind, number>> {
  return probabilitiesBy(message, table, weights.unit);
}

/** The same by other weights, for whoever learns them. */
export function probabilitiesBy(
  message: string,
  table: ReadonlyMap<string, readonly number[]>,
  unit: number,
): Record<AlarmKind, number> {
  const rows = ["", ...alarmFeatures(message)].flatMap((feature) => {
    const row = table.get(feature);
    return row === undefined ? [] : [row];
  });
  const scale = 1 / (unit * Math.sqrt(rows.length));
  const shares = alarmKinds.map((_, k) => Math.exp(scale * rows.reduce((sum, row) => sum + (row[k] ?? 0), 0)));
  const total = shares.reduce((sum, share) => sum + share, 0);
  const probabilities = { harmless: 0, symptom: 0, emergency: 0, crisis: 0 };
  for (const [k, kind] of alarmKinds.entries()) probabilities[kind] = (shares[k] ?? 0) / total;
  return probabilities;
}

/**
 * The same of a message that may name a lasting illness, whose name tells neither danger nor that there is none: what is said beside it is judged alone too.
 *
 * @param told the part of the message that tells of somebody: beside an illness that is asked about too little is left
 */
export function judgeBesideIllness(message: string, told: string, isSeenTo: boolean): ReturnType<typeof judgeAlarm> {
  const whole = judgeAlarm(message, isSeenTo);
  const toldBeside = withoutLastingIllness(told);
  if (whole === undefined) {
    const judged = toldBeside === told ? undefined : judgeAlarm(toldBeside, isSeenTo);
    const { symptom, emergency, crisis } = alarmProbabilities(toldBeside);
    // Of the few words that are left, what is told of must be likelier than all else.
    return (judged === "crisis" ? crisis : symptom + emergency) > thresholds.toldBesideIllness ? judged : undefined;
  }
  const beside = withoutLastingIllness(message);
  const isByName = beside !== message && alarmProbabilities(beside).harmless >= thresholds.harmlessBesideIllness;
  return isByName ? undefined : whole;
}

/**
 * What a message calls for by its words together; `undefined` if it is likely enough to be harmless. Few words tell little, and who asks about a
 * drug of theirs is sent to their care team anyway: then it must be surer.
 *
 * @param isSeenTo whether somebody will read it in any case
 */
export function judgeAlarm(message: string, isSeenTo = false): Exclude<AlarmKind, "harmless"> | undefined {
  const { harmless, symptom, emergency, crisis } = alarmProbabilities(message);
  const isShort = message.trim().split(/\s+/).length < thresholds.fewWords;
  const { alarmIfSeenTo, alarmOfFewWords } = thresholds;
  const sure = isSeenTo ? alarmIfSeenTo : isShort ? alarmOfFewWords : weights.alarmFrom;
  if (harmless >= 1 - sure) return undefined;
  if (crisis >= Math.max(symptom, emergency)) return "crisis";
  // Between a symptom and an emergency the dearer mistake decides.
  return emergency >= symptom / 2 ? "emergency" : "symptom";
}
