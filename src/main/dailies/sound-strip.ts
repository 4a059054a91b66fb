import { filmTimeOfWorld, type Cut } from "../../screenplay/index.ts";
import type { Contact, Take } from "../../take/index.ts";
import { boxAt, textAt } from "./svg.ts";
import { waveColumns } from "./waveform.ts";

export type Sound = { readonly left: Float32Array; readonly right: Float32Array; readonly sampleRate: number };

const tickColours: Readonly<Record<Contact["kind"], string>> = {
  impact: "#ff6b5e",
  step: "#9aa0a6",
  roll: "#7ac77a",
  slide: "#c9a24a",
};
const SPEECH = "#5aa9ff";
/** Impulses from a tapping finger to a falling man, newton seconds, as ticks from short to full height. */
const SOFT_NS = 0.05;
const HARD_NS = 50;
/** Below the waveform: contacts, then speech, then the time scale. */
export const stripParts = { wave: 96, contacts: 34, speech: 20, scale: 18 };
export const stripHeight = stripParts.wave + stripParts.contacts + stripParts.speech + stripParts.scale;

/** The film's sound over its length: waveform and loudness, a tick for each contact, a bar for each spoken line, cuts. */
export function drawSoundStrip(
  at: { readonly left: number; readonly top: number; readonly width: number },
  film: { readonly cut: Cut; readonly take: Take; readonly sound: Sound },
): string {
  const { cut, take, sound } = film;
  const seconds = cut.frameCount / cut.fps;
  const xOf = (time: number): number => at.left + (Math.min(Math.max(time, 0), seconds) / seconds) * at.width;
  const contactsTop = at.top + stripParts.wave;
  const speechTop = contactsTop + stripParts.contacts;
  const scaleTop = speechTop + stripParts.speech;
  const middle = at.top + stripParts.wave / 2;
  const parts = [boxAt(at.left, at.top, at.width, stripParts.wave, { fill: "#0d0f11" })];

  const samples = Math.round(seconds * sound.sampleRate);
  const columns = waveColumns(sound.left.subarray(0, samples), sound.right.subarray(0, samples), at.width);
  const half = stripParts.wave / 2;
  const bar = (x: number, low: number, high: number): string =>
    `M${at.left + x + 0.5} ${(middle - high * half).toFixed(1)}V${(middle - low * half + 0.5).toFixed(1)}`;
  const waves = columns.map(({ low, high }, x) => bar(x, low, high)).join("");
  const bodies = columns.map(({ rms }, x) => bar(x, -rms, rms)).join("");
  parts.push(`<path d="${waves}" stroke="#4f8f5b"/><path d="${bodies}" stroke="#a6e3b0"/>`);

  for (const contact of take.contacts) {
    const time = filmTimeOfWorld(cut, contact.t);
    if (time > seconds) continue;
    const pen = { fill: tickColours[contact.kind] };
    if (contact.kind === "roll" || contact.kind === "slide") {
      const end = filmTimeOfWorld(cut, contact.t + contact.durationSeconds);
      parts.push(boxAt(xOf(time), speechTop - 5, Math.max(1, xOf(end) - xOf(time)), 3, pen));
      continue;
    }
    const strength = Math.log(Math.max(contact.impulseNs, SOFT_NS) / SOFT_NS) / Math.log(HARD_NS / SOFT_NS);
    const height = 5 + Math.min(1, strength) * (stripParts.contacts - 12);
    parts.push(boxAt(xOf(time) - 0.75, speechTop - 6 - height, 1.5, height, pen));
  }
  for (const { t, durationSeconds, who, text, phones } of take.speech) {
    const xIn = (seconds: number): number => xOf(filmTimeOfWorld(cut, t + seconds));
    const from = xIn(0);
    const width = Math.max(2, xIn(durationSeconds) - from);
    parts.push(boxAt(from, speechTop, width, stripParts.speech - 3, { fill: SPEECH, opacity: 0.35 }));
    // Phones that sound, under the line: they should lie where the waveform swells.
    for (const { phone, startSeconds, endSeconds } of phones) {
      if (phone === "pau") continue;
      const begin = xIn(startSeconds);
      parts.push(boxAt(begin, speechTop + stripParts.speech - 3, xIn(endSeconds) - begin, 2, { fill: SPEECH }));
    }
    parts.push(textAt(from + 3, speechTop + 13, 13, `${who ?? "narrator"}: ${text}`, { fill: "#cfe4ff" }));
  }
  for (const { firstFrame } of cut.shots.slice(1))
    parts.push(boxAt(xOf(firstFrame / cut.fps), at.top, 1, scaleTop - at.top, { fill: "#ffd166", opacity: 0.8 }));
  const step = seconds > 30 ? 5 : 1;
  for (let second = 0; second <= seconds; second += step) {
    parts.push(boxAt(xOf(second), scaleTop, 1, 4, { fill: "#9aa0a6" }));
    if (second < seconds) parts.push(textAt(xOf(second) + 3, scaleTop + 13, 12, `${second} s`, { fill: "#9aa0a6" }));
  }
  return parts.join("");
}
