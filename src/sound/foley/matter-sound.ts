/** What sound needs to know of a matter; art's matters have it. */
export type MatterSound = {
  readonly densityKgPerM3: number;
  readonly youngsModulusPa: number;
  /** Dimensionless: how fast a struck piece falls silent. */
  readonly lossFactor: number;
  /** How much a soft layer takes of a blow, 0 to 1. */
  readonly softness: number;
};

export type MatterTable = Readonly<Record<string, MatterSound>>;

/** Unknown names sound like hard plastic. */
const PLASTIC: MatterSound = { densityKgPerM3: 1050, youngsModulusPa: 2.3e9, lossFactor: 0.04, softness: 0 };

export function matterSoundOf(table: MatterTable, name: string): MatterSound {
  return table[name] ?? PLASTIC;
}
