import assert from "node:assert/strict";
import { test } from "node:test";
import { transformAt, TRANSFORM_STRIDE, type Transforms } from "../take/index.ts";
import { standInTake } from "./stand-in/stand-in-take.ts";

// What physics must give, by pencil and paper: h = g t^2 / 2, v' = e v, R = v^2 sin 2a / g, energy kept in flight.

const G = 9.81;

function near(actual: number, expected: number, share: number, what: string): void {
  assert.ok(Math.abs(actual - expected) <= share * Math.abs(expected), `${what}: ${actual} is not ${expected}`);
}

const prop = (id: string, design: string) => ({ id, name: id, design, attributes: {}, seed: "1" });
const mark = (id: string, body: string, position: number[]) => ({
  marks: [{ id, near: null, position, facingRadians: 0 }],
  blocking: [{ body, mark: id }],
});

const dropped = await standInTake({
  seconds: 6,
  props: [prop("ball", "basketball")],
  ...mark("m", "ball", [2, 0, 2]),
  beats: [{ id: "b", actor: "ball", action: "fall", start: 0.5, duration: 1, text: "" }],
});

function heights(track: Transforms | undefined): { t: number; y: number }[] {
  assert.ok(track);
  return Array.from({ length: track.length / TRANSFORM_STRIDE }, (_, i) => ({
    t: track[i * TRANSFORM_STRIDE] ?? 0,
    y: track[i * TRANSFORM_STRIDE + 2] ?? 0,
  }));
}

test("a ball falls as long as its height asks and at g", () => {
  const [first] = dropped.contacts.filter((contact) => contact.a === "ball" && contact.kind === "impact");
  assert.ok(first);
  const samples = heights(dropped.transforms["ball"]);
  const start = samples[0]?.y ?? 0;
  const radius = (dropped.bodies.find((body) => body.id === "ball")?.sizeMetres[1] ?? 0) / 2;
  near(first.t - 0.5, Math.sqrt((2 * (start - radius)) / G), 0.02, "fall time");
  const at = (t: number): number => transformAt(dropped.transforms["ball"] ?? new Float32Array(), t).position[1];
  near((at(0.6) - 2 * at(0.8) + at(1)) / 0.04, -G, 0.02, "g by second differences");
});

test("each bounce rises by the square of the restitution", () => {
  const samples = heights(dropped.transforms["ball"]);
  const ball = dropped.bodies.find((body) => body.id === "ball");
  assert.ok(ball);
  const radius = ball.sizeMetres[1] / 2;
  const hits = dropped.contacts
    .filter((contact) => contact.a === "ball" && contact.kind === "impact")
    .map((contact) => contact.t);
  const tops = hits
    .slice(0, 3)
    .map((t, i) => Math.max(...samples.filter((s) => s.t > t && s.t < (hits[i + 1] ?? 6)).map((s) => s.y - radius)));
  near(tops[0] ?? 0, ((samples[0]?.y ?? 0) - radius) * ball.restitution ** 2, 0.05, "first bounce");
  near(tops[1] ?? 0, (tops[0] ?? 0) * ball.restitution ** 2, 0.05, "second bounce");
  near(tops[2] ?? 0, (tops[1] ?? 0) * ball.restitution ** 2, 0.05, "third bounce");
});

const thrown = await standInTake({
  seconds: 4,
  cast: [{ ...prop("ann", "person"), role: null }],
  props: [prop("ball", "tennis-ball")],
  ...mark("m", "ann", [0, 0, -6]),
  beats: [{ id: "b", actor: "ann", action: "throw", with: "ball", start: 0.2, duration: 2, text: "" }],
});

test("in flight a thrown ball keeps its energy and its momentum along the ground, and lands where the closed form says", () => {
  const landing = thrown.contacts.find((contact) => contact.a === "ball" && contact.b === "floor");
  assert.ok(landing);
  const track = thrown.transforms["ball"] ?? new Float32Array();
  const end = landing.t - 0.02;
  const p = (t: number) => transformAt(track, t).position;
  // The first instant of free flight: from there on second differences are g.
  let start = end - 0.1;
  while (start > 0.1 && Math.abs((p(start - 0.05)[1] - 2 * p(start)[1] + p(start + 0.05)[1]) / 0.0025 + G) < 0.3)
    start -= 1 / 240;
  start += 0.06;
  assert.ok(end - start > 0.3, `the flight lasts ${end - start} s`);
  const v = (t: number) => [0, 1, 2].map((k) => ((p(t + 1 / 120)[k] ?? 0) - (p(t - 1 / 120)[k] ?? 0)) * 60);
  const energy = (t: number): number => 0.5 * v(t).reduce((sum, c) => sum + c * c, 0) + G * p(t)[1];
  near(energy(end - 0.02), energy(start + 0.02), 0.01, "energy");
  near(
    Math.hypot(v(end - 0.02)[0] ?? 0, v(end - 0.02)[2] ?? 0),
    Math.hypot(v(start + 0.02)[0] ?? 0, v(start + 0.02)[2] ?? 0),
    0.01,
    "momentum",
  );
  const [x0, y0, z0] = p(start);
  const [vx = 0, vy = 0, vz = 0] = v(start);
  const radius = (thrown.bodies.find((body) => body.id === "ball")?.sizeMetres[1] ?? 0) / 2;
  const time = (vy + Math.sqrt(vy * vy + 2 * G * (y0 - radius))) / G;
  near(Math.hypot(landing.pointMetres[0] - x0, landing.pointMetres[2] - z0), Math.hypot(vx, vz) * time, 0.03, "range");
});

test("a ball that rolls loses its speed over some metres", async () => {
  const take = await standInTake({
    seconds: 14,
    props: [prop("ball", "basketball")],
    ...mark("m", "ball", [-4, 0, 0]),
    beats: [{ id: "b", actor: "ball", action: "roll", direction: "right", start: 0, duration: 3, text: "" }],
  });
  const track = take.transforms["ball"] ?? new Float32Array();
  const far = transformAt(track, 14).position[0] - transformAt(track, 0).position[0];
  assert.ok(far > 4 && far < 25, `it rolled ${far} m`);
  const speed = (t: number): number =>
    (transformAt(track, t + 0.1).position[0] - transformAt(track, t).position[0]) / 0.1;
  assert.ok(speed(6) < 0.85 * speed(0.5), "it slows");
});
