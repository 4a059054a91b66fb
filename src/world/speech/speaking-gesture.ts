import { clamp, smoothstep } from "../../base/index.ts";
import type { Line } from "../../screenplay/index.ts";
import type { Speech } from "../../take/index.ts";
import { REST, type HandGoal, type Overlay } from "../motion/overlay.ts";

const wave = (hertz: number, s: number): number => Math.sin(2 * Math.PI * hertz * s);

function hand(wrist: HandGoal["wrist"], fingers: HandGoal["wrist"], palm: HandGoal["wrist"], weight: number): HandGoal {
  return { space: "shoulder", wrist, elbow: [0.7, -1, -0.4], fingers, palm, weight };
}

/** Hands that go with speech: strokes now and then, the right one leading. `s` in seconds, `w` how much. */
export function talking(s: number, w: number): Partial<Overlay> {
  const stroke = (offset: number): number =>
    smoothstep(0.15, 0.8, wave(0.37, s + offset)) * (0.6 + 0.4 * wave(0.9, s + offset));
  const [right, left] = [stroke(0.2), stroke(1.1) * 0.7];
  const one = (lift: number): HandGoal =>
    hand(
      [-0.02, -0.52 + 0.2 * lift, 0.48 + 0.06 * lift],
      [-0.35, 0.25, 1],
      [-0.7, 0.65, 0.1],
      w * clamp(lift * 1.6, 0, 0.9),
    );
  return {
    hands: { L: one(left), R: one(right) },
    head: [0.05 * w * wave(0.8, s), 0.06 * w * wave(0.31, s), 0.04 * w * wave(0.43, s)],
    spine: [0.02 * w * right, 0.04 * w * wave(0.3, s), 0],
  };
}

/** Arms thrown up beside the head, trunk forward: a shout. */
function shouting(w: number, s: number): Partial<Overlay> {
  const shake = 0.02 * wave(2.3, s);
  const one = hand([0.32, 0.02 + shake, 0.42], [-0.1, 1, 0.35], [-0.7, 0.3, 0.4], w * 0.85);
  return { hands: { L: one, R: one }, spine: [0.07 * w, 0, 0], head: [-0.12 * w, 0.04 * w * wave(1.1, s), 0] };
}

/** Both hands to the head: it went wrong. */
function dismay(w: number, s: number): Partial<Overlay> {
  const one: HandGoal = {
    space: "shoulder",
    wrist: [-0.16, 0.5, 0.12],
    elbow: [1, 0.1, 0.5],
    fingers: [-0.75, 0.55, -0.3],
    palm: [-0.75, -0.4, -0.2],
    weight: w,
  };
  return {
    hands: { L: one, R: one },
    curl: { L: 0.25, R: 0.25 },
    spine: [-0.06 * w, 0, 0],
    head: [-0.06 * w, 0.05 * w * wave(0.9, s), 0],
  };
}

/** Words that one says with both hands to the head, when one says them loudly. */
const dismayed = /\b(no+|oh my|damn|ugh|argh|what have|disaster|missed)\b/i;

/** What the body does while a line is spoken. */
export function speakingGesture(speech: Speech, line: Pick<Line, "manner">, t: number): Overlay {
  const s = t - speech.t;
  const isDismay = line.manner === "shouts" && dismayed.test(speech.text);
  // Hands stay at the head a while after the cry.
  const linger = isDismay ? 0.75 : 0.1;
  const end = speech.durationSeconds + linger;
  const w = smoothstep(-0.05, 0.3, s) * (1 - smoothstep(end - 0.3, end, s));
  if (line.manner === "whispers" || line.manner === "narrates") return { ...REST, head: [0.06 * w, 0, 0] };
  return {
    ...REST,
    ...(isDismay ? dismay(w, s) : line.manner === "shouts" ? shouting(w, s) : talking(s + speech.durationSeconds, w)),
  };
}
