/**
 * @module deid/lexicon/common-words: words of ordinary and medical English, so that a capital letter alone is no name.
 *
 * Base forms (plurals and regular endings are derived). Chosen by how often open medical and general prose writes the word small;
 * words that prose mostly writes with a capital (names, places, brands) are absent. Single words only.
 */
export const commonWords = `
aa abacavir abandon abandonment abatacept abated abbreviated abbreviation abd abdomen abdomenthe abdominal abdominis
abdominopelvic abducens abducent abduct abduction abductor abediterol aberrant aberration abetalipoproteinemia ability
ablate ablation ablative able ableism abnlt abnormal abnormality abolish abort abortion about above abovementioned
abrasions abrasive abroad abrupt abruptio abruption abscess abscs absence absent absenteeism absolute absorb
absorbable absorbance absorbent absorptiometry absorption absorptive abstain abstainers abstinence abstinent abstract
abstraction abundance abundant abuse abuser abusive abutment ac academia academic academically acanthocytosis
acantholytic acanthoma acanthosis acarbose acatalasemia acc accelerate acceleration accelerator accelerometer
accelerometry acceleromyography accent accentuate accept acceptability acceptable acceptance acceptor access
accessibility accessible accession accessory accident accidental acclimation acclimatization accommodate accommodation
accommodative accompanied accompaniment accompany accomplish accomplishment accord accordance account accountability
accountable accreditation accredited accreta accretion accrual accrue acculturation accumbens accumulate accumulation
accuracy accurate accustomed ace acellular aceruloplasminemia acetab acetabular acetabuli acetabulum acetaldehyde
acetaminophen acetate acetazolamide acetic acetone acetonide acetonitrile acetyl acetylcholine acetylcholinesterase
acetylcysteine acetylglucosamine acetylglutamate acetylsalicylic achalasia ache achievable achieve achievement
achiness achondrogenesis achondroplasia achromatopsia achy aci acid acidemia acidic acidification acidified acidity
acidophilus acidosis aciduria acinar acitretin acknowledge acknowledgement aclidinium acne aconite aconitus acoustic
acquainted acquire acquisita acquisition acral acro acrofacial acromegaly acromelic acromial acromicric acromioclav
acromioclavicular acromion acronym acrosome across acrylic act acted actigraphy actin acting actinic
actinomycetemcomitans actinomycosis action actionable activate activation activator active activin activism activity
activitystat actor acts actual actualization actuarial actuations acuity acupoint acupressure acupuncture
acupuncturist acuta acute acyclovir acyl acylated acylcarnitine ad adalimumab adapt adaptability adaptable adaptation
adaption adaptive add added addicted addiction addictive addicts adding addition additional additive address adds
adduct adduction adductor adductus adefovir adenine adenitis adenocarcinoma adenofibroma adenohypophyseal adenoid
adenoidectomy adenoiditis adenoma adenomatoid adenomatous adenomyoma adenopathy adenosarcoma adenosine adenosis
adenosquamous adenosylcobalamin adenotonsillectomy adenovirus adenylate adenylosuccinate adenylyl adept adequacy
adequate adermatoglyphia adhere adherence adherent adherers adhesin adhesiolysis adhesion adhesive adipocytes
adipokine adiponectin adipose adiposis adiposity adj adjacent adjective adjoining adjudicate adjudication adjunct
adjunctive adjust adjustable adjustment adjuvant admin administer administrated administrating administration
administrative administrator admission admit admittance admitted admitting adnexa adnexal adolescence adolescent adopt
adoptees adopters adoption adoptive adrenal adrenalin adrenaline adrenergic adrenoceptor adrenocortical
adrenocorticotropic adrenocpt adrenoleukodystrophy adrenoreceptor ads adsorbed adult adulthood adv advance advancement
advantage advantageous advent adventitia adventitial adverse adversity advertise advertisement adverts advice
advisable advise advisor advisory advocacy advocate ae aegypti aerated aeration aerial aerobes aerobic aerobically
aerodynamic aerosol aerosolised aerosolized aerotolerant aeruginosa aesthetic aetiology af afastador afebrile aff
affct affect affection affective affectivity afferent affiliated affiliation affiliative affinity affirm affirmation
affirmative affixed afflicted afflicting affluent afford affordability affordable affordances afibrinogenemia
aflatoxin aflibercept aforementioned afraid aft aftcr after aftercare aftereffects afterload afternoon afterward again
against agalactiae agalsidase agammaglobulinemia aganglionosis agar agarose age aged ageing ageism agencies agenda
agenesis agent ages agglutinate agglutination agglutinin aggravate aggravation aggrecan aggregate aggregation
aggregometry aggression aggressive aggressiveness agility agitated agitating agitation agnosia agnst agnt ago agonism
agonist agoraphobia agoraphobic agranulocytosis agree agreeable agreeableness agreement agri agricultural ah ahead ahs
aid aide aids ailments aim aimed aiming aims air airbag airborne aircraft airflow airgun airline airplane airport
airspeed airtight airway ak akathisia akin akinesia akinetic al alacrima alae alanine alarm alba albeit albendazole
albicans albinism albopictus albuginea albumin albuminuria albuterol alcoh alcohol alcoholic alcoholism aldehyde
aldolase aldosterone aldosteronism alemtuzumab alendronate alert alertness alfa alfentanil alga algae algal algebra
alginate algometer algometry algorithm ali alia alighting align alignment alike alimentary aliphatic aliquot alive alk
alkali alkaline alkalizing alkaloid alkalosis alkaptonuria alkylating all allantoin alleged allele allelic allergen
allergic allergist allergy alleviate alleviation alliances allied alligator allo allocate allocation allocentric
alloderm allodermis allodynia allogeneic allograft alloimmune alloimmunization allometric allopurinol allostatic
allosteric allotted allow allowable allowance alloy alluded almond almost alone along alongside alopecia alot aloud
alpaca alpha alphabet alphabetical alprazolam already alright alrighty alsin also alteplase alter alteration alternate
alternative although altitude altogether altruism altruistic alum aluminum alveolar alveolarization alveoli alveolitis
alveolus always am amalgam amantadine amateur amaurosis amazing amber ambient ambiguity ambiguous ambiguus ambitious
ambivalence ambivalent amblnc amblyopia amblyopic ambulance ambulant ambulate ambulation ambulatory amelia ameliorate
amelioration amelogenesis amenable amended amendment amenorrhea americanus amide amidinotransferase amikacin amiloride
amine amino aminoaciduria aminoacyl aminoacylase aminobutyric aminoderivatives aminoglycosides aminoisobutyric
aminolevulinic aminosalicylates aminotransferase amiodarone amitriptyline aml ammonia ammonium amnesia amnesic
amnestic amnio amniocentesis amnion amniotic amniotomy amodiaquine amoebae amoebic among amongst amorphous amount
amoxicillin amp amphetamine amphiarthrosis amphib amphibian amphipathic amphotericin ampicillin ample amplicon
amplification amplified amplifier amplify amplitude ampoules ampule ampulla amputated amputation amputee amsbsy
amsfonts amsmath amssymb amu amygdala amylase amyloid amyloidosis amylose amyotrophic amyotrophy an anabolic anabolism
anaemia anaemic anaerobe anaerobic anaesthesia anaesthesiologist anaesthetic anaesthetised anaesthetist anagen anagram
anal analeptics analges analgesia analgesic analgosedation analgs analog analogous analogue analogy analyse analyser
analysis analyst analyte analytic analytical analyzable analyze analyzer anaphylactic anaphylaxis anaplasmosis
anaplastic anastomoses anastomosis anastomotic anastrozole anatomic anatomical anatomists anatomy ancestor ancestral
ancestry anchor anchorage anchovies ancient ancillary ancova and androgen androgenetic androgenic andrographolide
androstenedione anecdotal anemia anemiaa anemic anemone anencephaly anergy anestesia anesth anesthesia
anesthesiologist anesthetic anesthetist anesthetized anethum aneurysm aneurysmal anger angiitis angina angioedema
angiogenesis angiogenic angiogram angiographic angiographically angiography angiokeratomas angioma angiomatosis
angiomyolipoma angiopathy angioplasty angiopoietin angiosarcoma angiotens angiotensin angiotensinogen angle angry
angular angulated angulation angustifolia anhedonia anhidrosis anhidrotic anhydr anhydrase anhydrotic anhydrous ani
anidulafungin animal animate animation anion aniridia anisometropia anisometropic anisopia anisotropy ank ankl ankle
ankyloblepharon ankylosis anml annealing annexin annotated annotation announced announcement announces annoyed
annoying annual annualized annular annulare annularis annulati annulus annum anodal anode anogenital anomalous anomaly
anonymised anonymity anonymized anonymous anopheline anophthalmia anorectal anorexia anorexiant anorexigenic anosmia
another anovulation anoxia anoxygenic answer ant antacid antag antagonism antagonist antagonistic antagonize ante
antecedent antecubital antegrade antenatal antenna antepartum anterior antero anterograde anterolateral
anteroposterior anthelminthic anthelmintic anthocyanin anthracis anthracycline anthrax anthropometric anthropometry
anthropomorphic anti antiallerg antiallergic antiandrogen antiandrogenic antiangiogenic antiapoptotic antiarrhythmic
antiarterio antiarteriosclerotic antiasthmatics antiatherogenic antiatherosclerotic antibacterial antibiot
antibiotherapy antibiotic antibody anticancer anticarcinogenic anticholinergic anticholinesterase anticipate
anticipation anticipatory anticoag anticoagulant anticoagulated anticoagulation anticodon anticonvulsant
antidepressant antidiabetic antidiarrheal antidiuretic antidote antidysrhythmic antiemetic antiepileptic antieplptc
antiestrogens antifibrinolytic antifibrotic antifung antifungal antigen antigenic antigonadotrophins antigonadtr
antigout antihelix antihelminthic antihistamine antihuman antihyperalgesic antihyperglycaemic antihyperlip
antihyperlipidemic antihypertensive antiinflammatory antimalari antimalarial antimetabolite antimicrobial
antimuscarinic antimycobacterial antineopl antineoplastic antinociception antinociceptive antinuclear antioxidant
antioxidative antiparasitic antiparastc antiparkinsonian antiparkinsonism antiparkns antipersonnel antiphospholipid
antiplaque antiplatelet antiproliferative antiprotozoal antipruritic antipsychot antipsychotic antipyretic
antiresorptive antiretroviral antirheumatic antisecretory antiseizure antiseptic antisera antiserum antisocial
antispasmodic antisynthetase antithrombin antithrombotic antithyroid antitoxin antitragus antitrypsin antitubercular
antitumor antitussive antiulcer antivaric antivaricose antivenin antiviral antral antrum ants anuria anus anxiebo
anxiety anxiolytic anxious any anybody anymore anyone anything anytime anyway anywhere ao aorta aortic ap apart
apartment apathetic apathy apatite ape apelin aperture apex aphakia aphakic aphasia apheresis aphrodisiac aphthous
apical apices apixaban aplasia aplastic apnea apneic apnoea apo apocrine apolipoprotein apomorphine aponeurosis
apophyseal apoptosis apoptotic app apparatus apparel apparent appeal appear appearance appendage appendectomy
appendicitis appendicular appetite appetitive applanation apple applesauce appliance applicability applicable
applicant application applicator applied appliers apply appointed appointment apposition appraisal appraise
appreciable appreciably appreciate appreciation apprehension approach appropriate appropriateness approval approve
approx approximated approximately approximates approximating approximation apps apraxia apremilast aprepitant apricots
aprotinin apt aquagenic aquaporin aquatic aqueduct aqueous ara arabinoxylan arachidonic arachnodactyly arachnoid
arachnoiditis arbitrarily arbitrary arboviral arboviruses arc arch archaea archetypes architecture archival archived
arcrft arcs arcuate arcus are area areata aren arena arenaviruses arent areola areolar arginase arginine
argininosuccinic arguably argue argument arimoclomol aripiprazole arise arisen arithmetic arm armamentarium armband
armed armpit armrests arms aroma aromat aromatase aromatherapy aromatic arose around arousal aroused arousing arrange
arrangement array arrest arrhythmia arrhythmic arrhythmogenic arrival arrive arrow arsenic art artefact artemether
artemisinin arterial arterialized arterio arteriogram arteriography arteriolar arteriole arteriopathy arteriosclerosis
arteriosus arteriovenous arteritis artery artesunate arthralgia arthrit arthritic arthritis arthrocentesis
arthrochalasia arthrogryposis arthropathy arthroplasty arthropod arthroscopic arthroscopy artic articaine artichoke
article articular articulate articulation artif artifact artificial artillery artistic artlry ary arylsulfatase as
asanas asbestos asbestosis ascend ascent ascertain ascertainment ascites ascorbate ascorbic ascribed asenapine aseptic
aseptically asexual ash ashamed ashley aside ask asked asking asks asleep asparagus aspart aspartame aspartate
aspartylglucosaminuria aspect aspergillosis asphyx asphyxia asphyxiated asphyxiating asphyxiation asphyxic aspirate
aspiration aspirin assault assay assemble assembly assent assert assertive assertiveness asses assessable assessment
assessor asset assign assignation assignment assimilation assist assistance assistant assistive asslt assn assoc
associate association associative assortment assume assumption assurance assure astaxanthin asthenia asthma asthmatic
asthmaticus astigmatism astringents astrocyte astrocytic astrocytoma astroglial astronauts asylum asymmetric
asymmetrical asymmetry asymptomatic asymptotic asynchronous asynchrony asystole at ataxia ataxic ataxin atazanavir ate
atelectasis atelosteogenesis atenolol atherogenesis atherogenic atherosclerosis atherosclerotic atherothrombotic
athetosis athlete athletic atlan atlanto atlantoaxial atlas atm atmos atmosphere atmospheric atom atomic atomoxetine
atonic atony atop atopic atopy atorvastatin atovaquone atracurium atresia atria atrial atrioventricular atrium
atrophic atrophin atrophy atropine atrpc atrt attach attachment attack attain attainable attainment attempt attempters
attend attendance attendant attendees attenders attention attentional attentive attentiveness attenuate attenuation
attest attic atticoantral attitude attitudinal attorney attract attraction attractive attractiveness attributable
attribute attribution attrition atyp atypia atypical au audible audience audio audiological audiologist audiometric
audiometry audiotaped audiovisual audit audition auditors auditory augment augmentation aunt aura aurantium aureus
auric auricle auricular auriculo auscultation auscultatory auspices authentic authenticity author authorised
authoritarian authoritative authority authorization authorized authorship autism autistic auto autoanalyser
autoanalyzer autoantibody autobiographical autoclave autocorrelation autocrine autofluorescence autofluorescent
autograft autoimmune autoimmunity autoinflammatory autol autologous automated automatic automatically automaticity
automatization automobile autonm autonomic autonomous autonomy autophagy autopsy autorefraction autoregressive
autoregulation autoregulatory autorhythmicity autosomal autosomes autotrophs autumn auxiliary auxological avail
availability available avascular avatar avenue average aversion aversive avert aviation avidity avium avocado avoid
avoidable avoidance avoidant avuls avulsion aw await awake awaken award aware awareness away awesome awful awhile
awkward awoke awry axes axial axilla axillae axillary axis axon axonal ay azathioprine azinphos azithromycin azole
azotemia azygos ba babble baby bachelor bacilli bacitracin back backache backbone backflow background backrest backup
backward backyard baclofen bacon bact bacteremia bacteria bacterial bactericidal bacteriocins bacteriological
bacteriophage bacteriostatic bacterium bacteriuria bad badge badger badly bag bags bait baked bakery baking bal
balance balanitis balcony balding baldness ball balloon ban banana band bandage bandpass bandwidth banging banked
banking banks banned banner bans bar barbiturate barcode bare barefoot bariatric barium bark barley barometric
baroreceptor baroreflex barotrauma barrels barrier bars basal basale basaloid base baseball baseline basement
baseplate basic basically basilar basiliximab basin basis basket basketball basolateral basophil bat batch bath bathe
bathroom bathtub baton bats battery battle bayonet bb bbb bc bcontext bd bdefiniton be bead beaked beam bean bear beat
beautiful beauty bec became because beclomethasone become bed bedaquiline bedbugs bedding bedpan bedridden beds
bedside bedtime bedwetting bee beef been beep beer bees beetroot beets bef before beforehand befriending began begin
beginning begun beh behalf behav behave behavior behavioral behaviorism behaviorist behaviour behavioural behavrl
behind belatacept belching belief believe bells belly belong below belt bench benchmark bend beneath beneficial
beneficiaries benefit benefitted benign bent benzene benzn benzo benzoate benzodiazepine benzoic benzothiadiazides
benzoyl benzyl berberine bereavement beriberi berries beryllium beside bespoke best bet beta betamethasone betel
better betw between bevacizumab beverage beyond bezafibrate bf bfd bi biannual bias biaxial bicarbonate bicep
bicondylar bicuspid bicycle bid bidirectional bifida bifidobacteria bifidogenic bifidum bifocal bifrontal bifunctional
bifurcated bifurcates bifurcation big bigger biggest biguanide bike bilastine bilateral bilayer bile biliary bilingual
biliopancreatic bilirubin bill billboards billion biloba bimalleol bimalleolar bimanual bimodal bin binary bind binder
binge binocular binomial bins bio bioaccumulation bioactive bioactivity bioavailability bioavailable biochemical
biochemist biochemistry biocoating biocohort biocompatibility biocompatible biodegradable biodiversity bioelectrical
bioequivalence bioequivalent biofeedback biofilm biogenesis bioimpedance bioinformatics biolg biologic biological
biologists biology biomarker biomass biomaterial biomechanical biomechanics biometric biometry biomicroscopy
biomolecules biopeptides biophysical biopsied biopsy biopsychosocial bioremediation biosimilar biostatistician
biosynthesis biosynthetic bioterrorism biotherapy biotin biotinidase biotinylated biparietal bipedal biphasic bipolar
bird birth birthdate birthday birthmark birthweight biscuits bisection bisexual bismuth bisoprolol bispectral
bisphosphate bisphosphonate bit bite bits bitter bitterness bivalent bivariable bivariate biweekly bizarre bk bl
blackouts blacks bladder blade blame blank blanket blast blastocyst blastoma blastomeres blastomycosis bld bldg bleach
bleb bled bleed blemishes blend bleomycin blepharitis blepharoconjunctivitis blepharoptosis blepharospasm blind
blindfolded blindness blink blissful blistered blistering blisters bloated bloating bloc block blockade blockage
blocker blog blond blood bloodborne bloodless bloodstream bloodwork bloody blot blotted blotting blow blown blue
blueberry blueprint bluish blunt blur blurred blurring blurry bmp bne bo boarding boards boat bodied bodily body
bodyweight boil boiler bold boli bolster bolus bomb bomber bona bond bone bonobo bonus bony book booklet boomerang
boomers boost booster boot booth bootstrap bootstrapped bootstrapping borax border borderline bore boredom boric born
borne borough borrow bortezomib bosentan boss botanical botanist both bother bothersome bothersomeness botm bottle
bottleneck bottom botulinum botulism bought boulardii bounce bound boundary bout bovine bovis bow bowed bowel bowing
bowl box boxed boxes boxing boy boyfriend boys bp bph bpm bra brace bracelet brachial brachialis brachii
brachiocephalic brachioradialis brachium brachytherapy bracket bradycardia bradycardic bradykinesia bradykinin
bradyopsia brain brainstem brainstorming brake bran branch branchial branchio branchiootorenal brawl brd breach bread
breadth break breakage breakdown breakfast breakout breakpoint breakthrough breast breastbone breastfed breastfeed
breastmilk breath breathalyzer breathe breathless breathlessness breech breed breve brevis brevity brewer brick bridge
brief briefer brigade brigadistas bright brighter brightfield brightness brim brimonidine bring brinzolamide brisk
brittle brkdwn brnst broad broadband broadcast broaden broader broccoli brochure brodalumab broke broken broker
bromhexine bromide bromii bromocriptine bron bronchi bronchial bronchiectasis bronchiole bronchiolitis bronchitis
broncho bronchoalveolar bronchoconstriction bronchodilation bronchodilator bronchodilatory bronchopneumonia
bronchopulmonary bronchoscope bronchoscopic bronchoscopy bronchospasm bronchus brong bronze broth brother brought brow
brown brownish browser brucei brucellosis bruise bruit brush brutal bruxism bubble bubonic buccal bucket buckling bud
budding buddy budesonide budget budgetary buds buffer buffet buffy bug buggy bugs build builder buildup built bulb
bulbar bulbourethral bulbous bulet bulge bulimia bulimic bulk bulky bull bullet bulletins bullied bullosa bullous
bully bump bumpy bunch bundle bunion bupivacaine buprenorphine bupropion bur burden burdensome bureaus burgdorferi
burgeoning burgers burial buried burned burnetii burning burnout burns burnt burp burrow bursa bursal bursitis
bursopathies burst bus business buspirone busulfan busy but butanol butorphanol butt butter butterfly buttock button
butyrate butyric butyrophen butyrophenone buy buying buzzing bw bwt by bye bypass byproduct bystand bystander cab
cabbage cabinet cable cachexia cadaver cadaveric cadence cadherin cadmium cadre caesarean caf caffeic caffeinated
caffeine cage cake cal calbindin calcaneal calcaneofibular calcaneovalgus calcaneovarus calcaneus calcifcn calcific
calcification calcified calcimimetic calcineurin calcinosis calcitonin calcitriol calcium calculate calculation
calculator calendar calf caliber calibrate calibration calibrator calibre caliper call caller callosum callus calm
calmness calmodulin caloric calorie calorimetry calprotectin calretinin calvaria calvarial calves calyces came camera
camicinal camp campaign campomelic campus can canagliflozin canakinumab canal canaliculi canaliculitis cancel
cancellation cancelled cancellous cancer cancerous candidate candidemia candidiasis candle candy cane canine canis
canister canker cannabinoid cannabis canned canning cannot cannula cannulae cannulated cannulation canoe canola
canonical cans cant cantaloupe canthi canthus cantonensis canvas cap capability capable capacitance capacity
capecitabine capillarization capillary capita capital capitalize capitate capitis capitulum caplets capnography capped
capping caps capsaicin capsid capsular capsulated capsulati capsulatum capsule capsulitis capsulorhexis capsulotomy
capture car carb carbamate carbamazepine carbamide carbamoyl carbapenem carbetocin carbide carbidopa carbohydrate
carbohydratessugars carbon carbonate carbonic carbonyl carboplatin carbopol carboxy carboxyl carboxylase carboxylate
carboxylic carboxymethyl carcinoembryonic carcinogen carcinogenesis carcinogenic carcinoid carcinoma carcinomatosis
carcinosarcoma card cardboard cardi cardia cardiac cardinal cardio cardioaccelerator cardioembolic
cardiofaciocutaneous cardiogenic cardiolipin cardiologist cardiometabolic cardiomyocyte cardiomyopathy cardioplegia
cardioplegic cardioprotection cardioprotective cardiopulmonary cardiorenal cardiorespiratory cardiothoracic
cardiotoxicity cardiovasc cardiovascular cardioversion cardioverter carditis care career careful caregiver caregiving
carer caretaker caries carinatum carinii cariogenic carious carnitine carnosine carolyn carotene carotenoid carotid
carpal carpet carpi carpometacarp carpometacarpal carpus carriage carried carrier carrot carry carryover cars cart
cartilage cartilagenous cartilaginous cartomizer cartoon cartridge carvedilol cascade case casei casein caseload
caseum cash caspase caspofungin cassia cast castor castration casual casualty cat catabolic catabolism catabolized
cataclysmic catalase catalog catalyst catalytic catalyze catamenial cataplexy cataract catarrhalis catastrophic
catastrophizing catch catchment catechin catechol catecholamine catecholaminergic categorical categorisation
categorise categorization categorize category catenin cater caterpillars catgut cath cathepsin catheter
catheterisation catheterised catheterization catheterized cathodal cathode cation cationic cats cattle cauda caudal
caudate caught cauliflower causal causality causation causative cause cauterization cauterized cautery caution
cautionary cautious cav cava cavae cave caveat caveolinopathies cavernosum cavernous cavitation cavity cavovarus cavus
cb cbc cbl cc cd cdc ce cease cecal cecum cedar cefazolin cefepime cefixime ceftriaxone cefuroxime ceiling celebrated
celebrex celebrity celecoxib celery celiac celiotomy cell cellular cellularity cellulose cement cementless cemento
cementoenamel cementum censored censoring census cent center centile centimeter centipede centr central centralised
centrality centralized centre centric centrifugation centrifuge centrioles centripetal centroid centromere
centronuclear centrosomes century cephalad cephalgias cephalic cephalometric cephalopolysyndactyly cephalospor
cephalosporin ceramic ceramidase ceramide cercariae cereal cereb cerebellar cerebellum cereblr cerebral cerebri
cerebro cerebrospinal cerebrotendinous cerebrovascular cerebrum cerebvasc ceremonies cereus cerevisiae ceroid certain
certainty certificate certification certified certolizumab ceruloplasmin cerumen cerumenolytic cerv cervcal cervical
cervicis cervicitis cervico cervicothor cervicothoracic cervicovaginal cervix cesarean cessation cestode cetirizine
cetuximab cf cfu ch chaffeensis chain chair chalky challenge chamber champion chance chancre chancroid change
changeable channel chaos chaotic chapter character characterisation characterise characteristic characteristically
characterization characterize charcoal charge charitable charity chart chat cheap cheaper check checklist checkout
checkpoint checkup cheddar cheek cheekbones cheese cheilitis chelating chelation chem chemical chemiluminescence
chemiluminescent chemistry chemo chemoattractant chemoembolization chemoimmunotherapy chemokine chemoprevention
chemopreventive chemoprophylaxis chemoradiation chemoradiotherapy chemoreceptor chemosensory chemosuppressed
chemotactic chemotaxis chemotherapeutic chemotherapy cherry cherubism chest chew chewable chg chiasm chicken
chickenpox chickpeas chicks chief chikungunya chilblains child childbearing childbirth childcare childhood children
chill chimeric chimerism chimney chimpanzee chin chip chiropractic chiropractor chitin chitosan chlamydia chldbrth
chlorambucil chloramine chloramphenicol chlordiazepoxide chlorhexidine chloride chlorinated chlorine
chlorofluorocarbons chloroform chlorophyll chloroplasts chloroquine chlorphenamine chlorpheniramine chlorproguanil
chlorpromazine chlorthalidone chng chocolate choice choking cholangiocarcinoma cholangiopancreatography cholangitis
cholecalciferol cholecyst cholecystectomy cholecystitis cholecystokinin cholecystolithiasis choledocholithiasis
cholelithiasis cholera cholerae cholestasis cholesteatoma cholesteatosis cholesterol cholesteryl cholestyramine
choline cholinergic cholinesterase chondral chondrocalcinosis chondrocyte chondrodysplasia chondroitin chondroma
chondromalacia chondromatosis chondrosarcoma chondrosternal choose chordae chordoma chorea choreography chores
chorioamnionitis choriocarcinoma chorion chorionic chorioretin chorioretinal chorioretinitis chorioretinopathy choroid
choroidal choroideremia choroiditis chose chosen chow chr chrdl chromatid chromatin chromatograph chromatographic
chromatography chromium chromogen chromogenic chromophores chromosomal chromosome chronic chronica chronically
chronicity chronological chronology chronotropic chulha chunks church chylomicron chyme chymotrypsin ciclosporin
cigalike cigar cigarette cilia ciliary ciliated cilium cilostazol cinacalcet cinaciguat cine cineole cingulate
cingulum cinnamon cinnarizine ciprofloxacin circ circadian circle circuit circuitry circular circulate circulation
circulatory circumcised circumcision circumduction circumference circumferential circumflex circumscribed circumstance
circumvent cirrhosis cirrhotic cis cise cisgender cisplatin cisterna citalopram citation cite cities citizen
citizenship citrate citric citrin citrullinated citrulline citrullinemia citrus civ civic civilian clade claim clammy
clamp clapping clarification clarified clarify clarithromycin clarity class classic classical classification
classified classifier classify classmate classroom claud claudication claustrophobia clavicle clavicular clavulanate
clavulanic claw clawfoot clawhand clay clean cleaner cleanliness cleanse cleanser cleanup clear clearance clearer
cleats cleavage cleave clef cleft cleidocranial clerical clerk clerkship click client clientele cliff climacteric
climate climb climbers clindamycin clinic clinical clinicalnlp clinician clinicopathologic clinicopathological clip
clipped clipping clitoris clivus cloaca clobetasol clock clockwise clofarabine clog clogged clogging clomipramine
clonal clonazepam clone clonic clonidine clonus clopidogrel clos close closeness closer closest closure clot cloth
clotted clotting cloud cloudiness cloudy clover clozapine clsn club clubfeet clubfoot clubhand clue clump clumsiness
clumsy cluster clutter cm cns cnsl cntct cntra co coa coach coadministered coadministration coag coagulans coagulant
coagulase coagulation coagulopathy coal coalition coarse coastal coat cobalamin cobalt cobblestone cobra cocaine cocci
coccidioidomycosis coccidiosis coccus coccygeal coccyx cochlea cochlear cockroach cocktail coconut cod code codebook
codeine coder codominant codon coefficient coeliac coenzyme coerced coercion coeruleus coexist coexistence cofactor
coffee cogn cognition cognitive cognizant cohabitation cohabiting coherence coherent cohesion cohesive cohort coil
coin coincide coincidence coincident coincidental coinfected coinfection coke cola colchicine cold colder coldness
colectomy coli colic colicky coliforms colistin colitis collaborate collaboration collaborative collaborator collagen
collagenase collagenous collapse collar collarbone collat collateral colleague collect collection collective
collectivism collectivist collectivistic collector colli colliculus colliding collinearity collision collisn colloid
colloidal coloboma colon colonial colonialism colonic colonisation colonised colonization colonize colonoscope
colonoscopic colonoscopy colony color coloration colorectal colorful colorimetric colorless colostomy colostrum colour
colpocephaly colposcopy columella column columnar com coma comatose comb combat combin combination combine combst
combustion come comedones comfort comfortable comfortably comfrey comic command commence commencement commensal
commensurate comment commerce commercial commercialized comminuted commissioned commissioners commissioning commissure
commit commitment committed committees committing commnt commodities common commonalities commonest commonplace
commrcl communal commune communicable communicate communication communicative community commuting como comorbid
comorbidity comp compact compacta compaction companion companionship company comparability comparable comparably
comparative comparator compare comparison compartment compartmental compassion compassionate compatibility compatible
compelled compelling compensate compensation compensators compensatory compete competemility competence competency
competent competition competitive compilation compile compl complain complaint complement complementary
complementation complete completeness completer completion complex complexion complexity compliance compliant complica
complicate complication complied complier complimentary compnd component compose composite composition compositional
compound comprehend comprehensibility comprehensible comprehension comprehensive comprehensiveness compress
compression compressive comprise compromise comprsn compulsion compulsive compulsory computation computational compute
computer computerised computerized concatenated concave conceal concealment conceivable conceivably conceive
concentrate concentration concentric concept conception conceptional conceptual conceptualisation conceptualised
conceptualization conceptualize conceptus concern concert concha conchae concise conclude conclusion conclusive
concomitant concordance concordant concrete concreteness concretions concur concurrent concussions cond condensans
condensation condensed condenser condition conditional conditioner condom conducive conduct conductance conduction
conductive conductivity conduit condylar condyle condyloid cone confederate confer conferences conferred conferring
confetti confidence confident confidential confidentiality configural configuration configured confine confinement
confirm confirmation confirmatory conflagration conflict confluence confluent confocal conform conformal conformation
conformational conformity confound confounder confront confrontation confrontational confuse confusion congen
congeners congenita congenital congested congestion congestive congratulations congregate congruence congruency
congruent conjecture conjugate conjugation conjunction conjunctiva conjunctival conjunctivitis connctv connect
connectedness connection connective connectivity connector connexin conorii conquer cons consc conscientiousness
conscious consciousness consecutive consensus consent conseq consequence consequent consequential conservation
conservative conserve consider considerable considerably consideration consist consistence consistency consistent
console consolidate consolidation consonant consort constancy constant constellation constipated constipation
constituent constitute constitutive constrain constraint constrict constriction constrictive constrictor construct
construction constructive constructivist construed consult consultancy consultant consultation consultee consumables
consume consumer consumption contact contactable contagiosum contagious contain container containment contaminant
contaminate contamination contamnt contemplate contemporaneous contemporary content contention contentious contentment
contest context contextual contiguous continence continent contingency contingent continual continuation continue
continuity continuous continuum contour contra contracep contraception contraceptive contract contractile
contractility contraction contractive contractural contracture contradict contradiction contradictory contraindicate
contraindication contralateral contralesional contrary contrast contrctn contribute contribution contributor
contributory control controllability controllable controlled controller controlling controversial controversy conv
convalescence convalescent convection convective convened convenience convenient convention conventional conventl
converge convergence convergent conversation converse conversion convert converter convex convey conveyance convicted
conviction convince convoluted convulsants convulsion convulsive cook cookies cookstove cool cooler cooperate
cooperation coordinate coordination coordinator copd cope copeptin copied copious coplanar copper coprimary
coproporphyria copulation copy cor coracohumeral coracoid coral cord cordis core corn cornea corneal corneometry
corneoretinal corner cornerstone corneum corona coronal coronary coronavirus coronoid corpectomy corpora corporal
corporate corporations corporis corpus corpuscle corpuscular correct correction correctional corrective correctness
correlate correlation correlational correlative correspond correspondence corridor corroborate corrosive corrosv
corrugator cortex cortical cortices corticomedullary corticospinal corticosteroid corticosterone corticotomy
corticotrophin corticotropin cortisol cortisolmay cortisolsometimes cortisone cosmesis cosmetic cosmetically cost
costal costaricensis costimulatory costochondral costovertebral cot cotinine cotransporter cotrimoxazole cottage
cotton couch cough could couldn councils counsel counselled counselling counsellor counselor count counter counteract
counterbalance counterclockwise countercurrent counterfeit counterforce counterintuitive countermovement counterpart
counterproductive counterpulsation counterstained countless country county couple coupon courier course courtesy
courts cousin covalent covariables covariance covariate covenants cover coverage covert covid cow coworker cowpox cows
coxibs coxsackievirus cpm crab crack crackers crackle cradle craft cramp cranberry cranial cranio cranioectodermal
craniofacial craniometaphyseal craniopharyngeal craniopharyngiomas craniosacral craniosynostosis craniotomy cranium
crank cranky crash craving crawl craze crazy crblm crbnc crd cream creamers creamy crease create creatine creatinine
creation creative creativity creatures credentials credibility credible credit creeping crepitus crescentic crest
cretinism crevicular crew crft cri crib cribriform cricoid crime criminal criminality crippling crises crisis crisp
cristae crit criteria criterion critical criticised criticism criticized critics critique crnt crocodile crooked crop
cross crosslinking crossover crosstalk croup crowd crown crtd crucial cruciate cruciferous crude cruel cruise cruris
crus crush crust crustaceans crusty crutches cruzi cry crying cryo cryochamber cryoglobulinemia cryoprecipitate
cryopreservation cryopreserved cryoprotectant cryostimulation cryotherapy cryovials crypt crypto cryptococcal
cryptococcosis cryptogenic cryptosporidiosis cryptoxanthin crystal crystalline crystallized crystalloid cube cubic
cubilin cubital cuboid cuboidal cue cued cueing cues cuff cull culminate culprit cultivable cultivate cultivation
cultural culture cumbersome cumulated cumulative cumulus cun cuneiform cup cupboard cupid cupping cups curable curated
curative curb curcumin cure curettage curette curiosity curious curl currency current curricula curricular curriculum
curry cursor curtain curvature curve curvilinear cushion cusp custodial custody custom customary customer customised
customize cut cutan cutanea cutaneous cuticle cutis cutoff cuts cutter cutting cva cyanide cyanobacteria cyanosis
cyanotic cyberbullying cyc cyclase cycle cycler cyclic cyclical cyclin cyclist cyclitis cyclo cyclobenzaprine
cyclooxygenase cyclopentolate cyclophosphamide cycloplegia cycloplegic cycloserine cyclosporin cyclosporine cyclst
cylinder cylindrical cylindromas cylindromatosis cypionate cyst cystadenocarcinoma cystadenofibroma cystadenoma
cystatin cystatine cystectomy cysteine cystic cystica cysticerci cystine cystinosis cystinuria cystitis cystocele
cystoscope cystoscopic cystoscopy cystostomy cystourethrogram cytarabine cyto cytobrush cytochrome cytogenetically
cytokeratin cytokine cytokinesis cytolog cytologic cytological cytology cytomegalovirus cytometer cytometric cytometry
cytopathic cytopenia cytoplasm cytoplasmic cytoreductive cytosine cytoskeletal cytoskeleton cytosol cytosolic
cytotoxic cytotoxicity da dabigatran dabrafenib dacarbazine dacryoadenitis dacryocystitis dactylitis dad dagger
daidzein daily dairy dalteparin dam damag damage damp dampen dams dance dander dandruff danger dangerous dapagliflozin
dapsone dark darken darker darkfield darkness dashboard dashed data database dataloads dataset date daughter
daunorubicin daunting dawn dax day daycare daylight days daytime daytrip db dc dd de deactivated deactivation dead
deadline deaf deafness deal dealt deaminase dear dearth death debarquement debatable debate debilitated debilitating
debrided debridement debrief debris debt debulking debut decade decalvans decarboxylase decay deceased decelerate
deceleration decellularized decent decentralized deception decibels decide deciduous decile deciliter decimal decipher
decision decisional decisive deck declarative declare decline decoction decoded decolonization decompensated
decompensation decompose decomposition decompress decompression decompressive deconditioning decongestant
decontamination decorin decoy decrease decrement decremental decubitus decussate dedicated dedication deduced
deduction deductive deem deep deepen deeper deepest deer deerflies def default defeating defecate defecation defect
defective defence defend defense defensin defensive defer deferens deferral deferred defiant defibrillation
defibrillator defic deficiency deficient deficit define definite definition definitive deflated deflation deflection
defocus deform deformans deformation deformity deg degenerate degeneration degenerative degludec deglutition degn
degradation degrade degranulation degree dehiscence dehydrated dehydrating dehydration dehydrocholesterol
dehydroepiandrosterone dehydrogenase deinstitutionalization deionized dejection del delay delbrueckii delegate delete
deleterious deletion deli deliberate deliberation delicate delicious delineate delineation delinquency delinquent
delirium deliver deliverable deliverers delivery delta deltamethrin deltoid delusion delusional demand demandingness
demarcated demarcation demeanor demented dementia dementives demineralization demineralized demise demographic
demographical demography demonstrable demonstrate demonstration demulcents demyelinating demyelination den
denaturation denature dendrite dendritic dendrogram denervation dengue denial denied denominator denote dens densa
dense denser densitometry density dental dentate dentatorubral dente dentifrice dentin dentinal dentine dentinogenesis
dentist dentition dento dentofacial denture denuded deny deoxy deoxycholate deoxycortisol deoxygenated deoxyguanosine
deoxynucleotidyl deoxyribonucleic departmental departments departure depend dependant dependence dependency dependent
depersonalization depict depiction depigmentation deplete depletion deploy deployment depolarization depolarize
deposit deposition depot depr depress depressant depression depressive depressor deprivation deprive depth der derail
derailment derang derangement derealization deriv derivation derivative derive dermal dermatitis dermatofibrosarcoma
dermatoglyphics dermatologic dermatological dermatologist dermatomal dermatome dermatomyositis dermatophytes
dermatophytosis dermatosis dermatosparaxis dermis dermographism dermoid derrick des desaturation descend descent
describe description descriptive descriptor desensitization desensitizing desert deserve desflurane desiccating
desiccation design designate designation designee designer desirability desirable desire desk desktop desmoid
desmopressin desmosomes desmosterolosis desogestrel desorption despair desperate despite desquamation desserts dest
destabilizing destination destined destroy destruct destruction destructive desynchronization desynchronized detach
detachment detail detained detect detectable detection detector detention deter detergent deteriorate deterioration
determinant determination determine determinism deterministic deterrent deton detonation detoxification detoxified
detoxify detrimental detrusor deuterium dev devaluation devastating develop developer development developmental
deviant deviate deviation device devise devoid devote deworming dexamethasone dexamphetamine dexmedetomidine
dexpanthenol dexterity dextran dextrin dextroamphetamine dextrocardia dextromethorphan dextrose df dgstv dha di dia
diab diabetes diabetesan diabetesis diabetesthe diabetic diabetogenic diacetate diagnosable diagnose diagnosis
diagonal diagram dial dialog dialogue dialysate dialysis dialytic dialyzer diameter diamine diaminobenzidine
diapedesis diaper diaphoresis diaphragm diaphragmatic diaphyseal diaphyses diaphysis diarrhea diarrheal diarrhoea
diarthrosis diary diastole diastolic diastrophic diathermy diathesis diazepam dice dichloromethane dichorionic
dichotomised dichotomized dichotomous dichotomy diclofenac dictate dictation dictator did didactic didn die died
diencephalon dies diesel diet dietary dieters diethyl diethylcarbamazine dietician dietitian diff differ difference
different differential differentiate differentiation difficile difficult difficulty diffraction diffuse diffuser
diffusion diffusivity digest digestants digestibility digestible digestion digestive digging digit digital digitalis
digitalized digiti digitized digitorum dignity digoxin dihydrate dihydroartemisinin dihydrochloride dihydrocodeine
dihydrolipoamide dihydroorotate dihydropyridine dihydropyrimidinase dihydropyrimidine dihydrotestosterone
dihydroxyvitamin dilatation dilate dilation dilator dilemma diligent diltiazem diluent dilute dilution dilutional dim
dimension dimensional dimer dimethyl diminish diminution dimly dimmed dimorphic dimple dining dinitrate dinner
dinoprostone dinucleotide dinutuximab diode diopters dioxide dioxina dip dipeptides dipeptidyl diphenhydramine
diphenoxylate diphtheria diphtheriae diplegia diploid diploma diplopia dipped dipstick dipyridamole dipyrone direct
directedness direction directional directive director directory dirt dirty dirus dis disability disabled disabling
disaccharide disadvantage disadvantageous disaggregated disagree disagreement disappear disappearance disappointed
disappointing disappointment disassemble disaster disc discal discard discectomy discern discernable discernible disch
discharge disciplinary discipline disclose disclosure discography discoloration discolored discomfort disconnect
disconnection discontinuation discontinue discontinuity discontinuous discordance discordant discount discourage
discourse discover discovery discrepancy discrepant discrete discretion discretionary discriminant discriminate
discrimination discriminative discriminatory discuss discussion disease diseasea diseasesexamines diseasethe disengage
disengagement disentangle disequilibrium disfigurement disfiguring disgust dish disinfect disinfectant disinfection
disinhibited disinhibition disintegrating disintegration disinvestment disk dislike disloc dislocation dislodge
dislodgement dismantling dismiss dismutase disodium disomy disoproxil disord disorder disorganization disorganized
disorientation disoriented disp disparate disparity dispatch dispense dispenser dispersal disperse dispersible
dispersion displ displace displacement displacmnt display disposable disposal dispose disposition dispositional
disproportion disproportionately disproprtn disprove dispute disrd disregard disrespectful disrupt disruption
disruptive dissatisfaction dissatisfied dissec dissecans dissect dissection dissector dissem disseminate dissemination
dissertation dissimilar dissipate dissipation dissociate dissociation dissociative dissolution dissolve dissonance
dist distal distalization distalized distalizing distance distant distended distending distensae distension distention
distichiasis distilled distinct distinction distinctive distinguish distinguishable distort distortion distract
distraction distractor distress distribute distribution distributional distributors district distrust disturb
disturbance disulfide disulfiram disuse disutility diuresis diuretc diuretic diurnal divalproex diverge divergence
divergent diverse diversified diversify diversion diversity divert diverter diverticula diverticulitis diverticulosis
diverticulum divide diving division divorce dizziness dizzy dl dm dmst dna do dobutamine doc docetaxel dock
docosahexaenoic doctor doctoral document documentary documentation documentclass docusate dodecyl does doesn doesnt
dofetilide dog dogs doi doing dois doll dollar dolorosa dolphin dom domain dome domestic dominance dominant dominate
don donate donation done donepezil donor dont door dopa dopamine dopaminergic doping dor dorm dormant dormitory dorsal
dorsalis dorsi dorsiflexion dorsiflexor dorsolateral dorsopathies dorsum dorzolamide dos dosage dose dosimetry dot
dots dotted double doubly doubt doubtful dough doughy doula dovitinib down downhill download downloadable downregulate
downregulation downside downsizing downslanting downstairs downstream downward doxazosin doxorubicin doxycycline
doxylamine dozen dp dracunculifolia draft drag dragging dragon drain drainage drama dramatic dramatically drank drape
drastic drastically draw drawback drawer drawn dream dress drew dribble dried drift drill drink drinker drip drive
driven driver drn droop droopy drop droperidol droplet dropout dropped dropper dropping drospirenone droughts drove
drown drowsiness drowsy drug drugstores drum drunk drusen dry dryer drying dryness dtch dth dtrm du dual duck
ducklings ducreyi duct ductal ductus due dulcis dull dullness duloxetine dumbbell dummy dumping dune dung duodenal
duodenale duodenum duplex duplicate duplication dur dura durability durable dural duration during dusk dust
dutasteride duty dwarf dwarfism dwell dwellers dx dyad dyadic dye dyes dynamic dynamically dynamite dynamometer
dynamometry dynein dysautonomia dysbioses dysbiosis dyschondrosteosis dyschromatopsia dyscrasias dysenteriae dysentery
dyserythropoietic dysfunction dysfunctional dysgenesis dysgerminoma dysgraphia dyskeratosis dyskinesia dyslexia
dyslipidaemia dyslipidemia dyslipidemic dysmenorrhea dysmenorrhoea dysmorphic dysmorphism dysmotility dysmyelination
dysostosis dyspareunia dyspepsia dysphagia dysphoria dysphoric dysplasia dyspnea dyspnoea dysreflexia dysregulated
dysregulation dysrhythmia dysthymia dysthymic dystocia dystonia dystonic dystroglycan dystroglycanopathy dystrophic
dystrophin dystrophy dysuria ea each eager ear earache eardrum earlier earliest earlobe early earn earplugs ears earth
earthquake earwax ease easier easiest easily easy eat eaten eaters eating eats eb ebb ec eccentric ecchymosis eccrine
ecg echinococcosis echium echo echocardiogram echocardiographic echocardiography echography eclampsia eclamptic
ecological ecology ecomap economic economical economist economy ecosystem ecstasy ectasia ectoderm ectodermal
ectoparasitic ectopia ectopic ectropion eczema eczematoid ed edema edemaswelling edematous edentulous edge edible edit
editorial edoxaban educate education educational educative educator ee ef efavirenz efc eff effect effective
effectiveness effector efferent efficacious efficacy efficiency efficient effluent effluvium efflux effort effortful
effusion eg egd egg eggs ego egocentric eh ehrlichiosis eicosanoids eicosapentaenoic eigenvalues eigenvectors eight
eighteen eighteenth eighth eighty either ejaculate ejaculation ejaculatory ejected ejection ekg elaborate elaboration
elapsed elastase elastic elasticity elasticum elastin elation elbow elctv elder elec elect election elective electoral
electr electric electrical electricity electrnc electroacupuncture electroanatomic electrocardiogram
electrocardiograph electrocardiographic electrocardiography electrocautery electrochemical electrochemiluminescence
electroclinical electroconvulsive electrocortical electrocution electrode electrodiagnostic electroencephalogram
electroencephalographic electroencephalography electrogram electroincision electrolyte electrolytic electromagnetic
electromechanical electromyogram electromyographic electromyography electron electronegative electronic electronically
electrooculogram electrophoresis electrophysiological electrophysiology electroretinogram electrospray
electrostimulation electrosurgery electrosurgical electrotherapy elegant element elemental elementary elephant elevate
elevation elevator eleven eleventh elicit elicitation eligibility eligible eliminate elimination elite ellipse
ellipsoid elliptical elliptocytosis elobixibat elongated elongates elongation elosulfase else elsewhere elswhr
elucidate elucidation elusive eluted eluting elution eluxadoline em email embalming embankment embarking embarrassed
embarrassing embarrassment embed embedded embedding emblsm embodied emboli embolic embolism embolization embolus
embrace embryo embryogenesis embryologic embryologists embryonal embryonic embryotoxon emerge emergence emergency
emergent emesis emetic emigration eminence emission emit emitted emitter emitting emodin emollients emotion emotional
emotionality emotive empagliflozin empathetic empathic empathy emphasis emphasise emphasize emphysema empiric
empirical employ employee employer employment empower empowerment emptied emptive empty empyema emulate emulsification
emulsified emulsion en enable enablers enact enactment enalapril enamel encapsulated encapsulation encased
encephalitis encephalocele encephalomyelitis encephalomyopathy encephalopathy enchondromas enchondromatosis
encirclement enclose encntr encode encompass encounter encourage encouragement encrypted end endanger endarterectomy
endeavor ended endemic endemicity ending endline endo endocannabinoid endocapillary endocaplry endocardial
endocarditis endocardium endocervical endochondral endocrine endocrinologist endocytosis endoderm endodermal
endodontic endogenous endolymphatic endomembrane endometrial endometrioid endometriosis endometritis endometrium
endophthalmitis endoplasmic endorectal endorphin endorse endorsement endoscope endoscopea endoscopic endoscopically
endoscopist endoscopy endosomes endosonography endospore endostatin endosteal endosteum endosymbiotic endothelia
endothelial endothelin endotheliopathy endothelium endotoxemia endotoxin endotracheal endovascular endovenous endplate
endpoint ends endurance endure enema enemy energetic energetically energized energy enforc enforce enforcement eng
engage engagement engender engine engineer engorgement engraftment engram engulf enhance enhancement enhancer enjoy
enjoyable enjoyment enkephalin enlarge enlargement enlisted enmy enophthalmos enormous enough enoxaparin enquire
enquiry enrich enrichment enrol enroll enrollees enrollment enrolment enslaved ensue ensure entacapone entail entangle
entanglement enter enteral enteric enterica enteritis entero enterococci enterocolitica enterocolitis enterocyte
enteroendocrine enterohepatic enteropathica enteropathy enteroscopy enterotoxin enterovirus entertaining entertainment
enthesopathy enthusiasm enthusiastic entire entirety entitled entity entomological entrainment entrance entrapment
entre entrenched entropion entropy entry enucleation enumerated enumeration enuresis envelope envenoming environment
environmental envisage envision enzymatic enzymatically enzyme eos eosin eosinophil eosinophilia eosinophilic epa
ependymal ependymoma ephedrine epi epicanthal epicardial epicardium epicatechin epicondyl epicondylalgia epicondyle
epicondylitis epidemic epidemiologic epidemiological epidemiologist epidermal epidermidis epidermis epidermoid
epidermolysis epidermolytic epididymis epididymitis epidur epidural epigallocatechin epigastric epigenetic epiglottis
epiglottitis epigst epilepsy epileptic epilepticus epileptiform epileptogenic epimerase epinephrine epiphora epiphy
epiphyseal epiphyses epiphysis epiroticus epirubicin episcleral episcleritis episiotomy episode episodic epispadias
epistasis epistaxis epithelia epithelial epithelialization epithelioid epithelioma epitheliopathy epithelium epithet
epitope eplerenone epoch epsd epsilon equal equality equalize equate equation equilibrated equilibration equilibrium
equimolar equina equine equinovarus equip equipment equipoise equipped equitable equity equivalence equivalency
equivalent equivocal equol er era eradicate eradication erect erectile erection erector ergic ergocalciferol ergogenic
ergometer ergometrine ergometry ergonomic ergosterol ergot eribulin erlotinib erode erogenous erosion erosive erotic
errands erratic erroneous error erupt eruption erysipelas erythema erythemat erythematosus erythematous
erythroblastopenia erythroblasts erythrocyte erythrocytic erythrocytosis erythroderma erythroid erythrokeratodermia
erythromelalgia erythromycin erythropoiesis erythropoietic erythropoietin es escala escalated escalating escalation
escalator escaped escaping eschar escitalopram esmolol esomeprazole esophageal esophagectomy esophagitis esophagus
esotropia especially essay essence essential establish establishment estate esteem ester esterase esterification
esterified esthesioneuroblastoma esthetic estimable estimate estimation estimator estradiol estriol estrogen
estrogenic estrone estudo et eta etanercept etc etcetera etch ethambutol ethanol ether ethic ethical ethinyl ethmoid
ethmoidal ethnic ethnically ethnicity ethnocentrism ethnographic ethyl ethylene ethylmalonic etiologic etiological
etiology etodolac etomidate etonogestrel etoposide etoricoxib eucalyptus eugenics euglycaemic euglycemic eukaryotes
eukaryotic euphoria euphoric euro eustach euthanasia euthanized euthyroid eutrophic evacuate evacuation evade eval
evaluable evaluate evaluation evaluative evaluator evaporated evaporates evaporation evasion evd even event
eventration eventual ever everolimus eversion everted every everybody everyday everyone everything everywhere evidence
evident evocation evoke evolution evolutionarily evolutionary evolve ex exacerbate exacerbation exact exaggerated exam
examination examine examiner example exanthem excavatum exceed excellent except exception exceptional excess excessive
exchange exchangeability exchangeable exchanger excimer excipient excise excision excitability excitable excitation
excitatory excite excitement excitotoxicity exclude exclusion exclusionary exclusive exclusivity excoriation excrete
excretion excruciating excursion excuse exec execute execution executive exemestane exemplified exempt exemption
exenatide exendin exenteration exercise exercisers exergame exert exertion exertional exfoliated exfoliative
exhalation exhale exhaust exhaustion exhaustive exhibit exist existence existent exit exocrine exocytosis exoenzymes
exogenous exome exon exophoria exophthalmos exostoses exotoxin exotropia exp expand expanders expansion expansive
expect expectancy expectant expectation expectedness expectorant expectorated expectoration expedite expedition expel
expelled expelling expend expenditure expense expensive experience experiential experiment experimental
experimentation experimenter expert expertise expiration expiratory expired expiry explain explanation explanatory
explant explantation expld explicit exploding exploit exploitation exploration explorative exploratory explore
explosion explosive explosn explosv exponential export expose exposure express expression expressive expressiveness
expressivity expsr expulsion exstrophy exsufflation ext extant extend extension extensive extensor extent exterior
externa external externalizing externship externum extinction extinguished extn extra extraarticular extracapsular
extracellular extrachromosomal extracorporeal extracranial extract extraction extractor extracurricular extrafine
extragonadal extrahepatic extraneous extranodal extraocular extraordinarily extraordinary extraosseous extrapolate
extrapolation extrapulmonary extrapyramidal extrartic extraskeletal extrasystoles extratesticular extravasation
extravascular extraversion extrem extreme extremity extrinsic extrinsically extrm extrn extrnod extroversion extrusion
extubated extubation exudate exudative eye eyeball eyebrow eyed eyeglasses eyelash eyelid eyes eyesight eyestrain
eyewitness ez ezetimibe fa fabric fabricated fabrication face facemask facet facial facies facilitate facilitation
facilitator facility facioscapulohumeral fact factor factorial factory factual facultative fade fae faecal faecalis
faeces fail failure faint faintness fair fairness faith faithful fake falciparum fall fallen fallers fallopian false
falx familial familiar familiarisation familiarise familiarity familiarization familiarize family famine famotidine
famous fan fancy fanning fantastic fantasy far fared farm farmer farmworkers farrowing farsightedness farther fascia
fascial fascicle fascicular fasciculata fasciculation fasciculus fasciitis fashion fast fastened fastening faster
fastest fat fatal fatality fate fatfound father fatigability fatigue fatness fats fatty fauces fault faulty fava favor
favorable favorably favorite favour favourable favourably fax faxed fb fd fear fearful feasibility feasible feasibly
feather feature febrile fecal feces fechamento fed federal fee feed feedback feel fees feet feixe fell fellow
fellowship felt female femininity feminist feminizing femor femora femoral femoris femr femur fence fenestrated
fenestrations fenofibrate fenoterol fentanyl ferment fermentability fermentable fermentation fermentum ferric ferritin
ferrous fertile fertility fertilization fertilize fertilizer ferulic ferumoxytol festival fetal fetalis fetl
fetoprotein fetus fever feverish few fewer fewest ff ffm fi fib fiber fiberglass fiberoptic fibrate fibre fibrillary
fibrillation fibrillin fibrils fibrin fibrinogen fibrinolysis fibrinolytic fibroadenoma fibroblast fibrocartilage
fibrocartilaginous fibrochondrogenesis fibrocystic fibrodysplasia fibroelastosis fibrogenesis fibroid fibroma
fibromatosis fibromyalgia fibronectin fibroplasia fibrosarcoma fibrosing fibrosis fibrosus fibrotic fibrous fibula
fibular fibularis fiction fictional fictitious fictive fide fidelity field fieldwork fieldworkers fifteen fifth fifty
fight fighters figured figures filament filamentous filamin filarial filariasis file filgrastim filiform fill filler
film filter filtrate filtration fimasartan fimbriae final finalised finalize finance financial finasteride find fine
finer finger fingerlike fingernail fingerprinting fingerprints fingertip finish finite fire firearm firefighters
firework firm firmer first fiscal fish fission fissure fist fistula fistulae fit fitness fits fitted fitting five fix
fixate fixation fixative fixed fixedness fixing fl flabby flaccid flag flagella flagellated flagellum flagged flail
flaky flame flamethrower flammable flammeus flank flap flapless flapping flare flareup flash flashback flashbulb flask
flat flatten flatter flatulence flatus flavan flavanones flavin flavones flavonoid flavonols flavor flavour flaw flax
flaxseed flea flecainide flecks flesh fleshy flex flexibility flexible flexibly flexion flexneri flexor flexure
flicker fliers flight flip float floaters flood floor floppiness floppy flora floss flour flow flowchart flower flu
flucloxacillin fluconazole fluctuate fluctuation flucytosine fludarabine fludrocortisone fluency fluent fluid fluidic
fluidity fluke fluorapatite fluorescein fluorescence fluorescent fluoridated fluoride fluorinated fluorine
fluorochrome fluorogen fluoropyrimidine fluoroquinolone fluoroscopic fluoroscopy fluorosis fluorouracil fluoxetine
flush fluticasone flutter fluvoxamine flux flxr fly flyer flying fmol fnctns fngr foam foamy focal foci focus focussed
focussing foetal foetus fog foi foil fol folate fold folder folic folicl folinic folk follic follicle follicular
follicularis folliculitis folliculogenesis follitropin follow follower followup fomite fondaparinux font fontanel
fontanelle food foodborne foodstuff foot footage football footprint footwear for foraging foram foramen foramin
foramina foraminal forarm forbidden force forceful forceps forcibly forearm forebrain forecast forefoot forefront
foregoing foregut forehead foreign forelock foremost forensic foreseeable foreseen foreskin forests forever forget
forgetfulness forgetting forgot forgotten fork forkhead form forma formal formaldehyde formalin formalized format
formate formation formative formatted former formic formiminotransferase formoterol formula formulae formulate
formulation forn fornix forsythia forte forth forthcoming fortificant fortification fortified fortifier fortify
fortnight fortunately forty forum forward fosamprenavir fossa fossae fossil foster fotemustine fotonovela foul found
foundational foundations founder four fourfold fourteen fourth fovea foveal foveoschisis fowleri foxes fr fractal
fraction fractional fractionated fractionation fracture fragile fragilis fragility fragment fragmentation fragmt
fragrance frail frailty frame frameshift framework frataxin fraternal fraud fraught freckles freckling free freedom
freeze freezer frenulum frequency frequent frequentist fresh freshwater friction fridge fried friend friendliness
friendship fries frightened frightening frnt fro frog from front frontal frontalis frontline fronto frontometaphyseal
frontomidline frontonasal frontoparietal frontostriatal frontotemporal frostbite frostings frozen fructans fructo
fructooligosaccharides fructosamine fructose fruit fruitful frustrated frustrating frustration frutescens frying ft
fts fucosidosis fuel fugax fulfil fulfill fulfillment fulguration full fullest fullness fully fulminant fulvestrant
fumarase fumarate fumaric fumes fun function functional functionalis functionality functn fundal fundamental funded
funder funding fundoplication funds fundus funeral fungal fungi fungicides fungoides fungus funnel funny fur furnace
furniture furoate furosemide furrow further furthermore furthest fuse fusel fusiform fusion fusional fussiness fussy
futile futility future fuzzy fx gabapentin gadolinium gagging gain gait galacto galactose galactosemia
galactosialidosis galactosidase galantamine galectin gall gallate gallbladder gallery gallic gallop gallstone
galunisertib gambiae gambiense gamble gamblers game gameplay gamete gametocytaemia gametocytaemic gametocyte
gametocytemia gamma gammopathy ganglia ganglioglioma ganglion ganglioneuroblastoma ganglionic ganglionopathy
ganglioside gangliosidosis gangrene gangrenosum gantenerumab gap gaps garbage gardener gardening gardens gargle garlic
garment garner gas gaseous gases gasoline gasping gasseri gastrectomy gastric gastrin gastrinoma gastritis gastro
gastrocnemius gastroduodenal gastroenteritis gastroenterologist gastroenterologista gastroesophageal gastrointestinal
gastrojejunal gastrokinetic gastroparesis gastroschisis gastroscopy gastrostomy gate gatekeepers gateway gather
gatifloxacin gauge gauze gavage gave gay gaze gear gefitinib gel gelatin gelatinase geleophysic gels gemcitabine
gemfibrozil gender gene genera general generalisability generalisable generalisation generalise generalizability
generalizable generalization generalize generate generation generational generator generic generous genesis genetic
genetically geneticist geniculate genioglossus genioplasty genistein genital genitalia genitalium genitl genitofemoral
genitopatellar genitourinary genogram genome genomic genorm genotype genotypic genre gentamicin gentle gentleman
gently genuine genus geographic geographical geography geometric geometrical geometry gepotidacin gerd geriatric
geriatrician germ germane germinal germinate germinoma germline gest gestation gestational gestationis gestural
gesture get gets getting ghrelin gi giant gift gigantism gigantomastia gila gilts ginger gingiva gingival gingivalis
gingivitis ginseng girdle girl girlfriend girth give given giver glabella glabrata glad glamorous glamour glance gland
glandular glandularis glans glare glargine glass glaucoma gleaned glenohumeral glenoid glia gliadin glial
glibenclamide gliclazide glide glider glimepiride glimpse glioblastoma glioma glipizide global globe globin
globotriaosylceramide globozoospermia globular globules globulin globus glomerular glomeruli glomerulonephritis
glomerulopathy glomerulosa glomerulosclerosis glomerulus glomrlneph glossary glossitis glossopharyngeal glossoptosis
glottis glove glow glucagon glucan glucocort glucocorticoid glucocorticoidssteroid glucocorticosteroids glucomannan
glucometer gluconate gluconeogenesis glucosamine glucose glucosidase glucoside glucosuria glucuronidase glucuronidated
glucuronidation glucuronide glue glutamate glutamatergic glutamic glutamine glutamyl glutamyltransferase
glutaraldehyde glutaric glutathione gluteal gluten gluteus glyburide glycaemia glycaemic glycan glycated glycation
glycemia glycemic glyceraldehyde glycerin glycerine glycerol glycine glycocalyx glycogen glycogenolysis glycol
glycolipids glycolysis glycolytic glycoprotein glycopyrrolate glycopyrronium glycos glycosaminoglycan glycoside
glycosidic glycosylated glycosylation glycyrrhizin gm gnathodiaphyseal gntl go goal goat goblet goes goggles going
goiter gold golden golf golfer golimumab gon gonad gonadal gonadoblastoma gonadotrophin gonadotropin gondii gone
goniometer gonioscopes gonioscopy gonorrhea gonorrhoeae good goodness goose gorilla gosh got gotcha gotta gotten gout
gouty govern governance government governmental gown gp gr grab gracilis grade graders gradient gradual graduate
graduation graft grain gram grammar grand grandchildren grandfather grandkids grandma grandmother grandparents
grandson grant granular granulation granule granulocyte granulocytic granuloma granulomatosis granulomatous granulosa
granulosum granulosus granzyme grape grapefruit graph graphic graphical grasp grass grateful gratification gratitude
grave graveolens gravid gravidarum gravidity gravies gravis gravitation gravitational gravity gray grayish grazing
greasy great greater greatest greedy green greeting grew grey grft grid grief grieving grilled grilling grimacing
grind grip gripping grit gritty grocery groggy groin grooming groove gross ground groundbreaking groundwater
groundwork group groupthink grow grown growth grp grth grunting grupo gstrc guaiac guaifenesin guanidinoacetate
guanine guanosine guanylate guar guarantee guarantor guardian guess guidance guide guideline guidewire guilt guilty
gum gums gun guna guns gustation gustatory gut gutka gutta guttae guttata guy guys gym gymnastic gyms gynaecological
gynaecologist gynaecology gynecologic gynecological gynecologist gynecomastia gyrase gyrata gyrate gyri gyrus habit
habitat habitual habituated habituation habitus had hadn hadongensis haem haematobium haematocrit haematological
haematology haematoma haematoxylin haemodialysis haemodynamic haemoglobin haemoglobinopathies haemolysis haemolytic
haemorrhage haemorrhagic haemorrhoidal haemorrhoids haemostatic hair hairless hairline hairy half halfway halgn
halitosis hallmark halls hallucin hallucination hallucinogens hallucis hallux halo halogen halogenated haloperidol
halt halved halves ham hamartoma hamate hammer hamper hamster hamstring hand handedness handful handgrip handgun
handheld handicap handicraft handle handler handout handpiece handrail handset handwashing handwriting hang hangover
hantavirus haploid haplotype happen happier happily happiness happy harassment harboring harbour hard harden harder
hardest hardness hardship hardware haris harlequin harm harmful harmless harmonic harmonious harmony harness harsh
harvest harvester has hash hasn hassles hasten hat hatch hate hatha hats haul have haven hay hazard hazardous haze
hazelnut hcl hd hdache hdl he head headache headedness headgear headphones headquarters heal healer health healthcare
healthful healthier healthiest healthiness healthy hear heart heartbeat heartburn heat heath heatstroke heavier
heaviest heavily heaviness heavy hectares hedonic heel heelies height heighten held helical helicase helices
helicopter helium helix hello helmet helminth helminthiases helminthiasis helminthic help helper helpful helpfulness
helpless helplessness helpline hem hemagglutination hemagglutinin hemangioblastoma hemangioendothelioma hemangioma
hemangiopericytoma hematemesis hematochezia hematocrit hematodiaphyseal hematogenous hematolog hematologic
hematological hematologist hematology hematoma hematopoiesis hematopoietic hematoxylin hematpoetc hematuria heme hemi
hemianopia hemichannel hemicrania hemidiaphragm hemidysplasia hemifacial hemiparesis hemiparetic hemiplegia hemiplegic
hemisection hemisphere hemispheric hemochromatosis hemoconcentration hemodialysis hemodiastase hemodynamic
hemodynamically hemofiltration hemoglobin hemoglobinopathies hemoglobinuria hemogram hemolysis hemolytic
hemopericardium hemophagocytic hemophilia hemopneumothorax hemopoiesis hemoptysis hemor hemorrhage hemorrhagic
hemorrhoid hemostasis hemostatic hemothorax hence henceforth henselae heparan heparin heparinised heparinized
hepatectomy hepatic hepatis hepatitis hepatobiliary hepatoblastoma hepatocellular hepatocerebral hepatocyte
hepatoerythropoietic hepatopancreatic hepatoprotective hepatorenal hepatosplenomegaly hepatotoxic hepatotoxicity
hepcidin her herb herbal herbicide herd here hereafter hereby hereditaria hereditary heredity herein heritability
heritable heritage hernia herniated herniation herniorrhaphy herniotomy heroin herpes herpesvirus herpetic
herpetiformis herself hesitancy hesitant hesitate heterochromia heterochromic heterogeneity heterogeneous heterogenous
heterologous heterophoria heteroplasia heterosexual heterotaxy heterotopia heterotopic heterotrophs heterotropia
heterozygotes heterozygous heuristic hexafluoride hexane hexokinase hexosaminidase hexose hey hi hiatal hiatus hiccups
hidden hide hidradenitis hierarchical hierarchy high higher highest highlight highway hike hilar hillock hilum him
himself hind hindbrain hinder hindgut hindlimb hindrance hindsight hinge hint hip hipbone hippocampal hippocampus
hippurate hippuric hips hire his histamine histidine histidinemia histiocytes histiocytic histiocytosis
histocompatibility histogram histologic histological histology histolytica histolyticum histomorphometry histone
histopathologic histopathological histopathology histoplasmosis historic historical history hit hitherto hits hitting
hives hlth hmm hmmm hndl hoarding hoarse hoarseness hobby hoc hock hockey hogs hold holder hole holiday holistic
holistically hollow holocarboxylase holoprosencephaly home homecare homeless homelessness homeopathic homeopathy
homeostasis homeostatic homeowners homepage homework homicidal homicide hominis homocysteine homocystinuria homogenate
homogeneity homogeneous homogenization homogenized homogenous homolog homologous homologues homophily homophobia
homoscedasticity homosexual homosexuality homovanillic homozygote homozygous homunculus honest honesty honey honeycomb
honoraria honorarium hood hoof hook hookworm hop hope hopefully hopeless hopelessness horizon horizontal hormonal
hormone horn hornets horrible horse horseback horseradish hose hospice hospital hospitalisation hospitalised
hospitalization hospitalized host hostile hostility hot hotel hotline hotplate hotspots hour house household
householder housekeeping housewives housework how however hpp hr hrm hrs hrt hs hsa hsp htn http hue huge humane
humanistic humanitarian humanity humanized humans humanus humer humeral humeroulnar humerus humid humidification
humidified humidifier humidity humiliation humility humming humor humoral humorous hump hundred hung hunger hungry
hunting hurdles hurricane hurt hus husband husbandry husk hv hx hyaline hyalinosis hyaluronan hyaluronate hyaluronic
hyaluronidase hybrid hybridisation hybridization hydantoin hydatid hydatidiform hydralazine hydrarthrosis hydratase
hydrate hydration hydraulic hydro hydrocarbon hydrocele hydrocelectomy hydrocephalic hydrocephalus hydrochloric
hydrochloride hydrochlorothiazide hydrocodone hydrocortisone hydrocrb hydrodynamic hydrogel hydrogen hydrogenated
hydrogenation hydrolase hydrolysate hydrolysed hydrolysis hydrolyze hydromorphone hydroperoxides hydrophilic
hydrophobic hydrops hydrostatic hydrotherapy hydroxide hydroxy hydroxyacyl hydroxyapatite hydroxybutyrate
hydroxybutyric hydroxychloroquine hydroxyethyl hydroxyglutarate hydroxyglutaric hydroxyl hydroxylase hydroxylated
hydroxylation hydroxylysine hydroxyphenyl hydroxysteroid hydroxyurea hydroxyvitamin hygiene hygienic hygienist hygroma
hylan hymen hyoid hyp hyper hyperacidity hyperactivation hyperactive hyperactivity hyperaemia hyperaldosteronism
hyperalgesia hyperalimentation hyperammonemia hyperandrogenism hyperbaric hyperbilirubinemia hypercalcemia
hypercalciuria hypercapnia hypercapnic hypercarbia hyperchloremia hypercholesterolaemic hypercholesterolemia
hypercholesterolemic hypercoagulable hypercortisolism hyperdense hyperekplexia hyperemesis hyperemia hyperemic
hypereosinophilic hyperexcitability hyperextensibility hyperextensible hyperextension hyperferritinemia
hyperfractionated hyperfunction hyperglobulinemia hyperglycaemia hyperglycaemic hyperglycemia hyperglycemic
hyperglycinemia hyperhidrosis hyperinflation hyperinsulinaemic hyperinsulinemia hyperinsulinemic hyperinsulinism
hyperintense hyperkalemia hyperkalemic hyperkeratosis hyperkeratotic hyperlactatemia hyperlink hyperlipidemia
hyperlipidemic hyperlordosis hyperlysinemia hypermanganesemia hypermethioninemia hypermobile hypermobility
hypernatremia hyperopia hyperopic hyperosmolar hyperosmolarity hyperosmotic hyperostosis hyperoxaluria hyperoxia
hyperparathyroidism hyperphenylalaninemia hyperphosphatemia hyperphosphatemic hyperpigmentation hyperpigmented
hyperplasia hyperplastic hyperpnea hyperpolarization hyperpolarizing hyperprolactinemia hyperprolinemia
hyperproteinemia hyperpyrexia hyperresponsiveness hypersecretion hypersecretory hypersensitive hypersensitivity
hypersomnia hyperstimulation hypertension hypertensive hyperthermia hyperthermic hyperthyroid hyperthyroidism
hypertonia hypertonic hypertonicity hypertrichosis hypertriglyceridemia hypertrophic hypertrophied hypertrophy
hyperuricaemic hyperuricemia hyperventilation hypervolemia hyphae hypnosis hypnotherapy hypnotic hypntc hypo
hypoactive hypoalbuminemia hypoaldosteronism hypoallergenic hypobaric hypobetalipoproteinemia hypocalcemia
hypocalciuric hypocaloric hypocellularity hypochlorite hypocholesterolemic hypochondrogenesis hypochondroplasia
hypochromic hypocretin hypodermic hypodermis hypoesthesia hypofractionated hypofractionation hypofunction
hypogammaglobulinemia hypogastric hypogenitalism hypoglossal hypoglycaemia hypoglycaemic hypoglycemia hypoglycemic
hypogonadism hypogonadotropic hypohidrosis hypohidrotic hypointense hypokalemia hypokalemic hypoketotic hypokinetic
hypolipoproteinemia hypomagnesemia hypomania hypomanic hypometabolism hypomyelination hyponatremia hypoparathyroidism
hypoperfusion hypopharyngeal hypopharynx hypophosphatasia hypophosphatemia hypophosphatemic hypophyseal
hypopigmentation hypopigmented hypopituitarism hypoplasia hypopnea hypoproteinemia hypopyon hyposmia hypotension
hypotensive hypothalamic hypothalamus hypothenar hypothermia hypothermic hypotheses hypothesis hypothesise hypothesize
hypothetical hypothetico hypothyroid hypothyroidism hypotonia hypotonic hypotony hypotrichosis hypouricemia
hypoventilation hypovitaminosis hypovolaemia hypovolemia hypovolemic hypoxaemia hypoxanthine hypoxemia hypoxemic
hypoxia hypoxic hysterectomy hysteria hystrix iatrogenic ibuprofen ibutilide icddr ice iced icepack ichthyosiform
ichthyosis icon iconic ictal icterus icy id idea ideal idealized ideation ident identical identifiable identification
identified identifier identify identity ideology idiopathic idiosyncratic idle idx ie if ifosfamide iga ige igm
ignition ignorable ignorance ignore ih ii iii ik ileal ileoanal ileocecal ileostomy ileum ileus ilia iliac
iliocostalis iliohypogastric ilioinguinal ilioischial iliopsoas iliopubic iliotibial ilium ill illegal illegible
illicit illiteracy illiterate illness illuminance illuminate illumination illuminator illusion illusory illustrate
illustration illustrative iloprost im image imagery imaginable imaginary imagination imagine imaginginterprets
imatinib imbalance imidazole iminostilbenes imipramine imiquimod imitate imitation immature immaturity immediate
immense immersed immersion immersive immigrant immigrated immigration imminent immitis immobile immobilisation
immobilised immobility immobilization immobilized immobilizer immune immunisation immunity immuniz immunization immuno
immunoassay immunoblot immunoblotting immunocompetent immunocompromised immunocytochemistry immunodef immunodeficiency
immunodeficient immunodiffusion immunodominant immunofluorescence immunofluorescent immunogenic immunogenicity
immunogens immunoglobulin immunohistochemical immunohistochemistry immunologic immunological immunomodulating
immunomodulation immunomodulator immunomodulatory immunoosseous immunoproliferative immunoreactive immunoreactivity
immunoregulatory immunosorbent immunostaining immunostimulant immunosup immunosuppressant immunosuppressed
immunosuppression immunosuppressive immunotactoid immunotherapeutic immunotherapy impact impactful impaction impair
impairment impart impatient impedance impede impediment impending imperative imperfect imperfecta imperforate
impermeability impermeable impersonal impetigo impetus impingement implant implantable implantation implausible
implement implementation implementers implicate implication implicit implied implnt imply import importance important
impose impossibility impossible impotence impoverished impractical imprecise imprecision impregnated impression
impressive imprint imprisonment improbable improper improv improve improvement improvers improvised impulse impulsive
impulsivity imputation impute in inability inaccessibility inaccessible inaccuracy inaccurate inactivate inactivation
inactivators inactive inactivity inadequacy inadequate inadvertent inanimate inappropriate inattention inattentive
incapable incapacitated incapacitating incapacity incarcerated incarceration incdt incendiary incentive incentivize
inception inch incidence incident incidental incipient incised incising incision incisional incisor inclination
incline inclinometer include inclusion inclusive inclusivity incmpl income incompat incompatibility incompatible
incompetence incompetent incomplete incomprehensible inconclusive incongruence incongruent inconsistency inconsistent
inconsolable incontinence incontinent incontinentia inconvenience inconvenient incorporate incorporation incorrect
increase incredible incredibly increment incremental increta incretin incubated incubating incubation incubator incur
incurable incurred incurring incus indacaterol indeed indefinite indentation independence independent indeterminate
index indicate indication indicative indicator indices indifference indifferent indigenous indigent indigestible
indigestion indirect indiscretion indiscriminate indispensable indistinguishable individual individualised
individualistic individualization individualize indocyanine indolent indomethacin indoor indrawing induc induce
inducer inducible induction inductive induration industr industrial industrialised industrialization industrialized
industry indwelling ineffective ineffectiveness inefficacy inefficiency inefficient inelastic ineligibility ineligible
inequality inequitable inequity inert inertia inertial inevitable inevitably inexpensive inexperienced infancy infant
infantile infarct infarction infct infeasible infec infect infection infectious infectiousness infective infectivity
infer inference inferential inferior inferiority inferred inferring infertile infertility infestation infested
infiltrate infiltration infiltrative infinity inflam inflame inflammasome inflammation inflammatory inflatable
inflatbl inflate inflation inflexibility inflexible inflict infliximab inflow influence influential influenza
influenzae influx info infodemic inform informal informant information informational informative infra infraorbital
infrared infrasound infraspinatus infrastructure infratentorial infraumbilical infrc infrequent infundibulum infusate
infuse infusion infusional infusn ing ingest ingestion ingestive ingredient ingrowth inguinal inguino inguinodynia
inhabit inhabitants inhalation inhalational inhalative inhale inhaler inhalnt inherent inherit inheritance inhib
inhibin inhibit inhibition inhibitor inhibitory inhibtr inhumane iniencephaly init initial initialized initiate
initiation initiatives initiator inj inject injectable injection injector injunctive injure injurious injury injustice
ink inlet inmates innate inner innermost innervate innervation innocent innocuous innominate innovation innovative
inoculated inoculating inoculation inoculum inoperable inorganic inositol inotrope inotropic inpatient input inputted
inquire inquiry ins insecticide insects insecure insecurity inseminated insemination insensible insensitive
insensitivity insert inserter insertion inside insight insignificant insipidus insist insofar insole insoluble
insomnia inspect inspection inspectors inspiration inspirational inspiratory inspire insrt instability install
installation instance instant instantaneous instead instill instillation instinct instituted instituting institution
institutionalization institutionalized instruct instruction instructional instructor instrument instrumental
instrumentation instrumnt insuff insufficiency insufficient insufflated insufflation insula insular insulate
insulation insulin insulinoma insulinotropic insult insurance insure insurer int intact intake intartic intcr intcrbl
intcrn integer integral integrase integrate integration integrative integrin integrity integument integumentary
intellect intellectual intelligence intelligent intend intenders intense intensification intensified intensify
intensity intensive intensivist intent intention intentional intentl inter interact interactants interaction
interactional interactive interactivity interagency interassay interatrial interaural intercalated intercellular
intercept interchangeable interchangeably interclass intercondylar interconnected interconnectedness intercostal
intercourse intercultural intercurrent interdental interdependence interdependent interdigital interdisciplinary
interest interesterification interesterified interface interfere interference interferential interferon
intergenerational intergroup interhemispheric interictal interim interincisal interindividual interior interleukin
interlibrary intermamillary intermed intermedia intermediary intermediate intermedius intermittent intern interna
internal internalization internalize internationally interneuron internipple internist internum interobserver
interoceptive interoperability interossei interosseous interpedicular interpersonal interphalangeal interphaln
interphase interplay interpolated interpolation interposition interpret interpretability interpretable interpretation
interpreter interpretive interprofessional interproximal interquartile interrater interrelated interrelationship
interrogated interrupt interruption intersect intersection intersectionality intersectoral intersex interspace
interspersed interstimulus interstitial interstitium intertarsal intertroch intertrochanteric intertwined interval
intervene intervention interventional interventionist interventricular intervertebral interview interviewee
interviewer intervnt intest intestinal intestinalis intestine intima intimacy intimal intimate intimidating into
intolerable intolerance intolerant intoxicated intoxication intra intraabdominal intraarticular intrabony intracap
intracapsular intracellular intracerebral intraclass intracluster intracochlear intracondylar intracoronary
intracortical intracostal intracranial intractable intracutaneous intracytoplasmic intradermal intradural
intraepidermal intraepithelial intragastric intragroup intrahepatic intraindividual intralesional intraluminal
intramedullary intramembranous intramural intramuscular intramyocardial intranasal intransitive intranuclear
intraobserver intraoc intraocular intraoperative intraoral intraparenchymal intrapartum intrapelvic intraperitoneal
intrapersonal intrapleural intrapulmonary intraretinal intraspinal intrathecal intrathorac intrathoracic intratympanic
intrauterine intravaginal intravasc intravascular intravenous intraventricular intravitreal intrcndl intrepith
intricate intriguing intrinsic intrinsically intrmt intrns introduce introducer introduction introductory intron
introspection introversion intrusion intrusive intrvnt intubate intubation intuition intuitive intvrt inulin invade
invader invagination invalid invaluable invariably invariance invariant invasion invasive invasiveness invented
invention inventor inventories inverse inversion inversus inverted inverting invest investigate investigation
investigational investigative investigator investment invisible invitation invitational invite invitee invl
involuntarily involuntary involuting involution involv involve involvement inward iodide iodinated iodine iodized
iohexol ion ionic ionization ionized ionizing ions ipilimumab ipratropium ipsilateral ipsilesional irides iridis
iridocyclitis iridotomy irinotecan iris irisin iritis iron ironic irradiated irradiation irrational irregular
irregularity irrelevant irresistible irrespective irreversible irreversibly irrigant irrigated irrigating irrigation
irritability irritable irritants irritate irritation irsogladine is ischaemia ischaemic ischemia ischemic ischia
ischial ischiopubic ischium islet isn isnt iso isobutyryl isocaloric isocenter isochromosome isocitrate isodicentric
isodose isoelectric isoenergetic isoenzymes isoflavone isoflurane isoform isoimmun isoimmunization isokinetic isolate
isolation isoleucine isomaltase isomaltoside isomer isomerase isomerism isometric isoniazid isopropanol isopropyl
isoprostane isoproterenol isosorbide isothiocyanate isotime isotonic isotope isotopic isotretinoin isotropic isotype
isovaleric isovolumetric issue isthmus istradefylline it itch itchiness itchy item iteration iterative ith
itraconazole its itself iv ivabradine ivacaftor ivermectin ivy ix jacket jagged jail jammed japonicum jar jargon jars
jaundice jaw jawbone jaws jeans jee jejunal jejuni jejunostomy jejunum jelly jellyfish jeopardize jerk jerky jerry jet
jewelry jig jigsaw jirovecii jitteriness jittery job jobs jock jog jogging join joint jokes jolt journals journey joy
joyful joystick jt judge judgement judgemental judgment judgmental judicious jug jugular juice jumble jump jumper
junction junctional juncture jungle junior junk jurisdiction jury just justice justifiable justification justified
justify juv juvenile juxtafoveal juxtaglomerular juxtamedullary juxtapapillary ka kale kallikrein kanamycin kaposiform
kappa kar karen karyotype kayak kb kcal kdny ke keen keep keloid kept keratin keratinization keratinized keratinizing
keratinocyte keratinous keratitis keratoconjunctivitis keratoderma keratohyalin keratolyt keratolytics keratomileusis
keratopathy keratoplastics keratoses keratosis kernel ketamine keto ketoacid ketoacidosis ketoacidotic ketodesogestrel
ketogenesis ketogenic ketoglutarate ketone ketoprofen ketorolac ketosis ketothiolase key keyboard keypad keys keywords
kg kick kid kidney kids kill killer kilogram kilometers kin kinase kind kinda kindergarten kindness kinematic
kinesigenic kinesiophobia kinesthesia kinesthetic kinetic kinetin kinin kininogen kinky kiosk kissing kit kitchen kits
kittens km kn knee kneecap kneeling knew knife knitting knives knob knock knockout knot know knowledge knowledgeable
known knuckle ko koilocytosis kola kon kosher krill kurtosis kuru kyphoscoliosis kyphosis kyu lab label labelled
labelling labia labial labile lability labium labor laboratory labour labrum labs labyrinth labyrinthine labyrinthitis
lac lace lacerations lack lacrimal lacrimation lacrimo lacrimogenic lacrosse lactalbumin lactam lactamase lactase
lactate lactation lacteal lactic lactiferous lactis lactm lactobacilli lactoferrin lactoflora lactoglobulin lactose
lactulose lacunae lacunar lacy ladder laden lady lag lagged lagging lagophthalmos lags lah laid lairage lait lamb
lambda lambdoid lamblia lamella lamellae lamellar lamellated lameness lamin lamina laminar laminated laminectomy
laminin laminotomy lamivudine lamotrigine lamp lamppost lanadelumab land landline landmark landscape landslide lanes
language lanreotide lansoprazole lanthanum lanuginosa lap laparoscope laparoscopic laparoscopically laparoscopy
laparotomy laps lapse laptop lar lard large larger largest larva larvae larval larvicide laryngeal laryngectomy
laryngitis laryngo laryngopharynx laryngoscope laryngoscopy laryngospasm laryngotracheal laryngotracheitis larynx
laser lashes last lat lata latanoprost latch late latency latent later lateral lateralis laterality lateralization
lateralized latest latex latissimus latitude latrine latter lattice latum laugh laughter launch laundered laundry
lauryl lavage lavender law lawmakers lawn laws lawyer lax laxa laxative laxity lay layer laying layoff layout
layperson lays lazy lb lbs lead leader leadership leaf leaflet leafy leak leakage leaky lean learn learner learnt
least leave lecithin lectin lecture lecturers led leech leflunomide left leftover leftward leg legacy legal legged
legibility legislation legislative legislators legitimacy legitimate legs legumes leiomyoma leiomyomatosis
leiomyosarcoma leishmaniasis leisure lem lemon lemonade lenalidomide lend length lengthen lengthy lenient lens
lenticonus lenticule lentigines lentils lentis leprae leprosy leptin leptomeningeal leptospirosis lesbian lesion
lesional less lessen lesser lesson let lethal lethality lethargic lethargy letrozole lets letter letting lettuce
leucine leucocyte leucopenia leucovorin leukaemia leukemia leukemic leukocoria leukocyte leukocytosis leukodystrophy
leukoencephalopathy leukoma leukopenia leukoplakia leukotriene lev levalbuterol levator level lever leverage
levobupivacaine levocardia levodopa levofloxacin levonorgestrel levosimendan levothyroxine lexical lexicon lg
liability liable liaise liaison lib liberal liberated liberation libido libitum librarian libraries lice license
licensure lichen lichenification lichenoides licorice lid lidocaine lids lie lies lieu life lifecycle lifelong
lifesaving lifespan lifestyle lifetime lift ligament ligamentous ligamentum ligand ligase ligated ligation light
lighten lighter lightheaded lightheadedness lightning lightto lightwand lightweight ligmt lignan ligneous lignocaine
like likelihood likened likewise limb limbar limbic limbus limit limitation limp linalyl lindane line linea lineage
linear linearity linens liner linezolid linger lingual linguistic linguistically lingula link linkage linker linoleic
linolenic linseed lion lioness lip lipase lipedema lipemia lipid lipoatrophy lipocalin lipodystrophy lipofuscin
lipofuscinosis lipogenesis lipogenic lipogranulomatosis lipoic lipolysis lipolytic lipoma lipomatosis lipomatous
lipomembranous lipophilic lipopigment lipopolysaccharide lipoprotein liposarcoma liposomal liposuction lips liquid
liquor liraglutide lisdexamfetamine lisinopril lispro lissencephaly list listen listener listeriosis listserv lit
liter literacy literally literate literature lithium lithotomy lithotripsy lithotripter litigation litre litter little
live livebirths liveborn livedo livelihood liver livestock lixisenatide lizard llamas lmb lme ln lng lo load loafing
loan lobaplatin lobar lobation lobe lobectomy lobular lobule loc local locale localised locality localization localize
locate location locator lochia loci lock locker loco locomotion locomotor locoregional locus lodge log logarithm
logarithmic logarithmically logbook loge logged logging logic logical login logistic logistical logit logo logrank
logs loin lomustine lone loneliness long longer longest longevity longifolia longissimus longitud longitudinal
longstanding longterm longum longus look loop loose loosen looser loperamide lopinavir loratadine lorazepam lordosis
lornoxicam losartan lose loss lost lot lotion lots lottery loud louder loudness louse lovastatin love low lower lowest
lows loyalty lozenge lubricant lubricate lubrication lucid lucidum luciferase luck luckily lucky luggage lukewarm lum
lumbar lumbopelvic lumborum lumbosacr lumbosacral lumbricoides lumefantrine lumen luminal luminance luminescence
lumiracoxib lump lumpectomy lumpy lunate lunch lunchtime lung lupus luteal lutein luteinizing luteum lux lv lw lyase
lycopene lying lymph lymphadenectomy lymphadenitis lymphadenopathy lymphangiectasia lymphangioleiomyomatosis
lymphangioma lymphangitis lymphatic lymphedema lymphoblast lymphocyte lymphocytic lymphocytopenia lymphocytosis
lymphohistiocytosis lymphoid lymphoma lymphopenia lymphoplasmacytic lymphoproliferative lymphotropic lyophilized
lysate lyse lysergide lysine lysinuric lysis lysogenic lysosomal lysosome lysozyme lytic ma macaque macaroni macaw
mach machine machinery mackerel macro macroalbuminuria macroaneurysm macrobiotic macrocephaly macrocytic
macroglobulinemia macrolide macromastia macromolecules macronodular macronutrient macrophage macroscopic
macroscopically macrosomia macrosomic macrostomia macrovascular macula macular maculatus macule maculopapular
maculopathy mad made magazines maggots magic magna magnesium magnet magnetic magnetization magnification magnified
magnifying magnitude magnum magnus mahamantra mail main mainstay mainstream maintain maintenance maize major majora
majority make maker makeup mal malabsorption malabsorptive maladaptive maladjustment malaise malalignment malaria
malariae malarial malate maldigestion male maleate malform malformation malfunction maligna malignancy mall malleolus
malleus malmoense malnourished malnourishment malnutrition malocclusion malondialdehyde malonic malonyl malpos
malposition malpresent malpresentation malrotation malt maltase maltodextrin maltophilia maltose maltreat maltreatment
malunion mammalian mammals mammary mammogram mammography man manage manageability manageable management manager
managerial mandate mandatory mandible mandibular mandibuloacral maneuver manganese mangosteen manhandling manhole
mania manic manifest manifestation manikin manipulate manipulation manipulative mannequin manner mannitol mannose
mannosidosis manoeuvre manometer manometric manometry manpower mans mansoni manual manualised manualized manubrial
manubrium manufacture manufacturer manure manus manuscript many map maple mapped mapping maps marathon maraviroc
marcescens marching mares margarine margin marginal marginalization marginalized marijuana marine marital mark marker
market marketplace marksmanship marmorata marriage married marrow marry marshland marshmallow martial masculine
masculinity masculinization masculinizing mashed mask mass massage masseter massive mast mastectomy master mastery
mastication masticatory mastitis mastocytoma mastocytosis mastoid mastoidectomy mastoiditis mastopathy masturbation
mat match mate mater material matern maternal maternity math mathematic mathematical mathrsfs matrices matrix matrl
mats matter mattress maturation maturational mature maturity max maxilla maxillary maximal maximise maximization
maximize maximum maximus may maybe mayonnaise mcg mch mcla mclr me meal mealtime mean meaningful meaningfulness
meaningless meant meantime meanwhile measles measurable measure measureable measurement meat meatal meatus mebendazole
mebeverine mechanic mechanical mechanism mechanistic mechanistically mechanoreceptor mechnsm mecillinam meconium med
medetomidine media medial medialis median mediastinal mediastinoscope mediastinum mediate mediation mediator medical
medicament medicate medication medicinal medicines medio mediolateral meditation meditative medium medius
medroxyprogesterone meds medulla medullary medulloblastoma medulloepithelioma meet mefloquine megacolon
megakaryoblastic megakaryocyte megalencephalic megalencephaly megalin megaloblastic meiosis meiotic melancholia
melancholic melanin melanocyte melanocytic melanoma melanosis melanosome melatonin melena melioidosis melitensis
mellitus melons meloxicam melted melting memantine member membership membranaceus membrane membranous membrns
memorization memorize memory men menarche menarcheal meningeal meninges meningioma meningitidis meningitis meningocele
meningoencephalitis meniscal meniscus menometrorrhagia menopausal menopause menorrhagia mensc menses menstrual
menstruating menstruation mental mentation menthol mention mentor mentorship menu meperidine meq mer mercaptopurine
merch merchant mercury mercurythe mere merge merger meridian merit meropenem merosin merozoite mesalamine mesalazine
mesangial mesangiocapillary mesencephalon mesenchymal mesenchyme mesent mesenteric mesenteritis mesentery mesh
meshwork mesial mesiobuccal meso mesoblastic mesocolon mesoderm mesodermal mesolimbic mesomelic mesorectal mesorectum
mesothelial mesothelioma mesothelium mess message messenger messy mestizo mesylate met meta metab metabolic
metabolically metabolism metabolismthe metabolite metabolize metabolizers metabolomics metabotropic metacarpal
metacarpophalangeal metachromatic metachronous metadata metagenomics metal metallic metallopeptidase
metalloproteinases metalworking metaphase metaphor metaphorical metaphyses metaphysis metaplasia metapneumovirus
metarteriole metastases metastasis metastasize metastatic metatarsal metatarsophalangeal metatarsus metatropic
metencephalon meter metformin meth methacholine methadone methamphetamine methane methanogens methanol methemoglobin
methemoglobinemia methicillin methimazole methionine method methodical methodologic methodological methodology
methotrexate methyl methylacyl methylated methylation methylbutyryl methylcellulose methylcobalamin methylcrotonyl
methylene methylglutaconic methylglutaconyl methylglutaric methylglutaryl methylmalonic methylmalonyl methylphenidate
methylprednisolone methyltransferase meticulous metoclopramide metopic metoprolol metre metric metro metronidazole
metronome metropolitan mevalonate mevalonic mf mg mgmt mi micafungin mice micellar micelles micr micro microaerophilic
microalbuminuria microangiopathy microarousals microarray microbe microbial microbicide microbiologic microbiological
microbiologist microbiology microbiome microbiota microbrush microcephaly microcirculation microcirculatory
microcontroller microcrystalline microcystic microcytic microcytosis microdeletion microdialysis microdiscectomy
microdontia microdose microduplication microenvironment microfibrils microfilaments microfilariae microfilarial
microflora microglia microglial microglobulin micrognathia microgram micrographia micrographic micrographs
microhardness microimaging microleakage microlight microliter microlithiasis micrometastases micrometer micromol
micron micronized micronodular micronucleus micronutrient microorganism microparticles microphone microphthalmia
microphthalmos microplate microscope microscopic microscopically microscopist microscopy microseconds microsomal
microsomia microspheres microstomia microstructure microsurgery microti microtiter microtrauma microtubes microtubule
microvascular microvilli microvillus microwave micturition mid midaxillary midazolam midbrain midcarpal midcervical
midcingulate midday middle midface midfoot midft midgut midlife midline midnight midpoint midsagittal midst midstream
midterm midtraining midvastus midway midwife midwifery midwives mifepristone might miglustat migraine migraineurs
migrainosus migrans migrant migrate migration migratory mild milder mildest mile mileage milestone miliary milieu
military milk milky milled millennials milligram milliliter millimeter millimetres milling million millipedes
millisecond milt miltefosine miltiorrhiza miltry mimetic mimic mimicked mimicking mimicry min mind mindful mindfulness
mindset mine mineral mineralization mineralized mineralocorticoid miners miniature minimal minimi minimisation
minimise minimization minimize minimum minimus ministries minocycline minor minora minority mins mint minus minute
miosis mir mirabegron mirabilis miralax mirror misadventure misadvnt misaligned misalignment misattribution
misbehavior miscarriage miscellaneous misclassification misclassified miscommunication misconception misconduct
misdiagnosed misdiagnosis misdirection miserable misfolded misinformation misinterpret misinterpretation mislead
misled mismatch misoprostol misperceptions misplaced misplacement misreporting miss missense misshapen missile
missingness mission mist mistake mistaken mistletoe mistreatment mistrust misunderstanding misunderstood misuse mite
mitigate mitigation mitochondria mitochondrial mitochondrion mitogen mitogenic mitomycin mitosis mitotic mitoxantrone
mitral mix mixed mixer mixes mixing mixture ml mls mm mmol mn mnemonic mo mob mobile mobiletype mobilisation mobilise
mobility mobilization mobilize mock mod modafinil modal modality mode model modelled modelling moderate moderation
moderator modern modest modesty modifiable modification modified modifier modify modulate modulation modulator
modulatory module modulus mofetil moiety moist moisture moisturizer moisturizing mol molar mold moldy mole molecular
molecule molybdenum mom moment momentary momentum mometasone mommy monetary money monilethrix moniliformis monitor
monitorization monkey mono monoamine monoamnio monoamniotic monoblastic monoblock monocentric monochorionic
monochromacy monochromatism monoclonal monocular monocyte monocytic monocytogenes monocytosis monodactyly monofilament
monofollicular monogamous monogenic monohydrate monomer monomeric mononeuritis mononeuropathy mononuclear
mononucleosis monophasic monophosphate monopolar monosaccharide monosodium monosomy monostotic monotherapy monotone
monotonous monounsaturated monoxide monster montage montelukast month monx mood moodiness moon mopping moral morale
morality morbid morbidity morcellation more moreover morgagnian morning morphea morphemes morphine morphologic
morphological morphology morphometric morphometry mortality mortem mortgage mosaic mosaicism mosapride mosmol mosquito
most mother motif motile motilin motility motion motivate motivation motivational motivator motive motor motorcycle
motorized mottling mount mountaineers mourning mouse mouth mouthpiece mouthwash movable move moveable movement mover
movie mower moxibustion moxifloxacin mp mpd mph mri ms msec msk msl msp mtr mtrcy mu much mucin mucinous mucocele
mucociliary mucocutaneous mucoepidermoid mucoepithelial mucoid mucolipidosis mucolytic mucoperiosteal
mucopolysaccharides mucopolysaccharidoses mucopolysaccharidosis mucopurulent mucormycosis mucosa mucosae mucosal
mucositis mucous mucus mud mudslide muffin mug muh mul mulatta mulberry mulibrey mullerian mult multangular multi
multiaxial multicellular multicenter multicentre multicentric multichannel multicollinearity multicomponent
multicultural multicystic multidetector multidimensional multidirectional multidisciplinary multidose multidrug
multiethnic multifaceted multifactorial multifidus multifocal multiforme multifunctional multigravida multilayered
multilevel multilineage multilingual multilocularis multimatrix multiminicore multimodal multimodality multinational
multinodular multinomial multinucleated multiorgan multiparity multiparous multiple multiplex multiplication
multiplicative multiplicity multiplied multiplier multiply multipolar multipotent multiprofessional multipurpose
multiracial multisensory multisite multislice multistate multistep multisystem multisystemic multitasking multitude
multivariable multivariate multivitamin mum mumps mun municipal municipality munit munitions murder murine murmur musc
muscarinic muscle muscular muscularis musculature musculocutaneous musculoskeletal mushroom music musical musician
must mustard mutagenic mutagens mutans mutant mutase mutate mutation mutational mutilans mutilation mutual mutualistic
mv my myalgia myalgic myasthenia myasthenic myc mycobacteria mycobacterial mycobactericidal mycolic mycological
mycophenolate mycoses mycosis mycotic mycotoxin mydriasis myelin myelinated myelination myelinolysis myelitis
myeloablative myeloblastic myeloblasts myelocytes myelodysplastic myelofibrosis myelogram myeloid myeloma
myelomeningocele myelomonocytic myelopathy myeloperoxidase myeloproliferative myelosuppression myiasis mylohyoid
myoblast myocardial myocarditis myocardium myocerebrohepatopathy myoclonic myoclonus myocyte myoelectric myoepithelial
myofascial myofibril myofibrillar myofibroblastic myofibroblasts myofibromatosis myoglobin myoglobinuria myokymia
myoma myomectomy myometrial myometrium myoneural myopathic myopathy myopia myopic myosin myositis myostatin myotonia
myotonic myotube myotubular myriad myringitis myrtle myself mystery mystical myth myxedema myxoid myxoma myxopapillary
na nadir naftopidil nail naive naked nalidixic naloxone naltrexone name nano nanograms nanoparticle nap nape
naphthalene naproxen naps narcolepsy narcotic nares naris narrated narration narrative narrator narrow narrower
narrowest narrowness nasal nascent nasi naso nasogastric nasolabial nasolacrimal nasopharyngeal nasopharyngitis
nasopharynx nasotracheal nata natalizumab nation nationality nationally nationwide native natriuresis natriuretic
natrl natural naturalistic nature nausea nauseated nauseous navel navic navicular navigate navigation navigator nd ne
near nearby nearer nearest nearsightedness nebulization nebulized nebulizer necessarily necessary necessitate
necessity neck necklace necr necrolysis necros necrosectomy necrosis necrotic necrotising necrotizing need needle neg
negate negative negativity neglect negligence negligible negotiate negotiation neighbor neighborhood neighbourhood
neighbouring neighbours neither nemaline nematode nematodosis neo neoadjuvant neoformans neomycin neonatal neonate
neonatologist neonatology neonatorum neophobia neoplasia neoplasm neoplastic neoplm neopltc neostigmine neovas
neovascular neovascularisation neovascularization neph nephelometry nephew nephrectomy nephritic nephritis
nephroblastomatosis nephrocalcinosis nephrogenic nephrolithiasis nephrolithotomy nephrologist nephroma nephron
nephronophthisis nephropathy nephrosclerosis nephrostomy nephrotic nephrotoxic nephrotoxicity nerve nervo nervosa
nervous nervousness nested nests net nets network neural neuralgia neuralgic neuraminidase neurapraxia neuraxial
neurectomy neurilemmoma neuritis neurn neuro neuroacanthocytosis neuroanatomical neuroaxonal neurobehavioral
neurobiological neuroblastoma neurochemical neurochemistry neurocognitive neurocysticercosis neurodegeneration
neurodegenerative neurodevelopment neurodevelopmental neuroectodermal neuroendocrine neurofeedback neuroferritinopathy
neurofibrillary neurofibroma neurofibromatosis neurofunctional neurogastrointestinal neurogenesis neurogenetic
neurogenic neurohepatopathy neurohypophyseal neuroimaging neuroinflammation neurokinin neuroleptc neuroleptic
neurologic neurological neurologist neuroma neuromechanical neuromodulation neuromodulatory neuromotor neuromuscular
neuromyelitis neuromyotonia neuron neuronal neuronitis neuronopathy neuropath neuropathic neuropathology neuropathy
neuropeptide neurophysiological neurophysiology neuroplastic neuroplasticity neuropraxia neuroprotection
neuroprotective neuropsychological neurosensory neuroserpin neurosis neurostimulation neurostimulator neurosurgeon
neurosurgery neurosurgical neurosyphilis neurotic neuroticism neurotoxic neurotoxicity neurotoxin neurotransmission
neurotransmitter neurotrophic neurotrophin neurotypical neurovascular neutral neutrality neutralization neutralize
neutron neutropenia neutropenic neutrophil neutrophilic never nevertheless nevi nevirapine nevus new newborn newer
newest newly news newsletter newspaper next nf ng nhl niacin nice niche nick nickel niclosamide nicotinamide
nicotinate nicotine nicotinic nidus niece nifedipine night nightmare nighttime nightwear nigra nigricans nigrostriatal
nil nimotuzumab nine nineteen nineteenth ninety ninhydrin ninth nipple nirmatrelvir nit nitrate nitric nitrite nitro
nitrocellulose nitroderivatives nitrodrv nitrofurantoin nitrogen nitrogenous nitroglycerin nitroprusside nitrotyrosine
nitrous nits nivolumab nk nlm nm nmol no noble nobody nocardiosis nocebo nociception nociceptive nociceptor nocturia
nocturnal nodal nodding node nodosa nodosum nodular nodularis nodule nodulosis noise noisy nomenclature nominal
nominate nomination nomogram non nonaccommodative nonadherence nonadherent nonalcoholic nonamplified nonaut
nonautologous nonbinary nonbiol nonbiological nonblinded nonbullous noncancer noncancerous nonclinical nonclsn
noncoding noncollision noncomitancies noncommunicable noncompaction noncompartmental noncompetitive noncompleters
noncompliance noncompliant nonconscious noncontrast noncontributory nondaily nondiabetic nondigestible nondirective
nondisabled nondisjunction nondisp nondistended nondom nondominant none nonencapsulated nonessential nonetheless
nonexistent nonfat nonfatal nonflaccid nonfood nonfunctional nonfunctioning nongenetic nongovernmental nonhealing
nonhospice nonhuman noninfectious noninfective noninferior noninferiority noninflammatory noninstitutionalized
noninvasive nonionizing nonjudgmental nonkinesigenic nonlinear nonliving nonlocking nonmagnetic nonmeat nonmed
nonmedical nonmedicinal nonmelanoma nonmosaicism nonmotor nonmotorized nonmtr nonnormal nonobese nonobliterative
nonoperative nonopi nonopio nonopioid nonp nonparametric nonparticipants nonpathogenic nonpenetrating nonpharmacologic
nonpharmacological nonphotosensitive nonpitting nonpolar nonpolyposis nonpowered nonpowr nonpregnant nonprescription
nonprimary nonprlf nonproductive nonprofit nonproliferative nonprotein nonpsychotic nonrandomised nonrandomized
nonreactive nonremitters nonresponders nonresponse nonresponsive nonselective nonseminoma nonsense nonsignificant
nonsmoker nonsmoking nonspecific nonspherocytic nonsteroid nonsteroidal nonstimulant nonsuction nonsulfur
nonsuppurative nonsurgical nonsyndromic nontarget nontender nonthermal nontoxic nontraf nontraffic nontraumatic
nontrial nonunion nonurgent nonusers nonvalvular nonvenom nonvenomous nonverbal nonzero noodles noon nootropic nope
nor noradrenaline noradrenergic norepinephrine norfentanyl norm normal normalcy normalisation normalise normality
normalization normalize normative normoalbuminuria normobaric normoglycemia normoglycemic normotensive normothermic
normoxia normoxic norovirus norrin northeastern nortriptyline nos nose nosebleeds nosocomial nosso nostril not notable
notably notation notch note notebook noteworthy nothing notice noticeable noticeably notifiable notification notified
notify notion notochord notorious notwithstanding nouns nourish nourishment novel novelty novice novo now nowadays
nowhere noxious np nrv ns nstim nt ntrct ntrm nu nuanced nuances nuchal nuclear nuclease nucleated nuclei nucleic
nucleoid nucleolus nucleoside nucleotide nucleus nuclr nude nuh nuisance null nulliparous num numb number numbness
numeracy numerator numeric numerical numerous nurse nursery nurture nut nutcracker nutraceutical nutrient nutrition
nutritional nutritionist nutritious nutritive nuts nylon nymphs nystagmus nystatin oat oatmeal oats ob obedience obese
obesity obesogenic obey obinutuzumab obj object objection objective objectivity obligate obligation obligatory obliged
oblique obliterans obliteration obliterative oblongata obscure observable observance observation observational observe
observer obsession obsessive obsolete obst obstacle obstetric obstetrical obstetrician obstruct obstruction
obstructive obtain obtainable obturation obvious occ occasion occasional occipital occipito occipt occiput occls
occlude occlusal occlusion occlusive occult occulta occupancy occupant occupation occupational occupied occupy occur
occurred occurrence occurring ocean ochronosis octanoic octet octreotide ocular oculi oculo oculocutaneous
oculodentodigital oculofaciocardiodental oculogram oculomotor oculopathy oculopharyngeal oculotrichoanal od odd
oddball odds oddsidemargin odontoblast odontogenic odontoid odor odorant odoratissima odorless odour odynophagia
oedema oesophageal oesophagitis oesophagogastric oesophagus oestrogen of off offcl offender offending offensive offer
office officer official officinale officinalis offl offline offload offs offset offspring ofloxacin often oh oil oils
oily ointment ok okay ol olanzapine old older oldest olds oleanolic olecran olecranon oleic olein olfaction olfactory
oligo oligodendrocyte oligodendroglioma oligofructose oligomenorrhea oligomeric oligonucleotide oligosaccharide
oliguria olive olmesartan ols omega omentum omeprazole omission omitted omitting omnibus on onboard onbrd once
onchocerciasis oncocytoma oncogenes oncogenic oncologic oncological oncologist oncotic ondansetron one ones oneself
ongoing onions onlay online only onscreen onset onsite onto ontogeny ontological ontologies onward onycho
onychodysplasia onychodystrophy oocyst oocyte oogenesis oolemma oophorectomy oophoritis oozing op opacity opaque open
opener openness openstax operable operant operat operate operation operational operationalised operationalize
operative operator operculum operon ophthalmia ophthalmic ophthalmo ophthalmologic ophthalmological ophthalmologist
ophthalmopathy ophthalmoplegia ophthalmoscopy opiate opinion opioid opium opn opponent opportune opportunistic
opportunistically opportunity oppose opposite opposition oppositional oppression opsin opsonization opt opted opth
optic optica optical optimal optimality optimisation optimise optimism optimistic optimization optimize optimum opting
option optional optometric optometrist or ora oral oralis orange orbicularis orbit orbital orbitofrontal orca
orchestrated orchestrating orchiectomy orchitis order ordinal ordinarily ordinary ordinated ordinating ordination
ordinator orexin orf org organ organelle organic organisation organisational organise organism organizational
organizations organize organizers organophos organophosphate orgasm orgasmic orient orientated orientation orifice
origin original originality originate oris orlistat ornithine oro orofacial oronasal oropharyngeal oropharynx
orotracheal orphan orphanage orth ortho orthodontic orthodox orthogeriatric orthognathic orthogonal orthographic
orthopaedic orthopedic orthopedist orthopnea orthoses orthosis orthostatic orthotic orthotist orthotopic os oscillates
oscillating oscillation oscillatory oscillometric oseltamivir osmolality osmolarity osmoreceptors osmosis osmotic
osseointegration osseous ossicle ossificans ossification ossifictn ossified ossify osteoarth osteoarthritis
osteoarthropathy osteoblast osteoblastic osteocalcin osteochon osteochondral osteochondritis osteochondrodysplasia
osteochondroma osteochondropathies osteochondrosis osteoclast osteocytes osteodysplasia osteodysplastic
osteodysplastica osteodystrophy osteogenesis osteogenic osteoglophonic osteolysis osteomalacia osteomyelit
osteomyelitis osteonecrosis osteopathic osteopathy osteopenia osteopetrosis osteophytes osteoplastica osteopontin
osteopor osteoporosis osteoporotic osteosarcoma osteosclerosis osteosynthesis osteotomy ostial ostium ostomy oth other
otherwise otic oticus otitis otoacoustic otolaryngologist otolith otolithic otologic otological otopalatodigital
otorhino otorhinolaryngological otorrhea otosclerosis ototoxic ototoxicity ou ought ounce our ours ourselves out
outages outbreak outburst outcome outdated outdoor outer outermost outflow outgoing outgrow outgrowth outlet outlier
outline outlook outlying outpatient outperform output outreach outs outsert outset outside outstanding outstretched
outward outweigh ova oval ovalbumin ovale ovalis ovarian ovarii ovary oven over overabundance overactivation
overactive overactivity overall overarching overboard overburdened overcome overconsumption overcrowded overcrowding
overdentures overdose overdue overeat overestimate overestimation overexertion overexpressed overexpression
overfeeding overflow overgeneralization overground overgrown overgrowth overhead overheard overheating overinflation
overlap overlapped overlapping overline overload overlook overnight overproduce overproduction overrepresented
override oversampling oversaw overseas oversee overseen overshoot oversight oversimplified oversized overstimulation
overt overtime overtraining overtreatment overturning overuse overview overweight overwhelm ovrbrd ovrlp ovulated
ovulation ovulatory ovum ow owing own owned owner ownership owning owns ox oxacillin oxalate oxalic oxaliplatin
oxaloacetate oxazolidinediones oxidant oxidase oxidation oxidative oxide oxidised oxidize oxidoreductase oximeter
oximetry oxoguanine oxy oxybutynin oxycodone oxygen oxygenase oxygenated oxygenation oxygenic oxyhemoglobin oxytocic
oxytocin oxytocinergic oz ozone pa pace pacemaker pachyonychia pacientes pacificus pacifier pack package packet
paclitaxel pad padded padding paddle pads paediatric paediatrician page paid pain painful painkiller painless paint
paintball pair pairwise palatability palatable palatal palate palatine palatinus palatoglossus pale paleness
paliperidone palivizumab palliation pallidoluysian pallidum pallidus pallor palm palmar palmaris palmitate palmitic
palmitoyl palmitoyltransferase palmoplantar palmoplantaris palmvitee palpable palpate palpation palpebrae palpebral
palpitation palsy pamidronate pamphlet pancolitis pancreas pancreatectomy pancreatic pancreaticoduodenectomy
pancreatitis pandemic panel panelists panic paniculata panitumumab panmyelosis panniculitis panoramic pansinusitis
pantoprazole pantothenate pantothenic pants paper paperwork papilla papillae papillary papillitis papilloma
papillomatosis papillomavirus papular papule papulosis papyrifera par para paracellular paracentesis paracentral
paracetamol parachutist paracoccidioidomycosis paracrine paradigm paradox paradoxical paraesthesia paraffin
parafibromin paraformaldehyde paraganglia paraganglioma paragraph parahippocampal parainfluenza parallel paralysis
paralytic paralyze paramacular paramedical paramedics parameter parametric parametritis paramount paramyotonia
paranasal paraneoplastic paranoia paranoid paraoxonase paraparesis parapatellar parapertussis parapharyngeal
paraplegia parapsoriasis parasagittal parasitaemia parasitaemic parasite parasitemia parasitic parasitism
parasitological parasomnia paraspinal parasympath parasympathetic parasympatholytics parasympathomimetic parathyroid
parathyroidectomy paraventricular paravertebral parecoxib parenchyma parenchymal parent parental parenteral
parentheses parenthood paresis paresthesia paresthetica paretic paricalcitol parietal parieto parish parity parking
parkinsonism parks parlyt parole parosteal parotid parous paroxetine paroxysmal parrot pars parsimonious parsimony
part partake partial participant participate participation participatory particle particular particulate partition
partner partnership partum parturient party parvalbumin parvovirus parvum pasngr pass passage passageway passenger
passion passionate passive password past pasta paste pasteurization pasteurized pastor pastoral pastries pastures
patch patchy patella patellae patellar patellofemoral patency patent paternal paternalism paternity path pathogen
pathogenesis pathogenic pathogenicity pathologic pathological pathologist pathologista pathology pathophysiologic
pathophysiological pathophysiology pathway patience patient patrol patrons pattern paucity pause pave pavement pay
payer paying payment payoff payroll pays pazopanib pcp pct pctrs pdf pdm pdq pe pea peace peaceful peaches peak peanut
pear peas pectin pectinate pectineus pectoral pectoralis pectoris peculiar ped pedagogical pedal pedalling pedar
pedestrian pediatric pediatrician pedicle pediculicide pedis pedl pedometer peduncle pee peeing peel peer pegaptanib
pegfilgrastim peginterferon pegylated pela pelet pellet pellucida pellucidum pelv pelvic pelvis pembrolizumab
pemetrexed pemphigoid pemphigus pen penalized penalty pencil pending penectomy penet penetrance penetrate penetration
penicillamine penicillin penile penis pennate pens pension pentamidine pentobarbital pentose pentosidine pentostatin
pentosuria pentoxifylline people pepper peppermint pepsin peptic peptidase peptide peptidoglycan per perceive percent
percentage percentile perceptible perception perceptive percepts perceptual percha percreta percussion percutaneous
perennial perf perfect perforans perforated perforating perforation perforin perform performance performer perfringens
perfused perfusion perhaps peri perianal periapical periarthritis periarticular periauricular pericardial pericarditis
pericardium perichondritis periconceptional pericostal pericytes peridural perihilar perimenopausal perimenopause
perimeter perimetry perinatal perineal perineum perineural periocular perioculr period periodic periodica periodically
periodicity periodised periodized periodontal periodontist periodontitis periodontium perioperative perioral
periosteal periosteum peripapillary peripartum peripheral periphery periprocedural peristalsis peristaltic perisylvian
perit peritoneal peritoneum peritonitis peritubal peritubular peritumoral periumb periumbilic perivascular
periventricular perlecan permanence permanent permeability permeable permethrin permissible permission permissive
permit permitted permitting permutation permuted pernicious peroneal peroneus peroperative peroxidase peroxidation
peroxide peroxisomal peroxisome peroxynitrite perp perpendicular perpetrated perpetration perpetrator perpetuate
perpetuation persecution perseverance persist persistence persistent person personal personalised personality
personalization personalize personnel perspective perspiration perstans persuade persuasion persuasive persuasiveness
pertain pertinent perturbation pertuss pertussis pervasive pessary pessimism pessimistic pest pesticide pestis pet
petechiae petechial pethidine petit petrolatum petroleum petrosal petrositis petrous pets pfcrt pfdhfr pfdhps pfmdr pg
phacoemulsification phage phagocyte phagocytic phagocytized phagocytophilum phagocytosis phagolysosome phagosome
phalangeal phalanges phalanx phallic phantom pharmaceutical pharmacist pharmacodynamic pharmacoeconomic
pharmacokinetic pharmacologic pharmacological pharmacology pharmacotherapeutic pharmacotherapy pharmacovigilance
pharmacy pharyngeal pharyngitis pharynx phase phasic phenanthrene phencyclidine phenobarbital phenol phenolic
phenomenological phenomenology phenomenon phenothiaz phenothiazine phenotypes phenotypically phenotyping
phenoxymethylpenicillin phentermine phenyl phenylacetic phenylalanine phenylephrine phenylketonuria phenytoin
pheochromocytoma phi philosopher philosophical philosophy philtrum phlebothrombosis phlebotomist phlebotomy phlegm
phobia phobic phocomelia phone phoneme phonological phonophobia phoria phosmet phosphatase phosphate
phosphatidylcholine phosphatidylinositol phosphatidylserine phospho phosphocreatine phosphodiester phosphodiesterase
phosphofructokinase phosphoglycerate phosphokinase phospholipase phospholipid phosphoric phosphorous phosphorus
phosphorylase phosphorylate phosphorylation phosphotransferase photo photocoagulation photodynamic photograph
photographic photography photomicrographs photon photophobia photopigment photoreceptor photosensitive
photosensitivity photostress photosynthesis photosynthetic phototherapy phototransduction phototrophic phrase phrenic
phycoerythrin phyla phylogenetic phylum physeal physical physician physicist physicochemical physics physio physiol
physiologic physiological physiologist physiology physiotherapeutic physiotherapist physiotherapy physique physis
physl phytanic phytate phytochemical phytosterols pia piano pica picaridin pick pickles pickup picky picnic pictorial
picture pie piebaldism piece piedra pierces piercing pies piezocision piezoelectric pig piglet pigment pigmentation
pigmenti pigmentosa pigmentosum pigmentosus pigmentovascularis pigs pih pilaris pili pill pillar pillow pilocarpine
pilocytic pilomatricoma pilomatrixomas pilon pilot pilus pimp pimple pin pinch pineal pineoblastoma pinhole pink
pinkeye pinkish pinky pinna pinning pinocytosis pinpoint pinprick pins pint pinta pinto pinworm pioglitazone pioneer
pipe pipeline piperacillin piperaquine piperine pipette pirfenidone piriformis pisiform piston pit pitavastatin pitch
pitfalls pits pitted pitting pituitary pityriasis pivmecillinam pivot pivotal pixel pizza pk pkd place placebo
placement placenta placentae placental placentation placntl placoid plagiarism plague plain plak plan plana planar
plancha plane planet planitis plank planned planners planning plant plantar plantarflexion plantaris plantarum planus
plaque plasma plasmacytoid plasmacytoma plasmapheresis plasmatic plasmid plasmin plasminogen plasmodial plaster
plastic plasticity plasty plate plateau platelet platform platinum platyspondylic plausibility plausible plausibly
play player playground playlist plcnta pleasant pleasantness please pleasurable pleasure pleiotropic plentiful plenty
pleocytosis pleomorphic plethora plethysmography pleura pleurae pleural pleurisy pleurodesis pleuropulmonary
plexopathy plexus plight plot plotted plotting pls plt plug plugged plumbing plunger plunging plural pluripotent plus
pluvialis plyometric pm pmol pneumatic pneumocephalus pneumococcal pneumococcus pneumonectomy pneumonia pneumoniae
pneumonic pneumonitis pneumoperitoneum pneumophila pneumothorax po pocket podcast pode podiatrist podiatry
podoconiosis podocyte point pointer pointless pointwise poison poisonous poking polaprezinc polar polarity
polarization polarized pole police policy policymakers policymaking polio poliomyelitis poliovirus polished political
politicians politics poll pollen pollicis pollinosis pollutant polluted pollution poly polyacrylamide polyalanine
polyangiitis polyarthritis polychondritis polyclonal polycyclic polycystic polycythemia polydactyly polydipsia
polyembryoma polyendocrine polyendocrinopathy polyethylene polygenic polyglandular polyglucosan polyglutamine
polymaltose polymer polymerase polymeric polymerization polymerized polymicrobial polymicrogyria polymorphic
polymorphism polymorphonuclear polymyalgia polymyositis polymyxin polyneurop polyneuropathy polynomial polyomavirus
polyp polypectomy polypeptide polypharmacy polyphenol polyphenolic polyposis polypropylene polysaccharide
polysomnographic polysomnography polyspermy polystyrene polyunsaturated polyuria polyvalent pomalidomide pomegranate
ponderal ponds pong pons pontine pontocerebellar pool poop poor poorer poorest pop popcorn popliteal popliteus popping
poppy popular popularity populated population populous por porcelain porcine pore porencephaly pork porokeratosis
porous porphyria porphyrin porridge port portable portal portion portosystemic portrayals portrayed pos pose posit
position positional positive positivity positron possess possession possibility possible possibly post postabsorptive
postage postal postanesthesia postassessment postbaseline postcard postcentral postcode postconditioning postcooling
postdischarge postdoctoral postdose poster posterior posteriori posterolateral postexercise postexposure
postextubation postganglionic postgastrectomy postgraduate postherniorrhaphy posthoc posticum postinflammatory
postintervention postischemic postmastoidectomy postmeal postmenopausal postmenopause postmicturition postmortem
postnasal postnatal postop postoperation postoperative postpartum postpone postprandial postprocedure
postrandomization postrheumatic poststroke postsurgery postsurgical postsynaptic posttest postthoracotomy posttraining
posttransplant posttraumatic posttreatment postulate postural posture postvoid pot potassium potato potency potent
potential potentiate potentiation pots pottery potty pouch poultry pound pour poverty povidone powder power powerful
powerlessness powhiri pox pp ppm practicability practicable practical practicality practice practicum practise
practitioner pragmatic pragmatically praise pramipexole prandial pranlukast prasugrel pravastatin praxis prayer
praziquantel pre preactivation prealbumin preanalytical preassessment prebiotic precancerous precapillary
precautionary precautions precede precedent precentral preceptor precerebral precession precious precipitate
precipitation precipitin precise precision preclinical preclude precocious preconceived preconception precondition
precontemplation precuneus precursor predators predatory predefined predetermined prediabetes prediabetic predicated
predict predictability predictable prediction predictive predictor predilection predispose predisposition prednisolone
prednisone predom predominance predominant predominate predose preeclampsia preeclamptic preemptive preexcitation
preexisting preexposure prefabricated prefer preferable preferably preference preferential preferred preferring
prefilled prefix preformed prefrontal preg pregabalin preganglionic pregestational pregnancy pregnant prehension
prehospital prehypertension preimplantation preintervention prejudice prejudicial prekallikrein prelabour
preliminarily preliminary preload prem premature prematurity premaxilla premeal premedicated premedication
premeditation premenopausal premenstrual premise premium premolar premorbid premotor premutation prenatal
preoccupation preoccupied preoperative preoxygenation prep prepaid preparation preparative preparatory prepare
preparedness preplanned preponderance prepped preprandial prepregnancy preprocedural preprocessed preprocessing
prepubertal prepuce prerandomization prerecorded prerequisite presbyopia presbyopic preschool preschoolers
prescreening prescribe prescriber prescription prescriptive preselected presence present presentation presenteeism
presenter preservation preservative preserve preset prespecified press pressor pressr pressure pressurised pressurized
prestigious prestudy presumably presume presumption presumptive presupplementation presurgery presynaptic presyncope
pretend preterm pretest pretraining pretreated pretreatment pretrial pretty pretzels prevail prevalence prevalent
prevent preventable preventative prevention preventive prevertebral previa previous prey priapism price prick
prickling pride priest prim primaquine primarily primary primate prime primer primidone primigravida primiparous
primitive primordial primum primus principal principle print printable printer printout prion prior priori
prioritisation prioritise prioritization prioritize priority prison prisoner privacy private privilege prizes prn pro
proactive proangiogenic proanthocyanidins proarrhythmic prob probabilistic probability probable probably proband
probation probe probenecid probiotic problem problematic proc procainamide procalcitonin procedural procedure proceed
process processor procollagen procreative proctitis proctocolectomy procured procurement procyonis prod prodromal
prodrug produce producer product production productive productivity profession professional professionalism professors
profibrotic proficiency proficient profile profit proforma profound profundus profuse progenitor progeny progeria
progeroid progesterone progestin progestogen prognathia prognathism prognoses prognosis prognostic progr program
programmable programmatic programme programmer progress progression progressiva progressive progressors progstrn
proguanil prohibit prohibitive proinflammatory proinsulin project projection projective prokaryotes prokaryotic
prokinetic prolactin prolaps prolapse prolidase prolif proliferate proliferation proliferative proliferator proline
prolong prolongation prominence prominent promise promontory promote promoter promotion promotional promotive prompt
promyelocytic pronated pronation pronator prone proneness proneural pronged prongs pronounce pronouns proof
proofreading proopiomelanocortin prop propagate propagation propel propeller propensity propeptide proper property
prophage prophase prophecy prophylactic prophylactically prophylaxis propionate propionic propofol propolis proponent
proportion proportional proportionality proportionate proposal propose proposition propranolol propria proprietary
proprioception proprioceptive proprioceptors propulsion propulsive propylene pros prosencephalon prosocial prosody
prosopagnosia prospect prospective prostacyclin prostaglandin prostate prostatectomy prostatic prostatitis prosth
prostheses prosthesis prosthetic prosthetist prostitutes prostration protamine protease proteasome protect protectant
protection protective protector protein proteinosis proteinuria proteoglycan proteolipid proteolysis proteolytic
proteome proteomic protest prothrombin protists proto protocol proton protoporphyria protoporphyrin prototype
prototypical protozoa protozoal protozoan protracted protraction protrude protrusion protuberance protuberans protzoa
prove proven provide provider provinces proviral provision provisional provocation provocative provoke prowazekii prox
proximal proximate proximity proxy prph prs prt prudent prunes pruning prurigo pruritic pruritis pruritus ps pseudo
pseudoachondroplasia pseudoautosomal pseudocamptodactyly pseudocholinesterase pseudoephedrine pseudoexfoliation
pseudoglioma pseudogout pseudohermaphroditism pseudohole pseudohypertrophy pseudohypoaldosteronism pseudomallei
pseudomembrane pseudomembranous pseudoobstruction pseudorheumatoid pseudostratified pseudotumor pseudoxanthoma psi
psilocybin psittaci psittacines psoralen psoriasis psoriatic psych psychiatric psychiatrist psychic psycho
psychoactive psychoactv psychoanalysis psychoanalytic psychobiological psychodynamic psychodyslept psychodysleptics
psychoeducation psychoeducational psychogenic psychologic psychological psychologist psychology psychometric
psychometrically psychomotor psychopathological psychopathology psychopharmacological psychopharmacology
psychophysiological psychoprophylaxis psychoses psychosexual psychosis psychosocial psychosomatic psychostim
psychostimulants psychotherapeutic psychotherapist psychotherapy psychotic psychoticism psychotomimetic psychotropic
psyllium pt pterostilbene pterygia pterygium pterygoid ptosis pts pubertal puberty pubic pubis publ publhealth public
publically publication publicized publish puck puckering pudding pudendal puerp puerperal puerperium puff puffiness
puffy puld pull pulley pulmonale pulmonary pulmonologist pulp pulpal pulpitis pulposus pulsatile pulsatility pulsating
pulsation pulse pulseless pumice pump pumpkin punch punctal punctata punctr punctum punctured punctures punished
punishment pupae pupil pupillae pupillary pups purchase purchasers pure purging purification purified purine purity
puromycin purple purplish purported purpose purposeful purposive purpura purpuric purse pursue pursuit purulent
purview pus push pustular pustules put putamen putative puts putting puzzle pwr pyelogram pyelonephritis pyeloplasty
pylori pyloric pylorus pyogenes pyogenic pyramid pyramidal pyrazinamide pyrazolone pyrene pyrethroid pyrexia
pyridostigmine pyridoxal pyridoxine pyrimethamine pyrimidine pyrophosphate pyrosequencing pyrroline pyrs pyruvate
pyruvic pyuria qi qow qt quadrachorionic quadrant quadrantectomy quadratic quadratus quadricep quadriparesis
quadriplegia quadrivalent quadrupedal quadruple qualification qualified qualifiers qualify qualitative quality quando
quantifiable quantification quantified quantify quantile quantitated quantitation quantitative quantity quarantine
quarter quartile quarts quasi quaternary que queer quercetin queried query question questionable questionnaire
quetiapine quick quicker quid quiescent quiet quinidine quinine quinoa quinolone quintile quit quite quitline quitted
quitters quitting quiver quiz quizzes quo quorum quot quotations quote quotient ra rabbit rabeprazole rabid rabies
raccoon race racemase racemic racial racism racist rack racquet rad radar radial radialis radiant radiata radiate
radiation radiators radical radicality radicular radiculopathy radio radioactive radioactivity radiocarpal
radiochemotherapy radioembolization radiofrequency radiograph radiographic radiographically radiography
radioimmunoassay radioiodine radioisotope radiolabeled radiologic radiological radiologist radiologista radiology
radiolucent radionuclide radiopaque radiopharmaceutical radiosensitivity radiosensitizer radiosurgery radiosurgical
radiotherapy radioulnar radius radn radon rage ragged ragweed rah rail railroad railway rain rainfall rainy raise
raisins raking rales raloxifene raltegravir rambling rami ramifications ramipril ramosetron ramp ramus ran random
randomisation randomise randomization randomize randomness rang range ranibizumab ranitidine rank rapamycin rape
rapeseed raphe rapid rapidity rapport rare rarer rarest rarity rash raspberries rat rate rater rather ratio ration
rational rationale rats rattlesnake rau raw ray rayed rays rd rdct re reabsorb reabsorption reach reachable react
reactance reactant reaction reactivate reactivation reactive reactivity reactogenicity read readability reader readily
readiness readjustment readmission readmitted readout ready reagent real realigned realignment realise realism realist
realistic realistically reality realiza realization realize realm reanalysis reanalyzed reappear reappearance
reappraisal rear rearranged rearrangement reason reasonable reasonably reassess reassessment reassurance reassure
reattached reattachment rebamipide rebates rebleeding rebound reboxetine rebreathing rebuild recalculated
recalculation recalibration recall recanalization receding receipt receive receiver recent reception receptionist
receptive receptiveness receptivity receptor recess recession recessive rechargeable recheck recidivism recipe
recipient reciprocal reciprocating reciprocity recirculation reckless reclassified reclining recluse recoded recognise
recognition recognizable recognize recoil recollection recombinant recombination recommend recommendable
recommendation reconcile reconciliation reconfiguration reconnect reconsidered reconstitute reconstitution reconstruct
reconstruction reconstructive record recorder recover recovery recreate recreation recreational recrudescence
recrudescent recruit recruitable recruiter recruitment recta rectal rectangle rectangular recti rectified rectify
rectocele rectosigmoid rectosigmoiditis rectum rectus recumbency recumbent recur recurred recurrence recurrent
recurring recurvatum recycle red reddened reddening reddish redefined redesign redevelopment redirect redistributed
redistribution redlined redlining redness redo redox reduce reductase reduction redundancy redundant reentering
reestablish reevaluate reevaluation ref refer reference referent referential referral referred referring refill refine
refinement reflect reflectance reflection reflective reflex reflexive reflow reflux reform reformulated refracted
refraction refractive refractoriness refractory refrain reframing refresh refresher refrig refrigerated refrigeration
refrigerator refugee refusal refuse refutation refute reg regain regard regardless regenerate regeneration
regenerative regime regimen region regional register registration registries regorafenib regress regression regressor
regret regrow regrowth regular regularity regularization regulate regulation regulator regulatory regurgitated
regurgitation rehab rehabilitated rehabilitation rehabilitative rehearsal rehearse rehospitalisation rehospitalization
rehydrated rehydrating rehydration reimburse reimbursement reinduction reinfarction reinfection reinfestation
reinforce reinforcement reinforcer reinfused reinitiated reinitiation reinserted reinsertion reintegration
reintroduction reintubated reintubation reiterated reject rejection rejuvenation rel rela relaparotomy relapse relate
relatedness relation relational relationship relative relax relaxant relaxation relaxers relay relearn release
relevance relevancy relevant reliability reliable reliably reliance reliant relied relief relieve reliever religion
religious relocate relocation reluctance reluctant rely remain remainder remark remarkable remarkably remediable
remedial remediated remediation remedy remember remifentanil remind reminder remineralization remineralizing
reminiscent remis remission remit remitted remitting remnant remodel remodelling remote remov removable removal remove
remunerated remuneration renal renamed render renew renewable renewal renin renoprotective renotubular renovating
renowned rent rental reoccur reoccurrence reopening reoperation reorganisation reorganization reorganize repaglinide
repair reparative repeat repeatability repeatable repeaters repellants repellent repercussions reperfused reperfusion
repertoire repetition repetitive replace replacement replacer replay replenish replenishment replete repletion replica
replicable replicate replication replicative replied reply repolarization report reportable reporter reposition
repository represent representation representational representative representativeness repressed repression repressor
reprodctv reproduce reproducibility reproducible reproducibly reproduction reproductive reps reptiles repulsive
reputable reputation request require requirement requisite resampling reschedule rescue research researcher
resectability resectable resected resection resectoscope resemblance resemble reservations reserve reservoir reset
reshape reside residence residency resident residential residual residue resignation resigned resilience resiliency
resilient resin resist resistance resistant resistin resistive resite resolution resolve resonance resonant resonates
resorb resorption resort resource resp respect respectful respective respiration respirator respiratory respite
respond respondent responder response responsibility responsible responsive responsiveness responsivity rest restart
restaurant restenosis restless restlessness restoration restorative restore restrain restraint restrict restriction
restrictive restroom restructuring result resultant resume resumption resuppression resurfacing resurgence resuscitate
resuscitation resuscitative resuscitator resuspended resveratrol resynthesis ret retail retailers retain retalho
retard retardation retching rete retention retentive retest reticular reticularis reticulate reticulocyte
reticuloendothelial reticulohistiocytosis reticulum retina retinaculum retinal retinitis retinoblastoma retinoic
retinoid retinol retinopathy retinoschisis retinyl retire retirement retract retraction retractor retraining retreat
retreatment retrieval retrieve retrograde retromolar retroperiton retroperitoneal retroperitoneum retropubic
retrospect retrospective retroversion retroviral retrovirus return reup reuptake reusable reuse reuteri revaccination
revascularisation revascularization reveal revenue reversal reverse reversibility reversible reversibly reversion
revert reviewed reviewer reviewing reviews revise revision revisit revive revolutionized revolutions revolves reward
rewarming rgn rgp rhabdoid rhabdomyolysis rhabdomyosarcoma rhamnose rhamnosus rhegmatogenous rhesus rheumatic
rheumatica rheumatism rheumatoid rheumatologic rheumatological rheumatologist rhinitis rhinorrhea rhinovirus rho
rhodesiense rhodopsin rhomboid rhonchi rhym rhythm rhythmic rib ribavirin ribbon ribcage riboflavin ribonucleic ribose
ribosomal ribosome ribs rice rich richer richest richness rickets rickettsii rickettsioses rid ridden ride rider ridge
ridr rifabutin rifampicin rifampin rifamycin rifapentine rifaximin rifl rifle right rightward rigid rigidity rigidus
rigor rigorous rigour rilonacept riluzole rim rimonabant ringworm rinse ripening rippling rise risen risk risky
risperidone ritonavir ritual ritualistic rituximab rival rivalry rivaroxaban rivastigmine rivers rm rng road roadways
roaring robot robotic robotically robust robustness rock rocker rocuronium rod rode rodent rodenticides rods rofecoxib
roflumilast rolandic role roll roller rollover rolr romantic romifidine roncopathy roof room roommate root rope
ropinirole ropivacaine rosacea rose rosiglitazone roster rostral rosuvastatin rotary rotate rotation rotational
rotator rotatr rotavirus rough roughened roughness round roundworms route routine routn row rowers rowing rows
royalties rpm rs rslt rt rta rtnl rtnop rub rubbed rubber rubbing rubella rubeosis rubr rubra rubs rude rudimentary
rugae rugs rule ruler ruminants rumination ruminative rump run runner running runny runoff runs rupt rupture rural
rurality rush ruxolitinib ryanodine rye sac saccade saccadic saccular saccule sachet sacr sacral sacrifice
sacrococcygeal sacrocolpopexy sacroiliac sacrosciatic sacrospinous sacrotuberous sacrum sacs sad saddle sadness safe
safeguard safer safest safety safflower sage sagging saginata sagittal said sailboat sake salad salary salbutamol sale
salesman salicylate salicylic salience salient saline salinity saliva salivary salivate salivation salivette
salmeterol salmon salmonellosis salpingitis salpingo salt saltwater salty salutogenic salvage same sample sampler
sanctuary sand sandwich sanguine sanguineus sanguinous sanitary sanitation sap saph saphenous saponins sarcoglycan
sarcoidosis sarcolemma sarcoma sarcomatoid sarcomere sarcopenia sarcopenic sarcoplasm sarcoplasmic sardines sartorius
sat satellite satiating satiation satiety satisfaction satisfactorily satisfactory satisfied satisfy sativa saturate
saturation sauce saucepan sausage save savory saw say saying says sc scabies scabs scaffold scala scalability scalable
scalar scale scalene scalp scalpel scaly scan scanned scanner scanning scant scanty scaphoid scapula scapulae scapular
scapularis scapuloperoneal scar scarce scarcity scare scarlet scarred scarring scary scatter scavenger scavenging
scenario scene scent sch schedule schema schemata schematic scheme schisis schistosome schistosomiasis schizencephaly
schizoaffective schizoid schizont schizophrenia schizophrenic schizotypal schizotypy scholars scholastic school
schoolchildren schoolers schoolwork schwannoma schwannomatosis sciatic sciatica scientific scientifically scientist
scintigraphy scissors scler sclera sclerae scleral scleritis scleroderma sclerosing sclerosis sclerosteosis sclerostin
sclerosus sclerotherapy sclerotic scoliosis scoop scoot scooter scope scopolamine score scorer scorpion scotoma scout
scrambled scrape scrapie scratch scream screen screener screenshots screw script scroll scrotal scrotum scrub
scrubbing scrutinized scrutiny scurvy sd sea seafood seal sealant sealer seamless search searchable season seasonal
seasonality seat seatbelt seawater seaweed sebaceous sebaceum seborrheic sebum sec second secondarily secondary
secondhand secrecy secret secretary secretase secrete secretin secretion secretory section sectional sector sectoral
secular secure security sed sedated sedating sedation sedative sedentary sediment sedimentation sedoanalgesia see seed
seeing seek seekers seem seen seepage sees seg segment segmental segmentation segregated segregation seiz seizure
seldom select selectin selection selective selectivity selegiline selenite selenium selenized selenocysteine
selenomethionine selenoprotein self selfish sell sella sellers selumetinib sem semagacestat semaglutide semantic
semantically semen semester semi semialdehyde semicircular semilunar seminal seminar seminiferous seminoma
semipermeable semiquantitative semirecumbent semirigid semisitting semisolid semispinalis semistructured semisynthetic
sen send sender senescence senilis senior senna sennoside sensation sense sensibility sensible sensitisation sensitive
sensitivity sensitization sensitize sensitizers sensor sensorial sensorimotor sensorineural sensory sent sentence
sentiment sentinel separable separate separation separator separtn sepiapterin sepsis septa septal septation septic
septicemia septicemic septo septoplasty septum seq sequela sequelae sequence sequential sequestrant sequestration sera
serial series serine serious seriousness sero seroconversion serologic serological serology seroma seronegative
seropositive seropositivity seroprevalence seroreactivity serosa serostatus seroton serotonergic serotonin serotype
serous serovar serpiginosum serpiginous serrata serratiopeptidase serratus sertraline serum serv servants serve server
service sesame sesamoid session set setbacks setid setlength sets setting settle settlement setup sevelamer seven
seventeen seventh seventy sever several severe severity sevoflurane sew sewage sewing sewn sex sexes sexism sexl
sexual sexuality sfty sh shade shadow shaft shake shaken shaker shakiness shaky shall shallow sham shame shampoo shape
share shareholders shark sharp sharpness shave she shear sheath shed shedding sheen sheep sheer sheet shelf shell
shellfish shelter shelves shield shift shingles shins shiny ship shipped shipping shirt shivering shldr shock shoe
shoot shooter shop shoppers shopping short shortage shortcoming shorten shorter shortest shortness shot shotgun should
shoulder shouldn shouted show shower shown shrimp shrink shrinkage shrugging shuffled shuffling shun shunt shut
shuttle shy shyness si sialadenitis sialic sialidosis sialuria sialylated sibling sicca sick sicker sickle sickness
side sidelobe sideroblastic sideroblasts sidewalk sideways sieve sight sigmoid sigmoidal sigmoidoscope sigmoidoscopy
sign signage signal signaller signalling signature signet significance significant signify sildenafil silenced
silencing silent silhouette silica silicate silico silicon silicone silicosis silk silvery similar similarity simlar
simp simple simpler simplest simplex simplicity simplification simplified simplify simplistic simulate simulation
simulator simultaneous simvastatin sin since sincerely sinensis sing single singleton singulair singular sink
sinoatrial sinonasal sinus sinusitis sinusoid sinusoidal sip siphon sipping sips sipuleucel sir sirolimus sis sister
sit sitagliptin site sitosterol sitosterolemia sits sitting situ situated situation situational six sixteen sixth
sixty sizable size sizeable skate skateboard skateboarder skater skeletal skeleton skeptical skepticism skew skewness
ski skier skiing skill skillet skim skin skinfold skinned skip skipped skipping skis skt sktbrd skull sky slab
slanting slapped slash slaughter slavery slctv sled sleep sleeper sleepiness sleeplessness sleeplike sleepwalkers
sleepwalking sleepy sleeve slept slf slice slide sliders slight slime slimy sling slip slippage slipped slippery
slipping slit slope slot slough slow slower slowest slowness sludge sluggish slugs slum slurred slurring slurry sm
small smaller smallest smallpox smart smartphone smear smell smile smoke smokeless smoker smooth smoother smoothness
smothering smothr smr sn snack snail snake snakebite snap snapshot snare sneeze snore snort snow snowball snowboard
snowmobile snuff so soak soap soapy sober soccer sociability sociable social socialization socialize societal
societies socio sociocultural sociodemographic socioecological socioeconomic socioeconomically socioemotional
sociological socket socks soda sodium sofa sofosbuvir soft softball soften softener softer software soil solar sold
soldiers sole soleus solicit solid solidarity solidification solidifying solitary solium solubility solubilization
soluble solute solution solve solvent soma somatic somatoform somatosensation somatosensory somatostatin somatotopic
somatotropin some somebody someday somehow someone something sometime somewhat somewhere somite somnambulism
somnolence son song sonic sonication sonnei sonogram sonographic sonography sons soon sooner soot soothe sophisticated
sorafenib sorbitol sore soreness sorry sort sotalol sought soul sound soup sour source sourdough southeastern
southwestern sow sows soy soybean sp spa space spacecraft spacer span spanned spanning spare spark spasm spasmodic
spasmolytics spastic spasticity spatial spatiotemporal spatula spcf speak speaker special specialised specialist
specialities specialization specialize specialty species specific specifically specification specificity specified
specify specimen speckle specmn spectacle spectra spectral spectrometer spectrometric spectrometry spectrophotometer
spectrophotometric spectrophotometrically spectrophotometry spectroscopy spectrum speculate speculation speculative
speculum speech speed spell spend spent sperm spermatic spermatogenesis spermatogonia spermatozoa spermicide sphenoid
sphenoidal sphere spherical sphericity spherocytosis spheroids sphincter sphincterotomy sphingolipidosis
sphygmomanometer spicata spice spicy spider spike spill spillage spillover spin spina spinach spinae spinal spinalis
spindle spine spinning spinosum spinothalamic spinous spinulosa spiny spiradenoma spiral spiralis spirit spiritual
spirituality spirochete spirometer spirometric spirometry spironolactone spit spite spitting splanchnic splash spleen
splenectomy splenic splenius splenomegaly splicing spline splint splinter split splitting spoilage spoiled spoke
spoken spon spondylitis spondyloarthropathy spondylocarpotarsal spondylocostal spondyloepiphyseal spondylolisthesis
spondylolysis spondylopathy spondyloperipheral spondylosis spondylothoracic sponge spongiform spongiosum spongy
sponsor sponsorship spontaneous spoon sporadic sporadically spore sporotrichosis sporozoite sport spot spotlight
spotted spotting spousal spouse spp sprain spray spread spreadsheet spring sprinkles sprint sprout sprue spun spur
spurious spurt sputum sqla squamous square squash squat squatting squeaky squeeze squirrel ss sst st stab stabbing
stabilisation stabilising stability stabilization stabilize stabilizer stable stack stadiometer staff stage staggered
staggering stagnant stagnation stain stainless stair staircase stakeholder stakes stalk stall stamina stamped stampede
stamps stance stand standard standardisation standardise standardization standardize standby standpoint stannous
stanols stapes staph staphylococcal staphylococci staphyloma staple star starch starchy stare stark start starter
startle starvation starved starves starving stasis stat state statement statewide static statically statin stationary
stationed stations statistic statistical statistician statnry stature status statutory stave stay stcar std steadily
steady steal steam stearate stearic steatocystoma steatohepatitis steatorrhea steatosis steel steep steeper steered
stem stemmed stemming stenos stenosis stenotic stent step stepdown stepped stepper stepping stepwise stercoralis
stereo stereocilia stereomicroscope stereopsis stereoptic stereoscopic stereotactic stereotaxic stereotype stereotypic
stereotypical stereotypy sterile sterility sterilization sterilize sternal sternoclav sternoclavicular
sternocleidomastoid sternotomy sternum steroid steroidal steroidogenesis sterol stethoscope stewardship stg stick
sticker sticky stiff stiffen stiffness stigma stigmatised stigmatising stigmatization stigmatized stigmatizing still
stillbirth stillborn stim stimulant stimulate stimulation stimulator stimulatory stimuli stimulus sting stingray
stipend stippling stipulated stirred stirring stitch stnd stochastic stock stockpile stok stoma stomach stomachache
stomatitis stone stood stool stooped stop stopcock stoppage stopped stopping stopwatch storage store storm story
storyline storytelling stove strabismus straight straighten straightforward strain strainer strand strange stranger
strangulated strangulation strap strapped strapping strata strategic strategically strategy stratification stratified
stratify stratum straw strawberry streak stream streamline street streetcar strength strengthen strenuous strep
streptavidin streptococcal streptococci streptomycin streptozotocin stress stressful stressor stretch stretchable
stretcher stretchy stria striata striatal striated striations striatum strict stricter strictest stricture stride
stridor strike string stringent strip stripe stripped stripping strive strk stroke stroller stroma stromal strong
stronger strongest strongyloidiasis strontium structural structure struggle strut strychnine stuck student studied
studs study stuff stuffy stumbling stump stung stunned stunning stunted stunting stupor sturdy stuttering style stylet
styloglossus styloid stylus sub subacromial subacute subanalysis subarach subarachnoid subareolar subatomic
subcapsular subcategory subcellular subchondral subclass subclav subclavian subclinical subcondylar subconscious
subcontinent subcortical subcostal subcu subcutaneous subdermal subdivided subdivision subdomains subdr subdural
subendocardial subependymal subfield subfoveal subfractions subgenual subgingival subglottic subglottis subgroup
subhealth subitum subject subjective subjectivity subliminal sublingual sublux subluxation submandibular submaximal
submerged submersion submicroscopic submission submit submitted submitting submucosa submucosal suboptimal
subperiosteal subpictus subpopulation subrac subretinal subs subsalicylate subsample subscale subscapular
subscapularis subscore subsection subsequent subset subside subsidence subsidiary subsidised subsidized subsidy
subsistence subsp subspace subspecies subst substance substandard substantia substantial substantiate substantive
substantivity substitute substitution substnc substrate substudy subsurface subsyndromal subsystems subtalar subtest
subthalamic subtherapeutic subthreshold subtle subtly subtotal subtracted subtracting subtraction subtrochanteric
subtrochnt subtropical subtype subunit suburban suburbs subvalvular subway succeed success successful succession
successive succimer succinate succinic succinimides succinyl succumbed such suck suckle sucralfate sucralose sucrase
sucrose suction sudden sudomotor sufentanil suffer sufferer suffice sufficiency sufficient suffix suffocation
sugammadex sugar sugarless sugary suggest suggestibility suggestion suggestive suicidal suicidality suicide suis suit
suitability suitable suitably sulbactam sulci sulcus sulfa sulfacetamide sulfadiazine sulfadoxine sulfamethoxazole
sulfasalazine sulfatase sulfate sulfatides sulfide sulfite sulfonamide sulfonylurea sulforaphane sulfoxide sulfur
sulfuric sulindac sulodexide sulphadoxine sulphate sulphonylurea sulphoxide sum sumatriptan summarise summarize
summary summated summation summative summed summer summing sums sun sunburn sunflower sunglasses sunitinib sunken
sunlight sunny sunrise sunscreen sunset sunstroke super superactivity superantigen supercilii supercritical superego
superfic superficial superficialis superimposed superinfection superior superioris superiority supermarket supernatant
supernatural superoxide supersonic supervise supervision supervisor supervisory supinated supination supine supper
supple supplement supplemental supplementary supplementation supplied supplier supply support supporter supportive
suppose suppository suppr suppress suppressant suppression suppressive suppressor suppurativa suppurative supra
suprachiasmatic supraclavicular supracondylar supracostal supragingival supraglottic supraglottis supramaximal
supranuclear supraorbital suprapubic suprarenal suprascapular supraspinal supraspinatus supraspinous supratentorial
supratherapeutic supravalvular supraventricular suprcndl suprvsn sur sure surface surfactant surfc surfing surg surge
surgeon surgery surgical surmised surname surpass surplus surprise surrnd surrogate surround surv surveillance survey
survival survive survivor survivorship susceptibility susceptible sushi susp suspect suspend suspension suspensory
suspicion suspicious sustain sustainability sustainable sustainably sustenance sutura suture swab swabbing swallow
sway sweat sweaty sweep sweet sweetened sweetener swell swept swiftly swim swimmer swimming swine swing switch swollen
sword syllables sylvius symbiosis symbiotic symbolic symbols symmetric symmetrical symmetry symp sympathetic
sympatholytic sympathomimetic symphalangism symphysis symport symposium symptc symptom symptomatic symptomatically
symptomatology symptomology symptomssuch synapse synaptic synarthrosis synbiotic sync synchondrosis synchronised
synchronization synchronize synchronous synchrony synchrotron syncopal syncope syncytial syncytiotrophoblast synd
syndactyly syndesmosis syndrome syndromic synechiae synephrine synergism synergist synergistic synergistically
synergize synonym synonymous synostoses synostosis synovial synovitis synovium syntax synthase synthesis synthesize
synthetase synthetic synthetically synuclein syphilis syphilitic syringe syringomyelia syrinx syrup sys system
systematic systematically systemic systemically systole systolic ta tab tabes tablespoon tablet tabletop taboo tabs
tabular tabulated tabulation tachyarrhythmia tachycardia tachypnea tack tackle tacrolimus tactical tactics tactile
tadalafil taeniasis tafazzin tag tagged tagging tags tail tailbone tailor taipan take takeaway taken taker tal talar
talc talcum tale talk tall taller tallow tally talocrural talofibular talus tamoxifen tamponade tamsulosin tan tandem
tangential tangible tangled tangles tango tank tannic tanning tans tantalum tantrums tap tape tapentadol taper
tapeworm tapped tapping taps tar tarantula tarda tardive target tariff tarry tarsal tarsometatarsal tarsus tartar
tartrate task taspoglutide taste tasteless taster tattoo tau taught taurine taurocholic taut tax taxa taxane taxes
taxi taxing taxon taxonomic taxonomy tbsp tea teach teachable teacher team teamwork tear teas tease teaspoon tech
technical technician technique technological technologist technology tectum tee teen teenage teenager teeth tegafur
tegmental tegmentum telangiectases telangiectasia telangiectasiae telangiectasis telbivudine tele telecare
telecommunication teleconference teleconsultation telehealth telehomecare telemedicine telemetry telemonitoring
telencephalon telephone telephonic telerehabilitation telescope television telework tell telmisartan telomerase
telomere telopeptide temephos temozolomide temper temperament temperate temperature template temple tempo temporal
temporalis temporarily temporary temporomandibular temptation tempted tempting ten tenapanor tenascin tend tendency
tender tenderness tendineae tendinitis tendinopathy tendinosis tendinous tendon tendonitis tenet tennis teno tenofovir
tenosynovitis tens tense tensile tension tensor tent tentative tenth tenure ter teratogenic teratogenicity teratogens
teratoid teratoma terazosin terbutaline teres term terminal terminalis terminate termination terminology terminus
terrain terrestrial terrible terrifying territorial territory terror terrorist tert tertiary tertile test testable
tester testicle testicular testified testify testimonial testimony testis testkit testosterone tetani tetanic tetanus
tetany tethered tetra tetracaine tetrachloride tetrachloroethylene tetracyclic tetracycline tetrahydrobiopterin
tetrahydrocannabinol tetrahydrocurcumin tetramer tetramethylbenzidine tetraparesis tetraplegia tetrasomy text textbook
textiles textual texture th thalamic thalamus thalassaemia thalassemia thalidomide thallium than thanatophoric thank
thankful that thaw thc the theacrine theater theatre theatrical theca thee theft their them thematic thematically
theme themselves then thenar theophylline theoretical theorised theorist theorize theory therapeutic therapeutically
therapist theraputc therapy there thereafter thereby therefor therefore therein thereof thermal thermic thermistor
thermode thermodilution thermogenesis thermogenic thermometer thermophilic thermophilus thermoregulation
thermoregulatory these thesis theta they theyre thi thiabendazole thiamin thiamine thiazide thiazolidinedione thick
thicken thicker thickest thickness thienopyridine thigh thin think thinned thinner thinnest thinning thiobarbituric
thiopental thiopurine thioredoxin thiothixene third thirst thirsty thirteen thirty this thm thmb thombophlb thombos
thor thoracic thoracis thoraco thoracoabdominal thoracolumbar thoracoscopic thoracoscopy thoracotomy thorax thorns
thorough those though thought thoughtful thousand thrclm thread threadlike threat threaten three threefold threonine
threshold threw thrice thrive throat throbbing thrombasthenia thrombi thrombin thrombocytes thrombocythemia
thrombocytopenia thrombocytopenic thromboelastometry thromboembolic thromboembolism thrombolysis thrombolytic
thrombophilia thrombophlebitis thromboplastin thrombopoietin thromboprophylaxis thromboses thrombosis thrombotic
thromboxane thrombus through throughout throughput throw thrown thrush thrust thrx thumb thunderstorms thus thymectomy
thymic thymidine thymine thymocytes thymol thymoma thymus thyroglobulin thyroid thyroidectomy thyroiditis thyromegaly
thyrotoxic thyrotropin thyroxine tiapride tibia tibial tibialis tibiofemoral tibiofibul tibiofibular tic ticagrelor
tick tickborne ticket ticlopidine tics tid tidal tie tied tier ties tight tighten tighter tightness till tilt time
timeframe timeline timepoint timer timescale timetable timolol tin tinea tinged tingling tingly tinidazole tinnitus
tint tiny tinzaparin tiotropium tip tipped tipping tips tire tiredness tis tiss tissue titanium titer titin title
titrate titration titres titubation tizanidine tl to toad toast toaster tobacco tocilizumab tocolytic tocopherol
tocotrienol today toddler toe toenail toes tofacitinib together toilet token tolcapone told tolerability tolerable
tolerance tolerant tolerate toll tolterodine toltrazuril toluene tomato tomographic tomography tomorrow ton tone
tongkat tongue tonic tonicity tonometer tonometry tons tonsil tonsillar tonsillectomy tonsillitis tonus too took tool
tooth toothache toothbrush toothpaste top toph tophi tophus topic topical topiramate topographic topographical
topography topoisomerase tops tor toracotomia torch torn tornadoes torpedo torque torsade torsemide torsion torsional
torso torti tortillas tortuosity tortuous torture toss total totalis totality totipotent touch touchscreen tough
toughness tour tournament tourniquet toward towel towers towing town township toxemia toxicity toxicology toxin toxoid
toxoplasmosis toy toys trabeculae trabecular trabeculation trabeculectomy trace traceable tracer trachea tracheal
tracheitis tracheo tracheobronchial tracheobronchomalacia tracheoesophageal tracheostomy tracheotomy trachoma
trachomatis trachomatous track tracker trackway tract traction trade trademark tradition traditional traf traffic
trafficking tragedy tragic tragus trailer trailing trails train trainee trainer trait trajectory tramadol trametinib
trampoline trance tranexamic tranfs tranquilizers trans transactional transactions transaminase transarterial
transcarbamylase transcellular transcendence transcondy transcondylar transcranial transcribe transcript transcriptase
transcription transcriptional transcriptome transcriptomics transcutaneous transdermal transdiagnostic transduce
transducer transduction transected transection transepicondylar transepidermal transesophageal transfection transfer
transferability transferable transferase transference transferrable transferred transferrin transferring transform
transformation transformational transformative transfs transfuse transfusion transgender transgenic transglutaminase
transhepatic transhumeral transient transillumination transit transition transitional transitive transitory
translatable translate translation translational translator translocase translocate translocation translucency
translucent transluminal transmembrane transmetacarpal transmetcrpl transmiss transmissible transmission transmit
transmitted transmitter transmitting transmural transoral transparency transparent transpeptidase transperitoneal
transphalangeal transplant transplantation transport transportation transporter transposition transposons
transpulmonary transradial transrectal transsphenoidal transthoracic transthyretin transurethral transv transvaginal
transversal transverse transversus tranz trap trapezium trapezius trapezoid trapezoidal trapped trapping trash
trastuzumab traum trauma traumatic traumatica travel traveler travelled travelling travoprost tray trazodone trct
trctn treadmill treament treat treatable treatment tree trematodes trembling tremendous tremor trench trend trephine
treponemal tretinoin tri triacylglycerol triad triage trial trialists trialled triamcinolone triangle triangular
triangulate triangulation triathletes triathlon triatomine triatriatum triaxial tribal tribe tricalcium tricarboxylic
tricep trichiasis trichiura trichloroacetic trichloroethylene trichoepithelioma trichohepatoenteric trichomoniasis
trichorionic trichothiodystrophy trichotillomania trick triclosan tricompartmental tricuspid tricyclic tried
trifunctional trigeminal trigemino trigger triglyceride trigone triiodothyronine trilateral trillion trimalleol
trimalleolar trimester trimetazidine trimethoprim trimethylamine trimethylaminuria trimmed trimoxazole trinucleotide
trios triosephosphate trioxide trip triphalangeal triphasic triphosphatase triphosphate triple triplet triplicate
tripping triptans triquetrum trismus trisomy triterpenes trivial trmt trn trnsp trnsphal trocar trochan trochanter
trochanteric trochlea trochlear tromethamine trophic trophoblast trophoblastic trophozoite tropics tropism
tropoelastin tropomyosin troponin trouble troubleshooting troublesome trough trousers trout trp trtmt truck true truly
truncated truncus trunk trust trustworthiness trustworthy truth try trying trypan trypsin trypsinogen tryptase tryptic
tryptophan ts tsetse tsp tsunami tub tubal tube tubelike tubercle tuberculin tuberculosis tuberosity tuberous
tubotympanic tubs tubular tubule tubulin tubulo tubuloglomerular tubulopathy tufted tuition tularemia tularensis tummy
tumor tumoral tumour tuna tune tunic tunica tunnel turbidity turbinate turbulent turcica turgor turkey turmeric turn
turnip turnout turnover turtle tutor tutorial tv tweet twelfth twelve twentieth twenty twice twin twist twitch two
twofold tying tympani tympanic tympanicum tympanum type typhoid typhoidal typhus typical typology tyramine tyrosine
tyrosinemia ubiquinone ubiquitin ubiquitination ubiquitous ubiquity ug ugly uh ui ul ulc ulcer ulcerated ulceration
ulcerative ulna ulnar ulnaris ulnocarpal ulnohumeral ultimate ultra ultrafiltration ultrafine ultrahigh ultralight
ultralt ultrapure ultrasensitive ultrasonic ultrasonographic ultrasonography ultrasound ultrastructural ultrathin
ultraviolet um uma umami umbilical umbilicus umbrella umol un unable unabsorbed unacceptable unacceptably unaccustomed
unaddressed unadjusted unadjuvanted unaffected unaided unaltered unambiguous unanimous unannounced unanswered
unanticipated unarmed unassisted unattainable unattended unattractive unavailability unavailable unavoidable unaware
unawareness unbalanced unbearable unbiased unblinded unblinding unborn unbound uncemented uncertain uncertainty
unchanged unchecked unciform uncircumcised unclassifiable unclassified uncle unclear uncomfortable uncommon
uncomplicated unconcerned unconditional unconditioned unconfirmed unconjugated unconscious unconsciousness
unconstrained uncontaminated uncontrollable uncontrollably uncontrolled unconventional unconvtl uncooked uncooperative
uncoordinated uncorrected uncoupling uncover uncrt und undamaged undecanoate undecided undefined undeliverable
undeniable under underactive underactivity underappreciated underarm undercooked underdeveloped underdevelopment
underdiagnosed underestimate underestimation undergo undergone undergraduate underground undergrowth underinflation
underinsured underlie underline underlying undermine underneath undernourished undernutrition underpin underpinned
underpinning underpowered underprivileged underrecognition underreported underreporting underrepresentation
underrepresented underscore underserved underside understand understandable understandably understood understudied
undertake undertaken undertook undertreated undertreatment underuse underutilized underwater underway underwear
underweight underwent undescended undesirable undesired undet undetectable undetected undetermined undeveloped
undiagnosed undifferentiated undigested undiluted undisturbed undocumented undoubtedly undrl undue undulating unduly
uneasiness uneasy uneaten unemployed unemployment unengaged unenhanced unequal unequivocal unethical uneven uneventful
unexpected unexplained unexplored unexposed unfair unfamiliar unfamiliarity unfavorable unfavorably unfavourable
unfeasible unfed unfertilized unfiltered unfit unflavoured unfold unforeseen unfortunate unfractionated unguided
unhappy unhealthy unhelpful uni uniaxial unicellular unicompartmental unidentified unidimensional unidirectional
uniform uniformity unifying unil unilateral unimpaired unimportant unimproved uninfected uninformed uninjured
uninsured unintended unintent unintentional uninterrupted uninvolved union uniparental unipolar unique uniqueness unit
unite unity univariable univariate universal universalis universality universe universities unjust unjustified
unknowingly unknown unlabeled unlearned unless unlike unlimited unloaded unloading unlock unmarried unmask unmatched
unmeasured unmet unmodified unmotivated unmyelinated unnatural unnecessarily unnecessary unneeded unnoticeable
unnoticed unobservable unobserved unobstructed unobtrusive unopened unopposed unpaid unpaired unpasteurized
unpigmented unplanned unpleasant unpleasantness unpowered unpowr unprecedented unpredictability unpredictable
unprepared unprimed unprocessed unprotected unproven unprovoked unpublished unqualified unravel unreachable
unrealistic unreasonable unrecognised unrecognized unregistered unregulated unrelated unreliable unremarkable
unreported unresectable unresolved unresponsive unresponsiveness unrest unrestrained unrestricted unruptured unsafe
unsatisfactory unsatisfied unsaturated unscheduled unscreened unselected unsettled unsolicited unsp unspecialized
unspecific unspecified unstable unstageable unstained unstandardized unsteadiness unsteady unstimulated unstructured
unsuccessful unsuitable unsupervised unsupplemented unsupported unsure unsurprising untested until untoward untrained
untransformed untreatable untreated untwisting unused unusual unvaccinated unventilated unwanted unwashed unweighted
unwell unwilling unwillingness unwind up upbringing upcoming update upfront upgrade upgreek upheld uphold upload upon
upper uppermost upr upregulate upregulation upright ups upset upsetting upside upslanting upstream upsweep uptake
upturned upward urachal urachus uracil uranium urate urban urbanicity urbanization urea urealyticum urease
ureidopropionase uremia uremic ureter ureteral ureteric ureterocele ureterolithotomy ureteroscope ureteroscopic
ureteroscopy urethra urethral urethritis urethroplasty urethrotomy urge urgency urgent uric uridine urinalysis urinary
urinate urination urine urn urobilinogen urodynamic uroflowmetry urogenital urolithiasis urologic urological urologist
urologista uromodulin uropathogenic uropathy urosepsis urothelial ursodeoxycholic ursodiol urticaria urticarial us
usability usable usage use useable used useful usefulness useless usepackage user username uses usual utensil uteri
uterin uterine utero uterotonic uterovaginal uterus utilisation utilise utility utilization utilize utmost utricle
uvea uveal uveitis uvula vac vacation vaccinate vaccination vaccine vaccinia vacuole vacutainers vacuum vagal vagina
vaginal vaginalis vaginitis vaginosis vague vagus val valacyclovir valence valent valerate valerian valeric valga
valgum valgus valid validate validation validity valine valleys valproate valproic valsartan valuable valuation value
valve valvular van vanadium vancomycin vanishing vans vaping vapocoolant vapor vaporesection vaporizer var vara
varenicline variabilis variability variable variably variance variant variate variation variceal varicella varices
varicosities varied variegate variety variolation varioliformis various varix varnish varum varus vary vas vasa vasc
vascular vascularity vascularization vascularized vasculature vasculitis vasculopathy vasectomy vaso vasoactive
vasoconstriction vasoconstrictive vasoconstrictor vasodilatation vasodilation vasodilator vasodilatory vasomotor
vasopressin vasopressor vasorelaxation vasorum vasospasm vasospastic vast vastus vault veal vector vecuronium vegan
vegetable vegetarian vegetation vegetative veh vehicle vein vellus velocity velvety vemurafenib vena venae vending
vendor venepuncture venipuncture venlafaxine veno venography venom venomous venoocclusive venosus venous venovenous
vent ventilate ventilation ventilator ventilatory ventouse ventral ventricle ventricular ventriculoperitoneal
ventrogluteal ventrolateral ventromedial venue venule ver vera verapamil verb verbal verbalize verbatim verbena verge
vergence verifiable verification verified verify vermilion vermis verruca verrucous versa versatile versed versican
versicolor version versus vert verteb vertebra vertebrae vertebral vertebrate vertebroplasty verteporfin vertex
vertical vertigo verum very vesicant vesicle vesicular vesls vess vessel vest vestibular vestibule vestibuli vestibulo
vestibulocochlear veteran veterinarian vi via viability viable vial vibrate vibration vibratory vibriocidal
vibrotactile vicarious vice vicinity vicious vicryl victim victimization victories video videoconference videogame
videotape view viewers viewpoint vigilance vigilant vignette vigor vigorous vii viii vildagliptin village villagers
villi villonodular villous villus vincristine vinegar vinyl violate violation violence violent violet viral viremia
viremic virgin virilizing virions viroid virologic virological virtassist virtscribe virtual virtue virucidal
virulence virulent virus virusoid vis viscera visceral viscoelastic viscosity viscosupplementation viscous visibility
visible visibly vision visionary visit visitation visitor visual visualisation visualise visualization visualize visuo
visuomotor visuospatial vital vitality vitamin vitelliform vitiligo vitrectomy vitreoretinal vitreoretinopathy
vitreous vitrification vitrified vitro vivax vivid vividness vivo viz vn vocabulary vocal vocalizations vocation
vocational voglibose voice void volar volatile volcanic volition volitional volleyball voltage volts volume volumetric
voluntarily voluntary volunteer volvulus vomer vomit vomitus von voriconazole vortex vortioxetine vote voter voucher
voxel voxelwise vs vulgaris vulnerability vulnerable vulnificus vulva vulvar vulvectomy vulvitis vulvovaginitis vur
wage waist waistline wait waitlist waived waiver wake wakefulness wakeup walk walkers walkway wall wallet walnut wan
wander wane wanna want ward warehouse warfare warfarin warm warmer warmth warn warrant wart wary was wash washout
washtubs wasn wasps wastage waste wastewater wasysym watch watchful water waterborne watercraft watermelon waterproof
watery watts wave waveform wavelength wavy wax waxes waxy way ways we weak weaken weaker weakest weakness wealth wean
weapon wear wearable wearers weather webbed webbing webinar webpage webs website wedge weed week weekday weekend weigh
weight weightbearing weightless weightlessness weightlifting weird welcome welding welfare well wellbeing wellness
went were weren wet wetting wh what whatever whatsoever wheal wheat wheel wheelchair wheeze when whenever where
whereas whereby wherein wherever whether whey which whichever while whilst whip whiplash whipplei whisker whisking
whistling white whiteness whitening whitish whl who whole wholeness wholesale wholesalers wholly whom whooping
whooshing whorls whose why wide widehat widen wider widespread widest widow width wife wild wildfire wildland wildlife
will willingness willpower win wind windless window windpipe windshield wine winner winning wins winter wintertime
wipe wire wireless wisdom wise wish with withdraw withdrawal withdrawn withdrew withheld withhold within without
withstand witness wives wk wks wl wnd wo woke wolframin woman womb women won wonder wonderful wont wood wooden
woodworking wool word wore work workbench workbook workday worker workflow workforce workgroup workload workout
workplace worksheet workshop worksite workspace workstation workup world worldwide worm worn worried worrisome worry
worse worsen worship worst wort worth worthless worthlessness worthwhile worthy would wouldn wound wow wrap wrapped
wrapping wreck wrinkled wrinkles wrinkling wrist wristband write writer writhing written wrong wrote wrs wt wtr
wtrcrft www xanthine xanthinuria xanthomas xanthomatosis xe xenobiotic xenogeneic xenograft xeroderma xerosis
xerostomia xiii xiphoid xx xxx xxyy xylazine xylene xylitol xyy ya yacht yard yawning yaws yeah year yeast yellow
yellowish yep yes yesterday yet yield yoga yoghurt yogic yogurt yolk you youll young younger youngest your youre
yourself youth youve yr yrs yuan yup zag zanamivir ze zeaxanthin zero zeta zhibitai zidovudine zig zinc zip zofenopril
zoledronic zolmitriptan zolpidem zona zonae zonal zone zonular zonulin zoo zoom zoonoses zoonosis zoonotic zoster
zygomatic zygote
`;
