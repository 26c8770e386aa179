/**
 * @module answers/summary/told: what other clauses say of the person asked about that a question may not lose.
 *
 * "I have Crohn's disease. How often do I need a colonoscopy?" is not answered by what holds for everybody. What someone is told to have, have had,
 * be, take or be on is part of each question about them: names that no list knows, and conditions that change what is due or safe. Known common
 * conditions may be left out, for a vaccine or a test is due with them as without. English and Spanish; by words, for a doubt abstains.
 */
import { withoutLastingIllness } from "../lasting-illnesses.ts";
import { type AskingLanguage, type Clause, foldWords } from "./clauses.ts";
import { isSoughtOrAvoided, type ReadClause } from "./context.ts";
import { illnessOf, namesByIllness } from "./people-with.ts";
import { asksOfOther, asksOfSelf } from "./person.ts";
import type { Term } from "./read-terms.ts";

const kin =
  "mum|mom|mother|dad|father|husband|wife|partner|son|daughter|sister|brother|nan|gran|grandma|grandmother|grandpa|grandfather|grandad|uncle|aunt|child|kid|toddler|baby|friend";
const kinEs =
  "mama|madre|papa|padre|esposo|esposa|marido|hijo|hija|hermano|hermana|abuelo|abuela|tio|tia|nino|nina|bebe|amigo|amiga";
const adverbs = "(?: (?:also|just|still|only|recently|already|really|currently|now|once|always|both|do|did))*";
const has =
  "(?:have been diagnosed with|has been diagnosed with|was diagnosed with|were diagnosed with|(?:have|has) (?:had|got)|have|has|had|got|developed|takes?|taking|suffers? from|lives? with)";
const is = "(?:(?:am|is|was|are) (?:on|taking)|am|is|was)";

/** Who has, and up to where it is said that they do; the thing had comes next. */
const tellings: Readonly<Record<AskingLanguage, { readonly self: RegExp; readonly other: RegExp }>> = {
  en: {
    self: new RegExp(
      `\\b(?:i${adverbs} (?:${has}|${is})|im${adverbs}(?: (?:on|taking))?|ive${adverbs}(?: (?:been diagnosed with|had|got))?)(?= )|^(?:and |but |also )?(?:had|have|got|on|diagnosed with)(?= )`,
      "g",
    ),
    other: new RegExp(
      `\\b(?:(?:she|he|they|(?:${kin})|patient|woman|man|person)${adverbs} (?:${has}|${is})|(?:shes|hes)${adverbs}(?: (?:on|taking))?)(?= )`,
      "g",
    ),
  },
  es: {
    self: /\b(?:tengo|tuve|soy|estoy(?: en| con)?|tomo|padezco(?: de)?|sufro(?: de)?|me (?:detectaron|diagnosticaron|quitaron|operaron de|trasplantaron))(?= )/g,
    other: new RegExp(`\\b(?:(?:${kinEs}|paciente) (?:tiene|tuvo|es|esta|toma|padece)|tiene|tuvo)(?= )`, "g"),
  },
};

/** They end what is had: where, when, since when and what for are no conditions, and another verb says something else. */
const ends: Readonly<Record<AskingLanguage, ReadonlySet<string>>> = {
  en: new Set(
    (
      "after since because when while until before during in at from for of to by on about that who which but so if than then ago last this " +
      "i he she they we it you there want wants wanted need needs think thought told said know love loves like likes hate go went going been being " +
      "wonder wondering asked ask read heard see saw feel feels felt never not"
    ).split(" "),
  ),
  es: new Set(
    "desde porque cuando hasta antes durante en a para de por que pero si hace como mi me se le lo la nunca no quiero quiere dicen dijo dijeron voy".split(
      " ",
    ),
  ),
};
const joins = new Set("and or plus with y e o con".split(" "));
/** After "and", what begins another clause. */
const opens = new Set("my his her their our the its dont doesnt am im ive was want mi su el la los las".split(" "));

/** What nobody is answered otherwise for. Numbers and the words that frame a question are left out before. */
const harmless: ReadonlySet<string> = new Set(
  // people, home and work
  (
    "kids kid child children baby babies toddler twins grandkids pregnancy dog dogs cat cats pet pets roommate customer manager office driver spanish mexican american british indian " +
    "chinese male female smoker smokers nonsmoker ex vegetarian vegan athlete runner busy free available abroad travel travelling holiday vacation " +
    "homeless unemployed employed retired pregnant house car phone chat number numbers reading readings copy " +
    // how someone is, in general
    "fit healthy well active sexually lungs strong alive glad tired bored curious unsure sure aware careful nervous stressed interested willing keen ready lucky " +
    "problem problems issue issues trouble symptom symptoms history question questions query doubt doubts fear fears insurance plan luck interest condition conditions disease diseases " +
    "mild moderate severe chronic early stage grade high higher raised elevated low lower borderline bad weak poor perfect " +
    // in Spanish
    "pregunta preguntas duda dudas seguro perro gato trabajo cita ninos fumador fumadora activo activa cansado cansada embarazada casado casada jubilado jubilada"
  ).split(" "),
);

/** Known conditions with which a vaccine may harm, or a test or a treatment is due otherwise. */
const decisive = new Set(["HIV", "immunosuppressed", "hepatitis B", "hepatitis C", "tuberculosis", "celiac disease", "gestational diabetes", "preeclampsia", "venous thromboembolism"]); // biome-ignore format: a list
const isDecisive = (as: string) => decisive.has(as) || / cancer$/.test(as);

/** Told of a test, they make the next one another: "my mammogram was abnormal". */
const results = /^(?:abnormal|positive|suspicious|inconclusive|anormal|positiv[oa])$/;
/** They count wherever a clause about the person names them. */
const always =
  /^(?:immunocompromised|immune|chemo|chemotherapy|radiation|radiotherapy|transplant|transplanted|spleen|polyps?|reaction|anaphylaxis|quimio|quimioterapia|radioterapia|polipos?|bazo)$/;

/** It is due with a lasting illness as without; not so each other vaccine. */
const forEveryone = "influenza vaccine";

const ofOneself = /\b(?:i|im|ive|me|mine|tengo|tuve|soy|yo)\b/;
const instruments: ReadonlySet<Term["kind"]> = new Set(["drug", "vaccine", "screening", "care", "generic"]);

/** Terms of the other clauses that belong to what is asked, in order. */
export function toldOf(read: readonly ReadClause[], place: number, language: AskingLanguage): Term[] {
  const asking = read[place]?.clause;
  if (asking === undefined) return [];
  const others = read.filter(({ clause }, i) => i !== place && !clause.asks);
  const { self, other } = tellings[language];
  // "What is the goal?" is asked for the child told of before, but for the asker where one tells of oneself; "do I need it?" for the asker alone.
  const ofSelf = !asksOfOther(asking);
  const ofOther =
    !asksOfSelf(asking) && (!ofSelf || !read.some(({ clause }) => ofOneself.test(clause.words.join(" "))));
  const isForEveryone = read[place]?.terms.some(({ as }) => as === forEveryone) === true;
  return others.flatMap(({ clause, terms: all }) => {
    const terms = isForEveryone ? all.filter(besideLasting(clause)) : all;
    const starts = [...(ofSelf ? placesAfter(clause, self) : []), ...(ofOther ? placesAfter(clause, other) : [])];
    const had = starts.flatMap((start) => thingsFrom(start, { clause, terms }, language));
    const isOfOther = placesAfter(clause, other).length > 0;
    const named = isOfOther && !ofOther ? [] : terms.filter((term) => counts(term, language));
    const isTested = terms.some(({ kind }) => kind === "screening") && !terms.some(({ kind }) => kind === "condition");
    const found = isTested ? terms.filter(({ kind, as }) => kind === "word" && results.test(as)) : [];
    return [...new Set([...had, ...named, ...found])];
  });
}

/** Terms of a clause that are no part of a lasting illness's name. */
function besideLasting({ text }: Clause): (term: Term) => boolean {
  const beside = new Set(foldWords(withoutLastingIllness(text)));
  return ({ kind, words }) => kind !== "word" || words.split(" ").some((word) => beside.has(word));
}

/** Whether a term binds wherever a clause about the person names it: "as a haemophiliac". */
function counts({ kind, as, words }: Term, language: AskingLanguage): boolean {
  if (kind === "condition") return isDecisive(as) && namesByIllness(words, language);
  return kind === "word" && (always.test(as) || illnessOf(words, language) === as);
}

/** Places of the words after each match. */
function placesAfter({ words }: Clause, pattern: RegExp): number[] {
  const text = words.join(" ");
  return [...text.matchAll(pattern)].map(({ index, 0: all }) => text.slice(0, index + all.length).split(" ").length);
}

/** "I am a plumber" tells a trade, "I am a haemophiliac" an illness; what follows is told of either. */
function isTrade([verb = "", article = "", ...rest]: readonly string[], language: AskingLanguage): boolean {
  if (!/^(?:am|is|im|was|shes|hes)$/.test(verb) || !/^an?$/.test(article)) return false;
  const after = rest.findIndex((word) => joins.has(word) || ends[language].has(word));
  return !rest.slice(0, after < 0 ? rest.length : after).some((word) => namesByIllness(word, language));
}

/** What is had from a place on: up to a word that tells where or when, and after "and" unless that begins another clause. */
function thingsFrom(start: number, { clause, terms }: ReadClause, language: AskingLanguage): Term[] {
  const { words } = clause;
  const verb = words[start - 1] ?? "";
  if (isTrade(words.slice(start - 1), language)) {
    // "I am a nurse with Crohn's disease."
    const having = words.findIndex((word, at) => at > start && /^(?:with|con)$/.test(word));
    return having < 0 ? [] : thingsFrom(having + 1, { clause, terms }, language);
  }
  const found: Term[] = [];
  for (let at = start; at < words.length; at++) {
    const word = words[at] ?? "";
    if (joins.has(word)) {
      if (opens.has(words[at + 1] ?? "")) break;
      continue;
    }
    if (ends[language].has(word)) break;
    const term = terms.find((one) => one.at === at);
    if (term === undefined) continue;
    if (term.kind === "condition" && isDecisive(term.as) && !isSoughtOrAvoided(clause, term)) found.push(term);
    // "I had my tablets upset me": what is said of a drug or a test is no illness.
    if (instruments.has(term.kind) && !joins.has(words[at + term.words.split(" ").length] ?? "")) break;
    if (term.kind !== "word") continue;
    // "I have smoked", "I am running": what was done, not what is had.
    if (at === start && (/^(?:have|has|ive)$/.test(verb) ? /ed$/ : /ing$/).test(word)) break;
    if (!harmless.has(word)) found.push(term);
  }
  return found;
}
