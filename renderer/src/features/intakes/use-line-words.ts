import type { LineProblem } from '../../../../shared/domain/intakes/announced-line.ts'
import { useWords } from '../../i18n/use-words.ts'

/** Why a line is left out, as a sentence. */
export function useLineWords(): (problem: LineProblem) => string {
  const { t, date } = useWords()
  return (problem) => {
    switch (problem.code) {
      case 'NOTHING_TOLD':
      case 'LINE_TOO_LONG':
      case 'QUOTE_NEVER_CLOSED':
        return t(`reception.lineProblem.${problem.code}`)
      case 'TOO_MANY_LINES':
        return t('reception.lineProblem.TOO_MANY_LINES', { most: problem.most })
      case 'SERIAL_ROUNDED':
        return t('reception.lineProblem.SERIAL_ROUNDED', { told: problem.told })
      case 'CELL_ERROR':
        return t('reception.lineProblem.CELL_ERROR', { told: problem.told })
      case 'TWICE_IN_FILE':
        return t('reception.lineProblem.TWICE_IN_FILE', { serial: problem.serial, line: problem.line })
      case 'ALREADY_HERE':
        return t('reception.lineProblem.ALREADY_HERE', { serial: problem.serial, assetTag: problem.assetTag })
      case 'ALREADY_ANNOUNCED': {
        const { serial, donorName, receivedOn } = problem
        return t('reception.lineProblem.ALREADY_ANNOUNCED', { serial, donorName, date: date(receivedOn) })
      }
    }
  }
}
