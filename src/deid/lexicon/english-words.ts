/**
 * @module deid/lexicon/english-words: English words beside those of `common-words`, so that a capital letter alone is no name.
 *
 * From SCOWL (Spell Checker Oriented Word Lists), base forms that prose writes small; of those that are names too, only the less known.
 * Copyright 2000-2011 by Kevin Atkinson. Permission to use, copy, modify, distribute and sell these word lists, the associated scripts, the
 * output created from the scripts, and its documentation for any purpose is hereby granted without fee, provided that the above copyright
 * notice appears in all copies and that both that copyright notice and this permission notice appear in supporting documentation. Kevin
 * Atkinson makes no representations about the suitability of this array for any purpose. It is provided "as is" without express or implied warranty.
 */
export const englishWords = `
aardvark abaci aback abacus abaft abalone abased abases abash abasing abate abattoir abbe abbey abbot abbr abbrev abbreviate abdicate abdications
abductee abeam abed abet abetted abetter abetting abettor abeyance abhor abhorred abhorrence abhorrent abhorring abide abject abjurations abjure
ablaze abler ablest abloom ablutions ably abnegate aboard abode abolitionist abominably abominate abominations aboriginal aborigine abortionist
abortive abound aboveboard abracadabra abrade abreast abridge abridgements abridgments abrogate abrogations abruptest abscissa abscissae abscond
absentee absinth absinthe absolutest absolve absorbency abstemious abstentions abstractedly abstractnesses abstruse absurd absurdest absurdity abut
abutted abutting abuzz abysmal abyss acacia academical academician academy acanthi acanthus accede acceptably accessibly acclaim acclimate acclimatize
accolade accompanist accomplice accordion accost accountancy accouterments accoutrements accredit acct accumulative accumulator accursed accurst
accusations accusative accusatory accuse accustom acerbic acerbity acetylene achier achiest achoo achromatic acidify acidulous acing acknowledgments
acme acolyte acorn acoustical acquaint acquaintance acquiesce acquiescence acquiescent acquisitive acquit acquittal acquitted acquitting acre acreage
acrid acridest acrimonious acrimony acrobat acrobatic acrostic actinium activist actuality actualize actuary actuate actuator acumen acutest adage
adagio adamant adaptor addend addenda adder addict addle addressee adduce adenoidal adiabatic adieu adieux adjectival adjoin adjourn adjournments
adjudge adjudicator adjurations adjure adjustor adjutant adman admen administrate admirably admiralty admire admissibility admixture admonish
admonishments admonitions admonitory adobe adorably adore adorn adornments adrift adroit adulate adulterant adulterate adulterer adulteress adulterous
adultery adumbrate adventitious adventuresome adventuress adventurous adverb adverbial adversarial adversary adversest advert advisability advisedly
advt adware adz adze aegis aeon aerate aerator aerialist aerie aerobatics aerodynamically aeronautical aeronautics aerospace aery aesthete
aesthetically afar affability affably affair affectations affectionate affidavit affiliate affix afflict afflictions affluence afforest affray affront
aficionado afield afire aflame afloat aflutter afoot aforesaid aforethought afoul afresh afterbirth afterburner aftereffect afterglow afterlife
afterlives aftermath aftershave aftershock aftertaste afterthought afterword agape agate agave ageless agency agglomerate agglomerations aggrandize
aggressor aggrieve aghast agile aging agism agitate agitator agleam aglitter aglow agnostic agnosticism agog agonize agony agrarian agreeably
agribusinesses agriculturalist agriculture agronomist agronomy aground ague aha ahem ahoy ail aileron aimless airbrush airdrop airdropped airdropping
airfare airfield airfoil airhead airier airiest airily airings airless airlift airmail airman airmen airship airsick airspace airstrip airwaves
airworthy airy aisle ajar akimbo alabaster alacrity alarmingly alarmist alb albacore albatross albino albumen alchemist alchemy alcove alder alderman
aldermen alderwoman alderwomen ale alfalfa alfresco algebraic algebraically algorithmic aliased aliases aliasing alibi alienate alight alimony aline
alinements alit alkalinity allay allegations allege allegiance allegorical allegory allegro alleluia alleyway alliance alliterations alliterative
allot allotments allotting allover allspice allude allure allusions allusive alluvia alluvial alluvium ally almanac alms aloe aloft alohas aloof
alphabetic alphabetize alphanumeric alt altar altercations alternations alternator altho altimeter altos altruist altruistically alumna alumnae alumni
alumnus amalgamate amalgamations amanuenses amanuensis amaranth amaryllis amass amateurish amateurism amatory amaze ambassador ambassadorial
ambassadorship ambergris ambiance ambidextrous ambience ambitions amble ambrosia ambush ameba amebae amebic ameers amen amenity amethyst amiability
amiably amicability amicably amid amidships amidst amigo amirs amiss amity ammeter ammo amnesiac amnestied amnesty amniocenteses amoeba amok amoral
amorality amorous amortizations amortize amour amperage amperes ampersand amphibious amphitheater amphitheatre amplest ampoule ampul amputate amt
amuck amulet amuse amusements anachronism anachronistic anaconda anaesthetize analyticalally anapest anarchic anarchically anarchism anarchist
anarchistic anarchy anathema anatomist ancestress anchorite anchorman anchormen anchorpeople anchorperson anchorwoman anchorwomen anchovy ancientest
andante andiron androgynous androids anecdota anecdote anemometer anesthetize aneurism anew angelic angelically angiosperm angleworm angrier angriest
angrily angst angstrom anguish angularity animatedly animator anime animism animist animistic animosity animus anise ankh anklet annals anneal annex
annexations annihilate annihilator annotate annoy annoyance annuity annul annulled annulling annulments anodyne anoint anon anopheles anorak anorexic
antagonistically anteater antebellum antechamber antedate antediluvian antelopes antennae anteroom anthem anther anthill anthologies anthologists
anthologize anthracite anthropocentric anthropoid anthropologists anthropomorphism antiaircraft antic anticked anticking anticlimactic anticlimax
anticlockwise anticyclone antifreeze antihero antiknock antimatter antimony antiparticle antipasti antipasto antipathetic antipathy antiperspirant
antiphonal antipodes antiquarian antiquary antiquate antiquity antiseptically antislavery antitheses antithesis antithetical antitrust antivirus
antiwar antler antonym anvil anyhow anyplace aortae apace apartheid apathetically aperitif aphasic aphelia aphelion aphid aphorism aphoristic apiary
apiece aping aplenty aplomb apocalypse apocalyptic apocryphal apogee apolitical apologetic apologetically apologia apologies apologists apologize
apoplectic apoplexy apostasy apostate apostle apostolic apostrophe apothecary apotheoses appal appall apparelled apparelling apparitions appease
appeasements appellant appellate appellations append appendices appendix appertain appetizer appetizing applaud applejack applique appoint appointee
appointive apportioned apportioning apportions apposite appositive appreciative apprehend apprehensive apprentice apprenticeship apprise apprize
approbations appropriations approvingly approximate appurtenance apricot apron apropos apse apter aptest aptitude aqua aquaculture aquae aquamarine
aquanaut aquaplane aquaria aquarium aquavit aquiculture aquifer aquiline arabesque arachnid arbiter arbitrate arbitrator arbor arboreal arboreta
arboretum arborvitae arbutus arcade arcane archaeologists archaic archaically archaism archangel archbishop archbishopric archdeacon archdiocese
archduke archenemy archeologists archery archest archetypal archetype archetypical archipelago architect architectural archive archivist archway
arcked arcking arctics ardent ardor arduous argon argosy argot argumentative argyle aria arid aridity aright aristocracy aristocrat aristocratic
aristocratically arithmetical arks armada armadillo armaments armature armchair armful armhole armistice armlet armor armory armrest armsful arouse
arpeggio arraign arraignments arrant arrears arrogance arrogant arrogate arrowhead arrowroot arroyo arsenal arson arsonist artful artier artiest
artifice artificiality artisan artiste artistically artistry artless artsier artsiest artsy artwork arty ascendancy ascendant ascendency ascendent
ascensions ascetic asceticism ascot ascribe ashcan ashen ashier ashiest ashore ashram ashtray ashy asinine asininity askance askew aslant asocial asp
aspens asperity aspersions asphalt asphyxiate aspic aspirant aspire ass assail assailant assassinate assassinations assemblage assemblyman assemblymen
assemblywoman assemblywomen assertions asseverate asshole assiduous assimilate assize assonance assort asst assuage assuredly assureds aster asterisk
astern asteroid astigmatic astir astonish astound astral astray astride astringency astringent astrologer astronautics astronomer astronomic
astronomical astronomy astrophysicist astrophysics astute astutest asunder asymptotically atavism atavistic atelier atheism atheist atheistic
athletically atmospherically atoll atomizer atonal atonality atone atrocious atrocity atrophied attache attar attestations attire attitudinize
attributive attune atty atwitter auctioneer audacious audacity audibility audibly audiophile auditor auditoria auditorium auger aught augur augury
auguster augustest auk aurae aural aureola aureole auspice auspicious austere austerest austerity authentically authenticate authentications
authoritarianism authorize autobiographies autocracy autocrat autocratic autocratically autograph automata automate automaton automotive autopilot
autopsied autoworker autumnal avalanche avarice avaricious avast avdp avenge aver averred averring averse avian aviary aviator aviatrices aviatrix
avid avionics avocations avoidably avoirdupois avow avowal avuncular awakenings awash awe aweigh awestricken awestruck awfuller awfullest awing
awkwardest awl awning awoken axed axing axiom axiomatic axiomatically axle ayatollah aye azalea azimuth azure baaed baaing baas babe babel babied
babier babiest baboon babushka babyhood babyish babysat babysit babysitter babysitting baccalaureate bacchanal bacchanalian bacillus backbit backbite
backbitten backboard backbreaking backdate backdrop backfield backfire backgammon backhand backhoe backings backlash backless backlog backlogged
backlogging backpack backpedal backpedalled backpedalling backside backslapper backslash backslid backslidden backslide backspace backspin
backstabbing backstage backstairs backstop backstopped backstopping backstory backstretch backstroke backtrack backwash backwater backwoods
bacteriologists badder baddest bade badinage badminton badmouth baffle bagatelle bagel baggage bagged baggier baggiest bagging baggy bagpipe bah bail
bailiwick bailout baize bake balalaika balded balderdash baldest baldly balds bale baleen baleful balk balkier balkiest balky ballad balladeer ballast
ballerina ballistic balloonist ballot ballpark ballplayer ballpoint ballroom ballsier ballsiest ballsy ballyhoo balm balmier balmiest balmy baloney
balsa balsam baluster balustrade bamboo bamboozle banal banality bandana bandanna bandied bandier bandiest banditry banditti bandoleer bandolier
bandstand bandwagon bandy bane baneful bang bangle bani banish banister banjo banjoist bank bankbook banknote bankroll bankrupt bankruptcy banning
bannisters banns banquet banshee bantam bantamweight banter banyan baobab baptism baptismal baptistery baptistry baptize barb barbacoa barbarian
barbaric barbarism barbarity barbarous barbecue barbell barbeque barbered barbering barberry barbershop bards bareback barefaced barehanded bareheaded
barer barest barf barged barges barging barista baritone barmaid barman barnacle barney barnstorm barnyard barometer baronesses baronet baronial
baroque barrack barracuda barrage barred barrel barrelled barrelling barren barrenest barrette barricade barring barrio barrister barroom barrow
bartender barter basalt baseboard baseless baseman basemen baser basest bash bashful basilica bask basses bassi bassinet bassist basso bassoon
bassoonist bast bastard bastardize baste bastions bate bathhouse bathmat bathos bathrobe batik batsman batsmen battalion batted batten batter battier
battiest batting battlefield battleground battlements battleship batty bauble baud bauxite bawdier bawdiest bawdily bawdy bawl bayberry bayed baying
bayonetted bayonetting bayou bays bazaar bazillion bazooka beachcomber beachhead beacon beadier beadiest beady beagle beak beanbag bearded bearding
beards bearings bearish bearskin beast beastlier beastliest beaten beatific beatifications beatified beatify beatings beatitude beatnik beau beauteous
beautician beautified beautifier beautify beaux beaver bebop becalm beckon becks becomingly bedazzle bedbug bedclothes bedded bedder bedeck bedevil
bedevilled bedevilling bedfellow bedlam bedraggle bedrock bedroll bedroom bedsore bedspread bedstead beech beechnut beefburger beefier beefiest
beefsteak beefy beehive beekeeper beekeeping beeline beeswax beet beetle beeves befall befallen befell befit befitted befitting befog befogged
befogging befoul befriend befuddle begat beget begetting beggar begged begging beginner begone begonia begot begotten begrudge begs beguile behalves
behead beheld behemoth behest behold beholden behoove beige being belabor belated belay belch beleaguer belfry belie belittle belladonna bellboy belle
bellhop bellicose bellicosity bellied belligerence belligerency belligerent bellowed bellowing bellows bellwether bellyache bellybutton bellyful
belongings beloved beltway belying bemoan bemuse benedictions benefactions benefactor benefactress benefice beneficence beneficent beneficiary
benefitting benevolence benevolent benighted benumb bequeath bequest berate bereave bereft beret bergs berm berried berrying berserk berth beryl
beseech beset besetting besiege besmirch besom besot besotted besotting besought bespeak bespoken bestial bestiality bestiary bestir bestirred
bestirring bestow bestowal bestrid bestridden bestride bestrode bestseller betake betaken betcha bethink bethought betide betoken betook betray
betrayal betroth betrothal betted betting bettor betwixt bevel bevelled bevelling bevy bewail beware bewilder bewitch biassed biassing biathlon
bibliographer bibliographic bibliographical bibliographies bibliophile bibs bibulous bicameral bicentennial bicepses bicker bicyclist bidden bidder
bidding biddy bide bidet biennial bier biff bifurcate bigamist bigamous bigamy biggie bighearted bighorn bight bigmouth bigot bigotry bigwig biker
bikini bilge bilious bilk billboard billet billfold billiards billies billionaire billionth billow billowy bimbo bimonthly bindery bindings bingo
binnacle binned binning biographer biographical biographies biomedical bionic biophysicist biophysics biorhythm biosphere bipartisan bipartite biped
biplane biracial birch birdbath birdbrained birdcage birdhouse birdie birdseed birdwatcher biretta birthplace birthrate birthright birthstone biscuit
bisect bisector bisexuality bishopric bison bisque bistro bitch bitchier bitchiest bitchy bitcoin bitingly bitmap bitten bitterest bittern bittersweet
bitumen bituminous bivalve bivouac bivouacked bivouacking blab blabbed blabbermouth blabbing blackball blackberry blackbird blackcurrant blacked
blacken blacker blackest blackguard blackhead blacking blackish blackjack blacklist blackmail blackout blacksmith blackthorn blacktop blacktopped
blacktopping blah blameless blameworthy blammo blanch blancmange bland blandest blandishments blankest blare blarney blase blaspheme blasphemous
blasphemy blastoff blat blatant blaze blazon bleak bleakest blearier bleariest blearily bleary bleat bleep blemish blench blent bless blest bletch
blew blight blimp blindest blindfold blindingly blindside bling blinkered blinkering blintz blintze blip bliss blister blithe blithest blitz blivet
blizzard bloat bloatware blob blobbed blobbing blockbusters blockchain blockhead blockhouse blogged blogger blogging blonde blondest bloodbath
bloodcurdling bloodhound bloodied bloodier bloodiest bloodmobile bloodshed bloodshot bloodstain bloodsucker bloodthirstier bloodthirstiest
bloodthirsty bloomed bloomers blooming blooms blooper blossom blotch blotchier blotchiest blotchy blotter blouse blowgun blowout blowsier blowsiest
blowsy blowtorch blowup blowzier blowziest blowzy blubber bludgeon bluebell bluebird bluebottle bluefish bluegrass bluejacket bluejay bluenose bluer
bluest bluestocking bluff bluffest blunder blunderbuss bluntest blurb blurrier blurriest blurt blush bluster blustery boa boar boardinghouse boardroom
boardwalk boast boastful boatman boatmen boatswain bobbed bobbies bobbin bobbing bobble bobcat bobolink bobs bobsled bobsledded bobsledding bobtail
bobwhite bode bodega bodice bodkin bodybuilding bodyguard bodywork bog boga bogey bogeyman bogeymen bogged boggier boggiest bogging boggle boggy bogie
bogon bogosity bogus bogy boilerplate boilings boink boisterous bola boldest boldface bolero boles boll boloney bolt bombard bombardier bombardments
bombast bombastic bombings bombshell bonanza bonbon bondage bondsman bondsmen bonehead boneless boner boney boneyest bonfire bong bongo bonier boniest
bonito bonkers bonnets bonnier bonniest bonny bonsai boo boob booby boodle boogie bookcase bookend bookie bookings bookish bookkeeper bookkeeping
bookmaker bookmaking bookmark bookmobile bookseller bookshelf bookshelves bookshop bookworm boom boon boondocks boondoggle boor boorish bootblack
bootee bootie bootleg bootlegged bootlegger bootlegging bootless booty booze boozier booziest boozy bop bopped bopping bordello borderland borer
boringly boron borsch borscht bosh bosom bossier bossiest bossily bossy bosun bot botany botch botnet bottomless boudoir bouffant bough bouillabaisse
bouillon boulders boulevard bouncier bounciest bouncy bounden boundless bounteous bountifully bounty bouquet bourgeois bourgeoisie boustrophedon
boutonniere bowdlerize bower bowlder bowlegged bowmen bowsprit bowstring boxcar boxen boxer boxwood boycott boyhood boyish boysenberry bozo bracken
brackish bract brads brag braggart bragged bragger bragging braid brainchild brainchildren brainier brainiest brainless brainstorm brainteaser
brainwash brainy braise brakeman brakemen bramble branded brandied branding brandish brands brandy brash brashest brass brassier brassiere brassiest
brassy brat brattier brattiest bratty bravado bravest bravos bravura brawn brawnier brawniest brawny brayed braying brays brazen brazier breadbasket
breadfruit breadwinner breakables breakneck breakup breakwater breastplate breaststroke breastwork breathier breathiest breathtaking breathy bred
breezier breeziest breezily breezy brethren breviary brew breweries briar bribe bribery brickbat bricklayer bricklaying bridal bridegroom bridesmaid
bridgehead bridgework bridle briefcase briefest briefings brier brig brigand brigandage brigantine brighten brightest brilliance brilliancy brilliant
brimful brimfull brimmed brimming brimstone brindled brine brinier briniest brink brinkmanship brinksmanship briny briquet briquette briskest brisket
bristle bristlier bristliest bristly britches brittlest broach broadcloth broadest broadloom broadside broadsword brocade brogan brogue broil
brokenhearted brokerage bromine bronco brontosaur brontosauri brontosauruses brooch brood brook broom broomstick brothel brotherhood brouhaha browbeat
browbeaten brownest brownout brownstone browse brr bruin brunch brunet brunette brunt brushwood brusk bruskest brusque brusquest brutality brutalize
brute brutish bubblier bubbliest bubbly buccaneer buck buckboard bucketful buckeyes buckle buckram bucksaw buckshot buckskin buckteeth bucktooth
buckwheat buckyball bucolic budded budge budgerigar budgie buff buffaloed buffaloes buffaloing buffalos buffoon buffoonery bugaboo bugbear bugged
bugger buggier buggiest bugging bugle buildings builtin bulgier bulgiest bulgy bulkhead bulkier bulkiest bulldog bulldogged bulldogging bulldoze
bulletin bulletproof bullfight bullfinch bullfrog bullheaded bullhorn bullion bullish bullocks bullpen bullring bullshit bullshitted bullshitting
bulrush bulwark bum bumble bumblebee bummed bummer bummest bumming bumpier bumpiest bumpkin bumptious bun buncombe bung bungalow bunghole bungle bunk
bunkhouse bunkum bunny bunt buoy buoyancy buoyant burble burdock bureau bureaucracy bureaucrat bureaucratic bureaucratically bureaux burg burgeon
burgher burglar burglarize burglary burgle burka burlap burlesque burlier burliest burn burnish burnoose burnous burr burrito burro bursar bury busboy
busby bushed bushel bushelled bushelling bushes bushier bushiest bushing bushman bushmen bushwhack bushy busied busier busiest busily businesslike
businessman businessmen businesswoman businesswomen bussed busses bussing bust bustle busybody busywork butane butch butchery butlers butte buttercup
butterfat butterflied butterier butteriest buttermilk butternut butterscotch buttery buttonhole buttress buxom buyer buyout buzz buzzard buzzkill
buzzword byelaw bygone bylaw byline bypast byplay byte byway byword cabal cabana cabaret cabbed cabbie cabbing cabby cabinetmaker cablecast cablegram
caboodle caboose cacao cache cachet cackle cacophonous cacophony cacti cactus cad cadaverous caddie caddish caddy cadenza cadet cadge caducei caduceus
caesarian caesura caesurae cafeteria caftan cagey cagier cagiest cagily cagy cahoot cairn caisson cajole cajolery calabash calamine calamitous
calamity calcify calcine calcite calculi calculus caldron calfskin calico calif caliph caliphate calisthenic calk calligrapher callings calliopes
calliper callisthenics callous callow callowest calmest calorific calumniate calumny calve calypso calyx camaraderie camber cambia cambium cambric
camcorder camellia cameo cameraman cameramen camerawoman camerawomen camisole camomile camouflage campanile campanili campfire campground camphor
campier campiest campsite campy camshaft canape canard canary canasta cancan cancelling candelabra candelabrum candid candidacy candied candlelight
candlestick candor cankerous cannery cannibal cannibalism cannibalistic cannibalize cannier canniest cannily cannonade cannonball cannoned cannoning
cannons canny canoeist canonizations canonize canons canopied canopy cantaloup cantankerous cantata canteen cantered cantering canticle cantilever
canto cantons cantors canvasback canvassed canvasser canvasses canvassing canyon capably capacious capacitor caparison cape caper capitalism
capitalist capitalistic capitulate capitulations caplet capon cappuccino caprice capricious capsize capstan captaincy captioned captioning captions
captious captivate captive captivity captor caracul carafe caramel carapace carat caravan caraway carbine carboy carbuncle carburetor carcass
carcinomata cardigan cardiogram cardsharp careen carefree carefuller carefullest careless caress caret careworn carfare cargo caribou caricature
caricaturist carillon carjack carmine carnage carnal carnations carnelian carnivore carnivorous caroled caroler caroling carolled caroller carolling
carols carom carousal carouse carousel carp carpel carpentered carpentering carpenters carpentry carpetbag carpetbagged carpetbagger carpetbagging
carport carrel carriageway carrion carrousel carryall carryout carsick cartel cartographer carton cartoonist cartwheel carve caryatid casements
casework cashback cashew cashier cashmere casings cask casket cassava casserole cassette cassino cassock castanet castaway caste castigate castigator
castings castoff castrate casuist casuistry cataclysm catacomb catafalque catalepsy cataleptic catalogue catalpa catalysis catamaran catapult catarrh
catastrophe catastrophically catatonic catbird catboat catcall catchall catchier catchiest catchings catchphrase catchup catchword catchy catechise
catechism catechize caterings caterwaul catfish catharses catharsis cathartic catholicity catkin catnap catnapped catnapping catnip catsup cattail
catted cattier cattiest cattily catting cattleman cattlemen catty catwalk caucus caucussed caucussing cauldron caulk causeless causeway caustic
caustically cauterize cavalcade cavalier cavalry cavalryman cavalrymen caveman cavemen cavern caviar caviare cavil cavilled cavilling cavort caw
ceasefire ceaseless cede cedilla celebrant celebrations celebratory celerity celesta celestial celibacy celibate cellar celli cellist cello cellophane
cellulite celluloid cemetery cenotaph censer censor censorious censorship censure centaur centenarian centenary centennials centerfold centerpiece
centigram centigramme centiliter centime centralize centrifugal centrist centurion cerebella cerebra ceremonial ceremonious ceremony cerise certify
certitude cerulean cervices cesarian cesium cessions cesspool cetacean chads chafe chaff chaffinch chagrin chagrinned chagrinning chainsaw chairlift
chairmanship chairmen chairperson chairwoman chairwomen chaise chalet chalice chalk chalkboard chalkier chalkiest chamberlains chambermaid chambray
chameleon chammy chamoix chamomile champ champagne chancel chancellery chancellor chancery chancier chanciest chancy chandelier chandlers changeling
changeover channelled channelling chant chantey chanticleer chanty chaotically chap chaparral chaperon chaplain chaplaincy chaplet chapped chapping
chapt char charade charbroil charier chariest charily chariot charioteer charisma charismatic charitably charlatan charmingly charred charring
chartered chartering chartreuse charwoman charwomen chary chased chaser chases chasing chasm chassis chaste chasten chastest chastise chastisements
chastity chasuble chateaus chatted chattel chatter chatterbox chattier chattiest chattily chatting chatty chauffeur chauvinism chauvinist chauvinistic
cheapen cheapest cheapskate cheat checkbook checkerboard checkered checkering checkmate checkroom cheekbone cheekier cheekiest cheekily cheeky cheep
cheered cheerful cheerfuller cheerfullest cheerier cheeriest cheerily cheering cheerleader cheerless cheery cheeseburger cheesecake cheesecloth
cheesier cheesiest cheesy cheetah chemise chemist chenille cherish cheroot cherub cherubic cherubim chervil chessboard chessman chessmen chestnut
chevrons chewier chewiest chewy chiaroscuro chic chicanery chicest chichi chick chickadee chickpea chickweed chicle chicory chid chidden chide
chiefest chieftain chiffon chigger chignon chilblain childish childless childlike childproof chiles chili chillest chilli chilliest chillings chilly
chimaera chime chimeras chimerical chimp chinchilla chink chinned chinning chinos chinstrap chintz chintzier chintziest chintzy chipmunk chipped
chipper chipping chiropodist chiropody chirp chirrup chirrupped chirrupping chisel chiselled chiseller chiselling chit chitchat chitchatted
chitchatting chitlings chitlins chitterlings chivalrous chivalry chive chlorinate chlorofluorocarbon chock choicest choke choler choleric chomp
choosey choosier choosiest choosy chop chopped chopper choppier choppiest choppily chopping choppy chopstick choral chorale chore choreograph
choreographic chorister chortle chorus chorussed chorussing chowder christen chromatic chrome chronicle chronometer chrysalides chrysalis
chrysanthemum chubbier chubbiest chubby chuck chuckhole chuckle chug chugged chugging chum chummed chummier chummiest chumming chummy chump chunk
chunkier chunkiest chunky churchgoer churchman churchmen churchyard churl churlish churn chute chutney chutzpa chutzpah chyron ciabatta cicada cicadae
cicatrice cicatrix cider cigaret cigarillo cilantro cinch cinchona cincture cinder cinematic cinematographer cinnabar cipher circa circlet circuitous
circularity circularize circumcise circumlocutions circumnavigate circumnavigations circumscribe circumscriptions circumspect cirrus cistern citadel
citizenry citron citronella citrous city civet civies civility civilizations civilize civvies clack clad eclair clairvoyance clairvoyant clam clambake
clamber clammed clammier clammiest clamming clamor clamorous clampdown clan clandestine clang clangor clank clannish clap clapboard clapped clapper
claptrap claret clarinet clarinetist clarinettist clarion clash clasp classicism classicist classier classiest classless classy eclat clatter clause
claustrophobic clavichord clayey clayier clayiest cleanest cleanings cleanlier cleanliest clearest clearinghouse clearings cleat clematis clemency
clench clerestory clergy clergyman clergymen clergywoman clergywomen cleric clever cleverest clew cliche clickbait cliffhanger clii climactic climatic
climax clime clinch cling clingier clingiest clingy clink clipboard clipper clipt clique cliquish clit clitoral clix cloak cloakroom clobber cloche
clockwork clod clodhopper cloister clomp clop clopped clopping closefisted closemouthed closeout closet clothe clothesline clothespin clothier cloture
cloudburst cloudier cloudiest cloudless clout clove cloven cloverleaf cloverleaves clownish cloy clubbed clubbing clubhouse cluck clueless clumsier
clumsiest clumsily clung clunk clunkier clunkiest clunky clutch clvi clvii clxi clxii clxiv clxix clxvi clxvii coachman coachmen coagulate coalesce
coalescence coarsen coarsest coastline coatings coauthor coax cobble cobs cobweb coccyges cochleae cock cockade cockamamie cockatoo cockerel cockeyed
cockfight cockier cockiest cockily cockle cockleshell cockneys cockpit cockscomb cocksucker cocksure cocky cocoa cocoanut cocoon coda codded codding
coddle codependency codependent codex codfish codger codices codicil codifications codified codify coed coeducational coequal coerce coercive coeval
coffeecake coffeehouse coffeepot coffer coffin cog cogency cogent cogitate cognacs cognate cognizance cognomen cognomina cogwheel cohabit cohere coif
coiffed coiffing coiffure coinage coital coitus colander coldest coleslaw coliseum collage collate collations collectables collectibles collectivize
colleens collegian collegiate collide collie colliery collocate collocations colloquia colloquial colloquialism colloquium colloquy collude collusive
colognes colonialist colonist colonnade coloratura colorblind coloreds colorfast colossal colossi colossus cols colt coltish columbines columnist
combatant combative combatted combatting combo combustibility combustibles comeback comedic comedienne comedown comelier comeliest comer comestibles
comeuppance comfier comfiest comfortingly comfy comical comings comity comm comma commandant commandeer commandments commando commemorate
commemorations commemorative commend commendably commendations commentary commentate commentator commercialism commercialize commingle commiserate
commiserations commissar commissariat commissary commissioner commissions committal committee commode commodious commodity commodore commonwealths
commotions communicant communicator communique communistic commutations commutative commute compactest compactor companionway compartmentalize compass
compatibly compatriot compel compendia compendium competitor complacence complacency complacent complainant complaisance complaisant complected
completest complicity complies complimented complimenting compliments complying compo comport compositor compost composure compote compressor
comptroller compulsorily compunctions computerize comrade comradeship concatenate concatenations concavity concede conceit concentrically concerti
concertina concertmaster concerto concessionaire concessions conch concierge conciliate conciliator conciliatory concisest conclave concoct
concoctions concourse concubine concurred concurrence concurrency concurring condemn condemnations condemnatory condense condescend condiments condo
condole condolence condominium condone condor conduce confab confabbed confabbing confectioner confectionery confections confederacies confederations
conference conferments conferrer confess confessional confessions confessor confidant confidante confide configure confiscate confiscations
conformance conformist confrere confusedly confusingly confute conga congeal congenial congeniality congest conglomerate conglomerations congratulate
congratulatory congregational congregations congressional congressman congressmen congresswoman congresswomen congruity congruous conic conical
conifer coniferous conj conjectural conjoin conjoint conjugal conjunctive conjuncture conjure conjuror conk conned conning connivance connive
connoisseur connotations connotative connote connubial conqueror conquest conquistador consanguinity conscience conscientious conscript consecrate
consecrations consensual conservationist conservatism conservator conservatory considerate consign consignments consolations consomme consonance
consortia consortium conspicuous conspiracy conspirator conspiratorial conspire constables constabulary constipate constituency constitutional
constitutionality constructor construe consul consular consulate consultative consumerism consummate consummations consumptive cont contagion
contemplative contempt contemptibly contemptuous contend contentedly contestant contiguity continentals continua continuance contort contortionist
contortions contraband contractor contractual contradistinctions contrail contralto contraptions contrapuntal contrarily contrariwise contravene
contraventions contretemps contrite contrivance contrive controvert contumacious contumely contuse contusions conundrum conurbations convalesce
convene convent conventionality conversant conversational conversationalist convertibles convertor convexity conveyor convict convincingly convivial
conviviality convocations convoke convolutions convoy convulse coo cookbook cookery cookie cookout cooky coolant coolest coolie coon coop coopered
coopering coot cootie cop copeck copier copilot copings copped copperhead coppery coppice copping copra copse copter copula copulae copulate copycat
copycatted copycatting copyleft copyright copywriter coquette coquettish cordial cordiality cordite cordless cordon corduroy corespondent coriander
corked corking corks corkscrew corm cormorant cornball cornbread corncob cornet cornflakes cornflower cornice cornier corniest cornmeal cornrow
cornstalk cornstarch cornucopia corny corolla corollary coronae coronations coroner coronet corporeal corps corpse corpulence corpulent corral
corralled corralling correctest corrector correspondent correspondingly corroborations corroborative corrode corrugate corrugations corrupt corruptest
corruptions corsage corsair corset cortege coruscate cosier cosiest cosignatory cosine cosmetologists cosmic cosmically cosmogony cosmologies
cosmologists cosmonaut cosmopolitan cosmos cosplay cosponsor costar costarred costarring costings costlier costliest costume cosy coterie cotillion
cotter cottonmouth cottonseed cottontail cottonwood cotyledon cougar council councilman councilmen councilor councilwoman councilwomen counselings
countably countdown countenance counteractions counterattack counterclaim counterculture counterespionage counterexample counterintelligence
countermand counteroffer counterpane counterpoint counterrevolutionary counterrevolutions countersank countersign countersink countersunk countertenor
counterweight countess countrified countryman countrymen countryside countrywoman countrywomen coup coupe couplet couplings courage courageous court
courteous courtesan courthouse courtier courtlier courtliest courtroom courtship courtyard cove coven covenant coverall coverings coverlet covet
covetous covey cowardice cowardly cowards cowbird cower cowgirl cowhand cowhide cowl cowlick cowpoke cowpuncher cowslip coxcomb coxswain coyer coyest
coyly coyote cozen cozier coziest cozily cozy crabbed crabbier crabbiest crabbily crabbing crabby crackdown crackerjack crackings crackpot crackup
craftier craftiest craftily craftsman craftsmanship craftsmen crafty crag craggier craggiest craggy cram crammed cramming craned cranes crania craning
crankcase crankier crankiest crankshaft cranny crap crape crapped crappier crappiest crapping crappy crass crassest crate cratered cratering cravat
crave craven craw crawfish crawlspace crayfish crayolas crayon crays crazier craziest crazily creche creak creakier creakiest creaky creamery creamier
creamiest creationism creators credence credential credenza credibly creditably creditor credo credulity credulous creed creeks creel creep creepier
creepiest creepily creepy cremate cremations crematoria crematorium crematory creosote crepe crept crescendi crescendo crescent cress crestfallen
cretin cretinous crevasse crevice crewman crewmen cribbage cribbed cribbing cricked cricking cricks crier criminologists crimp crimson cringe crinkle
crinklier crinkliest crinkly crinoline cripple crippleware crispest crispier crispiest crispy crisscross critic criticize critter croak crochet croci
crock crockery crocus crofts croissant crone crony crook crookedest croon cropped cropper cropping croquet croquette crosier crossbar crossbeam
crossbones crossbow crossbred crossbreed crosscheck crossest crossfire crossings crosspiece crossroad crosstown crosswalk crossways crosswise
crossword crotch crotchet crotchety crouch croupier croupiest croupy crow crowbar crowdfund crozier crucibles crucified crucifix crucifixion cruciform
crucify crud cruddier cruddiest cruddy crudest crudites crudity cruelest crueller cruellest cruelty cruet cruft crufty cruller crumb crumbier
crumbiest crumble crumblier crumbliest crumby crummier crummiest crummy crumpet crumple crunch crunchier crunchiest crunchy crusade crustacean
crustier crustiest crutch cruxes crybaby cryogenics cryptic cryptically cryptocurrency cryptogram cryptographer crystalize crystallize
crystallographic cub cubbyhole cubical cubicle cubism cubist cubit cuckold cuckoo cucumber cud cuddle cuddlier cuddliest cuddly cudgel cudgelled
cudgelling cuing cuisine culinary cullender culminations culotte culpability cult cultivator culvert cum cumin cummerbund cumming cumquat cumuli
cunnilingus cunning cunningest cunt cupcake cupful cupidity cupola cupped cupsful cur curacy curate curator curdle curds curer curfew curies curio
curlew curlicue curlier curliest curlycue curmudgeon currant curried currycomb curse cursive cursorily cursory curst curt curtail curtailments curtest
curtsey curtsied curtsy curvaceous curvacious curvier curviest curvy cushier cushiest cushy cuspid cuss custard custodian customarily cutback cute
cuter cutesier cutesiest cutest cutesy cutlass cutlery cutlet cutout cutthroat cuttlefish cutup cyberbully cybernetic cyberpunk cybersex cyberspace
cyclamen cyclone cyclonic cyclotron cygnet cymbal cynic cynical cynicism cynosure cypresses czar czarina dab dabbed dabbing dabble dacha dachshund
dactyl dactylic daddy dado daemon daffier daffiest daffodil daffy daft daftest daguerreotype dahlia daintier daintiest daintily dainty daiquiri
dairymaid dairyman dairymen dais daisies dales dalliance dallied dally damask dame dammed damming damn damnably damndest damnedest dampest damsel
damson dandelion dandier dandiest dandle dandy dangle dank dankest dapper dapperest dapple dare daredevil darkest darkroom darn darnedest dart
dartboard dash dashiki dastardly datatype dateline dative datum daub daunt dauntless dauphins davenports davit dawdle daybed daybreak daydream
daydreamt daze dazzle debutante decollete dded dding deacon deaconesses deactivate deadbeat deadbolt deaden deadest deadlier deadliest deadlock
deadpan deadpanned deadpanning deadwood deafen deafest dealership dealings deans dearest deathbed deathblow deathless deathlike deathtrap deaves
debacle debar debark debarred debarring debase debasements debauch debauchery debenture debilitate debility debit debonair debriefings debtor debug
debugged debugger debugging debunk decadence decadent decaf decaffeinate decal decamp decant decapitate decapitations decathlon decease deceit
deceitful deceive decency decentralize deceptive decibel decidedly decimate deckhand deckle declaim declamations declamatory declarations declassified
declassify declensions declivity decode decolonize decommissioned decommissioning decommissions deconstructions decontaminate decor decorate
decorations decorative decorator decorous decorum decree decrepit decrepitude decrescendi decrescendo decried decriminalize decry dedicate deduce
deduct deductibles deed deejay deepfake deerskin deescalate deface defamatory defame defeat defeatism defeatist defections defector defendant
defenestrations defenseless deference deferential deferments deferring defiance defied defile deflate deflect deflector defogger defoliant defoliate
deforest defraud defray defrayal defrost deft deftest defunct defuse defy degeneracy dehumanize dehumidified dehumidifier dehumidify dehydrates deice
deified deify deign deism deities deject delegations deleverage delicacy delicatessen delightful deliminator delimit delint deliquescent deliria
delirious deliverance dell delphinia delphinium delude deluge delusive deluxe delve demagnetize demagog demagogic demagogry demagogue demagoguery
demagogy demarcate demean demerit demesne demigod demijohn demilitarize demitasse demo demobilize democratically democratize demographer demolish
demolitions demon demoniac demoniacal demonic demonstrably demonstrative demonstrator demoralize demote demotions demount demur demure demurest
demurred demurring deniability denier denigrate denim denizen denominate denominational denominations denotations denouements denounce denouncements
densest dent dentistry denude denunciations deodorant deodorize depart departmentalize dependability dependably dependance depilatory deplane
deplorably deplore depoliticize depopulate deport deportations depose depositor depository deprave depravity deprecate deprecatory depreciate
depredations depressingly deprogram deprogrammed deprogramming dept deputations depute deputize deputy derange derby deregulate derelict deride
derisive derisory derogate derogatory derringer derriere dervish desalinate descant descendant descendent descried descry desecrate desegregate
desensitize desertions deservedly desiccate desiderata desideratum desirably desirous desist desolate despairingly despatch desperado despicably
despise despoil despondency despondent despot despotic despotism dessert destabilize destine destinies destitute desultory detain determinate deterred
deterrence deterring detest dethrone detonate detonator detour detox detract detractor detriments detritus deuce devalue devastate deviance devilish
devilled devilling devilry deviltry devious devolve devotedly devotee devotional devotions devour devout devoutest dewberry dewdrop dewier dewiest
dewlap dewy dexterous dextrous dharma dhoti diabolic diabolical diacritic diacritical diadem diagnostic diagnostician diagrammatic diagrammed
diagramming dialect dialectal dialectic dialings dialyses dialyzes diametrical diaphanous diarist diatom diatribe dibble dicey dicier diciest dick
dickey dickie dicky dicta dictatorial dictatorship dictum diddle diehard diereses dieresis dietetic diffidence diffident dig digger digitize dignified
dignify dignitary digraph digress digressions digressive dike dilapidated dilatory dilettante dilettanti dilettantism diligence dill dilly
dillydallied dillydally dime dimensionless diminuendo diminutive dimmer dimmest dimming dimwit dimwitted din dine diner dinette dinged dinghy dingier
dingiest dinging dingo dings dingy dink dinkier dinkiest dinky dinned dinning dinosaur dint diocesan diocese diorama dioxin diphthong diplomacy
diplomat diplomata diplomatic diplomatically dipole dippers dipping dipsomania dipsomaniac dire directest directorate directorial directorship direr
direst dirge dirigibles dirks dirtball dirtied dirtier dirtiest disables disabuse disaffect disagreeably disallow disambiguate disappoint disapproval
disapprove disarm disarrange disarray disassociate disastrous disavow disavowal disband disbar disbarred disbarring disbelief disbelieve disburse
disbursements disciple disciplinarian disclaim disco discolor discombobulate discomfit discomfiture discommode discompose discomposure disconcert
disconnectedly disconsolate discontent discontinuance discord discotheque discountenance discouragements discouragingly discourteous discourtesy
discredit discreet discreetest discursive discus discussant disdain disdainful disembark disembodied disembody disembowel disembowelled disembowelling
disenchant disencumber disenfranchise disestablish disfavor disfigure disfranchise disgorge disgrace disgraceful disgruntle disguise disgustedly
disgustingly disharmonious disharmony dishcloth dishearten dishevel dishevelled dishevelling dishonest dishonesty dishonor dishonorably dishpan
dishrag dishtowel dishwasher dishwater disillusioned disillusioning disillusions disincentive disincline disingenuous disinherit disintegrate disinter
disinterest disinterred disinterring disjoint diskette dislocate disloyal disloyalty dismal dismantle dismay dismember dismissal dismissive dismount
disobedience disobedient disobey disoblige disorganize disorient disown disparage dispassionate dispel dispelled dispelling dispensary dispensations
dispirit displease displeasure disport dispossess disproof disproportionate disproven disputant disputations disputatious disqualifications
disqualified disqualify disquiet disquisitions disrepair disreputably disrepute disrespect disrobe dissatisfy dissed dissemble dissensions dissent
disservice disses dissidence dissident dissimilarity dissimulate dissing dissolute dissonant dissuade distaff distaste distasteful distemper distend
distil distill distillate distillations distillery distinctest distrait distraught distressful distressingly distributive distributor distrustful
disturbingly disunite disunity ditch dither ditto ditty diva divan dive diver diversionary divest dividend divine divinest divinity divisibility
divisional divisive divisor divorcee divot divulge divvied divvy dizzied dizzier dizziest dizzily djinn djinni docent docile docility docket dockyard
doctorate doctrinaire doctrinal doctrine docudrama dodder dodged dodger dodges dodgier dodgiest dodging dodgy dodo doer doff dogcatcher dogfight
dogfish dogged doggerel doggie doggiest dogging doggone doggonedest doggonest doggy doghouse dogie dogma dogmata dogmatic dogmatically dogmatism
dogmatist dogtrot dogtrotted dogtrotting dogwood doilies doldrums doled doleful doles doling dollhouse dollop dolly dolmen dolorous dolt doltish
domestically domesticate domesticity domicile domineer dominion domino dongle donned donning donut doodad doodle doohickey doom doomsday doorbell
doorknob doorman doormat doormen doorstep doorstop doorway dope dopey dopier dopiest dopy dork dorkier dorkiest dorky dormancy dormice dormouse dory
dossier dotage dotcom dote doth dotingly dotting dotty doublet doubloon doubtless douche doughier doughiest doughnut doughtier doughtiest doughty dour
dourest douse dove dovetail dowager dowdier dowdiest dowdily dowdy dowel dowelled dowelling downbeat downcast downfall downgrade downhearted downier
downiest downplay downpour downright downscale downsize downstage downstate downswing downtime downtown downtrodden downturn downwind dowry dowse
doxologies doyen doz doze dpi drab drabber drabbest drachma drachmae drachmai draftee draftier draftiest draftsman draftsmanship draftsmen drafty
dragged dragnet dragonfly dragoon derailleur drainpipe drakes dram dramatist dramatizations dramatize drapery drawbridge drawings drawl drawstring
dray dread dreadful dreadlocks dreadnought dreamier dreamiest dreamily dreamland dreamless dreamlike dreamy drearier dreariest drearily dreary dredge
dregs drench dressage dressier dressiest dressings dressmaker dressmaking dressy driblet drier driest driftwood drily drinkings dripped dripping
drivel drivelled drivelling driveway drivings drizzle drizzly droid droll drollery drollest drolly dromedary drone drool droopier droopiest dropsy
dross drought drouth drownings drowse drowsier drowsiest drowsily drub drubbed drubbing drudged drudgery drudges drudging drugged drugging druggist
drugstore druids drummed drummer drumming drumstick drunkard drunken drunkest dryad dryest drywall detente dualism duality dub dubbed dubbing dubiety
dubious ducal ducat duchy duckbill duckling ductile ductility ductless dude dudgeon duel duelist duelled duelling duellist duet duff dug dugout duh
dukedom dulcet dulcimer dullard dullest dully duly dumb dumbest dumbfound dumbwaiter dumfound dump dumpier dumpiest dumpling dumpy dunce dungaree
dungeon dunk dunned dunner dunnest dunning dunno duo duodena dupe duplicator duplicity durably duress duskier duskiest dusky dustbin dustier dustiest
dustless dustman dustmen dustpan dusty duteous dutiful duvet dwarfish dwarves dweeb dwellings dwelt dwindle dyer dyestuff dying dyke dynamical
dynamism dynamo dynastic dynasty dyslexic dyspeptic eagerest eaglet earbud earful earldom earmark earmuff earnest earnings earphone earplug earring
earshot earsplitting earthen earthenware earthier earthiest earthlier earthliest earthling earthshaking earthward earthwork earthworm earthy earwig
easel eastbound easterly easternmost eastward easygoing eatables eater eatery eave eavesdrop eavesdropped eavesdropper eavesdropping ebonies
ebullience ebullient eccentrically eccentricity ecclesiastic ecclesiastical echelon eclectic eclectically eclecticism eclipse ecliptic ecologists
econometric economize ecotourism ecru ecstatically ecumenical edamame eddied eddy edelweiss edger edgeways edgewise edgier edgiest edgings edgy
edibility edict edifice edified edify editions editorialize editorship eds eel eerie eeriest eery efface effectual effectuate effeminacy effeminate
effervesce effervescence effervescent effete effigy effortless effrontery effulgence effulgent effusive egalitarian egalitarianism eggbeater egghead
eggnog eggplant eggshell egis eglantine egoism egoist egoistic egotism egotist egotistic egotistical egregious egress egret eider eiderdown eigenvalue
eightieth eject eke eking elapse elate elbowroom elderberry eldercare eldest electioneer elector electorate electrician electrified electrify
electrocute electrodynamics electroencephalograph electrolysis electromagnet electromagnetism electronica electroplate elegance elegiac elegy
elephantine elf elfin elfish elide elisions elitism elitist elixir elk ell ellipsis elliptic elm elocutionist elongate elope elopements eloquence
eloquent elude elves elvish emaciate emanate emanations emancipate emancipator emasculate embalm embargo embark embarkations embarrass embattled
embellish embellishments ember embezzle embitter emblazon emblem emblematic embody embolden emboss embroider embroidery embroil emcee emend
emendations emerald emeritus emery emigrant emigrate eminent emir emirate emissary emo emoji emollient emoluments emote emoticon emotionalism empanel
empathize emphases emphatic emphatically empiricism emplacements employe emporium empress emptier emptiest emptily ems emu emulations emulator
emulsify enamelled enamelling enamor encamp encampments encapsulate encase enchant enchantments enchantress enchilada encircle enclave enclosure
encore encouragingly encroach encroachments encrust encrustations encrypt encumber encumbrance encyclical encyclopaedia encyclopaedic encyclopedia
encyclopedic endear endearments endive endless endow endowments endue endways endwise enemata energize enervate enfeeble enfold enfranchise engagingly
engorge engrave engross enigma enigmatic enigmatically enjoin enlighten enlist enlistee enlistments enliven enmesh enmity ennoble ennui enormity
enrage enrapture ensconce ensemble enshrine enshroud ensign enslave ensnare entente enterprises enterprising entertain enthral enthrall enthrone
enthronements enthuse enthusiast enthusiastically entice enticements entitle entitlements entomb entomologists entourage entrails entrant entrap
entrapped entrapping entree entreat entreaty entrench entrenchments entrepreneur entrepreneurial entrust entryway entwine enumerate enunciate enure
envelop enviably envied envious environmentalism environmentalist environs envoy envy eon epaulet epaulette ephemeral epic epicenter epicure
epicureans epiglottides epigram epigrammatic epilog epilogue episcopacy episcopate epistle epistolary epitaph epitome epitomize epochal epoxied epoxy
equability equably equalled equalling equanimity equator equatorial equestrian equestrienne equidistant equilateral equinoctial equinox equipage
equipping equitably equivocate equivocations erase erasure ere erg ergo ermine erotica erotically eroticism err errand errant errata erratically
erratum ersatz erstwhile erudite escalate escapade escape escapee escapism escapist escarole escarpments eschew escort escrow escutcheon esophagi
esoteric esoterically espadrille especial espied espionage esplanade espousal espouse espresso espy esquire essayist esthete estrange estrangements
estuary etchings eternal eternity ethereal ethnologists ethos etiquette etymologies etymologists eucalypti eulogistic eulogize eulogy eunuch euphemism
euphemistic euphemistically euphony eureka eutectic evacuee evanescent evangelical evangelism evangelist evangelistic evangelize evaporate evasive
evenest evenhanded eventful eventide eventuality eventuate everglade evergreen everlasting evermore everyplace eves evict evictions evildoer evilest
eviller evillest evince eviscerate evocative ewe ewer exactest exactingly exactitude exaggerate exaggerations exalt exasperate excavate excavations
excavator exceedingly excel excelled excellence excelling excerpt exchequer excitedly excitingly excl exclaim exclamations exclamatory excommunicate
excommunications excoriate excrescence excreta excretory exculpate execrate executor executrices executrix exegeses exegesis exemplar exemplary
exemplifications exemplify exes exhibitionism exhibitionist exhibitions exhibitor exhilarate exhort exhortations exhumations exhume exigency exigent
exiguous exile existential existentialism existentialist exoduses exonerate exoplanet exorbitance exorbitant exorcise exorcism exorcist exorcize
exotic exotically expanse expansionist expatiate expatriate expectorate expedience expediency expedient expeditionary expeditious expeditor
expendables expiate expire expletive explicate explications explode exploitative expo exponent expositions expository expostulate expostulations
expound expressionism expressionist expressionless expressway expropriate expropriations expunge expurgate expurgations exquisite extemporaneous
extempore extemporize extensional extenuate exterminate exterminations exterminator extinct extinguish extirpate extol extoll extort extortionate
extortionist extradite extraditions extramarital extrasensory extraterrestrial extravagance extravagant extravaganza extravert extremest extremism
extremist extricate extrovert extrude exuberance exuberant exude exult exultant eyeful eyeglass eyelet eyeliner eyepiece eyesore eyeteeth eyetooth
eying fabled fables fabricate fabulous facade faceless facelift facepalm facetious facetted facetting facile facings facsimile factional factionalism
factions factitious factorize factotum faculty fad faddish fag fagged fagging faggot fagot failings fain fainest faintest fainthearted fairest
fairground fairings fairway fairyland faithless faker fakir falcon falconry fallacious fallacy fallibility fallibly falloff fallout fallow falsehood
falsest falsetto falsifications falsified falsify falsity falter famish fanatic fanatical fanaticism fanboy fancied fancier fanciest fanciful fancily
fandom fanfare fangs fanned fanny fantasied fantasize fantastically fanzine faradize faraway farce farcical fare farewell farina farinaceous farmhand
farmhouse farmings farmland farmyard farrowed farrows farsighted fart farthest farthing fascinate fascinations fascist fashionably fashionista fasten
fastidious fastnesses fatalism fatalist fatalistic fateful fathead fatherhood fatherland fatherless fathom fathomless fatten fatter fattest fattier
fattiest fatuous faucet faultfinding faultier faultiest faultily faultless faun fauna faunae favoritism fawn faze fealty fearless fearsome feast feat
featherbedding featherier featheriest featherweight feathery featureless feckless fecund fecundity federalism federalists federate federations fedora
feeble feeblest feebly feedbag feedings feelingly feelings feign feint feistier feistiest feisty feldspar felicitous felicity feline fellatio fellest
felon felonious felony feminine feminism fen fennel fer feral ferns ferocious ferocity ferret ferried ferrule ferry ferryboat fervency fervent fervid
fervor fest festal festive festivity festoon feta fetch fetich fetid fetish fetishism fetishist fetishistic fetlock fetter fettle feud feudal
feudalism feudalistic fezes fezzes fiance fiancee fiasco fiats fibbed fibber fibbing fiberboard fibulae fiche fickle ficklest fictionalize fiddle
fiddlesticks fiddly fidget fidgety fiduciary fie fief fiend fiendish fierce fiercest fierier fieriest fiery fiesta fife fifteenth fiftieth fig
figments figurative figure figurehead figurine filbert filch filet filial filibuster filigree filings fillet fillies fillings fillip filmier filmiest
filmmaker filmstrip filmy filth filthier filthiest filthy finagle finale finalist finality financier finches findings finery finesse finest
fingerboard fingerings fingerprint finickier finickiest finicky finis fink finny fiord fir fireball firebomb firebrand firebreak firebug firecracker
firefight firefly firehouse firemen fireplace fireplug firepower fireproof fireside firestorm firetrap firewall firewater firewood firmaments firmest
firmware firstborn firsthand firth fishbowl fishermen fishery fishhook fishier fishiest fishnet fishtail fishwife fishwives fishy fistful fisticuffs
fitful fitter fittest fiver fixer fixity fixture fizz fizzier fizziest fizzle fizzy fjord flab flabbergast flabbier flabbiest flack flagellate
flagging flagon flagpole flagrant flagship flagstaffs flagstone flair flak flake flakier flakiest flamage flambe flamboyance flamboyant flamenco
flamingo flamings flammability flan flange flannel flannelet flannelette flannelled flannelling flapjack flapped flapper flashest flashgun flashier
flashiest flashily flashlight flashy flatbed flatboat flatcar flatfeet flatfish flatfoot flatiron flatted flatteringly flattery flattest flatting
flattop flatulent flatware flaunt flavorful flavorings flavorless flawless flaxen flay fleck fledged fledgeling fledgling flee fleece fleecier
fleeciest fleecy fleet fleetest fleshier fleshiest fleshlier fleshliest flexitime flextime flibbertigibbet flick flied flier fliest flightier
flightiest flightless flighty flimflam flimflammed flimflamming flimsier flimsiest flimsily flimsy flinch fling flintier flintiest flintlock flints
flinty flippancy flippant flipped flipper flippest flipping flippy flirt flirtations flirtatious flit flitted flitting floatations flock floe flog
flogged flogging floodgate floodlight floodlit floorboard floozie floozy flop flophouse flopped floppier floppiest flopping florae floral florid
florins florist flotations flotilla flotsam flounce flounder flourish floury flout flowerbed flowerier floweriest flowerpot flowery flown flub flubbed
flubbing flue fluff fluffier fluffiest fluffy flukey flukier flukiest fluky flume flummox flung flunk flunkey flunkie flunky fluoresce fluoridate
fluorite fluorocarbon fluoroscope flurried flurry flushest fluster flute flutist fluttery flyby flycatcher flyleaf flyleaves flyover flypaper flysheet
flyspeck flyswatter flytrap flyweight flywheel foal foamier foamiest fob fobbed fobbing focusses fodder foe fogbound fogey fogged foggier foggiest
fogging foggy foghorn fogy foibles foist foldaway foliage folio folklore folksier folksiest folksy follies followings fomented fomenting foments fond
fondant fondest fondle fondu fondue foo foobar fool foolery foolhardier foolhardiest foolhardy foolish foolproof foolscap footbridge footfall foothill
foothold footings footlights footlocker footloose footman footmen footnote footpath footrest footsie footsore footstep footstool footwork fop foppish
fora forage foray forbad forbade forbear forbearance forbid forbidding forbore forborne forded fording fords fore forebear forebode forecastle
foreclose foreclosure forefather forefeet forefinger foregather forego foregone foreground forehand foreknowledge foreleg foremast foremen forename
forenoon foreordain foreplay forerunner foresail foresaw foresee foreshadow foreshorten foresight forestall forestry foreswear foreswore foresworn
foretaste foretell forethought foretold forevermore forewarn forewent forewoman forewomen foreword forfeit forfeiture forgather forgave forge forgery
forgetful forgive forgiven forgo forgone forklift forlorn formalism formality formalize formatting formidably formless formulaic fornicate forsake
forsaken forsook forsooth forswear forswore forsworn fort forthright forthwith fortieth fortissimo fortitude fortress fortuitous fortunate forwardest
forwent fossilize fought foulest foundling foundry fount fountainhead fourscore foursome foursquare fourteenth fowl foxed foxglove foxhole foxhound
foxier foxiest foxing foxtrot foxtrotted foxtrotting foxy foyer fracas frack fractious frag fragilest fragmentary fragrant frailest franc franchise
franchisee frankest frankfurters frankincense frantic frantically frappe frat fraternity fraternize fratricide fraudulence fraudulent fray frazzle
freak freakier freakiest freakish freaky freckle freebase freebee freebie freebooter freedman freedmen freehand freehold freelance freeload freeman
freemen freer freest freestanding freestyle freethinker freethinking freeware freeway freewheel freewill freight frenetic frenetically frenzied frenzy
frequentest fresco freshen freshest freshet freshman freshmen fret fretful fretted fretting fretwork friar fricassee friendless friendlier friendlies
friendliest frier frieze frigate fright frighten frightful frigid frigidity frill frillier frilliest frilly fringe frippery frisk friskier friskiest
friskily frisky fritter frivolity frivolous frizz frizzier frizziest frizzle frizzy frock frogging frogman frogmen frolic frolicked frolicking
frolicsome frond frontage frontiersman frontiersmen frontispiece frontrunner frostbit frostbitten frostier frostiest frostily frosty froth frothier
frothiest frothy frown frowsier frowsiest frowsy frowzier frowziest frowzy froze fructified fructify frugal frugality fruitcake fruitier fruitiest
fruitless fruity frump frumpier frumpiest frumpy frustrate fryer fete ftp fuchsia fuck fuddle fudge fuelled fuelling fugitive fugue fulcra fulcrum
fullback fulminate fulminations fulsome fum fumble fume fumigate fumigator functionary fundamentalism fundamentalist funereal fungicidal fungicide
fungous funicular funk funkier funkiest funky funnelled funnelling funner funnest funnier funniest funnily furbelow furbish furious furl furlong
furlough furnish furor furred furrier furriest furring furry furtherance furthermost furtive fury furze fuselage fusillade fussbudget fussed fusses
fussier fussiest fussily fussing fustian fustier fustiest fusty futon futuristic futurity futz fuze fuzz fuzzball fuzzier fuzziest fuzzily fwd gab
gabardine gabbed gabbier gabbiest gabbing gabble gabby gaberdine gabled gables gad gadabout gadded gadding gadfly gadget gadgetry gaff gaffe gag gage
gagged gaggle gaiety gaily gainful gainsaid gainsay gala galactic gale galena gallant gallantry galleon galley gallium gallivant gallon gallows galore
galosh galvanic galvanize galvanometer gambit gambol gambolled gambolling gamecock gamekeeper gamer gamesmanship gamest gamey gamier gamiest gamin
gamine gamut gamy ganders ganged ganging gangland ganglier gangliest gangling gangly gangplank gangrenous gangs gangster gangway gannet gantlet
gantries gape garb garbageman garbanzo garble gardenia gargantuan gargoyle garish garlanded garlanding garlands garlicky garnet garnish garnishee
garote garotte garret garrison garrote garrotte garrulity garrulous garter gash gasket gaslight gasohol gasolene gasp gassed gasses gassier gassiest
gassing gassy gastronomic gastronomical gastronomy gasworks gatecrasher gatepost gatherings gauche gauchest gaucho gaudier gaudiest gaudily gaudy
gaunt gauntest gauntlet gauzier gauziest gauzy gavel gavotte gawk gawkier gawkiest gawkily gawky gayer gayest gayety gazebo gazelle gazer gazette
gazillion gazpacho gearbox gearshift gearwheel gecko gee geegaw geek geekier geekiest geeky geese geez geisha gelatine gelatinous gelded gelding gelds
gelid gelled gelling gelt gem gemstone gendarme genealogical genealogist genealogy generalissimo generality generative generically generosity geneses
genial geniality genie genii genitive genius genocide gent genteel gentian gentility gentlefolk gentlemen gentlest gentlewoman gentlewomen gentries
gentrified gentrify genuflect genuflections geocache geocentric geode geodesic geoengineering geographer geologically geologies geologists geometer
geophysical geophysics geopolitical geopolitics geostationary geothermal geranium gerbil germanium germicidal germicide gerontologists gerrymander
gerund gestate gesticulate gesticulations gesundheit getaway getup gewgaw geyser ghastlier ghastliest ghastly gherkin ghetto ghostlier ghostliest
ghostwrite ghostwritten ghostwrote ghoul ghoulish giantess gibber gibberish gibbet gibbons gibe giblet giddier giddiest giddily giddy gig gigabit
gigabyte gigahertz gigantic gigapixel gigged gigging giggle gigglier giggliest giggly gigolo gild gillion gills gilt gimcrack gimlet gimme gimmick
gimmickry gimmicky gimpy gin gingerbread gingersnap gingham gingko ginkgo ginned ginning gipsy giraffe gird girlhood girlish girt gismo gist giveaway
gizmo gizzard glacial glacier gladden gladder gladdest glade gladiatorial gladiola gladioli gladiolus glamor glamorize glamourize glamourous glaringly
glassful glassier glassiest glassware glassy glaze glazier gleam glean glee gleeful glens glib glibber glibbest glimmer glint glissandi glissando
glisten glitch glitter glittery glitz glitzier glitziest glitzy gloaming gloat glob globetrotter globule glockenspiel gloom gloomier gloomiest
gloomily gloomy glop gloried glorified glorify glorious gloss glossier glossiest glossy glottides glowered glowering glowingly glowworm gluey gluier
gluiest glum glummer glummest glut glutinous glutted glutting glutton gluttonous gluttony glyph gnarl gnarlier gnarliest gnarly gnash gnat gnaw gnawn
gneiss gnome gnomish gnus goad goalie goalkeeper goalpost goaltender goatee goatherd goatskin gob gobbed gobbing gobble gobbledegook gobbledygook
goblin godchild godchildren goddam goddamn goddaughter godfather godforsaken godhood godless godlier godliest godlike godmother godparent godsend
godson gofer goggle goitre goldbrick goldenest goldenrod goldfinch goldfish goldsmiths golly gondola gondolier goner gong gonk gonorrhoea gonzo goo
goober goodby goodie goodlier goodliest goodnight goody gooey goof goofier goofiest goofy googled googles googling gooier gooiest gook goon goop
gooseberry gophers gored gores gorge gorgeous gorier goriest goring gorp gorse gory gosling gossamer gossipped gossipping gossipy gouge goulash gourd
gourmand gourmet goutier goutiest gov governesses governorship govt grabbed grabber grabbing graced graceful graceless graces gracing gracious grackle
grad gradations graffiti graffito grainier grainiest grainy grammarian grammatical gramophone granary grandad grandchild granddad granddaughter
grandee grandest grandeur grandiloquence grandiloquent grandiose grandpa grandparent grandstand grange granite grannie granny granola granularity
granulate grapevines graphite graphologists grapnel grapple grasshopper grassier grassiest grassland grassy grate gratified gratify gratis gratuitous
gratuity gravel gravelled gravelling graven gravest gravestone graveyard gravitate gravy graybeard grayest graze grease greasepaint greasier greasiest
grebe greed greedier greediest greedily greenback greenery greenest greengrocer greenhorn greenhouse greenish greensward greet gregarious gremlin
grenade grenadier grep grepped grepping greyest greyhound greyish gribble griddle griddlecake gridiron gridlock grievance grieve grievous griffins
grill grille grim grimace grime grimier grimiest grimmer grimmest grimy grin grindstone gringo grinned grinning gripe grippe grislier grisliest grisly
grist gristle gritted grittier grittiest gritting grizzled grizzlier grizzliest grizzly groan grocer grog groggier groggiest groggily grok grokked
grokking grommet groom groovier grooviest groovy grope grosbeak grossest grotesque grotto grouch grouchier grouchiest grouchy groundhog groundings
groundless groundswell groupie groupings grouse grout grove grovel grovelled groveller grovelling growl grownup grub grubbed grubbier grubbiest
grubbing grubby grubstake grudge grue gruel gruelling gruesome gruesomest gruff gruffest grumble grumpier grumpiest grumpily grumpy grunge grungier
grungiest grungy grunt gryphon guacamole guano guarantied guaranty guardhouse guardianship guarding guardrail guardroom guards guardsman guardsmen
guava gubernatorial guerilla guerrilla guesstimate guesswork guff guffaw guidebook guile guileful guileless guillotine guiltier guiltiest guiltily
guiltless guineas guise guitarist gulag gulch gulf gull gullet gulley gullibility gully gulp gumbo gumdrop gummed gummier gummiest gumming gummy
gunboat gunfight gunfire gunk gunman gunmen gunned gunner gunnery gunning gunny gunnysack gunpoint gunpowder gunrunner gunrunning gunshot gunslinger
gunsmith gunwale guppy gurgle gurney guru gush gushier gushiest gushy gusset gust gustier gustiest gusto gusty gutless gutsier gutsiest gutsy gutted
gutter guttersnipe gutting guttural guzzle gybe gymnasia gymnasium gymnast gymnosperm gyp gypped gypping gypsum gypsy gyrations gyro gyroscope
haberdasher haberdashery habitability habitations habitue habituate hacienda hack hackish hackle hackney hacksaw hacktivist haddock hafnium haft hag
haggard haggle hah haiku hail hailstone hailstorm hairball hairbreadth hairbrush haircut hairdo hairdresser hairdressing hairier hairiest hairnet
hairpiece hairpin hairsbreadth hairsplitting hairspring hairstyle hairstylist hake halberd halcyon haled haler hales halest halfback halfhearted
halfpence halfpenny halftime halibut haling hall halleluiah hallelujah hallow hallucinate hallucinatory hallucinogen hallucinogenics hallway haltered
haltering haltingly halve halyard hamburger hamlets hammed hammerhead hammerings hamming hammock hamstrung handball handbill handbook handcar handcart
handcraft handcuff handicapped handicapper handicapping handier handiest handily handiwork handkerchief handkerchieves handlebar handmade handmaid
handmaiden handpick handsful handshake handsomest handspring handstand handwork handwritten handyman handymen hangar hangdog hangings hangman hangmen
hangnail hangout hank hankie hanky hansom haphazard hapless happenings happenstance happiest harangue harass harbinger hardback hardball hardcover
hardheaded hardhearted hardier hardiest hardily hardline hardtack hardtop hardwired hardwood hare harebrained harelip harem hark harken harlot
harmonica harmonically harmonize harp harpist harpoon harpsichord harpy harridan harried harries harrow harrying harshest harts hasheesh hashish
hashtag hasp hassle hassock haste hastier hastiest hastily hasty hatchback hatchery hatchet hatchway hateful hater hath hatred hatted hatter hatting
haughtier haughtiest haughtily haughty haunch haunt hauteur haversack havoc haw hawkish hawthorn haycock hayloft haymow hayseed haystack haywire
hazels hazier haziest hazily hazings hazmat hazy headband headboard headdress headfirst headhunter headier headiest headings headland headless
headlight headline headlock headlong headmaster headmistress headphone headquarter headrest headroom headset headstone headstrong headwaiter
headwaters headway headwind headword heady healthily heap hearings hearken hearsay hearse heartache heartbreak heartbroken hearten heartfelt hearth
heartier heartiest heartily heartland heartless heartrending heartsick heartstrings heartthrob heartwarming hearty heatedly heathen heathenish heave
heavenlier heavenliest heavenward heavyset heavyweight heck heckle hectare hectic hectically hectored hectoring hectors hedge hedgehog hedgerow
hedonism hedonist hedonistic heed heedful heedless heehaw heft heftier heftiest hefty hegemony heifer heinous heir heiress heirloom heist heliotrope
heliport hellebore hellhole hellion hellish helm helmsman helmsmen helot helpings helpmate helpmeet hemispherical hemline hemlock hemmed hemming
hemophiliac hemp hempen hemstitch hen henceforward henchman henchmen henna henpeck hep hepper heppest heptagon herald heraldic heraldry herbaceous
herbage herbalist herbivore herbivorous herculean herdsman herdsmen hereabout hereof heresy heretic heretical hereto heretofore hereupon herewith
hermaphrodite hermaphroditic hermetic hermetically hermit hermitages herniae heroic heroically heroism heron herringbone herrings hertzes hes
hesitatingly hesitations heterodox heterodoxy heterosexuality hewed hewer hewing hewn hews hex hexadecimal hexagon hexagonal hexameter heyday hgt
hibachi hibernate hibiscus hiccough hiccup hick hickey hickories hid hideaway hidebound hideous hideout hie hieroglyphic hifalutin highball highborn
highboy highbrow highchair highfalutin highfaluting highjack highlands hightail highwayman highwaymen hijack hiker hilarious hilarity hillbilly
hillier hilliest hillside hilltop hilly hilt hindmost hindquarter hing hinterland hipped hipper hippest hippie hipping hippo hippopotami hippopotamus
hippy hireling hirsute hissed hisses hissing historian histrionic hitch hitchhike hither hitter hive hivemind hoagie hoagy hoard hoarfrost hoarier
hoariest hoarsest hoary hoax hob hobbit hobble hobbyhorse hobbyist hobgoblin hobnail hobnob hobnobbed hobnobbing hobo hockshop hod hodgepodge hoe
hoedown hog hogans hogged hogging hoggish hogshead hogwash hoist hokey hokier hokiest hokum holdings holdout holdover holdup holier holiest holler
hollies hollowest hollyhock holocausts hologram holograph holographic holster holy homage homburg homebody homeboy homecoming homegrown homeland
homelier homeliest homemade homemaker homeowner homered homering homeroom homesick homespun homesteaded homesteader homesteading homesteads
homestretch hometown homeward homewrecker homey homie homiest hominy homogenize homograph homonym homophobic homophone homy honcho hone honestest
honeybee honeydew honeymoon honeysuckle honied honk honorably honorary honorific hooch hoodie hoodlum hoodoo hoodwink hooey hookah hookey hookup hooky
hooligan hooliganism hoop hoopla hoorah hooray hoot hootch hooves hopeful hopped hoppers hopping hopscotch horde hornet hornier horniest hornless
hornpipe horny horoscope horrendous horribly horrid horrific horrified horrify horsefly horsehair horsehide horseman horsemanship horsemen horseplay
horsepower horseshoe horsetail horsewhip horsewhipped horsewhipping horsewoman horsewomen horsey horsier horsiest horsy horticultural horticulture
horticulturist hos hosanna hosiery hospitably hospitality hospitalize hostage hostel hostelled hostelling hostelry hostess hostler hotbed hotcake
hotelier hothead hothouse hotkey hotlink hotshot hotter hottest houmous houmus hound hourglass houseboat housebound housebreak housebroke housebroken
houseclean housecoat housefly househusband housekeeper housemaid housemother houseplant housetop housewares housewarming housewife housings hove hovel
hover hoverboard hovercraft howdah howdy howitzer howl howsoever hub hubbub hubcap hubris huckleberry huckster huddle huffed huffier huffiest huffily
huffing huffs huffy huger hugest hugged hugging huh hula hulk hullabaloo hulled hulling hulls hum human humanest humanism humanist humanitarianism
humanize humankind humanoid humble humblest humbly humbug humbugged humbugging humdinger humdrum humeri humidify humidor humiliate hummed hummingbird
hummock hummus humongous humorist humorless humpback humungous humus hunch hunchback hundredfold hundredth hundredweight hungover hungrier hungriest
hungrily hunk hunted huntress hunts huntsman huntsmen hurdle hurl hurrah hurray hurried hurry hurtful hurtle hush huskier huskiest huskily husky
hussar hussy hustings hustle hut hutch hutzpa hutzpah hwy hyacinth hyaena hybridize hydrae hydrangea hydrant hydraulically hydroelectric
hydroelectricity hydrofoil hydrogenate hydrometer hydrophobia hydroplane hydroponic hydrosphere hyena hygienically hygrometer hying hymn hymnal hype
hyperbola hyperbolae hyperbole hyperbolic hypercritical hypermarket hyperspace hypertext hyperventilate hyphen hyphenate hyphenations hypnoses
hypnotically hypnotism hypnotist hypnotize hypochondria hypochondriac hypocrisy hypocrite hypocritical hypotenuse hypothalami hysteresis hysteric
hysterical iamb iambic ibex ibices ibid ibis iceberg icebound icebox icebreaker icecap icicle icier iciest icily icing ickier ickiest icky iconoclast
iconoclastic idealism idealist idealistic idealistically idealize idempotent ideogram ideograph ideologically ideologists ides idiocy idiom idiomatic
idiomatically idiosyncrasy idiot idiotic idiotically idler idlest idly idol idolater idolatrous idolatry idolize idyl idyll idyllic iffier iffiest
iffy ifs igloo igneous ignite ignoble ignobly ignominious ignominy ignoramus ignorant iguana ikon ilk illegality illegibility illegibly illegitimacy
illegitimate illiberal illogical illumine illus illusive illustrator illustrious imaginably imaginative imam imbecile imbecilic imbecility imbed
imbedded imbedding imbibe imbroglio imbue imitative imitator immaculate immanence immanent immaterial immeasurably immediacy immemorial immensity
immerse immigrate imminence immobilize immoderate immodest immodesty immolate immoral immorality immortal immortality immortalize immovably immunize
immure immutability immutably impala impale impanel impartial impartiality impasse impassioned impassive impassivity impatience impeach impeachments
impeccability impeccably impecunious impedimenta impel impelled impelling impend impenetrability impenetrably impenitence impenitent imperceptibly
imperfections imperial imperialism imperialist imperialistic imperil imperilled imperilling imperious impermanence impermanent impersonate
impersonations impersonator impertinence impertinent imperturbability imperturbably impervious impetuosity impetuous impiety impinge impious impish
implacability implacably implausibility implausibly implode implore implosions impolite impolitenesses impolitic imponderables importations
importunate importune importunity imposingly impositions impossibly imposter impostor imposture impotent impound impoverish impracticably
impracticality imprecations impregnability impregnably impregnate impresario impress impressionism impressionist impressionistic imprimatur imprison
improbability improbably impromptu impropriety improvidence improvident improvisations improvise imprudence imprudent impudence impudent impugn
impunity impure impurest impurity inadvertence inamorata inane inanest inanity inapt inarticulate inasmuch inaudibly inaugural inaugurate
inaugurations inauspicious inboard inborn inbound inbox inbred inbreed inbuilt incalculably incandescence incandescent incantations incapability
incapacitate incarcerate incarnate incarnations incautious inced incense incessant incest incestuous inchoate incinerate incinerator incing incise
incisive incite incitements incivility inclemency inclose inclosure incognito incoherence incoherent incommensurate incommunicado incomparably
incompatibly incomprehensibly inconceivably incongruity incongruous inconsequential inconsiderate inconspicuous inconstancy inconstant incontestably
incontrovertibly incorporeal incorrigibility incorrigibly incorruptibility increasingly incredibility incredulity incredulous incriminate
incriminatory incrust incrustations incs incubate incubi incubus inculcate inculpate incumbency incumbent incurably incurious incursions indebted
indecency indecent indecisive indecorous indefatigably indefensibly indefinably indelibly indelicacy indelicate indemnifications indemnified indemnify
indemnity indent indenture indescribably indestructibly indeterminacy indict indictments indigence indignant indignity indigo indiscreet indispensably
indisposed indispositions indisputably indissoluble indistinct individualism individualist individuality indivisibility indivisibly indoctrinate
indolence indomitably indorse indorsements indubitably inducements induct inductance inductee indue indulge indulgence indulgent industrialism
industrialist industrialize industrious inebriate ineffably ineffectual inelegance inelegant ineluctably inept ineptitude inescapably inessential
inestimably inevitability inexact inexcusably inexhaustibly inexorably inexpedient inexperience inexpert inexplicably inextricably infallibility
infallibly infamous infamy infanticide infantry infantryman infantrymen infatuate infatuations infelicitous infelicity infernal inferno infest infidel
infidelity infield infighting infiltrator infinite infinitesimal infinitive infinitude infirm infirmary infirmity infix inflationary inflect
inflectional inflections inflexibly inflorescence infomercial informality infractions infrequency infringe infringements infuriate ingenious ingenuity
ingenuous inglorious ingenue ingot ingrain ingrate ingratiate ingratitude ingress ingrown inhabitant inhalant inhalator inhere inheritor inhuman
inhumanity inimical inimitably iniquitous iniquity initialize initialled initialling initiative initio injudicious injunctions inkblot inkier inkiest
inkling inkwell inky inlaid inland inlay inline inmost innards innings innkeeper innocence innovate innovator innuendo inoculate inoffensive
inoperative inopportune inordinate inputting inquest inquietude inquiringly inquisitions inquisitive inquisitor inroad insane insanest insanity
insatiably inscribe inscriptions inscrutably inseam insect insectivore insectivorous inseminate insensate insensibility insensibly insentience
insentient inseparability inseparables inseparably inset insetted insetting inshore insidious insightful insigne insignia insignificance insincere
insincerity insinuate insinuations insipid insistence insistent insolence insolent insolubility insolvency insolvent insomniac insouciance insouciant
instal installments instalments instep instigate instigator instil instinctive institute institutional institutionalize instructive instrumentalist
instrumentality insubordinate insubstantial insufferably insularity insulator insureds insurgence insurgency insurgent insurrectionist insurrections
intagli intaglio intangibles intangibly integrator intellectualism intellectualize intelligentsia intelligibility intelligibly intemperance
intemperate intendeds intensest intensifier interbred interbreed intercede interceptions interceptor intercessions intercessor interchange
intercollegiate intercom interconnect interconnections intercontinental interdenominational interdepartmental interdict interestingly interfaith
intergalactic interj interject interjections interlace interlard interleave interlink interlock interlocutory interloper interlude intermarriage
intermarried intermarry interments intermezzi intermezzo interminably intermingle intermissions international internationalism internationalize
interne internecine internee interneship internship interoffice interplanetary interpolate interpose interpretative interracial interred interrelate
interrelations interring interrogate interrogations interrogative interrogator interrogatory interscholastic intersperse interstate interstellar
interstice intertwine interurban interweave interwove interwoven intestate intimations intimidate intolerably intonations intone intoxicant intoxicate
intractability intranet intransigence intransigent intrench intrenchments intrepid intricacy intrigue intro introspective introvert intrude intrust
intuit inundate inundations inure invalidate invalidity invariables invective inveigh inveigle invent inventive inventoried inventory invert
invertebrate investiture inveterate invidious invigorate invincibility invincibly inviolability inviolate invisibility invisibly invitingly
invocations invoice invoke invulnerability invulnerably ioctl iodize ionize ionosphere iota ipecac irascibility irate ire iridescence iridescent
iridium irk irksome ironclad ironical ironmonger ironware ironwork irony irradiate irrationality irrelevance irrelevancy irreligious irremediably
irreparably irresistibly irresolute irresponsibility irresponsibly irretrievably irreverence irreverent irrevocably irrigate irritably irritant
irritatingly irruptions isinglass isle ism isobar isolationism isolationist isomorphic isosceles issuance isthmi italic italicize itchier itchiest
itemize iterate iterator itinerant ivory jab jabbed jabber jabbing jabot jackal jackass jackboot jackdaw jackhammer jackknife jackknives jackpot
jackrabbit jade jag jaggedest jaggies jaguars jailbreak jailor jalapeno jalopy jalousie jam jamb jamboree jamming jangle janitor janitorial japanned
japanning japans jape jardiniere jarred jarring jasmines jaunt jauntier jauntiest jauntily jaunty javelin jawbreaker jays jaywalk jazzier jazziest
jazzy jealous jealousy jeeps jeer jeez jehad jejune jell jellied jellybean jeopardy jeremiad jerkier jerkiest jerkily jerkin jerkwater jessamine jest
jetsam jetted jetting jettison jetty jewelled jeweller jewelling jib jibbed jibbing jibe jiffy jigged jigger jigging jiggle jigsawn jihad jihadist
jilt jimmied jimmies jimmying jingle jingoism jingoist jingoistic jinn jinni jinricksha jinrikisha jinx jitney jitterbug jitterbugged jitterbugging
jitterier jitteriest jitters jiujitsu jive jobbed jobber jobbing jobless jockeyed jockeying jockeys jockstrap jocose jocosity jocular jocularity
jocund jocundity jodhpurs jogged jogger joggle johns joist joker jokingly jollied jollier jolliest jollity jolly jonquil josh jostle jot jotted
jotting joules jounce journal journalese journalism journalistic journeyman journeymen joust jovial joviality jowl joyfuller joyfullest joyless joyous
joyridden joyride joyrode jubilant jubilee judgeship judicature judicial judiciary judo jugged juggernauts jugging juggle juicier juiciest juicily
juicy jujitsu jujube jujutsu jukebox julep julienne jumbo jumpier jumpiest jumpsuit jumpy junco juniper junket junkie junkiest junky junkyard junta
juridical jurisdictional jurisprudence jurist juror justest justifiably jut jute jutted jutting juxtapose juxtapositions kabob kaboom kaftan kahuna
kaleidoscope kaleidoscopic kamikaze kangaroo kaolin kapok kaput karakul karaoke karat karate karma katydid kazoo kebab kebob keel keenest keepsake keg
kelp kenned kennel kennelled kennelling kenning kens kerchief kerchieves kerosene kerosine kestrel ketch ketchup kettle kettledrum keybinding keyhole
keynote keypunch keystone keystroke keyword khaki khans kibbutz kibbutzim kibitz kibosh kickback kickier kickiest kickoff kickstand kicky kidded
kidder kiddie kidding kiddo kiddy kidnap kidnapped kidnapper kidnapping kielbasa kielbasy killdeer killings killjoy kiln kilo kilobyte kilocycle
kilohertz kilometer kiloton kilowatt kilt kimono kindest kindhearted kindle kindlier kindliest kindred kinfolk kingfisher kinglier kingliest kingly
kingpin kings kingship kink kinkier kinkiest kinship kinsman kinsmen kinswoman kinswomen kipper kismet kitchenette kitchenware kite kith kitsch
kitschy kittenish kitty kiwi kleptomania kleptomaniac kludge kluge klutz klutzier klutziest klutzy knack knackwurst knapsack knave knavery knavish
knead kneecapped kneecapping kneel knell knelt knickers knickknack knighthood knit knitted knitter knitwear knobbier knobbiest knobby knockwurst knoll
knothole knotted knottier knottiest knotting knotty knowingly knowings knowledgeably knucklehead koala koan kohlrabi kook kookaburra kookie kookiest
kooky kopeck kopek kowtow krone kronor krypton kudos kudzu kumquat laborious laburnum lacerate lachrymal lachrymose lacier laciest lackadaisical
lackey lackluster laconic laconically lacquer lacuna laddie lade ladings ladle ladybird ladybug ladyfinger ladylike ladyship lager laggard lagniappe
lagoon lain lair laity lallygag lallygagged lallygagging lama lamasery lambast lambaste lambent lambkin lambskin lame lamebrain lamentably
lamentations lamented lamenting laments lamer lamest laminate lammed lamming lampblack lampoon lamprey lampshade elan lanced lancer lances lancet
lancing landfall landfill landholder landings landlady landlocked landlubber landmass landowner landslid landslidden landward languid languish languor
languorous lank lankest lankier lankiest lanky lanolin lantern lanyard lapel lapidary lapped lapping lapwing larboard larcenous larceny larch largess
largesse largos lariat lark larkspur larynges lasagna lasagne lascivious lase lash lassies lassitude lasso lastingly latecomer lateralled lateralling
lath lathe latitudinal latte latticework laudably laudanum laudatory lauded lauding lauds laughably laughingly laughingstock launder laundress
laundromats laundryman laundrymen laureate laurel lava lavatory lavish lavishest lawbreaker lawful lawgiver lawless lawmaker lawrencium lawsuit laxer
laxest layaway layette layman laymen layover laypeople laywoman laywomen laze lazied lazier laziest lazily lazybones leached leaches leaching leaden
leafier leafiest leafless leafletted leafletting leakier leakiest leanest leanings leap leapfrog leapfrogged leapfrogging leapt leas lease leasehold
leash leastwise leather leatherneck leathery leaven leavings lecher lecherous lechery lectern ledge leek leer leerier leeriest leery lees leewards
leeway leftest leftie leftism leftist leftmost lefty legalese legalism legalistic legality legalize legate legatee legations legato legendary
legerdemain leggier leggiest leggin legging leggy legibly legionnaire legislate legislator legislature legit legitimize legless legman legmen legroom
legume leguminous legwork leis leitmotif lemma lemme lemony lemur lengthier lengthiest lengthily lengthways lengthwise leniency lentil leonine leopard
leotard leper leprechaun leprous lept lesbianism lessee lessor lest letdown lethargically letterbomb letterbox letterhead letup levee levelheaded
levelled levellers levelling leviathans levied levies levitate levity levying lewd lewdest lexer lexica lexicographer liar libations libel libelled
libeller libelling libellous libelous liberalism liberality liberalizations liberalize liberate liberator libertarian libertine libidinous libretti
librettist libretto licence licensee licentiate licentious lichee licit lick lidded lief liefest lieges lien lieutenancy lifeblood lifeboat lifeforms
lifeguard lifeless lifelike lifeline lifer lifesaver lifework liftoff ligature lightest lighthearted lighthouse lignite lii likelier likeliest liken
likenesses liker likest lilac lilies lilt limbered limbering limbless limbo lime limeade limelight limericks limestone limier limiest limitings
limitless limn limo limousine limpest limpet limpid limpidity limy linage linchpin linden lineal lineaments linebacker linefeed lineman linemen linen
linesman linesmen lineup lingerie lingeringly lingerings lingo linguist liniments linings linkup linnet linoleum lint lintel lionhearted lionize
lipread lipstick liquefied liquefy liqueur liquidate liquidations liquidator liquidity liquidize liquified liquify lira lire lisle lisp lissom lissome
listings listless litany litchi lite literal literary literati lithe lithest lithograph lithographic lithosphere litigant litigate litigious litmus
litterbug littlest littoral liturgical liturgy livability livelier liveliest livelong liven liveried liverwurst livery livest liveware livid livings
lix llama llano loadstar loadstone loaf loam loamier loamiest loamy loanword loath loathe loathsome loaves lob lobbed lobbied lobbing lobbyist
lobotomies lobster locavore locket lockjaw lockout locksmith lockstep lockup locomotive locoweed locust locutions lode lodestar lodestone lodgings
loft loftier loftiest loftily lofty loganberry logger loggerhead logician logjam logoff logon logotype logout logrolling loincloth loiter lolcat loll
lollipop lollygag lollygagged lollygagging lollypop lonelier loneliest loner lonesome longboat longhair longhand longhorn longingly longings longish
longitude longshoreman longshoremen longtime loofah lookalike lookout lookup loom loon looney looneyier looneyies loonie looniest loony loophole
loopier loopiest loopy loosest loot lop lope lopped lopping lopsided loquacious loquacity lordlier lordliest lordship lore lorgnette lorn lorry loser
loth lotto lotus loudest loudmouth loudspeaker lousier lousiest lousy lout loutish louver louvred lovebird loveless lovelier lovelies loveliest
lovelorn lovemaking lovesick lovingly lowbrow lowdown lowercase lowish lowland lowlier lowliest lox loyal loyalest loyalist loyaller loyallest luau
lubber lube lubricator lucidity luckier luckiest luckless lucrative lucre ludicrous lug lugged lugging lugubrious lull lullaby lumbago lumber
lumberjack lumberman lumbermen lumberyard luminary luminescent luminosity luminous lummox lumpier lumpiest lumpish lunacy lunar lunatic lunchbox
luncheon luncheonette lunchroom lunge lupin lupine lurch lure lurid lurk luscious lush lushest lust lustful lustier lustiest lustily lustre lustrous
lusty lute luxuriance luxuriant luxuriate luxurious lvi lvii lxi lxii lxiv lxix lxvi lxvii lyceum lychee lye lymphomata lynched lynches lynching
lynchpin lynx lyre lyric lyrical lyricist macabre macadam macaroon mace macerate machete machinations machinist machismo macho macintoshes mackinaws
mackintosh macrame macrocosm macrologies macron madame madcap maddened maddening maddens madder maddest mademoiselle madhouse madman madmen madrasa
madrasah madrases madrassa madrigal madwoman madwomen maelstrom maestri maestro maggot magical magician magisterial magistrate magma magnanimity
magnanimous magnate magnesia magnetically magnetism magnetize magneto magnetosphere magnificence magnificent magnifier magnify magnolia magpie
maharaja maharajah maharanee maharani maharishi mahatma mahjong mahogany maid maiden maidenhair maidenhead maidenhood maidservant mailbomb mailbox
mailings mailman mailmen maim mainframe mainland mainline mainmast mainsail mainspring maintainability majestic majestically majesty majorette
makeshift makings maladjusted maladroit malady malapropism malarkey malcontent maledictions malefactor malevolence malevolent malfeasance malice
malicious malign malignant malignity malinger mallard malleability mallet mallow malodorous malpractice malteds malware mama mambo mamma mammal
mammoth manacle manatee mandarins mandolin mandrake mandrill mane maneuverability manful manga mange manege mangier mangiest mangle mango mangrove
mangy manhandle manhood manhunt maniac maniacal manicure manicurist manifesto manifold manipulator mankind manlier manliest manna manned mannerism
mannikin mannish manor manorial manque mansard manse manservant manslaughter mantel mantelpiece mantes mantilla mantis mantissa mantled mantlepiece
mantles mantling mantra manumit manumitted manumitting mapper marabou maraca maraud marble marchionesses mare margaritas marginalia mariachi marigold
marihuana marimba marinade marinas marinate marionette maritime marjoram markdown markedly marketability markings marksman marksmen markup marlin
marmalade marmoset marmot maroon marquee marquess marquetry marquis marquise marred marring marshalled marshalling marshes marshier marshiest marshy
marsupial mart marten martinet martinis martyr martyrdom marvel marvelled marvelling marvellously marvelous marzipan masc mascara mascot mash mashup
masochism masochist masochistic masonry masque masquerade massacre masseur masseuse masterful mastermind masterpiece masterstroke masterwork masthead
masticate mastiff mastodon masturbate matador matchbook matchbox matchless matchmaker matchmaking matchstick materialism materialist materialistic
materialistically materialize mathematician matinee matins matriarch matriarchal matriarchy matricide matriculate materiel matrimonial matrimony
matron matte mattock maturest matzo matzoh matzot matzoth maudlin maul maunder mausolea mausoleum mauve maven maverick mavin maw mawkish maxillae
maxima maxims mayday mayflowers mayfly mayhem mayoral mayoralty maypole maze mazourka mazurka mead meadowlark meager mealier mealiest mealy meander
meanest meanings measlier measliest measly measurably measureless meatball meatier meatiest meatloaf meatloaves meaty mechanize medal medalist
medallion meddle meddlesome mediaeval medic medicine medieval mediocre mediocrity meditate medley medullae meek meekest meetinghouse meetings megabyte
megachurch megacycle megahertz megalith megalomania megalomaniac megalopolis megaphone megapixel megaton megs meh melancholy melange melanomata meld
mellifluous mellow mellowest melodic melodically melodious melodrama melodramatic melodramatically melon melt meltdown meme memento memo memoir
memorabilia memorably memoranda memorandum memorial memorialize menace menage menagerie mendacious mendacity mended mender mendicant mending mends
menfolk menhaden menial menorah menservants menstruate menswear mentality mentholated meow mercantile mercenary mercerize merchandise merchandize
merchantman merchantmen merciful merciless mercurial mercuric merest meretricious merganser meringue merino meritocracy meritorious mermaid merman
mermen merrier merriest merrily merrymaker merrymaking mes mesas mescal mescaline mesdames mesdemoiselles mesmerism mesmerize mesquites messier
messiest messieurs messily metacarpi metacarpus metallurgical metallurgist metallurgy metamorphic metamorphism metamorphose metaphysical metaphysics
mete meteor meteoric meteorite meteoroid meteorologists methadon methinks methought metrical metropolis mettle mettlesome mew mewl mezzanine mfg mfr
miaow miasma miasmata mica mickey micra microaggressions microchip microcode microcomputer microcosm microeconomics microfiche microfilm microfloppies
microloan microplastics microprocessor microsecond midair middlebrow middleman middlemen middleweight middy midge midget midlands midmost midriff
midshipman midshipmen midsummer midtown midweek midwinter midwived midwiving midyear mien miff mightier mightiest mightily mighty emigre miked mikes
miking milch mildew milepost miler milf milieux militancy militant militarily militarism militarist militaristic militarize militate militia
militiaman militiamen milkier milkiest milkmaid milkman milkmen milkshake milksop milkweed mill millage millennia millennial millennium millepede
milliner millinery millionth millipede millrace millstone milquetoasts mime mimeograph mimosas minaret minatory mince mincemeat mindbogglingly
mindless minefield miner mineralogist mineralogy minestrone minesweeper mingle mini miniaturist miniaturize minibike minibus minibusses minicam
minicomputer minifloppies minim minima minimalism minimalist minion miniscule miniseries miniskirt ministerial ministrant ministrations ministry
minivan mink minnow minster minstrel mintier mintiest minty minuend minuet minuscule minuteman minutemen minutest minutia minutiae minx miracle
miraculous mirage mire mirth mirthful mirthless misalliance misanthrope misanthropic misanthropist misanthropy misapplied misapply misapprehend
misapprehensions misappropriate misappropriations misbegotten misbehave misc miscalculate miscalculations miscall miscarried miscarry miscast
miscellany mischance mischief mischievous misconceive misconstructions misconstrue miscount miscreant miscue misdeal misdealt misdeed misdemeanor
misdiagnose misdid misdirect misdo misdone miser miserably misery misfeasance misfeature misfire misfit misfitted misfitting misfortune misgiving
misgovern misguide mishandle mishap mishmash misidentified misidentify misinform misjudge misjudgements misjudgments mislaid mislay mismanage misnomer
misogynist misogynistic misogyny misplace misplay misprint mispronounce mispronunciations misquotations misquote misread misrepresent
misrepresentations misrule missal missilery missionary missive misspell misspelt misspend misspent misstate misstatements misstep mistier mistiest
mistily mistime mistook mistranslated mistreat mistress mistrial mistrustful mistype misunderstand miter mitt mitten mizzen mizzenmast mkay melee moan
moat mobbed mobbing mobster moccasin mocha mockery mockingbird mockingly modded modding modelings modem modernism modernist modernistic modernity
modernize modicum modish modular modulo mogul mohair moire moisten moistest moisturize molasses moldered moldering moldier moldiest moldings molehill
moleskin molest moll mollified mollify mollusc mollusk mollycoddle molt molten momentarily momentous momma monarchic monarchical monarchism monarchist
monarchy monastery monastic monasticism monaural monetarily monetarism monetize moneybag moneymaker moneymaking mongeese monger mongolism mongoose
mongrel monicker monied monies moniker monkeyshine monochromatic monochrome monocle monocotyledon monogamy monogram monogrammed monogramming monograph
monolith monolithic monolog monologue monomania monomaniac monophonic monopolist monopolistic monopolize monopoly monorail monosyllabic monosyllables
monotheism monotheist monotheistic monotonic monotonically monotony monsieur monsignor monsignori monsoon monstrance monstrosity monstrous monthlies
monumental moo mooch moodier moodiest moodily moonbeam moonlight moonlit moonscape moonshine moonshot moonstone moonstruck moored mooring moorland
moors moose moot mop mope mopped moppet moraine moralist moralistic moralize morass moratoria moratorium moray mordant morgue moribund morn moron
moronic morose morpheme morrows morsel mortal mortar mortarboard mortgagee mortgagor mortice mortician mortified mortify mortise mortuary mos mosey
mosque mosses mossier mossiest mossy mote moth mothball motherboard motherfucker motherfucking motherhood motherland motherless motionless motley
motlier motliest motocross motorbike motorboat motorcade motorcar motorcyclist motorist motorize motorman motormen motormouth motorway mottle motto
mound mountaineer mountainous mountainside mountaintop mountebank mountings mourn mournful mousetrap mousetrapped mousetrapping mousey mousier
mousiest mousse moustache mousy mouthful mouthwatering movingly mow mown mozzarella mpg metier mucilage muck muckier muckiest muckrake mucky muddied
muddier muddiest muddle muddy mudguard mudslinger mudslinging muesli muezzin muff muffle mufti mugged mugger muggier muggiest mugging muggle muggy
mukluk mulatto mulch mule muleteer mulish mull mullah mullet mulligatawny mullion multicolored multiculturalism multifarious multilateral multimedia
multimillionaire multiplayer multiplexor multiplicand multiprocessing multitask multitudinous multiverse mumble mummer mummery mummified mummify mummy
munch munchies munchkin mundane mung munificence munificent mural muralist murderess murderous murk murkier murkiest murkily murky muscatel
muscularity mused muses mush mushier mushiest mushy musicale musicianship musicologists musing musk muskellunge musket musketeer musketry muskier
muskiest muskmelon muskrat musky muslin muss mussel mussier mussiest mussy mustache mustang mustered mustering mustier mustiest musty mutability mute
muter mutest mutilate mutineer mutinied mutinous mutiny mutt mutton mutuality muumuu muzzle myna mynah myrrh mysterious mystic mysticism mystified
mystify mystique mythic mythical mythologies mythologists nab nabbed nabbing nabob nacho nacre nag nagged nagging nagware naiad nailbrush naivest
naivete naivety nameless namesake nanny nanobot nanosecond nanotechnologies napalm naphtha napkin napped nappier nappiest napping nappy narc narcissi
narcissism narcissist narcissistic narcissuses nark narrate narwhal nary nasalize nastier nastiest nastily nasturtium nasty natal nationalism
nationalist nationalistic nationalizations nationalize nativity natl nattier nattiest nattily natty naturalism naturalist naturalize naught naughtier
naughtiest naughtily naughty nauseam nauseate nautical nautili nautiluses naval nave navigability navigational nay naysayer nee nearsighted neat
neatest neath nebula nebulae nebular nebulous neckerchief neckerchieves neckline necktie necromancer necromancy nectar nectarine needful needier
neediest needlepoint needless needlework needy nefarious negations neglectful neglig negligee negligent negligibly negotiator neigh nemeses neoclassic
neoclassical neoclassicism neocolonialism neocon neoconservative neodymium neologism neon neophyte neoprene nepotism neptunium nerd nerdier nerdiest
nerdy nerveless nervier nerviest nervy nest nestled nestles nestling netbook nether nethermost netiquette netted netter netting nettle nettlesome
neuroses neurotically neuter neutrino nevermore newbie newcomer newel newfangled newline newlywed newsagents newsboy newscast newsflash newsgroup
newsier newsiest newsman newsmen newspaperman newspapermen newspaperwoman newspaperwomen newsprint newsreel newsstand newsworthy newsy newt newtons
nexus nib nibble nicer nicest nicety nickelodeons nickle nicknack nickname niftier niftiest nifty nigga niggard niggaz nigger niggle nigh nighest
nightcap nightclothes nightclub nightclubbed nightclubbing nightfall nightgown nighthawk nightie nightingales nightlife nightmarish nightshade
nightshirt nightstick nighty nihilism nihilist nihilistic nimbi nimble nimblest nimbly nimbus nincompoop ninepin ninetieth ninja ninny nip nipped
nipper nippier nippiest nipping nippy niter nitpick nitroglycerine nitwit nix nobility nobleman noblemen noblest noblewoman noblewomen nobly nocturne
nod nodded noddy noes noggin noiseless noisemaker noisier noisiest noisily noisome nomad nomadic nominative nominee nonabrasive nonabsorbent
nonagenarian nonaligned nonbeliever nonce nonchalance nonchalant noncom noncombatant noncommercial noncommittal nonconductor nonconformist
nonconformity noncontagious nondairy nondenominational nondescript nondrinker nonempty nonentity nonesuch nonevent nonexempt nonexistence nonhazardous
nonindustrial noninterference nonmalignant nonmember nonobjective nonpareil nonpartisan nonpayments nonphysical nonplus nonplussed nonplusses
nonplussing nonpoisonous nonpolitical nonpolluting nonprofessional nonrepresentational nonresident nonrestrictive nonreturnables nonrigid nonscheduled
nonseasonal nonsectarian nonsensical nonsexist nonskid nonstandard nonstick nonstop nonsupport nontechnical nontrivial nonuser nonviolence nonviolent
nonvoting nonwhite noodle nook noonday noontime noose northbound northeaster northeastward northerly northernmost northward northwesterly northwestern
northwestward nosebleed nosedive nosedove nosegay nosey nosh nosier nosiest nostalgic nostalgically nostrum nosy notarize notary notepad notepaper
noticeboard notional notoriety notwork nougat nought noun nous nova novae novelette novella novelle novitiate noway nowise nozzle nth nuance nub
nubile nuder nudest nudge nudism nudist nudity nugget nuke nullified nullify nullity numberless numbest numbskull numeral numerate numerations
numismatic numismatist numskull nun nuncio nunnery nuptial nursemaid nurseryman nurserymen nuthatch nutmeat nutmeg nutria nutriments nutshell nutted
nuttier nuttiest nutting nutty nuzzle nybble nymph nymphomania nymphomaniac oaf oafish oak oaken oakum oar oarlock oarsman oarsmen oases oasis oaten
oath obduracy obdurate obedient obeisance obeisant obelisk obfuscate obit obituary objectionably objector oblate oblations oblige obliterate oblivion
oblivious oblong obloquy obnoxious oboe oboist obscene obscenest obscenity obscurest obscurity obsequious obsequy observably observant observatory
obsess obsidian obsolescence obsolescent obstinacy obstinate obstreperous obstructionist obtrude obtrusive obtuse obtusest obverse obviate ocarina
oceangoing oceanic oceanographer oceanographic ocelot ocher ochre octagon octagonal octal octane octave octette octogenarian octopi octopus oculist
oddest oddity odes odious odium odometer odoriferous odorous odysseys offal offbeat offend offense offerings offertory offhand offhandedly
officeholder officialdom officiate officious offings offsetting offshoot offshore offside offstage oft oftenest oftentimes ogle ogre ohm oho ohs
oilcloth oilfield oilier oiliest oilskin oink okra olden oldie oleaginous oleander oleo oleomargarine oligarch oligarchic oligarchy ombudsman
ombudsmen omelet omelette omen ominous omit omnibusses omnipotence omnipotent omnipresence omnipresent omniscience omniscient omnivore omnivorous
oncoming onerous onetime onionskin onlooker onomatopoeia onomatopoeic onrush onshore onslaught onus onyx oodles oops ooze opalescence opalescent opals
opaquest openest openhanded openings openwork operand operatic operetta opine opinionated opossum opportunism opportunist oppress oppressive oppressor
opprobrious opprobrium ops optician optima optimist optimistically opulence opulent opus oracles oracular orangeade orangutan orangutang orate
orations orator oratorical oratorio oratory orb orc orchard orchestral orchestrate orchestrations orchid ordain ordeal orderings orderlies ordinance
ordnance ordure ore oregano organdie organdy organically organist orgiastic orgy orientate origami originator oriole ormolu ornamental ornamented
ornamenting ornaments ornate ornerier orneriest ornery ornithologists orotund orthodontia orthodontist orthodoxy orthogonality orthographies
orthopaedist oscillate oscillator oscilloscope osier osprey ostensibly ostentatious osteopath ostracism ostracize ostrich otherworldly otiose otter
ottomans ouch oust outage outback outbalance outbid outbidding outbound outbuilding outcast outclass outcrop outcropped outcropping outcry outdid
outdistance outdo outdone outfield outfit outfitted outfitter outfitting outflank outfox outgo outgrew outgrown outhouse outings outlaid outlandish
outlast outlaw outlay outlive outmaneuver outmanoeuvre outmoded outnumber outplay outpost outpouring outputted outputting outre outrage outrageous
outran outrank outrider outrigger outright outrun outrunning outsell outshine outshone outsize outskirt outsmart outsold outsource outspoken outspread
outstations outstay outstretch outstrip outstripped outstripping outstript outtake outvote outwear outwit outwitted outwitting outwore outworn
ovations overabundant overachieve overact overage overambitious overanxious overate overawe overbalance overbear overbite overblown overbook overbore
overborne overburden overcame overcast overcautious overcharge overclock overcoat overcompensate overconfident overcook overcrowd overdid overdo
overdone overdraft overdraw overdrawn overdress overdrew overdrive overeager overeaten overemphasize overenthusiastic overexpose overexposure
overextend overfull overgenerous overgrew overgrow overhand overhang overhaul overhear overheat overhung overindulge overindulgence overjoy overkill
overlaid overlain overland overlay overlie overlong overlord overlying overmuch overpaid overpass overpay overplay overpopulate overpower overprice
overprint overprotective overqualified overran overrate overreach overreact overreactions overridden overripe overrode overrule overrun overrunning
oversell oversensitive oversexed overshadow overshare overshoe overshot oversimplifications oversimplify oversize oversleep overslept oversold
overspecialize overspend overspent overspill overspread overstate overstatements overstay overstep overstepped overstepping overstock overstuffed
oversupplied oversupply overtake overtaken overtax overthink overthought overthrew overthrow overthrown overtone overtook overture overturn
overweening overwhelmingly overwork overwrite overwritten overwrought overzealous oviduct oviparous ovoid ovulate ovule owe owlet owlish oxbow oxen
oxyacetylene oxygenate oxymora oxymoron oyster pacesetter pachyderm pacifically pacified pacifism pacifist pacify pact paddock paddy padlock padre
paean pagan paganism pageant pageantry paginate pagoda pail pailful pailsful painfuller painfullest painstaking paintbrush paintings paintwork paisley
pajamas palatial palaver palazzi palazzo paleface paleontologists paler palest palette palimony palimpsest palindrome palindromic palings palisade
pall palladium pallbearer pallet palliate palliative pallid palmetto palmier palmiest palmist palmistry palmy palomino palpably palpitate palsied
paltrier paltriest paltry pampas pamper pamphleteer panacea panache pancake panchromatic panda pandemonium pander pane panegyric panelings panelist
panelled panelling pang panhandle panicked panicking panicky panier panned pannier panning panoply panorama pansy pant pantaloons pantheism pantheist
pantheistic pantheons panther pantie pantomime pantry pantsuit panty pantyhose papa papacy papal papaw papaya paperback paperboy papergirl paperhanger
paperweight papery papoose paprika paps papyri papyrus parables parabola parabolic parachute paradigmatic paragliding paragon parakeet parallax
parallelism parallelled parallelling parallelogram paralyses paramecia paramecium paramedic paramilitary paramour paranormal parapet paraphernalia
paraphrase paraplegic paraprofessional parasailing parasol paratrooper paratroops parboil parcelled parcelling parch parchments pardon parentage
parenthesis parenthesize parenthetic parenthetical parfait pariah parings parishioner parka parked parkour parkway parlance parlay parley
parliamentarian parliamentary parlor parochial parochialism parodied parody parolee paroxysm parquet parquetry parrakeet parred parricide parried
parring parry parse parsec parsley parsnip parson parsonage partaken parterre parthenogenesis partiality participator participial participle
particularity particularize partied partings partisan partisanship partizan partook partridge partway parvenu pas paschal pasha passe passably
passbook passel passerby passersby passionless passivity passkey pasteboard pastel pastern pasteurize pastiche pastie pastiest pastime pastorate
pastrami pastry pasturage pasture pasty patchier patchiest patchwork pate paternalistic pathetic pathetically pathos patientest patina patinae patine
patio patois patriarch patriarchal patriarchy patrician patricide patrimonial patrimony patriot patriotic patriotically patriotism patrolled
patrolling patrolman patrolmen patrolwoman patrolwomen patron patronage patronize patronymic patsies patted patter patties patting paunch paunchier
paunchiest paunchy pauper pauperism pauperize pavilion pavings paw pawl pawn pawnbroker pawnshop pawpaw paycheck payday payee payload paymaster
paywall payware epee peaceably peacekeeping peacemaker peacetime peach peacock peafowl peahen peal pearled pearlier pearliest pearling pearls
peasantry pease peat pebble pebbly pecan peccadillo peccary pecked pecking pecks pecs peculiarity pecuniary pedagog pedagogic pedagogue pedagogy
pedalled pedant pedantic pedantically pedantry peddle pederast pederasty pedestal pedestrianize pediatrist pedicure pedigree pediments pedlar peek
peekaboo peelings peep peephole peerage peerless peeve peevish peewee pegged pegging pegs pejorative pekoe pelagic pelican pellagra pellucid pelt
penal penalize penance pence penchant pencilled pencilling pendant pended pendent pends pendulous pendulum penetrative peninsula peninsular penitence
penitent penitential penitentiary penknife penknives penlight penlite penmanship pennant penned penniless penning pennon pennyweight penologists
pensive pent pentagonal pentagons pentameter pentathlon penthouse penultimate penurious penury peon peonage peony pep pepped peppercorn pepperoni
peppery peppier peppiest pepping peppy perambulate perambulator percale perceptibly perch perchance percolate percolator percussionist peregrinations
peremptorily peremptory perfectest perfectionism perfectionist perfections perfidious perfidy perforate perforce perfume perfumery perfunctorily
perfunctory pericardia perigee perihelia perihelion peril perilled perilling perilous periodical peripatetic periphrases periphrasis periscope perish
perishables peritonea periwig periwinkle perjure perjury perk perkier perkiest perky permafrost permeate permed perming permissibly perms permute
perorations perpetrate perpetual perpetuity perplex perplexity perquisite persecute persecutor persevere persiflage persimmon persnickety persona
personae personage personifications personified personify perspicacious perspicacity perspicuity perspicuous perspire pert pertest pertinacious
pertinacity pertinence perturb perusal peruse pervade perverse perversions perversity pervert peseta peskier peskiest pesky peso pessimal pessimist
pessimistically pestered pestering pestilence pestilent pestle petal petard petered petering petiole petite petitioned petitioner petitioning
petitions petrel petrified petrify petrochemical petrol petted petticoat pettier pettiest pettifog pettifogged pettifogger pettifogging pettily
petting petulance petulant petunia pew pewee pewter peyote phalli phallus phantasied phantasm phantasmagoria phantasy pharmacologists pharmacopeia
pharmacopoeia pharynges pheasant phenomena phenomenal phenotype pheromone phial philander philanthropic philanthropically philanthropist philanthropy
philatelic philatelist philately philharmonic philippic philistines philodendra philodendron philologists philosophic philosophize philter phish
phlegmatic phlegmatically phloem phlox phoebes phoenixes phonemic phonetic phonetically phonetician phoney phonic phonically phonied phonier phoniest
phonograph phonologists phony phooey phosphor phosphorescence phosphorescent photocopied photocopier photocopy photoelectric photographically
photojournalism photojournalist phototypesetter phototypesetting phrasal phrasings phreaking physic physicked physicking physiognomy pianissimi
pianissimo pianist pianoforte piazza piazze picante picaresque picayune piccalilli piccolo pickaback pickax pickaxe pickerel picket pickier pickiest
pickings pickle pickpocket picnicked picnicker picnicking pictograph picturesque piddle pidgin piebald piecemeal piecework pier pierced piety piffle
pigeon pigeonhole pigged piggier piggiest pigging piggish piggy piggyback pigheaded pigpen pigskin pigsty pigtail piing piked piker pikes piking pilaf
pilaff pilaster pilau pilaw pilchard pile pileup pilfer pilgrimage pilgrims pillage pillbox pillion pilloried pillory pillowcase pilothouse pimento
pimiento pimpernel pimplier pimpliest pinafore pinball pincer pincushion pine pineapple pinfeather pinged pinging pings pinhead pinion pinkest pinkie
pinnacle pinnate pinned pinochle pinstripe pinup pinwheel pious piper pipit pipped pipping pippins pipsqueak piquancy piquant pique piracy piranha
piratical pirouette pis piscatorial pistachio pistil pistillate pistol pita pitchblende pitchfork pitchman pitchmen piteous pitfall pith pithier
pithiest pithily pithy pitiably pitied pitiful pitiless piton pittance pity pixie pixy pizazz pizzazz pizzeria pizzicati pizzicato pkg placard placate
placeholder placid placidity placket plagiarist plagiarize plaice plaid plainclothes plainclothesman plainclothesmen plainest plaint plaintive plait
planetaria planetarium planetary plangent plankton plantain plantations plantings plasterboard plastique plateaux plateful platen platitude
platitudinous platoon platter platypi platypus plaudit playact playback playbill playboys playful playgoer playhouse playmate playoff playpen playroom
plaything playwright plaza plea pleasantest pleasantry pleasingly pleasings pleasurably pleat plebeian plebiscite plectra plectrum pled pledge plenary
plenipotentiary plenitude plenteous pliability pliancy pliant plied pliers plinth plod plodded plodder plodding plonk plop plopped plopping plotter
plough ploughshare plover plow plowman plowmen plowshare ploy pluck pluckier pluckiest plucky plugging plugin plum plumage plumb plume plummet plump
plumpest plunder plunge plunk pluperfect pluralism pluralistic plurality pluralize plush plushest plushier plushiest plushy plusses plutocracy
plutocrat plutocratic plutonium ply plywood pneumatically poach pock pocketbook pocketful pocketknife pocketknives pockmark pod podded podding podia
podium poesy poetess poetic poetical pogrom poi poignancy poignant poinsettia pointedly pointier pointiest pointillism pointillist pointy poise
poisonings poke poker pokey pokier pokiest poky polarize polecat polemic polemical polestar policeman policemen policewoman policewomen policyholder
polisher polishes polishing polite politesse politest politic politicize politico polity polka pollinate polliwog pollster pollute pollywog polonaise
polonium poltergeist poltroon polyamory polyester polygamist polygamous polygamy polyglot polygon polygonal polygraph polyhedra polyhedron polymath
polyphonic polyphony polysyllabic polysyllables polytechnic polytheism polytheist polytheistic polythene pomade pommel pommelled pommelling pomp
pompadoured pompadours pompom pompon pomposity pompous poncho ponderous pone poniard pontiff pontifical pontificate pontoon pony ponytail pooch poodle
pooh poorhouse popgun popinjay poplar poplin popover poppa popped poppycock populace popularize populate populism populist porch porcupine porn porno
pornographer pornographic porosity porphyry porpoise porringer portability portaged portages portaging portcullis portend portent portentous
porterhouse portfolio porthole portico portlier portliest portmanteau portmanteaux portraitist portraiture portray portrayal poser poseur posh poshest
positivism posse possessive possessor possum postbox postdate postdoc posterity posthaste posthumous postings postlude postman postmark postmaster
postmen postmistress postmodern postpaid postponements postscript postwar posy potables potash potbellied potbelly potboiler potentate potentiality
potful potholder pothole pothook potions potluck potpie potpourri potsherd potshot pottage potted pottered pottering potters pottier pottiest potting
poultice pounce pout powdery powerboat powerhouse powerless powwow practicably pragmatism pragmatist prairie praiseworthy praline pram prance prank
prankster prate pratfall prattle prawn prayed praying prays precis preach preachier preachiest preachy preamble prearrange precarious precedence
precept precinct preciosity precipice precipitant precipitous precisest precocity preconceive predate predator predecease predecessor predestine
predetermine predicaments predicate predicative predictably preeminence preeminent preempt preen preexist prefab prefabbed prefabbing prefabricate
preface prefatory prefect prefecture prefigure preheat prehensile prehistoric prehistory prejudge prejudgments prelate prelude premarital premeditate
premier premiere premisses premonitions premonitory prenup preoccupy preordain prepackage prepay prepayments preponderant preponderate prepositional
prepositions prepossess preposterous preppie preppiest prepping preppy prequel prerecord preregister prerogative presage prescience prescient
presentiments presetting preshrank preshrink preshrunk preshrunken preside presidency presidential pressings pressman pressmen pressurize prestige
presto presumptuous presuppose presuppositions preteen pretence pretense pretensions pretentious preterit preterite preternatural pretext prettied
prettier prettiest prettified prettify prettily prevaricate prevarications prevaricator preview prevue prewar priceless pricey pricier priciest
prickle pricklier prickliest pricy pried priestess priesthood priestlier priestliest prig priggish primacy primaeval primal primeval primmer primmest
primogeniture primp primrose princelier princeliest principality printings prioress priory prism prismatic prissier prissiest prissy pristine prithee
privatest privations privatizations privatize privet privier priviest privy prizefight probate probationary probity problematical proboscides
proboscis proceedings processional processioned processioning processions proclaim proclamations proclivity procrastinate procrastinator procreate
proctor procurator procure prodded prodding prodigal prodigality prodigious prodigy profanations profane profanity profess professorial professorship
proffer profitability profitably profiteer profligacy profligate profoundest profs profundity profusions prognosticate prognostications prognosticator
programmings prohibitionist prohibitions prohibitory projectile projectionist projector proletarian proletariat prolific prolifically prolix prolixity
prolog prologue promenade promiscuity promiscuous promisingly promissory promo promptest promptings promulgate pron prong pronghorn pronoun
pronouncements pronto pronunciations proofread propaganda propagandist propagandize propane propellant propelled propellent propelling properest
propertied prophesied prophesy prophetess prophetic prophetically propinquity propitiate propitiatory propitious propositional propound propped
propping proprietor proprietorship proprietress propriety prorate prosaic prosaically proscenia proscenium proscribe proscriptions prose prosecute
prosecutions prosecutor proselyte proselytize prosier prosiest prospector prospectus prosper prosperity prosperous prostitute prostrate prosy
protagonist protean protectorate protestations protestor protege protoplasm protoplasmic protozoon protract protractor protuberant proud proudest
provably provenance provender proverb proverbial provident providential provincial provincialism proviso provost prow prowess prowl prude prudery
prudish prune prurience prurient pry psalm psalmist pseudonym pshaw psst psychedelic psychiatry psychical psychoanalyst psychoanalyze psychobabble
psychokinesis psychopath ptarmigan pterodactyl ptomaine pub pubescence pubescent publican publicist publicity publicize puckered puckish puddle
pudgier pudgiest pudgy pueblos puerile puerility puffball puffier puffiest puffin pug pugilism pugilist pugilistic pugnacious pugnacity puke
pulchritude pullback pullet pullout pullover pulpier pulpiest pulpit pulpy pulsar pulsate pulverize puma pummel pummelled pummelling pumpernickel
punchier punchiest punchline punchy punctilious punctual punctuality punctuate puncture pundit pungency pungent punier puniest punish punitive punk
punkest punned punning puns punster punt puny pup pupa pupal pupped puppeteer puppetry pupping puppy purblind purebred puree purer purest purgative
purgatorial purgatory purge purifier purify purism purist puritanical puritans purl purloin purplest purport purposeless purr pursuance pursuant
purulence purvey purveyor pushcart pushier pushiest pushover pushup pushy pusillanimity pusillanimous pusses pussier pussiest pussy pussycat pussyfoot
pustule putrefied putrefy putrescence putrescent putrid putsch putt puttied putty pwn pylon pyre pyrite pyromania pyromaniac pyrotechnic python pyx
qua quack quackery quadrangle quadrangular quadraphonic quadrature quadrennial quadricepses quadrilateral quadrille quadriphonic quadriplegic
quadruped quadruplet quadruplicate quaff quagmire quahaug quahog quail quaint quaintest quake qualifier qualm quandary quanta quantifier quantum quark
quarrel quarrelled quarrelling quarrelsome quarried quarry quarterback quarterdeck quarterfinal quarterlies quartermaster quartet quartette quarto
quartz quasar quash quatrain quaver quavery quay queasier queasiest queasily queasy queenlier queenliest queerest quell quench querulous quesadilla
questionably questioningly queue quibble quiche quicken quickest quickie quicklime quicksand quicksilver quiescence quietest quietude quietus quill
quilt quince quine quintessence quintessential quintet quintuple quintuplet quip quipped quipping quire quirk quirkier quirkiest quirky quislings
quitter quixotic quizzed quizzical quizzing quoit quondam quota quoth quotidian rabbi rabbinate rabbinical rabble racecourse racehorse raceme racer
racetrack raceway racier raciest racily racket racketeer raconteur racoon racquetball racy radiance radiator radicalism radii radiogram radiotelephone
radiotherapist radish radium raffia raffish raffle raft rag raga ragamuffin raggedest raggedier raggediest raggedy ragging raglan ragout ragtag
ragtime raid railings raillery raincoat raindrop rainforest rainiest rainmaker rainstorm rainwater raisin raja rajah rake rakish rallied rally ramble
rambunctious ramified ramify rammed ramming rampage rampant rampart ramrod ramrodded ramrodding ramshackle ranch rancid rancidity rancor rancorous
randier randiest rangier rangiest rangy rankest rankings rankle ransack ransom rant rap rapacious rapacity rapidest rapier rapine rapist rapped rapper
rapping rapprochements rapscallion rapt rapture rapturous rarefied rarefy rascal rashest rasp raspberry raspier raspiest raspy raster ratchet
rathskeller ratified ratify ratings rationalism rationalist rationalistic rationality rationalizations rationalize rattan ratted rattier rattiest
ratting rattle rattletrap rattrap ratty raucous raunchier raunchiest raunchy ravage rave raveled raveling ravelled ravelling ravels raven ravenous
ravine ravioli ravish rawboned rawer rawest rawhide rayon raze razor razz reactionary reactor readership readied readier readiest readings readjust
readmit readmitting reaffirm realest realign reallocate realtors realty ream reanimate reap reapplied reapply reappoint reapportioned reapportioning
reapportions reappraise rearm rearmost rearrange rearward reassemble reassert reassign reassuringly reawaken rebate rebelled rebelling rebellion
rebellious rebind rebirth reborn rebroadcast rebuff rebuilt rebuke rebus rebut rebuttal rebutted rebutting recalcitrance recalcitrant recant
recantations recap recapitulate recapitulations recapped recapping recapture recast recd recede receivership recentest receptacle recessional recharge
recherche recidivist reciprocate recital recitations recitative recite reckon reclaim reclassify recline reclusive recognizably recognizance recollect
recombine recommence recompense recompile recondite reconditioned reconditioning reconditions reconfigure reconnaissance reconnoiter reconquer
reconsider reconvene recopied recopy recordings recount recoup recourse recreant recriminate recriminations rectifications rectifier rectilinear
rectitude rector rectory recuperate recuperative recursions recursive recyclables redbreast redcap redcoat redden redder reddest redecorate rededicate
redeem redefine redeploy redevelop redhead redid rediscover rediscovery redistribute redistributor redistrict redneck redolence redolent redone
redouble redoubt redound redraft redraw redrawn redress redrew redskin redwood reedier reediest reeds reeducate reedy reef reek reel reelect
reelections reemerge reemphasize reenact reenactments reenforce reenlist reenter reentry reeve reexamine refashion refectory referenda referendum
reffed reffing refile refinance refinery refinish refit refitted refitting reflector refocus refocussed refocusses refocussing reforest reformat
reformations reformatory reformatted reformatting reformulate refract refreshingly refreshments refrigerant refrigerate refuel refuelled refuelling
refuge refulgence refulgent refund refurbish refurbishments refurnish regal regale regalia regatta regency regent regexp reggae regicide regimental
regimented regimenting regiments regionalism registrant registrar registry regressive regretful regrettably regretted regretting regroup regularize
regurgitate rehabbed rehabbing rehabilitate rehash reheat rehi rehire reign reimpose rein reincarnate reincarnations reindeer reinitialize reinsert
reinstall reinstate reinterpret reinterpretations reinvent reinvest reis reissue reiterate reiterations rejoice rejoin rejoinder rejuvenate rekindle
relabel relabelled relabelling relaid relativistic relativity relegate relent relentless relic relinquish relish relive reload remade remake remand
remarriage remarried remarry rematch remedied remembrance reminisce reminiscence remittance remodelled remonstrance remonstrate remorse remorseful
remorseless remortgage remotest remount remunerate remunerative rename renascence renascent rend renderings rendezvous renditions renegade renege
renegotiate rennet renounce renovate renovations renovator renown renumber renunciations reoccupied reoccupy reoccurred reoccurring reopen reorder
reorg repackage repaid repaint repairman repairmen reparations repartee repast repatriate repay repayments repeal repeatably repeatedly repel
repellant repelled repelling repent repentance repentant repertory repetitious rephrase replicator reportage reportedly repose reposeful repossess
repossessions reprehend reprehensibly repress repressive reprieve reprimand reprint reprisal reprise reproach reproachful reprobate reprocess
reprogram reprogrammed reprogramming reproof reprove reptile reptilian republicanism republish repudiate repudiations repugnance repugnant repulse
reputably repute requiem requisitioned requisitioning requisitions requital requite reran reread reroute rerun rerunning resale rescind resell resend
resent resentful resentments reservedly reservist resetting resettle reshuffle resign resinous resistor resold resolute resonate resonator resound
resourceful respectability respectably respell respelt respire resplendence resplendent responsibly restate restatements restauranteur restaurateur
restful restfuller restfullest restive restock restructure restudied restudy resubmit resubmitted resubmitting resupplied resupply resurface resurgent
resurrect resurrections retake retaken retaliate retaliations retaliatory retardant retch retell rethink rethought reticence reticent retinae retinue
retiree retold retook retool retort retouch retrace retrain retread retrench retrenchments retrial retributions retributive retried retroactively
retrod retrodden retrofit retrofitted retrofitting retrogress retrogressive retrorocket retry returnables returnee retweet retype reunified reunify
reunions reunite reupholster revaluations revalue revamp revealings reveille revel revelled reveller revelling revelry revengeful reverberate
reverberations revered reverence reverends reverent reverential reveres reverie revering revery review revile revitalize revival revivalist revivified
revivify revocations revoke revolt revolutionary revolutionist revolutionize revolve revs revue revved revving rewind rewire reword rework rewound
rewrite rewritten rewrote rhapsodic rhapsodize rhapsody rhea rheostat rhetoric rhetorical rhetorician rheumy rhinestone rhino rhinoceri rhinoceros
rhizome rhodium rhododendron rhombi rhombus rhubarb rhyme rhythmical ribald ribaldry ribbed ribbing ricked ricketier ricketiest rickety ricking ricks
ricksha rickshaw ricochet ricochetted ricochetting ricotta riddance ridded ridding riddled riddles riddling ridgepole ridicule ridiculous rife rifer
rifest riff riffle riffraff rifleman riflemen rift rig rigamarole rigged rigging righteous rightest rightful rightist rightmost rigmarole rile rill
rime rimmed rimming rind ringleader ringlet ringmaster ringside ringtone rink riot riotous ripe ripen riper ripest ripoff riposte ripped ripper
ripping ripple ripsaw riser riskier riskiest risque rite ritualism ritzier ritziest ritzy rivalled rivalling riven riverbed riverfront riversides
rivet rivetted rivetting rivulet roached roaches roaching roadbed roadblock roadhouse roadkill roadrunner roadshow roadside roadster roadway roadwork
roadworthy roam roan roar roast robbed robber robbery robbing robe robins robocall robustest rocketry rockier rockiest rocky rococo rodeo roe roebuck
roentgens rogered rogering rogue roguery roguish roil roister rollback rollerskating rollick romaine romantically romanticist romanticize romp rood
rooftop rook rookery rookie roomful roomier roomiest roomy roost rootless rosary roseate rosebud rosebush rosette rosewood rosier rosiest rosily rosin
rostra rostrum rosy rot rote rotisserie rotogravure rotor rotted rotten rottenest rotting rotund rotunda rotundity roue rouge roughage roughen
roughest roughhouse roughneck roughshod roulette roundabout roundelay roundest roundhouse roundish roundup roundworm rouse roustabout rout routinize
roved rover roves roving rowboat rowdier rowdiest rowdy rowdyism rowel rowelled rowelling rower royalist royalty rps rubberize rubberneck rubbery
rubbish rubbishy rubble rubdown rube rubicund rubier rubies rubiest ruble rubric rucksack ruckus rudder ruddier ruddiest ruddy ruder rudest rudiments
rueful ruff ruffian ruffle rug rugby rugged ruggedest rugrat ruin ruing ruinous rulings rum rumba rumble ruminant ruminate rummage rummer rummest
rummy rumor rumple rumpus runabout runaround runaway rundown rung runic runnel runnier runniest runt runway rupee ruse rusk russet rust rustic
rustically rusticity rustier rustiest rustle rustproof rusty rutabaga ruthless ruts rutted rutting sabbatical saber sables sabotage saboteur sabres
saccharin saccharine sacerdotal sachem sack sackcloth sackful sacramental sacraments sacredly sacrificial sacrilege sacrilegious sacristan sacristy
sacrosanct sadden sadder saddest saddlebag sadism sadist sadistic sadistically safari safekeeping saffron sag saga sagacious sagacity sagebrush sager
sagest sagged sago saguaro sahib sail sailboard sailcloth sailfish saint sainthood saintlier saintliest saith salaam salacious salamander salami
salaried salesclerk salesgirl salesmanship salesmen salespeople saleswoman saleswomen sallied sallies sallow sallowest sallying salmonella salmonellae
salon saloon salsa saltcellar saltest saltier saltiest saltine saltpeter saltpetre saltshaker salubrious salutary salutations salute salve salvo samba
samizdat samovar sampan samplings samurai sanatoria sanatorium seance sancta sanctified sanctify sanctimonious sanctioned sanctioning sanctions
sanctity sanctum sandal sandalwood sandbag sandbagged sandbagging sandbank sandbar sandblast sandbox sandcastle sandhog sandier sandiest sandlot
sandman sandmen sandpaper sandpiper sandstone sandstorm sandy sane saner sanest sang sangfroid sanguinary sanitaria sanitarium sanitize sanity sank
sanserif sapience sapient sapling sapped sapphire sappier sappiest sapping sappy saprophyte sapsucker sarape sarcasm sarcastic sarcastically sarcomata
sarcophagi sarcophagus sardine sardonic sardonically saree saris sarong sarsaparilla sartorial sash sashay sass sassafras sassier sassiest sassy
satanic satanically satay satchel sate sateen satiate satin satinwood satiny satire satirical satirist satirize satrap saturnine satyr saucier
sauciest saucily saucy sauerkraut sauna saunter saute savaged savagely savager savagery savages savagest savaging savanna savannahes savannahs savant
saver savings saviors saviour savor savorier savoriest savvied savvier savviest savvy sawdust sawhorse sawmill sawn sawyers saxes saxophone
saxophonist scab scabbard scabbed scabbier scabbiest scabbing scabby scabrous scad scag scagged scalawag scalded scalding scalds scalier scaliest
scallion scallop scallywag scam scammed scammer scamming scamp scampi scandal scandalize scandalmonger scandalous scantest scantier scantiest scantily
scapegoat scarab scarcest scarecrow scarier scariest scarified scarify scarves scat scathing scatted scatterbrain scatting scavenge scenic scenically
scepter schematically scherzi scherzo schism schismatic schist schlemiel schlep schlepp schlock schlocky schmaltz schmaltzier schmaltziest schmaltzy
schmalz schmalzy schmooze schmuck schnapps schnauzers scholar scholarship scholastically schoolbook schoolboy schoolchild schooldays schoolgirl
schoolhouse schoolmarm schoolmaster schoolmate schoolmistress schoolroom schoolteacher schoolyard schooner schrod schtick schuss schwa science
scimitar scintilla scintillate scion scissor scoff scofflaw scold scollop sconce scone scorch scoreboard scorecard scoreless scorn scornful scotched
scotching scotchs scoundrel scour scourge scoutmaster scow scowl scrabbled scrabbles scrabbling scragglier scraggliest scraggly scram scramble
scrammed scramming scrap scrapbook scrapped scrappier scrappiest scrapping scrappy scratchier scratchiest scratchy scrawl scrawnier scrawniest scrawny
screech screechier screechiest screechy screenings screenplay screenshot screenwriter screwball screwdriver screwier screwiest screwy scribble
scrimmage scrimp scrimshaw scrip scriptural scriptwriter scrod scrofula scrog scrooges scrota scrounge scrubbed scrubber scrubbier scrubbiest scrubby
scruff scruffier scruffiest scruffy scrumptious scrunch scrunchie scrunchy scruple scrupulous scrutinize scuba scudded scudding scuds scuff scuffle
scull scullery scullion sculpt sculptor sculptural scum scumbag scummed scummier scummiest scumming scummy scupper scurf scurfy scurried scurrilous
scurry scurvier scurviest scuttle scuttlebutt scuzzier scuzziest scuzzy scythe seabed seabird seaboard seacoast seafarer seafaring seagoing sealskin
seam seaman seamanship seamen seamier seamiest seamstress seamy seaplane seaport sear searchingly searchlight seascape seashell seashore seasick
seasides seasonings seaward seaway seaworthy secede secessionist seclude seclusive secretarial secretariats secretive sect sectarian sectarianism
sectionalism secularism secularize securest secy sedan sedate sedatest sedge sedimentary seditious seduce seductions seductive sedulous seedier
seediest seedless seedling seedy seemingly seemlier seemliest seep seer seersucker seesaw seethe segfault segregate segregationist segue seismic
seismically seismograph seismographic seismologists seize selectman selectmen selector selfie selfless selfsame selloff sellout seltzer selvage
selvedge selves semaphore semblance semiannual semiautomatic semicircle semicolon semiconductor semiconscious semifinal semifinalist semimonthly
seminarian seminary semiotics semiprecious semiprivate semiprofessional semiretired semiskilled semitone semitrailer semitropical semiweekly
senatorial senile senility seniority sensational sensationalism sensationalist senseless sensibly sensual sensuality sensuous sententious sentience
sentient sentimental sentimentalism sentimentalist sentimentality sentimentalize sentry sepal separatism separatist sepia septet septette
septuagenarian sepulcher sepulchral sequel sequester sequin sequitur sequoia seraglio serape seraph seraphic seraphim sere serenade serendipitous
serendipity serene serenest serenity serer serest serf serfdom serge serialize sermon sermonize serpent serpentine serrated serried serviceman
servicemen servicewoman servicewomen serviette servile servility servings servitude servo servomechanism setback settee setter seventeenth seventieth
severance severest sewer sewerage sexagenarian sexier sexiest sexily sexist sexless sexpot sextant sextet sextette sexting sextons sexy shabbier
shabbiest shabbily shabby shack shackle shad shadier shadiest shadings shadowbox shadowier shadowiest shadowy shady shag shagged shaggier shaggiest
shagging shaggy shahs shaikh shakedown shakeup shakier shakiest shakily shale shallot shallowest shalt shaman shamble shamefaced shameful shameless
shammed shamming shammy shamrock shandy shanghaied shanghaiing shanghais shank shanty shantytown shapeless shapelier shapeliest shards sharecropper
shareholder shareware sharia shariah sharkskin sharpen sharpest sharpshooter shat shatter shatterproof shaven shavings shawl shaykh sheaf sheathe
sheathings sheave shebang sheepdog sheepfold sheepish sheepskin sheerest sheik sheikdom sheikhdom sheikhs shekel shellac shellacked shellacking shelve
shenanigan shepherd shepherdess sherbert sherbet sherd sherries shibboleth shied shiftier shiftiest shiftily shiftless shifty shiitake shill shillalah
shillelagh shim shimmed shimmer shimmery shimmied shimming shimmy shinbone shindig shine shingle shinier shiniest shinned shinnied shinning shinny
shipboard shipbuilder shipbuilding shipload shipmate shipments shipper shipshape shipwreck shipwright shipyard shire shirk shirr shirtsleeve shirttail
shirtwaist shit shittier shittiest shitting shitty shiver shivery shlemiel shlep shlepp shlock shlocky shoal shockingly shockproof shodden shoddier
shoddiest shoddily shoddy shoehorn shoelace shoemaker shoeshine shoestring shogun shone shoo shook shoon shootings shootout shopaholic shopkeeper
shoplift shopped shopper shoptalk shopworn shore shorelines shorn shortbread shortcake shortchange shortcut shortenings shortfall shorthand shorthorns
shortish shortlist shortsighted shortstop shortwave shotgunned shotgunning shout shove shovel shovelful shovelled shovelling showbiz showboat showcase
showdown showery showgirl showier showiest showily showings showman showmanship showmen showoff showpiece showplace showroom showstopper showy shrank
shrapnel shred shredded shredder shredding shrew shrewdest shrewish shriek shrift shrike shrill shrillest shrilly shrine shrive shrivel shrivelled
shrivelling shriven shroud shrove shrub shrubbery shrubbier shrubbiest shrubby shrug shrugged shrunk shrunken shtick shtik shuck shudder shuffle
shuffleboard shunned shunning shush shutdown shuteye shutout shutter shutterbug shutting shuttlecock shyer shyest shyster sibilant sibyl sic sickbed
sicken sickest sicklier sickliest sidearm sidebar sideboard sideburns sidecar sidekick sidelight sideline sidelong sidereal sidesaddle sideshow
sidesplitting sidestep sidestepped sidestepping sidestroke sideswipe sidetrack sidewall sidewise sidings sidle siege sierras siesta sift sigh
sightings sightless sightread sightseeing sightseer sigma signalize signalled signatory signboard significations signified signings signpost silage
silence silentest siliceous silicious silken silkier silkiest silkworm silky sill sillier silliest silly silo silt silvan silverfish silversmith
silverware simian simile simmer simpatico simpered simpering simpleton simulcast sincere sincerest sincerity sine sinecure sinew sinewy sinful singe
singsong singularity sinister sinkhole sinned sinner sinning sinuous sipped sire siren sirloin sirocco sirup sisal sissier sissiest sissy sisterhood
sitar sitcom sitter situate sixpence sixteenth sixtieth sizer sizzle skedaddle skeet skein skeptic sketch sketchier sketchiest sketchy skewered
skewering skidded skidding skids skiff skilful skillful skimmed skimming skimp skimpier skimpiest skimpy skinflint skinhead skinless skinnier
skinniest skinning skinny skintight skipper skirmish skirt skit skitter skittish skivvied skivvy skulduggery skulk skullcap skullduggery skunk skycap
skydive skydove skyjack skylark skylight skyline skyrocket skyscraper skyward skywriter skywriting slabbed slabbing slack slacken slackest slag slain
slake slalom slam slammed slammer slamming slander slanderous slang slangier slangiest slangy slant slantwise slap slapdash slaphappy slapping
slapstick slat slate slather slattern slaughterhouse slavered slavering slavish slaw slay sleaze sleazier sleaziest sleazily sleazy sledded sledding
sledge sledgehammer sleek sleekest sleepier sleepiest sleepily sleepless sleepwalk sleepwear sleepyhead sleet sleety sleeveless sleigh slender
slenderest slenderize sleuth slew slick slickest slid slideshow slier sliest slightest slily slim slimier slimiest slimmed slimmer slimmest slimming
slingshot slink slinkier slinkiest slipcover slipknot slipper slipperier slipperiest slipshod slither slithery slitter slitting sliver slob slobber
sloe slog slogan slogged slogging sloop slop slopped sloppier sloppiest sloppily slopping sloppy slosh sloth slothful slotted slotting slouch
slouchier slouchiest slouchy sloven slovenlier slovenliest slowdown slowpoke slue slug sluggard slugged slugger slugging sluice slumber slumberous
slumbrous slumdog slumlord slummed slummer slumming slump slung slunk slur slurp slush slushier slushiest slushy slut sluttish slyer slyest slyly
smack smallish smarmier smarmiest smarmy smarten smartest smartwatch smash smattering smellier smelliest smelly smelt smidge smidgen smidgeon smidgin
smiley smilingly smirch smirk smite smithereens smiths smithy smitten smock smog smoggier smoggiest smoggy smokehouse smokestack smokier smokiest
smoky smolder smooch smoothest smoothie smoothy smote smother smoulder smudge smudgier smudgiest smudgy smug smugger smuggest smuggle smurf smut
smuttier smuttiest smutty snaffle snafu snag snagged snagging snakier snakiest snaky snapdragon snapped snapper snappier snappiest snapping snappish
snappy snarf snark snarkier snarkiest snarky snarl snatch snazzier snazziest snazzy sneak sneakier sneakiest sneaky sneer snicker snide snidest sniff
sniffle snifter snigger snip snipe snipped snippet snippier snippiest snipping snippy snit snitch snivel snivelled snivelling snob snobbery snobbier
snobbiest snobbish snobby snooker snoop snoopier snoopiest snoot snootier snootiest snooty snooze snorkel snorkelled snorkelling snot snottier
snottiest snotty snout snowblower snowbound snowdrift snowdrop snowfall snowflake snowier snowiest snowman snowmen snowplow snowshed snowshoe
snowstorm snowsuit snowy snub snubbed snubbing snuck snuffbox snuffle snug snugged snugger snuggest snugging snuggle soakings soapbox soapier soapiest
soapstone soapsuds soar sob sobbed sobbing soberest sobriety sobriquet sociably socialism socialist socialistic socialite society sociologists
sociopath sock sod sodded sodden sodding sodomite sodomy softest softhearted softie softwood softy soggier soggiest soggily soggy soiree sojourn
solace solaria solarium soldered soldering solecism solemn solemnest solemnity solemnize solenoid soli solicitations solicitor solicitous solicitude
solidest solidified solidify solidity soliloquize soliloquy solitaire solitude solo soloist solstice solvency somber sombre sombrero someplace
somersault someway somnambulist somnolent sonar sonata songbird songster sonnet sonny sonority sonorous soonest sooth soothingly soothsayer sootier
sootiest sooty sophism sophist sophisticate sophistry sophomore sophomoric soporific sopped soppier soppiest sopping soppy soprano sops sorbet
sorcerer sorceress sorcery sordid sorehead sorer sorest sorghum sorority sorrel sorrier sorriest sorrow sorrowful sorta sortie sot sottish soubriquet
souffle sough soulful soulless soulmate soundest soundings soundless soundproof soundtrack soupier soupiest soupy sourest sourpuss souse southbound
southeasterly southeastward southerly southernmost southpaw southward southwester southwestward souvenir sovereign sovereignty soviets sower sown sox
soya spaceflight spaceman spacemen spaceship spacesuit spacewalk spacey spacial spacier spaciest spacious spacy spade spadeful spadework spaghetti
spake spammed spammer spamming spams spandex spangle spaniel spank spanner spar spareribs sparest sparingly sparkle sparred sparring sparrow sparse
sparsest sparsity spasmodically spat spate spatted spatter spatting spawn spay speakeasy spear spearhead spearmint spec specced speccing specie
specifier specious speck spectacular spectator specter spectroscope spectroscopic speculator sped speechless speedboat speedier speediest speedily
speedometer speedster speedup speedway speedy spellbind spellbound spellcheck spellings spelt spelunker spendthrift spermatozoon spew spheroid
spheroidal sphinges sphinxes spicier spiciest spidery spied spiel spiffier spiffiest spiffy spigot spikier spikiest spiky spillway spilt spindlier
spindliest spindly spineless spinet spinier spiniest spinnaker spinner spinoff spinster spinsterhood spiraea spiralled spiralling spire spirea
spiritless spiritualism spiritualist spiritualistic spirituous spitball spiteful spitefuller spitefullest spitfire spitted spittle spittoon splashdown
splashier splashiest splashy splat splatted splatter splatting splay splendid splendidest splendor splenetic splice splodge splotch splotchier
splotchiest splotchy splurge splutter spoil spoilsport spoilt spokesman spokesmen spokespeople spokesperson spokeswoman spokeswomen spongier spongiest
spontaneity spoof spook spookier spookiest spooky spool spoonbill spoonerism spoonful spoonsful spoor sporran sportier sportiest sportive sportscast
sportsman sportsmanlike sportsmanship sportsmen sportswear sportswoman sportswomen sporty spotless spotter spottier spottiest spotty spout sprang
sprat sprawl spree sprier spriest sprig sprightlier sprightliest sprightly springboard springier springiest springtime springy sprinkle spritz
sprocket spruce sprucest sprung spry spryest spud spume spumone spumoni spunk spunkier spunkiest spunky spurn spurred spurring sputter spyglass
spyware squab squabble squad squadron squalid squalidest squall squalor squander squarest squashier squashiest squashy squatted squatter squattest
squaw squawk squeak squeakier squeakiest squeal squeamish squeegee squelch squid squiggle squiggly squint squintest squire squirm squirmier squirmiest
squirmy squirrelled squirrelling squirt squish squishier squishiest squishy sriracha stabbed stablest staccati staccato stadia stag stagecoach
stagehand stagger stagings stagnate staid staidest stairway stairwell stake stakeout stalactite stalagmite stale stalemate stalest stalkings stallion
stalwart stamen stammer stamp stanch stanchest stanchion standings standoff standoffish standout standstill stank stanza staphylococcus starboard
starchier starchiest stardom starfish stargazer starkest starless starlet starlight starling starlit starred starrier starriest starring starry
startlingly startup starve stash statehood statehouse stateless statelier stateliest stateroom stateside statesman statesmanlike statesmanship
statesmen stationer stationery stationing statuary statuesque statuette statute staunch staunchest stdio stead steadfast steadied steadier steadiest
steak steakhouse stealth stealthier stealthiest stealthily stealthy steamboat steamier steamiest steamroll steamship steamy steed steelier steeliest
steely steepest steeple steeplechase steeplejack steer steerage steins stellar stench stencil stencilled stencilling stenographer stenographic
stentorian stepbrother stepchild stepchildren stepdad stepdaughter stepfather stepladder stepmom stepmother stepparent steppe steppingstone stepsister
stepson stereophonic stereoscope sterling stern sterna sternest stevedore stew steward stewardess stickier stickiest stickleback stickler stickpin
stickup stiffest stifle stigmata stigmatize stile stiletto stillest stilt stingier stingiest stingily stingy stink stint stipple stipulate
stipulations stir stirrer stirrup stoat stockade stockbroker stockholder stockier stockiest stockings stockroom stocky stockyard stodgier stodgiest
stodgy stoical stoics stoke stole stolen stolid stolidest stolidity stomp stonewall stoneware stonework stoney stonier stoniest stonily stony stooge
stoop stopgap stoplight stopover stopper storefront storehouse storekeeper storeroom storey storied stork stormier stormiest stormily stormy storybook
storyteller stouter stoutest stoutly stovepipe stow stowaway straddle strafe straggle stragglier straggliest straggly straightaway straightedge
straightest straightjacket strait straiten straitjacket strangest strangle stranglehold strangulate strapless stratagem strategist stratosphere stray
streakier streakiest streaky streetlight streetwalker streetwise streptococcus stretchier stretchiest strew strewn stricken stridden strident strife
strikeout strikingly strikings stringency stringier stringiest stringy stripling stripper stript striptease striven strobe strode stroll strongbox
stronghold strop strophe stropped stropping strove struck structuralist strudel strum strummed strumming strumpet strung strutted strutting stub
stubbed stubbier stubbiest stubbing stubble stubbly stubborn stubbornest stubby stucco stud studded studding studentship studious studlier studliest
stuffier stuffiest stuffily stuffings stultified stultify stumble stumpier stumpiest stumpy stun stunk stunt stupefied stupefy stupendous stupid
stupidest stupidity sturdier sturdiest sturdily sturgeon stutter sty stye styli stylish stylist stylistic stylistically stylize stymie stymying
styptic suave suavest suavity subbasements subbed subbing subcommittee subcompact subcontract subcontractor subculture subdivide subdue subhead
subhuman subjoin subjugate subjunctive sublease sublet subletting sublimate sublime sublimest sublimity submarine submerge submergence submerse
submersibles submissive submitter subnormal suborbital subordinate suborn subplot subpoena subprime subprogram subroutine subscribe subscript
subscriptions subservience subservient subsidize subsist subsoil subsonic substantiations substations substrata substratum substructure subsume
subsystem subteen subterfuge subterranean subtitle subtlest subtlety subtotalled subtotalling subtract subtrahend suburb suburbanite suburbia
subversive subvert successor succinct succinctest succor succotash succulence succulent succumb suchlike suckered suckering sucklings suds sudsier
sudsiest sudsy suede suet sufferance sufferings suffocate suffragan suffrage suffragette suffragist suffuse sugarcane sugarcoat sugarier sugariest
suing suitcase suite suitor sukiyaki sulfurous sulk sulkier sulkiest sulkily sulky sullen sullenest sullied sully sulphur sulphurous sultan sultana
sultanate sultrier sultriest sultry sumac sumach summarily summerhouse summertime summery summit summitry summon sumo sump sumptuous sunbathe sunbeams
sunblock sunbonnet sunburnt sundae sunder sundial sundown sundry sunfish sunk sunlamp sunless sunlit sunned sunnier sunniest sunning sunroof sunshine
sunspot suntan suntanned suntanning sunup sup superabundance superabundant superannuate superb superbest supercharge supercilious supercomputer
superconductivity superconductor superficiality superfluity superfluous superhighway superhuman superimpose superintend superintendence
superintendency superintendent superlative supermen supermodel supernova supernovae supernumerary superpower superscript supersede supersize
superspreader superstitions superstitious superstructure supertanker superuser supervene supped supping supplant supplest suppliant supplicant
supplicate supplications supposedly suppositions suppurate supranational supremacist supremacy supreme surcease surcharge surefire surefooted surer
surest surety surf surfboard surfeit surlier surliest surmise surmount surplice surplussed surplussing surprisingly surprisings surreal surrealism
surrealist surrealistic surrender surreptitious surrey surroundings surtax surveyor suspenseful svelte sveltest swabbed swaddle swag swagged swagger
swagging swain swallowtail swam swami swamp swampier swampiest swampy swan swank swankest swankier swankiest swanky swap swapped swapping sward swarm
swarthier swarthiest swarthy swash swashbuckler swashbuckling swastika swatch swath swathe swats swatted swatter swatting swaybacked swear swearword
sweatier sweatiest sweatpants sweatshirt sweatshop sweepings sweepstake sweetbread sweetbriar sweetbrier sweeten sweetest sweetheart sweetie sweetish
sweetmeat swellest swellhead swellings swelter swerve swifter swiftest swifts swig swigged swigging swill swimsuit swindle swinish swipe swirl swirly
swish swishest switchback switchblade switchboard swivel swivelled swivelling swizzle swoon swoop swop swopped swopping swordfish swordplay swordsman
swordsmen swore sworn swum swung sybarite sybaritic sycamore sycophant sycophantic syllabi syllabic syllabified syllabify syllabus syllogism
syllogistic sylph sylvan symbioses symbol symbolically symbolism symbolize sympathetically sympathize sympathy symphonic symphony symposia synagog
synagogue synch syncopate syndicate synergy synod synopses synopsis syntactic syntactical syntheses syphon syrupy sysadmin sysop systematize tabbed
tabbing tabby tabernacle tableau tableaux tablecloth tabled tableland tables tablespoonful tablespoonsful tableware tabling tabloid tabu tabulate
tabulator tachometer tacit taciturn taciturnity tackier tackiest tacky taco tact tactful tactic tactician tactless tadpole tads taffeta taffy tailcoat
tailgate tailless taillight tailpipe tailspin tailwind taint takeoff takeout takeover takings talisman talkative tallest tallied tallyho talon tamale
tamarind tambourine tame tamer tamest tamp tampon tanager tangelo tangent tangerine tangibility tangibly tangier tangiest tangle tangs tangy tankard
tankful tanned tanners tannery tannest tannin tansy tantalize tantamount tantrum tapestry tapioca tapir taproom taproot tarantulae tarball tardier
tardiest tardily tardy tare tarmac tarmacked tarmacking tarnish taros tarot tarpaulin tarpon tarps tarragon tarred tarried tarrier tarriest tarring
tart tartan tartest taser taskmaster tassel tasselled tasselling tasteful tastier tastiest tasty tats tatted tatter tatting tattle tattletale
tattooist tatty taunt taupe tautest tautologies tavern tawdrier tawdriest tawdry tawnier tawniest tawny taxicab taxidermist taxidermy taxpayer taxying
tbs teabag teachings teacup teak teakettle teal tealight teammate teamster teapot teardrop teargas teargassed teargasses teargassing tearier teariest
tearjerker tearoom teary teasel teaspoonful teaspoonsful teat teatime teazel teazle technicality techno technocracy technocrat tectonics tedious
tedium teem teenier teeniest teensier teensiest teensy teeny teepee teeter teethe teetotal teetotaller tel telecast telecommute telegram telegraph
telegraphic telekinesis telemarketing telemeter telepathically telepathy telephony telephoto telescopic telethon teletypes teletypewriter
televangelist televise telex tellingly telltale temblor temerity temp tempera temperamental temperance tempest tempestuous tempi temporize tempt
temptress tempura tenability tenacious tenacity tenancy tenant tendentious tenderest tenderfeet tenderfoot tenderhearted tenderize tenderloin tendril
tenements tenfold tenon tenor tenpin tensest tentacle tenuous tepee tepid tequila terabit terabyte tercentenary termagant terminator termini termite
tern terrace terrapin terraria terrarium terribly terrier terrifically terrified terrify terrorism terrorize terse tersest testamentary testaments
testate testier testiest testily testy tether tetrahedra tetrahedron textile textural thalami thankless thatch theism theist theistic thence
thenceforth thenceforward theocracy theocratic theologian theologies theorem theoretic theoretician thereabout therefrom thereon thereto thereupon
therewith thermionic thermodynamic thermonuclear thermoplastic thermoses thermostat thesauri thesaurus thespians thickenings thicket thickset thieve
thievery thievish thighbone thimble thimbleful thine thing thingamajig thirstier thirstiest thirstily thirteenth thirtieth thistle thistledown thither
thong thoraces thorium thorn thornier thorniest thorny thoroughbreds thoroughest thoroughfare thoroughgoing thou thoughtless thousandth thraldom
thrall thralldom thrash threadbare threateningly threescore threesome threnody thresh thrift thriftier thriftiest thriftily thrifty thrill thriven
throatier throatiest throatily throaty throb throbbed throe throng throttle throughway throve throwaway throwback thru thrum thrummed thrumming
thruway thud thudded thudding thug thumbnail thumbscrew thumbtack thump thunderbolt thunderclap thundercloud thunderhead thunderous thundershower
thunderstorm thunderstruck thunk thwack thwart thyme thymi thyself tiara tibiae tickle ticklish tidbit tiddlywinks tidewater tidied tidier tidiest
tidily tidings tidy tiebreaker tiff tightest tightfisted tightrope tightwad tigress tike tilde tile tillage timber timberland timberline timbre
timekeeper timeless timelier timeliest timepiece timestamp timeworn timezone timid timidest timidity timings timorous timpani timpanist tincture
tinder tinderbox tine tinfoil tinge tingle tinier tiniest tinker tinkle tinned tinnier tinniest tinning tinny tinsel tinselled tinselling tinsmith
tintinnabulations tipi tipper tipple tipsier tipsiest tipsily tipster tipsy tiptoe tiptop tirade tireder tiredest tireless tiresome tiro tit titans
titbit tithe titillate titmice titmouse titter tittle titular tizzy toadied toadstool toady toastier toastiest toastmaster toasty tobacconist toboggan
tocsin toddle toddy toehold toffee toffy tofu tog toga togae toggle toil toiletry toilette toilsome toke tokenism tolerably tollbooth tollgate
tomahawk tomb tomboy tombstone tomcat tome tomfoolery tonal tonality toneless toner tong tonier toniest tonight tonnage tonne tonsorial tonsure
toolbar toolbox toolkit toot toothier toothiest toothless toothpick toothsome toothy topaz topcoat topknot topless topmast topmost topographer
topologically topped topping topple topsail topside topsoil toque torchlight tore toreador tormented tormenter tormenting tormentor torments tornado
torpid torpidity torpor torrent torrential torrid torsi tort torte tortilla tortoise tortoiseshell torus tossup tost tot totalitarian totalitarianism
totalled totalling tote totem totemic totted totter totting toucan touche touchdown touchier touchiest touchingly touchings touchstone touchy toughen
toughest toupee tourism touristic tourmaline tourney tousle tout tow towelings towelled towelling towhead townhouse townsfolk townsman townsmen
townspeople towpath toxic toxicologists tracery tracheae tracings tractor tradesman tradesmen traditionalist traduce trafficked trafficker tragedian
tragically tragicomedy trail trailblazer traipse traitorous tram trammed trammel trammelled trammelling tramming tramp trample tranquil tranquilest
tranquility tranquilize tranquiller tranquillest tranquillity tranquillize transact transatlantic transceiver transcend transcendent transcendental
transcendentalism transcendentalist transcontinental transept transferal transfigure transfinite transfix transfixt transgress transgressions
transgressor transience transiency transistor transitted transitting transliterate transliterations translucence transmigrate transmittal
transmutations transmute transnational transoceanic transom transphobia transphobic transpire transponder transpose transsexual transship transshipped
transshipping transvestism transvestite trapdoor trapeze trapper trapshooting trashcan trashier trashiest trashy traumata traumatize travail
travelings traveller travelog travelogue traverse travestied travesty trawl treacherous treachery treacle tread treadle treas treason treasonous
treatise treble treeless treetop trefoil trek trekked trekking trellis tremble tremolo tremulous trenchant trendier trendiest trendy trespass tress
trestle tribalism tribesman tribesmen tribulations tribunal tribune tributary tribute trice tricepses triceratops trickery trickier trickiest trickle
trickster tricky tricolor tricycle tridents triennial trifecta trifle trifocals trig trigonometric trike trill trillionth trilogy trim trimaran
trimmer trimmest trimming trinity trinket trio tripartite tripe tripod tripos tripped triptych trisect trite tritest triumph triumphal triumphant
triumvirate trivet trivia triviality trivialize trochee trod trodden troglodyte troika troll trolley trollop trolly trombone trombonist tromped
tromping tromps tron troopship trope tropic tropical troposphere trot troth trotted trotter trotting troubadour troublemaker troubleshoot troubleshot
trounce troupe trouser trousseau trousseaux trowel trowelled trowelling troys truancy truant truce truckle truckload truculence truculent trudge truer
truest truffle truism trumped trumpery trumping trumps truncate truncheon trundle truss trustee trusteeship trustful trustier trustiest trustworthier
trustworthiest trusty truthful tryout tryst tsar tsarina ttys tuba tubbier tubbiest tubby tubeless tuber tubercular tuberculous tuck tuckered
tuckering etude tuft tug tugboat tugged tugging tulip tulle tumble tumbledown tumbleweed tumbrel tumbril tumid tumult tumultuous tun tundra tuneful
tuneless tuner tungsten tunnelings tunnelled tunnelling tunny turban turbid turbine turbojet turboprop turbot turbulence turd turducken tureen turf
turgid turgidity turmoil turnabout turnaround turncoat turnkey turnoff turnpike turnstile turntables turpentine turpitude turquoise turret turtledove
turtleneck turves tush tusk tussle tussock tutelage tutu tux tuxedo twaddle twang tweak twee tweedier tweediest tweeds tweedy tweezers twerk twerp
twiddle twig twigged twiggier twiggiest twigging twiggy twilight twill twine twinge twink twinkle twinned twinning twirl twit twitted twittered
twittering twitters twitting twofer twosome tycoon tyke tympana typecast typeface typescript typeset typesetter typesetting typewrite typewritten
typewrote typhoon typified typify typist typo typographer typographic typographical tyrannical tyrannize tyrannosaur tyrannosaurus tyrannous tyranny
tyrant tyro tzar tzarina udder uglier ugliest ukelele ukulele ulcerate ulcerous ulnae ulterior ultimata ultimatum ultraconservative ultramarine
ultrasonically ululate umbel umber umbilici umbrage umiak umlaut ump umpire umpteen umpteenth unabashed unabated unabridged unaccented unacceptability
unaccepted unaccompanied unaccountably unacknowledged unacquainted unadorned unadulterated unadvised unafraid unalterably unanimity unappealing
unappetizing unappreciated unappreciative unashamed unasked unassigned unassuming unattached unattributed unauthenticated unauthorized unavailing
unavoidably unbar unbarred unbarring unbearably unbeaten unbecoming unbeknown unbeknownst unbelief unbelievably unbeliever unbend unbent unbiassed
unbidden unbind unblock unblushing unbolt unbosom unbranded unbridled unbroken unbuckle unburden unbutton uncalled uncannier uncanniest uncannily
uncanny uncaring uncased uncatalogued unceasing uncensored unceremonious unchallenged unchanging uncharacteristic uncharacteristically uncharitably
uncharted unchristian uncivil uncivilized unclaimed unclasp unclean uncleanest uncleanlier uncleanliest unclearest unclothe uncluttered uncoil
uncollected uncomfortably uncommitted uncommonest uncommunicative uncomplaining uncompleted uncomplimentary uncomprehending uncompressed
uncompromising unconcern unconnected unconscionably unconsidered unconstitutional uncontested uncontroversial unconvinced unconvincing uncork
uncorrelated uncorroborated uncounted uncouple uncouth uncritical unctions unctuous uncultivated uncultured uncut undated undaunted undeceive
undeclared undefeated undefended undelivered undemanding undemocratic undemonstrative undeniably underachieve underact underage underbelly underbid
underbidding underbrush undercarriage undercharge underclass underclassman underclassmen underclothes underclothing undercoat undercover undercurrent
undercut undercutting underdog underdone underemployed underexpose underfed underfeed underflow underfoot underfunded undergarments undergrad
underhand underlain underlay underling undermost underpaid underpants underpass underpay underplay underrate undersea undersecretary undersell
undershirt undershoot undershorts undershot undersign undersize underskirt undersold understaffed understandingly understandings understate
understatements understudy undertakings undertone undertow undervalue underworld underwrite underwritten underwrote undeserved undeserving
undesirability undeterred undid undies undignified undiminished undisciplined undisclosed undiscovered undiscriminating undisguised undisputed
undistinguished undivided undo undone undoubted undress undulant undulate undulations undying unearned unearth unease uneasier uneasiest uneasily
uneconomic uneconomical unedited uneducated unembarrassed unemotional unending unenlightened unenthusiastic unequalled unerring unexampled
unexceptional unexciting unexpurgated unfailing unfairest unfaithful unfasten unfeeling unfeigned unfetter unfilled unfinished unfitted unfitting
unflagging unflattering unflinching unforgettably unforgiving unformed unfounded unfrequented unfriend unfriendlier unfriendliest unfrock unfulfilled
unfunny unfurl unfurnished ungainlier ungainliest ungainly ungentlemanly ungodlier ungodliest ungodly ungracious ungrammatical ungrateful ungrudging
unguarded unguent ungulate unhand unhappier unhappiest unhappily unharmed unhealthful unhealthier unhealthiest unheard unheeded unhesitating
unhindered unhinge unhitch unholier unholiest unholy unhook unhorse unhurried unhurt unicameral unicorn unicycle unified unify unimaginative
unimplemented unimpressed unimpressive uninformative uninhabited uninhibited uninitialized uninitiated uninspired uninspiring uninstall unintelligent
unintelligibly uninterested uninteresting uninterpreted uninvited uninviting unionize uniquest unisex unison unitary unkempt unkind unkindest
unkindlier unkindliest unknowing unlace unlatch unlawful unleaded unlearn unleash unleavened unlettered unlicensed unlikelier unlikeliest unlikelihood
unlisted unload unloose unloved unluckier unluckiest unluckily unlucky unmade unmake unman unmanlier unmanliest unmanned unmannerly unmanning unmarked
unmentionables unmerciful unmindful unmissed unmistakably unmitigated unmoral unmoved unnamed unnerve unnumbered unobservant unoccupied unoffensive
unofficial unorganized unoriginal unorthodox unpack unpainted unparalleled unpatriotic unpaved unperturbed unpick unpin unpinned unpinning unplug
unplugged unplugging unplumbed unpolluted unpopular unpopularity unprejudiced unpremeditated unpretentious unprincipled unprivileged unproductive
unprofessional unpromising unprompted unproved unpunished unquestionably unquestioned unquestioning unquote unravelled unravelling unread unready
unreal unrealistically unrealized unreasonably unreasoning unreconstructed unrecorded unrefined unregenerate unrehearsed unreleased unrelenting
unreliability unrelieved unremitting unrepentant unrepresentative unrequited unreserved unrewarding unripe unripest unrivaled unrivalled unroll
unromantic unruffled unrulier unruliest unruly unsaddle unsafest unsaid unsalted unsanctioned unsanitary unsatisfying unsavory unsay unscathed
unschooled unscientific unscramble unscrew unscrupulous unseal unseasonably unseasoned unseat unseeing unseemlier unseemliest unseemly unseen
unselfish unsent unsentimental unset unsettle unshaven unsheathe unsightlier unsightliest unsightly unsigned unskilled unskillful unsmiling unsnap
unsnapped unsnapping unsnarl unsold unsolved unsophisticated unsound unsoundest unsparing unspeakably unspoiled unspoilt unspoken unsportsmanlike
unstated unsteadier unsteadiest unsteadily unstop unstopped unstopping unstressed unstrung unstuck unstudied unsubscribe unsubstantial unsubstantiated
unsubtle unsuitably unsuited unsung unsurpassed unsuspected unsuspecting unsweetened unswerving unsympathetic untainted untamed untangle untapped
untaught unthinking untidier untidiest untidy untie untimelier untimeliest untimely untiring untitled unto untold untouchables untouched untried
untroubled untrue untruest untrustworthy untruth untruthful untutored untwist untying unutterably unvarnished unvarying unveil unverified unvoiced
unwarier unwariest unwarranted unwary unwavering unwed unwelcome unwholesome unwieldier unwieldiest unwieldy unwise unwisest unwitting unwonted
unworldly unworthier unworthiest unworthy unwound unwrap unwrapped unwrapping unwritten unyielding unzip unzipped unzipping upbeat upbraid upchuck
upcountry updraft upend upheaval uphill upholster upholstery upkeep uplands uplift upmarket upped uppercase upperclassman upperclassmen uppercut
uppercutting upping uppity upraise uprising uproar uproarious uproot upscale upshot upstage upstairs upstanding upstart upstate upsurge upswing
uptight uptown upturn urbane urbanest urbanity urbanize urchin urethrae urinal urinalyses useability usher usherette using usurer usurious usurp usury
utilitarian utilitarianism utter utterance uttermost uvulae uvular vacancy vacant vacate vacillate vacillations vacua vacuity vacuous vagabond vagary
vaginae vagrancy vagrant vaguest vain vainest vainglorious vainglory valance vale valedictorian valedictory valentine valet valiant valise valor
valorous valueless vamoose vamp vandalism vandalize vandals vane vanguard vanilla vanish vanity vanned vanning vanquish vantage vape vapid vapidity
vaporize vaporous vaporware varicolored varicose varlet varmint varsity vase vassal vassalage vastest vats vatted vatting vaudeville vaunt veep veer
vegetarianism vegetate veggie vehemence vehemently vehicular veil veld veldt vellum velour velvet velveteen venal venality vend vendetta veneer
venerate venereal vengeance vengeful venial venison ventriloquism ventriloquist venture venturesome venturous veracious veracity veranda verandah
verbiage verbose verbosity verdant verdict verdigris verdure verier veriest verily verisimilitude veritably verities vermicelli vermillion vermin
verminous vermouth vernacular vernal versatility verse versified versify vertices vertiginous verve vesper vestige vestigial vestments vestry vet
vetch veterinary veto vetted vetting vex vexations vexatious viaduct viand vibe vibrancy vibrant vibraphone vibrato vibrator viburnum vicar vicarage
viceroy vichyssoise vicissitude victimize victorious victors victual victualled victualling vicuna videocassette videodisc videotex vie viewfinder
viewings vigil vigilante vigilantism vile viler vilest vilified vilify villainous villainy villein vim vinaigrette vindicate vindications vindicator
vindictive vine vinegary vineyard vintage vintner viol violas violator violinist violist violoncello viper virago vireo virginal virginity virgule
virile virility virtuosi virtuosity virtuoso virtuous visaed visage visaing visas viscid viscount viscountess viscus vise visor vistas vitalize
vitiate viticulture vitriol vitriolic vituperate vituperative viva vivace vivacious vivacity vividest vivified vivify viviparous vixen vixenish vizier
vizor vocalic vocalist vocalize vocative vociferate vociferous vodka vogues voguish voiceless voile vol volatility volcano vole volley volt voltaic
voltmeter volubility voluble volubly voluminous voluptuary voluptuous voodoo voodooism voracious voracity vortices votary votive vouch vouchsafe vow
vowel voyeur voyeurism voyeuristic vulcanize vulgar vulgarest vulgarism vulgarity vulgarize vulnerably vulture vulvae vuvuzela vying wabbit wack
wackest wackier wackiest wacko wacky wad wadded wadding waddle wader wadi wafer waffle waft wag wager wagged wagging waggish waggle waif wail wainscot
wainscotted wainscotting waistband waistcoat waive wakeful waken waldo wale walkout wallaby wallboard walleye wallflower wallop wallow wallpaper
walrus waltz wampum wanderlust wands wangle wank wannabe wannabee wanner wannest wanton wapiti war warble warden wardrobe wardroom ware warez warhead
warhorse warier wariest warily warlike warlock warlord warmest warmhearted warmonger warnings warp warpath warrantied warranty warred warrens warring
warship warthog wartier wartiest wartime warty washables washbasin washboard washbowl washcloth washerwoman washerwomen washings washroom washstand
washtub waspish wassail wastebasket wasteful wasteland wastepaper wastrel watchband watchdog watchmaker watchman watchmen watchtower watchword
waterbed waterboard watercolor watercourse watercress waterfall waterfowl waterfront waterier wateriest waterline waterlogged watermark waterpower
watershed waterside waterspout watertight waterway waterworks wattage wattle wavelet waver wavier waviest waxen waxier waxiest waxwing waxwork
wayfarer wayfaring waylaid waylay wayside wayward weakfish weakling weal wealthier wealthiest wealthy weaponless weaponry wearied wearier weariest
wearily wearisome weary weasel weathercock weatherize weatherman weathermen weatherproof weave web webcam webcast webisode webmaster webmistress
wedded wedder wedgie wedlock weds wee weedier weediest weedy weeklies weeknight weenie weep weepier weepiest weepy weer weest weevil weft weightier
weightiest weightlifter weighty weir weirdest weirdo welched welches welching weld welkin wellspring welshed welshes welshing welt welterweight wen
wench wept werewolf werewolves westbound westerly westernize westernmost westward wetback wetland wetted wetter wettest wetware whack whackier
whackiest whacky whalebone wham whammed whamming whammy wharf wharves whatchamacallit whatnot wheaten wheedle wheelbarrow wheelbase wheelwright
wheezier wheeziest wheezy whelk whelp whence whereabouts whereat wherefore whereof whereon wheresoever whereupon wherewithal whet whetstone whetted
whetting whew whiff whim whimper whimsey whimsical whimsicality whimsy whine whinier whiniest whinnied whinny whiny whipcord whipped whippersnapper
whippet whipping whippoorwill whir whirl whirligig whirlpools whirlwind whirr whisk whiskey whisky whisper whist whistle whit whitecap whitefish
whiten whitest whitewall whitewash whither whitings whittle whiz whizz whoa whodunit whodunnit whoever wholehearted wholesome whomever whomsoever
whoop whoopee whoosh whopper whopping whore whorehouse whorl whosoever wick wickedest wickerwork wicket widescreen widgeon widget widowhood wield
wiener wig wigeon wigged wigging wiggle wigglier wiggliest wiggly wight wigwag wigwagged wigwagging wigwam wiki wildcat wildcatted wildcatting
wildebeest wildernesses wildest wildflower wildfowl wile wilful wilier wiliest willful willies willingly willow willowy wilt wily wimp wimpier
wimpiest wimple wimpy wince winch windbag windbreak windburn windfall windier windiest windjammer windlass windmill windowpane windowsill windscreen
windsock windstorm windsurf windswept windup windy wineglass winery wing wingless wingnut wingspan wingspread wingtip wink winnow wino winsome
winsomest wintergreen winterier winteriest winterize wintery wintrier wintriest wintry wiper wireds wiretap wiretapped wiretapping wirier wiriest wiry
wiseacre wisecrack wiser wisest wishbone wishful wisp wispier wispiest wispy wist wistaria wisteria wistful witchcraft witchery withal withered
withering withstood witless wits witticism wittier wittiest wittily wittingly witty wive wiz wizardry wizened wizzes wkly wobble wobblier wobbliest
wobbly woe woebegone woeful woefuller woefullest wok woken wolfhound wolfish wolfram wolverine wolves womanhood womanish womanize womankind womanlier
womanliest womanlike wombat womble womenfolk wonderland wondrous wonkier wonkiest wonky woo woodbine woodcarving woodchuck woodcock woodcraft woodcut
woodcutter woodcutting woodenest woodier woodiest woodlands woodman woodmen woodpecker woodpile woodshed woodsier woodsiest woodsman woodsmen woodsy
woodwind woodwork woodworm woody wooer woof woolen woolgathering woolie wooliest woollier woollies woolliest woozier wooziest woozy wordier wordiest
wordings wordplay wordy workaday workaholic workaround workfare workhorse workhouse workingman workingmen workings workmanlike workmanship workmen
workweek worldlier worldliest wormhole wormier wormiest wormwood wormy worrier worryings worrywart worshipful worshipped worshipper worshipping
worthier worthiest worthily wot wove woven wrack wraith wrangle wraparound wrapper wrapt wrath wrathful wreak wreath wreathe wreckage wren wrench
wrest wrestle wretch wretchedest wrier wriest wriggle wriggly wring wrinkle wrinklier wrinkliest wrinkly wristwatch writ writhe writings wrongdoer
wrongdoing wrongest wrongful wrongheaded wroth wrought wrung wry wryer wryest wuss xci xcii xciv xcix xcvi xcvii xenon xenophobia xenophobic
xerographic xii xiv xix xor xref xterm xvi xvii xviii xxi xxii xxiii xxiv xxix xxv xxvi xxvii xxviii xxxi xxxii xxxiii xxxiv xxxix xxxv xxxvi xxxvii
xxxviii xylem xylophone xylophonist yachtsman yachtsmen yack yahoos yak yakked yakking yam yammer yank yap yapped yapping yardage yardarm yardstick
yarmulke yarn yawed yawing yawl yawn yearbook yearlies yearling yearn yeastier yeastiest yeasty yell yellowest yelp yens yeoman yeomen yeshiva
yeshivah yeshivot yeshivoth yessed yessing yesteryear yeti yew yieldings yippee yipping yips yock yodel yodelled yodeller yodelling yoghourt yogi
yogin yoke yokel yon yonder yore youngish youngster yourselves youthful yowl yttrium yucca yuck yuckier yuckiest yucky yuk yukked yukking yule yum
yummier yummiest yummy yuppie yuppy zanier zaniest zany zap zapped zapper zapping zeal zealot zealous zebra zebu zeds zenith zenned zephyr zeppelins
zeroth zestful zests zigzag zigzagged zigzagging zilch zillion zincked zincking zing zinnia zipped zippered zippering zippier zippiest zipping zippy
zircon zirconium zit zither zodiac zodiacal zombi zonked zoologists zorch zucchini zwieback`;
