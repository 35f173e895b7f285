import { Button } from '@mantine/core'
import { useState } from 'react'
import type { MachineFateView, WasteSlipView } from '../../../../shared/contract/fates.contract.ts'
import { Panel } from '../../components/Panel.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { PaperShelf } from '../papers/campaign/PaperShelf.tsx'
import { useIsManager } from '../session/use-is-manager.ts'
import { LoadForm } from './LoadForm.tsx'
import { SlipTable } from './SlipTable.tsx'

type Props = { campaignId: string; fates: readonly MachineFateView[]; slips: readonly WasteSlipView[] }

const kinds = ['waste-list'] as const

/** The loads of waste that left, and the next one. */
export function WasteSlips({ campaignId, fates, slips }: Props) {
  const { t } = useWords()
  const isManager = useIsManager()
  const [isOpen, setOpen] = useState(false)
  const toLeave = fates.filter(({ fate, wasteSlipId }) => fate === 'waste' && wasteSlipId === null)
  return (
    <>
      {isOpen && <LoadForm campaignId={campaignId} toLeave={toLeave} onDone={() => setOpen(false)} />}
      <Panel
        title={t('deliveries.slips.title')}
        hint={t('deliveries.slips.hint')}
        aside={
          isManager &&
          !isOpen && (
            <Button size="lg" variant="default" onClick={() => setOpen(true)}>
              {t('deliveries.slips.handOver')}
            </Button>
          )
        }
      >
        {slips.length === 0 ? <p className="soft">{t('deliveries.slips.none')}</p> : <SlipTable slips={slips} />}
      </Panel>
      {slips.length > 0 && (
        <PaperShelf
          campaignId={campaignId}
          subjectId={campaignId}
          kinds={kinds}
          hint={t('deliveries.papers.wasteHint')}
        />
      )}
    </>
  )
}
