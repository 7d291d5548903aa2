import { fileRoutes, type WireFormCheck, type WireImportJob, type WireProblem } from "@hoatieu/contract";
import type { Language } from "@hoatieu/core";
import { ApiError } from "./client.ts";

async function send(url: string, file: File): Promise<unknown> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
    body: file,
  });
  const body: unknown = await response.json();
  if (!response.ok) throw new ApiError(response.status, (body as { problems?: readonly WireProblem[] }).problems ?? []);
  return body;
}

/** Sends a file as it is; the server reads it as a stream and answers with the import it has begun. */
export async function upload(file: File, notation: string, language: Language): Promise<WireImportJob> {
  return (await send(fileRoutes.upload(file.name, notation, language), file)) as WireImportJob;
}

/** Has the form of a Word document checked; the server keeps nothing of it. */
export async function checkForm(file: File, language: Language): Promise<WireFormCheck> {
  return (await send(fileRoutes.checkForm(file.name, language), file)) as WireFormCheck;
}
