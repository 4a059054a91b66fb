import { useState } from "react";
import type { Person } from "../data/queries.ts";

/** Their picture, or the first letters of the name on a colour of their own. */
export function Avatar({ person, size = 36 }: { person: Person; size?: number }) {
  const [lost, setLost] = useState<string | null>(null);
  const { picture_url: address } = person;
  if (address !== null && address !== lost)
    return (
      <img
        src={address}
        alt=""
        width={size}
        height={size}
        decoding="async"
        className="shrink-0 rounded-full bg-raised object-cover"
        style={{ width: size, height: size }}
        onError={() => setLost(address)}
      />
    );
  const hue = Array.from(person.handle, (letter) => letter.codePointAt(0) ?? 0).reduce(
    (sum, code) => (sum * 31 + code) % 360,
    7,
  );
  return (
    <span
      aria-hidden="true"
      className="grid shrink-0 select-none place-items-center rounded-full font-semibold text-white"
      style={{
        width: size,
        height: size,
        fontSize: size * 0.38,
        background: `linear-gradient(150deg, oklch(0.52 0.11 ${hue}), oklch(0.36 0.09 ${(hue + 50) % 360}))`,
      }}
    >
      {initialsOf(person.name)}
    </span>
  );
}

/** Of the first word and the last. */
function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends
    .map((word) => Array.from(word ?? "")[0] ?? "")
    .join("")
    .toLocaleUpperCase();
}
