import { colours, groups, sizes } from "../lexicon/attributes.ts";
import { linkingVerbs, speechVerbs } from "../lexicon/actions.ts";
import { cameraVerbs } from "../lexicon/camera.ts";
import { lemmaOf, verbForm } from "../lexicon/morphology.ts";
import type { WordNet } from "../lexicon/wordnet.ts";
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

/** Words before and after that can matter to a tag; clauses are shorter. */
const FARTHEST = 40;

const nounLike = new Set<Pos>(["NOUN", "PROPN"]);

function mendInContext(tokens: readonly Token[], i: number, wordNet: WordNet): Pos | null {
  const token = tokens[i];
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  if (!token) return null;
  if (isLetterName(token, before)) return "PROPN";
  // Sentence-initial capital of an ordinary noun.
  const isInitial = !before || /^[.!?:;\n]$/.test(before.text);
  if (token.pos === "PROPN" && isInitial && wordNet.has(token.lemma, "noun") && (next?.pos !== "PROPN" || isInitial)) {
    if (lemmaOf(token.lower, "noun", wordNet) && wordNet.tagCount(token.lemma, "noun") > 0) return "NOUN";
  }
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
  if (token.form === "ing" && token.pos === "VERB" && isThingInIng(tokens, i, wordNet)) return "NOUN";
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

/** 'The suspect whispers, "…"': a quotation follows. */
function opensSpeech(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return next?.pos === "SPEECH" || (/^[,:]$/.test(next?.text ?? "") && tokens[i + 2]?.pos === "SPEECH");
}

function isPossessive(token: Token): boolean {
  return ["his", "her", "its", "their", "my", "your", "our"].includes(token.lower);
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

const singularArticles = new Set(["a", "an", "one", "this", "another", "each", "every"]);

function nounThatIsVerb(tokens: readonly Token[], i: number, wordNet: WordNet): Pos | null {
  const token = tokens[i];
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  if (!token || !before) return null;
  const verb = lemmaOf(token.lower, "verb", wordNet);
  if (!verb) return null;
  const form = verbForm(token.lower, verb);
  const noun = lemmaOf(token.lower, "noun", wordNet);
  const verbs = wordNet.tagCount(verb, "verb");
  const nouns = noun ? wordNet.tagCount(noun, "noun") : 0;
  const followed =
    !next ||
    ["DET", "ADP", "ADV", "PRON", "PART", "NUM", "CCONJ", "SCONJ", "SPEECH"].includes(next.pos) ||
    /^[,.;!?]$/.test(next.text);
  const start = phraseStart(tokens, i);
  const opener = tokens[start];
  // 'Before she sits, the woman drinks': a phrase after a comma may open a clause of its own.
  const isJoinedActor = /^(?:and|but)$/.test(tokens[start - 1]?.lower ?? "") && isActor(before, wordNet);
  const opensClause =
    (tokens[start - 1]?.text === "," || tokens[start - 1]?.lower === "then" || isJoinedActor) &&
    (opener?.pos === "DET" || (opener !== undefined && opensBarePlural(tokens, start, i))) &&
    !isListOfNouns(tokens, start);
  const goesAway =
    form === "s" &&
    next !== undefined &&
    /^(?:away|off|up|down|out|back|over|around|into|onto|past|across)$/.test(next.lower) &&
    tokens[start - 1]?.text === "," &&
    opener?.pos === "DET";
  const hasVerb = !opensClause && !goesAway && clauseHasVerb(tokens, i);
  if (
    form === "ing" &&
    before.pos === "VERB" &&
    ["start", "begin", "stop", "keep", "continue", "finish"].includes(before.lemma)
  )
    return "VERB";
  if ((before.pos === "SPEECH" || opensSpeech(tokens, i)) && speechVerbs[verb] !== undefined) return "VERB";
  // 'Is trimming or shaving beards'
  const twin = tokens[i - 2];
  if (form === "ing" && before.pos === "CCONJ" && twin?.pos === "VERB" && twin.form === "ing") return "VERB";
  // 'The team won the match', 'the sun rose'
  const isSubject = nounLike.has(before.pos) || /^(?:he|she|they|it|we|i|who)$/.test(before.lower);
  if (form === "past" && isSubject && followed && verbs > nouns && !hasVerb && !laterVerb(tokens, i)) return "VERB";
  if (form === "s") {
    // Agreement: 'a bird watches': a singular article cannot open a plural noun phrase.
    const isSingularPhrase = opener && singularArticles.has(opener.lower) && start < i - 1;
    if (isSingularPhrase && nounLike.has(before.pos) && token.lower !== noun && (verbs > 0 || followed)) return "VERB";
    if (["he", "she", "it", "who", "that", "which"].includes(before.lower)) return "VERB";
    if (isAfterColour(tokens, i, wordNet) && (followed || next?.pos === "NOUN")) return "VERB";
    // 'One waves': one is no plural.
    if (before.lower === "one" && followed && !laterVerb(tokens, i)) return "VERB";
    if (followed && before.plural && isOfOneGroup(tokens, start)) return "VERB";
    if (before.lower === "other" && tokens[i - 2]?.lower === "the" && followed && verbs > 0) return "VERB";
    if (before.pos === "PROPN" && (followed || next?.pos === "ADJ") && !hasVerb) return "VERB";
    const isSecond =
      before.pos === "CCONJ" || before.text === "," || ["then", "finally", "suddenly"].includes(before.lower);
    const takesNext =
      next !== undefined &&
      ["NOUN", "ADJ"].includes(next.pos) &&
      !wordNet.has(`${token.lemma} ${next.lemma}`, "noun") &&
      clauseHasVerbForm(tokens, i, "s");
    const isKnown = verbs > 0 || (next !== undefined && ["DET", "PRON", "NOUN"].includes(next.pos));
    const isList = isListOfNouns(tokens, i) && !(next && (["DET", "PRON"].includes(next.pos) || isPossessive(next)));
    if (isSecond && hasVerb && (followed || takesNext) && next?.lower !== "of" && isKnown && !isList) return "VERB";
    const isAfterAdverb = before.pos === "ADV" && nounLike.has(tokens[i - 2]?.pos ?? "X") && !tokens[i - 2]?.plural;
    if (isAfterAdverb && followed && !hasVerb && isKnown) return "VERB";
    // 'The crowd cheers.'
    const isWhole =
      (!next || /^[.;!?,]$/.test(next.text)) &&
      !wordNet.has(`${before.lemma} ${token.lemma}`, "noun") &&
      !laterVerb(tokens, i);
    if (isWhole && before.pos === "NOUN" && !before.plural && !hasVerb && verbs > 0 && opener?.pos === "DET")
      return "VERB";
    const goesOn =
      next !== undefined && /^(?:away|off|up|down|out|back|over|around|into|onto|past|across)$/.test(next.lower);
    if (goesOn && nounLike.has(before.pos) && !before.plural && !hasVerb && verbs > 0) return "VERB";
    // 'The robot hands her a cup': two nouns do not stand before an article or pronoun.
    const takesOne = next !== undefined && (["DET", "PRON"].includes(next.pos) || isPossessive(next));
    const isCompoundName = wordNet.has(`${before.lemma} ${token.lemma}`, "noun");
    const isOfArticle = opener?.pos === "DET" && start < i && before.pos === "NOUN" && !before.plural;
    const isOpened = tokens[start - 1]?.pos === "CCONJ" || tokens[start - 1]?.text === ",";
    if (isOfArticle && takesOne && (!hasVerb || isOpened) && !isCompoundName && !laterVerb(tokens, i)) return "VERB";
    const looksVerbal = followed || (next !== undefined && ["ADJ", "NOUN"].includes(next.pos));
    if (
      nounLike.has(before.pos) &&
      !before.plural &&
      !hasVerb &&
      looksVerbal &&
      verbs + RARE >= nouns * likelihoodOf(tokens, i, { opensClause, wordNet }) &&
      next?.lower !== "of"
    )
      return !laterVerb(tokens, i) ? "VERB" : null;
    return null;
  }
  if (form === "base" && isHelped(tokens, i, start)) return "VERB";
  // 'Two people sit and talk'
  if (form === "base" && before.lower === "and" && followed && verbs > 0 && clauseHasVerbForm(tokens, i, "base"))
    return "VERB";
  // 'Seagulls circle above him': a plural hardly stands before another noun.
  const isPluralName = wordNet.has(`${before.lower} ${token.lower}`, "noun");
  if (
    form === "base" &&
    before.pos === "NOUN" &&
    before.plural &&
    !hasVerb &&
    (followed || next?.form === "ing") &&
    verbs > 0 &&
    !isPluralName &&
    !laterVerb(tokens, i)
  )
    return "VERB";
  // 'Children open umbrellas', 'petals open wide'
  const isBare = before.plural && before.pos === "NOUN" && opensClause;
  if (form === "base" && isBare && verbs > 0 && next && ["NOUN", "ADJ", "ADV"].includes(next.pos)) return "VERB";
  const takesObject = next !== undefined && (next.pos === "DET" || next.pos === "PRON" || isPossessive(next));
  if (form === "base" && before.pos === "NOUN" && before.plural && !hasVerb && takesObject && verbs > 0) return "VERB";
  if (form === "base" && before.pos === "NOUN" && before.plural && !hasVerb && followed && verbs >= nouns)
    return "VERB";
  const joinsUp = form === "base" && before.pos === "NOUN" && !hasVerb && isJoinedSubject(tokens, start);
  if (joinsUp && joinedActs(tokens, i, wordNet) && (followed || next?.pos === "NOUN")) return "VERB";
  if (form === "base" && before.lower === "then" && clauseHasVerbForm(tokens, i, "base") && verbs > 0) return "VERB";
  if (form === "base" && ["they", "i", "you", "we"].includes(before.lower) && verbs > 0) return "VERB";
  if (form === "base" && before.lower === "to" && followed && verbs > 0 && verbs >= nouns * 0.5) return "VERB";
  if (form === "ing" && nounLike.has(before.pos) && followed && token.pos === "NOUN" && verbs > 0) return "VERB";
  if (form === "ing" && before.pos === "AUX") return "VERB";
  // 'a dog drinking water', 'a boat sailing': unless the words are the name of something ('rock climbing').
  const isCompound =
    (before.pos === "NOUN" && wordNet.has(`${before.lemma} ${token.lower}`, "noun")) ||
    (before.pos !== "NOUN" && next?.pos === "NOUN" && wordNet.has(`${token.lower} ${next.lemma}`, "noun"));
  const isDoer =
    nounLike.has(before.pos) && opener !== undefined && ["DET", "ADJ", "NUM"].includes(opener.pos) && start < i;
  if (form === "ing" && token.pos === "NOUN" && isDoer && !isCompound && verbs > 0 && !hasVerb && !laterVerb(tokens, i))
    return "VERB";
  // ', standing in a corridor', ', sipping tea': nothing that the noun could be the subject of follows.
  if (
    form === "ing" &&
    token.pos === "NOUN" &&
    (before.text === "," || before.pos === "CCONJ") &&
    next &&
    (["ADP", "DET", "ADV"].includes(next.pos) || (next.pos === "ADJ" && linkingVerbs.has(verb))) &&
    verbs > 0 &&
    !laterVerb(tokens, i) &&
    (hasVerb || clauseHasNoun(tokens, i))
  )
    return "VERB";
  return null;
}

const ARTEFACT_FIELD = 6;

/** 'A man in red runs': what follows a colour that is worn is done, unless it is a thing to wear ('in red shoes'). */
function isAfterColour(tokens: readonly Token[], i: number, wordNet: WordNet): boolean {
  const token = tokens[i];
  const isWorn = tokens[i - 2]?.lower === "in" && colours.has(tokens[i - 1]?.lower ?? "");
  if (!token || !isWorn || clauseHasVerbForm(tokens, i, "s") || laterVerb(tokens, i)) return false;
  const noun = lemmaOf(token.lower, "noun", wordNet);
  const [first] = noun === null ? [] : wordNet.senses(noun, "noun");
  return first?.field !== ARTEFACT_FIELD;
}

/** A verb that the tagged texts do not have ('patters') is no less likely than a noun that they have once. */
const RARE = 0.5;

/** How much rarer than as a noun a word may be as a verb: what lives acts ('the lady waves'), what moves gets somewhere. */
function likelihoodOf(
  tokens: readonly Token[],
  i: number,
  { opensClause, wordNet }: { readonly opensClause: boolean; readonly wordNet: WordNet },
): number {
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  if (!before || wordNet.has(`${before.lemma} ${tokens[i]?.lemma ?? ""}`, "noun")) return 0.6;
  if (isActor(before, wordNet)) return 0.02;
  if (opensClause) return 0.1;
  return next && /^(?:on|onto|into|against|over|through|off|across|toward|towards)$/.test(next.lower) ? 0.15 : 0.6;
}

function isActor(token: Token, wordNet: WordNet): boolean {
  const [sense] = nounLike.has(token.pos) ? wordNet.senses(token.lemma, "noun") : [];
  const above = sense ? wordNet.climb(sense).map((step) => step.synset.key) : [];
  return actors.some((name) => above.includes(wordNet.sense(name, "noun")?.key ?? ""));
}

const actors = ["person#1", "animal#1", "imaginary_being#1", "automaton#1", "automaton#2", "robot#1", "vehicle#1"];

/** 'Helps another person put on a helmet', 'watches her dog eat': a bare verb after whom it is done with. */
function isHelped(tokens: readonly Token[], i: number, start: number): boolean {
  const helper = tokens[start - 1];
  const next = tokens[i + 1];
  const doer = tokens[i - 1];
  if (!helper || helper.pos !== "VERB" || !doer || !nounLike.has(doer.pos) || start >= i) return false;
  const leads = ["help", "let", "make", "watch", "see", "hear"].includes(helper.lemma);
  return leads && (!next || /^[.,]$/.test(next.text) || ["DET", "ADP", "PRON", "ADV"].includes(next.pos));
}

/** 'A pair of shoes changes': one group of many. */
function isOfOneGroup(tokens: readonly Token[], start: number): boolean {
  const group = tokens[start - 2];
  const article = tokens[phraseStart(tokens, start - 2)];
  return (
    tokens[start - 1]?.lower === "of" &&
    group !== undefined &&
    groups[group.lemma] !== undefined &&
    article !== undefined &&
    singularArticles.has(article.lower)
  );
}

/** ', waves splash': plural nouns alone between a comma and a word that can be their verb. */
function opensBarePlural(tokens: readonly Token[], start: number, i: number): boolean {
  const last = tokens[i - 1];
  return last?.pos === "NOUN" && last.plural && start < i && tokens[i]?.form !== "ing";
}

/** Whether the comma before stands in a list of things ('with apples, plates, and cups') and not of deeds. */
function isListOfNouns(tokens: readonly Token[], i: number): boolean {
  for (let j = i - 1; j >= 0 && j > i - 12; j--) {
    const token = tokens[j];
    if (!token || token.pos === "VERB" || token.pos === "AUX" || /^[.;!?]$/.test(token.text)) return false;
    if (token.pos === "ADP" && ["with", "of", "including", "like"].includes(token.lower)) return true;
  }
  return false;
}

function clauseHasNoun(tokens: readonly Token[], i: number): boolean {
  for (let j = i - 1; j >= Math.max(0, i - FARTHEST); j--) {
    const token = tokens[j];
    if (!token || isClauseEdge(token)) return false;
    if (nounLike.has(token.pos)) return true;
  }
  return false;
}

/** 'A man and a woman hug': two who do it. */
function isJoinedSubject(tokens: readonly Token[], start: number): boolean {
  const joint = tokens[start - 1];
  const earlier = tokens[start - 2];
  return (
    joint?.lower === "and" &&
    earlier !== undefined &&
    nounLike.has(earlier.pos) &&
    (tokens[start]?.pos === "DET" || tokens[start]?.pos === "PRON")
  );
}

/** Whether a bare form after 'a boy and a dog' is what both do: 'run', but not the scout of 'a girl scout'. */
function joinedActs(tokens: readonly Token[], i: number, wordNet: WordNet): boolean {
  const token = tokens[i];
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  const verb = token ? lemmaOf(token.lower, "verb", wordNet) : null;
  if (!token || !before || verb === null || laterVerb(tokens, i)) return false;
  const verbs = wordNet.tagCount(verb, "verb");
  const nouns = wordNet.tagCount(token.lower, "noun");
  const isName = wordNet.has(`${before.lemma} ${token.lower}`, "noun");
  const isEnd = !next || /^[,.;!?]$/.test(next.text);
  if (isName && isEnd) return false;
  const rate = isName ? 2 : isEnd ? Math.min(1, likelihoodOf(tokens, i, { opensClause: false, wordNet }) * 10) : 0;
  return verbs > 0 && verbs > nouns * rate;
}

function clauseHasVerbForm(tokens: readonly Token[], i: number, form: Token["form"]): boolean {
  for (let j = i - 1; j >= Math.max(0, i - FARTHEST); j--) {
    const token = tokens[j];
    if (!token || isClauseEdge(token)) return false;
    if (token.pos === "VERB" && token.form === form) return true;
  }
  return false;
}

function phraseStart(tokens: readonly Token[], i: number): number {
  let start = i;
  while (
    start > Math.max(0, i - FARTHEST) &&
    ["NOUN", "PROPN", "ADJ", "NUM", "DET", "PRON"].includes(tokens[start - 1]?.pos ?? "X")
  ) {
    start--;
    if (tokens[start]?.pos === "DET") break;
  }
  return start;
}

function isClauseEdge(token: Token): boolean {
  return /^[.;!?:]$/.test(token.text) || token.pos === "SCONJ";
}

function clauseHasVerb(tokens: readonly Token[], i: number): boolean {
  for (let j = i - 1; j >= Math.max(0, i - FARTHEST); j--) {
    const token = tokens[j];
    if (!token || isClauseEdge(token)) return false;
    if ((token.pos === "VERB" && token.form !== "ing") || token.pos === "AUX") return true;
  }
  return false;
}

/** A finite verb right after the noun phrase that the word would close: 'the tennis rackets lie on'. */
function laterVerb(tokens: readonly Token[], i: number): boolean {
  for (let j = i + 1; j < Math.min(tokens.length, i + FARTHEST); j++) {
    const token = tokens[j];
    if (!token || isClauseEdge(token) || token.text === "," || token.pos === "CCONJ") return false;
    if (token.pos === "AUX" || (token.pos === "VERB" && token.form === "s")) return true;
  }
  return false;
}
