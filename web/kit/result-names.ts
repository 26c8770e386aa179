/**
 * @module web/kit/result-names: common results in a patient's words, in English and Spanish, and what the evidence library is asked of each. A table.
 *
 * The names say what is measured, never what a value means: that is for the library's sources to say.
 */
import type { Language } from "./words.ts";

export type ResultName = Readonly<Record<Language, string>> & {
  /** Follows "What is …?"; left out where the name says it all. */
  readonly asked?: string;
};

const rows: readonly (readonly [loinc: readonly string[], en: string, es: string, asked?: string])[] = [
  [
    ["8480-6"],
    "Blood pressure, top number (when the heart beats)",
    "Presión arterial, número de arriba (cuando el corazón late)",
    "blood pressure",
  ],
  [
    ["8462-4"],
    "Blood pressure, bottom number (when the heart rests)",
    "Presión arterial, número de abajo (cuando el corazón descansa)",
    "blood pressure",
  ],
  [
    ["8867-4"],
    "Heart rate (heartbeats each minute)",
    "Frecuencia cardíaca (latidos del corazón por minuto)",
    "heart rate",
  ],
  [
    ["9279-1"],
    "Breathing rate (breaths each minute)",
    "Frecuencia respiratoria (respiraciones por minuto)",
    "respiratory rate",
  ],
  [["8310-5"], "Body temperature", "Temperatura del cuerpo", "body temperature"],
  [
    ["2708-6", "59408-5"],
    "Oxygen saturation (how much oxygen the blood carries)",
    "Saturación de oxígeno (cuánto oxígeno lleva la sangre)",
    "oxygen saturation",
  ],
  [["29463-7"], "Weight", "Peso"],
  [["8302-2"], "Height", "Estatura"],
  [
    ["39156-5"],
    "Body mass index (weight for height)",
    "Índice de masa corporal (peso según la estatura)",
    "body mass index",
  ],
  [
    ["4548-4", "17856-6", "59261-8"],
    "Hemoglobin A1c (average blood sugar over 2 to 3 months)",
    "Hemoglobina A1c (promedio del azúcar en la sangre en 2 a 3 meses)",
    "a hemoglobin A1c test",
  ],
  [["2345-7", "2339-0"], "Glucose (blood sugar)", "Glucosa (azúcar en la sangre)", "a blood glucose test"],
  [
    ["1558-6"],
    "Fasting glucose (blood sugar before you eat)",
    "Glucosa en ayunas (azúcar en la sangre antes de comer)",
    "a blood glucose test",
  ],
  [
    ["2160-0", "38483-4"],
    "Creatinine (a waste the kidneys clear)",
    "Creatinina (un desecho que eliminan los riñones)",
    "a creatinine test",
  ],
  [
    ["33914-3", "62238-1", "98979-8"],
    "Kidney filter rate (how well the kidneys clean the blood)",
    "Filtrado de los riñones (qué tan bien limpian la sangre)",
    "a glomerular filtration rate test",
  ],
  [
    ["3094-0", "6299-2"],
    "Urea nitrogen (a waste the kidneys clear)",
    "Nitrógeno ureico (un desecho que eliminan los riñones)",
    "a blood urea nitrogen test",
  ],
  [
    ["9318-7", "14959-1"],
    "Urine albumin (protein that leaks through the kidneys)",
    "Albúmina en la orina (proteína que se escapa por los riñones)",
    "a urine albumin test",
  ],
  [
    ["2823-3", "6298-4"],
    "Potassium (a mineral in the blood)",
    "Potasio (un mineral de la sangre)",
    "a potassium blood test",
  ],
  [["2951-2", "2947-0"], "Sodium (a salt in the blood)", "Sodio (una sal de la sangre)", "a sodium blood test"],
  [["2075-0"], "Chloride (a salt in the blood)", "Cloruro (una sal de la sangre)", "a chloride blood test"],
  [
    ["2028-9"],
    "Carbon dioxide (acid balance of the blood)",
    "Dióxido de carbono (equilibrio ácido de la sangre)",
    "a carbon dioxide blood test",
  ],
  [["17861-6"], "Calcium (a mineral in the blood)", "Calcio (un mineral de la sangre)", "a calcium blood test"],
  [
    ["2093-3"],
    "Total cholesterol (a fat in the blood)",
    "Colesterol total (una grasa de la sangre)",
    "a total cholesterol test",
  ],
  [["2085-9"], "HDL cholesterol (the “good” kind)", "Colesterol HDL (el «bueno»)", "HDL cholesterol"],
  [
    ["13457-7", "18262-6", "2089-1"],
    "LDL cholesterol (the “bad” kind)",
    "Colesterol LDL (el «malo»)",
    "LDL cholesterol",
  ],
  [["2571-8"], "Triglycerides (a fat in the blood)", "Triglicéridos (una grasa de la sangre)", "a triglycerides test"],
  [
    ["718-7"],
    "Hemoglobin (carries oxygen in the blood)",
    "Hemoglobina (lleva el oxígeno en la sangre)",
    "a hemoglobin blood test",
  ],
  [
    ["4544-3"],
    "Hematocrit (how much of the blood is red cells)",
    "Hematocrito (qué parte de la sangre son glóbulos rojos)",
    "a hematocrit test",
  ],
  [
    ["6690-2"],
    "White blood cells (they fight germs)",
    "Glóbulos blancos (combaten los gérmenes)",
    "a white blood count",
  ],
  [
    ["711-2"],
    "Eosinophils (white blood cells that rise with allergies)",
    "Eosinófilos (glóbulos blancos que suben con las alergias)",
  ],
  [["777-3"], "Platelets (they help blood clot)", "Plaquetas (ayudan a que la sangre coagule)", "a platelet count"],
  [["1742-6"], "ALT (a liver test)", "ALT (una prueba del hígado)", "an ALT blood test"],
  [["1920-8"], "AST (a liver and muscle test)", "AST (una prueba del hígado y los músculos)", "an AST blood test"],
  [["2324-2"], "GGT (a liver test)", "GGT (una prueba del hígado)", "a GGT blood test"],
  [
    ["6768-6"],
    "Alkaline phosphatase (a liver and bone test)",
    "Fosfatasa alcalina (una prueba del hígado y los huesos)",
    "an alkaline phosphatase test",
  ],
  [
    ["1975-2"],
    "Bilirubin (a yellow substance the liver clears)",
    "Bilirrubina (una sustancia amarilla que elimina el hígado)",
    "a bilirubin test",
  ],
  [
    ["1751-7"],
    "Albumin (a protein the liver makes)",
    "Albúmina (una proteína que produce el hígado)",
    "an albumin blood test",
  ],
  [["3016-3"], "TSH (a thyroid test)", "TSH (una prueba de la tiroides)", "a TSH test"],
  [["2857-1"], "PSA (a prostate test)", "PSA (una prueba de la próstata)", "a PSA test"],
  [["2276-4"], "Ferritin (iron the body has stored)", "Ferritina (el hierro que guarda el cuerpo)", "a ferritin test"],
  [
    ["1988-5"],
    "C-reactive protein (a sign of inflammation)",
    "Proteína C reactiva (una señal de inflamación)",
    "a C-reactive protein test",
  ],
  [
    ["33762-6"],
    "NT-proBNP (how hard the heart has to work)",
    "NT-proBNP (cuánto se esfuerza el corazón)",
    "a natriuretic peptide test",
  ],
  [
    ["42637-9"],
    "BNP (how hard the heart has to work)",
    "BNP (cuánto se esfuerza el corazón)",
    "a natriuretic peptide test",
  ],
  [["10839-9"], "Troponin (a heart muscle test)", "Troponina (una prueba del músculo del corazón)", "a troponin test"],
  [["44261-6"], "PHQ-9 (questions about low mood)", "PHQ-9 (preguntas sobre el ánimo)", "the PHQ-9 score"],
  [["75626-2"], "AUDIT-C (questions about alcohol)", "AUDIT-C (preguntas sobre el alcohol)", "the AUDIT-C score"],
  [
    ["72106-8"],
    "Mini-Mental State (questions about memory)",
    "Mini-Mental (preguntas sobre la memoria)",
    "the Mini-Mental State score",
  ],
  [["80946-7"], "Bone density of the hip (T-score)", "Densidad ósea de la cadera (puntuación T)", "the T-score"],
];

const byLoinc = new Map(
  rows.flatMap(([codes, en, es, asked]) =>
    codes.map((code): [string, ResultName] => [code, { en, es, ...(asked === undefined ? {} : { asked }) }]),
  ),
);

/** Of a code as the record keeps it: `LOINC//4548-4//%`. */
export function findResultName(code: string): ResultName | undefined {
  const [system, loinc = ""] = code.split("//");
  return system === "LOINC" ? byLoinc.get(loinc) : undefined;
}
