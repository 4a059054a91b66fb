import type { Person } from "../data/queries.ts";

/** Their picture, or the first letter on a colour of their own. */
export function Avatar({ person, size = 36 }: { person: Person; size?: number }) {
  if (person.picture_url !== null)
    return <img src={person.picture_url} alt="" width={size} height={size} className="rounded-full object-cover" />;
  const hue = Array.from(person.handle, (letter) => letter.codePointAt(0) ?? 0).reduce(
    (sum, code) => (sum * 31 + code) % 360,
    7,
  );
  return (
    <span
      aria-hidden="true"
      className="grid shrink-0 place-items-center rounded-full font-semibold text-white"
      style={{ width: size, height: size, fontSize: size * 0.44, background: `oklch(0.45 0.09 ${hue})` }}
    >
      {person.name.slice(0, 1).toUpperCase()}
    </span>
  );
}
