/** @module timeline/ends: which entry of a record an end (`CONDITION_END//…`, `ENCOUNTER_END//…`, MEDS's `MEDICATION//STOP//…`) closes, and what holds no longer. Pure. */
import { type ChartEntry, type ClinicalEvent, uncodedWords } from "#core";

/** A drug is taken to be in use for so long after it was last ordered, supplied, given or told of, unless the record says that it is over (`findOver`). */
export const DRUG_IN_USE_DAYS = 365;

/** Whether the event says that something ended. */
export function isEnd(code: string): boolean {
  return beginningOf(code) !== undefined;
}

/**
 * Each entry that is closed, with its end, whatever their order. An end closes what its own source began; where nothing of that source is
 * there, the latest entry of its code that had begun by then and is open still. What has no date is closed by none.
 */
export function findEnds(entries: readonly ChartEntry[]): ReadonlyMap<ChartEntry, ClinicalEvent> {
  const events = entries.filter(hasMoment);
  const ends = events.filter((event) => isEnd(event.code));
  const ended = new Set(ends.map(({ code }) => beginningOf(code)));
  const begun = Map.groupBy(
    events.filter((event) => ended.has(kindOf(event.code))),
    ({ code }) => kindOf(code),
  );
  const bySource = new Map([...begun.values()].flat().map((event) => [sourceKey(kindOf(event.code), event), event]));
  const closed = new Map<ClinicalEvent, ClinicalEvent>();
  const orphans: ClinicalEvent[] = [];
  for (const end of ends) {
    const own = end.source === undefined ? undefined : bySource.get(sourceKey(beginningOf(end.code) ?? "", end));
    if (own === undefined) orphans.push(end);
    else closed.set(own, end);
  }
  for (const end of orphans) {
    const open = begun
      .get(beginningOf(end.code) ?? "")
      ?.findLast((event) => (event.occurredAt ?? 0) <= (end.occurredAt ?? 0) && !closed.has(event));
    if (open !== undefined) closed.set(open, end);
  }
  return closed;
}

/**
 * What does not hold at the end of the record, dated or not: what is closed by an end, what has lapsed by its source's own word, and of a drug whose every
 * order and statement has lapsed, supplies and doses too. An order that completes ends no other order of the same drug.
 */
export function findOver(record: readonly ChartEntry[]): ReadonlySet<ChartEntry> {
  const over = new Set([...findEnds(record).keys(), ...record.filter(({ lapsed }) => lapsed !== undefined)]);
  const drugs = Map.groupBy(
    record.filter(({ source }) => /^Medication(?:Request|Statement|Dispense|Administration)\//.test(source ?? "")),
    (event) => `${event.code}\n${uncodedWords(event) ?? ""}`,
  );
  for (const entries of drugs.values()) {
    const orders = entries.filter(({ source }) => /^Medication(?:Request|Statement)/.test(source ?? ""));
    if (orders.length > 0 && orders.every((order) => over.has(order))) for (const entry of entries) over.add(entry);
  }
  return over;
}

function hasMoment(entry: ChartEntry): entry is ClinicalEvent {
  return typeof entry.occurredAt === "number";
}

const drugStop = "MEDICATION//STOP//";
const drugStart = "MEDICATION//START//";

/** Whether the event says that a drug was stopped. */
export function isDrugStop(code: string): boolean {
  return code.startsWith(drugStop);
}

/** What an end ends: the condition's own code, the order of the drug, or any encounter. */
function beginningOf(code: string): string | undefined {
  if (isDrugStop(code)) return `${drugStart}${code.slice(drugStop.length)}`;
  if (code.startsWith("CONDITION_END//")) return code.slice("CONDITION_END//".length);
  return code.startsWith("ENCOUNTER_END") ? "ENCOUNTER_START" : undefined;
}

function kindOf(code: string): string {
  return code.startsWith("ENCOUNTER_START") ? "ENCOUNTER_START" : code;
}

function sourceKey(kind: string, { source = "" }: ClinicalEvent): string {
  return `${kind}\n${source}`;
}
