/**
 * @module deid/papers: where a hospital's papers name somebody or some place: heads of e-mails, signatures of flowsheets, offers of beds, printed records.
 */
import { type Context, findByContext, isClinical, nonmedical, small } from "./contexts.ts";
import type { Finding } from "./finding.ts";
import { isTerm } from "./initials.ts";
import { citySet } from "./lexicon/lookup.ts";
import { type Word, wordsOf } from "./words.ts";

const capital = `\\p{Lu}[\\p{L}\\p{M}'-]*\\p{L}`;
const capitals = `${capital}(?:(?: |-| of | of the )${capital}){0,3}`;
const degree =
  "RN|LPN|LVN|CNA|MD|DO|NP|PA-C|PA|MA|CMA|RT|RRT|PCT|PT|OT|SLP|MSW|LCSW|RPh|PharmD|DNP|APRN|ARNP|CRNA|RD|MW|RM|RMN|HCA";

const isNamed = (words: readonly Word[]) => words.length > 0 && !words.some((word) => isClinical(word) || word.guarded);
const anything = () => true;

const places: readonly Context[] = [
  /** `To: Osborne, Kit L; Faulk, Terry`: who sends and who receives. */
  {
    type: "NAME",
    sureness: 84,
    expression: new RegExp(
      `(?=\\p{Lu})(?<=^[ \\t>]*(?:To:|Cc:|CC:|Bcc:|From:)[^\\n]{0,200})(?<=[:;] ?)(${capital}, ${capital}(?: \\p{Lu}\\.?(?!\\p{L}))?)(?=;|,? <| \\[|\\s*$)`,
      "gmu",
    ),
    accept: anything,
  },
  /** `>>> B`: a letter that ends a quoted mail. */
  { type: "NAME", sureness: 60, expression: /(?<=^>[ >]*)(\p{Lu})(?=\s*$)/gmu, accept: anything },
  /** `-ABoyd RN`, `examined, DSussman`: an initial joined to a family name where somebody signs. */
  {
    type: "NAME",
    sureness: 64,
    expression: new RegExp(
      `(?=\\p{Lu}{2}\\p{Ll})(?<=[-–—,:/] ?|\\b(?:by|per|signed|RN|MD) )(\\p{Lu}\\p{Lu}\\p{Ll}{2,})(?= (?:${degree})\\b|[ \\t]*[;|)]|[ \\t]*$)`,
      "gmu",
    ),
    accept: ([word], written) => {
      const [family] = wordsOf(written.slice(1));
      return word !== undefined && !word.guarded && family !== undefined && !family.guarded && !family.everyday;
    },
  },
  /** `viewed by dr.hkaur`, `Printed by SHARONB`: a name one signs in with. */
  {
    type: "NAME",
    sureness: 62,
    expression:
      /(?<=\b(?:[Vv]iewed|[Pp]rinted|[Ee]ntered|[Ss]canned|[Aa]mended|[Ff]iled|[Aa]uthori[sz]ed|[Uu]ploaded|[Rr]eleased|[Ll]ogged|[Cc]reated|[Uu]pdated|[Mm]odified|[Aa]cknowledged|[Aa]ccessed)(?: (?:on )?[\d/.:-]{6,10})?(?: \d{1,2}:\d{2})? by )([a-z]{1,12}[._][a-z]{2,}\d{0,3}|[A-Z]{5,}\d{0,3})(?![\p{L}\d.@])/gu,
    accept: (words) => words.some((word) => !word.everyday && !word.guarded),
  },
  /** `TAN, Wei-Lin (Dr)`. */
  {
    type: "NAME",
    sureness: 86,
    expression:
      /(?<!\p{L})(\p{Lu}[\p{Lu}'-]+, \p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]*)?)(?= \((?:Dr|Mrs?|Miss|Ms|Sr|Prof|Mx|Nurse)\))/gu,
    accept: anything,
  },
  /** `Wm. Fugate`, `Grady, Thos.`: a given name cut short as it was once done. */
  {
    type: "NAME",
    sureness: 66,
    expression:
      /(?<!\p{L})((?:Wm\.|Chas\.|Thos\.|Jas\.|Jos\.|Geo\.|Robt\.|Benj\.|Edw\.|Danl\.|Saml\.|Jno\.)(?: \p{Lu}\.)? (?!(?:He|She|They|The|It|His|Her|We|Pt|Patient|No|Not|In|On|Has|Is|Was|Will)\b)\p{Lu}[\p{L}'-]+)/gu,
    accept: anything,
  },
  {
    type: "NAME",
    sureness: 66,
    expression:
      /(?<!\p{L})(\p{Lu}[\p{L}'-]+, (?:Wm\.|Chas\.|Thos\.|Jas\.|Jos\.|Geo\.|Robt\.|Benj\.|Edw\.|Danl\.|Saml\.|Jno\.))/gu,
    accept: anything,
  },
  /** `Sonographer: KT`, `Sig SP`, `Checked BNG.` */
  {
    type: "NAME",
    sureness: 62,
    expression:
      /(?<=\b(?:[Ss]onographer|[Tt]ech|[Tt]echnologist|[Rr]adiographer|[Tt]echnician|[Pp]hlebotomist|[Ss]crub|[Cc]irculator|[Vv]erified|[Cc]hecked|[Rr]eviewed|[Ww]itnessed|[Ss]ig|[Aa]dmin),?:? (?:by )?)(\p{Lu}{2,3})(?=[.;)]?\s*(?:\n|$)|[.;)] )/gu,
    accept: (_, written) => !isTerm(written),
  },
  /** `dla/MODL`, `given lkb LPN`: small letters of who typed and who gave. */
  {
    type: "NAME",
    sureness: 60,
    expression: new RegExp(
      `(?<=\\s)(?=[a-z]{2,3}[ /])([a-z]{2,3})(?=\\/(?:MODL|NTS|MEDQ|MMODAL|TRANS)\\b)|(?<=\\b(?:given|admin|placed|drawn|done) )([a-z]{2,3})(?= (?:${degree})\\b)`,
      "gu",
    ),
    accept: ([word], written) => word !== undefined && !word.everyday && !isTerm(written),
  },
  /** `Mo (support worker, Turning Point)`. */
  {
    type: "NAME",
    sureness: 60,
    expression:
      /(?<!\p{L})(\p{Lu}\p{Ll}+)(?= \((?:support worker|key ?worker|social worker|care coordinator|caseworker|case manager|foster \p{L}+|step-?\p{L}+|ex|best friend|grand(?:son|daughter|mother|father)|manager|supervisor|foreman|teacher|counsell?or|sponsor|landlord|landlady|interpreter|spouse|brother|sister|nephew|niece|aunt|uncle|cousin)\b)/gu,
    accept: ([word]) =>
      word !== undefined && (word.first || !word.guarded) && (!word.everyday || word.first || word.ordinaryName),
  },
  /** `req hooper (hospitalist)`. */
  {
    type: "NAME",
    sureness: 58,
    expression:
      /(?<![\p{L}\d'-])(\p{Ll}{4,})(?= \((?:hospitalist|intensivist|attending|resident|fellow|pcp|surgeon|cardiology|cards|ortho|neuro|renal|gi|onc|id|ep|im|np|pa|md|do|crna)\))/gu,
    accept: (words) => words.every((word) => small(word) && !word.common),
  },
  /** `Accepted Anchor Dr. Vu`, `Peachford (full)`, `Regency has no female bed`, `Thrifty Way will hold`. */
  {
    type: "ORGANIZATION",
    sureness: 61,
    expression: new RegExp(
      `(?<!\\p{L})(${capital}(?: ${capital}){0,2})(?= \\((?:full|reviewing|declined|denied|accepted|waitlist|wait|pending|no beds?)\\b| (?:has no (?:\\w+ )?beds?|has a (?:\\w+ )?bed|can take (?:her|him|pt)|accepts pending|will (?:hold|deliver|refill)|on divert)\\b)|(?<=\\b(?:[Aa]ccepted(?: (?:at|by|to))?|bed offer(?:ed)?(?: at| from)?|[Rr]eferrals? (?:sent )?to|[Pp]revious tx:?|[Pp]rior tx:?|[Pp]rior rehab:?|[Dd]etox at|SNF:?|SNF choice:?) )(${capital}(?: ${capital}){0,2})(?=[,.;]? |\\s*$)`,
      "gu",
    ),
    accept: (words) =>
      nonmedical(words) &&
      !words.some((word) => word.upper && word.text.length < 5) &&
      !/^(?:he|she|they|pt|patient|mom|dad|she'?s|pharmacy|pharmacist|wife|husband|son|daughter|insurance|cardiology|neurology|psychiatry|palliative|hospice|dietary|dietitian|therapy|speech|social|physical|occupational|gyn|surgery|home|outpatient|dr|mr|mrs|ms|family|clinic|unit|ot|st|urology|nephrology|pain|ortho\\w*)$/.test(
        words[0]?.key ?? "",
      ),
  },
  /** `Village at Cook Springs`: a house and the place it is named after. */
  {
    type: "ORGANIZATION",
    sureness: 62,
    expression: new RegExp(
      `(?<!\\p{L})((?:Villages?|Residences?|Gardens|Terrace|Inn|Manor|Place|Arbors?|Lodge|Commons|Landing|Meadows|Cottages|Heights|Oaks|Pines|Springs|Crossings?|Preserve|Estates|Suites|Courtyards?) at ${capitals})`,
      "gu",
    ),
    accept: anything,
  },
  /** `Sunnyside ISD`, `Eastmoor CMHT`: a town's school district or team. */
  {
    type: "ORGANIZATION",
    sureness: 62,
    expression: new RegExp(
      `(?<!\\p{L})(${capital}(?: ${capital}){0,2} (?:ISD|CISD|USD|CUSD|CMHT|CAMHS|VAMC|CRHT|ICB|PCN|LHIN|DHB|CMHC|FQHC))(?![\\p{L}\\d])`,
      "gu",
    ),
    accept: (words) => words.slice(0, -1).some((word) => !word.guarded && !word.everyday),
  },
  /** `North Fells Ambulance Service`. */
  {
    type: "ORGANIZATION",
    sureness: 64,
    expression: new RegExp(
      `(?<!\\p{L})(${capital}(?: (?:and )?${capital}){0,3} (?:Ambulance (?:Service|Trust)|Fire (?:and|&) Rescue|Fire (?:Department|Dept|District)|Volunteer Fire\\w*|Police Department|Sheriff's (?:Office|Department)|School District|Recovery (?:Center|Centre|House|Services))(?: NHS(?: Foundation)? Trust)?)(?!\\p{L})`,
      "gu",
    ),
    accept: (words) => !/^(?:the|local|county|volunteer|a|by|via|called)$/.test(words[0]?.key ?? ""),
  },
  /** `New Leaf Recovery OTP   Pt # 4417`: the first line of a paper, before blanks. */
  {
    type: "ORGANIZATION",
    sureness: 61,
    expression: new RegExp(
      `(?<=^)(${capital}(?: (?:of |and |& |at )?${capital}){1,4}(?: Recovery| Wellness| Counseling| Treatment)?)(?= (?:OTP|IOP|PHP|MAT|ADHC|SNF|ALF)(?: {2,}|\\t|\\n| - | \\| ))`,
      "gu",
    ),
    accept: anything,
  },
  /** `NA home group "Last House on the Block"`. */
  {
    type: "ORGANIZATION",
    sureness: 62,
    expression:
      /(?<=\b(?:home ?group|meeting|congregation|church|daycare|preschool|band|choir|team|club|shop|restaurant|bar|store) (?:called |named )?["“])([^"”\n]{3,40})(?=["”])/gu,
    accept: (words) => words.some((word) => word.capital),
  },
  /** `back at 3M`, `from 7-Eleven`. */
  {
    type: "ORGANIZATION",
    sureness: 62,
    expression: /(?<![\w-])(7-Eleven|24 Hour Fitness|84 Lumber|99 Ranch|(?<=\b(?:at|for|from|with|by) )3M)(?![\w-])/gu,
    accept: anything,
  },
  /** `POC at Hy-Plains`, `from CopperPoint`: two capitals in one word that no list of medicine holds. */
  {
    type: "ORGANIZATION",
    sureness: 56,
    expression:
      /(?<=\b(?:at|from|for|via|by|[Ee]mployer:?|[Pp]harmacy:?|comp,|[Pp]ayer:?|[Ii]nsurance:?|[Cc]arrier:?) (?:the )?)(\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}{2,}|\p{Lu}\p{Ll}{2,}\p{Lu}\p{Ll}{2,})(?![\p{L}\d-])/gu,
    accept: isNamed,
  },
  /** `Far Ings Farm, Hutton Roof Rd`: a farm or a cottage for an address. */
  {
    type: "ADDRESS",
    sureness: 62,
    expression: new RegExp(
      `(?=\\p{Lu})(?<=^|[:,] |\\b(?:at|of|from) )(${capital}(?: ${capital}){0,2} (?:Farm|Farmhouse|Cottages?|Barn|Croft|Bungalow|Steading|Byre|Oast|Lodge|Gatehouse))(?=,|\\s*\\n)`,
      "gmu",
    ),
    accept: nonmedical,
  },
  /** `neighbours at number 41`. */
  {
    type: "ADDRESS",
    sureness: 62,
    expression:
      /(?<=\b(?:at|from|confront(?:ed|ing)?|outside|opposite|live(?:s|d)? at|neighbou?rs? at|moved to) (?:number|no\.?) )(\d{1,4}[a-c]?)(?![\w%/]|\.\d)/gi,
    accept: anything,
  },
  /** `on the overpass at Candler and 20`. */
  {
    type: "ADDRESS",
    sureness: 60,
    expression:
      /(?<=\b(?:at|near|on|of) \p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}+)? (?:and|&) )(I?-?\d{1,3})(?=[,.;)]|\s*$)/gmu,
    accept: anything,
  },
  /** `served w/ 3/75`. */
  {
    type: "ORGANIZATION",
    sureness: 62,
    expression: /(?<=\b[Ss]erved (?:w\/|with|in) (?:the )?)(\d{1,3}\/\d{1,3})(?![\d/])/gu,
    accept: anything,
  },
  /** `near Cerulean`, `MGM in Vineland`: a word with a capital where only a town can stand. */
  {
    type: "CITY",
    sureness: 62,
    expression: new RegExp(
      `(?=\\p{Lu})(?<=\\p{Ll}[^\\n.]{0,60} (?:near|nr|outside|outside of) |\\b(?:MGM|PGM|MGF|PGF|[Kk]in|cousins?|aunt|uncle|son|daughter|dtr|dau|sister|brother|mother|father|mom|dad|family|parents|grandparents|gran|ex|cabin|trailer|camp|lives|lived|staying|moved|house|home) (?:\\p{Ll}+ )?in )(${capital}(?: ${capital})?)(?=[.,;:)]|\\s|$)`,
      "gu",
    ),
    accept: (words) =>
      words.every((word) => !word.guarded && !isClinical(word)) &&
      words.some((word) => !word.everyday) &&
      !words.every((word) => word.upper && word.text.length < 4),
  },
  /** `Beckley WV`, `parked car, Beckley WV.` */
  {
    type: "CITY",
    sureness: 68,
    expression: new RegExp(
      `(?<!\\p{L})(${capital}(?: ${capital})?)(?= (?:AK|AZ|AR|CA|FL|GA|IA|IL|KS|KY|MI|MN|MT|NC|ND|NH|NJ|NM|NV|NY|OH|SC|SD|TN|TX|UT|VT|WA|WI|WV|WY)(?=[.,;)]|\\s*$| \\d{5}))`,
      "gmu",
    ),
    accept: (words) =>
      words.every((word) => !word.guarded && !word.upper && !word.everyday && !word.eponym) &&
      !/^(?:pa|md|ma)$/.test(words.at(-1)?.key ?? ""),
  },
  /** `mercy (cedar rapids)`. */
  {
    type: "CITY",
    sureness: 58,
    expression: /(?<=\()(\p{Ll}{4,}(?: \p{Ll}{3,})?)(?=\))/gu,
    accept: (words, written) =>
      citySet.has(written) && (words.length > 1 || words.every((word) => small(word) && !word.common)),
  },
  /** `DPT lic 9914`, `interp 60418`, `x5-1180`. */
  {
    type: "LICENSE",
    sureness: 84,
    expression: /(?<=\b(?:lic|license|licence)\b\.?(?: ?(?:no|num|number|#)\b\.?)?:? ?#?)(\d{4,8})(?![\w%/-]|\.\d)/gi,
    accept: anything,
  },
  {
    type: "ID",
    sureness: 84,
    expression:
      /(?<=\b(?:interp|interpreter|operator|agent)\b(?: ?(?:id|no|num|number))?\.?:? ?#?)(\d{4,8})(?![\w%/-]|\.\d)/gi,
    accept: anything,
  },
  { type: "PHONE", sureness: 62, expression: /(?<![\w.])(x\d-\d{4})(?![\w-]|\.\d)/g, accept: anything },
  /** `. Sat signed off early`. */
  {
    type: "DATE",
    sureness: 61,
    expression:
      /(?<=[.!?;] )(Sat|Sun)(?= (?:signed|came|went|left|missed|had|did|ran|was|skipped|pt|he|she|they|saw|called|fell)\b)/g,
    accept: anything,
  },
];

/** Persons and places by where they stand in a hospital's papers. */
export function findInPapers(text: string): Finding[] {
  return findByContext(text, places, isNamed);
}
