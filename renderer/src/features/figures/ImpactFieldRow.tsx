import type { ReactNode } from 'react'
import type { ImpactSettings } from '../../../../shared/contract/bilan.contract.ts'
import { useWords } from '../../i18n/use-words.ts'
import { amountsOf, type ImpactField } from './impact-values.ts'
import { sourceWords } from './source-words.ts'

type Props = {
  field: ImpactField
  settings: ImpactSettings
  /** What another station put in force meanwhile. */
  standing: string | null
  children: (description: ReactNode) => ReactNode
}

/** Under each field: what it changes, its default, and who published it. */
export function ImpactFieldRow({ field, settings: { factors, defaults }, standing, children }: Props) {
  const { t, number } = useWords()
  const { parameters } = factors
  const keys = parameters[field === 'low' || field === 'central' || field === 'high' ? 'displacement' : field].sources
  const titles = keys.map((key) => sourceWords(key, factors, t))
  // Three fields of one figure say once where it comes from.
  const isFollower = field === 'central' || field === 'high'
  const origin = titles.length === 0 ? t('bilan.parameters.noSource') : titles.join(' ; ')
  const byDefault = t('bilan.parameters.byDefault', { value: number(amountsOf(defaults)[field], 3), sources: origin })
  return children(
    <>
      {standing !== null && <strong>{t('bilan.parameters.standing', { value: standing })} · </strong>}
      {isFollower ? number(amountsOf(defaults)[field], 3) : `${t(hintOf[field])} ${byDefault}`}
    </>,
  )
}

const hintOf = {
  secondLifeYears: 'bilan.parameters.secondLifeYearsHint',
  low: 'bilan.parameters.displacementHint',
  central: 'bilan.parameters.displacementHint',
  high: 'bilan.parameters.displacementHint',
  gridKgPerKwh: 'bilan.parameters.gridHint',
  transportKgPerMachine: 'bilan.parameters.transportHint',
} as const satisfies Record<ImpactField, string>
