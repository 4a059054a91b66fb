/** Words that put one clause in time or reason to another and open it. */
export const subordinators: ReadonlySet<string> = new Set(
  "while as when whilst before after until once because so since".split(" "),
);

/** Words that put clauses in order. */
export const orderWords: ReadonlySet<string> = new Set([
  ...subordinators,
  ..."then finally next afterwards afterward later meanwhile first eventually soon immediately subsequently simultaneously lastly".split(
    " ",
  ),
]);
