import type { Json } from '../canonical-json.ts'

/** What may be edited at both ends. */
export const editedFields = {
  donor: [
    'legalName',
    'usualName',
    'ridet',
    'contactName',
    'phone',
    'email',
    'addressJson',
    'minimumLevel',
    'declaredByName',
    'declaredOn',
    'note',
  ],
  intake: ['receivedOn', 'announcedCount', 'note'],
  machine: ['decidedKind', 'receivedSerial', 'donorNumber'],
} as const
export type EditedSubject = keyof typeof editedFields
export type EditedField = (typeof editedFields)[EditedSubject][number]

export type ConflictTold =
  /** One value was changed at both ends. */
  | { kind: 'FIELD'; subject: EditedSubject; field: EditedField }
  /** Both ends graded one machine. */
  | { kind: 'GRADE' }
  /** The bench received a machine whose serial the home knows under another tag. */
  | { kind: 'SAME_SERIAL'; serial: string }
  /** Both ends received the same announced unit. */
  | { kind: 'SAME_UNIT' }

/** Something that only a person can say, with what both ends say. */
export type OfflineConflict = ConflictTold & {
  /** The same for the same two values: an answer holds for what was shown, and for nothing else. */
  key: string
  /** What it is about: a tag, a name. */
  about: string
  home: Json
  bench: Json
}

/** `both`: only of two machines with one serial, which may well be two machines. */
export const conflictChoices = ['home', 'bench', 'both'] as const
export type ConflictChoice = (typeof conflictChoices)[number]

export function choicesFor(kind: OfflineConflict['kind']): readonly ConflictChoice[] {
  return kind === 'SAME_SERIAL' ? ['home', 'both'] : ['home', 'bench']
}
