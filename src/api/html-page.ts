import { randomBytes } from "node:crypto";

/** Text within a page, and within the quotes of an attribute. */
export function escapeHtml(text: string): string {
  const names: Readonly<Record<string, string>> = { "&": "amp", "<": "lt", ">": "gt", '"': "quot", "'": "#39" };
  return text.replaceAll(/[&<>"']/g, (letter) => `&${names[letter]};`);
}

/** A page whose own scripts and styles carry the nonce; no others run, whatever gets into its text. */
export function htmlPage(write: (nonce: string) => string, headers: Readonly<Record<string, string>> = {}): Response {
  const nonce = randomBytes(16).toString("base64");
  const policy = [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "media-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join("; ");
  return new Response(write(nonce), {
    headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": policy, ...headers },
  });
}
