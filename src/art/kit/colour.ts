import type { Vec3 } from "../../base/index.ts";

// sRGB hex by name: the CSS names that people say, and how people name paint, cloth, hair and animals.
const named: Readonly<Record<string, string>> = {
  // Shades by themselves: 'a dark coat'.
  dark: "24262b",
  pale: "e6dfd2",
  black: "0d0d0f",
  charcoal: "2b2d31",
  slate: "556070",
  graphite: "3a3c40",
  grey: "808285",
  gray: "808285",
  silver: "b9bcc0",
  "light grey": "c4c6c8",
  "light gray": "c4c6c8",
  "dark grey": "46484b",
  "dark gray": "46484b",
  white: "f2f2ef",
  ivory: "f4efdf",
  cream: "f1e6c8",
  beige: "d9c7a3",
  eggshell: "efe8d8",
  pearl: "e8e4dc",
  red: "c01f24",
  crimson: "a8132d",
  scarlet: "cf2a1e",
  maroon: "5e1220",
  burgundy: "5b1526",
  ruby: "9b1133",
  cherry: "a3162b",
  brick: "9c4a36",
  rust: "9a4420",
  vermilion: "d33f21",
  coral: "ee7a60",
  salmon: "ec8d78",
  tomato: "d5432c",
  blood: "6e0c10",
  "dark red": "6d0f14",
  "light red": "e0696a",
  orange: "e2721b",
  tangerine: "ee8324",
  amber: "e39a1c",
  apricot: "efb27c",
  peach: "f2bd99",
  pumpkin: "d9681a",
  yellow: "eec31e",
  gold: "c99a2e",
  golden: "c48a48",
  lemon: "f2de4e",
  mustard: "c8961f",
  canary: "f4e23c",
  sand: "cdb48a",
  straw: "d9c47c",
  blonde: "d6b87a",
  "light yellow": "f3e79a",
  green: "2f8f3a",
  lime: "8ac926",
  olive: "6b6b2a",
  emerald: "12834f",
  forest: "1f4d2b",
  "forest green": "1f4d2b",
  mint: "a5dcc0",
  jade: "1f8b63",
  moss: "5d6d35",
  sage: "9aa88a",
  khaki: "a99d6b",
  "dark green": "17401f",
  "light green": "8fcf86",
  "lime green": "6fbf2a",
  "sea green": "2e8b6a",
  blue: "2459b8",
  navy: "17254d",
  "navy blue": "17254d",
  azure: "3b8ee0",
  cobalt: "1c46a0",
  royal: "2a48b4",
  "royal blue": "2a48b4",
  sapphire: "15399a",
  indigo: "36277c",
  cerulean: "2a86b8",
  denim: "3b5478",
  "sky blue": "86c1ea",
  "light blue": "90c0e8",
  "dark blue": "142a5e",
  "baby blue": "a8d0ee",
  "steel blue": "4a7ba6",
  cyan: "27b6c9",
  turquoise: "2fb9a9",
  teal: "13757a",
  aqua: "4ac6c8",
  "electric blue": "1f7bf2",
  purple: "6b2c91",
  violet: "7c4bc0",
  lavender: "b7a3dc",
  lilac: "c2a2d4",
  plum: "682a58",
  magenta: "c4219a",
  mauve: "b48aa8",
  fuchsia: "cf2c9f",
  "dark purple": "3d1a58",
  "light purple": "b39ad6",
  pink: "ea86a8",
  rose: "db6a84",
  "hot pink": "ec3f90",
  "light pink": "f3bccb",
  blush: "e6b4ab",
  "baby pink": "f3c0d0",
  brown: "6b4426",
  chocolate: "482a19",
  coffee: "4b3324",
  tan: "bf9a6b",
  chestnut: "6a3520",
  caramel: "a9682f",
  copper: "a85a2e",
  bronze: "84602c",
  umber: "56402d",
  sepia: "6a4a30",
  mahogany: "54221a",
  walnut: "553a26",
  oak: "a97f4f",
  cedar: "8c5234",
  pine: "c9a26a",
  teak: "8a5c33",
  ebony: "2a211c",
  "light brown": "a07850",
  "dark brown": "38241a",
  fawn: "b68f63",
  ginger: "b5622a",
  auburn: "6a2a1a",
  hazel: "8a6b3a",
  "off-white": "ece8dd",
  terracotta: "b3613f",
  ochre: "bd8430",
  wood: "9a6b3f",
  wooden: "9a6b3f",
  rainbow: "d8433b",
  colourful: "d8433b",
  colorful: "d8433b",
  neon: "5bff3a",
  "neon green": "4dff5a",
  "neon pink": "ff3fa4",
  "neon blue": "35a7ff",
};

/** One sRGB component, 0 to 1, as light (IEC 61966-2-1). */
export function linearOf(encoded: number): number {
  return encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4;
}

/** Light, 0 to 1, as one sRGB component. */
export function encodedOf(linear: number): number {
  return linear <= 0.0031308 ? linear * 12.92 : 1.055 * linear ** (1 / 2.4) - 0.055;
}

/** 'a0b1c2' as linear RGB. */
export function hexColour(hex: string): Vec3 {
  const value = Number.parseInt(hex.replace("#", ""), 16);
  return [linearOf(((value >> 16) & 255) / 255), linearOf(((value >> 8) & 255) / 255), linearOf((value & 255) / 255)];
}

const shades: Readonly<Record<string, (colour: Vec3) => Vec3>> = {
  dark: (c) => [c[0] * 0.3, c[1] * 0.3, c[2] * 0.3],
  deep: (c) => [c[0] * 0.45, c[1] * 0.45, c[2] * 0.45],
  light: (c) => [c[0] * 0.45 + 0.45, c[1] * 0.45 + 0.45, c[2] * 0.45 + 0.45],
  pale: (c) => [c[0] * 0.35 + 0.52, c[1] * 0.35 + 0.52, c[2] * 0.35 + 0.52],
  pastel: (c) => [c[0] * 0.45 + 0.42, c[1] * 0.45 + 0.42, c[2] * 0.45 + 0.42],
  bright: (c) => [Math.min(1, c[0] * 1.25), Math.min(1, c[1] * 1.25), Math.min(1, c[2] * 1.25)],
};

/** Linear RGB of a colour as a prompt says it ('navy', 'dark red', 'reddish brown'), or null. */
export function colourOf(name: string): Vec3 | null {
  const words = name.toLowerCase().trim().replace(/[-_]/g, " ").replace(/\s+/g, " ");
  const whole = named[words] ?? named[words.replace(/ /g, "-")];
  if (whole) return hexColour(whole);
  if (/^#?[0-9a-f]{6}$/.test(words)) return hexColour(words);
  const parts = words.split(" ");
  const last = parts.at(-1) ?? "";
  const base = named[last] ?? named[last.replace(/d?d?ish$/, "")] ?? named[last.replace(/y$/, "")];
  if (!base) return null;
  return parts.slice(0, -1).reduce((colour, word) => shades[word]?.(colour) ?? colour, hexColour(base));
}

/** The colour by a name known to be on the list. */
export function colour(name: string): Vec3 {
  const found = colourOf(name);
  if (!found) throw new RangeError(`Art has no colour '${name}'.`);
  return found;
}

/** Brightness as the eye weighs it (Rec. 709). */
export function luminanceOf([r, g, b]: Vec3): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
