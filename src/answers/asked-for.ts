/**
 * @module answers/asked-for: what kind of answer a question asks for, and whether a guideline statement gives that kind.
 *
 * A statement may speak of all that a question names and yet answer another one: how a disease is treated when its cause was asked, the
 * rule for women of forty when the asker is eighty. Such a quotation is worse than none. Pure; words only, by patterns.
 */

import { rememberText } from "#core";
import { isHeld, type Question, toStems } from "#evidence";
import { isForAverageRisk } from "./cancer-history.ts";
import { namedMeasures } from "./measured-ranges.ts";
import { missingPopulations } from "./question-risk.ts";

/** A figure that is no age, or a number in words. */
const number =
  /(?<!\bage[ds]? )(?<!\bage[ds]? \d{1,3} (?:to|or|through) )(?<!\d)\d|\b(?:one|two|three|once|twice|every (?:day|week|month|year)|each (?:day|week|month|year|visit)|yearly|annual(?:ly)?)\b/i;

/** Kinds of answers: the questions that ask for one, and what a statement must say to give it. */
const kinds: readonly (readonly [kind: string, asked: RegExp, given: RegExp])[] = [
  ["cause", /\b(?:causes?|caused|why|reasons?|(?:a)?etiolog\w*|pathophysiolog\w*|pathogenesis|hereditary|inherited|genetic(?:s|ally)?)\b/i, /\b(?:caus(?:es?|ed|ing)|due to|results? from|because|inherited|genes?|genetic|risk factors?)\b/i],
  ["symptoms", /\b(?:symptoms?|signs?) (?:of|for|in)\b|\bwhat are the (?:\w+ ){0,3}(?:symptoms?|signs)\b/i, /\b(?:symptoms?|signs?) (?:of|are|include)\b|\bsymptoms,|\b(?:presents?|seen) with\b/i],
  ["harm", /\bside effects?\b|\badverse\b|\bharms?\b|\bcomplications? of\b|\bdanger(?:s|ous)?\b|\brisks? of\b(?!.*\b(?:reduce|lower|prevent|screen))/i, /\b(?:side effects?|adverse|harms?|harmful|bleeding|contra-?indicated|avoid(?:ed)?|not safe|worsens?|risks? of)\b/i],
  ["how it is known", /\bhow (?:do|can|would|will) (?:i|you|we|they|doctors?) (?:know|tell|find out)(?: \w+){0,3} (?:if|whether)\b/i, /\b(?:diagnos\w*|confirmed|means|is an? (?!option|matter)|is found|(?:blood|urine|breathing|stool) test|measur\w*)/i],
  ["what to take", /\bwhat (?:should|can|do|may|must) (?:i|we|you) (?:not )?take\b/i, /\btak(?:es?|ing)\b/i],
  ["what to aim at", /(?:^|[.!?] +)what should (?!i\b|we\b|you\b)(?:\S+ ){1,4}be(?=[?,.]|$| (?:if|at|when|with|for)\b)/i, /\b(?:targets?|goals?|aim\w*|below|under|less than|or less|should|strict)\b/i],
  ["whether to take it", /\b(?:should|do|does|must|is|are)\b(?!.*\b(?:\w*check\w*|\w*test\w*|measur\w*|monitor\w*|screen\w*|after|when|often|blood work|labs?)\b)[^.?!]*\b(?:take|start|need(?:ed)?|necessary|be on|go on)\b/i, /^(?!.*\b(?:response to|after (?:you )?start\w*)\b)/is],
  ["the best", /^which\b.*\b(?:best|better|preferred)\b/i, /\b(?:recommended (?:over|as)|prefer\w*|first|initial|best|better)\b/i],
  ["fasting", /\b(?:have|need) to fast\b|\bfast(?:ing)? (?:before|for)\b/i, /\bfasting (?:is|before|for)\b|\bnonfasting\b/i],
  ["outlook", /\bprognos\w*|\bsurviv\w*|\bcur(?:e|es|ed|able)\b|\boutlook\b|\bhow long (?:will|can|do|does) (?:\w+ ){0,3}live\b/i, /\b(?:prognos\w*|surviv\w*|mortality|life expectancy|cur(?:e|ed|able))\b/i],
  ["cost", /\b(?:costs?|prices?|expensive|cheap(?:er|est)?|insurance|afford)\b/i, /\b(?:costs?|prices?|cheap)\b/i],
  ["how it works", /\bmechanism\b|\bmode of action\b|\bhow (?:do|does) (?:\w+ ){1,4}work\b/i, /\bmechanism\b|\bworks by\b|\bby (?:block|inhibit|reduc|increas|lower)ing\b/i],
  ["who is at risk", /^(?:who|what|am i|which)\b.*\b(?:at (?:\w+ )?risk (?:for|of|from)|risk factors?)\b/i, /\b(?:risk factors|more (?:likely|common))\b/i],
  ["how common", /\bprevalence\b|\bincidence\b|\bhow common\b|\bhow many people\b/i, /\b(?:prevalence|incidence|common|about \d+% of)\b/i],
  ["time of day", /\btime of (?:the )?day\b|\b(?:morning or|at night or)\b/i, /\b(?:morning|evening|night|bedtime|time of day)\b/i],
  ["how long it lasts", /\bhow long (?:do|does|is|will)\b.*\b(?:take|last)\b/i, /\b(?:for|lasts?|takes?|within) (?:at least |about )?(?:\d+|a|one|two|three)(?: to \d+)? (?:minutes?|hours?|days?|weeks?|months?|years?)\b/i],
  ["for how long", /\bhow long\b|\bduration\b/i, /(?<!\bage[ds]? )(?<!\bage[ds]? \d{1,3} (?:to|or|through) )(?<!\d)\d+\)?[ -](?:to \d+ )?(?:minutes?|hours?|days?|weeks?|months?|years?)\b/i],
  ["how often", /\bhow often\b|\bintervals?\b|\bfrequency\b/i, /\b(?:every|each|once|twice|yearly|annual(?:ly)?|a year|years? between|intervals?|times a|repeated|at the time of|right after|at every)\b|\d+ (?:to \d+ )?(?:weeks|months|years) (?:after|apart)\b/i],
  ["how much", /\bhow (?:much|many|high|low)\b|\bthresholds?\b|\bcut-?offs?\b|\bcut-off\b/i, number],
  ["at what age", /\b(?:what|which) age\b|\bhow old\b|\bage limit\b/i, /\bage[ds]? \d|\byears (?:and|or) (?:older|younger)|\b(?:older|younger) than \d/i],
  ["treatment", /\btreat(?:ments?|ed|ing|s)?\b|\b(?:what|which) (?:\w+ )?(?:medic\w+|drugs?|pills?|tablets?)\b|\btherap(?:y|ies)\b|\bmanage(?:ment|d)?\b|\bcure\b/i, /^(?=.*\btreat)|^(?!.*\b(?:screened|diagnosis|tested)\b).*(?:\b(?:therap\w*|manage\w*|medicines?|drugs?|surgery|rehabilitation|supplements?|tablets?|exercise|helps?|added?|(?:should|must|can|may) (?:be (?:started|offered|given|considered|used|avoided)|take|reduce)|recommended|suggested|preferred|option|first choice)\b)/is],
  ["test", /\b(?:screen(?:ed|ing|s)?|test(?:ed|ing|s)?|check(?:ed|s)?|scan(?:ned|s)?|exams?|examin\w*)\b/i, /\b(?:screen\w*|test\w*|check\w*|exam\w*|assess\w*|measur\w*|monitor\w*|diagnos\w*|scans?|see an? \w+ doctor|refer\w*|\w*(?:graphy|gram|scopy|metry|sound))\b/i],
  ["prevention", /(?<!primary |secondary )\bprevent\w*|\bavoid\b|\bprotect\b|\breduce (?:my|the|your) risk\b/i, /\b(?:prevent\w*|protects?|delayed|(?:lower|reduce)s? (?:the |your )?(?:\w+ )?risk|lower\w* \w+ risk|keep you from|vaccin\w*|shots?)\b/i],
  ["what a number means", /^what (?:number|level|value|reading)s? (?:is|are|means?|counts?)\b/i, /^(?=.*\d).*\b(?:means?|diagnos\w*|defined|cutoff|is (?:an?|heart failure))\b/is],
  ["how it is diagnosed", /^how (?:is|are|do|does|can|should|to)\b.*\b(?:diagnos\w*|test(?:s|ed)?|detect(?:s|ed)?)\b/i, /\b(?:diagnos\w*|confirmed|(?:blood|urine|breathing|stool) test|first test|measur\w*|found with)\b|^(?=.*\d)[^.]{1,60}\b(?:means|is an?)\b/is],
]; // biome-ignore format: a table

/** Up to the verb asked about: a word that opens another clause ("adults who do not smoke", "to not fall") ends it. */
const upTo = (most: number) =>
  `(?:(?!(?:who|that|which|if|when|while|so|because|but|and|to|que|si)\\b)[^\\s,;.?!]+ ){0,${most}}?`;
/** "Which vaccines should I not get?", "¿Cuándo no se recomienda?": what is not done, or for whom, is asked. */
const asksWhatNot = new RegExp(
  [
    `(?:^|[,;.?!] +)(?:and |so |but )?(?:(?:in|for) )?(?:who|whom|which|what|when|why) ${upTo(6)}`,
    `(?:(?:should|must|can|may|do|does|is|are) ${upTo(5)}(?:not|never)|(?:should|must|ca|do|does|is|are)n[’']?t|cannot|contra-?indicated)\\b`,
    "|(?:^|[,;.?!¿] *)(?:y |pero )?(?:a )?(?:qui[eé]n(?:es)?|qu[eé]|cu[aá]l(?:es)?|cu[aá]ndo) ",
    `${upTo(5)}no (?:(?:se|me|le|les|lo|la) )*(?:deb|pued|necesit|recomiend|conviene|hace falta|hay que|toca|es |son )`,
  ].join(""),
  "i",
);
/** Who has not been vaccinated, or is not pregnant, is told apart by it; what should be done is not denied. */
const toldApart = /^if [^,]*,|\b(?:who|that|which|if (?:you|they)) (?:is|are|do|does|can)(?: not|n[’']?t)\b/gi;
const denies =
  /\b(?:should|must|may|can|do|does|is|are)(?: \w+ly)?(?: not| never|n[’']?t)\b|\bcannot\b|\bnot (?:recommended|advised|indicated|safe|needed)\b|\bcontra-?indicat\w*|\bavoid(?:ed)?\b|\bharmful\b|\bshould stop\b/i;

/** Whether what is not to be done is asked for, and a text's own verb denies nothing. */
function lacksDenial(question: string, text: string): boolean {
  return asksWhatNot.test(question) && !denies.test(text.replace(toldApart, " "));
}

const withoutDrugs =
  /\b(?:without|no|non|instead of)[- ]?(?:any )?(?:pills?|drugs?|medic\w+|tablets?)\b|\bdrug-?free\b|\bnatural(?:ly)?\b/i;
const drugs = /\b(?:pills?|drugs?|medic(?:ines?|ations?)|tablets?)\b/i;

/** "What is gout?" asks for a definition unless it names a relation: of, for, in, to. */
const definition =
  /^\s*(?:what(?:'s| is| are| is \(are\))|define)\s+(?:an? |the )?(?:meaning of )?(?!.*\b(?:of|for|in|to|on|with|best|first|target|goal|treatments?|normal|good)\b)[\p{L}\d' -]+\??\s*$/iu;
const defining =
  /^((?:(?!treatment|therapy|target).){1,60}?)\b(?:means?|(?:is|are) (?:an?|the|defined|diagnosed|heart failure)\b)/is;

/** "An ALT blood test is a test that …" tells what a test is and what its result can mean; what to do, when and for whom others say. */
const testDefinition = /^(?:an? |the )?[\w' -]{2,50} is a (?:(?:blood|urine|or) ){0,3}(?:test|measure)\b/i;
const asksMeaning = /^what (?:do|does|can|could|might)\b.*\b(?:means?|measures?|shows?|tells?)\b/i;

/** Whether a statement tells what a test is and what its result can mean. */
export function definesTest(text: string): boolean {
  return testDefinition.test(text);
}

/** What a text tells by its words alone: the library's statements are weighed again for every question. */
interface Told {
  /** Without whom or what it leaves out. */
  readonly text: string;
  readonly labels: readonly (readonly [kind: string, label: string])[];
  readonly ages: readonly Ages[];
  readonly sexes: "women" | "men" | "both";
}

const MOST_STATEMENTS = 5000;
const toldBy = rememberText(
  MOST_STATEMENTS,
  (text): Told => ({ text: withoutExclusions(text), labels: labels(text), ages: agesTold(text), sexes: sexes(text) }),
);

/** Whether `text`, a statement or its plain wording, gives the kind of answer that the question asks for. */
export function isAskedFor({ text: question, concepts }: Question, text: string): boolean {
  const told = toldBy(text).text;
  if (testDefinition.test(told) && !definition.test(question) && !asksMeaning.test(question)) return false;
  if (definition.test(question)) {
    const measures = namedMeasures(text);
    if (namedMeasures(question).some((measure) => !measures.includes(measure))) return false;
    const subject = new Set(toStems(defining.exec(told)?.[1] ?? ""));
    if (!concepts.every((concept) => isHeld(concept, subject))) return false;
  }
  if (asksForEnd.test(question) && isTest.test(told) && !tellsEnd(text)) return false;
  if (lacksDenial(question, told)) return false;
  return kinds.every(([, asked, given]) => !asked.test(question) || given.test(told));
}

/** Whether what to take for something, or whether to take something, is asked. */
export function asksForTreatment(question: string): boolean {
  return kinds.some(([kind, asked]) => treatmentKinds.has(kind) && asked.test(question));
}

const treatmentKinds = new Set(["treatment", "the best", "what to take", "whether to take it"]);

const isTest = /\b(?:screen\w*|tests?|\w*(?:graphy|gram|scopy|metry))\b/i;
const asksHowOften = /\bhow (?:often|frequent\w*)\b|\bintervals?\b|\bevery how\b/i;
/** "Until what age?", "When can I stop?": of what is done again and again, the last age is asked for. */
const asksForEnd =
  /\b(?:until|till|up to) (?:what|which) age\b|\bupper age limit\b|\b(?:when|what age|which age)\b.*\b(?:stop\w*|ends?)\b|\b(?:stop\w*|ends?)\b.*\b(?:what|which) age\b/i;
const MIDDLE_AGE = 50;

/** A last age, from which on it is not recommended, or that it should stop. An age below fifty is followed by what holds for older people. */
function tellsEnd(text: string): boolean {
  const { ages } = toldBy(text);
  const isDenied = /\b(?:not|insufficient)\b/i.test(text);
  const isEnd = ([from, to]: Ages) =>
    to === ALL_AGES ? isDenied && from >= MIDDLE_AGE : from === 0 ? !isDenied : to >= MIDDLE_AGE;
  return ages.some(isEnd) || /\bshould stop\b/i.test(text);
}

/** Whether, asked of an age, a text tells how often alone: "a colonoscopy every 10 years" says neither for whom nor that it should be, so it is told to none of thirty-five. */
export function tellsHowOftenAlone(question: string, text: string): boolean {
  return (
    askedAges(question).length > 0 &&
    !asksHowOften.test(question) &&
    isTest.test(text) &&
    /\b(?:every|each) (?:\d+ (?:to \d+ )?)?(?:year|month)s?\b/i.test(text) &&
    toldBy(text).ages.length === 0 &&
    !/\b(?:should|must|needs?|recommend\w*|offer\w*|everyone|all)\b/i.test(text)
  );
}

/** Whether a statement tells an end that lies before every age the question names. */
export function endsBefore(question: string, statement: string): boolean {
  const [asked, { ages }] = [askedAges(question), toldBy(statement)];
  return asked.length > 0 && tellsEnd(statement) && ages.every(([, to]) => asked.every(([from]) => to < from));
}

/** What a statement says without naming who or what it leaves out: "adults without symptoms" says nothing of symptoms. */
export function withoutExclusions(text: string): string {
  return text.replace(/\bwithout (?:(?!\b(?:should|is|are|may|can|has|have)\b)[^,;.])*/gi, "");
}

/** Whether a statement is about people of another age, sex or risk than the question names, or about drugs where those were ruled out. */
export function isForOthers(question: string, statement: string): boolean {
  return (
    isForNotPregnant(question, statement) ||
    isForPregnancyOrChildren(question, statement) ||
    isForAverageRisk(question, statement) ||
    isForTreated(question, statement) ||
    tellsHowOftenAlone(question, statement) ||
    !sharesLabels(question, statement) ||
    !sharesMeans(question, statement) ||
    !sharesAge(question, statement) ||
    !sharesSex(question, statement)
  );
}

const notPregnant = /\b(?:not |non-?)pregnant\b/gi;

/** Asked of a pregnancy, said of those who are not pregnant alone. */
function isForNotPregnant(question: string, statement: string): boolean {
  const others = statement.replace(notPregnant, "");
  return /\bpregnan/i.test(question) && others !== statement && !/\bpregnan/i.test(others);
}

/** "Pregnant persons should …" tells others nothing; where adults are named too, it does. */
function isForPregnancyOrChildren(question: string, statement: string): boolean {
  if (/\badults\b/i.test(statement)) return false;
  const restricted = missingPopulations(statement.slice(0, 40), [question]);
  return restricted.includes("pregnancy") || restricted.includes("children");
}

const afterStart = /\b(?:after you start|response to) (?:an? |the )?(\p{L}+)/iu;

/** "Checked 4 to 12 weeks after you start a statin" tells nothing to who names no statin. */
function isForTreated(question: string, statement: string): boolean {
  const [drug] = toStems(afterStart.exec(statement)?.[1] ?? "");
  return drug !== undefined && !toStems(question).includes(drug);
}

/** Of one kind of thing, told apart by a letter or number: hepatitis A is not B, type 1 diabetes not type 2. */
function sharesLabels(question: string, text: string): boolean {
  const asked = labels(question);
  const told = toldBy(text).labels;
  return asked.every(([kind, label]) => {
    const same = told.filter(([other]) => other === kind);
    return same.length === 0 || same.some(([, other]) => other === label);
  });
}

function labels(text: string): [kind: string, label: string][] {
  const found = text
    .toLowerCase()
    .matchAll(
      /\b(hep(?:atitis)?|type|vitamin|stage|influenza|group)s? ([a-k]|\d)(?:(?: and | or )([a-k])(?![\w'-]))?\b/g,
    );
  return [...found].flatMap(([, kind = "", ...named]) =>
    named.flatMap((label) =>
      label === undefined ? [] : [[kind.startsWith("hep") ? "hepatitis" : kind, label] as [string, string]],
    ),
  );
}

/** Drugs or no drugs: what is said of the one does not answer the other. */
function sharesMeans(question: string, text: string): boolean {
  if (withoutDrugs.test(question)) return withoutDrugs.test(text) || !drugs.test(text);
  return !drugs.test(question) || !withoutDrugs.test(text);
}

/** Years, both included; parts of a year in an infant. */
type Ages = readonly [from: number, to: number];
const ALL_AGES = 130;

/** No age in the question or in the text, or some age in both. "Over 65" is 66 and more: guidelines change at the birthday named. */
function sharesAge(question: string, text: string): boolean {
  return askedAges(question).length === 0 || toldBy(text).ages.length === 0 || namesAskedAge(question, text);
}

/** Whether a statement is about people of another age than the question names. */
export function isForOtherAges(question: string, statement: string): boolean {
  return !sharesAge(question, statement);
}

/** Whether a statement names an age that the question names too: of those that answer, it was written for the asker. */
export function namesAskedAge(question: string, text: string): boolean {
  const told = toldBy(text).ages;
  return askedAges(question).some((a) => told.some((b) => a[0] <= b[1] && b[0] <= a[1]));
}

/** Whether a statement says of one age alone that nobody knows, where no age was asked: it comes after what is known. */
export function isOpenForSomeAge(question: string, text: string): boolean {
  return /\bevidence is insufficient\b/i.test(text) && toldBy(text).ages.length > 0 && askedAges(question).length === 0;
}

/** Whether a statement was written for the asker: it names the age asked about, or, where none was, it is for everyone. */
export function isForAsker(question: string, text: string): boolean {
  return askedAges(question).length > 0 ? namesAskedAge(question, text) : /^everyone aged \d+ months\b/i.test(text);
}

/** One question, in a few wordings, is put to hundreds of statements in a row. */
const MOST_QUESTIONS = 100;
const askedAges = rememberText(MOST_QUESTIONS, agesAsked);

const MONTHS = 12;
const years = "(?:[- ]?(?:years?|yrs?|yo|y)(?:[- ]?olds?)?)?";
function agesAsked(question: string): Ages[] {
  return [
    ...ranges(question, /(?<!\d ?)\b(?:over|above|after|past|older than|more than)(?: the)?(?: age)?(?: of)? (\d{1,3})\b(?! ?(?:%|mg|mmol|weeks?|months?|days?|minutes?|\/))/gi, (n) => [n + 1, ALL_AGES]),
    ...ranges(question, /\b(?:under|below|before|younger than|less than)(?: the)?(?: age)?(?: of)? (\d{1,3})(?=[- ]?(?:years?|yrs?|yo)\b|\s*\??$)/gi, (n) => [0, n - 1]),
    ...ranges(question, /\b(?:people|adults?|persons?|wom[ae]n|m[ae]n|anyone|everyone|someone|those|patients?|child(?:ren)?|kids?)(?: who are| aged)? (?:under|below|younger than)(?: the age of| age)? (\d{1,3})\b(?! ?(?:%|kg|lbs?|mg|mmol|ml|months?|weeks?|\/))/gi, (n) => [0, n - 1]),
    ...ranges(question, /\baged (\d{1,2}) months?\b|\b(\d{1,2})[- ]months?[- ]olds?\b/gi, (n) => [n / MONTHS, n / MONTHS]),
    ...ranges(question, /\b(?:m[ae]n|wom[ae]n|lady|person|patient|someone) of (\d{1,3})\b(?! ?(?:%|months?|weeks?|days?))/gi, (n) => [n, n]),
    ...ranges(question, /\baged (\d{1,3})\b(?! ?(?:to|through|or|and|-|–|months?|weeks?|days?)\b)/gi, (n) => [n, n]),
    ...ranges(question, /\b(?:at(?: age)?|aged?|age of|i am|i'm|am|(?:he|she|dad|father|mum|mom|mother|husband|wife|brother|sister) is|turn(?:ed|ing)?) (?:an? )?(\d{1,3})(?=[- ]?(?:years?|yrs?|yo)\b|[\s?]*$|[.;,](?!\d)| (?:and|but|if|who|with|so|do|does|should|can|is|am|are|was|male|female)\b)/gi, (n) => [n, n]),
    ...ranges(question, /\bage[ds]? ?> ?(\d{1,3})\b/gi, (n) => [n + 1, ALL_AGES]),
    ...ranges(question, /(?<![\d.])\b([2-9]\d)\+(?!\w)/g, (n) => [n, ALL_AGES]),
    ...ranges(question, /\b(?:at|by|from) age (\d{1,3})\b(?! ?(?:to|or|through|and|-|–|months?|weeks?|days?)\b)/gi, (n) => [n, n]),
    ...ranges(question, /\b(\d{1,3})[- ]?(?:years?|yrs?)[- ]olds?\b|\b(\d{1,3})[- ]?(?:yo|y\/o)[mf]?\b/gi, (n) => [n, n]),
    ...ranges(question, /\b([2-9]\d)[ -]?[MF]\b/g, (n) => [n, n]),
  ].filter(([from]) => from < ALL_AGES); // biome-ignore format: a table
}

function agesTold(text: string): Ages[] {
  const spans = [
    ...text.matchAll(
      new RegExp(
        `\\bage[ds]? (?:from )?(\\d{1,3})${years} (?:to|through|or|and|-) (\\d{1,3})\\b|\\b(\\d{1,3}) to (\\d{1,3}) (?:should|years (?:who|with|without|should))`,
        "gi",
      ),
    ),
  ];
  const found: Ages[] = spans.map((m) => [Number(m[1] ?? m[3]), Number(m[2] ?? m[4])]);
  const rest = text.replace(/\bage[ds]? (?:from )?\d{1,3} (?:to|through|and) \d{1,3} years\b/gi, "");
  return [
    ...found,
    ...ranges(rest, new RegExp(`\\b(?:aged? )?(\\d{1,3})${years}(?: of age)? (?:and|or) older\\b|\\b(?:aged? (\\d{1,3})|(\\d{1,3})[- ]?(?:years?|yrs?)(?: of age)?) (?:and|or) (?:over|above|more)\\b`, "gi"), (n) => [n, ALL_AGES]),
    ...ranges(rest, /\baged? (\d{1,2}) months (?:and|or) older\b/gi, (n) => [n / MONTHS, ALL_AGES]),
    ...ranges(rest, /^start\b[^.;,]*\bat age (\d{1,3})\b/gi, (n) => [n, ALL_AGES]),
    ...ranges(rest, /\bolder than (\d{1,3}) years\b/gi, (n) => [n + 1, ALL_AGES]),
    ...ranges(rest, new RegExp(`\\b(?:younger than|under(?: age)?) (\\d{1,3})${years}\\b`, "gi"), (n) => [0, n - 1]),
    ...ranges(rest, new RegExp(`\\b(?:aged? )?(\\d{1,3})${years} (?:and|or) younger\\b`, "gi"), (n) => [0, n]),
  ]; // biome-ignore format: a table
}

function ranges(text: string, pattern: RegExp, toAges: (years: number) => Ages): Ages[] {
  return [...text.matchAll(pattern)].map((match) => toAges(Number(match[1] ?? match[2] ?? match[3])));
}

/** What is said of the other sex alone does not answer. */
function sharesSex(question: string, text: string): boolean {
  const [asked, told] = [sexes(question), toldBy(text).sexes];
  return asked === "both" || told === "both" || asked === told;
}

function sexes(text: string): "women" | "men" | "both" {
  const short = /\b\d{2}[ -]?(?:yo ?|y\/o ?)?([MF])\b/.exec(text)?.[1];
  if (short !== undefined) return short === "F" ? "women" : "men";
  const women = /\b(?:wom[ae]n|females?|girls?|daughter|mother|wife|pregnan\w*|postmenopausal)\b/i.test(text);
  const men = /\b(?:m[ae]n|males?|boys?|son|father|husband)\b/i.test(text);
  return women === men ? "both" : women ? "women" : "men";
}
