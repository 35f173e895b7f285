import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { LabelSetup, PrinterCheck } from '../../../../../shared/contract/labels.contract.ts'
import type { LabelPrinter } from '../../../../../shared/domain/labels/label-printer.ts'
import { faultWords } from '../../../../../shared/i18n/label-sentences.ts'
import { client } from '../../../api/client.ts'
import { useFailureToast } from '../../../api/use-failure.ts'
import { Dialog } from '../../../components/Dialog.tsx'
import { StateWord } from '../../../components/StateWord.tsx'
import { useWords } from '../../../i18n/use-words.ts'
import { useKeepLabelSetup } from '../use-labels.ts'
import styles from './LabelSettingsPanel.module.css'
import { TestPage } from './TestPage.tsx'

type Props = { printer: LabelPrinter; setup: LabelSetup; isManager: boolean; onEdit: () => void }

export function PrinterLine({ printer, setup, isManager, onEdit }: Props) {
  const { t } = useWords()
  const onError = useFailureToast()
  const keep = useKeepLabelSetup()
  const [isLeaving, setLeaving] = useState(false)
  const check = useMutation({ mutationFn: () => client.labels.checkPrinter({ printerId: printer.id }), onError })
  const remove = useMutation({
    mutationFn: () => client.labels.removePrinter({ printerId: printer.id }),
    onSuccess: keep,
    onError,
  })
  return (
    <li className={styles.printer}>
      <div>
        <strong>{printer.name}</strong> <span className="soft">{usePrinterFacts(printer)}</span>
      </div>
      {check.data !== undefined && <CheckWords check={check.data} printer={printer} />}
      <div className={styles.acts}>
        {printer.way.kind === 'zebra' && (
          <Button variant="default" loading={check.isPending} onClick={() => check.mutate()}>
            {t('labels.settings.check')}
          </Button>
        )}
        {isManager && (
          <>
            <Button variant="default" onClick={onEdit}>
              {t('labels.settings.edit')}
            </Button>
            <Button variant="default" onClick={() => setLeaving(true)}>
              {t('labels.settings.remove')}
            </Button>
          </>
        )}
      </div>
      {isManager && <TestPage printer={printer} setup={setup} />}
      {isLeaving && (
        <Dialog title={t('labels.settings.remove')} onClose={() => setLeaving(false)}>
          <p>{t('labels.settings.removeAsk', { name: printer.name })}</p>
          <Button mt="md" loading={remove.isPending} onClick={() => remove.mutate()}>
            {t('labels.settings.removeYes')}
          </Button>
        </Dialog>
      )}
    </li>
  )
}

/** How it is connected, and by how much it is moved. */
function usePrinterFacts({ way, dotsPerInch, offsetXMicrometres, offsetYMicrometres }: LabelPrinter): string {
  const { t, number } = useWords()
  const place =
    way.kind === 'zebra'
      ? `${way.host}:${way.port}`
      : way.kind === 'cups'
        ? way.queue
        : way.kind === 'windows'
          ? way.printerName
          : null
  const isMoved = offsetXMicrometres !== 0 || offsetYMicrometres !== 0
  const millimetres = (micrometres: number) => number(micrometres / 1000, 2)
  return [
    t(`labels.settings.wayOf.${way.kind}`),
    ...(place === null ? [] : [place]),
    t('labels.settings.dpiValue', { dpi: dotsPerInch }),
    ...(isMoved
      ? [t('labels.settings.calibrated', { x: millimetres(offsetXMicrometres), y: millimetres(offsetYMicrometres) })]
      : []),
  ].join(' · ')
}

function CheckWords({ check, printer }: { check: PrinterCheck; printer: LabelPrinter }) {
  const { t } = useWords()
  const faults = 'faults' in check ? faultWords(check.faults, t) : ''
  const model = 'model' in check ? check.model : null
  const dpi = 'dotsPerInch' in check ? check.dotsPerInch : null
  const differs = dpi !== null && dpi !== printer.dotsPerInch
  return (
    <StateWord state={check.state === 'READY' && !differs ? 'ok' : 'warn'}>
      {[
        t(`labels.settings.checked.${check.state}`, { faults }),
        ...(model !== null && dpi !== null ? [t('labels.settings.model', { model, dpi })] : []),
        ...(differs ? [t('labels.settings.densityDiffers', { dpi })] : []),
      ].join(' ')}
    </StateWord>
  )
}
