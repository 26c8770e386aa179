/**
 * @module answers/summary/forms: what kind of thing a clause asks, by how it asks; English and Spanish.
 *
 * The words that ask are dropped and the question is put again in the one form Osler's rules know (`asked-for.ts`): "how often", "what age",
 * "treatment of". A clause that fits none keeps its words.
 */
import type { AskingLanguage } from "./clauses.ts";
import type { LayKind } from "./lay-words.ts";

export interface AskedForm {
  readonly name: string;
  /** Put before the topics. */
  readonly lead: string;
  /** Kinds of lay words that the form itself already says. */
  readonly says: readonly LayKind[];
  /** One of these kinds must be among what is asked for. */
  readonly gives?: readonly (LayKind | "word")[];
  /** The words that ask, in the folded clause. */
  readonly words: readonly string[];
}

interface FormRow {
  readonly name: string;
  readonly lead: string;
  readonly says?: readonly LayKind[];
  /** The kinds that can be what is asked for; a condition alone is nothing to recommend. */
  readonly gives?: readonly (LayKind | "word")[];
  /** Where the kinds needed are not named the clause asks nothing that can be told. */
  readonly only?: true;
  /** Not where the clause names one of these itself. */
  readonly unless?: readonly LayKind[];
  /** Needs a topic of one of these kinds in the clause or, for `it`, near it. */
  readonly of?: readonly LayKind[];
  /** What a group captures is asked about and asks nothing itself: "should DIGOXIN be". */
  readonly en: RegExp;
  readonly es: RegExp;
}

/** Asked of no guideline: where, by whom, at what cost, what a thing is like, or for "information". */
const elsewhere: Readonly<Record<AskingLanguage, RegExp>> = {
  en: /\b(?:where|who (?:makes|made|sells|can|do i)|costs?|price|expensive|insurance|(?:any|more|some|send) (?:more )?(?:info|information|advice|resources|details)|differences?|what (?:does|do) (?:that|this|it|these|they) mean|feels? like|look(?:s|ing)? like|painful|hurts?|how (?:do|does|can) (?:i|you) (?:use|do|get|apply|find)\b|any (?:idea|ideas|help|suggestions)|(?:time of (?:the )?day|what time|(?:with|without|before|after) (?:food|meals?|breakfast|dinner|lunch))|should (?:i|we) (?:be )?(?:worry|worried|concerned)|what (?:is|was|could|might) (?:it|this|that) be|what happened|how long is the (?:wait|waiting|queue)|studies|research|trials?)\b/,
  es: /\b(?:donde|quien (?:vende|hace)|cuesta|precio|informacion|diferencia|que significa esto|duele|duelen|como se usa)\b/,
}; // biome-ignore format: a table

const rows: readonly FormRow[] = [
  { name: "why", lead: "What causes …", en: /\b(?:why|how come|what causes?|what brings on|due to)\b/, es: /\b(?:por que|a que se debe|que causa)\b/ },
  { name: "harm", lead: "What are the side effects of …", en: /\b(?:side effects?|bad for|harmful|dangerous|harm)\b/, es: /\b(?:efectos secundarios|hace dano|hacen dano|es malo|es mala|son malas|peligroso|peligrosa)\b/ },
  { name: "often", lead: "How often …", en: /\b(?:how (?:often|frequent(?:ly)?)|how many times|once or (?:every|each|twice)|(?:every|each) year or|how long is it good for|how long does it (?:protect|cover)|good for how long|every how many years|(?:whats|what is|what s) the (?:gap|interval))\b/, es: /\b(?:cada cuant[oa]s?(?: tiempo| anos| meses)?|con que frecuencia|cuantas veces)\b/ },
  { name: "age", lead: "At what age …", gives: ["screening"], of: ["screening"], en: /\b(?:when|(?:what|which) age)\b.*\b(?:stop|stops|stopping|stopped|end|ends)\b/, es: /\bhasta cuando\b/ },
  { name: "age", lead: "At what age …", en: /\b(?:(?:what|which) age|how old|from what age|at what age|(?:is [0-9]+|what is|whats|is that) the age)\b/, es: /\b(?:a que edad|desde que edad|que edad|a partir de que edad)\b/ },
  { name: "symptoms", lead: "What are the symptoms of …", en: /\b(?:symptoms?|warning signs?|signs? of)\b/, es: /\b(?:sintomas?|senales)\b/ },
  { name: "cure", lead: "Can … be cured", en: /\b(?:cure|cures|cured|curable|go away for good|get rid of it for good)\b/, es: /\b(?:se cura|tiene cura|curar|curarse)\b/ },
  { name: "takes", lead: "How long does … take", says: ["generic"], en: /\bhow long (?:does|do|is|will|would|can)\b(.*)\b(?:take|takes|last|lasts|going to last)\b/, es: /\bcuanto (?:tiempo )?(?:dura|duran|tarda|tardan|demora|demoran)\b/ },
  { name: "how-long", lead: "How long …", says: ["generic"], en: /\bhow long\b/, es: /\b(?:cuanto tiempo|por cuanto tiempo)\b/ },
  { name: "how-much", lead: "How much …", en: /\b(?:how (?:much|many)|(?:whats|what is) the (?:[a-z]+ )?limit)\b/, es: /\bcuant[oa]s?\b/ },
  { name: "target", lead: "What is the target …", says: ["generic"], of: ["measure"], en: /\b(?:aim(?:ing)? (?:for|at)|shoot(?:ing)? for|(?:whats?|what is|what are) (?:a|my|the)? ?(?:good|ideal|best|target|goal|right|healthy|safe)|what should (?:my|his|her|their|your|the)|what ((?:[a-z0-9]+ ){1,3})should (?:i|he|she|we|they|my)|should (?:my|his|her) ([a-z0-9 ]+) be|how low|target|goal|supposed to be|what (?:number|reading|level|figure) (?:do|does|should|would) (?:they|i|we|you|it|he|she)|(?:what|where) should (?:it|that|mine|they) be)\b/, es: /\b(?:en cuanto (?:debo|debe|debo de|tengo que|hay que)|cual (?:es|debe ser) (?:mi|la|el|su)|que tan baj[oa]|meta|objetivo|deberia (?:tener|estar|ser))\b/ },
  { name: "which-test", lead: "Which test shows …", says: ["generic"], en: /\b(?:what|which) (?:blood )?(?:tests?|scans?|checks?)\b/, es: /\bque (?:pruebas?|examen|examenes|analisis)\b/ },
  { name: "counts", lead: "What number is …", says: ["generic"], of: ["condition", "measure"], en: /\b(?:(?:what|which) (?:number|level|reading|value|result|figure)s?(?: is| are| means?| counts?)?(?: too)?(?: high| low)?|counts? as(?: having)?|(?:be )?(?:called|classed as|considered|officially)|what does it take to be(?: called)?|does (?:this|that|it) mean|is (?:this|that|it) (?:still |already |now )?(?=(?:diabetes|prediabetes|anemia|anaemia|high|hypertension|obesity|ckd|chronic|kidney)\b)|am i (?:now |already )?(?=(?:a )?(?:diabetic|prediabetic|pre|borderline|anemic|anaemic|obese|overweight|hypertensive)\b)|too high|too low)\b/, es: /\b(?:(?:eso|esto|ya) (?:ya )?es(?= (?:diabetes|prediabetes|anemia|presion|hipertension|obesidad))|que (?:numero|valor|nivel) es|cuenta como|significa que|tengo ya|soy (?:ya )?(?=(?:diabetico|diabetica|prediabetico|hipertenso|hipertensa)))\b/ },
  { name: "diagnosed", lead: "How is … diagnosed", of: ["condition"], en: /\b(?:how (?:do|does|can|would) (?:they|you|i|we|doctors?|one) (?:tell|know|find out|diagnose|check|detect)(?: if| whether)?|is that how they find out|how (?:is|are|do)(?= [a-z0-9 ]+ (?:diagnosed|found|detected))|diagnosed?|find out if)\b/, es: /\bcomo (?:se )?(?:sabe|diagnostica|detecta)(?: si)?\b/ },
  { name: "prevent", lead: "How to prevent …", of: ["condition"], unless: ["drug", "vaccine", "screening", "goal", "care"], en: /\b(?:how (?:can|do|could|should) (?:i|you|we|he|she) (?:stop|prevent|avoid|keep from)(?: getting)?|(?:what|how) (?:can|should|do|could) (?:i|we|you|he|she|they) (?:do|stop) (?:so (?:that )?|to (?:not (?:get|have)|avoid|prevent|stop|keep from)|not to get|against)|so (?:that )?(?:it|she|he|i|we|they) (?:never|doesnt|dont|wont|do not|does not)(?: come back| get)?|not (?:get|getting|to get|end up with)|avoid(?:ing)? getting|keep (?:from|her from|him from|me from)|prevent(?:ing|s)?|lower (?:my|the|your|her|his) (?:risk|chances?)(?: of)?(?: getting)?)\b/, es: /\b(?:para (?:que no|no)(?: me| se| le)?(?: vuelva(?: a dar)?| llegar a| tener| caer en| de)?|como (?:hago|puedo|se puede)? ?(?:para )?(?:evitar|prevenir)|evitar|prevenir|prevenirlo)\b/ },
  { name: "medicine", lead: "Which medicine is for …", says: ["generic"], of: ["condition", "goal"], en: /\b(?:(?:what|which) (?:tablets?|medicines?|medications?|meds|drugs?|pills?)|what (?:can|could|will|would|do|does) (?:my |the |a )?(?:doctors?|gp|they|you|nurse|hospital|chemist) (?:usually )?(?:give|offer|prescribe|start with)(?: me| you| him| her| us| people)?(?: to help(?: me| you| him| her)?)?|(?:are there|is there) (?:any |some |a )?(?:drugs?|medicines?|tablets?|pills?)(?: to take)?(?: so)?|what do they (?:give|start))\b/, es: /\b(?:hay (?:algun|alguna|un|una) (?:medicina|medicamento|pastilla|remedio)|que (?:medicina|medicamento|pastilla|remedio)|que (?:me |le )?(?:dan|recetan))\b/ },
  { name: "treatment", lead: "What is the treatment of …", says: ["generic"], of: ["condition"], en: /\b(?:(?:what|which) (?:tablets?|medicines?|medications?|meds|drugs?|pills?|treatments?|therapy)|what (?:can|could|will|would|do|does) (?:my |the |a )?(?:doctors?|gp|they|you|nurse|hospital) (?:usually )?(?:give|do|offer|prescribe|recommend|suggest|start with|treat)(?: me| you| him| her| us| people)?(?: to help(?: me| you| him| her)?)?|what helps?(?: is there| can i get)?|what (?:stops?|can be done|works|should i do|can i do|can (?:we|be) do(?:ne)?)|(?:are there|is there) (?:any |some |a )?(?:drugs?|medicines?|tablets?|pills?|treatments?|something|anything)|something (?:i|you|he|she|we|they) (?:can|could) (?:take|do)|how (?:is|do (?:you|they|i|we)) (?:it )?(?:treat(?:ed)?|manage|get rid of)|what do they (?:treat|give|start)|treated with)\b/, es: /\b(?:hay (?:algun|alguna|algo|un|una) ?(?:medicina|medicamento|tratamiento|pastilla|remedio)?|que (?:medicina|medicamento|tratamiento|pastilla|remedio|tomo|puedo tomar|puedo hacer|hago|se hace|dan)|como se (?:trata|cura|quita))\b/ },
  { name: "help", lead: "What helps with …", says: ["generic"], of: ["goal"], unless: ["drug"], only: true, en: /\b(?:(?:what|which) (?:tablets?|medicines?|medications?|meds|drugs?|pills?|treatments?|therapy)|what (?:can|could|will|would|do|does) (?:my |the |a )?(?:doctors?|gp|they|you|nurse|hospital) (?:usually )?(?:give|do|offer|prescribe|recommend|suggest|start with|treat)(?: me| you| him| her| us| people)?(?: to help(?: me| you| him| her)?)?|what helps?(?: is there| can i get)?|what (?:stops?|can be done|works|should i do|can i do|can (?:we|be) do(?:ne)?)|(?:are there|is there) (?:any |some |a )?(?:drugs?|medicines?|tablets?|pills?|treatments?|something|anything)|something (?:i|you|he|she|we|they) (?:can|could) (?:take|do)|how (?:is|do (?:you|they|i|we)) (?:it )?(?:treat(?:ed)?|manage|get rid of)|what do they (?:treat|give|start)|treated with)\b/, es: /\b(?:hay (?:algun|alguna|algo|un|una) ?(?:medicina|medicamento|tratamiento|pastilla|remedio)?|que (?:medicina|medicamento|tratamiento|pastilla|remedio|tomo|puedo tomar|puedo hacer|hago|se hace|dan)|como se (?:trata|cura|quita))\b/ },
  { name: "better", lead: "Is … recommended", of: ["drug"], en: /\b(?:better|best|worse|safer|as good as|(?:work|works|working) as well as|instead of|rather than)\b/, es: /\b(?:mejor|peor|igual de buen[oa]|en vez de|en lugar de)\b/ },
  { name: "need", lead: "Is … recommended", gives: ["vaccine", "screening", "drug", "goal", "care", "loose", "generic", "word"], en: /\b(?:(?:do|does|did|dont|doesnt) (?:i|we|you|he|she|they|my ([a-z]+)|([a-z]+)) (?:even |really |still |actually |honestly )*(?:need|have to|got to|require|gotta)(?: to| a| an| another| get| have| be| go on)*|should(?:nt)? (?:i|we|you|he|she|they|my ([a-z]+)|everyone|everybody|people|([a-z]+))(?: really| still| be| get| have)*|is it (?:my |his |her )?(?:time|turn|worth(?: it)?)|(?:good|bad) idea|supposed to|isnt there|is there|can (?:i|she|he|we) (?:finally |now |just )?(?:stop|skip|take|have|get)|can (?:they|you|the doctor|doctors)(?: just)?(?= (?:test|screen|check|scan))|old enough|too (?:old|young|late|early)|enough|necessary|really need|dont need|isnt that for|is that for|or not|for me(?: too| now)?$|who (?:should|needs?)(?: to| get| have| it| that| be)*|the right thing|(?:am|is|are|would|do|does|will) (?:i|he|she|we|they) (?:qualify|eligible|entitled|due|meant)(?: for| to)?|when (?:in|do|should|will|are|is|can)\b|(?:do|does) [a-z ]{1,30} recommend|recommended|meant to|do(?:es)? (?:they|it|that|this) (?:really |actually |even )?(?:help|work)|(?:any|much) use|(?:is|was) (?:it|that|this) (?:ok|okay|alright|all right|right|normal|a thing)|needed|ought|offered|any good(?: (?:to|for|at))?(?: (?:stop|stopping|keep|keeping|help|helping|prevent|preventing))?|do anything(?: for)?|worth (?:it|doing|having))\b/, es: /\b(?:(?:me |le |nos )?tocan?(?: ya)?|hace falta|es suficiente|basta con|alcanza con|ayudan? (?:a|con|para)|conviene|recomiendan?|se recomienda|es recomendable|(?:todos|todas) (?:deben|tienen que)|cuando (?:lo |la |me |le |se )?(?:debo|debe|deben|tengo que|tiene que|hay que|toca)|(?:me |le )?(?:tengo|tiene|tienen|hay) que(?: poner(?:me|se)?| hacer(?:me|se)?| tomar| revisar)?|debo(?: hacerme| ponerme| tomar)?|deberia(?: hacerme| ponerme)?|(?:ya )?necesit[oa](?: hacerme| ponerme| tomar)?|vale la pena|es necesario|sirven?(?: para)?|es buen[oa]|puedo|quier[oe]n?(?: ponerme| hacerse| hacerme)?|es la misma(?: que)?)\b/ },
]; // biome-ignore format: a table

/** The first form that fits, in the order of the table: "how often do I need" asks how often. */
export function findForm(
  words: readonly string[],
  language: AskingLanguage,
  { own, near }: { readonly own: ReadonlySet<string>; readonly near: ReadonlySet<string> },
): AskedForm | "elsewhere" | undefined {
  const text = words.join(" ");
  if (elsewhere[language].test(text)) return "elsewhere";
  for (const row of rows) {
    const found = row[language].exec(text);
    if (found === null) continue;
    if (row.unless?.some((kind) => own.has(kind)) === true) continue;
    if (row.of !== undefined && !row.of.some((kind) => own.has(kind) || near.has(kind))) {
      if (row.only === true) return "elsewhere";
      continue;
    }
    const { name, lead, says = [], gives } = row;
    const [whole, ...topics] = found;
    const named = new Set(topics.flatMap((topic = "") => topic.split(" ")));
    const asking = whole.split(" ").filter((word) => !named.has(word));
    return { name, lead, says, ...(gives === undefined ? {} : { gives }), words: asking };
  }
  return undefined;
}
