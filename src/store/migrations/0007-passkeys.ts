/** Passkeys, in the shape that better-auth's plugin works on; a device's key belongs to one account. */
export const passkeys = {
  name: "passkeys",
  sql: `
create table "passkey" (
  "id" text primary key,
  "name" text check (length("name") between 1 and 60),
  "publicKey" text not null,
  "userId" text not null references "user" ("id") on delete cascade,
  "credentialID" text not null,
  "counter" bigint not null,
  "deviceType" text not null,
  "backedUp" boolean not null,
  "transports" text,
  "createdAt" timestamptz default current_timestamp,
  "aaguid" text
);
create index "passkey_userId_idx" on "passkey" ("userId");
create unique index "passkey_credentialID_idx" on "passkey" ("credentialID");
`,
};
