import type { DonorView } from '../../../../shared/contract/intakes.contract.ts'
import { MergeView } from '../../components/MergeView.tsx'
import { mergeFields, mergeValues } from '../../components/merge-values.ts'
import { useWords } from '../../i18n/use-words.ts'
import { today } from '../intakes/today.ts'
import { type DonorValues, donorValues } from './donor-values.ts'

type Props = {
  mine: DonorValues
  base: DonorValues
  standing: DonorView
  isBusy: boolean
  onKeep: (values: DonorValues) => void
  onGiveUp: () => void
}

/** Two people edited one donor: each field that differs, as both of them see it in their forms. */
export function DonorMerge({ mine, base, standing, isBusy, onKeep, onGiveUp }: Props) {
  const { t } = useWords()
  const theirs = donorValues(standing, today())
  const labels: Record<keyof DonorValues, string> = {
    legalName: t('screens.intakes.legalName'),
    usualName: t('screens.intakes.usualName'),
    ridet: t('screens.intakes.ridet'),
    contactName: t('screens.intakes.contactName'),
    phone: t('screens.intakes.phone'),
    email: t('screens.intakes.email'),
    note: t('reception.donor.note'),
    address: t('reception.donor.address'),
    minimumLevel: t('reception.donor.level'),
    isDeclared: t('reception.donor.declared'),
    declaredByName: t('reception.donor.declaredBy'),
    declaredOn: t('reception.donor.declaredOn'),
  }
  const shown = (values: DonorValues, key: keyof DonorValues): string => {
    const value = values[key]
    if (key === 'minimumLevel')
      return values.minimumLevel === ''
        ? t('reception.donor.levelOfCampaign')
        : t(`erasing.level.${values.minimumLevel}`)
    if (typeof value === 'boolean') return t(value ? 'screens.frame.yes' : 'screens.frame.no')
    return typeof value === 'string' ? value : Object.values(value).filter(Boolean).join(', ')
  }
  const fields = mergeFields(labels, { mine, theirs, base }, shown)
  const keep = (preferred: (keyof DonorValues)[]) => onKeep(mergeValues(mine, theirs, preferred))
  return <MergeView fields={fields} isBusy={isBusy} onKeep={keep} onGiveUp={onGiveUp} />
}
