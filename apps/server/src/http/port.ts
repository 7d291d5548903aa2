import { createServer } from "node:net";
import { ProblemError, problem } from "@hoatieu/core";

const USUAL = 4600;

/** A port that cannot be listened on, as a problem that names another; anything else stays what it is. */
export function asPortProblem(error: unknown, port: number): unknown {
  const { code } = error as { readonly code?: string };
  const next = port < 65_535 ? port + 1 : port - 1;
  if (code === "EADDRINUSE")
    return new ProblemError(problem("port-taken", { port: `${port}`, other: `${next}` }), { cause: error });
  if (code === "EACCES")
    return new ProblemError(problem("port-refused", { port: `${port}`, other: `${USUAL}` }), { cause: error });
  return error;
}

/** @throws ProblemError `port-taken`, `port-refused` */
export async function assertPortFree(port: number): Promise<void> {
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once("error", reject).listen({ host: "127.0.0.1", port, exclusive: true }, resolve);
    });
  } catch (error) {
    throw asPortProblem(error, port);
  }
  await new Promise((resolve) => probe.close(resolve));
}
