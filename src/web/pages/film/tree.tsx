import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { AnswerOf } from "../../../contract/index.ts";
import { treeQuery } from "../../data/queries.ts";

type Node = NonNullable<AnswerOf<"remixTree">>["nodes"][number];

/** All films that come from the same first one. */
export function Tree({ id }: { id: string }) {
  const { data } = useQuery(treeQuery(id));
  if (!data || data.nodes.length < 2) return null;
  return (
    <section aria-label="Remix tree" className="min-w-0 rounded-card bg-panel p-4">
      <h2 className="mb-3 text-base">Remix tree</h2>
      <Branch parent={null} nodes={data.nodes} here={id} />
      {data.is_cut ? <p className="mt-2 text-sm text-faint">There are more than are listed here.</p> : null}
    </section>
  );
}

function Branch({ parent, nodes, here }: { parent: string | null; nodes: readonly Node[]; here: string }) {
  const own = nodes.filter((node) => node.parent_id === parent);
  if (own.length === 0) return null;
  return (
    <ul
      className={
        parent === null
          ? "grid grid-cols-[minmax(0,1fr)] gap-2"
          : "ml-4 mt-2 grid grid-cols-[minmax(0,1fr)] gap-2 border-l-2 border-line pl-3"
      }
    >
      {own.map((node) => (
        <li key={node.id}>
          <Link
            to="/posts/$postId"
            params={{ postId: node.id }}
            aria-current={node.id === here ? "page" : undefined}
            className="flex items-center gap-3 rounded-lg p-1.5 hover:bg-raised aria-[current]:bg-raised"
          >
            <img
              src={node.poster_url}
              alt=""
              loading="lazy"
              className="h-12 w-12 shrink-0 rounded bg-film object-cover"
            />
            <span className="min-w-0 text-[0.92rem]">
              <span className="block truncate font-medium">{parent === null ? node.title : node.prompt}</span>
              <span className="block truncate text-faint">{node.author.name}</span>
            </span>
          </Link>
          <Branch parent={node.id} nodes={nodes} here={here} />
        </li>
      ))}
    </ul>
  );
}
