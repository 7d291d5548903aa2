/** What is looked at of a window. */
export interface Framed {
  readonly self: unknown;
  readonly top: { readonly location: { readonly origin: string } } | null;
  readonly location: { readonly origin: string; reload(): void };
}

/** Whether another site's page holds this one in a frame: it does not let its address be read. */
function isForeign({ self, top, location }: Framed): boolean {
  if (top === null || top === self) return false;
  try {
    return top.location.origin !== location.origin;
  } catch {
    return true;
  }
}

/**
 * In another site's frame there is the embedded chart and nothing else. A link inside the application asks the server for
 * no page, so that the server's rule is not asked either: the page is loaded anew, which the rule then refuses. Otherwise a
 * site could lay the whole product under what it makes a reader click.
 */
export function keepToFrame(pathname: string, framed: Framed = window): void {
  if (!pathname.startsWith("/embed/indicator/") && isForeign(framed)) framed.location.reload();
}
