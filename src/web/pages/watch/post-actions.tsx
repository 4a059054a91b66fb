import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useLike } from "../../data/acts.ts";
import { meQuery, type Post } from "../../data/queries.ts";
import { Icon } from "../../parts/icon.tsx";
import { ShareButton } from "../../parts/share-button.tsx";

const shape =
  "grid min-h-11 min-w-11 place-items-center content-center gap-0.5 rounded-lg px-2 py-1 hover:bg-white/10 md:flex md:gap-2 md:px-3";

/** What one can do with a film of the feed. */
export function PostActions({ post }: { post: Post }) {
  const { data: me } = useQuery(meQuery);
  const like = useLike();
  const navigate = useNavigate();
  return (
    <div className="grid gap-1 justify-self-end md:flex md:justify-self-start">
      <button
        type="button"
        aria-pressed={post.is_liked}
        aria-label={`Like, ${post.likes} so far`}
        className={`${shape} ${post.is_liked ? "text-[#ff7d59]" : ""}`}
        onClick={() => (me ? like.mutate(post) : void navigate({ to: "/sign-in" }))}
      >
        <Icon name="heart" isFilled={post.is_liked} />
        <span className="counter">{post.likes}</span>
      </button>
      <Link
        to="/posts/$postId"
        params={{ postId: post.id }}
        hash="comments"
        className={shape}
        aria-label={`Comments, ${post.comments}`}
      >
        <Icon name="comment" />
        <span className="counter">{post.comments}</span>
      </Link>
      <Link
        to="/remix/$kind/$id"
        params={{ kind: "post", id: post.id }}
        className={shape}
        aria-label={`Remix, ${post.remixes} so far`}
      >
        <Icon name="remix" />
        <span className="counter">{post.remixes}</span>
      </Link>
      <ShareButton address={post.share_url} title={post.title} className={shape} />
    </div>
  );
}
