/** A film of the showcase: together they show all that works. */
export type ShowcaseFilm = {
  readonly name: string;
  readonly prompt: string;
  /** A look that overrules the prompt's. */
  readonly style: string | null;
};

const film = (name: string, prompt: string, style: string | null = null): ShowcaseFilm => ({ name, prompt, style });

export const showcase: readonly ShowcaseFilm[] = [
  film(
    "court-miss",
    "A basketball player in a red jersey shoots from the free throw line and misses; the ball bounces off the backboard " +
      'and rolls away. He shouts "Oh no!"',
  ),
];
