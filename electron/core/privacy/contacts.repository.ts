import type { Contact, ContactKind } from '../../../shared/domain/privacy.ts'
import type { Db } from '../audit/ledger.ts'

/** Contacts of which something is held. */
export async function listContacts(db: Db): Promise<Contact[]> {
  const donors = await db
    .selectFrom('donors')
    .select(['id', 'legalName', 'contactName', 'phone', 'email', 'createdAt'])
    .select((eb) =>
      eb
        .selectFrom('intakes')
        .whereRef('intakes.donorId', '=', 'donors.id')
        .select((one) => one.fn.max('receivedOn').as('lastOn'))
        .as('lastOn'),
    )
    .execute()
  const beneficiaries = await db
    .selectFrom('beneficiaries')
    .select(['id', 'legalName', 'contactName', 'phone', 'email', 'createdAt'])
    .select((eb) =>
      eb
        .selectFrom('requests')
        .whereRef('requests.beneficiaryId', '=', 'beneficiaries.id')
        .select((one) => one.fn.max('receivedOn').as('lastOn'))
        .as('lastOn'),
    )
    .execute()
  return [
    ...donors.map((row) => contactOf('donor-contact', row)),
    ...beneficiaries.map((row) => contactOf('beneficiary-contact', row)),
  ].filter(({ contactName, phone, email }) => [contactName, phone, email].some((one) => one !== null))
}

type Row = {
  id: string
  legalName: string
  contactName: string | null
  phone: string | null
  email: string | null
  createdAt: string
  lastOn: string | null
}

function contactOf(kind: ContactKind, { legalName, lastOn, createdAt, ...row }: Row): Contact {
  return { ...row, kind, organisation: legalName, lastUsedOn: (lastOn ?? createdAt).slice(0, 10) }
}

export async function clearContact(db: Db, kind: ContactKind, id: string): Promise<void> {
  const table = kind === 'donor-contact' ? 'donors' : 'beneficiaries'
  await db
    .updateTable(table)
    .set((eb) => ({ contactName: null, phone: null, email: null, revision: eb('revision', '+', 1) }))
    .where('id', '=', id)
    .execute()
}
