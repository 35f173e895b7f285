import { Button } from '@mantine/core'
import { useState } from 'react'
import type { LabelSetup } from '../../../../shared/contract/labels.contract.ts'
import type { MachinePage } from '../../../../shared/contract/machines.contract.ts'
import type { Language } from '../../../../shared/domain/document.ts'
import { Failed } from '../../components/Failed.tsx'
import { Panel } from '../../components/Panel.tsx'
import { Pending } from '../../components/Pending.tsx'
import { Select } from '../../components/Select.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { LabelChoices } from './LabelChoices.tsx'
import { LabelJobs } from './LabelJobs.tsx'
import styles from './LabelPanel.module.css'
import { LabelPreview } from './LabelPreview.tsx'
import { LabelRefusals } from './LabelRefusals.tsx'
import { labelChoice } from './label-choice.ts'
import { chosenTemplate, orderOf } from './label-order.ts'
import { useLabelPreview, useLabelSetup, usePrintLabels } from './use-labels.ts'

type Props = { page: MachinePage; language: Language }

/** The label of one machine, or of one of its drives: choose, see, print. */
export function LabelPanel(props: Props) {
  const { t } = useWords()
  const setup = useLabelSetup()
  return (
    <Panel title={t('screens.papers.label')} hint={t('labels.panelHint')}>
      <Failed error={setup.error} />
      {setup.data === undefined ? <Pending heightsPx={[320]} /> : <OpenPanel {...props} setup={setup.data} />}
      <LabelJobs machineId={props.page.machine.id} />
    </Panel>
  )
}

function OpenPanel({ page, language, setup }: Props & { setup: LabelSetup }) {
  const { t } = useWords()
  const choice = labelChoice.use()
  const [driveId, setDriveId] = useState<string | null>(null)
  const print = usePrintLabels()
  const use = driveId === null ? 'machine' : 'drive'
  const targets = [{ machineId: page.machine.id, driveId }]
  const order = orderOf({ setup, choice, use, targets, language })
  const preview = useLabelPreview(order, true)
  const isFile = (setup.printers.find(({ id }) => id === order.printerId)?.way.kind ?? 'file') === 'file'
  return (
    <div className={styles.panel}>
      <div className={styles.choices}>
        {page.drives.length > 0 && (
          <Select
            size="lg"
            label={t('labels.of')}
            value={driveId ?? ''}
            onChange={(event) => setDriveId(event.currentTarget.value || null)}
            data={[{ value: '', label: t('labels.machine') }, ...page.drives.map(driveOption)]}
          />
        )}
        <LabelChoices setup={setup} use={use} />
      </div>
      <div className={styles.output}>
        {preview.isPending && <Pending heightsPx={[230]} />}
        {preview.error === null && preview.data !== undefined && (
          <LabelPreview
            preview={preview.data}
            isSheet={chosenTemplate(setup, choice, use).sheet !== null}
            isStale={preview.isPlaceholderData}
          />
        )}
        <LabelRefusals error={print.error ?? preview.error} />
        <Button
          size="xl"
          className={styles.print}
          loading={print.isPending}
          disabled={preview.error !== null}
          onClick={() => print.mutate(order)}
        >
          {t(isFile ? 'labels.makeFile' : 'labels.print')}
        </Button>
      </div>
    </div>
  )

  function driveOption({ id, facts }: MachinePage['drives'][number]) {
    const label = facts.serial === null ? t('labels.driveWithoutSerial') : t('labels.drive', { serial: facts.serial })
    return { value: id, label }
  }
}
