// What people of a role wear: garments with the colours to draw from. A first entry that matches decides.

export type RoleWear = {
  /** Words of the role; whole words, singular. */
  readonly role: readonly string[];
  /** 'jersey: red|blue' is a garment of garments.ts and its colours; without colours its usual ones. */
  readonly wears: readonly string[];
  /** Where women usually wear something else. */
  readonly wearsFemale?: readonly string[];
  /** A hat of hats.ts, with colours. */
  readonly hat?: string;
  /** Two-digit number on the shirt. */
  readonly isNumbered?: boolean;
};

export const roleWear: readonly RoleWear[] = [
  {
    role: ["basketball player", "basketballer", "basketball"],
    wears: [
      "jersey: red|royal blue|gold|purple|forest green|white",
      "shorts: same",
      "socks: white",
      "trainers: white|black|red",
    ],
    isNumbered: true,
  },
  {
    role: ["soccer player", "footballer", "football player", "goalkeeper", "soccer", "striker"],
    wears: [
      "sport shirt: red|royal blue|white|yellow|green",
      "shorts: white|black|navy",
      "socks: same",
      "trainers: black|white",
    ],
    isNumbered: true,
  },
  {
    role: ["tennis player", "tennis", "badminton player"],
    wears: ["sport shirt: white|light blue", "running shorts: white|navy", "socks: white", "trainers: white"],
    wearsFemale: ["tank top: white|coral", "skirt: white", "socks: white", "trainers: white"],
    hat: "",
  },
  {
    role: ["baseball player", "baseball", "pitcher", "batter"],
    wears: ["sport shirt: white|grey|red", "sweatpants: white|grey", "trainers: black"],
    hat: "cap: red|navy",
    isNumbered: true,
  },
  {
    role: ["volleyball player", "rugby player", "hockey player", "cricketer", "player", "athlete", "team captain"],
    wears: ["sport shirt: red|blue|green|yellow", "shorts: white|black", "socks: white", "trainers: white"],
    isNumbered: true,
  },
  {
    role: ["runner", "jogger", "sprinter", "marathoner", "marathon runner"],
    wears: [
      "tank top: yellow|red|teal|orange",
      "running shorts: black|navy",
      "socks: white",
      "trainers: red|blue|orange",
    ],
  },
  { role: ["scuba diver", "frogman"], wears: ["wetsuit: black", "shoes: black"] },
  {
    role: ["swimmer", "diver", "lifeguard"],
    wears: ["swimming trunks: red|navy"],
    wearsFemale: ["swimsuit: navy|red"],
  },
  {
    role: ["gymnast"],
    wears: ["tank top: white|red", "leggings: navy|black"],
    wearsFemale: ["swimsuit: royal blue|red|purple"],
  },
  {
    role: ["dancer", "ballerina", "ballet dancer"],
    wears: ["tank top: black", "leggings: black", "trainers: black"],
    wearsFemale: ["tutu: light pink|white|black", "ballet shoes: light pink"],
  },
  {
    role: ["yoga teacher", "yogi", "fitness trainer", "coach", "trainer"],
    wears: ["sport shirt: navy|grey|black", "sweatpants: black|navy", "trainers: white"],
    wearsFemale: ["crop top: black|teal", "leggings: black|plum", "trainers: white"],
  },
  {
    role: ["cyclist", "biker"],
    wears: ["sport shirt: yellow|red|royal blue", "leggings: black", "trainers: black"],
    hat: "helmet: white|red|black",
  },
  {
    role: ["skateboarder", "skater", "surfer"],
    wears: ["t-shirt: white|black|teal", "shorts: khaki|black", "socks: white", "trainers: black|white"],
    hat: "cap: black|red",
  },
  {
    role: ["skier", "snowboarder", "mountaineer", "climber", "hiker"],
    wears: ["jacket: orange|red|royal blue", "sweatpants: charcoal|black", "shoes: dark brown"],
    hat: "beanie: red|navy|mustard",
  },
  {
    role: ["boxer", "wrestler"],
    wears: ["tank top: black|red", "shorts: red|black|gold", "socks: white", "trainers: white"],
  },
  {
    role: ["chef", "cook", "baker", "pastry chef"],
    wears: ["long-sleeved shirt: white", "apron: white", "trousers: black|charcoal", "dress shoes: black"],
    hat: "toque: white",
  },
  {
    role: ["waiter", "waitress", "bartender", "barista", "butler"],
    wears: ["shirt: white", "vest: black", "apron: black", "trousers: black", "dress shoes: black"],
    wearsFemale: ["shirt: white", "apron: black", "pencil skirt: black", "dress shoes: black"],
  },
  {
    role: ["doctor", "surgeon", "scientist", "pharmacist", "vet", "veterinarian", "dentist", "chemist"],
    wears: ["shirt: light blue|white", "coat: white", "trousers: navy|charcoal", "dress shoes: black"],
    wearsFemale: ["shirt: light blue|white", "coat: white", "trousers: navy|charcoal", "dress shoes: black"],
  },
  {
    role: ["nurse", "paramedic", "medic"],
    wears: ["sport shirt: teal|light blue|navy", "sweatpants: same", "trainers: white"],
  },
  {
    role: ["police officer", "policeman", "policewoman", "cop", "sheriff", "security guard", "guard", "officer"],
    wears: ["shirt: navy|light blue", "trousers: navy", "dress shoes: black"],
    wearsFemale: ["shirt: navy|light blue", "trousers: navy", "dress shoes: black"],
    hat: "peaked cap: navy",
  },
  {
    role: ["firefighter", "fireman"],
    wears: ["turnout coat: tan|black", "trousers: tan|black", "boots: black"],
    hat: "helmet: red|yellow",
  },
  {
    role: ["soldier", "marine", "general", "army officer"],
    wears: ["work clothes: olive", "shoes: black"],
    hat: "beret: dark green|burgundy",
  },
  { role: ["pilot", "captain", "sailor"], wears: ["suit: navy", "dress shoes: black"], hat: "peaked cap: navy|white" },
  {
    role: ["construction worker", "builder", "engineer", "worker", "electrician", "road worker"],
    wears: ["t-shirt: grey|white", "safety vest: neon yellow|orange", "jeans: ", "shoes: tan"],
    hat: "helmet: yellow|orange|white",
  },
  {
    role: ["mechanic", "plumber", "carpenter", "painter", "gardener", "farmer", "rancher"],
    wears: ["dungarees: ", "shoes: dark brown"],
    wearsFemale: ["shirt: ", "jeans: ", "shoes: dark brown"],
    hat: "straw hat: straw",
  },
  {
    role: ["cowboy", "cowgirl"],
    wears: ["shirt: ", "vest: brown", "jeans: ", "shoes: dark brown"],
    hat: "cowboy hat: brown|tan",
  },
  {
    role: [
      "businesswoman",
      "businessman",
      "business person",
      "executive",
      "lawyer",
      "banker",
      "manager",
      "boss",
      "politician",
      "president",
      "detective",
      "agent",
      "spy",
    ],
    wears: ["suit: |navy|charcoal", "dress shoes: "],
    wearsFemale: ["blazer: charcoal|navy|", "pencil skirt: charcoal|black|navy", "dress shoes: "],
  },
  {
    role: ["teacher", "professor", "librarian", "office worker", "secretary", "clerk", "journalist", "reporter"],
    wears: ["shirt: light blue|white|", "trousers: charcoal|navy|khaki", "shoes: "],
    wearsFemale: ["shirt: ", "pencil skirt: navy|charcoal", "dress shoes: "],
  },
  { role: ["student", "pupil", "teenager"], wears: ["sweater: ", "jeans: ", "trainers: "] },
  { role: ["bride"], wears: ["ball gown: white", "dress shoes: white"] },
  { role: ["groom"], wears: ["suit: ", "dress shoes: "] },
  {
    role: ["king", "emperor", "prince"],
    wears: ["robe: purple|burgundy|royal blue", "cape: red|burgundy", "shoes: black"],
    hat: "crown: gold",
  },
  {
    role: ["queen", "princess", "empress"],
    wears: ["ball gown: purple|burgundy|royal blue|pink", "dress shoes: "],
    hat: "crown: gold",
  },
  {
    role: ["wizard", "witch", "magician", "sorcerer"],
    wears: ["robe: navy|purple|black", "shoes: black"],
    hat: "pointed hat: same",
  },
  { role: ["monk", "nun", "priest"], wears: ["robe: brown|black|orange", "shoes: dark brown"] },
  {
    role: ["musician", "guitarist", "singer", "violinist", "pianist", "artist", "drummer"],
    wears: ["turtleneck: black|burgundy", "jeans: black", "shoes: black"],
    wearsFemale: ["gown: burgundy|royal blue|black", "dress shoes: "],
  },
  {
    role: ["fisherman", "fisher"],
    wears: ["sweater: navy|cream", "trousers: olive", "shoes: dark brown"],
    hat: "beanie: yellow|navy",
  },
  {
    role: ["astronaut", "cosmonaut"],
    wears: ["space suit: white|orange", "boots: white"],
    hat: "space helmet: white",
  },
  { role: ["knight", "crusader"], wears: ["armour: silver", "boots: grey"], hat: "knight helmet: silver" },
  {
    role: ["superhero", "super hero", "superheroine", "superwoman", "superman"],
    wears: ["bodysuit: royal blue|red|black", "cape: red|black|gold", "boots: red|black"],
  },
  { role: ["ninja", "burglar", "assassin"], wears: ["bodysuit: black", "scarf: black", "boots: black"] },
  {
    role: ["pirate"],
    wears: ["shirt: white", "vest: burgundy|black", "trousers: dark brown|black", "boots: black"],
    hat: "bandana: red|black",
  },
  { role: ["vampire", "dracula"], wears: ["suit: black", "cape: black|burgundy", "dress shoes: "] },
  {
    role: ["geisha", "samurai"],
    wears: ["kimono: navy|black", "shoes: black"],
    wearsFemale: ["kimono: red|light pink", "dress shoes: "],
  },
  { role: ["judge", "referee"], wears: ["sport shirt: black|yellow", "trousers: black", "trainers: black"] },
  { role: ["santa", "santa claus"], wears: ["coat: red", "trousers: red", "shoes: black"], hat: "beanie: red" },
];
