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
  const addresses = new Map<string, URL>();
  const bytes = { page: 0, answers: 0 };
  session.on("Network.requestWillBeSent", ({ requestId, request }) => {
    if (!request.url.startsWith("data:")) addresses.set(requestId, new URL(request.url));
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const answer = addresses.get(requestId)?.pathname.startsWith("/api/") === true;
    bytes[answer ? "answers" : "page"] += encodedDataLength;
  });
  await page.goto(`${base}/hai-phong/indicator/grdp?period=2023&asof=2023-12-04`);
  await page.waitForLoadState("networkidle");
  await browser.close();
  const kilobytes = (value: number) => `${(value / 1000).toFixed(0)} kB`;
  line(
    "indicator page, first load: page, styles, scripts, fonts",
    kilobytes(bytes.page),
    "under 250 kB",
    bytes.page < 250_000,
  );
  console.log(`  and its answers from the API: ${kilobytes(bytes.answers)}`);
  const hosts = new Set([...addresses.values()].map((address) => address.host));
  line("  hosts asked", `${hosts.size}`, "1", hosts.size === 1);
}
