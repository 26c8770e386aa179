/**
 * @module answers/urgent-signs: signs of illness, results and despair told in a patient's own words, under which no quotation should stand.
 *
 * `emergency`: minutes count. `symptom`: a clinician should look at it soon, and what guidelines say of people without it is no answer. By the
 * parts of the body, English and Spanish, with the misspellings met. Lists are broad on purpose: a false alarm costs a moment.
 */
import type { Comparator } from "#core";
import { namesCommonDrug } from "./drug-names.ts";
import { kinOrFriend } from "./feared-illness.ts";
import { pressureNamed, type ToldNumber, toldNumbers, toldPressures } from "./measured-ranges.ts";

/** Within one sentence. */
const then = (most: number) => `[^.?!;]{0,${most}}`;
/** An accented letter is one of the word, which \b does not know. */
const end = "(?![\\wáéíóúñ])";
const any = (...patterns: readonly string[]) => new RegExp(patterns.join("|"), "i");

const stoppedMoving = "(?:has ?n[o']?t|is ?n[o']?t|not|stopped|barely|less)";
const thinner =
  "blood thinners?|warfarin|coumadin|eliquis|xarelto|pradaxa|apixaban|rivaroxaban|dabigatran|plavix|clopidogrel";
const swelling = "swell\\w*|swollen|puff\\w*|thick|clos(?:es|ed|ing)|tight";
const child =
  "kids?|child|toddler|baby|infant|son|daughter|boy|girl|grand(?:son|daughter|child|kid|baby)|(?:year|yr|month|mo)s?[- ]?old|hij[oa]|niñ[oa]|nin[oa]|beb[eé]|niet[oa]|sobrin[oa]";
const ate = "ate|eaten|drank|drunk|swallow\\w*|chew\\w*|lick\\w*|sipped|ingested";
const comio = "comi[oóeé]|com[ií]|bebi[oó]|beb[ií]|tom[oóeé]|trag[oó]|tragu[eé]|ingiri[oó]|mordi[oó]|chup[oó]";
const poison =
  "antifreeze|bleach|(?:rat|mouse|ant|roach|rodent) (?:poison|bait|killer)|poison|pesticides?|insecticide|weed ?killer|drain (?:cleaner|opener)|(?:oven|toilet|floor|window) cleaner|lye|detergent|tide pods?|laundry pods?|windshield (?:washer )?fluid|lighter fluid|lamp oil|gasoline|kerosene|paint thinner|turpentine|ammonia|nail polish remover|hand sanitizer|rubbing alcohol|moth ?balls?|magnets?|(?:button )?batter(?:y|ies)|death caps?|wild mushrooms?|oleander|veneno|raticida|matarratas|anticongelante|cloro|lej[ií]a|detergente|gasolina|insecticida|plaguicida|herbicida|aguarr[aá]s|thinner|destapacañ\\w+|amoniaco|acetona|im[aá]n(?:es)?|bater[ií]as?|pilas?";
const partner =
  "husband|wife|boyfriend|girlfriend|partner|ex|dad|father|step ?-?(?:dad|father|mom|mother)|mom|mother|brother|son|uncle|he|she|esposo|esposa|marido|mujer|pareja|novio|novia|padre|pap[aá]|padrastro|hijo|hermano|t[ií]o";
const venomous =
  "(?:rattle|coral |garter )?snakes?(?: bites?)?|snakebites?|rattlers?|vipers?|cobras?|copperheads?|cottonmouths?|water moccasins?|mambas?|adders?|black widows?|brown recluses?|scorpions?";
const bites = "bites?|bit|bitten|biting|stung|sting|stings|struck|fangs?|venom";
const longAgo = `${then(30)}\\b(?:(?:months?|years?|yrs?) ago|last year|as a (?:kid|child|teen)|in (?:19|20)\\d\\d)\\b`;
const footOrToe = "(?:big |little |whole |left |right )*(?:foot|feet|toes?(?! ?nails?)|heels?|leg|fingers?)";
const blackFoot = [
  `\\b${footOrToe}\\b(?! nails?)${then(30)}\\bblack(?:ened|ish|ening)?\\b(?! (?:and|&) blue| socks?| shoes?| (?:wo)?m[ae]n| people)`,
  `\\bblack(?:ened|ish)? (?:\\w+ )?${footOrToe}\\b`,
  `\\b(?:pies?|dedos?|tal[oó]n)\\b${then(25)}\\bnegr[oa]s?\\b`,
].join("|");
const headache = "(?:head ?ache|head (?:is )?(?:pound\\w*|kill\\w*|hurt\\w*))";

/** Medicines, by what they are called and by the ends of their names. */
export const medicine =
  /\b(?:medicines?|medications?|meds|pills?|tablets?|dos(?:e|es|age)|insulin|drugs?|prescriptions?|shots?|warfarin|statins?|antibiotics?|blood thinners?|inhalers?|medicinas?|medicamentos?|pastillas?|remedios?|f[aá]rmacos?|paracetamol|acetaminof[eé]n|dosis|insulina|antidepressants?|eliquis|xarelto|pradaxa|coumadin|plavix|allopurinol|antibi[oó]ticos?|antidepresivos?|anticonceptivos?|anticoagulantes?|estatinas?|inhalador(?:es)?)\b|\b\w+(?:pril|sartan|olol|statin|formin|azole|cillin|mycin|dipine|oxetine|gliptin|gliflozin|tide|parin|xaban|profen|azide|semide|pam|zine|done|phen|lukast|prazole|tidine|sartán|statina|formina|azol|cilina|micina|dipino|oxetina|gliptina|gliflozina|tida|parina|farina|xabán|profeno|azida|semida|zina|tidina)\b/i;

/** Dangers by their names, which are also spoken of in general: they count where somebody is ill. */
const named: readonly RegExp[] = [
  /\b(?:chest|heart) (?:pain|pressure|tightness|is (?:hurting|tight|crushing))|\bcrushing (?:chest|pain)|\bheart attack\b|(?:chest|heart) (?:hurts|feels (?:tight|heavy))/i,
  /\b(?:can ?not|can'?t|cannot|unable to|trouble|hard to|struggling to|difficulty) breath|\bshort(?:ness)? of breath\b|\bgasping\b|\bchok(?:e|ing)\b|\bturn(?:ing|ed) blue\b/i,
  new RegExp(
    `\\b(?:having|(?:has )?just had|(?:${kinOrFriend}) (?:had|has had)) (?:a |another )?(?:[\\w-]+ )?stroke\\b|\\b(?:${kinOrFriend}) (?:tuvo|le (?:dio|est[aá] dando)) una? (?:derrame|embolia)\\b`,
    "i",
  ),
  /\bface (?:is )?(?:droop|numb)|\bslurr(?:ed|ing)\b|\bcan(?:no|'?)t (?:speak|talk|move)|\b(?:arm|leg|side) (?:is |went |has gone )?(?:numb|weak|limp)|\bsudden(?:ly)? (?:weak|numb|blind|confus)/i,
  /\b(?:worst|thunderclap) headache\b|\bpass(?:ed|ing) out\b|\bunconscious\b|\bwon'?t wake\b|\bcollapsed\b|\bunresponsive\b/i,
  /\bbleeding (?:heavily|badly|a lot|(?:that )?won'?t stop)|\bwon'?t stop bleeding\b|\b(?:vomit|throw|cough)\w* (?:up )?blood\b|\bblack (?:tarry )?stools?\b/i,
  /\boverdos|\btook too (?:many|much)\b|\bswallow(?:ed|ing) (?:a |the |some )?(?:battery|bleach|poison|pills)|\bpoison(?:ed|ing)\b/i,
  /\b(?:throat|tongue|lips?|face) (?:is |are )?(?:swelling|swollen|closing)|\banaphyla|\bsevere allergic\b/i,
  new RegExp(
    `\\b(?:${kinOrFriend}) (?:just |has |has just )?had (?:a |another )?(?:[\\w-]+ )?(?:seizures?|convulsions?|fits?)\\b|\\b(?:${kinOrFriend}) (?:tuvo|le dio) (?:una )?convulsi`,
    "i",
  ),
  /\bhaving (?:a )?seizures?\b|\bconvuls|\bstiff neck\b.*\bfever\b|\bfever\b.*\bstiff neck\b/i,
  /\bpregnant\b.*\bbleed|\bbleed\w*\b.*\bpregnant\b|\bbaby (?:is not|isn'?t|stopped) (?:breathing|moving)/i,
  /\b(?:duele|aprieta|oprime|arde)(?: (?:mucho|tanto|bastante|un poco|muy fuerte|fuerte))? (?:el )?(?:pecho|coraz[oó]n)\b|\bpecho (?:apretado|oprimido|(?:me|le) (?:duele|aprieta|oprime))|\bdolor(?:es)?(?: \w+){0,2} (?:en el|de|del) (?:pecho|coraz[oó]n)\b|\bopresión en el pecho\b|\bopresion en el pecho\b|\bataque (?:al|de|del) coraz[oó]n\b|\bataque card[ií]aco\b|\binfart(?:o|ando)\b/i,
  /\bno (?:puedo|puede|est[aá]) respira(?:r|ndo)\b|\bno respira\b|\b(?:me|le) (?:cuesta|falta)(?: mucho)? (?:respirar|el aire|aire)\b|\bdificultad para respirar\b|\b(?:me|se) est(?:oy|[aá]) (?:ahogando|asfixiando|atragantando)|\b(?:ahog|asfixi|atragant)[aá]ndo(?:me|se)\b|\bponiendo (?:azul|morad[oa])/i,
  /\bderrame cerebral\b|\bcara (?:ca[ií]da|torcida|dormida)|\b(?:brazo|pierna|lado|cara)(?: \w+){0,2} (?:dormid[oa]|entumecid[oa]|d[eé]bil|paralizad[oa])|\bno siento (?:el|la|un|una|mi|medi[oa]) (?:brazo|pierna|lado|cara|cuerpo)|\bno (?:puedo|puede) (?:hablar|mover|despertar)|\bpeor dolor de cabeza\b|\bdesmay(?:o|a|ó|é|ando|ado|ada)|\binconsciente\b|\bno (?:se )?(?:despierta|reacciona)\b|\bse desplom[oó]/i,
  /\bsangrado? (?:mucho|abundante)|\bsangr(?:o|a|ando) mucho\b|\bno (?:para|deja) de sangrar\b|\b(?:vomit|tos|escup)\S* (?:con )?sangre\b|\bvómitos? con sangre\b|\b(?:heces|evacuaciones|deposiciones) negras\b|\bembarazada\b.*\bsangr|\bsangr\S* .*\bembarazada\b|\bbeb[eé] no (?:respira|se mueve)/i,
  /\bsobredosis\b|\b(?:tom|trag|ingiri)\S+ (?:demasiad[oa]s|much[oa]s|un mont[oó]n de|tod[oa]s (?:las|los|mis|sus)) (?:pastillas|medicinas|medicamentos|p[ií]ldoras|tabletas)|\btrag(?:o|ó|ué|ue) (?:un[oa]?s? |l[oa]s? |el )?(?:pila|bater[ií]a|cloro|lej[ií]a|veneno|pastillas)|\benvenen|\b(?:garganta|lengua|labios?|cara)(?: \w+){0,2} (?:cierra|cerrando|hinchad[oa]s?|hinchando)|\banafil|\breacci[oó]n al[eé]rgica (?:grave|fuerte|severa)|\bconvulsi/i,
];

/** Dangers described. */
const described: readonly RegExp[] = [
  // Heart.
  any(
    `\\bchest${then(30)}\\b(?:elephant|squee\\w*|crush\\w*|heavy|heaviness|tight\\w*|pressure|pain\\w*|hurt\\w*|hurst|ach(?:es?|ing)|burn(?:s|ing)|discomfort)\\b`,
    `\\b(?:pressure|pain|tightness|aching)${then(15)}\\b(?:chest|jaw|left arm)\\b${then(40)}\\bsweat\\w*|\\bsweat\\w*${then(40)}\\b(?:jaw|left arm)\\b`,
    "\\btroponin\\b.*\\b(?:high|elevated|positive|raised)\\b",
    `\\bheart\\b${then(40)}\\b(?:skip\\w*|flutter\\w*|rac(?:e|es|ing)|pound\\w*|irregular\\w*)\\b.*\\b(?:faint\\w*|dizz\\w*|light-?headed|black(?:ed|ing)? out)\\b`,
    "\\bno (?:pulse|heart ?beat)\\b|\\b(?:can'?t|cannot|couldn'?t) (?:feel|find|get) (?:a|any|his|her|the) pulse\\b|\\bheart (?:has )?stopped\\b|\\bno (?:tiene|le (?:encuentro|siento)|hay) (?:el )?pulso\\b|\\bcardiac arrest (?:now|right now)\\b|\\b(?:doing|giving|started) cpr\\b",
    "\\bheart ?(?:rate|beat)\\b[^.?!;\\d]{0,15}(?:1[4-9]\\d|2\\d\\d)\\b",
  ),
  // Brain and nerves.
  any(
    `\\b(?:mouth|face|eyelid|smile)\\b${then(25)}\\b(?:droop\\w*|crooked|sagg?\\w*|twisted|lopsided|uneven)\\b`,
    `\\b(?:hand|arm|leg|side)\\b${then(15)}\\b(?:clumsy|weak|limp|paraly\\w*|won'?t move)\\b`,
    "\\b(?:lost|losing|loss of) (?:my |his |her |the )?(?:vision|sight|eyesight)\\b|\\bcan'?t see (?:out of|anything)|\\bblind in (?:one|my|his|her)\\b",
    "\\bwords? (?:are |is |were |was |keep |kept )?(?:com(?:e|es|ing)|came) out (?:all )?(?:wrong|jumbled|funny|slurred|mixed|garbled|weird|backwards)\\b|\\b(?:can'?t|cannot|couldn'?t) (?:find|get) (?:my|his|her|the) words(?: out)?\\b|\\bspeech (?:\\w+ ){0,3}(?:funny|off|odd|weird|strange|garbled|thick)\\b",
    "\\b(?:talking|speaking|spoke) (?:nonsense|funny|gibberish)\\b|\\b(?:not|stopped) making (?:any )?sense\\b|\\b(?:baby|she|he) is (?:evil|possessed)\\b|\\bkeeps? repeating (?:him|her|my)self\\b|\\b(?:very|all of a sudden|suddenly) confused\\b|\\bhard to wake\\b",
    `\\bhit (?:my|his|her|the|their) head\\b.*\\b(?:${thinner}|vomit\\w*|threw up|sleepy|drowsy|confus\\w*|passed out|headache)\\b|\\b(?:${thinner})\\b.*\\bhit (?:my|his|her|the|their) head\\b`,
    "\\bca(?:n'?t|nnot) feel (?:\\w+ ){0,3}down there\\b|\\bnumb (?:down there|between (?:my|his|her) legs)\\b|\\bca(?:n'?t|nnot) (?:pee|urinate)\\b|\\blost control of (?:my|his|her) (?:bladder|bowels?)\\b",
    "\\b(?:having|been having|has been|in the middle of) (?:a |another |an? \\w+ )?seizures? (?:for|that|and|since|now|right)\\b|\\bseizures?\\b[^.?!;]{0,12}\\b(?:(?:right|just) now|minutes? ago|for (?:over |more than |about |like )?(?:\\d+|two|three|four|five|ten|fifteen|twenty|several) min\\w*|won'?t stop|not stopping|back to back)|^\\W*(?:having a seizure|seizing)\\b|\\b(?:is|started|keeps|been) seizing\\b|\\b(?:est[aá]|sigue|llev\\S+ \\S+ minutos) convulsionando\\b",
    "\\b(?:see(?:s|ing)?|saw|hear(?:s|ing)?) (?:bugs|things|spiders|voices)\\b",
  ),
  // Breath.
  any(
    `\\blips?\\b${then(20)}\\b(?:blue|bluish|gr[ae]y|purple)\\b`,
    `\\binhalers?\\b${then(50)}\\b(?:not|isn'?t|doesn'?t|won'?t|stopped|barely) (?:even )?(?:help\\w*|work\\w*)`,
    "\\b(?:oxygen|o2|spo2|pulse ox|sats?|ox[ií]geno|(?:saturaci[oó]n|saturo)(?! de transferrina))(?!\\w)[^.?!;\\d]{0,20}(?:[5-7]\\d|8[0-8])s?\\b",
    `\\b(?:(?:is|are|was) ?n[o']?t|not|stopp?ed|quit|no longer|barely|hardly) (?:even |really )?breath(?:ing|es?)\\b(?! (?:\\w+ )?through (?:\\w+ )?nose)`,
    `\\bse (?:me |le |nos )?(?:atragant[oó]|ahog[oó])${end}(?!.*\\bhace (?:\\S+ )?a[ñn]os)|\\bme atragant[eé]${end}|\\best(?:oy|[aá]) (?:atragantad[oa]|ahog[aá]ndose)\\b|\\b(?<!\\bronc\\w*\\b.*)(?:no (?:est[aá] )?|dej[oó] de |sin )respir(?:a|ar|ando)${end}`,
    "\\bcarbon monoxide\\b.*\\b(?:going off|went off|beep\\w*|sounding|headaches?|dizz\\w*|(?<!(?:nobody|no one|not)(?: is|'s)? )sick|sleepy|nause\\w*|vomit\\w*)\\b|\\bco (?:alarm|detector)\\b.*\\b(?:going off|went off|beep\\w*|sounding)\\b|\\bmon[oó]xido\\b.*\\b(?:sonando|son[oó]|suena|pita\\w*|dol\\w*|duele|maread\\w*|mareos?)\\b|\\b(?:smell(?:s|ing)?|leak(?:ing)?) (?:of )?(?:natural )?gas\\b|\\bgas leak\\b|\\b(?:huele a|fuga de) gas\\b",
  ),
  // Blood.
  any(
    `\\b(?:poop|stools?|bm|bowel movements?)\\b${then(25)}\\b(?:black|tar(?:ry)?)\\b|\\bblack (?:poop|tar)\\b|\\bcoffee[- ]?grounds?\\b`,
  ),
  // Swelling of face and throat.
  any(`\\b(?:throat|tong?ue?|tounge|lips?)\\b${then(20)}\\b(?:${swelling})\\b`),
  // Too much of a drug, or a child's hand in the bottle.
  any(
    `\\b(?:took|taken|swallow\\w*|ate|eaten|drank)${then(12)}\\b(?:\\d{2,}(?!\\s?(?:mg|mcg|g|ml|units?|years?|months?|days?|weeks?|hours?|minutes?)\\b)|a (?:handful|bottle|bunch|fistful|whole)|the (?:whole|entire)|all (?:of )?(?:my|his|her|the))\\b${then(25)}\\b(?:pills?|tablets?|tylenol|acetaminophen|paracetamol|ibuprofen|advil|motrin|aspirins?|capsules?|gummies|med(?:icine|ication|s)?)\\b`,
  ),
  // Poison and opioids.
  any(
    `\\b(?:${ate}|got into|took)\\b${then(25)}\\b(?:${poison})${end}`,
    `(?<![\\wáéíóúñ])(?:${comio})${end}${then(20)}(?<![\\wáéíóúñ])(?:${poison})${end}`,
    `\\b(?:naloxone|narcan|naloxona)\\b${then(25)}\\b(?:(?:did|is|does|was|wo)n'?t|not|isnt|didnt|doesnt|no) (?:\\w+ )?(?:work\\w*|help\\w*|wak\\w*|respond\\w*|funcion\\w*|hizo|sirvi\\w*)|\\b(?:gave|given|giving|used) (?:(?:him|her|them|my \\w+) )?(?:the |two |\\d )?(?:doses of )?(?:naloxone|narcan)\\b|\\bod(?:'d|'?ed|'?ing)\\b|(?<!can (?:u|you|i) )\\bod on\\b`,
  ),
  // Wounds and violence.
  any(
    `\\b(?:(?:was|were|been|got|getting|'?s) (?:just )?(?:stabbed|electrocuted|run over|strangled|struck by lightning|(?:hit|struck) by an? (?:car|truck|bus|van|train|motorcycle))|(?:was|were|been|got) (?:just )?shot(?! (?:up|down|at)\\b)|gun ?shot wound|stab wound)\\b(?!.*\\b(?:(?:months?|years?|yrs?) ago|in (?:19|20)\\d\\d|as a (?:kid|child|teen)|last year)\\b)`,
    `\\b(?:electric(?:al)? shock|electrocuted (?:my|him|her)self)\\b|\\bcut (?:off )?(?:my|his|her) (?:finger|thumb|toe|hand|foot|arm)(?:tip)?s?(?: clean)? off\\b|\\bcut off (?:my|his|her) (?:\\w+ )?(?:finger|thumb|toe|hand|foot|arm)\\b|\\bbones? (?:is |are )?(?:sticking|poking|coming) (?:out|through)\\b`,
    `\\b(?:${partner}) (?:(?:is|'s|was|just|has been) )*(?:beating(?: up)?|chok(?:ed|ing)|strangl(?:ed|es|ing)) (?:on )?me(?! up)\\b|\\b(?:threaten\\w*|tried|trying|going|wants) to kill (?:me|us)\\b`,
    `\\bmi (?:${partner}) (?:me est[aá] (?:pegando|golpeando|ahorcando)|me (?:quiere matar|ahorc[oó])|quiere matarme)${end}|\\bme (?:apu[ñn]alaron|dispararon|balearon|electrocut[eé]|atropellaron|atropell[oó]|dio una descarga|acuchillaron|cort[eé] (?:el|un) (?:dedo|brazo) (?:entero|completo))${end}`,
  ),
  // Bites with venom; a foot that dies.
  any(
    `(?<!\\b(?:afraid|scared|fear|prevent|avoid|against)\\w* (?:of |being |getting |an? )*)\\b(?:${venomous})\\b${then(30)}\\b(?:${bites})\\b(?!${longAgo})`,
    `\\b(?:${bites})\\b${then(30)}\\b(?:${venomous})\\b(?!${longAgo})`,
    `(?<![\\wáéíóúñ])(?:mordi[oó]|mordid[oa]|mordedura|pic[oó]|picad[oa]|picadura)${end}${then(20)}\\b(?:serpientes?|v[ií]boras?|culebras?|coralillo|alacr[aá]n(?:es)?|escorpi[oó]n|viuda negra)${end}`,
    `\\bdiab[eé]\\w*\\b.*(?:${blackFoot})|(?:${blackFoot}).*\\bdiab[eé]\\w*|\\bgangren\\w*`,
  ),
  // Dying, as it is felt; hot as none should be; a meter out of its range.
  any(
    `\\b(?:i'?m|i am|(?:he|she)(?:'?s| is)|my (?:${kinOrFriend}) is) (?:literally |probably |actually )?dying(?! (?:of|to|for|from|inside|her|his|my|laughing|with)\\b)|\\b(?:feels? like|feel|think|thought) (?:that )?i(?:'?m| am) (?:dying|going to die|gonna die|about to die)\\b`,
    `\\bme estoy muriendo(?! (?:de (?:hambre|risa|sueño|ganas|calor|fr[ií]o|sed|verg\\S+|aburrimiento)|por)\\b)|\\b(?:siento|creo|parece) (?:como )?que me (?:muero|voy a morir|estoy muriendo)\\b|^\\W*(?:ayuda\\W+)?me muero\\W*$|\\bse (?:me )?est[aá] muriendo\\b`,
    "\\b(?:fever|temp(?:erature)?|fiebre|temperatura|calentura)\\b[^.?!;\\d]{0,12}(?:10[5-9]|11[0-5]|4[1-3](?![\\d%]))(?:[.,]\\d)?\\b(?! ?(?:years?|yo|a[ñn]os|minutes?|hours?|days?))|\\b4[1-3](?:[.,]\\d)? (?:grados )?(?:de )?(?:fiebre|calentura|temperatura)\\b",
    `\\b(?:sugar|glucose|meter|monitor|glucometer|cgm|dexcom|libre|gluc[oó]metro|az[uú]car|glucosa|aparato)\\b${then(15)}\\b(?:says?|said|reads?|reading|shows?|showing|dice|marca|sale|sali[oó]|lee)${then(4)}(?<![a-z])(?:lo|low|hi|high)\\b["' ]*(?:[.,;!?]|$|and\\b|y\\b|on\\b|en\\b|what\\b|qu[eé]\\b)`,
  ),
  // The newborn and the unborn.
  any(
    "\\b(?<!(?:when|once|while|until|if|before|after) )(?:i'?m|i am|(?:she|wife)(?:'?s| is)|i think i'?m) (?:going into|in) (?:\\w+ )?labou?r\\b|\\b(?:(?:going|went|gone) into labou?r|(?:preterm|early|premature) labou?r|contractions?)\\b.*\\b(?:2\\d|3[0-6]) ?(?:weeks?|wks?)\\b|\\b(?:2\\d|3[0-6]) ?(?:weeks?|wks?)\\b.*\\b(?:in labou?r|contractions?)\\b|\\bmy waters? (?:just |has |have )?brok\\w+(?!.*\\bpipes?\\b)|\\bcord (?:is |has )?(?:hanging|coming|came|fell|sticking) out\\b|\\bbaby is coming (?:now|out)\\b",
    "\\b(?:se me rompi[oó]|romp[ií]) (?:la )?(?:fuente|bolsa)|\\b(?:estoy|est[aá]) (?:en trabajo de parto|de parto)\\b|\\bcontracciones\\b.*\\b(?:2\\d|3[0-6]) semanas\\b|\\b(?:2\\d|3[0-6]) semanas\\b.*\\bcontracciones\\b",
    "\\b(?:newborn|(?:\\d{1,2}|one|two|three|six|eight)[- ](?:weeks?|wks?|days?)[- ]old|weeks? old)\\b.*\\b(?:fever|temp\\w*|hot)\\b",
    `\\b(?:baby|infant|newborn|child|toddler|son|daughter)\\b${then(25)}\\b(?:floppy|limp|lifeless|not respond\\w*)\\b`,
    `\\bbab(?:y|ies)\\b${then(25)}\\b${stoppedMoving}${then(12)}\\b(?:kick\\w*|mov(?:e|ed|ing))\\b`,
    `\\b(?:pregnan\\w*|\\d\\d weeks|postpartum)\\b.*\\b(?:${headache}|seeing (?:spots|stars|lights)|vision|blurr\\w*|leaking|water broke)|\\b(?:${headache}|seeing (?:spots|stars|lights))\\b.*\\bpregnan`,
  ),
  // Infection and the belly.
  any(
    `\\bcough\\w*${then(25)}\\b(?:rust\\w*|blood\\w*)`,
    "\\b(?:worst|unbearable|excruciating) (?:\\w+ )?pain\\b|\\b(?:severe|terrible|horrible) (?:stomach|belly|abdominal|abdomen) pain\\b",
  ),
  // Spanish.
  any(
    `\\b(?:boca|cara|sonrisa)\\b${then(15)}\\b(?:chueca|torcida|de lado|ca[ií]da)\\b|\\bhabl(?:a|o|ando) (?:raro|enredado|arrastrad\\w+)|\\bno (?:se le|le) entiende\\b`,
    "\\bveo (?:lucecitas|luces|manchas|puntitos|doble)\\b|\\bperd[ií] la (?:vista|visi[oó]n)\\b|\\blabios? (?:azules|morados)\\b",
    "\\b(?:heces|popó|popo|excremento|caca)\\b.{0,20}\\bnegr[ao]\\b|\\b(?:me|se) tom[eéoó] (?:\\d{2,}|tod[ao]s|un mont[oó]n)",
    "\\b(?:embarazada|embarazo)\\b.*\\b(?:dolor de cabeza|duele (?:mucho )?la cabeza|veo|lucecitas|no se mueve)|\\bdolor de cabeza\\b.*\\bembaraz|\\bbeb[eé]\\b.{0,15}\\b(?:no se (?:ha )?movid?o?|ya no se mueve)",
    "\\b(?:no|casi no|ya no|dej[eé] de|menos) (?:(?:he sentido|siento|sent[ií]|sentir|noto)|se (?:ha movido|mueve|movi[oó]))(?![\\wáéíóúñ])[^.?!;]{0,20}(?:\\b(?:(?:a )?(?:mi|el|al) )?beb[eé]|\\bmovimientos|\\bpatad\\w+)",
  ),
]; // biome-ignore format: by the parts of the body

const breast = "breasts?|boobs?|nipples?|armpits?|groin|testicles?|neck|throat";
const symptoms: readonly RegExp[] = [
  any(
    `\\b(?:lump|mass|knot|bump)s?\\b${then(25)}\\b(?:${breast})\\b|\\b(?:${breast})\\b${then(25)}\\b(?:lump|mass|knot|bump)s?\\b`,
    `\\bnipples?\\b${then(30)}\\b(?:blood\\w*|discharge|leak\\w*|stuff|fluid)|\\b(?:blood\\w*|discharge|leak\\w*|stuff|fluid)\\b${then(25)}\\bnipples?\\b`,
    `\\bswell\\w*${then(25)}\\b(?:neck|throat)\\b|\\bcancer\\b.*\\b(?:back|bones?|hip|ribs?)\\b${then(15)}\\b(?:hurt\\w*|pain\\w*|ach\\w*)`,
  ),
  any(
    "\\bblood\\w*\\b[^.?!;]{0,15}\\b(?:poop|stools?|pee|urine|toilet|semen)\\b|\\b(?:poop|stools?|pee|urine)\\b[^.?!;]{0,15}\\bblood\\w*|\\brectal bleeding\\b",
    `\\b(?:pee|urine)\\b${then(20)}\\b(?:cola|coke|tea|brown|red|pink)\\b|\\b(?:bleed\\w*|bled)\\b.{0,40}\\b(?:after (?:sex|menopause)|postmenopausal|(?:went )?through (?:the change|menopause))\\b|\\bmole\\b${then(40)}\\b(?:big\\w*|gr[eo]w\\w*|bled|bleed\\w*|chang\\w*|itch\\w*)\\b|\\bgums? (?:are |keep |is )?bleed\\w*`,
  ),
  any(
    "\\b(?:calf|calves|one leg|my leg|left leg|right leg)\\b[^.?!;]{0,25}\\b(?:swollen|swelling|swelled|hot and red|red and hot)\\b",
    `\\b(?:pressure|pain\\w*|tight\\w*|heav\\w*|squee\\w*|ach\\w*)\\b${then(15)}\\b(?:behind|under|across|in the (?:middle|center) of) (?:my |his |her |the )?(?:breast ?bone|sternum|chest)\\b`,
    "\\b(?:leg|calf) (?:is |was |looks |got )?(?:all )?(?:swollen|swelled)\\b(?! (?:last year|years? ago|\\w+ (?:months?|years?) ago))",
    "\\b(?:breath\\w*|air|drown\\w*|suffocat\\w*|smother\\w*)\\b[^.?!;]{0,25}\\b(?:l[ay]+ing (?:flat|down|on my back)|(?:when|if) (?:i|he|she) (?:lies?|lays?) (?:flat|down|back))\\b|\\b(?:sleep\\w*|slept)\\b[^.?!;]{0,25}\\b(?:sitting up|upright|(?:in|on) (?:a|the|my|his|her) (?:recliner|chair)|propped)\\b|\\b(?:three|four|five|[345]|extra|more) pillows\\b",
    "\\b(?:ankles?|feet|legs)\\b[^.?!;]{0,20}\\b(?:huge|balloon\\w*|double (?:the|their) size|twice (?:the|their) size)\\b",
    "\\b(?:food|pills?|it|things) (?:gets?|getting|keeps? getting) stuck\\b|\\b(?:trouble|hard to|painful to|can'?t) swallow",
    "\\b(?:lost|losing) (?:\\d+ ?(?:lbs?|pounds|kg|kilos?)|(?:a lot of )?weight)\\b[^.?!;]{0,25}\\b(?:without|not trying|no reason|didn'?t try)|\\bnight sweats\\b",
    "\\b(?:sore|ulcer|wound|toe|foot)\\b[^.?!;]{0,40}\\b(?:smell\\w*|dark|black\\w*|pus|infected|oozing|(?:not|won'?t|isn'?t) heal\\w*)|\\bblack(?:ened|ish)? (?:\\w+ )?(?:foot|feet|toes?|heel)\\b",
    "\\bheart\\b[^.?!;]{0,15}\\b(?:skip\\w*|flutter\\w*|rac(?:es|ing)|pounding)\\b|\\bpalpitations?\\b",
    "\\b(?:sharp )?pain\\b[^.?!;]{0,15}\\bwhen (?:i|he|she) (?:take (?:a )?(?:deep )?)?breath\\w*|\\bhurts? to breathe\\b",
    "\\b(?:rusty|dirty) (?:nail|wound|knife|metal)\\b|\\bstepped on a nail\\b|\\b(?:dog|cat|animal|bat|human) bite\\b|\\bbit(?:ten)? (?:me|by)\\b",
    "\\b(?:fever|temp\\w*)\\b[^.?!;\\d]{0,12}(?:10[3-6]|39\\.[5-9]|4[01])(?:\\.\\d)?\\b",
    "\\bhit (?:my|his|her|the|their) head\\b|\\b(?:yellow|jaundiced) (?:eyes|skin)\\b|\\b(?:eyes|skin)\\b[^.?!;]{0,12}\\b(?:yellow|jaundic\\w*)",
    "\\bcutting (?:down )?(?:my |his |her )?drinking\\b.*\\bshak\\w+|\\b(?:shook|shak(?:y|ing))\\b.*\\b(?:drink\\w*|alcohol|drank)\\b|\\b(?:drink\\w*|alcohol)\\b.*\\b(?:shook|shak(?:y|ing))\\b",
  ),
  any(
    "\\b(?:bulto|bolita|bola)\\b[^.?!;]{0,20}\\b(?:seno|pecho|mama|cuello|axila|test[ií]culo)\\b|\\bsangre\\b[^.?!;]{0,15}\\b(?:orina|pip[ií]|pop[oó]|heces|excremento)\\b",
    "\\b(?:fiebre|temperatura|calentura)\\b[^.?!;\\d]{0,12}(?:39[.,][5-9]|40)(?:[.,]\\d)?\\b|\\b(?:39[.,][5-9]|40(?:[.,]\\d)?) (?:grados )?(?:de )?(?:fiebre|calentura|temperatura)\\b",
    "\\b(?:pantorrilla|pierna)\\b[^.?!;]{0,20}\\bhinchada\\b|\\bse me (?:atora|atasca) la comida\\b|\\bpalpitaciones\\b",
    "\\b(?:baj[eé]|baj[oó]|perd[ií]|perdi[oó]|he (?:bajado|perdido)|ha (?:bajado|perdido))(?![\\wáéíóúñ])[^.?!;]{0,25}\\b(?:kilos?|kg|libras|de peso|peso)\\b[^.?!;]{0,25}\\b(?:sin (?:hacer|dieta|motivo|raz[oó]n|querer|intentar\\w*|proponer\\w*)|de la nada)|\\b(?:tobillos|pies|piernas)\\b[^.?!;]{0,20}\\bhinchad[oa]s\\b|\\b(?:falta|ahog\\w*|aire)\\b[^.?!;]{0,25}\\b(?:acostad[oa]|acostar(?:me|se)|me acuesto|se acuesta)\\b|\\b(?:dormir|duerm[oe])\\b[^.?!;]{0,20}\\b(?:sentad[oa]|(?:tres|cuatro|m[aá]s) almohadas)\\b",
  ),
]; // biome-ignore format: by the parts of the body

const self = "(?:my|your|him|her|one|them|our) ?sel(?:f|ves)";
const death =
  "(?:die(?! (?:of|from|with|in|at|by)\\b)|dying(?! (?:of|from|with|in|at)\\b)|(?:kill|hang|drown|shoot|unalive)(?:ing)? " +
  `${self}|(?:commit(?:ting)? )?suicide|(?:go|check) out|overdos(?:e|ing)|end(?:ing)? (?:it(?: all)?|(?:my|your|one'?s|a) life))`;
const jump =
  "(?:jump\\w*|leap\\w*|throw\\w* myself|step\\w*|walk\\w*|driv\\w*|crash\\w*)(?: (?:my|the) (?:car|truck))? (?:off|from|out of|in front of|into|under)(?: of)? (?:an? |the |my |this )?(?:\\w+ )?(?:bridge|building|roof|balcony|window|cliff|overpass|parking|train|subway|bus|truck|traffic|wall|tree|ledge|tracks?)";
const intent =
  "(?:think\\w*|thought\\w*|want\\w*|wanna|going to|gonna|plan\\w*|feel\\w*|urges?|consider\\w*|imagin\\w*|tempted|might|could|should|ready|about to)";
const kill =
  "(?:mat(?:ar(?:me|se|te)|o)|suicid\\w+|mor(?:ir(?:me|se)?|irnos)(?! (?:de|por|a)\\b)|ahorcar(?:me|se)|quitar(?:me|se) la vida|acabar con (?:todo|(?:mi|su|la) (?:propia )?vida)|terminar con (?:todo|(?:mi|su|la) vida)|no despertar)";
const fromHeight =
  "(?:(?:tir|lanz|avent|arroj|bot)ar(?:me|se)|saltar|brincar) (?:de|del|desde|a|al|por|contra)(?: (?:un|una|el|la|los|las))? (?:puente|edificio|balc[oó]n|tren|metro|ventana|azotea|v[ií]as?|techo|precipicio|cami[oó]n|carro)";

/** Talk of death, of harm to oneself or others, and of farewells. */
const crises = any(
  // Wishing to die, or not to live.
  "\\b(?:wan(?:ts?|ted|na)|would like|need|like|ready|prefer|deserves?|wish(?:es)?|begging) (?:to |2 )?(?:just |so bad(?:ly)? to )?(?:die(?! (?:at home|in (?:a |the )?hosp))|be dead)\\b|\\bi (?:should|ought to|might as well|could) (?:just |as well )?(?:die(?! (?:of|from)\\b)|be dead)\\b",
  "\\b(?:wish(?:ed|es)?|rather|hope|better) (?:that )?(?:(?:i|he|she) )?(?:was|were|be|would|could|can|just|had|will|am)?\\s?(?:just )?(?:dead|never (?:been )?born|die(?:d)?)\\b|\\b(?:better off|happier) (?:dead|if i (?:was|were|am|died))\\b|\\blet me die\\b|\\bhope i die\\b",
  "\\b(?:don'?t|do not|never|doesn'?t) (?:want|wanna|care|wish|deserve)(?: to| if i| whether i)? (?:live|be (?:alive|here|around)|exist|wake up|go on living|keep living)\\b|\\b(?:not|never|don'?t|won'?t|wouldn'?t|didn'?t) (?:have to )?wake up (?:tomorrow|again|any ?more|ever)\\b|\\b(?:hope|wish|pray) (?:that )?i (?:don'?t|do not|won'?t|never|wouldn'?t|didn'?t) wake up\\b|\\bnever wake up\\b",
  "\\b(?:no (?:reason|will|point|desire)|lost (?:the|my) will) (?:to|in) (?:live|liv(?:e|ing)|go on|going on)\\b|\\b(?:tired of|sick of|done with|through with|over|hate) (?:being alive|living|life|my life)\\b|\\b(?:not|isn'?t|is ?n[o']?t|no longer|nothing) worth (?:living|it any ?more)\\b|\\b(?:can'?t|cannot|can not) (?:go on|keep going|live)(?: living)? ?(?:like this|any ?(?:more|longer)|with this pain|$)",
  `\\bwhat(?:'?s| is|s)(?: even)? the (?:point|use)(?: any ?more)?(?: (?:of|in|to) (?:me|my life|all (?:of )?this|it all|it|this|anything|everything|(?:even )?(?:being (?:alive|here)|living|life|liv(?:e|ing)|existing|trying|continuing|carrying on|keeping (?:on|going)|go(?:ing)? on)(?: any ?more| like this| living)?))?\\W*$`,
  "\\bwhat(?:'?s| is|s)(?: even)? the (?:point|use) (?:of|in) (?:anything|living|life|going on|being alive|existing)\\b|\\b(?:disappear|vanish) (?:forever|for good)\\b|\\b(?:end|ending) (?:things|it (?:all|tonight|now|today|soon))\\b|\\b(?:feel like|thinking (?:of|about)|want to|wanna|going to|gonna|ready to) end(?:ing)? it\\b|\\bend (?:my|it|his|her) (?:life|all)\\b|\\bmake it all stop(?: for good| forever)\\b",
  // A burden to others, farewell.
  "\\b(?:would|will|ll|d) (?:all )?be (?:better off|happier) (?:without me|if i)|\\b(?:better off|happier) without me\\b|\\b(?:everyone|everybody|they|the kids|my (?:kids|family|wife|husband|children)) (?:will|would|ll) (?:all )?(?:be )?(?:fine|ok|okay|better|alright|free|relieved) (?:once|when|after|if|without) (?:i'?m gone|i am gone|me\\b(?! (?:to|at|for)\\b))|\\b(?:nobody|no ?one) (?:would|will|'?d) (?:miss|notice|care if)\\b[^.?!;]{0,20}\\b(?:me|i|gone|dead)\\b",
  "\\bsaved up (?:all )?(?:of )?my\\b|\\bwrote (?:\\w+ ){0,3}(?:goodbye|letters?)\\b.*\\b(?:point|goodbye|gone)\\b|\\bpoint\\b.*\\bwrote (?:\\w+ ){0,3}letters?\\b|\\bsuicide note\\b",
  "\\b(?:go|going) to sleep (?:forever|and (?:not|never) (?:wak\\w+))|\\bdying (?:quietly|peacefully|painlessly)\\b",
  // Harm to oneself or others.
  `\\b(?:(?:kill|hurt|harm)(?:ing)? (?:my|him|her|them)|(?:kill|hang|shoot|drown|unalive|stab|strangl\\w?)(?:ing)? (?:my|your|him|her|one|them)) ?sel(?:f|ves)\\b|\\bkms\\b|\\bunalive\\b`,
  "\\bcut(?:ting|s)? (?:my|him|her|your|them)self\\b|\\bcut(?:ting|s)? (?:my|his|her) (?:arms?|wrists?|legs?|thighs?|skin)\\b|\\bslit(?:ting|s)? (?:my|his|her) (?:wrists?|throat)\\b|\\b(?:been|started|keeps?|relapsed (?:on|into)) cutting(?: again| lately| a lot)?\\W*$|\\burges? to cut\\b|\\bburn(?:s|ed|ing|t)? (?:my|him|her)self (?:on purpose|with (?:cigarettes?|a lighter))|\\bburn(?:s|ed|ing|t)? (?:my|his|her) (?:arms?|legs?|skin|thighs?) (?:on purpose|with (?:cigarettes?|a lighter))",
  `\\b${intent}\\b[^.?!;]{0,25}\\b(?:${jump})\\b|\\b(?:gun to (?:my|his|her) head|have a gun and)\\b|\\b${intent}\\b[^.?!;]{0,25}\\b(?:overdos(?:e|ing)|od'?ing)\\b(?! (?:on purpose )?by (?:accident|mistake))`,
  "\\b(?:want|going|gonna|urges?|thoughts?|plan\\w*|afraid i'?(?:ll|m going to)|tell(?:s|ing)? me) (?:to |of )?(?:hurt|harm|kill)(?:ing)? (?:my (?!back|knee|stomach|liver|kidneys?|heart|skin)\\w+|some(?:one|body)|people|him|her|them|the baby|every(?:one|body)|others|myself)\\b",
  // Harm by those close.
  `\\b(?:${partner}) (?!used to)(?:\\w+ ){0,2}?(?:beats(?: up)?|hits|punch(?:es|ed)|kick(?:s|ed)|hurts|abus(?:es|ed|ing)|rap(?:es|ed)|touch(?:es|ing)|(?:keeps?|is) (?:hitting|hurting|punching|kicking|abusing|touching)) (?:on )?me(?! (?:up|to|at)\\b)\\b|\\b(?:was|were|been|got|just|me) (?:raped|sexually assaulted|violaron|viol[oó])${end}`,
  `\\bmi (?:${partner}) me (?:peg[aoó]|golpe[aoó]|maltrat[aoó]|viol[aoó]|amenaz[aoó])${end}`,
  // In Spanish: wishing to die, or not to live.
  `\\b(?:quiero|quiere|quisiera|prefiero|preferir[ií]a|deseo|merezco|ganas de|pienso en|pensando en|piensa en) (?:ya )?(?:(?:no (?:existir|despertar|haber nacido|vivir(?! en\\b)))|morir|estar muert[oa]|desaparecer|matar(?:me|se)|lastimarme)|\\b(?:me quiero|se quiere) (?:matar|morir)|\\b(?:me voy|se va) a matar\\b|\\bojal[aá] (?:me muera|me muriera|no (?:me )?despert\\w+|estuviera muert[oa]|no hubiera nacido)`,
  "\\bno (?:quiere vivir|quiero despertar)(?![\\wáéíóúñ])|\\bno quier[oe] (?:vivir|existir|estar (?:vivo|viva|aqu[ií]|en este mundo)|seguir)(?![\\wáéíóúñ])|\\b(?:dormir(?:me)? y no (?:volver a )?despertar)|\\b(?:ir(?:me|se) de este mundo|(?:me|se) quier[oe] ir de este mundo|quitar(?:me|se) de en medio)\\b|\\bdebería morir(?:me)?\\b|\\bdeberia morir(?:me)?\\b",
  "(?:^|[¿?!.,;] *)(?:y )?(?:qu[eé] (?:sentido|caso) tiene|para qu[eé])(?: (?:todo|todo esto|vivir|la vida|mi vida|seguir(?: viviendo| adelante)?|(?:sigo|estoy) (?:aqu[ií]|viv[oa]|viviendo)|existir))?(?: ya| m[aá]s)?\\W*$|\\b(?:qu[eé]|cu[aá]les?) (?:\\S+ ){0,4}(?:se puede|puedo|puede uno|sirven? para) (?:tomar una |tener una |hacer(?:me)? una )?sobredosis",
  "\\bno (?:vale la pena|tiene (?:caso|sentido)|merece la pena) (?:seguir|vivir|la vida|estar viv[oa]|seguir (?:viviendo|adelante))|\\b(?:mi|la) vida (?:ya )?no (?:tiene sentido|vale (?:la pena|nada)|merece)|\\bno le (?:veo|encuentro|hallo) (?:caso|sentido|raz[oó]n)\\b|\\b(?:cansad[oa]|hart[oa]) de (?:vivir|la vida|estar viv[oa]|mi vida)\\b|\\bno (?:puedo|aguanto|soporto) m[aá]s (?:con )?(?:la |mi |esta )?(?:vida|vivir)|\\bno (?:tengo|hay) (?:ganas|raz[oó]n|razones|motivos?) (?:de|para) (?:seguir )?viv\\w+",
  "\\bmejor (?:sin m[ií](?!\\w)|muert[oa]\\b|si yo no (?:estuviera|existiera))|\\bestar\\S* mejor sin m[ií](?!\\w)|\\bnadie me (?:extra[ñn]ar\\S+|echar\\S+ de menos)|\\bsoy una carga\\b",
  // In Spanish: harm.
  `\\bhacer(?:me|se) daño\\b|\\bme hago (?:daño|cortes)\\b|\\bmatar(?:me|se)\\b|\\bquitar(?:me|se) la vida\\b|\\bacabar con (?:todo\\b|(?:mi|su|esta) vida)|\\b(?:ahorcar|colgar|disparar|envenenar|degollar)(?:me|se)\\b|\\bpegar(?:me|se) un (?:tiro|balazo)\\b|\\b${fromHeight}\\b`,
  "\\bcortar(?:me|se)\\W*$|\\b(?:me cort[oaeéó]|se cort[ao]|cort[aá]ndo(?:me|se)|cortar(?:me|se))(?: las venas| las muñecas| los brazos| las piernas| los muslos| la piel| a prop[oó]sito| cuando estoy)|\\bme corto\\W*$|\\bme (?:lastimo|quemo|golpeo) a prop[oó]sito\\b|\\bvoces\\b[^.?!;]{0,25}\\b(?:mate|lastime|haga daño|muera)\\b",
);

/** How to die, asked also as of anybody. */
const asksMeans = any(
  `\\b(?:ways?|methods?|means) (?:to|of|for) (?:\\w+ )?(?:${death})(?!\\w)|\\bpainless(?:ly)? (?:death|way (?:to die|to go|out))\\b|\\b(?:eas(?:y|iest)|quick(?:est)?|fast(?:est)?|best|peaceful|painless|surest) (?:suicide|death)\\b|\\b(?:eas(?:y|iest)|quick(?:est)?|painless|only) way out\\W*$`,
  `\\bhow (?:to|(?:do|does|can|could|would|should|might) (?:i|you|one|we|someone|somebody|a person|anyone)(?: \\w+ly)?) (?:\\w+ly )?(?:${death})(?!\\w)(?! prevention)`,
  "\\bhow (?:many|much)\\b[^.?!;]{0,60}\\b(?:to (?:die(?! (?:of|from)\\b)|overdose|kill (?:me|you|yourself|myself|someone|somebody|a (?:person|human|man|woman)|an adult|oneself)|end (?:it|my life|your life)|(?:not|never) wake up)|(?:will|would|can|could) (?:kill|end) (?:me|you|someone|a person|an adult|it all))\\b|\\bhow (?:many|much)\\b[^.?!;]{0,60}\\b(?:it takes?|would it take|does it take|do (?:i|you) need) to kill\\W*$",
  `\\b(?:what|which)\\b[^.?!;]{0,40}\\b(?:can|could|would|will|do|does|should) (?:you|i|one|we|people|someone|somebody|anyone|a person) (?:\\w+ly )?(?:overdose|od)\\b|\\b(?:easi\\w+|best|good|quick\\w*|fast\\w*|possible)\\b[^.?!;]{0,25}\\b(?:to|for) (?:overdos(?:e|ing)|od)\\b(?! prevention)`,
  `\\b(?:does|do|will|would|is) (?:it )?(?:hurt|painful) to (?:${death})(?!\\w)|\\b(?:does|do|will|would|is) (?:suicide|dying|hanging|drowning|overdosing|an? overdose|bleeding (?:out|to death)) (?:hurt|painful|painless|quick)\\b`,
  "\\b(?:die|dying|death|kill me) (?:without (?:any )?(?:pain|suffering|feeling)|painlessly)\\b|\\b(?:pills?|tablets?|meds?|medicines?|medications?|drugs?|something|poison) (?:to (?:die|kill (?:my|your|one)self)|for (?:dying|suicide))(?!\\w)(?! prevention)",
  "\\b(?:what|which)\\b[^.?!;]{0,30}\\b(?:pills?|tablets?|medicines?|medications?|drugs?|combinations?) (?:is|are|would be|can be) (?:lethal|deadly|fatal)(?: (?:together|combined|in overdose))?\\W*$|\\b(?:lethal|deadly) combinations?\\b",
  // In Spanish.
  `(?:formas?|maneras?|modos?|m[eé]todos?|medios?) (?:(?:m[aá]s )?\\S+ )?(?:de|para) (?:${kill})(?![\\wáéíóúñ])`,
  `\\bc[oó]mo (?:me |se |te )?(?:(?:puedo|puede|pudiera|podr[ií]a|hago para|hay que hacer para|hacer para|debo|logro) )?(?:${kill})(?![\\wáéíóúñ])(?! (?:las?|los|el|bacterias?)\\b)`,
  `\\bmor(?:ir(?:me|se)?) (?:sin (?:dolor|sufrir|sentir|darme)|r[aá]pid\\w+|durmiendo|tranquil\\w+|por sobredosis|de (?:una )?sobredosis)|\\bmuerte (?:sin dolor|indolora)\\b|\\b(?:pastillas?|medicinas?|medicamentos?|veneno|algo|sirven?|tomar(?:me)?|tomo) para (?:${kill})(?![\\wáéíóúñ])`,
  `\\bcu[aá]nt[oa]s?(?![\\wáéíóúñ])[^.?!;]{0,60}(?:\\bpara (?:${kill})(?![\\wáéíóúñ])|\\b(?:me|te) mat(?:an?|ar[ií]an?)\\b|\\bmatan? a (?:una? |alguien|cualquiera))|\\bcu[aá]nt[oa]s? (?:pastillas?|tabletas?|gotas?|dosis|insulina|paracetamol|c[aá]psulas?)\\b[^.?!;]{0,30}\\bmatan?\\W*$`,
);

/** Also spoken of in general, and what studies of it measure. */
const suicide =
  /\bs(?:uic|ucid|uisid|uicd|ucic)\w*|(?<!\b(?:who|talk about|scars from) )\bself[- ]?(?:harm|injur|mutilat)\w*|\bautolesi[oó]n\w*|\bautoles\w+|\b(?:dosis|combinaci[oó]n|pastillas?|medicinas?|medicamentos?) (?:mortal|letal)(?:es)?\b/i;
const studied =
  /\b(?:prevent\w*|reduc\w*|lower\w*|decreas\w*|increas\w*|rais\w*|rates?|risks?|incidence|prevalence|common|mortality|deaths?|associat\w*|effect\w*|trials?|evidence|guidelines?|screen\w*|assess\w*|treat\w*|therap\w*|warning signs|predict\w*|attempts? (?:in|among|after)|previ?en\w+|tasas?|riesgos?|disminuy\w+|baja|tratamientos?|terapias?|frecuente|evidencia|mortalidad)\b/i;
const seeksHelp =
  /\b(?:hot ?line|life ?line|phone|call|text|numbers?|help|chat|l[ií]nea|tel[eé]fono|n[uú]mero|ayuda)\b/i;
/** Of fatal illness too: no question about illness in general is meant. */
const deadly =
  /\b(?:deadl\w+|lethal|fatal)\b[^.?!;]{0,30}\b(?:pills?|tablets?|medicines?|medications?|drugs?|doses?|combination|amount)\b/i;

/** Which dose kills, also asked as of anybody. */
const lethalDose =
  /\bdos(?:e|is)\b[^.?!;]{0,60}\b(?:(?:(?:that|to|will|would|can|could) kills?|que mate|que mata)(?= (?:me|you|someone|a person|people)\b| *(?:[.?!]|$))|(?<!likely )to die|for dying|para morir|(?:is|are|be|becomes?|es|sea) (?:lethal|fatal|deadly|letal|mortal))\b|\b(?:lethal|fatal|deadly) (?:dose|amount)\b/i;

/** Where a value is a danger by itself: from the one or above the other on, or below. */
export interface DangerLimits {
  readonly below?: number;
  readonly from?: number;
  readonly above?: number;
  /** Told without a unit, numbers from here on are of another. */
  readonly typedBelow?: number;
}

/** By measure, in the unit of `measured-ranges.ts`. Units as patients write them in the US. */
export const dangerLimits = {
  glucose: { below: 54, from: 400 },
  potassium: { below: 2.8, from: 6, typedBelow: 10 },
  sodium: { below: 122, above: 155, typedBelow: 200 },
  hemoglobin: { below: 70 },
  "platelet count": { below: 20, from: 1000, typedBelow: 20_000 },
  calcium: { from: 13 },
  "white blood count": { below: 1 },
  INR: { from: 9 },
} satisfies Readonly<Record<string, DangerLimits>>;
/** From here on, without bleeding told, it can wait for a call. */
const HIGH_INR = 5;
const felt =
  /\b(?:head\w*|vision|blurr\w*|chest|breath\w*|numb(?:ness)?|weak\w*|dizz\w*|confus\w*|nose ?bleed\w*|cabeza|vista|pecho|mareo|maread[oa])\b/i;
const childAte = any(
  `\\b(?:${child})\\b${then(25)}\\b(?:${ate}|got (?:into|a ?hold of)|(?:took|taken) (?:\\w+ ){0,4}(?:my|our|(?:his|her) (?:dad|mom|mum|grand\\w+|brother|sister|father|mother)'?s?)) `,
  `(?<![\\wáéíóúñ])(?:${child})${end}${then(20)}(?<![\\wáéíóúñ])(?:${comio})${end}${then(15)}\\b(?:mis?|de (?:mi|su) \\S+|pastillas de)\\b|(?<![\\wáéíóúñ])(?:${child})${end} se (?:trag[oó]|comi[oó])${end}`,
);
const bleeds =
  /(?<!\b(?:no|not|without|sin|any) )\b(?:bleed\w*|bled|nose ?bleeds?|blood|bruis\w*|black|sangr\w*|moretones?)\b/i;

/** `text` with `'` for each of the marks that phones and keyboards write for it; its length stays. */
export function foldApostrophes(text: string): string {
  return text.replace(/[’‘`´]/g, "'");
}

export function asksLethalDose(text: string): boolean {
  return lethalDose.test(text);
}

/**
 * Whether somebody speaks of their own death, of harm to oneself or another, asks how it is done, or says farewell.
 *
 * @param isGeneral whether the text asks as of anybody: then what evidence can say of suicide is asked ("Which drugs prevent suicide?")
 */
export function tellsOfCrisis(text: string, isGeneral = false): boolean {
  const folded = foldApostrophes(text);
  if (crises.test(folded) || asksMeans.test(folded)) return true;
  return isGeneral ? suicide.test(folded) && !asksOfSuicide(folded) : suicide.test(folded) || deadly.test(folded);
}

/** Whether suicide is asked about as studies are: its rates, its risks, what prevents it. */
export function asksOfSuicide(text: string): boolean {
  return suicide.test(text) && studied.test(text) && !seeksHelp.test(text);
}

/** What the signs and results told in a text call for. @param isOfSomebody whether somebody is spoken of, as against an illness in general */
export function signsIn(text: string, isOfSomebody: boolean): "emergency" | "symptom" | undefined {
  const folded = foldApostrophes(text);
  const matches = (list: readonly RegExp[]) => list.some((pattern) => pattern.test(folded));
  const told = toldNumbers(folded);
  const isHighInr = told.some(({ measure, value }) => measure === "INR" && value >= HIGH_INR);
  const pressures = toldPressures(folded);
  const isHigh = pressures.some(isHighPressure);
  const low = pressureNamed.test(folded) ? pressures.filter(isLowPressure) : [];
  if (
    told.some(isDangerTold) ||
    (isHighInr && bleeds.test(folded)) ||
    isChildAtMedicine(folded) ||
    low.some(({ systolic }) => systolic < 80) ||
    ((isHigh || low.length > 0) && felt.test(folded)) ||
    matches(described) ||
    (isOfSomebody && matches(named))
  )
    return "emergency";
  return isHigh || isHighInr || low.length > 0 || (isOfSomebody && matches(symptoms)) ? "symptom" : undefined;
}

/** A drug swallowed by a child: its own, told as taken, is none. */
function isChildAtMedicine(text: string): boolean {
  return childAte.test(text) && (medicine.test(text) || namesCommonDrug(text));
}

interface Pressure {
  /** mm Hg, as is the other. */
  readonly systolic: number;
  readonly diastolic: number;
}

/** Whether a value is a danger by itself. Of one known only as a bound, whether all that it may be is. */
export function isDanger(limits: DangerLimits, value: number, comparator?: Comparator): boolean {
  const { below = -Infinity, from = Infinity, above = Infinity } = limits;
  const isLow = comparator === "<" ? value <= below : value < below;
  const isHigh = value >= from || (comparator === ">" ? value >= above : value > above);
  return (isLow && !comparator?.startsWith(">")) || (isHigh && !comparator?.startsWith("<"));
}

function isDangerTold({ measure, value }: ToldNumber): boolean {
  const limits: DangerLimits | undefined = Object.entries(dangerLimits).find(([name]) => name === measure)?.[1];
  return limits !== undefined && value < (limits.typedBelow ?? Infinity) && isDanger(limits, value);
}

function isHighPressure({ systolic, diastolic }: Pressure): boolean {
  return systolic >= 180 || (systolic >= 100 && diastolic >= 120);
}

function isLowPressure({ systolic, diastolic }: Pressure): boolean {
  return systolic >= 40 && systolic < 90 && diastolic >= 20 && diastolic < 60;
}
