/** @module web/kit/dosage: how a drug is taken, beside its name. Nothing where the record does not say. */
import type { TimelineEvent } from "#contract";
import { type DosagePhrases, drugUseWords } from "#core";

export function Dosage({ of: { drugUse }, phrases }: { of: Pick<TimelineEvent, "drugUse">; phrases?: DosagePhrases }) {
  const words = drugUseWords(drugUse ?? undefined, phrases);
  return words === undefined ? null : <span className="dosage">{words}</span>;
}
