/**
 * @module answers/feared-illness: a message without the heart attacks, strokes, seizures and stents it only fears, or that somebody had long ago.
 *
 * English and Spanish, by words. Kin's illness goes only where it is told as past or as family history, or where the asker's own risk or check-up is
 * asked about: "my husband had a stroke, what do I do" is a danger of now.
 */

/** Whoever is close to the asker, as a pattern: kin by blood or marriage, friends. */
export const kinOrFriend =
  "m[ou]m|mother|dad|father|brother|sister|son|daughter|kid|child|toddler|baby|gran\\w*|uncle|aunt|husband|wife|partner|boyfriend|girlfriend|family|friend|roommate|neighbou?r|hij[oa]|niñ[oa]|beb[eé]|novi[oa]|pareja|vecin[oa]|mam[aá]|madre|pap[aá]|padre|herman[oa]|abuel[oa]|t[ií][oa]|espos[oa]|marido|mujer|familia|amig[oa]";
const illness =
  "(?:heart attacks?|strokes?|(?:\\w+ )?seizures?|convulsi[oó]n(?:es)?|stents?|bypass(?: surgery)?|infartos?|ataques? (?:al|de|del) coraz[oó]n|ataques? card[ií]acos?|derrames?(?: cerebral(?:es)?)?|embolias?)";
const diedOf = "died (?:of|from)|(?:muri|falleci)[oó] (?:de|por)";
const fear =
  "(?:prevent\\w*|avoid\\w*|prev(?:enir|iene\\w*|enci[oó]n de)|evit(?:ar|an?)|riesgo de|(?:risk|chances?|odds) of|so (?:that )?(?:i|we) (?:don'?t|do not|won'?t) (?:have|get)|keep (?:me |us )?from (?:having|getting)|(?:not|never|don'?t) (?:want to )?(?:have|get))";
const feared = new RegExp(
  `\\b(?:(?<ofKin>(?:${kinOrFriend})(?: both)? (?:(?<died>${diedOf})|had|has had|tuvo|ha tenido|sufri[oó]|le dio))|${fear}) (?:[\\wáéíóúñ]+ ){0,3}${illness}\\b`,
  "gi",
);

/** "How is a heart attack prevented?" */
const preventedPassive = new RegExp(
  `\\b(?:how (?:is|are|can|could|do|should)|c[oó]mo se) (?:\\w+ ){0,2}${illness} (?:be |be best )?(?:prevented|avoided)\\b`,
  "gi",
);
const ofNow =
  /\b(?:now|today|tonight|minutes?|hours?|this (?:morning|evening|afternoon)|ahora|hoy|anoche|minutos?|horas?|esta (?:mañana|tarde|noche))\b/i;
const span = "(?:weeks?|months?|years?|yrs?|decades?)";
const age = "[2-9]\\d(?![:\\d]| ?(?:am|pm|o'?clock))";
/** Told of an illness that is over, or of a family. */
const past = new RegExp(
  [
    `\\b(?:${span}|a while) (?:ago|back)\\b|(?<!\\bnot (?:so |too )?)\\blong ago\\b|\\blast year\\b|\\b${span} (?:before|earlier)\\b|\\b(?:in|since) (?:19|20)\\d\\d\\b`,
    `(?<=${illness}\\W{0,3}(?:\\w+ )?)\\b(?:at|aged?|before|under) (?:age |the age of )?${age}|\\bat \\d{1,2} (?:months?|years?)\\b|\\bas an? (?:baby|infant|child|kid|toddler|teen\\w*)\\b|\\bin (?:his|her|their) (?:early |mid |late )?\\d0s\\b|\\bat an? (?:early|young) age\\b|\\bwhen (?:i|he|she|they|we) (?:was|were) (?:only |just |about |in )?(?:\\d|(?:my|his|her|their)\\b|young|little|an? (?:kid|child|teen))`,
    "\\b(?:has|have) been (?:\\w+ )?(?:well|fine|ok|okay|good|healthy)\\b|\\b(?:recovered|survived)\\b|\\bfamily history\\b|\\bruns? in\\b",
    `\\bhace (?:\\S+ ){0,2}(?:meses|a[ñn]os|tiempo)\\b|\\ba los ${age}|\\ben (?:19|20)\\d\\d\\b|\\bcuando (?:ten[ií]a|era)|\\ba[ñn]o pasado\\b|\\bantecedentes?\\b`,
  ].join("|"),
  "i",
);
/** The question is about the asker's own risk, prevention or check-up. */
const ownRisk = new RegExp(
  [
    "\\bmy (?:own )?(?:risk|chances?|odds|cholesterol|ldl|a1c|blood pressure|bp)\\b|\\bam i (?:\\w+ ){0,2}at (?:\\w+ )?risk\\b|\\b(?:hereditary|genetic|inherit\\w*)\\b",
    "\\b(?:prevent|avoid) (?:one|it|this|that|having|getting|the same)\\b|\\bshould i (?:take|start|be on) (?:an? )?(?:daily )?(?:statin|aspirin)\\b",
    "\\b(?:i|me|we) (?!.*\\b(?:him|her|them|he|she)\\b)(?:\\w+ ){0,4}(?:screen\\w*|tested|checked)\\b",
    "\\bmi (?:propio )?riesgo\\b|\\bprevenir(?:lo|me)?\\b|\\b(?:debo|puedo|me) (?:\\S+ )?(?:hacerme|checarme|revisarme|medirme|mido|hago|checo|reviso|toca)\\b",
  ].join("|"),
  "i",
);

/**
 * `message` with a blank for each heart attack, stroke, seizure, stent or bypass that is feared or to be prevented, or that kin had in the past; a doubt leaves it in.
 *
 * What is told to be of now or of today stays, whoever has it. Apostrophes are to be `'`.
 */
export function withoutFeared(message: string): string {
  const askedToPrevent = message.replace(preventedPassive, " ");
  const isOwnRisk = ownRisk.test(message) || askedToPrevent !== message;
  return askedToPrevent.replace(feared, (words, ofKin: string | undefined, died: string | undefined, at: number) => {
    const after = askedToPrevent.slice(at, at + words.length + 40);
    if (ofNow.test(after)) return words;
    const isPast = () =>
      past.test(`${/[^.?!;\n]{0,40}$/.exec(askedToPrevent.slice(0, at))?.[0]}${/^[^.?!;\n]*/.exec(after)?.[0]}`);
    return ofKin === undefined || died !== undefined || isOwnRisk || isPast() ? " " : words;
  });
}

/** A heart attack months past, or the rehabilitation after one. */
const afterHeartAttack =
  /\b(?:had|after|since|following|survived) (?:a |an |my |his |her |the )?(?:\w+ )?heart attack (?:about |around |some )?(?:(?:\d+|a|an|one|two|three|four|five|six|ten|few|a few|several|many) )?(?:(?:months?|years?|yrs?) (?:ago|back)|last year|in (?:19|20)\d\d)\b|(?<=\bcardiac rehab\w* )(?:after|since|following) (?:a|my|his|her|the) heart attack\b/gi;
/** An illness, or an allergic shock, that is told of years ago. */
const yearsAgo = new RegExp(
  `\\b(?:${illness}|anaphyla\\w+(?: (?:reaction|shock))?|(?:severe |bad )?allergic reaction)\\b(?= (?:\\w+ ){0,5}(?:\\d+|a few|few|several|many|two|three|four|five|six|seven|eight|ten|some) (?:years?|yrs?|decades?) ago\\b| (?:\\w+ ){0,4}years ago\\b| hace (?:\\S+ ){0,2}a[ñn]os\\b| in (?:19|20)\\d\\d\\b)`,
  "gi",
);
const feelsTheSame =
  /\b(?:feels? (?:\w+ )?(?:the )?(?:same|like)|same (?:feeling|pain|thing|way|symptoms?)|(?:happening|happened|having it|having one) again|otra vez|de nuevo|igual que)\b/i;
/** What an allergic shock may be met with again, and its signs. */
const metAgain =
  /\b(?:just|ate|eaten|drank|swallowed|stung|bitten|bit|throat|hives|swell\w*|swollen|itch\w*|com[ií]|comi[oó]|pic[oó])(?![\wáéíóúñ])/i;

/** `message` with a blank for each heart attack, stroke, seizure or allergic shock of years ago, whoever had it: it is history, unless it may be back. */
export function withoutLongAgo(message: string): string {
  if (feelsTheSame.test(message)) return message;
  const told = message.replace(afterHeartAttack, "");
  return ofNow.test(message) || metAgain.test(message) ? told : told.replace(yearsAgo, " ");
}
