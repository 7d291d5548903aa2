import { type Deviation, deviation, NOTHING, say } from "../deviation.ts";
import type { FoundParts } from "../find-parts.ts";
import type { Paragraph, WordDocument } from "../read-document.ts";
import { lookDeviations } from "./element-look.ts";

/** A line under a part: on its own paragraph, or on the empty one that follows it. */
export function hasRule(last: Paragraph | undefined, document: WordDocument): boolean {
  if (!last) return true;
  const next = document.paragraphs.find((p) => p.number === last.number + 1);
  const underlined = last.runs.some((run) => run.look.underline);
  return last.ruled || underlined || (next?.ruled === true && /^[_\s]*$/.test(next.text));
}

const LINE = say("đường kẻ ngang, nét liền bên dưới", "a solid line beneath");

export const ruleDeviation = (rule: string, clause: string, last: Paragraph | undefined, document: WordDocument) =>
  hasRule(last, document) ? [] : [deviation(rule, clause, last, say("không có đường kẻ", "no line"), LINE)];

function nationRules({ nation, motto, issuer }: FoundParts, document: WordDocument): readonly Deviation[] {
  const title = say("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  const words = "Độc lập - Tự do - Hạnh phúc";
  const bold = { bold: true, italic: false } as const;
  const beside = issuer[0]?.cell;
  const left = nation?.cell !== undefined && beside?.table === nation.cell.table && beside.column > nation.cell.column;
  const spelt = motto === undefined || motto.text.normalize("NFC").trim() === words;
  const upper = motto !== undefined && motto.text === motto.text.toLocaleUpperCase("vi");
  return [
    ...(nation ? [] : [deviation("nation-missing", "II.1.a", undefined, NOTHING, title)]),
    ...lookDeviations("nation", "II.1.a", [nation], { ...bold, size: [12, 13], letters: "capitals" }),
    ...(left
      ? [
          deviation(
            "nation-right",
            "II.1.a",
            nation,
            say("ở bên trái", "on the left"),
            say("trên cùng, bên phải", "at the top, on the right"),
          ),
        ]
      : []),
    ...(motto ? [] : [deviation("motto-missing", "II.1.b", undefined, NOTHING, say(words, words))]),
    ...lookDeviations("motto", "II.1.b", [motto], { ...bold, size: [13, 14], letters: "small", centred: true }),
    ...(spelt || upper
      ? []
      : [
          deviation(
            "motto-words",
            "II.1.b",
            motto,
            say(motto?.text ?? "", motto?.text ?? ""),
            say(`${words} (gạch nối, có cách chữ)`, `${words} (hyphens with spaces)`),
          ),
        ]),
    ...(motto ? ruleDeviation("motto-line", "II.1.b", motto, document) : []),
  ];
}

function issuerRules({ issuer, superior }: FoundParts, document: WordDocument): readonly Deviation[] {
  const size = [12, 13] as const;
  if (issuer.length === 0)
    return [
      deviation(
        "issuer-missing",
        "II.2.b",
        undefined,
        NOTHING,
        say("tên cơ quan ban hành văn bản", "name of the issuing body"),
      ),
    ];
  return [
    ...lookDeviations("superior", "II.2.b", superior, { size, bold: false, italic: false, letters: "capitals" }),
    ...lookDeviations("issuer", "II.2.b", issuer, {
      size,
      bold: true,
      italic: false,
      letters: "capitals",
      centred: true,
    }),
    ...ruleDeviation("issuer-line", "II.2.b", issuer.at(-1), document),
  ];
}

/** "Số: 05/BC-UBND"; the number itself may still be open, since the registry gives it at issue. */
const NUMBER = /^Số:\s*(?:[1-9]\d+|0[1-9]|[\s.…]*)\/\p{Lu}[\p{Lu}\d&]*(?:-[\p{Lu}\d&.]+)*$/u;

function numberRules({ number }: FoundParts): readonly Deviation[] {
  const asked = say(
    "Số: 05/BC-UBND (dấu hai chấm; số dưới 10 thêm số 0; gạch chéo, gạch nối, không cách chữ)",
    "Số: 05/BC-UBND (colon; nought before numbers under 10; slash and hyphen without spaces)",
  );
  if (!number) return [deviation("number-missing", "II.3.c", undefined, NOTHING, asked)];
  const look = { size: [13, 13], bold: false, italic: false, centred: true } as const;
  const text = number.text.normalize("NFC").trim();
  return [
    ...lookDeviations("number", "II.3.c", [number], look),
    ...(NUMBER.test(text) ? [] : [deviation("number-form", "II.3.c", number, say(text, text), asked)]),
  ];
}

const DAY = /^\p{Lu}[^,]*,\s+ngày (?:0[1-9]|[12]\d|3[01]) tháng (?:0[1-9]|[3-9]|1[0-2]) năm \d{4}$/u;

function dayRules({ placeAndDay, number }: FoundParts): readonly Deviation[] {
  const asked = say(
    "Hải Phòng, ngày 04 tháng 02 năm 2023 (ngày dưới 10, tháng 1, 2 thêm số 0)",
    "Hải Phòng, ngày 04 tháng 02 năm 2023 (nought before days under 10 and months 1, 2)",
  );
  if (!placeAndDay) return [deviation("day-missing", "II.4.b", undefined, NOTHING, asked)];
  const text = placeAndDay.text.normalize("NFC").replace(/\s+/g, " ").trim();
  const [a, b] = [placeAndDay.cell, number?.cell];
  const apart = a !== undefined && b !== undefined && a.table === b.table && a.column === b.column;
  return [
    ...lookDeviations("day", "II.4.c", [placeAndDay], { size: [13, 14], bold: false, italic: true, centred: true }),
    ...(DAY.test(text) ? [] : [deviation("day-form", "II.4.b", placeAndDay, say(text, text), asked)]),
    ...(apart
      ? [
          deviation(
            "day-line",
            "II.4.c",
            placeAndDay,
            say("dưới số, ký hiệu", "under the number"),
            say("cùng một dòng với số, ký hiệu", "on the line of the number"),
          ),
        ]
      : []),
  ];
}

function titleRules({ type, abstract }: FoundParts, document: WordDocument): readonly Deviation[] {
  // An official letter has no type; its abstract stands under the number.
  const letter = document.paragraphs.some((p) => /^V\/v\b/i.test(p.text.trim()));
  if (!type)
    return letter
      ? []
      : [
          deviation(
            "type-missing",
            "II.5.b",
            undefined,
            NOTHING,
            say("tên loại văn bản, chữ in hoa", "type of the document, in capitals"),
          ),
        ];
  const look = { size: [13, 14], bold: true, italic: false, centred: true } as const;
  const [first] = abstract;
  return [
    ...lookDeviations("type", "II.5.b", [type], { ...look, letters: "capitals" }),
    ...(first
      ? []
      : [
          deviation(
            "abstract-missing",
            "II.5.b",
            type,
            NOTHING,
            say("trích yếu nội dung ngay dưới tên loại", "an abstract right under the type"),
          ),
        ]),
    ...lookDeviations("abstract", "II.5.b", abstract, { ...look, letters: "small" }),
    ...(first ? ruleDeviation("abstract-line", "II.5.b", abstract.at(-1), document) : []),
  ];
}

/** Head of the document: national title, issuing body, number, place and date, type and abstract (II.1 to II.5). */
export const headRules = (parts: FoundParts, document: WordDocument): readonly Deviation[] => [
  ...nationRules(parts, document),
  ...issuerRules(parts, document),
  ...numberRules(parts),
  ...dayRules(parts),
  ...titleRules(parts, document),
];
