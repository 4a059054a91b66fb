import scales from "./fit-scales.json" with { type: "json" };

// Which of the source's CC0 shapes are baked, and which part of each: its suits are a top and trousers in one file,
// its shoes come with socks.

export type Take = "all" | "upper" | "lower" | "shoe" | "sock";
export type Piece = {
  readonly name: string;
  readonly source: keyof typeof scales;
  readonly take: Take;
  /** Triangle counts near, middle and far. */
  readonly budgets: readonly number[];
};

const clothes = [3400, 1800, 800];
const shoes = [1300, 600, 260];

const piece = (name: string, source: Piece["source"], take: Take, budgets: readonly number[]): Piece => ({
  name,
  source,
  take,
  budgets,
});

export const pieces: readonly Piece[] = [
  piece("tee-female", "female_casualsuit01", "upper", clothes),
  piece("jeans-female", "female_casualsuit01", "lower", clothes),
  piece("denim-shorts", "female_casualsuit02", "lower", clothes),
  piece("blouse", "female_elegantsuit01", "upper", clothes),
  piece("skirt", "female_elegantsuit01", "lower", clothes),
  piece("crop-top", "female_sportsuit01", "upper", clothes),
  piece("leggings", "female_sportsuit01", "lower", clothes),
  piece("work-clothes", "male_casualsuit01", "all", [4200, 2000, 900]),
  piece("long-tee", "male_casualsuit02", "upper", clothes),
  piece("shirt", "male_casualsuit03", "upper", clothes),
  piece("tee", "male_casualsuit04", "upper", clothes),
  piece("jeans", "male_casualsuit04", "lower", clothes),
  piece("jacket", "male_casualsuit05", "upper", clothes),
  piece("loose-tee", "male_casualsuit06", "upper", clothes),
  piece("suit-jacket", "male_elegantsuit01", "upper", [5000, 2400, 1000]),
  piece("suit-trousers", "male_elegantsuit01", "lower", clothes),
  piece("dungarees", "male_worksuit01", "all", clothes),
  piece("leather-shoes", "shoes01", "shoe", shoes),
  piece("black-shoes", "shoes03", "shoe", shoes),
  piece("trainers", "shoes05", "shoe", shoes),
  piece("socks", "shoes05", "sock", [500, 240, 120]),
  piece("fedora", "fedora", "all", [1200, 500, 250]),
  ...(["001", "002", "003", "004", "005", "006", "007", "008", "009", "010", "011", "012"] as const).map((number) =>
    piece(`eyebrow${number}`, `eyebrow${number}`, "all", [192, 96, 48]),
  ),
  ...([2, 3, 4] as const).map((number) => piece(`eyelashes0${number}`, `eyelashes0${number}`, "all", [368, 180, 60])),
  piece("eyes", "HighPolyEyes", "all", [1200, 500, 200]),
  piece("teeth", "Teeth_Base", "all", [1000, 400, 120]),
  piece("tongue", "tongue01", "all", [260, 120, 60]),
];

export function scaleOf(source: Piece["source"]): (typeof scales)[Piece["source"]] {
  return scales[source];
}
