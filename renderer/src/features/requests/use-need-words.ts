import type { RequestLineInput } from '../../../../shared/contract/requests.contract.ts'
import { useWords } from '../../i18n/use-words.ts'

/** "3 × portable, ≥ 8 Gio, Windows, mobile". */
export function useNeedWords(): (line: Omit<RequestLineInput, 'id' | 'note'>) => string {
  const { t, number, memorySize, driveSize } = useWords()
  return (line) => {
    const atLeast = (size: string) => t('requests.request.atLeast', { size })
    return [
      `${number(line.quantity)} × ${t(`requests.kind.${line.kind}`)}`,
      line.minimumMemoryBytes === null ? null : atLeast(memorySize(line.minimumMemoryBytes)),
      line.minimumStorageBytes === null ? null : atLeast(driveSize(line.minimumStorageBytes)),
      line.system === 'any' ? null : t(`requests.system.${line.system}`),
      line.isMobilityNeeded ? t('requests.request.mobile') : null,
      line.peopleServed === null ? null : t('requests.request.forPeople', { count: line.peopleServed }),
      line.hasInternet === false ? t('requests.request.offline') : null,
    ]
      .filter((part) => part !== null)
      .join(', ')
  }
}
