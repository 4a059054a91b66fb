/** Layers of the stage's scene, by when a picture's parts are drawn again. */
export const LAYERS = {
  /** Solid and at rest: drawn once for a camera that rests too. */
  backdrop: 1,
  /** Solid, and moving. */
  movers: 2,
  /** Drawn over everything solid, each frame anew: sky with its clouds, glass. */
  late: 3,
  /** Polished or wet floors of the backdrop: what they mirror is drawn without them. */
  floor: 4,
  /** Rain and snow, over all else. */
  falling: 5,
} as const;
