import type { Random, Vec3 } from "../../base/index.ts";
import type { BuildInput } from "../design.ts";
import { colourOf } from "../kit/index.ts";
import { glassesIn } from "./glasses.ts";
import { garmentOf, type Garment, type Slot } from "./garments.ts";
import type { Physique } from "./physique.ts";
import { roleWear, type RoleWear } from "./roles.ts";

/** One piece that somebody wears, inside ones first. */
export type Worn = {
  /** Key of the pack's fitted shapes. */
  readonly piece: string;
  readonly garment: Garment;
  /** Linear; null keeps the picture's own colours. */
  readonly colour: Vec3 | null;
  readonly trim: Vec3;
  readonly pattern: string;
  readonly number: number | null;
};

export type Outfit = {
  readonly worn: readonly Worn[];
  readonly hat: { readonly kind: string; readonly colour: string } | null;
};

const order: readonly Slot[] = ["socks", "feet", "bottom", "top", "whole", "over", "neck", "head"];
const hats =
  /\b(toque|chef'?s? hat|cap|beanie|helmet|hard hat|beret|tiara|crown|turban|bowler hat|bowler|sombrero|santa hat|party hat|bandana|straw hat|cowboy hat|pointed hat|wizard hat|peaked cap|top hat|sun hat|hat)s?\b/;

const casual: Readonly<Record<Physique["sex"], readonly (readonly string[])[]>> = {
  female: [
    ["t-shirt: ", "jeans: ", "trainers: "],
    ["shirt: ", "jeans: ", "shoes: "],
    ["dress: ", "dress shoes: "],
    ["sweater: ", "skirt: ", "dress shoes: "],
    ["long-sleeved shirt: ", "leggings: ", "trainers: "],
    ["t-shirt: ", "denim shorts: ", "trainers: "],
  ],
  male: [
    ["t-shirt: ", "jeans: ", "trainers: "],
    ["shirt: ", "trousers: ", "shoes: "],
    ["sweater: ", "trousers: ", "shoes: "],
    ["jacket: ", "jeans: ", "shoes: "],
    ["long-sleeved shirt: ", "jeans: ", "trainers: "],
    ["turtleneck: ", "jeans: ", "shoes: "],
  ],
};
const young: readonly (readonly string[])[] = [
  ["t-shirt: red|royal blue|yellow|green", "jeans: ", "trainers: "],
  ["sport shirt: yellow|teal|orange", "shorts: navy|khaki", "socks: white", "trainers: "],
  ["sweater: red|mustard|teal", "jeans: ", "trainers: "],
];

/** What people wear by the words, as a text that differs where it looks different; null where nothing is worn by them. */
export function wornLook(words: string): string | null {
  const text = words.toLowerCase();
  const [garment, hat, glasses] = [garmentOf(text)?.id ?? "", hats.exec(text)?.[1] ?? "", glassesIn(text) ?? ""];
  return garment === "" && hat === "" && glasses === ""
    ? null
    : [garment, hat, glasses, patternOf(text) ?? ""].join("/");
}

type Choice = { garment: Garment; colours: readonly string[]; pattern: string | null };

/** The prompt's clothes over the role's over what people wear on an ordinary day. Nobody goes naked. */
export function wardrobeOf({ attributes, role, random }: BuildInput, physique: Physique): Outfit {
  const own = random.fork("wardrobe");
  const trade = roleOf(role ?? "");
  const isFemale = physique.sex === "female";
  const everyday = physique.band === "child" || physique.band === "baby" ? young : casual[physique.sex];
  const lines = trade
    ? ((isFemale ? trade.wearsFemale : undefined) ?? trade.wears)
    : own.fork("everyday").pick(everyday);
  const chosen = new Map<Slot, Choice>();
  for (const line of lines) {
    const choice = readLine(line, own, chosen);
    if (choice) chosen.set(choice.garment.slot, choice);
  }
  let hat = trade?.hat ? readHat(trade.hat, own, chosen) : null;
  const asked = new Set<Slot>();
  for (const { garment: name, colours, words } of attributes.clothes) {
    const text = `${words} ${name}`.toLowerCase();
    const garment = garmentOf(text) ?? garmentOf(name);
    const asHat = hats.exec(text);
    if (garment) {
      chosen.set(garment.slot, { garment, colours, pattern: patternOf(text) });
      asked.add(garment.slot);
    } else if (asHat) hat = { kind: asHat[1] ?? "cap", colour: colours[0] ?? "" };
  }
  if (asked.has("whole")) for (const slot of ["top", "bottom"] as const) if (!asked.has(slot)) chosen.delete(slot);
  if ((asked.has("top") || asked.has("bottom")) && !asked.has("whole")) chosen.delete("whole");
  const need = (slot: Slot, name: string): void => {
    const garment = garmentOf(name);
    if (garment && !chosen.has(slot)) chosen.set(slot, { garment, colours: [], pattern: null });
  };
  if (!chosen.has("whole")) {
    need("bottom", "jeans");
    if (chosen.get("bottom")?.garment.id !== "swimming trunks") need("top", "t-shirt");
  }
  if (!["swimming trunks", "swimsuit"].includes((chosen.get("bottom") ?? chosen.get("whole"))?.garment.id ?? ""))
    need("feet", "trainers");
  if (
    asked.has("whole") &&
    !asked.has("feet") &&
    /^suit$|gown|dress|sari|kimono|tutu/.test(chosen.get("whole")?.garment.id ?? "")
  ) {
    chosen.delete("feet");
    need("feet", "dress shoes");
  }
  const [named] = attributes.colours;
  const main = chosen.get("whole") ?? chosen.get("over") ?? chosen.get("top");
  if (named !== undefined && main && attributes.clothes.every(({ colours }) => colours.length === 0))
    chosen.set(main.garment.slot, { ...main, colours: attributes.colours });
  const number = trade?.isNumbered ? own.fork("number").integer(2, 45) : null;
  const worn = order.flatMap((slot) => {
    const choice = chosen.get(slot);
    if (!choice || (slot === "socks" && (!showsShins(chosen) || chosen.get("feet")?.garment.id === "boots"))) return [];
    return piecesOf(choice, {
      own,
      isFemale,
      number: slot === "top" ? number : null,
      asked: attributes.pattern,
      areShinsSeen: showsShins(chosen),
    });
  });
  return { worn, hat };
}

function roleOf(role: string): RoleWear | null {
  const text = ` ${role.toLowerCase().replace(/[^a-z ]/g, " ")} `;
  return (
    roleWear.find((entry) => entry.role.some((name) => text.includes(` ${name} `) || text.includes(` ${name}s `))) ??
    null
  );
}

/** 'jersey: red|blue' of the role table; 'same' is the colour of the first garment. */
function readLine(line: string, random: Random, chosen: ReadonlyMap<Slot, Choice>): Choice | null {
  const [name = "", colours = ""] = line.split(":").map((part) => part.trim());
  const garment = garmentOf(name);
  if (!garment) return null;
  if (colours === "same") return { garment, colours: [...chosen.values()][0]?.colours ?? [], pattern: null };
  const listed =
    line.includes(":") && colours !== "" ? colours.split("|").map((colour) => colour.trim()) : garment.usual;
  return { garment, colours: [random.fork(name).pick(listed)], pattern: null };
}

function readHat(line: string, random: Random, chosen: ReadonlyMap<Slot, Choice>): Outfit["hat"] {
  const [kind = "", colours = ""] = line.split(":").map((part) => part.trim());
  if (kind === "") return null;
  if (colours === "same") return { kind, colour: [...chosen.values()][0]?.colours[0] ?? "navy" };
  return { kind, colour: random.fork("hat").pick(colours.split("|")) };
}

function showsShins(chosen: ReadonlyMap<Slot, Choice>): boolean {
  const below = chosen.get("bottom") ?? chosen.get("whole");
  return (
    below !== undefined &&
    /shorts|skirt$|trunks|dress$|leggings|swimsuit|bodysuit|tutu|armour|space suit/.test(below.garment.id)
  );
}

function patternOf(text: string): string | null {
  if (/pinstripe/.test(text)) return "pinstriped";
  if (/strip(e|ed)/.test(text)) return "striped";
  if (/hoop/.test(text)) return "hooped";
  if (/plaid|check(ed|ered)|tartan|flannel/.test(text)) return "checked";
  if (/dot(s|ted)?\b|spotted/.test(text)) return "dotted";
  return null;
}

// Patterns that no photographed piece shows, and the painted cut that stands for it then.
const painted: Readonly<Record<string, boolean>> = { checked: true, dotted: true, hooped: true };
const paintable: Readonly<Record<string, string>> = {
  "t-shirt": "sport-shirt",
  shirt: "long-shirt",
  "long-sleeved shirt": "long-shirt",
};

function piecesOf(
  { garment, colours, pattern }: Choice,
  by: { own: Random; isFemale: boolean; number: number | null; asked: string | null; areShinsSeen: boolean },
): Worn[] {
  const name = colours[0] ?? by.own.fork(garment.id).pick(garment.usual);
  const colour = name === "" ? null : colourOf(name);
  const bright = colour ? 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2] : 0.5;
  const trim =
    (colours[1] === undefined ? null : colourOf(colours[1])) ??
    (bright > 0.35 ? [0.02, 0.03, 0.08] : [0.85, 0.85, 0.83]);
  const common = {
    garment,
    colour,
    trim,
    pattern: pattern ?? (by.asked ? patternOf(by.asked) : null) ?? garment.pattern,
    number: by.number,
  };
  const usual = by.isFemale ? garment.female : garment.male;
  const worn: Worn[] = [
    { ...common, piece: painted[common.pattern] === true ? (paintable[garment.id] ?? usual) : usual },
  ];
  if (garment.also && (garment.slot !== "feet" || by.areShinsSeen)) worn.unshift({ ...common, piece: garment.also });
  return worn;
}
