import { findPost } from "../../social/index.ts";
import type { Call } from "../call.ts";
import { escapeHtml, htmlPage } from "../html-page.ts";

const LONGEST_DESCRIPTION = 200;

/** What a link shows where it is pasted, and to whoever follows it. */
export async function sharePage({ house, caller, params }: Call<"sharePage">): Promise<Response> {
  const post = await findPost(house.db, caller, params["post_id"] ?? "");
  const { publicUrl } = house.settings;
  const address = `${publicUrl}/p/${post.id}`;
  const files = `${publicUrl}/api/posts/${post.id}/files`;
  const [width = "", height = ""] = post.size.split("x");
  const description = (post.caption || post.prompt).slice(0, LONGEST_DESCRIPTION);
  // Others than this viewer may not see it: then nothing is to be shown of it elsewhere.
  const isForAll = post.visibility !== "followers";
  const card: readonly (readonly [name: string, content: string])[] = [
    ["og:type", "video.other"],
    ["og:site_name", "Kinora"],
    ["og:title", post.title],
    ["og:description", description],
    ["og:url", address],
    ["og:image", `${files}/poster.webp`],
    ["og:image:type", "image/webp"],
    ["og:image:width", width],
    ["og:image:height", height],
    ["og:image:alt", post.title],
    ["og:video", `${files}/film.mp4`],
    ["og:video:type", "video/mp4"],
    ["og:video:width", width],
    ["og:video:height", height],
    ["twitter:card", "player"],
    ["twitter:title", post.title],
    ["twitter:description", description],
    ["twitter:image", `${files}/poster.webp`],
    ["twitter:player", address],
    ["twitter:player:width", width],
    ["twitter:player:height", height],
    ["twitter:player:stream", `${files}/film.mp4`],
    ["twitter:player:stream:content_type", "video/mp4"],
  ];
  const metas = card.map(([name, content]) => {
    const attribute = name.startsWith("og:") ? "property" : "name";
    return `<meta ${attribute}="${name}" content="${escapeHtml(content)}">`;
  });
  const page = (nonce: string): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(post.title)} · Kinora</title>
<meta name="description" content="${escapeHtml(description)}">
${post.visibility === "public" ? "" : '<meta name="robots" content="noindex">\n'}<link rel="canonical" href="${escapeHtml(address)}">
${isForAll ? metas.join("\n") : ""}
<style nonce="${nonce}">
body { margin: 0 auto; max-width: 60rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; color-scheme: light dark }
video { width: 100%; max-height: 80vh; background: #000 }
</style>
<main>
<video controls playsinline preload="metadata" width="${escapeHtml(width)}" height="${escapeHtml(height)}" poster="/api/posts/${post.id}/files/poster.webp" src="/api/posts/${post.id}/files/film.mp4"><track default kind="captions" srclang="en" label="English" src="/api/posts/${post.id}/files/captions.vtt"></video>
<h1>${escapeHtml(post.title)}</h1>
<p>${escapeHtml(post.caption)}</p>
<p>A film by ${escapeHtml(post.name)} (@${escapeHtml(post.handle)}), made with <a href="/posts/${post.id}">Kinora</a>.</p>
</main>
</html>
`;
  return htmlPage(page);
}
