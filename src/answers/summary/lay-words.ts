/**
 * @module answers/summary/lay-words: what patients call things, beside what guidelines call them. English and Spanish.
 *
 * Our own list, under Osler's licence, folded as `toWords` folds (no accents, no apostrophes). A name that means several things is left out:
 * a question understood wrongly is worse than one not understood.
 */

/**
 * `condition`, `vaccine`, `screening`, `drug`, `measure`, `goal` (to give up smoking) and `care` (exercise) name what a question can be about. `person` tells of whom. `generic` ("a
 * tablet", "a scan") and `loose` ("salt", "pain") say too little alone: the condition named nearest is part of such a question.
 */
export type LayKind =
  | "condition"
  | "vaccine"
  | "screening"
  | "drug"
  | "measure"
  | "goal"
  | "care"
  | "person"
  | "generic"
  | "loose";

type Row = readonly [kind: LayKind, as: string, english: string, spanish?: string];

const rows: readonly Row[] = [
  ["condition", "diabetes", "diabetes|diabetic|sugar diabetes|the sugar|sugar disease|have sugar|got sugar", "diabetes|diabetico|diabetica|azucar alta|el azucar"],
  ["condition", "type 2 diabetes", "type 2 diabetes|diabetes type 2|diabetes mellitus type 2|type 2|type two|type 2 diabetic|type ii diabetes|adult onset diabetes|t2dm", "diabetes tipo 2|tipo 2|diabetes tipo dos"],
  ["condition", "type 1 diabetes", "type 1 diabetes|diabetes type 1|diabetes mellitus type 1|type 1|type one|type 1 diabetic|juvenile diabetes", "diabetes tipo 1|tipo 1|diabetes tipo uno"],
  ["condition", "prediabetes", "prediabetes|prediabetic|pre diabetes|pre diabetic|borderline diabetes|borderline diabetic|stage before diabetes|borderline sugar|borderline sugars", "prediabetes|prediabetico|prediabetica|azucar al limite"],
  ["condition", "gestational diabetes", "gestational diabetes|pregnancy diabetes|diabetes in pregnancy|sugar drink test|glucose drink test", "diabetes gestacional|diabetes del embarazo"],
  ["condition", "high blood pressure", "high blood pressure|high blood|high bp|high pressure|hypertension|hypertensive|raised blood pressure|blood pressure is high|blood pressure is too high|high bloods", "presion alta|tension alta|hipertension|hipertenso|hipertensa|presion arterial alta"],
  ["condition", "atrial fibrillation", "atrial fibrillation|afib|a fib|af|irregular heartbeat|irregular heart beat|irregular heart rhythm", "fibrilacion auricular|fibrilacion"],
  ["condition", "heart attack", "heart attack|myocardial infarction", "infarto|ataque al corazon|ataques al corazon|ataque cardiaco"],
  ["condition", "stroke", "stroke|brain attack", "derrame|derrame cerebral|ictus|accidente cerebrovascular"],
  ["condition", "transient ischemic attack", "transient ischemic attack|mini stroke|ministroke|tia|warning stroke|small stroke", "mini derrame|ataque isquemico transitorio"],
  ["condition", "heart failure", "heart failure|weak heart|failing heart|heart is weak|congestive heart failure|chf|heart is not pumping|heart isnt pumping", "insuficiencia cardiaca|falla cardiaca|corazon debil"],
  ["condition", "heart disease", "heart disease|heart trouble|heart problem|bad heart|heart condition|blocked arteries|clogged arteries|coronary disease", "enfermedad del corazon|problemas del corazon|mal del corazon|problemas de corazon"],
  ["condition", "chronic kidney disease", "chronic kidney disease|kidney disease|kidney problem|kidney trouble|bad kidneys|weak kidneys|poor kidneys|kidney damage|kidneys are bad|kidneys are at stage|kidneys at stage|stage 3 kidneys|ckd|kidney failure|renal failure|renal disease|kidneys are failing|failing kidneys|kidneys dont work", "enfermedad renal|enfermedad del rinon|problemas de rinon|problemas del rinon|mal de los rinones|rinones malos|insuficiencia renal"],
  ["condition", "fatty liver", "fatty liver|fat in the liver|fat on the liver|fat in my liver|fat on my liver|liver fat|nafld|masld", "higado graso|grasa en el higado"],
  ["condition", "asthma", "asthma|asthmatic", "asma|asmatico|asmatica"],
  ["condition", "COPD", "copd|emphysema|chronic bronchitis", "epoc|enfisema|bronquitis cronica"],
  ["condition", "gout", "gout|gouty", "gota"],
  ["condition", "osteoarthritis", "osteoarthritis|arthritis|wear and tear|worn joints|worn knees|worn hip", "artritis|artrosis"],
  ["condition", "osteoporosis", "osteoporosis|thin bones|brittle bones|weak bones|bone thinning|thinning bones|bone loss", "osteoporosis|huesos debiles|huesos fragiles|descalcificacion"],
  ["condition", "low back pain", "low back pain|lower back pain|back pain|backache|back ache|bad back|sore back|back went|back has gone|put my back out|threw my back out|threw out my back|back is killing|back hurts|lumbago", "dolor de espalda|espalda baja|duele la espalda|dolor de cintura|duele la cintura|lumbago|lumbalgia"],
  ["condition", "heartburn", "heartburn|acid reflux|reflux|gerd", "acidez|agruras|reflujo"],
  ["condition", "Helicobacter pylori infection", "helicobacter pylori|helicobacter|h pylori|pylori", "helicobacter pylori|helicobacter"],
  ["condition", "venous thromboembolism", "venous thromboembolism|venous thrombosis|blood clot|clot in my leg|clot in the leg|leg clot|clot on the lung|clot in my lung|dvt|deep vein thrombosis|pulmonary embolism", "coagulo|trombosis|trombo|embolia pulmonar"],
  ["condition", "anemia", "anemia|anaemia|anemic|anaemic|low blood count|low hemoglobin", "anemia|anemico|anemica|hemoglobina baja"],
  ["condition", "iron deficiency anemia", "iron deficiency|low iron|iron is low|low in iron|short of iron", "hierro bajo|falta de hierro|deficiencia de hierro"],
  ["condition", "depression", "depression|depressed|feeling low|feeling so low|feeling really low|feeling down|low mood|so down", "depresion|deprimido|deprimida|decaida|decaido"],
  ["condition", "anxiety", "anxiety|anxious|bad nerves|my nerves", "ansiedad|nervios"],
  ["condition", "dementia", "dementia|memory loss|senile|going senile|losing my memory|losing her memory|losing his memory", "demencia|perdida de memoria|perder la memoria"],
  ["condition", "Alzheimer's disease", "alzheimer|alzheimers|alzheimers disease", "alzheimer"],
  ["condition", "falls", "falls|falling|falling over|had a fall|keeps falling|fall again|fall over|doesnt fall|not fall|fell|unsteady", "caidas|caerse|se cayo|se caiga|se cae|me caigo|me cai|no caerse"],
  ["condition", "obesity", "obesity|obese|overweight|too heavy|weigh too much|who are fat|i am fat|im fat|too fat|so fat", "obesidad|obeso|obesa|sobrepeso"],
  ["condition", "hepatitis B", "hepatitis b|hep b", "hepatitis b"],
  ["condition", "hepatitis C", "hepatitis c|hep c", "hepatitis c"],
  ["condition", "HIV", "hiv|aids", "vih|sida"],
  ["condition", "chlamydia", "chlamydia", "clamidia"],
  ["condition", "gonorrhea", "gonorrhea|gonorrhoea|the clap", "gonorrea"],
  ["condition", "syphilis", "syphilis", "sifilis"],
  ["condition", "tuberculosis", "tuberculosis|tb|latent tb", "tuberculosis"],
  ["condition", "asymptomatic bacteriuria", "bacteriuria|bacteria in my urine|bugs in my urine|germs in my urine|bacteria in the urine", "bacterias en la orina"],
  ["condition", "urinary tract infection", "uti|water infection|waterworks infection|urine infection|bladder infection|cystitis", "infeccion de orina|infeccion urinaria|cistitis"],
  ["condition", "preeclampsia", "preeclampsia|pre eclampsia|toxemia", "preeclampsia"],
  ["condition", "common cold", "common cold|a cold|the cold|my cold|head cold|runny nose", "resfriado|catarro"],
  ["condition", "acute bronchitis", "bronchitis|acute bronchitis|chest cold|chesty cough", "bronquitis|bronquitis aguda"],
  ["condition", "insomnia", "insomnia|cant sleep|trouble sleeping|not sleeping|sleep badly|sleepless", "insomnio|no puedo dormir|no duermo"],
  ["condition", "obstructive sleep apnea", "sleep apnea|sleep apnoea", "apnea del sueno|apnea"],
  ["condition", "glaucoma", "glaucoma", "glaucoma"],
  ["condition", "celiac disease", "celiac|coeliac|celiac disease|coeliac disease|gluten test", "celiaquia|enfermedad celiaca|celiaco|celiaca"],
  ["condition", "genital herpes", "genital herpes|herpes down there", "herpes genital"],
  ["condition", "thyroid dysfunction", "thyroid dysfunction|thyroid", "tiroides"],
  ["condition", "hair loss", "hair loss|hair fall out|hair falling out|losing my hair|losing hair|hair coming out", "caida del pelo|se me cae el pelo"],
  ["condition", "colorectal cancer", "colorectal cancer|colon cancer|bowel cancer|cancer of the bowel", "cancer de colon|cancer de intestino"],
  ["condition", "skin cancer", "skin cancer|melanoma|mole check|moles checked|skin check|moles|mole", "cancer de piel|lunares|lunar"],
  ["condition", "breast cancer", "breast cancer", "cancer de mama|cancer de seno"],
  ["condition", "cervical cancer", "cervical cancer|cancer of the cervix", "cancer de cuello uterino|cancer cervical|cancer de cuello de utero"],
  ["condition", "lung cancer", "lung cancer", "cancer de pulmon"],
  ["condition", "prostate cancer", "prostate cancer", "cancer de prostata"],
  ["condition", "ovarian cancer", "ovarian cancer|cancer of the ovary", "cancer de ovario"],
  ["condition", "thyroid cancer", "thyroid cancer", "cancer de tiroides"],
  ["condition", "pancreatic cancer", "pancreatic cancer", "cancer de pancreas"],
  ["condition", "testicular cancer", "testicular cancer|testicles|testicle", "cancer de testiculo"],
  ["condition", "abdominal aortic aneurysm", "abdominal aortic aneurysm|aneurysm|bulging artery|swollen artery|artery in the belly|artery in my belly|belly artery", "aneurisma|aneurisma abdominal|aneurisma de aorta"],
  ["condition", "carotid artery stenosis", "carotid|neck artery|neck arteries|arteries in my neck", "carotida|arteria del cuello"],
  ["condition", "shingles", "shingles|herpes zoster", "herpes zoster|culebrilla|zoster"],
  ["condition", "pertussis", "whooping cough|pertussis", "tosferina|tos ferina"],
  ["condition", "postmenopausal women", "menopause|change of life|postmenopausal|menopausal|past the change|through the change|gone through the change", "menopausia|menopausica"],
  ["screening", "colorectal cancer screening", "bowel test|bowel screening|bowel check|poo test|stool test|colon test|colon check|colon screening|bowels checked|colon checked|camera up the back passage|camera test up the back passage|camera up my bottom|camera up the bum|back passage test|stool kit|poo kit|bowel kit|fit kit|poo sample|stool sample|bowel cancer check|bowel cancer screening", "prueba del colon|examen del colon|prueba de heces|prueba de colon|examen de colon"],
  ["screening", "colonoscopy", "colonoscopy", "colonoscopia"],
  ["screening", "screening mammography", "mammogram|mammography|mammo|breast x ray|breast xray|breast screening|breast scan|breast check|boob scan|boob x ray|breasts checked", "mamografia|mastografia"],
  ["screening", "cervical cancer screening", "cervical thing|cervical test|my cervical|smear|smear test|pap|pap test|pap smear|cervical screening|cervical smear", "papanicolau|papanicolaou|citologia|papanicolao"],
  ["screening", "lung cancer screening", "lung scan|lungs scanned|lung screening|lungs checked|scan of my lungs|scan my lungs", "tomografia de los pulmones|tomografia de pulmon|tomografia del pulmon|escaner de pulmon"],
  ["screening", "prostate cancer screening", "psa|psa test|prostate test|prostate exam|prostate check|prostate checked|prostate screening|prostate done|prostate blood test", "prostata|antigeno prostatico|examen de la prostata|examen de prostata"],
  ["screening", "electrocardiography", "ecg|ekg|heart tracing|heart trace|electrocardiogram", "electrocardiograma"],
  ["screening", "osteoporosis screening", "scan bones|scan my bones|scan her bones|bones scanned|bones checked|check my bones|bone scan|bone density scan|bone density test|dexa|dexa scan|dxa|bone density|scan for thin bones|scan for osteoporosis", "densitometria|densitometria osea"],
  ["screening", "tuberculosis screening", "tb test|tuberculosis test", "prueba de tuberculosis"],
  ["screening", "spirometry", "spirometry|blow in a machine|blow into a machine|blow in a tube|blow into a tube|blowing test|breathing test", "espirometria|soplar en un aparato"],
  ["screening", "upper endoscopy", "upper endoscopy|gastroscopy|look down my throat|camera down my throat|camera down the throat", "endoscopia|gastroscopia"],
  ["screening", "foot examination", "feet checked|feet looked at|foot check|foot exam|check my feet|check her feet|check his feet|check their feet|foot doctor", "revisar los pies|revision de pies|revisen los pies|examen de los pies"],
  ["screening", "eye examination", "eyes looked at|eyes checked|eye test|eye exam|eye check|eye doctor|eye screening", "revisar los ojos|examen de ojos|examen de la vista|oculista|revisar la vista"],
  ["vaccine", "influenza vaccine", "flu vaccine|flu jab|flu shot|flu injection|flu vaccination|influenza vaccine|flu jag", "vacuna de la gripe|vacuna contra la gripe|vacuna de la influenza|vacuna contra la influenza"],
  ["vaccine", "shingles vaccine", "shingles vaccine|shingles jab|shingles shot|shingles vaccination|jab for shingles|shot for shingles|vaccine for shingles|shingrix", "vacuna del herpes zoster|vacuna de la culebrilla|vacuna contra el herpes zoster|vacuna del zoster"],
  ["vaccine", "pneumonia vaccine", "pneumonia vaccine|pneumonia jab|pneumonia shot|pneumococcal vaccine|pneumonia vaccination|pneumovax|prevnar", "vacuna de la neumonia|vacuna contra la neumonia|vacuna del neumococo"],
  ["vaccine", "tetanus booster", "tetanus|tetanus jab|tetanus shot|tetanus booster|tetanus vaccine|lockjaw", "tetanos|tetano|vacuna del tetanos|vacuna del tetano|antitetanica"],
  ["vaccine", "whooping cough vaccine", "whooping cough vaccine|whooping cough jab|whooping cough shot|whooping cough injection|tdap", "vacuna de la tosferina|vacuna contra la tosferina|vacuna de la tos ferina"],
  ["vaccine", "hepatitis B vaccine", "hepatitis b vaccine|hep b vaccine|hep b jab|hep b shot|hepatitis b jab", "vacuna de la hepatitis b|vacuna contra la hepatitis b"],
  ["vaccine", "HPV vaccine", "hpv|hpv vaccine|hpv jab|hpv shot|cervical cancer jab|cervical cancer vaccine|gardasil", "vph|vacuna del vph|vacuna del papiloma|virus del papiloma"],
  ["vaccine", "RSV vaccine", "rsv|rsv vaccine|rsv jab|rsv shot", "virus sincitial|vacuna del virus sincitial"],
  ["vaccine", "MMR vaccine", "mmr|measles jab|measles vaccine|measles shot", "triple viral|vacuna del sarampion"],
  ["vaccine", "COVID vaccine", "covid vaccine|covid jab|covid booster|covid shot|covid vaccination", "vacuna del covid|vacuna contra el covid"],
  ["drug", "aspirin", "aspirin|baby aspirin|low dose aspirin", "aspirina"],
  ["drug", "statin", "statin|atorvastatin|rosuvastatin|simvastatin|pravastatin|lipitor|crestor|cholesterol pill|cholesterol tablet|cholesterol medicine", "estatina|atorvastatina|rosuvastatina|simvastatina|pastilla del colesterol|pastilla para el colesterol"],
  ["drug", "metformin", "metformin|glucophage", "metformina"],
  ["drug", "anticoagulant", "anticoagulant|blood thinner|blood thinning tablet", "anticoagulante"],
  ["drug", "direct oral anticoagulant", "direct oral anticoagulant|doac|eliquis|apixaban|xarelto|rivaroxaban|dabigatran|pradaxa|edoxaban", "rivaroxaban|apixaban|dabigatran"],
  ["drug", "warfarin", "warfarin|coumadin", "warfarina"],
  ["drug", "diuretic", "diuretic|water pill|water tablet|furosemide|lasix", "diuretico|pastilla para orinar|furosemida"],
  ["drug", "short-acting beta2 agonist", "blue inhaler|blue puffer|blue pump|reliever inhaler|rescue inhaler|ventolin|albuterol|salbutamol", "inhalador azul|salbutamol|ventolin"],
  ["drug", "inhaled corticosteroid", "steroid inhaler|brown inhaler|preventer inhaler|inhaled steroid", "inhalador de esteroides|corticoide inhalado"],
  ["drug", "allopurinol", "allopurinol", "alopurinol"],
  ["drug", "iron tablet", "iron tablet|iron pill|iron supplement|ferrous sulfate", "pastilla de hierro|hierro en pastillas|sulfato ferroso"],
  ["drug", "antidepressant", "antidepressant|prozac|sertraline|zoloft", "antidepresivo|sertralina"],
  ["drug", "cognitive behavioral therapy", "cognitive behavioral therapy|cognitive behavioural therapy|cbt|talking therapy|talk therapy|psychotherapy", "terapia cognitiva|psicoterapia|terapia con psicologo|terapia psicologica"],
  ["drug", "GLP-1 receptor agonist", "weight injection|weight loss injection|weight loss jab|skinny jab|ozempic|semaglutide|wegovy|glp 1|liraglutide", "semaglutida|ozempic"],
  ["drug", "SGLT2 inhibitor", "sglt2 inhibitor|empagliflozin|jardiance|dapagliflozin|farxiga|forxiga", "empagliflozina|dapagliflozina"],
  ["drug", "beta-blocker", "beta blocker|bisoprolol|metoprolol|carvedilol", "betabloqueador|betabloqueante"],
  ["drug", "anticholinergic", "benadryl|diphenhydramine|anticholinergic", "difenhidramina"],
  ["drug", "benzodiazepines", "benzodiazepine|valium|diazepam|lorazepam|ativan|xanax", "benzodiacepina|diazepam|lorazepam"],
  ["drug", "folic acid", "folic acid|folate", "acido folico"],
  ["drug", "vitamin D", "vitamin d|vit d", "vitamina d"],
  ["drug", "vitamin E", "vitamin e|vit e", "vitamina e"],
  ["drug", "bisphosphonate", "bisphosphonate|alendronate|fosamax|alendronic acid", "bifosfonato|alendronato"],
  ["drug", "long-term oxygen", "oxygen at home|home oxygen|oxygen tank|oxygen bottle", "oxigeno en casa|oxigeno"],
  ["drug", "electronic cigarettes", "vape|vaping|vapes|e cig|e cigs|e cigarette|electronic cigarette", "vapear|vapeo|vapeador|cigarro electronico|cigarrillo electronico"],
  ["measure", "HbA1c", "a1c|hba1c|hemoglobin a1c|sugar test|three month sugar|3 month sugar|average sugar", "hemoglobina glucosilada|hemoglobina glicosilada|hemoglobina glicada|glucosilada|glicosilada|a1c"],
  ["measure", "blood glucose", "blood sugar|high blood sugar|sugar|sugar level|glucose|blood glucose|sugar reading", "azucar|glucosa|azucar en la sangre|glucemia"],
  ["measure", "blood pressure", "blood pressure|bp|pressure|pressures", "presion|presion arterial|tension|tension arterial"],
  ["measure", "LDL cholesterol", "ldl|ldl cholesterol|bad cholesterol|cholesterol ldl", "ldl|colesterol ldl|colesterol malo"],
  ["measure", "cholesterol", "cholesterol|high cholesterol|high blood cholesterol|blood cholesterol", "colesterol"],
  ["measure", "hemoglobin", "hemoglobin|haemoglobin|blood count", "hemoglobina"],
  ["measure", "estimated glomerular filtration rate", "egfr|gfr|kidney function|kidney number|kidney score", "filtrado glomerular|funcion renal|funcion del rinon"],
  ["measure", "serum urate", "uric acid|urate", "acido urico"],
  ["measure", "body mass index", "bmi|body mass index", "indice de masa corporal|imc"],
  ["goal", "smoking cessation", "smoking cessation|quit smoking|stop smoking|give up smoking|quitting smoking|stopping smoking|give up the cigs|give up cigs|give up the fags|quit the cigs|kick the habit|pack in smoking|quit cigarettes|stop cigarettes|to quit|quit for good|cant stop smoking|packing in smoking", "dejar de fumar|dejar el cigarro|dejar el tabaco|dejar el cigarrillo"],
  ["care", "pulmonary rehabilitation", "pulmonary rehabilitation|pulmonary rehab|lung rehab|lung exercises|lung class", "rehabilitacion pulmonar"],
  ["care", "cardiac rehabilitation", "cardiac rehabilitation|cardiac rehab|heart rehab", "rehabilitacion cardiaca"],
  ["care", "exercise", "exercise|exercising|exercises|gym|walking|walk|jogging|physical activity|active", "ejercicio|ejercicios|caminar|gimnasio|deporte|actividad fisica"],
  ["goal", "weight loss", "weight loss|lose weight|losing weight|weight to lose|weight do i need to lose|weight do i have to lose|weight should i lose|shed weight|slim down", "bajar de peso|perder peso|adelgazar|perdida de peso"],
  ["care", "diet", "diet|eating|eat|meals|foods|food", "dieta|comidas|comida|alimentos|alimentacion|comer|come"],
  ["measure", "sleep", "sleep|hours of sleep|sleep a night", "dormir|sueno|horas de sueno"],
  ["care", "muscle-strengthening activities", "lift weights|lifting weights|strength training|muscle training", "pesas|levantar pesas"],
  ["measure", "sodium", "salt|sodium|salty", "sal|sodio"],
  ["loose", "pain", "pain|painful|hurt|hurts|ache|aches|aching", "dolor|duele|duelen|doloroso"],
  ["loose", "heart", "for my heart|for your heart|for the heart|for his heart|for her heart", "para el corazon"],
  ["loose", "children", "", "nino|nina|ninos|ninas"],
  ["loose", "older adults", "old folks|old people|elderly|the elderly|pensioners", "viejito|viejita|anciano|anciana|adulto mayor|adultos mayores|personas mayores"],
  ["loose", "fluid retention", "swelling|swollen ankles|swollen legs|swollen feet|ankles swell|legs swell|fluid in my legs", "hinchazon|tobillos hinchados|piernas hinchadas|pies hinchados"],
  ["loose", "breastfeeding", "breastfeeding|breast feeding|nursing my baby", "lactancia|dando pecho|amamantando"],
  ["loose", "allergy", "allergic|allergy|allergies", "alergia|alergico|alergica"],
  ["loose", "dialysis", "dialysis", "dialisis"],
  ["loose", "transplant", "transplant", "trasplante"],
  ["loose", "mechanical heart valve", "mechanical valve|mechanical heart valve|metal valve|metal heart valve|artificial valve|artificial heart valve", "valvula mecanica|valvula artificial"],
  ["loose", "hysterectomy", "hysterectomy|womb removed|womb out|womb taken out|uterus removed|uterus out|uterus taken out|cervix removed|no womb|no uterus|no cervix", "histerectomia|quitaron la matriz|quitaron el utero|sin matriz|sin utero"],
  ["loose", "mastectomy", "mastectomy|breast removed|breasts removed|breast taken off", "mastectomia|quitaron el pecho|quitaron el seno"],
  ["loose", "colectomy", "colectomy|colon removed|bowel removed", "colectomia|quitaron el colon"],
  ["loose", "prostatectomy", "prostatectomy|prostate removed|prostate out", "prostatectomia|quitaron la prostata"],
  ["loose", "thyroidectomy", "thyroidectomy|thyroid removed|thyroid out", "tiroidectomia|quitaron la tiroides"],
  ["loose", "minutes", "minutes", "minutos"],
  ["loose", "rest", "rest|resting|bed rest", "reposo|descanso|descansar"],
  ["loose", "knee", "knee", "rodilla"],
  ["loose", "hip", "hip", "cadera"],
  ["loose", "lower", "lower|bring down|reduce|get down", "bajar|reducir|disminuir"],
  ["loose", "prevent", "prevent|preventing|prevents|avoid|avoiding|stop you getting|stop me getting|stop him getting|stop her getting|stop people getting", "prevenir|evitar|evita|evitan|previene|previenen|prevencion|proteger|protege"],
  ["loose", "without pills", "without pills|without tablets|without medicine|without medication|without drugs|without meds|no pills|no tablets|no drugs", "sin medicamento|sin tomar medicamento|sin pastillas|sin tomar pastillas|sin medicina"],
  ["loose", "mild", "mildly", "leve"],
  ["loose", "moderate", "", "moderado|moderada"],
  ["loose", "severe", "severely", "grave|severo|severa"],
  ["loose", "risk", "risk|chance|chances", "riesgo"],
  ["drug", "antibiotics", "antibiotic|amoxicillin|penicillin", "antibiotico|amoxicilina|penicilina"],
  ["drug", "multivitamin", "multivitamin|multi vitamin|vitamin pills|vitamin tablets", "multivitaminico|multivitaminas|vitaminas"],
  ["drug", "estrogen and progestin", "hrt|hormone therapy|hormone replacement|hormone replacement therapy|estrogen|oestrogen", "terapia hormonal|hormonas|estrogenos"],
  ["drug", "proton pump inhibitor", "ppi|proton pump inhibitor|omeprazole|lansoprazole|pantoprazole", "omeprazol|protector gastrico"],
  ["drug", "clopidogrel", "clopidogrel|plavix", "clopidogrel"],
  ["drug", "varenicline", "varenicline|champix|chantix", "vareniclina"],
  ["drug", "nicotine patch", "nicotine patch|patches", "parche de nicotina|parches"],
  ["drug", "topical nonsteroidal anti-inflammatory drugs", "ibuprofen gel|diclofenac gel|voltaren gel|anti inflammatory gel|anti inflammatory cream", "gel antiinflamatorio|crema antiinflamatoria"],
  ["drug", "nonsteroidal anti-inflammatory drugs", "ibuprofen|naproxen|nsaid|anti inflammatory", "ibuprofeno|naproxeno|antiinflamatorio"],
  ["drug", "glucose-lowering drug", "sugar medicine|sugar tablet|sugar pill|diabetes medicine|diabetes tablet|diabetes pill|diabetes drug", "pastilla del azucar|pastilla para el azucar|medicina para la diabetes"],
  ["drug", "preexposure prophylaxis", "prep|pill to prevent hiv|dont catch hiv|not catch hiv|dont get hiv|not get hiv"],
  ["drug", "inhaler", "inhaler|puffer", "inhalador"],
  ["care", "metabolic surgery", "weight loss operation|weight loss surgery|bariatric surgery|gastric bypass|gastric band|gastric sleeve|stomach stapling", "cirugia para bajar de peso|cirugia bariatrica|manga gastrica"],
  ["condition", "perinatal depression", "postnatal depression|postpartum depression|baby blues|depressed after birth|depression after birth", "depresion posparto"],
  ["loose", "fracture", "fracture|broken bone|break a bone|breaking a bone|broken hip", "fractura|hueso roto"],
  ["screening", "thyroid dysfunction screening", "thyroid test|thyroid checked|thyroid blood test|thyroid tested", "prueba de tiroides|examen de tiroides"],
  ["screening", "hearing loss screening", "hearing test|hearing checked|ears tested", "examen de oido|prueba de audicion"],
  ["screening", "vitamin D deficiency screening", "vitamin d test|vitamin d level|vitamin d levels|vitamin d checked|vitamin d tested", "prueba de vitamina d|nivel de vitamina d"],
  ["screening", "imaging", "x ray|xray|mri|mri scan", "radiografia|resonancia"],
  ["screening", "cognitive impairment screening", "memory test|memory check|memory screening", "prueba de memoria"],
  ["condition", "immunosuppressed", "immunosuppressed|immunocompromised|immunodeficient|weak immune system|immune system|immune suppressed|low immunity", "defensas bajas|inmunosuprimido|inmunosuprimida|inmunocomprometido|inmunocomprometida"],
  ["loose", "albuminuria", "protein in my urine|protein in the urine|protein in my pee|albumin in my urine", "proteina en la orina|proteinas en la orina"],
  ["care", "alcohol", "alcohol|booze|wine|beer|whisky|drinking alcohol", "alcohol|vino|cerveza"],
  ["measure", "kidney", "kidneys|kidney", "rinones|rinon"],
  ["drug", "blood pressure medicine", "blood pressure medicine|blood pressure pill|blood pressure tablet|blood pressure meds|bp tablet|bp pill|bp meds|bp medicine", "pastilla de la presion|pastilla para la presion|medicina para la presion|medicamento para la presion"],
  ["generic", "medicine", "medicine|medication|meds|drug|pill|tablet|tabs|capsule|capsules", "medicina|medicamento|pastilla|remedio|tableta"],
  ["generic", "test", "test|tested|testing|scan|scanned|check|checked|checkup|screening|screened|exam|examination|screen|looked at|look for|looking for|checks", "prueba|examen|analisis|chequeo|revisar|revisen|tomografia"],
  ["generic", "blood test", "blood test|bloods", "analisis de sangre|prueba de sangre"],
  ["generic", "vaccine", "vaccine|vaccination|jab|shot|injection|jag|needle|booster|vaccinated", "vacuna|refuerzo|inyeccion|vacunarme|vacunarse"],
  ["generic", "treatment", "treatment|treat|treated|therapy", "tratamiento|tratar|terapia"],
  ["person", "pregnancy", "pregnant|pregnancy|expecting|weeks along|trying for a baby|trying to conceive|ttc|get pregnant", "embarazada|embarazo|quedar embarazada"],
]; // biome-ignore format: a table

export interface LayWord {
  readonly kind: LayKind;
  /** What guidelines call it. */
  readonly as: string;
}

/** Each name → what it stands for. English and Spanish names apart: "sal" is no word of an English message. */
export const layNames: Readonly<Record<"en" | "es", ReadonlyMap<string, LayWord>>> = {
  en: named((row) => row[2]),
  es: named((row) => row[3]),
};

function named(namesOf: (row: Row) => string | undefined): ReadonlyMap<string, LayWord> {
  return new Map(
    rows.flatMap((row) =>
      (namesOf(row)?.split("|") ?? [])
        .filter((name) => name !== "")
        .map((name) => [name, { kind: row[0], as: row[1] }] as const),
    ),
  );
}

/** Form and topics → a question the field asks otherwise: whether pills are needed for a pressure is from which pressure on. */
export const wholeQuestions: Readonly<Record<string, string>> = {
  "need: medicine, high blood pressure": "At what blood pressure do I need medicine",
  "need: medicine, LDL cholesterol": "Is a statin recommended for LDL cholesterol",
  "need: medicine, cholesterol": "Is a statin recommended for cholesterol",
  "need: blood pressure medicine": "At what blood pressure do I need medicine",
};
