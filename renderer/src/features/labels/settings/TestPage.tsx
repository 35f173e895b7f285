import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { LabelSetup } from '../../../../../shared/contract/labels.contract.ts'
import type { LabelPrinter } from '../../../../../shared/domain/labels/label-printer.ts'
import { outcomeSentence } from '../../../../../shared/i18n/label-sentences.ts'
import { client } from '../../../api/client.ts'
import { openFile } from '../../../app/files.ts'
import { Select } from '../../../components/Select.tsx'
import { StateWord } from '../../../components/StateWord.tsx'
import { useWords } from '../../../i18n/use-words.ts'
import { LabelRefusals } from '../LabelRefusals.tsx'
import styles from './LabelSettingsPanel.module.css'

/** Rulers and edges on the chosen format: what it shows is entered as calibration. */
export function TestPage({ printer, setup }: { printer: LabelPrinter; setup: LabelSetup }) {
  const { t, language } = useWords()
  const offered = setup.templates.filter(({ sheet }) => sheet === null || printer.way.kind !== 'zebra')
  const [templateId, setTemplateId] = useState(offered[0]?.id ?? '')
  const make = useMutation({
    mutationFn: () => client.labels.testPage({ printerId: printer.id, templateId, language }),
    onSuccess: ({ outcome, file }) => {
      if (outcome.state === 'FILE_MADE') openFile(file)
    },
  })
  return (
    <>
      <div className={styles.acts}>
        <Select
          label={t('labels.settings.testOn')}
          value={templateId}
          onChange={(event) => setTemplateId(event.currentTarget.value)}
          data={offered.map(({ id, name, articles }) => ({
            value: id,
            label: t('labels.templateOption', { name, articles }),
          }))}
        />
        <Button variant="default" loading={make.isPending} onClick={() => make.mutate()}>
          {t('labels.settings.testPage')}
        </Button>
      </div>
      <LabelRefusals error={make.error} />
      {make.data !== undefined && (
        <StateWord state={make.data.outcome.state === 'NOT_SENT' ? 'fail' : 'ok'}>
          {outcomeSentence(make.data.outcome, t)}
        </StateWord>
      )}
    </>
  )
}
