/**
 * @module synth/drug-table: what is prescribed for what. RxNorm ingredient codes. A table.
 */
import type { OutcomeId } from "./hazards.ts";

export interface Drug {
  readonly rxnorm: string;
  readonly name: string;
  readonly dose: string;
  /** Not before this year. */
  readonly from?: number;
}

const drug = (rxnorm: string, name: string, dose: string, from?: number): Drug => ({
  rxnorm,
  name,
  dose,
  ...(from === undefined ? {} : { from }),
});

export const drugs = {
  metformin: drug("6809", "metformin", "500 mg by mouth twice a day", 1995),
  glipizide: drug("4821", "glipizide", "5 mg by mouth daily"),
  glargine: drug("274783", "insulin glargine", "10 units under the skin at bedtime", 2001),
  empagliflozin: drug("1545653", "empagliflozin", "10 mg by mouth daily", 2014),
  lisinopril: drug("29046", "lisinopril", "10 mg by mouth daily", 1988),
  amlodipine: drug("17767", "amlodipine", "5 mg by mouth daily", 1992),
  hydrochlorothiazide: drug("5487", "hydrochlorothiazide", "25 mg by mouth daily"),
  losartan: drug("52175", "losartan", "50 mg by mouth daily", 1995),
  metoprolol: drug("6918", "metoprolol", "25 mg by mouth twice a day", 1979),
  carvedilol: drug("20352", "carvedilol", "6.25 mg by mouth twice a day", 1996),
  furosemide: drug("4603", "furosemide", "40 mg by mouth daily"),
  spironolactone: drug("9997", "spironolactone", "25 mg by mouth daily"),
  atorvastatin: drug("83367", "atorvastatin", "20 mg by mouth at night", 1997),
  simvastatin: drug("36567", "simvastatin", "20 mg by mouth at night", 1992),
  aspirin: drug("1191", "aspirin", "81 mg by mouth daily"),
  clopidogrel: drug("32968", "clopidogrel", "75 mg by mouth daily", 1998),
  warfarin: drug("11289", "warfarin", "by mouth daily to INR 2-3"),
  apixaban: drug("1364430", "apixaban", "5 mg by mouth twice a day", 2013),
  albuterol: drug("435", "albuterol", "2 puffs every 6 hours as needed", 1981),
  fluticasone: drug("41126", "fluticasone", "2 puffs twice a day", 1996),
  tiotropium: drug("69120", "tiotropium", "18 micrograms inhaled daily", 2004),
  sertraline: drug("36437", "sertraline", "50 mg by mouth daily", 1992),
  fluoxetine: drug("4493", "fluoxetine", "20 mg by mouth daily", 1988),
  donepezil: drug("135447", "donepezil", "5 mg by mouth at night", 1997),
  alendronate: drug("46041", "alendronate", "70 mg by mouth weekly", 1996),
  tamoxifen: drug("10324", "tamoxifen", "20 mg by mouth daily", 1978),
  anastrozole: drug("84857", "anastrozole", "1 mg by mouth daily", 1996),
  leuprolide: drug("42375", "leuprolide", "injection every 3 months", 1989),
  oxaliplatin: drug("32592", "oxaliplatin", "intravenous, per protocol", 2002),
  carboplatin: drug("40048", "carboplatin", "intravenous, per protocol", 1989),
  ironSulfate: drug("24947", "ferrous sulfate", "325 mg by mouth daily"),
  omeprazole: drug("7646", "omeprazole", "20 mg by mouth daily", 1990),
  ibuprofen: drug("5640", "ibuprofen", "400 mg by mouth every 6 hours as needed"),
  acetaminophen: drug("161", "acetaminophen", "500 mg by mouth every 6 hours as needed"),
  amoxicillin: drug("723", "amoxicillin", "500 mg by mouth three times a day for 7 days"),
  azithromycin: drug("18631", "azithromycin", "250 mg by mouth daily for 5 days", 1992),
  nitrofurantoin: drug("7454", "nitrofurantoin", "100 mg by mouth twice a day for 5 days"),
  cephalexin: drug("2231", "cephalexin", "500 mg by mouth four times a day for 7 days"),
  cyclobenzaprine: drug("21949", "cyclobenzaprine", "10 mg by mouth at night", 1978),
  naproxen: drug("7258", "naproxen", "500 mg by mouth twice a day", 1976),
  prednisone: drug("8640", "prednisone", "40 mg by mouth daily for 5 days"),
  levothyroxine: drug("10582", "levothyroxine", "75 micrograms by mouth daily"),
  gabapentin: drug("25480", "gabapentin", "300 mg by mouth at night", 1994),
} as const;

export type DrugName = keyof typeof drugs;

/** In the order they are tried: the first at the diagnosis, one more when control is poor or with the years. */
export const treatments: Partial<Record<OutcomeId, readonly DrugName[]>> = {
  "type-2-diabetes": ["metformin", "glipizide", "glargine", "empagliflozin"],
  hypertension: ["lisinopril", "amlodipine", "hydrochlorothiazide", "losartan"],
  dyslipidaemia: ["atorvastatin", "simvastatin"],
  "heart-failure": ["furosemide", "carvedilol", "spironolactone"],
  "myocardial-infarction": ["aspirin", "metoprolol", "clopidogrel"],
  stroke: ["aspirin", "clopidogrel"],
  "atrial-fibrillation": ["metoprolol", "warfarin", "apixaban"],
  "peripheral-artery-disease": ["aspirin", "clopidogrel"],
  "chronic-kidney-disease": ["losartan"],
  copd: ["albuterol", "tiotropium", "fluticasone"],
  asthma: ["albuterol", "fluticasone"],
  depression: ["sertraline", "fluoxetine"],
  dementia: ["donepezil"],
  osteoporosis: ["alendronate"],
  "hip-fracture": ["acetaminophen"],
  "breast-cancer": ["tamoxifen", "anastrozole"],
  "colorectal-cancer": ["oxaliplatin"],
  "lung-cancer": ["carboplatin"],
  "prostate-cancer": ["leuprolide"],
  cirrhosis: ["spironolactone"],
  anaemia: ["ironSulfate"],
};
