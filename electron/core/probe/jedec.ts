/** Makers of memory in JEDEC's JEP106 registry: bank (one more than the continuation codes) and code with its parity bit. */
const makers: Record<string, string> = {
  '1-01': 'AMD',
  '1-04': 'Fujitsu',
  '1-07': 'Hitachi',
  '1-10': 'NEC',
  '1-1C': 'Mitsubishi',
  '1-20': 'STMicroelectronics',
  '1-2C': 'Micron',
  '1-40': 'Mosel Vitelic',
  '1-89': 'Intel',
  '1-98': 'Toshiba',
  '1-A4': 'IBM',
  '1-AD': 'Hynix',
  '1-C1': 'Infineon',
  '1-CE': 'Samsung',
  '1-DA': 'Winbond',
  '2-4F': 'Transcend',
  '2-7A': 'Apacer',
  '2-94': 'SMART Modular',
  '2-98': 'Kingston',
  '2-BA': 'PNY',
  '3-9E': 'Corsair',
  '3-FE': 'Elpida',
  '4-0B': 'Nanya',
  '4-25': 'KingMax',
  '5-16': 'Positivo Informática',
  '5-43': 'Ramaxel',
  '5-B0': 'OCZ',
  '5-CB': 'A-DATA',
  '5-CD': 'G.Skill',
  '5-EF': 'Team Group',
  '6-02': 'Patriot',
  '6-51': 'Qimonda',
  '6-9B': 'Crucial',
  // Crucial modules sold by Micron since 2020 carry this code.
  '20-15': 'Crucial',
}

/**
 * The maker behind a JEDEC code in any of the forms firmware writes it: "80AD000080AD", "0x859B", "7F98000000000000",
 * "AD00", "JEDEC ID:80 2C", "Bank 5, Hex 0x16". `null` when it is none of these or not in the table.
 */
export function manufacturerFromJedec(text: string): string | null {
  const named = /^Bank (\d{1,3}), Hex 0x([0-9A-F]{2})$/i.exec(text.trim())
  if (named) return makers[`${named[1]}-${named[2]?.toUpperCase()}`] ?? null
  const digits = text
    .toUpperCase()
    .replace(/^JEDEC ID:/, '')
    .replace(/^0X/, '')
    .replace(/ /g, '')
  if (!/^(?:[0-9A-F]{2}){2,16}$/.test(digits)) return null
  return fromBytes(digits.replace(/^(?:0000)+(?=.)/, '').match(/../g) ?? [])
}

function fromBytes(bytes: string[]): string | null {
  const continued = bytes.findIndex((byte) => byte !== '7F')
  if (continued > 0) return makers[`${continued + 1}-${bytes[continued]}`] ?? null
  const [first = '', second = ''] = bytes
  // Some firmware writes the two bytes the other way round.
  return makers[`${bank(first)}-${second}`] ?? makers[`${bank(second)}-${first}`] ?? null
}

/** The count of continuation codes comes with its own parity bit. */
function bank(continuation: string): number {
  return (Number.parseInt(continuation, 16) & 0x7f) + 1
}
