/** @module deid/lexicon/brands: brands of drugs, devices and sutures of several countries and eponyms of signs, scales and operations, collected by hand beside `clinical-terms`. */

export const brands = `
abasaglar absorica abstral accolate accuchek accutane aclasta actilyse actiq actrapid adcal adcetris adcirca advia adynovate aggrastat agrylin airfit
airtraq airvo albenza aldacton aldomet alfamino alfieri alinity alsius alterg amikin amjevita amlong amulet anaprox androgel angiomax angioseal
antivert anzemet apligraf apresoline apretude aptamil aquaphor arcalyst arctic arestin arikayce arista aristocort arjo armeo ascoril aspegic astagraf
astelin asthalin astramorph astrix atarax atellica aten atorva augtyro avamys avanos avanza aveed avinza aygestin azasan azithral azstarys bactec baha
banatrol baqsimi bauerfeind becosules belbuca bellovac benadon beovu beriplex besremi betaferon betmiga betnovate biatain biltricide bio-oss biodex
biofire bioglue biomatrix bionics biopatch bisocard bisodol bivona blakemore bodyguard bonine bookler braftovi brava breg brevital bricanyl brilique
brintellix brufen bruker straumann buccastem budecort budenofalk burinex buscogast buscopan buvidal c-leg cablivi cabrol cadd caelyx cafergot calcichew
calmoseptine calpol caltrate camcolit canasa canesten capoten cardicor cardiolite caverject cavilon cavit cavitron cefcapene cefolac ceftin cellsaver
cequa cerazette cervarix cetaphil cetraben cetzine champix cifran cilest ciplox cipralex cipramil ciproxin citanest civco claforan claravis clarityn
clenil clexane clopilet clopixol cmac cobas cocodamol codral colazal coloplast columvi combiflam combivir cometriq comfeel comotomo concor consta
convatec copiktra coplavix cordarone corpuls cortef coseal cosela cosgrove cosmofer cotellic coversyl cremaffin crocin curlin cyclopam cyltezo cypher
dakins daktacort daktarin dalacin dalvance dantrium datroway daurismo davol definity deltacortril denzapine depixol deriphyllin dermagraft dermol
dermovate dexorange diabeta diabex diamicron dianette differin difflam digene dioralyte diprobase dolo dolophine domstal donjoy dotarem doublebase
doxt dramamine dreamwear duavee dukoral duodopa duolin duphalac duphaston duraphat duricef dymista dytor eakin ebixa echelon econorm ecosprin edronax
efexor efudex efudix egaten elevidys eligard ellaone elocon elrexfio eltroxin eluvia elvanse elvie emcor emdogain emeset emflaza empaveli encorate
endep endocinch endoflip endoform endogia endone endosequence enlite enseal entocort entonox entriflex envarsus eovist epaderm epiduo epifix epilim
epkinly eptoin epzicom equasym ervebo ery erythrocin eschmann eskalith espranor estradot estring etest eucerin eumovate euthyrox evarrest evorel evra
exactrac exalgo exondys ezetrol fareston faslodex febutaz feldene femoston ferinject filtek finacea firmagon firvanq flamazine flixotide flocare
flowtron floxapen flucelvax fluoridex foley foracort forane fortamet fortijuice fortisip forxiga fostair freka fresubin frisium frumil frusemide
fucidin fuji fujifilm fultium fybogel gabitril gablofen gadavist galvus gameready gammaknife gardenal gaviscon gavreto gelusil genexpert genium gentak
gentlease gerber gliadel glidesheath glimestar glivec gloperba glucagen glumetza glycomet goelet gracey grafix granufoam graseby grilinctus gudcef
guidezilla gvoke haakaa hadlima halcion hawley heelift heelmedix hemospray hickman hifenac hollister hospira hoveround hycamtin hydrea hydrocort
hydromorph hygroton hylo hyophen hyrimoz iluvien imdelltra imigran immulite implanon indocin innohep insulatard insulet integrilin invacare invisalign
isoptin isosulfan isovue istin izervay jalyn jaydess jesduvroq jobst jynneos kadian kaftrio kalzinol kanjinti kardegic karius karvea karvezide
kendamil ketac ketanest kinesio kivexa klacid klaricid kliovance klisyri kloxxado kocher kogenate konakion konno kytril lanoxin lansinoh largactil
laxido lazcluze ledermix levaxin levera levipil levonelle lifepak lignospan lincocin linton lixiana lofric lokomat loniten loqtorzi losec lovan
lumason lumoxiti lunsumio lustral lvad lybalvi lymphazurin lynkuet maalox mabthera madopar magnapen magsulf maldi manta manuka marevan marlex marvelon
maxolon medela medikinet meftal megatron mekinist mektovi menquad menquadfi mepitel mersyndol metalyse metenix metolar metrogel metrogyl mezavant
miacalcin mickey microgynon miebo migranal minnesota minoz mirapexin mixtard modecate monocef monofer montek motilium movicol mscontin mst mucaine
mucosta multihance muse mvasi myambutol myfortic mylanta mynx myobloc myoview natpara navelbine nebido nefrolith neorecormon neotigason neurobion
nexito nido niktimvo nimbus nitrocontin nitrolingual norcuron norflox norspan novomix novorapid nurofen nustep nutren nutrison nydamax nyxoid
oestrogel ogivri oleptro olympus omni omnilink optiflow optiray oramorph orbactiv orfit orgovyx ornof orsiro ossur ostelin oticon ottobock overstitch
ovranette oxsoralen oxynorm ozurdex pacitane palindrome palmaz panadeine panadol pantocid pantoloc pariet passy pataday pediasure pegasys pemgarda
penbraya penbritin pentasa pentax perative perinorm periochip peristeen permobil persantin phasix philly phonak picato picolax pillcam piriteze
piriton plendil polivy portex potts prafo premique prepidil prevident priadel primafit prineo priorix procoralan profore prohance prolixin promogran
promus prontosan propess proprio protaper provenge pulmocare puramino puraply purewick puritan qdenga questran qutenza rabipur rantac rapidplan
rayaldee regranex relvar reminyl renagel renasys rennie resound retevmo retrovir revia rezdiffra rezlidhia rezurock rezvoglar rheo rhinocort rhophylac
riamet rifater rigevidon rigiflex rimactane rivotril roaccutane rocklatan rongeur rosuvas rowasa rozlytrek runthrough rusch ruxience ryzodeg saebo
salamol salofalk samsca sandrena sayana sengstaken septrin sequent serc serenace serenata seretide seroxat sevorane sevredol shelcal shiley simplus
simulect sinarest skyla smartpill solodyn soltamox solucortef solumedrol somac soolantra sorbitrate soriatane spandage speedicath sporlac stalevo
stalopam stamaril stamlo starlix stedy stelazine stemetil steri stomahesive storvas stratafix strattice stretta stromectol subsys sumavel supera
suprane sustanon sustiva syfovre symbotex synalar syndopa synercid syntocinon syntometrine sysmex systane tabrecta tafinlar tagamet tahor talvey
targaxan targin tarivid tavalisse tavneos taxim tazobactam tazocin tazorac technegas tecvayli teflon telma telmikind temodal temodar tepmetko testim
theodur theraputty thickenup thunderbeat thymoglobulin thyronorm tiazac tigan timentin tindamax tirosint tls tobi tonact tracoe trajenta tramal
trelstar treximet trifecta trilafon tritace trogarzo tykerb tyrvaya ultane ultibro ultracet ultravist uniphyllin unithroid unitron unna uribel urispas
urocit utrogestan uzedy v-loc vabysmo vac-lok vafseo valparin vanflyta vapotherm vapro varubi vaxchora venclyxto ventavis ventralex veraflo verelan
verifit verigene vermox vevye viabahn viekira visipaque vitek vitrakvi vitrebond vivelle vivonex vivotif voltarol vomikind waffle walkaide widex
wixela xenazine xience xphozah xyosted yasminelle yeztugo yf-vax yorvipath zaditor zamadol zaponex zavzpret zegalogue zelboraf zemdri zenflox zepzelca
zerodol zilver zimhi zinacef zincovit zioptan zirabev zispin zoladex zomorph zoton zurampic zurzuvae zyclara zydelig zydol zyflo zyloric zynyz
zypadhera
activac acuphase adasuve aircurve bettocchi braltus carelink cerebase clincard clinimix confida contegra datix difene dreamstation duac electral
enterogermina epidyolex fortini fucibet galfer ganfort gravol igenomix infuvite isolibrium kerracontact lipidil litegait livial lofstrand
lunderquist makaton medtrum mirvaso myosure neohaler octaplex opticross palacos ponstan pregabid prostap rhofade ryeqo sancuso smoflipid solpadeine
tendyne theraskin thuasne trevicta trosyd urgo vashe versapoint xeplion zifi zineryt zydis
accusol acticoat acurate acuson aera aerobika affiniti afflovest affymetrix afirma akurit alaxan alhemo allura alyftrek amartem anamix
angiosculpt angusta aquilion artequin artis asahi asparlas autoset axumin azurion bactalert biofreedom biogesic breyna carbomedics carescape cathflo
cerumol cios coblator colobreathe confianza conray dako dantec debrox definium denecimig dengvaxia depoprovera dermatophagoides detectnet diaclide
diamondback domeboro draeger drysol ellik elocta endopredict epiq erwinase euphora eutroxsig filmarray fusionplex gadovist gamcath genotropin
gentisone getinge giapreza glidewire hemosol hiberix humatrope hvad hydrite hympavzi hyoscine hypafix hypersal illuccix illumina imcivree increlex
ingenia innova jadelle javygtor jelonet kaltostat kohden kuvan leica lipiodol locametz lofenalac lonart lumify lumis lutathera lymphoseek magnetom
magseed magtrace marqibo medacta mefix merocel microdebrider micropore microscan miniquick mitek moduretic nanostring nasopore natus navitor netspot
neuropack ngenla nicolet nihon nimenrix nordiflex norditropin nutropin obizur omnitrope oncaspar oncomine onx otomize otosporin oxylog palynziq
paravit perimount phenom phenylade phoxillum podhaler polistes posisep pregalin pressurewire prevalon primapore primovist prismocal prosigna prostin
pylarify qiagen refacto repevax revaxis rifinah rimstar robinul rotablator rylaze saizen scopoderm sensititre sentimag sephience shockwave skyra
skytrofa sofra sofradex sogroya solitaire somatom sonosite sorbsan storq stortz storz supraflex surgiflo swivelock tablo taperloc taurolock teca telfa
thyroseq tightrope trevo trusight tulle ultimaster varilrix vasostrict vaxigrip ventana vespula voluson voractiv voraxaze vyjuvek vysis wanderguard
xphe ziehm zirgan zomacton ztalmy
actimmune acufex aerochamber aerogen aesculap afstyla airseal aklief aldurazyme aliqopa aloka ambicor amondys anastoclip anktiva anspach apadaz
aquabeam arthrocare artoss asceniv atriclip atricure avsola azedra baerveldt balversa barostim beleodaq beqvez biodesign biofinity biogel biotrace
bonsity bylvay byooviz caprelsa cardioform cardiomems cardiosave casgevy cerdelga cepheid ceretom perindopril cerezyme cimduo cinvanti clearlink clinell clinitron corvis
covidien criticool cryolife crysvita cusa cuvitru cyberonics cytosponge cytyc danyelza datascope datscan daybue defitelio dialock diasorin digitrapper
docivyx dojolvi duobrii durolane durysta duvyzat dynesys egrifta elahere elaprase elecsys elfabrio elitek embosphere emrosi endologix endosheath
endostitch enjaymo enteryx epimed erivedge esperoct essure evkeeza evomela exablate exjade exkivity exoseal eyegate eysuvis fabrazyme fensolvi
ferriprox firdapse flexicair flexima flexitouch flextip flotrac folotyn fruzaqla fyarro galafold gamifant gelport glidepath gomekli grafapex
graftjacket grifols guardwire gynecare hemgenix hemochron hemocue hemolok heraeus herculink howmedica hyalgan hydrosorb iconix igalmi imaavy imjudo
imlygic imricor inari inbrija insync inventa isturisa itovebi ivac jascayd jeuveau joenja joerns joimax jotec journavx jublia justright juxtapid
kanuma kepivance kimmtrak kimvent kimyrsa kinair koselugo kynamro kynmobi kyphon kyzatrex laerdal lamzede lantidra lartruvo laserscope lenmeldy
leqselvi levulan lifeport liftware ligaclip lotronex luminex luminos lumizyme lutonix luxturna lymphir lynozyfic margenza masimo medrad megadyne
mepsevii microclave minicap monjuvi mozobil multilink myalept myozyme naglazyme natrecor navistar navitrack nellcor nemluvio neopuff neuraceq
neuropace neurostar nexgen nexobrid nexviazyme nidek nocdurna novadaq novasure nulibry nuvasive nuvectra nuwiq nypozi ocutome odomzo ogsiveo ohmeda
ojemda olinvyk olpruva omidria omniflow opdualag opvee orascoptic organox osteoset oxervate oximax oxlumo oxymask palforzia panretin panzyga pedmark
pemazyre percuflex permacath phaco phexxi pifeltro pipelle plasmajet platinium pleurevac pneumoboots pombiliti portrazza poteligeo procysbi prograv
prolastin prolieve proseal pulsavac pulserider purstring pyrukynd qinlock qsymia rapivab ravicti rebinyn reblozyl rebyota recorlev redemplo remstar
restylane revcovi revuforj riata roctavian rolvedon romvimza rotarex ruconest ruzurgi ryanodex ryplazim rytelo ryzneuta scenesse secuado segluromet
senographe seysara sezaby signifor silverhawk sinuject skyclarys somatuline somavert sonoace sonopet spacelabs spectralis spectranetics speedlock
spevigo spiegelberg starclose stimufend strensiq strykeflow sucraid supprelin supramid surgimend surgitron sylvant synchromed synribo tachosil
taperguard targretin tecelra tecnis tegsedi teleflex tembexa tepezza tevimbra thermachoice thermage thermogard thinprep thiola thoratec thyrogen
tivdak tofidence trabectome trima truclear trudhesa truseltiq tryngolza tryvio turalio twyneo tybost tyruko tzield ultraflex unituxin unloxcyt uroflow
urolift uromax urovac valchlor valleylab vanrafia vapr vascutek vasoseal vasoview venaseal venovo veopoz vercise verisense verkazia versacath versajet
victrelis vigileo viltepso vimizim volumat vonvendi voranigo vowst voxzogo voydeya vpriv vuity vyalev vyondys wainua wallstent wavelight wezlana
winlevi xacduro xdemvy xembify xenpozyme xermelo xiaflex xipere xromi xtrac xuriden yondelis yonsa yutrepia zanosar zelnorm ziihera zilretta zinbryta
zinplava zokinvy zontivity zulresso zurnai zymfentra zynlonta zynquista zynrelef zynteglo microbank bigdye novaseq easyhaler fielder ikari
`;

/** Eponyms that are no well-known family or given name; protected beside a medical noun or a number. */
export const signEponyms = `
adamkiewicz ahlback aitken alcian amplatz antoni apfel ashman assmann auer ayres bado bakody bandura barany barr bassini bechterew beger benedikt
bentall bergman bernheim betke bickerstaff bigliani bignami blackburne blackfan bleuler boari borchardt borden borrmann bosworth bouveret bowlby braak
braasch bragard braunwald bristow brodsky brooker broselow brostrom browder browne burch burr cabot cannieu carvallo casoni caton cattell catterall
cerad chevrier chilaiditi citelli civinini claude clerambault cloninger cognard conway cotard cotswolds couvelaire crowe csendes dalrymple delsys
demeester deschamps dewinter dick dietl dietz dieulafoy diogenes disse dohle donath draf dube duffy duran durck eales eckardt eichhoff einthoven
eleveld ellsworth elschnig ely emery ender erikson erythroplasia fasanella favard fazekas feil fleischner fontan fordyce fothergill foville frankel
fregoli frei freiberg freud fujimoto gaffky galant ganser ganz garengeot geboes geller gesell ghon gillette glucksberg goldberger goligher goutallier
gower gradenigo graefe gregoir grenz griffiths gruber gubler guhl guyon haab haberman hachinski hamada hardcastle hasford hautmann hayman hazelbaker
hazelwood heaf hegglin hepp herick herring hertel herxheimer heubner heyde hinchey hinman hofmeister hoke huet huggins hurley hynes iselin ivor
jacobson jamar jamieson jatene jod jolly judkins kamino kausch kell kernberg keros kikuchi killian kimmerle kiwi kjellberg kleinert knosp knott kock
koedam kogoj kohlmeier kohut kojevnikov koos kraepelin krimsky kuntscher labbe ladin landry landsteiner langhans lapidus latarjet leadbetter leede
leiden lenke lenox leser lich lichtenstein linehan lopresti losee loveset luftsichel luminex lyell macklin macruz magerl malan marjolin maslow mattox
mauriac maydl mazabraud mazzotti mckeown mcvay meara meyerding millard minto mipi mirizzi mitrofanoff mitsuda modic moffat monakow montenegro monti
morrey mounier mullen munro nesbit neville nitabuch nordmann nothnagel noyes nugent octopus oddi oestern ogden ommaya osborn othello panner pap papez
pappenheimer paprosky parkes pautrier pawlik pcos percheron pereyra perls pfirrmann phrygian piaget pipkin pirani plaut poirel politano ponseti posner
preiser pringle puestow putti quinsy rapunzel rastelli ravens rees regan reinsch riche rickham rigler riolan risser robson romanus romhilt roos rosai
roussy rumack rumpel russe salvati sampaolesi sano santorini sarnat savary scadding schanz scheltens schick schlossman schmorl schnider schultze
schwalbe seddon senning servat sgarbossa shouldice siewert silfverskiold sinding slocum sluder sneppen socratic sokal sokolow somogyi sorror southwick
spaeth sprengel stamey stauffer stellwag stener steward stoppa strasberg strayer struthers studer stulberg sudan tekscan tine titmus todani tonnis
tornwaldt torre toupet touton trelat trolard tromner tscherne tullio uhthoff vaughan verocay vicon vinson wackenheim walch waterston weigert
westermark westley wickhams widal widmark wilkie winek winnicott wrigley yacoub yalom
baux baveno bertolotti bobath bruckner brunnstrom coryllos crile denonvilliers dombrock dorr finochietto frenchay heschl holmich kapandji kasabach
kernohan langenbeck lugol oswestry papile ranawat retzius romanowsky satinsky shenton stierlin strassman tavtigian veress wadowsky westgard
wischnewski
abrikossoff aletti andral appelbaum ayerza babes barbeau barraquer baudelocque benassi bessel biederman bielschowsky biernacki bjerrum blaschko bleck
bleyer bogros bohler borchgrevink bowditch brescia briganti brissaud broda brodmann bromage camey camitta carrel ceelen cheatle chompret chopart
cimino cloquet cockett codivilla cohnheim corvisart cronqvist cruveilhier cuignet curreri curschmann cyriax czerny darrach dawbarn deiters dejour
delorme demarquay dennie desmarres deutschlander dieterle dittrich doderlein donders dorello doverly duhamel duplay duverney edinger ehrenreich
engelmann eustachian fabricius fagotti falret farabeuf favre fegan figo flexner fogarty forel froin froriep furlow galeati gallie galton gamna garre
garrod gasserian gerdy gerota gianotti gieson girdlestone goldblatt goldthwait golgi graafian grisel grisso hadlock halsted haudek heaney hertwig
hibbs hilgenreiner hippocratic hjorth hochenegg holzknecht hosemann huckstep humby hyrtl insall jaboulay jacobaeus jahss jamshidi janetta jelliffe
jendrassik jeor joffroy jonnesco joubert kanavel kestenbaum kiesselbach kommerell korotkov krabbe kraske kretschmann krompecher kultschitzky kupffer
lahey lambl lancefield lancisi lannelongue larrey lemaire lembert lendrum lenegre lieberkuhn liliequist lissauer lovibond luys macewen malassez
malgaigne malpighi matas mauthner mehralivand meynert mifflin milch moberg mondor monnet morvan mosteller moynihan muehrcke myerson neisser nelaton
nicoladoni nissl norrie obersteiner obwegeser ochsner okabayashi onodi orringer owren pacchioni pacini panum parona passavant patey pecquet peyer
phemister pinel pirquet pisa poirier politzer poncet ponticelli pouteau profeta pudenz purtscher queckenstedt quenu quetelet rabson raeder rajabally
raschke rauber recamier reiher reisseisen remuzzi renshaw reverdin ripstein rochon romanovsky rosendaal rosenmuller rossolimo rouget rubner ruffini
ruysch sandifer sappey schamberg schamroth schaumann schenck schizas schlemm schwab seguin senear sherrington shone sibson silvestrini sippy sjoqvist
slooth soave soemmering souques spielmeyer stannius steinbrocker stransky sulkowitch sylvian tarnier tarui tawara tenon testut thiersch thorel todaro
torkildsen toynbee trillat tuffier uffelmann valleix vieussens villaret vineberg volhard voltolini waaler waldmann wallerian wangensteen wassermann
wildervanck willan winiwarter wolfring woringer wormian wunderlich yahr yersin zahn zahorsky zatuchni zeis zieve zondek zuckerkandl zuelzer
alesse clenil coricidin cylert darvon duraphen mavik mederma mercilon microgestin ovcon persa-gel tarka vanicream zarbee
addenbrooke akerlund amoss anthonsen apfelbaum argonz astler astrand baecke baehr bardinet bauhin bazin beevor benique bichat biebrich birdshot blumer
botallo bracht brockenbrough brodel brouckaert brunsting busacca byler cacchi camman casal cassirer cayler cestan chaussier chitten cieszynski
claybrook comolli coopernail cotrel czermak dariers darkschewitsch daugirdas delbet deloyers desault desjarres deyerle dieffenbach dohlman dorendorf
dripps elejalde eloesser enneking erichsen escherich estlander fajersztajn fallopio feulgen flechsig foix fomon franconi froehde gelineau glogau
gougerot grancher grimelius gritti grocco gudernatsch hallgren hamwi heidenhain heineke helbing hennebert herophilus hertoghe hippus hochsinger
hollenhorst hoyeraal huchard hufner huschke ishak jacquemier jarit josseraud juberg karplus kerckring kidner klemm koeppe kreysig kurtzke laband
laseque latzko laugier lauth leichtenstern leschke letulle levaditi levasseur lichtheim lightwood littauer livierato lortat ludloff lysholm
macchiavello mackenrodt mannkopf meibom miltex mirels mixter moersch mohrenheim movat nabothi naffziger naunyn neivert neviaser nocht nohria okajima
olshausen orcein osiander pappenheim parsonnet pastia peet pfuhl piskacek pitres plester pottenger poupart prussak puusepp radovici ragnell ransley
ranvier rashkind ravitch reissner remak rentrop reusner revilliod roemheld santavuori satoyoshi schauta schlange seinsheimer shamblin shatz shrapnell
sistrunk spieghel spigelius sterles tachdjian tellais thebesius thibierge thomayer tokuhashi tomita tresilian trethowan turyn ussing valdevar vernet
vesalius vidius vierordt vigouroux vipond vossius vulpius wachenheim widowitz wintrich witzel zadik zancolli zaufal zickel ziehen zoon
gissane
`;
