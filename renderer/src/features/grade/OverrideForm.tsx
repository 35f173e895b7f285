import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import {
  type CosmeticGrade,
  cosmeticGrades,
  type FunctionalGrade,
  functionalGrades,
  type GradeLetter,
  type GradeOverride,
  letters,
} from '../../../../shared/domain/grading.ts'
import { Select } from '../../components/Select.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './GradeTab.module.css'

type Props = { override: GradeOverride | null; onChange: (override: GradeOverride | null) => void }
export const nothingHeld: GradeOverride = { cosmetic: null, functional: null, letter: null, reason: '' }

/** What the person sees that nothing computed knows. */
export function OverrideForm({ override, onChange }: Props) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  const told = override ?? nothingHeld
  if (!isOpen && override === null)
    return (
      <Button variant="default" size="lg" className={styles.act} onClick={() => setOpen(true)}>
        {t('grading.page.override')}
      </Button>
    )
  const change = (part: Partial<GradeOverride>) => onChange({ ...told, ...part })
  const asComputed = { value: '', label: t('grading.page.asComputed') }
  return (
    <div className={styles.override}>
      <p className="soft">{t('grading.page.overrideHint')}</p>
      <Select
        label={t('grading.page.cosmetic')}
        data={[
          asComputed,
          ...cosmeticGrades.map((value) => ({ value, label: `${value} ${t(`codes.cosmetic.${value}`)}` })),
        ]}
        value={told.cosmetic ?? ''}
        onChange={(event) => change({ cosmetic: (event.currentTarget.value || null) as CosmeticGrade | null })}
      />
      <Select
        label={t('grading.page.functional')}
        data={[
          asComputed,
          ...functionalGrades.map((value) => ({ value, label: `${value} ${t(`codes.functional.${value}`)}` })),
        ]}
        value={told.functional ?? ''}
        onChange={(event) => change({ functional: (event.currentTarget.value || null) as FunctionalGrade | null })}
      />
      <Select
        label={t('grading.page.letter')}
        data={[asComputed, ...letters.map((value) => ({ value, label: t(`codes.letter.${value}`) }))]}
        value={told.letter ?? ''}
        onChange={(event) => change({ letter: (event.currentTarget.value || null) as GradeLetter | null })}
      />
      <Textarea
        label={t('grading.page.reason')}
        description={t('grading.page.reasonHint')}
        rows={2}
        maxLength={500}
        value={told.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
      <Button
        variant="default"
        size="lg"
        className={styles.act}
        onClick={() => {
          onChange(null)
          setOpen(false)
        }}
      >
        {t('grading.page.backToComputed')}
      </Button>
    </div>
  )
}
