import { add, addScaled, cross, normalize, scale, subtract, type Random, type Vec3 } from "../../base/index.ts";
import { clearOfSkin, outwardAt, type Lock, type Skull } from "./grow-hair.ts";
import type { Tie } from "./hair-styles.ts";

const DOWN: Vec3 = [0, -1, 0];

/** A rope of a plait: round instead of flat. */
export type Rope = { readonly path: readonly Vec3[]; readonly radius: number };

type Tools = { readonly skull: Skull; readonly random: Random };

/** What hangs or sits where hair is tied. */
export function tieHair(tie: Tie, tools: Tools): { locks: Lock[]; ropes: Rope[] } {
  switch (tie.shape) {
    case "tail":
      return { locks: tailOf(tie, tools), ropes: [bandOf(tie)] };
    case "knot":
      return { locks: knotOf(tie, tools), ropes: [] };
    case "plait":
      return { locks: endOf(tie, tools), ropes: [bandOf(tie), ...plaitOf(tie, tools)] };
  }
}

function outOf(tie: Tie): Vec3 {
  return normalize([tie.at[0], 0.25, tie.at[2]]);
}

/** Turns of hair round the tie itself. */
function bandOf(tie: Tie): Rope {
  const out = outOf(tie);
  const across = normalize(cross(out, [0, 1, 0]));
  const up = cross(across, out);
  const path = Array.from({ length: 13 }, (_, i): Vec3 => {
    const angle = (i / 12) * 2 * Math.PI;
    return add(
      tie.at,
      add(scale(across, Math.cos(angle) * tie.radius * 0.5), scale(up, Math.sin(angle) * tie.radius * 0.5)),
    );
  });
  return { path, radius: 0.05 };
}

function tailOf(tie: Tie, { skull, random }: Tools): Lock[] {
  const out = outOf(tie);
  const across = normalize(cross(out, [0, 1, 0]));
  const up = cross(across, out);
  return Array.from({ length: 64 }, (_, i): Lock => {
    const angle = i * 2.399963;
    const reach = tie.radius * Math.sqrt((i + 0.5) / 64);
    const aside = add(scale(across, Math.cos(angle)), scale(up, Math.sin(angle)));
    let at = addScaled(tie.at, aside, reach * 0.35);
    let direction = normalize(add(out, scale(aside, 0.5)));
    const path: Vec3[] = [at];
    const steps = 9;
    const stride = (tie.length * random.range(0.75, 1.05)) / steps;
    for (let k = 1; k <= steps; k++) {
      direction = normalize(add(direction, scale(DOWN, 0.62)));
      at = addScaled(at, direction, stride);
      // A tail is widest a third of the way down and closes again.
      const spread = reach * (0.5 + 1.1 * Math.sin(Math.min(1, (1.6 * k) / steps) * Math.PI * 0.55));
      at = clearOfSkin(at, skull, 0.06 + spread * 0.8);
      if (k > 1 && k < steps) at = addScaled(at, aside, reach * 0.1);
      path.push(at);
    }
    const middle = tie.at;
    return {
      path,
      outs: path.map((place) =>
        normalize(add(scale(outwardAt(place, skull), 0.5), add(scale(aside, 0.8), scale(subtract(place, middle), 0)))),
      ),
      width: 0.24 * random.range(0.8, 1.2),
      column: random.pick([0, 1, 2]),
      tone: (0.7 + 0.35 * (reach / tie.radius)) * random.range(0.88, 1.12),
    };
  });
}

function knotOf(tie: Tie, { random }: Tools): Lock[] {
  const out = outOf(tie);
  const centre = addScaled(tie.at, out, tie.radius * 0.45);
  return Array.from({ length: 54 }, (_, i): Lock => {
    // Wound round the knot's own axis, more steeply the farther in.
    const tilt = random.range(-0.75, 0.75);
    const axis = normalize(add(out, [tilt, random.range(-0.6, 0.6), 0.2 * tilt]));
    const one = normalize(cross(axis, [0.3, 1, 0.1]));
    const two = cross(axis, one);
    const from = random.next() * 2 * Math.PI;
    const radius = tie.radius * random.range(0.86, 1.02);
    const outs: Vec3[] = [];
    const path = Array.from({ length: 8 }, (_, k): Vec3 => {
      const angle = from + (k / 7) * 2.6;
      const away = normalize(
        add(add(scale(one, Math.cos(angle)), scale(two, Math.sin(angle))), scale(axis, 0.55 * (i % 3) - 0.4)),
      );
      outs.push(away);
      return addScaled(centre, away, radius);
    });
    return { path, outs, width: 0.24, column: random.pick([0, 0, 1]), tone: random.range(0.78, 1.1) };
  });
}

/** Where the middle of something thick hangs from the tie. */
function hanging(tie: Tie, skull: Skull, steps: number): Vec3[] {
  let at: Vec3 = tie.at;
  let direction = outOf(tie);
  const path: Vec3[] = [at];
  for (let k = 1; k <= steps; k++) {
    direction = normalize(add(direction, scale(DOWN, 0.6)));
    at = clearOfSkin(addScaled(at, direction, tie.length / steps), skull, tie.radius * 1.15);
    path.push(at);
  }
  return path;
}

function plaitOf(tie: Tie, { skull }: Tools): Rope[] {
  const spine = hanging(tie, skull, 30);
  const turns = tie.length / (tie.radius * 7);
  return [0, 1, 2].map((k): Rope => ({
    radius: tie.radius * 0.52,
    path: spine.map((at, i) => {
      const share = i / (spine.length - 1);
      const phase = 2 * Math.PI * (share * turns + k / 3);
      const along = normalize(
        subtract(spine[Math.min(spine.length - 1, i + 1)] ?? at, spine[Math.max(0, i - 1)] ?? at),
      );
      const out = outwardAt(at, skull);
      const across = normalize(cross(along, out));
      const taper = 1 - 0.45 * share;
      return addScaled(
        addScaled(at, across, Math.sin(phase) * tie.radius * 0.62 * taper),
        out,
        Math.sin(2 * phase) * tie.radius * 0.3 * taper,
      );
    }),
  }));
}

/** The loose end below a plait. */
function endOf(tie: Tie, { skull, random }: Tools): Lock[] {
  const spine = hanging(tie, skull, 30);
  const end = spine.at(-1) ?? tie.at;
  return Array.from({ length: 14 }, (_, i): Lock => {
    const angle = i * 2.4;
    const path = Array.from({ length: 4 }, (_, k): Vec3 =>
      add(end, [Math.cos(angle) * 0.06 * (1 - 0.2 * k), -0.1 * k + 0.04, Math.sin(angle) * 0.06 * (1 - 0.2 * k)]),
    );
    return {
      path,
      outs: path.map(() => normalize([Math.cos(angle), 0.1, Math.sin(angle)])),
      width: 0.13,
      column: random.pick([1, 2]),
      tone: random.range(0.8, 1.1),
    };
  });
}
