import { Button } from '@mantine/core'
import { useState } from 'react'
import type { LabelSetup } from '../../../../../shared/contract/labels.contract.ts'
import type { Language } from '../../../../../shared/domain/document.ts'
import { freeSlots } from '../../../../../shared/domain/labels/sheet-slots.ts'
import type { MachineSummary } from '../../../../../shared/domain/machine.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { LabelPreview } from '../LabelPreview.tsx'
import { LabelRefusals } from '../LabelRefusals.tsx'
import { labelChoice } from '../label-choice.ts'
import { chosenTemplate, orderOf } from '../label-order.ts'
import { useLabelPreview, usePrintLabels } from '../use-labels.ts'
import styles from './ManyOutput.module.css'
import { SheetPicker } from './SheetPicker.tsx'

type Props = { machines: readonly MachineSummary[]; setup: LabelSetup; language: Language }

/** Where on the sheet, what it looks like, and out. */
export function ManyOutput({ machines, setup, language }: Props) {
  const { t } = useWords()
  const choice = labelChoice.use()
  const template = chosenTemplate(setup, choice, 'machine')
  const used = setup.begunSheets[template.id] ?? []
  const [wanted, setWanted] = useState<{ templateId: string; slot: number } | null>(null)
  const firstFree = template.sheet === null ? 0 : (freeSlots(template.sheet, used)[0] ?? 0)
  const firstSlot = wanted?.templateId === template.id ? Math.max(wanted.slot, firstFree) : firstFree
  const targets = machines.map(({ id }) => ({ machineId: id, driveId: null }))
  const order = orderOf({ setup, choice, use: 'machine', targets, language }, firstSlot)
  const hasMachines = machines.length > 0
  const preview = useLabelPreview(order, hasMachines)
  const print = usePrintLabels()
  const isFile = (setup.printers.find(({ id }) => id === order.printerId)?.way.kind ?? 'file') === 'file'
  const seen = hasMachines && preview.error === null && preview.data !== undefined && (
    <div>
      <LabelPreview preview={preview.data} isSheet={template.sheet !== null} isStale={preview.isPlaceholderData} />
      <p className="soft">{t('labels.many.pages', { count: preview.data.pageCount })}</p>
    </div>
  )
  return (
    <div className={styles.output}>
      {!hasMachines && <p className="soft">{t('labels.many.nothing')}</p>}
      {template.sheet === null ? (
        seen
      ) : (
        <SheetPicker
          key={`${template.id} ${used.join(' ')}`}
          template={template}
          sheet={template.sheet}
          used={used}
          firstSlot={firstSlot}
          tags={machines.map(({ assetTag }) => assetTag)}
          onFirst={(slot) => setWanted({ templateId: template.id, slot })}
        >
          {seen}
        </SheetPicker>
      )}
      <LabelRefusals error={print.error ?? (hasMachines ? preview.error : null)} />
      <Button
        size="xl"
        loading={print.isPending}
        disabled={!hasMachines || preview.error !== null}
        onClick={() => print.mutate(order, { onSuccess: () => setWanted(null) })}
      >
        {t(isFile ? 'labels.makeFiles' : 'labels.print')}
      </Button>
    </div>
  )
}
