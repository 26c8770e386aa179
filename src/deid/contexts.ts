/**
 * @module deid/contexts: places in a sentence, a list or a line where only a person, a place or an organisation can stand.
 *
 * The words there need be in no list: `owns the Golden Lotus restaurant`, `mailbox says SHIFFLETT`, `23 Sráid na Cathrach, Ennis`,
 * `Summer Rain Fields, 19, appendix`. Words that medicine writes with a capital are refused.
 */
import type { Finding, SpanType } from "./finding.ts";
import { citySet, knownInstitutionSet } from "./lexicon/lookup.ts";
import { matchesOf } from "./matches.ts";
import { type Word, wordsOf } from "./words.ts";

const capital = `\\p{Lu}[\\p{L}\\p{M}'-]*\\p{L}`;
const capitals = `${capital}(?:(?: |-| & | of the | of )${capital}){0,3}`;

/** A kind of house or trade, written small after its name. */
const kindOfPlace =
  "restaurant|pub|inn|tavern|diner|café|cafe|bar|bakery|deli|market|supermarket|mall|store|shop|salon|convent|monastery|abbey|parish|church|mosque|temple|gurdwara|synagogue|school|nursery|kindergarten|daycare|preschool|shelter|jail|prison|penitentiary|hostel|hotel|motel|casino|gym|club|theatre|theater|cinema|factory|mill|mine|farm|ranch|dairy|brewery|winery|garage|warehouse|pharmacy|chemist|campus|dorm|dormitory|hostel|refinery|shipyard|foundry|sawmill|depot|airport|harbor|harbour|campground|reservation|mobile home park|trailer park|nursing home|care home|group home|retirement home|fire station|police station|gas station|petrol station|plantation|estate";
/** A landmark by which a place is told. */
const landmark =
  "underpass|overpass|footbridge|bridge|viaduct|tunnel|roundabout|junction|intersection|interchange|exit|beach|park|playground|reservoir|lake|river|creek|trail|trailhead|quarry|pier|wharf|marina|dam|cemetery|square|plaza|mall|towers?|flats|estate|projects|subdivision|village|hamlet|townland|barrio|barangay|settlement|township|kampung|mandal|taluk|tehsil|parish|neighbou?rhood";
const street =
  "Run|Row|Walk|Mews|Close|Hill|Green|Gate|Rise|View|Crescent|Terrace|Gardens|Grove|Way|Lane|Path|Trail|Loop|Pike|Hollow|Bend|Cove|Ridge|Square|Yard|Street|Road|Avenue|Drive|Court|Place|Parade|Plaza|Plz|Blvd|Boulevard|Parkway|Pkwy|Highway|Hwy|Crossing|Xing|Landing|Bluff|Ave|Rd|St|Ln|Dr|Ct|Pl|Terr?|Cres|Gdns";
/** Ends of names of towns. */
const townEnd =
  "Town|City|Falls|Springs|Beach|Heights|Rapids|Creek|Harbou?r|Junction|Mills|Butte|Bluffs?|Grove|Bay|Hills|Valley|Park|Lake|Point|Island|Landing|Prairie|Forks|Village|Ferry|Ridge|Cove|Gap|Hollow|Corners|Crossing|Cross|Green|Common|Bridge|Ford|Moor|Down|Downs|Nagar|Pur|Bagh|Colony|Ganj|Vihar";

/** Small, capitals or with a first capital. */
const anyCase = (alternatives: string) =>
  alternatives
    .split("|")
    .flatMap((words) => [words, words.toUpperCase(), words.charAt(0).toUpperCase() + words.slice(1)])
    .join("|");

export interface Context {
  readonly type: SpanType;
  readonly sureness: number;
  /** Group 1, or group 2, is the identifier. */
  readonly expression: RegExp;
  /** Whether what is written there may stand so. */
  readonly accept?: (words: readonly Word[], written: string, match: RegExpExecArray) => boolean;
}

export const nonmedical = (words: readonly Word[]) =>
  words.length > 0 && words.some((word) => !word.guarded || word.city) && !words.some((word) => isClinical(word));
export const isClinical = (word: Word) =>
  word.guarded && !word.city && !word.first && !word.surname && word.rare && !word.everyday;
const hasName = (words: readonly Word[]) =>
  words.some((word) => !word.guarded && !word.everyday) ||
  (words.length > 1 && words.every((word) => !isClinical(word)));
export const small = (word: Word | undefined) =>
  word !== undefined && !word.everyday && !word.guarded && word.text.length > 2 && !word.number;
const smallName = (words: readonly Word[]) => words.every((word) => !word.guarded && !word.number) && words.some(small);

const contexts: readonly Context[] = [
  {
    type: "ORGANIZATION",
    sureness: 57,
    expression: new RegExp(
      `(?=\\p{Lu})(?<=\\p{Ll}[,;]? (?:the |a |an )?|\\()(${capitals}) (?=(?:${kindOfPlace})\\b)`,
      "gu",
    ),
    accept: hasName,
  },
  {
    type: "ORGANIZATION",
    sureness: 57,
    expression: new RegExp(
      `(?=\\p{Lu})(?<=\\b(?:${anyCase("owns|owned|runs|ran|manages|managed|opened|bought|founded|fired from|laid off from|hired by|hired at|employed by|employed at|retired from|works at|works for|worked at|worked for|working at|working for|job at|shift at|delivered by|supplied by|transported by|brought in by|driver for|drives for|volunteers at|volunteers for|interns at|intern at|studies at|enrolled at|graduated from|attends|banks with|caregiver at|case manager at|case mgr at|worker at|counselor at|counsellor at|teacher at|coach at|member of|resident of|lives at|stays at|staying at|living at|placed at|shops at|collected from|ordered from|shipped by|represented by|referred from|resides at|sings at|prays at|worships at|plays for|swims at|trains at|nurse at|manager at|clerk at|cashier at|cook at|security at|pharmacist at|rep from|someone from|man from|lady from|agent from|officer from|nurse from|letter from|call from|email from|fax from|bill from|statement from|voicemail from")}) (?:the |a )?)(${capitals}(?:'s)?)`,
      "gu",
    ),
    accept: (words) =>
      nonmedical(words) && !/^(?:home|work|baseline|bedside|night|rest|icu|or)$/.test(words[0]?.key ?? ""),
  },
  /** `works at amazon`, `sick note for asda`. */
  {
    type: "ORGANIZATION",
    sureness: 52,
    expression:
      /(?<= )(?=\p{Ll})(?<=\b(?:works? (?:at|for)|working (?:at|for)|worked (?:at|for)|job at|shift at|employed (?:at|by)|from|to|at|by|note for|drives for|driver for|in) )(\p{Ll}[\p{L}']+(?: \p{Ll}[\p{L}']+)?)/gu,
    accept: ([first, second]) => {
      if (first === undefined) return false;
      return knownInstitutionSet.has(first.key) && !first.everyday
        ? !first.surname || !first.first
        : second !== undefined && knownInstitutionSet.has(`${first.key} ${second.key}`);
    },
  },
  /** `First Samoan Congregational`, `Mount Zion AME`. */
  {
    type: "ORGANIZATION",
    sureness: 58,
    expression: new RegExp(
      `(?<!\\p{L})(${capital}(?: (?:of )?${capital}){0,3} (?:Baptist|Methodist|Lutheran|Presbyterian|Congregational|Pentecostal|Evangelical|Adventist|Assembly of God|Tabernacle|AME|UMC|Kingdom Hall|Gurdwara|Mandir|Masjid|Synagogue)(?: (?:Church|Chapel|Temple|Ministries))?)(?!\\p{L})`,
      "gu",
    ),
    accept: (words) =>
      !words.some((word) => /^(?:is|he|she|raised|religion|faith|practicing|denomination|spiritual)$/.test(word.key)),
  },
  /** `LifeStar 2`, `AirEvac 44`, `LifeGift`, `Medic One`. */
  {
    type: "ORGANIZATION",
    sureness: 58,
    expression:
      /(?<![\p{L}\d])((?:Life ?(?:Star|Flight|Net|Gift|Center|Link|Care|Line|Source|Share|Quest|Bridge|Choice|Alert)|Air ?(?:Evac|Care|Med|Life|Methods|Ambulance)|Med ?(?:Star|Flight|Trans|Express|Evac|Force|Central)|Care ?Flight|Star ?Flight|Mercy ?Flight|Angel One|(?:MEDIC|Medic) (?:ONE|One)|Rural\/Metro|AMR|One ?Legacy|Donor ?Network|We ?Are ?Sharing ?Hope|Uber Health|(?:Medic|Ambulance|Rescue|Engine|MEDIC|AMBULANCE|RESCUE) (?=\d))(?:(?: |(?<= ))(?:\d{1,3}|[A-Z]{2}|West|East|North|South|One))?)(?![\p{L}\d])/gu,
    accept: () => true,
  },
  {
    type: "ADDRESS",
    sureness: 57,
    expression: new RegExp(
      `(?=\\p{Lu})(?<=\\b(?:the|at|near|under|by|off|behind|outside|in|from|to|along|of) )(${capitals}(?: (?:St|Ave|Rd|Street|Avenue|Road)\\.?)?) (?=(?:${landmark})\\b(?! of\\b))`,
      "gu",
    ),
    accept: hasName,
  },
  {
    type: "ADDRESS",
    sureness: 57,
    expression: new RegExp(
      `(?=\\p{Lu})(?<=\\b(?:on|onto|off|along|down|up|at|near|from|to|into|lives|of|and) (?:the |old )?)(${capital}(?: ${capital}){0,2} (?:${street})\\b\\.?(?: (?:North|South|East|West|N|S|E|W|NE|NW|SE|SW)\\b)?)(?! (?:Hospital|Clinic|Medical|Surgery|Practice|School|syndrome|sign|test|procedure))`,
      "gu",
    ),
    accept: hasName,
  },
  /** `the Kroger on Sawmill`. */
  {
    type: "ADDRESS",
    sureness: 52,
    expression: new RegExp(
      `(?<= )(?=the |\\p{Lu})(?<=\\b(?:Walgreens|CVS|Kroger|Walmart|Costco|Target|Publix|Safeway|Wegmans|Meijer|Aldi|Tesco|Boots|Asda|Sainsbury's|Lidl|Rite Aid|Tim Hortons|Starbucks|McDonald's|Sunoco|Shell|Chevron|Exxon|BP|pharmacy|store|branch|house|apartment|flat|place|church|office|clinic|school|corner|lives|lived|living|located|walking|driving) on )(?:the )?(${capital}(?: ${capital}){0,2})`,
      "gu",
    ),
    accept: (words) =>
      nonmedical(words) &&
      !words.some((word) => /day$/.test(word.key)) &&
      !/^(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(words[0]?.key ?? ""),
  },
  /** `I-70`, `Rt 33`, `Hwy 12`. */
  {
    type: "ADDRESS",
    sureness: 57,
    expression:
      /(?<![\p{L}\d])((?:Rt|Rte|Route|Hwy|Highway|State Route|State Road|County Road|County Rd|Farm Road|Interstate|US Route|US Hwy)\.? ?\d{1,4}[A-Z]?|(?:FM|CR|SR|US|SH) \d{2,4}(?= (?:and|&|near|at|exit|north|south|east|west|[NSEW]B)\b)|(?<=\b(?:on|off|near|along|onto|take|exit|down|from|at|of|the) )I-?\d{1,3}(?![\d.%])|(?<=\b(?:on|off|near|along|onto|take|down|from) the )[AM]\d{1,4}(?![\d%]|\.\d))(?![\p{L}\d])/giu,
    accept: () => true,
  },
  {
    type: "ADDRESS",
    sureness: 57,
    expression: new RegExp(
      `(?<= )(?=[\\p{Lu}adeln])(?<=\\b(?:rue|avenue|chemin|calle|avenida|rua|strada|ulica|jalan|jln|lorong|sráid|bóthar|ffordd|heol|stryd) )((?:(?:de|du|des|la|le|los|las|na|an|del|y) ){0,2}${capitals})`,
      "gu",
    ),
    accept: () => true,
  },
  /** A house number and the name of a street in a list of address parts. */
  {
    type: "ADDRESS",
    sureness: 58,
    expression: new RegExp(
      `(?=\\d{1,5}[A-Za-z]?(?:[/-]\\d{1,4})?,? \\p{Lu})(?<=^|, |[:(] ?|\\n|\\b(?:lives|living|resides|residing|stays|staying|house|home) (?:at )?)(\\d{1,5}[A-Za-z]?(?:[/-]\\d{1,4})?,? ${capital}(?: (?:(?:na|an|de|la|of|the|del|y) )?${capital}){0,3}\\.?)(?=,\\s+(?:(?:Apt|Unit|Ste|Suite|Flat|#)[^,]{1,8},\\s+)?${capital})`,
      "gmu",
    ),
    accept: (words) =>
      words.length > 2 &&
      !words.some(
        (word) => isClinical(word) || /^(?:mg|ml|units?|tabs?|weeks?|days?|patients?|f|m|yo)$/.test(word.key),
      ),
  },
  {
    type: "CITY",
    sureness: 58,
    expression: new RegExp(
      `(?=\\p{Lu})(?<=\\b(?:in|from|near|to|of|at|outside|fr|via|through)\\s|, |\\n)(${capital}(?: ${capital})?\\s(?:${townEnd}))(?![\\p{L}\\d])(?! (?:Hospital|Clinic|Medical|Health|Road|Rd|Street|St|Ave|School|Surgery|score|classification|criteria|dehiscence))`,
      "gu",
    ),
    accept: (words) =>
      words.slice(0, -1).every((word) => !isClinical(word)) &&
      !words.some((word) =>
        /^(?:recent|multiple|history|risk|prior|no|fall|frequent|patient|drive|walk)$/.test(word.key),
      ),
  },
  /** `flew to tenerife`, `from ypsilanti`: a listed town, no word and nobody's name. */
  {
    type: "CITY",
    sureness: 52,
    expression: /(?<= )(?=\p{Ll})(?<=\b(?:in|from|to|near|at|outside|of) )(\p{Ll}{4,}(?: \p{Ll}{3,})?)(?!\p{L})/gu,
    accept: ([first, second]) =>
      first !== undefined &&
      ((citySet.has(first.key) && small(first)) ||
        (second !== undefined && citySet.has(`${first.key} ${second.key}`) && (small(first) || small(second)))),
  },
  /** `washing dishes at Sally's`: whose place it is, where no noun follows. */
  {
    type: "ORGANIZATION",
    sureness: 57,
    expression: new RegExp(
      `(?=\\p{Lu})(?<=\\b(?:at|from|to|by) )(${capital}'s)(?=[.,;:)!?]|\\s*$| (?:and|in|on|for|with|at|but|or|last|this|every|since|until|til|w|NOT|not)\\b)`,
      "gmu",
    ),
  },
  /** `hospice (Seasons)`, `pharmacy (Hometown Rx)`. */
  {
    type: "ORGANIZATION",
    sureness: 57,
    expression: new RegExp(
      `(?=\\p{Lu})(?<=\\b(?:${anyCase("hospice|pharmacy|facility|agency|school|employer|nursing home|group home|dialysis unit|snf|home health|shelter|daycare|clinic|hospital|church|gym")}) \\()(${capitals}(?:'s)?)(?=[),;])`,
      "gu",
    ),
    accept: (words) => nonmedical(words) && !words.every((word) => word.first || (word.upper && word.text.length < 4)),
  },
  /** `One Founders Way`. */
  {
    type: "ADDRESS",
    sureness: 60,
    expression: new RegExp(
      `(?<![\\p{L}-])((?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten) (?:${capital} ){1,3}(?:${street}))(?=[,.;)]|\\s*$)`,
      "gmu",
    ),
  },
  /** Eircode. */
  {
    type: "ZIP",
    sureness: 57,
    expression:
      /(?<![\w-])([AC-FHKNPRTV-Y]\d[\dW] (?=[\dA-Z]{0,3}\d)(?=[\dA-Z]{0,3}[A-Z])[\dAC-FHKNPRTV-Y]{4})(?![\w-])/g,
    accept: () => true,
  },
  /** `2307 Avenue Q`. */
  {
    type: "ADDRESS",
    sureness: 62,
    expression: /(?<![\w.-])(\d{1,5} (?:Avenue|Ave\.?|Street) [A-Z])(?![\p{L}\d.])/gu,
    accept: () => true,
  },
  /** `Co. Clare`. */
  {
    type: "ADDRESS",
    sureness: 62,
    expression:
      /(?<!\p{L})((?:Co\.?|County) (?:Antrim|Armagh|Carlow|Cavan|Clare|Cork|Derry|Donegal|Down|Dublin|Fermanagh|Galway|Kerry|Kildare|Kilkenny|Laois|Leitrim|Limerick|Longford|Louth|Mayo|Meath|Monaghan|Offaly|Roscommon|Sligo|Tipperary|Tyrone|Waterford|Westmeath|Wexford|Wicklow))(?!\p{L})/gu,
    accept: () => true,
  },
  /** `No. 14/2, Temple Tank Street`, `H.No. 227, Sector 71`. */
  {
    type: "ADDRESS",
    sureness: 62,
    expression:
      /(?=[HDFPONS])(?<=^|[,:] ?)((?:(?:[HD]|Door|House|Hse|Flat|Plot|Old|New|Shop)\.? ?[Nn]o|No)\.? ?\d{1,5}[A-Za-z]?(?:[/-]\d{1,4}[A-Za-z]?){0,2})(?=, ?\p{Lu}\p{Ll})/gmu,
    accept: () => true,
  },
  /** `St Wilfrid's`: a church, a school or a hospital. */
  {
    type: "ORGANIZATION",
    sureness: 62,
    expression:
      /(?<!\p{L})((?:St\.?|Saint) \p{Lu}\p{Ll}{2,}(?: of \p{Lu}\p{Ll}+| \p{Lu}\p{Ll}+)?'s)(?! (?:[Ww]ort|[Dd]ance|[Ff]ire|Day|Eve|Road|Rd|Street|Lane|Close|Avenue|Square|Terrace|\p{Ll}*(?:disease|pain)))/gu,
    accept: () => true,
  },
  /** Indian PIN code: six digits in two groups. */
  {
    type: "ZIP",
    sureness: 56,
    expression: /(?=[1-9])(?<=[-,] ?|\bPIN(?: ?code)?[: -]{0,3})([1-9]\d{2} \d{3})(?![\w%]| ?\d)/g,
    accept: () => true,
  },
  /** `#08-221`, `Purok 4`, `Blk 417`. */
  {
    type: "ADDRESS",
    sureness: 57,
    expression:
      /(?<![\w])(#\d{2}-\d{2,4}[A-Z]?|(?:Blk|Block|Purok|Ward|Plot|Shop|House|Hse|Door|Flat|Phase|Sector|Stand|Erf) (?:No\.? ?)?\d{1,4}[A-Z]?(?=,? (?:#|\p{Lu}\p{Ll})))(?!\w)/gu,
    accept: () => true,
  },
  /** A line of a list of patients: names, an age, a complaint. */
  {
    type: "NAME",
    sureness: 58,
    expression: new RegExp(
      `(?=\\p{Lu})(?<=^(?:[-*•\\d.)]{0,3} ?))(?:(?:Mr|Mrs|Ms|Miss|Dr)\\.? )?(${capital}(?: ${capital}){0,3}),? (?:\\(?\\d{1,3} ?(?:y\\.?o\\.?|yrs?|[MFmf])?\\)?)(?=[,;:/ ]|$)`,
      "gmu",
    ),
    accept: (words, _, match) =>
      words.length <= 4 &&
      (words.length > 1 || words.every((word) => !word.everyday)) &&
      words.every((word) => !isClinical(word) && !(word.guarded && !word.first && !word.surname)) &&
      /,\s\(?\d/.test(match[0]),
  },
  /** `Dog (Duke)`, `dtr (Rose)`, `VNA (Dot)`. */
  {
    type: "NAME",
    sureness: 56,
    expression:
      /(?<=["'(])(?<=\b(?:dogs?|cats?|pet|horse|dtr|daughter|son|wife|husband|mother|mom|mum|father|dad|sister|brother|aunt|uncle|niece|nephew|cousin|gran|grandma|partner|friend|neighbou?r|nurse|aide|HHA|VNA|RN|CNA|SW|CM|PT|OT|tech|driver|caregiver|sitter|child|children|kids?|twins?|sibs?|siblings?|sons|daughters|sisters|brothers|coach|teacher|boss|owner|roommate|FOB|spouse) \(["']?)(\p{Lu}[\p{L}'-]+(?:(?:, (?:and )?| and | & |\/)\p{Lu}[\p{L}'-]+){0,4})(?=["']?[),;])/giu,
    accept: (words) =>
      words.every((word) => (word.capital && !isClinical(word)) || word.key === "and") &&
      !words.some((word) => word.upper && word.text.length < 4),
  },
  /** `mailbox says SHIFFLETT`, `ORD: SCHOENFELD`, `shaman TXAWJ`. */
  {
    type: "NAME",
    sureness: 57,
    expression: new RegExp(
      `(?=\\p{Lu}{2}[\\p{Lu}. ])(?<=\\b(?:${anyCase("says|reads|interp|interpreter|ord|ordering|contact|contact 1|contact 2|contact 3|pref name|preferred name|known as|shaman|chaplain|attending|surgeon|consultant|reader|tech|scribe|witness|informant|companion|escort|sitter|name|accompanied by|seen by|reported to|called to|report to|given to|per|dr|spoke with|spoke to|d/w|read by|followed by|signed by|reviewed by|wife|husband|son|daughter|niece|nephew|sister|brother|mother|father|friend|nurse|spouse|partner")})\\b[.:]? {0,2})(?:DR\\.? |PA )?(\\p{Lu}{3,}(?:['-]\\p{Lu}+)*)(?![\\p{L}\\d])`,
      "gu",
    ),
    accept: (words) =>
      words.every((word) => word.upper && !word.guarded && !word.everyday) &&
      words.some((word) => word.text.length > 3 || word.first || word.surname),
  },
  /** `friend marcus`, `girlfriend kiki`, `f/u ortho bellweather`. */
  {
    type: "NAME",
    sureness: 52,
    expression:
      /(?<= )(?=\p{Ll})(?<=(?<!\p{L})(?:friend|girlfriend|boyfriend|gf|bf|wife|husband|hubby|partner|spouse|son|daughter|dtr|mother|mom|mum|father|dad|sister|sis|brother|bro|aunt|auntie|uncle|niece|nephew|cousin|gran|grandma|grandpa|granddaughter|grandson|neighbou?r|roommate|fianc[eé]e?|kid|baby|son's|nurse|aide|pa|np|rn|ortho|cards|cardiology|neuro|gi|renal|pcp|surgeon|dr|mr|mrs|ms|miss) )(\p{Ll}{3,})(?![\p{L}'])/gu,
    accept: ([first]) => first !== undefined && small(first) && (first.first || !(first.common || first.eponym)),
  },
  /** `shaz (recep) rang`. */
  {
    type: "NAME",
    sureness: 52,
    expression:
      /(?<![\p{L}\d'-])(\p{L}{3,}) \((?=(?:recep|receptionist|nurse|wife|husb|husband|son|dtr|daughter|mum|mom|dad|gf|bf|sis|bro|rn|hca|cna|sitter|neighbou?r|friend|partner|carer|caregiver|interpreter|driver|coach|boss|manager|chaplain|sw|pt|ot|pharmacist|pharm|lpn|ma|scribe)\))/gu,
    accept: (words) => smallName(words),
  },
  /** `CITY: BISBEE`, `APT: B`. */
  {
    type: "CITY",
    sureness: 60,
    expression: new RegExp(
      `(?=\\p{Lu})(?<=\\b(?:${anyCase("city|town|suburb|village|city/town|locality|county|township|parish|barangay|municipality|place of birth|birthplace|pob|hometown|tehsil|taluk|r/o|address|residence|lives in|resides in")}) ?[:=] {0,3})(${capital}(?:[ -]${capital}){0,3})`,
      "gu",
    ),
    accept: (words) => words.some((word) => !word.guarded),
  },
  {
    type: "ADDRESS",
    sureness: 60,
    expression:
      /(?=[A-Z\d-])(?<=\b(?:[Aa]pt|APT|[Uu]nit|UNIT|[Ff]lat|FLAT|[Ss]uite|SUITE|[Ss]te|STE)\b\.? ?[:#]? {0,2})([A-Z]?-?\d{1,5}[A-Z]?|[A-Z](?=,| {2}|\n|$))(?![\w.]\w)/g,
    accept: () => true,
  },
  /** `kids Kevin 9, Ivy 3`. */
  {
    type: "NAME",
    sureness: 57,
    expression:
      /(?=\p{Lu})(?<=\b(?:kids|children|sons|daughters|sibs|siblings|brothers|sisters|grandkids|grandchildren|twins|boys|girls|nieces|nephews)[ :,(]{1,2}(?:\p{Lu}[\p{L}'-]+ \(?\d{1,2}\)?(?: (?:mo|yo|yrs?|months?|years?))?(?:, (?:and )?| and | & )){0,4})(\p{Lu}[\p{L}'-]+)(?= \(?\d{1,2}\b)/gu,
    accept: (words) => words.every((word) => !isClinical(word)),
  },
  /** `J.R.K.`, `A.J.`: dotted initials. */
  {
    type: "NAME",
    sureness: 52,
    expression:
      /(?<![\p{L}\d.])((?!(?:U\.S|A\.M|P\.M|P\.O|I\.V|I\.M|M\.D|D\.O|R\.N|N\.P|P\.A|Ph\.D|B\.I|T\.I|Q\.I|Q\.D|Q\.H|P\.R|N\.K|C\.N|L\.P|E\.R|O\.R|C\.C|H\.E|G\.I|G\.U|O\.D|O\.S|O\.U|S\.C|S\.L|N\.S|D\.C|W\.N|N\.A|U\.K|A\.D|B\.C|E\.G|I\.E|M\.R|D\.D|F\.A|M\.S|B\.S|B\.A|M\.A|M\.P|J\.D|Y\.O|R\.O|V\.S|C\.P|E\.K|E\.C|E\.E|C\.T|H\.P|C\.B|B\.P|H\.R|T\.B)\b)\p{Lu}\.(?:\p{Lu}\.){1,2}|(?<=\b(?:pt|patient|subject|initials|consented|mr|ms|peer|client)\.? )\p{Lu}-\p{Lu})(?![\p{L}\d])/gu,
    accept: () => true,
  },
  /** `with Vi`, `RT Bo`: two letters after a word that asks for a person. */
  {
    type: "NAME",
    sureness: 50,
    expression:
      /(?<= )(?=\p{Lu})(?<=\b(?:with|told|called|named|wife|husband|son|daughter|sister|brother|mother|father|aunt|uncle|friend|partner|cousin|neighbou?r|nurse|aide|caseworker|worker|coach|boss|and|thanks,?|hi|hello|dear|regards,?|driver|tech|per|by|from) )((?:Vi|Jo|Bo|Ty|Al|Ed|Mo|Cy|Di|Lu|Li|Wu|Xu|Yu|Ng|Ko|Ha|Hu|Ye|Ma|Qi|Bé|Io|Ki|Mi|Na|Ni|Ra|Ro|Sy|Tu|Wei|Dee|Lee|Kim|Pam|Pat|Sam|Tim|Tom|Ron|Don|Dan|Ben|Dom|Vic|Gus|Hal|Ike|Jed|Ken|Lew|Mac|Ned|Oz|Rex|Sal|Ted|Zac))(?![\p{L}\d'-])/gu,
    accept: () => true,
  },
  /** `1 Park, Soon  5N14`: a line of a list, surname first, before a bed or another column. */
  {
    type: "NAME",
    sureness: 62,
    expression:
      /(?<=^(?:\d{1,3}[.)]?\s{1,3})?)(\p{Lu}[\p{L}'-]+, \p{Lu}\p{Ll}+(?: \p{Lu}\.?)?)(?=\s{2}|\t| \d{1,2}[A-Z]?\d{0,3}(?!\w))/gmu,
    accept: (words) =>
      words.every((word) => !word.guarded || word.first || word.surname) &&
      words.slice(0, 1).some((word) => word.surname || word.first || !word.common),
  },
  /** `attends PS 118`: a public school. */
  {
    type: "ORGANIZATION",
    sureness: 62,
    expression: /(?<=\b(?:at|from|attends|to|in) )((?:P\.?S|I\.?S)\.? \d{3})(?![\w/.])/g,
    accept: () => true,
  },
  /** `B Co 2-14 IN`, `HHC 1-508 PIR`: a company of a battalion. */
  {
    type: "ORGANIZATION",
    sureness: 62,
    expression: /(?<!\w)((?:[A-H] (?:Co|Trp|Btry)|HHC|HHB|HHT|FSC),? \d{1,3}-\d{1,3} [A-Z]{2,4})(?!\w)/g,
    accept: () => true,
  },
  /** `KCB 447T` beside a word for a vehicle. */
  {
    type: "VEHICLE",
    sureness: 60,
    expression:
      /(?=[A-Z\d]{1,4}[ -]?[A-Z\d])(?<=\b(?:car|van|truck|lorry|bus|taxi|cab|matatu|motorbike|motorcycle|scooter|jeep|suv|sedan|pickup|plate|plates|reg|rego|registration|vehicle|[Tt]oyota|[Hh]onda|[Ff]ord|[Nn]issan|[Tt]acoma|[Cc]ivic|[Cc]orolla|[Pp]late|[Vv]ehicle|[Rr]eg)\b[^.;\n\d]{0,18}[ (:#])([A-Z]{1,3}[ -]?\d{1,4}[ -]?[A-Z]{0,3}(?: \d{3,4})?|\d{1,4}[ -]?[A-Z]{2,3}[ -]?\d{0,4})(?![\w-])/g,
    accept: (_words, _, match) =>
      /^(?!(?:BP|HR|RR|PR)\b).*[A-Z]/.test(match[1] ?? "") && /\d/.test(match[1] ?? "") && (match[1] ?? "").length >= 5,
  },
  /** The street that a number and a point of the compass announce: `917 E Jackson`. */
  {
    type: "ADDRESS",
    sureness: 58,
    expression:
      /(?<![\w.-])(\d{1,5} (?:[NSEW]|NE|NW|SE|SW|North|South|East|West)\.? (?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Wing|Tower|Unit|Nurs)\p{L}*)(?:\p{Lu}[\p{L}'-]+|\d{1,3}(?:st|nd|rd|th))(?: (?:\p{Lu}\p{Ll}+))?(?:,? (?:unit|apt|ste|suite|#) ?[A-Z\d]{1,4})?)(?![\p{L}\d])/gu,
    accept: () => true,
  },
  /** `Pat N., volunteer`, `HOLLOWELL, J`. */
  {
    type: "NAME",
    sureness: 58,
    expression:
      /(?=\p{Lu})(?<![\p{L}\d])(\p{Lu}\p{Ll}{1,14} \p{Lu}\.)(?=[,;)\n]|$| (?:says|said|states|called|reports|and)\b)|(?=\p{Lu}{2})(?<![\p{L}\d])(\p{Lu}[\p{Lu}'-]{2,}, \p{Lu})(?=\s{2,}|\n|$|[;|])/gmu,
    accept: ([word]) =>
      word !== undefined && !word.guarded && (word.first || word.surname || word.ordinaryName || !word.common),
  },
  /** `Noble, Jr.` */
  { type: "NAME", sureness: 62, expression: /(?<![\p{L}\d])(\p{Lu}[\p{L}'-]+)(?=,? Jr\b)/gu },
  /** A town told of in small letters that is no word. */
  {
    type: "CITY",
    sureness: 45,
    expression:
      /(?<= )(?=\p{Ll})(?<=\b(?:teacher|farmer|nurse|driver|worker|veteran|man|woman|male|female|lady|gentleman|retired|originally|drove|drive|driving|moved|flew|flying|travel(?:s|led|ed|ing)?|lives?|lived|living|back|home|stays?|staying|born|raised|trip|vacation|holiday|visiting|is|says|family|cousin|here) (?:in|from|to|near|outside) )(\p{Ll}{5,})(?!\p{L})/gu,
    accept: ([word]) => word !== undefined && small(word) && !word.common && !word.eponym,
  },
  /** `IBCLC Moss`, `PA Whitcombe`, `HCA Bogdan`: a profession in capitals before a name. */
  {
    type: "NAME",
    sureness: 62,
    expression:
      /(?<= )(?=\p{Lu})(?<=(?<![\p{L}\d])(?:[Ff]ellow|[Rr]egistrar|[Ii]ntern|PHN|DN|RMN|RGN|CPN|CMHN|SSN|HCP|DSN|TVN|CNM\d?|CMM\d?|RN|LPN|LVN|CNA|NP|PA|PA-C|MD|DO|CRNA|RT|RRT|PT|DPT|OT|OTR|SLP|SW|CSW|LCSW|MSW|LMSW|LMFT|LPC|IBCLC|CNM|CPM|HCA|HCSW|FY1|FY2|F1|F2|SHO|SpR|StR|SAS|ST\d|CT\d|GPST|ANP|ANNP|CNS|CO|COII|DON|ADON|CM|RNCM|PharmD|RPh|CPhT|RD|RDN|EMT|EMT-P|CCP|MW|HV|DDS|RDH|DA|GC|CGC|CRC|PI|ADA|GAL|ALO|AHW|MO|HO|JMO|RMO|PGY-?\d|MS[34]|MA|CMA|MHT|PSW|CCT|LSW|DSP|QMHP|ACNP|APRN|ARNP|FNP|PMHNP|CADC|LADC|SANE|Det|Ofc|Tpr|SSgt|TSgt|MSgt|SrA|A1C|PO\d|HM\d|Spc|SPC|Cpt|MAJ|LTC|COL|CDR|LCDR|LT|CPT) )(\p{Lu}\p{Ll}[\p{L}'-]*)(?!\p{L})/gu,
    accept: ([word]) =>
      word !== undefined &&
      !isClinical(word) &&
      (!word.everyday || word.ordinaryName || word.surname || word.first) &&
      !word.guarded,
  },
  /** Handles and user names. */
  {
    type: "NAME",
    sureness: 52,
    expression:
      /(?<![\w@.])(@[a-z][\w.]{2,}\w|[a-z]{2,}_[a-z]{2,}\d*|(?<=\b(?:user(?:name)?|login|handle|from|insta|ig|snap|tiktok|twitter|discord|skype|telegram|signal)\b:? )[a-z]+[._]?[a-z]*\d{2,})(?![\w@(=])/gi,
    accept: (words, _, match) => match[0].startsWith("@") || words.some((word) => small(word) || word.number),
  },
  /** `s t a v r o s`. */
  {
    type: "NAME",
    sureness: 60,
    expression: /(?<![\p{L}\d])((?:\p{Ll} ){4,}\p{Ll})(?![\p{L}\d])/gu,
    accept: () => true,
  },
  /** `DrAlvarado`, `DaughterHalina`. */
  {
    type: "NAME",
    sureness: 60,
    expression:
      /(?<!\p{L})(?:Dr|Mr|Mrs|Ms|Miss|Prof|Daughter|Son|Wife|Husband|Mother|Father|Sister|Brother|Nurse|Patient|Pt)(\p{Lu}\p{Ll}{2,})(?!\p{L})/gu,
    accept: () => true,
  },
  /** The writer's initials at the very end. */
  {
    type: "NAME",
    sureness: 53,
    expression: /(?<= )(?=[a-z])(?<=[.)!] )([a-z]{2,3})(?=\s*$)/g,
    accept: ([word]) => word !== undefined && !word.everyday,
  },
];

/** Persons, places and organisations by where they stand; of their words one at least must be none of medicine, unless the place says otherwise. */
export function findInContexts(text: string): Finding[] {
  return findByContext(text, contexts, nonmedical);
}

/** What stands where one of `those` says; `usual` accepts it where the context says nothing of its own. */
export function findByContext(
  text: string,
  those: readonly Context[],
  usual: NonNullable<Context["accept"]>,
): Finding[] {
  return those.flatMap(({ type, sureness, expression, accept = usual }) =>
    matchesOf(text, expression).flatMap((match) => {
      const written = match[1] ?? match[2];
      if (written === undefined || !accept(wordsOf(written), written, match)) return [];
      const start = match.index + match[0].indexOf(written);
      return [{ start, end: start + written.length, type, sureness }];
    }),
  );
}
