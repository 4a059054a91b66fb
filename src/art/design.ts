import type { Random, Vec3 } from "../base/index.ts";
import type { ManifoldToplevel } from "manifold-3d";
import type { Attributes } from "../screenplay/index.ts";
import type { Anchor, Collider, Model } from "./model.ts";
import type { PeoplePack } from "./people/people-pack.ts";

/** What a body can do or have done to it; director and world both read these. */
export type Ability =
  | "roll"
  | "bounce"
  | "carry"
  | "throw"
  | "kick"
  | "sit-on"
  | "lie-on"
  | "stand-on"
  | "put-on"
  | "put-in"
  | "ride"
  | "drive"
  | "fly"
  | "sail"
  | "swim"
  | "open"
  | "pour"
  | "eat"
  | "drink"
  | "read"
  | "play"
  | "wear"
  | "shatter"
  | "burn"
  | "light"
  | "walk"
  | "run"
  | "jump"
  | "talk"
  | "grow";

export type Gait = "biped" | "quadruped" | "bird" | "wheels" | "bicycle" | "boat" | "aircraft" | "none";

/** Engines and data that builders need; made once by `prepareArt`. */
export type ArtAssets = {
  /** Solid modelling: CSG on closed meshes. */
  readonly solid: ManifoldToplevel;
  /** The baked people; null where only things are built. */
  readonly people: PeoplePack | null;
};

/** What a design is made from. */
export type BuildInput = {
  readonly attributes: Attributes;
  /** What a person is ('chef'): wardrobe follows it. */
  readonly role: string | null;
  readonly random: Random;
  /** 1 for a hero near the camera, 0.25 for one in the distance: how many triangles to spend. Joints, colliders and
   * anchors do not depend on it. */
  readonly detail: number;
  readonly assets: ArtAssets;
};

/**
 * One entry of the catalogue; one short file in art/things. The director finds it by its nouns, the world by its
 * abilities, picture and sound by what `build` returns.
 */
export type Design = {
  readonly id: string;
  readonly kind: "person" | "creature" | "vehicle" | "prop" | "furniture" | "plant" | "building" | "food" | "fixture";
  /** English nouns, singular, the display name first ('dog', 'puppy', 'hound'). Grouping nouns go to the director. */
  readonly nouns: readonly string[];
  /** WordNet 3.1 noun lemmas#sense that this design stands for, so that hypernyms find it ('dog#1'). */
  readonly senses: readonly string[];
  readonly abilities: readonly Ability[];
  readonly gait: Gait;
  /** Usual extent (x across, y high, z long), before attributes. */
  readonly sizeMetres: Vec3;
  readonly massKg: number;
  /** Key of the matter table. */
  readonly matter: string;
  /** Looks like the material that the prompt names ('a glass table'); others always look like their own matter. */
  readonly isMadeToOrder?: true;
  /** The colour it has when the prompt names none, as a prompt would say it. */
  readonly usualColour: string;
  /** Builds the model. Pure: equal input, equal model. */
  build(input: BuildInput): Model;
};

/** A named area of a set where things are put and people stand: 'free-throw-line', 'sidewalk', 'sofa'. */
export type Area = {
  readonly name: string;
  /** English words that mean it. */
  readonly nouns: readonly string[];
  readonly centre: Vec3;
  /** Half extents in x and z. */
  readonly halfSize: readonly [number, number];
  /** Where one who stands there usually looks, radians about +Y from +Z. */
  readonly facingRadians: number;
};

/** Numbers of one place of a scatter: x, y, z, turn about Y (radians), scale, and a tint's r, g, b (linear). */
export const PLACE_STRIDE = 8;

/** Scattered things that are drawn but never touched: grass blades, far trees, crowd. */
export type Scatter = {
  readonly kind: "instances" | "grass";
  /** For instances: the model that is repeated. */
  readonly model: Model | null;
  /** PLACE_STRIDE numbers each. */
  readonly places: Float32Array;
  /** For grass: blade height in metres and root and tip colour, linear. */
  readonly grass: { readonly heightMetres: number; readonly root: Vec3; readonly tip: Vec3 } | null;
  readonly sways: boolean;
};

/** A lamp, window or sign that gives light. Colours linear; intensity in candela (point, spot) or nits (area). */
export type Fixture = {
  readonly kind: "point" | "spot" | "area";
  readonly position: Vec3;
  readonly direction: Vec3;
  readonly sizeMetres: readonly [number, number];
  readonly colour: Vec3;
  readonly intensity: number;
  readonly coneRadians: number;
  /** 'night' fixtures are lit from dusk to dawn only. */
  readonly lit: "always" | "night" | "day";
  readonly castsShadow: boolean;
};

export type SetModel = {
  /** Static pieces: model with its place. Pieces with a `name` can be asked for by it ('hoop'). */
  readonly pieces: readonly {
    readonly name: string;
    readonly model: Model;
    readonly position: Vec3;
    readonly turnRadians: number;
    readonly scale: number;
  }[];
  readonly scatters: readonly Scatter[];
  /** Set colliders in set space; pieces bring their own as well. */
  readonly colliders: readonly Collider[];
  /** Named points: 'rim-centre', 'backboard-centre', 'door'. */
  readonly anchors: readonly Anchor[];
  readonly areas: readonly Area[];
  readonly fixtures: readonly Fixture[];
  /** Where a camera may be, axis aligned. */
  readonly cameraBounds: { readonly low: Vec3; readonly high: Vec3 };
  /** Ground height. */
  heightAt(x: number, z: number): number;
  /** Matter underfoot. */
  matterAt(x: number, z: number): string;
};

export type SetInput = {
  readonly random: Random;
  readonly season: "spring" | "summer" | "autumn" | "winter";
  readonly weather: string;
  readonly timeOfDay: string;
  /** 1 everything, 0.25 a draft: how dense scatters are. */
  readonly detail: number;
  readonly assets: ArtAssets;
};

/** A place. One file in art/sets. */
export type SetDesign = {
  readonly id: string;
  readonly nouns: readonly string[];
  readonly senses: readonly string[];
  readonly indoors: boolean;
  /** Direction the main camera looks from: radians about +Y; left and right of relations are meant from there. */
  readonly frontRadians: number;
  /** Reverberation time in seconds and room volume in m3 (0 outdoors), for sound. */
  readonly acoustics: { readonly reverbSeconds: number; readonly volumeCubicMetres: number };
  /** Names of ambience beds that sound knows: 'birds', 'wind', 'city', 'room', 'crowd-hall'. */
  readonly ambience: readonly string[];
  /** Design ids that belong here without being named: a court's ball and hoop. */
  readonly belongings: readonly string[];
  build(input: SetInput): SetModel;
};
