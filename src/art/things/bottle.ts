import type { Design } from "../design.ts";
import {
  anchor,
  collider,
  colourFrom,
  fillet,
  makeFrom,
  model,
  move,
  painted,
  revolve,
  rgb,
  segmentsFor,
  sizeFactor,
  surface,
  type Vec2,
} from "../kit/index.ts";
import { GRIP_UPRIGHT } from "./household/grips.ts";

// A Bordeaux bottle of 0.75 l: 76 mm wide, 300 mm high, the neck's finish 28 mm.
const RADIUS = 0.038;
const HEIGHT = 0.3;

const profile: readonly Vec2[] = [
  [0, 0.018],
  [0.014, 0.014],
  [0.028, 0.001],
  [0.034, 0],
  [RADIUS, 0.007],
  [RADIUS, 0.19],
  [RADIUS * 0.9, 0.212],
  [0.0165, 0.236],
  [0.0148, 0.25],
  [0.0137, 0.288],
];

export const bottle: Design = {
  id: "bottle",
  kind: "prop",
  nouns: ["bottle", "wine bottle", "glass bottle", "beer bottle", "water bottle"],
  senses: ["bottle#1", "wine_bottle#1", "beer_bottle#1", "water_bottle#1"],
  abilities: ["drink", "carry", "throw", "pour", "open", "roll", "shatter"],
  gait: "none",
  sizeMetres: [2 * RADIUS, HEIGHT, 2 * RADIUS],
  massKg: 1.2,
  matter: "glass",
  isMadeToOrder: true,
  usualColour: "green",
  build({ attributes, detail }) {
    const own = makeFrom(attributes);
    const segments = segmentsFor(detail, 44, 18);
    const glass = fillet(profile, 0.012, 4);
    const finish = revolve(
      fillet(
        [
          [0.0137, 0.284],
          [0.0152, 0.285],
          [0.0152, 0.292],
          [0.0138, 0.293],
          [0.0138, HEIGHT],
          [0.0095, HEIGHT],
          [0.0095, HEIGHT - 0.02],
        ],
        0.0012,
        2,
      ),
      { segments },
    );
    const label = (foot: number, head: number): ReturnType<typeof revolve> =>
      revolve(
        [
          [RADIUS + 0.0004, foot],
          [RADIUS + 0.0004, head],
        ],
        { segments },
      );
    const wine = glass.filter(([, y]) => y < 0.232).map(([r, y]): Vec2 => [Math.max(0, r * 0.93), y + 0.002]);
    const tone = colourFrom(attributes, [0.03, 0.09, 0.035]);
    return model({
      parts: [
        { shape: revolve(glass, { segments }), surface: "glass" },
        { shape: finish, surface: "glass" },
        { shape: revolve([...wine, [0, 0.234]], { segments }), surface: "wine" },
        { shape: label(0.058, 0.152), surface: "label" },
        {
          shape: move(
            revolve(
              fillet(
                [
                  [0.0098, -0.022],
                  [0.0096, 0.004],
                  [0, 0.004],
                ],
                0.001,
                2,
              ),
              { segments: 20 },
            ),
            0,
            HEIGHT,
            0,
          ),
          surface: "cork",
        },
      ],
      surfaces: {
        glass:
          own?.surface ?? surface({ colour: tone, roughness: 0.05, clearcoat: 1, opacity: 0.62, doubleSided: true }),
        wine: surface({ colour: tone.map((value) => value * 0.25) as unknown as typeof tone, roughness: 0.12 }),
        label: surface({
          colour: [1, 1, 1],
          roughness: 0.75,
          texture: painted("label", { colour: rgb([0.3, 0.025, 0.03]) }),
        }),
        cork: surface({ colour: [0.42, 0.27, 0.14], roughness: 0.9 }),
      },
      colliders: [
        collider(
          own?.matter ?? "glass",
          { kind: "cylinder", halfHeight: 0.105, radius: RADIUS },
          { position: [0, 0.105, 0] },
        ),
        collider(
          own?.matter ?? "glass",
          { kind: "cylinder", halfHeight: 0.045, radius: 0.016 },
          { position: [0, 0.255, 0], part: "neck" },
        ),
      ],
      anchors: [
        anchor("grip", [-RADIUS, 0.15, 0], GRIP_UPRIGHT),
        anchor("sip", [0, HEIGHT, 0]),
        anchor("top", [0, HEIGHT, 0]),
      ],
      massKg: 1.2,
      matter: own?.matter ?? "glass",
      scale: sizeFactor(attributes),
    });
  },
};
