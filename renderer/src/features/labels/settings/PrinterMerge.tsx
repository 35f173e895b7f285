import type { LabelPrinter } from '../../../../../shared/domain/labels/label-printer.ts'
import { MergeView } from '../../../components/MergeView.tsx'
import { mergeFields, mergeValues } from '../../../components/merge-values.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { fieldsOf, type PrinterFields } from './printer-draft.ts'

type Props = {
  mine: PrinterFields
  base: PrinterFields
  standing: LabelPrinter
  isBusy: boolean
  onKeep: (fields: PrinterFields) => void
  onGiveUp: () => void
}

/** Two people set one printer up: each field that differs, as both of them see it in their forms. */
export function PrinterMerge({ mine, base, standing, isBusy, onKeep, onGiveUp }: Props) {
  const { t } = useWords()
  const theirs = fieldsOf(standing)
  const labels: Record<keyof PrinterFields, string> = {
    name: t('labels.settings.name'),
    kind: t('labels.settings.way'),
    host: t('labels.settings.host'),
    port: t('labels.settings.port'),
    queue: t('labels.settings.queue'),
    dotsPerInch: t('labels.settings.dpi'),
    offsetX: t('labels.settings.offsetX'),
    offsetY: t('labels.settings.offsetY'),
  }
  const shown = (fields: PrinterFields, key: keyof PrinterFields) =>
    key === 'kind' ? t(`labels.settings.wayOf.${fields.kind}`) : fields[key]
  return (
    <MergeView
      fields={mergeFields(labels, { mine, theirs, base }, shown)}
      isBusy={isBusy}
      onKeep={(preferred) => onKeep(mergeValues(mine, theirs, preferred))}
      onGiveUp={onGiveUp}
    />
  )
}
