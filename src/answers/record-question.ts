/** @module answers/record-question: whether a question is about the patient's own record, and what it asks of it. */

/** `latest` the newest matching result, `first` the oldest entry; `has` whether a condition is recorded; `taking` drugs; `dose` how one is used; `planned` what is to be done; `list` everything of a kind. */
type RecordQuestionKind = "latest" | "first" | "has" | "taking" | "dose" | "planned" | "list";

export type RecordCategory = "condition" | "medicine" | "vaccine" | "allergy" | "procedure" | "result";

export interface RecordQuestion {
  readonly kind: RecordQuestionKind;
  /** What is looked for, in the asker's words; empty for `list`. */
  readonly topic: string;
  readonly category?: RecordCategory;
  /** A value is asked for rather than a day: "what was my last cholesterol", not "when". */
  readonly isValue?: boolean;
  /** When somebody had it: no vaccine against it. */
  readonly isHad?: boolean;
}

const who = "(?:i|he|she|they|the patient|this patient|patient)";
const whose = "(?:my|his|her|their|the patient's|this patient's|patient's)";
const categories: readonly (readonly [RegExp, RecordCategory])[] = [
  [/\ballerg(?:y|ies)\b/i, "allergy"],
  [/\b(?:medicines?|medications?|drugs?|tablets?|pills?|prescriptions?)\b/i, "medicine"],
  [/\b(?:vaccines?|vaccinations?|immuni[sz]ations?|shots?|jabs?)\b/i, "vaccine"],
  [/\b(?:conditions?|diagnos[ei]s|problems?|illnesses|diseases)\b/i, "condition"],
  [/\b(?:procedures?|operations?|surger(?:y|ies))\b/i, "procedure"],
  [/\b(?:results?|labs?|tests?)\b/i, "result"],
];

const listable =
  "(medicines?|medications?|drugs?|tablets?|pills?|prescriptions?|vaccines?|vaccinations?|immuni[sz]ations?|shots?|allergies|conditions?|diagnoses|problems?|procedures?|operations?|surger(?:y|ies))";
/** What a list may be of beside its kind and its owner; any other word asks for something the list would not say ("do I need", "interact with my"). */
const ofRecord =
  "(?:currently|now|still|ever|already|been|on|take|takes|taking|taken|use|uses|using|used|prescribed|given|have|has|had|having|got|receiv(?:e|ed|ing)|diagnosed|with|told|undergone|recorded|in|the|record|at|moment|present|today|so|far|before|regularly|daily|every|day|(?:19|20)\\d\\d)";
const list = new RegExp(
  `^(?:what|which|list|show)\\b(?: [\\w'-]+){0,3}? ${listable} (?:that |which )?(?:(?:am|is|are|was|were|do|does|did|have|has|had) )?${who}(?: ${ofRecord})*(?: for .+)?$|^(?:what|what's|which|list|show)(?: (?:is|are|was|were|me|all|of))* ${whose} (?:current |other )?${listable}$`,
  "i",
);
/** A kind of entry and nothing of it: "any drug allergies", "current medications", "problem list". Asked for whether there are any, all are told. */
const wholeKind =
  /^(?:any |all |known |recorded |current |active |drug |medicine |medication |food |medical |health |regular |prescribed |prescription |other )*(medicines?|medications?|drugs?|tablets?|pills?|prescriptions?|vaccines?|vaccinations?|immuni[sz]ations?|shots?|allerg(?:y|ies)|conditions?|diagnoses|problems?|illnesses|diseases|procedures?|operations?|surgeries)(?: list| (?:on|in) (?:the |my )?(?:record|file))?$/i;
/** "Allergic to anything", "to any medicines", "taking anything". */
const anything =
  /^(?:any ?thing|something|any (?:medicines?|medications?|drugs?|foods?))(?: else)?(?: (?:at the moment|at all|now|currently))?$/i;
/** "What (medicines) am I allergic to?" */
const allergies = new RegExp(`^(?:what|which)\\b(?: [\\w'-]+){0,3} (?:am|is|are|was) ${who} allergic to$`, "i");
const has = new RegExp(
  `^(?:do|does|did|have|has|was|were|am|is)\\s+${who}\\s+(?:ever\\s+)?(?:have|had|has|been diagnosed with|been told .*? have|suffer from|diagnosed with|got|allergic to)\\s+(?!to\\b)(?:a |an |any |the )?(?:history of |diagnosis of )?(.+)$`,
  "i",
);
/** "Do I have a colonoscopy scheduled?", "Is a colonoscopy planned?" */
const planned = new RegExp(
  `^(?:(?:do|does|have|has) ${who} (?:have|got|had) (?:a |an |any |the )?|(?:is|are) (?:there )?(?:a |an |any |${whose} )(?:next )?)(.+?) (?:scheduled|planned|booked|ordered)(?: for (?:me|him|her|them|the patient))?$`,
  "i",
);
const taking = new RegExp(
  `^(?:am|is|are|was|do|does|have|has)\\s+${who}\\s+(?:(?:currently|still|ever|been)\\s+)*(?:on|taking|take|takes|taken|using|use|prescribed|had)\\s+(?!to\\b)(?:a |an |any |the )?(.+)$`,
  "i",
);
/** What may follow the drug or the one who takes it; another word asks for another dose than the newest: "before surgery", "at first". */
const ofDose =
  "(?: (?:currently|now|still|been|be|take|takes|taking|taken|on|use|uses|using|used|prescribed|given|get|gets|getting|supposed|to|at|the|moment|present|today|each|every|per|a|day|daily))*";
const howOften =
  "(?:how (?:often|much|many times (?:a|per|each) (?:day|week))|when|(?:at )?what times?(?: of(?: the)? day)?)";
const supposed = "(?:supposed to|meant to|told to|prescribed to)";
/** What is measured is taken too. */
const owner = "(?:my |his |her |their |the )?";
const owned = `(?!${owner}(?:blood pressure|bp|pulse|temp(?:erature)?|(?:blood )?(?:sugar|glucose)|readings?|vitals|measurements?)\\b)${owner}`;
const partOfDay =
  "(?:mornings?|noon|afternoons?|evenings?|nights?|bedtime|lunch|breakfast|dinner|once|twice|meals|food)";
/** "What dose of metformin do I take", "what is my metformin dose", "how much metformin am I on", "how often do I take metformin". */
const doses = [
  `^(?:what|which)(?: is| was|'s)?(?: the)? (?:dose|dosage) of (.+?) (?:do|does|did|am|is|are|was|has|have) ${who}${ofDose}$`,
  `^(?:what|which)(?: is| was|'s) (?:${whose}|the) (?:current |latest |last )?(?:dose|dosage) of (.+)$`,
  `^(?:what|which)(?: is| was|'s) ${whose} (?:current |latest |last )?(.+?) (?:dose|dosage)$`,
  `^how (?:much|many (?:mg|milligrams|pills|tablets|capsules|units) of) ${owned}(.+?) (?:do|does|am|is|are|was) ${who} (?:${supposed} )?(?:take|taking|on|use|using|prescribed)${ofDose}$`,
  `^(?:${howOften} (?:do|does|is|am|are) ${who} (?:${supposed} )?(?:take|taking|use|using)|how (?:do|does|is|am|are) ${who} (?:${supposed} )?take) ${owned}(.+?)(?: (?:each|every|a|per) (?:day|week))?$`,
  `^(?:do|does|am|is|are) ${who} (?:${supposed} )?(?:take|taking|use|using) ${owned}(.+?) (?:(?:in|at|with|before|after|the) )*${partOfDay}(?: (?:a|per) day)? or (?:(?:in|at|with|before|after|the) )*${partOfDay}(?: (?:a|per) day)?$`,
].map((pattern) => new RegExp(pattern, "i"));
/** Between the question word and "last": nothing that asks for something else than the entry ("what interacts with my current medicines"). */
const leading =
  "(?:is|was|were|are|do|does|did|has|had|have|been|be|me|i|he|she|they|we|it|the|this|that|a|an|my|his|her|their|patient|patient's|results?|values?|levels?|readings?|date|time|day|of|from|on|for|in|get|got|gotten|given|take|taken|show|shown|say|come|came)";
const latest = new RegExp(
  `^(?:what|when|which|how high|how low|show)(?:'s)?(?: ${leading})* (last|latest|most recent|newest|current) (.+)$|^(?:what|how high|how low|show)(?:'s)?(?: (?:is|was|were|are|me))* ${whose} (.+)$|^when (?:was|were|did) ${whose} (.+)$`,
  "i",
);
/** "The last but one" is not the last, and none that is chosen here. */
const notTheLast = /^(?:but|to) /i;
const first = /^(?:(?:very )?first|earliest) /i;
/** How something began, as the end of "when did my diabetes …". */
const began = / (?:first )?(?:start(?:ed)?|beg[ai]n|begun|diagnosed|appear(?:ed)?)$/i;
const when = new RegExp(
  `^when (?:did|was|were) ${who} (?:(last|first) )?(have|had|get|got|given|diagnosed with|tested for|vaccinated (?:for|against)|screened for)\\s+(?:(?:a|an|any|the|${whose}) )?(?:(last|latest|most recent|first) )?(.+)$`,
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
  if (allergies.test(text)) return listOf("allergy");
  const listed = list.exec(text);
  if (listed !== null) {
    const category = toCategory(listed[1] ?? listed[2] ?? "");
    if (category !== undefined) return listOf(category);
  }
  return asksWhether(text) ?? asksWhen(text) ?? asksLatest(text);
}

function listOf(category: RecordCategory): RecordQuestion {
  return { kind: "list", topic: "", category };
}

/** A list, if the words name a kind of entry and nothing of it. */
function listOfWhole(topic: string): RecordQuestion | undefined {
  const category = toCategory(wholeKind.exec(topic)?.[1] ?? "");
  return category === undefined ? undefined : listOf(category);
}

function asksWhether(text: string): RecordQuestion | undefined {
  const expected = planned.exec(text)?.[1];
  if (expected !== undefined) return { kind: "planned", topic: expected };
  const owned = has.exec(text)?.[1];
  if (owned !== undefined) {
    const toSomething = /\ballergic to\b/i.test(text);
    if (toSomething && (anything.test(owned) || anything.test(`any ${owned}`))) return listOf("allergy");
    const category = toSomething ? ("allergy" as const) : toHasCategory(owned);
    const whole = toSomething ? undefined : listOfWhole(owned);
    return whole ?? { kind: "has", topic: owned, ...(category === undefined ? {} : { category }) };
  }
  const taken = taking.exec(text)?.[1];
  if (taken === undefined) return undefined;
  if (anything.test(taken)) return listOf("medicine");
  return listOfWhole(taken) ?? { kind: "taking", topic: taken, category: "medicine" };
}

function asksWhen(text: string): RecordQuestion | undefined {
  const [, before, verb = "", after, topic] = when.exec(text) ?? [];
  if (topic === undefined || notTheLast.test(topic)) return undefined;
  const order = before ?? after;
  // What is written down again at each visit was diagnosed when it was first.
  const isFirst = order === undefined ? /^diagnosed/i.test(verb) : /^first$/i.test(order);
  const category = verbCategories.find(([pattern]) => pattern.test(verb))?.[1];
  const isHad = /^ha/i.test(verb);
  return { kind: isFirst ? "first" : "latest", topic, isHad, ...(category === undefined ? {} : { category }) };
}

/** Who was vaccinated against the flu is told no day on which they had it. */
const verbCategories: readonly (readonly [RegExp, RecordCategory])[] = [
  [/^diagnosed/i, "condition"],
  [/^vaccinated/i, "vaccine"],
  [/^(?:tested|screened)/i, "result"],
];

function asksLatest(text: string): RecordQuestion | undefined {
  const [, order = "", newest, valued, dated] = latest.exec(text) ?? [];
  const topic = newest ?? valued ?? dated;
  if (topic === undefined || notTheLast.test(topic) || asksPublished(text, newest ?? "")) return undefined;
  const whole = order === "" || /^current$/i.test(order) ? listOfWhole(topic) : undefined;
  if (whole !== undefined && dated === undefined) return whole;
  const isValue = !/^when\b/i.test(text);
  if (newest === undefined && first.test(topic)) return { kind: "first", topic: topic.replace(first, ""), isValue };
  if (dated !== undefined && began.test(dated)) return { kind: "first", topic: dated.replace(began, "") };
  return { kind: "latest", topic, isValue };
}

const nextVisit = new RegExp(`^when(?: is|'s| are) ${whose} (?:next|upcoming) [\\w-]+(?: [\\w-]+)?(?: due)?$`, "i");
/** "When is my next colonoscopy due?" */
export function asksNextVisit(question: string): boolean {
  return nextVisit.test(question.replace(/[?.!\s]+$/, ""));
}

/** A year, "two years ago", "at age 50", "before that": when the asker means, which no name of an entry tells. */
export function namesTime(question: string): boolean {
  return /\b(?:19|20)\d\d\b(?!-)|\bago\b|\bat (?:the )?age\b|\bwhen (?:i|he|she|they) (?:was|were)\b|\bbefore (?:that|this|then|the last|last)\b|^what (?:was|were) .*\bbefore$|\byesterday\b|\b(?:last|this|past) (?:week|month|year|summer|autumn|winter|spring)\b/i.test(
    question.replace(/[?.!\s]+$/, ""),
  );
}

/** "Above 9", "lower than 3.5": a bound of the number, which no name of an entry tells. */
export function namesLimit(topic: string): boolean {
  return /\b(?:above|over|below|under|beyond|exceed(?:s|ed|ing)?|at (?:least|most)|(?:higher|greater|more|lower|less|smaller) than) \d|[<>≤≥]/i.test(
    topic,
  );
}

/** Whether a list is asked for of what holds now, rather than of all that was ever entered. */
export function asksOfNow(question: string): boolean {
  return /\b(?:current(?:ly)?|active|now|still|today|at (?:the moment|present))\b|\b(?:am|is|are) (?:\w+ ){1,3}?(?:taking|on|using|allergic)\b/i.test(
    question,
  );
}

/** Whether words speak of a family, a test for a thing, an exposure, a refusal or a doubt: then they do not say that somebody has it. */
export function saysNotOwn(words: string): boolean {
  return /\bfam(?:ily)? (?:history|hx)\b|\bFH:|\bscreen(?:ed|ing) (?:for|examination)\b|\bsuspected\b|\bruled out\b|\bno (?:evidence|history) of\b|\bexpos(?:ed|ure)\b|\b(?:at|increased|high) risk (?:of|for)\b|\bneed for\b|\b(?:declined|refused|not carried out)\b|\baffected by maternal\b|\bencounter for (?:immuni[sz]ation|observation)\b|^(?:(?:the )?patient |pt\.? )?den(?:ies|ied)\b|\b(?:negative|absent|excluded)\s*$/i.test(
    words,
  );
}

/** Illnesses that bear the name of another and are not it, nor one of its kinds. */
const otherIllness =
  /\b(?:diabetes insipidus|gestational diabetes|(?:pulmonary|portal|ocular|intracranial|gestational|white[- ]coat)(?: \w+| \[[^\]]*\]){0,2} hypertension|hypertension,? (?:pulmonary|portal|ocular|intracranial)|(?:respiratory|bone marrow|myelo\w*) depression|heat ?stroke|without (?:\w+ )?diagnosis of)\b/i;

/** Whether an entry is of another illness than the one asked for by a part of its name: pulmonary hypertension is no high blood pressure. */
export function isOtherIllness(name: string, question: string): boolean {
  return otherIllness.test(name) && !namesOther.test(question);
}

const namesOther =
  /\b(?:insipidus|gestational|pregnan\w*|pulmonary|lungs?|portal|liver|ocular|eyes?|intracranial|skull|white[- ]coat|respiratory|marrow|heat ?strokes?)\b/i;

/** Whether words tell of looking for a disease, of keeping it away or of speaking about it: a depression screening is no depression. */
export function saysLookedFor(words: string): boolean {
  return lookedFor.some((pattern) => pattern.test(words));
}

const acts =
  "screen(?:ed|ing)?|assess(?:ed|ment)|evaluation|education|counsel(?:l?ing)?|monitoring|test(?:ed|ing)?|review|referral|consultation|vaccination|immuni[sz]ation|prophylaxis|prevention";
/** Of something, or after it; a mammography screening is a mammography all the same. */
const lookedFor = [
  new RegExp(`\\b(?:${acts}) (?:for|of|on|about|to|using|against)\\b`, "i"),
  new RegExp(
    `(?<!graphy|gram|scopy|scan|smear|\\bct|\\bmri|x-ray|ultrasound) (?:${acts}|questionnaire|survey|scale|score)(?=\\s*(?:[(,;:?-]|$|\\b(?:using|by|with|given|done|due|negative|positive)\\b))`,
    "i",
  ),
];

/** Whether a topic names a vaccine: "when did I last have influenza" asks for the illness. */
export function namesVaccine(topic: string): boolean {
  return /\b(?:vaccin\w+|immuni[sz]\w+|shots?|jabs?|boosters?|mmr|tdap|dtap|td|bcg|ipv|opv|hib|pcv\d*|ppsv\d*|shingrix|zostavax|gardasil|prevnar|pneumovax)\b/i.test(
    topic,
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
