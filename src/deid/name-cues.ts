/**
 * @module deid/name-cues: what stands before or behind a person's name: labels, words that announce somebody, relations, degrees, and verbs of
 * what only persons do.
 *
 * Each list is alternatives of an expression, by theme; a word may be in several, where it does several things.
 */

const anyOf = (...themes: readonly string[]) => themes.join("|");

const relatives =
  "wife|husband|spouse|partner|son|daughter|mother|father|mom|dad|mum|brother|sister|aunt|uncle|niece|nephew|cousin|grandson|granddaughter|grandmother|grandfather|grandma|grandpa|fianc[ée]e?|boyfriend|girlfriend|friend|neighbou?r|caregiver|guardian";

/** After a name: `, MD`, `RN`, `PGY-2`, `Jr.`. */
export const credential =
  /^,?\s{0,2}(?:M\.?D\.?|D\.?O\.?|R\.?N\.?|Ph\.?D\.?|N\.?P\.?|P\.?A\.?(?:-C)?|LPN|LVN|CNA|DDS|DPM|PharmD|MSW|LCSW|PsyD|AuD|DMD|DNP|DPT|EdD|OTR|BCBA|CCC-SLP|RRT|FNP(?:-C)?|CRNA|CNM|ARNP|APRN|MBBS|MBChB|FRCP|FACC|FACS|MS-?[1-4]|OMS-?[1-4]|PGY-?\d|Esq|Jr\.?|Sr\.?)(?![A-Za-z])/;

/** What is said behind a colon and is nobody's name. */
export const interjection =
  /^(?:oh|hi|hello|hey|yes|no|well|ok|okay|um|uh|yeah|thanks|please|good|what|how|is|are|do|can|i)$/;

const labels = anyOf(
  "patient(?:'s)?(?:\\s+name)?|pt(?:\\s+name)?|pt\\.?",
  "surg|op|asst|regrets|apologies|chair|anes|ordering|reading(?:\\s+md)?|sono|tech|attg|scribe|coordinator|driver",
  "applicant|participant|caller|visitor|victim|decedent|claimant|camper|student|member|client|resident|examiner|requested(?:\\s+by)?|issued\\s+to|assigned|pref",
  "first|last|middle|name|full name|first name|last name|surname|given name|maiden name|alias|aka|a\\.k\\.a\\.",
  "attending(?:\\s+physician)?|physician|provider|pcp|primary care(?: physician| provider)?|surgeon|assistant|anesthesiologist|resident|intern|fellow|nurse|therapist|clinician|consultant|referring(?:\\s+(?:physician|md|provider))?|ordering(?:\\s+(?:physician|provider))?",
  "author|(?:electronically\\s+)?signed(?:\\s+by)?|dictated(?:\\s+by)?|transcribed(?:\\s+by)?|reviewed\\s+by|verified\\s+by|seen\\s+by|performed\\s+by|interpreted\\s+by|reported\\s+by|witness(?:ed\\s+by)?|cosigned\\s+by|approved\\s+by|entered\\s+by|prepared\\s+by",
  "radiologist|pathologist|cardiologist|oncologist|psychiatrist|social worker|case manager",
  "emergency contact|next of kin|nok|guardian|spouse|wife|husband|mother|father|son|daughter|brother|sister|partner|caregiver|hcp|health care proxy|poa|contact|informant|interpreter|subscriber|guarantor|insured|employer",
  "re|cc|to|from|attn|dear|regards|sincerely|thanks|best|cheers|by|directed by",
  "nombre|apellidos|médico|paciente|patientin|navn|pasient|patientnavn|naam",
);
/** A label whose value is a person, up to the value, which must look like a name; group 1 is what parts them. */
export const label = new RegExp(
  `(?:^|[\\s(|>*•,;"-])(?:${labels})[ \\t]*(?:is[ \\t]+)?([:#|=,-]|["'] ?: ?["']?|\\n|[ \\t])[ \\t]*\\n?[ \\t]*["']?$`,
  "i",
);

/** Words that announce a name, up to it. */
export const strongCue =
  /\b(?:(?:named|called|nicknamed|known as|goes by|name\s+(?:is|of|was)|my name'?s|this is|i am|i'm|he is|she is|it's|per|signed|dear|hello|hi|hey|regards,?|sincerely,?|thanks,?|attn:?|cc:?|by|from|with|to|tell|told|ask(?:ed)?|contact(?:ed)?|called|met|saw|sees|notified|paged|spoke (?:to|with)|discussed with|d\/w|under|like|similar to|for|specifically for|regarding|re:?|identified as|against|said|shouted at|novel|concert|and|ex-\w+))\s+$/i;

const described = anyOf(
  relatives,
  "daughter-in-law|son-in-law|child|kid|baby|twin|roommate|boss|landlord|aide",
  "patient|pt|male|female|man|woman|boy|girl|gentleman|lady|infant|veteran|client|resident",
  "producer|founder|author|singer|coach|teacher|user",
  "nurse|therapist|surgeon|cardiologist|oncologist|neurologist|pcp|endocrinologist|nephrologist|pulmonologist|psychiatrist|pediatrician",
);
/** Who somebody is, up to the name: `gentleman named`, `cardiologist`. */
export const description = new RegExp(
  `\\b(?:${described})(?:'s)?(?:\\s+name(?:\\s+is)?)?,?\\s+(?:named\\s+|is\\s+|called\\s+)?$`,
  "i",
);

const related = anyOf(
  relatives,
  "roommate|stepfather|stepmother|stepson|stepdaughter|sibling|twin",
  "aide|nurse|therapist|doula|midwife|coach|teacher|supervisor|boss|interpreter|pharmacist|rn|lpn|cna|crna|md|np|slp|cm|sw|msw|ofc|officer|medic|agent|crew|driver|scribe|dietitian|counsel?lor|advocate|sponsor|pastor|landlord|nanny|babysitter|tech|chaplain",
  "hubby|dtr|bro|sis|dog|dogs|cat|cats|puppy|kitten|horse|parrot|pet",
  "caseworker|case worker|worker|peer|transport|volunteer|sitter|carer",
  "kids|children|twins|sibs|siblings|sons|daughters|parents|grandkids|grandchildren|nan|nana|gran|granny|abuela|ex|mate|colleague|classmate|cellmate|tenant|carpool",
  "assistant|secretary|receptionist|clerk|dispatcher|medic|paramedic|hygienist|dentist|optometrist|vet|farrier|priest|vicar|rabbi|imam|elder|solicitor|attorney|lawyer|detective|constable|probation officer|po|dean|principal|tutor|counselor",
);
/** What somebody is to the patient, up to the name: `his wife`, `daughter,`, `sponsor (`. */
export const relation = new RegExp(`\\b(?:${related})(?: is|'s name is|,| named| called|:| \\(|, named)? ["']?$`, "i");

/** Stands for a person and is no name. */
export const pronoun = /^(?:she|they|you|her|him|his|patient|pt|mother|father|who|that|this|it)$/;

/** What only persons do, behind a name. */
export const personVerb =
  /^(?: \((?:she|he|they|her|him)\b|,? (?:who )?(?:also |now |still |then |has |had |will |may |can )*(?:reports?|reported|denie[sd]|states?|stated|says?|said|tells?|told|called|calls|phoned|came|comes|arrived|returns|returned|lives|lived|works|worked|drives|drove|agrees|agreed|refused|declined|wants|wanted|feels|felt|thinks|thought|believes|noticed|noted that|complains|complained|asks|asked|slept|ate|walked|helps|helped|gave|brought|visits|visited|spent|shouted|had given|attends|attended|understands|understood|will (?:start|call|return|follow|bring|come|see|help)|may call|was seen|was advised|was told|is (?:here|worried|well|aware|happy|anxious|concerned)|has been|manages|plans|prefers|stopped taking|takes|is an? (?:\d+|very|pleasant|\w+ (?:man|woman)))\b)/;
