import pg from "pg";

/** One connection. A server that goes away meanwhile is noticed by whoever asks next, not by a fault of the process. */
export async function connect(url: string, within = 10_000): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: within });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
}
