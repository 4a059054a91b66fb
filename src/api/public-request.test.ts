import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { isPublicAddress, requestPublicly } from "./public-request.ts";

test("only the open internet is public", () => {
  for (const address of ["93.184.216.34", "8.8.8.8", "2606:4700::1111"]) assert.ok(isPublicAddress(address), address);
  const closed =
    "127.0.0.1 10.1.2.3 172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0 224.0.0.1 255.255.255.255 192.0.2.1 " +
    "::1 :: fe80::1 fc00::1 ff02::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 64:ff9b::7f00:1 2002:7f00:1:: 2001:db8::1 none";
  for (const address of closed.split(" ")) assert.ok(!isPublicAddress(address), address);
});

test("an address within is refused by number and by name, before anything is sent, unless it is allowed", async () => {
  let requests = 0;
  const server = createServer((_, response) => {
    requests++;
    response.writeHead(302, { location: "http://example.org" }).end("x".repeat(2000));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const wish = { method: "GET", timeoutSeconds: 5, mostBytes: 5000, allowsPrivateAddresses: false } as const;
  try {
    for (const host of ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]"])
      await assert.rejects(requestPublicly(`http://${host}:${port}/`, wish), /not a public address/, host);
    assert.equal(requests, 0);
    const open = { ...wish, allowsPrivateAddresses: true };
    assert.equal((await requestPublicly(`http://127.0.0.1:${port}/`, open)).status, 302, "redirects are not followed");
    await assert.rejects(requestPublicly(`http://127.0.0.1:${port}/`, { ...open, mostBytes: 1000 }), /longer than/);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
