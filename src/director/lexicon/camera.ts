import type { CameraMove, Shot } from "../../screenplay/index.ts";
import { phraseTable } from "./phrases.ts";

/** What a camera phrase sets on its shot. */
export type CameraWords = {
  readonly framing?: Shot["framing"];
  readonly angle?: Shot["angle"];
  readonly side?: Shot["side"];
  readonly move?: CameraMove;
  readonly lensMillimetres?: number;
  readonly timeScale?: number;
  /** Named but beyond what pictures can do yet. */
  readonly unstaged?: string;
};

/** Need a camera noun after them ('wide shot', 'low angle', 'side view'); by themselves they are plain adjectives. */
export const framingAdjectives = phraseTable<CameraWords>([
  ["extreme wide|very wide|extreme long|establishing|panoramic|sweeping", { framing: "extreme-wide" }],
  ["wide|long|wide angle|broad", { framing: "wide" }],
  ["full|full body|full length", { framing: "full" }],
  ["medium|mid|mid range|cowboy|waist up|medium wide|medium long", { framing: "medium" }],
  ["medium close up|chest up", { framing: "medium-close-up" }],
  ["close|close up|closeup|tight|detailed", { framing: "close-up" }],
  ["extreme close up|macro|extreme macro|microscopic", { framing: "extreme-close-up" }],
  ["over the shoulder|over shoulder", { framing: "over-the-shoulder" }],
  ["two", { framing: "two-shot" }],
  ["point of view|pov|first person|first person perspective|subjective", { framing: "point-of-view" }],
  ["insert|detail|cutaway", { framing: "insert" }],
  ["low|low angle|upward", { angle: "low" }],
  ["high|high angle|elevated|downward", { angle: "high" }],
  ["overhead|top|top down|bird 's eye|birds eye|bird eye|bird's eye|birds-eye|flat lay|god 's eye", { angle: "overhead" }],
  ["eye level|eye-level|straight on|frontal", { angle: "eye-level" }],
  ["dutch|tilted|canted|oblique", { angle: "dutch" }],
  ["worm 's eye|worms eye|worm eye|ground level", { angle: "worms-eye" }],
  ["aerial|drone|airborne|helicopter", { angle: "high", framing: "extreme-wide", move: "drone" }],
  ["side|side on|profile|lateral", { side: "side" }],
  ["front|front facing", { side: "front" }],
  ["back|rear|behind", { side: "back" }],
  ["three quarter", { side: "three-quarter" }],
  ["tracking|travelling|traveling|follow|following|chase", { move: "tracking" }],
  ["dolly|push in", { move: "dolly-in" }],
  ["panning|pan", { move: "pan-right" }],
  ["tilt|tilting", { move: "tilt-up" }],
  ["zoom|zooming", { move: "zoom-in" }],
  ["orbit|orbiting|circling|rotating|360 degree|arc", { move: "orbit" }],
  ["crane|jib|rising", { move: "crane-up" }],
  ["handheld|hand held|shaky", { move: "handheld" }],
  ["steadicam|gimbal", { move: "tracking" }],
  ["static|still|fixed|stationary|locked|locked off|steady|tripod", { move: "static" }],
  ["rack focus", { move: "rack-focus" }],
  ["slow motion|slo mo|slowmo", { timeScale: 0.4 }],
  ["fast motion|time lapse|timelapse|hyperlapse|sped up", { timeScale: 4 }],
  ["fisheye|fish eye", { lensMillimetres: 14, framing: "wide" }],
  ["telephoto", { lensMillimetres: 135 }],
  ["anamorphic", { lensMillimetres: 40 }],
  ["underwater", { unstaged: "the camera stays above water" }],
  ["split screen|infrared|thermal|x ray|night vision", { unstaged: "pictures have no such view yet" }],
]);

export const cameraNouns = new Set(["shot", "angle", "view", "frame", "framing", "perspective", "lens", "photography", "cinematography", "footage", "camera", "movement", "pass", "viewpoint", "vantage", "motion", "mode", "video", "close-up", "capture", "scene"]);

/** Complete by themselves, wherever they stand. */
export const cameraPhrases = phraseTable<CameraWords>([
  ["close up|close ups|closeup|close-up|close-ups", { framing: "close-up" }],
  ["extreme close up", { framing: "extreme-close-up" }],
  ["medium close up", { framing: "medium-close-up" }],
  ["macro", { framing: "extreme-close-up" }],
  ["over the shoulder", { framing: "over-the-shoulder" }],
  ["first person|point of view|pov", { framing: "point-of-view" }],
  ["bird 's eye view|bird's eye view|birds eye view|bird eye view|from above|top down|top view|overhead view|view from above|seen from above|from overhead", { angle: "overhead" }],
  ["wide angle", { framing: "wide" }],
  ["close up angle", { framing: "close-up" }],
  ["from the rear|from the back|rear view|rear shot", { side: "back" }],
  ["low angle", { angle: "low" }],
  ["high angle", { angle: "high" }],
  ["dutch angle", { angle: "dutch" }],
  ["from below", { angle: "low" }],
  ["from the side|in profile", { side: "side" }],
  ["from behind", { side: "back" }],
  ["from the front", { side: "front" }],
  ["slow motion|slow mo|slo mo|super slow motion|ultra slow motion", { timeScale: 0.4 }],
  ["time lapse|timelapse|time-lapse|hyperlapse|fast motion|fast forward|racing effect|racking focus time", { timeScale: 4 }],
  ["zoom in|zooming in|zooms in|camera zoom", { move: "zoom-in" }],
  ["zoom out|zooming out|zooms out", { move: "zoom-out" }],
  ["pan left|pan to the left|panning left|pans left|pans to the left", { move: "pan-left" }],
  ["pan right|pan to the right|panning right|pans right|pans to the right", { move: "pan-right" }],
  ["tilt up|tilting up|tilts up|tilt upward|tilts upward", { move: "tilt-up" }],
  ["tilt down|tilting down|tilts down|tilt downward|tilts downward", { move: "tilt-down" }],
  ["dolly in|push in|pushes in|pushing in", { move: "dolly-in" }],
  ["dolly out|pull back|pulls back|pull out|pulling back|pulls out", { move: "dolly-out" }],
  ["truck left", { move: "truck-left" }],
  ["truck right", { move: "truck-right" }],
  ["crane up", { move: "crane-up" }],
  ["crane down", { move: "crane-down" }],
  ["tracking shot|camera following|camera tracking", { move: "tracking" }],
  ["handheld|hand held|camera shaking|intense shaking|camera shake|shaky cam", { move: "handheld" }],
  ["rack focus|racking focus|focus pull", { move: "rack-focus" }],
  ["orbit shot|arc shot|360 degree shot", { move: "orbit" }],
  ["fpv|drone shot|drone view|drone footage|aerial view|aerial shot|aerial footage", { move: "drone", angle: "high", framing: "extreme-wide" }],
  ["static shot|static view|still frame|static camera|fixed camera|locked off", { move: "static" }],
  ["shallow depth of field|depth of field|soft focus|bokeh|blurred background|blurry background", { lensMillimetres: 85 }],
  ["steady and smooth perspective|smooth perspective", { move: "dolly-in" }],
]);

/** Verbs with the camera as subject, with the direction word that follows. */
export const cameraVerbs: Readonly<Record<string, Readonly<Record<string, CameraMove>> & { readonly default: CameraMove }>> = {
  pan: { left: "pan-left", right: "pan-right", up: "tilt-up", down: "tilt-down", upward: "tilt-up", downward: "tilt-down", upwards: "tilt-up", downwards: "tilt-down", default: "pan-right" },
  tilt: { up: "tilt-up", down: "tilt-down", upward: "tilt-up", upwards: "tilt-up", downward: "tilt-down", downwards: "tilt-down", default: "tilt-up" },
  zoom: { in: "zoom-in", out: "zoom-out", back: "zoom-out", default: "zoom-in" },
  push: { in: "dolly-in", forward: "dolly-in", default: "dolly-in" },
  pull: { back: "dolly-out", out: "dolly-out", away: "dolly-out", default: "dolly-out" },
  dolly: { in: "dolly-in", forward: "dolly-in", out: "dolly-out", back: "dolly-out", left: "truck-left", right: "truck-right", default: "dolly-in" },
  move: { left: "truck-left", right: "truck-right", forward: "dolly-in", closer: "dolly-in", in: "dolly-in", back: "dolly-out", backward: "dolly-out", away: "dolly-out", up: "crane-up", upward: "crane-up", upwards: "crane-up", down: "crane-down", around: "orbit", through: "dolly-in", default: "tracking" },
  truck: { left: "truck-left", right: "truck-right", default: "truck-right" },
  slide: { left: "truck-left", right: "truck-right", default: "truck-right" },
  orbit: { left: "orbit-left", right: "orbit-right", clockwise: "orbit-left", counterclockwise: "orbit-right", "counter-clockwise": "orbit-right", anticlockwise: "orbit-right", default: "orbit" },
  circle: { clockwise: "orbit-left", counterclockwise: "orbit-right", default: "orbit" },
  rotate: { clockwise: "orbit-left", counterclockwise: "orbit-right", default: "orbit" },
  revolve: { default: "orbit" },
  spin: { default: "orbit" },
  surround: { default: "orbit" },
  follow: { default: "follow" },
  track: { left: "truck-left", right: "truck-right", default: "tracking" },
  chase: { default: "follow" },
  rise: { default: "crane-up" },
  ascend: { default: "crane-up" },
  lift: { default: "crane-up" },
  descend: { default: "crane-down" },
  lower: { default: "crane-down" },
  crane: { up: "crane-up", down: "crane-down", default: "crane-up" },
  fly: { default: "drone" },
  glide: { default: "tracking" },
  sweep: { default: "pan-right" },
  travel: { default: "tracking" },
  advance: { default: "dolly-in" },
  approach: { default: "dolly-in" },
  retreat: { default: "dolly-out" },
  shake: { default: "handheld" },
  hold: { default: "static" },
  stay: { default: "static" },
  remain: { default: "static" },
  fix: { default: "static" },
  focus: { default: "rack-focus" },
  shift: { left: "truck-left", right: "truck-right", default: "truck-right" },
  drift: { left: "truck-left", right: "truck-right", default: "truck-right" },
  turn: { left: "pan-left", right: "pan-right", default: "pan-right" },
  ease: { default: "dolly-in" },
};

/** Nouns for the picture itself: what they 'show' is the scene. */
export const mediumNouns = new Set(["shot", "scene", "video", "camera", "image", "footage", "clip", "frame", "film", "view", "close-up", "closeup", "timelapse", "time-lapse", "tableau", "photo", "picture", "photograph", "sequence", "perspective", "angle", "cinematography", "screen", "montage"]);
/** Verbs that bring the scene to view and are no deeds in it. */
export const depictVerbs = new Set(["show", "depict", "feature", "capture", "film", "photograph", "open", "reveal", "present", "begin", "start", "focus", "record", "portray", "display", "showcase", "shoot", "see", "view", "frame", "set", "end", "close", "highlight", "illustrate", "emphasize", "include", "take"]);
