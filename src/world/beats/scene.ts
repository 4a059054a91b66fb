import { add, multiply, rotate, subtract, type Quat, type Random, type Vec3 } from "../../base/index.ts";
import type { Beat } from "../../screenplay/index.ts";
import type { Contact, Phenomenon, Speech } from "../../take/index.ts";
import { centreOf as centreOfMover, type Mover, type Place } from "../engine/engine.ts";
import type { Biped } from "../motion/biped.ts";
import type { GaitCycle, GaitPose } from "../motion/gait.ts";
import type { Overlay } from "../motion/overlay.ts";
import type { JointWorlds, Skeleton } from "../motion/skeleton.ts";
import type { Walker } from "../motion/walker.ts";
import type { Bystander } from "../staging/bystanders.ts";
import type { Obstacles } from "../staging/obstacles.ts";
import { areaNamed, placeOfMark } from "../staging/placement.ts";
import type { Stage, Staged } from "../staging/stage.ts";

/** Something the body does on top of standing or walking, from `start` until `end`. */
export type Gesture = { readonly start: number; readonly end: number; sample(t: number): Overlay };

/** A thing in somebody's hands. */
export type Held = {
  readonly thing: string;
  /** 'both': the hands follow the thing; 'right' and 'left': the thing follows the hand. */
  readonly grip: "both" | "right" | "left";
  /** When it came into the hands: they close on it over a moment. */
  readonly since: number;
  /** Where the thing was when it was taken: it comes to its place in the hands from there. */
  readonly from: Place | null;
  /** While set, it alone says where the thing is. */
  path: ((t: number) => Place | null) | null;
  /** While set, it alone says how the hands lie on it. */
  hands: ((t: number, thing: Place) => Overlay) | null;
};

/** Sitting or lying: begun at `since`; getting up begun at `risingSince`. */
export type Settled = {
  readonly on: string | null;
  readonly kind: "sit" | "lie";
  readonly since: number;
  risingSince: number | null;
};

/** A body that moves itself. */
export type Figure = {
  readonly id: string;
  readonly staged: Staged;
  readonly walker: Walker;
  readonly gait: GaitCycle;
  readonly biped: Biped | null;
  gestures: Gesture[];
  posture: { readonly name: string; readonly progress: number } | null;
  /** What it looks at of its own accord; beats set it, else the scene chooses. */
  gaze: (() => Vec3 | null) | null;
  /** Its eyes are on the camera while nothing else holds them. */
  holdsLens: boolean;
  held: Held | null;
  /** Its pose at this motion step, its joints in the world, and those of the step before. */
  pose: GaitPose | null;
  joints: JointWorlds | null;
  before: JointWorlds | null;
  readonly skeleton: Skeleton;
  /** Its limbs are in the engine now, since something loose is near. */
  isFelt: boolean;
  /** Height of the ground under it where it sits, rides or flies, above the set's. */
  lift: number;
  /** How it sits or lies when it has come to rest there; `rise` begins to get up, which takes `riseSeconds`. */
  settled: Settled | null;
  /** To whom it is going, to shake hands or hug. */
  meets: string | null;
  /** Whom it rides or drives. */
  mount: { readonly vehicle: string; readonly from: Vec3; readonly weightAt: (t: number) => number } | null;
  /** The line it speaks now, or null. */
  speech: Speech | null;
  /** Breathless after running: 0 calm, 1 spent. */
  effort: number;
};

/** A thing to be let go at an instant of the physics. */
export type Release = {
  readonly t: number;
  readonly thing: string;
  readonly motion: Place & { velocity: Vec3; spin: Vec3 };
};

/** Everything a beat may read and change. `t` is the instant being made. */
export type Scene = {
  readonly stage: Stage;
  readonly obstacles: Obstacles;
  /** Places of those who stay, which free ways end clear of. */
  readonly bystanders: readonly Bystander[];
  readonly figures: ReadonlyMap<string, Figure>;
  t: number;
  readonly dtSeconds: number;
  readonly releases: Release[];
  /** What figures do without being told, as catching what is thrown to them; each goes on until it says true. */
  readonly reflexes: Doing[];
  readonly phenomena: Phenomenon[];
  readonly speech: Speech[];
  readonly faults: string[];
  readonly random: Random;
  readonly durationSeconds: number;
  addContact(contact: Contact): void;
};

/** A beat under way. Asked once a motion step; true when it has ended. */
export type Doing = { update(t: number): boolean; stop?: (() => void) | undefined };

/** Which part of the actor a family needs; two beats share an actor where they do not want the same. */
export type Channel = "legs" | "hands" | "head" | "none";

/** Starts a beat, or tells in a sentence why it cannot be staged. */
export type Begin = (scene: Scene, beat: Beat) => Doing | string;

export type Family = {
  readonly channels: readonly Channel[];
  /** Who sits or lies need not get up for it. */
  readonly staysSeated?: boolean;
  readonly begin: Begin;
};

export function moverOf(scene: Scene, id: string | null): Mover | null {
  return id === null ? null : (scene.stage.engine.movers.get(id) ?? null);
}

/** Where a body, mark or set piece is now, at the height one looks at; null if it is nowhere. */
export function whereIs(scene: Scene, id: string | null): Vec3 | null {
  if (id === null) return null;
  const figure = scene.figures.get(id);
  if (figure) {
    const { position } = figure.walker;
    const ground = scene.stage.set.heightAt(position[0], position[2]) + figure.lift;
    return [position[0], ground + figure.staged.model.sizeMetres[1] * (figure.biped ? 0.9 : 0.6), position[2]];
  }
  const mover = moverOf(scene, id);
  if (mover) return centreOfMover(mover);
  const hoop = hoopOf(scene, id);
  if (hoop) return hoop.centre;
  const piece = scene.stage.pieces.get(id);
  if (piece) return add(piece.position, [0, (piece.model?.sizeMetres[1] ?? 1) * 0.5, 0]);
  const staged = scene.stage.staged.get(id);
  if (staged) return add(staged.place.position, [0, staged.model.sizeMetres[1] * 0.5, 0]);
  const mark = scene.stage.screenplay.marks.find((m) => m.id === id);
  if (mark) {
    const places = new Map([...scene.stage.staged.values()].map((s) => [s.id, s.place]));
    const { position } = placeOfMark(mark, scene.stage.set, places);
    return [position[0], scene.stage.set.heightAt(position[0], position[2]), position[2]];
  }
  const area = areaNamed(scene.stage.set, id);
  return area ? area.centre : null;
}

/** The hoop that an id means: a prop's own, or the set's nearest one in front of `from`. */
export function hoopOf(
  scene: Scene,
  id: string | null,
  from: Vec3 | null = null,
): Stage["hoops"][number]["hoop"] | null {
  const own = scene.stage.hoops.find((h) => h.owner === id);
  if (own) return own.hoop;
  const isHoop = id === null || scene.stage.pieces.has(id);
  const named = id === null ? "hoop" : (scene.stage.screenplay.props.find((prop) => prop.id === id)?.design ?? "");
  if (!isHoop || !/hoop|basket|rim/.test(`${named} ${id ?? ""}`)) return null;
  const ofSet = scene.stage.hoops.filter((h) => h.owner === null).map((h) => h.hoop);
  if (!from) return ofSet[0] ?? null;
  return ofSet.toSorted((a, b) => far(a.centre, from) - far(b.centre, from))[0] ?? null;
}

function far(a: Vec3, b: Vec3): number {
  return Math.hypot(a[0] - b[0], a[2] - b[2]);
}

/** A point given in a figure's heading frame (x to its left, z ahead, y above its ground), in the world. */
export function ahead(scene: Scene, figure: Figure, local: Vec3): Vec3 {
  const { position, facing } = figure.walker;
  const ground = scene.stage.set.heightAt(position[0], position[2]) + figure.lift;
  return [
    position[0] + Math.cos(facing) * local[0] + Math.sin(facing) * local[2],
    ground + local[1],
    position[2] - Math.sin(facing) * local[0] + Math.cos(facing) * local[2],
  ];
}

/** A direction of the heading frame, in the world. */
export function headingOf(figure: Figure, local: Vec3): Vec3 {
  const { facing } = figure.walker;
  return [
    Math.cos(facing) * local[0] + Math.sin(facing) * local[2],
    local[1],
    -Math.sin(facing) * local[0] + Math.cos(facing) * local[2],
  ];
}

/** Direction over the ground from a figure to a point. */
export function bearing(figure: Figure, to: Vec3): number {
  const { position } = figure.walker;
  return Math.atan2(to[0] - position[0], to[2] - position[2]);
}

/** Where a point fixed to a joint is, by the figure's last pose. */
export function onJoint(figure: Figure, joint: number, restPoint: Vec3): Place | null {
  const position = figure.joints?.positions[joint];
  const rotation: Quat | undefined = figure.joints?.rotations[joint];
  const rest = figure.staged.model.joints[joint]?.position;
  if (!position || !rotation || !rest) return null;
  return {
    position: add(position, rotate(rotation, subtract(restPoint, rest))),
    rotation: multiply(rotation, [0, 0, 0, 1]),
  };
}
