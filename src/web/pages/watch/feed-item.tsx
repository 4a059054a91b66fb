import { Link } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import type { Post } from "../../data/queries.ts";
import { Avatar } from "../../parts/avatar.tsx";
import { Moment } from "../../parts/moment.tsx";
import { FeedFilm } from "./feed-film.tsx";
import { PostActions } from "./post-actions.tsx";

/** One film of the feed with what belongs to it. */
export function FeedItem({
  post,
  place,
  onEnd,
}: {
  post: Post;
  place: { index: number; count: number };
  /** Asked for when this one comes near; null: there is no more, or it is far. */
  onEnd: (() => void) | null;
}) {
  const item = useRef<HTMLElement>(null);
  const [isHere, setHere] = useState(false);
  const [isNear, setNear] = useState(place.index === 0);
  useEffect(() => {
    const element = item.current;
    if (!element) return undefined;
    const here = new IntersectionObserver(([entry]) => setHere((entry?.intersectionRatio ?? 0) > 0.6), {
      threshold: [0, 0.6, 1],
    });
    const near = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), { rootMargin: "100%" });
    here.observe(element);
    near.observe(element);
    return () => {
      here.disconnect();
      near.disconnect();
    };
  }, []);
  useEffect(() => {
    if (isHere) onEnd?.();
  }, [isHere, onEnd]);
  return (
    <article
      ref={item}
      aria-posinset={place.index + 1}
      aria-setsize={place.count}
      aria-label={`${post.title}, by ${post.author.name}`}
      className="relative grid h-full snap-start snap-always grid-rows-[1fr_auto] md:grid-cols-[1fr_23rem] md:grid-rows-1"
    >
      <FeedFilm post={post} isPlaying={isHere} isLoaded={isNear} />
      <div className="absolute inset-x-0 bottom-0 grid grid-cols-[1fr_auto] items-end gap-3 bg-gradient-to-t from-black/85 via-black/55 to-transparent p-4 pt-20 md:static md:grid-cols-1 md:content-end md:gap-6 md:border-l md:border-white/10 md:bg-none md:p-7">
        <div className="grid min-w-0 gap-2.5">
          <Link to="/u/$handle" params={{ handle: post.author.handle }} className="flex items-center gap-2.5">
            <Avatar person={post.author} />
            <span className="min-w-0 truncate font-semibold">{post.author.name}</span>
            <span className="shrink-0 text-sm text-on-film/75">
              <Moment at={post.created_at} />
            </span>
          </Link>
          <h2 className="text-xl [overflow-wrap:anywhere] md:text-2xl">
            <Link to="/posts/$postId" params={{ postId: post.id }} className="hover:underline">
              {post.title}
            </Link>
          </h2>
          <p className="line-clamp-2 text-[0.95rem] text-on-film/85 md:line-clamp-6">{post.caption || post.prompt}</p>
          {post.remix_of ? (
            <p className="text-sm text-on-film/75">
              Remix of{" "}
              <Link to="/posts/$postId" params={{ postId: post.remix_of.id }} className="underline">
                {post.remix_of.title}
              </Link>
            </p>
          ) : null}
        </div>
        <PostActions post={post} />
      </div>
    </article>
  );
}
