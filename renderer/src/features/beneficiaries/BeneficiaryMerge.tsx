import type { BeneficiaryView } from '../../../../shared/contract/beneficiaries.contract.ts'
import { type MergeField, MergeView } from '../../components/MergeView.tsx'
import { mergeValues } from '../../components/merge-values.ts'
import { useWords } from '../../i18n/use-words.ts'
import { type BeneficiaryValues, valuesOf } from './beneficiary-values.ts'

type Key = keyof BeneficiaryValues
type Props = {
  mine: BeneficiaryValues
  base: BeneficiaryValues
  standing: BeneficiaryView
  isBusy: boolean
  onKeep: (values: BeneficiaryValues) => void
  onGiveUp: () => void
}

const texts = ['legalName', 'usualName', 'ridet', 'contactName', 'phone', 'email', 'note'] as const

/** Two people edited one association: each field that differs, as both of them see it in their forms. */
export function BeneficiaryMerge({ mine, base, standing, isBusy, onKeep, onGiveUp }: Props) {
  const { t } = useWords()
  const theirs = valuesOf(standing)
  const joined = (values: Record<string, string>) => Object.values(values).filter(Boolean).join(', ')
  const fields: MergeField<Key>[] = [
    ...texts.map((key) => ({
      key,
      label: t(`screens.intakes.${key}`),
      mine: mine[key],
      theirs: theirs[key],
      base: base[key],
    })),
    {
      key: 'address',
      label: t('reception.donor.address'),
      mine: joined(mine.address),
      theirs: joined(theirs.address),
      base: joined(base.address),
    },
    {
      key: 'papers',
      label: t('requests.beneficiary.papers'),
      mine: papersOf(mine),
      theirs: papersOf(theirs),
      base: papersOf(base),
    },
  ]
  const keep = (preferred: Key[]) => onKeep(mergeValues(mine, theirs, preferred))
  return <MergeView fields={fields} isBusy={isBusy} onKeep={keep} onGiveUp={onGiveUp} />

  function papersOf({ papers }: BeneficiaryValues): string {
    const told = Object.entries(papers).filter(([, day]) => day !== '')
    return told.map(([kind, day]) => `${t(`requests.paper.${kind as keyof typeof papers}`)} ${day}`).join(', ')
  }
}
