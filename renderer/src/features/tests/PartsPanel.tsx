import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { MachinePage } from '../../../../shared/contract/machines.contract.ts'
import type { MachinePart } from '../../../../shared/domain/machine-part.ts'
import { client } from '../../api/client.ts'
import { useFailureToast } from '../../api/use-failure.ts'
import { showToast } from '../../app/toasts.ts'
import { useWords } from '../../i18n/use-words.ts'
import { useKeepMachinePage } from '../machine/use-machine-page.ts'
import { PartForm } from './PartForm.tsx'
import styles from './PartsPanel.module.css'

/** What was replaced in this machine, and where it came from. */
export function PartsPanel({ page }: { page: MachinePage }) {
  const { t } = useWords()
  const [isAdding, setAdding] = useState(false)
  const { parts } = page
  return (
    <details className={styles.parts} open={parts.length > 0}>
      <summary>
        {t('checklist.page.parts')}
        {parts.length > 0 && <span className="soft"> · {parts.length}</span>}
      </summary>
      <p className="soft">{t('checklist.page.partsHint')}</p>
      <ul>
        {parts.map((part) => (
          <PartLine key={part.id} page={page} part={part} />
        ))}
      </ul>
      {isAdding ? (
        <PartForm page={page} onDone={() => setAdding(false)} />
      ) : (
        <Button size="md" variant="default" onClick={() => setAdding(true)}>
          {t('checklist.page.addPart')}
        </Button>
      )}
    </details>
  )
}

function PartLine({ page, part }: { page: MachinePage; part: MachinePart }) {
  const { t, number, dateTime } = useWords()
  const keep = useKeepMachinePage()
  const onError = useFailureToast()
  const takeBack = useMutation({
    mutationFn: () => client.checklist.takeBackPart({ machineId: page.machine.id, partId: part.id }),
    onSuccess: (next) => {
      keep(next)
      showToast({ state: 'ok', text: t('checklist.page.partTakenBack') })
    },
    onError,
  })
  const { kind, origin, fromAssetTag, costFrancs, note } = part
  const said = [
    t('checklist.page.partLine', {
      kind: t(`checklist.partKind.${kind}`),
      origin: t(`checklist.partOrigin.${origin}`),
    }),
    fromAssetTag === null ? null : t('checklist.page.partOf', { tag: fromAssetTag }),
    costFrancs === null ? null : t('checklist.page.francs', { value: number(costFrancs) }),
    note,
  ]
  return (
    <li className={styles.part}>
      <span>
        {said.filter((one) => one !== null).join(' · ')}{' '}
        <span className="soft">
          {t('checklist.page.by', { name: part.operatorName, at: dateTime(part.recordedAt) })}
        </span>
      </span>
      <Button variant="subtle" color="gray" loading={takeBack.isPending} onClick={() => takeBack.mutate()}>
        {t('checklist.page.partTakeBack')}
      </Button>
    </li>
  )
}
