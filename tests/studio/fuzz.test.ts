import assert from "node:assert/strict";
import { test } from "node:test";
import { createApiKey, createUser } from "../../src/api/index.ts";
import { operations } from "../../src/contract/index.ts";
import { fuzzStudio } from "./fuzz-studio.ts";
import { insertFilm, openHouse, publicUrl } from "./open-house.ts";

// A few of the requests that scripts/fuzz-studio.ts makes by the hundred thousand; the application runs in this process.

const COUNT = 1500;

test("hostile requests are refused in a sentence, and reveal nothing", async () => {
  const { house, app } = await openHouse();
  const { db, accounts } = house;
  const users = await Promise.all(
    (["member", "administrator"] as const).map((role) =>
      createUser(db, accounts, {
        name: role,
        handle: role === "member" ? "eve_fuzz" : "ada_fuzz",
        email: `${role}@example.org`,
        password: "ten letters",
        role,
      }),
    ),
  );
  const keys = await Promise.all(users.map(({ id }) => createApiKey(db, id, "fuzz")));
  const [member, administrator] = keys.map(({ key }) => ({ authorization: `Bearer ${key}` }));
  assert.ok(member && administrator);
  const { faults, reached, byStatus } = await fuzzStudio({
    count: COUNT,
    seed: "suite",
    callers: { anonymous: {}, member, administrator },
    send: async (path, init) => app.fetch(new Request(publicUrl + path, init), { address: "198.51.100.7" }),
    async renew() {
      for (const { id } of users) await insertFilm(house, id);
      await db.deleteFrom("rate_window").execute();
      await db.updateTable("api_key").set({ revoked_at: null }).execute();
      await db
        .updateTable("user")
        .set({ suspended_at: null, role: "administrator" })
        .where("email", "like", "adm%")
        .execute();
      await db.updateTable("user").set({ suspended_at: null, role: "member" }).where("email", "like", "mem%").execute();
    },
    parallel: 4,
  });
  assert.deepEqual(faults, []);
  assert.ok(
    reached.size > Object.keys(operations).length * 0.75,
    `${reached.size} operations succeeded: ${JSON.stringify(byStatus)}`,
  );
});
