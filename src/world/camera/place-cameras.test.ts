import assert from "node:assert/strict";
import { test } from "node:test";
import { distance, type Vec3 } from "../../base/index.ts";
import type { CameraKey, SpokenLine, Take } from "../../take/index.ts";
import { transformAt } from "../../take/index.ts";
import { simulateIn } from "../simulate.ts";
import { standInScreenplay, standInWorkshop } from "../stand-in/workshop.ts";
import { project } from "./optics.ts";
import { placeCamerasIn } from "./place-cameras.ts";
import { subjectsOf, type Subject } from "./subject.ts";

const ASPECT = 16 / 9;
const person = (id: string) => ({ id, name: id, design: "person", attributes: {}, seed: id, role: null });

async function film(
  parts: Record<string, unknown>,
  speech: readonly SpokenLine[] = [],
): Promise<{ take: Take; keys: readonly CameraKey[]; subject: (id: string) => Subject }> {
  const workshop = standInWorkshop();
  const screenplay = standInScreenplay(parts);
  const quiet = { onProgress: () => undefined, signal: new AbortController().signal };
  const take = await simulateIn(workshop, { screenplay, speech, ...quiet });
  const keys = await placeCamerasIn(workshop, { screenplay, take, aspect: ASPECT, fps: 24 });
  const subjects = subjectsOf(take, workshop, workshop.set(screenplay.setting));
  const subject = (id: string): Subject => {
    const found = subjects.get(id);
    assert.ok(found, id);
    return found;
  };
  return { take, keys, subject };
}

const seen = (key: CameraKey, point: Vec3): boolean => {
  const { x, y, depth } = project(key, ASPECT, point);
  return depth > 0 && Math.abs(x) <= 1 && Math.abs(y) <= 1;
};

/** Share of the frame's height that a subject fills. */
function tall(key: CameraKey, subject: Subject): number {
  const { whole } = subject.look(key.t);
  const x = (whole.low[0] + whole.high[0]) / 2;
  const z = (whole.low[2] + whole.high[2]) / 2;
  return (project(key, ASPECT, [x, whole.high[1], z]).y - project(key, ASPECT, [x, whole.low[1], z]).y) / 2;
}

const ohNo: SpokenLine = { line: "l", who: "player", text: "Oh no!", durationSeconds: 0.9, phones: [] };
const miss = await film(
  {
    seconds: 8,
    cast: [person("player")],
    props: [
      { id: "ball", name: "ball", design: "basketball", attributes: {}, seed: "ball" },
      { id: "hoop", name: "hoop", design: "hoop", attributes: {}, seed: "hoop", ofSet: true },
    ],
    marks: [{ id: "m", near: "free-throw-line", position: [0, 0, 0], facingRadians: 0 }],
    blocking: [{ body: "player", mark: "m" }],
    beats: [
      {
        id: "b",
        actor: "player",
        action: "shoot",
        with: "ball",
        target: "hoop",
        outcome: "backboard",
        start: 0.5,
        duration: 3,
        text: "",
      },
    ],
    lines: [{ id: "l", who: "player", text: "Oh no!", manner: "shouts", start: 5.2, after: "b" }],
    shots: [
      { id: "wide", start: 0, duration: 4.5, framing: "wide", subjects: ["player", "ball", "hoop"] },
      { id: "close", start: 4.5, duration: 3.5, framing: "medium-close-up", subjects: ["player"] },
    ],
  },
  [ohNo],
);

test("a shot at a hoop shows shooter, ball and hoop together, and the shooter large", () => {
  const keys = miss.keys.filter((key) => key.shot === "wide");
  const player = miss.subject("player");
  const sizes = keys.map((key) => tall(key, player)).toSorted((a, b) => a - b);
  assert.ok((sizes[sizes.length >> 1] ?? 0) > 0.36, `the shooter fills ${sizes[sizes.length >> 1]} of the height`);
  const hit = miss.take.contacts.find((contact) => contact.b === "backboard")?.t ?? 0;
  const ball = miss.take.transforms["ball"] ?? new Float32Array();
  for (const key of keys) {
    assert.ok(seen(key, [0, 3.4, -6.38]), `the board is in frame at ${key.t}`);
    if (key.t < hit + 0.2) assert.ok(seen(key, transformAt(ball, key.t).position), `the ball is in frame at ${key.t}`);
  }
});

test("who speaks is seen from the front, the eyes near the upper third", () => {
  const line = miss.take.speech[0];
  assert.ok(line);
  const player = miss.subject("player");
  const keys = miss.keys.filter(
    (key) => key.shot === "close" && key.t > line.t + 0.3 && key.t < line.t + line.durationSeconds,
  );
  assert.ok(keys.length > 5);
  for (const key of keys) {
    const { head, headingRadians } = player.look(key.t);
    assert.ok(head);
    const toCamera = Math.atan2(key.position[0] - head[0], key.position[2] - head[2]);
    assert.ok(Math.cos(toCamera - headingRadians) > 0.5, `the face is turned to the camera at ${key.t}`);
    const { y } = project(key, ASPECT, head);
    assert.ok(y > 0.1 && y < 0.8, `the eyes are at ${y}`);
  }
});

test("a camera that goes with a runner keeps him in the middle from the first frame to the last", async () => {
  const { keys, subject } = await film({
    seconds: 4,
    cast: [person("ann")],
    marks: [{ id: "m", near: null, position: [-6, 0, 2], facingRadians: Math.PI / 2 }],
    blocking: [{ body: "ann", mark: "m" }],
    beats: [{ id: "b", actor: "ann", action: "run", start: 0, duration: 4, text: "" }],
    shots: [{ id: "s", start: 0, duration: 4, framing: "full", moves: ["tracking"], subjects: ["ann"] }],
  });
  for (const key of keys) {
    const { whole, head } = subject("ann").look(key.t);
    assert.ok(head);
    assert.ok(seen(key, head) && seen(key, [head[0], whole.low[1], head[2]]), `in frame at ${key.t}`);
    assert.ok(Math.abs(project(key, ASPECT, head).x) < 0.35, `in the middle at ${key.t}`);
    assert.equal(key.rollRadians, 0);
  }
});

test("a dolly ends at the framing that was asked for, head and feet in the picture", async () => {
  const { keys, subject } = await film({
    seconds: 5,
    cast: [person("ann")],
    beats: [{ id: "b", actor: "ann", action: "dance", start: 0, duration: 5, text: "" }],
    shots: [{ id: "s", start: 0, duration: 5, framing: "full", moves: ["dolly-in"], subjects: ["ann"] }],
  });
  const [first, last] = [keys[0], keys.at(-1)];
  assert.ok(first && last);
  const ann = subject("ann");
  assert.ok(tall(last, ann) > 1.12 * tall(first, ann), "it comes nearer");
  for (const key of keys) {
    const { whole, head } = ann.look(key.t);
    assert.ok(head && seen(key, [head[0], whole.high[1], head[2]]), `the head is in frame at ${key.t}`);
  }
  assert.ok(distance(last.position, first.position) > 0.4);
});

/** Degrees between where a figure's face points and the camera. */
function aside(key: CameraKey, subject: Subject): number {
  const { head, headingRadians } = subject.look(key.t);
  assert.ok(head);
  const to = Math.atan2(key.position[0] - head[0], key.position[2] - head[2]);
  return (Math.abs(Math.atan2(Math.sin(to - headingRadians), Math.cos(to - headingRadians))) * 180) / Math.PI;
}

/** From the chin to the top of the head, as a share of the picture's height. */
function headShare(key: CameraKey, subject: Subject): number {
  const { head } = subject.look(key.t);
  assert.ok(head);
  const at = (up: number): number => project(key, ASPECT, [head[0], head[1] + up * subject.heightMetres, head[2]]).y;
  return (at(0.07) - at(-0.06)) / 2;
}

test("whoever looks into the camera looks at the one that films him, wherever he stood", async () => {
  for (const facingRadians of [0, 1.2, -2.5])
    for (const framing of ["full", "medium", "close-up"]) {
      const { keys, subject } = await film({
        seconds: 5,
        cast: [person("ann")],
        marks: [{ id: "m", near: null, position: [1, 0, 1], facingRadians }],
        blocking: [{ body: "ann", mark: "m" }],
        beats: [
          { id: "b", actor: "ann", action: "look", direction: "towards-camera", start: 0, duration: 2, text: "" },
          { id: "c", actor: "ann", action: "nod", start: 3, duration: 1, text: "" },
        ],
        shots: [{ id: "s", start: 0, duration: 5, framing, subjects: ["ann"] }],
      });
      for (const key of keys.filter(({ t }) => t > 2))
        assert.ok(aside(key, subject("ann")) < 20, `${framing} from ${facingRadians}: ${aside(key, subject("ann"))}`);
    }
});

test("a close-up of one person is of the head, from three quarters in front", async () => {
  for (const moves of [["static"], ["dolly-in"]]) {
    const { keys, subject } = await film({
      seconds: 4,
      cast: [person("ann")],
      beats: [{ id: "b", actor: "ann", action: "idle", start: 0, duration: 4, text: "" }],
      shots: [{ id: "s", start: 0, duration: 4, framing: "close-up", moves, subjects: ["ann"] }],
    });
    const ann = subject("ann");
    for (const key of keys) {
      const share = headShare(key, ann);
      assert.ok(share > 0.36 && share < 0.75, `the head fills ${share} of the height at ${key.t}`);
    }
    const turned = keys.map((key) => aside(key, ann)).toSorted((a, b) => a - b);
    assert.ok((turned[turned.length >> 1] ?? 90) < 45, `seen ${turned[turned.length >> 1]} degrees from the front`);
  }
});

test("whoever is to be on the left is on the left, whichever way the other faces", async () => {
  for (const facingRadians of [0, 1.5, Math.PI, -1.5]) {
    const { keys, subject } = await film({
      seconds: 2,
      cast: [person("bob"), person("ann")],
      relations: [{ kind: "left-of", of: "ann", to: "bob", and: null }],
      marks: [{ id: "m", near: null, position: [0, 0, 1], facingRadians }],
      blocking: [{ body: "bob", mark: "m" }],
      shots: [{ id: "s", start: 0, duration: 2, framing: "full", subjects: ["bob", "ann"] }],
    });
    const [key] = keys;
    assert.ok(key);
    const across = (id: string): number => project(key, ASPECT, subject(id).look(0).head ?? [0, 0, 0]).x;
    assert.ok(across("ann") < across("bob"), `facing ${facingRadians}`);
  }
});
