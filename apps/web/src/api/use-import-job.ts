import { fileRoutes, type WireImportJob } from "@hoatieu/contract";
import type { Language } from "@hoatieu/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { call } from "./client.ts";

const RUNNING = new Set<WireImportJob["state"]>(["reading", "committing"]);

export const isRunning = (job: WireImportJob): boolean => RUNNING.has(job.state);

/** An import, followed by server-sent events while it runs. */
export function useImportJob(id: string, lang: Language) {
  const client = useQueryClient();
  const key = ["import", id, lang] as const;
  const query = useQuery({
    queryKey: key,
    queryFn: () => call("importJob", { params: { id }, query: { lang } }),
    // Should the stream of events break, asking still moves on.
    refetchInterval: (state) => (state.state.data && isRunning(state.state.data) ? 2000 : false),
  });
  const running = query.data !== undefined && isRunning(query.data);
  useEffect(() => {
    if (!running) return;
    const events = new EventSource(fileRoutes.events(id, lang));
    events.onmessage = (event) => {
      const job = JSON.parse(event.data) as WireImportJob;
      client.setQueryData(["import", id, lang], job);
      if (isRunning(job)) return;
      events.close();
      // A finished step changes everything that stands on the figures.
      void client.invalidateQueries();
    };
    events.onerror = () => events.close();
    return () => events.close();
  }, [running, id, lang, client]);
  return query;
}
