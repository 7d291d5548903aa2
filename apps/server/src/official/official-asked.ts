import { type OfficialOptions, officialProblem, URGENCIES } from "@hoatieu/brief";
import type { OfficialQuery } from "@hoatieu/contract";
import { ProblemError, problem } from "@hoatieu/core";

/**
 * The options of the official form out of a query.
 * @throws ProblemError `official-number`, `official-signer-titled`, `official-urgency`, `official-recipients`, `official-text`, `unknown-date`
 */
export function officialAsked(query: OfficialQuery): OfficialOptions {
  const { recipients, deputy, urgency: typed, ...rest } = query;
  const urgency = URGENCIES.find((known) => known === typed?.trim().toLocaleUpperCase("vi"));
  if (typed !== undefined && typed !== "" && urgency === undefined)
    throw new ProblemError(problem("official-urgency", { text: typed }));
  const list = recipients?.split(";").map((name) => name.trim());
  const options: OfficialOptions = {
    ...rest,
    deputy: deputy === "true",
    recipients: list?.filter((name) => name !== ""),
    urgency,
  };
  const wrong = officialProblem(options);
  if (wrong) throw new ProblemError(wrong);
  return options;
}
