/**
 * @module answers/drug-groups: drugs to which an allergy to one of them may extend.
 *
 * By the groups of WHO's ATC classification that drug labels name when they warn of cross-reactions. A group says that two drugs are kin, not that
 * a reaction follows; what is in none is only itself. Lower case, one form: they are compared by stem.
 */

export interface DrugGroup {
  /** What the group is called; an allergy or an order may name it alone. */
  readonly called: readonly string[];
  readonly members: readonly string[];
}

const group = (called: string, members: string): DrugGroup => ({
  called: called.split("|"),
  members: members === "" ? [] : members.split(" "),
});

export const drugGroups = {
  /** J01C */
  penicillins: group(
    "penicillin|pcn",
    "amoxicillin ampicillin bacampicillin benzylpenicillin carbenicillin cloxacillin dicloxacillin flucloxacillin mezlocillin nafcillin oxacillin phenoxymethylpenicillin piperacillin pivampicillin pivmecillinam sultamicillin temocillin ticarcillin augmentin unasyn zosyn tazocin",
  ),
  /** J01DB to J01DE */
  cephalosporins: group(
    "cephalosporin",
    "cefaclor cefadroxil cefalexin cephalexin cefazolin cefdinir cefditoren cefepime cefiderocol cefixime cefotaxime cefotetan cefoxitin cefpodoxime cefprozil ceftaroline ceftazidime ceftibuten ceftobiprole ceftolozane ceftriaxone cefuroxime cephradine",
  ),
  /** J01DH */
  carbapenems: group("carbapenem", "doripenem ertapenem imipenem meropenem"),
  /** J01E and others: sulfonamides that kill bacteria. */
  sulfonamides: group(
    "sulfonamide|sulfa|sulfa drug",
    "sulfadiazine sulfadoxine sulfamethizole sulfamethoxazole sulfapyridine sulfasalazine sulfacetamide sulfisoxazole cotrimoxazole bactrim septra smx",
  ),
  /** J01FA */
  macrolides: group("macrolide", "azithromycin clarithromycin erythromycin roxithromycin spiramycin telithromycin"),
  /** J01FF */
  lincosamides: group("lincosamide", "clindamycin lincomycin"),
  /** J01M */
  quinolones: group(
    "quinolone|fluoroquinolone",
    "ciprofloxacin delafloxacin gatifloxacin gemifloxacin levofloxacin lomefloxacin moxifloxacin norfloxacin ofloxacin",
  ),
  /** J01A */
  tetracyclines: group("tetracycline", "demeclocycline doxycycline minocycline omadacycline tigecycline"),
  /** J01G */
  aminoglycosides: group("aminoglycoside", "amikacin gentamicin neomycin streptomycin tobramycin"),
  /** J01XA */
  glycopeptides: group("glycopeptide antibiotic", "dalbavancin oritavancin teicoplanin telavancin vancomycin"),
  /** J01XD, P01AB */
  nitroimidazoles: group("nitroimidazole", "metronidazole tinidazole secnidazole"),
  /** M01A and N02BA: whom aspirin harms, the others may. */
  nsaids: group(
    "nsaid|nonsteroidal anti-inflammatory|non-steroidal anti-inflammatory|salicylate",
    "aspirin acetylsalicylic asa celecoxib dexketoprofen diclofenac diflunisal etodolac etoricoxib fenoprofen flurbiprofen ibuprofen indomethacin ketoprofen ketorolac meclofenamate mefenamic meloxicam metamizole nabumetone naproxen oxaprozin piroxicam salsalate sulindac tenoxicam tolmetin advil motrin aleve",
  ),
  /** N02A */
  opioids: group(
    "opioid|opiate|narcotic",
    "alfentanil buprenorphine butorphanol codeine dihydrocodeine fentanyl hydrocodone hydromorphone levorphanol meperidine methadone morphine nalbuphine oxycodone oxymorphone pethidine remifentanil sufentanil tapentadol tramadol",
  ),
  /** C09A */
  aceInhibitors: group(
    "ace inhibitor|angiotensin-converting enzyme inhibitor",
    "benazepril captopril cilazapril enalapril enalaprilat fosinopril lisinopril moexipril perindopril quinapril ramipril trandolapril",
  ),
  /** C09C */
  angiotensinBlockers: group(
    "angiotensin receptor blocker|angiotensin ii receptor blocker",
    "azilsartan candesartan eprosartan irbesartan losartan olmesartan telmisartan valsartan",
  ),
  /** C10AA */
  statins: group(
    "statin",
    "atorvastatin fluvastatin lovastatin pitavastatin pravastatin rosuvastatin simvastatin lipitor crestor",
  ),
  /** N03AA, N03AB, N03AF and lamotrigine: aromatic anticonvulsants. */
  aromaticAnticonvulsants: group(
    "aromatic anticonvulsant|hydantoin|barbiturate",
    "carbamazepine eslicarbazepine fosphenytoin lamotrigine oxcarbazepine phenobarbital phenytoin primidone",
  ),
  /** N05BA, N05CD */
  benzodiazepines: group(
    "benzodiazepine",
    "alprazolam chlordiazepoxide clobazam clonazepam clorazepate diazepam flurazepam lorazepam midazolam nitrazepam oxazepam temazepam triazolam",
  ),
  /** B01AB */
  heparins: group("heparin|low molecular weight heparin", "dalteparin enoxaparin nadroparin tinzaparin"),
  /** N01BB */
  amideAnaesthetics: group(
    "amide local anesthetic",
    "articaine bupivacaine levobupivacaine lidocaine lignocaine mepivacaine prilocaine ropivacaine",
  ),
  /** N01BA */
  esterAnaesthetics: group("ester local anesthetic", "benzocaine chloroprocaine procaine tetracaine"),
  /** V08A */
  iodinatedContrast: group(
    "iodinated contrast|contrast media|contrast medium|contrast agent|contrast dye|iodine contrast|iv contrast|intravenous contrast|with contrast",
    "diatrizoate iodixanol iohexol iomeprol iopamidol iopromide ioversol ioxaglate ioxilan iothalamate",
  ),
  /** J02AB, J02AC */
  azoles: group(
    "azole antifungal",
    "clotrimazole econazole fluconazole isavuconazole itraconazole ketoconazole miconazole posaconazole voriconazole",
  ),
} as const satisfies Readonly<Record<string, DrugGroup>>;

/** Brand names, in the United States for the most part, of drugs on the list of those not to be given together and of common others; of a combination under each of its drugs. */
const brands = `
  acyclovir: zovirax; adalimumab: humira; alendronate: fosamax; allopurinol: zyloprim; alprazolam: xanax; amiodarone: cordarone pacerone nexterone
  amitriptyline: elavil; amlodipine: norvasc caduet lotrel exforge azor; amoxicillin: amoxil augmentin; amphetamine: adderall; apixaban: eliquis
  aripiprazole: abilify; atazanavir: reyataz evotaz; atenolol: tenormin; atomoxetine: strattera; atorvastatin: lipitor caduet
  azithromycin: zithromax; benazepril: lotensin lotrel; bisoprolol: zebeta; bosentan: tracleer; budesonide: pulmicort symbicort
  buprenorphine: suboxone subutex butrans; bupropion: wellbutrin zyban; canagliflozin: invokana; candesartan: atacand; carbamazepine: tegretol
  carvedilol: coreg; celecoxib: celebrex; cephalexin: keflex; cetirizine: zyrtec; chlorpromazine: thorazine; ciprofloxacin: cipro
  citalopram: celexa; clarithromycin: biaxin; clavulanate: augmentin; clomipramine: anafranil; clonazepam: klonopin; clopidogrel: plavix
  cobicistat: prezcobix evotaz symtuza; colchicine: colcrys; cyclobenzaprine: flexeril; dabigatran: pradaxa; dapagliflozin: farxiga forxiga
  darunavir: prezista prezcobix symtuza; denosumab: prolia xgeva; desvenlafaxine: pristiq; dextroamphetamine: dexedrine adderall; diazepam: valium
  digoxin: lanoxin; dihydroergotamine: migranal; diltiazem: cardizem cartia tiazac; diphenhydramine: benadryl; divalproex: depakote
  dofetilide: tikosyn; domperidone: motilium; donepezil: aricept; doxepin: sinequan silenor; dronedarone: multaq; dulaglutide: trulicity
  duloxetine: cymbalta; edoxaban: savaysa lixiana; empagliflozin: jardiance synjardy glyxambi; enalapril: vasotec; enoxaparin: lovenox
  ergotamine: cafergot; escitalopram: lexapro; esomeprazole: nexium; eszopiclone: lunesta; etanercept: enbrel; exenatide: byetta bydureon
  ezetimibe: zetia vytorin; famotidine: pepcid; febuxostat: uloric; fenofibrate: tricor; fentanyl: duragesic; fexofenadine: allegra
  finasteride: proscar propecia; flecainide: tambocor; fluconazole: diflucan; fluoxetine: prozac sarafem symbyax
  fluticasone: flonase flovent advair; fluvoxamine: luvox; formoterol: symbicort; furosemide: lasix; gabapentin: neurontin; glimepiride: amaryl
  glipizide: glucotrol; haloperidol: haldol; hydrochlorothiazide: microzide zestoretic hyzaar; hydrocodone: norco vicodin lortab
  hydromorphone: dilaudid; hydroxychloroquine: plaquenil; ibuprofen: advil motrin; imipramine: tofranil; infliximab: remicade
  insulin aspart: novolog novorapid fiasp; insulin degludec: tresiba; insulin detemir: levemir; insulin glargine: lantus basaglar toujeo semglee
  insulin glulisine: apidra; insulin lispro: humalog admelog; irbesartan: avapro; isocarboxazid: marplan; itraconazole: sporanox
  ivabradine: corlanor; ketoconazole: nizoral; lamotrigine: lamictal; lansoprazole: prevacid; levetiracetam: keppra; levofloxacin: levaquin
  levothyroxine: synthroid levoxyl unithroid euthyrox; linagliptin: tradjenta glyxambi; liraglutide: victoza saxenda; lisdexamfetamine: vyvanse
  lisinopril: prinivil zestril zestoretic; lithium: lithobid; lopinavir: kaletra; loratadine: claritin; lorazepam: ativan; losartan: cozaar hyzaar
  lovastatin: mevacor altoprev; meloxicam: mobic; memantine: namenda; metformin: glucophage janumet synjardy; methadone: dolophine
  methotrexate: trexall; methylphenidate: ritalin concerta; methylprednisolone: medrol; metoprolol: lopressor toprol; metronidazole: flagyl
  milnacipran: savella; mirtazapine: remeron; montelukast: singulair; moxifloxacin: avelox; naloxone: suboxone narcan
  naproxen: aleve naprosyn treximet; nebivolol: bystolic; nirmatrelvir: paxlovid; nitrofurantoin: macrobid macrodantin; nortriptyline: pamelor
  olanzapine: zyprexa symbyax; olmesartan: benicar azor; omeprazole: prilosec; ondansetron: zofran; oseltamivir: tamiflu
  oxycodone: oxycontin roxicodone percocet; pantoprazole: protonix; paracetamol: norco vicodin lortab percocet ultracet; paroxetine: paxil
  phenelzine: nardil; phentermine: adipex qsymia; phenytoin: dilantin; pimozide: orap; pioglitazone: actos; prasugrel: effient
  pravastatin: pravachol; pregabalin: lyrica; propafenone: rythmol; propranolol: inderal; pseudoephedrine: sudafed; quetiapine: seroquel
  rabeprazole: aciphex; ramelteon: rozerem; ramipril: altace; ranolazine: ranexa; risperidone: risperdal; ritonavir: norvir kaletra paxlovid
  rivaroxaban: xarelto; rizatriptan: maxalt; rosuvastatin: crestor; sacubitril: entresto; salbutamol: proair proventil; salmeterol: serevent advair
  selegiline: eldepryl emsam zelapar; semaglutide: ozempic wegovy rybelsus; sertraline: zoloft; sildenafil: viagra revatio
  simvastatin: zocor vytorin; sitagliptin: januvia janumet; sotalol: betapace; spironolactone: aldactone; sumatriptan: imitrex treximet
  tadalafil: cialis; tamsulosin: flomax; tapentadol: nucynta; telmisartan: micardis; thioridazine: mellaril; ticagrelor: brilinta
  tiotropium: spiriva; tirzepatide: mounjaro zepbound; tizanidine: zanaflex; topiramate: topamax qsymia; torsemide: demadex
  tramadol: ultram ultracet; tranylcypromine: parnate; valacyclovir: valtrex; valsartan: diovan entresto exforge; venlafaxine: effexor
  verapamil: calan isoptin verelan; voriconazole: vfend; warfarin: coumadin jantoven; zolmitriptan: zomig; zolpidem: ambien`;

/** Names of one drug, or of one class. */
const oneDrug = {
  paracetamol: group("paracetamol", "acetaminophen apap tylenol panadol"),
  salbutamol: group("salbutamol", "albuterol ventolin"),
  adrenaline: group("adrenaline", "epinephrine epipen"),
  aspirin: group("aspirin|acetylsalicylic acid", "asa"),
  penicillinG: group("benzylpenicillin|penicillin g", ""),
  penicillinV: group("phenoxymethylpenicillin|penicillin v", ""),
  cephalexin: group("cephalexin|cefalexin", ""),
  pethidine: group("pethidine|meperidine", "demerol"),
  rifampicin: group("rifampicin|rifampin", ""),
  ergometrine: group("ergometrine|ergonovine", ""),
  methylergometrine: group("methylergometrine|methylergonovine", ""),
  maoInhibitor: group("mao inhibitor|monoamine oxidase inhibitor|maoi", ""),
  protonPumpInhibitor: group("proton pump inhibitor|ppi", ""),
  tricyclic: group("tricyclic antidepressant|tricyclic|tca", ""),
  lidocaine: group("lidocaine|lignocaine", ""),
  cotrimoxazole: group("co trimoxazole|cotrimoxazole|bactrim|septra|sulfamethoxazole|tmp smx|smx tmp|tmp smz", ""),
} as const satisfies Readonly<Record<string, DrugGroup>>;

/** Drugs with the brands that hold them. */
export const brandsOfDrugs: readonly DrugGroup[] = brands
  .trim()
  .split(/[;\n]\s*/)
  .map((line) => line.split(": "))
  .map(([drug = "", names = ""]) => group(drug, names));

/** Names that mean one drug each, or one class. */
export const namesOfOneDrug: readonly DrugGroup[] = Object.values(oneDrug);

/** Names of one drug each, of a brand that holds it, or of one class. */
export const sameDrug: readonly DrugGroup[] = [...namesOfOneDrug, ...brandsOfDrugs];

/** Groups that share the ring their antibodies see: a card names a cephalosporin where a penicillin is recorded. */
export const betaLactams: readonly DrugGroup[] = [
  { called: ["beta lactam"], members: [] },
  drugGroups.penicillins,
  drugGroups.cephalosporins,
  drugGroups.carbapenems,
];
