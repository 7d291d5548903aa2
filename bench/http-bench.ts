import { line, milliseconds, percentile } from "./machine.ts";

const PAGES = ["bridge", "measure", "checks", "brief", "indicators/grdp", "indicators/budget.revenue.total"];
const ROUNDS = 40;

async function timed(url: string): Promise<number> {
  const started = performance.now();
  const reply = await fetch(url);
  await reply.arrayBuffer();
  if (!reply.ok) throw new Error(`${url}: ${reply.status}`);
  return performance.now() - started;
}

/** Each page's answer by one client: on a new day each time (nothing cached), and on the same day again. */
export async function benchAnswers(base: string): Promise<void> {
  for (const page of PAGES) {
    const fresh: number[] = [];
    const again: number[] = [];
    for (let n = 0; n < ROUNDS; n += 1) {
      const day = new Date(Date.UTC(2023, 2, 1 + n * 13)).toISOString().slice(0, 10);
      const url = `${base}/api/hai-phong/${page}?period=2023&asof=${day}&lang=vi`;
      fresh.push(await timed(url));
      again.push(await timed(url));
    }
    const p95 = percentile(fresh, 0.95);
    line(`${page}: answer on a new day, p95`, milliseconds(p95), "under 50 ms", p95 < 50);
    line(
      `${page}: the same again, p95`,
      milliseconds(percentile(again, 0.95)),
      "under 50 ms",
      percentile(again, 0.95) < 50,
    );
  }
  const word = await timed(`${base}/api/hai-phong/brief.docx?period=2023&asof=2023-12-04&lang=vi`);
  line("brief to Word", milliseconds(word), "under 3 s", word < 3000);
}
