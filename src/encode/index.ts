// encode: frames and mix to files; the only room with codecs. In: I420 frames in order and stereo samples. Out: an MP4
// that starts fast, and still pictures.
export { openFrameEncoder } from "./frame-encoder.ts";
export type { FrameEncoder, FrameFormat } from "./frame-encoder.ts";
export { joinFilm } from "./join-film.ts";
export { encodeAudio } from "./audio-track.ts";
export type { AudioPackets } from "./audio-track.ts";
export { writePoster, writeSmall, writeSpritesheet } from "./stills.ts";
export type { Still } from "./stills.ts";
export { makePortrait } from "./portrait.ts";
export { sheetFont, shrinkStill, writeSheet } from "./sheet.ts";
export type { Sheet } from "./sheet.ts";
export { readFilm } from "./read-film.ts";
export type { FilmExtract } from "./read-film.ts";
export { writePass } from "./passes.ts";
export { rgbOfI420 } from "./rgb-of-i420.ts";
