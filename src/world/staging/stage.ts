import { axisAngle, createRandom, IDENTITY, UP, type Random, type Vec3 } from "../../base/index.ts";
import type { Design, Model, SetModel } from "../../art/index.ts";
import type { CastMember, Prop, Screenplay } from "../../screenplay/index.ts";
import { modelSpecOf, type Body, type ModelSpec } from "../../take/index.ts";
import { addFigure, addFixed, addMover, createEngine, type Engine } from "../engine/engine.ts";
import type { Rapier } from "../engine/rapier.ts";
import { hoopOfModel, hoopsOf, type Hoop } from "./hoop.ts";
import { holdingsOf, type Holding } from "./holdings.ts";
import { centreOf, placeBodies } from "./placement.ts";
import type { Placement, Standing } from "./standing.ts";
import { standingRoomIn } from "./standing-room.ts";
import type { Workshop } from "./workshop.ts";

export type Gait = Design["gait"];

/** A body of the screenplay with its model, where it begins. */
export type Staged = {
  readonly id: string;
  readonly member: CastMember | Prop;
  readonly spec: ModelSpec;
  readonly model: Model;
  readonly design: ReturnType<Workshop["designOf"]>;
  /** What carries it: its own legs or wheels; 'none' is moved by others. */
  readonly gait: Gait;
  readonly place: Placement;
  /** A fixture's collider stands in the set for good. */
  readonly isFixed: boolean;
  readonly originHeight: number;
};

export type Stage = {
  readonly screenplay: Screenplay;
  readonly set: SetModel;
  readonly frontRadians: number;
  readonly indoors: boolean;
  readonly engine: Engine;
  readonly staged: ReadonlyMap<string, Staged>;
  readonly bodies: Body[];
  readonly hoops: readonly { readonly owner: string | null; readonly hoop: Hoop }[];
  readonly holdings: readonly Holding[];
  /** Bodies that are named pieces of the set, with their place. */
  readonly pieces: ReadonlyMap<
    string,
    { readonly position: Vec3; readonly turnRadians: number; readonly model: Model | null }
  >;
  readonly random: Random;
  readonly faults: string[];
};

/** Kinds that stand where they are put unless somebody pushes them. */
const standingKinds = new Set(["furniture", "plant", "building", "fixture"]);

/** The set's own thing is the one that is meant where it stands no farther from the middle of the action than this. */
const WITHIN_METRES = 14;

/** A plant of this height has room beneath its crown. */
const TREE_METRES = 3;

/** What a house does by standing there. */
const resting = new Set(["idle", "stand", "sit", "lie-down", "look"]);

/** Builds the set and every body, and puts them into the engine where the screenplay wants them. */
export function setStage(screenplay: Screenplay, workshop: Workshop, rapier: Rapier): Stage {
  const faults: string[] = [];
  const random = createRandom(screenplay.seed).fork("world");
  const setDesign = workshop.setOf(screenplay.setting.set);
  const set = workshop.set(screenplay.setting);
  const frontRadians = setDesign?.frontRadians ?? 0;
  const engine = createEngine(rapier, screenplay.setting.gravityMetresPerSecond2);
  buildSetColliders(engine, set);

  const pieces = new Map<string, { position: Vec3; turnRadians: number; model: Model | null }>();
  const built: Omit<Staged, "place">[] = [];
  const bodies: Body[] = [];
  for (const member of [...screenplay.cast, ...screenplay.props]) {
    // What the catalogue lacks may stand in the set already.
    const isKnown = workshop.designOf(member.design) !== null;
    const piece =
      "ofSet" in member
        ? member.ofSet || !isKnown
          ? pieceOf(set, member)
          : ownPieceOf(set, member, { screenplay, taken: new Set([...pieces.values()].map((one) => one.model)) })
        : null;
    if (piece) {
      pieces.set(member.id, piece);
      bodies.push(bodyOfPiece(member, piece.model));
      continue;
    }
    const design = workshop.designOf(member.design);
    const spec = modelSpecOf(screenplay, member);
    let model: Model;
    try {
      model = workshop.model(spec);
    } catch {
      faults.push(`${member.name} could not be built and is not in the film.`);
      continue;
    }
    const gait = design?.gait ?? "none";
    const acts = screenplay.beats.some(
      (beat) =>
        (beat.actor === member.id && !resting.has(beat.action)) ||
        beat.with === member.id ||
        (beat.target === member.id && ["push", "kick", "pick-up", "throw", "hit"].includes(beat.action)),
    );
    const isFixed =
      gait === "none" &&
      design !== null &&
      standingKinds.has(design.kind) &&
      !acts &&
      !holdingsOf(screenplay).some((h) => h.thing === member.id);
    built.push({ id: member.id, member, spec, model, design, gait, isFixed, originHeight: originHeightOf(model) });
  }

  const standings: Standing[] = built.map(({ id, model, gait, design, isFixed, originHeight }) => ({
    id,
    isFixed,
    isFigure: gait !== "none",
    sizeMetres: footprint(model, gait),
    originHeight,
    topHeight: topHeightOf(model, originHeight),
    deck: gait === "boat" ? deckOf(model) : null,
    isSeat: model.joints.length <= 1 && model.anchors.some(({ name }) => name === "seat"),
    isTree: design?.kind === "plant" && model.sizeMetres[1] > TREE_METRES,
    isWheeled: gait === "wheels" || gait === "bicycle",
  }));
  const furnished = [...pieces].flatMap(([id, { model, position, turnRadians }]) =>
    model
      ? [
          {
            body: {
              id,
              isFigure: false,
              sizeMetres: model.sizeMetres,
              originHeight: 0,
              topHeight: topHeightOf(model, 0),
            },
            place: { position, facingRadians: turnRadians },
          },
        ]
      : [],
  );
  const bare = createEngine(rapier, 0);
  buildSetColliders(bare, set);
  bare.world.step();
  const places = placeBodies({
    isFree: standingRoomIn(bare, set),
    screenplay,
    set,
    frontRadians,
    indoors: setDesign?.indoors ?? false,
    bodies: standings,
    furnished,
    random: random.fork("placement"),
  });
  const staged = new Map<string, Staged>();
  const hoops: { owner: string | null; hoop: Hoop }[] = hoopsOf(set).map((hoop) => ({ owner: null, hoop }));
  for (const item of built) {
    const place = places.get(item.id) ?? { position: [0, 0, 0] as Vec3, facingRadians: 0 };
    const whole: Staged = { ...item, place };
    staged.set(item.id, whole);
    bodies.push(bodyOf(whole));
    const rotation = axisAngle(UP, place.facingRadians);
    if (whole.isFixed) {
      addFixed(engine, item.id, item.model.colliders, { position: place.position, rotation, scale: 1 });
      const hoop = hoopOfModel(item.model, place.position, place.facingRadians);
      if (hoop) hoops.push({ owner: item.id, hoop });
    } else if (item.model.joints.length > 1) addFigure(engine, item.id, item.model);
    else addMover(engine, item.id, item.model, { position: place.position, rotation });
  }
  return {
    screenplay,
    set,
    frontRadians,
    indoors: setDesign?.indoors ?? false,
    engine,
    staged,
    bodies,
    hoops,
    holdings: holdingsOf(screenplay).filter((h) => staged.has(h.holder) && staged.has(h.thing)),
    pieces,
    random,
    faults,
  };
}

/** Everything of a stage that never moves, into another engine. */
export function buildFixed(engine: Engine, stage: Stage): void {
  buildSetColliders(engine, stage.set);
  for (const { id, model, place, isFixed } of stage.staged.values()) {
    if (isFixed)
      addFixed(engine, id, model.colliders, {
        position: place.position,
        rotation: axisAngle(UP, place.facingRadians),
        scale: 1,
      });
  }
}

function buildSetColliders(engine: Engine, set: SetModel): void {
  addFixed(engine, "set", set.colliders, { position: [0, 0, 0], rotation: IDENTITY, scale: 1 });
  for (const piece of set.pieces) {
    addFixed(engine, "set", piece.model.colliders, {
      position: piece.position,
      rotation: axisAngle(UP, piece.turnRadians),
      scale: piece.scale,
    });
  }
}

/** The set's own thing that a prop names: by piece name, design or noun. */
function pieceOf(
  set: SetModel,
  prop: CastMember | Prop,
): { position: Vec3; turnRadians: number; model: Model | null } | null {
  const wanted = [prop.design, prop.id, ...prop.name.toLowerCase().split(" ")];
  const piece = set.pieces.find(
    (p) =>
      p.name !== "" &&
      wanted.some((word) => p.name === word || p.name.startsWith(`${word}-`) || p.name.endsWith(`-${word}`)),
  );
  if (piece) return { position: piece.position, turnRadians: piece.turnRadians, model: piece.model };
  const anchor =
    set.anchors.find((a) => wanted.includes(a.name)) ??
    (wanted.includes("hoop") ? set.anchors.find((a) => a.name.startsWith("rim")) : undefined);
  if (anchor) return { position: anchor.position, turnRadians: 0, model: null };
  const area = set.areas.find((a) => wanted.some((word) => a.name === word || a.nouns.includes(word)));
  return area ? { position: area.centre, turnRadians: area.facingRadians, model: null } : null;
}

/**
 * The set's own piece of a prop's kind where the prompt wants nothing of it that the piece is not: 'the sofa' of a
 * living room is the one that stands there. What is asked for in a colour, moved, held or put somewhere is another.
 */
function ownPieceOf(
  set: SetModel,
  prop: Prop,
  { screenplay, taken }: { screenplay: Screenplay; taken: ReadonlySet<Model | null> },
): { position: Vec3; turnRadians: number; model: Model } | null {
  const { colours, material, size, pattern, other } = prop.attributes;
  const isPlain = colours.length === 0 && !material && !size && !pattern && other.length === 0;
  const isMoved = screenplay.beats.some(
    (beat) =>
      beat.actor === prop.id ||
      beat.with === prop.id ||
      (beat.target === prop.id && ["push", "pull", "kick", "pick-up", "throw", "hit"].includes(beat.action)),
  );
  const isPlaced =
    screenplay.relations.some((relation) => relation.of === prop.id) ||
    screenplay.blocking.some((blocked) => blocked.body === prop.id) ||
    holdingsOf(screenplay).some((holding) => holding.thing === prop.id);
  if (!isPlain || isMoved || isPlaced) return null;
  const names = [prop.design, prop.name.toLowerCase().replaceAll(" ", "-")];
  const centre = centreOf(set);
  const away = ({ position }: SetModel["pieces"][number]): number =>
    Math.hypot(position[0] - centre[0], position[2] - centre[2]);
  const [piece] = set.pieces
    .filter((one) => names.includes(one.name) && one.scale === 1 && !taken.has(one.model) && away(one) < WITHIN_METRES)
    .toSorted((a, b) => away(a) - away(b));
  return piece ? { position: piece.position, turnRadians: piece.turnRadians, model: piece.model } : null;
}

function bodyOfPiece(member: CastMember | Prop, model: Model | null): Body {
  return {
    id: member.id,
    name: member.name,
    kind: "fixture",
    model: null,
    material: model?.matter ?? "steel",
    massKg: 0,
    shape: "mesh",
    sizeMetres: model?.sizeMetres ?? [1, 1, 1],
    restitution: model?.restitution ?? 0.5,
  };
}

function bodyOf({ id, member, model, spec, gait }: Staged): Body {
  const only = model.colliders.length === 1 ? model.colliders[0] : undefined;
  const isFigure = model.joints.length > 1;
  const shape = isFigure ? "figure" : only && only.shape.kind !== "heights" ? only.shape.kind : "hull";
  const restitution = model.restitution ?? 0.5;
  void gait;
  return {
    id,
    name: member.name,
    kind: isFigure ? "figure" : "prop",
    model: spec,
    material: model.matter,
    massKg: model.massKg,
    shape,
    sizeMetres: model.sizeMetres,
    restitution,
  };
}

/** Where others sit, lie or stand on it: a named place, else its top. */
function topHeightOf(model: Model, originHeight: number): number {
  const named = ["top", "seat", "lie"]
    .map((name) => model.anchors.find((anchor) => anchor.name === name))
    .find((anchor) => anchor !== undefined);
  return named ? named.position[1] : model.sizeMetres[1] - originHeight;
}

function deckOf(model: Model): Vec3 | null {
  const found = ["inside", "deck"].map((name) => model.anchors.find((anchor) => anchor.name === name));
  return found.find((anchor) => anchor !== undefined)?.position ?? null;
}

/** How far the model's lowest collider or joint lies below its origin. */
function originHeightOf(model: Model): number {
  if (model.joints.length > 1) return 0;
  let low = 0;
  let any = false;
  for (const { shape, position } of model.colliders) {
    const below =
      shape.kind === "ball"
        ? shape.radius
        : shape.kind === "box"
          ? shape.halfSize[1]
          : shape.kind === "capsule"
            ? shape.halfHeight + shape.radius
            : shape.kind === "cylinder"
              ? shape.halfHeight
              : 0;
    if (below === 0) continue;
    const bottom = position[1] - below;
    low = any ? Math.min(low, bottom) : bottom;
    any = true;
  }
  return any ? Math.max(0, -low) : 0;
}

/** A figure with its arms out at rest is not that wide when it stands. */
function footprint(model: Model, gait: Gait): Vec3 {
  return gait === "biped"
    ? [model.sizeMetres[1] * 0.3, model.sizeMetres[1], model.sizeMetres[1] * 0.2]
    : model.sizeMetres;
}
