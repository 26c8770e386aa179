/** @module web/kit/dosage: how a drug is taken, and of any entry that it holds no longer, beside its name. Nothing where the record does not say. */
import type { TimelineEvent } from "#contract";
import { type DosagePhrases, drugUseWords, lapsedWords } from "#core";

export function Dosage({ of: { drugUse }, phrases }: { of: Pick<TimelineEvent, "drugUse">; phrases?: DosagePhrases }) {
  const words = drugUseWords(drugUse ?? undefined, phrases);
  return words === undefined ? null : <span className="dosage">{words}</span>;
}

export function Lapsed({ of: { lapsed } }: { of: Pick<TimelineEvent, "lapsed"> }) {
  return lapsed === null ? null : <span className="quiet"> ({lapsedWords[lapsed]})</span>;
}
