import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { AnswerOf } from "../../contract/index.ts";
import { ApiFault, call } from "./api.ts";

export type Me = NonNullable<AnswerOf<"me">>;
export type Post = NonNullable<AnswerOf<"feed">>["data"][number];
export type PostPage = NonNullable<AnswerOf<"retrievePost">>;
export type Film = NonNullable<AnswerOf<"retrieveFilm">>;
export type Person = Post["author"];
export type Comment = NonNullable<AnswerOf<"listComments">>["data"][number];
export type Webhook = NonNullable<AnswerOf<"listWebhooks">>["data"][number];
export type Delivery = NonNullable<AnswerOf<"listDeliveries">>["data"][number];
export type FeedKind = "latest" | "following" | "for_you";
export type FilmState = "all" | "drafts" | "posted" | "open" | "failed";

type Page<Item> = { readonly data: readonly Item[]; readonly next_cursor: string | null };

/** A list of the server's, page by page. */
const pages = <Item>(key: readonly unknown[], fetchPage: (cursor: string | undefined) => Promise<Page<Item>>) =>
  infiniteQueryOptions({
    queryKey: key,
    queryFn: ({ pageParam }) => fetchPage(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next_cursor ?? undefined,
    select: ({ pages: all }) => all.flatMap(({ data }) => data),
  });

export const siteQuery = queryOptions({ queryKey: ["site"], queryFn: () => call("site"), staleTime: 60_000 });

/** Null: nobody is signed in. */
export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: () =>
    call("me").catch((error: unknown) => {
      if (error instanceof ApiFault && error.status === 401) return null;
      throw error;
    }),
  staleTime: 30_000,
});

export const webhooksQuery = queryOptions({ queryKey: ["webhooks"], queryFn: () => call("listWebhooks") });
const WATCHED_MILLISECONDS = 2000;
/** Asked for again while one waits. */
export const deliveriesQuery = (id: string) =>
  queryOptions({
    queryKey: ["webhooks", id],
    queryFn: () => call("listDeliveries", { params: { webhook_id: id } }),
    refetchInterval: ({ state }) =>
      state.data?.data.some((one) => one.state === "waiting") ? WATCHED_MILLISECONDS : false,
  });

export const feedQuery = (kind: FeedKind) =>
  pages(["feed", kind], (cursor) => call("feed", { query: { kind, cursor, limit: 10 } }));
export const postQuery = (id: string) =>
  queryOptions({ queryKey: ["post", id], queryFn: () => call("retrievePost", { params: { post_id: id } }) });
export const treeQuery = (id: string) =>
  queryOptions({ queryKey: ["tree", id], queryFn: () => call("remixTree", { params: { post_id: id } }) });
export const commentsQuery = (post: string, replyTo: string | null) =>
  pages(["comments", post, replyTo], (cursor) =>
    call("listComments", {
      params: { post_id: post },
      query: { cursor, ...(replyTo === null ? {} : { reply_to: replyTo }) },
    }),
  );
export const filmsQuery = (state: FilmState) =>
  pages(["films", state], (cursor) => call("listFilms", { query: { state, cursor } }));
export const filmQuery = (id: string) =>
  queryOptions({ queryKey: ["film", id], queryFn: () => call("retrieveFilm", { params: { video_id: id } }) });
export const profileQuery = (handle: string) =>
  queryOptions({ queryKey: ["person", handle], queryFn: () => call("retrievePerson", { params: { handle } }) });
export const personPostsQuery = (handle: string) =>
  pages(["person", handle, "posts"], (cursor) => call("postsOfPerson", { params: { handle }, query: { cursor } }));
export const relatedQuery = (handle: string, which: "listFollowers" | "listFollowing") =>
  pages(["person", handle, which], (cursor) => call(which, { params: { handle }, query: { cursor } }));
export const searchQuery = (words: string) =>
  pages(["search", words], (cursor) => call("searchPosts", { query: { q: words, cursor } }));
export const peopleSearchQuery = (words: string) =>
  queryOptions({
    queryKey: ["search-people", words],
    queryFn: () => call("searchPeople", { query: { q: words.replace(/^@/, ""), limit: 10 } }),
  });
export const newsQuery = pages(["notifications"], (cursor) => call("listNotifications", { query: { cursor } }));
