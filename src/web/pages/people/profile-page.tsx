import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { meQuery, personPostsQuery, profileQuery, relatedQuery } from "../../data/queries.ts";
import { Avatar } from "../../parts/avatar.tsx";
import { FollowButton } from "../../parts/follow-button.tsx";
import { More } from "../../parts/more.tsx";
import { Empty, Fault, Waiting } from "../../parts/notice.tsx";
import { PersonRow } from "../../parts/person-row.tsx";
import { PostGrid } from "../../parts/post-grid.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { Page } from "../../shell/page.tsx";

type Related = "listFollowers" | "listFollowing";

/** Somebody and their films. */
export function ProfilePage() {
  const { handle } = useParams({ from: "/u/$handle" });
  const { data: person, error } = useQuery(profileQuery(handle));
  const { data: me } = useQuery(meQuery);
  const posts = useInfiniteQuery(personPostsQuery(handle));
  const [related, setRelated] = useState<Related | null>(null);
  if (!person) return <Page title={`@${handle}`}>{error ? <Fault error={error} /> : <Waiting />}</Page>;
  const counts = [
    ["listFollowers", person.followers, person.followers === 1 ? "follower" : "followers"],
    ["listFollowing", person.following, "following"],
  ] as const;
  return (
    <Page
      title={person.name}
      isWide
      actions={
        person.is_me ? (
          <Link to="/settings" className="inline-flex h-11 items-center rounded-lg border border-edge bg-raised px-4">
            Settings
          </Link>
        ) : me ? (
          <FollowButton person={person} isFollowed={person.is_followed} />
        ) : null
      }
    >
      <div className="flex flex-wrap items-center gap-5">
        <Avatar person={person} size={84} />
        <div className="grid min-w-0 gap-1">
          <p className="text-faint">
            @{person.handle}
            {person.follows_me ? " · follows you" : ""}
          </p>
          {person.bio === "" ? null : <p className="max-w-[55ch] whitespace-pre-line">{person.bio}</p>}
          <p className="flex flex-wrap gap-x-5 gap-y-1">
            <span>
              <strong>{person.posts}</strong> {person.posts === 1 ? "film" : "films"}
            </span>
            {counts.map(([which, count, text]) => (
              <button key={which} type="button" className="hover:underline" onClick={() => setRelated(which)}>
                <strong>{count}</strong> {text}
              </button>
            ))}
            <span>
              <strong>{person.likes}</strong> {person.likes === 1 ? "like" : "likes"}
            </span>
          </p>
        </div>
      </div>
      <PostGrid posts={posts.data ?? []} />
      {posts.isSuccess && posts.data.length === 0 ? <Empty title="No film has been shown yet" /> : null}
      <More list={posts} />
      <Sheet
        title={related === "listFollowers" ? "Followers" : "Following"}
        isOpen={related !== null}
        onClose={() => setRelated(null)}
      >
        {related ? <Relations handle={handle} which={related} /> : null}
      </Sheet>
    </Page>
  );
}

function Relations({ handle, which }: { handle: string; which: Related }) {
  const list = useInfiniteQuery(relatedQuery(handle, which));
  return (
    <div className="grid max-h-[60dvh] gap-2 overflow-y-auto">
      {list.data?.map((person) => (
        <PersonRow key={person.handle} person={person} />
      ))}
      {list.data?.length === 0 ? <p className="text-faint">Nobody yet.</p> : null}
      <More list={list} />
    </div>
  );
}
