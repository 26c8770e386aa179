/** @module answers/alarm/alarm-features: the features of a message: its words and pairs of words, also by their first letters, so that endings and slips of spelling share. */

const apostrophes = /['’‘`´]/g;

/** Folded words; a contraction is one word, a number is told by its length. */
function wordsOf(message: string): string[] {
  const folded = message.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(apostrophes, "");
  return (folded.match(/\p{L}+|\d+(?:[./]\d+)*/gu) ?? []).map((word) =>
    /^\d/.test(word) ? "#".repeat(word.replace(/\D.*$/, "").length) : word,
  );
}

const STEM = 4;

/** Each once. */
export function alarmFeatures(message: string): ReadonlySet<string> {
  const words = wordsOf(message);
  const features = new Set<string>();
  for (const [i, word] of words.entries()) {
    const stem = word.slice(0, STEM);
    features.add(word);
    features.add(`${stem}*`);
    const next = words[i + 1];
    if (next === undefined) continue;
    features.add(`${stem}* ${next.slice(0, STEM)}*`);
  }
  return features;
}
