// art: everything that can be seen or touched, as plain data. In: a design or set by name, attributes, a seed. Out:
// meshes, skeletons, colliders, surfaces and matter in metres and kilograms.
export { buildModel, buildSet, catalogue, designOf, setCatalogue, setOf, soundOfSet } from "./catalogue.ts";
export { prepareArt } from "./prepare-art.ts";
export { matterOf, matters, pairFriction, pairRestitution } from "./matter.ts";
export { paintTexture } from "./texture/paint-texture.ts";
export type { Matter } from "./matter.ts";
export type {
  Ability,
  Area,
  ArtAssets,
  BuildInput,
  Design,
  Fixture,
  Gait,
  Scatter,
  SetDesign,
  SetModel,
} from "./design.ts";
export type {
  Anchor,
  Collider,
  ColliderShape,
  Joint,
  Mesh,
  Model,
  PaintedTexture,
  Surface,
  TextureRecipe,
} from "./model.ts";
export { PLACE_STRIDE } from "./design.ts";
export { wornLook } from "./people/wardrobe.ts";
export { packBlocks } from "./people/blocks.ts";
export { dyeImage } from "./people/dye.ts";
export { faceMorphNames } from "./people/face-morphs.ts";
export { fitPoints, morphPoints, pointNormals } from "./people/shape.ts";
export { packImage, readPeoplePack } from "./people/people-pack.ts";
export type {
  BodyData,
  FittedData,
  JointData,
  PackedSkin,
  PeoplePack,
  Picture,
  Target,
  Topology,
} from "./people/people-pack.ts";
