import { Link } from "@tanstack/react-router";
import type { Person } from "../data/queries.ts";
import { Avatar } from "./avatar.tsx";

export function PersonRow({ person }: { person: Person & { bio?: string } }) {
  return (
    <Link
      to="/u/$handle"
      params={{ handle: person.handle }}
      className="flex min-w-0 items-center gap-3 rounded-lg bg-panel p-3 hover:bg-raised"
    >
      <Avatar person={person} size={40} />
      <span className="min-w-0">
        <span className="block truncate font-semibold">{person.name}</span>
        <span className="block truncate text-sm text-faint">@{person.handle}</span>
      </span>
    </Link>
  );
}
