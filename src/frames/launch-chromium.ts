import { existsSync } from "node:fs";
import { getPriority } from "node:os";
import { chromium, type Browser } from "playwright-core";
import { followPriority } from "./follow-priority.ts";
import { unpackChromium } from "./unpack-chromium.ts";

/** Which Chromium draws: the system's with Mesa, or the one from npm with SwiftShader. */
export type ChromiumKind = "system" | "npm";

const systemPaths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The system's Chromium if there is one. */
export function findSystemChromium(): string | null {
  return systemPaths.find((path) => existsSync(path)) ?? null;
}

// Mesa's llvmpipe draws 2.5 times faster than SwiftShader (measured), and is reached through ANGLE on EGL without a
// window system.
const mesaFlags = ["--use-gl=angle", "--use-angle=gl-egl", "--ignore-gpu-blocklist"];
const mesaEnvironment = { LIBGL_ALWAYS_SOFTWARE: "1", EGL_PLATFORM: "surfaceless" };
const swiftShaderFlags = ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"];
// llvmpipe takes its working memory for every frame from the browser's allocator, which by default gives all of it back
// to the kernel and asks for it anew: a third of a frame's time went into page faults (measured).
const memoryFlags = ["--enable-features=PartitionAllocLargeEmptySlotSpanRing"];
const quietFlags = ["--no-sandbox", "--disable-background-networking", "--disable-dev-shm-usage", "--mute-audio"];
// By default playwright answers these signals by ending our whole process, before anything half-made is cleared away.
const ourSignals = { handleSIGINT: false, handleSIGTERM: false };

/** Starts a headless Chromium, as far behind other processes as this one is. `home` takes everything that it writes. */
export async function launchChromium(kind: ChromiumKind, home: string): Promise<Browser> {
  const browser = await startChromium(kind, home);
  // Playwright gives it a session of its own.
  const main = getPriority() > 0 ? await processOf(browser) : undefined;
  if (main !== undefined) await followPriority(main);
  return browser;
}

async function processOf(browser: Browser): Promise<number | undefined> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  return processInfo.find(({ type }) => type === "browser")?.id;
}

async function startChromium(kind: ChromiumKind, home: string): Promise<Browser> {
  const environment = { PATH: process.env["PATH"] ?? "", HOME: home, TMPDIR: home, XDG_CONFIG_HOME: home };
  if (kind === "system") {
    const executablePath = findSystemChromium();
    if (executablePath === null) throw new Error("There is no system Chromium.");
    return chromium.launch({
      ...ourSignals,
      executablePath,
      args: [...quietFlags, ...memoryFlags, ...mesaFlags],
      env: { ...environment, ...mesaEnvironment },
    });
  }
  return chromium.launch({
    ...ourSignals,
    executablePath: await unpackChromium(home),
    args: [...quietFlags, ...memoryFlags, ...swiftShaderFlags],
    env: environment,
  });
}
