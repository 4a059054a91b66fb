import type { Vec3 } from "../../base/index.ts";
import type { BuildInput } from "../design.ts";
import { colourOf, hexColour } from "../kit/index.ts";
import type { Physique } from "./physique.ts";

export type Hair = {
  /** Key of the pack's fitted shapes; null is bald. */
  readonly piece: string | null;
  readonly colour: Vec3;
  /** Key of the pack's fitted shapes; null is shaven. */
  readonly beard: string | null;
  readonly brows: string;
  readonly browColour: Vec3;
};

// Hair colours as they are, not as paint: sRGB hex.
const shades: Readonly<Record<string, string>> = {
  black: "17130f",
  "dark brown": "2c1d13",
  brown: "47301d",
  "light brown": "6e4c2e",
  blonde: "a58a62",
  blond: "a58a62",
  golden: "a5834f",
  platinum: "d8c69c",
  red: "83351a",
  ginger: "87431d",
  auburn: "5a2616",
  grey: "8f8c88",
  gray: "8f8c88",
  silver: "aeacaa",
  white: "d9d6d0",
};

const styles: readonly (readonly [words: RegExp, pieces: readonly string[]])[] = [
  [/bald|shaved|no hair/, []],
  [/afro|curly|frizzy|kinky/, ["afro01"]],
  [/pony/, ["ponytail01"]],
  [/braid|plait|pigtail|dreadlock|bun/, ["braid01"]],
  [/bob|chin|shoulder|medium/, ["short03"]],
  [/long|flowing|wavy|straight/, ["long01"]],
  [/buzz|crew|cropped/, ["short04"]],
  [/short|pixie|messy|spiky/, ["short01", "short02"]],
];

const usual = {
  female: {
    any: ["long01", "ponytail01", "braid01", "long01", "ponytail01"],
    african: ["afro01", "braid01", "afro01", "ponytail01"],
  },
  male: { any: ["short01", "short02", "short04", "short01"], african: ["short04", "short01", "afro01", "short04"] },
} as const;

export function hairOf({ attributes, role, random }: BuildInput, physique: Physique): Hair {
  const own = random.fork("hair");
  const words = `${attributes.hair?.style ?? ""} ${attributes.other.join(" ")}`.toLowerCase();
  // A long beard makes no long hair.
  const ofHead = words.replace(/\w*[ -]?(beard|m(o|)ustache)\w*/g, "");
  const style = styles.find(([pattern]) => pattern.test(ofHead));
  const isAfrican = physique.ancestry.african > 0.4;
  const isBaby = physique.band === "baby";
  const list = style?.[1] ?? (isBaby ? ["short04"] : null) ?? usual[physique.sex][isAfrican ? "african" : "any"];
  const isBald =
    list.length === 0 ||
    (style === undefined && physique.sex === "male" && physique.age > 0.8 && own.fork("bald").next() < 0.25);
  const name = attributes.hair?.colour?.toLowerCase() ?? ownColour(physique, own.fork("colour").next());
  const colour = shades[name] ? hexColour(shades[name]) : (colourOf(name) ?? hexColour("2c1d13"));
  const dark = Math.min(0.09, 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2]);
  const light = 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2] || 0.01;
  const browFactor = (dark / light) * (physique.age > 0.8 ? 1.6 : 0.85);
  const brows = physique.sex === "female" ? ["005", "006", "004"] : ["001", "002", "008", "012"];
  return {
    piece: isBald ? null : own.fork("style").pick(list),
    colour,
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

function ownColour(physique: Physique, draw: number): string {
  if (physique.age > 0.9) return draw < 0.55 ? "white" : "silver";
  if (physique.age > 0.8) return draw < 0.7 ? "grey" : "white";
  if (physique.age > 0.68 && draw < 0.4) return "grey";
  if (physique.ancestry.caucasian < 0.9) return draw < 0.75 ? "black" : "dark brown";
  const shares = ["dark brown", "brown", "light brown", "blonde", "black", "ginger", "auburn", "golden"];
  return shares[Math.floor(draw * shares.length)] ?? "brown";
}
