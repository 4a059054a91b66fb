import assert from "node:assert/strict";
import { test } from "node:test";
import { createRandom } from "../../base/index.ts";
import { attributesSchema } from "../../screenplay/index.ts";
import type { ArtAssets, BuildInput } from "../design.ts";
import { colourOf } from "../kit/index.ts";
import { garmentOf, garments } from "./garments.ts";
import { physiqueOf } from "./physique.ts";
import { roleWear } from "./roles.ts";
import { wardrobeOf, type Outfit } from "./wardrobe.ts";

const input = (attributes: object, role: string | null = null, seed = "1"): BuildInput => ({
  attributes: attributesSchema.parse(attributes),
  role,
  random: createRandom(seed),
  detail: 1,
  assets: {} as ArtAssets,
});
const wear = (attributes: object, role: string | null = null, seed = "1"): Outfit => {
  const given = input(attributes, role, seed);
  return wardrobeOf(given, physiqueOf(given));
};
const ids = (outfit: Outfit): string[] => outfit.worn.map(({ garment }) => garment.id);

test("a prompt's words find the garment", () => {
  for (const [words, id] of [
    ["red basketball jersey", "jersey"],
    ["blue dress", "dress"],
    ["long flowing evening dress", "gown"],
    ["sneakers", "trainers"],
    ["lab coat", "coat"],
    ["Hawaiian shirts", "shirt"],
    ["grey hoodie", "hoodie"],
    ["white wedding dress", "ball gown"],
    ["suit of armour", "armour"],
    ["silk kimono", "kimono"],
    ["red cape", "cape"],
    ["striped pyjamas", "pyjamas"],
  ] as const)
    assert.equal(garmentOf(words)?.id, id, words);
  assert.equal(garmentOf("spaceship"), null);
});

test("what is asked for is worn, in its colour, and the rest of the role stays", () => {
  const outfit = wear({ clothes: [{ garment: "jersey", colours: ["red"] }] }, "basketball player");
  assert.ok(ids(outfit).includes("shorts"));
  assert.deepEqual(outfit.worn.find(({ garment }) => garment.id === "jersey")?.colour, colourOf("red"));
});

test("a dress replaces top and trousers", () => {
  const worn = ids(wear({ sex: "female", clothes: [{ garment: "dress", colours: ["blue"] }] }));
  assert.ok(worn.includes("dress"));
  assert.ok(!worn.includes("jeans") && !worn.includes("t-shirt"));
});

test("nobody goes naked", () => {
  for (const role of [null, ...roleWear.flatMap((entry) => entry.role.slice(0, 1))])
    for (const sex of ["female", "male"])
      for (const seed of ["1", "2", "3"]) {
        const slots = new Set(wear({ sex }, role, seed).worn.map(({ garment }) => garment.slot));
        const isSwimmer = role === "swimmer" && sex === "male";
        assert.ok(
          slots.has("whole") || (slots.has("bottom") && (slots.has("top") || isSwimmer)),
          `${role} ${sex} ${seed}`,
        );
      }
});

test("the tables name only garments and colours that there are", () => {
  const colours = (listed: string): string[] =>
    listed
      .split("|")
      .map((name) => name.trim())
      .filter((name) => name !== "" && name !== "same");
  for (const { usual, id } of garments)
    for (const name of usual.filter((entry) => entry !== "")) assert.ok(colourOf(name), `${id}: ${name}`);
  for (const entry of roleWear)
    for (const line of [...entry.wears, ...(entry.wearsFemale ?? []), ...(entry.hat ? [entry.hat] : [])]) {
      const [name = "", listed = ""] = line.split(":");
      if (line !== entry.hat) assert.ok(garmentOf(name), `${entry.role[0]}: ${name}`);
      for (const colour of colours(listed)) assert.ok(colourOf(colour), `${entry.role[0]}: ${line}: ${colour}`);
    }
});
