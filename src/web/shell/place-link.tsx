import { Link } from "@tanstack/react-router";
import { Icon } from "../parts/icon.tsx";
import type { Place } from "./places.ts";

export function PlaceLink({ place, isBar, count = 0 }: { place: Place; isBar: boolean; count?: number }) {
  return (
    <Link
      to={place.to}
      activeOptions={{ exact: place.to === "/" }}
      className={`group relative flex items-center rounded-lg text-faint hover:text-ink data-[status=active]:text-ink ${
        isBar
          ? "h-14 flex-1 flex-col justify-center gap-0.5 text-[0.72rem]"
          : "h-11 gap-3 px-3 text-[0.95rem] font-medium"
      }`}
    >
      <span className="relative">
        <Icon name={place.icon} size={isBar ? 23 : 21} />
        {count > 0 ? <span className="absolute -right-1.5 -top-1 h-2.5 w-2.5 rounded-full bg-signal" /> : null}
      </span>
      {place.text}
      {count > 0 ? <span className="sr-only">({count} new)</span> : null}
      <span
        aria-hidden="true"
        className={`absolute rounded-full bg-signal opacity-0 group-data-[status=active]:opacity-100 ${
          isBar ? "inset-x-5 top-0 h-[3px]" : "inset-y-2 left-0 w-[3px]"
        }`}
      />
    </Link>
  );
}
