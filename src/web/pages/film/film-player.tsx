/** A film with the browser's own controls, captions on. */
export function FilmPlayer({
  files,
  title,
  size,
}: {
  files: { readonly [name: string]: string | undefined };
  title: string;
  size: string;
}) {
  const [width = 16, height = 9] = size.split("x").map(Number);
  return (
    <div className="overflow-hidden rounded-card bg-film">
      <video
        controls
        loop
        playsInline
        muted
        autoPlay={!matchMedia("(prefers-reduced-motion: reduce)").matches}
        poster={files["poster.webp"]}
        src={files["film.mp4"]}
        aria-label={title}
        style={{ aspectRatio: `${width} / ${height}`, width: `min(100%, ${((width / height) * 78).toFixed(2)}dvh)` }}
        className="mx-auto block"
      >
        <track kind="captions" src={files["captions.vtt"]} srcLang="en" label="English" default />
      </video>
    </div>
  );
}
