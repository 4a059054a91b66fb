import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { peopleSearchQuery, searchQuery } from "../../data/queries.ts";
import { More } from "../../parts/more.tsx";
import { Empty, Fault, Waiting } from "../../parts/notice.tsx";
import { PersonRow } from "../../parts/person-row.tsx";
import { PostGrid } from "../../parts/post-grid.tsx";
import { Page } from "../../shell/page.tsx";

const PAUSE_MILLISECONDS = 250;

export function SearchPage() {
  const [typed, setTyped] = useState(() => new URLSearchParams(location.search).get("q") ?? "");
  const [words, setWords] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setWords(typed.trim()), PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [typed]);
  const found = useInfiniteQuery({ ...searchQuery(words), enabled: words !== "" });
  const people = useQuery({ ...peopleSearchQuery(words), enabled: words !== "" });
  const posts = found.data ?? [];
  return (
    <Page title="Search" isWide>
      <form role="search" onSubmit={(event) => event.preventDefault()} className="grid gap-2">
        <label htmlFor="words" className="sr-only">
          Words of titles, prompts, casts and sets
        </label>
        <input
          id="words"
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          placeholder="A dog, rain, @somebody…"
          autoComplete="off"
          className="h-14 w-full rounded-card border border-edge bg-raised px-4 text-lg"
        />
        <p className="text-sm text-faint">
          Finds who and what is in a film and where it plays. Use "quotes" for exact words, -word to leave some out.
        </p>
      </form>
      <Fault error={found.error} />
      {people.data && people.data.data.length > 0 ? (
        <section aria-label="People" className="grid gap-2 sm:grid-cols-2 lg:grid-cols-3">
          {people.data.data.map((person) => (
            <PersonRow key={person.handle} person={person} />
          ))}
        </section>
      ) : null}
      {words !== "" && found.isPending ? <Waiting what="Searching" /> : null}
      {found.isSuccess && posts.length === 0 ? <Empty title={`No film has “${words}” in it`} /> : null}
      <PostGrid posts={posts} />
      <More list={found} />
    </Page>
  );
}
