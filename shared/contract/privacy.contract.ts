import { oc, type } from '@orpc/contract'
import * as z from 'zod'
import { type Contact, contactKinds, type Retention, retentionRange } from '../domain/privacy.ts'
import { idSchema } from './common.ts'

export type PrivacyView = {
  retention: Retention
  /** On papers that leave towards the public, serials show their end only. */
  hasShortSerials: boolean
  contacts: (Contact & { isDue: boolean })[]
}

const months = z.number().int().min(retentionRange.least).max(retentionRange.most)
const contactOnly = z.object({ kind: z.enum(contactKinds), id: idSchema })

/** What is held of people outside, for how long, and what they may ask. */
export const privacyContract = {
  view: oc.output(type<PrivacyView>()),
  /** What is not named stays as it is, whoever set it meanwhile. */
  setRetention: oc
    .input(z.object({ 'donor-contact': months.optional(), 'beneficiary-contact': months.optional() }))
    .output(type<PrivacyView>()),
  setShortSerials: oc.input(z.object({ isShort: z.boolean() })).output(type<PrivacyView>()),
  /** Everything held of one contact, for that person. */
  exportContact: oc
    .input(contactOnly)
    .errors({ NOT_FOUND: { status: 404 } })
    .output(z.instanceof(File)),
  /** Takes name, telephone and e-mail away from the contacts named; the organisations stay. */
  clear: oc.input(z.object({ contacts: z.array(contactOnly).min(1).max(1000) })).output(type<PrivacyView>()),
}
