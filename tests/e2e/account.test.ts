import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, describe, test } from "node:test";
import OpenAI from "openai";
import type { Browser, CDPSession } from "playwright-core";
import sharp from "sharp";
import { startServer, type RunningServer } from "../studio/start-server.ts";
import { openBrowser, visitor, type Visitor } from "./web-visitor.ts";

// A real browser at a real server: one's account in the settings, on a phone.

const PASSWORD = "ten letters and more";
const SLOW = 240_000;

let server: RunningServer;
let browser: Browser;
let phone: Visitor;
let device: Device;

before(
  async () => {
    // Browsers make passkeys for names: 127.0.0.1 is none.
    server = await startServer({ env: { KINORA_HOST: "localhost", KINORA_PRIVATE_ADDRESSES: "1" } });
    browser = await openBrowser();
    phone = await visitor(browser, server.url, "phone");
    device = await openDevice(phone);
  },
  { timeout: SLOW },
);
after(async () => {
  await browser?.close();
  await server?.stop();
});

/** Turns the first of what it is sent away. */
const receiver = { url: "", events: [] as { headers: Record<string, string>; body: string }[] };
const listening = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    receiver.events.push({
      headers: request.headers as Record<string, string>,
      body: Buffer.concat(chunks).toString(),
    });
    response.writeHead(receiver.events.length === 1 ? 503 : 204).end();
  });
});
before(async () => {
  await once(listening.listen(0, "127.0.0.1"), "listening");
  receiver.url = `http://127.0.0.1:${(listening.address() as AddressInfo).port}/films`;
});
after(() => void listening.close());

type Device = {
  /** Whether its owner touches it when he is asked to. */
  answers(isTouched: boolean): Promise<void>;
  count(): Promise<number>;
  /** It no longer knows its owner's finger. */
  doubts(): Promise<void>;
};

/** A phone's own keeper of passkeys. */
async function openDevice({ context, page }: Visitor): Promise<Device> {
  const session: CDPSession = await context.newCDPSession(page);
  await session.send("WebAuthn.enable", { enableUI: false });
  const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    async answers(enabled) {
      await session.send("WebAuthn.setAutomaticPresenceSimulation", { authenticatorId, enabled });
    },
    async count() {
      return (await session.send("WebAuthn.getCredentials", { authenticatorId })).credentials.length;
    },
    async doubts() {
      await session.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
    },
  };
}

describe("an account's settings in a browser", { timeout: 10 * SLOW }, () => {
  test("a passkey is made and named anew", async () => {
    const { page } = phone;
    await phone.open(`/setup?token=${server.setupToken ?? ""}`);
    await page.getByLabel("Name").fill("Ada");
    await page.getByLabel("E-mail").fill("ada@example.org");
    await page.getByLabel("Password").fill(PASSWORD);
    await page.getByRole("button", { name: "Create" }).click();
    await page.getByRole("button", { name: "Enter the studio" }).click();
    await page.getByLabel("What happens?").waitFor();
    await phone.open("/settings");
    await page.getByLabel("Name of a new passkey").fill("My phone");
    await page.getByRole("button", { name: "Add a passkey" }).click();
    await page.getByRole("button", { name: "Rename My phone" }).click();
    assert.equal(await device.count(), 1);
    await page.getByLabel("Another name").fill("Pocket");
    await page.getByRole("button", { name: "Save", exact: true }).last().click();
    await page.getByRole("button", { name: "Remove Pocket" }).waitFor();
    await page.getByLabel("Name of a new passkey").fill("Again");
    await page.getByRole("button", { name: "Add a passkey" }).click();
    await page.getByText("This device has a passkey for your account already.").waitFor();
    assert.deepEqual(await phone.faults(), []);
  });

  test("it signs in from the e-mail's field, and by a button", async () => {
    const { page } = phone;
    const signOut = async (): Promise<void> => {
      await phone.open("/settings");
      await page.getByRole("button", { name: "Sign out" }).click();
      await page.getByRole("link", { name: "Sign in" }).first().waitFor();
    };
    await signOut();
    // The device picks what the field offers as soon as it is asked.
    await phone.open("/sign-in");
    await page.waitForURL(`${server.url}/`);
    await page.getByRole("link", { name: "Me" }).waitFor();
    await device.answers(false);
    await signOut();
    await phone.open("/sign-in");
    const button = page.getByRole("button", { name: "Sign in by passkey" });
    await button.waitFor();
    assert.deepEqual(await phone.faults(), []);
    await device.answers(true);
    await button.click();
    await page.waitForURL(`${server.url}/`);
    await page.getByRole("link", { name: "Me" }).waitFor();
  });

  test("one that is removed signs in no more", async () => {
    const { page } = phone;
    await phone.open("/settings");
    await page.getByRole("button", { name: "Remove Pocket" }).click();
    await page.getByRole("button", { name: "Remove it" }).click();
    await page.getByRole("button", { name: "Remove Pocket" }).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("link", { name: "Sign in" }).first().waitFor();
    await phone.open("/sign-in");
    await page.getByRole("alert").waitFor();
    await page.getByLabel("E-mail").fill("ada@example.org");
    await page.getByLabel("Password").fill(PASSWORD);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.getByRole("link", { name: "Me" }).waitFor();
  });

  test("a webhook is added, tried and removed", async () => {
    const { page } = phone;
    await phone.open("/settings");
    await page.getByLabel("Address of a new webhook").fill(receiver.url);
    await page.getByLabel("A film failed").uncheck();
    await page.getByRole("button", { name: "Add a webhook" }).click();
    const secret = await page.getByText(/^whsec_/).innerText();
    await page.getByRole("button", { name: /^Send a test to/ }).click();
    const sent = page.getByRole("list", { name: /^Last events/ }).getByRole("listitem");
    // The first try is turned away, and the next one taken.
    await sent.filter({ hasText: "the receiver answered 503" }).waitFor();
    await sent.filter({ hasText: "Taken" }).filter({ hasText: "2 tries" }).waitFor();
    const { headers, body } = receiver.events.at(-1) ?? assert.fail();
    const event: unknown = await new OpenAI({ apiKey: "x" }).webhooks.unwrap(body, headers, secret);
    assert.equal((event as { type: string }).type, "webhook.test");
    assert.deepEqual(await phone.faults(), []);
    await page.getByRole("button", { name: /^Remove http/ }).click();
    await page.getByRole("button", { name: "Remove it" }).click();
    await sent.waitFor({ state: "detached" });
  });

  test("a picture of oneself is shown and taken away", async () => {
    const { page } = phone;
    const photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: "#c33" } })
      .withExif({ IFD0: { Artist: "Ada" } })
      .jpeg()
      .toBuffer();
    await page
      .getByLabel("Picture", { exact: true })
      .setInputFiles({ name: "a.jpg", mimeType: "image/jpeg", buffer: photo });
    await page.getByRole("button", { name: "Choose another picture" }).waitFor();
    await page.getByRole("link", { name: "Me" }).click();
    const shown = page.locator("main img");
    await shown.waitFor();
    assert.deepEqual(
      await shown.evaluate((image: HTMLImageElement) =>
        image.decode().then(() => [image.naturalWidth, image.naturalHeight]),
      ),
      [512, 512],
    );
    const address = await shown.evaluate((image: HTMLImageElement) => image.src);
    await phone.open("/settings");
    await page
      .getByLabel("Picture", { exact: true })
      .setInputFiles({ name: "a.jpg", mimeType: "image/jpeg", buffer: Buffer.from("no picture") });
    await page.getByText("The picture cannot be read").waitFor();
    await page.getByRole("button", { name: "Remove the picture" }).click();
    await page.getByRole("button", { name: "Choose a picture" }).waitFor();
    assert.equal((await fetch(address)).status, 404);
  });

  test("a device that does not make sure who holds it makes none", async () => {
    const { page } = phone;
    await device.doubts();
    await phone.open("/settings");
    await page.getByLabel("Name of a new passkey").fill("Found in the street");
    await page.getByRole("button", { name: "Add a passkey" }).click();
    await page.getByRole("alert").waitFor();
    assert.equal(await page.getByRole("button", { name: /^Remove / }).count(), 0);
  });

  test("the page neither broke its policy nor threw", () => {
    assert.deepEqual(phone.complaints, []);
  });
});
