import { Button, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { MachinePage } from '../../../../shared/contract/machines.contract.ts'
import {
  type CosmeticGrade,
  cosmeticGrades,
  type FunctionalGrade,
  functionalGrades,
  gradeLetter,
} from '../../../../shared/domain/grading.ts'
import { client } from '../../api/client.ts'
import { showToast } from '../../app/toasts.ts'
import { Failed } from '../../components/Failed.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { useKeepMachinePage } from '../machine/use-machine-page.ts'
import { GradeChoice } from './GradeChoice.tsx'
import styles from './GradeTab.module.css'
import { LiveLetter } from './LiveLetter.tsx'

export function GradeTab({ page }: { page: MachinePage }) {
  const { t, dateTime } = useWords()
  const keep = useKeepMachinePage()
  const given = page.grade
  const [cosmetic, setCosmetic] = useState<CosmeticGrade | null>(given?.cosmetic ?? null)
  const [functional, setFunctional] = useState<FunctionalGrade | null>(given?.functional ?? null)
  const [note, setNote] = useState(given?.note ?? '')
  const letter = cosmetic === null || functional === null ? null : gradeLetter(cosmetic, functional)
  const save = useMutation({
    mutationFn: (choice: { cosmetic: CosmeticGrade; functional: FunctionalGrade }) =>
      client.grades.give({ machineId: page.machine.id, ...choice, note }),
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
  const isChosen = cosmetic !== null && functional !== null
  return (
    <div className={styles.tab}>
      <div className={styles.choices}>
        <GradeChoice
          title={t('screens.grade.cosmetic')}
          hint={t('screens.grade.cosmeticHint')}
          name="cosmetic"
          options={cosmeticGrades.map((code) => ({ code, words: t(`codes.cosmetic.${code}`) }))}
          value={cosmetic}
          onChoose={setCosmetic}
        />
        <GradeChoice
          title={t('screens.grade.functional')}
          hint={t('screens.grade.functionalHint')}
          name="functional"
          options={functionalGrades.map((code) => ({ code, words: t(`codes.functional.${code}`) }))}
          value={functional}
          onChoose={setFunctional}
        />
      </div>
      <aside className={styles.side}>
        <LiveLetter letter={letter} isNotLooked={cosmetic === 'C0'} />
        <Textarea
          label={t('screens.grade.note')}
          placeholder={t('screens.grade.notePlaceholder')}
          rows={3}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Failed error={save.error} />
        <Button
          size="lg"
          className={styles.save}
          disabled={!isChosen}
          loading={save.isPending}
          onClick={() => isChosen && save.mutate({ cosmetic, functional })}
        >
          {t('screens.grade.save')}
        </Button>
        {given !== null && (
          <p className={styles.given}>
            {t('screens.grade.given', { at: dateTime(given.givenAt), name: given.operatorName })}
          </p>
        )}
      </aside>
    </div>
  )
}
