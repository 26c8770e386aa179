import { expect, test } from "vitest";
import { careNeeded, tellsNothing } from "./urgent-question.ts";

test.each([
  "I have chest pain and my left arm is numb",
  "my chest hurts what should I do",
  "Chest pain right now",
  "I can't breathe",
  "My husband passed out and won't wake up",
  "my face is drooping and I have slurred speech",
  "This is the worst headache of my life",
  "I took too many pills",
  "My son swallowed a battery",
  "my throat is closing after eating peanuts",
  "I am pregnant and bleeding",
  "help, she is having a seizure",
  "I'm coughing up blood",
  "Tengo dolor en el pecho",
  "me cuesta respirar",
  "me duele el pecho",
  "Me duele mucho el pecho y el brazo izquierdo",
  "¿Por qué me duele el pecho?",
  "No puedo respirar",
  "mi hijo no respira",
  "Se está ahogando",
  "a mi papá se le durmió la cara: tiene la cara torcida y no puede hablar",
  "no siento el brazo",
  "Es el peor dolor de cabeza de mi vida",
  "vomité sangre",
  "Mi hija tomó demasiadas pastillas",
  "mi niño se tragó una pila",
  "tengo la lengua hinchada",
  "estoy embarazada y sangrando",
])("a present danger is sent to care: %s", (question) => {
  expect(careNeeded(question)).toBe("emergency");
});

test.each([
  "What are good foods for the heart? He has collapsed.",
  "I had a heart attack 2 years ago and now my chest hurts",
  "I think I'm having a heart attack, my dad had one 2 years ago",
  "is this a heart attack? i had one years ago",
  "my dad had a heart attack an hour ago, what should he eat",
  "mom had a heart attack this morning, is aspirin good",
  "My husband had a stroke what do I do",
  "My husband had a heart attack. What do I do?",
  "mi esposo tuvo un infarto que hago",
  "a mi mamá le dio un derrame, qué hago",
])("a danger told after a general question, or beside an old illness, is sent to care: %s", (message) => {
  expect(careNeeded(message)).toBe("emergency");
});

test.each([
  "I had a heart attack 2 years ago, do I still need rehab?",
  "Is cardiac rehab after my heart attack worth it?",
  "My dad had a stroke. He was 58. How do I prevent one?",
  "mi abuelo murio de un infarto a los 60, cada cuanto me mido la presion",
  "What can I do to lower my blood pressure without pills?",
  "¿cómo puedo bajar la presión sin tomar pastillas?",
])("an old heart attack, and doing without medicine, are no danger and no change of it: %s", (message) => {
  expect(careNeeded(message)).toBeUndefined();
});

test.each([
  "I want to die",
  "I've been thinking about suicide",
  "I might hurt myself",
  "no quiero vivir",
  "me quiero matar",
  "Mi hermano se quiere morir",
  "life is hard, better off dead",
  "tengo ganas de morir",
  "what is the dose of amitriptyline that kills",
  "What is the dose of insulin to die?",
  "what is the dose of morphine for dying",
  "What dose of digoxin is fatal?",
])("a crisis is met with a crisis line: %s", (question) => {
  expect(careNeeded(question)).toBe("crisis");
});

test.each([
  "Should I stop taking my metformin?",
  "Can I double my dose of lisinopril?",
  "How much insulin should I take?",
  "Is it safe for me to stop my blood thinner?",
  "can i skip my statin tonight",
  "¿Puedo dejar de tomar mis pastillas?",
  "¿Puedo dejar la metformina?",
  "¿Debo tomar losartán?",
  "¿Está bien si dejo la atorvastatina?",
  "¿Cuánta insulina debo ponerme?",
  "How much insulin should I inject?",
  "Can I come off my antidepressants?",
  "I have a mechanical valve, can I take eliquis?",
  "I have gout and kidney failure, can I take allopurinol?",
  "Should I stop clopidogrel?",
  "Can I stop my aspirin before surgery?",
  "Can I take lithium with aspirin?",
  "Should I take lithium?",
  "Do I take the methotrexate?",
  "¿Puedo dejar de tomar prednisona?",
  "¿Puedo dejar el litio?",
])("a decision about one's own treatment is left to the care team: %s", (question) => {
  expect(careNeeded(question)).toBe("own-treatment");
});

test.each([
  "What causes chest pain?",
  "What is a stroke?",
  "What should my blood pressure be?",
  "Who should be screened for colorectal cancer?",
  "What is metformin?",
  "What dose of penicillin kills bacteria?",
  "Should I take aspirin to prevent a heart attack?",
  "Does low-dose aspirin prevent fatal heart attacks?",
  "Does a high dose of a statin make people less likely to die?",
  "Does aspirin prevent a heart attack?",
  "Why is suicide prevention important?",
  "How is shortness of breath treated in COPD?",
  "What vaccines do I need?",
  "When should I have a colonoscopy?",
  "What did my last blood test show?",
  "How can I lower my blood pressure?",
  "¿Qué causa el dolor en el pecho?",
  "¿Por qué da un infarto?",
  "¿Cómo se trata la dificultad para respirar en la EPOC?",
  "¿Qué es un derrame cerebral?",
  "¿Se puede prevenir un infarto?",
  "¿Cuándo debo hacerme una colonoscopia?",
  "¿Cómo puedo bajar la presión?",
  "¿Qué es la metformina?",
])("an ordinary question is answered: %s", (question) => {
  expect(careNeeded(question)).toBeUndefined();
});

// Found by asking as patients do: each was answered by a quotation, or by an abstention that sent nobody anywhere.
test.each([
  "my chest feels like an elephant is sitting on it since lunch. should i take a baby aspirin, im 62",
  "my chest hurst when i walk up stairs and goes away when i rest. should adults get an ecg",
  "troponin was high, came home anyway, now pressure in my jaw and sweaty. what does troponin mean",
  "my heart rate is 165 and i feel faint. what is a heart rate",
  "woke up and the left side of my mouth is drooping and my hand is clumsy. what should blood pressure be after a stroke",
  "lost vision in one eye for ten minutes this morning. aspirin or clopidogrel after a mini stroke",
  "dad is on eliquis. he hit his head on the tub yesterday and now hes sleepy. how do we prevent falls",
  "mi papa tiene la boca chueca y habla raro desde hace una hora. cual es la presion normal",
  "back pain 3 days and now i cant feel down there when i wipe and i cant pee. does back pain go away by itself",
  "I use my blue inhaler every hour and its not helping, lips look kind of gray. do i need a steroid inhaler",
  "oxygen is 82 on the finger thing. what does oxygen saturation mean",
  "poop is black like tar and i take naproxen. how often is a stool test",
  "vomit looks like coffee grounds, what is the treatment of heartburn",
  "since starting lisinopril my lips are puffy and my tounge feels thick. is that a normal side effect",
  "took about 25 tylenol last night, feel ok now. what does an ALT test show",
  "my 2 yr old ate a handful of my iron pills. how many iron pills a day is ok",
  "my newborn is 3 weeks and has a temp of 101. what is a fever",
  "32 weeks, baby hasnt kicked since yesterday. when is the sugar test in pregnancy",
  "pregnant 35 weeks, bad headache since this morning and seeing spots. how often should blood pressure be checked",
  "estoy embarazada de 8 meses y me duele mucho la cabeza y veo lucecitas. que es la presion arterial",
  "coughing up rusty spit and shivering. will a chest cold get better without antibiotics",
  "quit drinking 2 days ago, shaking and seeing bugs on the wall. what counts as too much alcohol",
  "blood pressure 212/118 and my head is pounding. what number counts as high blood pressure",
  "my husband's sugar is 41 and he is sweaty. what is a low blood sugar?",
  "my sugar is 420 and im throwing up. what does a high blood glucose mean",
  "my potassium is 6.9. what is a potassium test",
])("a danger told beside a harmless question is sent to care: %s", (message) => {
  expect(careNeeded(message)).toBe("emergency");
});

test.each([
  "i want to go to sleep and never wake up. how much sleep should adults get",
  "i dont want to be here anymore. does talk therapy work for depression",
  "sometimes i think everyone would be better off if i was gone. does CBT help depression",
  "I saved up all my trazadone and i keep looking at the bottle. is 7 hours of sleep best",
  "whats the point of anything, i wrote my kids letters. what is the treatment for depression",
  "my son has been cutting his arms. what kind of screening for anxiety is there for kids",
  "me siento muy triste, ya no le veo caso a seguir, mi familia estaria mejor sin mi",
])("a crisis told in everyday words is sent to people: %s", (message) => {
  expect(careNeeded(message)).toBe("crisis");
});

test.each([
  "i found a lump in my left breast, im 44. my last mammogram was a year ago, when am i due",
  "ive had blood in my poop for 3 weeks. how often should i do the stool test?",
  "calf is swollen, red and hot since my flight 2 days ago. what are my blood clots treated with",
  "I had breast cancer 5 yrs ago and now my back hurts bad at night. do i need a scan",
  "I have a sore on the bottom of my foot that smells and is turning dark. how often should feet be checked",
  "heartburn for months and now my food gets stuck. what pill helps heartburn",
  "theres a mole on my back thats gotten bigger and it bled. should i get a skin check",
  "bled a little last week and im 61, went through the change 10 yrs ago. can i stop pap tests",
  "stepped on a rusty nail yesterday, when is my tetanus shot due",
  "my bp is 185/100, what number counts as high",
])("a symptom told beside a question for people without it goes to a clinician: %s", (message) => {
  expect(careNeeded(message)).toBe("symptom");
});

test.each([
  "what should i be eating so i dont have a heart attack like my dad did at 55",
  "i'm 64 and healthy, should i know how to prevent a heart attack?",
  "What does a potassium of 5.8 mean?",
  "My bp is 134/84 at the drugstore. is that high?",
  "my creatinine is 1.9 what does that mean",
  "What is a platelet count?",
  "how many iron pills a day are there",
  "my lower back has been sore for 4 days after lifting boxes. do i need an xray?",
  "im 30 weeks pregnant, when should i be tested for diabetes",
])("what tells of no danger may be answered: %s", (message) => {
  expect(careNeeded(message)).toBeUndefined();
});

test.each<[message: string, care: ReturnType<typeof careNeeded>]>([
  ["my blood pressure is 70/40 is that ok", "emergency"],
  ["bp 86/52 and i feel dizzy", "emergency"],
  ["bp 85/50 normal?", "symptom"],
  ["blood pressure 200/120 is that bad", "symptom"],
  ["platelets 12 low?", "emergency"],
  ["platelets 9,000 low?", "emergency"],
  ["calcium 14.2 high?", "emergency"],
  ["wbc 0.4 is that low", "emergency"],
  ["bp 118/76 normal?", undefined],
  ["platelets 250 normal?", undefined],
  ["platelets 150,000 normal?", undefined],
  ["calcium 9.4 normal?", undefined],
  ["wbc 6.2 ok?", undefined],
])("a result with nothing beside it is judged by its number: %s", (message, care) => {
  expect(careNeeded(message)).toBe(care);
});

test.each<[message: string, care: ReturnType<typeof careNeeded>]>([
  ["I can’t breathe", "emergency"],
  ["He won’t wake up", "emergency"],
  ["I don’t want to live anymore", "crisis"],
  ["I’m 64 and healthy, how do I prevent a heart attack?", undefined],
])("a phone's apostrophe is read as any other: %s", (message, care) => {
  expect(careNeeded(message)).toBe(care);
});

test.each([
  "Do I need a blood sugar test at 45?",
  "Should I have my blood sugar checked at age 40?",
  "Is it time for a sugar test at 50?",
  "How do I use my Advair 250/50?",
  "hemoglobina glicosilada 6.4, sigo con la misma metformina?", // no sentence ends within a number
])("an age and an inhaler's strengths are no results: %s", (message) => {
  expect(careNeeded(message)).toBeUndefined();
});

test.each([
  "Am I taking sertraline?",
  "Am I taking my lithium?", // was taken for a crisis: lithium stood in no list of drugs
  "Am I on quetiapine?",
  "What is my dose of warfarin?",
  "Am I prescribed morphine?",
  "When is my next colonoscopy?",
  "When is my next appointment?",
  "What medicines am I taking?",
  "What are my current medicines?",
  "¿Qué medicinas estoy tomando ahora?",
  "¿Estoy tomando insulina?",
  "¿Cómo están mis plaquetas?",
])("an entry looked up tells of no danger, whatever drug it names: %s", (message) => {
  expect(careNeeded(message)).toBeUndefined();
});

test.each(["Have I taken my lithium?", "Have I taken my digoxin?", "Has she taken the colchicine?"])(
  "what was swallowed is no entry looked up: %s",
  (message) => {
    expect(careNeeded(message)).toBeDefined();
  },
);

test.each([
  "Am I taking too many pills?",
  "Am I taking enough sleeping pills to die?",
  "Am I on something that could kill me?",
  "Am I taking sertraline? I want to die",
  "Am I taking my lithium? I took the whole bottle",
  "What pills do I have for going to sleep and not waking up?",
  "What pills do I have for hopelessness, I can't do this any more",
  "What lethal combination of medicines do I have?",
  "What medications do I have for dying quietly tonight?",
])("a danger told in the words of such a question is met: %s", (message) => {
  expect(careNeeded(message)).toBe("crisis");
});

test.each([
  "What pills do I have for this numbness on my left side that just started?",
  "What tablets do I have for breathlessness that's getting worse by the minute?",
  "What medicines do I have for swallowing a button battery",
  "What medicine do I have for my baby who is floppy and not responding?",
])("an emergency told at the end of a list that is asked for is met: %s", (message) => {
  expect(careNeeded(message)).toBe("emergency");
});

test("what another took is not what the patient takes, and is judged", () => {
  for (const message of ["¿Qué pastillas tomó?", "¿Cuánta insulina tomó?"])
    expect([message, careNeeded(message)]).not.toEqual([message, undefined]);
});

// Asked "as of anybody", or in plain words no list held.
test.each([
  "Is there a painless way to die?",
  "What is the easiest way to end it all?",
  "How many pills would it take to die?",
  "What are the ways to kill yourself",
  "Does it hurt to hang yourself?",
  "What is the quickest way to die",
  "Does suicide hurt",
  "What causes suicidal thoughts",
  "¿Cuál es la mejor forma de suicidarse?",
  "What is the most peaceful way to die",
  "Is there a pill to die",
  "How much insulin would kill a person",
  "How many sleeping pills does it take to kill yourself?",
  "Which method of suicide is painless",
  "Is hanging painful",
  "How does one hang oneself",
  "How do people commit suicide",
  "Is there a quick death",
  "How can someone die without suffering",
  "Is it painful to overdose",
  "What is the number of the suicide hotline",
  "i wanna die",
  "i want 2 die",
  "i'd rather be dead",
  "I wish I was never born",
  "I wish I could just die",
  "I hope I don't wake up tomorrow",
  "I don't want to exist",
  "I have no will to live",
  "I'm so tired of living",
  "life isn't worth living anymore",
  "I can't keep going like this",
  "I want to end it tonight",
  "everyone would be happier without me",
  "nobody would care if I was gone",
  "I'm going to jump in front of a train",
  "I feel like driving into a tree",
  "thinking of walking into traffic",
  "I've been having urges to cut",
  "I started cutting again",
  "I want to hang myself",
  "I'm planning to overdose tonight",
  "I have been self harming",
  "self-harm help",
  "kms",
  "unaliving myself",
  "I'm scared I'm going to hurt my baby",
  "the voices tell me to kill him",
  "What is the best way to overdose?",
  "How can I die without pain",
  "i should just die",
  "como me mato",
  "me autolesiono",
  "¿Cómo se puede morir sin dolor?",
  "¿Hay alguna manera de morir sin dolor?",
  "¿Cuál es la forma más fácil de morir?",
  "¿Cuánto paracetamol hay que tomar para morirse?",
  "no vale la pena vivir",
  "no vale la pena seguir viviendo",
  "¿Cómo puedo suicidarme?",
  "¿Cuántas pastillas hay que tomar para no despertar?",
  "¿Qué puedo tomar para morir?",
  "¿Qué pastillas sirven para matarse?",
  "¿Cuál es el método más rápido para morir?",
  "¿Duele ahorcarse?",
  "formas de quitarse la vida",
  "prefiero estar muerta",
  "quisiera no haber nacido",
  "ojalá me muriera",
  "estoy cansado de vivir",
  "estoy harta de mi vida",
  "ya no puedo más con esta vida",
  "no tengo ganas de vivir",
  "nadie me extrañaría",
  "soy una carga para mi familia",
  "quiero tirarme de un edificio",
  "pienso en aventarme al metro",
  "me hago cortes en los brazos",
  "me corté a propósito",
  "quiero desaparecer",
  "me quiero ir de este mundo",
  "oigo voces que me dicen que mate a mi hijo",
])("who asks how to die, or tells that they do not want to live, is sent to people: %s", (message) => {
  expect(careNeeded(message)).toBe("crisis");
});

test.each([
  "Does depression treatment lower the risk of suicide?",
  "What is the suicide rate in bipolar disorder?",
  "Which drugs prevent suicide?",
  "Does lithium reduce suicide?",
  "Does lithium reduce suicide in bipolar disorder?",
  "Do antidepressants increase the risk of suicide in teenagers?",
  "Can lithium prevent suicide?",
  "Does clozapine reduce suicide attempts in schizophrenia?",
  "What is the evidence for suicide prevention programs?",
  "Is there evidence that screening reduces suicide?",
  "How effective is therapy at reducing self-harm?",
  "Which treatments reduce self-harm?",
  "What are the risk factors for suicide?",
  "Does isotretinoin increase the risk of suicide?",
  "Does ketamine reduce suicidal ideation?",
  "What is the effect of dialectical behaviour therapy on self-harm?",
  "How common is suicide after cancer?",
  "Are suicide rates higher in winter?",
  "Do statins lower the chance to die of a heart attack?",
  "How many people die of heart disease?",
  "How many people die of heart attacks each year?",
  "Why do people die of sepsis?",
  "How do people die from diabetes?",
  "Which cancers kill the most people?",
  "How much antibiotic does it take to kill bacteria?",
  "What is the best way to prevent death from stroke?",
  "¿El litio reduce el suicidio?",
  "¿Qué medicamentos previenen el suicidio?",
  "¿Cuál es la tasa de suicidio en el trastorno bipolar?",
  "¿Cuántas personas mata la diabetes?",
  "¿Cómo matar las bacterias?",
  "What is the best way out of a wheelchair?",
])("what studies say of suicide, of deaths and of germs is asked as anything else: %s", (message) => {
  expect(careNeeded(message)).toBeUndefined();
});

test.each([
  "my husband is not breathing",
  "my roommate isn't breathing",
  "he stopped breathing",
  "she has no pulse",
  "I can't find a pulse",
  "my wife had a seizure just now",
  "having a seizure for 10 minutes",
  "my son has been having a seizure for 5 minutes",
  "her seizure won't stop",
  "my kid drank antifreeze",
  "my kid ate rat poison",
  "my toddler drank drain cleaner",
  "my baby swallowed a magnet",
  "my grandson got into my heart pills",
  "my toddler ate my blood pressure pills",
  "my 2 year old swallowed my metformin",
  "I drank bleach by mistake",
  "I was stabbed",
  "I got shot",
  "my brother was hit by a car",
  "I got electrocuted",
  "I cut off my finger",
  "the bone is sticking out",
  "carbon monoxide alarm is going off and we have headaches",
  "I smell gas in the house",
  "naloxone didn't work",
  "narcan isn't working",
  "he is od'ing",
  "I'm going into labor at 28 weeks",
  "contractions at 30 weeks",
  "my water broke",
  "my husband is beating me",
  "my boyfriend choked me",
  "he is strangling me",
  "my INR is 9",
  "I have an INR of 12 and nosebleed",
  "INR 6 and my gums bleed",
  "my sats are in the 70s",
  "my sugar says LO",
  "my meter reads HI",
  "I think I'm dying",
  "I feel like I'm going to die",
  "temperature 105.4",
  "siento que me muero",
  "me estoy muriendo",
  "mi bebé se atragantó",
  "mi hijo se atragantó con una uva",
  "mi hijo comió veneno para ratas",
  "mi hija tomó cloro",
  "mi nieto se tragó mis pastillas",
  "mi niño se tomó mis pastillas de la presión",
  "tengo 41 de fiebre",
  "mi papá no tiene pulso",
  "mi esposo dejó de respirar",
  "huele a gas en mi casa",
  "me apuñalaron",
  "mi esposo me está pegando",
  "mi marido me quiere matar",
  "se me rompió la fuente",
  "mi glucómetro dice HI",
  "mi esposa tuvo una convulsión",
  "mi oxígeno está en 78",
  "Did I have a heart attack?",
  "¿He tenido un infarto?",
])("an emergency of now is sent to care, whoever has it: %s", (message) => {
  expect(careNeeded(message)).toBe("emergency");
});

test.each([
  "¿Cuándo es mi próxima cita?",
  "¿Cuándo es mi cita?",
  "¿A qué hora es mi cita?",
  "Quiero una cita",
  "¿Cómo bajo el colesterol?",
  "¿Qué quiere decir mi resultado?",
  "¿Qué resultados tengo?",
  "What is my heart rate?",
  "Is my heart rate normal?",
  "Is my weight normal?",
  "Is my lithium level normal?",
  "What treatments don't work for low back pain?",
  "Am I not taking Coumadin?",
  "I have a question",
  "no thanks",
  "hello",
  "Hola",
  "hi",
  "Buenos días",
  "Am I up to date on vaccines?",
  "When was my last Td?",
  "What was my last temperature?",
  "What is my pulse?",
  "When was my last EKG?",
  "When was my last INR?",
  "When was my last dialysis?",
  "Who prescribed my Coumadin?",
  "¿Cómo bajo la presión?",
  "¿Cómo está mi hígado?",
  "What medicines do I take?",
  "What dose of metformin do I take?",
  "How often do I take metformin?",
  "When do I take my metformin?",
  "How much metformin am I supposed to take?",
  "How many times a day do I take metoprolol succinate?",
  "Do I take metformin in the morning or at night?",
  "¿Cuántas veces al día tomo la metformina?",
  "¿Soy hipertenso?",
  "Thank you so much",
  "Hola, buenas tardes",
  "no",
  "I have a question about my labs",
  "What was my last pap smear?",
  "What is my respiratory rate?",
  "¿Está bien mi pulso?",
  "How do I lower my cholesterol?",
  "What is my oxygen saturation?",
  "When is my next mammogram?",
  "When should I get the shingles vaccine?",
])("a greeting, a visit, a measure or an entry asked for by its name tells of no danger: %s", (message) => {
  expect(careNeeded(message)).toBeUndefined();
});

test.each([
  "my husband is not breathing well through his nose when he has a cold",
  "my daughter had a seizure 6 years ago, can she get vaccines",
  "Where do I put a carbon monoxide detector?",
  "I got my flu shot yesterday",
  "my kids eat well",
  "does my son need a flu shot",
  "my INR is 2.4",
  "What is an INR test?",
  "my sugar is high after dinner",
  "my son is 5, which vaccines does he need?",
  "I cut my finger cooking last week and it healed",
  "can I have a beer in labor day weekend",
  "my dad died of colon cancer at 60, when should I get a colonoscopy",
  "I'm dying to know my results",
  "me muero de hambre con esta dieta, qué puedo comer",
  "I want to live longer, how much should I exercise?",
  "mi vida es muy sedentaria, cuánto debo caminar",
  "no vale la pena la mamografía a los 80?",
  "I want to stop smoking",
  "Is walking into the evening good for blood sugar",
])("what only sounds like a danger is none: %s", (message) => {
  expect(careNeeded(message)).toBeUndefined();
});

test.each<[message: string, care: ReturnType<typeof careNeeded>]>([
  ["my INR is 6", "symptom"],
  ["INR was 5.2 this morning, no bleeding", "symptom"],
  ["tengo 40 de fiebre", "symptom"],
  ["my husband hits me", "crisis"],
  ["mi esposo me pega", "crisis"],
  ["What dose of metformin should I take?", "own-treatment"],
  ["How much insulin do I take?", "own-treatment"],
  ["How much warfarin do I take?", "own-treatment"],
  ["How often can I take metformin?", "own-treatment"],
  ["Do I take metformin or stop it before surgery?", "own-treatment"],
  ["When do I take metformin if I missed one?", "own-treatment"],
  ["se me olvidó la metformina, ¿me tomo dos?", "own-treatment"],
  ["¿Me salto la insulina hoy?", "own-treatment"],
  ["¿Cómo me tomo la presión?", undefined],
])("%s: %s", (message, care) => {
  expect(careNeeded(message)).toBe(care);
});

test.each(["Is my heart rate high?", "What is my pulse now", "Is my heart rate 190 normal?"])(
  "a word or a number beside the measure may tell of a danger, and is judged: %s",
  (message) => {
    expect(tellsNothing(message)).toBe(false);
  },
);

test.each([
  "A snake bit me on the foot",
  "I was bitten by a snake",
  "What should I do for a snake bite?",
  "my son was stung by a scorpion",
  "Me mordió una víbora",
  "I am diabetic and my toe has turned black",
  "My diabetic father has a black foot, what should he do?",
  "I have diabetes. My toe is black.",
  "tengo diabetes y tengo el dedo del pie negro",
  "What is wrong with him, he can't breathe",
])("a snake bite and a diabetic's black foot are emergencies: %s", (message) => {
  expect(careNeeded(message)).toBe("emergency");
});

test.each([
  ["What is the treatment of snake bite?", undefined],
  ["Are snakes dangerous?", undefined],
  ["What happens if my child gets bitten by a mosquito?", "symptom"],
  ["my toe has gone black", "symptom"],
  ["How often should feet be checked in diabetes?", undefined],
])("a mosquito's bite and a foot check are none: %s", (message, care) => {
  expect(careNeeded(message)).toBe(care);
});

test.each([
  "What is the point?",
  "What's the point?",
  "What is the point of living?",
  "What is the point of going on?",
  "whats the point anymore",
  "What's the use of going on?",
  "¿Qué sentido tiene vivir?",
  "¿Para qué seguir viviendo?",
  "Which drugs can you overdose on?",
  "Which medicines can I overdose on?",
  "What's the easiest drug to overdose on?",
])("what the point is, and on what one overdoses, are a crisis: %s", (message) => {
  expect(careNeeded(message)).toBe("crisis");
});

test.each([
  "What is the point of taking a statin?",
  "What's the point of taking a statin?",
  "What's the point of a colonoscopy?",
  "Whats the point of getting a flu shot?",
  "¿Para qué sirve la metformina?",
  "Can you overdose on vitamin C?",
])("the point of a statin is none: %s", (message) => {
  expect(careNeeded(message)).toBeUndefined();
});

test.each([
  "I have sickle cell trait. Should I get a flu shot?",
  "I have sickle cell. What vaccines do I need?",
  "I have sickle cell trait. Can I donate blood?",
  "Does sickle cell trait affect my A1c?",
  "I have leukemia. Should I get a flu shot?",
  "I have thalassemia. What fasting glucose is diabetes?",
  "I have diabetes and keep a garden. Is kale ok?",
  "My dad has COPD, should he get the pneumonia shot?",
  "I have heart failure. How much salt is ok?",
  "I have a kidney transplant. Do I need a flu shot every year?",
  "Can COPD be cured?",
  "Do water tablets help swelling in heart failure?",
  "¿Necesito la vacuna de la gripe si tengo asma?",
  "Tengo anemia por falta de hierro. ¿Qué A1c significa diabetes?",
])("a serious illness that is only named is no danger: %s", (message) => {
  expect(careNeeded(message)).toBeUndefined();
});

test.each([
  "I have sickle cell disease and a fever of 101",
  "I have sickle cell trait and I collapsed at practice",
  "I think I'm having a sickle cell crisis",
  "My son has sickle cell disease and is breathing fast with chest pain",
  "I have HIV and a terrible headache with fever",
  "I have copd and it's harder to catch my breath today. Which flu shot should I get?",
  "my asthma is bad tonight",
  "I have epilepsy, had three today",
  "words come out wrong today, probably tired. what's a normal blood pressure",
  "hace horas que no siento al bebé moverse",
])("an illness that is named hides no danger told beside it: %s", (message) => {
  expect(["emergency", "crisis"]).toContain(careNeeded(message));
});

test.each([
  "Since Tuesday I get out of breath lying flat and my ankles are huge. Also what does LDL mean?",
  "I have to sleep sitting up now or I feel like drowning, anyway what is a good LDL",
  "heart failure, sleeping in the recliner lately",
  "leg swollen and sore after knee surgery. when can I get my shingles shot",
  "bajé 12 kilos sin hacer dieta, ¿qué vacuna me toca?",
])("what a clinician should see soon, told in passing: %s", (message) => {
  expect(["symptom", "emergency"]).toContain(careNeeded(message));
});

test("a symptom told first does not make less of what is told after it", () => {
  expect(
    careNeeded("Missed dialysis Tuesday and Thursday. My heart is flopping around and my legs won't hold me"),
  ).toBe("emergency");
  expect(careNeeded("my ankles are like balloons since the weekend. how much salt is ok")).toBe("symptom");
});

test("who will be fine without the writer is told in a farewell, and before a journey", () => {
  expect(careNeeded("everyone will be fine once I'm gone, how do I update my will")).toBe("crisis");
  expect(careNeeded("My kids will be fine without me for a week while I travel")).toBeUndefined();
});
