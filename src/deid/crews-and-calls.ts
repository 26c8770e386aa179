/**
 * @module deid/crews-and-calls: who and what is named by crews, callers, families and laboratories, told by the words right beside: `by Spirit 2`, `DC 2207 Hanmer`,
 * `his mother was a Coish`, `Fridge FR-02`.
 */
import { type Context, findByContext, isClinical, nonmedical } from "./contexts.ts";
import { isDateWord } from "./date-words.ts";
import type { Finding } from "./finding.ts";
import { isTerm } from "./initials.ts";
import { isUnknownProper, type Word } from "./words.ts";

const capital = `\\p{Lu}[\\p{L}\\p{M}'-]*\\p{L}`;
const degree = "RN|LPN|LVN|CNA|MD|DO|NP|PA|MA|CMA|RT|RRT|PT|OT|SW|RPh|PharmD";
const spoken =
  "oh|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred";
const anything = () => true;
const isStrange = (word: Word) => isUnknownProper(word) || (word.surname && !word.guarded && !word.everyday);
const isHand = (_: readonly Word[], written: string) =>
  !/^(?:hr|min|day|wk|mo|kg|ml|dl|mg|sec|mcg|the|and|for|see|per|no|yes|not|was|off|out)$/.test(written);
const noForms = (words: readonly Word[]) => words.every((word) => !word.guarded && !isClinical(word));

/** What is told before the crew that took somebody away. */
const moved = /\b(?:tx|txfr?|transfer(?:red)?|transported|flown|brought(?: in)?|sent|medevac(?:ed)?)\b[^.;\n]{0,40} ?$/;

const places: readonly Context[] = [
  /** `tx to Froedtert by Spirit 2`, `UNIT Ichud 44`: a crew and its number. */
  {
    type: "ORGANIZATION",
    sureness: 62,
    expression: new RegExp(`\\b(?:by|via) (${capital}(?: ${capital})? \\d{1,4})(?![\\w/%-]|\\.\\d)`, "gu"),
    accept: (words, _, { input, index }) => noForms(words) && moved.test(input.slice(Math.max(0, index - 60), index)),
  },
  {
    type: "ORGANIZATION",
    sureness: 62,
    expression: new RegExp(`\\b(?:UNIT|CREW|RIG|CALLSIGN):? {1,3}(${capital} \\d{1,4})(?![\\w/%-]|\\.\\d)`, "gu"),
    accept: noForms,
  },
  /** `w/ MDA Lavan 72`. */
  {
    type: "ORGANIZATION",
    sureness: 62,
    expression: /(?<=\b(?:w\/|with) )([A-Z]{2,5} \p{Lu}\p{Ll}+ \d{1,3})(?= {2}|[,;.)]? *(?:\n|$)|[,;)])/gu,
    accept: noForms,
  },
  /** `Flt UX 091 Madrid-Caracas`: a flight, and from where to where. */
  {
    type: "ID",
    sureness: 84,
    expression: /(?<=\b(?:[Ff]lt|[Ff]light|FLIGHT|FLT)\.? (?:no\.? ?|# ?)?)([A-Z]{2} ?\d{2,4})(?![\w%]|\.\d)/g,
    accept: anything,
  },
  {
    type: "CITY",
    sureness: 68,
    expression:
      /(?<=\b(?:[Ff]light|[Ff]lt|[Ff]erry|[Rr]epatriat(?:ed|ion))\b[^\n]{0,24} )(\p{Lu}\p{Ll}{2,}(?:-| to )\p{Lu}\p{Ll}{2,})(?![\p{L}-])/gu,
    accept: noForms,
  },
  /** `RBT-24-337219`: letters, a year and a number. */
  {
    type: "LICENSE",
    sureness: 62,
    expression: /(?<![\w-])([A-Z]{2,5}-\d{2}-\d{4,7})(?![\w-])/g,
    accept: anything,
  },
  /** `B. Lacroix #60`, `paid ck 2218`, `Ins DDTX 88310`. */
  {
    type: "LICENSE",
    sureness: 84,
    expression: /(?<=\p{Lu}\. \p{Lu}\p{Ll}+,? )#(\d{2,4})(?![\w%-]|\.\d)/gu,
    accept: anything,
  },
  {
    type: "ACCOUNT",
    sureness: 84,
    expression: /(?<=\b[Pp]aid\b[^.\n]{0,20} (?:ck|chk|check|cheque)\.? ?#?)(\d{3,6})(?![\w%]|\.\d)/g,
    accept: anything,
  },
  { type: "HEALTH_PLAN", sureness: 84, expression: /(?<=\bIns\.?:? )([A-Z]{2,5})(?= \d{4,})/g, accept: anything },
  /** `EL/scribe Bri`, `Birth mother (C.)`. */
  {
    type: "NAME",
    sureness: 62,
    expression:
      /(?<![\p{L}\d/])(\p{Lu}{2,3})(?=\/[Ss]cribe\b)|(?<=\b(?:mother|father|mom|dad|sib|sibling|brother|sister|pt|patient|child|baby|partner|husband|wife|proband) \()(\p{Lu}\.)(?=[),])/gu,
    accept: anything,
  },
  /** `Dispo: Crestwood vs home`. */
  {
    type: "ORGANIZATION",
    sureness: 62,
    expression: new RegExp(
      `(?<=\\b(?:[Dd]ispo|[Dd]isposition|[Pp]lacement|[Dd]\\/[Cc](?: plan)?|SNF|[Rr]ehab)[: ]{1,3}(?:to )?)(${capital}(?: ${capital})?)(?= (?:vs\\.?|or) (?:home|SNF|rehab|SAR|AIR|LTAC|hospice)\\b)`,
      "gu",
    ),
    accept: (words) => noForms(words) && words.every((word) => !word.everyday && !(word.upper && word.text.length < 5)),
  },
  /** `march 3 89,`: a year of two digits behind its day. */
  {
    type: "DATE",
    sureness: 61,
    expression:
      /(?<=(?<!\p{L})(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?,? )([3-9]\d)(?=[,;)]|\.?\s*$)/gimu,
    accept: anything,
  },
  /** `sperm: Cryos donor`. */
  {
    type: "ORGANIZATION",
    sureness: 62,
    expression:
      /(?<=\b(?:[Ss]perm|[Ee]ggs?|[Oo]ocytes|[Ee]mbryos?|[Gg]raft|[Tt]issue)(?: from|:) )(\p{Lu}\p{Ll}{3,})(?= (?:donor|bank|straws?|vials?)\b)/gu,
    accept: noForms,
  },
  /** `via Pennsylvania Amb`, `Oakdale VFD`. */
  {
    type: "ORGANIZATION",
    sureness: 62,
    expression: new RegExp(`(?<!\\p{L})(${capital}(?: ${capital}){0,2} (?:Amb|VFD|FD|EMS))(?![\\p{L}\\d])`, "gu"),
    accept: (words) =>
      !/^(?:the|local|county|call|called|per|by|via|fire|and|when|if|city|transport|emergency|private|volunteer)$/.test(
        words[0]?.key ?? "",
      ),
  },
  /** `Geisinger CMC`, `KEMRI Clinical Ctr`: capitals behind or before a hospital's name. */
  {
    type: "ORGANIZATION",
    sureness: 62,
    expression:
      /(?<!\p{L})(\p{Lu}\p{Ll}[\p{L}'-]+(?: \p{Lu}\p{Ll}[\p{L}'-]+)? (?:CMC|RMC|UMC|AMC|JMC|MMC))(?![\p{L}\d])/gu,
    accept: (words) => words.slice(0, -1).every((word) => !word.upper && !word.guarded && !word.everyday),
  },
  {
    type: "ORGANIZATION",
    sureness: 62,
    expression:
      /(?<![\p{L}\d])(\p{Lu}{3,6})(?= (?:Clinical|Medical|Health|Research|Cancer|Community|Trauma) (?:Ctr|Center|Centre|Campus|Hosp|Hospital)(?!\p{L}))/gu,
    accept: ([word]) => word?.guarded === false && !isTerm(word.text),
  },
  /** `CUH cleared his head`: a university hospital by its letters. */
  {
    type: "ORGANIZATION",
    sureness: 60,
    expression: /(?<![\p{L}\d/-])([A-Z]{1,3}UH)(?![\p{L}\d/-])/gu,
    accept: ([word]) => word?.guarded === false,
  },
  /** `Labs to NorDx`, `lab SomnoMed`. */
  {
    type: "ORGANIZATION",
    sureness: 62,
    expression: /\b(?:at|to|by|from|via|with|[Ll]abs?:?) (\p{Lu}\p{Ll}{1,9}(?:Dx|Path|Labs|Lab))(?![\p{L}\d-])/gu,
    accept: noForms,
  },
  {
    type: "ORGANIZATION",
    sureness: 62,
    expression: /\b[Ll]abs?:? (\p{Lu}\p{Ll}{2,}\p{Lu}\p{Ll}+)(?![\p{L}\d-])/gu,
    accept: noForms,
  },
  /** `DC 2207 Hanmer`: an officer's number before the name. */
  {
    type: "ID",
    sureness: 84,
    expression:
      /(?<=\b(?:[DPW]P?C|PS|DS|PCSO|Sgt|Const(?:able)?|Ofc|Officer|Deputy|Dep|Tpr|Trooper)\.? #?)(\d{2,5})(?= \p{Lu}\p{Ll}{2,})/gu,
    accept: anything,
  },
  /** `(site 4409, PI …`, `donor "LARS 7719"`, `subj 018`. */
  {
    type: "ID",
    sureness: 84,
    expression:
      /(?<=(?:[(,] ?[Ss]ite|\b[Ss]ubj(?:ect)?|\b[Pp]articipant|\b[Dd]onor)\.? (?:no\.? ?|num |# ?|id |code )?["“]?(?:[A-Z]{2,8} )?)(\d{3,6})(?=["”,;:)]|\.?\s|$)(?!\s?(?:mg|ml|cm|mm|patients|subjects))/gu,
    accept: (_, written) => !/^(?:19|20)\d\d$/.test(written),
  },
  /** `771-20-44`: a record number in groups. */
  {
    type: "MRN",
    sureness: 58,
    expression: /(?<![\w./#-])(\d{3}-\d{2}-\d{2})(?![\w/%-]|\.\d)/g,
    accept: anything,
  },
  /** `workstation NHK-WS3`, `Fridge FR-02`. */
  {
    type: "DEVICE",
    sureness: 62,
    expression:
      /(?<=\b(?:[Ww]orkstation|[Ff]ridge|[Rr]efrigerator|[Ff]reezer|[Cc]art|[Pp]ump|[Mm]achine|[Tt]erminal|[Cc]onsole|[Ll]aptop|[Tt]ablet|[Pp]rinter|[Ii]ncubator|[Mm]onitor|[Ss]canner|[Cc]entrifuge|[Dd]efib(?:rillator)?|[Pp]hone|[Dd]rone) (?:no\.? ?|# ?|id )?)([A-Z]{2,6}-[A-Z]{0,4}\d{1,4})(?![\w-])/g,
    accept: anything,
  },
  /** `SV19 OKX`: a British plate. */
  {
    type: "VEHICLE",
    sureness: 62,
    expression:
      /(?<![\w-])((?!CD|CK|CA|IL|TH|HB|SP|GP|FM|TP|PD|AR|ER|HR|BP|SF|MS|PS|DR)[A-HJ-PR-Y]{2}(?:0[2-9]|[12]\d|5[1-9]|[67]\d) ?[A-Z]{3})(?![\w-])/g,
    accept: (words) => words.every((word) => !word.guarded && !(word.upper && isTerm(word.text))),
  },
  /** `TS 02 UB 4471`: an Indian plate. */
  {
    type: "VEHICLE",
    sureness: 70,
    expression:
      /(?<![\w-])((?:A[PRS]|BR|C[GH]|D[DLN]|G[AJ]|H[PR]|J[HK]|K[AL]|L[AD]|M[HLNPZ]|NL|O[DR]|P[BY]|RJ|SK|T[GNRS]|U[KP]|WB)[ -]?\d{2}[ -]?[A-Z]{1,2}[ -]?\d{4})(?![\w-])/g,
    accept: anything,
  },
  /** `on the boat Alma, NK 4417`. */
  {
    type: "VEHICLE",
    sureness: 60,
    expression:
      /(?<=\b(?:boat|yacht|trawler|skiff|vessel|ferry|dinghy|tug)\b[^\n;\d]{0,30}[ ,(])([A-Z]{1,3}[ -]?\d{3,5}(?: ?[A-Z]{1,2})?)(?![\w-])/g,
    accept: anything,
  },
  /** `tag had DM's name`. */
  {
    type: "NAME",
    sureness: 62,
    expression: /(?<![\p{L}\d])(\p{Lu}{2,3})(?='s (?:name|initials|signature|handwriting|login|badge)\b)/gu,
    accept: (_, written) => !/^(?:PT|ER|ED|OR|MD|RN|NP|PA)$/.test(written),
  },
  /** `jb/LPN`, `LQ:mmv T:`, `/bo 14-Feb`, `SPI: rfw`: small letters of who wrote. */
  {
    type: "NAME",
    sureness: 62,
    expression: new RegExp(`(?<![\\p{L}\\d/])([a-z]{2,3})\\/(?:${degree})(?![\\p{L}/])`, "gu"),
    accept: ([word], written) => word !== undefined && !word.everyday && !isTerm(written),
  },
  {
    type: "NAME",
    sureness: 62,
    expression: /\p{Lu}{2}[:/]([a-z]{2,3})(?= {1,3}(?:T|D|DD|DT|TD):)/gu,
    accept: ([word], written) => word !== undefined && !word.everyday && !isTerm(written),
  },
  { type: "NAME", sureness: 62, expression: / \/([a-z]{2,3})(?= \d{1,2}[-/. ](?:\d|[A-Z][a-z]{2}))/g, accept: isHand },
  {
    type: "NAME",
    sureness: 62,
    expression: /\b(?:SPI|[Ii]ntake|[Oo]perator|[Cc]ollector|[Pp]oison specialist): ([a-z]{2,3})(?=\s*$|\n)/gm,
    accept: isHand,
  },
  /** `his mother was a Coish from`, `she is a Budgell by birth`. */
  {
    type: "NAME",
    sureness: 62,
    expression: new RegExp(
      `(?=\\p{Lu})(?<=\\b(?:mother|father|wife|husband|grandmother|grandfather|gran|nan|aunt|uncle|mom|mum|[Ss]he|[Hh]e) (?:is|was|were) an? )(${capital})(?=[,.;)]| (?:from|before|by birth|and|of)\\b)`,
      "gu",
    ),
    accept: (words) => words.every(isStrange),
  },
  /** `. Din, drowned off the cape`: who died, in a pedigree. */
  {
    type: "NAME",
    sureness: 62,
    expression:
      /(?<=[.;:] )(\p{Lu}\p{Ll}{2,})(?=, (?:drowned|died|killed|deceased|stillborn|estranged|unmarried|dec'd|d\. ?\d)\b)/gu,
    accept: ([word]) => word !== undefined && !word.guarded && !word.everyday,
  },
  /** `it's Reg on tonight`. */
  {
    type: "NAME",
    sureness: 62,
    expression:
      /(?=\p{Lu}\p{Ll})(?<=\b(?:[Ii]t's|[Ii]t is|[Tt]his is|[Tt]hat's|[Tt]hat was) )(\p{Lu}\p{Ll}{2,})(?= (?:on tonight|on today|on call|on nights|on shift|speaking|calling)\b)/gu,
    accept: ([word]) => word !== undefined && !isDateWord(word.key),
  },
  /** `Pumphrey, 46, Fogo;`: a town behind an age. */
  {
    type: "CITY",
    sureness: 68,
    expression: new RegExp(
      `(?=\\p{Lu})(?<=\\p{Lu}\\p{Ll}+(?: \\([^)\\n]{1,24}\\))?, \\d{1,2}, )(${capital}(?: ${capital})?)(?=[;.)]|, )`,
      "gu",
    ),
    accept: (words) => noForms(words) && words.every((word) => !word.everyday && !word.upper),
  },
  /** `the Shoppers in Goose`. */
  {
    type: "CITY",
    sureness: 68,
    expression: new RegExp(
      `(?=\\p{Lu})(?<=\\b(?:[Ff]rom|[Aa]t|[Vv]ia) the \\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)? in )(${capital}(?: ${capital})?)(?=[;.,)])`,
      "gu",
    ),
    accept: noForms,
  },
  /** `née le 3 août 1988 à Fès`. */
  { type: "CITY", sureness: 68, expression: new RegExp(`(?<!\\p{L})à (${capital})`, "gu"), accept: anything },
  /** `3 Fit o' the Brae, Gardenstown`, `14 Maes Gwilym`. */
  {
    type: "ADDRESS",
    sureness: 62,
    expression: new RegExp(
      `(?=\\d{1,4}[a-c]? \\p{Lu})(?<=^|, |[:\\n] ?|\\b(?:at|to|of|from) )(\\d{1,4}[a-c]? ${capital}(?: ${capital})? (?:o' the|of the|on the|by the) ${capital})(?=, ?\\p{Lu}|\\s*\\n|\\.)`,
      "gmu",
    ),
    accept: (words) =>
      words.every((word) => !isClinical(word)) &&
      !words.some((word) =>
        /^(?:days?|weeks?|months?|years?|patients?|tabs?|doses?|units?|hours?|out)$/.test(word.key),
      ),
  },
  {
    type: "ADDRESS",
    sureness: 62,
    expression: new RegExp(
      `(?<![\\w.-])(\\d{1,4}[a-c]? (?:Maes|Heol|Ffordd|Stryd|Bryn|Cae|Clos|Llys|Rhodfa|Rhes|Teras|Parc|Trem|Gerddi|Cluain|Rechov|rechov|Rehov|Derech|Sderot|Sharia|Shari'?|Tariq|Soi|Thanon|Lorong|Moo|Ulitsa|ulitsa|Prospekt)(?: (?:y|yr|an|na|al) | |-)${capital}(?: ${capital})?)(?![\\p{L}\\d])`,
      "gu",
    ),
    accept: anything,
  },
  /** `rechov Uziel 38`, `Soi Ari 4`; and the floor behind a house. */
  {
    type: "ADDRESS",
    sureness: 62,
    expression: new RegExp(
      `(?<!\\p{L})((?:[Rr]echov|[Rr]ehov|[Dd]erech|[Ss]derot|[Ss]haria|[Tt]ariq|[Tt]hanon|[Uu]litsa|[Pp]rospekt|Soi) (?:\\p{L}+-)?${capital}(?: ${capital})? \\d{1,4}(?:\\/\\d{1,3})?)(?![\\w%]|\\.\\d)|(?<=\\d[A-Za-z]?, (?:\\p{L}+ \\p{L}+, )?)(\\d{1,2}(?:st|nd|rd|th) fl(?:oor|r)?\\.?)(?=,|\\s*\\n)`,
      "gu",
    ),
    accept: anything,
  },
  /** `on H-2`: a road of Hawaii. */
  {
    type: "ADDRESS",
    sureness: 62,
    expression: /(?<=\b(?:on|off|onto|along|from|near) (?:the )?)(H-?[123])(?![\w%-]|\.\d)/g,
    accept: anything,
  },
  /** `fell asleep on the road the 3rd, wife`: a bare ordinal before a mark. */
  {
    type: "DATE",
    sureness: 61,
    expression:
      /(?<=[\p{L}\d)] the )(?<!\b(?:finger|toe|rib|digit|nerve|degree|trimester|child|grade|line|and|or|of|in|at|is|was|between) the )([3-9]|1[0-2])(?:rd|th)(?=[,;)] \p{Ll})(?![,;] (?:and |or )?(?:\d|fourth|fifth|last|toe|finger))/gu,
    accept: (_, written, match) =>
      written !== "" && !/\b\d+(?:st|nd|rd|th)\b/.test(match.input.slice(Math.max(0, match.index - 30), match.index)),
  },
  /** `Scored 11/18 KKn`: a day between what was done and who did it. */
  {
    type: "DATE",
    sureness: 61,
    expression:
      /(?<=\b(?:[Ss]cored|[Rr]ead|[Tt]yped|[Ss]canned|[Ff]iled|[Ee]ntered|[Cc]oded|[Cc]losed) )(\d{1,2}\/\d{1,2})(?= (?:by )?(?:\p{Lu}{2,3}|\p{Lu}{1,2}\p{Ll}|[a-z]{2,3})\.?\s*$)/gmu,
    accept: anything,
  },
  /** `House two-eleven`. */
  {
    type: "ADDRESS",
    sureness: 62,
    expression: new RegExp(
      `(?<=\\b(?:[Hh]ouse|[Aa]partment|[Aa]pt|[Hh]ouse number|[Tt]railer|[Ff]lat) )((?:${spoken})(?:[- ](?:${spoken})){1,4})(?![\\p{L}-]| (?:times|days|weeks|hours))`,
      "gu",
    ),
    accept: anything,
  },
  /** `And his card number?` on the line above: digits begun. */
  {
    type: "ID",
    sureness: 62,
    expression: new RegExp(
      `(?<=\\b(?:[Nn]umber|MRN|MCP|ID|[Cc]ard|[Pp]olicy|[Ss]ocial)\\?\\s[^\\n]{0,30}: )((?:${spoken})(?:[ ,-]{1,2}(?:${spoken})){1,9})(?![\\p{L}-])`,
      "giu",
    ),
    accept: anything,
  },
  /** `his mother, 93, with gout`, `Mother alive at 91 in`. */
  {
    type: "AGE",
    sureness: 84,
    expression:
      /(?<=\b(?:mother|father|mom|mum|dad|grandmother|grandfather|grandma|grandpa|gran|nan|aunt|uncle|sister|brother|husband|wife|neighbou?r|landlady|friend|widow|widower),? (?:\p{Lu}\p{Ll}+,? )?(?:(?:now|meanwhile|already|today) )?)(9\d|1[01]\d)(?=, (?!\d)|[;.)](?!\d))|(?<=\b(?:alive|living|well|died|passed|dead|going strong|independent) at (?:age )?)(9\d|1[01]\d)(?=[,.;)]| (?:in|of|on|from|with|and|at|after|by|when|last|this)\b)/giu,
    accept: anything,
  },
];

/** What crews, callers, families and laboratories name. */
export function findInCalls(text: string): Finding[] {
  return findByContext(text, places, nonmedical);
}
