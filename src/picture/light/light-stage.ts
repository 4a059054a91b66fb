import type { Vector3 } from "three/webgpu";
import { mix, scale, type Vec3 } from "../../base/index.ts";
import type { Fixture } from "../../art/index.ts";
import type { Setting } from "../../screenplay/index.ts";
import { fillEnvMap, skyOverGround } from "./env-map.ts";
import { ambientHarmonics, type Surroundings } from "./harmonics.ts";
import { litLamps, meanLamplight, setLamps } from "./lamps.ts";
import type { LightRig } from "./light-rig.ts";
import { moodOf, skyRadiance, type Mood } from "./mood.ts";

/** Light on paper that lamps are exposed for: indoors they are the main light, outdoors at night they share it. */
/** By day windows are the main light, and lamps fill. */
const LAMPLIGHT_BY_DAY = 0.4;
const LAMPLIGHT_INDOORS = 0.62;
const LAMPLIGHT_OUTDOORS = 0.42;

/** Sets sun, sky, lamps and air for a setting. `places` are where the action is. */
export function lightStage(
  rig: LightRig,
  input: {
    readonly setting: Setting;
    readonly frontRadians: number;
    readonly isIndoors: boolean;
    readonly fixtures: readonly Fixture[];
    readonly places: readonly Vec3[];
  },
): Mood {
  const { setting, isIndoors, places } = input;
  const mood = moodOf(setting, input.frontRadians);
  const put = (to: { value: Vector3 }, [x, y, z]: Vec3): void => void to.value.set(x, y, z);
  put(rig.sunDirection, mood.sunDirection);
  put(rig.sunColour, isIndoors ? scale(mood.sunColour, mood.isDark ? 0.5 : 1.6) : mood.sunColour);
  put(rig.airCool, mood.airCool);
  put(rig.airWarm, mood.airWarm);
  rig.airDensity.value = isIndoors ? 0 : mood.airDensity;
  rig.wind.value = isIndoors ? 0 : setting.windMetresPerSecond;
  rig.wetness.value = isIndoors ? 0 : mood.wetness;
  rig.snowCover.value = isIndoors ? 0 : mood.snowCover;
  const lamps = litLamps(input.fixtures, mood.isDark);
  const wanted = isIndoors ? (mood.isDark ? LAMPLIGHT_INDOORS : LAMPLIGHT_BY_DAY) : LAMPLIGHT_OUTDOORS;
  const given = meanLamplight(lamps, places);
  setLamps(rig, lamps, places, given > 0 ? wanted / given : 1);
  const surroundings = isIndoors ? roomOf(mood, lamps.length > 0) : outdoorsOf(mood);
  ambientHarmonics(surroundings).forEach((c, i) => (rig.ambient.array[i] as Vector3).set(...c));
  fillEnvMap(rig, surroundings);
  rig.envStrength.value = isIndoors ? 0.45 : 1;
  return mood;
}

const SHADE_BALANCE = 0.45;

function greyOf([r, g, b]: Vec3): Vec3 {
  const value = r * 0.2126 + g * 0.7152 + b * 0.0722;
  return [value, value, value];
}

function outdoorsOf(mood: Mood): Surroundings {
  const up = mood.sunDirection[1];
  const onGround = mix(scale(mood.sunColour, Math.max(0, up)), skyRadiance(mood, [0, 1, 0]), 0.4);
  const ground = onGround.map((value, k) => value * (mood.ground[k] ?? 0.2) * 1.3) as unknown as Vec3;
  // White balance: shade is bluer than light, but less than the sky that it comes from.
  return skyOverGround((d) => mix(skyRadiance(mood, d), greyOf(skyRadiance(mood, d)), SHADE_BALANCE), ground);
}

/** Light that walls, floor and ceiling throw back; daylight comes in where the windows are. */
function roomOf(mood: Mood, hasLamps: boolean): Surroundings {
  const day = mood.isDark ? 0.12 : 1;
  const base: Vec3 = hasLamps ? mix([0.2, 0.21, 0.24], [0.3, 0.26, 0.21], mood.isDark ? 1 : 0.35) : [0.22, 0.23, 0.26];
  const sun = mood.sunDirection;
  return ([x, y, z]) => {
    const towards = Math.max(0, x * sun[0] + z * sun[2]);
    const ceiling = y > 0 ? 1 + 0.35 * y : 1 - 0.1 * y;
    const window = Math.pow(towards, 6) * (1 - Math.min(1, Math.abs(y - 0.25) * 1.6)) * 0.9 * day;
    const floor: Vec3 = y < -0.2 ? [1.12, 0.98, 0.82] : [1, 1, 1];
    return [0, 1, 2].map(
      (k) => (base[k] ?? 0) * ceiling * (floor[k] ?? 1) * (mood.isDark ? 0.75 : 1) + window * (mood.horizon[k] ?? 0),
    ) as unknown as Vec3;
  };
}
