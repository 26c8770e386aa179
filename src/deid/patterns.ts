/**
 * @module deid/patterns: identifiers that show by their form, their check digits or the word before them.
 *
 * Every pattern is linear: no nested repetition over the same characters.
 */
import { isDea, isIban, isMbi, isNhsNumber, isNpi, isVin, passesLuhn } from "./checksums.ts";
import type { Finding, SpanType } from "./finding.ts";
import { stateCodeSet } from "./lexicon/lookup.ts";
import { matchesOf } from "./matches.ts";

interface Pattern {
  readonly type: SpanType;
  readonly sureness: number;
  readonly expression: RegExp;
  /** The group that is the identifier; 0 is the whole match. */
  readonly group?: number;
  readonly accept?: (value: string) => boolean;
  /** The words before leave no doubt, so that three or four digits are enough. */
  readonly short?: boolean;
}

const digitsOf = (value: string) => value.replace(/\D/g, "");
const hasDigits = (count: number) => (value: string) => digitsOf(value).length >= count;

/** `number`, `no.`, `#`, `id`, `is`, `:` between a label and its value. */
const link = `(?:[ \\t]*(?:'s)?[ \\t]*(?:\\b(?:numbers?|num|nos?|nr|id|ids|code|is|was|are|of|record|registration|reg|ending[ \\t]+in|policy|plan|under|with)\\b\\.?|[#:=№(\\["'>.*-]){0,5}(?:[ \\t]{0,2}|\\n)(?:(?:${[...stateCodeSet].filter((code) => !/^(?:IN|OR|ME|OK|HI|OH|ID)$/.test(code)).join("|")})[ \\t])?)`;
/** The value's first word holds a digit. */
const value = `#?((?=[A-Za-z./_-]*\\d)[A-Za-z0-9]+(?:[-./_][A-Za-z0-9]+)*(?: (?=\\d)[0-9-]+){0,4})`;
const labelled = (labels: string) => new RegExp(`(?<![A-Za-z])(?:${labels})(?![A-Za-z])${link}${value}`, "gi");

const patterns: readonly Pattern[] = [
  {
    type: "EMAIL",
    sureness: 95,
    expression:
      /(?<![\p{L}\d._%+'-])[\p{L}\d._%+'-]+\s?(?:@|\[at\]|\(at\))\s?[\p{L}\d-]+(?:(?:\.|\[dot\]|\(dot\))[\p{L}\d-]+)*(?:\.|\[dot\]|\(dot\)|\s\.\s?)[\p{L}]{2,}/giu,
  },
  {
    type: "URL",
    sureness: 94,
    expression: /\b(?:https?|ftp):\/\/[^\s<>"'|)\]]+|\bwww\.[^\s<>"'|)\]]+/gi,
  },
  {
    type: "URL",
    sureness: 60,
    expression:
      /(?<![@\w.-])[a-z0-9-]{2,}(?:\.[a-z0-9-]+)*\.(?:(?:com|org|net|edu|gov|co|ac|nhs)\.[a-z]{2}|com|org|net|edu|gov|io|info|biz|example)\b(?:\/[^\s<>"'|)]*)?/gi,
  },
  {
    type: "IP",
    sureness: 90,
    expression: /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.]\d)/g,
  },
  {
    type: "IP",
    sureness: 90,
    expression: /(?=[0-9a-f]{1,4}:)(?<![\w:])(?:[0-9a-f]{1,4}:){3,7}(?::?[0-9a-f]{1,4}){1,4}(?![\w:])/gi,
    accept: (v) => /[a-f]/i.test(v) || v.includes("::") || v.split(":").length > 4,
  },
  { type: "DEVICE", sureness: 85, expression: /(?<![\w:-])(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}(?![\w:-])/gi },
  { type: "SSN", sureness: 90, expression: /(?<![\d-])\d{3}[- ]\d{2}[- ]\d{4}(?![\d-])/g },
  {
    type: "SSN",
    sureness: 92,
    expression: labelled("ssn|ss#|s\\.s\\.n\\.?|social security|soc\\.? sec\\.?|social"),
    group: 1,
    accept: hasDigits(4),
  },
  {
    type: "SSN",
    sureness: 91,
    expression:
      /\blast\s?(?:4|four)(?:\sdigits)?(?:\s(?:of\s)?(?:the\s|his\s|her\s)?(?:ssn|social(?:\ssecurity)?))?(?:\s(?:is|are|was))?[):#\s]{1,4}(\d{4})(?!\d)/gi,
    group: 1,
    short: true,
  },
  /** The United Kingdom's National Insurance number. */
  { type: "SSN", sureness: 80, expression: /(?<![\p{L}\d])[A-Z]{2}(?: ?\d{2}){3} ?[A-D](?![\p{L}\d])/gu },
  { type: "SSN", sureness: 80, expression: /(?:xxx|\*{3})-(?:xx|\*\*)-\d{4}/gi },
  {
    type: "MRN",
    sureness: 88,
    expression: labelled(
      "mrn|mr|m\\.r\\.n\\.?|med(?:ical)?\\.? rec(?:ord)?s?|medical records?|(?:hospital|hosp|unit|chart|folder|op|opd|ip|reg)(?= ?(?:no|num|#|:))|nhc|fallnummer|fall-nr",
    ),
    group: 1,
    accept: hasDigits(4),
  },
  {
    type: "HEALTH_PLAN",
    sureness: 86,
    expression: labelled(
      "(?:health\\s?|ins(?:ur(?:ance|er)?)?\\.?\\s|medicare\\s|medicaid\\s|his |her )?(?:insurance|insurer|insur|ins\\.?|policy|plan|hmo|ppo|member|subscriber|beneficiary|group|payer|payor|medicare|medicaid|mbi|hicn|health|nass|coverage)(?:\\s(?:policy|plan|issues?|coverage))?",
    ),
    group: 1,
    accept: (v) => digitsOf(v).length >= 5 || /^#?[A-Z]{1,4}-?\d{3,}/.test(v),
  },
  {
    type: "ACCOUNT",
    sureness: 86,
    expression: labelled(
      "acct\\.?|account|iban|card|cc|credit|debit|visa|mastercard|amex|routing|har|invoice|bill|claim|guarantor|sort code|bsb",
    ),
    group: 1,
    accept: (v) => digitsOf(v).length >= 4 && !/^\d{1,2}\/\d{2}$/.test(v),
  },
  {
    type: "LICENSE",
    sureness: 86,
    expression: labelled(
      "licen[cs]e|lic\\.?|dea|npi|certificate|cert\\.?|driver'?s?|c?dl|passport|permit|ncol|nºcol|upin|registration",
    ),
    group: 1,
    accept: hasDigits(4),
  },
  {
    type: "LICENSE",
    sureness: 84,
    expression:
      /\b(?:GMC|NMC|HCPC|GDC|GPhC|GOC|IMC|PSI|CORU|MCI|TCMC|WBMC|KMC|DMC|MMC|PMDC|PMC|BMDC|SLMC|HPCSA|MDCN|KMPDC|MCZ|PCK|NCK|SMC|AHPRA|APC|AACPA|MCNZ|NCNZ|CPSO|CPSBC|CPSA|CRNBC|MBTT|RPh|PRC|NPI|DEA)(?:\s?(?:no|reg|number|#)\.?)?[\s:#-]{1,2}([A-Z]{0,3}-?\d{4,10}[A-Z]?)\b/g,
    group: 1,
  },
  {
    type: "DEVICE",
    sureness: 84,
    expression: labelled("udi|imei|device id|implant|model"),
    group: 1,
    accept: (v) => digitsOf(v).length >= 4,
  },
  {
    type: "DEVICE",
    sureness: 84,
    expression: labelled("serial|ser\\.?|s\\/n|sn|lot"),
    group: 1,
    accept: (v) => !/^\d{1,2}w\d/.test(v) && (digitsOf(v).length >= 4 || (digitsOf(v).length >= 2 && v.length >= 5)),
  },
  {
    type: "VEHICLE",
    sureness: 84,
    expression: labelled("vin|plate|license plate|licence plate|tag|registration plate"),
    group: 1,
    accept: (v) => digitsOf(v).length >= 2 && v.length >= 5,
  },
  {
    type: "ID",
    sureness: 84,
    expression: labelled(
      "(?:(?:patient|pt|site|study|subject|visit|encounter|employee|badge|staff|user|provider|health|nhs|national|case|enc|unique|his|her|their|hosp|record)\\s)?(?:id|i\\.d\\.|identifier|identification)|pid|accession|acc|acn|case|csn|fin|encounter|run|incident|dispatch|kit|band|wristband|bracelet|badge|rx|prescription|store|student|employee|inmate|docket|tracking|study|subject|barcode|sample|slide|block|cassette|spec|specimen|order|ref(?:erence)?|requisition|req|ticket|confirmation|nhs|nhs no|file|folder|visit|dni|nie|personnummer|bsn|clia|uhid|a#|alien|nos?\\.|nr\\.|chart",
    ),
    group: 1,
    accept: (v) => digitsOf(v).length >= 5 || (digitsOf(v).length >= 3 && /[A-Z]/.test(v) && v.length >= 5),
  },
  {
    type: "ID",
    sureness: 84,
    expression:
      /\b(?:badge|store|locker|shield|pin|passcode|extension|ext|pager|beeper|pgr|bpr)\b\.?(?:\s?(?:no\.?|number|id|is))?[:#\s]{1,3}(\d{3,6})(?![\d%]|\.\d)/gi,
    group: 1,
    short: true,
  },
  {
    type: "PHONE",
    sureness: 84,
    expression:
      /\b(?:paged|phone|pager|beeper|pgr|bpr|pg|pgd|ext|extension|vocera|ascom|spectralink|dect|bleep|pgy-?\d)\b\.?(?: \/ |[:#\s]{1,3})(\d-\d{3,5}|\d{3,5})(?![\d%-]|\.\d)/gi,
    group: 1,
    short: true,
  },
  { type: "PHONE", sureness: 84, expression: /\bext\.\s(\d{2})(?!\d)/gi, group: 1, short: true },
  { type: "PHONE", sureness: 60, expression: /(?<![\w.])[px]\.?(\d{4,5})(?![\w%]|\.\d)/g, group: 1, short: true },
  /** `call Robin x212`. */
  { type: "PHONE", sureness: 60, expression: /(?<=\p{Lu}\p{Ll}+ )x\d{3}(?![\w%]|\.\d)/gu },
  {
    type: "ID",
    sureness: 60,
    expression: /\bend(?:s|ing)\s(?:(?:in|with)\s)?(\d{3,4})(?![\d%]|\.\d)/gi,
    group: 1,
    short: true,
  },
  { type: "ID", sureness: 45, expression: /(?<=[A-Za-z]\s)#\d{4,}(?![\w.]\d)/g },
  { type: "MRN", sureness: 62, expression: /(?<=\s)#\d{2,4}(?:-\d{1,4}){2}(?![\w-]|\.\d)/g },
  /** `File no. C 27 881 406`, `case LK 24 077 1`. */
  {
    type: "ID",
    sureness: 84,
    expression:
      /(?=[A-Z]{1,3}[ -]\d|\d{1,4} \d)(?<=\b(?:file|claim|case|folio|record|reference|ref|serial|policy)\b\.?(?: ?(?:no|num|number|#)\b\.?)?[:#]? )(?:[A-Z]{1,3}[ -]\d{1,4}(?:[ -]\d{2,5}){1,4}|\d{1,4}(?: \d{2,4}){2,4})(?![\w%/]|\.\d)/gi,
    accept: hasDigits(6),
  },
  /** A British nurse's number: year, month, four digits, country. */
  { type: "LICENSE", sureness: 62, expression: /(?<![\w-])\d{2}[A-L]\d{4}[A-Z](?![\w-])/g },
  /** `Armband TYR 4482`, `unit LBTS 44180`. */
  {
    type: "ID",
    sureness: 62,
    expression:
      /(?<=#|\b(?:[Ss]erial|S\/N|[Aa]rmband|[Ff]older|[Uu]nit|[Ll]icen[cs]e|[Ll]ic|[Cc]ert|[Rr]eg|[Rr]eq|[Rr]ef|[Aa]ccession|[Ii]ncident|[Cc]hart|[Ff]ile)\.?:? )[A-Z]{2,4} \d[\d/-]{3,}(?![\w%]|\.\d)/g,
  },
  /** `Lives with his son at 1230`: a house by its number. */
  {
    type: "ADDRESS",
    sureness: 72,
    expression:
      /\b(?:lives?|living|resides?|residing|stays?|staying)\b[^.;\n]{0,30}? at (\d{2,5})(?![\d:/-]| ?(?:[ap]\.?m|h\b|hrs?|hours|bpm|mg|ml|%|years?|weeks?|months?)|\.\d)/gi,
    group: 1,
    short: true,
  },
  /** `Reach her at 1530`: an extension. */
  {
    type: "PHONE",
    sureness: 72,
    expression:
      /\breach(?:able|ed)?\b[^.;\n]{0,20}? (?:at|on) (\d{4,5})(?![\d:/-]| ?(?:[ap]\.?m|h\b|hrs?|hours)|\.\d)/gi,
    group: 1,
    short: true,
  },
  /** `B/24/0377`, `CCH/0071553/D2`: a code in three parts. */
  {
    type: "ID",
    sureness: 66,
    expression: /(?<![\p{L}\d/.])(?:[A-Z]{1,6}\/\d{2,4}\/\d{3,7}|[A-Z]{2,6}\/\d{4,8}\/[A-Z]?\d{1,3})(?![\p{L}\d/%])/gu,
  },
  /** `Hosp No LUT 118/24/077`, `TC no 0044/TB/25`. */
  {
    type: "ID",
    sureness: 58,
    expression: /\b[Nn]o\.?:?\s?((?:[A-Z]{2,4} )?(?=[A-Z/]*\d)[A-Z\d]{1,6}(?:\/[A-Z\d]{1,6}){1,3})(?![\w/%]|-\d)/g,
    group: 1,
    accept: hasDigits(5),
    short: true,
  },
  {
    type: "ID",
    sureness: 58,
    expression:
      /\b(?:receipt|conf|confirmation|batch|chart|armband|callsign|docket|folder|envelope|env|locker|tray|door|gate|access|entry|alarm|lockbox|key ?safe|keypad|combo|combination|badge|auth|authori[sz]ation|reg|registration|regd|emp|employee|bag|token|warrant|cheque|check|voucher|permit|seal|chip|microchip|tag|txn|transaction|appt|booking|bkg|ticket|job|serial|sn|file|report|rpt|incident|complaint|policy|kit|lot|order|req|sample|barcode|accession|ref|reference|id)\b(?:\s?(?:card|code|box|book))?(?:\s?(?:no|nos|number|num|id)\b)?\.?\s?[#:№]{0,2}\s?((?=[A-Z/-]{0,6}\d)[A-Z0-9]{1,12}(?:[-/.][A-Z0-9]{1,12}){0,4})(?![\w%]|\.\d|\s?(?:mg|ml|mcg|g|kg|cm|mm|weeks?|wks?|days?|hours?|hrs?|months?|years?|min(?:ute)?s?|times|patients|x)\b)/gi,
    group: 1,
    accept: (v) =>
      !/^\d{2,3}\/\d{2,3}$/.test(v) &&
      (digitsOf(v).length >= 4 || (digitsOf(v).length >= 3 && (/[A-Z]/i.test(v) || v.includes("-")))),
    short: true,
  },
  /** `conf # ZX90TT4`, `emp # 60117`. */
  {
    type: "ID",
    sureness: 47,
    expression: /(?<=[#\s])(?=[A-Z0-9/-]*\d)(?<=\p{L}\.?\s?#\s?)[A-Z0-9]{2,}(?:[-/][A-Z0-9]+)*(?![\w%]|\.\d)/gu,
    accept: (v) => digitsOf(v).length >= 3,
  },
  /** `S-114-001`, `PNC 09/118842K`, `RVCT 2026-CA-04417`. */
  {
    type: "ID",
    sureness: 42,
    expression:
      /(?<![\w.-])(?:[A-Z]{1,4}-?\d{2,4}-\d{3,4}|[A-Z]-\d{2,4}-\d{2,4}|\d{2}\/\d{4,7}[A-Z]?|(?:19|20)?\d{2}-[A-Z]{1,4}-\d{3,7})(?![\w-]|\.\d)/g,
  },
  /** Health cards and the like with blanks between their groups. */
  {
    type: "HEALTH_PLAN",
    sureness: 60,
    expression:
      /\b(?:(?:medical|medicare|health|ohip|insurance|member|membership|pension|healthcare|benefit|concession|gms)\s?card|ohip|ramq|phn|philhealth|ahc|hcn|bhc|msp|care\s?card|medicare|hicn|aadhaar|aadhar|abha|sss|umid|gsis|nin|nric|fin|hkid|dva)\b(?:\s?(?:no|nos|number|num|id))?\.?\s?[#:]?\s?((?=[A-Z]{0,4}[ -]?\d)[A-Z0-9]+(?:[ -](?=[A-Z0-9]*\d|[A-Z]{1,2}\b)[A-Z0-9]+){0,5})/gi,
    group: 1,
    accept: hasDigits(6),
  },
  /** Numbers of persons and of their health services around the world, by what they are called: `AMKA`, `CHI`, `pnr`, `PPSN`, `EHIC`. */
  {
    type: "ID",
    sureness: 84,
    expression: new RegExp(
      `(?<![A-Za-z])(?:AMKA|AHV|AVS|CHI|CMND|CCCD|CNIC|CNP|CPF|CURP|EGN|EHIC|HETU|IQAMA|Iqama|JMBG|KTP|MCP|MyKad|NHI|NHN|NID|NIK|NINO|NIR|OIB|PESEL|PPSN?|QID|RUT|SVNR|TCKN|TFN|T\\.Z\\.|t\\.z\\.|UMI|UPN|ZUS|Emirates ID|Ghana card|[Pp]ersonnummer|[Kk]ennitala|[Cc]edula|[Cc]odice fiscale|pnr)(?![A-Za-z])${link}${value}`,
      "g",
    ),
    group: 1,
    accept: (v) => digitsOf(v).length >= 6 || /^#?[A-Z]{2,4}\d{4}$/.test(v),
  },
  /** `19650812-9998`, `000.000.000-00`, `AB 12 34 56 C`: numbers of persons by the form their country gives them. */
  {
    type: "ID",
    sureness: 62,
    expression:
      /(?<![\w.-])(?:(?:19|20)?\d{2}[01]\d[0-3]\d[-+]\d{4}|[0-3]\d[01]\d{3}[-+A]\d{3}[\dA-Y]|\d{3}\.\d{3}\.\d{3}-\d{2}|\d{1,2}\.\d{3}\.\d{3}-[\dKk]|[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} \d{2} \d{2} ?[A-D]|[A-Z]{6}\d{2}[A-EHLMPR-T]\d{2}[A-Z]\d{3}[A-Z])(?![\w-]|\.\d)/g,
  },
  /** Groups of digits joined by hyphens, too long for a range. */
  {
    type: "ID",
    sureness: 38,
    expression: /(?<![\w.-])(?:\d{2,}-\d{4,}-\d{1,4}|\d{2}-\d{2}-\d{2})(?![\w-]|\.\d)/g,
    accept: (v) => v.length !== 8 || !/^(?:0?[1-9]|[12]\d|3[01])-(?:0?[1-9]|[12]\d|3[01])-/.test(v),
  },
  {
    type: "ID",
    sureness: 62,
    expression:
      /\b(?:(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|dash|hyphen)[\s,-]{1,2}){4,}(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)\b/gi,
  },
  {
    type: "PHONE",
    sureness: 82,
    expression: /(?<!\d\s?)\d(?: \d){2} ?[-. ] ?\d(?: \d){2} ?[-. ] ?\d(?: \d){3}(?!\s?\d)/g,
  },
  {
    type: "PHONE",
    sureness: 82,
    expression:
      /(?<=\b(?:phone|tel|telephone|tlf|ph|cell|mobile|mob|call|pager|beeper|contact|fax|office|home|work|wk|hm|hp|cp|gsm|alt|landline|digicel|sms|desk|whatsapp|ext|number|reach(?:ed)?|at|on|to|dial|text|telefonnummer|registered)\b\.?(?:\s?#)?(?:\s?(?:no|number|is|nr))?\.?:?\s{0,3})\+?\(?\d[\d ()./-]{5,18}\d(?:\s?(?:x|ext\.?|extension)\s?\d{1,6})?(?![\d%])/gi,
    accept: (v) => digitsOf(v).length >= 7 && !/^\d{1,3}(?:\.\d+)+$/.test(v) && !/\d{1,3}\s?-\s\d/.test(v),
  },
  {
    type: "PHONE",
    sureness: 83,
    expression:
      /(?<![\w.+-])(?:\+?1[-. ]?)?(?:\(\d{3}\)[-. ]?\s?|\d{3}(?:[-./ ]|-\n))\d{3}(?:[-. ]|[-. ]?\n)\d{4}(?:\s?(?:x|ext\.?|extension)\s?\d{1,6})?(?![\d-])/gi,
  },
  {
    type: "PHONE",
    sureness: 83,
    expression:
      /(?<![\w+])\+\d{1,3}[ .-]?(?:\(0?\d{1,4}\)[ .-]?)?\d[\d .()-]{4,14}\d(?:\s?(?:x|ext\.?)\s?\d{1,6})?(?!\d)/gi,
    accept: hasDigits(8),
  },
  {
    type: "PHONE",
    sureness: 60,
    expression:
      /(?<![\w./-])(?:\(?0\d{1,4}\)?[ .-]\d{2,4}(?:[ .-]\d{2,4}){1,3}|\(\d{2,4}\)\s?\d{3,4}[ -]\d{3,4}|0\d{3,5}[ -]\d{5,7}|\d{3} \d{3} \d{3}|\d{2}(?:[.-]\d{2}){3,4}|00\d{9,13})(?![\w/-]|\.\d)/g,
    accept: hasDigits(7),
  },
  /** `28-64-66-98 office`, `20-31-40-55-Fax`: what rings stands behind. */
  {
    type: "PHONE",
    sureness: 84,
    expression:
      /(?<![\w./-])\d{2,4}(?:[ .-]\d{2,4}){2,4}(?=[ -](?:office|mobile|fax|cell|home|work|desk)(?!\w| (?:visit|health|care|oxygen|dose)))/gi,
    accept: hasDigits(7),
  },
  {
    type: "PHONE",
    sureness: 50,
    expression:
      /(?<![\w./-])[2-9]\d{2}[-. ]\d{4}(?:\s?(?:x|ext\.?)\s?\d{1,6})?(?![\w/-]|\.\d)(?=\s*(?:office|fax|mobile|home|cell|work|desk|\(|$|\n|,))|(?<![\w./-])[2-9]\d{2}-\d{4}(?:\s?(?:x|ext\.?)\s?\d{1,6})?(?![\w/-]|\.\d)/gim,
  },
  {
    type: "ACCOUNT",
    sureness: 91,
    expression: /(?<![\w-])(?:\d[ -]?){12,19}(?![\w-])/g,
    accept: (v) => digitsOf(v).length >= 12 && passesLuhn(digitsOf(v)),
  },
  {
    type: "ACCOUNT",
    sureness: 91,
    expression: /\b[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){2,7}(?:\s?[A-Z0-9]{1,4})?\b/g,
    accept: isIban,
  },
  { type: "LICENSE", sureness: 80, expression: /\b[A-Z][A-Z9]\d{7}\b/g, accept: isDea },
  { type: "LICENSE", sureness: 80, expression: /\b[12]\d{9}\b/g, accept: isNpi },
  { type: "ID", sureness: 80, expression: /\b\d{3}[ -]?\d{3}[ -]?\d{4}\b/g, accept: (v) => isNhsNumber(digitsOf(v)) },
  {
    type: "HEALTH_PLAN",
    sureness: 80,
    expression: /\b[1-9][A-Z][A-Z0-9]\d-?[A-Z][A-Z0-9]\d-?[A-Z]{2}\d{2}\b/gi,
    accept: isMbi,
  },
  { type: "VEHICLE", sureness: 80, expression: /\b[A-HJ-NPR-Z0-9]{17}\b/g, accept: (v) => isVin(v) },
  {
    type: "ID",
    sureness: 55,
    expression: /(?<![\w-])#?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi,
  },
  {
    type: "ID",
    sureness: 40,
    expression: /(?<![\w.-])#?(?=[A-Z0-9-]*\d{4})[A-Z]{1,6}-?\d{4,}[A-Z0-9]*(?:-[A-Z0-9]+)*(?![\w.]\d|\w)/g,
    accept: (v) => !/^(?:COVID|SARS|ICD|CPT|LOINC|H\dN|CA)-?/.test(v),
  },
  {
    type: "ID",
    sureness: 40,
    expression:
      /(?<![\w.-])#?(?:\d{5,}-?[A-Z]{1,4}\d*|\d{4,}-[A-Z]{2,5}|\d{2,4}-\d{2,4}-\d{3,5}|\d{2}-\d{4,6}|\d{4}-\d{3}|(?:0\d{4}|\d{6})-\d{2}|\d{4}-\d{4}(?:-\d{4})*|[A-Z]{1,4}\d{2,4}-\d{3,6})(?![\w-])/g,
  },
  {
    type: "ID",
    sureness: 30,
    expression:
      /(?<![\w.,/$€£-])#?\d{6,}(?![\w%/]|[.,]\d|\s?(?:mg|mcg|units?|cells|copies|iu|ml|per|\/|platelets|x\s?10))/gi,
  },
  {
    type: "ID",
    sureness: 35,
    expression: /(?<![\w.-])(?=[0-9A-F]*[A-F])(?=[0-9A-F]*\d[0-9A-F]*\d)[0-9A-F]{8}(?![\w.-])/g,
  },
  { type: "ID", sureness: 60, expression: /(?<![\w-])[A-Z]\d{4} \d{2} \d{6}(?![\w-])/g },
  {
    type: "NAME",
    sureness: 60,
    expression:
      /(?<=\b(?:user(?:name)?|login|requested|entered|signed|edited|by)"?[: ]{1,2}"?)(?=[a-z._-]*[\d_])[a-z][a-z._-]{2,20}\d{0,4}(?![\w@])/gi,
  },
  { type: "LICENSE", sureness: 45, expression: /(?<![\w.-])[A-Z]\d{8,14}(?![\w.-])/g },
];

/** Codes of terminologies, drugs and bills, alone or in a row. */
const codeSystem =
  /\b(?:SNOMED(?:[ -]CT)?|RxNorm|NDC|LOINC|CPT(?: II)?|HCPCS|ICD(?:-?(?:9|10|11))?(?:-?(?:CM|PCS))?|CVX|M?S?-?DRG|UNII|ATC|MeSH|PMID|DOI|ISRCTN|NCT|billing|billed|codes?|modifiers?)[:#\s]{1,2}(?:[A-Z]?\d[\w.-]*(?: x\d+)?,? ?){0,6}$/i;

/** A whole date is left to `dates`, which can shift it. */
const dateLike =
  /^#?(?:(?:0?[1-9]|[12]\d|3[01])[/.-](?:0?[1-9]|[12]\d|3[01])[/.-](?:\d{4}|\d{2})|(?:19|20)\d\d[/.-]\d{1,2}[/.-]\d{1,2})(?![./-]?\d)/;

/** Words after a label that look like values but are none. */
const notIdentifier =
  /^(?:\d{1,4}|\d{1,3}(?:\.\d+)?\s?(?:mg|ml|mcg|units?|years?|yo|days?|weeks?|months?|hours?|kg|cm|mm|lbs?|%)|(?:19|20)\d\d)$/i;

/** Identifiers by form, checksum and label, everywhere in `text`. */
export function findPatterns(text: string): Finding[] {
  const found: Finding[] = [];
  for (const { type, sureness, expression, group = 0, accept, short = false } of patterns) {
    for (const match of matchesOf(text, expression)) {
      const written = match[group];
      if (written === undefined) continue;
      if (accept !== undefined && !accept(written)) continue;
      if (sureness < 90 && dateLike.test(written)) continue;
      if (sureness < 80 && codeSystem.test(text.slice(Math.max(0, match.index - 40), match.index))) continue;
      if (group > 0 && !short && notIdentifier.test(written) && !(type === "MRN" && digitsOf(written).length > 3))
        continue;
      const start = match.index + (group === 0 ? 0 : match[0].length - written.length);
      found.push({
        start: includeHash(text, start),
        end: start + written.trimEnd().length,
        type: refine(type, text, start),
        sureness,
      });
    }
  }
  return found;
}

function includeHash(text: string, start: number): number {
  return text[start - 1] === "#" ? start - 1 : start;
}

/** A number after the word fax is a fax number. */
function refine(type: SpanType, text: string, start: number): SpanType {
  return type === "PHONE" && /\bfax\b[^\n\d]{0,14}$/i.test(text.slice(Math.max(0, start - 24), start)) ? "FAX" : type;
}
