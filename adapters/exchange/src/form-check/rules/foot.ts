import { type Deviation, deviation, NOTHING, say } from "../deviation.ts";
import { type FoundParts, isEmpty } from "../find-parts.ts";
import { lookDeviations } from "./element-look.ts";

/** A degree or an honour before the name is not written (II.7.c). */
const TITLED = /^(?:GS|PGS|TS|ThS|TSKH|BS|KS|CN|NSND|NSƯT)\b\.?/u;

function signatureRules({ authority, signer }: FoundParts): readonly Deviation[] {
  if (authority.length === 0)
    return [
      deviation(
        "signature-missing",
        "II.7.đ",
        undefined,
        NOTHING,
        say("quyền hạn, chức vụ của người ký", "authority and position of the signer"),
      ),
    ];
  const look = { size: [13, 14], bold: true, italic: false } as const;
  return [
    ...lookDeviations("signature", "II.7.đ", authority, { ...look, letters: "capitals", centred: true }),
    ...lookDeviations("signer", "II.7.đ", [signer], { ...look, letters: "small", centred: true }),
    ...(signer && TITLED.test(signer.text.trim())
      ? [
          deviation(
            "signer-title",
            "II.7.c",
            signer,
            say(signer.text.trim(), signer.text.trim()),
            say("không ghi học hàm, học vị", "no academic title"),
          ),
        ]
      : []),
  ];
}

/** Every line with a dash and a semicolon, the last one "Lưu: VT…" with a full stop. */
function listDeviations({ recipients }: FoundParts): readonly Deviation[] {
  const lines = recipients.filter((p) => !isEmpty(p));
  const last = lines.at(-1);
  const asked = say("dòng cuối “- Lưu: VT, …” kết thúc bằng dấu chấm", "the last line “- Lưu: VT, …” with a full stop");
  if (!last) return [deviation("recipients-archive", "II.9.d", undefined, NOTHING, asked)];
  const archived = /^[-–]?\s*Lưu:\s*VT\b.*\.$/u.test(last.text.trim());
  return [
    ...(archived
      ? []
      : [deviation("recipients-archive", "II.9.d", last, say(last.text.trim(), last.text.trim()), asked)]),
    ...lines
      .slice(0, -1)
      .flatMap((p) =>
        /^-\s*.*;$/.test(p.text.trim())
          ? []
          : [
              deviation(
                "recipients-list",
                "II.9.d",
                p,
                say(p.text.trim(), p.text.trim()),
                say("gạch đầu dòng (-), cuối dòng có dấu chấm phẩy (;)", "a dash before, a semicolon after"),
              ),
            ],
      ),
  ];
}

function recipientRules(parts: FoundParts): readonly Deviation[] {
  const { recipientsHead: head, recipients } = parts;
  if (!head)
    return [
      deviation(
        "recipients-missing",
        "II.9.d",
        undefined,
        NOTHING,
        say("“Nơi nhận:” và danh sách", "“Nơi nhận:” and its list"),
      ),
    ];
  return [
    ...lookDeviations("recipients-head", "II.9.d", [head], {
      size: [12, 12],
      bold: true,
      italic: true,
      letters: "small",
    }),
    ...(/:$/.test(head.text.trim())
      ? []
      : [
          deviation(
            "recipients-head-form",
            "II.9.d",
            head,
            say(head.text.trim(), head.text.trim()),
            say("Nơi nhận:", "Nơi nhận:"),
          ),
        ]),
    ...lookDeviations("recipients", "II.9.d", recipients, { size: [11, 11], bold: false, italic: false }),
    ...listDeviations(parts),
  ];
}

/** Signature and recipients (II.7, II.9). */
export const footRules = (parts: FoundParts): readonly Deviation[] => [
  ...signatureRules(parts),
  ...recipientRules(parts),
];
