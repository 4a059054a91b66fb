import type { Vec3 } from "../../base/index.ts";
import type { BuildInput } from "../design.ts";
import { colourOf, luminanceOf, painted, surface } from "../kit/index.ts";
import type { Joint, Mesh, Surface } from "../model.ts";
import { imageRecipe } from "./cloth.ts";
import { followMoves } from "./face-morphs.ts";
import { glassesIn, makeGlasses } from "./glasses.ts";
import { garmentMesh } from "./garment-mesh.ts";
import { hairOf, type Hair } from "./hair.ts";
import { hatKind, hatUsual, makeHat, type HeadOval } from "./hats.ts";
import { headOval, type Placement } from "./measure.ts";
import type { FittedData, PeoplePack } from "./people-pack.ts";
import type { Physique } from "./physique.ts";
import { fitPoints, pointNormals } from "./shape.ts";
import type { Outfit } from "./wardrobe.ts";

type Part = { readonly mesh: Mesh; readonly surface: Surface };

// Irises, linear RGB as they look in daylight.
const irises: Readonly<Record<string, readonly Vec3[]>> = {
  light: [
    [0.1, 0.045, 0.018],
    [0.14, 0.23, 0.36],
    [0.13, 0.17, 0.075],
    [0.19, 0.23, 0.26],
    [0.13, 0.085, 0.03],
    [0.075, 0.14, 0.26],
    [0.06, 0.028, 0.012],
  ],
  dark: [
    [0.05, 0.023, 0.01],
    [0.085, 0.038, 0.016],
    [0.032, 0.016, 0.009],
  ],
};

/** Eyes, teeth, tongue, lashes, brows, hair and hat. */
export function headParts(
  input: BuildInput,
  made: {
    readonly pack: PeoplePack;
    readonly physique: Physique;
    readonly places: Float32Array;
    readonly moves: Readonly<Record<string, Float32Array>>;
    readonly placement: Placement;
    readonly level: number;
    readonly hat: Outfit["hat"];
    readonly joints: readonly Joint[];
  },
): Part[] {
  const { pack, places, placement, level, moves, physique } = made;
  const hair = hairOf(input, physique);
  const random = input.random.fork("head");
  const parts: Part[] = [];
  const oval = headOval(pack, places, placement);
  const put = (name: string, look: Surface, options: { isFacial: boolean; underHat?: HeadOval | null }): void => {
    const shape = shapeOf(pack, name);
    const own = fitPoints(shape, places);
    if (options.underHat) pressUnder(own, options.underHat, placement);
    const mesh = garmentMesh({
      name,
      surface: name,
      topology: shape,
      level,
      skin: shape.skin,
      places: own,
      normals: shape.normals ? Float32Array.from(shape.normals, (value) => value / 32767) : pointNormals(own, shape),
      colours: shape.tones
        ? Float32Array.from(
            { length: shape.tones.length * 3 },
            (_, i) => (shape.tones?.[Math.floor(i / 3)] ?? 200) / 200,
          )
        : null,
      placement,
      isHidden: null,
      morphs: options.isFacial ? followMoves(shape, moves) : null,
    });
    parts.push({ mesh, surface: look });
  };
  const iris = random.fork("eyes").pick(irises[physique.ancestry.caucasian > 0.9 ? "light" : "dark"] ?? []);
  put(
    "eyes",
    surface({
      roughness: 0.1,
      clearcoat: 1,
      alphaCut: 0.5,
      texture: painted("eye", { iris: [...iris], old: Math.max(0, (physique.age - 0.6) * 2) }),
    }),
    { isFacial: false },
  );
  put("teeth", surface({ colour: [0.64, 0.6, 0.53], roughness: 0.35, texture: picture(pack, "teeth", "teeth") }), {
    isFacial: true,
  });
  put("tongue", surface({ colour: [0.5, 0.34, 0.33], roughness: 0.5, texture: picture(pack, "tongue", "tongue01") }), {
    isFacial: true,
  });
  const lashes = physique.sex === "female" && physique.age > 0.1 ? "eyelashes02" : "eyelashes04";
  put(
    lashes,
    surface({
      colour: [0.4, 0.35, 0.32],
      roughness: 0.9,
      opacity: physique.sex === "female" ? 0.9 : 0.55,
      doubleSided: true,
      texture: picture(pack, lashes, lashes),
    }),
    { isFacial: true },
  );
  put(hair.brows, strands(pack, hair.brows, hair.browColour, { opacity: 0.98, alphaCut: null }), { isFacial: true });
  if (hair.beard) {
    const isPainted = hair.beard === "stubble" || hair.beard === "long-beard";
    const texture = painted("beard", { colour: [...hair.colour], density: hair.beard === "stubble" ? 0.45 : 1 });
    const look = isPainted
      ? surface({
          roughness: 0.8,
          doubleSided: true,
          ...(hair.beard === "stubble" ? { opacity: 0.5 } : { alphaCut: 0.42 }),
          texture,
        })
      : locks({ ...hair, wave: Math.max(0.25, hair.wave), curl: 0.45 });
    put(hair.beard, look, { isFacial: true });
  }
  const { attributes } = input;
  const glasses = glassesIn(
    [...attributes.other, ...attributes.clothes.map(({ garment, words }) => `${words} ${garment}`)]
      .join(" ")
      .toLowerCase(),
  );
  const jointOf = (name: string): number => made.joints.findIndex((joint) => joint.name === name);
  if (glasses) {
    const eye = (side: "L" | "R"): Vec3 => made.joints[jointOf(`eye.${side}`)]?.position ?? [0, 0, 0];
    parts.push(...makeGlasses(glasses, { eyes: [eye("L"), eye("R")], oval, joint: jointOf("head") }));
  }
  const hat = made.hat;
  if (hair.piece) put(hair.piece, locks(hair), { isFacial: false, underHat: hat ? oval : null });
  if (hat) {
    const kind = hatKind(hat.kind);
    const { mesh, roughness, metalness } = makeHat(kind, oval, jointOf("head"));
    const colour = colourOf(hat.colour) ?? colourOf(hatUsual[kind] ?? "navy") ?? [0.1, 0.1, 0.12];
    parts.push({
      mesh: { ...mesh, surface: "hat" },
      surface: surface({ colour, roughness, metalness, sheen: metalness > 0 ? 0 : 0.2, doubleSided: true }),
    });
  }
  return parts;
}

function shapeOf(pack: PeoplePack, name: string): FittedData {
  const shape = pack.fitted[name];
  if (!shape) throw new RangeError(`The pack of people has no '${name}'.`);
  return shape;
}

function picture(pack: PeoplePack, piece: string, name: string): Surface["texture"] {
  const { pictures } = shapeOf(pack, piece);
  return imageRecipe((pictures[name] ?? Object.values(pictures)[0])?.name ?? "");
}

function strands(
  pack: PeoplePack,
  piece: string,
  colour: Vec3,
  how: { opacity: number; alphaCut: number | null },
): Surface {
  const [own] = Object.values(shapeOf(pack, piece).pictures);
  const texture = imageRecipe(own?.name ?? "", {
    tint: colour,
    level: own?.brightness ?? 0.1,
    contrast: luminanceOf(colour) > 0.15 ? 0.4 : 0.75,
  });
  return surface({ ...how, roughness: 0.55, sheen: 0.25, doubleSided: true, texture });
}

function locks({ colour, wave, curl, grey }: Hair): Surface {
  const texture = painted("hair", { colour: [...colour], wave, curl, grey });
  return surface({ alphaCut: 0.4, roughness: curl > 0.5 ? 0.75 : 0.52, sheen: 0.2, doubleSided: true, texture });
}

/** Hair above the hat line is pressed to the skull, so that it stays inside the hat. */
function pressUnder(places: Float32Array, oval: HeadOval, { scale, ground }: Placement): void {
  const line = oval.centre[1] / scale + ground;
  const centre = oval.centre[2] / scale;
  for (let i = 0; i < places.length; i += 3) {
    const above = ((places[i + 1] ?? 0) - line) / (oval.crown / scale);
    if (above < -0.25) continue;
    const x = (places[i] ?? 0) / (oval.halfWidth / scale);
    const z = ((places[i + 2] ?? 0) - centre) / (oval.halfDepth / scale);
    const room = Math.sqrt(Math.max(0.02, 1.04 - Math.max(0, above) ** 2));
    const reach = Math.hypot(x, z);
    const factor = reach > room ? room / reach : 1;
    const ease = Math.min(1, (above + 0.25) / 0.25);
    places[i] = (places[i] ?? 0) * (1 + (factor - 1) * ease);
    places[i + 2] = centre + ((places[i + 2] ?? 0) - centre) * (1 + (factor - 1) * ease);
    if (above > 1.02) places[i + 1] = line + 1.02 * (oval.crown / scale);
  }
}
