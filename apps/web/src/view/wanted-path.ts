/** Where the reader wanted to go: an address of this product, or its start. */
export function wantedPath(hash: string): string {
  const path = hash.slice(1);
  // As a browser reads it: a backslash is a slash to it, and a tab is nothing.
  const here = "http://here.invalid";
  const read = path.startsWith("/") && URL.canParse(path, here) ? new URL(path, here) : undefined;
  return read?.origin === here ? `${read.pathname}${read.search}${read.hash}` : "/";
}
