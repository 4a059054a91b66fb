// frames: draws a take's pictures in a headless browser. In: the picture page's script, a screenplay and its take. Out:
// finished frames as I420 bytes in order, with depth, mask, normal and flow on request.
export { openFrameSource } from "./open-frame-source.ts";
export { followPriority } from "./follow-priority.ts";
export { findSystemChromium } from "./launch-chromium.ts";
export type { ChromiumKind } from "./launch-chromium.ts";
export type { DrawJob, DrawnFrame, DrawReport, FrameRange, FrameSource, PassName, Quality } from "./frame-source.ts";
export { packFrame } from "./wire.ts";
export type { FromPage, JobFile, ToPage } from "./wire.ts";
