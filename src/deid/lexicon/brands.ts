/** @module deid/lexicon/brands: brands of drugs, devices and sutures of several countries and eponyms of signs, scales and operations, collected by hand beside `clinical-terms`. */

export const brands = `
abasaglar absorica abstral accolate accuchek accutane aclasta actiq actrapid adcetris adcirca adynovate aggrastat agrylin airfit airvo albenza
aldacton aldomet alsius amikin amlong amulet anaprox androgel angiomax angioseal antivert anzemet apresoline apretude aptamil aquaphor arctic
arikayce arista aristocort arjo ascoril astelin asthalin astramorph astrix atarax aten atorva augtyro avamys avanos avanza aveed avinza aygestin
azasan azithral baqsimi becosules belbuca bellovac benadon beovu beriplex besremi betaferon betmiga betnovate biltricide biopatch bisocard
bivona blakemore bonine bookler braftovi brevital bricanyl brilique brintellix brufen buccastem budecort budenofalk burinex buscogast buscopan
buvidal cablivi caelyx cafergot calpol caltrate camcolit canasa canesten capoten cardicor caverject cefolac ceftin cellsaver cequa cerazette
cervarix cetaphil cetraben cetzine champix cifran cilest ciplox cipralex cipramil ciproxin citanest claforan claravis clarityn clenil clexane
clopilet clopixol cmac cocodamol codral colazal columvi combiflam combivir cometriq concor consta copiktra coplavix cordarone corpuls cortef cosela
cosmofer cotellic coversyl cremaffin crocin cyclopam dakins daktacort daktarin dalacin dalvance dantrium datroway daurismo davol deltacortril
denzapine depixol deriphyllin dermol dermovate dexorange diabeta diabex diamicron dianette differin digene dioralyte diprobase dolo dolophine
domstal dotarem doublebase doxt dramamine dreamwear duavee dukoral duodopa duolin duphalac duphaston duricef dymista dytor ebixa echelon econorm
ecosprin edronax efexor efudex efudix egaten elevidys eligard ellaone elocon elrexfio eltroxin elvanse emcor emeset emflaza empaveli encorate endep
endogia endone enlite enseal entocort eovist epaderm epiduo epilim epkinly eptoin epzicom equasym ervebo ery erythrocin eschmann eskalith espranor
estradot eucerin eumovate euthyrox evarrest evorel evra exalgo exondys ezetrol fareston faslodex febutaz feldene femoston ferinject firmagon firvanq
flamazine flixotide flowtron floxapen flucelvax foley foracort forane fortamet fortijuice fortisip forxiga fostair frisium frumil frusemide fucidin
fybogel gabitril gablofen gadavist galvus gardenal gaviscon gavreto gelusil gentak gliadel glimestar glivec gloperba glucagen glumetza glycomet
goelet granufoam grilinctus gudcef gvoke halcion hickman hifenac hycamtin hydrea hydrocort hydromorph hygroton hylo iluvien imdelltra imigran
implanon indocin innohep insulatard insulet integrilin isoptin isosulfan isovue istin izervay jaydess jesduvroq jobst kadian kaftrio kanjinti karvea
karvezide kivexa klacid klaricid kliovance kloxxado kocher kytril lanoxin largactil laxido lazcluze levera levipil levonelle lifepak lignospan
lincocin lixiana loniten loqtorzi losec lovan lunsumio lustral lvad lybalvi lymphazurin lynkuet maalox mabthera madopar magnapen magsulf manta
marevan marvelon maxolon medela medikinet meftal mekinist mektovi menquadfi mersyndol metalyse metenix metolar metrogyl mezavant miacalcin
microgynon miebo migranal minnesota minoz mirapexin mixtard modecate monocef monofer montek motilium movicol mscontin mst mucaine muse mvasi
myambutol myfortic mylanta mynx myobloc natpara navelbine nebido nefrolith neorecormon neotigason neurobion nexito nitrocontin nitrolingual norcuron
norflox norspan novomix novorapid nurofen nutren nydamax nyxoid oestrogel ogivri oleptro omni optiflow oramorph orbactiv orgovyx ornof ostelin
ovranette oxsoralen oxynorm ozurdex pacitane palindrome panadeine panadol pantocid pantoloc pariet passy pataday pediasure pegasys pemgarda penbraya
penbritin pentasa perinorm persantin picato picolax piriton plendil polivy portex potts premique prepidil priadel prineo priorix procoralan profore
prohance prolixin promus prontosan propess provenge pulmocare puritan questran qutenza rabipur rantac rayaldee regranex relvar reminyl renagel
retevmo retrovir revia rezdiffra rezlidhia rezvoglar rhinocort rhophylac riamet rifater rigevidon rimactane rivotril roaccutane rocklatan
rongeur rosuvas rowasa rozlytrek ryzodeg salamol salofalk sandrena sayana sengstaken septrin serc serenace serenata seretide seroxat sevorane
sevredol shelcal shiley simplus sinarest solodyn soltamox solucortef solumedrol somac sorbitrate soriatane sporlac stalevo stalopam stamlo starlix
stelazine stemetil steri storvas stratafix stromectol subsys sumavel suprane sustanon sustiva syfovre synalar syndopa synercid syntocinon
syntometrine systane tabrecta tafinlar tagamet talvey targaxan targin tarivid tavalisse taxim tazobactam tazocin tazorac tecvayli telma telmikind
temodal temodar tepmetko testim theodur thickenup thunderbeat thyronorm tiazac tigan timentin tindamax tirosint tls tobi tonact trajenta tramal
trelstar treximet trifecta trilafon tritace trogarzo tykerb tyrvaya ultane ultibro ultracet ultravist uniphyllin unithroid unna urispas urocit
utrogestan uzedy vabysmo vafseo valparin vanflyta vapotherm varubi venclyxto ventavis verelan vermox viabahn viekira visipaque vitrakvi vivelle
vivonex vivotif voltarol vomikind xenazine xience xyosted yasminelle yeztugo yorvipath zaditor zamadol zaponex zegalogue zelboraf zenflox zepzelca
zerodol zilver zimhi zinacef zincovit zioptan zirabev zispin zoladex zomorph zoton zurampic zurzuvae zyclara zydelig zydol zyflo zyloric zynyz
zypadhera`;

/** Eponyms that are no well-known family or given name; protected beside a medical noun or a number. */
export const signEponyms = `
adamkiewicz ahlback amplatz apfel assmann auer ayres bado bakody barany barr bassini bechterew beger benedikt bentall bergman bernheim
betke bickerstaff bignami blackburne borchardt borden borrmann bosworth bouveret braak braasch bragard braunwald bristow brodsky brooker brostrom
browne burch cabot carvallo caton cattell catterall cerad chevrier chilaiditi citelli civinini claude cognard conway cotard
cotswolds couvelaire crowe csendes dalrymple deschamps dick dietl dietz dieulafoy disse dohle donath draf dube duffy durck eales ely emery ender
favard fazekas fleischner fontan fothergill foville frankel fregoli freiberg fujimoto galant ganz geboes gesell ghon goligher
goutallier gower gradenigo graefe griffiths gubler haberman hachinski hamada hardcastle hayman hazelbaker hazelwood heaf hepp herick herring hertel
heubner heyde hinchey hinman hoke huet huggins hurley iselin jamar jatene jolly judkins kell keros kikuchi killian kimmerle kiwi kjellberg
knosp koedam kohlmeier kojevnikov koos kuntscher labbe landry landsteiner lapidus latarjet leede leiden lenke lenox leser lichtenstein lopresti
loveset luftsichel lyell macklin marjolin mattox mazabraud meara meyerding millard mirizzi mitrofanoff moffat monakow morrey
mounier mullen neville nitabuch nothnagel oestern ommaya panner pap papez pappenheimer paprosky parkes pcos percheron pipkin pirani plaut
ponseti posner pringle puestow putti quinsy rapunzel rastelli ravens rees regan rickham rigler risser robson roos rosai roussy rumpel
russe salvati sampaolesi sano sarnat savary scadding schanz scheltens schick schlossman seddon senning sgarbossa shouldice siewert sinding sluder
sneppen spaeth stauffer stellwag stener steward stoppa strasberg strayer stulberg todani tonnis torre toupet trelat trolard tromner
tscherne tullio uhthoff vaughan vinson walch waterston weigert westermark widal wilkie wrigley yacoub`;
