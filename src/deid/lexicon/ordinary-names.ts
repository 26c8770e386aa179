/** @module deid/lexicon/ordinary-names: given and family names that are ordinary words; they count only where the words beside them speak of a person. */
export const ordinaryFirstNames = `rich art gene summer autumn winter pepper penny basil chase miles lance sunny joy hope faith grace april may june august dawn eve ivy
lily rose violet iris olive hazel ruby pearl amber crystal jade coral sky star stormy river brook rain dale glen cliff clay flint hunter mason cooper carter tanner archer
duke earl frank ernest will bill mark nick jack bob rob drew pat sue ray jay guy max robin wren jasmine ginger rosemary sage birdie opal pepper dusty rusty sandy
destiny serenity harmony melody charity chastity patience prudence honor justice trinity heaven angel genesis precious princess prince king major bear buck chip chuck
gay happy holly heather fern clover daisy poppy cherry candy brandy sherry stella skip trip rocky cash colt ford lane reed reid ridge stone wade ward grant wolf
butch buddy junior sonny bud tiny red curly lucky chance ace blaze dash levy bo bree merry bliss true noble sterling`;

export const ordinarySurnames = `brown white black green gray grey young long short small little large strong sharp best good love case hand head heart bone pain stone rock
wood field hill rivers waters lake brook banks bank branch rose flowers berry bush moss reed fox wolf lamb bird swan crane hawk bear bull day weeks winter summers
spring rain snow frost storm gale major king queen prince knight bishop pope priest church temple house hall castle gates walls street lane park west east north south moody
savage wise swift sweet darling joy grace hope gay bright merry nurse doctor page cook baker butler carpenter mason farmer hunter fisher shepherd miller taylor weaver potter
parson judge sexton sargent marshall chambers kitchen pool pond forest marsh moor heath glass silver gold steel penny price cash rich poor free freeman power strange
close cross board bell ball ring rush root leaf beard arms legg back tooth fingers rains wells falls trees apple pepper rice bean bacon cotton wool silk tall bear crow
horse deer eagle feather blanket walker runner speed race grant will may march april august ware bond bland blunt crisp dear doe drew early fair fine fear gore grave
hardy hood hurt ill key lever light lock low luck mild mills mind moon nice pain paine pike pitt poole post pride prime quick raw ready rest road rose sands self sharpe
shore sick singer slaughter sleeper sparks speaker star staple steady stout sugar sun tank teller thorn tower town trout true trusty turnbull twist valentine vice wall
war waste watch weary weather weed welcome whisper wild winder wing winn works worth yard`;
