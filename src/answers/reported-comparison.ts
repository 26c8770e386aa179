/**
 * @module answers/reported-comparison: whom or what a sentence compares, and when.
 *
 * "Lower than with placebo" answers what a treatment does; "lower than at baseline" does not, and "at 3 months" does not say what was at 6.
 */

const groups =
  /\bcompared (?:with|to)\b(?! (?:the )?(?:baseline|pre-?\w*|weeks?|months?|days?|years?)\b)|\bversus\b|\bvs\b|\bthan\b|\brelative to\b|\bbetween (?:the )?(?:\w+ )?(?:groups?|arms?|treatments?|conditions?|interventions?|regimens?)\b|\b(?:group|treatment) (?:differences?|effects?)\b|\bintergroup\b|\b(?:hazard|odds|risk|rate) ratio\b|\brelative risk\b|\bmean difference\b/i;
const times =
  /\bfrom baseline\b|\b(?:baseline|pre-?\w*) (?:to|and|versus|vs)\b|\bbefore and after\b|\bover time\b|\bwithin[- ]groups?\b|\bcompared (?:with|to) baseline\b|\b(?:above|below) baseline\b|\b(?:in|to|after|with) both (?:groups|arms|treatments|interventions)\b|\bafter the (?:\w+ )?(?:\w+ )?period\b|\btime effects?\b/i;

/** Whether a sentence sets one group against another. */
export function comparesGroups(sentence: string): boolean {
  return groups.test(sentence);
}

/** Whether a sentence sets a later time against an earlier one. */
export function comparesTimes(sentence: string): boolean {
  return times.test(sentence);
}

const units: Readonly<Record<string, string>> = {
  h: "hour",
  hr: "hour",
  hour: "hour",
  min: "minute",
  minute: "minute",
  day: "day",
  week: "week",
  wk: "week",
  month: "month",
  mo: "month",
  year: "year",
  yr: "year",
};
const moment =
  /(\d+(?:\.\d+)?)(?:\s|-)?(h|hr|hour|min|minute|day|week|wk|month|mo|year|yr)s?\b|\b(hour|minute|day|week|month|year)s?[ -](\d+)\b/gi;

/** The moments a text names: "6 month", "12 week". */
export function momentsIn(text: string): ReadonlySet<string> {
  return new Set(
    [...text.matchAll(moment)].map(([, before, unit, word, after]) => {
      const name = (unit ?? word ?? "").toLowerCase();
      return `${before ?? after} ${units[name] ?? name}`;
    }),
  );
}

/** Whether a sentence speaks of a moment the question names; `undefined` if either names none. */
export function sharesMoment(asked: ReadonlySet<string>, said: ReadonlySet<string>): boolean | undefined {
  if (asked.size === 0 || said.size === 0) return undefined;
  return [...asked].some((one) => said.has(one));
}

/** What a result was adjusted for is not what it tells of. */
const adjusted =
  /\b(?:after |when |while )?(?:adjust\w*|controlling|controlled|correct(?:ed|ing)|stratified) (?:for|by) [^.;()]*/gi;

/** The sentence without the clauses that name what was adjusted for. */
export function withoutCovariates(sentence: string): string {
  return sentence.replace(adjusted, " ");
}

const narrowed: readonly RegExp[] = [
  /\b(?:men|males?|boys)\b/i,
  /\b(?:women|females?|girls)\b/i,
  /\bsub-?groups?\b|\bstratif\w+|\b(?:deciles?|quartiles?|tertiles?|quintiles?)\b|\b(?:in|among) (?:those|the \w+ (?:who|with)|(?:patients|participants|subjects|children|women|men) (?:with|who|aged|whose))\b/i,
];

/** Which parts of the people a text names: men, women, another group. */
export function partsNamed(text: string): readonly boolean[] {
  return narrowed.map((part) => part.test(text));
}

/** Whether a sentence is about a part of the people only, and the question does not name that part. */
export function narrowsPeople(asked: readonly boolean[], said: readonly boolean[]): boolean {
  const bothSexes = said[0] === true && said[1] === true;
  return said.some((isNamed, i) => isNamed && asked[i] === false && !(i < 2 && bothSexes));
}
