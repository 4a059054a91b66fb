import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { meQuery, postQuery } from "../../data/queries.ts";
import { Avatar } from "../../parts/avatar.tsx";
import { FollowButton } from "../../parts/follow-button.tsx";
import { Moment } from "../../parts/moment.tsx";
import { Fault, Waiting } from "../../parts/notice.tsx";
import { Page } from "../../shell/page.tsx";
import { Comments } from "./comments.tsx";
import { FilmPapers } from "./film-papers.tsx";
import { FilmPlayer } from "./film-player.tsx";
import { NoteList } from "../../parts/note-list.tsx";
import { PostMenu } from "./post-menu.tsx";
import { PostTools } from "./post-tools.tsx";
import { Tree } from "./tree.tsx";

/** A film that somebody shows: the film, how it came about, and what people say. */
export function PostPage() {
  const { postId } = useParams({ from: "/posts/$postId" });
  const { data: post, error } = useQuery(postQuery(postId));
  const { data: me } = useQuery(meQuery);
  if (!post) return <Page title="Film">{error ? <Fault error={error} /> : <Waiting />}</Page>;
  return (
    <Page
      title={post.title}
      isWide
      actions={post.is_mine || me?.role === "administrator" ? <PostMenu post={post} /> : null}
    >
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid min-w-0 content-start gap-5">
          <FilmPlayer files={post.files} title={post.title} size={post.size} />
          <PostTools post={post} />
          <div className="flex flex-wrap items-center gap-3">
            <Link to="/u/$handle" params={{ handle: post.author.handle }} className="flex items-center gap-3">
              <Avatar person={post.author} size={44} />
              <span>
                <span className="block font-semibold">{post.author.name}</span>
                <span className="block text-sm text-faint">
                  <Moment at={post.created_at} />
                </span>
              </span>
            </Link>
            {me && !post.is_mine ? <FollowButton person={post.author} isFollowed={post.follows_author} /> : null}
          </div>
          {post.caption === "" ? null : <p className="max-w-[65ch] whitespace-pre-line">{post.caption}</p>}
          <blockquote className="max-w-[65ch] border-l-4 border-signal pl-4 text-lg leading-relaxed">
            {post.prompt}
          </blockquote>
          <Comments post={post} />
        </div>
        <div className="grid min-w-0 content-start gap-4">
          <Tree id={post.id} />
          <details open className="rounded-card bg-panel p-4">
            <summary className="font-semibold">How the prompt was read</summary>
            <NoteList notes={post.notes} />
          </details>
          <FilmPapers post={post} />
        </div>
      </div>
    </Page>
  );
}
