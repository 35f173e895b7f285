import { useRoute } from '../../app/navigation.ts'
import { PlaceLink } from '../../components/PlaceLink.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './BatchPlaces.module.css'

const places = ['batches', 'allocation', 'requests', 'beneficiaries', 'deliveries', 'fates'] as const

/** The rooms of the section: what is ready, who asks, who they are, what leaves. */
export function BatchPlaces() {
  const { t } = useWords()
  const { page } = useRoute()
  return (
    <nav className={styles.places} aria-label={t('requests.places.label')}>
      {places.map((place) => (
        <PlaceLink
          key={place}
          to={{ page: place }}
          className={styles.place}
          aria-current={place === page ? 'page' : undefined}
        >
          {t(`requests.places.${place}`)}
        </PlaceLink>
      ))}
    </nav>
  )
}
