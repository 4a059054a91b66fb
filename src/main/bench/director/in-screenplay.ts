import type { Beat, CastMember, Prop, Screenplay } from "../../../screenplay/index.ts";
import { contentOf, hasWords, stem, wordsOf } from "./words.ts";

export type Body = CastMember | Prop;

/** What is in the film, named things of which nothing can be shown yet included. */
export function bodiesOf(screenplay: Screenplay): Body[] {
  return [...screenplay.cast, ...screenplay.props];
}

/** Every name a body goes by. */
export function namesOf(body: Body): string {
  const role = "role" in body ? (body.role ?? "") : "";
  return [body.name, body.design.replaceAll("-", " "), body.standsFor ?? "", role].join(" ");
}

export function bodiesNamed(screenplay: Screenplay, name: string): Body[] {
  return bodiesOf(screenplay).filter((body) => hasWords([namesOf(body), ...body.attributes.other].join(" "), name));
}

export function nameOf(screenplay: Screenplay, id: string | null): string {
  const body = id === null ? undefined : bodiesOf(screenplay).find((one) => one.id === id);
  return body ? namesOf(body) : "";
}

/** Beats in the order of time. */
export function beatsOf(screenplay: Screenplay): Beat[] {
  return screenplay.beats.toSorted((a, b) => a.start - b.start);
}

/** Everything that a beat says, for looking a label's words up in it. */
export function saidBy(beat: Beat, screenplay: Screenplay): string {
  const marks = [beat.to, beat.from].map((id) => screenplay.marks.find((mark) => mark.id === id)?.near ?? "");
  return [
    beat.text,
    beat.action,
    beat.standsFor ?? "",
    nameOf(screenplay, beat.target),
    nameOf(screenplay, beat.with),
    ...marks,
    ...beat.manner,
    beat.path ?? "",
    beat.direction ?? "",
  ].join(" ");
}

/** What the screenplay keeps of looks, places, sounds and deeds, as one text. */
export function everythingIn(screenplay: Screenplay): string {
  const { setting, style } = screenplay;
  return [
    ...bodiesOf(screenplay).flatMap((body) => [
      namesOf(body),
      ...body.attributes.other,
      ...body.attributes.colours,
      body.attributes.material ?? "",
      body.attributes.size ?? "",
      ...body.attributes.clothes.map((piece) => `${piece.words} ${piece.garment}`),
    ]),
    ...screenplay.beats.map((beat) => saidBy(beat, screenplay)),
    ...screenplay.lines.map((line) => line.text),
    ...screenplay.cues.map((cue) => cue.words),
    setting.set.replaceAll("-", " "),
    setting.standsFor ?? "",
    ...setting.other,
    ...style.words,
  ].join(" ");
}

/** The share of a label's content words that a text has. */
export function shareOf(label: string, text: string): number {
  const inside = new Set(wordsOf(text).map(stem));
  const wanted = contentOf(label);
  return wanted.length === 0 ? 1 : wanted.filter((word) => inside.has(word)).length / wanted.length;
}
