import { join } from "node:path";
import { type Language, ProblemError, problem } from "@hoatieu/core";
import { readFolder } from "@hoatieu/exchange";
import {
  type Context,
  importService,
  LOCAL_USER,
  memoryProvider,
  openProductStore,
  productVersion,
  READER,
  storeSteward,
  today,
} from "@hoatieu/server";
import { databaseOf } from "./options.ts";

interface Where {
  readonly data?: string;
  readonly database?: string;
  readonly directory: string;
  readonly lang: Language;
}

const refusedSentence = (rows: number, folder: string, lang: Language) =>
  lang === "vi"
    ? `Bỏ qua ${rows} dòng không hợp lệ của ${folder}. Xem lý do: hoatieu import ${folder} --dry-run --refused loi.csv`
    : `${rows} rows of ${folder} are not valid and were left out. See why: hoatieu import ${folder} --dry-run --refused refused.csv`;

const installation = { productVersion, home: "hai-phong", singleUser: true };

/** Runs work on a context over the store, or over a folder of files; closes what it opened. */
export async function withContext<T>(where: Where, work: (context: Context) => Promise<T>): Promise<T> {
  if (where.data !== undefined) {
    const { dataset, refusals } = await readFolder(where.data, today());
    if (refusals.length > 0) console.error(refusedSentence(refusals.length, where.data, where.lang));
    return work({ provider: memoryProvider(dataset), steward: undefined, actor: READER, installation, today });
  }
  const opened = await openProductStore({ directory: where.directory, databaseUrl: databaseOf(where) });
  try {
    if ((await opened.store.version()) === 0) throw new ProblemError(problem("nothing-imported"));
    const { store } = opened;
    // No queue: the command saves scenarios and forecasts; files come in by `hoatieu import`.
    const imports = importService({ store, uploads: join(where.directory, "uploads"), today });
    const steward = storeSteward(store, imports, today);
    return await work({ provider: store, steward, record: store, actor: LOCAL_USER, installation, today });
  } finally {
    await opened.close();
  }
}
