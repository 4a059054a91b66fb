import type { Vec3 } from "../../base/index.ts";
import type { Design } from "../design.ts";
import {
  anchor,
  boxCollider,
  colourFrom,
  curve,
  merge,
  model,
  patch,
  projectBox,
  rod,
  segmentsFor,
  sizeFactor,
  sphere,
  move,
  surface,
  tube,
  revolve,
  type Part,
} from "../kit/index.ts";
import { CLOTH_TILE_METRES } from "./furniture/cushion.ts";
import { GRIP_UPRIGHT } from "./household/grips.ts";

const RIBS = 8;
const RADIUS = 0.5;
/** Height of the canopy's crown, and how much lower its tips are. */
const CROWN = 0.84;
const DROP = 0.2;

/** A place on the canopy, by distance from the crown (0 to 1) and turn; cloth sags between ribs and draws in its hem. */
function onCanopy(out: number, turn: number): Vec3 {
  const between = Math.abs(Math.sin((turn * RIBS) / 2));
  const radius = ((RADIUS * Math.sin(out * 1.25)) / Math.sin(1.25)) * (1 - 0.09 * between ** 1.4 * out ** 2);
  const y = CROWN - (DROP * (1 - Math.cos(out * 1.25))) / (1 - Math.cos(1.25)) - 0.012 * between * out;
  return [Math.cos(turn) * radius, y, Math.sin(turn) * radius];
}

function openCanopy(steps: number): Part[] {
  const gore = (i: number): Part => ({
    shape: projectBox(
      patch((u, v) => onCanopy(0.012 + v * 0.988, ((i + 1 - u) * 2 * Math.PI) / RIBS), {
        columns: steps,
        rows: 12,
        creaseDegrees: 60,
      }),
      CLOTH_TILE_METRES,
    ),
    surface: "cloth",
  });
  const ribs = Array.from({ length: RIBS }, (_, i) => {
    const turn = (i * 2 * Math.PI) / RIBS;
    const below = (out: number): Vec3 => {
      const [x, y, z] = onCanopy(out, turn);
      return [x, y - 0.004, z];
    };
    const line = Array.from({ length: 11 }, (_unused, k) => below(0.02 + 0.98 * (k / 10)));
    const tip = below(1);
    return merge([
      tube(line, 0.0018, { sides: 5 }),
      // A stretcher holds each rib from the runner on the shaft.
      rod([Math.cos(turn) * 0.012, CROWN - 0.26, Math.sin(turn) * 0.012], below(0.47), 0.0017, 5),
      move(sphere(0.0042, 8), ...tip),
    ]);
  });
  return [...Array.from({ length: RIBS }, (_, i) => gore(i)), { shape: merge(ribs), surface: "steel" }];
}

/** Furled: the cloth in folds round the shaft, a strap about it. */
function furled(): Part[] {
  const wrap = patch(
    (u, v) => {
      const turn = -u * 2 * Math.PI;
      const fold = 1 + 0.22 * Math.abs(Math.sin(turn * 4 + v * 2.4));
      const radius = (0.012 + 0.02 * Math.sin(Math.PI * Math.min(1, 0.1 + v * 0.85)) ** 0.7) * fold;
      return [Math.cos(turn) * radius, CROWN - 0.02 - v * 0.56, Math.sin(turn) * radius];
    },
    { columns: 64, rows: 14, creaseDegrees: 50, caps: true },
  );
  return [
    { shape: projectBox(wrap, CLOTH_TILE_METRES), surface: "cloth" },
    {
      shape: revolve(
        [
          [0.0385, 0.47],
          [0.0395, 0.485],
          [0.0385, 0.5],
        ],
        { segments: 24 },
      ),
      surface: "grip",
    },
  ];
}

/** Open and held upright, its crook at the foot; 'closed', 'folded' or 'furled' among its other words wraps it up. */
export const umbrella: Design = {
  id: "umbrella",
  kind: "prop",
  nouns: ["umbrella", "parasol", "brolly"],
  senses: ["umbrella#1", "parasol#1"],
  abilities: ["carry", "open", "throw"],
  gait: "none",
  sizeMetres: [2 * RADIUS, CROWN + 0.06, 2 * RADIUS],
  massKg: 0.45,
  matter: "cloth",
  usualColour: "red",
  build({ attributes, detail }) {
    const isFurled = attributes.other.some((word) => /^(?:closed|folded|furled|rolled)$/.test(word));
    const crook = curve<Vec3>(
      [
        [0, 0.14, 0],
        [0, 0.075, 0],
        [0, 0.03, 0.012],
        [0, 0.013, 0.04],
        [0, 0.028, 0.07],
        [0, 0.055, 0.079],
      ],
      7,
    );
    return model({
      parts: [
        ...(isFurled ? furled() : openCanopy(segmentsFor(detail, 12, 6))),
        { shape: rod([0, 0.1, 0], [0, CROWN + 0.05, 0], 0.0048, 10), surface: "steel" },
        { shape: move(sphere(0.0075, 10), 0, CROWN + 0.05, 0), surface: "steel" },
        { shape: rod([0, CROWN - 0.28, 0], [0, CROWN - 0.23, 0], 0.011, 14), surface: "grip" },
        { shape: tube(crook, 0.0115, { sides: 14, grow: (t) => 1 - 0.12 * t }), surface: "grip" },
        { shape: rod([0, 0.137, 0], [0, 0.15, 0], 0.0125, 16), surface: "steel" },
      ],
      surfaces: {
        cloth: surface({
          colour: colourFrom(attributes, [0.42, 0.02, 0.03]),
          roughness: 0.55,
          sheen: 0.25,
          translucency: 0.45,
          doubleSided: true,
        }),
        steel: surface({ colour: [0.5, 0.51, 0.52], roughness: 0.3, metalness: 1 }),
        grip: surface({ colour: [0.11, 0.05, 0.02], roughness: 0.35, clearcoat: 0.5 }),
      },
      colliders: isFurled
        ? [boxCollider("cloth", [-0.04, 0, -0.04], [0.04, CROWN, 0.08])]
        : [
            boxCollider("cloth", [-RADIUS * 0.7, CROWN - DROP, -RADIUS * 0.7], [RADIUS * 0.7, CROWN, RADIUS * 0.7], {
              part: "canopy",
            }),
            boxCollider("steel", [-0.012, 0, -0.012], [0.012, CROWN - DROP, 0.08], { part: "shaft" }),
          ],
      anchors: [anchor("grip", [-0.016, 0.1, -0.022], GRIP_UPRIGHT), anchor("top", [0, CROWN, 0])],
      massKg: 0.45,
      matter: "cloth",
      scale: sizeFactor(attributes),
    });
  },
};
