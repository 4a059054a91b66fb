import { framingAdjectives } from "../lexicon/camera.ts";
import { matchPhrase } from "../lexicon/phrases.ts";
import { type Token } from "../reading/tokens.ts";
import { add } from "./add-wish.ts";
import { camera } from "./camera-wish.ts";
import { tell, type Time } from "./change-deeds.ts";
import { changePicture, setCamera, type Asked } from "./change-picture.ts";
import { isEmptyWord, markAll, subjectLength, type Asking, withoutPunctuation } from "./command-words.ts";
import { type Draft } from "./draft.ts";
import { exchange, insteadOf, replace } from "./exchange.ts";
import { lengthWish, pace } from "./film-wish.ts";
import { findBodies } from "./find-bodies.ts";
import { give, put } from "./give.ts";
import { goOn } from "./go-on.ts";
import { remove } from "./remove-wish.ts";
import { setCount } from "./set-count.ts";
import { type Command } from "./split-commands.ts";
import { change, wish } from "./wish.ts";

/** Does one command to the child. True where any of it was understood. */
export function readCommand(command: Command, draft: Draft): boolean {
  const parts = splitJoined(command, draft);
  const done = parts.map((part) => readPart(part, draft));
  return done.includes(true);
}

/** 'make the ball red and the man older': the second wish has the first one's verb. */
function splitJoined(command: Command, draft: Draft): Command[] {
  const { words } = command;
  // 'Let the man and the woman change places' is one wish.
  if (words.some((token) => /^(?:places|positions)$/.test(token.lower))) return [command];
  for (let at = words.length - 1; at > 0; at--) {
    if (words[at]?.lower !== "and") continue;
    const right = words.slice(at + 1);
    const length = subjectLength(right, draft);
    if (length === 0 || length >= right.length || right[length]?.lower === "and") continue;
    const left = { ...command, words: words.slice(0, at) };
    return [...splitJoined(left, draft), { ...command, words: right, others: [], verb: command.verb }];
  }
  return [command];
}

function readPart(command: Command, draft: Draft): boolean {
  const { ledger } = draft;
  const shots = scopeOf(command, draft);
  if (shots.length === 0) return false;
  if (isKept(command)) {
    markAll([...command.verb, ...command.words, ...command.others], draft, "Stays as it is.");
    return true;
  }
  const isNegative = command.intent === "remove";
  const asked: Asked = { shots, isNegative };
  const whole = [...command.verb, ...command.words, ...command.others];
  const isNamed = changePicture(draft.reading.picture, whole, asked, draft);
  const unread = command.words.filter((token) => !isPictureWord(token, draft));
  const framed = command.shots === null && command.intent !== "camera" ? [] : framingIn(unread, asked, draft);
  const words = unread.filter((token) => !framed.includes(token));
  const isPictured = isNamed || framed.length > 0;
  const time: Time = {
    shots: command.shots === null ? null : shots,
    place: command.place,
    isInstead: command.isInstead,
  };
  const looks = looksOf(draft);
  const isDone = act({ ...command, words }, { asked, time, isPictured }, draft);
  if (!isDone && !isPictured) return false;
  ledger.mark(
    command.verb.map((token) => token.index),
    "understood",
    "Says what to change.",
  );
  const isOfSome = command.shots !== null && shots.length < draft.play.shots.length;
  const lasts = isOfSome && looksOf(draft) !== looks;
  ledger.mark(
    command.others.map((token) => token.index),
    lasts ? "unstaged" : "understood",
    lasts
      ? "Who is there and what is worn lasts the whole film; it cannot differ from shot to shot yet."
      : command.shots === null
        ? "Read with its sentence."
        : "Says in which shot.",
  );
  return true;
}

/** 'Leave shot 1 as it is', 'keep the rest unchanged'. */
function isKept({ verb, words }: Command): boolean {
  const text = [...verb, ...words].map((token) => token.lower).join(" ");
  return (
    /^(?:leave|keep)\b/.test(text) && /(?:\bas (?:it |they )?(?:is|are)|\balone|\bunchanged|\bthe same)$/.test(text)
  );
}

function looksOf({ play }: Draft): string {
  return JSON.stringify([...play.cast, ...play.props].map((body) => [body.id, body.design, body.attributes]));
}

/** Shots by number; one that is not there is no shot. */
function scopeOf({ shots }: Command, { play }: Draft): number[] {
  const all = play.shots.map((_, i) => i);
  if (shots === null) return all;
  return shots.map((n) => (n < 0 ? all.length + n : n)).filter((n) => n >= 0 && n < all.length);
}

function isPictureWord(token: Token, { reading, ledger }: Draft): boolean {
  const category = reading.picture.taken.get(token.index);
  return category !== undefined && category !== "label" && category !== "sound" && ledger.isMarked(token.index);
}

/** 'make the first shot static': where shots are meant, a word of framing needs no noun. */
function framingIn(words: readonly Token[], asked: Asked, draft: Draft): readonly Token[] {
  for (let i = 0; i < words.length; i++) {
    const found = matchPhrase(framingAdjectives, words, i);
    if (!found || /^(?:two|top|back|front|side)$/.test(words[i]?.lower ?? "")) continue;
    setCamera([found.value], asked, draft);
    const used = words.slice(i, i + found.length);
    markAll(used, draft, "The camera.");
    return used;
  }
  return [];
}

/** 'There should be two dogs' says how many there are, 'add two dogs' how many come. */
function isState({ verb }: Command): boolean {
  return /^(?:there|i)$/.test(verb[0]?.lower ?? "");
}

/** 'dog -> cat': in one sign, or in two that stand close together. */
function isArrow(words: readonly Token[], i: number): boolean {
  const [token, before] = [words[i], words[i - 1]];
  if (!token) return false;
  const text =
    before?.end === token.start && /^[-–—=]+$/u.test(before.text) ? `${before.text}${token.text}` : token.text;
  return /^(?:[-–—=]{1,2}>|[→⇒➔➜⟶⟹])$/u.test(text);
}

function act(command: Command, asking: Asking, draft: Draft): boolean {
  const { intent, words } = command;
  const rest = withoutPunctuation(words);
  const said = rest.filter((token) => !isEmptyWord(token));
  if (said.length === 0 && asking.isPictured) {
    markAll(rest, draft, "The film as a whole.");
    return true;
  }
  const arrow = words.findIndex((_, i) => i > 0 && isArrow(words, i));
  if (arrow > 0) {
    const [old, made] = [withoutPunctuation(words.slice(0, arrow)), withoutPunctuation(words.slice(arrow + 1))];
    if (exchange(old, made, asking, draft)) return true;
  }
  const instead = rest.findIndex((token, i) => token.lower === "instead" && rest[i + 1]?.lower === "of");
  if (instead >= 0 && intent !== "have" && intent !== "change" && insteadOf(rest, instead, asking, draft)) {
    markAll(rest, draft, "Read with its sentence.");
    return true;
  }
  if (
    /^(?:the )?camera /.test(
      `${rest
        .slice(0, 2)
        .map((token) => token.lower)
        .join(" ")} `,
    ) &&
    camera(rest, command, asking, draft)
  )
    return true;
  switch (intent) {
    case "replace":
    case "substitute":
      return replace(rest, command, asking, draft);
    case "change":
      return change(rest, command, asking, draft);
    case "add":
      if (
        asking.isPictured &&
        /^(?:the|his|her|its|their)$/.test(rest[0]?.lower ?? "") &&
        findBodies(rest, draft).length > 0
      )
        return camera(rest, command, asking, draft);
      return (isState(command) && setCount(rest, { isTotal: true }, draft)) || add(rest, asking, draft);
    case "remove":
      return remove(rest, command, asking, draft);
    case "give":
    case "dress":
      return give(rest, asking, draft);
    case "put":
      return put(rest, asking, draft);
    case "have":
    case null:
      return setCount(rest, { isTotal: false }, draft) || wish(rest, asking, draft);
    case "say":
      return tell([...command.verb, ...rest], asking.time, draft);
    case "camera":
      return camera(rest, command, asking, draft);
    case "continue":
      return goOn(rest, asking, draft);
    case "lengthen":
    case "shorten":
      return lengthWish(rest, intent, draft);
    case "slow":
    case "speed":
      return pace(rest, intent === "slow" ? 2 / 3 : 1.5, asking, draft);
  }
}
