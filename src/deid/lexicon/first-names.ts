/**
 * @module deid/lexicon/first-names: given names by rough culture and sex.
 *
 * Used twice: to find names in text (all cultures together) and to choose a surrogate of the same sex and culture.
 */
export const firstNames: Readonly<Record<string, { readonly female: string; readonly male: string }>> = {
  english: {
    female: `mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley
kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela
shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane
ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha
gloria teresa ann sara madison frances kathryn janice jean abigail alice julia judy sophia grace denise amber doris marilyn danielle
beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori tiffany tammy crystal erica wendy phyllis paula
lillian peggy ellen edna tina rita annie norma rosemary josephine ethel marion clara louise jane anne annette lucille edith thelma
hazel florence irene mildred esther pauline eleanor valerie alma sylvia stella bertha jill leah vivian geraldine audrey bonnie
lorraine lois loretta yvonne veronica vanessa juanita tracy dana gail sally renee regina gina suzanne sherry eva lucy sheila vera
claire erin carrie joanne connie rosa beth holly shannon dolores charlene stacy tara misty tanya melinda monica kristen katie
molly mia ava harper amelia evelyn chloe zoe lily lillie ella scarlett aubrey addison brooke paige morgan taylor sydney haley hailey
mackenzie kaitlyn caitlin jasmine destiny alyssa allison alison jenna kristin kristina krista meghan lindsey lindsay courtney kelsey
whitney chelsea casey bridget maureen colleen eileen nora rosie daisy phoebe freya imogen isla poppy matilda harriet georgia georgina
fiona gemma kirsty lynn lynne lynda roberta rochelle robin robyn bobbie billie jo joann jodi jodie jackie jeanne jeanette janelle
janine jeannie jenny joanna kathy kate kay kim krystal latoya latasha keisha lakisha ebony aaliyah imani tamika shanice leslie
libby liz lizzie lola lucinda lydia mabel maggie marcia margie marjorie marlene maxine melody mindy miranda miriam monique myra
nadine naomi nellie nina olga opal patsy patty pearl penny priscilla rosalie roxanne sabrina serena selena sonia sophie staci stacey
sue susie tabitha tamara tami terri thea tonya tricia trudy ursula velma vicki vickie vicky viola wanda wilma yolanda adele agnes
alexandra alexa alicia alisa alyson angie anita antoinette april arlene autumn bernadette bernice bessie bethany betsy beulah blanche
candace candice carla carmen carole caroline cassandra cassie cecilia celeste claudia constance cora corinne corrine dawn deanna
debbie delores della desiree dianna dianne dixie dora eunice faye felicia fern gertrude ginger gladys glenda gwen gwendolyn harriett
hilda hope ida ina inez iris irma isabel ivy jan jana jeannette jerri jewel kari karla katrina kerry kristi kristie kristy lana
latonya laurie laverne leigh lela lena leona leticia lila lucia lula lynette mae mamie marguerite marian marianne maryann mattie
maude may mercedes meredith minnie nettie nora olive pam peg penelope ramona rena rhonda rosalind rosemarie ruby sadie sheri sherri
shelia shelly sheryl sonja sophronia summer susanna susannah teri tiana tracey trina vikki violet winifred yvette zelda suanne yvone
june autumn faith joy patience charity prudence verity ivy dawn karen janina corrin karena chelsey liane millie shiloh janyce kasey mozelle kiera aleida loriann alaina jacinda salena`,
    male: `james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald
steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan
stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose adam
henry nathan douglas zachary peter kyle walter ethan jeremy harold keith christian roger noah gerald carl terry sean austin arthur
lawrence jesse dylan bryan joe jordan billy bruce albert willie gabriel logan alan juan wayne roy ralph randy eugene vincent russell
elijah louis bobby philip johnny bradley howard fred craig earl leonard clarence francis ernest martin stanley allen stephan victor
antonio melvin edwin norman harry glenn marvin jeff travis chad lee chris theodore clifford jimmy alfred herbert lewis leon oscar
leroy jerome micheal floyd tom leo bernard lloyd warren dean greg dan derek darrell jay tim jim bill mike steve dave ron rick bob
tony don doug ken matt jon ben sam alex max luke owen liam mason lucas oliver jackson aiden caleb isaac connor hunter evan gavin
landon dominic xavier ian adrian cameron carter colin cole blake brody brett brad brent bryce byron calvin cedric cecil chester
clayton clifton clinton clyde cody corey cory curtis dale damian damon darius darnell darren darryl daryl dominick drew duane dustin
dwayne dwight edgar edmund elmer ellis emmett ernie ervin everett felix forrest franklin freddie frederick garrett geoffrey geoff
gilbert glen gordon grant guy harvey heath hector homer horace hubert hugh hugo ira irving ivan jake jared jarvis jermaine jessie
joel johnnie julian julius karl kirk kurt lamar lance leland lester levi lionel lonnie loren lorenzo luther lyle mack malcolm marc
marcus mario marlon marshall maurice micah miles milton mitchell morris moses myron nathaniel neal neil nelson nick nicolas nigel
noel nolan orville otis percy perry pete phil phillip preston quentin quincy rafael randall randolph ray reginald rex rodney roland
roman ross rudolph rudy rufus rupert salvador saul seth shane shaun shawn sherman sidney silas simon solomon spencer stuart
stewart sylvester ted terence terrance terrell terrence toby todd tommy tony trent trevor tristan troy tyrone vernon wade wallace
wendell wesley wilbert wilbur wilfred will willard wilson winston woodrow zach zack alistair alastair angus archie archibald barnaby
barry basil bertram callum clive crispin cuthbert declan desmond dermot duncan ewan fergus finn finlay fraser gareth giles graeme
graham grayson hamish jasper jenson kieran lachlan leighton malachi maxwell niall oscar padraig piers reece rhys rory rowan ruairi
russel sebastian sheldon alfie teddy trevon deshawn tyrell jamal malik darnell isaiah jeremiah josiah ezekiel ezra elias eli asher
abraham abel amos cyrus ephraim gideon hiram jedidiah judah nehemiah zebediah bennett bentley beckett braxton brayden camden chase
colton dalton easton emerson grady griffin harrison hayden holden hudson jace jaxon kingston knox lincoln maddox parker peyton
ryder sawyer tanner tucker weston wyatt zane kirby hobert jarrod chauncey lorenza florentino merlin emory rickie wilmer thaddeus
ambrose cletus delbert denver dewey dirk donnell donnie elbert elwood erwin fidel galen gino herman irwin jess jimmie kermit`,
  },
  hispanic: {
    female: `maria guadalupe carmen ana rosa juana josefa isabel dolores pilar teresa francisca laura cristina marta elena lucia
raquel alejandra daniela gabriela valentina camila sofia ximena paola fernanda mariana natalia andrea carolina catalina antonia
esperanza consuelo concepcion mercedes remedios rocio soledad amparo inmaculada encarnacion beatriz silvia yolanda miriam noelia
patricia veronica monica sonia susana graciela leticia maribel marisol alicia adriana blanca celia estela eugenia eva gloria ines
irene josefina julieta lidia lorena luisa luz magdalena manuela margarita martina milagros mireya nieves norma olivia paloma rebeca
rosario sara socorro trinidad vicenta victoria virginia yesenia jimena itzel liliana marcela nayeli perla renata viviana araceli
aurora belen dulce elvira florencia graciana graciela jacinta micaela socorro zoraida cettina julia`,
    male: `jose juan antonio manuel francisco luis miguel javier angel carlos alejandro pedro pablo sergio jorge fernando alberto
rafael diego ramon andres raul enrique vicente eduardo roberto ricardo joaquin ignacio oscar santiago mateo matias sebastian
emiliano rodrigo gabriel hector arturo armando gerardo guillermo gustavo hugo ivan jaime jesus julio leonardo lorenzo marcos mario
martin mauricio nicolas octavio orlando oswaldo pascual patricio ramiro reynaldo rigoberto rodolfo rogelio ruben salvador samuel
saul tomas ulises valentin victor xavier agustin alfonso alfredo alvaro anselmo arnaldo benito bernardo camilo cesar cristian
cristobal domingo efrain emilio ernesto esteban eusebio fabian federico felipe felix fidel fermin gonzalo gilberto horacio homero
inigo isidro ismael leandro leonel lazaro luciano macario marcelo maximo nestor pepe placido prudencio quintin reinaldo
teodoro tobias vidal calquin bonifacio eustaquio anibal`,
  },
  romance: {
    female: `giulia chiara francesca federica silvia valentina alessandra elisa giorgia martina paola roberta simona stefania
daniela ilaria lucia maddalena antonella barbara cinzia donatella emanuela fabiana gaia ginevra giovanna giuseppina ludovica luisa
marcella mariella marina monica nicoletta ornella patrizia pina raffaella rosalba rosanna sabrina serena teresa tiziana vittoria
liviana camille chloe manon lea oceane sophie aurelie celine delphine elodie emilie florence gaelle genevieve helene isabelle jeanne
juliette justine laure laurence lucie madeleine margaux marine marion mathilde melanie monique nathalie noemie odile pascale
sandrine sylvie therese valerie veronique virginie yvette solange simone gaetane josiane brigitte colette danielle dominique
francoise ghislaine mireille ana beatriz larissa leticia fernanda luana luciana marcia mariana raquel renata rosangela thais
vitoria julieta ioana elena andreea mihaela alina cristina gabriela simona raluca anca`,
    male: `giovanni giuseppe marco andrea luca matteo alessandro francesco lorenzo davide stefano simone roberto paolo riccardo
fabio claudio massimo daniele emanuele enrico federico filippo gianluca gianni giacomo giorgio giulio leonardo luigi mauro
maurizio michele nicola pietro raffaele renato rolando salvatore sergio silvio tommaso umberto valerio vincenzo vittorio alberico
emidio italo jean pierre michel philippe alain jacques bernard andre francois christophe laurent nicolas olivier pascal patrick
sebastien stephane thierry vincent antoine arnaud baptiste benoit cedric clement damien denis didier dominique emmanuel etienne
fabien fabrice florian franck frederic gael gaston gerard gilles guillaume guy henri herve hugo jerome joel julien lucien luc
ludovic marcel mathieu mathis maxime olivier quentin remi remy rene romain sylvain theo thibault tristan yann yannick yves joao
jose paulo carlos luiz pedro lucas mateus rafael thiago tiago vinicius gustavo bruno caio diogo duarte eduardo fabricio felipe
goncalo guilherme henrique leandro leonardo marcelo murilo nuno otavio renan rodrigo rui samuel sergio vitor ion gheorghe mihai
andrei alexandru bogdan cristian dan florin gabriel ionut marius radu razvan sorin stefan vasile vlad`,
  },
  germanic: {
    female: `anna emma lena lea hanna hannah sophie mia marie johanna katharina julia sabine monika petra susanne ursula karin
brigitte renate gisela helga ingrid erika elke heike anja silke tanja nicole sandra stefanie birgit andrea claudia angelika
barbara christa gabriele gerda gudrun heidi hildegard ilse irmgard jutta karoline kerstin kirsten lieselotte magdalena margarete
margit marlies martina ruth sigrid ulrike ute waltraud anneliese beate charlotte frieda greta mathilde ottilie uta els sanne
femke anouk lotte fleur maaike marijke marloes mieke ingeborg astrid inger solveig kari randi ragnhild sigrun gudrun gro liv
marit hege silje ingvild tone turid freja ida sofie caroline laerke maja signe sif mette lone lis kirsten birthe bente hanne
pernille trine tina camilla annika birgitta britta elin elsa emelie eva frida gunilla gunnel gun hedvig inga ingela jenny josefin
karolina kristina lovisa maj malin margareta marianne matilda moa monica pia signe sofia sonja stina susanne tilda ulla viveca
wilma ylva elinborg sigridur gudrun stefania helga kristin margret ragnheidur thora aino anneli hanna helena johanna kaisa katja
liisa marja minna outi paivi pirkko riikka ritva sari satu tuula tuulikki willemine aantje`,
    male: `hans peter wolfgang klaus juergen jurgen dieter manfred uwe guenter gunter horst bernd werner heinz gerhard helmut karl
walter rainer joachim frank stefan thomas andreas michael martin matthias markus christian alexander sebastian tobias florian
felix lukas jonas leon finn paul maximilian moritz philipp niklas fabian jan tim lars sven torsten thorsten dirk ralf rolf rudolf
otto ludwig konrad kurt ernst erich erwin emil ferdinand friedrich fritz georg gottfried gregor gustav heinrich hermann holger
ingo jens jochen johann johannes kai kaspar lothar lorenz norbert oliver oskar reinhard reinhold roland siegfried siegmund ulrich
volker wilhelm willi xaver sem daan bram thijs joost koen maarten pieter dirk gerrit hendrik henk jeroen joris kees klaas maarten
niels ruben sander sjoerd theo wim wouter gerd bjorn erik lars nils per ole olav olaf odd arne knut kjell magnus morten sigurd
svein terje thor tor torbjorn trond age anders asger bent bjarne carsten christoffer emil flemming frederik hakon halldor hans
henning henrik ib ivar jakob jeppe jesper jorgen kasper kjeld kristian lasse mads mathias mathias mikkel mogens niels palle preben
rasmus soren steen svend torben troels ulrik valdemar viggo aksel axel bengt bertil bo borje birger eskil filip gosta gunnar
gustaf hampus hjalmar ingemar ingvar joakim johan kalle kent lennart leif ludvig mattias mikael oskar ove patrik pontus roger
rune sten stig sture sixten tage tommy torsten ulf urban viktor gudmundur jon olafur sigurdur stefan matthias einar einojuhani
antti eero eino esa hannu harri heikki ilkka jaakko janne jari jarmo jouni juha juhani jukka jussi kalevi kari lauri marko
markku matti mika mikko olli pasi pekka pentti petri raimo reijo risto sakari sami seppo tapani tapio teemu timo tuomas ville
halvard gote bertram`,
  },
  slavic: {
    female: `anna maria katarzyna malgorzata agnieszka krystyna barbara ewa elzbieta zofia teresa magdalena joanna janina monika
danuta jadwiga aleksandra halina irena beata dorota jolanta grazyna bozena wieslawa urszula marta kinga oliwia zuzanna weronika
olga tatiana elena irina natalia svetlana ekaterina yekaterina anastasia ludmila lyudmila galina nina vera nadezhda lyubov oksana
yulia yuliya daria darya ksenia larisa marina polina raisa tamara valentina valeria yelena zinaida zoya faina barbara jana hana
eva lenka katerina lucie petra veronika alena jitka zdenka jarmila jaroslava vlasta ruzena sarka marketa martina milena ludmila
bozena dana ivana kamila michaela simona tereza zuzana ana ivana jelena katarina ljiljana marija mirjana nada natasa sanja sonja
vesna zorica polona mojca nevenka rubija efimiya ilona eszter katalin zsuzsanna erzsebet agnes andrea gabriella piroska judit
ildiko emese reka szabina irenke zsofia edit ibolya`,
    male: `jan andrzej piotr krzysztof stanislaw tomasz pawel marcin michal marek grzegorz jerzy tadeusz adam lukasz zbigniew
ryszard dariusz henryk mariusz kazimierz wojciech robert mateusz rafal jacek janusz miroslaw maciej slawomir jaroslaw kamil
wieslaw roman waldemar artur zdzislaw przemyslaw bartosz dawid edward bogdan bronislaw boleslaw czeslaw eustachy bonifacy
aleksander alexei aleksei alexey anatoly andrei andrey anton arkady artem boris bogdan denis dmitri dmitry eduard evgeny fyodor
gennady georgy gleb grigory igor ilya ivan kirill konstantin leonid lev maxim maksim mikhail nikita nikolai nikolay oleg pavel
pyotr roman ruslan semyon sergei sergey stanislav stepan timur vadim valentin valery vasily viktor vitaly vladimir vladislav
vyacheslav yaroslav yevgeny yuri yury zakhar jiri josef pavel petr jaroslav milan miroslav frantisek vaclav karel zdenek ladislav
vojtech ondrej radek lubos lubomir bohumil bohuslav vlastimil matej filip dominik vit hynek goran zoran dragan dejan nenad nebojsa
branko darko dusan ljubomir luka marko milos nikola petar predrag radovan sasa slobodan srdjan stefan vuk zeljko matija bostjan
janez andrej alojz blaz gregor igor miha primoz rok tomaz urban janos jozsef laszlo istvan sandor ferenc zoltan gyorgy attila
gabor tibor tamas zsolt imre miklos bela gyula krisztian andras balazs csaba daniel gergely lajos matyas mate mihaly norbert
peter szabolcs szilard vilmos antall bulat ravil`,
  },
  "middle-eastern": {
    female: `fatima aisha khadija zainab zaynab maryam mariam amina layla leila noor nour hana huda salma samira yasmin yasmine
yasmina rania rana dina lina mona nadia nadine naima najwa rima sabah sahar sana shireen soraya sumaya wafa zahra zara farah
fatma ayse emine hatice zeynep elif merve esra busra selin derya gul gulsum sevgi nur parisa shirin mahsa nasrin niloufar roya
sepideh simin golnaz azadeh rachel rivka sarah shira tamar yael noa avigail chana devorah miriam hadassah fatou aminata mariama
nasra hodan ifrah amal ayaan`,
    male: `mohammed mohamed muhammad mohammad mohamad mohmad ahmed ahmad ali hassan hasan hussein husain hussain omar umar abdullah abdul
abdulrahman abdelrahman ibrahim ismail khalid khaled mahmoud mustafa yusuf youssef yousef yassin karim kareem amir ameer anwar
ashraf bilal farid faisal fahad hamid hamza hani hisham imad imran jamal jamil kamal malik mansour mazen nabil nasser nidal osama
qasim rafiq raed ramzi rashid reza saeed said salah salim sami samir sharif tarek tariq wael walid waleed yahya yasser zaid ziad
mehmet mustafa ahmet huseyin ibrahim emre murat burak cem deniz kemal orhan serkan tolga volkan yilmaz dariush farhad hossein
javad kaveh mehdi mehran morteza navid parviz ramin saman siavash moshe avraham yitzhak yaakov shlomo chaim menachem dov ari eitan
noam uri zvi abdi abdirahman mohamud farah dzhambek bekbolat`,
  },
  asian: {
    female: `mei ling xiu ying hui fang yan li na jing juan min xiaoyan lan hong yun qing xia ping yuki yuko yoko keiko kyoko michiko
tomoko noriko naoko emi ayumi akiko asuka chika haruka hiroko kaori kazuko kumiko mai mariko masako megumi midori misaki miyuki
nanami natsumi rei reiko rika sachiko sakura sayuri setsuko shizuko sumiko takako toshiko yoshiko yumi yumiko tomomi toshimi soo
jin eun hye seo-yeon jiwoo ji-woo minji min-ji sooyoung hyejin eunji jiyoung linh lan huong mai nga thao thu trang tuyet hoa phuong
nguyet bich anh thi maricel jocelyn rosalinda luzviminda marites cherry corazon priya anjali deepa divya kavita lakshmi meena
neha nisha pooja radha rani rekha ritu sangeeta sarita savita shanti shreya sita sunita swati uma usha vidya aarti asha indira
jaya kamala lalita madhuri padma rukmini saraswati sudha sushma ananya aditi ishani kiran`,
    male: `wei jun jie hao ming lei tao bo feng gang guang hua jian kai liang long peng qiang rong shan yong zhen cheng dong xin
yang yi hiroshi takashi kenji akira satoshi kazuo haruto daiki daisuke eiji fumio goro hajime hideki hiroki ichiro isamu jiro
junichi katsuo kazuki kei keisuke kenichi koichi koji makoto manabu masao masaru minoru naoki noboru osamu ryo ryota saburo
shigeru shinji shinzo shoji susumu tadashi takeshi takumi taro tatsuya tetsuo toshio tsutomu yasuo yoshio yuji yukio yuta min-jun
minjun jinwoo ji-hoon jihoon sung-min sungmin seung hyun young-ho joon dong-hyun tuan minh duc dung hai hieu hung khanh khoa long
nam phong phuc quang son thanh thien trung viet vinh raj rajesh ravi sanjay amit anil ashok vijay suresh ramesh mahesh rakesh
rahul rohit vikram arjun arun deepak dinesh ganesh gopal hari harish krishna kumar manoj mohan mukesh naresh nikhil pankaj pradeep
prakash prem rajiv ram sachin sandeep satish shyam sunil suraj vinay vinod vishal yash aditya abhishek aarav jagdish devendra
balaji srinivas venkat subramanian ramon jun renato danilo rodrigo junjie xiaoming arata`,
  },
  african: {
    female: `amara chiamaka adaeze ngozi nkechi chinwe ifeoma uchenna obioma folake funmilayo yetunde titilayo abiola ayodele bukola
oluwaseun temitope abena akosua ama efua esi akua adwoa wanjiru wambui njeri nyambura achieng akinyi atieno makena thandiwe
nomvula nokuthula lindiwe zanele sibongile ayanda busisiwe tendai rudo chipo fatoumata awa mariama tigist hanan almaz selam makeda`,
    male: `chukwuemeka emeka chinedu obinna ikenna chidi kelechi uchenna babatunde oluwaseun adewale adebayo ayodeji kunle femi tunde
segun kwame kofi kwabena kwaku yaw kojo kwesi kamau mwangi njoroge otieno ochieng omondi kipchoge juma baraka thabo sipho bongani
mandla themba tendai tinashe farai kudzai mamadou ousmane amadou ibrahima moussa cheikh abebe bekele tesfaye haile girma dawit
yohannes`,
  },
};
