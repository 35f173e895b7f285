import { Button, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { GradeSheet } from '../../../../shared/contract/grades.contract.ts'
import type { MachinePage } from '../../../../shared/contract/machines.contract.ts'
import { type Condition, type GradeOverride, standingGrade } from '../../../../shared/domain/grading.ts'
import { gradeMachine } from '../../../../shared/domain/testing/grade-machine.ts'
import { client } from '../../api/client.ts'
import { showToast } from '../../app/toasts.ts'
import { Failed } from '../../components/Failed.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { useKeepMachinePage } from '../machine/use-machine-page.ts'
import { type CommandOutcome, useScanCommands } from '../scan/scan-commands.ts'
import { ConditionChoice } from './ConditionChoice.tsx'
import { GivenGrade } from './GivenGrade.tsx'
import { GradeReasons } from './GradeReasons.tsx'
import styles from './GradeTab.module.css'
import { LiveLetter } from './LiveLetter.tsx'
import { nothingHeld, OverrideForm } from './OverrideForm.tsx'

const shortestReason = 8

/** The grade as it builds up, before anything is saved. */
export function GradeSide({ page, sheet }: { page: MachinePage; sheet: GradeSheet }) {
  const { t } = useWords()
  const keep = useKeepMachinePage()
  const [condition, setCondition] = useState<Condition | null>(sheet.condition)
  const [override, setOverride] = useState<GradeOverride | null>(page.grade?.override ?? null)
  const [note, setNote] = useState(page.grade?.note ?? '')
  const computed = gradeMachine({ ...sheet.known, findings: sheet.findings, condition })
  const { letter } = standingGrade(computed, override)
  const save = useMutation({
    mutationFn: () => client.grades.give({ machineId: sheet.machineId, condition, override: toldOf(override), note }),
    onSuccess: (next) => {
      keep(next)
      const saved = next.grade?.letter ?? null
      const text =
        saved === null
          ? t('screens.grade.savedNoLetter')
          : t('screens.grade.saved', { letter: t(`codes.letter.${saved}`) })
      showToast({ state: 'ok', text })
    },
  })
  const isReasonShort = toldOf(override) !== null && (override?.reason.trim().length ?? 0) < shortestReason
  const isToSay = letter === null || isReasonShort
  useScanCommands((command) => {
    switch (command.kind) {
      case 'SEEN':
        setCondition(command.condition)
        return 'DONE'
      case 'COSMETIC':
        hold({ cosmetic: command.grade === computed.cosmetic ? null : command.grade })
        return 'DONE'
      case 'FUNCTIONAL':
        hold({ functional: command.grade === computed.functional ? null : command.grade })
        return 'DONE'
      case 'GRADE':
        return give()
      default:
        return null
    }
  })

  /** The computed grade is nobody's word: scanned, it takes back what was held against it. */
  function hold(part: Partial<GradeOverride>): void {
    setOverride({ ...(override ?? nothingHeld), ...part })
  }

  function give(): CommandOutcome {
    if (isReasonShort) return 'REASON_TO_WRITE'
    if (isToSay) return 'NOTHING_TO_DO'
    if (save.isPending) return 'BUSY'
    save.mutate()
    return 'DONE'
  }

  return (
    <aside className={styles.side}>
      <LiveLetter letter={letter} isNotLooked={condition === null} />
      <GradeReasons computed={computed} steps={page.steps} />
      <ConditionChoice value={condition} onChoose={setCondition} />
      <OverrideForm override={override} onChange={setOverride} />
      <Textarea
        label={t('screens.grade.note')}
        placeholder={t('screens.grade.notePlaceholder')}
        rows={2}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Failed error={save.error} />
      <Button
        size="lg"
        className={styles.save}
        disabled={isToSay}
        loading={save.isPending}
        onClick={() => save.mutate()}
      >
        {t('screens.grade.save')}
      </Button>
      {page.grade !== null && <GivenGrade grade={page.grade} now={sheet.computed} />}
    </aside>
  )
}

/** Words without another grade hold nothing against the computed one. */
function toldOf(override: GradeOverride | null): GradeOverride | null {
  if (override === null) return null
  const isEmpty = override.cosmetic === null && override.functional === null && override.letter === null
  return isEmpty ? null : override
}
