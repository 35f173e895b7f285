import { ORPCError } from '@orpc/client'
import type { BundleProblem } from '../../../shared/domain/offline/bundle-problem.ts'
import type { Translate } from '../../../shared/i18n/translator.ts'

const codes = ['NOT_EMPTY', 'ALREADY_TAKEN', 'NOT_A_BENCH', 'KEY_MISSING', 'HOME_ONLY', 'ANSWERS_MISSING'] as const

/** Why a bundle was not taken or written, for a person; `null` for what nobody foresaw. */
export function benchRefusal(error: unknown, words: Translate): string | null {
  if (!(error instanceof ORPCError)) return null
  if (error.code === 'BUNDLE_REFUSED') {
    return words(`offline.problem.${(error.data as { problem: BundleProblem }).problem}`)
  }
  if (error.code === 'MANAGER_NEEDED') return words('screens.errors.MANAGER_NEEDED')
  const known = codes.find((code) => code === error.code)
  return known === undefined ? null : words(`offline.errors.${known}`)
}
