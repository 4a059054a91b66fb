import { z } from "zod";
import {
  attributesSchema,
  cameraAngles,
  cameraMoves,
  framings,
  relationKinds,
  settingSchema,
  styleSchema,
} from "../../screenplay/index.ts";

// What a language model is asked for: a screenplay in its own words for things and deeds. The director grounds them.
// Everything has a bound, so that no answer can be large; unknown keys are dropped.

const word = z.string().max(60);
const words = z.string().max(200).default("");
const name = z.string().min(1).max(60);
const time = z.number().min(0).max(600);
const shape = attributesSchema.shape;

const attributes = z
  .object({
    colours: z.array(word).max(4).default([]),
    size: shape.size.catch(null),
    material: word.nullable().default(null).catch(null),
    sex: shape.sex.catch(null),
    age: shape.age.catch(null),
    build: shape.build.catch(null),
    mood: word.nullable().default(null).catch(null),
    hairColour: word.nullable().default(null).catch(null),
    hairStyle: word.nullable().default(null).catch(null),
    clothes: z
      .array(z.object({ garment: word, colours: z.array(word).max(3).default([]) }))
      .max(10)
      .default([]),
  })
  .prefault({});

const body = z.object({
  id: name.describe("short id that beats, lines and shots use"),
  noun: word.min(1).describe("English noun of what it is: 'woman', 'dog', 'red bus' is noun 'bus' with colour 'red'"),
  name: word.nullable().default(null).describe("a given name, else null"),
  role: word.nullable().default(null).describe("trade or part of a person: 'chef'"),
  attributes,
  words: words.describe("the prompt's own words for it, copied exactly"),
});

const id = name.nullable().default(null);

export const modelPlanSchema = z.object({
  seconds: z.number().min(0.5).max(600).nullable().default(null),
  setting: z.object({
    place: word.describe("English noun of the place: 'street', 'kitchen'"),
    timeOfDay: settingSchema.shape.timeOfDay.catch("afternoon"),
    weather: settingSchema.shape.weather.catch("clear"),
    season: settingSchema.shape.season.catch("summer"),
    words,
  }),
  look: styleSchema.shape.look.catch("cinematic"),
  mood: word.nullable().default(null).catch(null),
  cast: z.array(body).max(24).default([]),
  props: z
    .array(body.omit({ role: true }))
    .max(60)
    .default([]),
  relations: z
    .array(z.object({ kind: z.enum(relationKinds), of: name, to: name }))
    .max(100)
    .default([]),
  beats: z
    .array(
      z.object({
        actor: name,
        verb: word.min(1).describe("English verb in its dictionary form, with its particle: 'walk', 'pick up'"),
        target: id,
        with: id.describe("the thing handled: the ball of a throw"),
        manner: z.array(word).max(6).default([]),
        speed: z.number().min(0.1).max(10).default(1).catch(1),
        outcome: word
          .nullable()
          .default(null)
          .describe("of a throw or shot: 'in', 'rim', 'backboard', 'airball', 'wide'"),
        start: time,
        duration: z.number().min(0.1).max(600),
        words,
      }),
    )
    .max(120)
    .default([]),
  lines: z
    .array(
      z.object({
        who: id,
        text: z.string().min(1).max(1000),
        manner: z.enum(["says", "shouts", "whispers", "asks", "sings", "narrates"]).default("says").catch("says"),
        language: z.string().max(8).default("en").catch("en"),
        start: time,
      }),
    )
    .max(60)
    .default([]),
  shots: z
    .array(
      z.object({
        duration: z.number().min(0.3).max(600),
        framing: z.enum(framings).catch("medium"),
        angle: z.enum(cameraAngles).default("eye-level").catch("eye-level"),
        moves: z.array(z.enum(cameraMoves)).max(2).default(["static"]).catch(["static"]),
        subjects: z.array(name).max(6).default([]),
        words,
      }),
    )
    .min(1)
    .max(60),
});

export type ModelPlan = z.infer<typeof modelPlanSchema>;

/** The plan's JSON Schema, for servers that hold a model to one. */
export function modelPlanJsonSchema(): unknown {
  return z.toJSONSchema(modelPlanSchema, { io: "input", unrepresentable: "any" });
}
