import type { RequestLineView } from '../../../../shared/contract/requests.contract.ts'
import { useWords } from '../../i18n/use-words.ts'

/** "portable · Mémoire 8 Gio ou plus · Windows · mobilité" */
export function useLineWords(): (line: RequestLineView) => string {
  const { t, memorySize, driveSize } = useWords()
  return ({ kind, minimumMemoryBytes, minimumStorageBytes, system, isMobilityNeeded }) =>
    [
      t(`allocation.kind.${kind}`),
      minimumMemoryBytes === null ? null : t('allocation.requests.more', { size: memorySize(minimumMemoryBytes) }),
      minimumStorageBytes === null ? null : t('allocation.requests.storage', { size: driveSize(minimumStorageBytes) }),
      system === 'any' ? null : t(`allocation.system.${system}`),
      isMobilityNeeded ? t('allocation.requests.mobility') : null,
    ]
      .filter((word) => word !== null)
      .join(' · ')
}
