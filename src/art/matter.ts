/**
 * What a material is to the engine and to the ear. Friction and restitution are of the pair with itself or with a
 * hard floor; the world combines two matters by the geometric mean of friction and the product rule of restitution
 * described in `pairRestitution`.
 */
export type Matter = {
  readonly densityKgPerM3: number;
  /** Coulomb friction coefficient. */
  readonly friction: number;
  /** Share of normal speed kept in a collision with an unyielding plate. */
  readonly restitution: number;
  /** Young's modulus, pascals: pitch and hardness of an impact's sound. */
  readonly youngsModulusPa: number;
  /** Loss factor (dimensionless): how fast a struck piece falls silent. */
  readonly lossFactor: number;
  /** How much a soft layer (grass, carpet, snow) takes of a blow, 0 to 1. */
  readonly softness: number;
};

// Densities, moduli and loss factors: M. F. Ashby, "Materials Selection in Mechanical Design", 5th ed., app. A;
// loss factors also L. Cremer & M. Heckl, "Structure-Borne Sound", table 3.1. Friction: Engineering Toolbox, dry.
// Restitution: P. J. Cross, "Physics of Baseball & Softball" and sports rules (drop heights) where a ball's own file
// does not say.
function matter(
  densityKgPerM3: number,
  friction: number,
  restitution: number,
  [youngsModulusPa, lossFactor, softness]: readonly [number, number, number],
): Matter {
  return { densityKgPerM3, friction, restitution, youngsModulusPa, lossFactor, softness };
}

export const matters: Readonly<Record<string, Matter>> = {
  wood: matter(650, 0.4, 0.5, [1.1e10, 0.015, 0]),
  parquet: matter(700, 0.55, 1, [1.2e10, 0.02, 0]),
  steel: matter(7850, 0.5, 0.7, [2e11, 0.0008, 0]),
  aluminium: matter(2700, 0.45, 0.6, [7e10, 0.0006, 0]),
  brass: matter(8500, 0.4, 0.6, [1e11, 0.0005, 0]),
  glass: matter(2500, 0.4, 0.65, [7e10, 0.003, 0]),
  acrylic: matter(1190, 0.45, 0.9, [3e9, 0.03, 0]),
  ceramic: matter(2400, 0.4, 0.55, [7e10, 0.004, 0]),
  plastic: matter(1050, 0.35, 0.5, [2.3e9, 0.04, 0]),
  rubber: matter(1100, 0.8, 0.75, [5e6, 0.2, 0]),
  leather: matter(900, 0.6, 0.6, [2e8, 0.15, 0.2]),
  cloth: matter(300, 0.5, 0.05, [1e7, 0.4, 0.9]),
  paper: matter(800, 0.4, 0.2, [2e9, 0.1, 0.4]),
  skin: matter(1000, 0.6, 0.1, [5e5, 0.5, 0.7]),
  fur: matter(1000, 0.5, 0.1, [5e5, 0.6, 0.8]),
  feather: matter(300, 0.4, 0.1, [1e6, 0.6, 0.9]),
  foliage: matter(500, 0.6, 0.1, [1e8, 0.3, 0.8]),
  food: matter(850, 0.5, 0.3, [3e6, 0.2, 0.3]),
  stone: matter(2600, 0.6, 0.5, [5e10, 0.01, 0]),
  concrete: matter(2300, 0.7, 1, [3e10, 0.02, 0]),
  asphalt: matter(2350, 0.75, 0.95, [5e9, 0.1, 0]),
  brick: matter(1900, 0.65, 0.9, [1.5e10, 0.02, 0]),
  plaster: matter(1000, 0.5, 0.8, [5e9, 0.03, 0]),
  tile: matter(2300, 0.45, 0.95, [5e10, 0.008, 0]),
  carpet: matter(300, 0.7, 0.4, [1e7, 0.5, 0.7]),
  grass: matter(1200, 0.6, 0.6, [1e7, 0.5, 0.6]),
  soil: matter(1500, 0.65, 0.3, [2e7, 0.5, 0.6]),
  sand: matter(1600, 0.6, 0.1, [1e7, 0.6, 0.8]),
  snow: matter(300, 0.3, 0.05, [1e6, 0.7, 0.95]),
  ice: matter(917, 0.05, 0.6, [9e9, 0.01, 0]),
  water: matter(1000, 0.02, 0, [2.2e9, 0.3, 1]),
};

/** The matter by name; unknown names sound and slide like plastic. */
export function matterOf(name: string): Matter {
  const found = matters[name] ?? matters["plastic"];
  if (!found) throw new RangeError("The matter table has lost its plastic.");
  return found;
}

/**
 * Restitution of a pair: product of the bouncer's own coefficient (measured on an unyielding plate) and how much of
 * that the other lets it keep. Hard floors have 1, grass 0.6.
 */
export function pairRestitution(a: string, b: string): number {
  return Math.min(matterOf(a).restitution, 1) * Math.min(matterOf(b).restitution, 1);
}

/** Friction of a pair: geometric mean of the two. */
export function pairFriction(a: string, b: string): number {
  return Math.sqrt(matterOf(a).friction * matterOf(b).friction);
}
