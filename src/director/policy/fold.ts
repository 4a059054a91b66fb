/** Text with its disguises taken off, and for each character the place in the original that it came from. */
export type Folded = { readonly text: string; readonly at: readonly number[] };

/** Letters of other scripts that look like Latin ones. */
const lookalikes: ReadonlyMap<string, string> = new Map(
  [
    "аa еe оo рp сc уy хx іi јj ѕs һh ԁd ԛq ԝw кk мm тt вb нh ґg єe",
    "αa εe οo ρp τt υu νv κk ιi χx ηn ωw σo βb γy μu",
    "ıi ɑa ɡg ʟl ɴn ʀr ɪi øo đd łl ħh ŧt ßs æa œo",
  ]
    .join(" ")
    .split(" ")
    .map((pair) => [pair.slice(0, -1), pair.slice(-1)]),
);

/** Digits and signs written for letters, within words. */
const leet: Readonly<Record<string, string>> = Object.assign(Object.create(null) as Record<string, string>, {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "8": "b",
  "@": "a",
  $: "s",
  "!": "i",
  "|": "i",
  "€": "e",
});

/** Characters that show nothing, from Unicode's default-ignorable ones, as first and last code points. */
const invisible: readonly (readonly [number, number])[] = [
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
];

function isInvisible(char: string): boolean {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0xad) return false;
  return invisible.some(([first, last]) => code >= first && code <= last) || /\p{M}/u.test(char);
}

/** Lower case, plain Latin letters, no invisible characters, spelled-out words joined, sentences kept. */
export function foldText(source: string): Folded {
  const chars: string[] = [];
  const at: number[] = [];
  let index = 0;
  for (const char of source) {
    for (const piece of char.normalize("NFKD").toLowerCase()) {
      if (isInvisible(piece)) continue;
      chars.push(lookalikes.get(piece) ?? (/[’‘`´]/.test(piece) ? "'" : piece));
      at.push(index);
    }
    index += char.length;
  }
  return joinSpelled(readLeet({ chars, at }));
}

type Row = { chars: string[]; at: number[] };

/** 'p0rn', 'k1ll': a digit between letters, or a word that holds both. */
function readLeet({ chars, at }: Row): Row {
  const isLetter = (char: string | undefined): boolean => char !== undefined && /\p{L}/u.test(char);
  const isWordy = (char: string | undefined): boolean =>
    isLetter(char) || (char !== undefined && leet[char] !== undefined);
  const next = [...chars];
  for (let from = 0; from < chars.length;) {
    if (!isWordy(chars[from])) {
      from++;
      continue;
    }
    let to = from;
    while (isWordy(chars[to])) to++;
    // A sign at the end of a word is punctuation.
    let end = to;
    while (end > from && /[!|$@€]/.test(chars[end - 1] ?? "")) end--;
    const word = chars.slice(from, end);
    const letters = word.filter(isLetter).length;
    // 'mp4', '4k', '1980s': numbers with a letter are numbers.
    const isNumber = /^\d+[a-z]{1,2}$/.test(word.join("")) || /^[a-z]{1,2}\d$/.test(word.join(""));
    if (letters > 0 && letters < word.length && !isNumber)
      for (let i = from; i < end; i++) next[i] = leet[chars[i] ?? ""] ?? chars[i] ?? "";
    from = Math.max(to, from + 1);
  }
  return { chars: next, at };
}

/** 'n a k e d', 'n.a.k.e.d': four or more single letters in a row, set apart alike. */
function joinSpelled({ chars, at }: Row): Folded {
  const text = chars.join("");
  // One code unit a character after folding is not certain; positions are by array.
  if (text.length !== chars.length) return { text: chars.map((char) => (char.length === 1 ? char : " ")).join(""), at };
  const gone = new Set<number>();
  for (const match of text.matchAll(/(?<![\p{L}\p{N}])\p{L}([ ._*\-/·•]{1,2})(?:\p{L}\1){2,}\p{L}(?![\p{L}\p{N}])/gu)) {
    // 'A n a k e d man': the article stands before the word.
    const from = /^[ai] /u.test(match[0]) && match[0].length > 9 ? match.index + 2 : match.index;
    for (let i = from; i < match.index + match[0].length; i++) if (!/\p{L}/u.test(chars[i] ?? "")) gone.add(i);
  }
  const kept = chars.map((_, i) => i).filter((i) => !gone.has(i));
  return squeeze({ chars: kept.map((i) => chars[i] ?? ""), at: kept.map((i) => at[i] ?? 0) });
}

/** 'naaaaked': three and more of one letter are one. */
function squeeze({ chars, at }: Row): Folded {
  const kept: number[] = [];
  chars.forEach((char, i) => {
    const isRun =
      /\p{L}/u.test(char) &&
      ((chars[i + 1] === char && chars[i + 2] === char) ||
        (chars[i - 1] === char && chars[i + 1] === char) ||
        (chars[i - 1] === char && chars[i - 2] === char));
    const isFirst = chars[i - 1] !== char;
    if (!isRun || isFirst) kept.push(i);
  });
  return { text: kept.map((i) => chars[i] ?? "").join(""), at: kept.map((i) => at[i] ?? 0) };
}
