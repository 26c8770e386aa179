/**
 * @module answers/lasting-illnesses: illnesses that somebody has for years, by their names.
 *
 * Before: a patient's message. After: `urgent-question.ts` judges what is said beside them; `summary/told.ts` asks with which of them a vaccine for everyone is
 * due as without. A name tells neither that something happens now ("I have sickle cell trait. Should I get a flu shot?") nor that nothing does
 * ("I have heart failure and gained 6 pounds since Friday"). English and Spanish.
 */

const names = [
  // blood
  "sickle[- ]?cells?(?: (?:disease|trait|ana?emia))?|(?:beta[- ]?|alpha[- ]?)?thalass?a?emia(?: (?:minor|major|trait))?|ha?emophilia(?: [ab])?|von willebrand(?:'?s)?(?: disease)?|(?:iron[- ]deficiency )?ana?emia(?: falciforme| ferrop[eé]nica| por (?:falta|deficiencia) de hierro)?|g6pd deficiency",
  "(?:rasgo|enfermedad|c[eé]lulas?)(?: de c[eé]lulas)? falciformes?|drepanocitosis|talasemia(?: menor| mayor)?|hemofilia",
  // cancers
  "(?:(?:acute|chronic)(?: \\w+)? )?leuka?emia|lymphoma|(?:multiple )?myeloma|(?:(?:breast|colon|prostate|lung|thyroid|skin|kidney|bladder|ovarian) )?cancer|leucemia|linfoma|mieloma|c[aá]ncer(?: de(?:l)? \\p{L}+)?",
  // lungs and heart
  "asthma|copd|emphysema|cystic fibrosis|pulmonary (?:fibrosis|hypertension)|sarcoidosis|(?:congestive )?heart failure|chf|(?:atrial fibrillation|a-?fib)|(?:coronary (?:artery )?|heart |valve )disease|cardiomyopathy|aneurysm",
  "asma|epoc|enfisema|fibrosis qu[ií]stica|insuficiencia card[ií]aca|fibrilaci[oó]n auricular|enfermedad (?:del coraz[oó]n|coronaria|card[ií]aca)",
  // metabolism, kidneys, liver
  "(?:type [12] )?diabetes|(?:chronic )?kidney disease|ckd|cirrhosis|hepatitis [bc]|hypothyroidism|(?:kidney|liver|heart|lung) transplant|high (?:blood pressure|cholesterol)|hypertension|gout|osteoporosis",
  "diabetes(?: tipo [12])?|enfermedad renal(?: cr[oó]nica)?|cirrosis|hipotiroidismo|presi[oó]n alta|hipertensi[oó]n|colesterol alto|gota",
  // nerves and mind
  "epilepsy|multiple sclerosis|parkinson'?s?(?: disease)?|als|myasthenia(?: gravis)?|muscular dystrophy|cerebral palsy|spina bifida|down syndrome|autism|dementia|alzheimer'?s?(?: disease)?|schizophrenia|bipolar(?: disorder)?",
  "epilepsia|esclerosis m[uú]ltiple|(?:enfermedad de )?parkinson|s[ií]ndrome de down|autismo|demencia|(?:enfermedad de )?alzheimer|esquizofrenia|trastorno bipolar",
  // immunity, joints, gut
  "lupus|(?:rheumatoid |psoriatic )?arthritis|scleroderma|psoriasis|crohn'?s?(?: disease)?|ulcerative colitis|c(?:o)?eliac(?: disease)?|hiv|artritis(?: reumatoide)?|psoriasis|(?:enfermedad de )?crohn|colitis ulcerosa|vih",
];
/** A crisis or an attack of it is now. */
const ofNow = "(?! (?:crisis|pain|attacks?|flares?|flare-?ups?|episodes?|exacerbations?)\\b)";
const lasting = new RegExp(`(?<![\\p{L}\\d])(?:${names.join("|")})(?![\\p{L}\\d])${ofNow}`, "giu");

/** The message with a blank for each lasting illness that it names. */
export function withoutLastingIllness(message: string): string {
  return message.replace(lasting, " ");
}
