// What people can wear, by the words of a prompt. Pieces are shapes of the pack; those without a picture of their own
// are painted by the 'garment' recipe.

export type Slot = "socks" | "feet" | "bottom" | "top" | "whole" | "over" | "neck" | "head";

export type Garment = {
  readonly id: string;
  /** Singular nouns, commonest first; the last word of a prompt's garment decides where the whole is unknown. */
  readonly words: readonly string[];
  readonly slot: Slot;
  readonly female: string;
  readonly male: string;
  /** A second piece that belongs to it: trousers of a suit, shafts of boots (worn where shins show). */
  readonly also: string | null;
  /** Colour names to draw from where the prompt names none; '' keeps the picture's own. */
  readonly usual: readonly string[];
  /** Pattern of the painter where the prompt names none. */
  readonly pattern: string;
  /** Metres that it stands off further than its cut. */
  readonly puff: number;
  /** How much it hangs from the chest instead of clinging: 0 to 1. */
  readonly looseness: number;
  /** Its picture has a print that a plain colour must not show. */
  readonly isPrinted: boolean;
  /** Spares parts so many times brighter than the rest when it is dyed; 0 dyes everything. */
  readonly keep: number;
  readonly matter: "cloth" | "leather" | "denim" | "satin" | "metal";
};

const garment = (
  id: string,
  slot: Slot,
  piece: string | readonly [female: string, male: string],
  what: Partial<Omit<Garment, "id" | "slot" | "female" | "male">> = {},
): Garment => ({
  id,
  words: [id],
  slot,
  female: typeof piece === "string" ? piece : piece[0],
  male: typeof piece === "string" ? piece : piece[1],
  also: null,
  usual: ["grey", "navy", "white"],
  pattern: "plain",
  puff: slot === "top" ? 0.003 : 0,
  looseness: 0,
  isPrinted: slot === "top",
  keep: 0,
  matter: "cloth",
  ...what,
});

const casual = ["white", "navy", "forest green", "burgundy", "mustard", "light blue", "charcoal", "coral"];
const leg = ["navy", "charcoal", "khaki", "black", "olive"];

export const garments: readonly Garment[] = [
  garment("t-shirt", "top", ["tee-female", "loose-tee"], {
    words: ["t-shirt", "tee", "tshirt", "t shirt", "shirt top", "top"],
    usual: casual,
  }),
  garment("shirt", "top", ["blouse", "shirt"], {
    words: ["shirt", "blouse", "flannel", "button-up", "button-down"],
    usual: ["", "white", "light blue", "burgundy", "sage"],
  }),
  garment("sweater", "top", "long-shirt", {
    looseness: 0.7,
    words: ["sweater", "jumper", "pullover", "sweatshirt", "cardigan", "jersey sweater", "fleece"],
    usual: ["cream", "forest green", "burgundy", "grey", "mustard"],
    puff: 0.006,
  }),
  garment("hoodie", "top", "long-shirt", {
    also: "hood",
    looseness: 0.75,
    words: ["hoodie", "hooded sweatshirt", "hooded top", "hooded jumper"],
    usual: ["grey", "navy", "black", "burgundy"],
    puff: 0.006,
  }),
  garment("turtleneck", "top", "turtleneck", {
    looseness: 0.35,
    words: ["turtleneck", "polo neck"],
    usual: ["black", "cream", "grey"],
  }),
  garment("long-sleeved shirt", "top", ["long-shirt", "long-tee"], {
    looseness: 0.6,
    words: ["long-sleeved shirt", "long sleeve", "undershirt", "thermal"],
    usual: casual,
  }),
  garment("jersey", "top", "jersey", {
    looseness: 0.9,
    words: ["jersey", "basketball jersey", "singlet", "basketball shirt"],
    pattern: "side-panelled",
    usual: ["red", "blue", "gold", "purple", "green"],
  }),
  garment("sport shirt", "top", "sport-shirt", {
    looseness: 0.85,
    words: [
      "sport shirt",
      "football shirt",
      "soccer jersey",
      "football jersey",
      "soccer shirt",
      "polo",
      "polo shirt",
      "uniform shirt",
      "scrubs",
    ],
    usual: ["red", "blue", "white", "green"],
  }),
  garment("tank top", "top", "tank-top", {
    looseness: 0.4,
    words: ["tank top", "tank", "vest top", "camisole", "sleeveless top"],
    usual: casual,
  }),
  garment("crop top", "top", ["crop-top", "tank-top"], {
    words: ["crop top", "sports bra"],
    usual: ["black", "coral", "teal"],
  }),
  garment("blazer", "top", "suit-jacket", {
    words: ["blazer", "suit jacket", "sport coat", "tailcoat"],
    usual: ["", "navy"],
    keep: 6,
    isPrinted: false,
  }),
  garment("work clothes", "whole", "work-clothes", {
    words: ["work clothes", "fatigues", "camouflage", "army uniform", "boiler suit", "uniform"],
    usual: ["", "olive", "navy"],
    matter: "denim",
  }),
  garment("jeans", "bottom", ["jeans-female", "jeans"], {
    words: ["jeans", "jean", "denim", "denims"],
    usual: [""],
    matter: "denim",
  }),
  garment("trousers", "bottom", ["track-trousers", "suit-trousers"], {
    words: ["trousers", "pants", "slacks", "chinos", "khakis", "dress pants", "cargo pants"],
    usual: leg,
  }),
  garment("sweatpants", "bottom", "track-trousers", {
    words: ["sweatpants", "track pants", "joggers", "tracksuit bottoms", "snow pants", "ski pants"],
    usual: ["grey", "black", "navy"],
    pattern: "panelled",
  }),
  garment("leggings", "bottom", "tight-trousers", {
    words: ["leggings", "tights", "yoga pants", "stockings"],
    usual: ["black", "charcoal", "plum"],
  }),
  garment("shorts", "bottom", "shorts", {
    words: ["shorts", "basketball shorts", "board shorts", "soccer shorts"],
    usual: ["navy", "black", "khaki"],
  }),
  garment("running shorts", "bottom", "short-shorts", {
    words: ["running shorts", "hot pants", "gym shorts"],
    usual: ["black", "navy", "red"],
    pattern: "panelled",
  }),
  garment("denim shorts", "bottom", ["denim-shorts", "shorts"], {
    words: ["denim shorts", "jean shorts", "jorts"],
    usual: ["", "denim"],
    matter: "denim",
  }),
  garment("swimming trunks", "bottom", "swim-trunks", {
    words: ["swimming trunks", "swim trunks", "trunks"],
    usual: ["royal blue", "red", "teal"],
  }),
  garment("pencil skirt", "bottom", "pencil-skirt", {
    words: ["pencil skirt", "office skirt"],
    usual: ["black", "charcoal", "navy"],
  }),
  garment("skirt", "bottom", "short-skirt", {
    words: ["skirt", "miniskirt", "kilt"],
    usual: ["navy", "burgundy", "black", "coral"],
  }),
  garment("long skirt", "bottom", "long-skirt", {
    words: ["long skirt", "maxi skirt"],
    usual: ["burgundy", "forest green", "navy"],
  }),
  garment("dress", "whole", "dress", {
    looseness: 0.25,
    words: ["dress", "sundress", "frock", "summer dress"],
    usual: ["coral", "teal", "navy", "yellow", "red", "lavender"],
  }),
  garment("sleeved dress", "whole", "sleeved-dress", {
    looseness: 0.25,
    words: ["sleeved dress", "wool dress", "cotton dress", "pinafore"],
    usual: ["navy", "burgundy", "sage"],
  }),
  garment("gown", "whole", "gown", {
    looseness: 0.15,
    words: ["gown", "evening dress", "long dress", "maxi dress"],
    usual: ["burgundy", "royal blue", "white"],
    matter: "satin",
  }),
  garment("ball gown", "whole", "ball-gown", {
    words: ["ball gown", "wedding dress", "wedding gown", "bridal gown", "princess dress", "ballgown", "royal gown"],
    usual: ["white", "light pink", "light blue"],
    matter: "satin",
  }),
  garment("sari", "whole", "gown", {
    looseness: 0.2,
    words: ["sari", "saree"],
    usual: ["red", "teal", "purple", "orange"],
    pattern: "draped",
    matter: "satin",
  }),
  garment("kimono", "whole", "robe", {
    looseness: 0.5,
    words: ["kimono", "yukata", "hanbok"],
    usual: ["navy", "red", "light pink", "forest green"],
    pattern: "wrapped",
    matter: "satin",
  }),
  garment("bathrobe", "whole", "bathrobe", {
    looseness: 0.6,
    words: ["bathrobe", "dressing gown", "bath robe", "house coat"],
    usual: ["white", "light blue", "burgundy"],
    pattern: "belted",
  }),
  garment("pyjamas", "whole", "long-shirt", {
    also: "track-trousers",
    looseness: 0.7,
    words: ["pyjamas", "pajamas", "pyjama", "pajama", "nightclothes", "sleepwear"],
    usual: ["light blue", "light pink", "navy"],
    pattern: "striped",
  }),
  garment("bodysuit", "whole", "bodysuit", {
    words: ["bodysuit", "catsuit", "superhero suit", "superhero costume", "jumpsuit", "unitard", "racing suit"],
    usual: ["royal blue", "red", "black"],
    matter: "satin",
  }),
  garment("wetsuit", "whole", "bodysuit", {
    words: ["wetsuit", "wet suit", "diving suit", "scuba suit"],
    usual: ["black", "charcoal"],
    pattern: "panelled",
    matter: "satin",
  }),
  garment("space suit", "whole", "space-suit", {
    words: ["space suit", "spacesuit", "astronaut suit", "hazmat suit", "snowsuit"],
    usual: ["white", "orange"],
    pattern: "jointed",
  }),
  garment("armour", "whole", "armour", {
    words: ["armour", "armor", "plate armour", "suit of armour", "suit of armor", "chain mail"],
    usual: ["silver"],
    pattern: "plated",
    matter: "metal",
  }),
  garment("tutu", "whole", "tutu", {
    also: "leotard",
    words: ["tutu", "ballet dress", "ballet costume"],
    usual: ["light pink", "white", "black"],
  }),
  garment("robe", "whole", "robe", {
    looseness: 0.8,
    words: ["robe", "habit", "cassock", "toga", "kaftan", "nightgown", "cloak"],
    usual: ["purple", "brown", "navy"],
  }),
  garment("dungarees", "whole", "dungarees", {
    words: ["dungarees", "overalls", "overall"],
    usual: [""],
    matter: "denim",
  }),
  garment("swimsuit", "whole", "leotard", {
    words: ["swimsuit", "bathing suit", "leotard", "bikini", "one-piece"],
    usual: ["navy", "red", "teal"],
  }),
  garment("suit", "whole", "suit-jacket", {
    also: "suit-trousers",
    words: ["suit", "tuxedo", "business suit", "pantsuit", "dinner jacket"],
    usual: ["", "navy", "grey"],
    keep: 6,
  }),
  garment("jacket", "over", "jacket", {
    words: ["jacket", "bomber", "parka", "windbreaker", "anorak"],
    usual: ["", "navy", "black", "olive"],
  }),
  garment("coat", "over", "coat", {
    looseness: 0.9,
    words: ["coat", "overcoat", "trench coat", "lab coat", "winter coat", "fur coat"],
    usual: ["tan", "charcoal", "navy"],
    pattern: "opened",
  }),
  garment("raincoat", "over", "coat", {
    also: "hood",
    looseness: 0.9,
    words: ["raincoat", "rain coat", "mackintosh", "oilskin", "poncho", "rain jacket"],
    usual: ["yellow", "red", "navy"],
    pattern: "opened",
    matter: "satin",
  }),
  garment("turnout coat", "over", "coat", {
    looseness: 0.9,
    words: ["turnout coat", "turnout gear", "bunker gear", "firefighter coat", "fire jacket"],
    usual: ["tan", "black"],
    pattern: "banded",
  }),
  garment("cape", "over", "cape", {
    words: ["cape", "mantle"],
    usual: ["red", "purple", "black"],
    matter: "satin",
  }),
  garment("safety vest", "over", "vest", {
    looseness: 0.8,
    words: ["safety vest", "hi-vis vest", "high-visibility vest", "reflective vest", "life jacket", "life vest"],
    usual: ["orange", "neon yellow"],
    pattern: "banded",
  }),
  garment("vest", "over", "vest", {
    looseness: 0.8,
    words: ["vest", "waistcoat", "gilet", "bulletproof vest"],
    usual: ["charcoal", "navy"],
    pattern: "opened",
  }),
  garment("apron", "over", "apron", { looseness: 0.9, words: ["apron"], usual: ["white", "black"] }),
  garment("trainers", "feet", "trainers", {
    words: ["trainers", "sneakers", "running shoes", "sneaker", "football boots", "cleats", "basketball shoes"],
    usual: ["white", "black", "grey", "navy", "red"],
  }),
  garment("shoes", "feet", "leather-shoes", {
    words: ["shoes", "loafers", "leather shoes", "brogues"],
    usual: ["", "dark brown", "black"],
    matter: "leather",
  }),
  garment("boots", "feet", "leather-shoes", {
    words: ["boots", "boot", "work boots", "cowboy boots", "rubber boots", "wellingtons", "rain boots", "snow boots"],
    also: "boot-shafts",
    usual: ["dark brown", "black"],
    matter: "leather",
  }),
  garment("scarf", "neck", "scarf", {
    words: ["scarf", "shawl", "bandana", "neckerchief"],
    usual: ["red", "mustard", "navy"],
  }),
  garment("dress shoes", "feet", "black-shoes", {
    words: ["dress shoes", "black shoes", "heels", "high heels", "pumps", "flats"],
    usual: [""],
    matter: "leather",
  }),
  garment("ballet shoes", "feet", "black-shoes", {
    words: ["ballet shoes", "ballet slippers", "pointe shoes", "slippers"],
    usual: ["light pink", "white"],
    matter: "satin",
  }),
  garment("socks", "socks", "socks", { words: ["socks", "sock"], usual: ["white", "black"] }),
  garment("fedora", "head", "fedora", { words: ["fedora", "trilby"], usual: [""] }),
];

const byWord = new Map(garments.flatMap((entry) => entry.words.map((word) => [word, entry] as const)));

/** The garment by a prompt's words: 'red basketball jersey' finds the jersey; null where none is known. */
export function garmentOf(words: string): Garment | null {
  const parts = words
    .toLowerCase()
    .replace(/[^a-z\- ]/g, "")
    .trim()
    .split(/\s+/);
  for (let from = 0; from < parts.length; from++) {
    const tail = parts.slice(from).join(" ");
    const found = byWord.get(tail) ?? byWord.get(`${tail}s`) ?? byWord.get(tail.replace(/e?s$/, ""));
    if (found) return found;
  }
  return null;
}
