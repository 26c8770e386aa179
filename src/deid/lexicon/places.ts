/** @module deid/lexicon/places: countries, US states and cities, one a line-separated entry; states and countries are no Safe Harbor identifiers, cities are. */

/** Names of countries and of peoples' adjectives in English, `;`-separated. */
export const countries = `afghanistan;albania;algeria;andorra;angola;argentina;armenia;australia;austria;azerbaijan;bahamas;bahrain;
bangladesh;barbados;belarus;belgium;belize;benin;bhutan;bolivia;bosnia;botswana;brazil;brunei;bulgaria;burkina faso;burundi;cambodia;
cameroon;canada;cape verde;chad;chile;china;colombia;comoros;congo;costa rica;croatia;cuba;cyprus;czech republic;czechia;denmark;
djibouti;dominican republic;ecuador;egypt;el salvador;eritrea;estonia;eswatini;ethiopia;fiji;finland;france;gabon;gambia;georgia;
germany;ghana;greece;greenland;grenada;guatemala;guinea;guyana;haiti;honduras;hong kong;hungary;iceland;india;indonesia;iran;iraq;
ireland;israel;italy;ivory coast;jamaica;japan;jordan;kazakhstan;kenya;kosovo;kuwait;kyrgyzstan;laos;latvia;lebanon;lesotho;liberia;
libya;liechtenstein;lithuania;luxembourg;macedonia;madagascar;malawi;malaysia;maldives;mali;malta;mauritania;mauritius;mexico;
moldova;monaco;mongolia;montenegro;morocco;mozambique;myanmar;namibia;nepal;netherlands;new zealand;nicaragua;niger;nigeria;
north korea;norway;oman;pakistan;palestine;panama;papua new guinea;paraguay;peru;philippines;poland;portugal;puerto rico;qatar;
romania;russia;rwanda;samoa;saudi arabia;senegal;serbia;sierra leone;singapore;slovakia;slovenia;somalia;south africa;south korea;
south sudan;spain;sri lanka;sudan;suriname;sweden;switzerland;syria;taiwan;tajikistan;tanzania;thailand;togo;trinidad;tunisia;
turkey;turkmenistan;uganda;ukraine;united arab emirates;united kingdom;united states;united states of america;uruguay;uzbekistan;
venezuela;vietnam;yemen;zambia;zimbabwe;england;scotland;wales;northern ireland;great britain;britain;europe;asia;africa;america;
north america;south america;latin america;caribbean;middle east;usa;uk;u.s.;u.s.a.;u.k.;greenlander;cyprus (greek)`;

/** US states: name, then postal code. */
export const usStates = `alabama AL;alaska AK;arizona AZ;arkansas AR;california CA;colorado CO;connecticut CT;delaware DE;
district of columbia DC;florida FL;georgia GA;hawaii HI;idaho ID;illinois IL;indiana IN;iowa IA;kansas KS;kentucky KY;louisiana LA;
maine ME;maryland MD;massachusetts MA;michigan MI;minnesota MN;mississippi MS;missouri MO;montana MT;nebraska NE;nevada NV;
new hampshire NH;new jersey NJ;new mexico NM;new york NY;north carolina NC;north dakota ND;ohio OH;oklahoma OK;oregon OR;
pennsylvania PA;rhode island RI;south carolina SC;south dakota SD;tennessee TN;texas TX;utah UT;vermont VT;virginia VA;
washington WA;west virginia WV;wisconsin WI;wyoming WY`;

/** Adjectives of peoples: no identifiers, and no names. */
export const peoples = `african american asian australian austrian belgian bosnian brazilian british bulgarian cambodian canadian
caucasian chilean chinese colombian croatian cuban cypriot czech danish dominican dutch ecuadorean egyptian english eritrean estonian
ethiopian european filipino finnish french georgian german ghanaian greek guatemalan haitian hawaiian hebrew hispanic hmong honduran
hungarian icelandic indian indonesian iranian iraqi irish israeli italian jamaican japanese jewish jordanian kenyan korean kurdish
latina latino latvian lebanese liberian lithuanian malaysian mexican mongolian moroccan muslim nepalese nicaraguan nigerian norwegian
pakistani palestinian panamanian paraguayan persian peruvian polish polynesian portuguese roma romanian russian salvadoran samoan
scottish serbian slovak slovenian somali spanish sudanese swedish swiss syrian taiwanese thai tibetan tunisian turkish ukrainian
uruguayan venezuelan vietnamese welsh yemeni christian catholic protestant buddhist hindu islamic americans asians europeans hispanics
native pacific islander caucasians indigenous arab arabic swahili mandarin cantonese tagalog hindi urdu bengali punjabi creole
amharic bambara burmese cebuano chuukese farsi fijian fulani ilocano inupiaq kanjobal karenni kinyarwanda kosraean krio lakota lingala maay mandinka marshallese mixtec mixteco nahuatl ojibwe oromo pashto pohnpeian pulaar qanjobal quiche rohingya tigrinya tongan twi wolof yoruba yupik zapotec igbo hausa`;

/** Cities, `;`-separated; those that are common words need a context. */
export const cities = `new york;new york city;nyc;los angeles;chicago;houston;phoenix;philadelphia;san antonio;san diego;dallas;austin;
san jose;jacksonville;fort worth;columbus;charlotte;indianapolis;san francisco;seattle;denver;washington dc;boston;nashville;el paso;
oklahoma city;portland;las vegas;detroit;memphis;louisville;milwaukee;baltimore;albuquerque;tucson;fresno;sacramento;mesa;kansas city;
atlanta;omaha;colorado springs;raleigh;virginia beach;long beach;miami;oakland;minneapolis;tulsa;bakersfield;tampa;wichita;arlington;
aurora;new orleans;cleveland;anaheim;honolulu;henderson;stockton;riverside;lexington;corpus christi;orlando;irvine;cincinnati;
santa ana;newark;saint paul;st. paul;st paul;pittsburgh;greensboro;st. louis;st louis;saint louis;lincoln;anchorage;plano;durham;
jersey city;chandler;chula vista;buffalo;gilbert;reno;madison;fort wayne;toledo;lubbock;st. petersburg;st petersburg;laredo;irving;
chesapeake;glendale;winston-salem;scottsdale;garland;boise;norfolk;spokane;fremont;richmond;baton rouge;san bernardino;tacoma;modesto;
huntsville;des moines;yonkers;rochester;moreno valley;fayetteville;fontana;worcester;port st. lucie;little rock;augusta;oxnard;
birmingham;montgomery;frisco;amarillo;salt lake city;grand rapids;huntington beach;overland park;tallahassee;grand prairie;
newport news;brownsville;knoxville;providence;santa clarita;tempe;cape coral;shreveport;mobile;vancouver;fort lauderdale;chattanooga;
ontario;eugene;salem;santa rosa;rancho cucamonga;springfield;elk grove;sioux falls;hayward;pasadena;clarksville;lakewood;hollywood;
palmdale;salinas;sunnyvale;macon;paterson;kansas;joliet;naperville;syracuse;dayton;savannah;torrance;bridgeport;mcallen;escondido;
gainesville;waco;hampton;cedar rapids;columbia;topeka;stamford;thousand oaks;concord;hartford;lafayette;evansville;ann arbor;
berkeley;allentown;peoria;beaumont;provo;lansing;abilene;fargo;billings;green bay;cambridge;brooklyn;queens;bronx;manhattan;
staten island;harlem;long island;palo alto;santa monica;beverly hills;san mateo;santa cruz;santa barbara;santa fe;sarasota;naples;
boca raton;key west;fort myers;pensacola;daytona beach;asheville;wilmington;charleston;greenville;myrtle beach;duluth;bloomington;
rockford;south bend;gary;flint;kalamazoo;dearborn;akron;canton;youngstown;erie;scranton;harrisburg;bethlehem;trenton;camden;albany;
ithaca;utica;niagara falls;burlington;bangor;manchester;nashua;quincy;lowell;brockton;new bedford;fall river;springdale;fort smith;
bozeman;missoula;helena;casper;cheyenne;laramie;flagstaff;yuma;kenosha;racine;emporia;hutchinson;salina;lawrence;manhattan;dodge city;
olathe;lenexa;shawnee;newton;great falls;rapid city;bismarck;minot;grand forks;juneau;fairbanks;hilo;san juan;ponce;elmwood;
sioux city;davenport;iowa city;cedar falls;dubuque;waterloo;ames;la crosse;eau claire;appleton;oshkosh;traverse city;saginaw;
toronto;montreal;calgary;ottawa;edmonton;winnipeg;quebec city;hamilton;london;liverpool;leeds;sheffield;bristol;glasgow;edinburgh;
cardiff;belfast;leicester;nottingham;newcastle;southampton;plymouth;oxford;york;bath;brighton;norwich;exeter;aberdeen;dundee;
inverness;swansea;dublin;cork;galway;limerick;paris;marseille;lyon;toulouse;nice;nantes;strasbourg;montpellier;bordeaux;lille;berlin;
hamburg;munich;munchen;cologne;koln;frankfurt;stuttgart;dusseldorf;dortmund;essen;leipzig;bremen;dresden;hannover;hanover;nuremberg;
nurnberg;vienna;wien;graz;linz;salzburg;innsbruck;villach;zurich;geneva;basel;bern;lausanne;amsterdam;rotterdam;utrecht;
the hague;den haag;eindhoven;groningen;brussels;antwerp;ghent;bruges;charleroi;liege;copenhagen;kobenhavn;aarhus;odense;aalborg;
oslo;bergen;trondheim;stavanger;tromso;kristiansand;drammen;sandefjord;stockholm;gothenburg;goteborg;malmo;uppsala;helsinki;espoo;
tampere;turku;oulu;reykjavik;tallinn;tartu;parnu;riga;vilnius;kaunas;warsaw;warszawa;krakow;lodz;wroclaw;poznan;gdansk;prague;praha;
brno;ostrava;bratislava;budapest;debrecen;szeged;bucharest;cluj;sofia;belgrade;zagreb;split;ljubljana;maribor;sarajevo;skopje;
athens;thessaloniki;nicosia;limassol;larnaca;paphos;istanbul;ankara;izmir;rome;roma;milan;milano;napoli;turin;torino;palermo;genoa;
bologna;florence;firenze;venice;verona;messina;padua;trieste;bari;catania;madrid;barcelona;valencia;sevilla;seville;zaragoza;malaga;
bilbao;murcia;granada;cordoba;pamplona;vigo;lisbon;lisboa;porto;coimbra;braga;faro;moscow;saint petersburg;kyiv;kiev;kharkiv;odessa;
lviv;minsk;tbilisi;yerevan;baku;tokyo;osaka;kyoto;yokohama;nagoya;sapporo;fukuoka;seoul;busan;beijing;shanghai;guangzhou;shenzhen;
taipei;manila;cebu;bangkok;hanoi;ho chi minh city;saigon;jakarta;kuala lumpur;mumbai;delhi;new delhi;bangalore;bengaluru;chennai;
kolkata;hyderabad;pune;ahmedabad;karachi;lahore;islamabad;dhaka;kathmandu;colombo;kabul;tehran;baghdad;basra;damascus;aleppo;beirut;
amman;jerusalem;tel aviv;haifa;cairo;alexandria;riyadh;jeddah;mecca;dubai;abu dhabi;doha;kuwait city;casablanca;rabat;tunis;algiers;
lagos;abuja;accra;nairobi;mombasa;kampala;addis ababa;mogadishu;khartoum;johannesburg;cape town;durban;pretoria;harare;lusaka;
sydney;melbourne;brisbane;perth;adelaide;canberra;darwin;hobart;auckland;wellington;christchurch;mexico city;guadalajara;monterrey;
tijuana;puebla;havana;kingston;port-au-prince;santo domingo;guatemala city;san salvador;tegucigalpa;managua;bogota;medellin;cali;
quito;guayaquil;lima;cusco;la paz;santiago;buenos aires;rosario;montevideo;asuncion;sao paulo;rio de janeiro;brasilia;salvador;
fortaleza;curitiba;recife;porto alegre;belo horizonte;caracas;maracaibo;goiania;castanhal`;

/** Endings and words that make a capitalised word before or after them a street. */
export const streetWords = `street st avenue ave av boulevard blvd road rd drive dr lane ln court ct circle cir place pl way terrace ter
trail trl parkway pkwy highway hwy route rte square sq loop alley aly row walk close crescent cres mews grove gardens gdns hill rise
plaza run path pike turnpike freeway expressway causeway bypass crossing xing bend cove creek crest ridge glen hollow landing manor
meadow meadows mill orchard overlook park pass point pointe port ranch shore shores springs station summit track trace valley view
village vista wharf heights harbor haven island isle junction knoll knolls lake lakes light lodge lock locks forest fort gateway
green extension extensions estate estates divide dale curve corner common club cliff cliffs canyon camp burg brook branch bridge bluff
beach bayou annex arcade union viaduct pde parade esplanade trce stravenue spur skyway spring shoal rapid rapids radial prairie plain plains pine pines oval
neck mount mountain motorway mission mall keys key inlet fall falls ferry field fields flat flats ford forge fork frontage garden
approach wynd brae tce ave strand quay broadway precinct parkade
islands rest route rue course dam drives square squares tunnel trafficway throughway underpass ville well wells wall str`;

/** Streets of other languages as whole words before the name (`Calle Mayor 5`, `ul. Prosta 7`). */
export const foreignStreetPrefixes = `calle avenida avda rua rue via viale piazza corso ulica ul al aleja plaza paseo camino carrera
carretera boulevard allee place chemin quai impasse largo travessa praca strada str bd ulitsa prospekt jalan postbox pb po`;

/** Streets of other languages as endings of one word (`Hauptstraße 5`, `Mellemvej 32`). */
export const foreignStreetEndings = `straße strasse str gasse weg platz allee damm ufer ring graben vej vejen gade gaden alle stræde veien
vegen vei veg gata gate gaten gatan vägen väg gränd torg torget plass laan straat plein kade gracht dijk hof dreef singel katu tie kuja
polku utca tér körút stræti vegur braut gangur`;
