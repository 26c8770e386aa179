/**
 * @module answers/illness-signs: what is a danger, or should be looked at soon, because of the illness it is told beside.
 *
 * A fever is another thing with leukemia, and a bump on the head with hemophilia. Beside `urgent-signs.ts`, whose signs are so in anybody. English and
 * Spanish, by words; lists are broad on purpose: a false alarm costs a moment.
 */

interface IllnessSigns {
  readonly illness: string;
  readonly signs: string;
  readonly care: "emergency" | "symptom";
}

const fever =
  "fever\\w*|temp(?:erature)?s?(?: \\w+){0,3} (?:10[0-4]|3[89])(?:[.,]\\d)?|chills|(?:feels|feeling|is|am|running|burning) (?:\\w+ )?(?:hot|warm|up)|shak(?:ing|es|y)|fiebre|calentura|escalofr[ií]os|temperatura(?: \\w+){0,3} (?:3[89])(?:[.,]\\d)?";
const hurts =
  "(?:head|chest|belly|stomach|back|legs?|arms?|bones?|knees?|hips?|joints?|body|side)s? (?:\\w+ ){0,2}(?:hurt\\w*|ach\\w*|pain\\w*|kill\\w*)|(?:bad|worst|terrible|severe|so much|lots of|in|awful) pain|pain (?:all over|everywhere|in|is)|(?:head|stomach)aches?|duele\\w*|dolor(?:es)?";
const air =
  "(?:catch|get|out of|short of|lose) (?:my |his |her |your |their )?(?:breath|air)|breathless\\w*|breath\\w* (?:\\w+ )?(?:fast|hard|heavy|heavily|worse)|hard(?:er)? to breathe?|falta (?:el |de )?aire|le cuesta respirar";
const rows: readonly IllnessSigns[] = [
  {
    illness:
      "leuka?emia|lymphoma|myeloma|neutropeni\\w*|chemo\\w*|transplant\\w*|stem cells?|sickle[- ]?cells?|sicklers?|no spleen|without a spleen|spleen (?:was |is )?(?:removed|taken out)|splenectomy|immuno\\w+|immune system|leucemia|linfoma|quimio\\w*|tra(?:n)?splant\\w*|falciformes?|sin bazo",
    signs: fever,
    care: "emergency",
  },
  {
    illness: "sickle[- ]?cells?|sicklers?|falciformes?|drepanoc\\w+",
    signs: `${hurts}|${air}|crisis|swollen|swelling|pale|erection|priapism|collaps\\w+|vision|can'?t see|numb\\w*|weak\\w*|yellow|spleen|p[aá]lid[oa]|hinchad\\w+|ca[ií]d[oa]`,
    care: "emergency",
  },
  {
    illness: "ha?emophili\\w+|hemofili\\w+|von willebrand\\w*",
    signs:
      "(?:hit|hits|bump\\w*|bang\\w*|fell|fallen|injur\\w*)|bleed\\w*|bled|swollen|swelling|black (?:poop|stool)|golpe\\w*|se cay[oó]|me ca[ií]|sangr\\w+|hinchad\\w+",
    care: "emergency",
  },
  {
    illness: "asthma\\w*|copd|emphysema|asma|asm[aá]tic[oa]|epoc|enfisema",
    signs: `${air}|(?:inhaler|puffer|albuterol|nebuli[sz]er|rescue|inhalador|salbutamol)\\b[^.?!;]{0,40}\\b(?:(?:\\d+|three|four|five|six|seven|eight|ten|tres|cuatro|cinco|seis|diez) (?:times|puffs|veces) (?:already |just )?(?:today|tonight|now|since|in|this|hoy|ya|desde)|every (?:hour|half|\\d|two|20)|cada (?:hora|media|rato))|(?:really |very |so |is |getting |much )?(?:bad|worse|terrible|awful|acting up|out of control|flar\\w+) (?:\\w+ )?(?:now|today|tonight|this (?:morning|evening|afternoon)|last night)|(?:peor|muy mal|fuerte) (?:hoy|ahora|esta noche)`,
    care: "emergency",
  },
  {
    illness: "(?:type (?:1|one)|juvenile) diabet\\w*|type 1|t1d|insulin pump|diabetes tipo (?:1|uno)",
    signs:
      "vomit\\w*|throw\\w* up|threw up|(?:breath|smell\\w*)\\b[^.?!;]{0,15}\\b(?:fruit\\w*|sweet|acetone|nail polish)|ketones? (?:are |is |at )?(?:high|large|moderate|\\d)|aliento",
    care: "emergency",
  },
  {
    illness: "cirrhosis|cirrosis|liver failure",
    signs:
      "confus\\w+|not making sense|(?:acting|saying) (?:\\w+ )?(?:odd|strange|weird|funny)|sleepy|drowsy|(?:vomit\\w*|threw up|throwing up|spit\\w*)|black (?:poop|stools?)|confundid[oa]|vomit[oó]|fever|fiebre",
    care: "emergency",
  },
  {
    illness: "aneurysm|aneurisma",
    signs: `${hurts}|sudden\\w*|repente`,
    care: "emergency",
  },
  {
    illness: "heart failure|chf|weak heart|cardiomyopathy|insuficiencia card[ií]aca",
    signs: `(?:gain\\w*|put on|up) (?:\\w+ )?(?:\\d+|two|three|four|five|six|seven|eight|ten) ?(?:lbs?|pounds?|kilos?|kg)|(?:swollen|swelling|puffy|huge)|${air}|recliner|sleep\\w* (?:\\w+ )?(?:in|on) (?:a|the|my|his|her) (?:chair|couch)|(?:extra|more|two|three|four) pillows|hinchad\\w+|sub(?:[ií]|i[oó]) (?:\\w+ )?(?:kilos|libras)|(?:dos|tres|m[aá]s) almohadas`,
    care: "symptom",
  },
  {
    illness: "dialysis|di[aá]lisis",
    signs:
      "(?:missed|skipped|didn'?t (?:go|make it)|falt[eéoó]|no (?:fui|fue))|fistula\\b[^.?!;]{0,30}\\b(?:no|stopped|hot|red|bleed\\w*|buzz\\w*)",
    care: "symptom",
  },
];
const signsByIllness = rows.map(({ illness, signs, care }) => ({ illness: within(illness), signs: told(signs), care }));

/** What the signs told beside an illness call for. */
export function signsBesideIllness(message: string): "emergency" | "symptom" | undefined {
  const found = signsByIllness.filter(({ illness, signs }) => illness.test(message) && signs.test(message));
  return found.find(({ care }) => care === "emergency")?.care ?? found[0]?.care;
}

/** Said to be so, as against denied or feared: "no fever", "if he gets a fever". */
function told(signs: string): RegExp {
  return within(`(?<!\\b(?:no|not?|without|never|any|if|sin|ni|si)(?: \\p{L}+){0,2} )(?:${signs})`);
}

function within(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])(?:${words})(?![\\p{L}\\d])`, "iu");
}
