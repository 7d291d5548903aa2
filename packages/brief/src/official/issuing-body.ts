import type { Bilingual, Language } from "@hoatieu/core";

/** A People's Committee as its documents name it. */
export interface IssuingBody {
  /** One entry a line: a long name stands on several lines (Decree 30/2020, Appendix I, Part I, II.2.b). */
  readonly lines: readonly string[];
  /** As running text: "Ủy ban nhân dân thành phố Hải Phòng". */
  readonly words: string;
  /** The place of issue: "Hải Phòng"; a unit named after a person keeps its full name (II.4.a). */
  readonly place: string;
}

const LEVELS = ["thành phố", "tỉnh", "quận", "huyện", "thị xã", "phường", "xã", "thị trấn", "đặc khu"] as const;

/** Units named after a person, whose place of issue is the full name (II.4.a): those among the territories on record. */
const NAMED_AFTER_A_PERSON = new Set(["Hồ Chí Minh"]);

/** Catalogue remarks are no part of a name: "(sau hợp nhất)", "; thành phố Huế từ 2025". */
const official = (name: string) =>
  name
    .replace(/\s*\(.*\)\s*$/, "")
    .replace(/;.*$/, "")
    .trim();

const upper = (text: string) => text.toLocaleUpperCase("vi");

/**
 * The People's Committee of a territory from the territory's own name: "Thành phố Hải Phòng" is a city under the centre,
 * a province bears no word in the catalogue ("Quảng Ninh"). `undefined` where there is no such body (the country, a region).
 * @example issuingBody({ vi: "Thành phố Hải Phòng", en: "Hai Phong" }, "vi")?.place // "Hải Phòng"
 */
export function issuingBody(name: Bilingual, language: Language): IssuingBody | undefined {
  const full = official(name.vi);
  if (full === "Việt Nam" || full === "") return undefined;
  const level = LEVELS.find((word) => full.toLocaleLowerCase("vi").startsWith(`${word} `)) ?? "tỉnh";
  const own = full.toLocaleLowerCase("vi").startsWith(`${level} `) ? full.slice(level.length + 1) : full;
  const city = level === "thành phố";
  if (language === "en") {
    const short = official(name.en);
    const kind = city && !/city$/i.test(short) ? " City" : level === "tỉnh" ? " Province" : "";
    const where = `${short}${kind}`;
    return {
      lines: [upper("People's Committee"), upper(`of ${where}`)],
      words: `People's Committee of ${where}`,
      place: short,
    };
  }
  return {
    lines: ["ỦY BAN NHÂN DÂN", upper(`${level} ${own}`)],
    words: `Ủy ban nhân dân ${level} ${own}`,
    place: NAMED_AFTER_A_PERSON.has(own) ? full : own,
  };
}
