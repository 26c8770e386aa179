/**
 * @module deid/guard: stretches of medicine in which no person, town or institution is named, whatever the words are alone.
 *
 * Anatomy after its discoverer, eponyms of two names, devices and scales that bear a town's or a saint's name.
 */
import { type Extent, findClinicalValues, findDepartments, findRanges } from "./clinical-values.ts";
import type { Finding } from "./finding.ts";
import { matchesOf } from "./matches.ts";

const ofWhom =
  /\b(?:circle|pouch|ligament|loop|islets?|canal|nodes?|sphincter|foramen|ducts?|triangle|ampulla|organ|bundle|tetralogy|pentalogy|angle|space|fib(?:er|re)s|zonules?|crypts?|glands?|tubercle|line|point|sign|cells?|artery|vein|nerve|fossa|sinus|valves?|fascia|membrane|bodies|body|plexus|antrum|hiatus|spaces?|tract|disease|syndrome|law|maneuver|test|triad|procedure|method|position|tunica|columns?|trigone)\s+of\s+(?:von\s+|van\s+|de\s+)?\p{Lu}[\p{L}'-]+(?:[\s-]+(?:and\s+)?\p{Lu}[\p{L}'-]+)?/giu;
const phrases = [
  "(?:western|northern|southern|eastern) blot\\w*",
  "patella (?:alta|baja)",
  "(?:german|australian|belgian) shepherd",
  "french fr(?:y|ies)",
  "head (?:and|&) shoulders",
  "p\\.r\\.n\\.?|[bqt]\\.i\\.d\\.?|q\\.(?:d|h|a\\.m|p\\.m|o\\.d)\\.?",
  "(?:optic )?chiasm\\w*",
  "braxton[ -]?hicks",
  "hardy[ -]weinberg",
  "(?:paris|prague|boston|milan|rome|atlanta|vienna|lyon|forrest|stanford|mayo|philadelphia|los angeles|tokyo|chicago|montreal|kyoto|sydney|berlin|amsterdam|bethesda|cincinnati|denver|oxford|cambridge|glasgow|edinburgh|york)(?= (?:\\d|[IVX]{1,4}\\b|[a-d]\\b|c\\dm?\\d?|0-|\\+|negative|positive|chromosome|in\\)|out\\)))",
  "tower of london",
  "brussels sprouts",
  "lorna doone",
  "tai chi",
  "nordic walking",
  "orton[ -]gillingham",
  "ross[ -]konno",
  "salter[ -]harris",
  "hawkins[ -]kennedy",
  "poly[ -]vi[ -]sol",
  "von brunn(?: nests?)?",
  "barnes[ -]wall",
  "(?:weber|roth|cook|randall|huber|lewis|kell|duffy|kidd)(?= (?:[a-d]\\b|net|needle|wire|basket|plaques?|\\d|\\+|-|pos|neg|stent|catheter|balloon|filter|sheath))",
  "gr[ae]y turner(?:'s)?(?: sign)?",
  "hunt (?:and|&) hess",
  "salem sump",
  "congo red",
  "prussian blue",
  "st\\.? jude (?:medical |valve|icd|pacemaker|device|lead)\\w*",
  "bair hugger",
  "mayo (?:score|stand|scissors|clinic score|classification)",
  "denver (?:screen|ii|developmental)\\w*",
  "columbia (?:scale|suicide|protocol|screen)\\w*",
  "sister mary joseph\\w*",
  "kaplan[ -]meier",
  "johnson (?:&|and) johnson",
  "jackson[ -]pratt",
  "swan[ -]ganz",
  "ann arbor(?: stag\\w+| criteria)?",
  "hoyer lift",
  "mayfield (?:pins?|clamp|head)\\w*",
  "young mania(?: rating)?(?: scale)?",
  "hamilton (?:depression|anxiety|rating)\\w*",
  "montreal cognitive\\w*",
  "edinburgh (?:postnatal|depression)\\w*",
  "boston (?:bowel|scientific|naming|criteria|type)\\w*",
  "new york heart(?: association)?",
  "los angeles (?:grade|classification|class)\\w*",
  "(?:paris|vienna|montreal|bethesda|milan|ottawa|atlanta|rotterdam|tokyo|rome iv?|sydney|geneva|amsterdam|chicago|copenhagen|berlin|utah|norfolk|jerusalem|oxford|glasgow|philadelphia|seattle|cleveland|minnesota|stanford|michigan|texas|california)[- ](?:criteria|classification|class|score|scale|system|grade|rules?|agreement|chromosome|definition|staging|stage|risk|angina|inventory|index|protocol|type|collar|blatchford|outcome|coma|questionnaire)",
  "stanford (?:type )?[ab]\\b",
  "glasgow[ -]blatchford",
  "st\\.? john'?s wort",
  "st\\.? louis encephalitis",
  "west nile\\w*",
  "rocky mountain spotted fever",
  "lyme disease",
  "marburg virus",
  "norwalk virus",
  "(?:german|hong kong|asian|spanish) (?:measles|flu|influenza)",
  "dakin'?s?(?: solution)?",
  "burow'?s?(?: solution)?",
  "ringer'?s?(?: lactate)?",
  "hank'?s?(?: solution)?",
  "christmas (?:disease|factor)",
  "charles? bonnet\\w*",
  "parry[ -]romberg",
  "paget[ -]schroetter",
  "mallory[ -]weiss",
  "zollinger[ -]ellison",
  "van(?:'t)? hoff",
  "von (?:willebrand|recklinghausen|hippel[ -]lindau|gierke|kossa)\\w*",
  "van buren\\w*",
  "billy goat\\w*",
  "lou gehrig(?:'s)?(?: disease)?",
  "medicare part [a-d]",
  "blue cross(?: blue shield)?",
  "ivor lewis",
  "frazier (?:water|free water|suction|tip)\\w*",
  "schmitt[ -]thompson",
  "rumack[ -]matthew",
  "rosenberg (?:and merchant )?views?",
  "miles(?: \\(apr\\)|' (?:operation|procedure)| (?:operation|procedure|resection))",
  "bell(?:'?s)? palsy",
  "thomas addison",
  "will rogers (?:effect|phenomenon)",
  "hartford nomogram",
  "exeter (?:stem|v40|hip|cup)",
  "murray score",
  "naranjo (?:score|scale)",
  "volk (?:lens|double aspheric)",
  "medicare advantage",
  "head start",
  "vit(?:amin)?s?\\.? [a-ek]\\d{0,2}",
  "kellgren[ -]lawrence",
  "mifflin[ -]st\\.? jeor",
  "harris[ -]benedict",
  "bates[ -]jensen",
  "lund[ -](?:kennedy|mackay)",
  "young[ -]burgess",
  "obwegeser[ -]dal pont",
  "brescia[ -]cimino",
  "tanner (?:and|&) whitehouse",
  "schwab (?:and|&) england",
  "queen square brain bank(?: criteria)?",
  "campbell de morgan(?: spots?)?",
  "marcus[ -]gunn",
  "le fort",
  "marsh[ -]oberhuber",
  "fraser[ -]lendrum",
  "ehrenreich[ -]churg",
  "verhoeff[ -]van gieson",
  "van gieson",
  "king's college (?:criteria|hospital criteria)",
  "miller[ -]fisher",
  "miller[ -]abbott",
  "dawson[ -]mueller",
  "gow[ -]gates",
  "tooth slooth",
  "appelbaum (?:and|&) grisso",
  "arctic sun",
  "polar care",
  "salter[ -]thompson",
  "fasanella[ -]servat",
  "marshall[ -]marchetti(?:[ -]krantz)?",
  "austin[ -]flint",
  "graham[ -]steell",
  "argyll[ -]robertson",
  "mary walker",
  "brown[ -]s[eé]quard",
  "waterhouse[ -]friderichsen",
  "wolff[ -]parkinson[ -]white",
  "lown[ -]ganong[ -]levine",
  "holt[ -]oram",
  "gorlin[ -]goltz",
  "birt[ -]hogg[ -]dub[eé]",
  "peutz[ -]jeghers",
  "cronkhite[ -]canada",
  "guillain[ -]barr[eé]",
  "stevens[ -]johnson",
  "henoch[ -]sch[oö]nlein",
  "budd[ -]chiari",
  "ehlers[ -]danlos",
  "osgood[ -]schlatter",
  "legg[ -]calv[eé](?:[ -]perthes)?",
  "charcot[ -]marie[ -]tooth",
  "creutzfeldt[ -]jakob",
  "gerstmann[ -]str[aä]ussler(?:[ -]scheinker)?",
  "lambert[ -]eaton",
  "lennox[ -]gastaut",
  "landau[ -]kleffner",
  "sturge[ -]weber",
  "klippel[ -](?:feil|trenaunay)(?:[ -]weber)?",
  "prader[ -]willi",
  "laurence[ -]moon",
  "bardet[ -]biedl",
  "wernicke[ -]korsakoff",
  "dubin[ -]johnson",
  "crigler[ -]najjar",
  "rosai[ -]dorfman",
  "erdheim[ -]chester",
  "langer[ -]giedion",
  "kimmelstiel[ -]wilson",
  "hoehn (?:and|&) yahr",
  "cockcroft[ -]gault",
  "sokolow[ -]lyon",
  "blalock[ -]taussig",
  "damus[ -]kaye(?:[ -]stansel)?",
  "bland[ -]altman",
  "hosmer[ -]lemeshow",
  "mann[ -]whitney",
  "cox[ -]maze",
  "trail making",
  "stanford[ -]binet",
  "mini[ -]cog",
  "st\\.? vitus(?:'s)? dance",
  "da vinci",
  "palmer'?s point",
  "kumar (?:clamp|catheter)",
  "(?:by|of) leopold",
  "leopold'?s? (?:maneuvers?|manoeuvres?)",
  "retzius[ -]sparing",
  "pellegrini[ -]stieda",
  "tyrer[ -]cuzick",
  "mallampati (?:class )?[ivx\\d]+",
  "no evans (?:syndrome|features)",
  "yale (?:risk|swallow\\w*|protocol|brown\\w*)",
  "rh ?(?:pos|neg)",
];
const phrase = new RegExp(`(?<![\\p{L}])(?:${phrases.join("|")})(?![\\p{L}])`, "giu");

/** Below these nothing but form, capitals or the tagger speaks for a finding: no title, label or chart. */
const doubtfulName = 63;
const doubtfulNumber = 84;

/** Takes from findings in `text` those inside a stretch of medicine, unless a title, a label or the chart made them sure. */
export function createGuard(text: string): (found: readonly Finding[]) => Finding[] {
  const phrasesOfMedicine = once(() =>
    [...matchesOf(text, ofWhom), ...matchesOf(text, phrase)].map((m) => ({
      start: m.index,
      end: m.index + m[0].length,
    })),
  );
  const values = once(() => findClinicalValues(text));
  const ranges = once(() => findRanges(text));
  const departments = once(() => findDepartments(text));
  const isGuarded = (finding: Finding) => {
    const { type, sureness } = finding;
    const isNamed = /^(?:NAME|CITY|ORGANIZATION)$/.test(type);
    if (sureness < (isNamed ? doubtfulName : doubtfulNumber) && isWithin(finding, values())) return true;
    if (type === "ID" && sureness < doubtfulName && isWithin(finding, ranges())) return true;
    if (sureness >= 80 || !isNamed) return false;
    if (type === "ORGANIZATION" && isWithin(finding, departments())) return true;
    return phrasesOfMedicine().some(
      ({ start, end }) => finding.start < end && finding.end > start && finding.end <= end + 3,
    );
  };
  return (found) => found.filter((finding) => !isGuarded(finding));
}

/** Made when first asked for: many notes have nothing to doubt. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const isWithin = (finding: Extent, extents: readonly Extent[]) =>
  extents.some(({ start, end }) => start <= finding.start && finding.end <= end);
