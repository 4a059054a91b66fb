// picture: take to frames, in a browser page. In: a screenplay, its take and cut, a canvas. Out: finished frames as
// I420 bytes, with depth, mask, normal and flow on request.
export { openTextureShelf } from "./model/surface-texture.ts";
