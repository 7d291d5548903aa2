import type { OutgoingHttpHeaders } from "node:http";
import type { Language } from "@hoatieu/core";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Steward } from "../steward.ts";

/** A change between two looks is not lost: the job is looked at anew this often as well, in milliseconds. */
const LOOK_AGAIN = 1_000;

/** A job's states as server-sent events, until it rests or the reader leaves. */
export async function followJob(
  imports: Pick<Steward["imports"], "job" | "watch">,
  id: string,
  language: Language,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  // An unknown import is still answered as a problem; only then the stream begins.
  await imports.job(id, language);
  reply.hijack();
  const headers = reply.getHeaders() as OutgoingHttpHeaders;
  reply.raw.writeHead(200, { ...headers, "content-type": "text/event-stream", "cache-control": "no-store" });
  let ended = false;
  const send = async () => {
    const state = await imports.job(id, language);
    // While this was read, another look may have ended the stream, or the reader may have left.
    if (ended) return;
    reply.raw.write(`data: ${JSON.stringify(state)}\n\n`);
    if (state.state !== "reading" && state.state !== "committing") end();
  };
  const look = () => void send().catch(end);
  const unwatch = imports.watch(id, look);
  const timer = setInterval(look, LOOK_AGAIN);
  function end() {
    if (ended) return;
    ended = true;
    clearInterval(timer);
    unwatch();
    reply.raw.end();
  }
  request.raw.on("close", end);
  reply.raw.on("close", end);
  look();
}
