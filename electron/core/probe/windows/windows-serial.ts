/**
 * A drive's serial as Windows tells it. Until Windows 8 it came as hexadecimal of byte-swapped text
 * ("2020202057202d4443…" is "    W -DC…"); NVMe drives tell an EUI with underscores and a final dot.
 */
export function decodeWindowsSerial(text: string | undefined): string | null {
  const trimmed = text?.trim().replace(/\.$/, '')
  if (!trimmed) return null
  if (/^[0-9a-f]{40}$/i.test(trimmed)) return swappedText(trimmed) ?? trimmed
  return trimmed
}

function swappedText(hexadecimal: string): string | null {
  const bytes = Buffer.from(hexadecimal, 'hex')
  const isPrintable = bytes.every((byte) => byte >= 0x20 && byte < 0x7f)
  return isPrintable ? bytes.swap16().toString('latin1').trim() : null
}
