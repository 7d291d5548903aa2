import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ApiError } from "../api/client.ts";
import { useMessages } from "../messages/index.ts";

export function Loading() {
  const m = useMessages();
  return (
    <output className="state loading">
      <span className="wave" aria-hidden="true" />
      {m.loading}
    </output>
  );
}

export function Empty({ children }: { readonly children: ReactNode }) {
  return <div className="state empty">{children}</div>;
}

/** What happened, where, and how to mend it: the server's own sentences, or that it does not answer. */
export function ErrorBox({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const m = useMessages();
  const problems = error instanceof ApiError ? error.problems : [];
  const lines = problems.length > 0 ? problems.map((p) => p.message) : [messageOf(error, m.error.offline)];
  return (
    <div className="state error" role="alert">
      <h2>{m.error.title}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {retry && (
        <button type="button" className="button" onClick={retry}>
          {m.error.retry}
        </button>
      )}
    </div>
  );
}

/** A failed fetch is a TypeError in every browser; anything else says what it is. */
function messageOf(error: unknown, offline: string): string {
  if (error instanceof TypeError || error instanceof SyntaxError) return offline;
  return error instanceof Error ? error.message : String(error);
}

interface AwaitProps<T> {
  readonly query: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
}

/** Shows a query's data; before it, that it loads; instead of it, what went wrong. */
export function Await<T>({ query, children }: AwaitProps<T>) {
  if (query.data !== undefined && !(query.isError && query.isPlaceholderData)) {
    return <div className={query.isPlaceholderData ? "stale" : "fresh"}>{children(query.data)}</div>;
  }
  if (query.isError) return <ErrorBox error={query.error} retry={() => void query.refetch()} />;
  return <Loading />;
}
