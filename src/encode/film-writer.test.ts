import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from "mediabunny";
import { openFilmWriter } from "./film-writer.ts";
import { rgbOfI420 } from "./rgb-of-i420.ts";

const folder = mkdtempSync(join(tmpdir(), "kinora-encode-"));
after(() => rmSync(folder, { recursive: true }));
const [width, height, fps, frameCount] = [128, 72, 24, 30];

async function writeFilm(name: string): Promise<Buffer> {
  const path = join(folder, name);
  const samples = Math.round((frameCount / fps) * 48000);
  const tone = Float32Array.from({ length: samples }, (_, i) => 0.2 * Math.sin((2 * Math.PI * 440 * i) / 48000));
  await using writer = await openFilmWriter({
    path,
    width,
    height,
    fps,
    sound: { sampleRate: 48000, left: tone, right: tone },
    title: "test",
  });
  for (let frame = 0; frame < frameCount; frame++) {
    await writer.addFrame(
      new Uint8Array(width * height * 1.5).fill(16 + frame * 5, 0, width * height).fill(128, width * height),
    );
  }
  await writer.finish();
  return readFileSync(path);
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

test("the same frames give the same file", async () => {
  const hash = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");
  assert.equal(hash(await writeFilm("b.mp4")), hash(await writeFilm("c.mp4")));
});

test("a film given up at any frame leaves no file and no failure that nobody takes", async () => {
  const untaken: unknown[] = [];
  const note = (reason: unknown): void => void untaken.push(reason);
  process.on("unhandledRejection", note);
  for (let frames = 1; frames <= 12; frames++) {
    const path = join(folder, `given-up-${frames}.mp4`);
    const sound = { sampleRate: 48000, left: new Float32Array(48000), right: new Float32Array(48000) };
    {
      await using writer = await openFilmWriter({ path, width, height, fps, sound, title: "test" });
      for (let frame = 0; frame < frames; frame++)
        await writer.addFrame(new Uint8Array(width * height * 1.5).fill(frame * 20));
    }
    await setTimeout(30);
    assert.ok(!existsSync(path));
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
