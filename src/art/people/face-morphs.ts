import type { FittedData, PeoplePack } from "./people-pack.ts";

// What the face can do, as sums of the source's expression units (there is a set for each ancestry).

const units: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  blink: { "eye-left-closure": 1, "eye-right-closure": 1 },
  "blink-left": { "eye-left-closure": 1 },
  "blink-right": { "eye-right-closure": 1 },
  "eyes-wide": { "eye-left-opened-up": 1, "eye-right-opened-up": 1 },
  "eyes-squint": { "eye-left-slit": 1, "eye-right-slit": 1 },
  "brows-up": { "eyebrows-left-up": 1, "eyebrows-right-up": 1 },
  "brows-down": { "eyebrows-left-down": 1, "eyebrows-right-down": 1 },
  "brows-inner-up": { "eyebrows-left-inner-up": 1, "eyebrows-right-inner-up": 1 },
  "mouth-open": { "mouth-open": 1 },
  smile: { "mouth-corner-puller": 0.75, "eye-left-slit": 0.25, "eye-right-slit": 0.25 },
  frown: { "mouth-depression": 0.8 },
  "lips-pressed": { "mouth-compression": 1 },
  "lips-wide": { "mouth-retraction": 1 },
  "lips-round": { "mouth-pursing": 1 },
  "lips-pucker": { "mouth-pursing": 0.8, "mouth-protusion": 0.3 },
  "upper-lip-up": { "mouth-elevation": 1 },
  "lower-lip-down": { "mouth-depression-retraction": 1 },
  "nose-wrinkle": { "nose-left-elevation": 1, "nose-right-elevation": 1 },
};

/** The names that `Poses.faceNames` may use on a person. */
export const faceMorphNames = Object.keys(units);

export type AncestryShares = Readonly<Record<"african" | "asian" | "caucasian", number>>;

/** Moves of all base points by morph name, decimetres. */
export function faceMoves(pack: PeoplePack, ancestry: AncestryShares): Record<string, Float32Array> {
  const moves: Record<string, Float32Array> = {};
  for (const [name, parts] of Object.entries(units)) {
    const move = new Float32Array(pack.body.positions.length);
    for (const [unit, weight] of Object.entries(parts))
      for (const [people, share] of Object.entries(ancestry)) {
        const target = pack.targets[`expression/units/${people}/${unit}`];
        if (!target || share === 0) continue;
        const factor = weight * share * 1e-3;
        target.indices.forEach((point, i) => {
          for (let k = 0; k < 3; k++)
            move[point * 3 + k] = (move[point * 3 + k] ?? 0) + (target.deltas[i * 3 + k] ?? 0) * factor;
        });
      }
    moves[name] = move;
  }
  return moves;
}

/** How a fitted shape's points follow. */
export function followMoves(
  shape: Pick<FittedData, "references" | "shares">,
  moves: Readonly<Record<string, Float32Array>>,
): Record<string, Float32Array> {
  const { references, shares } = shape;
  return Object.fromEntries(
    Object.entries(moves).map(([name, move]) => {
      const own = new Float32Array(references.length);
      for (let point = 0; point < own.length; point += 3)
        for (let r = 0; r < 3; r++) {
          const from = (references[point + r] ?? 0) * 3;
          const share = shares[point + r] ?? 0;
          for (let k = 0; k < 3; k++) own[point + k] = (own[point + k] ?? 0) + share * (move[from + k] ?? 0);
        }
      return [name, own];
    }),
  );
}
