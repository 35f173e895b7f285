import type { Language } from '../../shared/domain/document.ts'
import { translator } from '../../shared/i18n/translator.ts'
import { DatabaseError, isStorageFull } from '../core/db/db-errors.ts'
import { OperatorRefused } from './with-core.ts'

/** What went wrong, for a person. The in-process client lets raw errors through: this is where they stop. */
export function errorSentence(error: unknown, language: Language): string {
  const words = translator(language)
  if (error instanceof DatabaseError) return words(`cli.start.failure.${error.problem}`)
  if (error instanceof OperatorRefused) return words(`commands.operatorRefused.${error.reason}`)
  if (isFileProblem(error)) return words(`commands.file.${error.code}`, { path: error.path ?? '' })
  if (isStorageFull(error)) return words('screens.errors.STORAGE_FULL')
  return words('cli.failed', { message: error instanceof Error ? error.message : String(error) })
}

type FileProblem = Error & { code: 'ENOENT' | 'EACCES' | 'EISDIR' | 'ENOSPC' | 'EROFS'; path?: string }

function isFileProblem(error: unknown): error is FileProblem {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR' || code === 'ENOSPC' || code === 'EROFS'
}
