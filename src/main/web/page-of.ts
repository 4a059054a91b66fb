import { readFile } from "node:fs/promises";

/** What a shared link shows of itself. Addresses are whole. */
export type PageCard = {
  readonly title: string;
  readonly description: string;
  readonly address: string;
  readonly picture: string | null;
  readonly film: string | null;
};

/** The app's page, with the card of what its address shows. */
export async function pageOf(path: string, card: PageCard | null): Promise<string> {
  const page = await readFile(path, "utf8");
  if (card === null) return page;
  const meta = (name: string, value: string | null): string =>
    value === null ? "" : `<meta property="${name}" content="${escaped(value)}">`;
  const head = [
    `<title>${escaped(card.title)} · Kinora</title>`,
    `<meta name="description" content="${escaped(card.description)}">`,
    meta("og:site_name", "Kinora"),
    meta("og:type", "video.other"),
    meta("og:title", card.title),
    meta("og:description", card.description),
    meta("og:url", card.address),
    meta("og:image", card.picture),
    meta("og:video", card.film),
    `<meta name="twitter:card" content="summary_large_image">`,
  ].join("");
  return page.replace(/<title>.*?<\/title>/s, () => head);
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
