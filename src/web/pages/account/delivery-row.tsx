import { Link } from "@tanstack/react-router";
import type { Delivery } from "../../data/queries.ts";
import { Moment } from "../../parts/moment.tsx";

const states = {
  waiting: ["Waiting", "text-assumed"],
  delivered: ["Taken", "text-understood"],
  failed: ["Given up", "text-missed"],
} as const;

/** What was sent, and what became of it. */
export function DeliveryRow({ delivery }: { delivery: Delivery }) {
  const { event, state, tries, reason, video_id, created_at } = delivery;
  const [word, colour] = states[state];
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 py-2 text-sm">
      <span className={`w-20 shrink-0 font-semibold ${colour}`}>{word}</span>
      <span className="min-w-0 flex-1 basis-48">
        {video_id === null ? (
          event
        ) : (
          <Link to="/films/$filmId" params={{ filmId: video_id }} className="underline">
            {event}
          </Link>
        )}
        {reason === null ? null : <span className="block text-faint [overflow-wrap:anywhere]">{reason}</span>}
      </span>
      <span className="w-full pl-24 text-faint sm:w-auto sm:pl-0">
        {tries === 0 ? "not tried yet" : tries === 1 ? "1 try" : `${tries} tries`} · <Moment at={created_at} />
      </span>
    </li>
  );
}
