import type { Vec3 } from "../../base/index.ts";
import type { BuildInput } from "../design.ts";
import { colourOf, hexColour } from "../kit/index.ts";
import type { Physique } from "./physique.ts";

export type Hair = {
  /** Key of the pack's fitted shapes; null is bald. */
  readonly piece: string | null;
  readonly colour: Vec3;
  /** Swing of its strands, woolliness and share of grey ones, 0 to 1. */
  readonly wave: number;
  readonly curl: number;
  readonly grey: number;
  /** Key of the pack's fitted shapes; null is shaven. */
  readonly beard: string | null;
  readonly brows: string;
  readonly browColour: Vec3;
};

// Hair colours as they are, not as paint: sRGB hex.
const shades: Readonly<Record<string, string>> = {
  black: "1b1613",
  "dark brown": "2c1d13",
  brown: "47301d",
  "light brown": "6e4c2e",
  blonde: "a58a62",
  blond: "a58a62",
  golden: "a5834f",
  platinum: "d8c69c",
  red: "8a3f22",
  ginger: "9c5a30",
  auburn: "5c2c1a",
  grey: "8f8c88",
  gray: "8f8c88",
  silver: "aeacaa",
  white: "d9d6d0",
};

/** How the painter draws the pieces whose hair is not straight: swing of its strands, woolliness. */
const textures: Readonly<Record<string, { readonly wave: number; readonly curl: number }>> = {
  "afro-hair": { wave: 0.6, curl: 1 },
  "short-afro-hair": { wave: 0.6, curl: 1 },
  "curly-hair": { wave: 0.55, curl: 0.6 },
  "long-curly-hair": { wave: 0.5, curl: 0.4 },
  "locks-hair": { wave: 0.25, curl: 1 },
};
const straight = { wave: 0.06, curl: 0 };

const styles: readonly (readonly [words: RegExp, pieces: readonly string[]])[] = [
  [/balding|receding|thinning|tonsure/, ["balding-hair"]],
  [/bald|shaved|no hair/, []],
  [/afro|kinky/, ["afro-hair"]],
  [/dread|locs|cornrow/, ["locks-hair"]],
  [/pigtail|bunches/, ["pigtail-hair"]],
  [/pony/, ["tail-hair"]],
  [/braid|plait/, ["plait-hair"]],
  [/\bbun\b|chignon|topknot|updo|pinned|tied/, ["bun-hair"]],
  [/long.*(curl|wav)|(curl|wav)\w*.*long/, ["long-curly-hair"]],
  [/curl|frizz|perm|ringlet/, ["curly-hair"]],
  [/\bbob\b|chin|fringe|bangs/, ["bob-hair"]],
  [/shoulder|medium/, ["shoulder-hair"]],
  [/long|flowing|straight/, ["long-hair", "side-long-hair"]],
  [/wav/, ["long-curly-hair"]],
  [/buzz|cropped|military/, ["crop-hair"]],
  [/crew|stubbl/, ["crew-hair"]],
  [/slick|swept|quiff|pompadour/, ["swept-hair"]],
  [/mess|spik|tousled|shaggy|unkempt/, ["messy-hair"]],
  [/pixie|short/, ["parted-hair", "messy-hair", "swept-hair"]],
];

const usual = {
  female: {
    any: ["long-hair", "side-long-hair", "shoulder-hair", "tail-hair", "bob-hair", "bun-hair", "long-curly-hair"],
    african: ["afro-hair", "long-curly-hair", "locks-hair", "bun-hair", "short-afro-hair"],
    old: ["curly-hair", "bob-hair", "bun-hair", "shoulder-hair"],
    child: ["tail-hair", "pigtail-hair", "long-hair", "bob-hair", "plait-hair"],
  },
  male: {
    any: ["parted-hair", "swept-hair", "messy-hair", "crew-hair", "parted-hair"],
    african: ["crop-hair", "short-afro-hair", "short-afro-hair", "locks-hair", "crop-hair"],
    old: ["parted-hair", "balding-hair", "crew-hair", "balding-hair"],
    child: ["messy-hair", "messy-hair", "parted-hair"],
  },
} as const;

/** What people of that age and ancestry mostly wear. */
function usualOf({ sex, band, ancestry }: Physique): readonly string[] {
  if (band === "baby") return ["crop-hair"];
  const own = usual[sex];
  if (ancestry.african > 0.4) return sex === "male" && band === "old" ? [...own.african, "balding-hair"] : own.african;
  return band === "old" ? own.old : band === "child" ? own.child : own.any;
}

export function hairOf({ attributes, role, random }: BuildInput, physique: Physique): Hair {
  const own = random.fork("hair");
  const words = `${attributes.hair?.style ?? ""} ${attributes.other.join(" ")}`.toLowerCase();
  // A long beard makes no long hair.
  const ofHead = [attributes.hair?.style ?? "", ...attributes.other]
    .map((text) => text.toLowerCase().replace(/\w*[ -]?(beard|m(o|)ustache)\w*/g, ""))
    .join(" ");
  const style = styles.find(([pattern]) => pattern.test(ofHead));
  const list = style?.[1] ?? usualOf(physique);
  const isBald =
    list.length === 0 ||
    (style === undefined && physique.sex === "male" && physique.age > 0.6 && own.fork("bald").next() < 0.12);
  const piece = isBald ? null : own.fork("style").pick(list);
  const name = attributes.hair?.colour?.toLowerCase() ?? ownColour(physique, own.fork("colour").next());
  const colour = shades[name] ? hexColour(shades[name]) : (colourOf(name) ?? hexColour("2c1d13"));
  const dark = Math.min(0.09, 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2]);
  const light = 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2] || 0.01;
  const browFactor = (dark / light) * (physique.age > 0.8 ? 1.6 : 0.85);
  const brows = physique.sex === "female" ? ["005", "006", "004"] : ["001", "002", "008", "012"];
  return {
    piece,
    colour,
    ...((piece === null ? null : textures[piece]) ?? straight),
    grey: greyOf(physique, attributes.hair?.colour ?? null, own.fork("grey").next()),
    beard: beardOf(
      physique,
      `${words} ${attributes.clothes.map(({ garment }) => garment).join(" ")} ${role ?? ""}`,
      own.fork("beard").next(),
    ),
    brows: `eyebrow${own.fork("brows").pick(brows)}`,
    browColour: [colour[0] * browFactor, colour[1] * browFactor, colour[2] * browFactor],
  };
}

function beardOf({ sex, age }: Physique, words: string, draw: number): string | null {
  if (/long(-|\s)beard|wizard|santa|hermit/.test(words)) return "long-beard";
  if (/stubble|unshaven/.test(words)) return "stubble";
  if (/goatee/.test(words)) return "goatee";
  if (/m(o|)ustache/.test(words)) return "moustache";
  if (/beard/.test(words)) return "beard";
  if (sex === "female" || age < 0.42 || /shaven|no beard/.test(words)) return null;
  return draw < 0.14 ? "beard" : draw < 0.34 ? "stubble" : null;
}

function greyOf({ age }: Physique, asked: string | null, draw: number): number {
  return asked !== null || age < 0.62 ? 0 : Math.min(0.5, (age - 0.6) * 2 * draw);
}

/** Reddish and fair people have freckles, more often when they are young. */
export function frecklesOf({ attributes, random }: BuildInput, physique: Physique): number {
  const words = attributes.other.join(" ").toLowerCase();
  if (/freckle/.test(words)) return 1;
  if (physique.ancestry.caucasian < 0.9) return 0;
  const own = random.fork("freckles");
  const colour = attributes.hair?.colour?.toLowerCase() ?? "";
  const chance = /red|ginger|auburn/.test(colour) ? 0.85 : 0.18;
  return own.next() < chance ? own.range(0.35, 0.9) : 0;
}

function ownColour(physique: Physique, draw: number): string {
  if (physique.age > 0.9) return draw < 0.55 ? "white" : "silver";
  if (physique.age > 0.8) return draw < 0.7 ? "grey" : "white";
  if (physique.age > 0.68 && draw < 0.4) return "grey";
  if (physique.ancestry.caucasian < 0.9) return draw < 0.75 ? "black" : "dark brown";
  const shares = ["dark brown", "brown", "light brown", "blonde", "black", "ginger", "auburn", "golden"];
  return shares[Math.floor(draw * shares.length)] ?? "brown";
}
