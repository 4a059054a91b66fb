import type { Style } from "../../screenplay/index.ts";

type Tint = readonly [number, number, number];

/** How a film looks apart from what is in it. */
export type Look = {
  readonly exposure: number;
  readonly saturation: number;
  /** 0 as the tone curve gives it, 1 a full S. */
  readonly contrast: number;
  /** Multiplied on darks and lights. */
  readonly shadowTint: Tint;
  readonly lightTint: Tint;
  readonly vignette: number;
  readonly grain: number;
  readonly bloom: number;
  /** Bands of light instead of a gradient, inked outlines. */
  readonly isDrawn: boolean;
};

const cinematic: Look = {
  exposure: 1.24,
  saturation: 1.22,
  contrast: 0.46,
  shadowTint: [0.95, 0.99, 1.06],
  lightTint: [1.03, 1, 0.965],
  vignette: 0.34,
  grain: 0.03,
  bloom: 0.12,
  isDrawn: false,
};

const looks: Readonly<Record<Style["look"], Look>> = {
  cinematic,
  documentary: {
    ...cinematic,
    saturation: 1.08,
    contrast: 0.2,
    shadowTint: [1, 1, 1],
    lightTint: [1, 1, 1],
    vignette: 0.12,
    grain: 0.02,
    bloom: 0.04,
  },
  noir: {
    ...cinematic,
    saturation: 0,
    contrast: 0.75,
    exposure: 0.98,
    shadowTint: [1, 1, 1],
    lightTint: [1, 1, 1],
    vignette: 0.6,
    grain: 0.06,
    bloom: 0.2,
  },
  vintage: {
    ...cinematic,
    saturation: 0.82,
    contrast: 0.18,
    shadowTint: [1.06, 1, 0.9],
    lightTint: [1.06, 0.99, 0.84],
    vignette: 0.55,
    grain: 0.07,
    bloom: 0.22,
  },
  anime: {
    ...cinematic,
    exposure: 1.16,
    saturation: 1.55,
    contrast: 0.4,
    shadowTint: [0.95, 0.98, 1.08],
    lightTint: [1.02, 1, 0.98],
    vignette: 0.1,
    grain: 0,
    bloom: 0.16,
    isDrawn: true,
  },
  watercolour: {
    ...cinematic,
    exposure: 1.35,
    saturation: 1.05,
    contrast: 0.05,
    shadowTint: [1, 1, 1.04],
    lightTint: [1.02, 1.01, 0.97],
    vignette: -0.25,
    grain: 0.03,
    bloom: 0.1,
    isDrawn: true,
  },
  claymation: { ...cinematic, saturation: 1.3, contrast: 0.28, vignette: 0.3, grain: 0.015, bloom: 0.06 },
};

export function lookOf(style: Style): Look {
  return looks[style.look];
}
