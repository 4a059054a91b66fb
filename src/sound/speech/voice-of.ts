import { createRandom } from "../../base/index.ts";
import type { Line, Screenplay } from "../../screenplay/index.ts";
import type { FliteVoice } from "./flite.ts";

/** How a line sounds: which engine voice, and how far it is bent. */
export type VoicePlan = {
  readonly voice: FliteVoice;
  /** Mean pitch of the speaker, hertz. */
  readonly pitchHertz: number;
  /** Vocal tract against the engine voice's: over 1 is a smaller head. */
  readonly formants: number;
  /** Melody's range against the engine voice's. */
  readonly range: number;
  /** Length against the engine voice's. */
  readonly stretch: number;
  /** Breath mixed into the voice, 0 to 1 (1 is a whisper). */
  readonly breath: number;
  /** Slow shake of an old voice, share of the pitch. */
  readonly tremor: number;
  /** Vocal effort in decibels over quiet talk; brightens as it grows. */
  readonly effort: number;
  /** Rise of the melody over the last word, semitones. */
  readonly finalRise: number;
  readonly sings: boolean;
};

type Speaker = Pick<VoicePlan, "voice" | "pitchHertz" | "formants" | "range" | "stretch" | "breath" | "tremor">;

const man: Speaker = {
  voice: "rms",
  pitchHertz: 112,
  formants: 1,
  range: 1.15,
  stretch: 1.1,
  breath: 0.03,
  tremor: 0,
};
// The engine's woman has a small bright voice that recognisers take apart less well than a slightly fuller one.
const woman: Speaker = {
  voice: "slt",
  pitchHertz: 186,
  formants: 0.955,
  range: 1.7,
  stretch: 1.1,
  breath: 0.03,
  tremor: 0,
};
/** The same clear reader as the man's, with a smaller head: women one in three, and children. */
const otherWoman: Speaker = { ...man, pitchHertz: 190, formants: 1.14, range: 1.2, stretch: 1.1 };

// Mean speaking pitch by age and sex: I. Titze, "Principles of Voice Production", ch. 8 (men about 110-120 Hz, women
// 190-200, eight-year-olds 250-280; old men rise to 130, old women fall to 175). A child's tract is 15-25 % shorter
// (G. Fant, "Acoustic Theory of Speech Production"); a man's voice read that much faster loses words, measured with a
// recogniser: 'Where is my ball?' is lost at 1.2 and understood at 1.12. The pitch tells the age as well.
function speakerOf(sex: "female" | "male", age: string): Speaker {
  const adult = sex === "male" ? man : woman;
  switch (age) {
    case "baby":
      return { ...otherWoman, pitchHertz: 330, formants: 1.3, range: 1.4, stretch: 1.2, breath: 0.05 };
    case "child":
      return {
        ...otherWoman,
        pitchHertz: sex === "male" ? 245 : 258,
        formants: sex === "male" ? 1.12 : 1.13,
        stretch: 1.1,
      };
    case "teen":
      return { ...adult, pitchHertz: sex === "male" ? 128 : 205, formants: adult.formants * 1.03, range: 1.2 };
    case "old":
      return {
        ...adult,
        pitchHertz: sex === "male" ? 122 : 168,
        formants: adult.formants * 0.98,
        stretch: 1.18,
        breath: 0.12,
        tremor: 0.025,
      };
    default:
      return adult;
  }
}

/** Mood words to pitch, range, pace and effort factors. */
const moods: readonly { words: RegExp; pitch: number; range: number; stretch: number; effort: number }[] = [
  { words: /sad|tear|sob|mourn|gloom|tired|sleep|weary/, pitch: 0.94, range: 0.7, stretch: 1.14, effort: -2 },
  { words: /happ|joy|cheer|laugh|excit|delight|proud|glad/, pitch: 1.1, range: 1.35, stretch: 0.97, effort: 2 },
  { words: /ang|furi|rage|mad|fierce|annoy/, pitch: 1.06, range: 1.25, stretch: 0.97, effort: 6 },
  { words: /fear|afraid|scar|panic|terr|nerv|anxi/, pitch: 1.15, range: 1.15, stretch: 0.93, effort: 2 },
  { words: /calm|soft|gentl|tender|quiet|slow/, pitch: 0.98, range: 0.85, stretch: 1.08, effort: -3 },
];

const designOnly: Readonly<Record<string, Speaker>> = {
  robot: { ...man, pitchHertz: 105, range: 0.15, stretch: 1.02, breath: 0 },
};

/** Casts a voice for a line from who says it and how. The same speaker keeps the same voice through the film. */
export function voiceOf(line: Line, screenplay: Pick<Screenplay, "cast">): VoicePlan {
  const who = screenplay.cast.find((member) => member.id === line.who) ?? null;
  const random = createRandom(`voice/${who?.seed ?? "narrator"}`);
  const sex = who?.attributes.sex ?? (who ? random.pick(["female", "male"] as const) : "male");
  const usual = designOnly[who?.design ?? ""] ?? speakerOf(sex, who?.attributes.age ?? "middle");
  // A second woman is heard as another woman, a second man as a Scot: one in three.
  const isOther = who !== null && random.next() < 0.33;
  const base = usual === woman && isOther ? otherWoman : usual;
  const own = random.range(-1, 1);
  const mood = moods.find(({ words }) => words.test(`${line.emotion ?? ""}`.toLowerCase()));
  const heavy = who?.attributes.build === "heavy" || who?.attributes.build === "muscular" ? 0.95 : 1;
  const plan: VoicePlan = {
    ...base,
    voice: usual.voice === "rms" && usual.formants < 1.1 && isOther ? "awb" : base.voice,
    pitchHertz: base.pitchHertz * heavy * 2 ** (own * 0.14) * (mood?.pitch ?? 1),
    formants: base.formants * (1 + 0.02 * own) * heavy ** 0.5,
    range: base.range * (mood?.range ?? 1),
    stretch: base.stretch * (mood?.stretch ?? 1),
    effort: mood?.effort ?? 0,
    finalRise:
      /\?["'”’)]*\s*$/.test(line.text) && !/^\W*(who|what|where|when|why|how|which)\b/i.test(line.text) ? 5 : 0,
    sings: false,
  };
  switch (line.manner) {
    case "shouts":
      return {
        ...plan,
        // High voices have less room above them. Bent further than this, a shouted word is not understood.
        pitchHertz: plan.pitchHertz * (plan.pitchHertz > 160 ? 1.12 : 1.32),
        range: plan.range * 1.05,
        stretch: plan.stretch * 1.2,
        breath: 0,
        effort: plan.effort + 8,
      };
    case "whispers":
      return { ...plan, stretch: plan.stretch * 1.08, breath: 1, effort: -6 };
    case "asks":
      return { ...plan, finalRise: Math.max(plan.finalRise, 3) };
    case "sings":
      return { ...plan, sings: true, stretch: plan.stretch * 1.35, effort: plan.effort + 4 };
    case "narrates":
      return { ...plan, stretch: plan.stretch * 1.06, range: plan.range * 0.95 };
    case "says":
      return plan;
  }
}
