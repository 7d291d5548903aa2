import type { OfficialForm } from "@hoatieu/brief";
import { Paragraph, type Table } from "docx";
import { centredLine, line, SINGLE, TIGHT } from "./lines.ts";
import { twoColumns } from "./official-head.ts";
import { SIZE } from "./style.ts";

const LEFT = 4500;
/** Empty lines for the signature and the seal. */
const ROOM = 5;

/** Recipients on the left, level with the authority of the signer on the right (II.7, II.9.d). */
export function officialFoot(form: OfficialForm): readonly (Paragraph | Table)[] {
  const list = form.recipients.map((text) => line(text, { size: SIZE.recipients }));
  const signature = { size: SIZE.signature, bold: true };
  const kept = { keepNext: true };
  const room = Array.from({ length: ROOM }, () => new Paragraph({ spacing: TIGHT, ...kept, children: [] }));
  return [
    new Paragraph({ spacing: { before: 120, after: 0, ...SINGLE }, ...kept, children: [] }),
    twoColumns(LEFT, [
      [
        [line(form.recipientsHead, { size: SIZE.recipientsHead, bold: true, italics: true }, kept), ...list],
        [
          ...form.authority.map((text) => centredLine(text, signature, kept)),
          ...room,
          centredLine(form.signer, signature),
        ],
      ],
    ]),
  ];
}
