import { oc, type } from '@orpc/contract'
import * as z from 'zod'
import type { Actor, Operator } from '../domain/actor.ts'
import type { Organisation } from '../domain/document.ts'
import { idSchema, lineSchema, optionalLineSchema } from './common.ts'

/** What the frame shows around every screen. */
export type SessionView = {
  shell: 'desktop' | 'web' | 'cli'
  appVersion: string
  /** `null` until somebody says who works here. */
  actor: Actor | null
  operators: Operator[]
  organisation: Organisation | null
}

export const organisationSchema = z.object({
  name: lineSchema,
  legalId: optionalLineSchema,
  address: optionalLineSchema,
  contact: optionalLineSchema,
})

export const sessionContract = {
  view: oc.output(type<SessionView>()),
  /** First start, or a new colleague: makes the operator and works as them. */
  join: oc
    .input(z.object({ operatorName: lineSchema }))
    .errors({ NAME_TAKEN: { status: 409 } })
    .output(type<SessionView>()),
  switchOperator: oc
    .input(z.object({ operatorId: idSchema }))
    .errors({ NOT_FOUND: { status: 404 } })
    .output(type<SessionView>()),
  setOrganisation: oc.input(organisationSchema).output(type<SessionView>()),
}
