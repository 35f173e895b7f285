import type { Json } from '../../../../shared/domain/canonical-json.ts'
import type { MachineKind } from '../../../../shared/domain/machine-facts.ts'
import type { OfflineConflict } from '../../../../shared/domain/offline/conflict.ts'
import type { PostalAddress } from '../../../../shared/domain/places/address.ts'
import { addressLine } from '../../../../shared/domain/places/address-line.ts'
import { formatPhone } from '../../../../shared/domain/places/phone.ts'
import { useWords } from '../../i18n/use-words.ts'

/** A value as the page of its record shows it. */
export function useConflictValue(): (conflict: OfflineConflict, value: Json) => string {
  const { t, date } = useWords()
  return (conflict, value) => {
    if (value === null || value === '') return t('offline.conflict.blank')
    if (conflict.kind !== 'FIELD') return String(value)
    if (conflict.field === 'addressJson') {
      return addressLine(JSON.parse(String(value)) as PostalAddress) ?? t('offline.conflict.blank')
    }
    if (conflict.field === 'phone') return formatPhone(String(value))
    if (conflict.field === 'decidedKind') return t(`codes.machineKind.${value as MachineKind}`)
    if (conflict.field === 'receivedOn' || conflict.field === 'declaredOn') return date(String(value))
    return String(value)
  }
}
