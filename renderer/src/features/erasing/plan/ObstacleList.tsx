import type { EraseOption } from '../../../../../shared/domain/erasing/erase-plan.ts'
import { obstacleSentence } from '../../../../../shared/i18n/erase-sentences.ts'
import { PlaceLink } from '../../../components/PlaceLink.tsx'
import { useWords } from '../../../i18n/use-words.ts'
import { guideOf } from '../obstacle-guides.ts'
import styles from './ObstacleList.module.css'

/** Techniques that cannot be used, each with what stands against it and where to read on. */
export function ObstacleList({ options }: { options: readonly EraseOption[] }) {
  const { t } = useWords()
  return (
    <ul className={styles.list}>
      {options.map(({ technique, obstacles }) => (
        <li key={technique} className={styles.item}>
          <span className={styles.technique}>{t(`erasing.technique.${technique}`)}</span>
          <span>
            {obstacles.map((obstacle) => {
              const guide = guideOf(obstacle.code)
              return (
                <span key={`${obstacle.code} ${obstacle.detail}`} className={styles.obstacle}>
                  {obstacleSentence(obstacle, t)}{' '}
                  {guide !== null && (
                    <PlaceLink to={{ page: 'erasing-refusals', refusal: guide }}>
                      {t('erasing.pages.drives.seeGuide')}
                    </PlaceLink>
                  )}
                </span>
              )
            })}
          </span>
        </li>
      ))}
    </ul>
  )
}
