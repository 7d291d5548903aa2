import { type Deviation, deviation, say } from "../deviation.ts";
import { type FoundParts, isEmpty } from "../find-parts.ts";
import type { Paragraph } from "../read-document.ts";

/** Order of the parts from top to bottom (I.6 and the drawing of IV): head, type and abstract, text, foot. */
export function orderRules(parts: FoundParts): readonly Deviation[] {
  const { nation, motto, number, placeAndDay, type, authority, recipientsHead, content } = parts;
  const after = (
    first: Paragraph | undefined,
    second: Paragraph | undefined,
    vi: string,
    en: string,
  ): readonly Deviation[] =>
    first && second && first.number > second.number
      ? [deviation("order", "IV", first, say(`đứng sau ${vi}`, `after ${en}`), say(`đứng trước ${vi}`, `before ${en}`))]
      : [];
  const body = content.filter((p) => !isEmpty(p));
  const foot = [authority[0], recipientsHead].filter((p) => p !== undefined);
  const lowest = foot.reduce<Paragraph | undefined>(
    (a, b) => (a === undefined || b.number < a.number ? b : a),
    undefined,
  );
  const late = lowest && body.find((p) => p.number > lowest.number);
  return [
    ...after(nation, motto, "tiêu ngữ", "the motto"),
    ...[nation, motto, number, placeAndDay]
      .flatMap((p) => after(p, type, "tên loại văn bản", "the type of the document"))
      .slice(0, 1),
    ...(late && lowest
      ? [
          deviation(
            "order",
            "IV",
            late,
            say("nội dung đứng sau chữ ký, nơi nhận", "text after signature and recipients"),
            say("chữ ký, nơi nhận ở cuối văn bản", "signature and recipients at the end"),
          ),
        ]
      : []),
  ];
}
