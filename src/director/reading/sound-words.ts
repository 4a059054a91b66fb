/** A stretch of the prompt that tells what is heard and not what is seen. */
export type SoundWords = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Where the text begins in the prompt, after the label. */
  readonly textStart: number;
  readonly kind: "music" | "effect" | "ambience";
};

const labelled =
  /(?<=^|[\n.!?>]\s*)(?<label>(?:background\s+)?(?:audio|sounds?|sound\s+effects?|sfx|music|score|soundtrack|ambience|ambiance|ambient\s+sounds?|soundscape))\s*:\s*(?<text>[^\n<]{1,600})/giu;
const tagged = /<AUDCAP>(?<text>[^<]{0,1000})<\/?(?:END)?AUDCAP>/giu;

/** Sound blocks: 'Audio: …' to the end of its line, '<AUDCAP>…<ENDAUDCAP>'. */
export function findSoundWords(prompt: string): SoundWords[] {
  const found: SoundWords[] = [];
  for (const pattern of [tagged, labelled]) {
    for (const match of prompt.matchAll(pattern)) {
      const { index: start } = match;
      const end = start + match[0].length;
      // A block with spoken words in it is read as grammar.
      if (/["“«]/.test(match[0]) || found.some((other) => start < other.end && end > other.start)) continue;
      const text = (match.groups?.["text"] ?? "").trim();
      const textStart = text === "" ? end : start + match[0].lastIndexOf(text);
      found.push({ start, end, text, textStart, kind: kindOf(`${match.groups?.["label"] ?? ""} ${text}`) });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

function kindOf(text: string): SoundWords["kind"] {
  if (/\b(?:music|score|soundtrack|melody|piano|guitar|drums?|orchestra|song|synth)\b/i.test(text)) return "music";
  return /\b(?:ambien|background|hum|room tone|wind|birds?|traffic|murmur|quiet|echo)/i.test(text)
    ? "ambience"
    : "effect";
}
