/**
 * @module answers/summary/everyday-words: words around a question that name no condition, drug, test, food or part of the body.
 *
 * They are dropped from the sentence that asks. Every other word must be spoken of by a statement that answers, so a word does not belong here
 * if an answer could turn on it: "pain", "coffee" and "sleep" are missing on purpose. Folded as `toWords` folds; apostrophes dropped.
 */
import { stopWords } from "#evidence";

const english =
  // pronouns, verbs of asking and needing, contractions
  "cannot im ive id ill youre youve hes shes theyre theyve were weve its thats theres whats whos hows isnt arent wasnt werent dont doesnt didnt cant couldnt " +
  "shouldnt wouldnt wont havent hasnt hadnt need needs needed needing want wants wanted get gets getting got gotten gave give gives given giving take takes taking took " +
  "tell tells told say says said ask asks asked asking know knows knew known think thinks thinking thought wonder wonders wondering read reads reading hear hears heard hearing " +
  "see sees saw seen look looks looking find finds found show shows showed seem seems mean means meant call calls called talk talks talking talked let lets keep keeps kept " +
  "make makes made making do does did doing done go goes going went gone come comes came coming put puts bring brings bother bothers bothered nag nags mention mentioned mentions " +
  "start starts started starting begin begins use uses used using try tries tried trying help helps helped work works worked working bear happen happens happened " +
  "have has had having should shall would could can may might must ought supposed allowed recommend recommends recommended suggest suggests suggested advise advised offer offers offered " +
  "alone point kind real side safe law grown ups none illness illnesses catch routine routinely ought offered needed swears anyway away back bring law aim aims aiming shoot shooting physical checkup visit appointment deal believe guess suppose understand explain matter matters count counts consider considered decide decided turn turns turned become becomes wait waits waiting " +
  "qualify qualifies apply agree agrees insist insists refuse refused promise promised remind reminded warn warned convince convinced ignore ignored rush rushed hurry manage managed arrange arranged " +
  "booked receive received invite invited pay paid buy bought writing write wrote written saying send sent text texted texting email emailed phone phoned ring rang post posted open opened " +
  "watch watched meant mean due eligible entitled classed called supposed plan planning hoping wish trust follow follows following change changes changed move moved " +
  // how, how much, when
  "really actually truly surely definitely probably maybe perhaps possibly just only even still already yet again ever never always often usually sometimes mostly nearly almost about around " +
  "very too so quite rather pretty bit lot lots loads much many more most less few little enough all any some every each both either neither other others another else same different " +
  "now today tomorrow yesterday tonight soon later once twice days day week weeks month months year years yr yrs time times long ago last next first since until till before after " +
  "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december winter summer spring autumn xmas christmas " +
  "these this that those here there then thru through ok okay fine good better best great nice bad worse worst right wrong proper properly normal usual usually true false silly stupid " +
  "worth point idea reason thing things stuff something anything nothing everything someone somebody anyone anybody everyone everybody nobody people person folk folks guy guys lady ladies gentleman " +
  "old older young younger new newer newest modern special certain particular possible necessary important main kind kinds sort type way ways " +
  "early earlier late later latest stages beginning end start middle half gap limit style tho although till til whenever wherever whatever whether unless instead besides otherwise " +
  "evening noon midday nights nowadays recently currently presently lately constantly regularly occasionally rarely forever moment minute second hours hour decade century birthday autumn fall " +
  "stubborn silly funny weird strange odd scary horrible awful terrible lovely busy rude polite careful clear clean easy hard difficult simple big small large huge tiny long short whole full entire total extra " +
  "single married divorced retired widow widowed student teacher farmer driver builder worker colleague colleagues boss job work office shop church army telly tv news newspaper magazine radio article forum app portal website video " +
  "lab slip report paper papers paperwork card form forms list leaflet notice uni university college class house home garden village town city abroad usa uk america england canada australia india " +
  "experts expert specialists officially apparently supposedly according common standard free private nhs medicare insurance god bless hopefully seriously literally obviously clearly simply merely partly totally completely " +
  // who
  "mum mums mom moms mother mothers mummy dad dads father fathers daddy nan nans nana gran grans granny grandma grandmother grandad granddad grandpa grandfather husband wife partner missus hubby " +
  "son sons daughter daughters brother brothers sister sisters uncle aunt auntie cousin cousins niece nephew friend friends mate mates neighbour neighbours neighbor neighbors family boyfriend girlfriend " +
  "doctor doctors doc gp nurse nurses midwife chemist pharmacist pharmacy surgery clinic hospital consultant specialist physician leaflet letter internet online google website school country " +
  "woman man women men lad boy girl boys girls guy adult adults " +
  // courtesy and feeling
  "hi hello hey dear sir madam morning afternoon evening thanks thank thankyou please pls plz sorry regards cheers lol haha ugh hmm oh well yes no yeah nope worried worry worries worrying scared afraid frightened " +
  "terrified anxious concerned confused overwhelmed upset hate love like glad happy hope hoping honest honestly basically anyway though although however because cos cuz coz if but and or so as " +
  "us me my mine myself your yours their theirs there they them her hers his him he she it our ours we you i a an the to of in on at for from by with without up down out off over under into than per via " +
  "is are am was were be been being what when where which who whom whose why how not nor";

const spanish =
  "el la los las un una unos unas lo al del de a ante con en para por sin sobre tras entre hasta desde segun y o u e ni que si no pero mas muy ya aun todavia tambien solo siempre nunca casi asi " +
  "yo tu usted ustedes el ella ellos ellas nosotros me te se le les nos mi mis su sus tu tus nuestro nuestra este esta estos estas ese esa esos esas esto eso aquello aqui alli " +
  "que cual cuales quien quienes como cuando donde cuanto cuanta cuantos cuantas porque " +
  "soy es son era fue ser estoy esta estan estaba estar estado tengo tiene tienen tenia tener tuve tuvo hay haber he ha han había habia hago hace hacen hacer hacerme hacerse haciendo hice hizo " +
  "puedo puede pueden poder podria debo debe deben deberia necesito necesita necesitan necesario quiero quiere quieren querer voy va van ir vamos doy da dan dar dio dieron toca tocan vale pena sirve sirven " +
  "ayuda ayudan bueno buena buenos buenas malo mala mejor peor normal verdad cierto saber sabe sabes se dijo dijeron dicen decir digo dice pone ponen poner ponerme ponerse puso " +
  "tomo toma toman tomar tomando usa usan usar empieza empiezan empezar empece quedar queda quite quitar pregunta preguntar gracias hola doctor doctora saludos favor buenos dias tardes noches disculpe " +
  "mama papa madre padre abuela abuelo hijo hija hijos hijas esposo esposa marido mujer hombre hermano hermana tio tia amigo amiga vecino vecina familia senor senora persona personas gente joven jovenes mayor mayores " +
  "ano anos mes meses semana semanas dia dias hoy ahora despues antes vez veces otra otro otras otros misma mismo mismas mismos edad cada cosa cosas algo alguna alguno algun nada todo toda todos todas mucho mucha poco " +
  "bien mal preocupa preocupado preocupada miedo medico medica equipo clinica salud salio salieron resultado resultados reviso revisan cuidado gustaria llegar vuelva volver sea sean tan tanto " +
  "uno unos acaba acabo acaban ver verse vea falta hace suficiente meta objetivo ayude sirva sirvan conviene convendria recomiendan recomienda recomendable aconsejan realmente verdad deben debemos podemos tendria tendre tendra pongo puse ponga pongan hagan haga hizo hacia sola solo sanos sano sana chequearme hacerle hacerlo hacerla ponerle ponerlo tomarlo tomarla tomarme darle darme seria cierta favor ayudar evitar veces demas ano pasado proximo lunes martes miercoles jueves viernes enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre suegra suegro cunado cunada nieto nieta primo prima nuera yerno novio novia pareja compadre comadre viejo vieja preocupa asustado asustada nervioso quisiera saludos bendiciones diaria diario diariamente lo la conmigo contigo nos estoy";

const words = { en: new Set(english.split(" ")), es: new Set(spanish.split(" ")) } as const;

/** Whether a folded word only frames a question of that language. */
export function isEveryday(word: string, language: "en" | "es"): boolean {
  return words[language].has(word) || (language === "en" && stopWords.has(word)) || /^\d+s?$/.test(word);
}
