import { groundGarment, groundNoun, withoutLetter, type GroundedNoun } from "../grounding/ground-noun.ts";
import { groundPlace, isScenery } from "../grounding/ground-place.ts";
import type { Language } from "../language.ts";
import { everywhere, positionModifiers, positionNouns, timeNouns } from "../lexicon/areas.ts";
import { ancestries, groups, measures, peopleNouns, plainPeople } from "../lexicon/attributes.ts";
import { mediumNouns } from "../lexicon/camera.ts";
import { isWrittenName, sexOfName } from "../lexicon/given-names.ts";
import { partNouns } from "../lexicon/implied.ts";
import { backdropNouns } from "../lexicon/settings.ts";
import { numberOf } from "../reading/noun-phrases.ts";
import type { Reading } from "../reading/read-prompt.ts";
import type { NounPhrase } from "../reading/reading.ts";
import { describe, type Page } from "./describe.ts";
import { isAlive, type Entity } from "./entity.ts";
import { findEarlier, pronounReferent } from "./later-mention.ts";
import { Mentions, type Text, type Use } from "./mentions.ts";
import { isGivenName, isThingOfItsOwn, joinName } from "./name-words.ts";
import { describeBody, isLikeness, noteBody } from "./note-body.ts";
import { areaOf, groundHere, isPlace, readPlace, setInName, type Area, type PlaceMention } from "./place-words.ts";
import { anotherOf, joinGroup, memberOf, namelessAs, unnamedPerson } from "./unnamed-people.ts";

/** No film shows more, and comparing each with all others takes time. */
const MOST_ENTITIES = 200;

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

/** Who and what the prompt speaks of; remembers as it reads on. */
export class Referents {
  readonly mentions = new Mentions();
  readonly places: PlaceMention[] = [];
  private readonly known = new Map<number, Referent>();
  readonly text: Text;
  private readonly page: Page;

  constructor({ tokens, ledger, picture }: Reading, language: Language) {
    // A 'shot' of the camera does not make a match of the film.
    const told = tokens.filter(({ index }) => !["camera", "label"].includes(picture.taken.get(index) ?? ""));
    this.text = { tokens, ledger, language, context: new Set(told.map((token) => token.lemma)) };
    this.page = { tokens, ledger, stage: language.stage };
  }

  get entities(): readonly Entity[] {
    return this.mentions.entities;
  }

  ground(phrase: NounPhrase): GroundedNoun {
    return groundNoun(phrase.words, this.text.context, this.text.language);
  }

  resolve(phrase: NounPhrase, use: Use): Referent {
    const known = this.known.get(phrase.start * 4096 + phrase.head);
    if (known) return known;
    const referent = this.read(phrase, use);
    this.known.set(phrase.start * 4096 + phrase.head, referent);
    if (referent.kind === "bodies") this.mentions.promote(referent.entities);
    return referent;
  }

  private read(phrase: NounPhrase, use: Use): Referent {
    if (phrase.pronoun !== null) {
      const other =
        memberOf(phrase, use, this.mentions, this.text) ??
        (phrase.pronoun === "other" ? anotherOf(phrase, use, this.mentions, this.text) : null);
      if (other) return { kind: "bodies", entities: [other] };
      const entities = pronounReferent(phrase, this.mentions.recent, use);
      if (entities.length === 0) {
        const person = unnamedPerson(phrase, use, this.mentions, this.text);
        if (person) return { kind: "bodies", entities: [person] };
      }
      return entities.length > 0 ? { kind: "bodies", entities } : { kind: "nothing" };
    }
    // 'Her neck', 'his kitchen': whose it is tells of him or her, whatever becomes of the thing.
    if (phrase.ownerPronoun !== null) this.ownerOf(phrase, use);
    return this.readNoun(joinName(phrase, this.text), use);
  }

  private readNoun(phrase: NounPhrase, use: Use): Referent {
    const plain = withoutLetter(phrase.words);
    const head = plain.at(-1) ?? "";
    const kin = this.groupOf(phrase);
    if (kin) return this.group({ ...phrase, nouns: phrase.nouns.slice(-1) }, kin, use, head);
    const worn = use.isWorn ? groundGarment(phrase.words, this.text.language) : null;
    if (worn) return { kind: "garment", phrase, noun: worn, owner: null };
    const isScene =
      mediumNouns.has(head) &&
      phrase.words.length > 1 &&
      groundPlace(phrase.words.slice(0, -1), this.text.context, this.text.language) !== null;
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
      if (isHeld) this.text.ledger.mark(phrase.nouns, "unstaged", "How it is held or placed; nothing can show it yet.");
      else this.text.ledger.mark(phrase.nouns, "understood", "Speaks of the picture itself.");
      return { kind: isHeld ? "nothing" : "camera" };
    }
    const area = areaOf(phrase, this.text);
    if (area) {
      if (phrase.of) this.resolve(phrase.of, { ...use, preposition: "of" });
      return this.place(phrase, use, area);
    }
    if (groups[head]?.of && plain.length === 1 && phrase.of === null && !this.text.language.stage.designByNoun(head))
      return this.group(phrase, phrase, use, head);
    const isOwnBody =
      (phrase.ownerPronoun !== null || phrase.owner !== null) && /^(?:head|foot|back|surface)$/.test(head);
    const isPosition = positionNouns.has(head) && !isOwnBody && phrase.nouns.length === 1;
    if (timeNouns.has(head) || isPosition || backdropNouns.has(head)) {
      this.markPosition(phrase, timeNouns.has(head) ? "A word of time." : "A word of position.");
      return { kind: "nothing" };
    }
    if (everywhere.has(head) && phrase.words.length === 1 && !setInName(phrase, this.text)) {
      this.text.ledger.mark(phrase.nouns, "understood", "Part of the set.");
      return { kind: "nothing" };
    }
    const isSight = use.isAlone === true || this.places.some(({ name }) => name === phrase.words.join(" "));
    if (isSight && !use.isSpeaker && isScenery(this.ground(phrase), this.text.language))
      if (groundPlace(phrase.words, this.text.context, this.text.language)) return this.place(phrase, use, null);
    // Bare 'home' is where one lives and no house that stands there: 'at home', 'going home'.
    if (head === "home" && phrase.words.length === 1 && phrase.determiner === "none" && phrase.ownerPronoun === null) {
      if (use.preposition !== null && groundPlace(phrase.words, this.text.context, this.text.language))
        return this.place(phrase, use, null);
      this.text.ledger.mark(phrase.nouns, "unstaged", "Where it leads is not shown.");
      return { kind: "nothing" };
    }
    const part = this.partOf(phrase, head);
    if (part) return part;
    const noun = groundHere(phrase, use, this.text);
    // 'Tom' is no cat.
    const isKnownName =
      phrase.words.length === 1 &&
      phrase.determiner === "none" &&
      isWrittenName(this.text.tokens[phrase.head]?.text ?? "");
    if (((use.acts && noun.design === null) || isKnownName) && isGivenName(phrase, this.text))
      return this.bodies(phrase, { ...noun, design: null, nounClass: "unknown" }, use);
    if (
      (noun.nounClass === "place" && !use.isObject) ||
      (noun.design === null && setInName(phrase, this.text) !== null) ||
      // A set's own name is the set before it is something that stands for it: grass is no bunch of flowers.
      (!noun.isExact && this.text.language.stage.setByNoun(phrase.words.join(" ")) !== null) ||
      (noun.design === null &&
        ["thing", "nature", "abstract", "unknown", "substance"].includes(noun.nounClass) &&
        isPlace(phrase, use, this.text))
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
    const { nounClass, matched } = groundNoun(words, this.text.context, this.text.language);
    const isOfThem = (nounClass === "person" || nounClass === "creature") && matched === words.length;
    const nouns = phrase.nouns.slice(0, -1);
    return isOfThem ? { ...phrase, words, nouns, head: nouns.at(-1) ?? phrase.head, count: null } : null;
  }

  private classOf(word: string): GroundedNoun["nounClass"] {
    return groundNoun([word], this.text.context, this.text.language).nounClass;
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

  /** The backboard is the hoop's. */
  private partOf(phrase: NounPhrase, head: string): Referent | null {
    const part = partNouns[head];
    if (
      !part ||
      phrase.words.length > 2 ||
      (part.near.length > 0 && !part.near.some((word) => this.text.context.has(word)))
    )
      return null;
    const whole = this.imply([part.of], { segment: 0, isOfSet: true });
    if (!whole) return null;
    this.text.ledger.mark(
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
    const designs = nouns
      .map((noun) => this.text.language.stage.designByNoun(noun))
      .filter((design) => design !== null);
    for (const design of designs) {
      const known = this.mentions.recent.findLast(
        (entity) => entity.noun.design === design.id && !taken.includes(entity),
      );
      if (known) return known;
    }
    const design = designs[0];
    if (!design) return null;
    const name = design.nouns[0] ?? design.id;
    const noun = groundNoun([name], this.text.context, this.text.language);
    const entity = this.mentions.add({
      words: name.split(" "),
      name,
      noun: { ...noun, design: design.id },
      segment,
      ofSet: isOfSet,
    });
    this.mentions.recent.unshift(entity);
    return entity;
  }

  private place(phrase: NounPhrase, use: Use, area: Area | null): Referent {
    const place = readPlace(phrase, use, area, this.text);
    this.places.push(place);
    return { kind: "place", place };
  }

  /** A place of which something is told as of a body ('the river turns blue') is kept as one, too. */
  embody(phrase: NounPhrase, segment: number): Entity {
    const name = phrase.words.join(" ");
    const known = this.entities.findLast((entity) => entity.words.join(" ") === name);
    if (known) return known;
    const noun = { ...this.ground(phrase), design: null };
    const entity = this.mentions.add({ words: phrase.words, name, noun, segment, acts: true });
    if (groundPlace(phrase.words, this.text.context, this.text.language)?.isExact !== true)
      this.text.ledger.mark(
        phrase.nouns,
        "unstaged",
        `The ${name} is kept as a body of its own, which nothing can stage yet.`,
      );
    describe(entity.attributes, phrase.modifiers, { ...this.page, body: entity });
    return entity;
  }

  /** 'a group of people', 'a cup of coffee', 'the top of the table', 'a shot of a man'. */
  private readOf(phrase: NounPhrase, of: NounPhrase, use: Use): Referent | null {
    const head = phrase.words.at(-1) ?? "";
    const counter = this.text.tokens[phrase.head];
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
    const says = (index: number): boolean => positionModifiers.has(this.text.tokens[index]?.lower ?? "");
    this.text.ledger.mark([...phrase.nouns, ...phrase.modifiers.filter(says)], "understood", text);
  }

  private group(phrase: NounPhrase, of: NounPhrase, use: Use, head: string): Referent {
    const group = groups[head];
    const counted = phrase.count !== null && phrase.count > 1 ? phrase.count : 1;
    const counter = this.text.tokens[phrase.head];
    const count = ((counter ? numberOf(counter) : null) ?? group?.count ?? 3) * (head === "pair" ? counted : 1);
    if (of === phrase) {
      const noun = groundNoun([group?.of ?? "person"], this.text.context, this.text.language);
      const isAgain = this.entities.some((entity) => entity.words.join(" ") === phrase.words.join(" "));
      return this.bodies(
        { ...phrase, count, isPlural: true, determiner: isAgain ? "definite" : "indefinite" },
        noun,
        use,
      );
    }
    this.text.ledger.mark([...phrase.nouns, ...phrase.modifiers], "assumed", `Taken as ${count}.`);
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
    const isNext = this.text.tokens.slice(phrase.start, phrase.head).some((token) => token.lower === "other");
    const latest = isNext
      ? this.mentions.recent.findLast((one) => one.count === 1 && one.words.at(-1) === phrase.words.at(-1))
      : null;
    const possible = (all: readonly Entity[]): readonly Entity[] =>
      all.filter((one) => one !== latest && !(isOthers && isAlive(one) && others.includes(one)));
    const earlier = findEarlier(
      { phrase, noun, owner, segment: use.segment },
      possible(this.entities),
      possible(this.mentions.recent),
    );
    if (earlier.length > 0) {
      const [first] = earlier;
      if (first) noteBody(phrase, { entity: first, noun, isAgain: true }, this.text);
      for (const entity of earlier) describeBody(entity, phrase, noun, this.page);
      return { kind: "bodies", entities: earlier };
    }
    const nameless = namelessAs(phrase, noun, use, this.mentions);
    if (nameless) {
      noteBody(phrase, { entity: nameless, noun, isAgain: false }, this.text);
      describeBody(nameless, phrase, noun, this.page);
      return { kind: "bodies", entities: [nameless] };
    }
    const isPlain = noun.matched === 1 && plainPeople.has(phrase.words.at(-1) ?? "");
    const isPerson = noun.nounClass === "person";
    const isUnknownName =
      phrase.isName && noun.nounClass === "unknown" && /^\p{Lu}/u.test(this.text.tokens[phrase.head]?.text ?? "");
    const person = this.text.language.stage.designs.find((design) => design.kind === "person");
    const grounded: GroundedNoun =
      isUnknownName && use.acts && person
        ? { ...noun, nounClass: "person", design: person.id, isExact: true, matched: phrase.words.length }
        : noun;
    const entity = this.mentions.add({
      words: phrase.words,
      name: phrase.isName ? phrase.nouns.map((n) => this.text.tokens[n]?.text ?? "").join(" ") : phrase.words.join(" "),
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
    if (grounded.nounClass === "person" && isOfThem && entity.count === 1 && owner === null)
      joinGroup(entity, this.mentions);
    const design = this.text.language.stage.design(grounded.design ?? "");
    if (design && isLikeness(phrase, design, this.text)) entity.attributes.size ??= "tiny";
    Object.assign(entity.attributes, peopleNouns[phrase.words.at(-1) ?? ""] ?? {});
    if (phrase.isName && entity.noun.nounClass === "person") entity.attributes.sex ??= sexOfName(entity.name);
    noteBody(phrase, { entity, noun: grounded, isAgain: false }, this.text);
    describeBody(entity, phrase, grounded, this.page);
    if (phrase.of) this.resolveContents(entity, phrase.of, use);
    return { kind: "bodies", entities: [entity] };
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
    this.text.ledger.mark(
      [...of.modifiers, ...of.nouns],
      "unstaged",
      `Kept with the ${entity.name}; not shown by itself.`,
    );
  }

  private ownerOf(phrase: NounPhrase, use: Use): Entity | null {
    if (phrase.owner) {
      const owner = this.resolve(phrase.owner, { ...use, preposition: null, besides: [] });
      return owner.kind === "bodies" ? (owner.entities[0] ?? null) : null;
    }
    if (phrase.ownerPronoun === null) return null;
    const pronoun = { his: "him", her: "her", its: "it", their: "them" }[phrase.ownerPronoun] ?? "it";
    return pronounReferent({ ...phrase, pronoun }, this.mentions.recent, { segment: use.segment })[0] ?? null;
  }
}
