import { type Deviation, deviation, NOTHING, say } from "../deviation.ts";
import { type Appendix, type FoundParts, folded } from "../find-parts.ts";
import type { WordDocument } from "../read-document.ts";
import { lookDeviations } from "./element-look.ts";

const NUMBERED = /^PHỤ LỤC [IVXLC]+$/;

function ofAppendix({ label, title, info }: Appendix, several: boolean): readonly Deviation[] {
  const form = several ? NUMBERED.test(folded(label.text)) : /^PHỤ LỤC(?: [IVXLC]+)?$/.test(folded(label.text));
  const look = { bold: true, italic: false, centred: true } as const;
  const kept = info && /kèm theo/i.test(info.text);
  return [
    ...(form
      ? []
      : [
          deviation(
            "appendix-number",
            "III.1.a",
            label,
            say(label.text.trim(), label.text.trim()),
            say("đánh số bằng chữ số La Mã", "numbered in Roman"),
          ),
        ]),
    ...lookDeviations("appendix", "III.1.b", [label], { ...look, size: [14, 14], letters: "small" }),
    ...lookDeviations("appendix-title", "III.1.b", title, { ...look, size: [13, 14], letters: "capitals" }),
    ...(kept
      ? []
      : [
          deviation(
            "appendix-info",
            "III.1.c",
            label,
            NOTHING,
            say("(Kèm theo văn bản số … ngày … của …)", "(Kèm theo văn bản số … ngày … của …)"),
          ),
        ]),
    ...(kept
      ? lookDeviations("appendix-info", "III.1.c", [info], {
          size: [13, 14],
          bold: false,
          italic: true,
          letters: "small",
          centred: true,
        })
      : []),
  ];
}

/** Each appendix counts its own pages (III.1.đ), which takes a section of its own. */
function ownPages({ label }: Appendix, document: WordDocument): readonly Deviation[] {
  const section = document.sections.find((s) => s.number === label.section);
  const first = document.paragraphs.find((p) => p.section === label.section && p.text.trim() !== "");
  if (section?.pageNumbers.start === 1 && first === label) return [];
  return [
    deviation(
      "appendix-pages",
      "III.1.đ",
      label,
      say("số trang tiếp theo phần trước", "pages counted on from before"),
      say("số trang đánh riêng theo từng phụ lục", "pages of each appendix counted by themselves"),
    ),
  ];
}

/** Appendices (III.1). */
export function appendixRules({ appendices, content }: FoundParts, document: WordDocument): readonly Deviation[] {
  const [first] = appendices;
  if (!first) return [];
  const pointed = content.some((p) => /phụ lục/i.test(p.text));
  return [
    ...(pointed
      ? []
      : [
          deviation(
            "appendix-reference",
            "III.1.a",
            first.label,
            say("văn bản không chỉ dẫn đến phụ lục", "the text does not point to it"),
            say("trong văn bản phải có chỉ dẫn về phụ lục", "the text must point to the appendix"),
          ),
        ]),
    ...appendices.flatMap((appendix) => [
      ...ofAppendix(appendix, appendices.length > 1),
      ...ownPages(appendix, document),
    ]),
  ];
}
