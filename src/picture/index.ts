// picture: take to frames, in a browser page. In: a screenplay and its take, art's engines. Out: finished frames as I420
// bytes, with depth, mask, normal and flow on request.
export { makeI420Room, packI420, type I420Room } from "./finish/i420.ts";
export type { PixelLayout } from "./finish/i420.ts";
export { driverOf } from "./driver-of.ts";
export { openBacklot, type Backlot } from "./backlot.ts";
export { openPicture, openPictureRenderer, preparePicture } from "./open-picture.ts";
export { prepareCast } from "./prepare-cast.ts";
export type { Picture, PictureJob, PictureSize } from "./open-picture.ts";
export type { Sighted, SightedBox } from "./stage/sighted.ts";
