import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { BackupsView } from '../../../../shared/contract/backups.contract.ts'
import type { EvidenceGaps } from '../../../../shared/domain/backup.ts'
import { api, client } from '../../api/client.ts'
import { Failed } from '../../components/Failed.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Panel } from '../../components/Panel.tsx'
import { StateWord } from '../../components/StateWord.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './BackupsPanel.module.css'
import { SecondPlace } from './SecondPlace.tsx'

const shownCopies = 6
const shownPieces = 3

/** When the workshop was last safe, large; and what to do when that is long ago. */
export function BackupsPanel() {
  const { t } = useWords()
  const cache = useQueryClient()
  const backups = useQuery(api.backups.view.queryOptions())
  const take = useMutation({
    mutationFn: () => client.backups.take(),
    onSuccess: (view) => cache.setQueryData(api.backups.view.queryKey(), view),
  })
  const view = backups.data
  return (
    <Panel
      title={t('backups.title')}
      hint={t('backups.hint')}
      aside={
        <Button size="md" loading={take.isPending} disabled={view?.isOnServer} onClick={() => take.mutate()}>
          {t('backups.takeNow')}
        </Button>
      }
    >
      <Failed error={backups.error ?? take.error} />
      {view?.isOnServer === true && <Notice state="skip" title={t('backups.onServer')} />}
      {view?.isOnServer === false && (
        <>
          <LastGood view={view} />
          <SecondPlace view={view} />
          <Copies view={view} />
        </>
      )}
    </Panel>
  )
}

function LastGood({ view }: { view: BackupsView }) {
  const { t, dateTime } = useWords()
  const told = (at: string | null) => (at === null ? t('backups.never') : dateTime(at))
  return (
    <>
      <dl className={styles.last}>
        <div>
          <dt>{t('backups.lastGood')}</dt>
          <dd>
            <StateWord state={view.isOld ? 'fail' : 'ok'} size={26}>
              {told(view.lastGoodAt)}
            </StateWord>
          </dd>
        </div>
        <div>
          <dt>{t('backups.lastElsewhere')}</dt>
          <dd>
            <StateWord state={view.elsewhere.isOld ? 'warn' : 'ok'} size={26}>
              {told(view.elsewhere.lastGoodAt)}
            </StateWord>
          </dd>
        </div>
      </dl>
      {view.problem !== null && (
        <Notice state="fail" isAlert title={t(`backups.taken.${view.problem}`, { name: view.copies[0]?.name ?? '' })} />
      )}
      {view.isOld && view.problem === null && <Notice state="fail" title={t('backups.old')} />}
      <Gaps gaps={view.evidence} />
    </>
  )
}

/** The copies stand without it; the evidence itself is to be found again. */
function Gaps({ gaps }: { gaps: EvidenceGaps | null }) {
  const { t } = useWords()
  if (gaps === null || gaps.missingCount + gaps.alteredCount === 0) return null
  const { missingCount, alteredCount, named } = gaps
  return (
    <Notice
      state="fail"
      isAlert
      title={
        <>
          {missingCount > 0 && <span>{t('backups.evidenceMissing', { count: missingCount })} </span>}
          {alteredCount > 0 && <span>{t('backups.evidenceAltered', { count: alteredCount })}</span>}
        </>
      }
    >
      <p>{t('backups.evidenceMend')}</p>
      <ul className={styles.named}>
        {named.slice(0, shownPieces).map((name) => (
          <li key={name} className="mono">
            {name}
          </li>
        ))}
        {missingCount + alteredCount > shownPieces && <li>…</li>}
      </ul>
    </Notice>
  )
}

function Copies({ view }: { view: BackupsView }) {
  const { t, dateTime, driveSize } = useWords()
  if (view.copies.length === 0) return null
  return (
    <div>
      <h3>{t('backups.copies')}</h3>
      <ul className={styles.copies}>
        {view.copies.slice(0, shownCopies).map((copy) => (
          <li key={copy.name}>
            <span>{dateTime(copy.takenAt)}</span>
            <span className="soft">
              {t(`backups.reason.${copy.reason}`)} · {driveSize(copy.sizeBytes)}
            </span>
            <StateWord state={copy.verifiedAt === null ? 'warn' : 'ok'}>
              {t(copy.verifiedAt === null ? 'backups.notVerified' : 'backups.verified')}
            </StateWord>
          </li>
        ))}
      </ul>
    </div>
  )
}
