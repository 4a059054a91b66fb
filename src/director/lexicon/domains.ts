/** What a prompt is about, by the words that tell: ambiguous nouns are read in the light of them. Dictionary forms. */
export const domains: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    sport: `sport game match team player play score goal referee coach stadium athlete swing hit serve kick dribble throw catch pitch batter pitcher inning
      baseball basketball football soccer tennis cricket golf hockey rugby volleyball badminton squash golfer goalkeeper umpire bowler tournament win league
      championship fan court field racket helmet opponent striker teammate shot court jersey uniform mitt glove fielder dugout hoop dunk net ball batsman`,
    boxing: `boxer boxing punch fight fighter wrestler wrestling knockout opponent champion jab martial referee corner spar`,
    music: `music musician band concert song play guitar piano violin drum drummer orchestra jazz rock melody tune strum chord singer sing rehearsal conductor
      trumpet flute cello pianist guitarist amplifier solo choir album jam note loud blow bassist organist pluck bow saxophone instrument symphony march`,
    sea: `sea ocean ship boat sailor captain sail harbor harbour wave fisherman fish island beach whale dolphin vessel cargo deck crew pirate anchor row dock
      shore coast coral reef diver underwater swim aquarium tide lighthouse port yacht ferry navy marina surf surfer lagoon mast submarine moor salt`,
    river: `river stream water flow canoe kayak raft fish fisherman pond lake creek waterfall shore muddy willow reed bank wade otter duck frog swim valley canal fishing`,
    food: `eat cook chef kitchen bake fry grill roast boil dish meal dinner lunch breakfast restaurant plate bowl soup salad sauce taste delicious recipe oven
      pan slice knife spread bread butter sandwich spoon fork ingredient sugar salt dessert drink tea coffee waiter menu fried juicy spicy serve picnic
      chop peel seasoning fruit vegetable cheese rice meat cup glass toast jelly cake pie juice wine cream stew feast stir pour jar grocery cocktail lemonade`,
    construction: `construction site build builder worker steel beam concrete hammer drill bulldozer scaffold brick crane excavator hard lift skyscraper engineer
      carpenter wood saw screw screwdriver tool workshop bolt wrench plumber mechanic repair tighten plank nail fix cement load girder foreman heavy hoist`,
    farm: `farm farmer barn cow pig sheep goat chicken hen horse hay tractor field harvest livestock milk ranch cattle herd stable fence pasture feed pen rooster egg
      lamb shepherd calf graze moo plough plow crop corn wheat rural mother nurse straw`,
    garden: `garden gardener plant flower bloom soil seed tree grow water pot petal grass leaf branch blossom root spring greenhouse bush vine watering dig shovel
      rake lawn florist bouquet vase fragrant botanical sprout prune tulip daffodil weed leafy forest trunk moss`,
    wild: `animal wild wildlife forest jungle savanna savannah prey predator hunt fur feather nest tree claw paw species bird lion elephant deer wolf cave fly wing
      crawl insect meadow grass hide den burrow roam prowl howl perch beak soar zoo flock swamp rainforest branch safari cub marsh creature nocturnal leap
      dive hop chirp twig leaf tail crouch stalk pounce underground tunnel web spin hang hover flap nectar feed sting buzz bark squirrel woods squeak whisker scurry cheese`,
    computer: `computer keyboard laptop screen type desk office click internet website program programmer hacker software file folder email monitor mouse code digital
      download server technician cable usb data pixel browser developer gamer scroll app online electronic circuit device desktop password cursor typing`,
    money: `money bank cash pay customer loan account teller robber rob dollar coin deposit withdraw vault safe bill finance price buy sell market wallet check
      cheque atm banker purse bet gamble casino rich gold manager queue counter security guard`,
    stage: `theater theatre stage actor actress play audience perform performance curtain director spotlight scene applause dancer dance singer concert musical
      rehearse opera ballet comedian costume drama show backstage bow role comedy tragedy puppet clown circus magician`,
    cinema: `film movie cinema director actor actress camera screen scene studio watch theater projector audience popcorn premiere hollywood shoot crew documentary
      trailer set filmmaker producer celebrity red carpet footage cameraman clapperboard`,
    war: `war soldier army battle weapon gun rifle fire shoot enemy tank bomb explosion explode military general navy missile cannon trench fight attack tactical
      warrior sword shield knight battlefield troop grenade bullet fort archer arrow uniform armour armor combat`,
    archery: `archer arrow target quiver shoot hunter medieval aim knight elf robin draw bowstring bullseye`,
    clothes: `wear dress shirt coat jacket trousers pants suit tie shoe boot hat sew tailor fashion fabric cloth garment knit wool leather closet wardrobe button belt
      silk cotton dressed scarf glove necklace bride wedding jewelry jeweler style gift hair ribbon wrap seamstress lace polish sock bow engagement finger elegant
      groom model outfit costume cap formal buckle heel runway vest blouse skirt knot loosen adjust`,
    space: `space star planet galaxy astronaut telescope orbit night sky moon comet universe astronomer rocket spacecraft spaceship nasa constellation twinkle launch
      cosmic nebula alien milky solar meteor satellite shine shining`,
    body: `doctor nurse patient hospital body hand arm leg skin finger massage muscle bone breathe injury injured hurt pain wound blood heart dentist tooth surgeon
      surgery medicine pulse eye face foot ankle knee stretch rub tattoo manicure paint painted nose hair forehead sweat sweaty itch scratch cough heal tan cross flex
      optometrist bandage x-ray thumb wrist cream lotion fortune beard shave`,
    school: `school student teacher classroom write read book paper desk pen pencil exam lesson learn draw drawing notebook college university homework blackboard
      chalk study essay class library child childhood ink letter sign geometry math`,
    law: `judge lawyer jury trial courtroom witness guilty prisoner jail prison cop police criminal law defendant attorney verdict testify justice escape guard inmate bars`,
    royal: `king queen prince princess castle palace kingdom royal throne crown knight noble emperor coronation reign monarch duke jewel court courtier medieval`,
    road: `car drive driver road traffic street highway bus truck wheel engine tire race taxi garage motorcycle passenger vehicle honk headlight pedestrian brake steer
      speed motor mechanic luggage suitcase lane bumper park`,
    rail: `train railway station platform passenger track locomotive conductor rail commuter engine carriage tunnel whistle arrive depart steam ticket subway`,
    air: `plane airplane airport pilot fly aircraft jet runway wing flight passenger land takeoff hangar helicopter sky cockpit propeller engine cloud parachute turbulence`,
    light: `lamp light electric electrician bright switch ceiling flicker glow socket wire dark shine room candle flame burn power electricity plug shock lit dim glowing illuminate`,
    fire: `fire burn flame light candle campfire smoke cigarette strike ignite wood spark matchbox stove heat fireplace blaze lit kindle cigar`,
    house: `room house living kitchen bedroom floor wall furniture sofa lamp window door home carpet apartment ceiling shelf desk bathroom hall vacuum cozy sleep pillow
      blanket mattress wooden dining chair sit attic basement lid treasure antique open`,
    cards: `card poker casino deal dealer deck shuffle gamble hand ace chip bet blackjack bridge game player dice table spade club diamond heart suit win jack joker solitaire`,
    treasure: `treasure pirate gold wooden lid lock open jewel coin key attic ancient antique dusty chest buried map old iron`,
    jewel: `ring necklace jewel jewelry jeweler gem gold sparkle engagement wedding bride diamond ruby thief steal sparkling precious propose velvet earring bracelet glitter`,
    drink: `bar bartender beer drink wine whiskey cocktail pub stool glass bottle drunk pour counter customer toast saloon cheers tavern champagne nightclub`,
    door: `door lock unlock open key gate keyhole turn drawer padlock keyring house thief burglar latch shut closed bolt`,
    office: `office desk paper document secretary drawer folder clerk business boss employee worker meeting cabinet stapler report manager archive printer`,
    hill: `hill mountain valley cliff peak climb climber hiker hike slope rock landscape snow snowy trail summit range distant alpine`,
    hair: `hair hairdresser barber comb brush salon braid curl curly blond blonde cut scissors shampoo wig haircut golden`,
    toy: `toy child kid boy girl play playground park string wind fly build stack preschool toddler baby puppet slide colorful nursery kindergarten`,
    post: `letter mail envelope post stamp mailbox postman postcard send deliver package address wax parchment`,
    weather: `storm lightning thunder rain sky cloud flash strike dark wind night`,
    dog: `dog puppy growl bark hound leash howl tail wag fetch postman neighbor loud hear night stranger`,
    worship: `church temple priest monk pray prayer god buddha shrine worship ancient religious nun choir mass altar incense kneel cathedral hymn`,
  }).map(([name, words]) => [name, new Set(words.split(/\s+/))]),
);
