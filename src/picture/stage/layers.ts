/** Layers of the stage's scene, by when a picture's parts are drawn again. */
export const LAYERS = {
  /** Solid and at rest: drawn once for a camera that rests too. */
  backdrop: 1,
  /** Solid, and moving. */
  movers: 2,
  /** Drawn over everything solid, each frame anew: sky with its clouds, glass, rain. */
  late: 3,
} as const;
