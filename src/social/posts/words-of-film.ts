import type { Screenplay } from "../../screenplay/index.ts";

/** What a post is found by, from what weighs most to what weighs least. */
export type FilmWords = { readonly title: string; readonly staged: string; readonly said: string };

/** The screenplay says exactly who and what is in the film, and where. */
export function wordsOfFilm(
  screenplay: Partial<Screenplay>,
  { title, caption, prompt }: { readonly title: string; readonly caption: string; readonly prompt: string },
): FilmWords {
  const { cast = [], props = [], setting, style, beats = [], lines = [] } = screenplay;
  const bodies = [...cast, ...props].flatMap(({ name, design, standsFor, attributes }) => [
    name,
    design,
    standsFor,
    ...attributes.colours,
  ]);
  const roles = cast.map(({ role }) => role);
  const place = setting ? [setting.set, setting.standsFor, setting.timeOfDay, setting.weather, setting.season] : [];
  const look = style ? [style.look, style.standsFor] : [];
  const acts = beats.flatMap(({ action, standsFor }) => [action, standsFor]);
  const staged = [...bodies, ...roles, ...place, ...look, ...acts].filter((word) => typeof word === "string");
  const spoken = lines.map(({ text }) => text);
  return {
    title,
    staged: [...new Set(staged)].join(" ").replaceAll("-", " ").slice(0, LONGEST),
    said: [prompt, caption, ...spoken].join(" ").slice(0, LONGEST),
  };
}

/** PostgreSQL takes a megabyte; nobody looks for the end of a book. */
const LONGEST = 40_000;
