import { fileRoutes, type WireEvidence, type WireProblem, type WireRegisterDryRun } from "@hoatieu/contract";
import type { Language } from "@hoatieu/core";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { ApiError, call } from "./client.ts";

type ListQuery = Parameters<typeof call<"tasks">>[1]["query"];
type GroupQuery = Parameters<typeof call<"taskGroups">>[1]["query"];

export const tasksQuery = (territory: string, query: ListQuery) =>
  queryOptions({
    queryKey: ["tasks", territory, query],
    queryFn: () => call("tasks", { params: { territory }, query }),
    placeholderData: keepPreviousData,
  });

export const taskGroupsQuery = (territory: string, query: GroupQuery) =>
  queryOptions({
    queryKey: ["task-groups", territory, query],
    queryFn: () => call("taskGroups", { params: { territory }, query }),
    placeholderData: keepPreviousData,
  });

export const chainQuery = (territory: string, task: string, asof: string | undefined, lang: Language) =>
  queryOptions({
    queryKey: ["chain", territory, task, asof, lang],
    queryFn: () =>
      call("chain", { params: { territory, task }, query: asof === undefined ? { lang } : { lang, asof } }),
  });

export const meetingsQuery = (territory: string, lang: Language) =>
  queryOptions({
    queryKey: ["meetings", territory, lang],
    queryFn: () => call("meetings", { params: { territory }, query: { lang } }),
  });

async function sendRaw<T>(address: string, file: File): Promise<T> {
  const response = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
    body: file,
  });
  const body: unknown = await response.json();
  if (!response.ok) throw new ApiError(response.status, (body as { problems?: readonly WireProblem[] }).problems ?? []);
  return body as T;
}

/** A sheet of the register, read as a dry run. */
export const uploadRegister = (territory: string, file: File, lang: Language): Promise<WireRegisterDryRun> =>
  sendRaw(fileRoutes.registerUpload(territory, file.name, lang), file);

type KeptFile = Omit<Extract<WireEvidence, { kind: "file" }>, "kind" | "day">;

/** A file of evidence, kept by its hash; a report then names it. */
export const uploadEvidence = (territory: string, task: string, file: File, lang: Language): Promise<KeptFile> =>
  sendRaw(fileRoutes.evidenceUpload(territory, task, file.name, lang), file);
