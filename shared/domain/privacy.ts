/** Every kind of personal data that a workshop holds. Contents of drives and names of final users are never among them. */
export const dataKinds = ['donor-contact', 'beneficiary-contact', 'operator', 'serial', 'journal'] as const

export const contactKinds = ['donor-contact', 'beneficiary-contact'] as const
export type ContactKind = (typeof contactKinds)[number]

/** Months after the last use. What proves an erasure is kept as long as the proof, and has no term here. */
export type Retention = Record<ContactKind, number>
export const defaultRetention: Retention = { 'donor-contact': 36, 'beneficiary-contact': 36 }
export const retentionRange = { least: 1, most: 240 } as const

export type Contact = {
  kind: ContactKind
  id: string
  organisation: string
  contactName: string | null
  phone: string | null
  email: string | null
  /** Day of the last reception or request; of the creation when there was none. */
  lastUsedOn: string
}

/** Whether the contact has outlived its term on that day. Days are compared as days: no clock, no zone. */
export function isDue({ lastUsedOn }: Contact, months: number, today: string): boolean {
  const [year = 0, month = 0, day = 0] = lastUsedOn.slice(0, 10).split('-').map(Number)
  const term = new Date(Date.UTC(year, month - 1 + months, 1))
  const lastDay = new Date(Date.UTC(term.getUTCFullYear(), term.getUTCMonth() + 1, 0)).getUTCDate()
  term.setUTCDate(Math.min(day, lastDay))
  return today.slice(0, 10) > term.toISOString().slice(0, 10)
}
