import { fileRoutes, type WireImportJob, type WireProblem } from "@hoatieu/contract";
import type { Language } from "@hoatieu/core";
import { ApiError } from "./client.ts";

/** Sends a file as it is; the server reads it as a stream and answers with the import it has begun. */
export async function upload(file: File, notation: string, language: Language): Promise<WireImportJob> {
  const response = await fetch(fileRoutes.upload(file.name, notation, language), {
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
    body: file,
  });
  const body: unknown = await response.json();
  if (!response.ok) {
    throw new ApiError(response.status, (body as { problems?: readonly WireProblem[] }).problems ?? []);
  }
  return body as WireImportJob;
}
