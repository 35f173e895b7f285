import { oc, type } from '@orpc/contract'
import * as z from 'zod'
import { languages } from '../domain/document.ts'
import { type CampaignPaper, campaignPaperKinds } from '../domain/papers.ts'
import { idSchema } from './common.ts'

export type PaperRefusal =
  | 'NO_ORGANISATION'
  | 'NOTHING_TO_SAY'
  /** Never unsealed: the key that sealed before is not here, is closed to this shell, or cannot be read. */
  | 'SIGNING_KEY_MISSING'
  | 'SIGNING_KEY_LOCKED'
  | 'SIGNING_KEY_DAMAGED'

const paperOnly = z.object({ paperId: idSchema })
const subject = z.object({ campaignId: idSchema, subjectId: idSchema })
const notFound = { NOT_FOUND: { status: 404 } } as const

/** A text of the workshop's own, with places to fill: {association}, {atelier}, {campagne}, {nombre}, {date}. */
export type ConventionTemplate = { text: string; isDefault: boolean }
const templateLanguage = z.object({ language: z.enum(languages) })

export const papersContract = {
  /** Newest first; all of the campaign, or those about one thing. */
  list: oc
    .input(z.object({ campaignId: idSchema, subjectId: idSchema.nullable().default(null) }))
    .output(type<CampaignPaper[]>()),
  issue: oc
    .input(subject.extend({ kind: z.enum(campaignPaperKinds), language: z.enum(languages).default('fr') }))
    .errors({ ...notFound, REFUSED: { status: 409, data: type<{ reason: PaperRefusal }>() } })
    .output(type<CampaignPaper>()),
  file: oc.input(paperOnly).errors(notFound).output(z.instanceof(File)),
  /** The dossier's ZIP: PDF, certificates, manifest under seal, and the page that verifies them. */
  archive: oc.input(paperOnly).errors(notFound).output(z.instanceof(File)),
  conventionTemplate: oc.input(templateLanguage).output(type<ConventionTemplate>()),
  setConventionTemplate: oc
    .input(
      templateLanguage.extend({
        text: z.string().trim().max(20_000),
        /** The text that the person saw, when one was: another that stands by now is not overwritten. */
        shown: z.string().max(20_000).nullable().default(null),
      }),
    )
    .errors({ CHANGED_MEANWHILE: { status: 409, data: type<{ current: ConventionTemplate }>() } })
    .output(type<ConventionTemplate>()),
}
