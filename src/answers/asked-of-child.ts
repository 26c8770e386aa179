/**
 * @module answers/asked-of-child: whether a question is about a child, and a statement is for adults.
 *
 * Guidelines that name nobody are for adults; a child is answered by what names children, their age or everyone. By words; a son or daughter
 * without an age may be grown.
 */

const kin =
  "(?:grand|step)?(?:son|daughter|child|kid)|boy|girl|nephew|niece|brother|sister|cousin|godson|goddaughter|little one|student|patient|baby|toddler|hij[oa]|niet[oa]|niñ[oa]|sobrin[oa]";
const child =
  /\b(?:(?:grand)?child(?:ren)?|(?:grand)?kids?|toddlers?|infants?|newborns?|bab(?:y(?! aspirin)|ies)|p(?:a)?ediatric|pre-?school\w*|kindergart\w+|daycare|little (?:boy|girl|one)s?|(?:first|second|third|fourth|fifth|sixth|[1-6](?:st|nd|rd|th))[- ]grade(?:rs?)?|school ?(?:boy|girl)s?)\b/i;
const age = "(\\d|1[0-7])";
const ends =
  "(?=[\\s?]*$|[.,;:?!)](?!\\d)| (?:years?|yrs?|and|but|so|now|with|who|should|does|do|is|has|had|today|already|tomorrow)\\b)";
const minor = new RegExp(
  [
    `\\b(?:age|aged|(?:he|she|${kin}|they)(?:'s|’s|s| is| are| was| has)?(?: (?:just|only|now|almost|nearly|about|turned|turning|turns))*) (?:an? |aged? )?${age}${ends}`,
    `\\b${age}[- ]?(?:years?|yrs?|yo)[- ]?olds?\\b`,
    `\\b(?:de|tiene|cumpli[oó]) ${age} a[ñn]os\\b`,
    `\\b${age} ?(?:yo|y\\/o)\\b`,
    // "My daughter Emma, 9, has asthma", "my son (6)".
    `\\b(?:${kin})(?: [\\p{L}'’-]+)?,? ?[,(] ?(?:(?:aged?|who is|who's|now|just|only) )*${age}(?: ?(?:years?|yrs?|y\\/?o)(?:[ -]olds?)?)?(?=[),]| (?:has|is|with|who)\\b)`,
    "\\b(\\d{1,2})[- ]?(?:months?|weeks?|days?|mo)[- ]olds?\\b",
  ].join("|"),
  "iu",
);
const adolescents = /\b(?:adolescents?|teen\w*)\b/i;
const children =
  /\b(?:child\w*|infants?|everyone|every person|everybody|anyone|all (?:persons|people)|pediatric|boys|girls|newborns?|months)\b/i;
const young = /\b(?:young (?:people|persons|adults|women)|pregnan\w*)\b/i;
const adults = /\b(?:adults?|men|women)\b/i;
const ADOLESCENT = 12;
/** Of whom a child is told and no age: too young for what is said of adolescents. */
const ANY_CHILD = 8;
const MONTHS = 12;

/** Whether a statement is for adults, or for adults and adolescents, and a child is asked about. */
export function isForAdults(question: string, statement: string): boolean {
  const years = childAge(question);
  if (years === undefined || children.test(statement)) return false;
  if (adolescents.test(statement)) return years < ADOLESCENT;
  return adults.test(statement) ? !young.test(statement) : treats.test(statement);
}

/** How grown-ups are treated, what they are to reach and from where on their blood pressure is high: said of nobody, it is theirs. */
const treats =
  /\b(?:first-line|first (?:medicine|choice|treatment)s?|good first|initial treatment|targets?|goals?|aim for|recommended for (?:type|hyper)|medicines? (?:is|are) (?:advised|good)|statins?|metformin|sglt2|antidepressants?|ace inhibitors?)\b|\b(?:hypertension|blood pressure|body mass index|bmi)\b.*\d/i;

/** Years; `undefined` where no child is asked about. */
function childAge(question: string): number | undefined {
  const found = minor.exec(question);
  if (found !== null) {
    const months = found.at(-1);
    return months === undefined
      ? Number(found.slice(1).find((number) => number !== undefined))
      : Number(months) / MONTHS;
  }
  return child.test(question) ? ANY_CHILD : undefined;
}
