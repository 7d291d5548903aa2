import type { WireForeseePage } from "@hoatieu/contract";
import type { Language, Reference } from "@hoatieu/core";
import { formatDay, formatTarget, issuerWord } from "@hoatieu/language";
import {
  answerOf,
  type Context,
  type OutlookRow,
  outlookRowsAt,
  type WishedGrowth,
  wishedGrowthAt,
} from "@hoatieu/server";
import type { Command } from "commander";
import { chanceText, nodeName, outlookCellText, percentText, plainSentence, quarterColumns } from "../growth-words.ts";
import { type Asking, askingOptions, type Say } from "../options.ts";
import { emit, table } from "../output.ts";
import { withContext } from "../provider.ts";
import { readTarget } from "../read-growth.ts";

interface Options extends Asking {
  readonly target?: string;
  readonly archive?: boolean;
}

function growthText(rows: readonly OutlookRow[], reference: Reference, lang: Language, say: Say): string {
  const columns = [{ title: say("% so với cùng kỳ", "% on the same period") }, ...quarterColumns(say)];
  const cells = rows.map((row) => [
    `${"  ".repeat(row.level)}${nodeName(reference, row.node, lang)}`,
    ...[...row.quarters, row.year].map((cell) => outlookCellText(cell, lang)),
  ]);
  const legend = say(
    "* đã công bố; ≈ suy ra từ số đã công bố; còn lại là số giữa của dự báo; trong ngoặc: khoảng 80 %",
    "* printed; ≈ follows from printed figures; the rest are medians of the outlook; in brackets: 80 % interval",
  );
  return `${table(columns, cells)}\n${legend}`;
}

type Rest = { readonly required: number; readonly cases: number; readonly asMuch: number } | undefined;

const restCells = (rest: Rest, lang: Language): readonly string[] =>
  rest ? [percentText(rest.required, lang), `${rest.asMuch}/${rest.cases}`] : ["–", "–"];

function targetText(page: WireForeseePage, wished: WishedGrowth | undefined, lang: Language, say: Say): string {
  const rows = [
    ...page.targets.map((t) => [
      formatTarget({ ...t, decimals: 2, unit: "%" }, lang),
      [issuerWord(t.issuer, lang), t.document].filter((w) => w !== "").join(", "),
      chanceText(t.probability, lang),
      ...restCells(t.rest, lang),
    ]),
    ...(wished
      ? [
          [
            percentText(wished.growth, lang),
            say("mức được hỏi (--target)", "asked for (--target)"),
            chanceText(wished.probability, lang),
            ...restCells(wished.rest, lang),
          ],
        ]
      : []),
  ];
  if (rows.length === 0) return say("Chưa có mục tiêu nào trong dữ liệu.", "No target is on record.");
  const columns = [
    { title: say("Mục tiêu", "Target") },
    { title: say("Cơ quan, văn bản", "Issuer, document") },
    { title: say("Khả năng", "Chance"), align: "right" as const },
    { title: say("Còn lại phải tăng", "Rest must grow"), align: "right" as const },
    { title: say("Năm tỉnh đã tăng tốc như vậy", "Province-years that sped up so"), align: "right" as const },
  ];
  return table(columns, rows);
}

const SHARES = {
  levels: ["giá trị đã công bố", "printed levels"],
  contributions: ["phần đóng góp đã công bố", "printed contributions"],
  "current-price-shares": ["cơ cấu giá hiện hành", "shares at current prices"],
  usual: ["cơ cấu thường gặp (giả định)", "usual shares (an assumption)"],
} as const;

const HISTORY = {
  levels: ["giá trị theo quý", "quarterly levels"],
  rates: ["tốc độ tăng", "growth rates"],
  predecessors: ["các địa phương trước sáp nhập", "the territories before the merger"],
} as const;

/** What the outlook was made from, in one line. */
function basisText({ outlook }: WireForeseePage, lang: Language, say: Say): string {
  if (outlook.kind === "missing") return "";
  const { basis } = outlook;
  const of = (pair: readonly [string, string]) => say(...pair);
  const quarters =
    basis.quarters === "usual" ? say(", quý theo tỷ trọng cả nước", ", quarters by national shares") : "";
  return say(
    `Cơ sở: ${basis.rates} số tăng trưởng của ${basis.territories} tỉnh, thành phố biết đến ${formatDay(basis.learnedOn, lang)}; ${basis.ownRates} số của chính địa phương (${of(HISTORY[basis.history])}); tỷ trọng: ${of(SHARES[basis.shares])}${quarters}.`,
    `Made from: ${basis.rates} rates of ${basis.territories} provinces known by ${formatDay(basis.learnedOn, lang)}; ${basis.ownRates} rates of the territory's own (${of(HISTORY[basis.history])}); shares: ${of(SHARES[basis.shares])}${quarters}.`,
  );
}

async function archived(context: Context, territory: string, page: WireForeseePage, asOf: string, say: Say) {
  const input = { params: { territory }, query: { lang: "vi" as const }, body: { year: page.year, asof: asOf } };
  const { archived: count } = await answerOf("archiveForecast", context, input);
  return count > 0
    ? say("Đã lưu dự báo này vào hồ sơ.", "The forecast is on record.")
    : say("Dự báo của ngày này đã có trong hồ sơ.", "The forecast of this day was on record already.");
}

/** `hoatieu foresee`: the outlook of a year's growth, its targets, and what it was made from. */
export function foreseeCommand(program: Command, say: Say): void {
  const command = program
    .command("foresee")
    .description(
      say("dự báo tăng trưởng của năm và khả năng đạt mục tiêu", "the outlook of a year's growth and its targets"),
    );
  askingOptions(command, say)
    .option("--target <growth>", say("hỏi thêm một mức tăng, ví dụ 12,35", "ask about one more growth, e.g. 12.35"))
    .option("--archive", say("lưu dự báo vào hồ sơ để sau này chấm điểm", "put the forecast on record, to be scored"))
    .action(async (options: Options) => {
      const { lang, territory, period } = options;
      await withContext(options, async (context) => {
        const input = { params: { territory }, query: { period, asof: options.asOf, lang }, body: undefined };
        const page = await answerOf("foresee", context, input);
        const asOf = options.asOf ?? context.today();
        const saved = options.archive === true ? await archived(context, territory, page, asOf, say) : "";
        if (options.json) {
          if (saved !== "") console.error(saved);
          return emit(JSON.stringify(page), options.out);
        }
        const { provider } = context;
        const { year } = page;
        const rows = await outlookRowsAt(provider, territory, year, asOf);
        const wish = options.target === undefined ? undefined : readTarget(options.target);
        const wished = wish && (await wishedGrowthAt(provider, territory, year, asOf, wish.low));
        const words = [plainSentence(page.verdict), plainSentence(page.lede)].filter((w) => w !== "").join("\n");
        const parts =
          rows.length === 0
            ? [words, saved]
            : [
                words,
                growthText(rows, await provider.reference(), lang, say),
                targetText(page, wished, lang, say),
                basisText(page, lang, say),
                saved,
              ];
        return emit(`${parts.filter((part) => part !== "").join("\n\n")}\n`, options.out);
      });
    });
}
