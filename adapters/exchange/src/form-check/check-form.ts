import { type Bilingual, ProblemError, problem } from "@hoatieu/core";
import { type Deviation, gathered, say } from "./deviation.ts";
import { findParts, folded } from "./find-parts.ts";
import { openDocument } from "./open-document.ts";
import { readDocument } from "./read-document.ts";
import { appendixRules } from "./rules/appendix.ts";
import { contentRules } from "./rules/content.ts";
import { footRules } from "./rules/foot.ts";
import { headRules } from "./rules/head.ts";
import { letterRules } from "./rules/letters.ts";
import { orderRules } from "./rules/order.ts";
import { pageRules } from "./rules/page.ts";
import { pageNumberRules } from "./rules/page-number.ts";

/** What a check of form found, and what it does not look at. */
export interface FormCheck {
  readonly file: string;
  readonly paragraphs: number;
  readonly sections: number;
  readonly deviations: readonly Deviation[];
  readonly notChecked: readonly Bilingual[];
}

/** Rules of the decree that a program cannot see, or whose text does not say enough (docs/brief.md has the reasons). */
export const NOT_CHECKED: readonly Bilingual[] = [
  say(
    "tên cơ quan, chức vụ, thẩm quyền ký có đúng hay không (II.2.a, II.7.b)",
    "whether body, position and authority are the right ones (II.2.a, II.7.b)",
  ),
  say("độ dài đường kẻ (II.1.b, II.2.b, II.5.b)", "the length of the lines (II.1.b, II.2.b, II.5.b)"),
  say(
    "cỡ chữ trong bảng biểu, phụ lục, chú thích: Nghị định không quy định riêng",
    "letters in tables, appendices and notes: the decree sets none for them",
  ),
  say("dấu, chữ ký số (II.7.d, II.8)", "seal and digital signatures (II.7.d, II.8)"),
  say(
    "“Kính gửi” (II.9.b), công văn (II.5.b), điều, khoản, điểm (II.6.đ)",
    "“Kính gửi” (II.9.b), official letters (II.5.b), articles and clauses (II.6.đ)",
  ),
  say(
    "viện dẫn văn bản (II.6.b), viết hoa (Phụ lục II), dấu chỉ mức độ khẩn (III.2.b)",
    "citations (II.6.b), capital letters (Appendix II), urgency stamps (III.2.b)",
  ),
];

const SECRET = /^(?:TUYỆT MẬT|TỐI MẬT|MẬT)$/;

/**
 * Holds any .docx against Decree 30/2020/NĐ-CP, Appendix I, Part I: pages, letters, page numbers, head, text, foot,
 * appendices and their order. Styles are resolved (defaults, `basedOn`, themes); a part is found by what it says.
 * @throws ProblemError `document-encrypted`, `document-not-docx`, `document-broken`, `document-too-large`, `secrecy-mark`
 * @example (await checkForm(await readFile("brief.docx"), "brief.docx")).deviations.length // 0
 */
export async function checkForm(bytes: Uint8Array, file: string): Promise<FormCheck> {
  const document = readDocument(await openDocument(bytes, file));
  if (document.paragraphs.some((p) => SECRET.test(folded(p.text))))
    throw new ProblemError(problem("secrecy-mark", {}, { file }));
  const parts = findParts(document);
  const deviations = [
    ...pageRules(document),
    ...letterRules(document),
    ...pageNumberRules(document),
    ...headRules(parts, document),
    ...contentRules(parts, document),
    ...footRules(parts),
    ...appendixRules(parts, document),
    ...orderRules(parts),
  ];
  return {
    file,
    paragraphs: document.paragraphs.length,
    sections: document.sections.length,
    deviations: gathered(deviations),
    notChecked: NOT_CHECKED,
  };
}
