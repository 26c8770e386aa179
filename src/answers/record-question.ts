/** @module answers/record-question: whether a question is about the patient's own record, and what it asks of it. */

/** `latest` the newest matching result, `first` the oldest entry; `has` whether a condition is recorded; `taking` drugs; `dose` how one is used; `list` everything of a kind. */
type RecordQuestionKind = "latest" | "first" | "has" | "taking" | "dose" | "list";

export type RecordCategory = "condition" | "medicine" | "vaccine" | "allergy" | "procedure" | "result";

export interface RecordQuestion {
  readonly kind: RecordQuestionKind;
  /** What is looked for, in the asker's words; empty for `list`. */
  readonly topic: string;
  readonly category?: RecordCategory;
}

const who = "(?:i|he|she|they|the patient|this patient|patient)";
const whose = "(?:my|his|her|their|the patient's|this patient's|patient's)";
const categories: readonly (readonly [RegExp, RecordCategory])[] = [
  [/\b(?:medicines?|medications?|drugs?|tablets?|pills?|prescriptions?)\b/i, "medicine"],
  [/\b(?:vaccines?|vaccinations?|immuni[sz]ations?|shots?|jabs?)\b/i, "vaccine"],
  [/\ballerg(?:y|ies)\b/i, "allergy"],
  [/\b(?:conditions?|diagnos[ei]s|problems?|illnesses|diseases)\b/i, "condition"],
  [/\b(?:procedures?|operations?|surger(?:y|ies))\b/i, "procedure"],
  [/\b(?:results?|labs?|tests?)\b/i, "result"],
];

const listable =
  "(medicines?|medications?|drugs?|tablets?|pills?|prescriptions?|vaccines?|vaccinations?|immuni[sz]ations?|shots?|allergies|conditions?|diagnoses|problems?|procedures?|operations?)";
/** What a list may be of beside its kind and its owner; any other word asks for something the list would not say ("do I need", "interact with my"). */
const ofRecord =
  "(?:currently|now|still|ever|already|been|on|take|takes|taking|taken|use|uses|using|used|prescribed|given|have|has|had|having|got|receiv(?:e|ed|ing)|diagnosed|with|told|undergone|recorded|in|the|record|at|moment|present|today|so|far|before|regularly|daily|every|day|(?:19|20)\\d\\d)";
const list = new RegExp(
  `^(?:what|which|list|show)\\b(?: [\\w'-]+){0,3}? ${listable} (?:that |which )?(?:(?:am|is|are|was|were|do|does|did|have|has|had) )?${who}(?: ${ofRecord})*(?: for .+)?$|^(?:what|what's|which|list|show)(?: (?:is|are|was|were|me|all|of))* ${whose} (?:current |other )?${listable}$`,
  "i",
);
/** "What (medicines) am I allergic to?" */
const allergies = new RegExp(`^(?:what|which)\\b(?: [\\w'-]+){0,3} (?:am|is|are|was) ${who} allergic to$`, "i");
const has = new RegExp(
  `^(?:do|does|did|have|has|was|were|am|is)\\s+${who}\\s+(?:ever\\s+)?(?:have|had|has|been diagnosed with|been told .*? have|suffer from|diagnosed with|got|allergic to)\\s+(?:a |an |any |the )?(?:history of |diagnosis of )?(.+)$`,
  "i",
);
const taking = new RegExp(
  `^(?:am|is|are|was|do|does|have|has)\\s+${who}\\s+(?:(?:currently|still|ever|been)\\s+)*(?:on|taking|take|takes|taken|using|use|prescribed|had)\\s+(?:a |an |any |the )?(.+)$`,
  "i",
);
/** "What dose of metformin do I take", "what is my metformin dose", "how much metformin am I on", "how often do I take metformin". */
const doses = [
  `^(?:what|which)(?: is| was|'s)?(?: the)? (?:dose|dosage) of (.+?) (?:do|does|did|am|is|are|was|has|have) ${who}\\b.*$`,
  `^(?:what|which)(?: is| was|'s) (?:${whose}|the) (?:current |latest |last )?(?:dose|dosage) of (.+)$`,
  `^(?:what|which)(?: is| was|'s) ${whose} (?:current |latest |last )?(.+?) (?:dose|dosage)$`,
  `^how much (.+?) (?:do|does|am|is|are|was) ${who} (?:take|taking|on|use|using|prescribed)\\b.*$`,
  `^how (?:often|much) (?:do|does|is|am|are) ${who} (?:take|taking|use|using) (?:my |his |her |their )?(.+)$`,
].map((pattern) => new RegExp(pattern, "i"));
const latest = new RegExp(
  `^(?:what|when|how high|how low|show)\\b.*?\\b(?:${whose}\\s+)?(?:last|latest|most recent|newest|current)\\s+(.+)$|^(?:what|when|how high|how low|show)\\b(?:\\s+(?:is|was|were|are|did|me))*\\s+${whose}\\s+(?:last |latest |most recent |current )?(.+)$`,
  "i",
);
const when = new RegExp(
  `^when (?:did|was|were) ${who} (?:last |(first ))?(?:have|had|get|got|given|diagnosed with|tested for|vaccinated (?:for|against)|screened for)\\s+(?:a |an |any |the |my |his |her )?(.+)$`,
  "i",
);

/** What is published, not entered of a patient: "the latest guideline on gout", "the current treatment for gout", "the latest drug for migraine". */
const published = [
  /^(?:[\w-]+ ){0,3}(?:guidelines?|guidance|recommendations?|evidence|research|advice|consensus|literature|standards? of care|best practices?|meta-analys[ei]s|systematic reviews?|clinical trials?)\b/i,
  /^(?:[\w-]+ ){0,3}(?:treatments?|therap(?:y|ies)|management|approach|understanding|knowledge|thinking|studies|criteria|definition|classification|indications?|protocol|policy|prevalence|incidence|drugs? of choice|options?|strategy|updates?|developments?|advances|role|cut-?offs?|targets?|thresholds?|schedule)\b.* ?\b(?:for|of|on|in|about|to|against|with)\b/i,
  /^(?:[\w-]+ ){0,3}(?:drugs?|medicines?|medications?|vaccines?) (?:for|against)\b/i,
];
const isOwned = new RegExp(`\\b(?:${who}|${whose})\\b.*\\b(?:last|latest|most recent|newest|current)\\b`, "i");

function asksPublished(text: string, topic: string): boolean {
  return (
    !/^(?:when|what (?:was|were)) /i.test(text) && !isOwned.test(text) && published.some((kind) => kind.test(topic))
  );
}

/** What the question asks of the record, or `undefined` if it is about medicine in general. */
export function findRecordQuestion(question: string): RecordQuestion | undefined {
  const text = question
    .replace(/[?.!\s]+$/, "")
    .replace(/\s+/g, " ")
    .replaceAll("’", "'")
    .trim();
  for (const pattern of doses) {
    const drug = pattern.exec(text)?.[1];
    if (drug !== undefined) return { kind: "dose", topic: drug };
  }
  if (allergies.test(text)) return { kind: "list", topic: "", category: "allergy" };
  const listed = list.exec(text);
  if (listed !== null) {
    const category = toCategory(listed[1] ?? listed[2] ?? "");
    if (category !== undefined) return { kind: "list", topic: "", category };
  }
  const owned = has.exec(text);
  if (owned?.[1] !== undefined) {
    const category = /allergic to/i.test(text) ? ("allergy" as const) : toHasCategory(owned[1]);
    return { kind: "has", topic: owned[1], ...(category === undefined ? {} : { category }) };
  }
  const taken = taking.exec(text)?.[1];
  if (taken !== undefined) return { kind: "taking", topic: taken, category: "medicine" };
  const dated = when.exec(text);
  if (dated?.[2] !== undefined) return { kind: dated[1] === undefined ? "latest" : "first", topic: dated[2] };
  const newest = latest.exec(text);
  const topic = newest?.[1] ?? newest?.[2];
  return topic === undefined || asksPublished(text, newest?.[1] ?? "") ? undefined : { kind: "latest", topic };
}

/** A year, "two years ago", "at age 50": when the asker means, which no name of an entry tells. */
export function namesTime(question: string): boolean {
  return /\b(?:19|20)\d\d\b(?!-)|\bago\b|\bat (?:the )?age\b|\bwhen (?:i|he|she|they) (?:was|were)\b/i.test(question);
}

/** Whether words speak of a family, a test for a thing, an exposure or a doubt: then they do not say that somebody has it. */
export function saysNotOwn(words: string): boolean {
  return /\bfamily history\b|\bscreen(?:ed|ing) (?:for|examination)\b|\bsuspected\b|\bruled out\b|\bno (?:evidence|history) of\b|\bexpos(?:ed|ure)\b|\bneed for\b|\bencounter for (?:immuni[sz]ation|observation)\b/i.test(
    words,
  );
}

function toCategory(word: string): RecordCategory | undefined {
  return categories.find(([pattern]) => pattern.test(word))?.[1];
}

/** "Have I had a flu vaccine" is about vaccines, "do I have diabetes" about conditions. */
function toHasCategory(topic: string): RecordCategory | undefined {
  const named = toCategory(topic);
  if (named === "vaccine" || named === "allergy" || named === "procedure" || named === "result") return undefined;
  return "condition";
}
