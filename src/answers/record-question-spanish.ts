/**
 * @module answers/record-question-spanish: a question on the asker's own record in Spanish → the same in English, for which records are searched.
 *
 * "¿Cuál fue mi último potasio?" → "What was my last potassium?". Promise: every word of the question is understood or none is: what names a time,
 * another person, an advice ("¿debo tomar …?") or a thing that is in no table here is left as it is. Accents may be missing.
 */
import { toWords } from "#evidence";

export interface EnglishQuestion {
  readonly as: string;
  /** Words of the question and what they were read as. */
  readonly read: readonly { readonly words: string; readonly as: string }[];
}

type Table = Readonly<Record<string, string>>;

/** `español=english` or `uno|otro=english`, separated by commas. */
function tableOf(...rows: readonly string[]): Table {
  const entries = rows
    .flatMap((row) => row.split(", "))
    .flatMap((row) => {
      const [spanish = "", as = ""] = row.split("=");
      return spanish.split("|").map((words): [string, string] => [words, as]);
    });
  return Object.fromEntries(entries);
}

const measures = tableOf(
  "colesterol|colesterol total=cholesterol, colesterol malo|colesterol ldl|ldl=LDL cholesterol, colesterol bueno|colesterol hdl|hdl=HDL cholesterol",
  "trigliceridos=triglycerides, azucar|glucosa|glucemia|glicemia|azucar en la sangre=glucose, a1c|hemoglobina glicosilada|hemoglobina glucosilada|hemoglobina glicada=HbA1c",
  "hemoglobina=hemoglobin, hematocrito=hematocrit, plaquetas=platelets, leucocitos|globulos blancos=white blood cell, globulos rojos=red blood cell",
  "potasio=potassium, sodio=sodium, calcio=calcium, magnesio=magnesium, hierro=iron, ferritina=ferritin, vitamina d=vitamin D, vitamina b12=vitamin B12",
  "creatinina=creatinine, filtrado glomerular|filtracion glomerular=eGFR, albumina=albumin, bilirrubina=bilirubin, acido urico=uric acid, alt=ALT, ast=AST, tsh=TSH, inr=INR, psa|antigeno prostatico=PSA",
  "presion|presion arterial|tension|tension arterial=blood pressure, pulso|frecuencia cardiaca=heart rate, temperatura=temperature, saturacion|saturacion de oxigeno|oxigenacion=oxygen saturation",
  "peso=weight, estatura|talla=height, imc|indice de masa corporal=body mass index",
);
const examinations = tableOf(
  "colonoscopia=colonoscopy, mamografia|mastografia=mammogram, electrocardiograma=electrocardiogram, densitometria|densitometria osea=bone density, papanicolau|papanicolaou|citologia=pap smear",
  "espirometria=spirometry, endoscopia=endoscopy, ecografia|ultrasonido=ultrasound, radiografia de torax=chest x-ray, resonancia|resonancia magnetica=MRI, tomografia=CT",
);
const vaccines = tableOf(
  "gripe|influenza=influenza vaccine, herpes zoster|culebrilla=shingles vaccine, neumonia|neumococo=pneumonia vaccine, tetanos|tetano=tetanus shot, tosferina|tos ferina=whooping cough vaccine",
  "hepatitis b=hepatitis B vaccine, hepatitis a=hepatitis A vaccine, vph|papiloma|virus del papiloma=HPV vaccine, covid=COVID vaccine, sarampion=MMR vaccine",
);
const conditions = tableOf(
  "diabetes=diabetes, diabetes tipo 1=type 1 diabetes, diabetes tipo 2=type 2 diabetes, prediabetes=prediabetes, presion alta|hipertension=high blood pressure, colesterol alto=high cholesterol",
  "fibrilacion auricular=atrial fibrillation, infarto|ataque al corazon=heart attack, derrame cerebral|ictus=stroke, insuficiencia cardiaca=heart failure, enfermedad renal cronica=chronic kidney disease",
  "higado graso=fatty liver, asma=asthma, epoc=COPD, enfisema=emphysema, bronquitis=bronchitis, neumonia=pneumonia, apnea del sueno=sleep apnea, tuberculosis=tuberculosis, covid=COVID",
  "gota=gout, artritis=arthritis, artritis reumatoide=rheumatoid arthritis, artrosis=osteoarthritis, osteoporosis=osteoporosis, anemia=anemia, depresion=depression, ansiedad=anxiety, insomnio=insomnia",
  "demencia=dementia, alzheimer=Alzheimer's disease, epilepsia=epilepsy, migrana=migraine, obesidad=obesity, sobrepeso=overweight, hipotiroidismo=hypothyroidism, hipertiroidismo=hyperthyroidism",
  "hepatitis b=hepatitis B, hepatitis c=hepatitis C, vih=HIV, glaucoma=glaucoma, cataratas=cataract, enfermedad celiaca|celiaquia=celiac disease, psoriasis=psoriasis, lupus=lupus, herpes zoster=shingles",
  "cancer de mama|cancer de seno=breast cancer, cancer de colon=colon cancer, cancer de prostata=prostate cancer, cancer de pulmon=lung cancer, cancer de piel=skin cancer",
);
const drugs = tableOf(
  "metformina=metformin, insulina=insulin, glibenclamida=glyburide, glimepirida=glimepiride, semaglutida=semaglutide, empagliflozina=empagliflozin, dapagliflozina=dapagliflozin, sitagliptina=sitagliptin",
  "losartan=losartan, valsartan=valsartan, telmisartan=telmisartan, candesartan=candesartan, lisinopril=lisinopril, enalapril=enalapril, ramipril=ramipril, captopril=captopril, amlodipino=amlodipine",
  "metoprolol=metoprolol, atenolol=atenolol, carvedilol=carvedilol, bisoprolol=bisoprolol, propranolol=propranolol, furosemida=furosemide, hidroclorotiazida=hydrochlorothiazide, espironolactona=spironolactone",
  "atorvastatina=atorvastatin, simvastatina=simvastatin, rosuvastatina=rosuvastatin, pravastatina=pravastatin, aspirina=aspirin, clopidogrel=clopidogrel, warfarina=warfarin, apixaban=apixaban, rivaroxaban=rivaroxaban, digoxina=digoxin, amiodarona=amiodarone",
  "omeprazol=omeprazole, pantoprazol=pantoprazole, ranitidina=ranitidine, levotiroxina=levothyroxine, prednisona=prednisone, alopurinol=allopurinol, colchicina=colchicine, salbutamol=albuterol, montelukast=montelukast",
  "paracetamol|acetaminofen=acetaminophen, ibuprofeno=ibuprofen, naproxeno=naproxen, diclofenaco=diclofenac, tramadol=tramadol, morfina=morphine, oxicodona=oxycodone, codeina=codeine, gabapentina=gabapentin, pregabalina=pregabalin",
  "sertralina=sertraline, fluoxetina=fluoxetine, escitalopram=escitalopram, citalopram=citalopram, amitriptilina=amitriptyline, trazodona=trazodone, litio=lithium, quetiapina=quetiapine, clonazepam=clonazepam, lorazepam=lorazepam, alprazolam=alprazolam",
  "penicilina=penicillin, amoxicilina=amoxicillin, cefalexina=cephalexin, azitromicina=azithromycin, eritromicina=erythromycin, claritromicina=clarithromycin, clindamicina=clindamycin, vancomicina=vancomycin, ciprofloxacino=ciprofloxacin, levofloxacino=levofloxacin, doxiciclina=doxycycline, metronidazol=metronidazole",
  "metotrexato=methotrexate, hidroxicloroquina=hydroxychloroquine, fenitoina=phenytoin, levetiracetam=levetiracetam, lamotrigina=lamotrigine",
);
const allergens: Table = {
  ...drugs,
  ...tableOf(
    "sulfa|sulfas=sulfa, yodo=iodine, latex=latex, nueces=nut, mani|cacahuate|cacahuates|cacahuete|cacahuetes=peanut, mariscos|marisco=shellfish, camaron|camarones=shrimp, pescado=fish",
    "huevo|huevos=egg, leche=milk, trigo=wheat, soya|soja=soy, polen=pollen, polvo=dust, abejas=bee, gatos=cat, perros=dog, niquel=nickel",
  ),
};

const the = "(?:(?:el|la|los|las) )?";
const last = "(?:ultim[oa]s?|mas recientes?)";
const found = "(?:resultado|valor|nivel|examen|analisis|medicion)";
const examined = "(?:hice|me (?:hice|hicieron|he hecho|han hecho|tomaron|sacaron|midieron))";
const vaccinated = "(?:me (?:puse|pusieron|he puesto|han puesto|aplicaron|han aplicado)|recibi|he recibido)";
const against = "(?:de la|contra (?:el|la)|del?|contra)";
const examinedOrMeasured: Table = { ...measures, ...examinations };
const noted = "(?: (?:que )?(?:tengo )?(?:registrad[oa]s?|anotad[oa]s?))?";

interface Form {
  readonly pattern: RegExp;
  /** What the words of the pattern's group name; a form without a group has none. */
  readonly names?: Table;
  readonly ask: (topic: string) => string;
}

function form(pattern: string, ask: string | ((topic: string) => string), names?: Table): Form {
  return {
    pattern: new RegExp(`^${pattern}$`),
    ask: typeof ask === "string" ? () => ask : ask,
    ...(names === undefined ? {} : { names }),
  };
}

const medicines = "(?:medicinas?|medicamentos?|pastillas?|medicacion)";
const forms: readonly Form[] = [
  form(`(?:que|cuales) ${medicines} (?:tomo|estoy tomando|uso|estoy usando)(?: (?:ahora|actualmente))?`, "What medicines am I taking now?"),
  form(`(?:cual(?:es)? (?:es|son)|dime|muestrame) mis? ${medicines}(?: actual(?:es)?)?`, "What medicines am I taking now?"),
  form(`(?:que|cuales) vacunas (?:${vaccinated}|tengo)${noted}|(?:cuales son|dime|muestrame) mis vacunas${noted}`, "What are my vaccines?"),
  form(`(?:que|cuales) (?:enfermedades|diagnosticos) (?:tengo|he tenido)${noted}|(?:cuales son|dime|muestrame) mis (?:enfermedades|diagnosticos)${noted}`, "What are my conditions?"),
  form(`que (?:operaciones|cirugias|procedimientos) (?:he tenido|me (?:hicieron|han hecho))`, "What are my procedures?"),
  form(`(?:que|cuales) alergias tengo${noted}|(?:cuales son|dime|muestrame) mis alergias|a que(?: (?:medicinas|medicamentos))? soy alergic[oa]|tengo (?:alguna alergia|alergias)${noted}`, "What am I allergic to?"),
  form(`(?:soy alergic[oa]|tengo alergia) (?:a (?:el|la|los|las)|al?) (.+)`, (topic) => `Am I allergic to ${topic}?`, allergens),
  form("(?:que dosis de (.+) (?:tomo|estoy tomando|uso)|cual es mi dosis de (.+))", (topic) => `What dose of ${topic} do I take?`, drugs),
  form(`estoy tomando ${the}(.+)`, (topic) => `Am I taking ${topic}?`, drugs),
  form(`cuando fue(?:ron)? (?:mis?|el|la|los|las) ${last} (.+)`, (topic) => `When was my last ${topic}?`, examinedOrMeasured),
  form(`cuando (?:fue la ultima vez que )?${examined} (?:(?:el|la|los|las|un|una|mi|mis) )?(?:${last} )?(.+?)(?: por ultima vez)?`, (topic) => `When was my last ${topic}?`, examinations),
  form(`cuando (?:fue (?:la ultima vez que|mi ultima) )?(?:${vaccinated} )?(?:(?:la|mi|una) )?(?:ultima )?vacuna ${against} (.+?)(?: por ultima vez)?`, (topic) => `When was my last ${topic}?`, vaccines),
  form(`cuando me diagnosticaron ${the}(.+)`, (topic) => `When was I diagnosed with ${topic}?`, conditions),
  form(`(?:cual(?:es)? (?:es|son|fue|fueron)|como (?:esta|estan|salio|salieron)|dime|muestrame) mis? (?:${last} )?(?:${found}(?: ${last})? de(?:l| la| los| las)? )?(.+?)(?: ${last}| actual(?:es)?)?`, (topic) => `What was my last ${topic}?`, measures),
  form(`(?:cual fue|como salio|dime|muestrame) el (?:ultimo ${found}|${found} mas reciente) de(?:l| la| los| las| mis?)? (.+)`, (topic) => `What was my last ${topic}?`, measures),
  form(`(?:cual fue|como salio|dime|muestrame) el ${found} de mis? ${last} (.+)`, (topic) => `What was my last ${topic}?`, measures),
  form(`(?:tengo|me han diagnosticado|me diagnosticaron|he tenido) (?:(?:el|la|un|una) )?(.+)`, (topic) => `Do I have ${topic}?`, conditions),
  form(`(?:${vaccinated}|tengo puesta) (?:la|una) vacuna ${against} (.+)`, (topic) => `Have I had a ${topic}?`, vaccines),
  form("estoy vacunad[oa] contra (?:(?:el|la) )?(.+)", (topic) => `Have I had a ${topic}?`, vaccines),
]; // biome-ignore format: by what is asked

/** Who asks with one of these words needs no question mark: "cual fue mi ultimo potasio". "Tengo gota" tells. */
const asks = /^(?:que|cual|cuales|cuando|como|a que|dime|muestrame)\b/;
/** He or she took: without its accent it would be "I take". */
const ofAnother = /(?<!\p{L})(?:tom|us|recibi|hiz|pus)ó(?!\p{L})/iu;

/** The question in English; `undefined` if it is not one in Spanish on the asker's own record, or not every word of it is known. */
export function toEnglishQuestion(question: string): EnglishQuestion | undefined {
  if (ofAnother.test(question.normalize("NFC"))) return undefined;
  const text = toWords(question).join(" ");
  if (!asks.test(text) && !/[¿?]/.test(question)) return undefined;
  for (const { pattern, names, ask } of forms) {
    const asked = pattern.exec(text);
    if (asked === null) continue;
    if (names === undefined) return { as: ask(""), read: [] };
    const words = asked.slice(1).find((group) => group !== undefined) ?? "";
    const as = Object.hasOwn(names, words) ? names[words] : undefined;
    if (as !== undefined) return { as: ask(as), read: [{ words, as }] };
  }
  return undefined;
}
