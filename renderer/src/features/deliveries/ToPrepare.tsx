import { Button } from '@mantine/core'
import { go } from '../../app/navigation.ts'
import { Panel } from '../../components/Panel.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { usePlaceWords } from '../beneficiaries/use-place-words.ts'
import { useIsManager } from '../session/use-is-manager.ts'
import styles from './ToPrepare.module.css'
import type { WaitingAssociation } from './waiting-associations.ts'

type Props = { associations: readonly WaitingAssociation[]; onPrepare: (association: WaitingAssociation) => void }

/** Associations whose machines are on no delivery yet. */
export function ToPrepare({ associations, onPrepare }: Props) {
  const { t } = useWords()
  const placeWords = usePlaceWords()
  return (
    <Panel title={t('deliveries.ready.title')} hint={t('deliveries.ready.hint')}>
      <ul className={styles.rows}>
        {associations.map((one) => (
          <li key={one.beneficiaryId} className={styles.row}>
            <span className={styles.name}>
              {one.name} <span className="soft">{placeWords(one.communeCode)}</span>
            </span>
            <span className={styles.count}>{t('deliveries.count', { count: one.machineCount })}</span>
            <PrepareButton association={one} onPrepare={onPrepare} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

type ButtonProps = { association: WaitingAssociation; onPrepare: Props['onPrepare'] }

function PrepareButton({ association, onPrepare }: ButtonProps) {
  const { t } = useWords()
  const isManager = useIsManager()
  const { name, openDelivery } = association
  if (openDelivery !== null) {
    return (
      <Button variant="default" onClick={() => go({ page: 'delivery', deliveryId: openDelivery.id })}>
        {t('deliveries.ready.toOpen', { number: openDelivery.number })}
      </Button>
    )
  }
  if (!isManager) return null
  return (
    <Button
      variant="default"
      aria-label={t('deliveries.ready.prepareFor', { name })}
      onClick={() => onPrepare(association)}
    >
      {t('deliveries.ready.prepare')}
    </Button>
  )
}
