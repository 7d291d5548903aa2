import type { Language, Snapshot } from "@hoatieu/core";
import { growthCount, type Scorecard, type TargetList } from "@hoatieu/measure";
import { growthHistory } from "../charts/growth-history.ts";
import { inSentence, join, number, pick, size, strong, text } from "../say.ts";
import { ledeSentence, verdictSentence } from "../sentences/verdict.ts";
import type { Block, Run, Sentence } from "../tree.ts";

/** "20 indicators with a rate reaching the last quarter: 18 up, 2 down (...)". */
function growthRuns(snapshot: Snapshot, scorecard: Scorecard, language: Language): Sentence {
  const count = growthCount(snapshot, scorecard.period);
  if (count.rates.length === 0) return [];
  const down = count.rates.filter((r) => r.growth.value < 0);
  const runs: Run[] = [
    text(pick(language, "So với cùng kỳ năm trước, trong ", "On the same period, of ")),
    strong(`${count.rates.length}`),
    text(
      pick(
        language,
        " chỉ tiêu có số liệu lũy kế gần nhất đã kiểm chứng, có ",
        " indicators with a recent verified cumulative rate: ",
      ),
    ),
    strong(`${count.up}`),
    text(pick(language, " chỉ tiêu tăng và ", " up, ")),
    strong(`${count.down}`),
    text(pick(language, " chỉ tiêu giảm", " down")),
  ];
  down.forEach((rate, index) => {
    const name = snapshot.reference.indicators.get(rate.indicator)?.short[language] ?? rate.indicator;
    const said = pick(language, `${inSentence(name, language)} giảm `, `${name} `);
    const rateRun = language === "vi" ? size(rate.growth, language) : number(rate.growth, language);
    runs.push(text(index === 0 ? ` (${said}` : `; ${said}`), rateRun);
  });
  return [...runs, text(down.length > 0 ? ")." : ".")];
}

function listRuns(list: TargetList | undefined, language: Language): Sentence {
  if (!list || list.set === undefined || list.met === undefined) return [];
  return [
    text(
      pick(
        language,
        `Theo nguồn công bố, có ${list.met}/${list.set} chỉ tiêu theo Nghị quyết của Hội đồng nhân dân đạt và vượt kế hoạch; dữ liệu hiện có ghi nhận được ${list.entries.length} chỉ tiêu, còn ${list.notFound} chỉ tiêu chưa có.`,
        `As printed, ${list.met} of the Council's ${list.set} targets were met or exceeded; ${list.entries.length} of the list were found, ${list.notFound} were not.`,
      ),
    ),
  ];
}

export function overviewBlocks(
  snapshot: Snapshot,
  scorecard: Scorecard,
  list: TargetList | undefined,
  language: Language,
): readonly Block[] {
  const sentences = [
    ledeSentence(snapshot, scorecard, language),
    growthRuns(snapshot, scorecard, language),
    listRuns(list, language),
  ];
  return [
    { kind: "paragraph", runs: verdictSentence(snapshot, scorecard, language) },
    { kind: "paragraph", runs: join(sentences.filter((s) => s.length > 0)) },
    ...growthHistory(snapshot, scorecard.period, language),
  ];
}
