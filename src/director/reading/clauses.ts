import { peopleNouns } from "../lexicon/attributes.ts";
import { depictVerbs, mediumNouns } from "../lexicon/camera.ts";
import { subordinators } from "../lexicon/order-words.ts";
import type { Item } from "./items.ts";
import type { Attachment, Clause, NounPhrase } from "./reading.ts";
import type { Token } from "./tokens.ts";

/** What the reader must know of meanings to attach words: whether a noun can act, what may follow a verb. */
export type Meanings = {
  canAct(phrase: NounPhrase): boolean;
  /** 'Says that it is so'. */
  takesClause(verb: string): boolean;
  /** 'Tells him to go': the one told goes. */
  makesOthers(verb: string): boolean;
};

type Context = {
  readonly tokens: readonly Token[];
  readonly segment: number;
  readonly meanings: Meanings;
  readonly clauses: Clause[];
};

/** Builds the clauses of one stretch of items (a segment). Deterministic, left to right, one pass. */
export function readClauses(items: readonly Item[], context: Context): Clause[] {
  const reader = new ClauseReader(items, context);
  reader.read();
  lendSubjects(context.clauses);
  return context.clauses;
}

/** 'After eating, the boy runs': a clause without a subject takes the next one's in its sentence. */
function lendSubjects(clauses: readonly Clause[]): void {
  clauses.forEach((clause, i) => {
    if (!clause.verb || clause.subjects.length > 0 || clause.verb.form === "finite") return;
    const next = clauses.slice(i + 1, i + 3).find((one) => one.sentence === clause.sentence && one.subjects.length > 0);
    if (next) clause.subjects = next.subjects;
  });
}

class ClauseReader {
  private readonly items: readonly Item[];
  private readonly context: Context;
  private clause: Clause;
  private sentence = 0;
  private lastNoun: NounPhrase | null = null;
  /** The list the last noun went to, for 'and'. */
  private lastList: NounPhrase[] | null = null;
  private pending: Attachment | null = null;
  private order: Clause["order"] = "next";
  private orderTokens: number[] = [];
  private orderOther: Clause | null = null;
  private before: Item["kind"] | null = null;
  private beforeThat: Item["kind"] | null = null;
  private relativeOf: NounPhrase | null = null;
  /** The clause whose verb says that what follows is so. */
  private reportedBy: Clause | null = null;
  /** Whether a noun of the sentence stood by itself and not after a preposition. */
  private isNamed = false;
  private lastVerb: Clause["verb"] = null;
  private lastFinite: Clause["verb"] = null;
  /** Whether the sentence tells a row of deeds ('…, …, and then …'). */
  private isList = false;
  /** Whether the clause's subject is still to come after its verb. */
  private isInverted = false;
  /** Subjects that a clause put in between parts from their verb. */
  private interrupted: NounPhrase[] = [];
  /** Subjects of the sentence's clauses so far, the latest. */
  private spoken: NounPhrase[] = [];

  constructor(items: readonly Item[], context: Context) {
    this.items = items;
    this.context = context;
    this.clause = this.open("main", []);
  }

  read(): void {
    this.isList = this.tellsRow(0);
    this.items.forEach((item, i) => {
      this.step(item, i);
      if (item.kind !== "taken") [this.beforeThat, this.before] = [this.before, item.kind];
    });
  }

  private step(item: Item, i: number): void {
    switch (item.kind) {
      case "stop":
        this.sentence += 1;
        this.spoken = [];
        this.lastVerb = null;
        this.lastFinite = null;
        this.isList = this.tellsRow(i + 1);
        this.lastNoun = null;
        this.pending = null;
        this.relativeOf = null;
        this.reportedBy = null;
        this.isNamed = false;
        this.interrupted = [];
        this.lastList = null;
        this.order = "next";
        this.clause = this.open("main", []);
        return;
      case "order":
        this.takeOrder(item.word, item.token);
        return;
      case "preposition": {
        const { preposition, use, tokens } = item;
        this.pending = { preposition, use, tokens, phrases: [], after: this.before === "noun" ? this.lastNoun : null };
        this.clause.attachments.push(this.pending);
        return;
      }
      case "relative":
        this.takeRelative(item.token, i);
        return;
      case "noun":
        this.takeNoun(item.phrase, i);
        return;
      case "verb":
        this.takeVerb(item.verb, i);
        return;
      case "adverb":
        this.clause.adverbs.push(item.token);
        return;
      case "adjective":
        this.clause.complements.push(item.token);
        return;
      case "speech":
        this.clause.speech.push(item.quote);
        return;
      case "comma":
        this.pending = null;
        return;
      default:
        return;
    }
  }

  /** Whether a sentence joins its last part with 'and', 'then' or the like: after a comma, or after one part that had one. */
  private tellsRow(from: number): boolean {
    let isPart = false;
    for (let i = from; i < this.items.length; i++) {
      const item = this.items[i];
      if (item?.kind === "stop") return false;
      if (item?.kind === "verb" && this.items[i - 1]?.kind === "comma") isPart = true;
      if (item?.kind !== "join" || (this.items[i - 1]?.kind !== "comma" && !isPart)) continue;
      const next = this.items[i + 1];
      if (next?.kind === "order" || next?.kind === "verb" || next?.kind === "adverb") return true;
    }
    return false;
  }

  private open(kind: Clause["kind"], subjects: NounPhrase[]): Clause {
    const { clauses, segment } = this.context;
    const last = clauses.at(-1);
    // An opened clause that nothing was put in is used again.
    if (last && isEmpty(last)) clauses.pop();
    const clause: Clause = {
      id: (clauses.at(-1)?.id ?? -1) + 1,
      segment,
      sentence: this.sentence,
      kind,
      subjects,
      verb: null,
      objects: [],
      attachments: [],
      adverbs: [],
      complements: [],
      speech: [],
      order: this.order,
      orderTokens: this.orderTokens,
      other: this.orderOther,
    };
    this.order = "next";
    this.orderTokens = [];
    this.orderOther = null;
    clauses.push(clause);
    this.clause = clause;
    return clause;
  }

  private takeOrder(word: string, token: number): void {
    const simultaneous = ["while", "as", "when", "whilst", "meanwhile", "simultaneously", "once"];
    this.orderTokens = [...this.orderTokens, token];
    this.pending = null;
    // 'A warrior, after her town had burnt, set off': the sentence goes on with the warrior.
    const isAside = this.before === "comma" && subordinators.has(word);
    if (isAside && this.clause.subjects.length > 0 && !this.clause.verb) {
      this.interrupted = this.clause.subjects;
      this.open("subordinate", []);
    }
    if (simultaneous.includes(word)) this.order = "with";
    else if (word === "before" || word === "until") this.order = "after";
    else if (word === "after" || word === "since" || word === "because") this.order = "before";
    else this.order = "next";
    // 'he waits until …': what follows is told of the clause before, if that has begun.
    this.orderOther = this.clause.verb && this.order !== "next" ? this.clause : null;
    if (this.clause.verb || this.clause.subjects.length === 0) {
      const { order, orderTokens, orderOther } = this;
      this.open("subordinate", []);
      Object.assign(this.clause, { order, orderTokens, other: orderOther });
    }
    this.relativeOf = null;
  }

  /** 'The ball that he threw', 'told him that he must go', 'a valley, where he found it'. */
  private takeRelative(token: number, i: number): void {
    const { clause, lastNoun } = this;
    const { tokens, meanings } = this.context;
    const word = tokens[token]?.lower;
    this.pending = null;
    const isToldTo =
      clause.objects.length === 0 ||
      (lastNoun !== null && clause.objects.includes(lastNoun) && meanings.canAct(lastNoun));
    const opensClause = this.items[i + 1]?.kind === "noun";
    if (word === "that" && isToldTo && opensClause && clause.verb && meanings.takesClause(clause.verb.lemma))
      this.reportedBy = clause;
    // What happens where somebody has come follows the coming.
    else if (word === "where" && this.before === "comma" && opensClause) this.open("main", []);
    else this.relativeOf = word === "who" || word === "whom" ? this.nearestWho() : lastNoun;
  }

  /** 'A girl with blue hair who laughs': the nearest noun before of one who can do something. */
  private nearestWho(): NounPhrase | null {
    const { attachments, objects, subjects } = this.clause;
    const before = [
      this.lastNoun,
      ...attachments.map(({ after }) => after).toReversed(),
      ...objects.toReversed(),
      ...subjects.toReversed(),
    ];
    return before.find((phrase) => phrase !== null && this.context.meanings.canAct(phrase)) ?? this.lastNoun;
  }

  private takeNoun(phrase: NounPhrase, i: number): void {
    const { clause } = this;
    const joined = this.before === "join" || this.before === "comma";
    if (!(this.pending && !(joined && this.verbFollows(i)))) this.isNamed = true;
    if (this.pending && !(joined && this.verbFollows(i))) {
      this.pending.phrases.push(phrase);
      this.lastList = this.pending.phrases;
      this.lastNoun = phrase;
      this.pending = null;
      return;
    }
    this.pending = null;
    const reporting = this.reports(phrase, i);
    if (reporting) {
      this.reportedBy = null;
      this.open("reported", [phrase]).other = reporting;
      this.clause.order = "with";
      this.lastList = this.clause.subjects;
    } else if (this.relativeOf && this.before === "relative") {
      // 'the ball that he threw': the noun before is the object.
      const object = this.relativeOf;
      this.relativeOf = null;
      this.open("relative", [phrase]).objects.push(object);
      this.lastList = this.clause.subjects;
    } else if (this.before === "comma" && phrase.determiner === "definite" && !clause.verb && this.verbFollows(i)) {
      // 'Statue, the camera circles around.'
      this.open("main", [phrase]);
      this.lastList = this.clause.subjects;
    } else if (this.isAfterFronted(phrase, i)) {
      clause.subjects.push(phrase);
      this.lastList = clause.subjects;
    } else if (clause.verb && this.isInverted) {
      // 'On the hill stands a castle.'
      this.isInverted = false;
      clause.subjects = [phrase];
      this.spoken = clause.subjects;
      this.lastList = clause.subjects;
    } else if (this.joinsSubjects(phrase, joined)) {
      clause.subjects.push(phrase);
      this.lastList = clause.subjects;
    } else if (joined && this.lastList && !(clause.verb && this.verbFollows(i)) && !this.isApposition(phrase)) {
      this.lastList.push(phrase);
    } else if (!clause.verb) {
      if (clause.subjects.length > 0 && this.before === "noun") this.open("main", []);
      this.clause.subjects.push(phrase);
      this.lastList = this.clause.subjects;
    } else if (joined || (this.verbFollows(i) && clause.objects.length > 0)) {
      this.open("main", [phrase]);
      this.lastList = this.clause.subjects;
    } else {
      clause.objects.push(phrase);
      this.lastList = clause.objects;
    }
    this.lastNoun = phrase;
  }

  /** The clause of which this noun opens what it reports: 'he saw the door was open', 'said that the stone is lost'. */
  private reports(phrase: NounPhrase, i: number): Clause | null {
    if (this.reportedBy) return this.reportedBy;
    const { clause } = this;
    const isNext = this.before === "verb" && clause.verb !== null && clause.verb.form !== "participle";
    if (!isNext || !clause.verb || this.relativeOf || phrase.pronoun === "it") return null;
    return this.verbFollows(i) && this.context.meanings.takesClause(clause.verb.lemma) ? clause : null;
  }

  /** 'In the second set, the team wins': the noun after what was said of place or time first. */
  private isAfterFronted(phrase: NounPhrase, i: number): boolean {
    const { clause } = this;
    const isFronted = clause.attachments.length > 0 && clause.verb === null && clause.subjects.length === 0;
    const isHead = phrase.determiner !== "none" || phrase.pronoun !== null || phrase.isName || this.verbFollows(i);
    return this.before === "comma" && isFronted && clause.objects.length === 0 && isHead;
  }

  /** 'A woman in a coat and a man': who can act is joined to who can, not to what she wears. */
  private joinsSubjects(phrase: NounPhrase, joined: boolean): boolean {
    const { clause, lastList, lastNoun } = this;
    const { meanings } = this.context;
    const subject = clause.subjects.at(-1);
    if (!joined || clause.verb || !subject || lastList === clause.subjects || !lastNoun) return false;
    return meanings.canAct(phrase) && meanings.canAct(subject) && !meanings.canAct(lastNoun);
  }

  /** 'Ana, a young woman, walks': the second names the first again. */
  private isApposition(phrase: NounPhrase): boolean {
    return this.before === "comma" && this.lastNoun?.isName === true && phrase.determiner === "indefinite";
  }

  /** Whether this noun is the subject of a verb to come before the next comma or joint. */
  private verbFollows(i: number): boolean {
    for (let j = i + 1; j < i + 7; j++) {
      const item = this.items[j];
      if (!item || ["comma", "stop", "order", "join", "relative"].includes(item.kind)) return false;
      if (item.kind === "verb") return item.verb.form === "finite" || (item.verb.form !== "infinitive" && j === i + 1);
    }
    return false;
  }

  private takeVerb(found: NonNullable<Clause["verb"]>, i: number): void {
    const { clause } = this;
    const verb = this.goesOn(found);
    const isFronted = clause.attachments.length > 0 || clause.kind === "participle";
    this.isInverted = !this.isNamed && isFronted && invertingVerbs.has(verb.lemma) && this.opensSubject(verb, i);
    if (this.isInverted) {
      this.pending = null;
      if (clause.verb !== null || clause.subjects.length > 0) this.open("main", []);
      this.clause.verb = verb;
      this.lastVerb = verb;
      return;
    }
    if (this.isObjectFirst(verb) && clause.verb) {
      const { isNegated } = clause.verb;
      clause.verb = { ...verb, form: "finite", tokens: [...clause.verb.tokens, ...verb.tokens], isNegated };
      this.lastVerb = clause.verb;
      this.lastFinite = clause.verb;
      this.lastList = null;
      return;
    }
    const subjects = this.subjectsOf(verb);
    const isGerund = this.pending !== null && this.pending.phrases.length === 0;
    this.pending = null;
    if (this.relativeOf) {
      const of = this.relativeOf;
      this.relativeOf = null;
      this.open("relative", [of]).order = "with";
    } else if (isGerund) {
      clause.attachments.pop();
      this.open("participle", subjects).order = "with";
    } else if (clause.verb === null && verb.form === "finite") {
      // the clause's own verb
    } else if (
      clause.verb === null &&
      subjects === clause.subjects &&
      clause.attachments.every((a) => !a.phrases.some((p) => subjects.includes(p)))
    ) {
      // 'a dog running': the participle is all the verb there is, unless a finite one comes.
    } else if (verb.form === "finite") {
      this.open(clause.kind === "main" ? "main" : clause.kind, subjects);
    } else {
      const isAfter = verb.form === "infinitive";
      const other = clause.verb ? clause : null;
      this.open(isAfter ? "infinitive" : "participle", subjects);
      this.clause.order = isAfter ? "next" : "with";
      this.clause.other = other;
    }
    this.clause.verb = verb;
    this.lastVerb = verb;
    if (verb.form === "finite") this.lastFinite = verb;
    if (this.clause.subjects.length === 0) this.clause.subjects = [...subjects];
    const isAside = ["relative", "participle", "reported"].includes(this.clause.kind);
    if (
      this.clause.subjects.length > 0 &&
      (!isAside || (this.clause.kind === "participle" && this.spoken.length === 0))
    )
      this.spoken = this.clause.subjects;
    this.lastList = null;
  }

  /** 'Is pottery making', 'is horse riding': what it is done to stands before the verb. */
  private isObjectFirst(verb: NonNullable<Clause["verb"]>): boolean {
    const { clause, lastNoun } = this;
    const isBare = lastNoun !== null && lastNoun.determiner === "none" && lastNoun.pronoun === null && !lastNoun.isName;
    if (verb.form !== "ing" || this.before !== "noun" || clause.verb?.lemma !== "be" || !isBare) return false;
    const isPerson = peopleNouns[lastNoun.words.at(-1) ?? ""] !== undefined;
    return clause.subjects.length > 0 && clause.objects.length === 1 && clause.objects[0] === lastNoun && !isPerson;
  }

  /** Whether a finite verb is followed at once by a noun that can be its subject. */
  private opensSubject(verb: NonNullable<Clause["verb"]>, i: number): boolean {
    const main = this.context.tokens[verb.token];
    const canBeFinite = verb.form === "finite" || (verb.form === "participle" && main?.form === "past");
    return canBeFinite && !verb.isPassive && this.items[i + 1]?.kind === "noun";
  }

  /** 'Is filled, released into the air', 'watched it and then played': a bare past that goes on where a verb left off. */
  private goesOn(verb: NonNullable<Clause["verb"]>): NonNullable<Clause["verb"]> {
    const { clause, before, lastVerb } = this;
    const isBase = this.context.tokens[verb.token]?.form === "base" && verb.tokens.length === 1;
    if (verb.form === "finite" && isBase && before === "join" && lastVerb?.form === "infinitive")
      return { ...verb, form: "infinitive", isNegated: lastVerb.isNegated };
    if (verb.form === "infinitive" && this.isHindered()) return { ...verb, isNegated: true };
    if (verb.form !== "participle" || this.relativeOf || this.pending?.phrases.length === 0) return verb;
    const isJoined = before === "join" || before === "order" || (before === "comma" && this.isList);
    const latest = clause.verb ?? lastVerb;
    // 'Chose to leave it and took his hat' goes on with 'chose'.
    const last = latest?.form === "infinitive" ? this.lastFinite : latest;
    if (!isJoined || !last || last.form !== "finite" || this.spoken.length === 0) return verb;
    const isPast = this.context.tokens[last.token]?.form === "past";
    if (last.isPassive) return { ...verb, form: "finite", isPassive: true };
    return isPast ? { ...verb, form: "finite" } : verb;
  }

  /** 'Is unable to', 'refuses to': what follows is not done. */
  private isHindered(): boolean {
    const { tokens } = this.context;
    const { verb, complements } = this.clause;
    return [verb?.lemma, ...complements.map((index) => tokens[index]?.lower)].some(
      (word) => word !== undefined && hindrances.has(word),
    );
  }

  private subjectsOf(verb: NonNullable<Clause["verb"]>): NounPhrase[] {
    const { clause, lastNoun, interrupted } = this;
    const own = clause.subjects;
    if (verb.form === "finite" && interrupted.length > 0 && this.before === "comma" && clause.verb) {
      this.interrupted = [];
      return interrupted;
    }
    const made = clause.objects.at(-1);
    const isMade = verb.form === "infinitive" && made !== undefined && made === lastNoun && this.before === "noun";
    const { meanings } = this.context;
    if (isMade && clause.verb && meanings.makesOthers(clause.verb.lemma) && meanings.canAct(made)) return [made];
    const after = this.before === "noun" ? lastNoun : null;
    // 'A man holding a cup walks': the finite verb is the man's again.
    const isOver = ["comma", "order"].includes(this.before ?? "") || this.beforeThat === "comma";
    // 'Who catches it and throws it' goes on with 'who'; 'filled with water, dips' is back with the sentence's own.
    const isBack =
      clause.kind === "participle" || clause.kind === "reported"
        ? isOver || this.before === "join"
        : clause.kind === "relative" && isOver;
    if (verb.form === "finite" && isBack && clause.verb && this.spoken.length > 0) return this.spoken;
    if (verb.form === "finite" || verb.form === "infinitive")
      return own.length > 0 ? own : after && this.spoken.length === 0 ? [after] : this.spoken;
    if (after && !own.includes(after)) {
      const isOfWith = clause.attachments.some(
        (a) => (a.use.role === "with" || a.use.role === "of") && a.phrases.includes(after),
      );
      const shown = this.isDepiction(clause) ? clause.objects.at(-1) : undefined;
      if (shown && shown !== after && !this.context.meanings.canAct(after)) return [shown];
      const isShown = clause.objects.includes(after) && this.isDepiction(clause);
      if (isOfWith || isShown || own.length === 0 || verb.form === "participle" || this.context.meanings.canAct(after))
        return [after];
    }
    return own.length > 0 ? own : this.spoken.length > 0 ? this.spoken : lastNoun ? [lastNoun] : [];
  }

  private isDepiction(clause: Clause): boolean {
    const head = clause.subjects[0];
    const { tokens } = this.context;
    const verb = clause.verb ? clause.verb.lemma : "";
    return (
      ["see", "watch", "show", "hear", "capture", "film"].includes(verb) ||
      (head !== undefined && mediumNouns.has(tokens[head.head]?.lemma ?? "") && depictVerbs.has(verb))
    );
  }
}

const hindrances = new Set("unable fail refuse forget unwilling reluctant forbid".split(" "));

/** Verbs whose subject may stand after them where a place stands before: 'on the table lies a book'. */
const invertingVerbs = new Set(
  "stand sit lie hang rest lean float sleep wait tower loom live dwell grow rise appear emerge come go run walk hover perch hide".split(
    " ",
  ),
);

function isEmpty(clause: Clause): boolean {
  return (
    clause.verb === null &&
    clause.subjects.length +
      clause.objects.length +
      clause.attachments.length +
      clause.speech.length +
      clause.adverbs.length +
      clause.complements.length ===
      0
  );
}
