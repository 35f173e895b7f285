import type { UnattendedRun } from '../../../../shared/domain/testing/unattended-run.ts'
import type { MarkState } from '../../components/StateMark.tsx'
import type { useWords } from '../../i18n/use-words.ts'

export function markOf(run: UnattendedRun | null): MarkState {
  if (run === null || run.state === 'cancelled') return 'todo'
  if (run.state === 'running') return 'doing'
  if (run.state === 'interrupted') return 'warn'
  switch (run.verdict?.state) {
    case 'pass':
      return 'ok'
    case 'fail':
      return 'fail'
    case 'not-applicable':
      return 'skip'
    default:
      return 'warn'
  }
}

export function stateWords(run: UnattendedRun | null, { t }: Pick<ReturnType<typeof useWords>, 't'>): string {
  if (run === null) return t('testing.unattended.todo')
  return run.verdict === null ? t(`testing.unattended.state.${run.state}`) : t(`checklist.state.${run.verdict.state}`)
}

/** "40 %", or how many ports of those counted; `null` while nothing tells. */
export function progressWords(
  { test, progress, usbPortsWanted }: UnattendedRun,
  { t }: Pick<ReturnType<typeof useWords>, 't'>,
): string | null {
  const seen = progress.measures.find((measure) => measure.name === 'usb-ports')?.value ?? 0
  if (test === 'usb-ports') return t('testing.unattended.usbSeen', { seen, wanted: usbPortsWanted ?? 0 })
  if (progress.share === null) return null
  return t('testing.unattended.percent', { percent: Math.floor(progress.share * 100) })
}
