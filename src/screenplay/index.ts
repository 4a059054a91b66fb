// screenplay: the typed, versioned plan of a film. In: untrusted JSON or the director's draft. Out: a valid Screenplay and its cut.
export {
  attributesSchema,
  beatSchema,
  cameraAngles,
  cameraMoves,
  framings,
  noteKinds,
  relationKinds,
  screenplaySchema,
  settingSchema,
  shotSchema,
  shotSizes,
  styleSchema,
} from "./schema.ts";
export type {
  Attributes,
  Beat,
  CameraMove,
  CastMember,
  Cue,
  Framing,
  Line,
  Mark,
  Note,
  Prop,
  Relation,
  Screenplay,
  Setting,
  Shot,
  Style,
} from "./schema.ts";
export { readScreenplay } from "./read-screenplay.ts";
export { cutFilm, filmTimeOfWorld, shotOfFrame, worldTimeOfFrame } from "./cut.ts";
export type { Cut, CutShot } from "./cut.ts";
export { applyEdits, diffScreenplays, editsSchema } from "./edits.ts";
export type { Edit } from "./edits.ts";
export { describeEdit } from "./describe-edit.ts";
