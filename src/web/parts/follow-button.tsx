import { useFollow } from "../data/acts.ts";
import type { Person } from "../data/queries.ts";
import { Button } from "./button.tsx";

export function FollowButton({ person, isFollowed }: { person: Person; isFollowed: boolean }) {
  const follow = useFollow();
  return (
    <Button
      look={isFollowed ? "plain" : "signal"}
      aria-pressed={isFollowed}
      disabled={follow.isPending}
      onClick={() => follow.mutate({ person, isFollowed })}
    >
      {isFollowed ? "Following" : "Follow"}
    </Button>
  );
}
