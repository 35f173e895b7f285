import type { ImpactSettings } from '../../../../shared/contract/bilan.contract.ts'
import type { Impact } from '../../../../shared/domain/impact/impact.ts'
import type { Range } from '../../../../shared/domain/impact/impact-factors.ts'
import { Table } from '../../components/Table.tsx'
import { useWords } from '../../i18n/use-words.ts'
import page from './FiguresPage.module.css'
import styles from './ImpactSection.module.css'
import { sourceWords } from './source-words.ts'
import { useKilograms } from './use-kilograms.ts'

type Props = { impact: Impact; settings: ImpactSettings }

/** From what was not made to what is left of it, with whom to ask for every factor. */
export function ImpactMethod({ impact, settings: { factors, methodVersion, current } }: Props) {
  const { t } = useWords()
  return (
    <div className={styles.method}>
      <MethodTable impact={impact} />
      <p className={page.method}>
        {t('bilan.impact.formula')} {t(`bilan.impact.comparison.${current.comparison}`)}
      </p>
      <p className={page.method}>
        {t('bilan.impact.version', { method: methodVersion, factors: factors.version })} {t('bilan.impact.sources')}
      </p>
      <ul className={styles.sources}>
        {Object.keys(factors.sources).map((key) => (
          <li key={key}>{sourceWords(key, factors, t)}</li>
        ))}
      </ul>
    </div>
  )
}

function MethodTable({ impact }: { impact: Impact }) {
  const { t } = useWords()
  const alike = (kg: number): Range => ({ low: kg, central: kg, high: kg })
  const rows: [string, Range][] = [
    [t('bilan.impact.gross'), impact.grossKg],
    [t('bilan.impact.prorated'), impact.proratedKg],
    [t('bilan.impact.displaced'), impact.displacedKg],
    [`− ${t('bilan.impact.newParts')}`, impact.newPartsKg],
    [`− ${t('bilan.impact.transport')}`, alike(impact.transportKg)],
    [`− ${t('bilan.impact.extraUse')}`, alike(impact.extraUseKg)],
  ]
  return (
    <Table label={t('bilan.impact.method')}>
      <thead>
        <tr>
          <th scope="col">{t('bilan.impact.figure')}</th>
          <th scope="col" data-number>
            {t('bilan.impact.low')}
          </th>
          <th scope="col" data-number>
            {t('bilan.impact.middle')}
          </th>
          <th scope="col" data-number>
            {t('bilan.impact.high')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, range]) => (
          <tr key={name}>
            <td>{name}</td>
            <RangeCells range={range} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td>{t('bilan.impact.netRow')}</td>
          <RangeCells range={impact.netKg} />
        </tr>
      </tfoot>
    </Table>
  )
}

function RangeCells({ range: { low, central, high } }: { range: Range }) {
  const { co2 } = useKilograms()
  return (
    <>
      <td data-number>{co2(low)}</td>
      <td data-number>{co2(central)}</td>
      <td data-number>{co2(high)}</td>
    </>
  )
}
