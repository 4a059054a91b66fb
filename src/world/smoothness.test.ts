import assert from "node:assert/strict";
import { test } from "node:test";
import { transformAt, type Take } from "../take/index.ts";
import { simulateIn } from "./simulate.ts";
import { critique, figuresOf } from "./stand-in/critique.ts";
import { standInScreenplay, standInWorkshop } from "./stand-in/workshop.ts";

// Whatever people do, one gesture passes into the next without a cut: joints keep their mass.

const workshop = standInWorkshop();
const person = (id: string) => ({ id, name: id, design: "person", attributes: {}, seed: id, role: null });
const prop = (id: string, design: string) => ({ id, name: id, design, attributes: {}, seed: id });

async function takeOf(parts: Record<string, unknown>): Promise<Take> {
  return simulateIn(workshop, {
    screenplay: standInScreenplay({ seconds: 5, cast: [person("ann"), person("bob")], ...parts }),
    speech: [],
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
}

const modelOf = (body: Take["bodies"][number]) => (body.model ? workshop.model(body.model) : null);
const beat = (action: string, more: Record<string, unknown> = {}) => ({
  id: `b-${action}`,
  actor: "ann",
  action,
  start: 0.4,
  duration: 2,
  text: "",
  ...more,
});
/** The largest change of a joint's speed between two motion steps that still reads as quick, radians per second. */
const QUICK = 30;

const acts: Readonly<Record<string, Record<string, unknown>>> = {
  "walks and waves": { beats: [beat("walk"), beat("wave", { start: 2.5 })] },
  "runs and stops": { beats: [beat("run", { start: 0 })] },
  "throws to another": { props: [prop("ball", "basketball")], beats: [beat("throw", { with: "ball", target: "bob" })] },
  "dribbles and claps": {
    props: [prop("ball", "basketball")],
    beats: [beat("dribble", { with: "ball" }), beat("cheer", { start: 2.8 })],
  },
  falls: { beats: [beat("fall")] },
  "shakes hands, each told to": {
    beats: [
      beat("shake-hands", { target: "bob" }),
      beat("shake-hands", { id: "b-2", actor: "bob", target: "ann", start: 0.5 }),
    ],
  },
  "lies and sleeps": { beats: [beat("lie-down", { start: 0, duration: 0.4 }), beat("sleep", { start: 0.4 })] },
};

for (const [name, parts] of Object.entries(acts)) {
  test(`ann ${name}: nothing pops, leaps, slides or sinks`, async () => {
    const take = await takeOf(parts);
    const found = critique(take, modelOf, () => 0).filter(
      ({ kind, value }) => !(kind === "pop" && value < QUICK) && !(kind === "leap" && value < 8) && kind !== "float",
    );
    assert.deepEqual(
      found.map(({ kind, body, t, value, detail }) => `${kind} of ${body} at ${t.toFixed(2)}: ${detail} ${value}`),
      [],
    );
  });
}

test("who falls lies on the ground, and stands up again where told", async () => {
  const take = await takeOf({
    seconds: 6,
    beats: [beat("fall", { duration: 1.4 }), beat("stand-up", { start: 2.4, duration: 1.5 })],
  });
  const ann = figuresOf(take, modelOf).find((figure) => figure.id === "ann");
  assert.ok(ann);
  const head = (t: number): number => ann.at(t).positions[ann.skeleton.index.get("head") ?? 0]?.[1] ?? 9;
  assert.ok(head(0.3) > 1.4 && head(1.8) < 0.5 && head(5.5) > 1.4, `${head(0.3)} ${head(1.8)} ${head(5.5)}`);
});

test("two who are told to shake each other's hands meet once, at arm's length", async () => {
  const take = await takeOf(acts["shakes hands, each told to"] ?? {});
  const [ann, bob] = ["ann", "bob"].map((id) => transformAt(take.transforms[id] ?? new Float32Array(), 3).position);
  assert.ok(ann && bob);
  const apart = Math.hypot(ann[0] - bob[0], ann[2] - bob[2]);
  assert.ok(apart > 0.45 && apart < 1.2, `${apart} m apart`);
});
