/** @module deid/lexicon/institutions: words that make the capitalised words before them an institution, and well-known ones by name. */

/** Heads of institution names. The strong ones need one capitalised word before them; the weak ones also need a visit verb. */
export const strongHeads = `hospital hospitals clinic clinics infirmary hospice sanatorium healthcare medical-center medical-centre
health-center health-system health-centre nursing-home rehabilitation-center cancer-center heart-institute medical-group
medical-associates family-practice surgery-center care-center eye-institute polyclinic university college pharmacy dispensary
urgent-care med-center med-ctr medical-ctr hosp`;
export const weakHeads = `rehabilitation nursing center centre institute health medical med general memorial facility branch campus practice office group
associates foundation er ed icu school academy church shelter jail prison rehab ward unit va wellness regional presbyterian methodist
healthplex department home homes manor house lodge ranch care residence village court place hall`;

/** Institutions known by name alone, `;`-separated. */
export const knownInstitutions = `ucsf;ucla;usc;ucsd;uchicago;upmc;upenn;nyu;nyu langone;mgh;bwh;bidmc;chla;chop;ohsu;uab;uthealth;msk;
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
mercy;mercy health;good samaritan;sacred heart;holy cross;cvs;walgreens;rite aid;walmart;costco`;
