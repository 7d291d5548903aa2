/**
 * The bytes of a body, given up at a limit: at once where its announced length says so, else at the piece that passes it.
 * @param tooLarge what is thrown then
 */
export async function* upTo(
  bytes: AsyncIterable<Uint8Array>,
  { limit, announced }: { readonly limit: number; readonly announced: number },
  tooLarge: () => Error,
): AsyncIterable<Uint8Array> {
  if (announced > limit) throw tooLarge();
  let size = 0;
  for await (const piece of bytes) {
    size += piece.length;
    if (size > limit) throw tooLarge();
    yield piece;
  }
}
