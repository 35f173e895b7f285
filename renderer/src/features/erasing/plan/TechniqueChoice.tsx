import { useId } from 'react'
import type { EraseAdvice, EraseOption } from '../../../../../shared/domain/erasing/erase-plan.ts'
import type { EraseTechnique } from '../../../../../shared/domain/erasing/erase-technique.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { roundDurationWords } from '../../erasure/duration-words.ts'
import { ObstacleList } from './ObstacleList.tsx'
import styles from './TechniqueChoice.module.css'

type Props = { advice: EraseAdvice; chosen: EraseTechnique; onChoose: (technique: EraseTechnique) => void }

/** What is possible as a choice, what is not with its reason. */
export function TechniqueChoice({ advice, chosen, onChoose }: Props) {
  const { t } = useWords()
  const group = useId()
  const possible = advice.options.filter(({ obstacles }) => obstacles.length === 0)
  const impossible = advice.options.filter(({ obstacles }) => obstacles.length > 0)
  return (
    <div className={styles.choice}>
      <fieldset className={styles.options}>
        <legend className="visually-hidden">{t('erasing.pages.plan.technique')}</legend>
        {possible.map((option) => (
          <Option
            key={option.technique}
            option={option}
            group={group}
            reason={advice.recommended?.technique === option.technique ? advice.recommended.reason : null}
            isChosen={option.technique === chosen}
            onChoose={() => onChoose(option.technique)}
          />
        ))}
      </fieldset>
      {impossible.length > 0 && (
        <details className={styles.impossible}>
          <summary>
            {t('erasing.pages.plan.impossible')} ({impossible.length})
          </summary>
          <ObstacleList options={impossible} />
        </details>
      )}
    </div>
  )
}

type OptionProps = {
  option: EraseOption
  group: string
  reason: NonNullable<EraseAdvice['recommended']>['reason'] | null
  isChosen: boolean
  onChoose: () => void
}

function Option({ option, group, reason, isChosen, onChoose }: OptionProps) {
  const { t } = useWords()
  return (
    <label className={styles.option} data-chosen={isChosen || undefined}>
      <input type="radio" name={group} checked={isChosen} onChange={onChoose} className={styles.radio} />
      <span className={styles.words}>
        <span className={styles.name}>
          {t(`erasing.technique.${option.technique}`)}
          {reason !== null && <span className={styles.advised}>{t('erasing.pages.plan.advised')}</span>}
        </span>
        {reason !== null && <span className={styles.reason}>{t(`erasing.reason.${reason}`)}</span>}
      </span>
      <span className={styles.level}>{t(`erasing.level.${option.level}`)}</span>
      <span className={styles.duration}>
        {option.expectedSeconds === null ? (
          <span className="unknown">{t('screens.frame.unknown')}</span>
        ) : (
          roundDurationWords(option.expectedSeconds)
        )}
      </span>
    </label>
  )
}
