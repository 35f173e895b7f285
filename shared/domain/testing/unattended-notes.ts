/** Why an unattended test could not tell, or what it wants said beside its verdict. */
const unattendedNotes = [
  'TOOL_MISSING',
  'NEEDS_ROOT',
  'TIME_LIMIT',
  'PROGRAM_ENDED',
  'NO_DRIVE',
  'SELF_TEST_UNSUPPORTED',
  'SELF_TEST_STOPPED',
  'SELF_TEST_FAILED',
  'MEMORY_TOO_SMALL',
  'TEMPERATURE_UNKNOWN',
  'STRESS_SKIPPED',
  'NO_WIFI',
  'NO_BLUETOOTH',
  'RADIO_BLOCKED',
  'SCAN_REFUSED',
  'NO_BLUETOOTH_AROUND',
  'NO_ETHERNET',
  'NO_CABLE',
  'SPEED_UNKNOWN',
  'PARTNER_SLOW',
  'PORTS_SEEN',
] as const
export type UnattendedNoteCode = (typeof unattendedNotes)[number]
/** The argument is a name or a figure that reads the same in every language. */
export type UnattendedNote = { code: UnattendedNoteCode; about: string | null }

const between = '; '

/** One line that is kept with the verdict: "TOOL_MISSING(memtester); …". */
export function detailOf(notes: readonly UnattendedNote[]): string | null {
  if (notes.length === 0) return null
  return notes.map(({ code, about }) => (about === null ? code : `${code}(${plain(about)})`)).join(between)
}

/** The notes that such a line holds; `null` for a line that was written otherwise. */
export function notesOfDetail(detail: string): UnattendedNote[] | null {
  const notes = detail.split(between).map((part) => {
    const [, told, about] = /^([A-Z_]+)(?:\((.*)\))?$/.exec(part) ?? []
    const code = unattendedNotes.find((known) => known === told)
    return code === undefined ? null : { code, about: about ?? null }
  })
  return notes.every((note) => note !== null) ? notes : null
}

/** Names come from hardware: they must not end a note or start another. */
function plain(text: string): string {
  return text.replaceAll(/[;()\p{Cc}]/gu, ' ').trim()
}
