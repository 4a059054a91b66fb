import type { Action } from "./actions.ts";

/** How a sport that is only named is shown: its words, its ball (a noun of the catalogue), how many play and what they do. */
export const sportGames: readonly {
  readonly words: readonly string[];
  readonly ball: string;
  readonly players: number;
  readonly action: Action;
}[] = [
  { words: ["volleyball"], ball: "volleyball", players: 2, action: "throw" },
  { words: ["basketball"], ball: "basketball", players: 1, action: "shoot" },
  { words: ["soccer", "football"], ball: "soccer ball", players: 2, action: "kick" },
  { words: ["tennis"], ball: "tennis ball", players: 2, action: "throw" },
  { words: ["baseball", "softball"], ball: "baseball", players: 2, action: "throw" },
];
