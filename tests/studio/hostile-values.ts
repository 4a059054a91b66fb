import type { Random } from "../../src/base/index.ts";

/** What has broken other services: ends of ranges, halves of characters, other languages' words for things. */
const hostileTexts = [
  "",
  " ",
  "\0",
  "a\0b",
  "\ud800",
  "\udfff\ud800",
  "x".repeat(5000),
  "%",
  "%00",
  "%c0%af",
  "../../../../etc/passwd",
  "..\\..\\secret",
  "' or 1=1 --",
  '\'; drop table "user"; --',
  "${7*7}{{7*7}}<%= 7*7 %>",
  "<script>alert(1)</script>",
  "-1",
  "0",
  "1e999",
  "NaN",
  "Infinity",
  "2000000000000000000000",
  "9007199254740993",
  "null",
  "[]",
  "{}",
  "true",
  "😀".repeat(300),
  "e\u0301\u202e\u2066\u200d",
  "İıſK",
  "@",
  "@\0",
  '"',
  "(((",
  "& | ! <-> :*",
  "\\",
  "WzFd",
  "W251bGxd",
  "WzEuNV0",
  "Wy0xXQ",
  "WzFlOTk5XQ",
  "WyJhIiwiYiJd",
  "constructor",
  "__proto__",
  "http://169.254.169.254/latest/meta-data",
  "http://[::1]:80/",
  "file:///etc/passwd",
  "data:image/png;base64,iVBORw0KGgo=",
  "data:image/jpeg;base64,////",
  "javascript:alert(1)",
  "film.mp4",
  "screenplay.json",
] as const;

const numbers = [0, -0, -1, 1, 1.5, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, 1e21, 1.5e300, 5e-324] as const;

export const hostileText = (random: Random): string => random.pick(hostileTexts);

/** Anything that JSON holds. */
export function hostileValue(random: Random, depth = 0): unknown {
  switch (random.integer(0, depth > 2 ? 5 : 9)) {
    case 0:
      return null;
    case 1:
      return random.pick(numbers);
    case 2:
      return random.next() < 0.5;
    case 6:
      return [];
    case 7:
      return Array.from({ length: random.integer(1, 3) }, () => hostileValue(random, depth + 1));
    case 8:
      return { [hostileText(random)]: hostileValue(random, depth + 1) };
    case 9:
      // As deep as parsers may recurse.
      return JSON.parse(`${"[".repeat(500)}${"]".repeat(500)}`) as unknown;
    default:
      return hostileText(random);
  }
}

const heads = [
  "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\xff\xff\0\0\xff\xff\b\x06\0\0\0",
  "\xff\xd8\xff\xe0\0\x10JFIF",
  "RIFF\xff\xff\xff\xffWEBPVP8 ",
  "\0\0\0\x18ftypmp42",
  "<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>",
  "%PDF-1.7",
  "GIF89a",
  "PK\x03\x04",
  "",
] as const;

/** One point. */
const picture = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** A picture, or what begins as one kind of file, and goes on as chance has it. */
export function hostileFile(random: Random): File {
  if (random.next() < 0.3) return new File([picture], "a.png", { type: "image/png" });
  const rest = Uint8Array.from({ length: random.integer(0, 400) }, () => random.integer(0, 255));
  const names = ["a.png", "../../a.mp4", "\0", "a".repeat(300), ""];
  const types = ["image/png", "video/mp4", "text/html", "", "x"];
  return new File([Buffer.from(random.pick(heads), "latin1"), rest], random.pick(names), { type: random.pick(types) });
}
