/**
 * @module answers/clinical-shorthand: "1st line tx of HTN in pts w/ CKD": short forms that clinicians type → the words that guidelines use.
 *
 * Our own list, under Osler's licence. A form that means several things (MS, RA, PE, MRA, Ca) is left out, and one that is a word when written small
 * counts in capitals alone. What was read as what is told with the answer. The literature is searched in the asker's own words.
 */

/** Forms told apart by `|` → what they stand for. `=` before a form: in capitals alone, as it is a word of English or Spanish when written small. */
export const shorthand: Readonly<Record<string, string>> = {
  "HTN": "hypertension",
  "=DM": "diabetes",
  "T2DM|DM2|T2D|NIDDM": "type 2 diabetes",
  "T1DM|DM1|T1D|IDDM": "type 1 diabetes",
  "preDM": "prediabetes",
  "GDM": "gestational diabetes",
  "=MI|AMI|STEMI|NSTEMI": "heart attack",
  "CAD|CHD|IHD": "coronary disease",
  "CCD": "chronic coronary disease",
  "ASCVD": "atherosclerotic cardiovascular disease",
  "CVD": "cardiovascular disease",
  "=PAD": "peripheral artery disease",
  "=HF|CHF": "heart failure",
  "HFrEF": "heart failure with reduced ejection fraction",
  "HFpEF": "heart failure with preserved ejection fraction",
  "=EF|LVEF": "ejection fraction",
  "=AF|AFib|a-fib": "atrial fibrillation",
  "CVA": "stroke",
  "DVT|VTE": "venous thromboembolism",
  "CKD": "chronic kidney disease",
  "ESRD": "kidney failure",
  "GERD": "gastroesophageal reflux",
  "OSA": "obstructive sleep apnea",
  "=OA": "osteoarthritis",
  "LBP": "low back pain",
  "UTI": "urinary tract infection",
  "ASB": "asymptomatic bacteriuria",
  "URI|URTI": "common cold",
  "BPH": "benign prostatic hyperplasia",
  "MDD": "depression",
  "GAD": "anxiety",
  "=AUD": "alcohol use disorder",
  "OUD": "opioid use disorder",
  "IDA": "iron deficiency anemia",
  "CRC": "colorectal cancer",
  "AAA": "abdominal aortic aneurysm",
  "MASLD|NAFLD": "fatty liver disease",
  "HLD": "high cholesterol",
  "=BP": "blood pressure",
  "SBP": "systolic blood pressure",
  "HbA1c|A1c": "HbA1c",
  "BMD": "bone density",
  "DEXA|DXA": "bone density scan",
  "LDCT": "low-dose computed tomography",
  "=FIT": "stool test",
  "=ASA": "aspirin",
  "ACEi|ACE-I": "ACE inhibitor",
  "CCB": "calcium channel blocker",
  "SGLT2i": "SGLT2 inhibitor",
  "GLP1|GLP-1|GLP1-RA|GLP-1RA|GLP1RA": "GLP-1 receptor agonist",
  "DOAC|NOAC": "direct oral anticoagulant",
  "OAC": "anticoagulant",
  "DAPT": "dual antiplatelet therapy",
  "PPI": "proton pump inhibitor",
  "NSAIDs|NSAID": "nonsteroidal anti-inflammatory drug",
  "ICS": "inhaled corticosteroid",
  "SABA": "short-acting beta2 agonist",
  "LABA": "long-acting beta2 agonist",
  "=LAMA": "long-acting muscarinic antagonist",
  "HRT|MHT": "hormone therapy",
  "NRT": "nicotine replacement therapy",
  "ULT": "urate-lowering treatment",
  "SUA": "serum urate",
  "RZV": "recombinant zoster vaccine",
  "EGD": "upper endoscopy",
  "c-scope": "colonoscopy",
  "mammo|mammos": "mammography",
  "=CAP": "community-acquired pneumonia",
  "abx": "antibiotics",
  "tx|rx": "treatment",
  "dx": "diagnosis",
  "ppx": "prevention",
  "vax|vacc": "vaccine",
  "meds": "medicines",
  "preg": "pregnancy",
  "f/u": "follow-up",
  "freq": "how often",
  "avg": "average",
  "recs": "recommendations",
  "asx": "without symptoms",
  "pts": "patients",
  "pt": "patient",
  "w/": "with",
  "w/o": "without",
  "1st": "first",
  "2nd": "second",
  "1°": "primary",
  "2°": "secondary",
  "yr|yrs": "years",
  "wks": "weeks",
}; // biome-ignore format: a table

const meanings = new Map(
  Object.entries(shorthand).flatMap(([forms, meaning]) =>
    forms.split("|").map((told) => {
      const form = told.replace("=", "");
      return [form.toLowerCase(), { form, meaning, isInCapitals: form !== told }] as const;
    }),
  ),
);

export interface SpeltOut {
  readonly text: string;
  readonly read: readonly { readonly words: string; readonly as: string }[];
}

/** A question with its short forms spelt out; `read` is empty where it has none. */
export function spellOut(question: string): SpeltOut {
  const read: { words: string; as: string }[] = [];
  const text = question.replace(/(?<![\w/-])(?:w\/o?(?= )|f\/u|[12]°|[a-z\d][a-z\d-]*)(?![\w/])/gi, (words) => {
    const known = meanings.get(words.toLowerCase());
    if (known === undefined || known.meaning.toLowerCase() === words.toLowerCase()) return words;
    if (known.isInCapitals && words !== known.form) return words;
    read.push({ words, as: known.meaning });
    return known.meaning;
  });
  return { text, read };
}
