import { isIP } from "node:net";

type Incoming = {
  readonly socket: { readonly remoteAddress?: string | undefined };
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
};

/**
 * A visitor's network address. Each proxy adds whom it heard from at the end of X-Forwarded-For; what stands before the
 * entries of our own proxies is the visitor's word only.
 */
export function visitorOf({ socket, headers }: Incoming, proxies: number): string {
  const direct = socket.remoteAddress ?? "";
  if (proxies === 0) return direct;
  const named = String(headers["x-forwarded-for"] ?? "").split(",");
  const said = named.at(-proxies)?.trim() ?? "";
  return isIP(said) === 0 ? direct : said;
}
