import { requestPriorities } from '../../../../shared/domain/requests/request.ts'
import { useWords } from '../../i18n/use-words.ts'
import type { LineField, RequestQuestion } from './merge-request.ts'
import { type LineValues, priorityKeys, type RequestValues, requestInputOf } from './request-values.ts'
import { useNeedWords } from './use-need-words.ts'

/** What a form of a request holds, in the words of its fields. */
export function useRequestWords() {
  const { t, date, memorySize, driveSize } = useWords()
  const needWords = useNeedWords()
  const atLeast = (bytes: string, write: (bytes: number) => string) =>
    bytes === '' ? t('requests.request.noMinimum') : write(Number(bytes))
  const yesNo = (isSo: boolean) => t(isSo ? 'screens.frame.yes' : 'screens.frame.no')

  function valueOfLine(line: LineValues, field: LineField): string {
    switch (field) {
      case 'kind':
        return t(`requests.kind.${line.kind}`)
      case 'minimumMemoryBytes':
        return atLeast(line.minimumMemoryBytes, memorySize)
      case 'minimumStorageBytes':
        return atLeast(line.minimumStorageBytes, driveSize)
      case 'system':
        return t(`requests.system.${line.system}`)
      case 'hasInternet':
        return line.hasInternet === '' ? t('requests.request.internetUnknown') : yesNo(line.hasInternet === 'yes')
      case 'isMobilityNeeded':
        return yesNo(line.isMobilityNeeded)
      default:
        return line[field]
    }
  }

  function valueOfHead(values: RequestValues, field: 'receivedOn' | 'priority' | 'use'): string {
    if (field === 'receivedOn') return values.receivedOn === '' ? '' : date(values.receivedOn)
    const priority = requestPriorities.find((one) => String(one) === values.priority)
    return field === 'use' || priority === undefined ? values[field] : t(`requests.priority.${priorityKeys[priority]}`)
  }

  return {
    labelOf(field: NonNullable<RequestQuestion['field']>): string {
      if (field === 'minimumMemoryBytes') return t('requests.request.memory')
      if (field === 'minimumStorageBytes') return t('requests.request.storage')
      if (field === 'hasInternet') return t('requests.request.internet')
      if (field === 'peopleServed') return t('requests.request.people')
      return t(`requests.request.${field === 'isMobilityNeeded' ? 'mobility' : field}`)
    },

    /** Empty where these values do not have the need at all. */
    valueOf(values: RequestValues, question: RequestQuestion): string {
      if (question.lineId === null) return valueOfHead(values, question.field)
      const line = values.lines.find(({ key }) => key === question.lineId)
      if (line === undefined) return ''
      if (question.field !== null) return valueOfLine(line, question.field)
      return requestInputOf({ ...values, lines: [line] })
        .lines.map(needWords)
        .join('')
    },
  }
}
