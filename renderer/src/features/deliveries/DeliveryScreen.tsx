import { useQuery } from '@tanstack/react-query'
import type { DeliveryPage } from '../../../../shared/contract/deliveries.contract.ts'
import { api } from '../../api/client.ts'
import { Failed } from '../../components/Failed.tsx'
import { PageHead } from '../../components/PageHead.tsx'
import { Pending } from '../../components/Pending.tsx'
import { PlaceLink } from '../../components/PlaceLink.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { usePlaceWords } from '../beneficiaries/use-place-words.ts'
import { PaperShelf } from '../papers/campaign/PaperShelf.tsx'
import { Boxes } from './Boxes.tsx'
import styles from './DeliveryScreen.module.css'
import { DonePanel } from './DonePanel.tsx'
import { HandOverPanel } from './HandOverPanel.tsx'
import { PlanPanel } from './PlanPanel.tsx'
import { WaitingPanel } from './WaitingPanel.tsx'

const kinds = ['convention', 'delivery-note', 'packing-list'] as const

export function DeliveryScreen({ deliveryId }: { deliveryId: string }) {
  const { t } = useWords()
  const page = useQuery(api.deliveries.page.queryOptions({ input: { deliveryId } }))
  if (page.data !== undefined) return <OpenDelivery page={page.data} />
  if (page.error === null) return <Pending heightsPx={[44, 320]} />
  const isUnknown = 'code' in page.error && page.error.code === 'NOT_FOUND'
  return (
    <div className={styles.page}>
      {!isUnknown && <Failed error={page.error} />}
      <PageHead title={t('deliveries.notFound')} />
      <p>
        {t('deliveries.notFoundDo')} <PlaceLink to={{ page: 'deliveries' }}>{t('deliveries.title')}</PlaceLink>
      </p>
    </div>
  )
}

/** The load and its papers on the left, what is to be done with it on the right. */
function OpenDelivery({ page }: { page: DeliveryPage }) {
  const { t } = useWords()
  const placeWords = usePlaceWords()
  const { delivery } = page
  return (
    <div className={styles.page}>
      <PageHead title={delivery.beneficiaryName}>
        <p className="soft">
          <PlaceLink to={{ page: 'deliveries' }}>{t('deliveries.title')}</PlaceLink> ·{' '}
          {t('deliveries.number', { number: delivery.number })} · {placeWords(delivery.communeCode)}
        </p>
      </PageHead>
      <div className={styles.columns}>
        <div className={styles.column}>
          <Boxes page={page} />
          {page.waiting.length > 0 && <WaitingPanel page={page} />}
          <PaperShelf
            campaignId={delivery.campaignId}
            subjectId={delivery.id}
            kinds={kinds}
            hint={t('deliveries.papers.deliveryHint')}
          />
        </div>
        <div className={styles.column}>
          {delivery.deliveredAt === null ? <HandOverPanel page={page} /> : <DonePanel delivery={delivery} />}
          <PlanPanel delivery={delivery} />
        </div>
      </div>
    </div>
  )
}
