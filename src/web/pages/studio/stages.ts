/** The stages of a film, as its makers would say. */
export const stages: readonly (readonly [stage: string, text: string])[] = [
  ["direct", "Reading the prompt"],
  ["speak", "Recording voices"],
  ["simulate", "Playing it through"],
  ["photograph", "Placing cameras"],
  ["mix", "Mixing sound"],
  ["draw", "Shooting frames"],
  ["finish", "Finishing"],
];
