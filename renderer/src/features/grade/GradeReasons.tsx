import type { ReactNode } from 'react'
import type { MachinePage } from '../../../../shared/contract/machines.contract.ts'
import type { ComputedGrade } from '../../../../shared/domain/testing/grade-machine.ts'
import { dataSentence, functionSentences, lookSentence } from '../../../../shared/i18n/grade-sentences.ts'
import { useWords } from '../../i18n/use-words.ts'
import styles from './GradeReasons.module.css'

/** The three axes, each with every reason why it is not better. */
export function GradeReasons({ computed, steps }: { computed: ComputedGrade; steps: MachinePage['steps'] }) {
  const { t, language } = useWords()
  const { cosmetic, functional, data } = computed
  const titleOf = (stepKey: string) => steps.find(({ key }) => key === stepKey)?.definition.title[language] ?? stepKey
  return (
    <section className={styles.reasons} aria-label={t('grading.page.axes')}>
      <Axis
        title={t('grading.page.cosmetic')}
        value={cosmetic}
        words={t(`codes.cosmetic.${cosmetic}`)}
        sentences={computed.look.map((reason) => lookSentence(reason, language))}
      />
      <Axis
        title={t('grading.page.functional')}
        value={functional}
        words={functional === null ? t('grading.page.noFunctional') : t(`codes.functional.${functional}`)}
        sentences={functionSentences(computed.function, language, titleOf)}
      />
      <Axis
        title={t('grading.page.data')}
        value={null}
        words={t(`grading.data.${data}`)}
        sentences={computed.dataReasons.map((reason) => dataSentence(reason, language))}
      />
    </section>
  )
}

type AxisProps = { title: string; value: string | null; words: ReactNode; sentences: string[] }

function Axis({ title, value, words, sentences }: AxisProps) {
  return (
    <div>
      <h3 className={styles.title}>{title}</h3>
      <p className={styles.value}>
        {value !== null && <span className={styles.code}>{value}</span>} {words}
      </p>
      <ul className={styles.list}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  )
}
