import { clamp, lerp, mix, normalize, scale, type Vec3 } from "../../base/index.ts";
import type { Setting } from "../../screenplay/index.ts";

/** The light of a place at an hour in a weather; 1 is white paper in the scene's main light. Colours linear. */
export type Mood = {
  /** Towards the sun, or the moon at night. */
  readonly sunDirection: Vec3;
  readonly sunColour: Vec3;
  readonly zenith: Vec3;
  readonly horizon: Vec3;
  /** Round the sun, on top of the gradient. */
  readonly glow: Vec3;
  /** 0 clear, 1 closed. */
  readonly cloudCover: number;
  readonly cloudLit: Vec3;
  readonly cloudShade: Vec3;
  /** What the ground gives back to the ambient light. */
  readonly ground: Vec3;
  readonly airCool: Vec3;
  readonly airWarm: Vec3;
  /** Share of light lost per metre near the ground. */
  readonly airDensity: number;
  readonly stars: number;
  /** Lamps are lit. */
  readonly isDark: boolean;
  readonly wetness: number;
  readonly snowCover: number;
};

type Hour = {
  readonly elevationDegrees: number;
  /** From the direction that the main camera looks from, so that subjects are lit from the side. */
  readonly azimuthDegrees: number;
  readonly sun: Vec3;
  readonly zenith: Vec3;
  readonly horizon: Vec3;
  readonly glow: Vec3;
  readonly isDark: boolean;
};

// Chosen by eye against photographs of clear skies; ratios of sun to sky follow CIE clear-sky daylight (about 5 : 1 at
// noon, 1 : 1 with the sun at 5 degrees).
const hours: Readonly<Record<Setting["timeOfDay"], Hour>> = {
  dawn: {
    elevationDegrees: 7,
    azimuthDegrees: 112,
    sun: [0.95, 0.56, 0.33],
    zenith: [0.2, 0.31, 0.53],
    horizon: [0.83, 0.62, 0.52],
    glow: [1.1, 0.55, 0.25],
    isDark: false,
  },
  morning: {
    elevationDegrees: 26,
    azimuthDegrees: 62,
    sun: [1.2, 1.03, 0.82],
    zenith: [0.15, 0.3, 0.6],
    horizon: [0.6, 0.71, 0.8],
    glow: [0.6, 0.5, 0.36],
    isDark: false,
  },
  noon: {
    elevationDegrees: 58,
    azimuthDegrees: 40,
    sun: [1.25, 1.19, 1.08],
    zenith: [0.11, 0.26, 0.58],
    horizon: [0.55, 0.7, 0.84],
    glow: [0.4, 0.4, 0.36],
    isDark: false,
  },
  afternoon: {
    elevationDegrees: 33,
    azimuthDegrees: -58,
    sun: [1.25, 1.06, 0.83],
    zenith: [0.14, 0.3, 0.61],
    horizon: [0.6, 0.71, 0.81],
    glow: [0.6, 0.5, 0.36],
    isDark: false,
  },
  "golden-hour": {
    elevationDegrees: 11,
    azimuthDegrees: -104,
    sun: [1.5, 0.88, 0.42],
    zenith: [0.18, 0.32, 0.58],
    horizon: [1.02, 0.64, 0.34],
    glow: [1.5, 0.82, 0.32],
    isDark: false,
  },
  dusk: {
    elevationDegrees: 5,
    azimuthDegrees: -125,
    sun: [0.3, 0.15, 0.12],
    zenith: [0.07, 0.11, 0.23],
    horizon: [0.46, 0.28, 0.27],
    glow: [0.62, 0.26, 0.14],
    isDark: true,
  },
  night: {
    elevationDegrees: 42,
    azimuthDegrees: -70,
    sun: [0.085, 0.115, 0.175],
    zenith: [0.006, 0.011, 0.028],
    horizon: [0.024, 0.036, 0.062],
    glow: [0.03, 0.035, 0.05],
    isDark: true,
  },
};

type Sky = {
  readonly cover: number;
  /** How much of the sun comes through. */
  readonly sun: number;
  /** Brightness of the closed sky against the clear one's mean. */
  readonly grey: number;
  readonly air: number;
  readonly wet: number;
};

const skies: Readonly<Record<Setting["weather"], Sky>> = {
  clear: { cover: 0.44, sun: 1, grey: 1, air: 0.0011, wet: 0 },
  cloudy: { cover: 0.62, sun: 0.85, grey: 1, air: 0.0016, wet: 0 },
  overcast: { cover: 1, sun: 0.16, grey: 1.25, air: 0.0035, wet: 0 },
  rain: { cover: 1, sun: 0.07, grey: 0.9, air: 0.005, wet: 1 },
  snow: { cover: 1, sun: 0.1, grey: 1.35, air: 0.011, wet: 0 },
  fog: { cover: 1, sun: 0.14, grey: 1.25, air: 0.045, wet: 0.25 },
  storm: { cover: 1, sun: 0.03, grey: 0.55, air: 0.0055, wet: 1 },
};

const grey = (colour: Vec3): Vec3 => {
  const value = colour[0] * 0.2126 + colour[1] * 0.7152 + colour[2] * 0.0722;
  return [value, value, value];
};

/** `frontRadians` is where the set's main camera looks from. */
export function moodOf(setting: Setting, frontRadians: number): Mood {
  const hour = hours[setting.timeOfDay];
  const sky = skies[setting.weather];
  const strength = setting.weather === "clear" ? 0.5 : setting.weatherStrength;
  const elevation = (hour.elevationDegrees * Math.PI) / 180;
  const azimuth = frontRadians + (hour.azimuthDegrees * Math.PI) / 180;
  const isClosed = sky.cover >= 1;
  const mean = scale(mix(hour.zenith, hour.horizon, 0.5), sky.grey);
  const closed = mix(mean, grey(mean), 0.62);
  const cool: Vec3 = isClosed ? scale(closed, 1.05) : mix(hour.horizon, hour.zenith, 0.22);
  const sunColour = scale(mix(hour.sun, grey(hour.sun), isClosed ? 0.6 : 0), sky.sun * (hour.isDark ? 1 : 1.5));
  const snow = setting.weather === "snow" || setting.season === "winter" ? 1 : 0;
  return {
    sunDirection: isClosed
      ? normalize([Math.sin(azimuth) * 0.45, 0.9, Math.cos(azimuth) * 0.45])
      : [Math.sin(azimuth) * Math.cos(elevation), Math.sin(elevation), Math.cos(azimuth) * Math.cos(elevation)],
    sunColour,
    zenith: isClosed ? scale(closed, 0.86) : hour.zenith,
    horizon: isClosed ? scale(closed, 1.12) : hour.horizon,
    glow: scale(hour.glow, isClosed ? 0.05 : 1),
    cloudCover: clamp(sky.cover + (isClosed ? 0 : (strength - 0.5) * 0.2), 0, 1),
    cloudLit: isClosed ? scale(closed, 1.18) : mix(scale(hour.sun, 0.8), hour.horizon, 0.35),
    cloudShade: isClosed ? scale(closed, 0.8) : mix(hour.zenith, hour.horizon, 0.55),
    ground: mix([0.16, 0.15, 0.11], [0.62, 0.65, 0.7], snow),
    airCool: cool,
    airWarm: isClosed ? cool : mix(hour.horizon, hour.glow, 0.5),
    airDensity: sky.air * lerp(0.6, 1.4, strength),
    stars: hour.isDark && !isClosed ? (setting.timeOfDay === "night" ? 1 : 0.15) : 0,
    isDark: hour.isDark,
    wetness: sky.wet * lerp(0.6, 1, strength),
    snowCover: setting.weather === "snow" ? lerp(0.5, 1, strength) : 0,
  };
}

/** The sky without clouds' shapes: what ambient light is summed from. `d` is a unit vector. */
export function skyRadiance(mood: Mood, d: Vec3): Vec3 {
  const up = Math.max(0, d[1]);
  const blend = Math.pow(1 - up, 4);
  const sun = mood.sunDirection;
  const near = Math.max(0, d[0] * sun[0] + d[1] * sun[1] + d[2] * sun[2]);
  const glow = Math.pow(near, 6) * 0.35 + Math.pow(near, 48) * 0.6;
  const open: Vec3 = [0, 1, 2].map(
    (k) => lerp(mood.zenith[k] ?? 0, mood.horizon[k] ?? 0, blend) + (mood.glow[k] ?? 0) * glow,
  ) as unknown as Vec3;
  return mix(open, mix(mood.cloudLit, mood.cloudShade, 0.5), mood.cloudCover * 0.5);
}

/** Light on a subject, by the sun from the side and the sky from above, that exposure 1 is for. */
const METERED = 1.6;

/** How much farther a camera opens by night where no lamp is lit. */
const MOONLIT = 1.4;

/**
 * How far a camera would open for that light: part of the way towards a middle exposure, so that evenings stay evenings.
 * Night and rooms are lit by lamps, which are set to exposure 1.
 */
export function exposureOf(mood: Mood, isIndoors: boolean, hasLamps: boolean): number {
  if (mood.isDark || isIndoors) return isIndoors || hasLamps ? 1 : MOONLIT;
  const luminance = ([r, g, b]: Vec3): number => r * 0.2126 + g * 0.7152 + b * 0.0722;
  const light =
    luminance(mood.sunColour) * (0.35 + 0.5 * mood.sunDirection[1]) + luminance(skyRadiance(mood, [0, 1, 0]));
  return clamp(Math.pow(METERED / light, 0.55), 0.8, 1.4);
}

/** A thing's lamps are as bright by night as by day, but the camera opens up for the night: by how much they gain. */
const LAMP_GAIN_AT_NIGHT = 3.5;

/** How much brighter what glows shows than a model has it, which is by day. */
export function glowGain({ timeOfDay }: Setting, isIndoors: boolean): number {
  return hours[timeOfDay].isDark && !isIndoors ? LAMP_GAIN_AT_NIGHT : 1;
}

/** What a white flake in the air shows: the sky round it, and at night the lamps of the place. */
export function flakeLight(mood: Mood): Vec3 {
  const sky = mix(mood.horizon, mood.zenith, 0.35);
  return mood.isDark ? mix(sky, [0.55, 0.5, 0.42], 0.45) : scale(sky, 1.7);
}
