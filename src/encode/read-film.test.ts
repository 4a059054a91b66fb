import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { encodeAudio } from "./audio-track.ts";
import { openFrameEncoder } from "./frame-encoder.ts";
import { joinFilm } from "./join-film.ts";
import { readFilm } from "./read-film.ts";

const folder = mkdtempSync(join(tmpdir(), "kinora-read-"));
after(() => rmSync(folder, { recursive: true }));

test("a written film reads back: the frames asked for, and each sound where it was", async () => {
  const [width, height, fps, frameCount] = [128, 72, 24, 30];
  const path = join(folder, "film.mp4");
  const silent = new Float32Array((frameCount / fps) * 48000);
  // A beep at 0.5 s, left only.
  const beep = Float32Array.from(silent, (_, i) => (i >= 24000 && i < 28800 ? 0.5 * Math.sin(i / 10) : 0));
  await using encoder = await openFrameEncoder({ width, height, fps });
  const lumaOf = (frame: number): number => 16 + frame * 6;
  for (let frame = 0; frame < frameCount; frame++) {
    const i420 = new Uint8Array(width * height * 1.5).fill(lumaOf(frame), 0, width * height).fill(128, width * height);
    await encoder.addFrame(i420);
  }
  const stretches = [await encoder.finish()];
  await joinFilm({ path, fps, stretches, sound: await encodeAudio(beep, silent, 48000), title: "test" });

  const frames = [0, 7, 29];
  const film = await readFilm(path, fps, frames);
  film.stills.forEach((still, i) => {
    const grey = ((lumaOf(frames[i] ?? 0) - 16) * 255) / 219;
    assert.ok(Math.abs((still.rgb[still.width * 3 * 36 + 3] ?? 0) - grey) < 4, `frame ${frames[i]}`);
  });
  assert.equal(film.sampleRate, 48000);
  const first = film.left.findIndex((value) => Math.abs(value) > 0.2);
  assert.ok(Math.abs(first - 24000) < 0.003 * 48000, `the beep begins at sample ${first}`);
  assert.ok(film.right.every((value) => Math.abs(value) < 0.05));
  await assert.rejects(readFilm(path, fps, [99]), /no frame 99/);
});
