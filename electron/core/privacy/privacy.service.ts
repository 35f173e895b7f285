import type { PrivacyView } from '../../../shared/contract/privacy.contract.ts'
import type { Actor } from '../../../shared/domain/actor.ts'
import {
  type Contact,
  type ContactKind,
  defaultRetention,
  isDue,
  type Retention,
} from '../../../shared/domain/privacy.ts'
import type { Ledger } from '../audit/ledger.ts'
import type { ChangeHub } from '../change-hub.ts'
import { findSetting, saveSetting } from '../db/settings.ts'
import type { CoreDeps } from '../deps.ts'
import { clearContact, listContacts } from './contacts.repository.ts'
import { hasShortSerials, publicSerialsKey, saveShortSerials } from './public-serials.ts'

type Ports = Pick<CoreDeps, 'db' | 'now'> & { ledger: Ledger; hub: ChangeHub }
type Wanted = { [Kind in keyof Retention]?: Retention[Kind] | undefined }
type ContactKey = { kind: ContactKind; id: string }

const settingKey = 'retention'

export function createPrivacyService({ db, now, ledger, hub }: Ports) {
  async function view(): Promise<PrivacyView> {
    const retention = (await findSetting<Retention>(db, settingKey)) ?? defaultRetention
    const contacts = await listContacts(db)
    return {
      retention,
      hasShortSerials: await hasShortSerials(db),
      contacts: contacts.map((one) => ({ ...one, isDue: isDue(one, retention[one.kind], now()) })),
    }
  }

  return {
    view,

    async setRetention(actor: Actor, wanted: Wanted): Promise<PrivacyView> {
      await ledger.change(actor, async ({ trx, record }) => {
        const before = await findSetting<Retention>(trx, settingKey)
        const standing = before ?? defaultRetention
        const after: Retention = {
          'donor-contact': wanted['donor-contact'] ?? standing['donor-contact'],
          'beneficiary-contact': wanted['beneficiary-contact'] ?? standing['beneficiary-contact'],
        }
        await saveSetting(trx, settingKey, after)
        record({ action: 'RETENTION_SET', subjectId: settingKey, before, after })
      })
      return view()
    },

    async setShortSerials(actor: Actor, isShort: boolean): Promise<PrivacyView> {
      await ledger.change(actor, async ({ trx, record }) => {
        const before = await hasShortSerials(trx)
        await saveShortSerials(trx, isShort)
        record({ action: 'PUBLIC_SERIALS_SET', subjectId: publicSerialsKey, before, after: isShort })
      })
      return view()
    },

    async exportContact(key: ContactKey): Promise<File | null> {
      const contact = (await listContacts(db)).find((one) => isSame(one, key))
      if (contact === undefined) return null
      const bytes = new TextEncoder().encode(JSON.stringify({ exportedAt: now(), contact }, null, 2))
      return new File([bytes], `contact-${contact.id}.json`, { type: 'application/json' })
    },

    /** The trace says whose contact went and who took it away; not what it was, which would keep it. */
    async clear(actor: Actor, keys: readonly ContactKey[]): Promise<PrivacyView> {
      await ledger.change(actor, async ({ trx, record }) => {
        const held = await listContacts(trx)
        for (const contact of held.filter((one) => keys.some((key) => isSame(one, key)))) {
          await clearContact(trx, contact.kind, contact.id)
          const after = { kind: contact.kind, organisation: contact.organisation }
          record({ action: 'CONTACT_CLEARED', subjectId: contact.id, after })
        }
      })
      hub.publish({ subject: 'intakes', id: null })
      hub.publish({ subject: 'requests', id: null })
      return view()
    },
  }
}

function isSame(contact: Contact, { kind, id }: ContactKey): boolean {
  return contact.kind === kind && contact.id === id
}
