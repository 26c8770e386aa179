/**
 * @module answers/cancer-history: whether an asker tells of a cancer of their own or in the family, and a statement tells when everyone is screened.
 *
 * Who had breast cancer, or whose mother had it, is screened otherwise than guidelines for people of average risk say. English and Spanish.
 */

/** Whose cancer may be in the asker's family: no husbands, wives or friends. */
const bloodRelative =
  "mum|mummy|mom|mommy|mother|dad|daddy|father|sisters?|brothers?|parents?|daughters?|sons?|aunts?|uncles?|grand(?:mother|father|ma|pa|parents?)|relatives?|family|madre|mam[aá]|padre|pap[aá]|herman[ao]s?|abuel[ao]s?|t[ií][ao]s?|familia";
/** Up to the cancer, in one clause; a test for it, its prevention, its fear or a friend's is no cancer, and who never had it did not. */
const within = (length: number) =>
  `(?:(?!\\b(?:no|not|never|nobody|without|nunca|sin|screen\\w*|test\\w*|check\\w*|scan\\w*|prevent\\w*|avoid\\w*|vaccin\\w*|prueba|examen|afraid|fear\\w*|miedo|worr\\w*|question\\w*|friend\\w*|husband|wife|amig[oa])\\b)[^.?!,;]){0,${length}}`;

const told = new RegExp(
  [
    `(?<!\\b(?:nobody|no one|none) (?:in|of) (?:my|our|the) )\\b(?:${bloodRelative})\\b${within(25)}\\b(?:has|had|have|got|gets|with|died (?:of|from)|tiene|tuvo|tuvieron|muri[oó] de)\\b${within(30)}\\bc[aá]ncer\\b`,
    `\\b(?:i|ive|i['’]ve) (?:once |already |have )?(?:have|got|had|survived|beat|was treated for|was diagnosed with)\\b${within(30)}\\bcancer\\b`,
    `\\b(?:patient|woman|man) (?:who )?(?:has|had|with)\\b${within(30)}\\bcancer\\b`,
    `(?<!\\bno (?:family |personal )?)\\bhistory of ${within(30)}\\bcancer\\b`,
    `\\bafter (?:\\w+ ){0,2}cancer\\b|\\bpolyps? (?:were |was |got )?(?:taken|removed)\\b|\\b(?:removed|had|found) (?:\\w+ ){0,3}polyps?\\b|\\bbrca ?[12]?\\b`,
    `\\bcancer (?:survivors?|runs in)\\b|\\b(?:tengo|tuve) ${within(15)}c[aá]ncer\\b|\\bantecedentes ${within(30)}c[aá]ncer\\b`,
  ].join("|"),
  "iu",
);

/** In the guideline's words, and in the plain ones: "Start tests for colon cancer at age 45." */
const screening =
  /\b(?:screen\w*|test(?:s|ed)? for (?:\w+ )?cancer|mammogra\w*|colonoscop\w*|(?:pap|hpv|stool|psa) tests?|psa|lung scans?)\b/i;
const ofHigherRisk = /\b(?:famil\w*|history|hereditary|increased risk|higher risk|high[- ]risk|brca\w*)\b/i;

/** Whether a statement tells when people of average risk are screened, and the asker is not one of them. */
export function isForAverageRisk(message: string, statement: string): boolean {
  return screening.test(statement) && !ofHigherRisk.test(statement) && told.test(message);
}
