import { shotSizes, type Screenplay, type Shot } from "../../screenplay/index.ts";
import type { CameraWords } from "../lexicon/camera.ts";
import { groundPlace } from "../grounding/ground-place.ts";
import type { PictureWords } from "../reading/picture-words.ts";
import type { Token } from "../reading/tokens.ts";
import { layShots, makeRoom, worldSeconds, type Draft } from "./draft.ts";
import { dropLate } from "./remove-shots.ts";
import type { Comparative } from "./edit-words.ts";

export type Asked = {
  /** Indices of the shots meant; all where the instruction names none. */
  readonly shots: readonly number[];
  readonly isNegative: boolean;
};

/** Light, air, look and camera as an instruction names them. Marks what it used. */
export function changePicture(picture: PictureWords, words: readonly Token[], asked: Asked, draft: Draft): boolean {
  const { play, ledger } = draft;
  const own = new Set(words.map((token) => token.index));
  const isTaken = (tokens: readonly number[]): boolean =>
    tokens.every((index) => own.has(index) && (picture.taken.has(index) || isOfPlace(index, draft)));
  let isAny = false;
  const use = (tokens: readonly number[], text: string): void => {
    ledger.replace(tokens, "understood", text);
    isAny = true;
  };
  const { setting } = play;
  for (const { tokens, time } of picture.times.filter((one) => isTaken(one.tokens)).slice(-1)) {
    if (asked.isNegative) continue;
    setting.timeOfDay = time;
    use(tokens, `Time of day: ${time}.`);
  }
  for (const one of picture.times) if (isTaken(one.tokens)) use(one.tokens, "Time of day.");
  const weather = picture.weather.filter((one) => isTaken(one.tokens));
  for (const { tokens, words: said } of weather) {
    if (asked.isNegative) {
      if (setting.weather === said.weather || (setting.weather === "storm" && said.weather === "rain"))
        clearSky(setting);
      use(tokens, "The sky clears.");
    } else use(tokens, `Weather: ${said.weather}.`);
  }
  const strongest = weather.toSorted((a, b) => rank(b.words.weather) - rank(a.words.weather))[0];
  if (strongest && !asked.isNegative) {
    setting.weather = strongest.words.weather;
    setting.weatherStrength = strongest.words.strength;
    if (setting.weather === "snow") setting.season = "winter";
  }
  for (const { tokens, metresPerSecond } of picture.winds) {
    if (!isTaken(tokens)) continue;
    setting.windMetresPerSecond = asked.isNegative ? 0 : metresPerSecond;
    use(tokens, "Wind.");
  }
  for (const { tokens, season } of picture.seasons) {
    if (!isTaken(tokens) || asked.isNegative) continue;
    setting.season = season;
    use(tokens, `Season: ${season}.`);
  }
  for (const { tokens, words: style } of picture.styles) {
    if (!isTaken(tokens)) continue;
    const said = tokens.map((index) => draft.tokens[index]?.lower ?? "").join(" ");
    if (asked.isNegative) {
      if (play.style.look === style.look) Object.assign(play.style, { look: "cinematic", standsFor: null });
    } else Object.assign(play.style, { look: style.look, standsFor: style.isExact ? null : said });
    use(tokens, `Look: ${play.style.look}.`);
  }
  const camera = picture.camera.filter((one) => isTaken(one.tokens));
  if (camera.length > 0) {
    setCamera(
      camera.map((one) => one.words),
      asked,
      draft,
    );
    for (const one of camera) {
      if (one.words.unstaged === undefined) use(one.tokens, "Camera.");
      else ledger.replace(one.tokens, "unstaged", `${one.words.unstaged}.`);
    }
  }
  return isAny;
}

/** 'a rainy street': the adjective stays with its noun, which is a place. */
function isOfPlace(index: number, { tokens, language }: Draft): boolean {
  const next = tokens[index + 1];
  if (tokens[index]?.pos !== "ADJ" || next?.pos !== "NOUN") return false;
  return groundPlace([next.lemma], new Set(), language) !== null;
}

function clearSky(setting: Screenplay["setting"]): void {
  setting.weather = "clear";
  setting.weatherStrength = 0.5;
}

function rank(weather: Screenplay["setting"]["weather"]): number {
  return ["clear", "cloudy", "overcast", "fog", "rain", "snow", "storm"].indexOf(weather);
}

/** Several camera words of one command are one wish: a low angle that tracks. */
export function setCamera(words: readonly CameraWords[], { shots, isNegative }: Asked, { play }: Draft): void {
  const moves: Shot["moves"] = [];
  const all: { -readonly [Key in keyof CameraWords]: CameraWords[Key] } = {};
  for (const one of words) {
    if (one.move && !moves.includes(one.move)) moves.push(one.move);
    Object.assign(all, one);
  }
  for (const index of shots) {
    const shot = play.shots[index];
    if (!shot) continue;
    if (isNegative) {
      if (moves.length > 0) shot.moves = ["static"];
      if (all.timeScale !== undefined) playAt(shot, 1);
      if (all.angle !== undefined && shot.angle === all.angle) shot.angle = "eye-level";
      continue;
    }
    if (moves.length > 0) shot.moves = moves.slice(0, 2);
    if (all.framing) shot.framing = all.framing;
    if (all.angle) shot.angle = all.angle;
    if (all.side) shot.side = all.side;
    if (all.lensMillimetres !== undefined) shot.lensMillimetres = all.lensMillimetres;
    if (all.timeScale !== undefined) playAt(shot, all.timeScale);
  }
  layShots(play);
}

/** What a shot shows stays; slow motion takes longer to show it. */
function playAt(shot: Shot, timeScale: number): void {
  const world = shot.duration * shot.timeScale;
  shot.timeScale = timeScale;
  shot.duration = Math.max(0.5, Math.round((world / timeScale) * 100) / 100);
}

/** One step nearer or wider. */
export function stepFraming(step: 1 | -1, { shots }: Asked, { play }: Draft): void {
  for (const index of shots) {
    const shot = play.shots[index];
    if (!shot) continue;
    const at = shotSizes.findIndex((one) => one === shot.framing);
    shot.framing = shotSizes[Math.min(shotSizes.length - 1, Math.max(0, (at < 0 ? 3 : at) + step))] ?? shot.framing;
  }
}

/** The film lasts so long: the shots keep their shares. */
export function setLength(play: Screenplay, seconds: number): void {
  const wanted = Math.min(600, Math.max(0.5, seconds));
  const factor = wanted / play.seconds;
  const before = worldSeconds(play);
  for (const shot of play.shots) shot.duration = Math.max(0.1, Math.round(shot.duration * factor * 100) / 100);
  layShots(play);
  play.seconds = Math.round(wanted * 100) / 100;
  const last = play.shots.at(-1);
  if (last) last.duration = Math.max(0.1, Math.round((play.seconds - last.start) * 100) / 100);
  stretchLasting(play, before);
  dropLate(play);
}

/** Deeds that went on to the old end go on to the new one. */
function stretchLasting(play: Screenplay, before: number): void {
  const after = worldSeconds(play);
  for (const beat of play.beats) {
    if (Math.abs(beat.start + beat.duration - before) < 0.15 && after > before)
      beat.duration = Math.round((after - beat.start) * 100) / 100;
  }
}

export function lengthen(play: Screenplay, seconds: number): void {
  const before = worldSeconds(play);
  makeRoom(play, before + seconds);
  stretchLasting(play, before);
}

/** A noun phrase as a place of the film: its set changes. False where it is no place. */
export function changePlace(words: readonly Token[], draft: Draft): boolean {
  const { language, play, ledger } = draft;
  const nouns = words.filter((token) => /^(?:NOUN|PROPN|ADJ|VERB)$/.test(token.pos) && token.pos !== "VERB");
  const names = nouns.map((token) => token.lemma);
  const place = groundPlace(names, new Set(names), language);
  if (!place) return false;
  play.setting.set = place.set;
  play.setting.standsFor = place.isExact ? null : names.join(" ");
  ledger.replace(
    words.map((token) => token.index),
    place.isExact ? "understood" : "assumed",
    place.isExact ? "The film's set." : `Staged on the set '${place.set}', the nearest there is.`,
  );
  return true;
}

export function isPaceOf(comparative: Comparative): comparative is { readonly pace: number } {
  return "pace" in comparative;
}
