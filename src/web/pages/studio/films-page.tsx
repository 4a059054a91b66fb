import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { filmsQuery, meQuery, type Film, type FilmState } from "../../data/queries.ts";
import { FilmCard } from "../../parts/film-card.tsx";
import { More } from "../../parts/more.tsx";
import { Empty, Fault, Waiting } from "../../parts/notice.tsx";
import { Tabs } from "../../parts/tabs.tsx";
import { Page } from "../../shell/page.tsx";
import { NeedsAccount } from "../account/needs-account.tsx";

const states: readonly (readonly [FilmState, string])[] = [
  ["all", "All"],
  ["open", "In the making"],
  ["drafts", "Drafts"],
  ["posted", "Shown"],
  ["failed", "Failed"],
];

/** One's own films, shown or not. */
export function FilmsPage() {
  const { data: me, isPending: isAsking } = useQuery(meQuery);
  const [state, setState] = useState<FilmState>("all");
  const films = useInfiniteQuery({
    ...filmsQuery(state),
    enabled: Boolean(me),
    refetchInterval: state === "open" ? 4000 : false,
  });
  if (isAsking) return <Waiting />;
  if (!me) return <NeedsAccount what="Films" />;
  return (
    <Page title="Films" isWide>
      <Tabs label="Which of your films" value={state} options={states} onPick={setState} />
      <Fault error={films.error} />
      {films.isPending ? <Waiting /> : null}
      {films.isSuccess && films.data.length === 0 ? (
        <Empty title={state === "all" ? "You have not made a film yet" : "None"}>
          <Link to="/create" className="rounded-lg bg-signal px-5 py-3 font-semibold text-on-signal">
            Create a film
          </Link>
        </Empty>
      ) : null}
      <ul className="grid grid-cols-2 gap-3 md:grid-cols-3 lg:grid-cols-4">
        {films.data?.map((film) => (
          <li key={film.id} className="min-w-0">
            <Link to="/films/$filmId" params={{ filmId: film.id }} className="group block">
              <FilmCard
                title={film.title}
                poster={film.files?.["poster.webp"] ?? null}
                line={lineOf(film)}
                seconds={Number(film.video.seconds)}
              />
            </Link>
          </li>
        ))}
      </ul>
      <More list={films} />
    </Page>
  );
}

function lineOf({ video, post_id }: Film): string {
  if (video.status === "completed") return post_id === null ? "Draft" : "Shown";
  if (video.status === "failed") return video.error?.code === "cancelled" ? "Cancelled" : "Failed";
  return video.status === "queued" ? "Waiting" : `In the making, ${video.progress} %`;
}
