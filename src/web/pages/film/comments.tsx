import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { commentsQuery, meQuery, type PostPage } from "../../data/queries.ts";
import { More } from "../../parts/more.tsx";
import { Fault } from "../../parts/notice.tsx";
import { CommentForm } from "./comment-form.tsx";
import { CommentRow } from "./comment-row.tsx";

export function Comments({ post }: { post: PostPage }) {
  const { data: me } = useQuery(meQuery);
  const comments = useInfiniteQuery(commentsQuery(post.id, null));
  return (
    <section id="comments" aria-labelledby="comments-title" className="grid gap-4 border-t border-line pt-5">
      <h2 id="comments-title" className="text-lg">
        {post.comments === 0 ? "Comments" : `${post.comments} ${post.comments === 1 ? "comment" : "comments"}`}
      </h2>
      {me ? <CommentForm post={post.id} replyTo={null} /> : null}
      <Fault error={comments.error} />
      <ul className="grid gap-4">
        {comments.data?.map((comment) => (
          <CommentRow key={comment.id} comment={comment} canReply={Boolean(me)} />
        ))}
      </ul>
      {comments.isSuccess && comments.data.length === 0 ? (
        <p className="text-faint">Nobody has said anything yet.</p>
      ) : null}
      <More list={comments} />
    </section>
  );
}
