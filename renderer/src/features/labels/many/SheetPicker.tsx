import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { LabelTemplate, SheetGrid } from '../../../../../shared/domain/labels/label-template.ts'
import { placeLabels, slotCount, slotOrigin } from '../../../../../shared/domain/labels/sheet-slots.ts'
import { client } from '../../../api/client.ts'
import { useFailureToast } from '../../../api/use-failure.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { useKeepLabelSetup } from '../use-labels.ts'
import styles from './SheetPicker.module.css'

type Props = {
  template: LabelTemplate
  sheet: SheetGrid
  used: readonly number[]
  firstSlot: number
  tags: readonly string[]
  onFirst: (slot: number) => void
  /** Beside the sheet: what comes out of it. */
  children: ReactNode
}

/** The sheet as it lies in the drawer. A click says where to begin; peeled places are remembered and can be corrected. */
export function SheetPicker({ template, sheet, used, firstSlot, tags, onFirst, children }: Props) {
  const { t } = useWords()
  const keep = useKeepLabelSetup()
  const onError = useFailureToast()
  const [corrected, setCorrected] = useState<readonly number[] | null>(null)
  // What the correction began from: another bench may print on the sheet meanwhile.
  const [shown, setShown] = useState(used)
  const save = useMutation({
    mutationFn: (usedSlots: number[]) =>
      client.labels.setSheet({ templateId: template.id, usedSlots, shown: [...(corrected === null ? used : shown)] }),
    onSuccess: (setup) => {
      setCorrected(null)
      keep(setup)
    },
    onError,
  })
  const places = placeLabels(sheet, used, firstSlot, tags.length)
  const tagAt = new Map(places.flatMap(({ page, slot }, index) => (page === 0 ? [[slot, tags[index] ?? '']] : [])))
  const shownUsed = new Set(corrected ?? used)
  return (
    <section className={styles.picker} aria-label={t('labels.many.sheetTitle')}>
      <div className={styles.words}>
        <h3>{t('labels.many.sheetTitle')}</h3>
        <p className="soft">{t(corrected === null ? 'labels.many.sheetHint' : 'labels.many.correctHint')}</p>
        <div className={styles.acts}>
          {corrected === null ? (
            <Button variant="default" onClick={correct}>
              {t('labels.many.correct')}
            </Button>
          ) : (
            <>
              <Button loading={save.isPending} onClick={() => save.mutate([...corrected])}>
                {t('labels.many.save')}
              </Button>
              <Button variant="default" onClick={() => setCorrected(null)}>
                {t('screens.frame.cancel')}
              </Button>
            </>
          )}
          <Button
            variant="default"
            disabled={used.length === 0}
            loading={save.isPending}
            onClick={() => save.mutate([])}
          >
            {t('labels.many.newSheet')}
          </Button>
        </div>
        {children}
      </div>
      <svg className={styles.sheet} viewBox={`0 0 ${sheet.widthMillimetres} ${sheet.heightMillimetres}`}>
        <title>{template.name}</title>
        <rect className={styles.paper} width={sheet.widthMillimetres} height={sheet.heightMillimetres} />
        {Array.from({ length: slotCount(sheet) }, (_, slot) => (
          <Slot
            key={slotKey(slot)}
            {...slotOrigin(sheet, slot)}
            template={template}
            state={slotState(slot)}
            label={slotWords(slot)}
            onClick={() => click(slot)}
          />
        ))}
      </svg>
    </section>
  )

  function correct(): void {
    setShown(used)
    setCorrected(used)
  }

  function slotState(slot: number): SlotState {
    if (shownUsed.has(slot)) return 'used'
    return corrected === null && tagAt.has(slot) ? 'filled' : 'free'
  }

  function slotWords(slot: number): string {
    const state = slotState(slot)
    if (state === 'filled') return t('labels.many.slotFilled', { slot: slot + 1, tag: tagAt.get(slot) ?? '' })
    return t(state === 'used' ? 'labels.many.slotUsed' : 'labels.many.slotFree', { slot: slot + 1 })
  }

  function click(slot: number): void {
    if (corrected === null) {
      if (!shownUsed.has(slot)) onFirst(slot)
      return
    }
    setCorrected(shownUsed.has(slot) ? corrected.filter((one) => one !== slot) : [...corrected, slot])
  }
}

const slotKey = (slot: number) => `slot ${slot}`

type SlotState = 'free' | 'used' | 'filled'
type SlotProps = { x: number; y: number; template: LabelTemplate; state: SlotState; label: string; onClick: () => void }

function Slot({ x, y, template, state, label, onClick }: SlotProps) {
  const { widthMillimetres: width, heightMillimetres: height } = template
  const middle = { x: x + width / 2, y: y + height / 2 }
  return (
    // biome-ignore lint/a11y/useSemanticElements: an HTML button cannot stand in a drawing
    <g
      className={styles.slot}
      data-state={state}
      role="button"
      tabIndex={0}
      aria-label={label}
      onClick={onClick}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        onClick()
      }}
    >
      <rect x={x + 0.6} y={y + 0.6} width={width - 1.2} height={height - 1.2} rx="1.4" />
      {state === 'used' && <path d={`M${middle.x - 4} ${middle.y - 4}l8 8m0 -8l-8 8`} />}
      {state === 'filled' && <circle cx={middle.x} cy={middle.y} r="4" />}
    </g>
  )
}
