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

/** Brand names, in the United States for the most part, of drugs on the list of those not to be given together; of a combination under each of its drugs. */
const brands = `
  amiodarone: cordarone pacerone nexterone; amitriptyline: elavil; amphetamine: adderall; atazanavir: reyataz evotaz; atomoxetine: strattera
  azithromycin: zithromax; bosentan: tracleer; carbamazepine: tegretol; chlorpromazine: thorazine; ciprofloxacin: cipro; citalopram: celexa
  clarithromycin: biaxin; clomipramine: anafranil; darunavir: prezista prezcobix symtuza; desvenlafaxine: pristiq; dextroamphetamine: dexedrine adderall; dihydroergotamine: migranal
  diltiazem: cardizem cartia tiazac; dofetilide: tikosyn; domperidone: motilium; doxepin: sinequan silenor; dronedarone: multaq
  duloxetine: cymbalta; ergotamine: cafergot; escitalopram: lexapro; fentanyl: duragesic; flecainide: tambocor; fluconazole: diflucan
  fluoxetine: prozac sarafem symbyax; fluvoxamine: luvox; haloperidol: haldol; imipramine: tofranil; isocarboxazid: marplan
  itraconazole: sporanox; ketoconazole: nizoral; lansoprazole: prevacid; lopinavir: kaletra; lovastatin: mevacor altoprev; methadone: dolophine
  methylphenidate: ritalin concerta; milnacipran: savella; moxifloxacin: avelox; nortriptyline: pamelor; omeprazole: prilosec; ondansetron: zofran
  pantoprazole: protonix; paroxetine: paxil; phenelzine: nardil; phentermine: adipex qsymia; pimozide: orap; propafenone: rythmol; pseudoephedrine: sudafed
  rabeprazole: aciphex; ramelteon: rozerem; ritonavir: norvir kaletra paxlovid; rizatriptan: maxalt; selegiline: eldepryl emsam zelapar; sertraline: zoloft
  simvastatin: zocor vytorin; sotalol: betapace; sumatriptan: imitrex treximet; tapentadol: nucynta; thioridazine: mellaril
  tizanidine: zanaflex; tramadol: ultram ultracet; tranylcypromine: parnate; venlafaxine: effexor; verapamil: calan isoptin verelan
  voriconazole: vfend; zolmitriptan: zomig`;

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

/** Names of one drug each, or of one class. */
export const sameDrug: readonly DrugGroup[] = [
  ...Object.values(oneDrug),
  ...brands
    .trim()
    .split(/[;\n]\s*/)
    .map((line) => line.split(": "))
    .map(([drug = "", names = ""]) => group(drug, names)),
];

/** Groups that share the ring their antibodies see: a card names a cephalosporin where a penicillin is recorded. */
export const betaLactams: readonly DrugGroup[] = [
  { called: ["beta lactam"], members: [] },
  drugGroups.penicillins,
  drugGroups.cephalosporins,
  drugGroups.carbapenems,
];
