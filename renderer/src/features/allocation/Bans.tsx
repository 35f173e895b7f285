import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { AllocationPage } from '../../../../shared/contract/allocation.contract.ts'
import { client } from '../../api/client.ts'
import { useFailureToast } from '../../api/use-failure.ts'
import { showToast } from '../../app/toasts.ts'
import { Panel } from '../../components/Panel.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './Bans.module.css'
import { useKeepPage } from './use-allocation.ts'

/** What was forbidden, by whom and why; nothing when nothing is. */
export function Bans({ bans, isManager }: { bans: AllocationPage['bans']; isManager: boolean }) {
  const { t, date } = useWords()
  const keep = useKeepPage()
  const onError = useFailureToast()
  const lift = useMutation({
    mutationFn: (banId: string) => client.allocation.liftBan({ banId }),
    onSuccess: (page) => {
      keep(page)
      showToast({ state: 'ok', text: t('allocation.bans.lifted') })
    },
    onError,
  })
  if (bans.length === 0) return null
  return (
    <Panel title={t('allocation.bans.title')}>
      <ul>
        {bans.map((ban) => (
          <li key={ban.id} className={styles.ban}>
            <span className={styles.words}>
              <strong>{ban.beneficiaryName}</strong>{' '}
              <span className={ban.assetTag === null ? undefined : 'mono'}>
                {ban.assetTag ?? t('allocation.bans.everything')}
              </span>{' '}
              <span className="soft">
                {ban.reason} · {t('allocation.bans.by', { name: ban.operatorName, date: date(ban.bannedAt) })}
              </span>
            </span>
            {isManager && (
              <Button
                variant="default"
                disabled={lift.isPending}
                aria-label={`${t('allocation.actions.lift')} ${ban.beneficiaryName} ${ban.assetTag ?? ''}`}
                onClick={() => lift.mutate(ban.id)}
              >
                {t('allocation.actions.lift')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
