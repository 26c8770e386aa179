/**
 * @module deid/lexicon/clinical-guard: capitalised words of medicine that are nobody's name in a note: eponyms, brands, scales, organisms.
 */

/** Eponyms (a disease, sign, test, score, operation or device bears them). Alone they are protected when no title or label stands before them. */
export const eponyms = `hasson masako mendelsohn cryer drance zitelli rumack clavien dindo bhutani trissel eron bayley guedel yankauer veress kirschner steinmann gigli weitlaner deaver babcock kerrison leksell metzenbaum debakey satinsky cormack lehane baux marjolin jelenko heller
mcgill leopold rutherford cobb beck lawton hunt hess morse norton braden apley janeway mallampati norton ranson braden abbe achilles adams addison adie albright alport alzheimer angelman apgar apert argyll aschoff asperger
auspitz austin babinski baker balint bankart barlow barrett barre barthel bartholin bartter basedow bazett beck beckwith behcet bell
bence bennett berger bernard biermer billroth binet biot bishop blalock blount boerhaave borg bouchard bowen bowman boxer bragg
braden braxton breslow bright brill broca brodie brown brudzinski brugada bruce brunner budd buerger burkitt burow bywater
calot campbell caplan carney caroli castell castleman celsius chaddock chagas charcot charlson chediak cheyne chiari child christmas
churg chvostek clostridium codman colles conn cooley coombs cori cornell corrigan courvoisier cowden coxsackie crede creutzfeldt
crigler crohn cronkhite cullen cushing dandy darier dega dercum dix down downs dressler duane dubin duchenne dukes duke dupuytren duroziez
ebstein eaton edwards ehlers eisenmenger ellis epley epworth erb ewing fabry fallot fanconi felty ferriman finkelstein fisher fitz
fitzpatrick flint foley fontaine forrester fournier fowler framingham frey friedreich frohlich galeazzi gallavardin gardner gartner
gaucher gehrig gerstmann gilbert gilles gleason glasgow goldman goodell goodpasture gottron gowers graham gram graves grawitz grey
grover guillain guthrie hallpike hamilton hampton hand hansen harrington hartmann hartnup hashimoto hawkins hayflick heberden hegar
heimlich heinz henderson henle henoch hering hesselbach hickman hirschsprung hodgkin hodgkins hoehn hoffman hoffmann holter homan
homans horner horton howship hughes hunt hunter huntington hunner hurler hurthle hutchinson jackson jaeger jakob jarisch jefferson
jervell jeghers jones kallmann kaplan kaposi kartagener kasai katz kawasaki kayser kegel kehr kellgren kernig kessler kienbock
killip kimmelstiel kinsbourne klatskin kleihauer klinefelter klippel klumpke kocher koebner koplik korotkoff korsakoff kostmann
krukenberg kussmaul kveim lachman laennec lambert landau lange langerhans larsen lasegue laurence leber ledderhose legg leigh lennox
leriche lesch levine lewy leydig lhermitte libman liddle likert lisfranc little litten loeffler lofgren ludwig lugano luschka lyme
lynch mallory marburg marcus marfan marshall mantoux mccune mcburney mcmurray meckel meigs mendelson meniere menetrier
merkel miller minnesota mobitz moebius monro monteggia montgomery morton moro munchausen murphy naegele nash ner nelson neer nissen
norton norwood ogilvie oppenheim ortolani osgood osler ottawa paget pancoast papanicolaou parinaud parkinson parkland patau patrick
peutz peyronie pfannenstiel phalen phelan pick pierre pinard plummer poland pompe popeye potts pott potter prader prinzmetal prehn purkinje
quincke quinke ramsay ramsey ramstedt ranke rankin ranson rapaport rasmussen raynaud recklinghausen reed refsum reinke reiter rett reye
rhesus richter riedel ringer ringers rinne ritter robertson rockall rokitansky romano romberg rorschach rosen roth rotor roux rovsing russell
salter saint sanfilippo scarpa schatzki scheuermann schilling schirmer schistosoma schlatter schober schonlein schwann seldinger sertoli
severs sever sezary sheehan shy simmonds simpson sims sipple sjogren skene snellen spitz spurling stargardt starling steinert stein
steinmann stensen stevens still stokes strawberry sturge sudeck sugarman swan swyer sydenham syme takayasu takotsubo tanner tarsal
tay tensilon tetralogy thayer thomas thompson thomsen tietze tinel tourette trendelenburg treitz trousseau turcot turner tzanck
valsalva vater verner virchow volkmann von vogt waardenburg wada waldenstrom waldeyer wallenberg warthin waterhouse weber wechsler
wegener weil wells wenckebach werdnig wermer werner wernicke wertheim wharton whipple whitmore wickham williams willis willebrand wilms
wilson winter wiskott wolff wood wright yale yates yergason zenker ziehl zollinger zung bayley berg bouin bristol gleeve karnofsky ecog
nyha hoffa swanz waldenström ménière behçet sjögren guillain–barré sicard stroop trail folstein boston montreal`;

/** Words that follow an eponym in medical use; with one of them near, the eponym is never a person. */
export const eponymHeads = `waves wave pattern fibre fiber retainer appliance crutches purpura granuloma striae papules soaks furcation recession denture lamp voltage interval beat beats negative positive absent equivocal modified leads lead stage grass sprouts crackers crutch putty valve waves orange oranges rice oats soup cookies bread disease diseases syndrome syndromes sign signs test tests score scores scale index criteria criterion phenomenon
reflex reflexes palsy chorea dementia disorder tremor lymphoma sarcoma tumor tumour carcinoma esophagus oesophagus thyroiditis arthritis
anemia anaemia contracture fracture catheter tube drain monitor clamp forceps retractor procedure operation repair maneuver manoeuvre
position classification grade grading stage staging stain staining cyst node nodes nodule nodules body bodies cell cells gland glands
duct canal ligament triangle point line lines angle area ring rings ulcer gangrene hernia diverticulum anomaly malformation deformity
tetralogy ataxia encephalopathy nephropathy neuropathy ophthalmopathy orbitopathy purpura fever rash spots spot nodes respirations
breathing equation formula rule rules rate method technique incision approach flap graft shunt patch stent valve pump bag mask cannula
needle suture knot splint brace cast traction brace boot collar bandage dressing solution lactate cocktail protocol regimen study trial
esophagitis granulomatosis macroglobulinemia cardiomyopathy osteodystrophy dysplasia dystrophy type types exercises stitch bar collar
nebulizer inhaler pen chart charts questionnaire inventory coma contractions pneumonia proteinuria protein virus bacteria abscess crisis
storm triad pentad dyad trisomy hydrocele melanosis erythroplasia murmur pulse lesion apparatus loop space pouch fold fossa foramen
aphasia psychosis angina nebuliser syndromic swan ganz jakob barre barré hallpike tourette lactated failure prep smear orchiectomy level levels segment segments units unit elevator screen screening sump index habitus dissector rongeur needle pins clip clips retractors curette osteotome drill stem cup cage screw screws plate nail wire pin prosthesis implant lift pump tip table frame scissors elevators speculum trocar balloon sheath dilator snare loupe light`;

/** Drug brands, devices, organisms, payers, scales, lab names and journals written with a capital. */
export const clinicalProper = `lactulose aveeno selsun nizoral zarbees neutrogena palpation auscultation terlipressin fidaxomicin dalbavancin curosurf zetuvit pyxis omnicell viaflex baxa trialysis proglide careport mychart cerner meditech vasovagal sessile trach bili ophtho retic freq arr prov tol lacri envarsus simulect baqsimi dex4
aquacel inadine cavilon mepitel mepilex allevyn urgotul prontosan kerramax renasys prevena autopulse lifepak glidescope viabahn abilify accupril aciphex actemra activase actos acyclovir adalat adderall advair advil aggrenox albuterol
aldactone aleve allegra altace alvesco amaryl ambien amlodipine amoxil anoro apixaban apidra aricept arimidex aromasin aspirin asmanex
atacand ativan atripla atrovent augmentin avandia avapro avastin avodart azilect bactrim bactroban basaglar benadryl benicar bentyl
betadine biaxin biktarvy bipap botox breo brilinta bumex buspar bydureon byetta caduet calan cardizem cardura carafate cartia catapres
celebrex celexa cellcept chantix cialis cipro claritin cleocin climara clinoril clozaril colace colcrys combivent concerta copaxone
coreg coumadin cozaar crestor cymbalta cytomel cytoxan daliresp decadron demerol depakote depo desyrel detrol dexcom dexilant
diflucan dilantin dilaudid diovan ditropan dulera duragesic dyazide effexor effient elavil eliquis enbrel entresto entyvio epipen
epogen erbitux estrace evista evoxac exelon exforge ezetimibe famvir farxiga femara fioricet flagyl flexeril flomax flonase florinef
flovent fluzone focalin forteo fosamax freestyle gardasil gemzar geodon gleevec glucophage glucotrol glucometer haldol harvoni hepsera
herceptin humalog humira humulin hytrin hyzaar ibrance imdur imitrex imodium imuran inderal inspra invokana isordil januvia janumet
jardiance kaletra keflex kenalog keppra keytruda klonopin klor lamictal lamisil lantus lasix levaquin levemir levitra levothyroid
levoxyl lexapro lidoderm lipitor lithobid lopid lopressor lotensin lotrel lovenox lucentis lunesta lupron lyrica macrobid maxalt maxzide
medrol metamucil mevacor micardis micronase minipress miralax mirapex mobic motrin mounjaro mucinex mucomyst namenda naprosyn nasonex
neulasta neupogen neurontin nexium niaspan nitrostat nizoral nolvadex norco normodyne norvasc novolin novolog nucynta nuvaring omnicef
onglyza opdivo ortho oxycontin ozempic pamelor paxil paxlovid pepcid percocet peridex phenergan plaquenil plavix pletal pneumovax
pradaxa pravachol precose premarin prevacid prevnar prilosec prinivil pristiq procardia procrit prograf prolia prometrium propecia proscar
protonix proventil provera provigil prozac pulmicort qvar ranexa reglan remeron remicade renvela repatha requip restasis restoril retin
revlimid rheumatrex risperdal ritalin rituxan robaxin rocephin roxicodone rybelsus rythmol saxenda senokot sensipar septra seroquel
sinemet singulair skelaxin soma spiriva sprycel stelara strattera suboxone subutex sudafed symbicort synthroid tagrisso tamiflu tapazole
tegretol tenormin tessalon topamax toprol toradol tracleer tradjenta trandate trelegy tresiba trental tricor trileptal trulicity truvada
tylenol ultram uloric unasyn uroxatral valium valtrex vancocin vasotec ventolin vesicare viagra vicodin victoza vimpat viread vistaril
voltaren vytorin vyvanse wegovy wellbutrin xanax xarelto xeljanz xolair xyzal yervoy zanaflex zantac zarontin zaroxolyn zebeta zestoretic
zestril zetia zevalin zithromax zocor zofran zoloft zometa zomig zosyn zovirax zyban zyloprim zyprexa zyrtec zyvox mirena camila errin
pfizer moderna janssen novavax astrazeneca biontech shingrix tdap covid medtronic biotronik guidant abbott stryker zimmer depuy ethicon
cordis bovie jackson-pratt blake penrose hemovac port-a-cath mediport broviac groshong quinton tenckhoff swan-ganz bard kendall yankauer
medicare medicaid tricare aetna humana cigna anthem bluecross blueshield unitedhealthcare optum
escherichia staphylococcus streptococcus pseudomonas klebsiella enterococcus clostridium clostridioides candida aspergillus
helicobacter haemophilus neisseria listeria salmonella shigella campylobacter legionella mycoplasma mycobacterium chlamydia treponema
borrelia rickettsia bartonella brucella plasmodium toxoplasma giardia cryptosporidium pneumocystis cryptococcus histoplasma proteus
serratia acinetobacter bacteroides propionibacterium corynebacterium epstein zika ebola dengue cdc fda who ada aha acc jnc uspstf nice
wisc wais moca mmse phq gad audit dast sf katz lawton mini-mental beck jama lancet nejm medline pubmed cochrane uptodate epic cerner
loinc snomed rxnorm icd cpt hcpcs medline english braille
tourniquet afib hgb sodium potassium lactated ringer's tumor her her2 brca egfr kras braf alk pd-l1 ca-125 psa
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
december jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
christmas thanksgiving easter halloween hanukkah ramadan diwali passover`;

/** Words of headings, instructions and questions that stand with a capital at a line's start and are no names. */
export const noteWords = `esq pharmd patient name address phone mrn dob ssn attending physician provider doctor nurse surgeon date service admission
discharge summary history present illness chief complaint review systems past medical surgical social family allergies medications
assessment plan impression recommendations findings technique comparison indication procedure diagnosis diagnoses hospital course
condition disposition follow instructions labs imaging vitals vital signs exam examination physical general heent neck chest lungs heart
abdomen extremities neuro neurological skin psych constitutional cardiovascular respiratory gastrointestinal genitourinary
musculoskeletal endocrine hematologic allergic immunologic subjective objective dictated transcribed electronically signed cc re dear
sincerely regards thank thanks mr mrs ms miss dr md rn phd np pa do hpi pmh psh fh sh ros pe hx dx tx rx sx fx pt pts po bid tid qid prn
iv im sc sq ekg ecg mri ct cxr us echo cbc bmp cmp inr ptt bun wbc rbc hct plt hba1c a1c tsh ldl hdl bnp bp hr rr temp spo2 bmi nkda
nstemi stemi hfref hfpef elisa pcr copd chf cad htn dm dm2 t2dm gerd ckd esrd dvt pe mi cva tia uti bph ra oa sle ms als hiv aids hcv hbv mrsa vre asthma
what how when where why who which can could should would is are was were does do did has have will may this that these those the a an and
or but if in on at to from for with without by of as it he she they we you i his her their our your my its no not yes none never always
also then than there here please hello hi hey thank sorry current latest recommended updated guidelines management treatment
contraindications effectiveness efficacy indications evaluation recommendations best practices risk factors comparative appropriate common
oh yours cheers hi yeah ok okay well so age foley dpt ocs cpnp agnp pmhnp whnp dnp slp otr cota pta rrt rdms rdcs rvt crnfa ccrn rnc mph mba facp faap facog faan facs lmsw lcsw lpc lmft lmhc bcba psyd phd rph cpht mls ctr cpm cnm cpo cgc frcs frcp mrcp docket hon registry natl bib ofc
mbbs mbchb biba bedside son daughter father mother wife husband brother sister tel fax ext cell mobile pager desk office email e-mail website web home work safety outcome outcomes role use using mgmt mgt rec recs tx alt acct rec'd recd eval dosing advice advise interactions interaction prognosis bot user addendum medic emt apgar apgars identification mental status subjective objective informant reason returned page pages records requested collected received client gross microscopic signed disp transported vehicle male female circ scrub asst attn fax acct facsimile transmittal priors tracking req reg bibems polst molst orif svd lscs dcf dcs cps aps rhm rhu obr obx orc pid msh pv1 nk1 zpi lang emer adm blk insta exeat dea visa iban jr sr spr pharm interp prefd accomp offices visitng barky swelled anes asst circ geta readback jolo jvp pplat ref refs dispo prev first last middle obs hosp opd ipd icd cpt hcpcs gtt ogtt fbs ppbs rbs lft kft rft usg tvs nst ctg pph apgar bpp efw afi sbr bmi tcu fbc poct nibp etco2 rosc bvm ald als bls oa gcs avpu loc doa eta lz psap ecr picc cvc uac uvc ett lma ngt pegj gj tpn ppn prbc ffp cryo inr aptt fibrinogen tee tte eps icd crtd ppm aicd lvad ecmo iabp crrt cvvh hd pd mws ncs emg vep ssep eeg veeg csf lp igg iga igm ana anca ena dsdna rf ccp esr crp ck ldh ggt alp alt ast amy lip tsh ft4 ft3 pth vit psa cea afp hcg bhcg rpr vdrl tppa hsv vzv cmv ebv hhv hpv hiv htlv rsv flu covid sars mrsa mssa vre esbl cre kpc cdiff tb mac ntm igra ppd bcg mmr tdap dtap ipv hib pcv ppsv rzv hpv9 iud lng depo ocp hrt sert ivf iui icsi pgt pgs nipt cvs amnio cffdna ntd chd asd vsd pda tof tga hlhs cdh nec ivh rop bpd rds ttn hie mas pphn rd mht hcp nash levo sib sibs qty cco pmhx pshx rtc rv tci ttp rom arom prom mmt wbat nwb twb tto stat prn zoom whatsapp facetime skype teams doximity epic cerner mychart google youtube netflix facebook instagram tiktok bluey sudoku pokemon lego nintendo xbox playstation iphone ipad android fitbit garmin uber gaelic bible koran quran torah president congress parliament internet wifi tourist
forename encl handoff emerg sig husb mgr incr sonographer
`;
