import type { IconName } from "../parts/icon.tsx";

/** Where one can go from everywhere. */
export type Place = { readonly to: string; readonly text: string; readonly icon: IconName };

export const placesOf = (me: { handle: string; role: string } | null): readonly Place[] => [
  { to: "/", text: "Watch", icon: "watch" },
  { to: "/search", text: "Search", icon: "search" },
  { to: "/create", text: "Create", icon: "create" },
  { to: "/films", text: "Films", icon: "films" },
  me ? { to: `/u/${me.handle}`, text: "Me", icon: "person" } : { to: "/sign-in", text: "Sign in", icon: "person" },
];

/** What a phone's bar has no room for. */
export const sidePlacesOf = (me: { role: string } | null): readonly Place[] =>
  me
    ? [
        { to: "/news", text: "News", icon: "bell" },
        { to: "/settings", text: "Settings", icon: "settings" },
        ...(me.role === "administrator" ? [{ to: "/admin", text: "Administration", icon: "admin" } as const] : []),
      ]
    : [];
