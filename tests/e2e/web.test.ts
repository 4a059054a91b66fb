import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser } from "playwright-core";
import { startServer, type RunningServer } from "../studio/start-server.ts";
import { openBrowser, visitor, type Visitor } from "./web-visitor.ts";

// A real browser at a real server: what the app is for, once, on a phone and at a desk.

const PASSWORD = "ten letters and more";
const PROMPT = "A red ball rolls over a meadow.";
/** Drawing without a GPU beside a film in the making takes its time. */
const SLOW = 240_000;

let server: RunningServer;
let browser: Browser;
let desk: Visitor;
let phone: Visitor;
let key = "";
let postPath = "";

before(
  async () => {
    server = await startServer({});
    browser = await openBrowser();
    desk = await visitor(browser, server.url, "desktop");
    phone = await visitor(browser, server.url, "phone");
  },
  { timeout: SLOW },
);
after(async () => {
  await browser?.close();
  await server?.stop();
});

/** What the preview shows, as the page is seen. */
const picture = async ({ page }: Visitor): Promise<Buffer> =>
  page.getByRole("img", { name: /^Live preview/ }).screenshot({ timeout: SLOW });

async function laterPicture(who: Visitor): Promise<Buffer> {
  const clock = who.page.locator("span.font-mono");
  const at = await clock.innerText();
  await who.page.waitForFunction((before) => document.querySelector("span.font-mono")?.textContent !== before, at, {
    timeout: SLOW,
  });
  return picture(who);
}

const ask = async (path: string, method = "GET"): Promise<Record<string, unknown>> => {
  const response = await fetch(`${server.url}${path}`, { method, headers: { authorization: `Bearer ${key}` } });
  return (await response.json()) as Record<string, unknown>;
};

describe("the web app in a browser", { timeout: 10 * SLOW }, () => {
  test("the one-time link makes the administrator, by keys alone", async () => {
    const { page } = desk;
    await desk.open(`/setup?token=${server.setupToken ?? ""}`);
    await page.getByLabel("Name").focus();
    for (const word of ["Ada", "ada@example.org", PASSWORD]) {
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.type(word);
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    key = await page.locator("code").innerText();
    assert.match(key, /^sk-kinora-/);
    await page.getByRole("button", { name: "Enter the studio" }).press("Enter");
    await page.getByLabel("What happens?").waitFor();
  });

  test("somebody signs up on a phone with an invitation", async () => {
    const { code } = await ask("/api/invites", "POST");
    const { page } = phone;
    await phone.open(`/sign-up?invite=${String(code)}`);
    await page.getByLabel("Name").fill("Grace");
    await page.getByLabel("Handle").fill("grace");
    await page.getByLabel("E-mail").fill("grace@example.org");
    await page.getByLabel("Password").fill(PASSWORD);
    assert.deepEqual(await phone.faults(), []);
    await page.getByRole("button", { name: "Make my account" }).click();
    await page.getByLabel("What happens?").waitFor();
  });

  test("a prompt is read and played in the page while it is written", { timeout: SLOW }, async () => {
    const { page } = phone;
    await page.getByLabel("Length").selectOption("4");
    await page.getByLabel("Quality").selectOption("draft");
    await page.getByLabel("What happens?").fill(PROMPT);
    const reading = page.getByRole("region", { name: "How the prompt is read" });
    await reading.getByText("meadow").first().waitFor();
    const screen = page.getByRole("img", { name: /^Live preview/ });
    await page.getByRole("button", { name: "Pause the preview", disabled: false }).waitFor({ timeout: SLOW });
    const [early, late] = [await picture(phone), await laterPicture(phone)];
    assert.notDeepEqual(early, late, "the picture does not move");
    await screen.focus();
    await page.keyboard.press("ArrowLeft");
    const back = page.getByRole("button", { name: "Film's camera" });
    assert.equal(await back.isEnabled(), true);
    await page.keyboard.press("c");
    await page.waitForFunction(() =>
      [...document.querySelectorAll("button")].some((one) => one.textContent === "Film's camera" && one.disabled),
    );
    assert.deepEqual(await phone.faults(), []);
  });

  test("a shot is split and sent to another place by keys", async () => {
    const { page } = phone;
    await page.getByRole("button", { name: "Split" }).press("Enter");
    await page.getByRole("article", { name: "Shot 2 of 2" }).getByLabel("Framing").selectOption("close-up");
    await page.getByRole("button", { name: "Shot 2 earlier" }).press("Enter");
    const first = page.getByRole("article", { name: "Shot 1 of 2" });
    assert.equal(await first.getByLabel("Framing").inputValue(), "close-up");
    await page.getByRole("button", { name: "Back to the prompt's plan" }).click();
    await page.getByRole("article", { name: "Shot 1 of 1" }).waitFor();
  });

  test("it is filmed, shown, and watched with captions", { timeout: 2 * SLOW }, async () => {
    const { page } = phone;
    await page.getByRole("button", { name: "Film it" }).click();
    await page
      .getByRole("progressbar")
      .or(page.getByRole("heading", { name: "Show it" }))
      .first()
      .waitFor();
    await page.getByRole("heading", { name: "Show it" }).waitFor({ timeout: 2 * SLOW });
    await page.getByLabel("Title").fill("A ball alone");
    await page.getByRole("button", { name: "Show it" }).click();
    await page.waitForURL(/\/posts\//);
    postPath = new URL(page.url()).pathname;
    await page.getByRole("heading", { name: "A ball alone" }).waitFor();
    assert.deepEqual(
      await page.locator("video").evaluate((film: HTMLVideoElement) => [film.muted, film.textTracks[0]?.mode]),
      [true, "showing"],
    );
    assert.deepEqual(await phone.faults(), []);
  });

  test("another one finds it, likes it, says something and follows, by keys", async () => {
    const { page } = desk;
    await desk.open("/search");
    await page.getByRole("searchbox").focus();
    await page.keyboard.type("ball");
    const found = page.getByRole("link", { name: /A ball alone/ });
    await found.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/posts\//);
    await page.getByRole("button", { name: /^Like/ }).press("Enter");
    await page.getByRole("button", { name: "Like, 1 so far" }).waitFor();
    await page.getByLabel("Your comment").focus();
    await page.keyboard.type("It rolls as a ball rolls.");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("It rolls as a ball rolls.").waitFor();
    await page.getByRole("button", { name: "Reply" }).press("Enter");
    await page.keyboard.type("So it does.");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("So it does.").waitFor();
    await page.getByRole("button", { name: "Follow" }).press("Enter");
    await page.getByRole("button", { name: "Following" }).waitFor();
    assert.deepEqual(await desk.faults(), []);
    await desk.open("/");
    await page.getByRole("button", { name: "Following" }).press("Enter");
    await page.getByRole("article", { name: /A ball alone/ }).waitFor();
    assert.deepEqual(await desk.faults(), []);
  });

  test("a remix by words and by hand says what it changes", { timeout: SLOW }, async () => {
    const { page } = desk;
    await desk.open(`/remix${postPath.replace("/posts/", "/post/")}`);
    await page.getByLabel("What should be otherwise?").fill("make it night");
    await page.getByRole("button", { name: "Try it" }).click();
    const changes = page.getByRole("region", { name: "What changes" });
    await changes.getByText("night").waitFor();
    await page.getByRole("button", { name: "ball", exact: true }).click();
    await page.getByRole("button", { name: "blue" }).click();
    await changes.getByText("colour red → blue").waitFor();
    await page.waitForFunction(() => document.querySelector("[data-body]") !== null, null, { timeout: SLOW });
    await page.getByRole("button", { name: "Right →" }).click();
    await changes.getByText("ball stands").waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await changes.getByText("ball stands").waitFor({ state: "detached" });
    assert.deepEqual(await desk.faults(), []);
  });

  test("a thing is picked and dragged in the picture by the pointer", { timeout: 3 * SLOW }, async () => {
    const { page } = desk;
    const changes = page.getByRole("region", { name: "What changes" });
    const toggle = page.getByRole("button", { name: "ball", exact: true });
    const frame = page.locator("[data-body]");
    type Point = { readonly x: number; readonly y: number };
    const middle = async (): Promise<Point> => {
      const { x, y, width, height } = (await frame.boundingBox()) ?? assert.fail();
      return { x: x + width / 2, y: y + height / 2 };
    };
    /** Once the picture that was asked for last has come. */
    const resting = async (): Promise<Point> => {
      await frame.scrollIntoViewIfNeeded();
      let last = await middle();
      for (let calm = 0; calm < 8; calm++) {
        await page.waitForTimeout(500);
        const now = await middle();
        if (Math.hypot(now.x - last.x, now.y - last.y) > 1) calm = 0;
        last = now;
      }
      return last;
    };
    await page.getByRole("button", { name: "Pause the preview" }).click();
    await page
      .getByRole("status")
      .filter({ hasText: /Staging|Building/ })
      .waitFor({ state: "detached", timeout: SLOW });
    await frame.waitFor({ timeout: SLOW });
    const screen = page.getByRole("img", { name: /^Live preview/ });
    const seen = await resting();
    const { x, y } = (await screen.boundingBox()) ?? assert.fail();
    await toggle.click();
    await frame.waitFor({ state: "detached" });
    // The page may have scrolled to the button.
    await screen.click({ position: { x: seen.x - x, y: seen.y - y } });
    await page.waitForFunction(() => document.querySelector("[data-body]") !== null, null, { timeout: SLOW });
    assert.equal(await toggle.getAttribute("aria-pressed"), "true", "what was pointed at is picked");
    const from = await resting();
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 110, from.y + 15, { steps: 8 });
    assert.ok(Math.abs((await middle()).x - from.x - 110) < 20, "its frame goes along");
    await page.mouse.up();
    await changes.getByText("ball stands at a place of its own").waitFor({ timeout: SLOW });
    assert.equal(await page.getByRole("button", { name: "Film's camera" }).isDisabled(), true, "nothing was turned");
    await page.getByRole("button", { name: "Undo" }).click();
    await changes.getByText("ball stands").waitFor({ state: "detached" });
  });

  test("settings and administration open and have no serious fault", async () => {
    const { page } = desk;
    await desk.open("/settings");
    await page.getByRole("heading", { name: "API keys" }).waitFor();
    assert.deepEqual(await desk.faults(), []);
    await desk.open("/admin");
    for (const part of ["Workers", "Users", "Invitations", "Plans", "Storage", "Settings"]) {
      await page
        .getByRole("group", { name: "Parts of administration" })
        .getByRole("button", { name: part })
        .press("Enter");
      await page.waitForFunction(() => !document.querySelector("main")?.textContent?.includes("Loading…"));
      assert.deepEqual(await desk.faults(), [], part);
      assert.equal(await page.getByRole("alert").count(), 0, part);
    }
  });

  test("it can be installed, and says so when there is no connection", async () => {
    const { page, context } = desk;
    const manifest = (await (await fetch(`${server.url}/app.webmanifest`)).json()) as {
      display: string;
      icons: { src: string }[];
    };
    assert.equal(manifest.display, "standalone");
    for (const { src } of manifest.icons) assert.equal((await fetch(`${server.url}${src}`)).status, 200, src);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => null));
    await context.setOffline(true);
    await desk.open("/films");
    await page.getByRole("heading", { name: "No connection" }).waitFor();
    assert.deepEqual(await desk.faults(), []);
    await context.setOffline(false);
  });

  test("its author deletes the film after being asked", async () => {
    const { page } = phone;
    await phone.open("/films");
    await page.getByRole("link", { name: /A (ball alone|red ball)/ }).click();
    await page.getByRole("button", { name: "Delete" }).click();
    await page.getByRole("button", { name: "Delete for good" }).click();
    await page.getByText("You have not made a film yet").waitFor();
    assert.equal((await fetch(`${server.url}/api${postPath}`)).status, 404);
  });

  test("neither page broke its policy or threw", () => {
    assert.deepEqual(desk.complaints, []);
    assert.deepEqual(phone.complaints, []);
  });
});

test("the feed's first load is under 200 kB of script", async () => {
  const page = await fetch(server.url);
  assert.match(page.headers.get("content-security-policy") ?? "", /script-src 'self' 'wasm-unsafe-eval';/);
  const context = await browser.newContext();
  const opened = await context.newPage();
  let bytes = 0;
  const counted: Promise<void>[] = [];
  opened.on("response", (response) => {
    if (response.url().endsWith(".js"))
      counted.push(
        fetch(response.url(), { headers: { "accept-encoding": "gzip" } }).then((file) => {
          assert.equal(file.headers.get("cache-control"), "public, max-age=31536000, immutable");
          bytes += Number(file.headers.get("content-length"));
        }),
      );
  });
  await opened.goto(server.url);
  await opened.getByRole("feed").waitFor();
  await Promise.all(counted);
  assert.ok(bytes > 50_000 && bytes < 200_000, `${bytes} bytes of script`);
  await context.close();
});
