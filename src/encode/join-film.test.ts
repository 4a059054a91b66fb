import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from "mediabunny";
import { encodeAudio } from "./audio-track.ts";
import { openFrameEncoder } from "./frame-encoder.ts";
import { joinFilm } from "./join-film.ts";
import { readFilm } from "./read-film.ts";
import { rgbOfI420 } from "./rgb-of-i420.ts";

const folder = mkdtempSync(join(tmpdir(), "kinora-encode-"));
after(() => rmSync(folder, { recursive: true }));
const [width, height, fps, frameCount] = [128, 72, 24, 30];

/** A film whose frames were encoded in stretches of the lengths given. */
async function writeFilm(name: string, lengths: readonly number[] = [12, 11, 7]): Promise<Buffer> {
  const path = join(folder, name);
  const samples = Math.round((frameCount / fps) * 48000);
  const tone = Float32Array.from({ length: samples }, (_, i) => 0.2 * Math.sin((2 * Math.PI * 440 * i) / 48000));
  let frame = 0;
  const stretches: Uint8Array<ArrayBuffer>[] = [];
  for (const length of lengths) {
    await using encoder = await openFrameEncoder({ width, height, fps });
    for (const end = frame + length; frame < end; frame++) await encoder.addFrame(greyFrame(frame));
    stretches.push(await encoder.finish());
  }
  await joinFilm({ path, fps, stretches, sound: await encodeAudio(tone, tone, 48000), title: "test" });
  return readFileSync(path);
}

const lumaOf = (frame: number): number => 16 + frame * 5;

function greyFrame(frame: number): Uint8Array {
  return new Uint8Array(width * height * 1.5).fill(lumaOf(frame), 0, width * height).fill(128, width * height);
}

test("a film has every frame, exact lengths, sound from time 0 and its index first", async () => {
  const bytes = await writeFilm("a.mp4");
  const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(bytes) });
  const video = await input.getPrimaryVideoTrack();
  const audio = await input.getPrimaryAudioTrack();
  assert.ok(video && audio);
  assert.equal(video.codedWidth, width);
  const sink = new EncodedPacketSink(video);
  const times: number[] = [];
  for await (const packet of sink.packets()) times.push(packet.timestamp);
  assert.equal(times.length, frameCount);
  times.forEach((time, index) => assert.ok(Math.abs(time - index / fps) < 1e-3));
  assert.ok(Math.abs((await video.computeDuration()) - frameCount / fps) < 1e-3);
  assert.ok(Math.abs((await audio.computeDuration()) - frameCount / fps) < 1e-3);
  assert.ok(bytes.indexOf("moov") < bytes.indexOf("mdat"));
});

test("every stretch's frames stand where they belong", async () => {
  await writeFilm("d.mp4");
  const frames = [0, 11, 12, 22, 23, 29];
  const { stills } = await readFilm(join(folder, "d.mp4"), fps, frames);
  stills.forEach((still, i) => {
    const grey = ((lumaOf(frames[i] ?? 0) - 16) * 255) / 219;
    assert.ok(Math.abs((still.rgb[still.width * 3 * 36 + 3] ?? 0) - grey) < 4, `frame ${frames[i]}`);
  });
});

test("the same frames give the same file", async () => {
  const hash = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");
  assert.equal(hash(await writeFilm("b.mp4")), hash(await writeFilm("c.mp4")));
});

test("frames given up at any moment leave no failure that nobody takes", async () => {
  const untaken: unknown[] = [];
  const note = (reason: unknown): void => void untaken.push(reason);
  process.on("unhandledRejection", note);
  for (let frames = 1; frames <= 12; frames++) {
    {
      await using encoder = await openFrameEncoder({ width, height, fps });
      for (let frame = 0; frame < frames; frame++) await encoder.addFrame(greyFrame(frame));
    }
    await setTimeout(30);
  }
  process.off("unhandledRejection", note);
  assert.deepEqual(untaken, []);
});

test("BT.709 limited range decodes to the colours it stands for", () => {
  // ITU-R BT.709: pure red is Y' 63, Cb 102, Cr 240 in 8 bits.
  const red = new Uint8Array([63, 63, 63, 63, 102, 240]);
  const [r = 0, g = 0, b = 0] = rgbOfI420(red, 2, 2).rgb;
  assert.ok(r > 250 && g < 5 && b < 5, `${r} ${g} ${b}`);
});
