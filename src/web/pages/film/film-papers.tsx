import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { PostPage } from "../../data/queries.ts";

const links = [
  ["screenplay.json", "Screenplay"],
  ["take.json.gz", "Take: every motion and contact"],
  ["manifest.json", "Manifest"],
  ["captions.vtt", "Captions"],
] as const;

/** Where the film comes from: enough to make it again and to check it. */
export function FilmPapers({ post }: { post: PostPage }) {
  const { provenance, files } = post;
  const rows: readonly (readonly [string, string])[] = [
    ["Model", provenance.model],
    ["Seed", String(provenance.seed)],
    ["Quality", provenance.quality],
    ["Size", `${post.size}, ${provenance.fps} frames a second`],
    ["Length", `${post.seconds} s`],
    ...(provenance.film_sha256 ? [["SHA-256", provenance.film_sha256] as const] : []),
  ];
  return (
    <>
      <details className="rounded-card bg-panel p-4">
        <summary className="font-semibold">Provenance</summary>
        <dl className="mt-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-2 text-[0.92rem]">
          {rows.map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-faint">{name}</dt>
              <dd className="counter self-center [overflow-wrap:anywhere]">{value}</dd>
            </div>
          ))}
        </dl>
        <ul className="mt-3 grid gap-1.5 text-[0.92rem]">
          {links.map(([name, text]) =>
            files[name] ? (
              <li key={name}>
                <a href={files[name]} className="underline" download>
                  {text}
                </a>
              </li>
            ) : null,
          )}
        </ul>
      </details>
      {files["screenplay.json"] ? <ScreenplayPaper address={files["screenplay.json"]} /> : null}
    </>
  );
}

/** Fetched when somebody opens it. */
function ScreenplayPaper({ address }: { address: string }) {
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery({
    queryKey: ["file", address],
    queryFn: async () => JSON.stringify(await (await fetch(address)).json(), null, 2),
    enabled: isOpen,
    staleTime: Infinity,
  });
  return (
    <details className="rounded-card bg-panel p-4" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="font-semibold">Screenplay</summary>
      <pre tabIndex={0} className="counter mt-3 max-h-96 overflow-auto rounded-lg bg-ground p-3 leading-relaxed">
        {data ?? "…"}
      </pre>
    </details>
  );
}
