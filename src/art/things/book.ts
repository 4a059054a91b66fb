import { axisAngle } from "../../base/index.ts";
import type { Design } from "../design.ts";
import { anchor, boxCollider, colourFrom, model, painted, rgb, sizeFactor, surface } from "../kit/index.ts";
import { GRIP_UPRIGHT, gripTurn, UNDER_THUMB_METRES } from "./household/grips.ts";
import { BOOK, openBook, shutBook } from "./household/book-parts.ts";

const paper = [0.78, 0.74, 0.64] as const;

/** Shut with its cover up; 'open' among its attributes' other words opens it at the middle. */
export const book: Design = {
  id: "book",
  kind: "prop",
  nouns: ["book", "novel", "storybook", "textbook", "diary", "notebook"],
  senses: ["book#2", "book#1", "novel#2", "diary#2", "notebook#1"],
  abilities: ["read", "open", "carry", "throw", "burn", "put-on"],
  gait: "none",
  sizeMetres: [BOOK.width + 0.011, BOOK.thick, BOOK.length],
  massKg: 0.52,
  matter: "paper",
  usualColour: "burgundy",
  build({ attributes }) {
    const isOpen = attributes.other.includes("open");
    const { width, length, thick } = BOOK;
    const page = (seed: number) =>
      surface({
        colour: [1, 1, 1],
        roughness: 0.9,
        translucency: 0.15,
        texture: painted("page", { seed, colour: [...paper] }),
      });
    // Palms under the covers, fingers towards the spine.
    const half = width + 0.004;
    const under = (side: 1 | -1) =>
      anchor(
        side < 0 ? "grip-left" : "grip",
        [side * half * 0.6, 0, length * 0.2],
        gripTurn([-side * 0.6, 0, -0.8], [0, 1, 0]),
      );
    return model({
      parts: isOpen ? openBook() : shutBook(),
      surfaces: {
        cover: surface({
          colour: [1, 1, 1],
          roughness: 0.62,
          sheen: 0.1,
          texture: painted("weave", { colour: rgb(colourFrom(attributes, "burgundy")), threads: 220 }),
        }),
        gilt: surface({ colour: [0.75, 0.54, 0.2], roughness: 0.3, metalness: 0.9 }),
        paper: surface({ colour: paper, roughness: 0.92 }),
        ribbon: surface({ colour: "crimson", roughness: 0.6, sheen: 0.3 }),
        "page-left": page(1),
        "page-right": page(2),
      },
      colliders: [
        isOpen
          ? boxCollider("paper", [-half, 0, -length / 2], [half, 0.024, length / 2])
          : boxCollider("paper", [-width / 2, 0, -length / 2], [width / 2, thick, length / 2]),
      ],
      anchors: isOpen
        ? // The page's +Y runs up the text, its +Z towards the reader.
          [
            anchor("page", [0, 0.02, 0], axisAngle([1, 0, 0], -Math.PI / 2)),
            under(1),
            under(-1),
            anchor("top", [0, 0.024, 0]),
          ]
        : [anchor("grip", [-width / 2 + 0.025, -UNDER_THUMB_METRES, 0], GRIP_UPRIGHT), anchor("top", [0, thick, 0])],
      massKg: 0.52,
      matter: "paper",
      scale: sizeFactor(attributes),
    });
  },
};
