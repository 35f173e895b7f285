import type { BilanView } from '../../../../shared/contract/bilan.contract.ts'
import { funnelSteps } from '../../../../shared/domain/bilan.ts'
import { Table } from '../../components/Table.tsx'
import { useWords } from '../../i18n/use-words.ts'
import page from './FiguresPage.module.css'
import { FunnelDrawing } from './FunnelDrawing.tsx'
import { useKilograms } from './use-kilograms.ts'

/** The campaign as one sentence and one drawing. */
export function FunnelSection({ view: { funnel, total, waste, yieldPercent } }: { view: BilanView }) {
  const { t, number, percent } = useWords()
  const { weight } = useKilograms()
  const told = {
    received: number(funnel.received),
    erased: number(funnel.erased),
    ready: number(funnel.ready),
    allocated: number(funnel.allocated),
    given: number(funnel.given),
  }
  const others = {
    parts: number(total.parts),
    waste: number(total.waste),
    stock: number(total.stock),
    returned: number(total['returned-to-donor']),
  }
  return (
    <section className={page.section} aria-labelledby="bilan-funnel">
      <h2 id="bilan-funnel">{t('bilan.funnel.title')}</h2>
      <p className={page.lead}>{t('bilan.funnel.sentence', told)}</p>
      <p>
        {t('bilan.funnel.others', others)}{' '}
        {waste.slipCount > 0 &&
          t('bilan.funnel.waste', { count: waste.slipCount, weight: weight(waste.weightGrams / 1000) })}
      </p>
      <div className={page.beside}>
        <div className={page.drawing}>
          <FunnelDrawing funnel={funnel} />
        </div>
        <Table label={t('bilan.funnel.title')}>
          <thead>
            <tr>
              <th scope="col">{t('bilan.funnel.step')}</th>
              <th scope="col" data-number>
                {t('bilan.funnel.count')}
              </th>
              <th scope="col" data-number>
                {t('bilan.funnel.share')}
              </th>
            </tr>
          </thead>
          <tbody>
            {funnelSteps.map((step) => (
              <tr key={step}>
                <td>{t(`bilan.funnel.${step}`)}</td>
                <td data-number>{number(funnel[step])}</td>
                <td data-number className="soft">
                  {funnel.received === 0 ? '—' : percent((funnel[step] / funnel.received) * 100)}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
      <p className={page.method}>
        {yieldPercent !== null && `${t('bilan.funnel.yield', { percent: percent(yieldPercent) })} `}
        {t('bilan.funnel.method')}
      </p>
    </section>
  )
}
