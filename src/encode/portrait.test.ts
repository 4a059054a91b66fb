import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateSync, crc32 } from "node:zlib";
import sharp, { type Sharp } from "sharp";
import { makePortrait, PORTRAIT_SIDE } from "./portrait.ts";

const red = { r: 220, g: 20, b: 20 };
const blue = { r: 20, g: 20, b: 220 };

/** Red on the left and blue on the right. */
const halves = (width: number, height: number): Sharp =>
  sharp({ create: { width, height, channels: 3, background: red } }).composite([
    {
      input: { create: { width: Math.ceil(width / 2), height, channels: 3, background: blue } },
      left: Math.floor(width / 2),
      top: 0,
    },
  ]);

async function pixelAt(webp: Uint8Array, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(webp).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)];
}

test("a portrait is square, upright and carries nothing of what it was made from", async () => {
  const turned = await halves(640, 400)
    // To be shown a quarter turned to the right: red above blue.
    .withMetadata({ orientation: 6 })
    .withExif({ IFD0: { Copyright: "nobody's", Artist: "Ada" }, IFD3: { GPSLatitude: "48/1 51/1 0/1" } })
    .jpeg()
    .toBuffer();
  assert.ok((await sharp(turned).metadata()).exif, "the trial has metadata");
  const made = await makePortrait(turned);
  assert.ok(made);
  const { format, width, height, exif, icc, xmp, iptc, orientation } = await sharp(made).metadata();
  assert.deepEqual([format, width, height], ["webp", PORTRAIT_SIDE, PORTRAIT_SIDE]);
  assert.deepEqual([exif, icc, xmp, iptc, orientation], [undefined, undefined, undefined, undefined, undefined]);
  const [above, below] = [await pixelAt(made, 256, 40), await pixelAt(made, 256, 470)];
  assert.ok((above[0] ?? 0) > 150 && (below[2] ?? 0) > 150, `${above.join()} over ${below.join()}`);
});

test("what is clear becomes white", async () => {
  const clear = await sharp({ create: { width: 40, height: 40, channels: 4, background: "#0000" } })
    .png()
    .toBuffer();
  const made = await makePortrait(clear);
  assert.ok(made);
  assert.deepEqual(await pixelAt(made, 20, 20), [255, 255, 255]);
});

/** A PNG that says it is so large, and of which little is there. */
function bomb(side: number): Buffer {
  const chunk = (name: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(Buffer.alloc(1_000_000))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

test("what is no picture, cut, or unfolds to too much is refused", async () => {
  const whole = await halves(800, 800).jpeg().toBuffer();
  const hostile: Record<string, Uint8Array> = {
    empty: new Uint8Array(0),
    text: Buffer.from("a picture of me"),
    svg: Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/passwd"/></svg>`,
    ),
    head: Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    cut: whole.subarray(0, 400),
    bomb: bomb(60_000),
    film: Buffer.from("\0\0\0\x18ftypmp42"),
  };
  for (const [name, bytes] of Object.entries(hostile)) assert.equal(await makePortrait(bytes), null, name);
  assert.ok(await makePortrait(whole), "and the next one is taken");
});
