import { conjugate, IDENTITY, rotate, type Quat, type Vec3 } from "../../../base/index.ts";

/** A soft primitive of a sculpted body: signed distance in metres, negative inside. */
export type Lump = {
  readonly distance: (x: number, y: number, z: number) => number;
  readonly low: Vec3;
  readonly high: Vec3;
  /** Joint whose motion this flesh follows. */
  readonly joint: string | null;
  /** Width in metres over which it melts into its neighbours. */
  readonly blend: number;
  /** 'cut' carves instead of adding. */
  readonly role: "add" | "cut";
};

export type LumpOptions = { readonly joint?: string | null; readonly blend?: number; readonly role?: "add" | "cut" };

/** A rod with round ends whose radius goes from `r0` at `from` to `r1` at `to`. */
export function rodLump(from: Vec3, to: Vec3, r0: number, r1: number, options: LumpOptions = {}): Lump {
  const [dx, dy, dz] = [to[0] - from[0], to[1] - from[1], to[2] - from[2]];
  const squared = dx * dx + dy * dy + dz * dz || 1e-12;
  const reach = Math.max(r0, r1);
  return {
    ...filled(options),
    distance(x, y, z) {
      const [px, py, pz] = [x - from[0], y - from[1], z - from[2]];
      const t = Math.min(1, Math.max(0, (px * dx + py * dy + pz * dz) / squared));
      const [qx, qy, qz] = [px - dx * t, py - dy * t, pz - dz * t];
      return Math.sqrt(qx * qx + qy * qy + qz * qz) - (r0 + (r1 - r0) * t);
    },
    low: [Math.min(from[0], to[0]) - reach, Math.min(from[1], to[1]) - reach, Math.min(from[2], to[2]) - reach],
    high: [Math.max(from[0], to[0]) + reach, Math.max(from[1], to[1]) + reach, Math.max(from[2], to[2]) + reach],
  };
}

/** An ellipsoid, turned about its centre. The distance is a near bound, exact on the surface. */
export function eggLump(centre: Vec3, radii: Vec3, options: LumpOptions & { readonly rotation?: Quat } = {}): Lump {
  const back = conjugate(options.rotation ?? IDENTITY);
  const turned = options.rotation !== undefined;
  const reach = Math.max(...radii);
  return {
    ...filled(options),
    distance(x, y, z) {
      let p: Vec3 = [x - centre[0], y - centre[1], z - centre[2]];
      if (turned) p = rotate(back, p);
      const [a, b, c] = [p[0] / radii[0], p[1] / radii[1], p[2] / radii[2]];
      const k0 = Math.sqrt(a * a + b * b + c * c);
      const [d, e, f] = [a / radii[0], b / radii[1], c / radii[2]];
      const k1 = Math.sqrt(d * d + e * e + f * f);
      return k1 < 1e-9 ? -Math.min(...radii) : (k0 * (k0 - 1)) / k1;
    },
    low: [centre[0] - reach, centre[1] - reach, centre[2] - reach],
    high: [centre[0] + reach, centre[1] + reach, centre[2] + reach],
  };
}

/** A box with rounded edges, turned about its centre. */
export function slabLump(
  centre: Vec3,
  halfSize: Vec3,
  options: LumpOptions & { readonly rotation?: Quat; readonly round?: number } = {},
): Lump {
  const round = options.round ?? Math.min(...halfSize) * 0.3;
  const back = conjugate(options.rotation ?? IDENTITY);
  const reach = Math.hypot(...halfSize);
  return {
    ...filled(options),
    distance(x, y, z) {
      const p = rotate(back, [x - centre[0], y - centre[1], z - centre[2]]);
      const [a, b, c] = [0, 1, 2].map((k) => Math.abs(p[k]!) - halfSize[k]! + round) as [number, number, number];
      return Math.hypot(Math.max(a, 0), Math.max(b, 0), Math.max(c, 0)) + Math.min(Math.max(a, b, c), 0) - round;
    },
    low: [centre[0] - reach, centre[1] - reach, centre[2] - reach],
    high: [centre[0] + reach, centre[1] + reach, centre[2] + reach],
  };
}

function filled({ joint = null, blend = 0.03, role = "add" }: LumpOptions): Pick<Lump, "joint" | "blend" | "role"> {
  return { joint, blend, role };
}
