import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from "playwright-core";
import { inject } from "vitest";
import { findBrowser } from "../scripts/find-browser.ts";

/** The product in a real browser, over its own database with the reference figures imported. */
export interface Stage {
  readonly url: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

export async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("no Chromium or Chrome on this machine; name one in HOATIEU_BROWSER");
  return chromium.launch({
    executablePath,
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
}

/** A browser before the product that `setup.ts` started. */
export async function openStage(): Promise<Stage> {
  const browser = await openBrowser();
  return { url: inject("productUrl"), browser, close: () => browser.close() };
}

export const SIZES = {
  office: { width: 1440, height: 900 },
  projector: { width: 1366, height: 768 },
  phone: { width: 390, height: 844 },
} as const;

export interface Look {
  readonly size?: keyof typeof SIZES;
  readonly dark?: boolean;
}

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the browser complained of: script errors and refused requests. */
  readonly complaints: readonly string[];
}

/** How long a page may keep a reader waiting before the test fails, in milliseconds. */
const PATIENCE = 15_000;

/** A fresh reader: no memory, one page, at rest. */
export async function visit(stage: Stage, path: string, look: Look = {}): Promise<Visit> {
  const context = await stage.browser.newContext({
    viewport: SIZES[look.size ?? "office"],
    colorScheme: look.dark ? "dark" : "light",
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    acceptDownloads: true,
  });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.goto(`${stage.url}${path}`);
  await atRest(page);
  return { page, context, complaints };
}

/** Nothing loads any more and nothing is shown as stale. */
export async function atRest(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.locator("main h1, main .paper, main .state").first().waitFor();
  await page.locator(".stale, .state.loading").waitFor({ state: "detached" });
}

/**
 * What axe finds by all its rules, or by those named, one line each; nothing is the only good answer. Legacy mode spares the
 * second, blank page in which results of foreign frames would be put together: the product has no foreign frames.
 */
export async function axeFinds(page: Page, rules: readonly string[] = []): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (rules.length > 0 ? axe.withRules([...rules]) : axe).analyze();
  return violations.flatMap((v) => v.nodes.map((node) => `${v.id}: ${node.html.slice(0, 160)}`));
}

/** The reader's device turns light or dark, and the page with it. */
export async function colours(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.waitForFunction((theme) => document.documentElement.dataset.theme === theme, colorScheme);
}

/**
 * What is wrong with how a page looks: axe in light, in dark and on a phone, and whatever runs out of the window in any size,
 * one line each. Leaves the page dark, in the last size. Nothing is the only good answer.
 */
export async function faultsOfLook(page: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  const axe = async (where: string, rules: readonly string[] = []) =>
    faults.push(...(await axeFinds(page, rules)).map((line) => `${where}: ${line}`));
  await axe("light");
  await colours(page, "dark");
  // Of an unchanged page nothing but the colours is new.
  await axe("dark", ["color-contrast"]);
  for (const [name, size] of Object.entries(SIZES)) {
    await page.setViewportSize(size);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (over > 0) faults.push(`${name}: ${over} px run out of the window`);
  }
  await axe("last size");
  return faults;
}

/** The text of a part of the page with plain spaces and minus signs, as a reader reads it. */
export async function textOf(part: Locator): Promise<string> {
  const text = (await part.textContent()) ?? "";
  return text.replaceAll("\u00a0", " ").replaceAll("\u2212", "-").replace(/\s+/g, " ");
}

export const mainText = (page: Page): Promise<string> => textOf(page.locator("main"));
