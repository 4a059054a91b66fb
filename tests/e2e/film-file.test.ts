import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { gunzipSync } from "node:zlib";
import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from "mediabunny";
import type { Manifest } from "../../src/film/index.ts";
import { readScreenplay } from "../../src/screenplay/index.ts";
import { readTake } from "../../src/take/index.ts";
import { kinora, scratchFolder } from "./command-line.ts";
import { stageFilm } from "./stage-film.ts";
import { writeTake } from "../../src/take/index.ts";

// One small film from the command line, twice: what lies in its folder, and that it is the same again.

const run = promisify(execFile);
const folder = scratchFolder();
const [SECONDS, FPS, WIDTH, HEIGHT] = [2, 24, 320, 184];
const prompt = 'In a gym a man drops a basketball and says "Listen to this."';
const args = (out: string): string[] => [
  "film",
  prompt,
  `--seconds=${SECONDS}`,
  `--size=${WIDTH}x${HEIGHT}`,
  `--out=${join(folder, out)}`,
  "--json",
];

// The first goes where another film lies already.
mkdirSync(join(folder, "one"));
writeFileSync(join(folder, "one", "film.mp4"), "an older film");
writeFileSync(join(folder, "one", "leftover.txt"), "of an older film");
const first = await kinora(...args("one"));
const second = await kinora(...args("two"));
const film = join(folder, "one", "film.mp4");

const absent = async (tool: string): Promise<string | null> =>
  run(tool, ["-version"]).then(
    () => null,
    () => `${tool} is not installed (apt-get install ffmpeg)`,
  );
const noProbe = await absent("ffprobe");
const noFfmpeg = await absent("ffmpeg");

test("--json prints the manifest, and the folder holds all that was promised", () => {
  assert.equal(first.code, 0, first.stderr);
  const manifest = JSON.parse(first.stdout) as Manifest;
  assert.deepEqual(JSON.parse(readFileSync(join(folder, "one", "manifest.json"), "utf8")), manifest);
  assert.deepEqual(readdirSync(join(folder, "one")).toSorted(), [
    "captions.vtt",
    "film.mp4",
    "manifest.json",
    "poster.webp",
    "screenplay.json",
    "spritesheet.jpg",
    "take.json.gz",
  ]);
  assert.equal(manifest.prompt, prompt);
  assert.deepEqual([manifest.seconds, manifest.fps, manifest.width, manifest.height], [SECONDS, FPS, WIDTH, HEIGHT]);
  assert.equal(manifest.frameCount, SECONDS * FPS);
  for (const hash of Object.values(manifest.sha256)) assert.match(hash, /^[0-9a-f]{64}$/);
  assert.ok(manifest.renderer.length > 0 && manifest.totalSeconds > 0);
  assert.deepEqual(
    readdirSync(folder)
      .toSorted()
      .filter((name) => name.startsWith(".")),
    [],
  );
});

test("screenplay and take in the folder are the ones that were hashed, and can be read again", () => {
  const manifest = JSON.parse(first.stdout) as Manifest;
  const screenplay = readScreenplay(JSON.parse(readFileSync(join(folder, "one", "screenplay.json"), "utf8")));
  const take = gunzipSync(readFileSync(join(folder, "one", "take.json.gz"))).toString();
  const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
  assert.equal(hash(JSON.stringify(screenplay)), manifest.sha256.screenplay);
  assert.equal(hash(take), manifest.sha256.take);
  assert.equal(readTake(take).durationSeconds, SECONDS);
  assert.match(readFileSync(join(folder, "one", "captions.vtt"), "utf8"), /^WEBVTT\n[\s\S]*Listen to this/);
});

test("the same command again: screenplay, take, frames and mix have the same hashes, and the file the same bytes", () => {
  assert.equal(second.code, 0, second.stderr);
  const [one, two] = [first, second].map(({ stdout }) => (JSON.parse(stdout) as Manifest).sha256);
  assert.deepEqual(two, one);
  assert.ok(readFileSync(film).equals(readFileSync(join(folder, "two", "film.mp4"))));
});

test("another seed gives another take", async () => {
  const [one, two, again] = await Promise.all(
    [1, 2, 1].map(async (seed) => writeTake((await stageFilm(prompt, { seconds: SECONDS, seed })).take)),
  );
  assert.notEqual(one, two);
  assert.equal(one, again);
});

test("the container, read by itself: every frame at its time, stereo at 48 kHz as long as the picture, index first", async () => {
  const bytes = readFileSync(film);
  const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(bytes) });
  const [video, audio] = [await input.getPrimaryVideoTrack(), await input.getPrimaryAudioTrack()];
  assert.ok(video && audio);
  const config = await video.getDecoderConfig();
  assert.match(config?.codec ?? "", /^avc1\.6400/);
  assert.deepEqual([video.codedWidth, video.codedHeight], [WIDTH, HEIGHT]);
  assert.deepEqual([audio.codec, audio.sampleRate, audio.numberOfChannels], ["aac", 48_000, 2]);
  let count = 0;
  for await (const packet of new EncodedPacketSink(video).packets())
    assert.ok(Math.abs(packet.timestamp - count++ / FPS) < 1e-3);
  assert.equal(count, SECONDS * FPS);
  assert.ok(Math.abs((await video.computeDuration()) - SECONDS) < 1e-3);
  assert.ok(Math.abs((await audio.computeDuration()) - SECONDS) < 1e-3);
  assert.ok(bytes.indexOf("moov") < bytes.indexOf("mdat"));
});

type Probe = {
  readonly streams: readonly Record<string, string | number>[];
  readonly format: Record<string, string>;
};

test(
  "ffprobe: H.264 High, yuv420p, bt709, exact length and frame count, AAC 48 kHz stereo",
  { skip: noProbe ?? false },
  async () => {
    const { stdout } = await run("ffprobe", [
      "-v",
      "error",
      "-count_frames",
      "-show_streams",
      "-show_format",
      "-of",
      "json",
      film,
    ]);
    const probe = JSON.parse(stdout) as Probe;
    const video = probe.streams.find((stream) => stream["codec_type"] === "video") ?? {};
    const audio = probe.streams.find((stream) => stream["codec_type"] === "audio") ?? {};
    assert.deepEqual(
      ["codec_name", "profile", "pix_fmt", "color_range", "color_space", "color_transfer", "color_primaries"].map(
        (key) => video[key],
      ),
      ["h264", "High", "yuv420p", "tv", "bt709", "bt709", "bt709"],
    );
    assert.deepEqual(
      [video["width"], video["height"], video["r_frame_rate"], video["avg_frame_rate"]],
      [WIDTH, HEIGHT, "24/1", "24/1"],
    );
    assert.equal(Number(video["nb_read_frames"]), SECONDS * FPS);
    assert.equal(Number(video["duration"]), SECONDS);
    assert.deepEqual(
      ["codec_name", "profile", "sample_rate", "channels"].map((key) => audio[key]),
      ["aac", "LC", "48000", 2],
    );
    assert.ok(Math.abs(Number(audio["duration"]) - SECONDS) < 1e-3);
    assert.equal(Number(probe.format["duration"]), SECONDS);
  },
);

test("ffmpeg decodes it without a word", { skip: noFfmpeg ?? false }, async () => {
  const { stderr } = await run("ffmpeg", ["-v", "warning", "-xerror", "-i", film, "-f", "null", "-"]);
  assert.equal(stderr, "");
});

test(
  "ffmpeg's meter: -16 LUFS within 1, true peak under -1 dBTP, as the manifest says",
  { skip: noFfmpeg ?? false },
  async (t) => {
    const { stderr } = await run("ffmpeg", [
      "-hide_banner",
      "-nostats",
      "-i",
      film,
      "-af",
      "ebur128=peak=true",
      "-f",
      "null",
      "-",
    ]);
    const summary = stderr.slice(stderr.indexOf("Summary:"));
    const loudness = Number(/I:\s+(-?[\d.]+) LUFS/.exec(summary)?.[1]);
    const peak = Number(/Peak:\s+(-?[\d.]+) dBFS/.exec(summary)?.[1]);
    t.diagnostic(`${loudness} LUFS, ${peak} dBTP`);
    assert.ok(Math.abs(loudness + 16) < 1, `${loudness} LUFS`);
    assert.ok(peak < -1, `${peak} dBTP`);
    const told = (JSON.parse(first.stdout) as Manifest).loudness;
    assert.ok(Math.abs(told.integratedLufs - loudness) < 0.5 && Math.abs(told.truePeakDbtp - peak) < 0.8);
  },
);

test("a film is never under its name by half", () =>
  assert.equal(existsSync(join(folder, "one", "leftover.txt")), false));
