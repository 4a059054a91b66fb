/// <reference lib="webworker" />
// Keeps the app's files, which never change under their names, and a page for when there is no connection. What the
// server says of films and people is never kept: it may be private.
const worker = self as unknown as ServiceWorkerGlobalScope;
const KEPT = "kinora-files-1";
const OFFLINE = "/offline.html";
const AHEAD = [OFFLINE, "/offline.css", "/icon.svg"];

worker.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(KEPT)
      .then((cache) => cache.addAll(AHEAD))
      .then(() => worker.skipWaiting()),
  );
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== KEPT).map((name) => caches.delete(name))))
      .then(() => worker.clients.claim()),
  );
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (pathname.startsWith("/assets/") || AHEAD.includes(pathname)) event.respondWith(keptOrFetched(request));
  else if (request.mode === "navigate") event.respondWith(fetch(request).catch(() => offline()));
});

async function keptOrFetched(request: Request): Promise<Response> {
  const cache = await caches.open(KEPT);
  const kept = await cache.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}

async function offline(): Promise<Response> {
  return (await caches.match(OFFLINE)) ?? Response.error();
}
