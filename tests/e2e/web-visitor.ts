import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContext, CDPSession, Page } from "playwright-core";
import { findSystemChromium, launchChromium } from "../../src/frames/launch-chromium.ts";
import { openFolder } from "../studio/test-database.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Somebody with a browser of one size. */
export type Visitor = {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the page complained of. */
  readonly complaints: string[];
  open(path: string): Promise<void>;
  /** Serious faults of the page as it stands, for people who cannot see, hear or point well. */
  faults(): Promise<string[]>;
};

export const openBrowser = (): Promise<Browser> =>
  launchChromium(findSystemChromium() === null ? "npm" : "system", openFolder());

export const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } } as const;

export async function visitor(browser: Browser, url: string, size: keyof typeof sizes): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: sizes[size],
    hasTouch: size === "phone",
    colorScheme: size === "phone" ? "dark" : "light",
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) complaints.push(message.text());
  });
  // Kept: where one ends, the page forgets what other sessions have set up, such as devices with passkeys.
  let session: CDPSession | null = null;
  return {
    context,
    page,
    complaints,
    async open(path) {
      await page.goto(path);
    },
    async faults() {
      // Evaluated in a world of its own, which the page's policy does not reach.
      session ??= await context.newCDPSession(page);
      const inPage = session;
      const { frameTree } = await inPage.send("Page.getFrameTree");
      const { executionContextId } = await inPage.send("Page.createIsolatedWorld", { frameId: frameTree.frame.id });
      const evaluate = (expression: string, awaitPromise = false) =>
        inPage.send("Runtime.evaluate", {
          expression,
          contextId: executionContextId,
          awaitPromise,
          returnByValue: awaitPromise,
        });
      await evaluate(axe);
      const { result } = await evaluate(
        `axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }).then(({ violations }) =>
          violations.filter(({ impact }) => impact === "serious" || impact === "critical")
            .map(({ id, nodes }) => id + ": " + nodes[0].html.slice(0, 200)))`,
        true,
      );
      return result.value as string[];
    },
  };
}
