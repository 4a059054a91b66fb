import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useLike } from "../../data/acts.ts";
import { meQuery, type PostPage } from "../../data/queries.ts";
import { Button } from "../../parts/button.tsx";
import { Icon } from "../../parts/icon.tsx";
import { ShareButton } from "../../parts/share-button.tsx";

const link =
  "inline-flex h-11 items-center gap-2 rounded-lg border border-edge bg-raised px-4 text-[0.95rem] hover:border-ink";

export function PostTools({ post }: { post: PostPage }) {
  const { data: me } = useQuery(meQuery);
  const like = useLike();
  const navigate = useNavigate();
  return (
    <div className="flex flex-wrap gap-2">
      <Button
        aria-pressed={post.is_liked}
        aria-label={`Like, ${post.likes} so far`}
        onClick={() => (me ? like.mutate(post) : void navigate({ to: "/sign-in" }))}
        className={post.is_liked ? "text-signal" : ""}
      >
        <Icon name="heart" size={20} isFilled={post.is_liked} />
        {post.likes}
      </Button>
      <Link to="/remix/$kind/$id" params={{ kind: "post", id: post.id }} className={link}>
        <Icon name="remix" size={20} />
        Remix
      </Link>
      <a href={post.files["film.mp4"]} download={`${post.title}.mp4`} className={link}>
        <Icon name="download" size={20} />
        Download
      </a>
      <ShareButton address={post.share_url} title={post.title} className={link} />
    </div>
  );
}
