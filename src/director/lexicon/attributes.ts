import type { Attributes } from "../../screenplay/index.ts";

// Describing words as data: which quality of a body each one sets.

/** Colour words that art's palette is expected to know; shades go in front ('light blue'). */
export const colours = new Set(
  `red orange yellow green blue purple pink brown black white grey gray silver gold golden navy teal turquoise cyan
magenta maroon crimson scarlet violet lavender lilac indigo beige cream ivory tan khaki olive lime mint emerald amber
copper bronze peach coral salmon burgundy charcoal blonde blond brunette ginger auburn azure aqua rainbow multicolored
multicoloured colorful colourful`.split(/\s+/),
);
export const shades = new Set(["light", "dark", "bright", "pale", "deep", "pastel", "neon", "vivid", "vibrant", "soft", "dusty", "royal"]);

export const sizes: Readonly<Record<string, NonNullable<Attributes["size"]>>> = {
  tiny: "tiny", minuscule: "tiny", miniature: "tiny", microscopic: "tiny", wee: "tiny",
  small: "small", little: "small", short: "small", compact: "small", mini: "small",
  medium: "medium", "medium-sized": "medium",
  large: "large", big: "large", tall: "large", long: "large", wide: "large", broad: "large", oversized: "large", great: "large",
  huge: "huge", giant: "huge", gigantic: "huge", enormous: "huge", massive: "huge", colossal: "huge", immense: "huge", towering: "huge",
};

/** Words for a material, and the matter that comes nearest in art's table. */
export const materials: Readonly<Record<string, string>> = {
  wooden: "wood", wood: "wood", oak: "wood", mahogany: "wood", bamboo: "wood", pine: "wood", timber: "wood",
  metal: "steel", metallic: "steel", steel: "steel", iron: "steel", "wrought-iron": "steel", "stainless-steel": "steel", chrome: "steel", tin: "steel", rusty: "steel",
  aluminium: "aluminium", aluminum: "aluminium", brass: "brass", bronze: "brass", copper: "brass",
  glass: "glass", crystal: "glass", transparent: "glass", acrylic: "acrylic",
  ceramic: "ceramic", porcelain: "ceramic", clay: "ceramic", terracotta: "ceramic",
  plastic: "plastic", rubber: "rubber", leather: "leather",
  cloth: "cloth", fabric: "cloth", cotton: "cloth", silk: "cloth", silky: "cloth", velvet: "cloth", satin: "cloth", wool: "cloth", woolen: "cloth", woollen: "cloth", linen: "cloth", denim: "cloth", knit: "cloth", knitted: "cloth", lace: "cloth", canvas: "cloth",
  paper: "paper", cardboard: "paper", stone: "stone", rocky: "stone", marble: "stone", granite: "stone",
  concrete: "concrete", brick: "brick", icy: "ice", ice: "ice", sandy: "sand", snowy: "snow",
};

export const patterns: Readonly<Record<string, string>> = {
  striped: "stripes", stripy: "stripes", plaid: "plaid", checkered: "checks", chequered: "checks", checked: "checks",
  tartan: "plaid", spotted: "spots", dotted: "dots", "polka-dot": "dots", floral: "flowers", patterned: "pattern", tabby: "stripes",
};

/** Feelings that a face or a body can show. */
export const moods: Readonly<Record<string, string>> = {
  happy: "happy", happily: "happy", joyful: "happy", joyfully: "happy", cheerful: "happy", cheerfully: "happy", smiling: "happy", delighted: "happy", gleeful: "happy", laughing: "happy", excited: "excited", excitedly: "excited", enthusiastic: "excited", enthusiastically: "excited", playful: "happy", playfully: "happy", proud: "proud", proudly: "proud",
  sad: "sad", sadly: "sad", crying: "sad", tearful: "sad", melancholic: "sad", lonely: "sad", somber: "sad", sombre: "sad",
  angry: "angry", angrily: "angry", furious: "angry", furiously: "angry", annoyed: "angry", frustrated: "angry", aggressively: "angry",
  afraid: "afraid", scared: "afraid", frightened: "afraid", terrified: "afraid", fearful: "afraid", nervous: "afraid", nervously: "afraid", anxious: "afraid", anxiously: "afraid",
  surprised: "surprised", astonished: "surprised", shocked: "surprised", amazed: "surprised",
  calm: "calm", calmly: "calm", relaxed: "calm", peaceful: "calm", peacefully: "calm", serene: "calm", serenely: "calm", quietly: "calm",
  tired: "tired", sleepy: "tired", exhausted: "tired", weary: "tired", wearily: "tired",
  serious: "serious", seriously: "serious", stern: "serious", focused: "serious", determined: "serious", thoughtful: "serious", thoughtfully: "serious", pensive: "serious", intently: "serious", confident: "confident", confidently: "confident", curious: "curious", curiously: "curious",
  disgusted: "disgusted", bored: "bored", shy: "shy", shyly: "shy",
};

export const ages: Readonly<Record<string, NonNullable<Attributes["age"]>>> = {
  newborn: "baby", infant: "baby", baby: "baby", toddler: "child", teenage: "teen", teenaged: "teen", adolescent: "teen",
  young: "young", younger: "young", youthful: "young", "middle-aged": "middle", mature: "middle", adult: "middle",
  old: "old", older: "old", elderly: "old", aged: "old", senior: "old", aging: "old", ancient: "old",
};

export const builds: Readonly<Record<string, NonNullable<Attributes["build"]>>> = {
  slim: "slim", slender: "slim", thin: "slim", skinny: "slim", lean: "slim", lanky: "slim", petite: "slim",
  muscular: "muscular", strong: "muscular", athletic: "muscular", fit: "muscular", burly: "muscular",
  fat: "heavy", chubby: "heavy", plump: "heavy", stout: "heavy", overweight: "heavy", heavyset: "heavy", heavy: "heavy",
};

export const heights: Readonly<Record<string, NonNullable<Attributes["height"]>>> = { tall: "tall", short: "short" };

export const ancestries: Readonly<Record<string, NonNullable<Attributes["ancestry"]>>> = {
  african: "african", "african-american": "african", black: "african", asian: "asian", chinese: "asian", japanese: "asian", korean: "asian", indian: "asian",
  caucasian: "caucasian", european: "caucasian", white: "caucasian", latino: "latino", latina: "latino", hispanic: "latino", mexican: "latino",
};

export const sexes: Readonly<Record<string, NonNullable<Attributes["sex"]>>> = {
  female: "female", male: "male", pregnant: "female", bearded: "male",
};

export const hairColours = new Set(["blonde", "blond", "brunette", "black", "brown", "red", "ginger", "auburn", "grey", "gray", "white", "silver", "pink", "blue", "green", "purple", "golden", "orange", "dark", "light"]);
export const hairStyles = new Set(["long", "short", "curly", "wavy", "straight", "braided", "bald", "messy", "shoulder-length", "spiky", "afro", "ponytail", "bun", "slicked-back", "tousled"]);

/** Adverbs of pace, as a factor on the action's usual speed. */
export const paces: Readonly<Record<string, number>> = {
  slowly: 0.6, gently: 0.7, gradually: 0.6, lazily: 0.6, leisurely: 0.7, carefully: 0.7, cautiously: 0.65, softly: 0.75, gracefully: 0.85, gingerly: 0.6,
  quickly: 1.5, fast: 1.5, rapidly: 1.6, swiftly: 1.5, hurriedly: 1.5, frantically: 1.6, hastily: 1.5, briskly: 1.3, vigorously: 1.3, energetically: 1.3, abruptly: 1.4,
};

/** Ways of doing that the world's motions can show as force or spread; other adverbs are only kept. */
export const manners = new Set(["hard", "high", "low", "far", "forcefully", "powerfully", "strongly", "vigorously", "gently", "softly", "lightly", "smoothly", "steadily", "repeatedly", "continuously", "carefully", "gracefully", "together", "alone"]);

/** Nouns that say sex or age of a person by themselves. */
export const peopleNouns: Readonly<Record<string, Partial<Pick<Attributes, "sex" | "age">>>> = {
  man: { sex: "male" }, woman: { sex: "female" }, person: {}, human: {}, people: {}, individual: {}, figure: {}, someone: {}, somebody: {}, adult: {}, character: {},
  boy: { sex: "male", age: "child" }, girl: { sex: "female", age: "child" }, child: { age: "child" }, kid: { age: "child" }, toddler: { age: "child" }, baby: { age: "baby" }, infant: { age: "baby" },
  teenager: { age: "teen" }, teen: { age: "teen" }, youth: { age: "teen" }, guy: { sex: "male" }, gentleman: { sex: "male" }, lady: { sex: "female" },
  father: { sex: "male" }, dad: { sex: "male" }, mother: { sex: "female" }, mom: { sex: "female" }, mum: { sex: "female" }, son: { sex: "male", age: "child" }, daughter: { sex: "female", age: "child" },
  brother: { sex: "male" }, sister: { sex: "female" }, husband: { sex: "male" }, wife: { sex: "female" }, grandfather: { sex: "male", age: "old" }, grandmother: { sex: "female", age: "old" }, grandpa: { sex: "male", age: "old" }, grandma: { sex: "female", age: "old" },
  king: { sex: "male" }, queen: { sex: "female" }, prince: { sex: "male", age: "young" }, princess: { sex: "female", age: "young" }, actress: { sex: "female" }, waitress: { sex: "female" }, waiter: { sex: "male" }, businessman: { sex: "male" }, businesswoman: { sex: "female" }, policeman: { sex: "male" }, fisherman: { sex: "male" }, cowboy: { sex: "male" }, bride: { sex: "female" }, groom: { sex: "male" }, nun: { sex: "female" }, monk: { sex: "male" }, wizard: { sex: "male" }, witch: { sex: "female" }, girlfriend: { sex: "female" }, boyfriend: { sex: "male" }, uncle: { sex: "male" }, aunt: { sex: "female" }, samurai: { sex: "male" }, hunk: { sex: "male" },
};

/** Nouns whose whole meaning is a person and nothing that clothes or a trade would show. */
export const plainPeople = new Set(["man", "woman", "person", "human", "people", "individual", "someone", "somebody", "adult", "boy", "girl", "child", "kid", "toddler", "baby", "infant", "teenager", "teen", "youth", "guy", "gentleman", "lady", "father", "mother", "dad", "mom", "mum", "son", "daughter", "brother", "sister", "husband", "wife", "grandfather", "grandmother", "friend", "couple", "family", "stranger"]);

/** Group nouns ('a flock of sheep') and how many stand for them; bare ones name what they are made of. */
export const groups: Readonly<Record<string, { readonly count: number; readonly of: string | null }>> = {
  pair: { count: 2, of: null }, couple: { count: 2, of: "person" }, duo: { count: 2, of: "person" }, trio: { count: 3, of: "person" }, few: { count: 3, of: null }, several: { count: 4, of: null }, group: { count: 5, of: "person" }, bunch: { count: 4, of: null }, family: { count: 4, of: "person" }, team: { count: 5, of: "person" }, band: { count: 4, of: "musician" }, crew: { count: 5, of: "person" },
  crowd: { count: 10, of: "person" }, audience: { count: 10, of: "person" }, army: { count: 12, of: "soldier" }, class: { count: 6, of: "student" }, flock: { count: 8, of: "bird" }, herd: { count: 6, of: "horse" }, pack: { count: 5, of: "wolf" }, school: { count: 8, of: "fish" }, swarm: { count: 12, of: "insect" }, litter: { count: 4, of: "puppy" }, colony: { count: 8, of: "ant" }, dozens: { count: 12, of: null }, dozen: { count: 12, of: null }, many: { count: 6, of: null }, some: { count: 3, of: null }, numerous: { count: 6, of: null }, various: { count: 4, of: null }, multiple: { count: 4, of: null }, countless: { count: 12, of: null }, hundreds: { count: 12, of: null }, thousands: { count: 12, of: null }, lots: { count: 6, of: null }, row: { count: 5, of: null }, stack: { count: 4, of: null }, pile: { count: 5, of: null }, heap: { count: 5, of: null }, collection: { count: 5, of: null }, set: { count: 3, of: null }, bouquet: { count: 5, of: "flower" }, cluster: { count: 5, of: null }, array: { count: 5, of: null }, line: { count: 5, of: null }, variety: { count: 4, of: null }, series: { count: 4, of: null }, fleet: { count: 5, of: null }, both: { count: 2, of: null },
};

export const numbers: Readonly<Record<string, number>> = {
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, dozen: 12, twenty: 20, once: 1, twice: 2, thrice: 3, single: 1,
};

/** Containers and parts that only measure what follows: 'a cup of coffee' keeps the cup, 'a piece of cake' the cake. */
export const measures = new Set(["piece", "slice", "bit", "kind", "type", "sort", "lot", "plenty", "number", "variety", "drop", "handful", "chunk", "block", "sheet", "blade", "strand", "image", "picture", "view", "shot", "footage", "video", "clip", "scene", "tableau", "portrait"]);
