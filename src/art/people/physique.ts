import type { Random } from "../../base/index.ts";
import type { BuildInput } from "../design.ts";
import type { AncestryShares } from "./face-morphs.ts";

// Who somebody is, in the source's own scales of 0 to 1.

export type Sex = "female" | "male";
export type AgeBand = "baby" | "child" | "teen" | "young" | "middle" | "old";

export type Physique = {
  readonly sex: Sex;
  readonly band: AgeBand;
  /** 0 is 1 year, 0.1875 is 10, 0.5 is 25, 1 is 90. */
  readonly age: number;
  readonly muscle: number;
  readonly weight: number;
  readonly ancestry: AncestryShares;
  readonly heightMetres: number;
  readonly massKg: number;
};

const ages: Readonly<Record<AgeBand, readonly [number, number]>> = {
  baby: [0.015, 0.04],
  child: [0.12, 0.175],
  teen: [0.27, 0.33],
  young: [0.44, 0.56],
  middle: [0.64, 0.75],
  old: [0.86, 0.97],
};

// Mean height in metres and its spread. Adults and the old: NCD-RisC, "A century of trends in adult human height"
// (2016), Western Europe; children: WHO growth references at 1.5, 8 and 15 years.
const heights: Readonly<Record<AgeBand, Readonly<Record<Sex, readonly [number, number]>>>> = {
  baby: { female: [0.81, 0.03], male: [0.82, 0.03] },
  child: { female: [1.27, 0.055], male: [1.27, 0.055] },
  teen: { female: [1.61, 0.06], male: [1.68, 0.065] },
  young: { female: [1.65, 0.055], male: [1.78, 0.06] },
  middle: { female: [1.64, 0.055], male: [1.77, 0.06] },
  old: { female: [1.59, 0.055], male: [1.72, 0.06] },
};

const builds = {
  slim: { muscle: [0.35, 0.5], weight: [0.18, 0.3] },
  average: { muscle: [0.45, 0.6], weight: [0.42, 0.56] },
  muscular: { muscle: [0.85, 1], weight: [0.5, 0.62] },
  heavy: { muscle: [0.4, 0.55], weight: [0.85, 1] },
} as const;

// Roles that their players' bodies show; the first match counts.
const roleBodies: readonly { readonly words: RegExp; readonly build: keyof typeof builds; readonly tall: number }[] = [
  { words: /basketball|volleyball/, build: "muscular", tall: 1.9 },
  { words: /wrestler|bodybuilder|weightlifter|boxer|bouncer/, build: "muscular", tall: 0.3 },
  { words: /runner|jogger|marathon|dancer|ballerina|model|cyclist/, build: "slim", tall: 0.2 },
  { words: /athlete|soccer|football|swimmer|firefighter|soldier|surfer|gymnast|skater/, build: "muscular", tall: 0.2 },
];

/** The prompt's words decide; what they leave open is drawn from `random`. */
export function physiqueOf({ attributes, role, random }: BuildInput): Physique {
  const own = random.fork("physique");
  const words = `${role ?? ""} ${attributes.other.join(" ")}`.toLowerCase();
  const sex = attributes.sex ?? sexOf(words) ?? (own.fork("sex").next() < 0.5 ? "female" : "male");
  const band = attributes.age ?? bandOf(words) ?? (own.fork("band").next() < 0.75 ? "young" : "middle");
  const isGrown = band !== "baby" && band !== "child";
  const roleBody = isGrown ? roleBodies.find((entry) => entry.words.test(words)) : undefined;
  const build = builds[attributes.build ?? roleBody?.build ?? "average"];
  const [low, high] = ages[band];
  const age = own.fork("age").range(low, high);
  const muscle = own.fork("muscle").range(build.muscle[0], build.muscle[1]);
  const weight = own.fork("weight").range(build.weight[0], build.weight[1]);
  const [mean, spread] = heights[band][sex];
  const draw = Math.max(-1.2, Math.min(1.2, own.fork("height").gaussian() * 0.6));
  const shift = { short: -1.7, average: 0, tall: 1.7 }[attributes.height ?? "average"] + (roleBody?.tall ?? 0);
  const size = attributes.size ? { tiny: 0.9, small: 0.95, medium: 1, large: 1.05, huge: 1.12 }[attributes.size] : 1;
  const heightMetres = (mean + spread * (draw + shift)) * size;
  // Body mass index of the build; children's is lower (WHO median 16 at 8 years).
  const index = (isGrown ? 22 : 16.5) + (weight - 0.5) * (isGrown ? 18 : 7) + (muscle - 0.5) * 5;
  return {
    sex,
    band,
    age,
    muscle,
    weight,
    ancestry: ancestryOf(attributes.ancestry, own.fork("ancestry")),
    heightMetres,
    massKg: index * heightMetres * heightMetres,
  };
}

function sexOf(words: string): Sex | null {
  if (
    /\b(wom[ae]n|girl|lady|female|mother|mom|mum|grandmother|grandma|queen|princess|actress|waitress|bride|ballerina|businesswoman|policewoman|witch|nun|sister|daughter|wife|aunt|hostess)\b/.test(
      words,
    )
  )
    return "female";
  if (
    /\b(m[ae]n|boy|guy|gentleman|male|father|dad|grandfather|grandpa|king|prince|waiter|groom|businessman|policeman|fireman|fisherman|cowboy|wizard|monk|brother|son|husband|uncle|knight)\b/.test(
      words,
    )
  )
    return "male";
  return null;
}

function bandOf(words: string): AgeBand | null {
  if (/\b(baby|infant)\b/.test(words)) return "baby";
  if (/\b(child|kid|boy|girl|toddler|pupil|schoolboy|schoolgirl)\b/.test(words)) return "child";
  if (/\b(teen|teenager|adolescent)\b/.test(words)) return "teen";
  if (/\b(grandmother|grandma|grandfather|grandpa|elder|senior|pensioner|old)\b/.test(words)) return "old";
  return null;
}

function ancestryOf(asked: BuildInput["attributes"]["ancestry"], random: Random): AncestryShares {
  switch (asked) {
    case "african":
      return { african: 1, asian: 0, caucasian: 0 };
    case "asian":
      return { african: 0, asian: 1, caucasian: 0 };
    case "caucasian":
      return { african: 0, asian: 0, caucasian: 1 };
    case "latino":
      return { african: 0.12, asian: 0.28, caucasian: 0.6 };
    case "mixed":
      return { african: 0.45, asian: 0.15, caucasian: 0.4 };
    case null: {
      const draw = random.next();
      if (draw < 0.46) return { african: 0, asian: 0, caucasian: 1 };
      if (draw < 0.64) return { african: 1, asian: 0, caucasian: 0 };
      if (draw < 0.82) return { african: 0, asian: 1, caucasian: 0 };
      return { african: 0.12, asian: 0.28, caucasian: 0.6 };
    }
  }
}
