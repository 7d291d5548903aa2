import type { Brief } from "@hoatieu/brief";

/** The brief as a PDF. The library is read when the first one is asked for: every start of the command line would wait for it. */
export const writePdf = async (brief: Brief): Promise<Uint8Array> => (await import("./write-pdf.ts")).writePdf(brief);
