import { colours, groups } from "../lexicon/attributes.ts";
import { linkingVerbs, speechVerbs } from "../lexicon/actions.ts";
import { lemmaOf, verbForm } from "../lexicon/morphology.ts";
import type { WordNet } from "../lexicon/wordnet.ts";
import {
  nounLike,
  opensSpeech,
  isPossessive,
  clauseHasNoun,
  clauseHasVerbForm,
  phraseStart,
  clauseHasVerb,
  laterVerb,
} from "./clause-words.ts";
import { type Pos, type Token } from "./tokens.ts";

/** What only a singular noun follows. */
export const singularArticles = new Set(["a", "an", "one", "this", "another", "each", "every"]);

/** The tag of a word that the tagger took for a noun or an adjective where it is the verb; null where it is right. */
export function nounThatIsVerb(tokens: readonly Token[], i: number, wordNet: WordNet): Pos | null {
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
  // 'Max and Mia dance'
  const isPair = before.pos === "PROPN" && twin?.lower === "and" && tokens[i - 3]?.pos === "PROPN";
  if (form === "base" && isPair && followed && verbs > 0 && !hasVerb) return "VERB";
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

/** Where the phrase begins that the one at `start` describes: 'a man' in 'a man in a grey jacket'. */
function describedBy(tokens: readonly Token[], start: number): number {
  const isDescribing = /^(?:in|with)$/.test(tokens[start - 1]?.lower ?? "");
  return isDescribing && nounLike.has(tokens[start - 2]?.pos ?? "X") ? phraseStart(tokens, start - 2) : start;
}

/** 'A man and a woman hug', 'a man in a coat and a woman in a dress hug': two who do it. `end`: the last phrase's start. */
export function isJoinedSubject(tokens: readonly Token[], end: number): boolean {
  const start = describedBy(tokens, end);
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
export function joinedActs(tokens: readonly Token[], i: number, wordNet: WordNet): boolean {
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
