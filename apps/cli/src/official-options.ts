import { type OfficialOptions, officialProblem, type Urgency } from "@hoatieu/brief";
import { ProblemError } from "@hoatieu/core";
import type { Command } from "commander";
import type { Say } from "./options.ts";

/** Head and foot of the official document, as the command line names them. */
export interface Official {
  readonly number?: string;
  readonly date?: string;
  readonly place?: string;
  readonly superior?: string;
  readonly signer?: string;
  readonly deputy?: boolean;
  readonly recipient?: readonly string[];
  readonly urgency?: string;
}

/** What is not given stays open on the document, to be filled by hand. */
export function officialOptions(command: Command, say: Say): Command {
  const more = (value: string, list: readonly string[] = []) => [...list, value];
  return command
    .option(
      "--number <digits>",
      say("số văn bản (bỏ trống: để Văn thư ghi)", "number of the document (else left open)"),
    )
    .option(
      "--date <day>",
      say("ngày ban hành (mặc định: ngày của số liệu)", "day of issue (default: the figures' day)"),
    )
    .option("--place <name>", say("địa danh (mặc định: tên địa bàn)", "place of issue (default: the territory)"))
    .option("--superior <name>", say("cơ quan chủ quản trực tiếp, nếu có", "the body above, where there is one"))
    .option("--signer <name>", say("họ tên người ký", "name of the signer"))
    .option("--deputy", say("Phó Chủ tịch ký thay (KT.)", "a vice chairperson signs"))
    .option("--recipient <name>", say("nơi nhận, ghi nhiều lần được", "a recipient, may be repeated"), more)
    .option("--urgency <mark>", say("KHẨN, THƯỢNG KHẨN hoặc HỎA TỐC", "KHẨN, THƯỢNG KHẨN or HỎA TỐC"));
}

/** @throws ProblemError for an option that no official document may bear. */
export function officialGiven({ date, recipient, urgency, ...rest }: Official): OfficialOptions {
  const { number, place, superior, signer, deputy } = rest;
  const options: OfficialOptions = {
    ...{ number, place, superior, signer, deputy, day: date, recipients: recipient },
    // Checked right below: anything else is refused with its sentence.
    urgency: urgency?.toLocaleUpperCase("vi") as Urgency | undefined,
  };
  const wrong = officialProblem(options);
  if (wrong) throw new ProblemError(wrong);
  return options;
}
