// The first rules, as data. A rule is hit by its words; `near` must stand in the same sentence, and what fits `unless`
// around the hit (the words beside it) takes it back. Patterns are read over folded text: lower case, plain letters.

export type PolicyCategory =
  | "sexual content"
  | "minors in danger"
  | "a real person who has not agreed"
  | "graphic cruelty"
  | "self-harm"
  | "instructions for weapons";

export type Rule = {
  readonly category: PolicyCategory;
  readonly words: RegExp;
  /** Must be in the same sentence. */
  readonly near?: RegExp;
  /** Takes a hit back where it covers the hit or touches it. */
  readonly unless?: readonly RegExp[];
  /** Takes the hit back wherever in the sentence it stands. */
  readonly notWith?: RegExp;
};

const determiner = String.raw`(?:the|a|an|his|her|their|its|my|your|our|this|that|some|another|every|each|two|three|four|five|several|many|other|one|own|all)`;
/** Up to three words between a verb and what it is done to, none of them a preposition or conjunction. */
const between = String.raw`(?:\s+(?!(?:with|for|at|to|near|beside|by|and|or|while|as|in|on|from|behind|before|after|into|of|over|past|toward|towards|next|like)\b)[\p{L}'-]+){0,3}\s+`;

export const minor = String.raw`(?:child|children|kids?|toddlers?|infants?|bab(?:y|ies)|newborns?|preteens?|teens?|teenagers?|minors?|schoolgirls?|schoolboys?|schoolchild(?:ren)?|pupils?|preschoolers?|kindergart(?:e)?ners?|lolis?|(?:little|young|small|teenage|underage|preteen|school|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|\d|1[0-7])[- ]years?[- ]old)\s+(?:boys?|girls?|sons?|daughters?)|boys?|girls?|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|[1-9]|1[0-7])[- ]years?[- ]olds?)`;
const person = String.raw`(?:m[ae]n|wom[ae]n|persons?|people|lad(?:y|ies)|guys?|couples?|models?|actors?|actress(?:es)?|dancers?|girlfriends?|boyfriends?|wi(?:fe|ves)|husbands?|girls?|boys?|teens?|teenagers?|child|children|kids?|bab(?:y|ies)|toddlers?|he|she|they|him|her|them|himself|herself|someone|somebody|everyone|nurses?|teachers?|students?|strangers?|friends?|neighbou?rs?|maids?|secretar(?:y|ies)|wrestlers?|twins?|sisters?|brothers?|mothers?|fathers?|mom|dad|elf|elves|princess(?:es)?|queens?|bride|superhero(?:es)?|characters?|human(?:s)?)`;

const re = (pattern: string): RegExp => new RegExp(pattern, "gu");

/** Words of sex that have no other meaning. */
const plainlySexual =
  "porn(?:o|ographic|ography|star)?s?|hentai|blow ?jobs?|hand ?jobs?|cumshots?|cum on|orgy|orgies|gang ?bangs?|deep ?throat(?:s|ing)?|bukkake|masturbat(?:e|es|ed|ing|ion)|fellatio|cunnilingus|threesomes?|bdsm|dildos?|vibrators?|strip ?teases?|ejaculat(?:e|es|ing|ion)|orgasms?|lap ?danc(?:e|es|ing)|nsfw|xxx|rape[sd]?|raping|rapist|upskirt|milf|sex (?:scene|tape|toy|doll|act|position|slave|orgy|worker)s?|sexual(?:ly)? (?:act|acts|intercourse|explicit|position|positions|assault|assaults|assaulting|abuse|abuses|abusing|activity)|intercourse with|(?:having|have|has|had) (?:\\p{L}+ )?sex|mak(?:e|es|ing) love|made love|genitals?|genitalia|penis(?:es)?|vaginas?|vulva|clitoris|boobs|tits|titties|nipples?|butt ?naked|fuck(?:s|ed|ing)? (?:her|him|each other|a|the|his|my|one another|me|hard|on)|suck(?:s|ing)? (?:his|my|a|the) (?:dick|cock)|wet pussy|(?:his|hard|erect|big|huge) (?:dick|cock)(?! ?(?:pit|tail|atoo|a-doodle| crows))|erotic(?:a|ally)?|fetish|fondl(?:e|es|ing) (?:her|his|each)|grop(?:e|es|ing) (?:her|his|a|the|each)";

export const rules: readonly Rule[] = [
  {
    category: "minors in danger",
    words: re(
      String.raw`\b(?:${plainlySexual}|naked|nude|topless|lingerie|sexy|sexual(?:ly|ized|ised)?|sensual(?:ly)?|seductive(?:ly)?|provocative(?:ly)?|undress(?:es|ed|ing)?|stripping|molest(?:s|ed|ing|er)?)\b`,
    ),
    near: re(String.raw`\b${minor}\b`),
    unless: [
      /naked[ -]mole[ -]rats?/gu,
      /naked (?:eye|flame|bulb|light|tree|trees|branch|branches)/gu,
      /nude (?:lipstick|heels|shoes|shade|tone|tones|color|colour|makeup|palette|nail polish)/gu,
      /vibrators? (?:plate|motor|sieve)/gu,
    ],
    notWith: /\b(?:statues?|sculptures?|cherubs?|painting of|mole[ -]rats?)\b/gu,
  },
  {
    category: "minors in danger",
    words: re(
      String.raw`\b(?:beat(?:s|en|ing)?(?: up)?|abus(?:e|es|ed|ing)|tortur(?:e|es|ed|ing)|kill(?:s|ed|ing)?|murder(?:s|ed|ing)?|strangl(?:e|es|ed|ing)|chok(?:e|es|ed|ing)|stab(?:s|bed|bing)?|drown(?:s|ed|ing)?|kidnap(?:s|ped|ping)?|abduct(?:s|ed|ing)?|whip(?:s|ped|ping)?|starv(?:e|es|ed|ing)|molest(?:s|ed|ing)?|traffick(?:s|ed|ing)?|shoot(?:s|ing)?|punch(?:es|ed|ing)?|kick(?:s|ed|ing)?|slap(?:s|ped|ping)?|burn(?:s|ed|ing)?|poison(?:s|ed|ing)?|hang(?:s|ed|ing)?|execut(?:e|es|ed|ing)|chain(?:s|ed|ing)? up|ties? up|t(?:ied|ying) up|suffocat(?:e|es|ed|ing)|attack(?:s|ed|ing)?|hurt(?:s|ing)?|injur(?:e|es|ed|ing))${between}${minor}\b(?!'|s'| (?:\p{L}+ )?(?:photo|photos|picture|pictures|portrait|video|film|movie|scene|size|sized))`,
    ),
    unless: [
      /(?:beats?|beating|shoots?|shooting|kicks?|kicking|hangs?|hanging|burns?) (?:the |a |some )?(?:ball|balls|eggs|hoops|drums?|goal|goals|baskets?|penalty|pictures?|arrows?|clothes|leaves|coat)\b/gu,
      /(?:punch|whip)(?:es|s|ing)? (?:line|cream)/gu,
      /kick(?:s|ing)? (?:back|off|it)\b/gu,
      /kids? (?:and|playing)/gu,
      /hang(?:s|ing)? (?:out|around)/gu,
    ],
    notWith:
      /\b(?:water gun|snowball|pillow fight|nerf|tickl|teddy|toy|dolls?|puppets?|game of|paintball|laser tag|paper plane|bubbles?)\b/gu,
  },
  {
    category: "minors in danger",
    words: re(
      String.raw`\b${minor}\b(?:\s+[\p{L}'-]+){0,2}\s+(?:is|are|being|gets?|getting|was|were|been)(?:\s+\p{L}+ly)?(?:\s+being)?\s+(?:beaten|abused|tortured|killed|murdered|strangled|choked|stabbed|drowned|kidnapped|abducted|whipped|starved|molested|trafficked|shot(?! (?:from|on|in|with|using|against|at (?:dawn|night|sunset|eye|close))\b)|punched|burned alive|poisoned|hanged|executed|chained|tied up|suffocated|raped|sold)\b|\b${minor} (?:is|are|was|were) (?:[\p{L}'-]+ ){1,6}(?:killed|murdered|raped|molested|tortured)\b`,
    ),
    notWith: /\b(?:photo|picture|video|film|in a game|board game|chess|tag|at chess|at tennis|movie)\b/gu,
  },
  {
    category: "minors in danger",
    words: re(
      String.raw`\b(?:child|kid|teen|infant|underage) (?:abuse|porn|pornography|trafficking|soldiers?|prostitut(?:e|es|ion)|sex|brides?|molest\p{L}*)\b`,
    ),
  },
  {
    category: "minors in danger",
    words: re(
      String.raw`\b(?:loaded (?:guns?|pistols?|rifles?|revolvers?)|drinks? bleach|drinking bleach|swallow(?:s|ing)? pills|smok(?:es|ing) (?:a )?(?:cigarette|crack|meth|weed)|injects? heroin)\b`,
    ),
    near: re(String.raw`\b${minor}\b`),
    notWith: /\b(?:chocolate|toy|bubble)\b/gu,
  },
  {
    category: "sexual content",
    words: re(String.raw`\b(?:${plainlySexual})\b`),
    unless: [
      /erotic(?:a)? (?:thriller novel|bookshop)/gu,
      /(?:great|blue|long-tailed|coal|marsh|willow|bearded) (?:tits)/gu,
      /tits (?:and|perch|sit|feed|peck|at the feeder|on a branch|chirp)/gu,
      /(?:bottle|baby bottle|pacifier|grease|pipe|rubber) nipples?/gu,
      /rape ?seeds?|rape (?:field|fields|flowers?|blossoms?|oil|plants?)/gu,
      /(?:concrete|industrial) vibrators?|vibrators? (?:plate|motor|sieve)/gu,
      /genitals of the flower/gu,
      /xxx (?:rated|\d|miles|large|championship)|xxx+l/gu,
      /fetish (?:figure|figurine|statue|mask)/gu,
    ],
  },
  {
    category: "sexual content",
    words: re(
      String.raw`\b(?:naked(?:ly|ness)?|nudes?|nudity|nudists?|topless|bottomless|bare[ -]?breast(?:ed|s)|bare[ -]chested woman|unclothed|in the nude|without (?:any )?clothes(?: on)?|wear(?:s|ing)? nothing)\b`,
    ),
    near: re(String.raw`\b${person}\b`),
    unless: [
      /naked[ -]mole[ -]rats?/gu,
      /naked lad(?:y|ies) (?:orchids?|lil(?:y|ies)|flowers?|blooms?)|naked (?:eyes?|flames?|bulbs?|lights?|trees?|branch(?:es)?|truth|wood|steel|walls?|rock|earth|wires?|cake|sword|blade|oaks?|neck chickens?|cat|chicken|juice|ladies|boulders?|stone|ambition|fear)/gu,
      /(?:sphynx|hairless|plucked|neck)\b.{0,20}naked/gu,
      /nude[ -](?:lipsticks?|heels|shoes?|shades?|tones?|colou?rs?|makeup|make-up|palettes?|colou?red|nail polish|nails|pumps|beige|dress|gown|fabric|leather|tights)/gu,
      /in (?:a )?nude (?:dress|gown|heels|tones?)/gu,
      /(?:bottomless|topless) (?:pit|brunch|coffee|cup|mug|bucket|well|abyss|bowl|mimosas|car|jeep|convertible|fries|tower|hat)/gu,
      /nudes? (?:statue|sculpture|marble|bronze)/gu,
      /dolls? (?:without|naked)/gu,
    ],
    notWith: /\b(?:statues?|sculptures?|mannequins?|mole[ -]rats?|life drawing class|renaissance painting)\b/gu,
  },
  {
    category: "sexual content",
    words: re(
      String.raw`\b(?:(?:get|gets|getting|got|dances?|dancing|walks?|walking|runs?|running|poses?|posing|swims?|swimming|stands?|standing|lies?|lying|sits?|sitting|completely|fully|totally|stark|strips?|stripped|stripping) (?:naked|nude)|(?:tak(?:es?|ing) off|remov(?:es?|ing)|strip(?:s|ping)? off|slip(?:s|ping)? out of|rip(?:s|ping)? off) (?:all (?:of )?)?(?:his|her|their|the) (?:bra|panties|underwear|lingerie|thong|knickers)|(?:tak(?:es?|ing) off|remov(?:es?|ing)|strip(?:s|ping)? off) all (?:of )?(?:his|her|their|the) clothes|(?:(?:full[ -]frontal|partial|complete|with|and) )nudity|nude (?:beach|photo ?shoot|scene|model|modeling|yoga|massage)|naked (?:m[ae]n|wom[ae]n|girls?|boys?|people|couples?|bod(?:y|ies)|lad(?:y|ies)|model|models|dancers?|breasts?|butt|ass|torso))\b`,
    ),
    notWith:
      /\b(?:statues?|sculptures?|mannequins?|mole[ -]rats?|sphynx|dolls?|orchids?|trees?|branch(?:es)?|bulbs?|flames?|cliffs?|mountains?)\b/gu,
  },
  {
    category: "sexual content",
    words: re(
      String.raw`\b(?:(?:exposed|bare|naked|huge|big|bouncing|fondl\p{L}*|grop\p{L}*|squeez\p{L}*|lick\p{L}*|suck\p{L}*) (?:her |his |the )?(?:breasts|boobs|buttocks|crotch|bosom))\b`,
    ),
    notWith:
      /\b(?:chickens?|turkeys?|ducks?|pigeons?|robins?|birds?|sparrows?|roosters?|baboons?|monkeys?|statues?)\b/gu,
  },
  {
    category: "graphic cruelty",
    words: re(
      String.raw`\b(?:disembowel(?:s|led|ling|ed|ing)?|dismember(?:s|ed|ing|ment)?|decapitat(?:e|es|ed|ing|ion)|behead(?:s|ed|ing)?|eviscerat(?:e|es|ed|ing)|mutilat(?:e|es|ed|ing|ion)|flay(?:s|ed|ing)? alive|skinn(?:ed|ing) alive|burn(?:s|ed|ing|t)? (?:\p{L}+ ){0,3}alive|buried alive screaming|snuff (?:film|video|movie)|(?:slit|slits|slitting|cut|cuts|cutting|slash|slashes|slashing) (?:\p{L}+ ){0,2}(?:throats?)|goug(?:e|es|ed|ing) out (?:\p{L}+ )?eyes?|rip(?:s|ped|ping)? (?:out|off) (?:\p{L}+ )?(?:heart|eyes?|limbs?|arms?|legs?|heads?|guts|intestines|spine)|(?:guts|intestines|entrails|brains) (?:spill\p{L}*|hang\p{L}*|splatter\p{L}*|everywhere|pour\p{L}*|fly\p{L}*)|(?:blood) (?:gush\p{L}*|spurt\p{L}*|spray\p{L}*|splatter\p{L}*|pour\p{L}*|pool(?:s|ing))|head explodes|gore|gory|torture porn|gang rape|severed (?:heads?|limbs?|arms?|legs?|hands?|fingers?)|chop(?:s|ped|ping)? off (?:[\p{L}']+ ){0,3}(?:heads?|hands?|arms?|legs?|fingers?|limbs?)|crush(?:es|ed|ing)? (?:\p{L}+ )?(?:skull|skulls)|impal(?:e|es|ed|ing) (?:\p{L}+ ){0,2}(?:m[ae]n|wom[ae]n|people|person|prisoners?|head))\b`,
    ),
    unless: [
      /(?:doll|mannequin|robot|lego|statue|scarecrow|puppet|toy|snowman|gingerbread|flower|weed|dandelion|fish|barrel)s?\b.{0,25}(?:dismember|decapitat|behead|severed|mutilat)/gu,
      /(?:dismember|decapitat|behead|mutilat)\p{L}* (?:a |the |its |his |her )?(?:\p{L}+ )?(?:doll|mannequin|robot|lego|statue|scarecrow|puppet|toy|snowman|gingerbread|flower|weed|dandelion|carrot|champagne|bottle|barrel|rose)s?/gu,
      /al gore|lesley gore|gore (?:vidal|tex|-tex)|gore-?tex|gory details|(?:the )?gore range|gore of the sail/gu,
      /chop(?:s|ped|ping)? off (?:the |a )?(?:fish|carrot|chicken|beet|radish|broccoli|celery|garlic)\p{L}* heads?/gu,
      /(?:blood) (?:orange|sausage|moon)/gu,
      /burn(?:s|ing)? (?:\p{L}+ )?(?:bridges?|candles?|incense)/gu,
    ],
  },
  {
    category: "graphic cruelty",
    words: re(
      String.raw`\btortur(?:e|es|ed|ing)\b(?:${between}(?:${person}|prisoners?|hostages?|captives?|victims?|dogs?|cats?|animals?|pupp(?:y|ies)|kittens?|rabbits?|soldiers?|spy|spies)\b)?`,
    ),
    unless: [
      /torture(?:s|d)? (?:test|tests|testing|track)|(?:test|phone|car|tyre|tire|watch|product|stress)\p{L}*.{0,15}torture/gu,
      /tortured (?:artist|poet|genius|soul|expression|look|metal|steel|sound|guitar|logic|tree|branches)/gu,
      /torture (?:devices?|instruments?|chamber museum|museum)/gu,
    ],
    near: re(
      String.raw`\b(?:${person}|prisoners?|hostages?|captives?|victims?|dogs?|cats?|animals?|pupp(?:y|ies)|kittens?|rabbits?|soldiers?|spy|spies|screams?|screaming)\b`,
    ),
  },
  {
    category: "graphic cruelty",
    words: re(
      String.raw`\b(?:kick(?:s|ing)?|beat(?:s|ing)?(?: up)?|stab(?:s|bing)?|strangl(?:e|es|ing)|whip(?:s|ping)?|abus(?:e|es|ing)|burn(?:s|ing)?|hang(?:s|ing)?|drown(?:s|ing)?|poison(?:s|ing)?|skin(?:s|ning)?|microwav(?:e|es|ing)|starv(?:e|es|ing)|set(?:s|ting)? fire to|stomp(?:s|ing)? on|crush(?:es|ing)?)\s+(?:${determiner}\s+)?(?:(?:little|small|poor|tiny|helpless|stray|live|living|cute|old|big|injured|scared|brown|black|white)\s+)*(?:dogs?|cats?|pupp(?:y|ies)|kittens?|horses?|rabbits?|hamsters?|monkeys?|elephants?|animals?|birds?|donkeys?)\b(?!'|\s+(?:toy|toys|plush|balloon|food|statue|statues|ball|balls|house|shaped|picture|pictures|painting|poster|ornaments?|decoration|bell|out|around|upside|feeders?|bath|houses))`,
    ),
    unless: [
      /(?:beats?|beating) (?:the |a )?(?:cat|dog|horse) (?:at|in|to) /gu,
      /hang(?:s|ing)? (?:out|around)/gu,
      /crush(?:es|ing)? on/gu,
    ],
    notWith: /\b(?:lego|plush|stuffed|toy|balloon|origami|cartoon game|video game|race)\b/gu,
  },
  {
    category: "graphic cruelty",
    words: re(
      String.raw`\b(?:bloody|brutal(?:ly)?|savage(?:ly)?|graphic(?:ally)?|sadistic(?:ally)?)\s+(?:${determiner}\s+)?(?:murder(?:s|ed|ing)?|kill(?:s|ed|ing)?|massacre[sd]?|execution|executions|execut(?:e|es|ed|ing)|stab(?:s|bed|bing)?|beat(?:s|en|ing)?|torture[sd]?|slaughter(?:s|ed)?|death|violence|attack)\b`,
    ),
    unless: [/brutal(?:ly)? (?:beat drop|beats)/gu],
  },
  {
    category: "self-harm",
    words: re(
      String.raw`\b(?:(?:commit(?:s|ted|ting)?|attempt(?:s|ed|ing)?) suicide|kill(?:s|ed|ing)? (?:himself|herself|themselves|myself|itself)|hang(?:s|ed|ing)? (?:himself|herself|themselves|myself)(?! (?:a |the |out))|slit(?:s|ting)? (?:his|her|their|my) wrists?|cut(?:s|ting)? (?:his|her|their|my) (?:own )?wrists?|cut(?:s|ting)? (?:himself|herself|themselves|myself)(?! (?:a|some|another|two|the|shaving|free|loose|off|out)\b)|self[ -]harm(?:s|ing)?|end(?:s|ed|ing)? (?:his|her|their|my) (?:own )?lives?|end(?:s|ed|ing)? (?:his|her|their|my) (?:own )?life|shoot(?:s|ing)? (?:himself|herself|themselves|myself)(?! (?:a |an |in the mirror|with (?:a |the )?(?:camera|phone)))|overdos(?:e|es|ing) on)\b`,
    ),
    unless: [
      /(?:suicide) (?:squad|prevention|squeeze|king|doors)/gu,
      /(?:killing|kills?) (?:himself|herself|themselves) laughing/gu,
    ],
  },
  {
    category: "instructions for weapons",
    words: re(
      String.raw`\b(?:how to|steps? (?:by|to)|step-by-step|instructions?|instructional|tutorials?|recipes?|guides?|manuals?|diy|(?:teach(?:es|ing)?|explain(?:s|ing)?|demonstrat(?:e|es|ing))(?: \p{L}+){0,4}? (?:how to|making|building|assembling|to make|to build|to assemble)|shows? (?:us |viewers |you |me )?how|blueprints?|diagrams?|schematics?)\b`,
    ),
    near: re(
      String.raw`\b(?:pipe ?bombs?|nail ?bombs?|dirty bombs?|car bombs?|bombs?|ieds?|improvised explosives?|explosive devices?|explosives?|molotov(?: cocktails?)?|grenades?|landmines?|detonators?|napalm|thermite|nerve (?:gas|agents?)|sarin|ricin|anthrax|mustard gas|chemical weapons?|bioweapons?|biological weapons?|nuclear (?:bombs?|weapons?|warheads?)|ghost guns?|silencers?|suppressors?|untraceable (?:guns?|firearms?)|3d[- ]print(?:ed|ing|s)? (?:a |the )?(?:guns?|pistols?|firearms?|rifles?)|(?:make|build|assemble|convert|modify|manufactur\p{L}*) (?:a |an |the |your |his |her )?(?:\p{L}+ )?(?:guns?|firearms?|rifles?|pistols?|machine guns?)|fully automatic|meth(?:amphetamine)?|fentanyl)\b`,
    ),
    unless: [],
    notWith:
      /\b(?:bath bombs?|seed bombs?|cherry bomb|cocoa bombs?|chocolate bombs?|photo ?bombs?|jager ?bombs?|hot chocolate bombs?|glue guns?|nail guns?|staple guns?|water guns?|toy|lego|paper|cardboard|rubber band|nerf|bomb disposal|bomb squad|defus\p{L}*|disarm\p{L}*|evacuat\p{L}*|water balloon|yarn bomb\p{L}*|bubble guns?|massage guns?|heat guns?|spray guns?|cake|cosplay|prop|stink bombs?|recognis\p{L}*|recogniz\p{L}*|avoid|safety|museum|history)\b/gu,
  },
];

/** Words before a name that make it the manner of a work and not somebody's likeness. */
export const styleOf =
  /(?:style of|styled (?:like|after)|inspired by|(?:film|movie|song|novel|book|painting|photograph|cover|music)s? (?:by|of)|directed by|painted by|à la|a la|homage to|reminiscent of)\s+(?:\p{L}+\s+)?$/u;
/** Words after a name that make it the manner of a work. */
export const styleAfter =
  /^(?:'s)?[ -](?:style|esque|inspired|film|films|movie|movies|look|aesthetic|song|songs|music|colou?r palette|symmetry|mural|statue|wax|lookalike band)\b/u;
