/** @module deid/institutions: hospitals, clinics, schools and employers, by their head word, by name and by the visit told of. */
import { followsEponym } from "./eponym-use.ts";
import type { Finding } from "./finding.ts";
import {
  citySet,
  eponymHeadSet,
  fieldHeadSet,
  knownInstitutionSet,
  namingWordSet,
  stateCodeSet,
  streetWordSet,
  strongHeadSet,
  weakHeadSet,
} from "./lexicon/lookup.ts";
import { gapAfter, isUnknownProper, type Word, wordsOf } from "./words.ts";

const visit =
  /\b(?:seen|treated|admitted|evaluated|presented|presenting|presents|visited|followed|observed|diagnosed|hospitali[sz]ed|transferred|referred|discharged|checked|checked in|operated|performed|managed|attended|attending|attends|patient|pt|consult(?:ed|ation)?|care|surgery|appointment|appt|visit|follow-?up|f\/u|stay|received|done|reviewed|examined|enrolled|works?|worked|working|employed|job|studied|studying|from|office|records?|clinic|here|meeting|dr|residing|located|registered|under|assessed|scheduled|monitored|team|specialist|cardiologist|oncologist|treatment|study|session|initiated|started|tested|discussed)\b[^.;\n]{0,24}$/i;
const locative = /\b(?:at|@)\s+(?:the\s+|our\s+|a\s+)?$/i;
const possessiveVisit = /\b(?:our|visited|attends?|attended|from|to|in|near)\s+(?:the\s+|our\s+)?$/i;
const connector = /^(?:of|and|the|for|de|del|la|st|saint|mt|mount)$/;
/** Short forms that carry a full stop inside a name. */
const abbreviation = /^(?:st|mt|ft|dr|med|hosp|ctr|univ|gen|reg|u|s|n|mem|j|m|a)$/;
const leadingNoise =
  /^(?:the|our|at|a|an|in|to|from|for|of|and|on|patient|outpatient|inpatient|local|this|that|his|her|their|my|prior|previous|same|another|admitted|seen)$/;
const department =
  /^(?:ed|er|icu|nicu|picu|micu|sicu|ccu|or|pacu|ob|gyn|ent|ms|pt|ot|dr|mr|mrs|mri|ct|bid|tid|hr|rest|baseline|home|risk|least|age|high|low|stage|night|time|times|first|last|all|day|week|month|birth|discharge|admission|present|level|t\d|l\d|c\d)$/;

/** Institutions named in `text`. */
export function findInstitutions(text: string, words: readonly Word[]): Finding[] {
  const found: Finding[] = [];
  for (const run of upperRuns(text, words)) found.push({ ...run, type: "ORGANIZATION", sureness: 66 });
  for (let i = 0; i < words.length; i++) {
    const known = knownAt(text, words, i);
    if (known !== undefined) found.push({ ...withTail(text, words, known), type: "ORGANIZATION", sureness: 63 });
    const headed = headAt(text, words, i);
    if (headed !== undefined) found.push({ ...withTail(text, words, headed), type: "ORGANIZATION", sureness: 67 });
    const fielded = fieldAt(text, words, i);
    if (fielded !== undefined) found.push({ ...withTail(text, words, fielded), type: "ORGANIZATION", sureness: 64 });
    const traded = tradeAt(text, words, i);
    if (traded !== undefined) found.push({ ...withTail(text, words, traded), type: "ORGANIZATION", sureness: 56 });
    const labelled = labelledAt(text, words, i);
    if (labelled !== undefined) found.push({ ...labelled, type: "ORGANIZATION", sureness: 57 });
    const odd = ordinaryAt(text, words, i);
    if (odd !== undefined) found.push({ ...withTail(text, words, odd), type: "ORGANIZATION", sureness: 40 });
    const visited = visitedAt(text, words, i);
    if (visited !== undefined) found.push({ ...withTail(text, words, visited), type: "ORGANIZATION", sureness: 46 });
  }
  return found;
}

const tradeHead =
  /^(?:health|healthcare|supply|supplies|books|pd|police|sheriff|court|county|international|services|care|center|centre|mutual|freightways|motors|foods|airlines|prosthetics|orthotics|society|alliance|coalition|network|partners|associates|group|university|college|academy|elementary|preschool|daycare|library|museum|apartments|villas|towers|manor|estates|junction|mounds|bakery|cafe|grill|diner|restaurant|hotel|motel|inn|church|chapel|ministries|temple|synagogue|mosque|union|bank|credit|insurance|logistics|transport|transit|fitness|studio|salon|spa|farms|brewery|winery|market|pharmacy|labs|laboratories|diagnostics|imaging|dialysis|hospice|rehabilitation|detention|correctional|behavioral|aid|district|unified|trust|council|bureau|agency|authority|congregational|congregation|fellowship|tabernacle|gurdwara|mandir|masjid|parish|llp|solicitors|attorneys|chambers|assistance|recovery|freight|haulage|express|plumbing|stamping|meats|dairy|cleaners|laundry|nursery|montessori|prep|isd|usd|hs|ymca|ywca|legion|lodge|house|home|homes|court|hall|residences|residence|village|surgery|practice|infirmary|brothers|bros|sons|fils|steelworks|mills|works|industries|logistics|warehouse|cooperative|co-op|club|league|ems|fire|rescue|ambulance|paramedics|middle|school|high|nurseries|orchards|vineyards|bank|airways|railways|rail|buses|cabs|taxis|theatre|gardens|zoo|hostel|shelter|mission|fund|project|initiative|programme|institute|foundation|crematorium|mortuary|funeral|cemetery|seminary|monastery|convent|abbey|priory|lounge|barbers|nails|tavern|bistro|pizza|pizzeria|burgers|taqueria|donuts|bagels|roasters|tires|towing|roofing|flooring|paving|welding|castings|gaskets|machining|tooling|masonry|lumber|hardware|furniture|appliances|jewelers|optical|opticians|florists|kennels|storage|rentals|leasing|realty|builders|contracting|contractors|landscaping|janitorial|staffing|trucking|couriers|removals|tyres|carpets|joinery|scaffolding|butchers|bakers|grocers|fisheries|seafood|poultry|packing|packaging|plastics|textiles|garments|printing|publishing|gaming|casino|resort|arena|stadium|speedway|raceway|marina|outfitters|gymnastics|karate|pilates|steel|glass|tools|engineering|manufacturing|technologies|technology|solutions|systems|holdings|enterprises|ventures|properties|maids|movers|haulers)$/;
/** Words that stand before a head in the name of a kind of place or service, not of one. */
const kindOf =
  /^(?:mental|home|public|behavioral|women's|women|men's|oral|bone|global|family|community|occupational|student|employee|emergency|intensive|critical|palliative|primary|urgent|acute|ambulatory|outpatient|inpatient|surgical|medical|clinical|long|term|short|skilled|nursing|wound|after|self|foot|eye|skin|day|child|foster|respite|comfort|supportive|health|healthcare|social|protective|adult|children's|patient|support|customer|interpreter|transport|spiritual|pastoral|pharmacy|lab|laboratory|operating|recovery|trauma|stroke|burn|cancer|heart|pain|sleep|birth|infusion|imaging|dialysis|transfer|call|data|blood|tissue|organ|drug|food|general|special|united|american|national|world|international|electronic|red|cross|care|team|center|shared|decision|quality|risk|total|full|safety|net|managed|specialty|standard|advanced|preventive|perioperative|postoperative|preoperative|prenatal|postpartum|postnatal|neonatal|pediatric|geriatric|internal|hyperbaric|rapid|response|crisis|hospice|rehab|rehabilitation|physical|speech|dental|vision|hearing|surgery|cardiac|pulmonary|renal|hepatic|vascular|diabetes|weight|nutrition|lifestyle|medicare|medicaid|veterans|state|county|city|federal|district|superior|supreme|family|juvenile|probate|municipal|circuit|high|middle|senior|assisted|independent|memory|police|fire|credit|life|auto|car|property|savings|labor|trade|european|this|that|the|our|his|her|their|your|my|any|each|all|no|per|see|call|continue|discharge|admit|consult|refer|follow|start|stop|plan|goals|level|levels|standard|activities|history|past|prior)$/;

/** Whether a folded word ends names of institutions. */
export const isInstitutionHead = (key: string) =>
  tradeHead.test(key) || strongHeadSet.has(key) || fieldHeadSet.has(key);

/** `Sunflower Health`, `Brookdale PD`, `Penguin Books`: a head of trade or service after a word that only a name would hold, inside a sentence. */
function tradeAt(text: string, words: readonly Word[], i: number): Run | undefined {
  const head = words[i];
  if (head === undefined || !head.capital || !tradeHead.test(head.key)) return undefined;
  let first = i;
  while (first > 0 && i - first < 4) {
    const candidate = words[first - 1];
    if (candidate === undefined || !/^(?: | & |-)$/.test(gapAfter(text, words, first - 1))) break;
    if (!candidate.capital || candidate.initial || (candidate.upper && !head.upper && candidate.text.length < 5)) break;
    if (head.upper !== candidate.upper && head.text.length > 3) break;
    if (/^(?:employer|occupation|employment)$/.test(candidate.key)) break;
    first--;
    if (words[first]?.opens) break;
  }
  const start = words[first];
  if (first === i || start === undefined || (start.opens && i - first < 2) || start.upper) return undefined;
  const naming = words.slice(first, i).filter((word) => !tradeHead.test(word.key));
  const named = naming.some(
    (word) => !word.guarded && !kindOf.test(word.key) && !fieldHeadSet.has(word.key) && word.text.length > 2,
  );
  const after = words[i + 1];
  const heading =
    /^\s?:/.test(text.slice(head.end, head.end + 2)) ||
    (after?.capital === true && gapAfter(text, words, i) === " " && !tradeHead.test(after.key));
  return named && !heading ? { start: start.start, last: i } : undefined;
}

/** Letterheads: capitals throughout, a head word among them, and a name, a town or a company form. */
function upperRuns(text: string, words: readonly Word[]): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = [];
  for (let i = 0; i < words.length; i++) {
    let last = i;
    while (
      words[last]?.upper &&
      words[last + 1]?.upper &&
      /^(?: |, | & |-|\. | - )$/.test(gapAfter(text, words, last)) &&
      (gapAfter(text, words, last) !== ". " || abbreviation.test(words[last]?.key ?? ""))
    )
      last++;
    const run = words.slice(i, last + 1);
    if (last > i && run[0]?.upper && !isProse(run) && isLetterhead(run))
      runs.push({ start: run[0].start, end: words[last]?.end ?? run[0].end });
    i = last;
  }
  return runs;
}

/** Sentences in capitals have verbs and pronouns; letterheads have not. */
const isProse = (run: readonly Word[]) =>
  run.some((word) =>
    /^(?:was|were|is|are|had|has|have|who|he|she|his|her|him|they|presented|showed|to|with|be|been)$/.test(word.key),
  );

function isLetterhead(run: readonly Word[]): boolean {
  const heads = run.filter((word) => weakHeadSet.has(word.key) || strongHeadSet.has(word.key)).length;
  const head = heads > 0 || run.some((word) => knownInstitutionSet.has(word.key));
  const company = /^(?:llc|inc|ltd|pllc|plc)$/.test(run.at(-1)?.key ?? "");
  const named = run.some(
    (word) =>
      word.text.length > 3 &&
      (word.city || word.surname || word.first || isUnknownProper(word)) &&
      !weakHeadSet.has(word.key) &&
      !word.guarded,
  );
  const heading = run.some((word) =>
    /^(?:history|summary|note|report|course|assessment|plan|exam|record|records|consent|form|medications?|allergies|diagnosis|name|patient|date)$/.test(
      word.key,
    ),
  );
  return !heading && ((head && named) || heads >= 3 || (company && run.length > 1));
}

interface Run {
  readonly start: number;
  readonly last: number;
}

/** First words of well-known institutions. */
const knownStarts = new Set(Array.from(knownInstitutionSet, (name) => wordsOf(name)[0]?.text));

/** A well-known institution whose name starts at word `i`. */
function knownAt(text: string, words: readonly Word[], i: number): Run | undefined {
  const word = words[i];
  if (word === undefined || !word.capital || !knownStarts.has(word.text.toLowerCase())) return undefined;
  for (let length = 4; length >= 1; length--) {
    const last = words[i + length - 1];
    if (last === undefined) continue;
    const end = last.possessive ? last.end + 2 : last.end;
    if (end - word.start > 30) continue;
    const key = text.slice(word.start, end).toLowerCase().replace(/\s+/g, " ");
    if (!knownInstitutionSet.has(key) && !knownInstitutionSet.has(key.replace(/'s$/, ""))) continue;
    if (length === 1 && word.upper && word.text.length <= 3 && !near(text, word)) continue;
    if (
      length === 1 &&
      word.common &&
      !word.upper &&
      !locative.test(text.slice(Math.max(0, word.start - 12), word.start))
    )
      continue;
    if (length === 1 && (word.surname || word.first || word.eponym) && !word.upper && !near(text, word)) continue;
    return { start: word.start, last: i + length - 1 };
  }
  return undefined;
}

function near(text: string, word: Word): boolean {
  return /\b(?:at|from|to|in|our|@)\s+(?:the\s+)?$/i.test(text.slice(Math.max(0, word.start - 12), word.start));
}

/** An institution whose head word (`Hospital`, `Medical Center`, `Clinic`) is word `i`. */
function headAt(text: string, words: readonly Word[], i: number): Run | undefined {
  const word = words[i];
  if (word === undefined) return undefined;
  const before = words[i - 1];
  const strong =
    strongHeadSet.has(word.key) || (before?.capital === true && strongHeadSet.has(`${before.key} ${word.key}`));
  if (!strong && !weakHeadSet.has(word.key)) return undefined;
  const prose = word.upper && isProse(words.slice(Math.max(0, i - 14), i).filter((w) => w.upper));
  let first = i;
  while (first > 0 && i - first < 8) {
    const candidate = words[first - 1];
    const gap = gapAfter(text, words, first - 1);
    if (candidate === undefined || !/^(?: |\. |-| & | - |\.|, (?=LLC))$/.test(gap)) break;
    if (gap === ". " && !abbreviation.test(candidate.key)) break;
    if (
      !candidate.capital &&
      !connector.test(candidate.key) &&
      !(candidate.number && /^(?:st|nd|rd|th)$/.test(words[first]?.key ?? ""))
    )
      break;
    if (prose && candidate.common && !belongsToName(candidate) && !weakHeadSet.has(candidate.key)) break;
    first--;
  }
  while (first < i && (leadingNoise.test(words[first]?.key ?? "") || connector.test(words[first]?.key ?? ""))) {
    if (/^(?:st|saint|mt|mount)$/.test(words[first]?.key ?? "") && words[first]?.capital) break;
    first++;
  }
  if (first === i) return startsUniversity(text, words, i);
  const start = words[first]?.start ?? word.start;
  const naming = words.slice(first, i).filter((w) => w.capital && !weakHeadSet.has(w.key) && !connector.test(w.key));
  const distinct = naming.some(
    (w) => isUnknownProper(w) || w.surname || w.first || w.city || w.eponym || (!w.guarded && !w.opens),
  );
  const head = word.capital || naming.some((w) => w.city || isUnknownProper(w) || w.surname);
  if (strong && head && (distinct || (word.capital && i - first >= 2 && !allHeading(words, first, i))))
    return { start, last: i };
  const context = text.slice(Math.max(0, start - 40), start);
  const placed = locative.test(context) || possessiveVisit.test(context) || visit.test(context);
  const nameable = naming.some(
    (w) => isUnknownProper(w) || w.city || w.surname || w.first || (!w.guarded && !w.opens && w.capital),
  );
  if (
    !strong &&
    head &&
    nameable &&
    (placed || (naming.some((w) => w.city) && !word.capital) || (word.upper && naming.length >= 2))
  )
    return { start, last: i };
  return strong && placed && word.capital && words.slice(first, i).every((w) => w.capital)
    ? { start, last: i }
    : undefined;
}

/** `Piedmont Dermatology Associates`, `PRAIRIE VIEW IMAGING`: a branch of medicine or trade after a word that names a place or a person. */
function fieldAt(text: string, words: readonly Word[], i: number): Run | undefined {
  const head = words[i];
  if (head === undefined || !head.capital || !fieldHeadSet.has(head.key)) return undefined;
  const next = words[i + 1];
  if (next?.capital && fieldHeadSet.has(next.key) && gapAfter(text, words, i) === " ") return undefined;
  let first = i;
  while (first > 0 && i - first < 5) {
    const candidate = words[first - 1];
    if (candidate === undefined || !/^(?: |\. | & |-)$/.test(gapAfter(text, words, first - 1))) break;
    if (gapAfter(text, words, first - 1) === ". " && !abbreviation.test(candidate.key)) break;
    if (candidate.upper !== head.upper || !(candidate.capital && belongsToName(candidate))) break;
    first--;
  }
  const naming = words.slice(first, i);
  const start = naming[0];
  if (start === undefined) return undefined;
  const named = naming.filter((word) => !fieldHeadSet.has(word.key) && !strongHeadSet.has(word.key));
  const told = named.some((word) => isUnknownProper(word) || word.city || (word.surname && !word.common));
  const placed = named.filter((word) => namingWordSet.has(word.key) || streetWordSet.has(word.key)).length;
  const enough = told || placed >= 2 || (placed === 1 && named.length === 1 && !start.opens);
  return enough ? { start: start.start, last: i } : undefined;
}

const belongsToName = (word: Word) =>
  isUnknownProper(word) ||
  word.city ||
  word.surname ||
  word.first ||
  fieldHeadSet.has(word.key) ||
  namingWordSet.has(word.key) ||
  streetWordSet.has(word.key);

const organisationLabel =
  /(?:^|[\s|(])(?:client|clinic|facility|pharmacy|pharm|chemist|supermarket|employment|workplace|works at|company|firm|agency|charity|church|parish|university|college|branch|store|snf|alf|ltc|home health|hha|referring facility|from facility|receiving facility|sending facility|transport|dme|employer|school|insurance|insurer|payer|payor|carrier|hospital|location|site|agency|vendor|lab|laboratory|practice|sender|from)\s?[:=]\s{0,3}$/i;
const workplace =
  /\b(?:works?|worked|working|drives?|drove|employed|job|career|retired|laid off|fired|shifts?|barista|cashier|clerk|manager|driver|teacher|nurse|cook|waitress|welder|mechanic|foreman)\b[^.;\n]{0,24}\b(?:for|at|by|from|with)\s+(?:the\s+)?$|\b(?:attends?|attended|goes to|went to|graduated from|student at|enrolled (?:at|in)|dropped out of|transported to|taken to|sent to|discharged to|followed at|worships at|belongs to|member of|plays for)\s+(?:the\s+)?$/i;
/** How every `workplace` ends. */
const afterPreposition = /\b(?:for|at|by|from|with|to|in|of|attend(?:s|ed)?)\s+(?:the\s+)?$/i;
const shop = /^\s+(?:station|store|plant|factory|warehouse|mine|mill|franchise|branch)\b/i;

/** The capitalised words after `Client:`, `Employer:`, `works for`, `attends the`, or before `station`. */
function labelledAt(text: string, words: readonly Word[], i: number): { start: number; end: number } | undefined {
  const word = words[i];
  if (word === undefined || !word.capital || word.initial || department.test(word.key)) return undefined;
  if (/^(?:oh|hi|hello|hey|yes|no|well|ok|okay|great|thanks|thank|good|please)$/.test(word.key)) return undefined;
  const context = text.slice(Math.max(0, word.start - 60), word.start);
  const atLabel = organisationLabel.test(context);
  const atWork = !word.upper && !atLabel && afterPreposition.test(context) && workplace.test(context);
  let last = i;
  while (last - i < 6) {
    const next = words[last + 1];
    const gap = gapAfter(text, words, last);
    if (
      next === undefined ||
      !(next.capital || /^(?:of|the|and|de)$/.test(next.key)) ||
      !/^(?: | & |\. |-|'s )$/.test(gap)
    )
      break;
    if (gap === ". " && !abbreviation.test(words[last]?.key ?? "")) break;
    if (next.upper !== word.upper && next.text.length > 3) break;
    last++;
  }
  while (last > i && !(words[last]?.capital ?? false)) last--;
  const end = words[last]?.end ?? word.end;
  const atShop =
    !word.upper &&
    !word.opens &&
    shop.test(text.slice(end, end + 12)) &&
    /\b(?:by|near|at|behind|outside)\s+the\s+$/.test(context);
  if (!atLabel && !atWork && !atShop) return undefined;
  const run = words.slice(i, last + 1);
  if (run.every((w) => w.guarded && !w.city)) return undefined;
  if (atLabel && run.length === 1 && word.common && !knownInstitutionSet.has(word.key)) return undefined;
  return { start: word.start, end };
}

/** `University of Miami`, `Church of the Good Shepherd`. */
function startsUniversity(text: string, words: readonly Word[], i: number): Run | undefined {
  const word = words[i];
  const article = words[i + 2]?.key === "the" ? 1 : 0;
  const name = words[i + 2 + article];
  if (
    word === undefined ||
    !word.capital ||
    words[i + 1]?.key !== "of" ||
    name === undefined ||
    !name.capital ||
    name.guarded
  )
    return undefined;
  const more = article === 1 && words[i + 4]?.capital && gapAfter(text, words, i + 3) === " " ? 1 : 0;
  return gapAfter(text, words, i) === " " ? { start: word.start, last: i + 2 + article + more } : undefined;
}

function allHeading(words: readonly Word[], first: number, last: number): boolean {
  return words.slice(first, last + 1).every((word) => word.guarded || word.common) && (words[first]?.opens ?? false);
}

/** What stands after `seen at`, `admitted to`, `from our`: capitalised words of any kind. */
function visitedAt(text: string, words: readonly Word[], i: number): Run | undefined {
  const word = words[i];
  if (word === undefined || !word.capital || word.initial || department.test(word.key)) return undefined;
  if (/[^\s@]/.test(text.charAt(word.start - 1))) return undefined;
  const context = text.slice(Math.max(0, word.start - 60), word.start);
  const at = locative.test(context);
  const told = possessiveVisit.test(context) && visit.test(context.replace(possessiveVisit, ""));
  if (!at && !told) return undefined;
  if (
    /^\s+(?:trial|study|registry|protocol|arm|cohort|program|criteria|guidelines?|score)\b/i.test(
      text.slice(word.end, word.end + 12),
    )
  )
    return undefined;
  let last = i;
  while (last - i < 6) {
    const next = words[last + 1];
    const gap = gapAfter(text, words, last);
    if (next === undefined || !/^(?: |\. |-| & |'s )$/.test(gap)) break;
    if (gap === ". " && !abbreviation.test(words[last]?.key ?? "")) break;
    if (!next.capital && !(/^(?:of|and|de)$/.test(next.key) && (words[last + 2]?.capital ?? false))) break;
    if (next.guarded && !next.city && !weakHeadSet.has(next.key) && !namingWordSet.has(word.key)) break;
    last++;
  }
  const run = words.slice(i, last + 1);
  if (run.every((w) => w.guarded && !w.city) || run.some((w) => eponymHeadSet.has(w.key))) return undefined;
  if (words[last]?.possessive && followsEponym(text, words, last)) return undefined;
  if (word.guarded && !word.city && last === i) return undefined;
  if (run.length === 1 && (word.common || word.eponym) && !(at && visit.test(context))) return undefined;
  return { start: word.start, last };
}

/** `home with Comfort Keepers`: two to four ordinary words with capitals after a small one; the tagger says whether a firm is meant. */
function ordinaryAt(text: string, words: readonly Word[], i: number): Run | undefined {
  const previous = words[i - 1];
  if (!isOrdinaryCapital(words[i]) || words[i]?.opens || previous === undefined || previous.capital || previous.number)
    return undefined;
  if (gapAfter(text, words, i - 1) !== " ") return undefined;
  let last = i;
  while (last - i < 3 && isOrdinaryCapital(words[last + 1]) && /^ (?:& )?$/.test(gapAfter(text, words, last))) last++;
  if (last === i || (words[last + 1]?.capital && gapAfter(text, words, last) === " ")) return undefined;
  return /^\s?:/.test(text.slice(words[last]?.end ?? 0, (words[last]?.end ?? 0) + 2))
    ? undefined
    : { start: words[i]?.start ?? 0, last };
}

/** A word that prose writes small, no term of medicine, with a capital. */
const isOrdinaryCapital = (word: Word | undefined) =>
  word?.capital === true && !word.upper && !word.initial && word.common && !word.guarded && !word.eponym;

/** Adds what still belongs to the name: `Clinic`, `in Detroit, MI`, `, Boston`. */
function withTail(text: string, words: readonly Word[], run: Run): { start: number; end: number } {
  let last = run.last;
  for (let steps = 0; steps < 5; steps++) {
    const next = words[last + 1];
    const gap = gapAfter(text, words, last);
    if (next === undefined) break;
    const head =
      /^ $/.test(gap) &&
      (weakHeadSet.has(next.key) ||
        strongHeadSet.has(next.key) ||
        /^(?:ctr|cntr|building|campus|department|dept|division|system|network|inc|llc|facility|clinics?)$/.test(
          next.key,
        ));
    const place =
      /^(?:, | )$/.test(gap) &&
      next.capital &&
      (next.city || stateCodeSet.has(next.text) || citySet.has(`${next.key} ${words[last + 2]?.key ?? ""}`));
    const inPlace =
      gap === " " && next.key === "of" && (words[last + 2]?.capital ?? false) && !(words[last + 2]?.guarded ?? true);
    if (head && !(next.key === "patient")) last += 1;
    else if (inPlace) last += 2;
    else if (
      gap === " " &&
      /^(?:and)$/.test(next.key) &&
      words[last + 2]?.capital &&
      weakHeadSet.has(words[last + 2]?.key ?? "")
    )
      last += 2;
    else if (place) last += 1;
    else if (/^, $/.test(gap) && /^(?:llc|inc|ltd|pa|pc)$/.test(next.key)) last += 1;
    else break;
  }
  const word = words[last];
  return { start: run.start, end: (word?.end ?? run.start) + (word?.possessive ? 2 : 0) };
}
