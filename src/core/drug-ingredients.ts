/** @module core/drug-ingredients: the ingredients in a drug's name, as RxNorm and order forms write it. */

/** "24 HR metformin hydrochloride 500 MG Extended Release Oral Tablet" → "metformin"; of "amlodipine 5 MG / benazepril 10 MG" both. */
export function drugIngredients(words: string): string[] {
  return words
    .split(/\s+\/\s+/)
    .flatMap((part) => {
      const [name = ""] = part.replace(/^(?:\d+(?:\.\d+)? (?:HR|ML|ACTUAT)\s+)+/i, "").split(/\s+\d/);
      return withoutBrackets(name).split("/");
    })
    .map((name) => (minerals.test(name.trim()) ? name : name.replace(salts, "")));
}

/** "Dander (animal) allergy" → "Dander allergy". */
export function withoutBrackets(words: string): string {
  return words.replace(/\s*(?:\([^)]*\)|\[[^\]]*\])/g, "");
}

/** A mineral is its salt: potassium chloride is no chloride. */
const minerals =
  /^(?:sodium|potassium|calcium|magnesium|lithium|ferrous|ferric|zinc|alumini?um|ammonium|silver|barium)\b/i;
const salts =
  /\s(?:hydrochloride|bitartrate|sodium|calcium|potassium|maleate|tartrate|besylate|succinate|phosphate|sulfate|acetate)\b/gi;
