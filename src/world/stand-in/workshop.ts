import type { Design, Model } from "../../art/index.ts";
import { readScreenplay, type Screenplay } from "../../screenplay/index.ts";
import type { Workshop } from "../staging/workshop.ts";
import { standInBall, standInBox, standInCourt } from "./court.ts";
import { standInPerson } from "./person.ts";

type Known = {
  readonly kind: Design["kind"];
  readonly gait: Design["gait"];
  readonly abilities: Design["abilities"];
  model(): Model;
};

const known: Readonly<Record<string, Known>> = {
  person: { kind: "person", gait: "biped", abilities: ["walk", "run", "jump", "talk"], model: standInPerson },
  basketball: {
    kind: "prop",
    gait: "none",
    abilities: ["throw", "roll", "bounce"],
    model: () => standInBall(0.12, 0.6, 0.76),
  },
  "tennis-ball": {
    kind: "prop",
    gait: "none",
    abilities: ["throw", "roll", "bounce"],
    model: () => standInBall(0.0335, 0.058, 0.74),
  },
  cup: { kind: "prop", gait: "none", abilities: ["carry"], model: () => standInBox([0.08, 0.1, 0.08], 0.3, "ceramic") },
  crate: { kind: "prop", gait: "none", abilities: ["carry"], model: () => standInBox([0.4, 0.3, 0.4], 6) },
  table: { kind: "furniture", gait: "none", abilities: ["put-on"], model: () => standInBox([1.2, 0.75, 0.7], 20) },
};

/** The few models that this room's tests need. */
export function standInWorkshop(): Workshop {
  const court = standInCourt();
  return {
    designOf(id) {
      const found = known[id];
      if (!found) return null;
      const model = found.model();
      return { id, ...found, sizeMetres: model.sizeMetres, massKg: model.massKg, matter: model.matter };
    },
    setOf: () => ({ indoors: true, frontRadians: 0 }),
    model(spec) {
      const found = known[spec.design];
      if (!found) throw new RangeError(`No stand-in for '${spec.design}'.`);
      return found.model();
    },
    set: () => court,
  };
}

/** A whole screenplay from the parts that a test cares about. */
export function standInScreenplay(parts: Record<string, unknown>): Screenplay {
  return readScreenplay({
    version: 1,
    prompt: "",
    title: "",
    seed: 1,
    seconds: 4,
    setting: { set: "court" },
    cast: [],
    props: [],
    beats: [],
    lines: [],
    shots: [{ id: "s", start: 0, duration: 600, framing: "wide" }],
    style: {},
    ...parts,
  });
}
