import { z } from "zod";

/** What only the office knows of an official document; what is not given stays empty on it. */
export const officialQuery = z.object({
  number: z.string().optional().describe("Number of the document, digits; left open when not given"),
  day: z.string().optional().describe("Day of issue: YYYY-MM-DD; default the day of the figures"),
  place: z.string().optional().describe("Place of issue; default the territory's own name"),
  superior: z.string().optional().describe("Body above the issuing one, where there is one"),
  signer: z.string().optional().describe("Name of the signer, without titles"),
  deputy: z.enum(["true", "false"]).optional().describe("A vice chairperson signs for the chairperson"),
  recipients: z.string().optional().describe("Recipients, separated by semicolons; the archive is added"),
  urgency: z.string().optional().describe("KHẨN, THƯỢNG KHẨN or HỎA TỐC"),
});

export type OfficialQuery = z.output<typeof officialQuery>;
