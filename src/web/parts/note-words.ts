/** What the kinds of notes are called; in the order in which they matter to whoever writes. */
export const noteWords: ReadonlyMap<string, string> = new Map([
  ["refused", "Refused"],
  ["missed", "Not read"],
  ["unstaged", "Read, but not shown yet"],
  ["assumed", "Taken to mean"],
  ["understood", "Understood"],
]);
