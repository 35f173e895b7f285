/**
 * The text of a file of unknown origin: UTF-16 where it is marked so, UTF-8, else Windows' western code page, in which
 * every byte is a character. The mark at the start is left out.
 */
export function decodedText(bytes: Uint8Array): string {
  const marked = utf16Of(bytes)
  if (marked !== null) return new TextDecoder(marked).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Not UTF-8: the spreadsheets of a French office are the likeliest.
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** UTF-16 is read with its mark only: without it, guessing the order of the bytes is guessing the text. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}
