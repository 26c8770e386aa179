/** @module deid/lexicon/general-words: ordinary words that medical prose seldom uses; with `common-words` they say what is no name. */
export const generalWords = `
accountant actor actress admiral adventure airline airplane airport album alien alley ancient angel anniversary announce antique apartment
applause arena army arrow arrive article artist assassin astronaut athlete attic auction author autumn avenue award bachelor bakery ballet
banana bandit banker banking baptist bargain barn baron baseball basement basketball beach bicycle bishop blackboard blanket boat bookstore
boot boss boutique boxing brave bravery breeze bride bridge broadcast bronze bubble bus butcher butterfly cabin cafe calendar camel
camera candle candy captain carnival carpet cartoon cash casino castle cathedral cattle cautionary celebrate celebrity celebrating chairman
champion championship chapel chapter charm cheese chef chess chief choir cinema circus citizen civil clerk clock cloud clown coach coast coin
college colonel comedian comedy comet commander commerce concert conductor constitution copper cottage councillor country cousin cowboy
creature cricket crime criminal crowd crown cruise curtain customer dancer daring darling daughter dawn deadline decade deer delight
democracy democrat desert detective devil diamond dictionary dinner director discipline dollar donkey dragon drama dream driver drum duchess
duke eagle earl earth east eastern economist editor electric elephant email embassy emperor empire employee engine engineer entertainment
episode estate evening evil excellent expert express fairy fame farmer fashion festival fiction film fireman fisherman flag flame
flew flight flower football foreign forest forever fortune fountain friend frontier frost funeral furniture galaxy gallery gambler
garage garden gate gentleman ghost giant gift gladiator glory god goddess gold golden golf goodbye gossip governor grammar guest guide guitar
gun handbag handsome happiness harbor harbour hawk heaven hell hero heroine hill historic holiday homework honey honor honour horizon
horror horse hotel humor hunter hurricane husband ice industry inn inspector insurance invasion investor iron island jacket jazz jewel joke
journalist journey judge jungle jury justice kid killer kingdom kiss kitchen kitten knight lad ladder lady lake
landlord language laptop lawyer league legend legion leisure letter liberty library lieutenant lion lobby lord lottery lounge lover
luck lunch luxury machine madam magazine magic major manager mansion manuscript march market marriage marshal master mayor meadow melody
memory merchant mercy merry metal meter metro midnight military millionaire mine minister mirror miss mission moment monarch money monk
monster monument moon morning motel motor motorcycle mountain movie multinational museum music musical musician mystery myth nation
national navy neighbor newspaper night noble noon north northern novel novelist ocean officer opera orchestra orphan owl owner
packager palace parade paradise parcel parliament partner passenger passport pastor peace peasant penguin penny
philosopher photo photograph piano pilot pioneer pirate planet plastic player poem poet poetry police politician pool portrait postcard
president priest prime prince princess principal prison prize producer professor profit property prophet province publisher puppet puzzle queen
quest quiz racing radio railway rainbow rebel record referee refugee reporter republic republican restaurant revenge reward ring river
robot rocket romance roof royal ruler sailor salesperson satellite scarf scenery scientist scout screen script sculpture secretary
senate senator sergeant servant shadow shark sheriff ship shop shopping silver singer sir sister skeleton ski sky slave soap soccer
software soldier song songwriter south southern spy square stadium stage star statue steel storm stranger street studio summer
sunrise sunset supermarket superstar suspense sword tailor talent tales tango taxi teacher television temple tennis terrific theater
theatre theme thief thriller throne thunder ticket tiger tower town tourist toy tradition train traitor traveler treasure treaty tribe
troop trophy truck trumpet tunnel uncle uncover universe valley van vampire vehicle veteran victory village villain violin visitor
volunteer voyage wagon waiter waitress wallet warehouse warrior wedding weekend west western whale winner winter wisdom witch wizard wolf
wonder wooden workshop world writer yacht zombie zone zoo assess assessing celebrate unhappy seek frank jack jean drew sue pat rob mark ray
thx thanx cheers yea yest lol plz nite tmrw tmr hubby gonna curandera subj dispo attg interp pulm perio pref imp recert copay itinerary
claimant decedent scribe planner allerg dme poc pacu cbb gonio photic fundi pplat jolo pegboard thyromental normothermia septocaine prelim
hosp onc derm rheum nephro uro gyne optho ophtho pedi rle lle rue bilat sx tx rx cx px ddx dispos reeval appt appts ambs amb accordingly
scribed cosigned cosign addended addendum prelims wnl nad aox aaox perrla eomi rrr ctab ntnd nabs cvat ros hpi pmhx pshx famhx sochx soc fam
tearful cooperative guarded euthymic circumstantial logorrheic inmate detainee plaintiff evaluee examinee preemie pager voicemail callback
telemed webex facetime chaperone paralegal bailiff monolingual prosthodontic bitewing trendelenburg timeout cassettes immunostains xoxo yay
ugh aww haha lmk btw fyi asap tbd nka nkda jello popsicle gatorade sprite pretzel lefort nonweightbearing wbat nwb ttwb rom arom prom mmt
dtr dtrs avg est aka ca homecoming`;
