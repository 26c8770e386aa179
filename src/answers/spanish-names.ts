/** @module answers/spanish-names: what records hold, by its Spanish names without accents and its English name. */

export type Table = Readonly<Record<string, string>>;

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

export const measures = tableOf(
  "colesterol|colesterol total=cholesterol, colesterol malo|colesterol ldl|ldl=LDL cholesterol, colesterol bueno|colesterol hdl|hdl=HDL cholesterol",
  "trigliceridos=triglycerides, azucar|glucosa|glucemia|glicemia|azucar en la sangre=glucose, a1c|hemoglobina glicosilada|hemoglobina glucosilada|hemoglobina glicada=HbA1c",
  "hemoglobina=hemoglobin, hematocrito=hematocrit, plaquetas=platelets, leucocitos|globulos blancos=white blood cell, globulos rojos=red blood cell",
  "potasio=potassium, sodio=sodium, calcio=calcium, magnesio=magnesium, hierro=iron, ferritina=ferritin, vitamina d=vitamin D, vitamina b12=vitamin B12",
  "creatinina=creatinine, filtrado glomerular|filtracion glomerular=eGFR, albumina=albumin, bilirrubina=bilirubin, acido urico=uric acid, alt=ALT, ast=AST, tsh=TSH, inr=INR, psa|antigeno prostatico=PSA",
  "presion|presion arterial|tension|tension arterial=blood pressure, pulso|frecuencia cardiaca=heart rate, temperatura=temperature, saturacion|saturacion de oxigeno|oxigenacion=oxygen saturation",
  "peso=weight, estatura|talla=height, imc|indice de masa corporal=body mass index",
);
export const examinations = tableOf(
  "colonoscopia=colonoscopy, mamografia|mastografia=mammogram, electrocardiograma=electrocardiogram, densitometria|densitometria osea=bone density, papanicolau|papanicolaou|citologia=pap smear",
  "espirometria=spirometry, endoscopia=endoscopy, ecografia|ultrasonido=ultrasound, radiografia de torax=chest x-ray, resonancia|resonancia magnetica=MRI, tomografia=CT",
);
export const vaccines = tableOf(
  "gripe|influenza=influenza vaccine, herpes zoster|culebrilla=shingles vaccine, neumonia|neumococo=pneumonia vaccine, tetanos|tetano=tetanus shot, tosferina|tos ferina=whooping cough vaccine",
  "hepatitis b=hepatitis B vaccine, hepatitis a=hepatitis A vaccine, vph|papiloma|virus del papiloma=HPV vaccine, covid=COVID vaccine, sarampion=MMR vaccine",
);
export const conditions = tableOf(
  "diabetes=diabetes, diabetes tipo 1=type 1 diabetes, diabetes tipo 2=type 2 diabetes, prediabetes=prediabetes, presion alta|hipertension=high blood pressure, colesterol alto=high cholesterol",
  "fibrilacion auricular=atrial fibrillation, infarto|ataque al corazon=heart attack, derrame cerebral|ictus=stroke, insuficiencia cardiaca=heart failure, enfermedad renal cronica=chronic kidney disease",
  "higado graso=fatty liver, asma=asthma, epoc=COPD, enfisema=emphysema, bronquitis=bronchitis, neumonia=pneumonia, apnea del sueno=sleep apnea, tuberculosis=tuberculosis, covid=COVID",
  "gota=gout, artritis=arthritis, artritis reumatoide=rheumatoid arthritis, artrosis=osteoarthritis, osteoporosis=osteoporosis, anemia=anemia, depresion=depression, ansiedad=anxiety, insomnio=insomnia",
  "demencia=dementia, alzheimer=Alzheimer's disease, epilepsia=epilepsy, migrana=migraine, obesidad=obesity, sobrepeso=overweight, hipotiroidismo=hypothyroidism, hipertiroidismo=hyperthyroidism",
  "hepatitis b=hepatitis B, hepatitis c=hepatitis C, vih=HIV, glaucoma=glaucoma, cataratas=cataract, enfermedad celiaca|celiaquia=celiac disease, psoriasis=psoriasis, lupus=lupus, herpes zoster=shingles",
  "cancer de mama|cancer de seno=breast cancer, cancer de colon=colon cancer, cancer de prostata=prostate cancer, cancer de pulmon=lung cancer, cancer de piel=skin cancer",
);
const passing = /^(?:heart attack|stroke|pneumonia|bronchitis|tuberculosis|COVID|shingles|anemia)$/;
/** Conditions that, once found, one has: since when is when they were found. */
export const lasting: Table = Object.fromEntries(Object.entries(conditions).filter(([, as]) => !passing.test(as)));
/** Who has a condition. */
export const sufferers = tableOf(
  "prediabetico|prediabetica=prediabetes, diabetico|diabetica=diabetes, hipertenso|hipertensa=high blood pressure, asmatico|asmatica=asthma",
  "celiaco|celiaca=celiac disease, epileptico|epileptica=epilepsy, obeso|obesa=obesity",
);
export const drugs = tableOf(
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
export const allergens: Table = {
  ...drugs,
  ...tableOf(
    "sulfa|sulfas=sulfa, yodo=iodine, latex=latex, nueces=nut, mani|cacahuate|cacahuates|cacahuete|cacahuetes=peanut, mariscos|marisco=shellfish, camaron|camarones=shrimp, pescado=fish",
    "huevo|huevos=egg, leche=milk, trigo=wheat, soya|soja=soy, polen=pollen, polvo=dust, abejas=bee, gatos=cat, perros=dog, niquel=nickel",
  ),
};
