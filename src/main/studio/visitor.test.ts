import assert from "node:assert/strict";
import { test } from "node:test";
import { visitorOf } from "./visitor.ts";

const socket = { remoteAddress: "10.0.0.1" };
const cases: readonly (readonly [proxies: number, header: string | undefined, visitor: string])[] = [
  [0, "192.0.2.1", "10.0.0.1"],
  [1, "192.0.2.9, 192.0.2.1", "192.0.2.1"],
  [2, "192.0.2.9, 192.0.2.1, 10.0.0.2", "192.0.2.1"],
  [1, "nonsense", "10.0.0.1"],
  [2, "192.0.2.1", "10.0.0.1"],
  [1, undefined, "10.0.0.1"],
];
for (const [proxies, header, visitor] of cases) {
  test(`behind ${proxies} proxies '${header}' is ${visitor}`, () => {
    assert.equal(visitorOf({ socket, headers: { "x-forwarded-for": header } }, proxies), visitor);
  });
}
