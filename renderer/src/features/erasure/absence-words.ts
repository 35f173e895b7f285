import type { Language } from '../../../../shared/domain/document.ts'
import type { AbsenceStatement } from '../../../../shared/domain/drive-absence.ts'

/** "A et B": who looked, in the words of the language. */
export function namesOf(statements: readonly AbsenceStatement[], language: Language): string {
  return new Intl.ListFormat(language).format(statements.map(({ operatorName }) => operatorName))
}
