import type { Paragraph, WordDocument } from "./read-document.ts";

/** The parts of an official document, found by what they say and not by where they stand: their place is a rule of its own. */
export interface FoundParts {
  readonly nation: Paragraph | undefined;
  readonly motto: Paragraph | undefined;
  readonly superior: readonly Paragraph[];
  readonly issuer: readonly Paragraph[];
  readonly number: Paragraph | undefined;
  readonly placeAndDay: Paragraph | undefined;
  readonly type: Paragraph | undefined;
  readonly abstract: readonly Paragraph[];
  readonly content: readonly Paragraph[];
  readonly authority: readonly Paragraph[];
  readonly signer: Paragraph | undefined;
  readonly recipientsHead: Paragraph | undefined;
  readonly recipients: readonly Paragraph[];
  readonly appendices: readonly Appendix[];
}

export interface Appendix {
  readonly label: Paragraph;
  readonly title: readonly Paragraph[];
  readonly info: Paragraph | undefined;
}

/** Words alone: composed, in capitals, single spaces. */
export const folded = (text: string): string =>
  text.normalize("NFC").replace(/\s+/g, " ").trim().toLocaleUpperCase("vi");

const NATION = /^CỘNG (?:HÒA|HOÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM$/;
const MOTTO = "ĐỘCLẬPTỰDOHẠNHPHÚC";
const NUMBER = /^SỐ\s*:|^SỐ\s+[\d.…\s]*\//;
const DAY = /NGÀY.*THÁNG.*NĂM/;
const AUTHORITY = /^(?:TM|KT|TL|TUQ|Q)\s*\.\s*\S/;
const POSITION =
  /^(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|CHÁNH VĂN PHÒNG|BỘ TRƯỞNG|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|TRƯỞNG BAN|TRƯỞNG PHÒNG|THỨ TRƯỞNG)\b/;
const APPENDIX = /^PHỤ LỤC(?: [IVXLC\d]+)?[.:]?$/;

/** Documents with a type, Decree 30/2020, Article 7; an official letter has none. */
const TYPES = new Set(
  "NGHỊ QUYẾT|QUYẾT ĐỊNH|CHỈ THỊ|QUY CHẾ|QUY ĐỊNH|THÔNG CÁO|THÔNG BÁO|HƯỚNG DẪN|CHƯƠNG TRÌNH|KẾ HOẠCH|PHƯƠNG ÁN|ĐỀ ÁN|DỰ ÁN|BÁO CÁO|BIÊN BẢN|TỜ TRÌNH|HỢP ĐỒNG|CÔNG ĐIỆN|BẢN GHI NHỚ|BẢN THỎA THUẬN|GIẤY ỦY QUYỀN|GIẤY MỜI|GIẤY GIỚI THIỆU|GIẤY NGHỈ PHÉP|PHIẾU GỬI|PHIẾU CHUYỂN|PHIẾU BÁO".split(
    "|",
  ),
);

export const isEmpty = (paragraph: Paragraph): boolean => paragraph.text.trim() === "";
export const isBold = ({ runs }: Paragraph): boolean => runs.every((r) => r.text.trim() === "" || r.look.bold === true);
const isCentred = ({ look }: Paragraph) => look.align === "center";

const sameCell = (a: Paragraph, b: Paragraph) =>
  a.cell?.table === b.cell?.table && a.cell?.row === b.cell?.row && a.cell?.column === b.cell?.column;

/** The name of the issuing body: what stands before the number in its column, or in the left cell of the national title's table. */
function issuerLines(all: readonly Paragraph[], nation: Paragraph | undefined, number: Paragraph | undefined) {
  const column = (p: Paragraph) =>
    (nation?.cell !== undefined && p.cell?.table === nation.cell.table && p.cell.column !== nation.cell.column) ||
    (number?.cell !== undefined && p.cell?.table === number.cell.table && p.cell.column === number.cell.column);
  const end = number?.number ?? Number.POSITIVE_INFINITY;
  return all.filter((p) => column(p) && !isEmpty(p) && p.number < end && !DAY.test(folded(p.text)) && p !== nation);
}

function abstractAfter(all: readonly Paragraph[], type: Paragraph | undefined): readonly Paragraph[] {
  if (!type) return [];
  const after = all.filter((p) => p.number > type.number && p.cell === undefined);
  const start = after.findIndex((p) => !isEmpty(p));
  const first = after[start];
  if (!first || !(isCentred(first) || isBold(first)) || /^[IVX]+\.\s/.test(first.text)) return [];
  const lines = [first];
  for (const p of after.slice(start + 1)) {
    if (isEmpty(p) || !isCentred(p) || !isBold(p)) break;
    lines.push(p);
  }
  return lines;
}

function appendicesOf(all: readonly Paragraph[], from: number): readonly Appendix[] {
  const labels = all.filter((p) => p.number > from && p.cell === undefined && APPENDIX.test(folded(p.text)));
  return labels.map((label) => {
    const after = all.filter((p) => p.number > label.number && p.number <= label.number + 6 && !isEmpty(p));
    const at = after.findIndex((p) => p.text.trim().startsWith("("));
    const info = at >= 0 && at <= 3 ? after[at] : undefined;
    const title = (at < 0 ? after.slice(0, 1) : after.slice(0, at)).filter((p) => isCentred(p) || isBold(p));
    return { label, title: title.filter((p) => p.cell === undefined), info };
  });
}

/** Finds the parts of an official document. */
export function findParts({ paragraphs: all }: WordDocument): FoundParts {
  const first = (test: (p: Paragraph) => boolean) => all.find((p) => !isEmpty(p) && test(p));
  const nation = first((p) => NATION.test(folded(p.text)));
  const motto = first((p) => folded(p.text).replace(/[^\p{L}]/gu, "") === MOTTO);
  const number = first((p) => NUMBER.test(folded(p.text)) && p.text.length < 60);
  const type = first((p) => p.cell === undefined && TYPES.has(folded(p.text)));
  const appendices = appendicesOf(all, type?.number ?? 0);
  const end = appendices[0]?.label.number ?? Number.POSITIVE_INFINITY;
  const placeAndDay = first((p) => DAY.test(folded(p.text)) && p.text.length < 90 && !/^\(/.test(p.text.trim()));
  const recipientsHead = first((p) => folded(p.text).startsWith("NƠI NHẬN"));
  const beforeEnd = (p: Paragraph) => p.number < end && !isEmpty(p);
  const signed = all.filter(
    (p) => beforeEnd(p) && (AUTHORITY.test(folded(p.text)) || POSITION.test(folded(p.text))) && p.text.length < 80,
  );
  const lead = signed.at(-1);
  const authority =
    lead === undefined ? [] : signed.filter((p) => (lead.cell ? sameCell(p, lead) : lead.number - p.number < 6));
  const signer =
    lead === undefined
      ? undefined
      : all.find(
          (p) =>
            p.number > lead.number &&
            p.number < lead.number + 12 &&
            beforeEnd(p) &&
            sameCell(p, lead) &&
            !authority.includes(p),
        );
  const recipients =
    recipientsHead === undefined
      ? []
      : all.filter(
          (p) =>
            p.number > recipientsHead.number &&
            beforeEnd(p) &&
            sameCell(p, recipientsHead) &&
            (recipientsHead.cell !== undefined || /^\s*[-–]/.test(p.text)),
        );
  const abstract = abstractAfter(all, type);
  const start = abstract.at(-1)?.number ?? type?.number ?? 0;
  const foot = new Set([
    ...authority,
    ...recipients,
    ...(signer ? [signer] : []),
    ...(recipientsHead ? [recipientsHead] : []),
  ]);
  const head = new Set([nation, motto, number, placeAndDay].filter((p) => p !== undefined));
  const content = all.filter(
    (p) => p.cell === undefined && p.number > start && p.number < end && !foot.has(p) && !head.has(p),
  );
  const lines = issuerLines(all, nation, number);
  const named = lines.findIndex(isBold);
  return {
    ...{
      nation,
      motto,
      number,
      placeAndDay,
      type,
      abstract,
      content,
      authority,
      signer,
      recipientsHead,
      recipients,
      appendices,
    },
    // The body above stands over the issuing one, which is bold.
    issuer: lines.slice(Math.max(0, named)),
    superior: lines.slice(0, Math.max(0, named)),
  };
}
