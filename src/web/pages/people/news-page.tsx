import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { AnswerOf } from "../../../contract/index.ts";
import { call } from "../../data/api.ts";
import { newsQuery } from "../../data/queries.ts";
import { Avatar } from "../../parts/avatar.tsx";
import { Button } from "../../parts/button.tsx";
import { Moment } from "../../parts/moment.tsx";
import { More } from "../../parts/more.tsx";
import { Empty, Fault, Waiting } from "../../parts/notice.tsx";
import { Page } from "../../shell/page.tsx";

type News = NonNullable<AnswerOf<"listNotifications">>["data"][number];

const deeds: Record<News["kind"], string> = {
  like: "likes your film",
  comment: "said something about your film",
  reply: "replied to you",
  follow: "follows you",
  remix: "made a remix of your film",
  film_completed: "Your film is ready",
  film_failed: "Your film could not be made",
};

export function NewsPage() {
  const news = useInfiniteQuery(newsQuery);
  const queries = useQueryClient();
  const read = useMutation({
    mutationFn: () => call("readNotifications", { body: {} }),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ["notifications"] }),
        queries.invalidateQueries({ queryKey: ["me"] }),
      ]),
  });
  const hasNew = news.data?.some((one) => !one.is_read) ?? false;
  return (
    <Page
      title="News"
      actions={
        hasNew ? (
          <Button onClick={() => read.mutate()} disabled={read.isPending}>
            Mark all as read
          </Button>
        ) : null
      }
    >
      <Fault error={news.error ?? read.error} />
      {news.isPending ? <Waiting /> : null}
      {news.isSuccess && news.data.length === 0 ? (
        <Empty title="Nothing has happened yet">
          <p className="text-faint">Likes, comments, followers, remixes and finished films come here.</p>
        </Empty>
      ) : null}
      <ul className="grid gap-2">
        {news.data?.map((one) => (
          <NewsRow key={one.id} news={one} />
        ))}
      </ul>
      <More list={news} />
    </Page>
  );
}

function NewsRow({ news }: { news: News }) {
  const target = news.post
    ? { to: "/posts/$postId" as const, params: { postId: news.post.id } }
    : news.video_id
      ? { to: "/films/$filmId" as const, params: { filmId: news.video_id } }
      : { to: "/u/$handle" as const, params: { handle: news.actor?.handle ?? "" } };
  return (
    <li>
      <Link
        {...target}
        className={`flex items-center gap-3 rounded-lg p-3 hover:bg-raised ${news.is_read ? "" : "bg-panel"}`}
      >
        {news.actor ? <Avatar person={news.actor} /> : null}
        <span className="min-w-0 flex-1">
          <span className="block">
            {news.actor ? <strong>{news.actor.name} </strong> : null}
            {deeds[news.kind]}
            {news.post ? <span className="text-faint"> · {news.post.title}</span> : null}
          </span>
          {news.comment ? <span className="block truncate text-faint">{news.comment.text}</span> : null}
          <span className="block text-sm text-faint">
            <Moment at={news.created_at} />
          </span>
        </span>
        {news.is_read ? null : (
          <span className="h-2.5 w-2.5 shrink-0 rounded-full bg-signal">
            <span className="sr-only">new</span>
          </span>
        )}
      </Link>
    </li>
  );
}
