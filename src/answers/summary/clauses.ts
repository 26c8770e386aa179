/**
 * @module answers/summary/clauses: a message → its clauses, and which of them ask something.
 *
 * Greetings, stories and worries are clauses that do not ask. English and Spanish. Pure; by punctuation and words.
 */
import { toWords } from "#evidence";

export type AskingLanguage = "en" | "es";

export interface Clause {
  /** As the asker wrote it. */
  readonly text: string;
  /** Folded words; apostrophes dropped ("doesn't" is "doesnt"). */
  readonly words: readonly string[];
  /** The sentence it belongs to, counted from 0. */
  readonly sentence: number;
  readonly asks: boolean;
}

/** Folded words of a text, a contraction being one word. */
export function foldWords(text: string): string[] {
  return toWords(text.replace(/[’'`´]/g, ""));
}

const spanishWords = new Set(
  "tengo tiene cuanto cada que para una los las del es soy estoy mi me por como hay años anos se la el con puedo debo mamá papá hola cuándo cuál qué sirve hijo hija".split(
    " ",
  ),
);
const englishWords = new Set(
  "the i my is do does what how should and of to for in it im can have has are with been".split(" "),
);

/** The language a message is written in, by its commonest words. */
export function languageOf(text: string): AskingLanguage {
  const words = text.toLowerCase().match(/[\p{L}]+/gu) ?? [];
  const spanish = words.filter((word) => spanishWords.has(word)).length + 2 * Number(text.includes("¿"));
  return spanish > words.filter((word) => englishWords.has(word)).length && spanish > 1 ? "es" : "en";
}

const kin =
  "mum|mom|mother|dad|father|husband|wife|partner|son|daughter|sister|brother|grandson|granddaughter|nephew|niece|child|kid|boy|girl|hij[oa]|niet[oa]|sobrin[oa]";
/** Where a sentence parts into clauses; the age of "my son Tom, 6, has …" stays with him. */
const parts = new RegExp(
  `(?<!\\b(?:${kin})(?: [\\p{L}'’-]{1,20})?),(?!\\d)|(?<=\\b(?:${kin})(?: [\\p{L}'’-]{1,20})?),(?!\\d)(?! (?:(?:aged?|who(?: is|'s|’s)|now|just|only) )*\\d{1,3}(?: (?:years?|yrs?|a[ñn]os)(?: old)?)?(?:,|$| has| is| who| with))|\\s[-–—]+\\s|:\\s`,
  "iu",
);

const asking: Readonly<Record<AskingLanguage, { start: RegExp; sure: RegExp; within: RegExp; joins: RegExp }>> = {
  en: {
    start:
      /^(?:(?:so|and|but|or|also|well|please|just|doctor|doc|hi|hello|then|is it true(?: that)?|i wonder|wondering|tell me|can you tell me|i want to know|my question is|pls|i would like to know)\s+)*(?:what|whats|when|whens|how|hows|which|who|whos|why|where|is|are|am|isnt|arent|do|does|did|dont|doesnt|can|could|should|shouldnt|would|will|must|may|any)\b/,
    sure: /^(?:(?:so|and|but|or|also|well|please|then)\s+)*(?:what|whats|how|which|whos|why|when (?:do|does|should|can|will|is|are)|(?:is|are|am|do|does|can|could|should|would|will|must|isnt|dont|doesnt) (?:i|we|you|he|she|they|it|this|that|these|those|there|the|my|our|any|a|an|everyone|everybody|someone|people|women|men|kids|children|adults|old|all)\b|do(?:es)? [a-z0-9 ]{2,40} (?:work|help|do anything|really|actually|make|cause|stop|prevent)\b|who (?:should|needs))\b/,
    within:
      /(?<!\b(?:matter|see|knows?) )\b(?:how (?:much|many|often|long|soon|do|can|should|to|is|are)|what (?:should|can|could|do|does|is|are|helps?|number|age|tablets?|medicines?|kind|else)|when (?:do|should|will|can) (?:i|they|we|you|he|she)|(?:if|whether) i (?:should|need|can|must)|(?:do|does|should|can|is|are) (?:i|we|he|she|they|it) (?:really |still |even )?(?:need|have|get|be|take|ok|safe)|is it|am i|or not$)\b/,
    joins:
      /\s+(?:and|but|so|or|because|cos|since|then)\s+(?=(?:what|how|when|which|why|do (?:i|we|you|they)|does (?:it|he|she|that|this|a|the)|is (?:it|that|this|there|he|she|the)|are (?:there|they|we)|am i|should (?:i|we|he|she|they)|can (?:i|we|you|he|she|they)|will (?:i|it|they)|just|only)\b)/i,
  },
  es: {
    start:
      /^(?:(?:y|pero|o|entonces|doctor|doctora|hola|queria saber|quisiera saber|me gustaria saber|quiero saber)\s+)*(?:si|que|cual|cuales|cuanto|cuanta|cuantos|cuantas|cada cuanto|como|cuando|a que|por que|hay|es|son|se puede|puedo|puede|debo|debe|tengo que|sirve|sirven|donde|quien|necesito|necesita|duele|da)\b/,
    sure: /^(?:(?:y|pero|o|entonces)\s+)*(?:que (?:hago|puedo|debo|tomo|es|medicina|comidas?)|cual|cuales|cuanto|cuanta|cuantos|cada cuanto|como (?:hago|puedo|se|es)|cuando (?:debo|tengo|se)|a que edad|por que|hay (?:algun|alguna|algo))\b/,
    within: /\b(?:que (?:hago|puedo|debo|tomo)|como hago|cada cuanto|a que edad|cuanto tengo que|que medicina)\b/,
    joins: /\s+(?:y|pero|o)\s+(?=(?:que|cuanto|cuando|como|cual|debo|puedo|cada|a que)\b)/i,
  },
};

/** The clauses of a message in order. */
export function readClauses(message: string, language: AskingLanguage): Clause[] {
  const { start, sure, within, joins } = asking[language];
  const clauses: Clause[] = [];
  const sentences = message
    .replace(/[()[\]"“”«»]/g, " ")
    .replace(/¿/g, "\n¿")
    .split(/(?<=[?!])|(?<=\.)(?=\s|$)|[\n;]+|\.{2,}/)
    .filter((part) => foldWords(part).length > 0);
  for (const [sentence, raw] of sentences.entries()) {
    const isQuestion = /[?]\s*$/.test(raw) || raw.includes("¿");
    const pieces = raw
      .replace(/[¿?!.]+\s*$/, "")
      .replace(/¿/g, "")
      .split(parts)
      .flatMap((part) => part.split(joins))
      .map((text) => ({ text: text.trim(), words: foldWords(text) }))
      .filter(({ words }) => words.length > 0);
    const folded = pieces.map(({ words }) => words.join(" "));
    const asks = folded.map((text, i) =>
      isQuestion
        ? start.test(text) || within.test(text)
        : sure.test(text) ||
          (i === 0 && start.test(text) && language === "en" && /^(?:is|are|do|does|can|should|any)\b/.test(text)) ||
          within.test(text),
    );
    if (isQuestion && !asks.includes(true) && pieces.length > 0) asks[pieces.length - 1] = true;
    for (const [i, { text, words }] of pieces.entries())
      clauses.push({ text, words, sentence, asks: asks[i] ?? false });
  }
  return clauses;
}
