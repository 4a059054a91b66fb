import { type Token } from "../reading/tokens.ts";
import { nextId, type Draft } from "./draft.ts";
import { textOf } from "./fragment.ts";

export function setMusic(words: readonly Token[], draft: Draft): boolean {
  const { play } = draft;
  const text = textOf(words, draft).replace(/^(?:some|a|an|the)\s+/i, "");
  const cue = play.cues.find((one) => one.kind === "music");
  if (cue) cue.words = text;
  else
    play.cues.push({
      id: nextId(play.cues, "cue"),
      kind: "music",
      words: text,
      mood: play.style.mood,
      start: 0,
      duration: null,
    });
  draft.ledger.mark(
    words.map((token) => token.index),
    "understood",
    "A music cue.",
  );
  return true;
}
