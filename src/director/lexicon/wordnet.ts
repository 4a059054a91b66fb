/** The texts of WordNet 3.1's database files, as bytes (they are plain ASCII); passed in, so that this room stays pure. */
export type WordNetFiles = {
  readonly index: Readonly<Record<WordClass, Uint8Array>>;
  readonly data: Readonly<Record<WordClass, Uint8Array>>;
  /** index.sense: how often each sense was tagged in texts. */
  readonly senseIndex: Uint8Array;
};

export type WordClass = "noun" | "verb" | "adj" | "adv";

export type Synset = {
  /** Unique over all word classes: 'noun:2086723'. */
  readonly key: string;
  readonly words: readonly string[];
  /** Lexicographer file number: 5 animal, 6 artefact, 13 food, 18 person, 38 motion… (WordNet's lexnames). */
  readonly field: number;
  /** Keys of hypernyms, instance hypernyms included. */
  readonly above: readonly string[];
  /** For adjectives: synsets similar to this one. */
  readonly similar: readonly string[];
  /** For verbs: numbers of the sentence frames that they fill (wninput(5WN)). */
  readonly frames: readonly number[];
  readonly gloss: string;
};

export type WordNet = {
  /** Synsets of a lemma, commonest first; empty where unknown. Spaces and underscores are alike. */
  senses(lemma: string, wordClass: WordClass): readonly Synset[];
  /** 'dog#1' → the first noun synset of dog. */
  sense(name: string, wordClass: WordClass): Synset | null;
  synset(key: string): Synset | null;
  has(lemma: string, wordClass: WordClass): boolean;
  /** How often the lemma was tagged with this word class in WordNet's tagged texts. */
  tagCount(lemma: string, wordClass: WordClass): number;
  /** The same by sense, commonest sense first. */
  senseCounts(lemma: string, wordClass: WordClass): readonly number[];
  /** All synsets above (itself first), nearest first, with their distance. */
  climb(synset: Synset): readonly { readonly synset: Synset; readonly distance: number }[];
};

const classLetters: Record<WordClass, string> = { noun: "n", verb: "v", adj: "a", adv: "r" };
const sensePrefixes: Record<WordClass, readonly string[]> = { noun: ["1"], verb: ["2"], adj: ["3", "5"], adv: ["4"] };
/** Answers are remembered, but a hostile prompt must not fill the memory with them. */
const REMEMBERED = 20_000;

/** Opens the database where it lies: every look-up is a binary search in the index and one parsed line. */
export function openWordNet(files: WordNetFiles): WordNet {
  const decoder = new TextDecoder("latin1");
  const synsets = new Map<string, Synset | null>();
  const lemmas = new Map<string, readonly Synset[]>();
  const counts = new Map<string, number>();

  function synset(key: string): Synset | null {
    const known = synsets.get(key);
    if (known !== undefined) return known;
    const [wordClass, offset] = key.split(":") as [WordClass, string];
    const line = lineAt(files.data[wordClass], Number(offset), decoder);
    const parsed = line ? parseSynset(line, wordClass) : null;
    remember(synsets, key, parsed);
    return parsed;
  }
  function senses(lemma: string, wordClass: WordClass): readonly Synset[] {
    const name = indexName(lemma);
    const key = `${wordClass}:${name}`;
    const known = lemmas.get(key);
    if (known) return known;
    const line = findLine(files.index[wordClass], `${name} `, decoder);
    const found: Synset[] = [];
    if (line) {
      const fields = line.trim().split(" ");
      const count = Number(fields[2]);
      for (const offset of fields.slice(-count)) {
        const one = synset(`${wordClass}:${Number(offset)}`);
        if (one) found.push(one);
      }
    }
    remember(lemmas, key, found);
    return found;
  }
  function senseCounts(lemma: string, wordClass: WordClass): readonly number[] {
    const found: number[] = [];
    for (const prefix of sensePrefixes[wordClass]) {
      for (const line of linesWith(files.senseIndex, `${indexName(lemma)}%${prefix}:`, decoder)) {
        const [, , number, count] = line.trim().split(" ");
        found[Number(number) - 1] = Number(count);
      }
    }
    return Array.from(found, (count) => count ?? 0);
  }
  function tagCount(lemma: string, wordClass: WordClass): number {
    const key = `${wordClass}:${indexName(lemma)}`;
    const known = counts.get(key);
    if (known !== undefined) return known;
    let total = 0;
    for (const prefix of sensePrefixes[wordClass]) {
      for (const line of linesWith(files.senseIndex, `${indexName(lemma)}%${prefix}:`, decoder)) {
        total += Number(line.trim().split(" ")[3] ?? 0);
      }
    }
    remember(counts, key, total);
    return total;
  }
  return {
    senses,
    synset,
    tagCount,
    senseCounts,
    has: (lemma, wordClass) => senses(lemma, wordClass).length > 0,
    sense(name, wordClass) {
      const [lemma, number] = name.split("#");
      return senses(lemma ?? "", wordClass)[Number(number ?? 1) - 1] ?? null;
    },
    climb(from) {
      const reached = [{ synset: from, distance: 0 }];
      const seen = new Set([from.key]);
      for (let i = 0; i < reached.length; i++) {
        const here = reached[i];
        for (const key of here?.synset.above ?? []) {
          const next = seen.has(key) ? null : synset(key);
          seen.add(key);
          if (next && here) reached.push({ synset: next, distance: here.distance + 1 });
        }
      }
      return reached;
    },
  };
}

function remember<Value>(map: Map<string, Value>, key: string, value: Value): void {
  if (map.size >= REMEMBERED) map.clear();
  map.set(key, value);
}

/** Index entries are lower case with underscores. Control characters cannot be in it and would only slow the search. */
function indexName(lemma: string): string {
  return lemma.toLowerCase().replaceAll(" ", "_").slice(0, 80);
}

function lineAt(bytes: Uint8Array, offset: number, decoder: TextDecoder): string | null {
  if (offset < 0 || offset >= bytes.length) return null;
  const end = bytes.indexOf(10, offset);
  return decoder.decode(bytes.subarray(offset, end < 0 ? bytes.length : end));
}

/** Offset of the first line that is not before `prefix` in byte order. */
function lowerBound(bytes: Uint8Array, prefix: string): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    let start = middle;
    while (start > low && bytes[start - 1] !== 10) start--;
    if (isBefore(bytes, start, prefix)) {
      const end = bytes.indexOf(10, middle);
      low = end < 0 ? high : end + 1;
    } else high = start;
  }
  return low;
}

function isBefore(bytes: Uint8Array, start: number, prefix: string): boolean {
  for (let i = 0; i < prefix.length; i++) {
    const difference = (bytes[start + i] ?? 0) - prefix.charCodeAt(i);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

function* linesWith(bytes: Uint8Array, prefix: string, decoder: TextDecoder): Generator<string> {
  let start = lowerBound(bytes, prefix);
  while (start < bytes.length) {
    const line = lineAt(bytes, start, decoder);
    if (!line?.startsWith(prefix)) return;
    yield line;
    start += line.length + 1;
  }
}

function findLine(bytes: Uint8Array, prefix: string, decoder: TextDecoder): string | null {
  for (const line of linesWith(bytes, prefix, decoder)) return line;
  return null;
}

/** One line of a data file (wndb(5WN)): offset, field, type, words with ids, pointers, gloss. */
function parseSynset(line: string, wordClass: WordClass): Synset {
  const bar = line.indexOf("|");
  const fields = (bar < 0 ? line : line.slice(0, bar)).trim().split(" ");
  const wordCount = Number.parseInt(fields[3] ?? "0", 16);
  const words = Array.from({ length: wordCount }, (_, i) =>
    (fields[4 + i * 2] ?? "").replaceAll("_", " ").replace(/\(.*\)$/, ""),
  );
  const first = 4 + wordCount * 2;
  const pointerCount = Number(fields[first] ?? 0);
  const above: string[] = [];
  const similar: string[] = [];
  for (let i = 0; i < pointerCount; i++) {
    const [symbol, offset, letter] = fields.slice(first + 1 + i * 4, first + 4 + i * 4);
    if ((symbol === "@" || symbol === "@i") && letter === classLetters[wordClass])
      above.push(`${wordClass}:${Number(offset)}`);
    if (symbol === "&") similar.push(`${wordClass}:${Number(offset)}`);
  }
  // '+ 08 00': a frame of all its words (00) or of one.
  const frames = fields
    .slice(first + 1 + pointerCount * 4)
    .flatMap((field, i, rest) => (field === "+" ? Number(rest[i + 1]) : []));
  return {
    key: `${wordClass}:${Number(fields[0])}`,
    words,
    field: Number(fields[1]),
    above,
    similar,
    frames,
    gloss: bar < 0 ? "" : line.slice(bar + 1).trim(),
  };
}
