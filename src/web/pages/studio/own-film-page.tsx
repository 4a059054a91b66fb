import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { filmQuery, meQuery } from "../../data/queries.ts";
import { NoteList } from "../../parts/note-list.tsx";
import { Fault, Waiting } from "../../parts/notice.tsx";
import { Page } from "../../shell/page.tsx";
import { NeedsAccount } from "../account/needs-account.tsx";
import { FilmPlayer } from "../film/film-player.tsx";
import { FilmMaking } from "./film-making.tsx";
import { OwnFilmTools } from "./own-film-tools.tsx";
import { PublishForm } from "./publish-form.tsx";

/** One's own film: in the making, then as a draft that can be shown. */
export function OwnFilmPage() {
  const { filmId } = useParams({ from: "/films/$filmId" });
  const { data: me, isPending } = useQuery(meQuery);
  const { data: film, error } = useQuery({ ...filmQuery(filmId), enabled: Boolean(me) });
  if (!me && !isPending) return <NeedsAccount what="Film" />;
  if (!film) return <Page title="Film">{error ? <Fault error={error} /> : <Waiting />}</Page>;
  const { video, files } = film;
  const isOpen = video.status === "queued" || video.status === "in_progress";
  return (
    <Page title={film.title} isWide>
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid min-w-0 content-start gap-5">
          {isOpen ? <FilmMaking film={film} /> : null}
          {video.status === "failed" ? (
            <Fault error={new Error(video.error?.message ?? "The film could not be made.")} />
          ) : null}
          {video.status === "completed" && files ? (
            <FilmPlayer files={files} title={film.title} size={video.size} />
          ) : null}
          <OwnFilmTools film={film} />
          <blockquote className="max-w-[65ch] border-l-4 border-signal pl-4 text-lg leading-relaxed">
            {video.prompt}
          </blockquote>
        </div>
        <div className="grid min-w-0 content-start gap-4">
          {video.status === "completed" && film.post_id === null ? <PublishForm film={film} /> : null}
          {film.post_id === null ? null : (
            <p className="rounded-card bg-panel p-4">
              Shown to others.{" "}
              <Link to="/posts/$postId" params={{ postId: film.post_id }} className="underline">
                Open it as they see it
              </Link>
            </p>
          )}
          {video.kinora.notes.length > 0 ? (
            <details open className="rounded-card bg-panel p-4">
              <summary className="font-semibold">How the prompt was read</summary>
              <NoteList notes={video.kinora.notes} />
            </details>
          ) : null}
        </div>
      </div>
    </Page>
  );
}
