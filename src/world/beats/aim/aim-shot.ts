import { addScaled, length, normalize, scale, subtract, type Random, type Vec3 } from "../../../base/index.ts";
import type { Model } from "../../../art/index.ts";
import type { Hoop } from "../../staging/hoop.ts";
import type { Stage } from "../../staging/stage.ts";
import { openRehearsal, type Trace } from "../../engine/rehearsal.ts";
import { STEP_SECONDS } from "../../engine/engine.ts";
import { throwThrough } from "./ballistics.ts";

export type ShotOutcome = "in" | "rim" | "backboard" | "airball";

export type AimedShot = {
  readonly velocity: Vec3;
  readonly spin: Vec3;
  /** Seconds after the release at which one sees how it ends. */
  readonly decidedAfter: number;
  readonly isAsWanted: boolean;
};

type Try = { readonly target: Vec3; readonly elevation: number };

/** What a shot does, read from its trace. */
type Reading = {
  readonly entersAt: number | null;
  readonly parts: readonly { readonly part: string; readonly t: number }[];
  readonly end: Vec3;
};

/** A player's backspin: about two turns a second (J. J. Gablonsky & A. S. Lang 2005 take 2 Hz). */
const BACKSPIN = 12;
const REHEARSED_SECONDS = 3.2;

/**
 * Finds the velocity at release with which the ball does what the screenplay says, by trying in a copy of the world:
 * the closed form gives the first throw, the real engine judges it.
 */
export function aimShot(input: {
  stage: Stage;
  model: Model;
  from: Vec3;
  hoop: Hoop;
  ballRadius: number;
  outcome: ShotOutcome;
  random: Random;
}): AimedShot | null {
  const { stage, model, from, hoop, ballRadius, outcome } = input;
  const rehearsal = openRehearsal(stage, model);
  const flat = normalize(subtract([hoop.centre[0], 0, hoop.centre[2]], [from[0], 0, from[2]]), [0, 0, 1]);
  const left: Vec3 = [flat[2], 0, -flat[0]];
  const spin = scale(left, -BACKSPIN);
  let nearest: (AimedShot & { faults: number }) | null = null;
  for (const attempt of triesFor(outcome, { hoop, from, flat, left, ballRadius, random: input.random })) {
    const velocity = throwThrough(from, attempt.target, attempt.elevation, stage.engine.gravity);
    if (!velocity || length(velocity) > 16) continue;
    const trace = rehearsal.throwOnce({ position: from, velocity, spin }, { seconds: REHEARSED_SECONDS });
    const reading = read(trace, hoop);
    const faults = faultsOf(reading, outcome, { from, flat, stage });
    const decidedAfter = decidedAt(reading, outcome);
    if (!nearest || faults < nearest.faults)
      nearest = { velocity, spin, decidedAfter, isAsWanted: faults < 10, faults };
    if (faults < 1) break;
  }
  return nearest;
}

type Around = { hoop: Hoop; from: Vec3; flat: Vec3; left: Vec3; ballRadius: number; random: Random };

function triesFor(outcome: ShotOutcome, { hoop, from, flat, left, ballRadius, random }: Around): Try[] {
  const degrees = Math.PI / 180;
  const at = (ahead: number, aside: number, up: number): Vec3 => {
    const p = addScaled(addScaled(hoop.centre, flat, ahead), left, aside);
    return [p[0], p[1] + up, p[2]];
  };
  const tries: Try[] = [];
  const side = random.next() < 0.5 ? -1 : 1;
  switch (outcome) {
    case "in":
      for (const ahead of [0, 0.03, -0.03, 0.06])
        for (const degree of [52, 55, 49, 58]) tries.push({ target: at(ahead, 0, 0), elevation: degree * degrees });
      break;
    case "rim":
      for (const ahead of [-0.24, 0.24, -0.2, 0.2, -0.28])
        for (const aside of [0.06 * side, 0.14 * side, -0.1 * side, 0])
          for (const degree of [50, 54, 47])
            tries.push({ target: at(ahead, aside, ballRadius * 0.35), elevation: degree * degrees });
      break;
    case "backboard": {
      // Towards the board's face: a ball's radius before it.
      const face = hoop.board
        ? length(subtract([hoop.board[0], 0, hoop.board[2]], [hoop.centre[0], 0, hoop.centre[2]]))
        : 0.38;
      const normal = hoop.board
        ? normalize(subtract([hoop.board[0], 0, hoop.board[2]], [hoop.centre[0], 0, hoop.centre[2]]))
        : flat;
      const across: Vec3 = [normal[2], 0, -normal[0]];
      // A shooter who stands to one side misses to the other.
      const off = (hoop.centre[0] - from[0]) * across[0] + (hoop.centre[2] - from[2]) * across[2];
      const lean = Math.abs(off) > 0.8 ? Math.sign(off) : side;
      for (const aside of [0.46, 0.56, 0.38, 0.66, -0.46, -0.58])
        for (const up of [0.42, 0.55, 0.3, 0.68])
          for (const degree of [58, 62, 54, 50]) {
            const p = addScaled(addScaled(hoop.centre, normal, face - ballRadius), across, aside * lean);
            tries.push({ target: [p[0], p[1] + up, p[2]], elevation: degree * degrees });
          }
      break;
    }
    case "airball":
      for (const ahead of [-0.75, -0.95, -1.2])
        for (const aside of [0.1 * side, 0.3 * side])
          tries.push({ target: at(ahead, aside, -0.15), elevation: 50 * degrees });
      break;
  }
  return tries;
}

/** What it touched in order, and when its middle fell through the ring. */
function read(trace: Trace, hoop: Hoop): Reading {
  const parts: { part: string; t: number }[] = [];
  for (const { t, touch } of trace.touches) {
    const { part } = touch.b;
    if (parts.at(-1)?.part !== part) parts.push({ part, t });
  }
  let entersAt: number | null = null;
  for (let i = 1; i < trace.centres.length; i++) {
    const a = trace.centres[i - 1];
    const b = trace.centres[i];
    if (!a || !b || a[1] < hoop.centre[1] || b[1] >= hoop.centre[1]) continue;
    if (Math.hypot(b[0] - hoop.centre[0], b[2] - hoop.centre[2]) < hoop.radius) {
      entersAt = i * STEP_SECONDS;
      break;
    }
  }
  return { entersAt, parts, end: trace.centres.at(-1) ?? [0, 0, 0] };
}

/** Under 1: as wanted in every way; under 10: as wanted in what matters. */
function faultsOf(
  reading: Reading,
  outcome: ShotOutcome,
  { from, flat, stage }: { from: Vec3; flat: Vec3; stage: Stage },
): number {
  const names = reading.parts.map((touch) => touch.part);
  const touchesRing = names.some((name) => /rim|ring|net/.test(name));
  const first = names[0] ?? "";
  const [x, , z] = reading.end;
  const { low, high } = stage.set.cameraBounds;
  const lost = x < low[0] || x > high[0] || z < low[2] || z > high[2] ? 2 : 0;
  switch (outcome) {
    case "in":
      return reading.entersAt === null ? 20 : names.indexOf("rim") >= 0 && names.indexOf("rim") < 2 ? 1.5 : 0;
    case "rim":
      return (reading.entersAt === null ? 0 : 20) + (/rim|ring/.test(first) ? 0 : 15) + lost;
    case "backboard": {
      const second = names[1] ?? "";
      // The ball should not come straight back at the shooter.
      const back = (x - from[0]) * flat[0] + (z - from[2]) * flat[2];
      const aside = Math.abs((x - from[0]) * flat[2] - (z - from[2]) * flat[0]);
      const home = back < 2.5 && aside < 0.9 ? 2 : 0;
      return (
        (reading.entersAt === null ? 0 : 20) +
        (first === "backboard" ? 0 : 15) +
        (touchesRing ? 12 : 0) +
        (second === "" || touchesRing || /pole|post|stand|arm|frame/.test(second) ? 4 : 0) +
        lost +
        home
      );
    }
    case "airball":
      return (reading.entersAt === null ? 0 : 20) + (touchesRing || first === "backboard" ? 15 : 0) + lost;
  }
}

function decidedAt(reading: Reading, outcome: ShotOutcome): number {
  if (outcome === "in") return (reading.entersAt ?? 1.2) + 0.25;
  return (reading.parts[0]?.t ?? 1.2) + 0.35;
}
