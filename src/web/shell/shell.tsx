import { useQuery } from "@tanstack/react-query";
import { Link, Outlet } from "@tanstack/react-router";
import { meQuery } from "../data/queries.ts";
import { Mark } from "./mark.tsx";
import { PlaceLink } from "./place-link.tsx";
import { placesOf, sidePlacesOf } from "./places.ts";
import { useScheme } from "./scheme.ts";

/** What stands round every page: a rail at the side, or a bar at the foot of a phone. */
export function Shell() {
  const { data: me = null } = useQuery(meQuery);
  useScheme();
  return (
    <div className="md:grid md:grid-cols-[13rem_1fr]">
      <a
        href="#content"
        className="sr-only z-50 rounded-lg bg-signal px-4 py-3 text-on-signal focus:not-sr-only focus:fixed focus:left-3 focus:top-3"
      >
        To the content
      </a>
      <header className="sticky top-0 hidden h-dvh flex-col gap-1 border-r border-line bg-panel p-3 md:flex">
        <Link to="/" className="mb-5 flex items-center gap-2.5 rounded-lg px-2 py-2">
          <Mark />
          <span className="text-[1.35rem] font-bold tracking-tight" style={{ fontStretch: "125%" }}>
            Kinora
          </span>
        </Link>
        <nav aria-label="Places" className="grid gap-1">
          {placesOf(me).map((place) => (
            <PlaceLink key={place.to} place={place} isBar={false} />
          ))}
        </nav>
        <nav aria-label="Account" className="mt-auto grid gap-1">
          {sidePlacesOf(me).map((place) => (
            <PlaceLink
              key={place.to}
              place={place}
              isBar={false}
              count={place.to === "/news" ? (me?.unread ?? 0) : 0}
            />
          ))}
        </nav>
      </header>
      <main
        id="content"
        tabIndex={-1}
        className="min-h-dvh min-w-0 pb-[calc(3.5rem+env(safe-area-inset-bottom))] outline-none md:pb-0"
      >
        <Outlet />
      </main>
      <nav
        aria-label="Places"
        className="fixed inset-x-0 bottom-0 z-30 flex border-t border-line bg-panel pb-[env(safe-area-inset-bottom)] md:hidden"
      >
        {placesOf(me).map((place) => (
          <PlaceLink key={place.to} place={place} isBar />
        ))}
      </nav>
    </div>
  );
}
