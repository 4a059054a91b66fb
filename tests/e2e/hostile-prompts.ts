import { createRandom, type Random } from "../../src/base/index.ts";

// Prompts that nobody should write and somebody will: made from a seed, so that one that broke something can be made
// again.

const words =
  'a the two seventeen red old dog dogs cat woman man ball bear saw saws light can fish runs run ran running jumps throws gives says shouts "hello" then while before after until and or not no with without on in under between behind over into up down of at by from who which that it he she they his her him them themselves Shot 1: 2: cut to fade close-up wide camera pans slowly very quickly blue sky rain snow night street beach kitchen basketball hoop shoots misses kicks catches car bus rides sits stands walks dances because if when where as than there is are was been being'.split(
    " ",
  );
const marks = " .,;:!?-–—…'\"“”‘’«»()[]{}<>/\\|@#$%^&*_+=~`\t\n".split("");
const markup = [
  "<script>alert(1)</script>",
  "<b>dog</b>",
  "</prompt>",
  "<!-- cut -->",
  "&lt;dog&gt;",
  "**bold dog**",
  "# Shot 1",
  "[dog](http://example.com/?a=1&b=2)",
  '{"prompt": "a dog"}',
  "```js\nrun()\n```",
  "<v Ana>Hi",
  "WEBVTT\n\n00:00.000 --> 00:01.000",
  "'; DROP TABLE films; --",
  "%s%n%x",
  "../../etc/passwd",
  "$(run)",
  "\\u0000\\x00",
  "--seconds 99999",
];
const scripts = [
  "собака бежит по лугу",
  "狗在草地上奔跑",
  "كلب يركض في المرج",
  "כלב רץ באחו",
  "कुत्ता दौड़ता है",
  "犬が草原を走る。",
  "개가 들판을 달린다",
  "ο σκύλος τρέχει",
  "หมาวิ่งในทุ่งหญ้า",
  "Der Hund läuft über die Wiese",
  "un café à l’Élysée, ça va?",
  "İstanbul ﬁne ǅ ß ſ",
];
const emoji = ["🐶", "🏀", "👩‍🚀", "👨‍👩‍👧‍👦", "🇩🇪", "🏳️‍🌈", "❤️", "👍🏽", "☔", "1️⃣"];
const numbers = ["0", "-1", "1e308", "NaN", "Infinity", "9".repeat(40), "0x1F", "1/2", "3.14.15", "4K", "½", "Ⅻ"];
const names = ["__proto__", "constructor", "toString", "hasOwnProperty", "prototype", "null", "undefined", "valueOf"];

type Maker = (random: Random) => string;

const sentence = (random: Random, most = 24): string =>
  Array.from({ length: random.integer(1, most) }, () => random.pick(words)).join(" ");

const repeated = (random: Random, text: string, most: number): string =>
  text.repeat(Math.max(1, Math.min(random.integer(1, most), Math.floor(32_000 / text.length))));

const makers: readonly Maker[] = [
  () => "",
  (random) => random.pick([" ", "\n", "\t", "\u00a0", "\u200b", "\ufeff"]).repeat(random.integer(1, 200)),
  (random) => sentence(random),
  (random) =>
    Array.from(
      { length: random.integer(2, 12) },
      () => sentence(random) + random.pick([". ", "! ", "; ", ", ", "\n"]),
    ).join(""),
  // Words strewn with marks.
  (random) =>
    Array.from({ length: random.integer(5, 120) }, () =>
      random.next() < 0.5 ? random.pick(words) : random.pick(marks),
    ).join(random.next() < 0.5 ? " " : ""),
  (random) => repeated(random, random.pick(marks), 4000),
  (random) => repeated(random, `${random.pick(words)} `, 6000),
  (random) =>
    repeated(random, `${sentence(random, 6)}${random.pick([". ", ", and ", " and then ", " while ", ", "])}`, 2000),
  (random) => repeated(random, random.pick(words), 6000),
  (random) => repeated(random, random.pick(["a", "e", "i", "o", "u", "x", "z"]), 32_000),
  // Quotes and brackets that never close, close twice, or nest.
  (random) =>
    Array.from({ length: random.integer(2, 300) }, () =>
      random.pick(['"', "“", "”", "'", "(", ")", "[", "]", "{", "}", "he says", "dog", " ", ": "]),
    ).join(""),
  (random) => "(".repeat(random.integer(1, 3000)) + sentence(random) + ")".repeat(random.integer(0, 3000)),
  (random) => '"'.repeat(random.integer(1, 2000)) + sentence(random) + '"'.repeat(random.integer(0, 9)),
  (random) => `${sentence(random, 6)} says "${sentence(random, 400)}`,
  (random) => Array.from({ length: random.integer(1, 40) }, () => random.pick(emoji)).join(random.pick(["", " "])),
  (random) => `${random.pick(emoji)} ${sentence(random, 8)} ${random.pick(emoji)}`,
  (random) => Array.from({ length: random.integer(1, 30) }, () => random.pick(markup)).join(" "),
  (random) =>
    Array.from({ length: random.integer(1, 60) }, () => random.pick(scripts)).join(random.pick([" ", ". ", "\n"])),
  (random) => `${sentence(random, 6)} ${random.pick(scripts)} ${sentence(random, 6)}`,
  // Any code units at all, control characters and lone surrogates among them.
  (random) => String.fromCharCode(...Array.from({ length: random.integer(1, 400) }, () => random.integer(0, 31))),
  (random) => String.fromCharCode(...Array.from({ length: random.integer(1, 2000) }, () => random.integer(0, 0xffff))),
  (random) =>
    String.fromCharCode(...Array.from({ length: random.integer(1, 400) }, () => random.integer(0xd800, 0xdfff))),
  (random) => String.fromCharCode(...Array.from({ length: random.integer(1, 4000) }, () => random.integer(32, 126))),
  (random) => `e${"\u0301".repeat(random.integer(1, 3000))} dog`,
  (random) =>
    Array.from({ length: random.integer(1, 50) }, () => `${random.pick(numbers)} ${random.pick(words)}`).join(" "),
  (random) =>
    Array.from({ length: random.integer(1, 50) }, () => `${random.pick(names)} ${random.pick(words)}`).join(" "),
  (random) =>
    Array.from(
      { length: random.integer(1, 400) },
      (_, i) => `Shot ${random.next() < 0.9 ? i + 1 : random.pick(numbers)}: ${sentence(random, 8)}.`,
    ).join(" "),
  (random) => Array.from({ length: random.integer(1, 300) }, () => sentence(random, 5)).join(" Cut to: "),
  // As long as allowed, one over, and far over.
  (random) =>
    repeated(random, `${sentence(random)}. `, 100_000).padEnd(32_000, random.pick(["a", " ", "dog ", "(", "."])),
  (random) => "dog ".repeat(8000).slice(0, 31_999) + random.pick(["", ".", '"', ".."]),
  (random) => "a dog runs. ".repeat(random.integer(2700, 9000)),
];

/** The `count` prompts of a seed, the same each time. */
export function* hostilePrompts(seed: string, count: number): Generator<string> {
  const random = createRandom(seed);
  for (let i = 0; i < count; i++) {
    const own = random.fork(String(i));
    // Each kind comes round; now and then two are run together.
    const make = makers[i % makers.length] ?? sentence;
    yield own.next() < 0.9 ? make(own) : `${make(own)}${own.pick(marks)}${own.pick(makers)(own)}`;
  }
}
