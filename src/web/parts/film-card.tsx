/** A film as one picture among others. */
export function FilmCard({
  title,
  poster,
  line,
  seconds,
}: {
  title: string;
  poster: string | null;
  line: string;
  seconds: number | null;
}) {
  return (
    <>
      <span className="relative block aspect-[4/5] overflow-hidden rounded-card bg-film">
        {poster === null ? (
          <span className="perforated absolute inset-0 opacity-60" />
        ) : (
          <img
            src={poster}
            alt=""
            loading="lazy"
            className="h-full w-full object-cover transition-transform duration-300 group-hover:scale-[1.03]"
          />
        )}
        {seconds === null ? null : (
          <span className="counter absolute bottom-2 right-2 rounded bg-black/70 px-1.5 py-0.5 text-on-film">
            {seconds.toFixed(seconds % 1 === 0 ? 0 : 1)} s
          </span>
        )}
      </span>
      <span className="mt-2 block truncate font-semibold group-hover:underline">{title}</span>
      <span className="block truncate text-sm text-faint">{line}</span>
    </>
  );
}
