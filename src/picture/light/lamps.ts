import { distance, normalize, scale, type Vec3 } from "../../base/index.ts";
import type { Fixture } from "../../art/index.ts";
import { setCount } from "./each-of.ts";
import { MAX_LAMPS, type LightRig } from "./light-rig.ts";

/** A lit fixture as shaders see it. */
export type Lamp = {
  readonly position: Vec3;
  readonly direction: Vec3;
  /** At the exposure of the film: light on white paper one metre in front of it. */
  readonly intensity: Vec3;
  /** Cosines where the cone begins and over which it grows; -2 shines all round. */
  readonly cone: number;
  readonly soft: number;
  /** Squared radius of the source, so that nothing near it burns out. */
  readonly squaredRadius: number;
};

/** Fixtures that are lit at that hour, with intensities in candela. */
export function litLamps(fixtures: readonly Fixture[], isDark: boolean): Lamp[] {
  return fixtures
    .filter(({ lit }) => lit === "always" || (lit === "night") === isDark)
    .map(({ kind, position, direction, sizeMetres, colour, intensity, coneRadians }) => {
      const area = Math.max(0.01, sizeMetres[0] * sizeMetres[1]);
      const candela = kind === "area" ? intensity * area : intensity;
      const isRound = kind === "point";
      const edge = kind === "area" ? 0 : Math.cos(Math.min(3, Math.max(0.1, coneRadians)) / 2);
      return {
        position,
        direction: normalize(direction, [0, -1, 0]),
        intensity: scale(colour, candela),
        cone: isRound ? -2 : kind === "area" ? -0.1 : edge - 0.05,
        soft: isRound ? 0.5 : kind === "area" ? 1.1 : Math.max(0.12, (1 - edge) * 0.6),
        squaredRadius: Math.max(0.04, area / Math.PI),
      };
    });
}

/** Mean light on upright white paper at those places. */
export function meanLamplight(lamps: readonly Lamp[], places: readonly Vec3[]): number {
  if (places.length === 0) return 0;
  const at = (place: Vec3): number =>
    lamps.reduce((sum, { position, intensity, squaredRadius }) => {
      const luminance = intensity[0] * 0.2126 + intensity[1] * 0.7152 + intensity[2] * 0.0722;
      return sum + (luminance * 0.6) / (distance(position, place) ** 2 + squaredRadius);
    }, 0);
  return places.reduce((sum, place) => sum + at(place), 0) / places.length;
}

/** The lamps that matter most at those places go to the shaders, at that exposure. */
export function setLamps(rig: LightRig, lamps: readonly Lamp[], places: readonly Vec3[], exposure: number): void {
  const ranked = lamps
    .map((lamp, i) => ({ lamp, i, worth: meanLamplight([lamp], places) }))
    .toSorted((a, b) => b.worth - a.worth || a.i - b.i)
    .slice(0, MAX_LAMPS);
  setCount(rig.lamps, ranked.length);
  ranked.forEach(({ lamp }, i) => {
    const [r, g, b] = scale(lamp.intensity, exposure);
    (rig.lampPlaces.array[i] as { set(...v: number[]): void }).set(...lamp.position, lamp.squaredRadius);
    (rig.lampColours.array[i] as { set(...v: number[]): void }).set(r, g, b, lamp.cone);
    (rig.lampDirections.array[i] as { set(...v: number[]): void }).set(...lamp.direction, lamp.soft);
  });
}
