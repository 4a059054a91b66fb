import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import type { FrameSource } from "../../src/frames/index.ts";
import { openRenderer } from "../../src/main/open-renderer.ts";
import { worldTimeOfFrame, cutFilm, type Screenplay } from "../../src/screenplay/index.ts";
import { transformAt, type CameraKey, type Take } from "../../src/take/index.ts";
import { personOf, placed, plainPlan, propOf } from "./plain-plan.ts";
import { stageFilm } from "./stage-film.ts";
import { fitPolynomial, trackBall, type Seen } from "./track-ball.ts";

// Physics read from the finished picture alone: by the frames, the camera and the ball's diameter.

const [WIDTH, HEIGHT, FPS] = [640, 360, 30];
const G = 9.81;
type View = { readonly height: number; readonly away: number; readonly focal: number };

/** A level camera that looks across the hall; it never moves. */
function sideCamera({ height, away, focal }: View, seconds: number): CameraKey[] {
  const key = (t: number): CameraKey => ({
    shot: "side",
    t,
    position: [0, height, away],
    target: [0, height, 0],
    rollRadians: 0,
    focalMillimetres: focal,
    focusMetres: away,
    fNumber: 16,
  });
  return [key(0), key(seconds)];
}

type Shown = { readonly take: Take; readonly seen: readonly Seen[]; readonly times: readonly number[] };

async function show(source: FrameSource, plan: Screenplay, view: View): Promise<Shown> {
  const film = await stageFilm(plan, { seconds: plan.seconds });
  const take = { ...film.take, cameras: sideCamera(view, plan.seconds) };
  const cut = cutFilm(plan, FPS);
  const frames: Uint8Array[] = [];
  await source.draw(
    { screenplay: plan, take, width: WIDTH, height: HEIGHT, fps: FPS, quality: "draft", passes: [] },
    async ({ i420 }) => void frames.push(i420.slice()),
    new AbortController().signal,
  );
  assert.equal(frames.length, cut.frameCount);
  return { take, seen: trackBall(frames, WIDTH, HEIGHT), times: frames.map((_, i) => worldTimeOfFrame(cut, i)) };
}

/** Pixels a metre away from a camera one metre off. 24 mm is the film's height. */
const pixelsPerUnit = ({ focal }: View): number => (focal / 24) * HEIGHT;

/** Places in metres, right and up from the camera's axis: the ball's apparent size tells how far it is. */
function measured({ seen, times }: Shown, view: View, diameter: number): { t: number; x: number; y: number }[] {
  const sizes = seen.flatMap((one) => (one ? [one.diameter] : [])).toSorted((a, b) => a - b);
  const metresPerPixel = diameter / (sizes[Math.floor(sizes.length / 2)] ?? NaN);
  return seen.flatMap((one, i) =>
    one
      ? [
          {
            t: times[i] ?? NaN,
            x: (one.x - WIDTH / 2) * metresPerPixel,
            y: view.height - (one.y - HEIGHT / 2) * metresPerPixel,
          },
        ]
      : [],
  );
}

/** Where the take says that the ball is in the picture. */
function projected(take: Take, view: View, t: number): { x: number; y: number } {
  const [x, y, z] = transformAt(take.transforms["ball"] ?? new Float32Array(), t).position;
  const scale = pixelsPerUnit(view) / (view.away - z);
  return { x: WIDTH / 2 + x * scale, y: HEIGHT / 2 - (y - view.height) * scale };
}

function near(t: TestContext, actual: number, expected: number, share: number, what: string): void {
  t.diagnostic(`${what}: ${actual.toFixed(3)}, should be ${expected.toFixed(3)}`);
  assert.ok(Math.abs(actual - expected) <= share * Math.abs(expected), `${what}: ${actual} is not ${expected}`);
}

function follows(t: TestContext, shown: Shown, view: View, least: number): void {
  let count = 0;
  let worst = 0;
  for (const [i, one] of shown.seen.entries()) {
    if (!one) continue;
    const told = projected(shown.take, view, shown.times[i] ?? NaN);
    const off = Math.hypot(one.x - told.x, one.y - told.y);
    assert.ok(off < 2, `frame ${i} shows it ${off.toFixed(2)} pixels from the take`);
    worst = Math.max(worst, off);
    count++;
  }
  t.diagnostic(`at most ${worst.toFixed(2)} pixels off in ${count} frames`);
  assert.ok(count >= least, `seen in only ${count} frames`);
}

const diameterOf = (take: Take): number => take.bodies.find((body) => body.id === "ball")?.sizeMetres[1] ?? NaN;

const dropView: View = { height: 1.7, away: 10, focal: 62 };
const throwView: View = { height: 1.3, away: 12, focal: 34 };

// Drawn before any test is declared, since tests begin while the file still waits.
const { drop, thrown } = await (async () => {
  await using source = await openRenderer();
  const dropped = plainPlan({
    seconds: 1.7,
    props: [propOf("ball", "basketball", ["green", "green"])],
    ...placed({ body: "ball", at: [0, 0, 2] }),
    beats: [{ id: "b", actor: "ball", action: "fall", start: 0.2, duration: 1, text: "" }],
  });
  const flung = plainPlan({
    seconds: 1.5,
    cast: [personOf("ann")],
    props: [propOf("ball", "basketball", ["green", "green"])],
    ...placed({ body: "ann", at: [-3.6, 0, 2], facing: Math.PI / 2 }),
    beats: [{ id: "b", actor: "ann", action: "throw", with: "ball", start: 0.05, duration: 1.4, text: "" }],
  });
  return { drop: await show(source, dropped, dropView), thrown: await show(source, flung, throwView) };
})();

test("a dropped ball is seen where the take has it, within two pixels", (context) =>
  follows(context, drop, dropView, 40));

test("a dropped ball falls at g and as long as its height asks, by the pixels", (context) => {
  const places = measured(drop, dropView, diameterOf(drop.take));
  const lowest = places.reduce((best, place, i) => (place.y < (places[best]?.y ?? 0) ? i : best), 0);
  const first = places[0]?.y ?? NaN;
  const rising = places.slice(lowest + 1, lowest + 12);
  // From three pixels on it is surely falling; the frame nearest to the blow may belong to either side.
  const falling = places.slice(0, lowest).filter(({ y }) => y < first - 0.03);
  assert.ok(falling.length >= 12 && rising.length >= 8, `${falling.length} and ${rising.length} frames`);
  const heights = (list: typeof places) => list.map(({ t, y }) => ({ t, value: y }));
  const [a0 = 0, a1 = 0, a2 = 0] = fitPolynomial(heights(falling), 2);
  const [b0 = 0, b1 = 0, b2 = 0] = fitPolynomial(heights(rising), 2);
  near(context, -2 * a2, G, 0.05, "g of the fall");
  near(context, -2 * b2, G, 0.05, "g of the rise");
  const start = -a1 / (2 * a2);
  // The blow is where the two parabolas meet.
  const [p, q, r] = [a2 - b2, a1 - b1, a0 - b0];
  const roots = [1, -1].map((sign) => (-q + sign * Math.sqrt(Math.max(0, q * q - 4 * p * r))) / (2 * p));
  const lowestAt = places[lowest]?.t ?? 0;
  const blow = [...roots, -r / q].toSorted((m, n) => Math.abs(m - lowestAt) - Math.abs(n - lowestAt))[0] ?? NaN;
  const height = a0 + a1 * start + a2 * start ** 2 - (a0 + a1 * blow + a2 * blow ** 2);
  near(context, blow - start, Math.sqrt((2 * height) / G), 0.05, "fall time by the seen height");
  const hit = drop.take.contacts.find((contact) => contact.a === "ball" && contact.kind === "impact");
  near(context, blow - start, (hit?.t ?? NaN) - 0.2, 0.05, "fall time against the take's");
});

test("a thrown ball keeps its speed along the ground and falls at g, by the pixels", (context) => {
  const landing = thrown.take.contacts.find((contact) => contact.a === "ball" && contact.b === "floor")?.t ?? 1.5;
  const places = measured(thrown, throwView, diameterOf(thrown.take)).filter(({ t }) => t < landing);
  // In flight is what is over a metre past the hands; she stands still.
  const flight = places.filter(({ x }) => x > -3.6 + 1.2);
  assert.ok(flight.length >= 8, `${flight.length} frames of flight`);
  const [, , a2 = 0] = fitPolynomial(
    flight.map(({ t, y }) => ({ t, value: y })),
    2,
  );
  near(context, -2 * a2, G, 0.05, "g");
  const half = flight.length >> 1;
  const speedOf = (list: typeof flight): number =>
    fitPolynomial(
      list.map(({ t, x }) => ({ t, value: x })),
      1,
    )[1] ?? NaN;
  near(context, speedOf(flight.slice(half)), speedOf(flight.slice(0, half)), 0.03, "speed along the ground");
  follows(
    context,
    { ...thrown, seen: thrown.seen.map((one, i) => ((thrown.times[i] ?? 0) >= (flight[0]?.t ?? 0) ? one : null)) },
    throwView,
    8,
  );
});
