import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { MachinePage } from '../../../../shared/contract/machines.contract.ts'
import { api } from '../../api/client.ts'
import { Panel } from '../../components/Panel.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { useIsManager } from '../session/use-is-manager.ts'
import { DecidedEnd } from './DecidedEnd.tsx'
import { DecideForm } from './DecideForm.tsx'

/** The end of a machine that is not given: shown to all once decided, decided by a manager. */
export function EndPanel({ page: { machine, summary } }: { page: MachinePage }) {
  const { t } = useWords()
  const isManager = useIsManager()
  const [isOpen, setOpen] = useState(false)
  const fates = useQuery(api.fates.list.queryOptions({ input: { campaignId: machine.campaignId } }))
  if (fates.data === undefined) return null
  const decided = fates.data.find(({ machineId }) => machineId === machine.id)
  if (decided !== undefined) return <DecidedEnd fate={decided} />
  if (!isManager) return null
  if (isOpen) return <DecideForm machineId={machine.id} tag={summary.assetTag} onDone={() => setOpen(false)} />
  return (
    <Panel
      title={t('deliveries.decide.title')}
      hint={t('deliveries.decide.hint')}
      aside={
        <Button size="lg" variant="default" onClick={() => setOpen(true)}>
          {t('deliveries.decide.act')}
        </Button>
      }
    >
      {null}
    </Panel>
  )
}
