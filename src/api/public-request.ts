import { lookup } from "node:dns";
import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import { BlockList, isIP, type LookupFunction } from "node:net";

export type PublicRequest = {
  readonly method: "GET" | "POST";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly allowsPrivateAddresses: boolean;
  readonly timeoutSeconds: number;
  /** A longer answer is given up. */
  readonly mostBytes: number;
  readonly signal?: AbortSignal;
};

/** Everything that is not the open internet: loopback, private and link-local networks, and the rest of RFC 6890. */
const closed = new BlockList();
for (const [net, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const)
  closed.addSubnet(net, bits, "ipv4");
/** Of IPv6 only what is given out for the internet is open, less the ranges that wrap an IPv4 address or document. */
const open6 = new BlockList();
open6.addSubnet("2000::", 3, "ipv6");
for (const [net, bits] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
] as const)
  closed.addSubnet(net, bits, "ipv6");

export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !closed.check(address, "ipv4");
  return family === 6 && open6.check(address, "ipv6") && !closed.check(address, "ipv6");
}

/**
 * Asks an address that a user named. The name is resolved once and the connection goes to what was checked, so that a
 * name cannot point elsewhere meanwhile; redirects are not followed.
 */
export function requestPublicly(
  address: string,
  { method, headers = {}, body, allowsPrivateAddresses, timeoutSeconds, mostBytes, signal }: PublicRequest,
): Promise<{ readonly status: number; readonly body: Buffer }> {
  const url = new URL(address);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const mayReach = (found: string): boolean => allowsPrivateAddresses || isPublicAddress(found);
  const refused = new Error(`${host} is not a public address`);
  if (isIP(host) && !mayReach(host)) return Promise.reject(refused);
  const lookupChecked: LookupFunction = (name, options, done) => {
    lookup(name, { ...options, all: true }, (error, found) => {
      if (error) return done(error, []);
      if (found.length === 0 || !found.every((one) => mayReach(one.address))) return done(refused, []);
      const [first] = found;
      return options.all ? done(null, found) : done(null, first?.address ?? "", first?.family);
    });
  };
  const timeout = AbortSignal.timeout(timeoutSeconds * 1000);
  return new Promise((resolve, reject) => {
    const send = url.protocol === "https:" ? httpsRequest : httpRequest;
    const request = send(
      url,
      {
        method,
        headers: { ...headers, ...(body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) }) },
        lookup: lookupChecked,
        agent: false,
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      },
      (response) => {
        const chunks: Buffer[] = [];
        let bytes = 0;
        response.on("data", (chunk: Buffer) => {
          bytes += chunk.length;
          chunks.push(chunk);
          if (bytes <= mostBytes) return;
          reject(new Error(`the answer is longer than ${mostBytes} bytes`));
          request.destroy();
        });
        response.on("end", () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks) }));
        response.on("error", reject);
      },
    );
    request.on("error", reject);
    request.end(body);
  });
}
