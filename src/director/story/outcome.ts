/** Deeds that set a thing flying or rolling; what it does next is theirs. */
export const launches: ReadonlySet<string> = new Set(["shoot", "throw", "kick", "push", "put-down", "pull", "dribble"]);

/**
 * How a shot, kick or throw ends, from the words that tell of it: at the hoop 'in', 'rim', 'backboard', 'airball' or 'miss';
 * at a goal 'in', 'wide', 'post'; else 'hit' or null. `before` is what earlier words made of it.
 */
export function outcomeOf(action: string, words: ReadonlySet<string>, before: string | null): string | null {
  const has = (...any: string[]): boolean => any.some((word) => words.has(word));
  const isMiss = has("miss", "fail");
  if (action === "shoot") {
    const isOff = has(
      "bounce",
      "hit",
      "clang",
      "off",
      "ricochet",
      "rebound",
      "strike",
      "clank",
      "carom",
      "deflect",
      "against",
    );
    if (has("airball") || (isMiss && has("everything", "entirely", "completely"))) return "airball";
    const isFinished = before !== null && ["miss", "rim", "backboard", "airball"].includes(before);
    if (has("backboard", "board", "glass") && (isOff || isMiss)) return "backboard";
    if (has("rim", "iron", "hoop") && (isOff || isMiss)) return before === "backboard" ? before : "rim";
    if (isMiss) return before ?? "miss";
    const isIn =
      has("score", "swish", "sink", "in", "into", "through", "nothing-but-net") &&
      !(has("into") && !has("basket", "hoop", "net", "rim"));
    if (isIn && !(isFinished && !has("basket", "hoop", "net", "swish", "score", "in"))) return "in";
    return before;
  }
  if (action === "kick") {
    if (has("post", "crossbar", "bar", "woodwork")) return "post";
    if (isMiss || has("wide")) return "wide";
    if (has("score", "goal", "net")) return "in";
    return before;
  }
  if (isMiss) return "wide";
  return has("hit", "strike", "smash") ? "hit" : before;
}
