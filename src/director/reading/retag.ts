import { isWrittenName } from "../lexicon/given-names.ts";
import { colours, sizes } from "../lexicon/attributes.ts";
import { speechVerbs } from "../lexicon/actions.ts";
import { cameraVerbs } from "../lexicon/camera.ts";
import { lemmaOf, verbForm } from "../lexicon/morphology.ts";
import type { WordNet } from "../lexicon/wordnet.ts";
import { nounLike, opensSpeech, isPossessive, phraseStart, laterVerb } from "./clause-words.ts";
import { isJoinedSubject, joinedActs, nounThatIsVerb, singularArticles } from "./noun-that-is-verb.ts";
import { relemma, type Pos, type Token } from "./tokens.ts";

/**
 * Mends the tagger where English film prompts differ from the news it was trained on: above all third-person verbs
 * taken for plural nouns ('a bird watches from a perch'), by agreement, by the frame around them and by how often the
 * word is which in WordNet's tagged texts.
 */
export function retag(tokens: Token[], wordNet: WordNet): void {
  for (const token of tokens) mendAlone(token, wordNet);
  for (const [i, token] of tokens.entries()) {
    const change = mendInContext(tokens, i, wordNet);
    if (change && change !== token.pos) {
      token.pos = change;
      relemma(token, wordNet);
    }
  }
}

/** Tags of words that the tagger often has wrong and that hardly vary. */
const closedClass: ReadonlyMap<string, Pos> = new Map(
  Object.entries({
    SCONJ: "while as before after until when because if",
    ADV: "then suddenly mid-air midair mid-flight mid-stride upside-down back-and-forth",
    CCONJ: "and or but",
    ADP: "onto into towards toward atop beneath underneath alongside beside amidst amid with without from of at",
    PRON: "her his its their my our your who which",
    PART: "not",
    DET: "another each every some",
    ADJ: "several many",
  }).flatMap(([pos, words]) => words.split(" ").map((word): [string, Pos] => [word, pos as Pos])),
);

function mendAlone(token: Token, wordNet: WordNet): void {
  if (token.pos === "SPEECH") return;
  const fixed = closedClass.get(token.lower);
  if (fixed) token.pos = fixed;
  else if (token.pos === "VERB" && colours.has(token.lower)) token.pos = "ADJ";
  else if (token.pos === "PROPN" && /^[a-z]/.test(token.text)) token.pos = "NOUN";
  else if (token.pos === "PUNCT" && /^\p{L}+$/u.test(token.text)) token.pos = "NOUN";
  else if (token.pos === "NOUN" || token.pos === "VERB") {
    const noun = lemmaOf(token.lower, "noun", wordNet);
    const verb = lemmaOf(token.lower, "verb", wordNet);
    const nouns = noun ? wordNet.tagCount(noun, "noun") : 0;
    const verbs = verb ? wordNet.tagCount(verb, "verb") : 0;
    if (token.pos === "VERB" && noun && (!verb || (verbs === 0 && nouns >= 3)) && !/(?:ing|ed)$/.test(token.lower))
      token.pos = "NOUN";
    else if (token.pos === "NOUN" && verb && !noun) token.pos = "VERB";
  } else if (token.pos === "ADJ" && !wordNet.has(token.lower, "adj") && !token.lower.includes("-")) {
    if (lemmaOf(token.lower, "adj", wordNet) === null && lemmaOf(token.lower, "noun", wordNet)) token.pos = "NOUN";
  }
  relemma(token, wordNet);
}

/** 'Rose walks', 'Max and Mia': a given name, also where it is an ordinary word too. */
function namesSomebody(
  tokens: readonly Token[],
  i: number,
  { isInitial, wordNet }: { readonly isInitial: boolean; readonly wordNet: WordNet },
): boolean {
  const isName = (at: number): boolean => isWrittenName(tokens[at]?.text ?? "");
  if (!isName(i)) return false;
  if (!isInitial) return !/^(?:DET|ADJ)$/.test(tokens[i - 1]?.pos ?? "X");
  const next = tokens[i + 1];
  if (!next) return false;
  const verb = lemmaOf(next.lower, "verb", wordNet);
  const noun = lemmaOf(next.lower, "noun", wordNet);
  const isVerb = verb !== null && wordNet.tagCount(verb, "verb") > (noun ? wordNet.tagCount(noun, "noun") : 0);
  return (
    next.pos === "AUX" ||
    next.text === "'s" ||
    (isVerb && verb !== next.lower) ||
    (next.lower === "and" && isName(i + 2))
  );
}

function mendInContext(tokens: readonly Token[], i: number, wordNet: WordNet): Pos | null {
  const token = tokens[i];
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  if (!token) return null;
  if (isLetterName(token, before)) return "PROPN";
  // Sentence-initial capital of an ordinary noun.
  const isInitial = !before || /^[.!?:;\n]$/.test(before.text);
  if (namesSomebody(tokens, i, { isInitial, wordNet })) return "PROPN";
  if (token.pos === "PROPN" && isInitial && wordNet.has(token.lemma, "noun") && (next?.pos !== "PROPN" || isInitial)) {
    if (lemmaOf(token.lower, "noun", wordNet) && wordNet.tagCount(token.lemma, "noun") > 0) return "NOUN";
  }
  if (token.pos === "PROPN" && isInitial && !lemmaOf(token.lower, "noun", wordNet) && wordNet.has(token.lower, "adv"))
    return "ADV";
  // 'Pulls back, revealing the valley': no quality stands before an article.
  const takesObject = next?.pos === "DET" || (next !== undefined && isPossessive(next));
  if (token.pos === "ADJ" && token.lower.endsWith("ing") && takesObject && lemmaOf(token.lower, "verb", wordNet))
    return "VERB";
  // 'In a cozy living room', 'by the swimming pool'
  if (isStartOfName(token, next, wordNet) && before && (isPossessive(before) || /^(?:DET|ADJ|ADP)$/.test(before.pos)))
    return "NOUN";
  const isBeforeName = next !== undefined && isStartOfName(next, tokens[i + 2], wordNet);
  const isLikelierQuality = wordNet.tagCount(token.lower, "adj") >= wordNet.tagCount(token.lower, "noun");
  if (token.pos === "NOUN" && isBeforeName && wordNet.has(token.lower, "adj") && isLikelierQuality) return "ADJ";
  // 'Soft music plays'
  const isQualityFirst =
    isInitial && nounLike.has(token.pos) && !token.plural && ["NOUN", "ADJ"].includes(next?.pos ?? "X");
  if (isQualityFirst && wordNet.tagCount(token.lower, "adj") > 2 * wordNet.tagCount(token.lower, "noun")) return "ADJ";
  if (
    next?.text === ":" &&
    tokens[i + 2]?.pos === "SPEECH" &&
    ["VERB", "ADJ", "ADV", "X"].includes(token.pos) &&
    /^\p{Lu}/u.test(token.text)
  )
    return "NOUN";
  if (["left", "right"].includes(token.lower)) return leftOrRight(before, next);
  if (["down", "up", "away", "back", "out", "off", "over", "around", "forward", "past"].includes(token.lower)) {
    const isPlural =
      next?.form === "s" &&
      lemmaOf(next.lower, "noun", wordNet) !== null &&
      ["over", "past", "around", "down"].includes(token.lower);
    const opensPhrase =
      next && (isPlural || ["DET", "NOUN", "PROPN", "ADJ", "NUM"].includes(next.pos) || isPossessive(next));
    if (before?.pos === "VERB" || before?.pos === "ADV") return opensPhrase ? "ADP" : "ADV";
    if (token.pos === "ADJ" || token.pos === "NOUN")
      return opensPhrase || !before || before.pos === "DET" ? null : "ADV";
  }
  if (before?.lower === "camera" && cameraVerbs[lemmaOf(token.lower, "verb", wordNet) ?? ""] && token.pos === "NOUN")
    return "VERB";
  if (token.pos === "NOUN" && sizes[token.lower] !== undefined && next && ["ADJ", "NOUN"].includes(next.pos))
    return "ADJ";
  const isAfterArticle = before?.pos === "DET" && next !== undefined && ["ADJ", "NOUN"].includes(next.pos);
  if (
    token.pos === "ADV" &&
    isAfterArticle &&
    wordNet.has(token.lower, "adj") &&
    !token.lower.endsWith("ly") &&
    !["very", "most", "more", "so"].includes(token.lower)
  )
    return "ADJ";
  // 'Looks straight into the lens', 'runs right through the door': the way of a deed, no quality of who does it.
  const leads = next !== undefined && /^(?:into|at|through|towards?|past|across|up|down|ahead|to)$/.test(next.lower);
  if (token.pos === "ADJ" && before?.pos === "VERB" && leads && /^(?:straight|right|direct|deep)$/.test(token.lower))
    return "ADV";
  if (token.lower === "while" && before?.pos === "DET") return "NOUN";
  const isPronoun = next !== undefined && /^(?:it|him|her|them|me|us|you)$/.test(next.lower);
  if (
    token.pos === "SCONJ" &&
    before?.pos === "VERB" &&
    isPronoun &&
    !["VERB", "AUX"].includes(tokens[i + 2]?.pos ?? "X")
  )
    return "ADP";
  // 'A musician first tunes his violin'
  if (token.lower === "first" && before && nounLike.has(before.pos) && next?.form !== "base") return "ADV";
  if (token.lower === "like" && token.pos === "NOUN") return "ADP";
  if (token.lower.endsWith("ing") && ["NOUN", "VERB"].includes(token.pos) && isThingInIng(tokens, i, wordNet))
    return "NOUN";
  if (token.lower === "that" && before && nounLike.has(before.pos) && next && ["VERB", "AUX"].includes(next.pos))
    return "PRON";
  if (token.pos === "VERB" && token.form !== "ing" && token.form !== "past") return verbThatIsNoun(tokens, i, wordNet);
  if (isEndOfName(tokens, i, wordNet)) return "NOUN";
  if (token.pos === "ADJ" && isNounAtEnd(tokens, i, wordNet)) return "NOUN";
  if (isOnlyVerb(tokens, i, wordNet)) return "VERB";
  if (token.pos === "NOUN" || token.pos === "ADJ") return nounThatIsVerb(tokens, i, wordNet);
  return null;
}

/** 'A young woman, blue hair, green jacket, smiles': the verb that the sentence has not got anywhere else. */
function isOnlyVerb(tokens: readonly Token[], i: number, wordNet: WordNet): boolean {
  const token = tokens[i];
  if (token?.pos !== "NOUN" || !token.lower.endsWith("s") || tokens[i - 1]?.text !== ",") return false;
  const lemma = lemmaOf(token.lower, "verb", wordNet);
  if (lemma === null || verbForm(token.lower, lemma) !== "s") return false;
  if (2 * wordNet.tagCount(lemma, "verb") < wordNet.tagCount(token.lemma, "noun")) return false;
  const isEnd = (one: Token | undefined): boolean => one === undefined || /^[.!?:;\n]$/.test(one.text);
  let start = i;
  while (!isEnd(tokens[start - 1])) start--;
  for (let j = start; !isEnd(tokens[j]); j++) if (["VERB", "AUX"].includes(tokens[j]?.pos ?? "X")) return false;
  // Agreement: it is one who is told of.
  const first = tokens.slice(start, i).find((one) => nounLike.has(one.pos));
  return first !== undefined && !first.plural;
}

/** 'Team A', 'Person B': a capital letter by itself after a noun tells one from another. */
function isLetterName(token: Token, before: Token | undefined): boolean {
  return /^[A-Z]$/.test(token.text) && token.text !== "I" && before !== undefined && nounLike.has(before.pos);
}

/** 'An old brick building sits': a noun in -ing whose clause has a verb yet to come, or that follows an article. */
function isThingInIng(tokens: readonly Token[], i: number, wordNet: WordNet): boolean {
  const token = tokens[i];
  const before = tokens[i - 1];
  if (!token || !before || wordNet.tagCount(token.lower, "noun") < 5) return false;
  const next = tokens[i + 1];
  const takesObject = next !== undefined && (["DET", "PRON", "ADV"].includes(next.pos) || isPossessive(next));
  const isOpened =
    ["DET", "ADJ", "NOUN"].includes(before.pos) && ["DET", "ADJ"].includes(tokens[phraseStart(tokens, i)]?.pos ?? "X");
  const asVerb = next?.pos === "NOUN" && next.plural ? lemmaOf(next.lower, "verb", wordNet) : null;
  const isSubject = asVerb !== null && verbForm(next?.lower ?? "", asVerb) === "s";
  return isOpened && !takesObject && (before.pos === "DET" || isSubject || laterVerb(tokens, i));
}

/** 'Living room', 'swimming pool': WordNet's names that begin with a verb's -ing. */
function isStartOfName(token: Token, next: Token | undefined, wordNet: WordNet): boolean {
  const isNext = next?.pos === "NOUN" || next?.pos === "PROPN";
  return token.pos === "VERB" && token.form === "ing" && isNext && wordNet.has(`${token.lower} ${next.lemma}`, "noun");
}

/** 'A traffic light', 'a fire hydrant': the second word of a name is a noun, whatever it is by itself. */
function isEndOfName(tokens: readonly Token[], i: number, wordNet: WordNet): boolean {
  const token = tokens[i];
  const before = tokens[i - 1];
  if (!token || before?.pos !== "NOUN" || before.plural || (token.pos !== "ADJ" && token.form !== "base")) return false;
  const opener = tokens[phraseStart(tokens, i)];
  return opener?.pos === "DET" && wordNet.has(`${before.lemma} ${token.lower}`, "noun");
}

/** 'A remote.', 'a car key is lost': an adjective that closes its phrase is a noun where it can be one. */
function isNounAtEnd(tokens: readonly Token[], i: number, wordNet: WordNet): boolean {
  const token = tokens[i];
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  if (!token || !before || lemmaOf(token.lower, "noun", wordNet) !== token.lower || colours.has(token.lower))
    return false;
  // 'A rose drops': what follows a singular article and looks plural is its verb.
  const article = tokens[phraseStart(tokens, i)];
  const verbNext =
    next?.pos === "NOUN" && next.plural && article !== undefined && singularArticles.has(article.lower)
      ? lemmaOf(next.lower, "verb", wordNet)
      : null;
  if (verbNext !== null && verbForm(next?.lower ?? "", verbNext) === "s" && before.pos === "DET") return true;
  const isSpeaker = opensSpeech(tokens, i + 1) && speechVerbs[lemmaOf(next?.lower ?? "", "verb", wordNet) ?? ""];
  if (before.pos === "DET" && isSpeaker) return true;
  const closes = !next || /^[.,;!?:]$/.test(next.text) || ["VERB", "AUX", "ADP"].includes(next.pos);
  const isAfterNoun = before.pos === "NOUN" && (next?.pos === "AUX" || next?.form === "s");
  return (
    closes && (before.pos === "DET" || isPossessive(before) || isAfterNoun) && wordNet.tagCount(token.lower, "noun") > 0
  );
}

function leftOrRight(before: Token | undefined, next: Token | undefined): Pos {
  if (before && (before.pos === "DET" || isPossessive(before))) {
    return next && nounLike.has(next.pos) ? "ADJ" : "NOUN";
  }
  // 'The blow left Team B without hope.'
  if (next?.pos === "PROPN" && before && nounLike.has(before.pos)) return "VERB";
  if (next && nounLike.has(next.pos) && before?.pos !== "VERB") return "ADJ";
  if (next?.pos === "DET" || next?.pos === "PRON") return "VERB";
  return "ADV";
}

/** 'a run', 'the first drop': after an article or adjective a bare form is a noun. */
function verbThatIsNoun(tokens: readonly Token[], i: number, wordNet: WordNet): Pos | null {
  const token = tokens[i];
  const before = tokens[i - 1];
  if (!token || !before || !lemmaOf(token.lower, "noun", wordNet)) return null;
  // 'a parking meter': after a singular noun with an article a bare form is no verb.
  const start = phraseStart(tokens, i);
  const opener = tokens[start];
  const isSingular =
    before.pos === "NOUN" && !before.plural && opener !== undefined && singularArticles.has(opener.lower);
  // 'A boy and a dog run': two that act.
  const isOfTwo = isJoinedSubject(tokens, start) && joinedActs(tokens, i, wordNet);
  if (token.form === "base" && isSingular && !isOfTwo) return "NOUN";
  if (before.pos === "DET" && !["that", "this", "all", "both", "some"].includes(before.lower)) return "NOUN";
  // 'The other reads'
  if (before.lower === "other" && token.form === "s" && !laterVerb(tokens, i)) return null;
  const isQuality = before.pos === "ADJ" || (before.pos === "VERB" && before.form === "ing");
  const opening = tokens[i - 2];
  if (isQuality && opening && ["DET", "ADJ"].includes(opening.pos)) return "NOUN";
  // 'With a series of high-quality serves'; 'a man in red runs' has a colour for a noun.
  if (before.pos === "ADJ" && opening?.pos === "ADP" && !colours.has(before.lower)) return "NOUN";
  const leadsOn = ["help", "let", "make", "see", "watch", "hear", "come", "go", "dare"].includes(before.lemma);
  if (token.form === "base" && before.pos === "VERB" && !leadsOn && before.form !== "base" && before.form !== null)
    return "NOUN";
  if (isPossessive(before)) {
    const next = tokens[i + 1];
    return next && ["DET", "PRON"].includes(next.pos) ? null : "NOUN";
  }
  if (before.pos === "ADP" && !["to"].includes(before.lower)) return "NOUN";
  return null;
}
