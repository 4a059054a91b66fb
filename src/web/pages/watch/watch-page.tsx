import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { feedQuery, meQuery, type FeedKind } from "../../data/queries.ts";
import { Fault, Waiting } from "../../parts/notice.tsx";
import { Tabs } from "../../parts/tabs.tsx";
import { useTitle } from "../../shell/page.tsx";
import { FeedItem } from "./feed-item.tsx";

const kinds = [
  ["for_you", "For you"],
  ["latest", "Latest"],
  ["following", "Following"],
] as const satisfies readonly (readonly [FeedKind, string])[];

/** Films one below the other, each as tall as the window. */
export function WatchPage() {
  useTitle("Watch");
  const { data: me } = useQuery(meQuery);
  const [kind, setKind] = useState<FeedKind>("latest");
  const feed = useInfiniteQuery(feedQuery(kind));
  const posts = feed.data ?? [];
  return (
    <div className="relative bg-film text-on-film">
      <h1 className="sr-only">Watch</h1>
      <div className="pointer-events-none absolute inset-x-0 top-0 z-20 flex justify-center bg-gradient-to-b from-black/70 to-transparent px-2 pb-6 pt-[max(0.25rem,env(safe-area-inset-top))]">
        <div className="pointer-events-auto">
          <Tabs
            label="Which films"
            isOnFilm
            value={kind}
            options={me ? kinds : kinds.filter(([each]) => each !== "following")}
            onPick={setKind}
          />
        </div>
      </div>
      <div
        role="feed"
        aria-label={`Films: ${kind.replace("_", " ")}`}
        aria-busy={feed.isFetching}
        tabIndex={0}
        className="h-[calc(100dvh-3.5rem-env(safe-area-inset-bottom))] snap-y snap-mandatory overflow-y-auto overscroll-contain focus-visible:outline-offset-[-4px] md:h-dvh"
      >
        {posts.map((post, index) => (
          <FeedItem
            key={post.id}
            post={post}
            place={{ index, count: posts.length }}
            onEnd={index >= posts.length - 3 && feed.hasNextPage ? () => void feed.fetchNextPage() : null}
          />
        ))}
        {posts.length === 0 ? (
          <div className="grid h-full place-content-center justify-items-center gap-4 px-6 text-center">
            {feed.isPending ? <Waiting what="Threading the first film" /> : null}
            {feed.isSuccess ? (
              <>
                <p className="text-2xl font-semibold">
                  {kind === "following"
                    ? "Nobody whom you follow has shown a film yet"
                    : "No film has been shown here yet"}
                </p>
                <Link to="/create" className="rounded-lg bg-signal px-5 py-3 font-semibold text-on-signal">
                  Make the first one
                </Link>
              </>
            ) : null}
            <div className="text-ink">
              <Fault error={feed.error} />
            </div>
          </div>
        ) : null}
      </div>
    </div>
  );
}
