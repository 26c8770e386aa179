/** @module deid/lexicon/institutions: words that make the capitalised words before them an institution, and well-known ones by name. */

/** Heads of institution names. The strong ones need one capitalised word before them; the weak ones also need a visit verb. */
export const strongHeads = `hospital hospitals clinic clinics infirmary hospice sanatorium healthcare medical-center medical-centre
health-center health-system health-centre nursing-home rehabilitation-center cancer-center heart-institute medical-group
medical-associates family-practice surgery-center care-center eye-institute polyclinic university college pharmacy dispensary
urgent-care med-center med-ctr medical-ctr hosp library museum gym airport courthouse brewery bakery restaurant diner cinema theater theatre
preschool kindergarten daycare orchestra symphony synagogue mosque cathedral cryobank correctional penitentiary detention elementary middle-school high-school`;
export const weakHeads = `rehabilitation nursing center centre institute health medical med general memorial facility branch campus practice office group
associates foundation er ed icu school academy church shelter jail prison rehab ward unit va wellness regional presbyterian methodist
healthplex department home homes manor house lodge ranch care residence village court place hall`;

/** Branches of medicine and trade that end an institution's name after a place or a name: `Cedar Bluff Orthopaedics`. */
export const fieldHeads = `imaging radiology orthopaedics orthopedics ortho dermatology cardiology pediatrics paediatrics oncology neurology
urology gastroenterology endoscopy dialysis nephrology ophthalmology optometry dental dentistry dentists psychiatry medicine pulmonology rheumatology
endocrinology hematology podiatry chiropractic physiotherapy therapy hospice pharmacy pharmacies drugs laboratories laboratory labs lab diagnostics
associates partners specialists physicians surgeons group elementary academy preschool kindergarten parish synagogue mosque temple chapel ministries insurance
mutual transit bank union logistics motors foods airlines steel electric construction plumbing bakery market grocery diner cafe restaurant church college school
brewery mills logging trucking farms dairy motel hotel inn apartments villas towers senior living assisted services solutions industries manufacturing
health healthcare hospital clinic center centre institute manor lodge gardens obgyn ob/gyn gyn spine heart eye vision kidney cancer fertility ivf midwifery audiology prosthetics orthotics hearing sleep allergy asthma fitness supply supplies books
ceramics bowling rollers league transport ambulance emergency roofing landscaping plumbing realty staffing physio physiotherapist opticians optometrists chiropractors veterinary animal pathology counseling counselling psychology behavioral recovery detox orthodontics endodontics periodontics wellness acupuncture aesthetics homecare nurses mortuary funeral crematorium solicitors law legal accountants realtors freight haulage couriers taxis cabs garage tyres tires plumbers electricians builders scaffolding joinery joiners meats poultry orchards vineyards nurseries stables kennels boatyard fisheries`;

/** Words that name places and so begin names of institutions: with a head after them they are no ordinary words. */
export const namingWords = `cedar oak pine maple elm birch willow aspen magnolia laurel hickory blue green red silver golden gold white black north south east west northern southern eastern
western northeast northwest southeast southwest mercy grace saint trinity good samaritan sacred unity regional county metro metropolitan capital capitol liberty heritage pioneer
eagle sun sunrise sunset sunny rose coastal coast ocean bay bayside bayview tide tidewater piedmont prairie desert mountain mountainview rocky granite iron stone
crystal clear still stillwater clearwater harbor harbour lake lakeside lakeview lakeshore river riverside riverview creek ridge valley hill hills hillside hilltop park point summit spring springs
meadow grove glen forest brook beach island city tri-city twin highland highlands lowcountry gulf delta horizon hope providence evergreen cornerstone gateway
first second central midtown downtown uptown village town university memorial veterans children's childrens women's womens baptist methodist lutheran presbyterian adventist catholic
jewish episcopal mount st our lady holy cross redeemer assumption seton beacon lighthouse keystone palmetto buckeye bluegrass bluebonnet magnolia peach sandhill sandhills ozark cascade sierra high plains great
lakes cape cod old new fort big little prime premier advanced united american national atlantic pacific midwest inland empire`;

/** Institutions known by name alone, `;`-separated. */
export const knownInstitutions = `walgreens;cvs;rite aid;kroger;safeway;costco;walmart;target;lincare;quest;quest diagnostics;labcorp;invitae;davita;fresenius;amazon;starbucks;
mcdonald's;home depot;lowe's;fedex;ups;usps;boeing;tyson foods;publix;wegmans;whole foods;trader joe's;aldi;dollar general;chipotle;uber;lyft;unm;maimonides;parkland;grady;bellevue;cook county;ucsf;ucla;usc;ucsd;uchicago;upmc;upenn;nyu;nyu langone;mgh;bwh;bidmc;chla;chop;ohsu;uab;uthealth;msk;
mskcc;md anderson;m.d. anderson;mayo;mayo clinic;cleveland clinic;johns hopkins;john hopkins;john's hopkins;hopkins;mass general;
massachusetts general;brigham and women's;brigham & women's;brigham and womens;beth israel;mount sinai;mt. sinai;mt sinai;cedars-sinai;
cedars sinai;cedar sinai;cedar-sinai;kaiser;kaiser permanente;stanford;stanford health;stanford med;duke;duke health;emory;vanderbilt;
baylor;bellevue;columbia presbyterian;new york presbyterian;newyork-presbyterian;weill cornell;northwestern;northwestern memorial;
rush;rush university;loyola;barnes-jewish;ut southwestern;houston methodist;houston memorial;memorial hermann;memorial sloan kettering;
sloan kettering;sloan-kettering;dana-farber;dana farber;boston children's;st. jude;st jude;st. vincent's;st. mary's;st. luke's;
st. joseph's;st. john's;st. francis;st. anthony's;st. thomas;st. elizabeth's;st. michael's;st. peter's;st. vincents;st. josephs;
st. marys;st. lukes;scripps;sharp healthcare;sutter;sutter health;providence;legacy;swedish;harborview;intermountain;geisinger;
jefferson health;temple;penn medicine;hahnemann;ochsner;tulane;grady;jackson memorial;tampa general;advent health;adventhealth;ascension;
hca;tenet;banner health;dignity health;trinity health;christus;bon secours;sentara;inova;medstar;montefiore;lenox hill;maimonides;
northwell;elmhurst;kings county;cook county;parkland;ben taub;denver health;hennepin;fairview;allina;essentia;sanford;avera;
walter reed;bethesda naval;brooke army;charité;karolinska;great ormond street;guy's;royal free;addenbrooke's;john radcliffe;
mercy;mercy health;good samaritan;sacred heart;holy cross;cvs;walgreens;rite aid;walmart;costco;
barnes & noble;heb;h-e-b;tim hortons;mcdonalds;burger king;wendy's;taco bell;panda express;subway;kfc;pizza hut;domino's;dunkin;
dunkin donuts;ikea;best buy;kohl's;macy's;nordstrom;sears;jcpenney;petsmart;petco;autozone;o'reilly auto;pep boys;jiffy lube;sam's club;bj's;
meijer;hy-vee;giant eagle;food lion;winn-dixie;piggly wiggly;harris teeter;shoprite;stop & shop;albertsons;vons;ralphs;fred meyer;winco;
sprouts;dollar tree;family dollar;big lots;tj maxx;t.j. maxx;marshalls;ross dress for less;old navy;gamestop;office depot;staples;sunoco;
chevron;exxon;speedway;7-eleven;wawa;sheetz;buc-ee's;racetrac;quiktrip;circle k;greyhound;amtrak;southwest airlines;delta airlines;lockheed;
raytheon;northrop;caterpillar;john deere;general motors;michelin;goodyear;toyota;honda;nissan;tyson;smithfield;perdue;cargill;nestle;pepsico;
frito-lay;verizon;comcast;t-mobile;at&t;microsoft;google;facebook;intel;oracle;wells fargo;bank of america;jpmorgan;citibank;geico;
state farm;allstate;usaa;medicine shoppe;good neighbor pharmacy;express scripts;optumrx;caremark;duane reade;longs;bartell;arup;bioreference;
sonora quest;natera;myriad;amedisys;bayada;brookdale;sunrise senior living;kindred;encompass;select medical;concentra;medexpress;
minuteclinic;planned parenthood;salvation army;goodwill;ymca;ywca;boys & girls club;head start;catholic charities;lutheran services;
bethany christian services;big brothers big sisters;boots;superdrug;tesco;asda;sainsbury's;sainsburys;morrisons;waitrose;lidl;co-op;argos;
primark;greggs;costa;nando's;wetherspoons;royal mail;bt;british gas;rolls-royce;bae;jaguar;lloyds;barclays;natwest;halifax;specsavers;dunnes;
supervalu;centra;hickey's;woolworths;coles;kmart;bunnings;jb hi-fi;chemist warehouse;priceline;qantas;telstra;countdown;pak'nsave;loblaws;
sobeys;shoppers drug mart;shoppers;rexall;jean coutu;canadian tire;petro-canada;infosys;tcs;wipro;reliance;apollo;fortis;medplus;netmeds;
amul;bhel;sedgwick;gallagher bassett;liberty mutual;travelers;hertz;enterprise rent-a-car;marriott;hilton;hyatt;holiday inn;motel 6;super 8;
walt disney world;disney;sea world;crossfit;planet fitness;la fitness;24 hour fitness;davita;fmc;texas children's;nationwide children's;
seattle children's;phoenix children's;children's national;alder hey;st james's;addenbrookes;papworth;moorfields;the royal marsden;
the christie;st george's;king's college;broomfield;tallaght;crumlin;beaumont;mater;mater misericordiae;rotunda;coombe;holles street;
temple street;royal north shore;westmead;royal melbourne;peter mac;the alfred;monash;royal brisbane;sir charles gairdner;starship;middlemore;
waikato;sickkids;sunnybrook;st mike's;vancouver general;foothills;aiims;cmc vellore;pgimer;tata memorial;kem;nimhans;jipmer`;
