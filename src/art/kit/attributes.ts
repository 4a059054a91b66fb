import type { Vec3 } from "../../base/index.ts";
import type { Attributes } from "../../screenplay/index.ts";
import type { Surface } from "../model.ts";
import { colourOf } from "./colour.ts";
import { surface } from "./surface.ts";

/** How much longer, wider and higher than usual a thing of that size is. */
export function sizeFactor(attributes: Attributes): number {
  const factors = { tiny: 0.4, small: 0.7, medium: 1, large: 1.4, huge: 2.2 } as const;
  return attributes.size ? factors[attributes.size] : 1;
}

/** The prompt's n-th colour in linear RGB where it names one that art knows, else the usual one. */
export function colourFrom(attributes: Attributes, usual: Vec3 | string, index = 0): Vec3 {
  const asked = attributes.colours[index];
  const found = asked === undefined ? null : colourOf(asked);
  if (found) return found;
  return typeof usual === "string" ? (colourOf(usual) ?? [0.5, 0.5, 0.5]) : usual;
}

type Make = { readonly matter: string; readonly surface: Surface; readonly densityFactor: number };

const grain = (recipe: string, colour: string, extra: Record<string, number | string> = {}): Surface["texture"] => ({
  recipe,
  params: { colour: [...(colourOf(colour) ?? [0.5, 0.5, 0.5])], ...extra },
  metresPerTile: null,
});

// What a named material looks like when a prompt asks for it; textured ones carry their own colour.
const looks: Readonly<Record<string, () => Surface>> = {
  wood: () => surface({ colour: [1, 1, 1], roughness: 0.55, texture: grain("wood", "oak") }),
  steel: () => surface({ colour: [0.56, 0.57, 0.58], roughness: 0.28, metalness: 1 }),
  aluminium: () => surface({ colour: [0.78, 0.79, 0.8], roughness: 0.32, metalness: 1 }),
  brass: () => surface({ colour: [0.78, 0.57, 0.25], roughness: 0.25, metalness: 1 }),
  gold: () => surface({ colour: [0.94, 0.68, 0.26], roughness: 0.2, metalness: 1 }),
  silver: () => surface({ colour: [0.87, 0.86, 0.84], roughness: 0.18, metalness: 1 }),
  copper: () => surface({ colour: [0.86, 0.45, 0.31], roughness: 0.28, metalness: 1 }),
  glass: () => surface({ colour: [0.86, 0.93, 0.92], roughness: 0.03, opacity: 0.28, clearcoat: 1, doubleSided: true }),
  acrylic: () => surface({ colour: [0.9, 0.94, 0.95], roughness: 0.06, opacity: 0.3, clearcoat: 1 }),
  ceramic: () => surface({ colour: "ivory", roughness: 0.18, clearcoat: 0.6 }),
  plastic: () => surface({ colour: "red", roughness: 0.38 }),
  rubber: () => surface({ colour: "charcoal", roughness: 0.85 }),
  leather: () => surface({ colour: [1, 1, 1], roughness: 0.5, sheen: 0.15, texture: grain("leather", "chestnut") }),
  cloth: () => surface({ colour: [1, 1, 1], roughness: 0.9, sheen: 0.5, texture: grain("weave", "slate") }),
  paper: () => surface({ colour: "ivory", roughness: 0.85, translucency: 0.2 }),
  stone: () => surface({ colour: [1, 1, 1], roughness: 0.8, texture: grain("rock", "grey") }),
  marble: () => surface({ colour: [1, 1, 1], roughness: 0.15, clearcoat: 0.4, texture: grain("marble", "white") }),
  concrete: () => surface({ colour: [1, 1, 1], roughness: 0.85, texture: grain("concrete", "light grey") }),
  brick: () => surface({ colour: [1, 1, 1], roughness: 0.85, texture: grain("brick", "brick") }),
  ice: () => surface({ colour: [0.72, 0.87, 0.95], roughness: 0.08, opacity: 0.6, clearcoat: 1, translucency: 0.4 }),
};

// Words for materials that the matter table files under another name.
const kin: Readonly<Record<string, string>> = {
  wooden: "wood",
  oak: "wood",
  pine: "wood",
  metal: "steel",
  iron: "steel",
  chrome: "steel",
  aluminum: "aluminium",
  golden: "gold",
  crystal: "glass",
  porcelain: "ceramic",
  clay: "ceramic",
  wool: "cloth",
  cotton: "cloth",
  fabric: "cloth",
  velvet: "cloth",
  silk: "cloth",
  cardboard: "paper",
  granite: "stone",
  rock: "stone",
  bamboo: "wood",
  wicker: "wood",
};
const matterFor: Readonly<Record<string, string>> = {
  gold: "brass",
  silver: "steel",
  copper: "brass",
  marble: "stone",
};

/** The surface and matter that a prompt's material asks for, or null where it names none that art knows. */
export function makeFrom(attributes: Attributes): Omit<Make, "densityFactor"> | null {
  const asked = attributes.material?.toLowerCase() ?? "";
  const name = kin[asked] ?? asked;
  const look = looks[name];
  if (!look) return null;
  const plain = look();
  const asksColour = attributes.colours.length > 0;
  const colour = colourFrom(attributes, plain.colour);
  if (!asksColour) return { matter: matterFor[name] ?? name, surface: plain };
  const texture = plain.texture ? { ...plain.texture, params: { ...plain.texture.params, colour: [...colour] } } : null;
  return {
    matter: matterFor[name] ?? name,
    surface: { ...plain, texture, colour: texture ? plain.colour : colour },
  };
}
