import { chromium } from "playwright-core";
import { findBrowser } from "../scripts/find-browser.ts";
import { line } from "./machine.ts";

/** Bytes that a browser with an empty cache takes over the wire for the first look at an indicator page, answers included. */
export async function benchPageSize(base: string): Promise<void> {
  const executablePath = findBrowser();
  if (!executablePath) {
    console.log("indicator page, first load: not measured, no Chromium on this machine");
    return;
  }
  const browser = await chromium.launch({
    executablePath,
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  let bytes = 0;
  const hosts = new Set<string>();
  session.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  session.on("Network.requestWillBeSent", ({ request }) => {
    if (!request.url.startsWith("data:")) hosts.add(new URL(request.url).host);
  });
  await page.goto(`${base}/hai-phong/indicator/grdp?period=2023&asof=2023-12-04`);
  await page.waitForLoadState("networkidle");
  await browser.close();
  const kilobytes = bytes / 1000;
  line(
    "indicator page, first load, compressed, answers included",
    `${kilobytes.toFixed(0)} kB`,
    "under 250 kB",
    kilobytes < 250,
  );
  line("  hosts asked", `${hosts.size}`, "1", hosts.size === 1);
}
