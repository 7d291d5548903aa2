import { type Day, isDay, type Language, type Problem, parsePeriod, problem } from "@hoatieu/core";
import { formatDay, formatPeriod } from "@hoatieu/language";
import { pick } from "../say.ts";
import type { Brief } from "../tree.ts";
import { dateLine, dayInWords } from "./date-line.ts";
import { issuingBody } from "./issuing-body.ts";

export const URGENCIES = ["KHẨN", "THƯỢNG KHẨN", "HỎA TỐC"] as const;
export type Urgency = (typeof URGENCIES)[number];

/** What only the office knows. What is not given stays empty, to be filled by hand; nothing is invented. */
export interface OfficialOptions {
  /** Given by the registry at issue; digits. */
  readonly number?: string | undefined;
  /** The body above the issuing one, where it has one (a People's Committee of a province has none). */
  readonly superior?: string | undefined;
  /** Day of issue; else the day whose knowledge the brief shows. */
  readonly day?: Day | undefined;
  readonly place?: string | undefined;
  /** A vice chairperson signs for the chairperson ("KT."). */
  readonly deputy?: boolean | undefined;
  readonly signer?: string | undefined;
  readonly recipients?: readonly string[] | undefined;
  readonly urgency?: Urgency | undefined;
}

/** Head and foot of the conference report as Decree 30/2020 orders them; in English a reading copy with the same parts. */
export interface OfficialForm {
  readonly nation: string;
  readonly motto: string;
  readonly superior: string;
  readonly body: readonly string[];
  readonly bodyWords: string;
  /** "Số:      /BC-UBND": room is left where no number was given. */
  readonly number: string;
  readonly placeAndDay: string;
  readonly type: string;
  readonly abstract: string;
  readonly authority: readonly string[];
  readonly signer: string;
  readonly recipientsHead: string;
  readonly recipients: readonly string[];
  readonly urgency: string;
  /** Under an appendix's title, which document it belongs to. */
  readonly appendixOf: string;
  /** Said on a reading copy; empty on the document itself. */
  readonly copy: string;
}

/** Appendix III, I of the decree: "Báo cáo" is BC; the body's own short name is UBND. */
const SYMBOL = "BC-UBND";
const ROOM = "\u00a0".repeat(6);
const LONGEST = 200;
const MOST_RECIPIENTS = 40;

/** A title before a name: not to be written (II.7.c). */
const TITLED = /^(?:gs|pgs|ts|ths|tskh|bs|ks|cn|nsnd|nsưt)[.\s]/i;

/** What is wrong with the options, the first thing; nothing when they can be written. */
export function officialProblem(options: OfficialOptions): Problem | undefined {
  const { number = "", signer = "", recipients = [], day, place = "", superior = "" } = options;
  if (number !== "" && !/^[1-9]\d{0,5}$/.test(number.trim().replace(/^0+/, "")))
    return problem("official-number", { text: number });
  if (day !== undefined && !isDay(day)) return problem("unknown-date", { text: day });
  if (TITLED.test(signer.trim())) return problem("official-signer-titled", { text: signer });
  if (urgencyUnknown(options.urgency)) return problem("official-urgency", { text: String(options.urgency) });
  if (recipients.length > MOST_RECIPIENTS) return problem("official-recipients", { limit: String(MOST_RECIPIENTS) });
  const long = [signer, place, superior, ...recipients].find((text) => text.length > LONGEST || /[\r\n]/.test(text));
  return long === undefined ? undefined : problem("official-text", { text: long.slice(0, 40), limit: String(LONGEST) });
}

const urgencyUnknown = (urgency: string | undefined) =>
  urgency !== undefined && !URGENCIES.some((known) => known === urgency);

/** Numbers under 10 with a nought (II.3.c). */
function numberOf(number: string | undefined): string {
  const digits = (number ?? "").trim().replace(/^0+/, "");
  return digits === "" ? ROOM : digits.padStart(2, "0");
}

/** Every line a recipient, the last one the archive's copy (II.9.d). */
function recipientsOf(given: readonly string[], language: Language): readonly string[] {
  const named = given.map((name) =>
    name
      .trim()
      .replace(/^[-–]\s*/, "")
      .replace(/[;.]\s*$/, ""),
  );
  const others = named.filter((name) => name !== "" && !/^lưu\s*:/i.test(name));
  const archive = named.find((name) => /^lưu\s*:/i.test(name)) ?? pick(language, "Lưu: VT", "Archive: office");
  return [...others.map((name) => `- ${name};`), `- ${archive}.`];
}

const NATION = { vi: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", en: "SOCIALIST REPUBLIC OF VIET NAM" } as const;
const MOTTO = { vi: "Độc lập - Tự do - Hạnh phúc", en: "Independence - Freedom - Happiness" } as const;

/** What the report is about, in one phrase: the abstract under its type. */
export function abstractOf(period: string, language: Language): string {
  const parsed = parsePeriod(period);
  const when = parsed ? formatPeriod(parsed, language) : period;
  return pick(
    language,
    `Tình hình thực hiện nhiệm vụ phát triển kinh tế - xã hội ${when}`,
    `Socio-economic results, ${when}`,
  );
}

function authorityOf(deputy: boolean, language: Language): readonly string[] {
  const committee = pick(language, "TM. ỦY BAN NHÂN DÂN", "FOR THE PEOPLE'S COMMITTEE");
  const chair = pick(language, "CHỦ TỊCH", "CHAIRPERSON");
  const vice = [
    pick(language, "KT. CHỦ TỊCH", "FOR THE CHAIRPERSON"),
    pick(language, "PHÓ CHỦ TỊCH", "VICE CHAIRPERSON"),
  ];
  return deputy ? [committee, ...vice] : [committee, chair];
}

/**
 * Head and foot of the report of a territory's People's Committee; `undefined` where there is no such body.
 * Parts and their words: Decree 30/2020, Article 8 and Appendix I, Part I, II.
 */
export function officialOf(
  brief: Pick<Brief, "territory" | "language" | "asOf" | "period">,
  options: OfficialOptions,
): OfficialForm | undefined {
  const { language } = brief;
  const body = issuingBody(brief.territory.name, language);
  if (!body) return undefined;
  const day = options.day ?? brief.asOf;
  const number = numberOf(options.number);
  const known = number.trim() !== "";
  return {
    nation: NATION[language],
    motto: MOTTO[language],
    superior: (options.superior ?? "").trim().toLocaleUpperCase("vi"),
    body: body.lines,
    bodyWords: body.words,
    number: pick(language, `Số: ${number}/${SYMBOL}`, `No. ${number}/${SYMBOL}`),
    placeAndDay: dateLine((options.place ?? "").trim() || body.place, day, language),
    type: pick(language, "BÁO CÁO", "REPORT"),
    abstract: abstractOf(brief.period, language),
    authority: authorityOf(options.deputy === true, language),
    signer: (options.signer ?? "").trim(),
    recipientsHead: pick(language, "Nơi nhận:", "Recipients:"),
    recipients: recipientsOf(options.recipients ?? [], language),
    urgency: options.urgency ?? "",
    appendixOf: pick(
      language,
      `(Kèm theo Báo cáo số ${known ? number : ROOM}/${SYMBOL} ${dayInWords(day)} của ${body.words})`,
      `(Attached to report No. ${known ? number : ROOM}/${SYMBOL} of ${formatDay(day, language)} of the ${body.words})`,
    ),
    copy: pick(language, "", "Reading copy in English, not an official document"),
  };
}

/** The same brief with head and foot made from the options; unchanged where the territory has no People's Committee. */
export function withOfficial(brief: Brief, options: OfficialOptions): Brief {
  const official = officialOf(brief, options);
  return official ? { ...brief, official } : brief;
}
