import type { Language } from "@hoatieu/core";
import type { Argument, Command, Option } from "commander";

const TITLES: Readonly<Record<string, string>> = {
  "Usage:": "Cách dùng:",
  "Arguments:": "Tham số:",
  "Options:": "Tùy chọn:",
  "Commands:": "Lệnh:",
};

const WORDS = {
  vi: { choices: "chọn một trong", default: "mặc định" },
  en: { choices: "one of", default: "default" },
} as const;

/** What commander says of a wrong call, and the same in Vietnamese. The more special pattern comes first. */
const MISTAKES: readonly (readonly [RegExp, string])[] = [
  [
    /option '([^']+)' argument '([^']*)' is invalid\. Allowed choices are (.+)\./,
    "giá trị “$2” của $1 không hợp lệ; chọn một trong: $3",
  ],
  [/option '([^']+)' argument missing/, "$1 cần một giá trị"],
  [/required option '([^']+)' not specified/, "thiếu $1"],
  [/missing required argument '([^']+)'/, "thiếu tham số <$1>"],
  [/unknown option '([^']+)'/, "không có tùy chọn $1"],
  [/unknown command '([^']+)'/, "không có lệnh “$1”"],
  [/too many arguments.*: (.+)\./, "thừa tham số: $1"],
];

function vietnamese(said: string): string {
  const [first = "", ...rest] = said.split("\n");
  const found = MISTAKES.find(([pattern]) => pattern.test(first));
  const mistake = found ? first.replace(found[0], found[1]) : first;
  const near = /Did you mean (?:one of )?(.+)\?/.exec(rest.join(" "))?.[1];
  return near === undefined ? mistake : `${mistake}. Có phải là ${near}?`;
}

/** What went wrong with a call, as one sentence, and where to read on. */
export function mistakeSentence(said: string, language: Language): string {
  const plain = said.replace(/^error: /, "").trim();
  if (language === "vi") return `Lệnh chưa đúng: ${vietnamese(plain)}\nXem cách dùng: hoatieu help\n`;
  return `The call is not right: ${plain.replace("\n", " ")}\nSee: hoatieu help\n`;
}

function described(item: Option | Argument, language: Language): string {
  const words = WORDS[language];
  const { argChoices, defaultValue } = item;
  const more = [
    ...(argChoices ? [`${words.choices}: ${argChoices.join(", ")}`] : []),
    ...(defaultValue === undefined || defaultValue === false ? [] : [`${words.default}: ${defaultValue}`]),
  ];
  return more.length === 0 ? item.description : `${item.description} (${more.join("; ")})`;
}

/** Help and complaints in the reader's language; commands added afterwards inherit it. */
export function speak(program: Command, language: Language): Command {
  return program
    .configureHelp({
      styleTitle: (title) => (language === "vi" ? (TITLES[title] ?? title) : title),
      styleUsage: (usage) =>
        language === "vi" ? usage.replace("[options]", "[tùy chọn]").replace("[command]", "[lệnh]") : usage,
      styleSubcommandTerm: (term) => (language === "vi" ? term.replace("[options]", "[tùy chọn]") : term),
      optionDescription: (option) => described(option, language),
      argumentDescription: (argument) => described(argument, language),
    })
    .configureOutput({ outputError: (said, write) => write(mistakeSentence(said, language)) });
}
