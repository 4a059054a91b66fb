import { z } from "zod";

// Screenplay version 1: what should happen, as plain data. Everything that later stages may vary on is here,
// so that the same screenplay and seed give the same film. Lengths in metres, times in seconds from the film's start.

const id = z.string().min(1).max(80);
const seconds = z.number().min(0).max(600);
const vec3 = z.tuple([z.number(), z.number(), z.number()]);

/** Qualities of a body, each optional: absent means the director did not say and art's default holds. */
export const attributesSchema = z.object({
  /** Colour names in prompt words ('red', 'navy'); the first is the main colour. */
  colours: z.array(z.string()).default([]),
  size: z.enum(["tiny", "small", "medium", "large", "huge"]).nullable().default(null),
  /** Name of a matter in art ('wood', 'glass'…). */
  material: z.string().nullable().default(null),
  pattern: z.string().nullable().default(null),
  mood: z.string().nullable().default(null),
  sex: z.enum(["female", "male"]).nullable().default(null),
  age: z.enum(["baby", "child", "teen", "young", "middle", "old"]).nullable().default(null),
  build: z.enum(["slim", "average", "muscular", "heavy"]).nullable().default(null),
  height: z.enum(["short", "average", "tall"]).nullable().default(null),
  ancestry: z.enum(["african", "asian", "caucasian", "latino", "mixed"]).nullable().default(null),
  hair: z.object({ colour: z.string().nullable(), style: z.string().nullable() }).nullable().default(null),
  clothes: z
    .array(z.object({ garment: z.string(), colours: z.array(z.string()).default([]), words: z.string().default("") }))
    .default([]),
  /** Any other describing words, kept for notes, language models and later art. */
  other: z.array(z.string()).default([]),
});

export const castMemberSchema = z.object({
  id,
  /** How the screenplay calls it: 'basketball player', 'Ana'. */
  name: z.string(),
  /** The design in art's catalogue that plays it: 'person', 'dog'… */
  design: z.string(),
  /** The prompt's own noun where the design is a stand-in ('okapi'), else null. */
  standsFor: z.string().nullable().default(null),
  /** What the person is, where said: 'basketball player', 'chef'. Wardrobe and gestures follow it. */
  role: z.string().nullable().default(null),
  attributes: attributesSchema,
  /** Own seed, so that a remix of others leaves this one as it was. */
  seed: z.string(),
});

export const propSchema = castMemberSchema.omit({ role: true }).extend({
  /** True where the thing belongs to the set (a hoop on a court) and is only named here. */
  ofSet: z.boolean().default(false),
});

export const relationKinds = [
  "on",
  "under",
  "above",
  "in",
  "left-of",
  "right-of",
  "in-front-of",
  "behind",
  "near",
  "between",
  "across-from",
  "holds",
  "wears",
  "rides",
  "part-of",
] as const;

/** Holds at the first frame unless a beat changes it; left and right are the camera's. */
export const relationSchema = z.object({
  kind: z.enum(relationKinds),
  of: id,
  to: id,
  and: id.nullable().default(null),
});

/** A named place on the set. `near` names an area that the set offers ('free-throw-line'), or a body. */
export const markSchema = z.object({ id, near: z.string().nullable(), position: vec3, facingRadians: z.number() });

/** Who is where when the film begins. */
export const blockingSchema = z.object({ body: id, mark: id });

export const beatSchema = z.object({
  id,
  /** The body that acts. */
  actor: id,
  /** Verb of the world's repertoire: 'walk', 'run', 'throw', 'shoot', 'kick', 'wave', 'sit', 'idle'… */
  action: z.string(),
  /** The prompt's own verb where the action is a stand-in, else null. */
  standsFor: z.string().nullable().default(null),
  /** Whom or what it is done to or towards. */
  target: id.nullable().default(null),
  /** The instrument or thing handled: the ball of a throw. */
  with: id.nullable().default(null),
  /** Mark to reach, or null. */
  to: id.nullable().default(null),
  from: id.nullable().default(null),
  path: z
    .enum([
      "straight",
      "around",
      "through",
      "over",
      "along",
      "across",
      "into",
      "out-of",
      "circle",
      "up",
      "down",
      "away",
      "towards",
    ])
    .nullable()
    .default(null),
  direction: z
    .enum(["left", "right", "forward", "backward", "up", "down", "towards-camera", "away-from-camera"])
    .nullable()
    .default(null),
  manner: z.array(z.string()).default([]),
  /** 1 is the action's usual pace. */
  speed: z.number().min(0.1).max(10).default(1),
  /** How it ends, where the prompt says so: a shot goes 'in', misses off the 'rim' or the 'backboard', an 'airball'. */
  outcome: z.string().nullable().default(null),
  /** Times the action is repeated; null where it simply fills its duration. */
  times: z.number().int().min(1).max(100).nullable().default(null),
  /** Planned start and length; the world starts it then, or when `after` has ended if that is later. */
  start: seconds,
  duration: seconds,
  after: id.nullable().default(null),
  text: z.string(),
});

export const lineSchema = z.object({
  id,
  who: id.nullable(),
  text: z.string().min(1).max(1000),
  manner: z.enum(["says", "shouts", "whispers", "asks", "sings", "narrates"]).default("says"),
  emotion: z.string().nullable().default(null),
  language: z.string().default("en"),
  /** Planned start; the line is spoken then, or when beat `after` has ended if that is later. */
  start: seconds,
  after: id.nullable().default(null),
});

/** How much of a subject is seen, from far to near. */
export const shotSizes = [
  "extreme-wide",
  "wide",
  "full",
  "medium",
  "medium-close-up",
  "close-up",
  "extreme-close-up",
] as const;
export const framings = [...shotSizes, "over-the-shoulder", "two-shot", "point-of-view", "insert"] as const;
export const cameraAngles = ["eye-level", "low", "high", "overhead", "dutch", "worms-eye"] as const;
export const cameraMoves = [
  "static",
  "pan-left",
  "pan-right",
  "tilt-up",
  "tilt-down",
  "dolly-in",
  "dolly-out",
  "truck-left",
  "truck-right",
  "tracking",
  "orbit",
  "orbit-left",
  "orbit-right",
  "crane-up",
  "crane-down",
  "handheld",
  "drone",
  "zoom-in",
  "zoom-out",
  "rack-focus",
  "follow",
] as const;

export const shotSchema = z.object({
  id,
  scene: z.number().int().min(0).default(0),
  start: seconds,
  duration: z.number().min(0.1).max(600),
  framing: z.enum(framings),
  angle: z.enum(cameraAngles).default("eye-level"),
  /** Which side of the subject the camera stands on. */
  side: z.enum(["front", "three-quarter", "side", "back", "any"]).default("any"),
  /** Full-frame equivalent focal length in millimetres; null: chosen by the framing. */
  lensMillimetres: z.number().min(8).max(800).nullable().default(null),
  moves: z.array(z.enum(cameraMoves)).default(["static"]),
  /** Bodies to keep in frame; the first is in focus. Empty: the set itself. */
  subjects: z.array(id).default([]),
  transition: z.enum(["cut", "dissolve", "fade"]).default("cut"),
  /** Playback speed of the world: 0.25 is slow motion, 8 a time-lapse. */
  timeScale: z.number().min(0.05).max(100).default(1),
  text: z.string().default(""),
});

export const cueSchema = z.object({
  id,
  kind: z.enum(["music", "effect", "ambience", "silence"]),
  words: z.string(),
  mood: z.string().nullable().default(null),
  start: seconds,
  duration: seconds.nullable().default(null),
});

export const settingSchema = z.object({
  /** The design in art's sets that stages it. */
  set: z.string(),
  /** The prompt's own noun where the set is a stand-in, else null. */
  standsFor: z.string().nullable().default(null),
  timeOfDay: z.enum(["dawn", "morning", "noon", "afternoon", "golden-hour", "dusk", "night"]).default("afternoon"),
  weather: z.enum(["clear", "cloudy", "overcast", "rain", "snow", "fog", "storm"]).default("clear"),
  /** 0 none, 1 as strong as it gets. */
  weatherStrength: z.number().min(0).max(1).default(0.5),
  season: z.enum(["spring", "summer", "autumn", "winter"]).default("summer"),
  windMetresPerSecond: z.number().min(0).max(60).default(2),
  era: z.string().nullable().default(null),
  gravityMetresPerSecond2: z.number().min(0).max(30).default(9.81),
  other: z.array(z.string()).default([]),
});

export const styleSchema = z.object({
  look: z
    .enum(["cinematic", "anime", "noir", "documentary", "vintage", "watercolour", "claymation"])
    .default("cinematic"),
  standsFor: z.string().nullable().default(null),
  mood: z.string().nullable().default(null),
  words: z.array(z.string()).default([]),
});

export const noteKinds = ["understood", "assumed", "unstaged", "missed", "refused"] as const;
/** `words` are the prompt's own; `from` is the character offset of the first; every content word is in one note. */
export const noteSchema = z.object({
  kind: z.enum(noteKinds),
  words: z.string(),
  from: z.number().int().min(0),
  text: z.string(),
});

export const screenplaySchema = z.object({
  version: z.literal(1),
  prompt: z.string(),
  title: z.string(),
  seed: z.number().int().min(0),
  seconds: z.number().min(0.5).max(600),
  setting: settingSchema,
  cast: z.array(castMemberSchema).max(200),
  props: z.array(propSchema).max(500),
  relations: z.array(relationSchema).default([]),
  marks: z.array(markSchema).default([]),
  blocking: z.array(blockingSchema).default([]),
  beats: z.array(beatSchema).max(500),
  lines: z.array(lineSchema).max(200),
  shots: z.array(shotSchema).min(1).max(200),
  cues: z.array(cueSchema).default([]),
  style: styleSchema,
  notes: z.array(noteSchema).default([]),
});

export type Screenplay = z.infer<typeof screenplaySchema>;
export type Attributes = z.infer<typeof attributesSchema>;
export type CastMember = z.infer<typeof castMemberSchema>;
export type Prop = z.infer<typeof propSchema>;
export type Relation = z.infer<typeof relationSchema>;
export type Mark = z.infer<typeof markSchema>;
export type Beat = z.infer<typeof beatSchema>;
export type Line = z.infer<typeof lineSchema>;
export type Shot = z.infer<typeof shotSchema>;
export type Cue = z.infer<typeof cueSchema>;
export type Setting = z.infer<typeof settingSchema>;
export type Style = z.infer<typeof styleSchema>;
export type Note = z.infer<typeof noteSchema>;
export type CameraMove = (typeof cameraMoves)[number];
export type Framing = (typeof framings)[number];
