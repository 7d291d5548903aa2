/** A file to read: the name its owner gave it, and where its bytes stand. */
export interface InputFile {
  readonly name: string;
  readonly path: string;
}

export const MEGABYTE = 1024 * 1024;
export const DEFAULT_SIZE_LIMIT = 100 * MEGABYTE;
