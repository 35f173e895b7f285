import { oc, type } from '@orpc/contract'
import * as z from 'zod'
import type { LogoProblem } from '../domain/logo.ts'

/** The mark as papers print it; `null` where they bear none. */
export type LogoView = { picture: File; widthPixels: number; heightPixels: number } | null

/** The mark that stands on every paper of the workshop. */
export const logoContract = {
  view: oc.output(type<LogoView>()),
  /** A PNG or JPEG, or `null` to print none any more. */
  set: oc
    .input(z.object({ file: z.instanceof(File).nullable() }))
    .errors({ LOGO_REFUSED: { status: 422, data: type<{ problem: LogoProblem }>() } })
    .output(type<LogoView>()),
}
