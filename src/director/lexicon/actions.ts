import type { Beat } from "../../screenplay/index.ts";
import { lookup } from "./lookup.ts";

/**
 * The world's repertoire: every value a beat's `action` may take. A beat whose actor is a prop without a gait (a ball,
 * a glass) is never driven: it names what the engine is expected to do by itself ('roll' after a shot), and its manner
 * then holds 'consequence' where another beat causes it.
 */
export const actions = [
  "idle",
  "stand",
  "walk",
  "run",
  "turn",
  "look",
  "throw",
  "shoot",
  "kick",
  "dribble",
  "catch",
  "pick-up",
  "put-down",
  "give",
  "hold",
  "point",
  "wave",
  "jump",
  "sit",
  "stand-up",
  "lie-down",
  "talk",
  "clap",
  "nod",
  "shake-head",
  "dance",
  "eat",
  "drink",
  "read",
  "play",
  "drive",
  "ride",
  "fly",
  "sail",
  "swim",
  "roll",
  "bounce",
  "fall",
  "slide",
  "spin",
  "climb",
  "bark",
  "graze",
  "hug",
  "cheer",
  "bow",
  "laugh",
  "cry",
  "shake-hands",
  "push",
  "pull",
  "open",
  "close",
] as const;
export type Action = (typeof actions)[number];

export type ActionTiming = {
  /** Usual length at pace 1. */
  readonly seconds: number;
  /** Goes on as long as there is time ('walk', 'dance'), and may run beside what others do. */
  readonly fills: boolean;
};

const lasting = (seconds: number): ActionTiming => ({ seconds, fills: true });
const brief = (seconds: number): ActionTiming => ({ seconds, fills: false });

/** From motion-capture clips of everyday actions, rounded; a shot is dip, rise, release and follow-through. */
export const timings: Readonly<Record<Action, ActionTiming>> = {
  idle: lasting(2),
  stand: lasting(2),
  walk: lasting(3),
  run: lasting(2.5),
  turn: brief(1),
  look: lasting(1.5),
  throw: brief(1.8),
  shoot: brief(2.4),
  kick: brief(1.5),
  dribble: lasting(2.5),
  catch: brief(1.2),
  "pick-up": brief(1.8),
  "put-down": brief(1.6),
  give: brief(1.8),
  hold: lasting(2),
  point: brief(1.5),
  wave: brief(2),
  jump: brief(1.2),
  sit: brief(1.6),
  "stand-up": brief(1.4),
  "lie-down": brief(2.2),
  talk: lasting(2),
  clap: brief(2),
  nod: brief(1.2),
  "shake-head": brief(1.4),
  dance: lasting(4),
  eat: lasting(2.5),
  drink: brief(2.2),
  read: lasting(3),
  play: lasting(3),
  drive: lasting(3.5),
  ride: lasting(3.5),
  fly: lasting(3),
  sail: lasting(4),
  swim: lasting(3),
  roll: brief(1.5),
  bounce: brief(1.2),
  fall: brief(1.2),
  slide: brief(1.8),
  spin: brief(1.8),
  climb: lasting(3),
  bark: brief(1.5),
  graze: lasting(3),
  hug: brief(2),
  cheer: brief(2),
  bow: brief(2),
  laugh: lasting(2.5),
  cry: lasting(3),
  "shake-hands": brief(2),
  push: brief(2),
  pull: brief(2),
  open: brief(1.5),
  close: brief(1.5),
};

/** What a slot must be: a design's id, kind or gait, an ability that it has, or a noun's WordNet hypernym. */
export type SlotTest =
  | `design:${string}`
  | `kind:${string}`
  | `gait:${string}`
  | `can:${string}`
  | `sense:${string}`
  | "none";

/** How one use of a verb is staged. The first use whose tests hold is taken. */
export type VerbUse = {
  /** Lemmas, with a particle where the verb has one ('sit down'), separated by '|'. */
  readonly verbs: string;
  /** More lemmas, of which the world shows only something near. */
  readonly nearly?: string;
  readonly action: Action;
  readonly agent?: readonly SlotTest[];
  readonly object?: readonly SlotTest[];
  /** Only where one of these prepositions follows. */
  readonly prep?: readonly string[];
  /** False where the world shows something near it only. */
  readonly isExact?: boolean;
  readonly manner?: readonly string[];
  readonly speed?: number;
  readonly path?: NonNullable<Beat["path"]>;
  readonly direction?: NonNullable<Beat["direction"]>;
  /** For verbs that say how the actor's last deed ended ('misses', 'scores'): no beat of their own. */
  readonly endsLast?: "miss" | "in";
};

const near = false;

/** Every lemma of a use. */
export function lemmasOf({ verbs, nearly }: VerbUse): string[] {
  return [...verbs.split("|"), ...(nearly?.split("|") ?? [])];
}

export const verbUses: readonly VerbUse[] = [
  // Balls
  {
    verbs: "shoot",
    action: "point",
    object: ["sense:arrow#2", "sense:gun#1", "sense:rifle#1", "sense:bow#4", "sense:person#1", "sense:animal#1"],
    agent: ["kind:person"],
    isExact: near,
    manner: ["aim"],
  },
  {
    verbs: "shoot|film|record|photograph|capture",
    action: "point",
    agent: ["kind:person"],
    object: [
      "sense:movie#1",
      "sense:film#1",
      "sense:photograph#1",
      "sense:video_recording#1",
      "sense:picture#1",
      "sense:scene#3",
    ],
    isExact: near,
    manner: ["aim"],
  },
  {
    verbs: "shoot|take a shot|shoot free throw|make a shot|attempt a shot|shoot hoop|shoot basketball",
    nearly: "dunk|slam|lay up",
    action: "shoot",
    agent: ["kind:person", "kind:creature"],
  },
  { verbs: "miss", action: "shoot", endsLast: "miss" },
  { verbs: "score|swish|sink it|make it|nail it|score a goal|score a basket", action: "shoot", endsLast: "in" },
  { verbs: "dribble", action: "dribble" },
  { verbs: "kick|punt|boot", action: "kick" },
  {
    verbs: "hit|strike|smash|spike|bat|serve|swat",
    action: "throw",
    object: ["can:bounce", "sense:ball#1"],
    isExact: near,
  },
  { verbs: "throw|toss|hurl|pitch|fling|lob|chuck|sling", action: "throw" },
  { verbs: "pass|launch|cast", action: "throw", object: ["can:bounce", "can:kick"] },
  { verbs: "launch|cast", action: "throw", object: ["can:throw", "kind:food"] },
  { verbs: "throw away|toss away", action: "throw", path: "away" },
  { verbs: "catch|grab hold|receive|intercept", action: "catch" },
  { verbs: "juggle", action: "throw", isExact: near, manner: ["repeatedly"] },
  {
    verbs: "play",
    action: "play",
    object: ["can:play", "sense:musical_instrument#1", "sense:music#1", "sense:musical_composition#1"],
  },
  { verbs: "play basketball|play volleyball", action: "dribble" },
  { verbs: "play soccer|play football", action: "kick" },
  {
    verbs: "play tennis|play badminton|play baseball|play golf|play catch|play frisbee|play hockey",
    action: "throw",
    isExact: near,
  },
  { verbs: "play|frolic|romp|gambol", action: "run", agent: ["kind:creature"], isExact: near, manner: ["playfully"] },
  {
    verbs: "play",
    action: "throw",
    object: ["sense:sport#1", "sense:athletic_game#1", "sense:game#1", "sense:game#3"],
    isExact: near,
    manner: ["playing"],
  },
  { verbs: "play|perform|strum|drum|pluck", action: "play", isExact: near },
  {
    verbs: "pass",
    action: "give",
    agent: ["kind:person"],
    object: ["kind:prop", "kind:food", "kind:thing", "kind:unknown"],
  },
  // Going
  {
    verbs:
      "walk|take step|stroll|wander|pace|step|stride|march|hike|saunter|trudge|amble|sneak|creep|prowl|parade|plod|trek|venture|proceed|shuffle|waddle",
    nearly: "stagger|limp|tiptoe|wade|crawl|slither",
    action: "walk",
  },
  {
    verbs:
      "go|come|approach|arrive|enter|exit|leave|return|head|move|advance|reach|cross|travel|pass|pass by|walk away|make way|depart|emerge|appear|disappear|retreat|back away|come out|come in|go away|come back|go back|navigate|explore|roam|migrate|explore|visit|continue|set off|set out|set forth|head off|head out|journey",
    action: "walk",
    agent: ["gait:biped", "gait:quadruped"],
  },
  {
    verbs:
      "run|sprint|jog|dash|race|gallop|trot|rush|hurry|scamper|bolt|charge|flee|escape|scurry|dart|canter|bound|run away|run around|run off",
    action: "run",
    agent: ["gait:biped", "gait:quadruped", "none"],
  },
  { verbs: "climb|climb up|scale|clamber|ascend|mount", action: "climb", agent: ["kind:person", "kind:creature"] },
  {
    verbs: "ski|skate|skateboard|surf|snowboard|ice skate|roller skate|rollerskate|sled",
    action: "run",
    isExact: near,
    manner: ["gliding"],
  },
  { verbs: "chase|pursue|chase after|run after", nearly: "hunt", action: "run", path: "towards", manner: ["chasing"] },
  { verbs: "stalk", action: "walk", isExact: near, path: "towards", manner: ["following"], speed: 0.6 },
  { verbs: "follow|trail|accompany", action: "walk", path: "towards", manner: ["following"] },
  {
    verbs: "turn|turn around|spin|rotate|twirl|pivot|whirl|spin around|turn back|face|swivel",
    action: "turn",
    agent: ["kind:person", "kind:creature", "kind:vehicle"],
  },
  {
    verbs: "jump|leap|hop|skip|bounce|vault|spring|jump up|jump over|leap over|pounce|hurdle",
    nearly: "somersault|flip|backflip|do backflip|do a backflip",
    action: "jump",
    agent: ["kind:person", "kind:creature"],
  },
  {
    verbs: "dance|waltz|breakdance|sway|twerk|groove|boogie|salsa dance|perform a dance|do a dance",
    action: "dance",
    agent: ["kind:person", "kind:creature"],
  },
  { verbs: "swim|paddle", nearly: "dive|snorkel|float|bathe", action: "swim", agent: ["kind:person", "kind:creature"] },
  {
    verbs:
      "fly|soar|glide|hover|flutter|flap|swoop|circle|take off|take flight|pass|pass by|cross|move|approach|leave|arrive|fly away|fly off|swoop down",
    nearly: "land|perch",
    action: "fly",
    agent: [
      "gait:bird",
      "gait:aircraft",
      "sense:insect#1",
      "sense:bird#1",
      "sense:aircraft#1",
      "sense:bat#1",
      "sense:superhero#1",
      "sense:kite#1",
      "sense:dragon#1",
    ],
  },
  { verbs: "fly|pilot", action: "fly", object: ["gait:aircraft", "sense:aircraft#1", "sense:kite#3"] },
  {
    verbs:
      "drive|steer|race|speed|cruise|accelerate|zoom|pull away|turn|move|go|arrive|leave|pass|pass by|cross|travel|run|head|approach|accelerate to gain speed|gain speed",
    nearly: "park|drift|stop|pull up|brake|slow down|wait",
    action: "drive",
    agent: ["gait:wheels", "gait:bicycle"],
  },
  { verbs: "drive|steer", nearly: "park", action: "drive" },
  {
    verbs:
      "sail|row|float|drift|cruise|move|glide|cross|head|navigate|pass|pass by|travel|leave|arrive|approach|go|speed|race",
    nearly: "anchor|rock|dock",
    action: "sail",
    agent: ["gait:boat"],
  },
  { verbs: "sail|row|kayak|canoe|paddle", action: "sail" },
  { verbs: "ride|cycle|bike|pedal|mount|straddle|ride on", action: "ride" },
  // Body and face
  {
    verbs: "give lecture|give speech|give talk|give presentation|deliver speech|make speech|tell story",
    action: "talk",
  },
  {
    verbs: "bend|bend down|bend over|lean|lean forward|duck|stoop|lean over",
    action: "nod",
    agent: ["kind:person", "kind:creature"],
    isExact: near,
  },
  { verbs: "rest|settle|curl up", action: "lie-down", agent: ["kind:creature"] },
  {
    verbs: "sit|sit down|be seated|seat|settle|perch|rest|sit up|take a seat",
    nearly: "squat|crouch|kneel|meditate|kneel down|crouch down",
    action: "sit",
    agent: ["kind:person", "kind:creature"],
  },
  {
    verbs: "stand up|get up|rise|arise|rise up|wake up|wake",
    action: "stand-up",
    agent: ["kind:person", "kind:creature"],
  },
  {
    verbs: "stand|pose|wait|stay|remain|pause|stop|hesitate|freeze|linger|stand still|line up|wait in line|attend",
    action: "stand",
    agent: ["kind:person", "kind:creature"],
  },
  {
    verbs:
      "stand|sit|rest|lie|lay|hang|lean|be|stay|remain|park|tower|loom|exist|nestle|stand out|stand tall|rise|place|position|display|situate|locate|dominate|overlook|line",
    action: "idle",
    agent: [
      "kind:prop",
      "kind:furniture",
      "kind:plant",
      "kind:building",
      "kind:food",
      "kind:fixture",
      "kind:vehicle",
      "none",
    ],
  },
  {
    verbs: "lie|lie down|lay down|recline|lounge|sleep|nap|doze|lay|snooze|sunbathe|curl up|fall asleep|rest|sprawl",
    action: "lie-down",
    agent: ["kind:person", "kind:creature"],
  },
  {
    verbs:
      "look|watch|gaze|stare|glance|peer|observe|see|look at|look around|look up|look down|notice|glare|examine|inspect|study|admire|survey|search|view|stare at|gaze at|look out|check|scan|face|peek|read face",
    nearly: "find|discover|spot|listen|hear|think|consider|ponder|contemplate",
    action: "look",
  },
  {
    verbs: "wave|wave at|greet|wave goodbye|hail|beckon|signal|salute|say goodbye|welcome",
    action: "wave",
    agent: ["kind:person", "kind:creature"],
  },
  {
    verbs: "point|point at|point to|indicate",
    nearly: "gesture|gesticulate|demonstrate|motion",
    action: "point",
    agent: ["kind:person", "kind:creature"],
  },
  { verbs: "clap|applaud|clap hand", action: "clap", agent: ["kind:person", "kind:creature"] },
  { verbs: "cheer|celebrate", action: "cheer", agent: ["kind:person"] },
  { verbs: "bow|curtsy|bow down|take a bow", action: "bow", agent: ["kind:person"] },
  { verbs: "nod|nod head|agree", action: "nod" },
  { verbs: "shake head|disagree", action: "shake-head" },
  {
    verbs:
      "talk|speak|say|tell|shout|whisper|ask|chat|converse|announce|explain|exclaim|yell|scream|answer|reply|respond|call|call out|discuss|argue|debate|lecture|narrate|mutter|murmur|remark|state|continue|continue speak|declare|interview|recite|present|preach|address|speak to|talk to",
    nearly: "sing|teach|lead|pray|instruct|guide",
    action: "talk",
    agent: ["kind:person"],
  },
  { verbs: "smile|grin|beam|smile at", action: "idle", agent: ["kind:person"], manner: ["smile"] },
  { verbs: "laugh|giggle|chuckle|laugh at", action: "laugh", agent: ["kind:person"], manner: ["laugh"] },
  { verbs: "cry|weep|sob", action: "cry", agent: ["kind:person"], manner: ["cry"] },
  { verbs: "frown|scowl", action: "idle", agent: ["kind:person"], manner: ["frown"] },
  { verbs: "yawn", action: "idle", agent: ["kind:person"], manner: ["yawn"] },
  { verbs: "sigh", action: "idle", agent: ["kind:person"], manner: ["sigh"] },
  {
    verbs: "hug|embrace|cuddle|snuggle|cuddle with",
    action: "hug",
    agent: ["kind:person", "kind:creature"],
  },
  {
    verbs: "kiss|hold hand|nuzzle|comfort|caress|lick|pet|stroke|massage|tickle",
    action: "hug",
    agent: ["kind:person", "kind:creature"],
    isExact: near,
  },
  { verbs: "help|assist|aid", action: "point", agent: ["kind:person", "kind:creature"], isExact: near },
  { verbs: "shake hand|shake hand with|high five", action: "shake-hands", agent: ["kind:person", "kind:creature"] },
  // Handling
  {
    verbs:
      "pick up|lift|pick|grab|take|collect|gather|snatch|retrieve|fetch|seize|lift up|raise|take out|pull out|get|hold up|catch hold",
    nearly: "steal|remove|unwrap|select|choose|find|harvest|pluck|scoop",
    action: "pick-up",
    agent: ["kind:person", "kind:creature"],
  },
  {
    verbs: "put down|place|put|set|set down|lay|deposit|drop off|position|lower",
    nearly: "put on|add|hang|stack|plant|insert|deliver|serve|install|pack|load|pour|present|sprinkle|attach",
    action: "put-down",
    agent: ["kind:person", "kind:creature"],
  },
  {
    verbs: "bring|give|hand|offer|pass|hand over|give back|lend|deliver",
    nearly: "exchange|trade|swap|share|feed",
    action: "give",
    agent: ["kind:person", "kind:creature"],
  },
  {
    verbs: "drop|let go|release|spill",
    action: "put-down",
    agent: ["kind:person", "kind:creature"],
    isExact: near,
    manner: ["drop"],
  },
  {
    verbs: "hold|carry|grip|clutch|grasp|bear|cradle|wield|keep|wear|own|possess|bring along",
    nearly: "balance|use|operate|handle|tie|wrap|inflate|adjust",
    action: "hold",
    agent: ["kind:person", "kind:creature"],
  },
  {
    verbs: "roll|roll over",
    action: "lie-down",
    agent: ["kind:creature", "kind:person"],
    object: ["none"],
    isExact: near,
  },
  {
    verbs: "push|shove|press|roll|move|push away|nudge",
    nearly: "knock over|knock|knock down|knock off|tap|touch|hit|punch|slap|poke|bump|strike",
    action: "push",
    agent: ["kind:person", "kind:creature", "kind:vehicle"],
  },
  { verbs: "pull|drag|tug|haul|yank|tow", action: "pull", agent: ["kind:person", "kind:creature", "kind:vehicle"] },
  { verbs: "open|open up", nearly: "unlock|uncover|unfold|unwrap|unpack|unzip|unfurl", action: "open" },
  { verbs: "close|shut", nearly: "lock|fold|slam|seal", action: "close" },
  {
    verbs:
      "eat|munch|chew|bite|devour|taste|nibble|have lunch|have dinner|take a bite|feast|swallow|gobble|dine|snack|lick ice cream|eat up",
    action: "eat",
  },
  { verbs: "graze|feed on|forage|peck", action: "graze" },
  { verbs: "drink|sip|gulp|slurp|take a sip|swig", action: "drink" },
  {
    verbs: "read|study book|leaf|browse",
    nearly: "write|draw|paint|sketch|type|scroll|take note|do homework|sign|doodle|scribble",
    action: "read",
    agent: ["kind:person", "kind:creature"],
  },
  {
    verbs:
      "bark|growl|howl|woof|meow|roar|hiss|neigh|chirp|tweet|moo|purr|sing|whimper|squeak|call|screech|quack|croak",
    action: "bark",
    agent: ["kind:creature"],
  },
  {
    verbs:
      "water|clean|wipe|scrub|sweep|mop|cook|bake|fry|grill|stir|chop|slice|cut|peel|knead|mix|prepare|make|build|construct|repair|fix|assemble|carve|sculpt|sew|knit|iron|trim|hammer|dig|rake|mow|shave|brush|comb|polish|decorate|craft|wash|work",
    action: "hold",
    agent: ["kind:person"],
    isExact: near,
    manner: ["working"],
  },
  {
    verbs: "exercise|work out|do gymnastics|do exercise|do aerobics|do gymnastic|train|skip rope|jump rope",
    action: "jump",
    agent: ["kind:person"],
    isExact: near,
  },
  {
    verbs: "do yoga|stretch|do push-up|do sit-up|do pilates|do squat",
    action: "sit",
    agent: ["kind:person"],
    isExact: near,
  },
  {
    verbs: "do|perform task|organize|organise|tidy|arrange|rearrange",
    action: "hold",
    agent: ["kind:person"],
    isExact: near,
    manner: ["working"],
  },
  // What things do by themselves
  { verbs: "slide|slip|skid", action: "slide", agent: ["kind:prop", "kind:food", "kind:furniture", "none"] },
  {
    verbs: "spin|rotate|turn|twirl|whirl",
    action: "spin",
    agent: ["can:roll", "can:bounce", "kind:prop", "kind:food", "kind:furniture", "none"],
  },
  {
    verbs: "roll|roll away|roll over|tumble|drift",
    action: "roll",
    agent: ["can:roll", "can:bounce", "kind:prop", "kind:food", "kind:furniture", "none"],
  },
  {
    verbs: "bounce|bounce off|rebound|ricochet|hit|strike|deflect|bounce back|bounce away|carom|collide|crash",
    action: "bounce",
    agent: ["can:bounce", "can:roll", "kind:prop", "none"],
  },
  {
    verbs:
      "fall|drop|fall down|fall off|fall over|collapse|topple|plummet|sink|trip|slip|stumble|tip over|land|crash|tumble|crumble|plunge|descend|knock over|settle",
    action: "fall",
  },
];

/** For verbs that no use names: climbing WordNet's verb hypernyms, the nearest of these wins. */
export const actionSenses: readonly { readonly action: Action; readonly senses: readonly string[] }[] = [
  { action: "run", senses: ["run#1", "run#34", "rush#1"] },
  { action: "walk", senses: ["walk#1", "travel#1", "go#1", "enter#1", "arrive#1", "leave#1"] },
  { action: "jump", senses: ["jump#1"] },
  { action: "throw", senses: ["throw#1", "propel#1"] },
  { action: "look", senses: ["look#1", "watch#1", "perceive#1", "think#3", "search#1", "examine#1"] },
  { action: "talk", senses: ["talk#2", "communicate#2", "talk#1", "sing#2", "laugh#1", "utter#2", "express#2"] },
  { action: "eat", senses: ["eat#1", "eat#2"] },
  { action: "drink", senses: ["drink#1"] },
  { action: "sit", senses: ["sit#1", "sit#2"] },
  { action: "lie-down", senses: ["lie#2", "sleep#1", "rest#2"] },
  { action: "stand", senses: ["stand#1", "wait#1"] },
  { action: "dance", senses: ["dance#1", "dance#2"] },
  {
    action: "hold",
    senses: [
      "hold#2",
      "carry#1",
      "use#1",
      "handle#2",
      "wear#1",
      "make#3",
      "create#2",
      "cover#1",
      "clean#1",
      "cook#2",
      "cut#1",
      "prepare#2",
    ],
  },
  { action: "pick-up", senses: ["take#4", "lift#1", "get#1", "remove#1", "gather#1"] },
  { action: "give", senses: ["give#3"] },
  { action: "put-down", senses: ["put#1", "pour#1"] },
  { action: "pull", senses: ["pull#1"] },
  { action: "push", senses: ["push#1", "touch#1", "hit#3", "strike#1", "rub#1"] },
  { action: "turn", senses: ["turn#1", "rotate#2"] },
  { action: "wave", senses: ["gesticulate#1", "greet#1"] },
  { action: "fly", senses: ["fly#1"] },
  { action: "swim", senses: ["swim#1"] },
  { action: "drive", senses: ["drive#1"] },
  { action: "ride", senses: ["ride#1", "ride#2"] },
  { action: "play", senses: ["play#3"] },
  { action: "read", senses: ["read#1", "write#1", "draw#6"] },
  { action: "hug", senses: ["embrace#2", "kiss#1"] },
  { action: "fall", senses: ["fall#1", "break#3"] },
  { action: "bark", senses: ["bark#4", "sound#2"] },
  { action: "roll", senses: ["roll#2"] },
];

/** Verbs that only say how another deed runs ('starts to drink', 'continues smiling'): the other one is staged. */
export const aspectVerbs = new Set([
  "start",
  "begin",
  "continue",
  "proceed",
  "try",
  "attempt",
  "keep",
  "seem",
  "appear",
  "manage",
  "want",
  "need",
  "prepare",
  "go",
  "come",
  "help",
  "let",
  "pretend",
  "happen",
  "tend",
  "use",
  "struggle",
  "finish",
  "stop",
  "get",
  "be",
  "decide",
  "like",
  "love",
]);

/** Verbs of speaking with the manner they give a spoken line. */
export const speechVerbs: Readonly<Record<string, "says" | "shouts" | "whispers" | "asks" | "sings" | "narrates">> =
  lookup({
    say: "says",
    speak: "says",
    state: "says",
    reply: "says",
    respond: "says",
    answer: "says",
    add: "says",
    remark: "says",
    tell: "says",
    explain: "says",
    mention: "says",
    comment: "says",
    continue: "says",
    declare: "says",
    announce: "says",
    begin: "says",
    note: "says",
    admit: "says",
    mutter: "whispers",
    murmur: "whispers",
    whisper: "whispers",
    mumble: "whispers",
    shout: "shouts",
    yell: "shouts",
    scream: "shouts",
    exclaim: "shouts",
    cry: "shouts",
    call: "shouts",
    bellow: "shouts",
    holler: "shouts",
    roar: "shouts",
    ask: "asks",
    question: "asks",
    inquire: "asks",
    wonder: "asks",
    sing: "sings",
    chant: "sings",
    hum: "sings",
    narrate: "narrates",
    quip: "says",
    joke: "says",
    affirm: "says",
    assert: "says",
    insist: "says",
    conclude: "says",
    greet: "says",
    warn: "says",
    reveal: "says",
    proclaim: "shouts",
    express: "says",
    speaks: "says",
    utter: "says",
    chuckle: "says",
    laugh: "says",
    sigh: "says",
    think: "says",
  });

/** Copulas and verbs of becoming: what follows is a quality, not a deed. */
export const linkingVerbs = new Set([
  "be",
  "look",
  "seem",
  "appear",
  "become",
  "turn",
  "remain",
  "stay",
  "feel",
  "get",
  "grow",
]);
/** A quality changes while we watch ('turns from green to red', 'melts'). */
export const changeVerbs = new Set([
  "become",
  "change",
  "transform",
  "melt",
  "freeze",
  "grow",
  "shrink",
  "dissolve",
  "fade",
  "burn",
  "evaporate",
  "rot",
  "bloom",
  "rust",
  "ripen",
  "wither",
  "expand",
  "boil",
  "mix",
  "evolve",
  "transition",
  "shift",
  "explode",
  "sublimate",
  "vaporize",
  "solidify",
  "deflate",
  "inflate",
  "darken",
  "brighten",
  "crack",
  "dry",
  "fill",
  "turn into",
  "morph",
  "blend",
  "oxidize",
  "ignite",
  "glow",
  "disintegrate",
  "shatter",
  "break",
  "smash",
  "burst",
]);
/** Being in a state: no time of its own, goes on beside everything else. */
export const stateVerbs = new Set([
  "stand",
  "sit",
  "lie",
  "hang",
  "wear",
  "hold",
  "rest",
  "remain",
  "stay",
  "lean",
  "be",
  "have",
  "contain",
  "surround",
  "cover",
  "wait",
  "float",
  "sleep",
  "carry",
  "tower",
  "loom",
  "line",
  "fill",
  "dominate",
  "face",
]);
