import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { type Language, ProblemError, problem } from "@hoatieu/core";
import { checkForm, type Deviation, FORM_FILE_LIMIT, type FormCheck, spokenCheck } from "@hoatieu/exchange";
import { emit } from "./output.ts";

interface Asked {
  readonly lang: Language;
  readonly json?: boolean;
  readonly out?: string;
}

const MEGABYTE = 1024 * 1024;

async function bytesOf(path: string): Promise<Uint8Array> {
  const place = { file: basename(path) };
  try {
    const { size } = await stat(path);
    if (size > FORM_FILE_LIMIT)
      throw new ProblemError(problem("document-too-large", { limit: `${FORM_FILE_LIMIT / MEGABYTE}` }, place));
    return await readFile(path);
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    const said = String((error as { readonly code?: string }).code ?? error);
    throw new ProblemError(problem("document-unreadable", { said }, place), { cause: error });
  }
}

function placeText({ place, also }: Deviation, vi: boolean): string {
  const parts = [
    place.section === undefined ? "" : `${vi ? "phần" : "section"} ${place.section}`,
    place.paragraph === undefined ? "" : `${vi ? "đoạn" : "paragraph"} ${place.paragraph}`,
    place.words === "" ? "" : `“${place.words}”`,
    also === 0 ? "" : vi ? `và ${also} chỗ khác` : `and ${also} more`,
  ].filter((part) => part !== "");
  return parts.length === 0 ? (vi ? "cả văn bản" : "the whole document") : parts.join(", ");
}

function report(check: FormCheck, lang: Language): string {
  const vi = lang === "vi";
  const count = check.deviations.length;
  const decree = vi ? "Nghị định 30/2020/NĐ-CP, Phụ lục I" : "Decree 30/2020/NĐ-CP, Appendix I";
  const head = vi
    ? `${check.file}: ${count === 0 ? "không có điểm nào sai thể thức" : `${count} điểm sai thể thức`} (${decree}).`
    : `${check.file}: ${count === 0 ? "no deviation of form" : `${count} deviations of form`} (${decree}).`;
  const lines = check.deviations.map((d, index) =>
    [
      `${index + 1}. [${d.rule}; ${vi ? "mục" : "clause"} ${d.clause}] ${placeText(d, vi)}`,
      `   ${vi ? "Hiện tại" : "Found"}: ${d.found[lang]}`,
      `   ${vi ? "Yêu cầu" : "Asked"}: ${d.asked[lang]}`,
    ].join("\n"),
  );
  const unseen = `${vi ? "Không kiểm" : "Not checked"}: ${check.notChecked.map((n) => n[lang]).join("; ")}.`;
  return [head, ...lines, unseen].join("\n");
}

/** Exit codes of `brief --check`: kept, deviates; a file that cannot be read ends as any wrong input does. */
const KEPT = 0;
const DEVIATES = 1;

/** `hoatieu brief --check FILE`: prints every deviation and says by its exit code whether there is one. */
export async function checkFormCommand(path: string, { lang, json, out }: Asked): Promise<void> {
  const check = await checkForm(await bytesOf(path), basename(path));
  process.exitCode = check.deviations.length === 0 ? KEPT : DEVIATES;
  return emit(json ? JSON.stringify(spokenCheck(check, lang)) : report(check, lang), out);
}
