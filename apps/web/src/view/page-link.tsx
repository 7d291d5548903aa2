import { Link, useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { carried, type Page, pathOf, type ViewSearch } from "./address.ts";
import { useSearchView } from "./use-view.tsx";

interface PageLinkProps {
  readonly page: Page;
  readonly territory?: string | undefined;
  /** Values to set besides the three controls. */
  readonly search?: ViewSearch;
  readonly className?: string;
  readonly current?: boolean;
  /** Out of an embedding frame. */
  readonly outside?: boolean;
  readonly children: ReactNode;
}

/** A link to a page with the same territory, period, date and language carried along. */
export function PageLink({ page, territory, search, className, current, outside, children }: PageLinkProps) {
  const params = useParams({ strict: false }) as { territory?: string };
  const kept = carried(useSearchView());
  return (
    <Link
      to={pathOf(territory ?? params.territory ?? "", page)}
      search={{ ...kept, ...search } as never}
      className={className}
      activeOptions={{ exact: true }}
      {...(outside ? { target: "_blank" } : {})}
      aria-current={current ? "page" : undefined}
      activeProps={{ "aria-current": current ? "page" : undefined }}
    >
      {children}
    </Link>
  );
}
