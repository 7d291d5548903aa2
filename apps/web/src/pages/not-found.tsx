import { type ErrorComponentProps, Link } from "@tanstack/react-router";
import { useMessages } from "../messages/index.ts";
import { ErrorBox } from "../parts/states.tsx";

export function NotFound() {
  const m = useMessages();
  return (
    <main className="state empty">
      <h1>{m.error.notFound}</h1>
      <p>{m.error.notFoundHint}</p>
      <Link to="/">{m.error.home}</Link>
    </main>
  );
}

/** A fault in the program: said as such, with the way out. */
export function PageCrash({ error, reset }: ErrorComponentProps) {
  return <ErrorBox error={error} retry={reset} />;
}
