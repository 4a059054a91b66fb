import { groundGarment, groundNoun, withoutLetter, type GroundedNoun } from "../grounding/ground-noun.ts";
import { groundPlace, isScenery } from "../grounding/ground-place.ts";
import type { Language } from "../language.ts";
import { areaPhrases, everywhere, positionModifiers, positionNouns, timeNouns } from "../lexicon/areas.ts";
import { ancestries, groups, likenessWords, measures, peopleNouns, plainPeople } from "../lexicon/attributes.ts";
import { mediumNouns } from "../lexicon/camera.ts";
import { partNouns } from "../lexicon/implied.ts";
import type { StageDesign } from "../grounding/stage.ts";
import { lemmaOf } from "../lexicon/morphology.ts";
import { sexOfName } from "../lexicon/given-names.ts";
import { matchPhrase } from "../lexicon/phrases.ts";
import { backdropNouns } from "../lexicon/settings.ts";
import type { Ledger } from "../reading/ledger.ts";
import { numberOf } from "../reading/noun-phrases.ts";
import type { NounPhrase } from "../reading/reading.ts";
import type { Token } from "../reading/tokens.ts";
import { describe, isLook, type Page } from "./describe.ts";
import { isAlive, newEntity, noAttributes, type Entity } from "./entity.ts";
import { findEarlier, pronounReferent } from "./later-mention.ts";

/** A place that the prompt names. */
export type PlaceMention = {
  readonly name: string;
  /** Null for places that no words name. */
  readonly phrase: NounPhrase | null;
  readonly tokens: readonly number[];
  /** The set that stages it, and whether it is the very one. */
  readonly set: string | null;
  readonly isExact: boolean;
  readonly area: string | null;
  readonly segment: number;
  /** Named as what is seen, not as where something is: 'Mount Fuji, pan left'. */
  readonly isSight?: boolean;
};

/** WordNet's lexicographer file of persons. */
const PERSON_FIELD = 18;

/** No film shows more, and comparing each with all others takes time. */
const MOST_ENTITIES = 200;

/** Describing words that make another place of it. */
const kindsOfPlace = new Set(
  "indoor outdoor underwater underground rural urban botanical suburban abandoned".split(" "),
);

/** 'A vintage camera' is a thing in the film, 'the camera' what films it. */
export function isThingOfItsOwn(phrase: NounPhrase): boolean {
  return phrase.determiner === "indefinite" && phrase.modifiers.length + phrase.nouns.length > 1;
}

/** Whether a word as it would be written within a sentence is in the dictionary, and not only as somebody's name. */
function isCommonWord(text: string, { wordNet }: Language): boolean {
  return (["noun", "verb", "adj", "adv"] as const).some((wordClass) => {
    const lemma = lemmaOf(text, wordClass, wordNet);
    return lemma !== null && wordNet.senses(lemma, wordClass).some(({ words }) => words.includes(lemma));
  });
}

/** Who or what a film is seen by: 'looks into the lens', 'waves at the viewer'. */
const onlookers = new Set(["lens", "viewer"]);

/** What a noun phrase stands for. */
export type Referent =
  | { readonly kind: "bodies"; readonly entities: readonly Entity[] }
  | { readonly kind: "place"; readonly place: PlaceMention }
  | {
      readonly kind: "garment" | "feature";
      readonly phrase: NounPhrase;
      readonly noun: GroundedNoun;
      /** Whose it is, where the phrase says so. */
      readonly owner: Entity | null;
    }
  | { readonly kind: "camera" | "nothing" };

export type Use = {
  readonly segment: number;
  readonly preposition: string | null;
  /** The subject of a verb. */
  readonly acts?: boolean;
  /** The object of a verb that does not go anywhere: a thing, not a place to be. */
  readonly isObject?: boolean;
  /** The verb is one of things ('it shatters'). */
  readonly isOfThings?: boolean;
  /** The clause's subjects, whom a pronoun after the verb does not mean. */
  readonly besides?: readonly Entity[];
  /** Whether somebody can do what the pronoun's verb says. */
  readonly suits?: (entity: Entity) => boolean;
  /** Before a colon and what it says: 'Anna: "…"'. */
  readonly isSpeaker?: boolean;
  /** Nothing else is in its sentence: 'gas station'. */
  readonly isAlone?: boolean;
  /** After 'in' or 'wearing' on a person. */
  readonly isWorn?: boolean;
};

/** Who and what the prompt speaks of; remembers as it reads on. */
export class Referents {
  readonly entities: Entity[] = [];
  readonly places: PlaceMention[] = [];
  /** Recently mentioned, latest last; subjects count as later. */
  private readonly recent: Entity[] = [];
  private readonly known = new Map<number, Referent>();
  private readonly tokens: readonly Token[];
  private readonly ledger: Ledger;
  private readonly language: Language;
  private readonly page: Page;
  private readonly context: ReadonlySet<string>;

  constructor(tokens: readonly Token[], ledger: Ledger, language: Language) {
    this.tokens = tokens;
    this.ledger = ledger;
    this.language = language;
    this.page = { tokens, ledger, stage: language.stage };
    this.context = new Set(tokens.map((token) => token.lemma));
  }

  ground(phrase: NounPhrase): GroundedNoun {
    return groundNoun(phrase.words, this.context, this.language);
  }

  /** Mentioned again as the one who acts: pronouns think of it first. */
  promote(entities: readonly Entity[]): void {
    for (const entity of entities) {
      const at = this.recent.indexOf(entity);
      if (at >= 0) this.recent.splice(at, 1);
      this.recent.push(entity);
    }
  }

  /** Who is likeliest to speak where nobody is named: the person mentioned last. */
  lastSpeaker(segment: number): Entity | null {
    const isPerson = (entity: Entity): boolean => entity.noun.nounClass === "person";
    return (
      this.recent.findLast((entity) => isPerson(entity) && entity.segment === segment) ??
      this.recent.findLast(isPerson) ??
      null
    );
  }

  resolve(phrase: NounPhrase, use: Use): Referent {
    const known = this.known.get(phrase.start * 4096 + phrase.head);
    if (known) return known;
    const referent = this.read(phrase, use);
    this.known.set(phrase.start * 4096 + phrase.head, referent);
    if (referent.kind === "bodies") this.promote(referent.entities);
    return referent;
  }

  private read(phrase: NounPhrase, use: Use): Referent {
    if (phrase.pronoun !== null) {
      const other = this.memberOf(phrase, use) ?? (phrase.pronoun === "other" ? this.anotherOf(phrase, use) : null);
      if (other) return { kind: "bodies", entities: [other] };
      const entities = pronounReferent(phrase, this.recent, use);
      if (entities.length === 0) {
        const person = this.unnamedPerson(phrase, use);
        if (person) return { kind: "bodies", entities: [person] };
      }
      return entities.length > 0 ? { kind: "bodies", entities } : { kind: "nothing" };
    }
    // 'Her neck', 'his kitchen': whose it is tells of him or her, whatever becomes of the thing.
    if (phrase.ownerPronoun !== null) this.ownerOf(phrase, use);
    return this.readNoun(this.joinName(phrase), use);
  }

  /** 'She walks in': a person of whom nothing else is said. */
  private unnamedPerson(phrase: NounPhrase, use: Use): Entity | null {
    const pronoun = phrase.pronoun ?? "";
    if (!use.acts || !/^(?:he|she|they|i|we|you|someone|somebody|everyone|everybody)$/.test(pronoun)) return null;
    const noun = groundNoun(["person"], this.context, this.language);
    if (noun.design === null) return null;
    const count = ["they", "we", "everyone", "everybody"].includes(pronoun) ? 2 : 1;
    const name = pronoun === "she" ? "woman" : pronoun === "he" ? "man" : "person";
    const attributes = {
      ...noAttributes(),
      sex: pronoun === "she" ? ("female" as const) : pronoun === "he" ? ("male" as const) : null,
    };
    const { segment } = use;
    const index = this.entities.length;
    const isNameless = ["he", "she"].includes(pronoun);
    const entity = newEntity({ index, words: [name], name, noun, attributes, count, segment, isNameless });
    this.entities.push(entity);
    return entity;
  }

  /** Somebody whom the prompt does not name, for a game that it does. */
  player(role: string): Entity | null {
    const noun = groundNoun(["person"], this.context, this.language);
    if (noun.design === null) return null;
    const known = { index: this.entities.length, words: [role], name: role, noun, segment: 0, role };
    const entity = newEntity(known);
    this.entities.push(entity);
    return entity;
  }

  /** 'Two men sit. One reads, the other sleeps': of a group, those told apart. */
  private memberOf(phrase: NounPhrase, use: Use): Entity | null {
    const isOther = phrase.pronoun === "other";
    const isTheOther = isOther && this.tokens[phrase.start]?.lower === "the";
    if (phrase.pronoun !== "one" && !isTheOther) return null;
    const group = this.recent.findLast((one) => isAlive(one) && one.count > 1);
    if (!group || (isOther && group.members.length === 0)) return null;
    const latest = this.recent.findLast((one) => group.members.includes(one));
    if (group.members.length >= group.count)
      return group.members.find((one) => (isOther ? one !== latest : one === group.members[0])) ?? null;
    const member = newEntity({
      ...group,
      index: this.entities.length,
      attributes: structuredClone(group.attributes),
      count: 1,
      members: [],
      tokens: [phrase.head],
      segment: use.segment,
    });
    group.members.push(member);
    this.entities.push(member);
    this.ledger.mark(rangeOf(phrase.start, phrase.end), "understood", `One of the ${group.name}s.`);
    return member;
  }

  /** 'One person hands it to another': a second one like the first, where there is none yet. */
  private anotherOf(phrase: NounPhrase, use: Use): Entity | null {
    if (phrase.determiner !== "another" && phrase.determiner !== "definite") return null;
    const like = this.recent.findLast(isAlive);
    if (!like || this.entities.some((entity) => entity !== like && entity.noun.nounClass === like.noun.nounClass))
      return null;
    const entity: Entity = {
      ...like,
      index: this.entities.length,
      attributes: noAttributes(),
      count: 1,
      segment: use.segment,
      tokens: [phrase.head],
      members: [],
    };
    this.entities.push(entity);
    this.ledger.mark(rangeOf(phrase.start, phrase.end), "understood", `Another ${like.words.join(" ")}.`);
    return entity;
  }

  /** 'hot dog', 'teddy bear', 'high chair': an adjective that makes another thing of its noun. */
  joinName(phrase: NounPhrase): NounPhrase {
    const last = phrase.modifiers.at(-1);
    const token = last === undefined ? undefined : this.tokens[last];
    const first = phrase.nouns[0];
    if (last === undefined || !token || first === undefined || last !== first - 1) return phrase;
    const words = [token.lower, ...phrase.words];
    const { wordNet } = this.language;
    if (!wordNet.has(words.join(" "), "noun")) return phrase;
    const alone = this.ground(phrase);
    const joined = groundNoun(words, this.context, this.language);
    const isOneWord = !wordNet.has(token.lower, "adj");
    if (joined.nounClass === alone.nounClass && joined.design === alone.design && !isOneWord) return phrase;
    // 'A white horse' is a horse and no crest of a wave, for all that the dictionary has both.
    const kinds = this.language.wordNet.senses(phrase.words.join(" "), "noun");
    const isKind = kinds.some((sense) => joined.above.has(sense.key));
    if (isLook(token.lower) && !isKind && !this.language.stage.designByNoun(words.join(" "))) return phrase;
    if ((joined.nounClass === "abstract" && !isOneWord) || alone.nounClass === "person") return phrase;
    return { ...phrase, words, nouns: [last, ...phrase.nouns], modifiers: phrase.modifiers.slice(0, -1) };
  }

  private readNoun(phrase: NounPhrase, use: Use): Referent {
    const plain = withoutLetter(phrase.words);
    const head = plain.at(-1) ?? "";
    const kin = this.groupOf(phrase);
    if (kin) return this.group({ ...phrase, nouns: phrase.nouns.slice(-1) }, kin, use, head);
    const worn = use.isWorn ? groundGarment(phrase.words, this.language) : null;
    if (worn) return { kind: "garment", phrase, noun: worn, owner: null };
    const isScene =
      mediumNouns.has(head) &&
      phrase.words.length > 1 &&
      groundPlace(phrase.words.slice(0, -1), this.context, this.language) !== null;
    if (isScene) return this.place({ ...phrase, words: phrase.words.slice(0, -1) }, use, null);
    if (phrase.of) {
      const inner = this.readOf(phrase, phrase.of, use);
      if (inner) return inner;
    }
    if (
      (head === "camera" && !isThingOfItsOwn(phrase)) ||
      (onlookers.has(head) && phrase.determiner === "definite" && phrase.words.length === 1) ||
      (mediumNouns.has(head) &&
        phrase.words.length === 1 &&
        !phrase.owner &&
        head !== "screen" &&
        head !== "picture" &&
        head !== "photo")
    ) {
      // 'At a sharp angle' is how a body is held, 'from a low angle' how it is filmed.
      const isHeld = head === "angle" && use.preposition === "at";
      if (isHeld) this.ledger.mark(phrase.nouns, "unstaged", "How it is held or placed; nothing can show it yet.");
      else this.ledger.mark(phrase.nouns, "understood", "Speaks of the picture itself.");
      return { kind: isHeld ? "nothing" : "camera" };
    }
    const area = this.areaOf(phrase);
    if (area) {
      if (phrase.of) this.resolve(phrase.of, { ...use, preposition: "of" });
      return this.place(phrase, use, area);
    }
    if (groups[head]?.of && plain.length === 1 && phrase.of === null && !this.language.stage.designByNoun(head))
      return this.group(phrase, phrase, use, head);
    const isOwnBody =
      (phrase.ownerPronoun !== null || phrase.owner !== null) && /^(?:head|foot|back|surface)$/.test(head);
    const isPosition = positionNouns.has(head) && !isOwnBody && phrase.nouns.length === 1;
    if (timeNouns.has(head) || isPosition || backdropNouns.has(head)) {
      this.markPosition(phrase, timeNouns.has(head) ? "A word of time." : "A word of position.");
      return { kind: "nothing" };
    }
    if (everywhere.has(head) && phrase.words.length === 1 && !this.setInName(phrase)) {
      this.ledger.mark(phrase.nouns, "understood", "Part of the set.");
      return { kind: "nothing" };
    }
    if (use.isAlone && !use.isSpeaker && isScenery(this.ground(phrase), this.language))
      if (groundPlace(phrase.words, this.context, this.language)) return this.place(phrase, use, null);
    // Bare 'home' is where one lives and no house that stands there: 'at home', 'going home'.
    if (head === "home" && phrase.words.length === 1 && phrase.determiner === "none" && phrase.ownerPronoun === null) {
      if (use.preposition !== null && groundPlace(phrase.words, this.context, this.language))
        return this.place(phrase, use, null);
      this.ledger.mark(phrase.nouns, "unstaged", "Where it leads is not shown.");
      return { kind: "nothing" };
    }
    const part = this.partOf(phrase, head);
    if (part) return part;
    const noun = this.groundHere(phrase, use);
    // 'Tom' is no cat.
    const isKnownName =
      phrase.words.length === 1 &&
      phrase.determiner === "none" &&
      sexOfName(this.tokens[phrase.head]?.text ?? "") !== null;
    if (((use.acts && noun.design === null) || isKnownName) && this.isGivenName(phrase))
      return this.bodies(phrase, { ...noun, design: null, nounClass: "unknown" }, use);
    if (
      (noun.nounClass === "place" && !use.isObject) ||
      (noun.design === null && this.setInName(phrase) !== null) ||
      // A set's own name is the set before it is something that stands for it: grass is no bunch of flowers.
      (!noun.isExact && this.language.stage.setByNoun(phrase.words.join(" ")) !== null) ||
      (noun.design === null &&
        ["thing", "nature", "abstract", "unknown", "substance"].includes(noun.nounClass) &&
        this.isPlace(phrase, use))
    )
      return this.place(phrase, use, null);
    const isWearable =
      use.isObject || (use.preposition !== null && /^(?:in|with|wearing|of|without)$/.test(use.preposition));
    if (noun.nounClass === "garment" && noun.design === null && isWearable)
      return { kind: "garment", phrase, noun, owner: null };
    // A sprinkler head is no part of a body.
    const [whole] = phrase.words;
    const isOfThing = phrase.words.length > 1 && whole !== undefined && this.classOf(whole) === "thing";
    const isPart = noun.nounClass === "body-part" && noun.design === null && !isOfThing;
    if (isPart || this.isOfAnother(phrase, use))
      return { kind: "feature", phrase, noun, owner: isPart ? this.wholeOf(phrase, use) : null };
    return this.bodies(phrase, noun, use);
  }

  /** 'A zombie horde' is a horde of zombies. */
  private groupOf(phrase: NounPhrase): NounPhrase | null {
    const group = groups[phrase.words.at(-1) ?? ""];
    const words = phrase.words.slice(0, -1);
    if (!group?.of || words.length === 0 || phrase.of !== null) return null;
    const { nounClass, matched } = groundNoun(words, this.context, this.language);
    const isOfThem = (nounClass === "person" || nounClass === "creature") && matched === words.length;
    const nouns = phrase.nouns.slice(0, -1);
    return isOfThem ? { ...phrase, words, nouns, head: nouns.at(-1) ?? phrase.head, count: null } : null;
  }

  private classOf(word: string): GroundedNoun["nounClass"] {
    return groundNoun([word], this.context, this.language).nounClass;
  }

  /** 'With the scales of a fish': a look that is another's, whatever the noun. */
  private isOfAnother(phrase: NounPhrase, use: Use): boolean {
    if (use.preposition !== "with" || !phrase.of || phrase.determiner !== "definite") return false;
    return phrase.of.determiner === "indefinite" && this.ground(phrase.of).nounClass === "creature";
  }

  /** Whose part it is: 'a butterfly's wings', 'the wings of the butterfly'. */
  private wholeOf(phrase: NounPhrase, use: Use): Entity | null {
    // 'A close-up of her face', 'focus on his hands'; 'with the scales of a fish' is of no fish that is there.
    if (use.preposition !== null && use.preposition !== "of" && use.preposition !== "on") return null;
    const owner = this.ownerOf(phrase, use);
    if (owner || !phrase.of) return owner;
    const of = this.resolve(phrase.of, { ...use, preposition: "of", acts: false });
    return of.kind === "bodies" ? (of.entities[0] ?? null) : null;
  }

  /** 'Ana', 'Ben': a capital word that acts and is no place on the map. */
  private isGivenName(phrase: NounPhrase): boolean {
    const text = this.tokens[phrase.head]?.text ?? "";
    if (!phrase.isName || !/^\p{Lu}\p{Ll}/u.test(text)) return false;
    // Every word has a capital where a sentence begins.
    const before = this.tokens[phrase.head - 1];
    const opens = before === undefined || /^[.!?:"“”\n]+$/.test(before.text);
    if (opens && sexOfName(text) === null && isCommonWord(text, this.language)) return false;
    const senses = this.language.wordNet.senses(phrase.words.join(" "), "noun");
    return !senses.some((sense) => sense.words.every((word) => /^[A-Z]/.test(word)) && sense.field !== PERSON_FIELD);
  }

  /** The backboard is the hoop's. */
  private partOf(phrase: NounPhrase, head: string): Referent | null {
    const part = partNouns[head];
    if (!part || phrase.words.length > 2 || (part.near.length > 0 && !part.near.some((word) => this.context.has(word))))
      return null;
    const whole = this.imply([part.of], { segment: 0, isOfSet: true });
    if (!whole) return null;
    this.ledger.mark(
      phrase.nouns,
      "understood",
      part.of === head ? `The ${whole.name} of the set.` : `Part of the ${whole.name}.`,
    );
    describe(whole.attributes, phrase.modifiers, { ...this.page, body: whole });
    return { kind: "bodies", entities: [whole] };
  }

  /**
   * A thing that must be there though no word names it: the first of `nouns` that art has. Named ones are used before,
   * but those in `taken`.
   */
  imply(
    nouns: readonly string[],
    {
      segment,
      isOfSet,
      taken = [],
    }: { readonly segment: number; readonly isOfSet: boolean; readonly taken?: readonly (Entity | null)[] },
  ): Entity | null {
    const designs = nouns.map((noun) => this.language.stage.designByNoun(noun)).filter((design) => design !== null);
    for (const design of designs) {
      const known = this.recent.findLast((entity) => entity.noun.design === design.id && !taken.includes(entity));
      if (known) return known;
    }
    const design = designs[0];
    if (!design) return null;
    const name = design.nouns[0] ?? design.id;
    const noun = groundNoun([name], this.context, this.language);
    const entity = newEntity({
      index: this.entities.length,
      words: name.split(" "),
      name,
      noun: { ...noun, design: design.id },
      segment,
      ofSet: isOfSet,
    });
    this.entities.push(entity);
    this.recent.unshift(entity);
    return entity;
  }

  /** 'in a house' is a place to be, 'a house' a thing to see. */
  private groundHere(phrase: NounPhrase, use: Use): GroundedNoun {
    const noun = this.ground(phrase);
    const design = noun.design === null ? null : this.language.stage.design(noun.design);
    const isInside = use.preposition !== null && /^(?:in|inside|into|within|inside of|through)$/.test(use.preposition);
    if (design?.kind === "building" && isInside && groundPlace(phrase.words, this.context, this.language))
      return { ...noun, nounClass: "place", design: null };
    return noun;
  }

  private isPlace(phrase: NounPhrase, use: Use): boolean {
    if (
      use.preposition === null ||
      !/^(?:in|at|on|through|across|into|inside|along|over|near|by|to|from|down|up|around|towards?|past)$/.test(
        use.preposition,
      )
    )
      return false;
    return groundPlace(phrase.words, this.context, this.language) !== null;
  }

  private areaOf(phrase: NounPhrase): { set: string; area: string } | null {
    for (let i = phrase.start; i <= phrase.head; i++) {
      // A car window is no part of the room.
      if (phrase.nouns.includes(i - 1)) break;
      const found = matchPhrase(areaPhrases, this.tokens, i);
      if (found && i + found.length > phrase.head) return found.value;
    }
    return null;
  }

  private place(phrase: NounPhrase, use: Use, area: { set: string; area: string } | null): Referent {
    const words = phrase.words.join(" ");
    const grounded = area
      ? { set: area.set, isExact: true }
      : (this.setInName(phrase) ?? groundPlace(phrase.words, this.context, this.language));
    const tokens = [...phrase.modifiers, ...phrase.nouns];
    const kinds = phrase.modifiers.flatMap((index) => {
      const word = this.tokens[index]?.lower ?? "";
      return kindsOfPlace.has(word) ? [`${word} `] : [];
    });
    const place: PlaceMention = {
      name: `${kinds.join("")}${words}`,
      phrase,
      tokens,
      set: grounded?.set ?? null,
      isExact: grounded?.isExact ?? false,
      area: area?.area ?? null,
      segment: use.segment,
      isSight: use.preposition === null,
    };
    this.places.push(place);
    return { kind: "place", place };
  }

  /** A place of which something is told as of a body ('the river turns blue') is kept as one, too. */
  embody(phrase: NounPhrase, segment: number): Entity {
    const name = phrase.words.join(" ");
    const known = this.entities.findLast((entity) => entity.words.join(" ") === name);
    if (known) return known;
    const noun = { ...this.ground(phrase), design: null };
    const entity = newEntity({ index: this.entities.length, words: phrase.words, name, noun, segment, acts: true });
    this.entities.push(entity);
    if (groundPlace(phrase.words, this.context, this.language)?.isExact !== true)
      this.ledger.mark(
        phrase.nouns,
        "unstaged",
        `The ${name} is kept as a body of its own, which nothing can stage yet.`,
      );
    describe(entity.attributes, phrase.modifiers, { ...this.page, body: entity });
    return entity;
  }

  /** 'the living room floor': the set is in the name. */
  private setInName(phrase: NounPhrase): { set: string; isExact: boolean } | null {
    const all = [...phrase.modifiers, ...phrase.nouns].map((index) => this.tokens[index]?.lower ?? "");
    for (let from = 0; from < all.length - 1; from++) {
      for (let end = all.length - 1; end > from; end--) {
        const set = this.language.stage.setByNoun(all.slice(from, end).join(" "));
        if (set) return { set: set.id, isExact: true };
      }
    }
    return null;
  }

  /** 'a group of people', 'a cup of coffee', 'the top of the table', 'a shot of a man'. */
  private readOf(phrase: NounPhrase, of: NounPhrase, use: Use): Referent | null {
    const head = phrase.words.at(-1) ?? "";
    const counter = this.tokens[phrase.head];
    const isNumber = counter !== undefined && numberOf(counter) !== null;
    if (isNumber || (groups[head] && phrase.words.length === 1)) return this.group(phrase, of, use, head);
    if (positionNouns.has(head) || measures.has(head) || mediumNouns.has(head) || timeNouns.has(head)) {
      const text = mediumNouns.has(head)
        ? "Speaks of the picture itself."
        : positionNouns.has(head)
          ? "A word of position."
          : "Measures what follows.";
      this.markPosition(phrase, text);
      return this.resolve({ ...of, determiner: of.determiner === "none" ? phrase.determiner : of.determiner }, use);
    }
    return null;
  }

  /** 'The far left corner' says where; 'the polished surface' says also what it is like, which nothing shows. */
  private markPosition(phrase: NounPhrase, text: string): void {
    const says = (index: number): boolean => positionModifiers.has(this.tokens[index]?.lower ?? "");
    this.ledger.mark([...phrase.nouns, ...phrase.modifiers.filter(says)], "understood", text);
  }

  private group(phrase: NounPhrase, of: NounPhrase, use: Use, head: string): Referent {
    const group = groups[head];
    const counted = phrase.count !== null && phrase.count > 1 ? phrase.count : 1;
    const counter = this.tokens[phrase.head];
    const count = ((counter ? numberOf(counter) : null) ?? group?.count ?? 3) * (head === "pair" ? counted : 1);
    if (of === phrase) {
      const noun = groundNoun([group?.of ?? "person"], this.context, this.language);
      const isAgain = this.entities.some((entity) => entity.words.join(" ") === phrase.words.join(" "));
      return this.bodies(
        { ...phrase, count, isPlural: true, determiner: isAgain ? "definite" : "indefinite" },
        noun,
        use,
      );
    }
    this.ledger.mark([...phrase.nouns, ...phrase.modifiers], "assumed", `Taken as ${count}.`);
    return this.resolve(
      {
        ...of,
        count: of.count ?? count,
        isPlural: true,
        determiner: phrase.determiner === "definite" ? "definite" : "indefinite",
      },
      use,
    );
  }

  private bodies(phrase: NounPhrase, noun: GroundedNoun, use: Use): Referent {
    if (this.entities.length >= MOST_ENTITIES) return { kind: "nothing" };
    const owner = this.ownerOf(phrase, use);
    const others = use.besides ?? [];
    const isOthers = phrase.determiner === "definite" && !phrase.isPlural && !phrase.isName && others.length > 0;
    // 'He throws it to the man': the man is not he. 'The other man' is not the one told of last.
    const isNext = this.tokens.slice(phrase.start, phrase.head).some((token) => token.lower === "other");
    const latest = isNext
      ? this.recent.findLast((one) => one.count === 1 && one.words.at(-1) === phrase.words.at(-1))
      : null;
    const possible = (all: readonly Entity[]): readonly Entity[] =>
      all.filter((one) => one !== latest && !(isOthers && isAlive(one) && others.includes(one)));
    const earlier = findEarlier(
      { phrase, noun, owner, segment: use.segment },
      possible(this.entities),
      possible(this.recent),
    );
    if (earlier.length > 0) {
      this.note(phrase, earlier, noun, true);
      for (const entity of earlier) this.describeBody(entity, phrase, noun);
      return { kind: "bodies", entities: earlier };
    }
    const nameless = this.namelessAs(phrase, noun, use);
    if (nameless) {
      this.note(phrase, [nameless], noun, false);
      this.describeBody(nameless, phrase, noun);
      return { kind: "bodies", entities: [nameless] };
    }
    const isPlain = noun.matched === 1 && plainPeople.has(phrase.words.at(-1) ?? "");
    const isPerson = noun.nounClass === "person";
    const isUnknownName =
      phrase.isName && noun.nounClass === "unknown" && /^\p{Lu}/u.test(this.tokens[phrase.head]?.text ?? "");
    const person = this.language.stage.designs.find((design) => design.kind === "person");
    const grounded: GroundedNoun =
      isUnknownName && use.acts && person
        ? { ...noun, nounClass: "person", design: person.id, isExact: true, matched: phrase.words.length }
        : noun;
    const entity = newEntity({
      index: this.entities.length,
      words: phrase.words,
      name: phrase.isName ? phrase.nouns.map((n) => this.tokens[n]?.text ?? "").join(" ") : phrase.words.join(" "),
      noun: grounded,
      role:
        isPerson && !isPlain && !groups[phrase.words.at(-1) ?? ""] && !phrase.isName
          ? phrase.words.filter((word) => !ancestries[word]).join(" ")
          : null,
      count: phrase.count ?? (phrase.isPlural ? 3 : 1),
      segment: use.segment,
      owner,
      tokens: phrase.nouns,
    });
    const isOfThem = phrase.determiner === "definite" || use.isSpeaker === true;
    if (grounded.nounClass === "person" && isOfThem && entity.count === 1 && owner === null) this.joinGroup(entity);
    const design = this.language.stage.design(grounded.design ?? "");
    if (design && this.isLikeness(phrase, design)) entity.attributes.size ??= "tiny";
    Object.assign(entity.attributes, peopleNouns[phrase.words.at(-1) ?? ""] ?? {});
    if (phrase.isName && entity.noun.nounClass === "person") entity.attributes.sex ??= sexOfName(entity.name);
    this.entities.push(entity);
    this.note(phrase, [entity], grounded, false);
    this.describeBody(entity, phrase, grounded);
    if (phrase.of) this.resolveContents(entity, phrase.of, use);
    return { kind: "bodies", entities: [entity] };
  }

  /** 'Before she sits, the girl waves': who was only a pronoun so far is named now. */
  private namelessAs(phrase: NounPhrase, noun: GroundedNoun, use: Use): Entity | null {
    if (noun.nounClass !== "person" || !use.acts || phrase.isPlural) return null;
    const sex = peopleNouns[phrase.words.at(-1) ?? ""]?.sex ?? null;
    const found = this.entities.findLast(
      (one) =>
        one.isNameless &&
        one.segment === use.segment &&
        (sex === null || one.attributes.sex === null || one.attributes.sex === sex),
    );
    if (!found) return null;
    const name = phrase.words.join(" ");
    Object.assign(found, { words: phrase.words, name, noun, tokens: phrase.nouns, isNameless: false });
    Object.assign(found.attributes, peopleNouns[phrase.words.at(-1) ?? ""] ?? {});
    return found;
  }

  /** 'Two people sit. The woman …': she is one of them. */
  private joinGroup(entity: Entity): void {
    const isAnybody = plainPeople.has(entity.words.at(-1) ?? "") || entity.role === null;
    const group = this.recent.findLast(
      (one) =>
        one.noun.nounClass === "person" &&
        one.count > one.members.length &&
        one.count > 1 &&
        (one.words.at(-1) === entity.words.at(-1) || (isAnybody && plainPeople.has(one.words.at(-1) ?? ""))),
    );
    group?.members.push(entity);
  }

  /** The coffee of a cup stays with the cup. */
  private resolveContents(entity: Entity, of: NounPhrase, use: Use): void {
    const noun = this.ground(of);
    if (noun.design !== null && entity.isStaged && isAlive(entity)) {
      this.resolve(of, { ...use, preposition: "of" });
      return;
    }
    const words = of.words.join(" ");
    entity.attributes.other.push(`of ${words}`);
    this.ledger.mark([...of.modifiers, ...of.nouns], "unstaged", `Kept with the ${entity.name}; not shown by itself.`);
  }

  private describeBody(entity: Entity, phrase: NounPhrase, noun: GroundedNoun): void {
    const extra =
      noun.matched > 0 && noun.matched < phrase.nouns.length && entity.role === null
        ? phrase.nouns.slice(0, phrase.nouns.length - noun.matched)
        : [];
    describe(entity.attributes, [...phrase.modifiers, ...extra], { ...this.page, body: entity });
  }

  private ownerOf(phrase: NounPhrase, use: Use): Entity | null {
    if (phrase.owner) {
      const owner = this.resolve(phrase.owner, { ...use, preposition: null, besides: [] });
      return owner.kind === "bodies" ? (owner.entities[0] ?? null) : null;
    }
    if (phrase.ownerPronoun === null) return null;
    const pronoun = { his: "him", her: "her", its: "it", their: "them" }[phrase.ownerPronoun] ?? "it";
    return pronounReferent({ ...phrase, pronoun }, this.recent, { segment: use.segment })[0] ?? null;
  }

  /** 'A paper airplane', 'a plush bear': no plane and no bear, but small and like one. */
  private isLikeness(phrase: NounPhrase, { kind }: StageDesign): boolean {
    const isCopied = kind === "vehicle" || kind === "creature" || kind === "building";
    const words = [...phrase.modifiers, ...phrase.nouns.filter((index) => index !== phrase.head)];
    return isCopied && words.some((index) => likenessWords.has(this.tokens[index]?.lower ?? ""));
  }

  private note(phrase: NounPhrase, entities: readonly Entity[], noun: GroundedNoun, isAgain: boolean): void {
    const entity = entities[0];
    if (!entity) return;
    // Numbers and words like 'several' before the noun.
    for (let i = phrase.start; i < phrase.head; i++) {
      const isCount =
        !phrase.modifiers.includes(i) && !phrase.nouns.includes(i) && (phrase.owner === null || i >= phrase.owner.end);
      if (isCount) this.ledger.mark([i], "understood", entity.count > 1 ? `${entity.count} of them.` : "One.");
    }
    const design = noun.design === null ? null : this.language.stage.design(noun.design);
    const own = noun.matched > 0 && entity.role === null ? phrase.nouns.slice(-noun.matched) : phrase.nouns;
    const said = phrase.words.slice(-Math.max(1, noun.matched)).join(" ");
    if (isAgain)
      this.ledger.mark(
        phrase.nouns,
        entity.isStaged ? "understood" : "unstaged",
        entity.isStaged ? `The ${entity.name} named before.` : "Nothing can stage it yet.",
      );
    else if (!design)
      this.ledger.mark(
        own,
        "unstaged",
        `Nothing in the catalogue can stage '${said}' yet; it is kept in the screenplay.`,
      );
    else if (this.isLikeness(phrase, design))
      this.ledger.mark(own, "assumed", `Staged as a small ${design.nouns[0] ?? design.id} that is real in all else.`);
    else if (noun.isExact) this.ledger.mark(own, "understood", `In the film as ${design.nouns[0] ?? design.id}.`);
    else
      this.ledger.mark(
        own,
        "assumed",
        `'${said}' is staged as a ${design.nouns[0] ?? design.id}${noun.shared === null ? "" : `, which is also ${noun.shared}`}.`,
      );
  }
}

function* rangeOf(from: number, to: number): Generator<number> {
  for (let i = from; i < to; i++) yield i;
}
