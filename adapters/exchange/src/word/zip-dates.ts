const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/** The day in the two 16-bit words of MS-DOS that a ZIP archive keeps: time midnight, date counted from 1980. */
function dosDate(day: string): number {
  const [year = 1980, month = 1, date = 1] = day.split("-").map(Number);
  return (Math.max(0, year - 1980) << 9) | (month << 5) | date;
}

function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at -= 1) if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  throw new Error("a ZIP archive without its directory");
}

/**
 * Dates every entry of a ZIP archive with one day. A writer stamps entries with the clock, so that equal documents
 * would differ in bytes. Field offsets: PKWARE APPNOTE 6.3, 4.3.7, 4.3.12 and 4.3.16.
 */
export function dateEntries(archive: Uint8Array, day: string): Uint8Array {
  const bytes = Uint8Array.from(archive);
  const view = new DataView(bytes.buffer);
  const end = endOfDirectory(view);
  const stamp = (at: number) => {
    view.setUint16(at, 0, true);
    view.setUint16(at + 2, dosDate(day), true);
  };
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new Error("a ZIP archive with a broken directory");
    stamp(at + 12);
    stamp(view.getUint32(at + 42, true) + 10);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}
