import { QueryClient } from "@tanstack/react-query";
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { Lost } from "./pages/lost.tsx";
import { Shell } from "./shell/shell.tsx";

const root = createRootRoute({ component: Shell, notFoundComponent: Lost });
const at = <const Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => root, path, component });

const tree = root.addChildren([
  at(
    "/",
    lazyRouteComponent(() => import("./pages/watch/watch-page.tsx"), "WatchPage"),
  ),
  at(
    "/search",
    lazyRouteComponent(() => import("./pages/search/search-page.tsx"), "SearchPage"),
  ),
  at(
    "/posts/$postId",
    lazyRouteComponent(() => import("./pages/film/post-page.tsx"), "PostPage"),
  ),
  at(
    "/u/$handle",
    lazyRouteComponent(() => import("./pages/people/profile-page.tsx"), "ProfilePage"),
  ),
  at(
    "/create",
    lazyRouteComponent(() => import("./pages/create/create-page.tsx"), "CreatePage"),
  ),
  at(
    "/remix/$kind/$id",
    lazyRouteComponent(() => import("./pages/remix/remix-page.tsx"), "RemixPage"),
  ),
  at(
    "/films",
    lazyRouteComponent(() => import("./pages/studio/films-page.tsx"), "FilmsPage"),
  ),
  at(
    "/films/$filmId",
    lazyRouteComponent(() => import("./pages/studio/own-film-page.tsx"), "OwnFilmPage"),
  ),
  at(
    "/news",
    lazyRouteComponent(() => import("./pages/people/news-page.tsx"), "NewsPage"),
  ),
  at(
    "/settings",
    lazyRouteComponent(() => import("./pages/account/settings-page.tsx"), "SettingsPage"),
  ),
  at(
    "/sign-in",
    lazyRouteComponent(() => import("./pages/account/sign-in-page.tsx"), "SignInPage"),
  ),
  at(
    "/sign-up",
    lazyRouteComponent(() => import("./pages/account/sign-up-page.tsx"), "SignUpPage"),
  ),
  at(
    "/setup",
    lazyRouteComponent(() => import("./pages/account/setup-page.tsx"), "SetupPage"),
  ),
  at(
    "/admin",
    lazyRouteComponent(() => import("./pages/admin/admin-page.tsx"), "AdminPage"),
  ),
]);

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      refetchOnWindowFocus: false,
      retry: (count, error) =>
        count < 2 && !("status" in error && Number(error.status) >= 400 && Number(error.status) < 500),
    },
  },
});
export const router = createRouter({ routeTree: tree, scrollRestoration: true, defaultPreload: "intent" });

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
