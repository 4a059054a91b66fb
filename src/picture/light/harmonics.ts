import type { Vec3 } from "../../base/index.ts";

/** Radiance by direction. */
export type Surroundings = (direction: Vec3) => Vec3;

/** Directions that cover the sphere evenly (golden-angle spiral). */
export function sphereDirections(count: number): Vec3[] {
  const golden = Math.PI * (3 - Math.sqrt(5));
  return Array.from({ length: count }, (_, i) => {
    const y = 1 - (2 * (i + 0.5)) / count;
    const r = Math.sqrt(1 - y * y);
    return [Math.cos(golden * i) * r, y, Math.sin(golden * i) * r];
  });
}

/**
 * Diffuse light by normal as nine coefficients, folded with the cosine lobe and divided by pi (R. Ramamoorthi and
 * P. Hanrahan, 2001), so that `ambientLight` in shade.ts only sums them: 1 for surroundings of radiance 1.
 */
export function ambientHarmonics(surroundings: Surroundings, samples = 1024): Vec3[] {
  const sums = Array.from({ length: 9 }, () => [0, 0, 0]);
  for (const d of sphereDirections(samples)) {
    const [x, y, z] = d;
    const radiance = surroundings(d);
    const basis = [
      0.282095,
      0.488603 * y,
      0.488603 * z,
      0.488603 * x,
      1.092548 * x * y,
      1.092548 * y * z,
      0.315392 * (3 * z * z - 1),
      1.092548 * x * z,
      0.546274 * (x * x - y * y),
    ];
    basis.forEach((value, i) => {
      for (let k = 0; k < 3; k++)
        (sums[i] as number[])[k] = ((sums[i] as number[])[k] ?? 0) + value * (radiance[k] ?? 0);
    });
  }
  const solidAngle = (4 * Math.PI) / samples;
  // Cosine lobe over pi by band (1, 2/3, 1/4) times the basis constant, so that the shader needs none.
  const folded = [0.282095, 0.488603, 0.488603, 0.488603, 1.092548, 1.092548, 0.315392, 1.092548, 0.546274].map(
    (constant, i) => constant * (i === 0 ? 1 : i < 4 ? 2 / 3 : 1 / 4) * solidAngle,
  );
  return sums.map((sum, i) => [0, 1, 2].map((k) => (sum[k] ?? 0) * (folded[i] ?? 0)) as unknown as Vec3);
}

/** The same sum as in the shader, for tests and for light meters. */
export function ambientAt(c: readonly Vec3[], [x, y, z]: Vec3): Vec3 {
  const basis = [1, y, z, x, x * y, y * z, 3 * z * z - 1, x * z, x * x - y * y];
  return [0, 1, 2].map((k) =>
    Math.max(
      0,
      basis.reduce((sum, value, i) => sum + value * (c[i]?.[k] ?? 0), 0),
    ),
  ) as unknown as Vec3;
}
