import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Impact } from '../../../../shared/domain/impact/impact.ts'
import { api } from '../../api/client.ts'
import { Notice } from '../../components/Notice.tsx'
import { useWords } from '../../i18n/use-words.ts'
import page from './FiguresPage.module.css'
import { ImpactMethod } from './ImpactMethod.tsx'
import styles from './ImpactSection.module.css'
import { useKilograms } from './use-kilograms.ts'

/** A range with its middle, never one figure alone; the method is one click away, and on paper at once. */
export function ImpactSection({ impact }: { impact: Impact }) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  const settings = useQuery(api.bilan.impactSettings.queryOptions())
  const givenCount = impact.countedMachines + impact.uncountedMachines
  return (
    <section className={page.section} aria-labelledby="bilan-impact">
      <h2 id="bilan-impact">{t('bilan.impact.title')}</h2>
      {givenCount === 0 ? (
        <p className="soft">{t('bilan.impact.none')}</p>
      ) : (
        <>
          <Net impact={impact} />
          <Warnings impact={impact} />
          <div data-screen-only>
            <Button variant="default" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {t(isOpen ? 'bilan.impact.hideMethod' : 'bilan.impact.method')}
            </Button>
          </div>
          <div className={isOpen ? undefined : styles.onPaper}>
            {settings.data !== undefined && <ImpactMethod impact={impact} settings={settings.data} />}
          </div>
        </>
      )}
    </section>
  )
}

function Net({ impact: { netKg } }: { impact: Impact }) {
  const { t } = useWords()
  const { co2 } = useKilograms()
  return (
    <div className={page.drawing}>
      <p className="soft">{t('bilan.impact.avoided')}</p>
      <p className={styles.range}>{t('bilan.impact.net', { low: co2(netKg.low), high: co2(netKg.high) })}</p>
      <p>{t('bilan.impact.central', { kg: co2(netKg.central) })}</p>
      <p className={page.method}>{t('bilan.impact.notAnOffset')}</p>
    </div>
  )
}

function Warnings({ impact: { netKg, hungrierMachines, uncountedMachines } }: { impact: Impact }) {
  const { t } = useWords()
  return (
    <>
      {netKg.central < 0 && <Notice state="warn" title={t('bilan.impact.loss')} />}
      {hungrierMachines > 0 && <Notice state="warn" title={t('bilan.impact.hungrier', { count: hungrierMachines })} />}
      {uncountedMachines > 0 && <p className="soft">{t('bilan.impact.uncounted', { count: uncountedMachines })}</p>}
    </>
  )
}
