/** @module deid/lexicon/surnames: family names by rough culture; to find them in text and to choose surrogates. */
export const surnames: Readonly<Record<string, string>> = {
  english: `smith johnson williams brown jones miller davis wilson anderson taylor thomas moore martin jackson thompson white harris
clark lewis robinson walker young allen king wright scott hill green adams baker nelson carter mitchell roberts turner phillips
campbell parker evans edwards collins stewart morris rogers reed cook morgan bell murphy bailey cooper richardson cox howard ward
peterson gray watson brooks kelly sanders price bennett wood barnes ross henderson coleman jenkins perry powell long patterson
hughes washington butler simmons foster bryant alexander russell griffin hayes myers ford hamilton graham sullivan wallace woods
cole west jordan owens reynolds fisher ellis harrison gibson mcdonald marshall wells webb simpson stevens tucker porter hunter hicks
crawford henry boyd mason kennedy warren dixon burns gordon shaw holmes rice robertson hunt black daniels palmer mills nichols grant
knight ferguson rose stone hawkins dunn perkins hudson spencer gardner stephens payne pierce berry matthews arnold wagner willis ray
watkins olson carroll duncan snyder hart cunningham bradley lane andrews harper fox riley armstrong carpenter weaver greene lawrence
elliott chavez sims austin peters kelley franklin lawson fields ryan schmidt carr wheeler chapman oliver montgomery richards
williamson johnston banks meyer bishop mccoy howell morrison hansen garza harvey little burton stanley nguyen george jacobs reid
fuller lynch dean gilbert garrett romero welch larson frazier burke hanson day mendoza moreno bowman medina fowler brewer hoffman
carlson silva pearson holland douglas fleming jensen vargas byrd davidson hopkins may terry herrera wade soto walters curtis neal
caldwell lowe jennings barnett graves jimenez horton shelton barrett obrien castro sutton gregory mckinney lucas miles craig
rodriquez chambers holt lambert fletcher watts bates hale rhodes pena beck newman haynes mcdaniel mendez bush vaughn parks dawson
santiago norris hardy love steele curry powers schultz barker guzman page munoz ball keller chandler weber leonard walsh lyons
ramsey wolfe schneider mullins benson sharp bowen daniel barber cummings hines baldwin griffith valdez hubbard salazar reeves warner
stevenson burgess santos tate cross garner mann mack moss thornton dennis mcgee farmer delgado aguilar vega glover manning cohen
harmon rodgers robbins newton todd blair higgins ingram reese cannon strickland townsend potter goodwin walton rowe hampton ortega
patton swanson joseph francis goodman maldonado yates becker erickson hodges rios conner adkins webster norman malone hammond
flowers cobb moody quinn blake maxwell pope floyd osborne paul mccarthy guerrero lindsey estrada sandoval gibbs tyler gross
fitzgerald stokes doyle sherman saunders wise colon gill alvarado greer padilla simon waters nunez ballard schwartz mcbride houston
christensen klein pratt briggs parsons mclaughlin zimmerman french buchanan moran copeland roy pittman brady mccormick holloway
brock poole frank logan owen bass marsh drake wong jefferson park morton abbott sparks patrick norton huff clayton massey lloyd
figueroa carson bowers roberson barton tran lamb harrington casey boone cortez clarke mathis singleton wilkins cain bryan underwood
hogan mckenzie collier luna phelps mcguire allison bridges wilkerson nash summers atkins whitaker hurst kirk haley kramer hodge
ashworth blackburn bloom bradshaw cartwright chadwick cromwell dalton dempsey eastwood farrell finch fitzpatrick gallagher gilmore
goodall hargreaves hartley haywood heath hewitt hobbs hollis horne kerr kirby lancaster langley lockwood macdonald mackay mackenzie
maclean macleod mcallister mccann mcintosh mckay mclean mcmahon mcmillan middleton nicholson o'brien o'connor o'donnell o'keefe
o'leary o'neill o'reilly o'sullivan pemberton pritchard radcliffe redmond ridley sinclair stafford sutherland talbot rivers pace booker cross gaines short little addis upton wainwright
whitehead whitfield whittaker winters woodward wyatt begum greenholt abernathy beatty medhurst larue kunze simonis eichmann
hintz kuhn kulas labadie langworth lebsack lehner leuschke lubowitz luettgen lynch macejkovic marquardt mccullough mertz mohr mosciski
mraz mueller nader nikolaus nienow nolan oberbrunner okuneva padberg parisian pfannerstill pfeffer pollich prosacco purdy quitzon rath
rau reichel reilly reinger rempel rippin ritchie rodriguez rogahn rohan rolfson romaguera rosenbaum runolfsson runte sauer sawayn schaden
schaefer schamberger schiller schimmel schinner schmeler schmitt schoen schowalter schroeder schulist schumm schuppe senger shanahan
shields skiles smitham spinka sporer stamm stanton stark steuber stiedemann stoltenberg stracke streich stroman swift terry thiel
tillman torp torphy toy tremblay treutel tromp turcotte turner upton vandervort veum volkman von wehner weimann weissnat wilderman
will willms windler wintheiser wisoky wisozk witting wiza wolf wolff wuckert wunsch wyman yost yundt zboncak zemlak ziemann zieme zulauf`,
  hispanic: `garcia rodriguez martinez hernandez lopez gonzalez perez sanchez ramirez torres flores rivera gomez diaz cruz reyes morales
ortiz gutierrez chavez ramos ruiz alvarez mendoza castillo jimenez vasquez romero moreno herrera medina aguilar vargas guzman mendez
munoz salazar garza soto vazquez alvarado delgado pena rios contreras guerrero sandoval ortega estrada nunez maldonado valdez
dominguez vega espinoza rojas marquez padilla mejia juarez figueroa avila molina campos serrano cabrera acosta fuentes leon cortez
duarte fernandez blanco navarro iglesias suarez gil castro rubio sanz nieto ferrer ibanez caballero gallego carrasco crespo pascual
aguirre arias benitez bravo cano cardenas carrillo cervantes cisneros corona de-la-cruz escobar esparza galvan gallegos ibarra
lara leiva macias mata meza miranda montoya mora murillo ochoa orozco osorio pacheco palacios parra peralta ponce portillo quintero
rangel robles rocha rosales rosario salas salinas santana santiago segura sierra solis tapia toledo trejo trevino trujillo valencia
valenzuela velasco velasquez velez vera villa villanueva villarreal yanez zamora zapata zavala zuniga barajas cazares medrano ordonez
pina orosco`,
  romance: `rossi russo ferrari esposito bianchi romano colombo ricci marino greco bruno gallo conti deluca costa giordano mancini
rizzo lombardi moretti barbieri fontana santoro mariani rinaldi caruso ferrara galli martini leone longo gentile martinelli vitale
lombardo serra coppola desantis dangelo marchetti parisi villa conte ferraro ferri fabbri bianco marini grasso valentini messina sala
fanucci lettiere palerma fiorentino palermo dupont dubois durand leroy moreau laurent lefebvre michel bertrand roux david
fournier girard bonnet lambert fontaine rousseau muller faure mercier blanc guerin boyer garnier chevalier francois legrand gauthier
perrin robin clement morin henry nicolas renaud gautier roussel lacroix leclerc boucher tremblay gagnon bouchard pelletier lavoie
labrie desrosiers desaulniers monjeau faubert silva santos oliveira souza sousa rodrigues ferreira alves pereira lima gomes costa
ribeiro martins carvalho almeida lopes soares fernandes vieira barbosa rocha dias nascimento andrade moreira nunes marques machado
mendes freitas cardoso ramos goncalves teixeira moura cavalcanti correia pinto barros azevedo popescu ionescu popa stan dumitru
constantin marin`,
  germanic: `muller mueller schmidt schneider fischer weber meyer wagner becker schulz hoffmann schafer koch bauer richter klein wolf
schroder neumann schwarz zimmermann braun kruger hofmann hartmann lange schmitt werner schmitz krause meier lehmann schmid schulze
maier kohler herrmann konig walter mayer huber kaiser fuchs peters lang scholz moller weiss jung hahn schubert vogel friedrich keller
gunther frank berger winkler roth beck lorenz baumann franke albrecht schuster simon ludwig bohm winter kraus martin schumacher
kramer vogt stein jager otto sommer gross seidel heinrich brandt haas schreiber graf schulte dietrich ziegler kuhn pohl engel horn
busch bergmann thomas voigt sauer arnold wolff pfeiffer kastner baader kleist kuefer mahler kortig himmel urner beike dejong jansen
devries vandenberg vandijk bakker janssen visser smit meijer deboer mulder degroot bos vos peeters hendriks dekker brouwer dewit
dijkstra smits degraaf vandermeer mourik jensen nielsen hansen pedersen andersen christensen larsen sorensen rasmussen jorgensen
petersen madsen kristensen olsen thomsen christiansen poulsen johansen moller mortensen knudsen svenningsen laursen svendsen
steffensen bruun johansson andersson karlsson nilsson eriksson larsson olsson persson svensson gustafsson pettersson jonsson jansson
hansson bengtsson jonasson lindberg lindstrom lindqvist lundgren lundberg berg bergstrom bjorklund sandberg forsberg sjoberg
wallin engstrom eklund aberg magnusson henriksson berggren holm nystrom ruud hauge haugen hagen johannessen dahl lund moen strand
solberg bakken kristiansen korhonen virtanen makinen nieminen makela hamalainen laine heikkinen koskinen jarvinen paavolainen pyysalo
varvio lehtonen saarinen`,
  slavic: `nowak kowalski wisniewski wojcik kowalczyk kaminski lewandowski zielinski szymanski wozniak dabrowski kozlowski jankowski
mazur kwiatkowski krawczyk kaczmarek piotrowski grabowski pawlowski michalski zajac krol gorski wieczorek jablonski ivanov smirnov
kuznetsov popov vasiliev petrov sokolov mikhailov novikov fedorov morozov volkov alekseev lebedev semenov egorov pavlov kozlov
stepanov nikolaev orlov andreev makarov nikitin zakharov bulgakov yefimov yefremov denisov demidov kovalev shevchenko bondarenko
kovalenko tkachenko novak svoboda novotny dvorak cerny prochazka kucera vesely horak nemec pokorny marek pospisil hajek jelinek kral
ruzicka benes fiala sedlacek otto krenova zadina horvat kovac babic maric juric kovacevic jovanovic petrovic nikolic markovic
djordjevic stojanovic ilic pavlovic popovic rankovic nagy kovacs toth szabo horvath varga kiss molnar nemeth farkas balogh papp
takacs juhasz lakatos meszaros olah simon racz fekete hajdu soros palffy antall vizirov usamov`,
  "middle-eastern": `khan ahmed ali hassan hussein hussain ibrahim mohammed mohamed abdullah rahman malik sheikh syed haddad khoury
nasser mansour saleh salem habib haddadi hamdan farah aziz abbas karimi hosseini ahmadi mohammadi rezaei moradi jafari rahimi
tehrani shirazi yilmaz kaya demir celik sahin yildiz ozturk aydin arslan dogan kilic aslan cetin kara koc kurt cohen levi levy mizrahi
peretz friedman goldberg goldstein rosenberg rosenthal shapiro katz weinstein greenberg bernstein feldman rubin kaplan abdi
warsame osman yusuf musa`,
  asian: `nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly wang li zhang liu chen yang huang zhao wu zhou xu sun
ma zhu hu guo he lin gao luo zheng liang xie tang han cao deng feng peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei
su lu ding ren shen yao chan cheung chow chu fong fung ho kwan kwok lam lau leung lo mak ng tam tsang wong yeung yip kim lee park
choi jung jeong kang cho yoon jang lim han oh seo shin kwon hwang ahn song hong sato suzuki takahashi tanaka watanabe ito yamamoto
nakamura kobayashi kato yoshida yamada sasaki yamaguchi matsumoto inoue kimura hayashi shimizu yamazaki mori abe ikeda hashimoto
ishikawa ogawa maeda fujita okada hasegawa murakami kondo ishii saito sakamoto endo aoki fujii nishimura fukuda ota miura fujiwara
okamoto matsuda nakajima nakano harada ono tamura takeuchi kaneko wada nishiyama kawano arata patel singh shah sharma kumar gupta
desai mehta joshi reddy rao nair iyer menon pillai agarwal aggarwal verma mishra pandey tiwari trivedi bhatt chopra kapoor malhotra
khanna bose banerjee chatterjee mukherjee das dutta ghosh sen roy chowdhury naidu krishnan raman subramanian venkatesan iyengar kaur
gill sandhu dhillon santos reyes cruz bautista ocampo garcia mendoza delacruz villanueva aquino dizon pangilinan`,
  african: `okafor okonkwo nwosu eze obi okeke nwachukwu adeyemi adebayo ogunleye balogun olawale adeleke oyelaran mensah owusu boateng
asante osei appiah agyeman kamau mwangi njoroge otieno ochieng omondi wanjiku kimani kiprop kipchoge dlamini nkosi ndlovu khumalo
zulu mthembu sithole moyo ncube banda phiri mwale diallo traore toure keita coulibaly diop ndiaye sow ba cisse tesfaye bekele
haile gebremariam abebe tadesse mugabe`,
};
