import { Link } from "@tanstack/react-router";
import type { Post } from "../data/queries.ts";
import { FilmCard } from "./film-card.tsx";

export function PostGrid({ posts }: { posts: readonly Post[] }) {
  if (posts.length === 0) return null;
  return (
    <ul className="grid grid-cols-2 gap-3 md:grid-cols-3 lg:grid-cols-4">
      {posts.map((post) => (
        <li key={post.id} className="min-w-0">
          <Link to="/posts/$postId" params={{ postId: post.id }} className="group block">
            <FilmCard
              title={post.title}
              poster={post.files["poster.webp"] ?? null}
              line={`${post.author.name} · ${post.likes} ${post.likes === 1 ? "like" : "likes"}`}
              seconds={post.seconds}
            />
          </Link>
        </li>
      ))}
    </ul>
  );
}
