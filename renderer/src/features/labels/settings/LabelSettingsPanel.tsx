import { Button } from '@mantine/core'
import { useState } from 'react'
import type { LabelSetup } from '../../../../../shared/contract/labels.contract.ts'
import type { SessionView } from '../../../../../shared/contract/session.contract.ts'
import { go } from '../../../app/navigation.ts'
import { Failed } from '../../../components/Failed.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { useWords } from '../../../i18n/use-words.ts'
import { useLabelSetup } from '../use-labels.ts'
import styles from './LabelSettingsPanel.module.css'
import { LogoLine } from './LogoLine.tsx'
import { PrinterForm } from './PrinterForm.tsx'
import { PrinterLine } from './PrinterLine.tsx'

/** Printers and logo of the labels: everybody sees them, a manager sets them up. */
export function LabelSettingsPanel({ session }: { session: SessionView }) {
  const { t } = useWords()
  const setup = useLabelSetup()
  const isManager = session.operators.find(({ id }) => id === session.actor?.operatorId)?.role === 'manager'
  return (
    <Panel title={t('labels.settings.title')} hint={t('labels.settings.hint')}>
      <Failed error={setup.error} />
      {setup.data !== undefined && <Printers setup={setup.data} isManager={isManager} />}
      <div>
        <Button variant="default" onClick={() => go({ page: 'labels' })}>
          {t('labels.many.open')}
        </Button>
      </div>
      {!isManager && <p className="soft">{t('labels.settings.managerOnly')}</p>}
    </Panel>
  )
}

function Printers({ setup, isManager }: { setup: LabelSetup; isManager: boolean }) {
  const { t } = useWords()
  /** `null` = none, empty = a new one. */
  const [editedId, setEditedId] = useState<string | null>(null)
  const edited = setup.printers.find(({ id }) => id === editedId) ?? null
  return (
    <>
      {setup.printers.length === 0 && <p>{t('labels.settings.none')}</p>}
      <ul className={styles.printers}>
        {setup.printers.map((printer) => (
          <PrinterLine
            key={printer.id}
            printer={printer}
            setup={setup}
            isManager={isManager}
            onEdit={() => setEditedId(printer.id)}
          />
        ))}
      </ul>
      {isManager && editedId === null && (
        <div>
          <Button variant="default" onClick={() => setEditedId('')}>
            {t('labels.settings.add')}
          </Button>
        </div>
      )}
      {isManager && editedId !== null && (
        <PrinterForm key={editedId} printer={edited} setup={setup} onDone={() => setEditedId(null)} />
      )}
      <LogoLine hasLogo={setup.hasLogo} canChange={isManager} />
    </>
  )
}
