import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ErasureToSee, ValidationView } from '../../../../shared/contract/validation.contract.ts'
import { type RecheckOutcome, recheckOutcomes } from '../../../../shared/domain/validation/validation.ts'
import { api, client } from '../../api/client.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Failed } from '../../components/Failed.tsx'
import { PageHead } from '../../components/PageHead.tsx'
import { PlaceLink } from '../../components/PlaceLink.tsx'
import { Select } from '../../components/Select.tsx'
import { StateWord } from '../../components/StateWord.tsx'
import { Table } from '../../components/Table.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { useSession } from '../session/use-session.ts'
import styles from './ChecksPage.module.css'

/** What waits for a second person: proofs to stand for, sampled drives to read again. */
export function ChecksPage() {
  const { t } = useWords()
  const [chosenId, setChosenId] = useState<string | null>(null)
  const campaigns = useQuery(api.campaigns.list.queryOptions())
  const newestFirst = (campaigns.data ?? []).toSorted((one, other) => other.createdAt.localeCompare(one.createdAt))
  const campaign = newestFirst.find(({ id }) => id === chosenId) ?? newestFirst[0]
  return (
    <div className={styles.page}>
      <PageHead title={t('checks.title')}>
        {newestFirst.length > 1 && (
          <Select
            aria-label={t('checks.campaign')}
            value={campaign?.id}
            data={newestFirst.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(event) => setChosenId(event.currentTarget.value)}
          />
        )}
      </PageHead>
      <p className="soft">{t('checks.lead')}</p>
      <Failed error={campaigns.error} />
      {campaigns.data?.length === 0 && <EmptyState title={t('checks.noCampaign')} />}
      {campaign !== undefined && <CampaignChecks key={campaign.id} campaignId={campaign.id} />}
    </div>
  )
}

function CampaignChecks({ campaignId }: { campaignId: string }) {
  const { t } = useWords()
  const cache = useQueryClient()
  // Who may validate what depends on who works here.
  const personId = useSession().data?.actor?.operatorId
  const options = api.validation.view.queryOptions({ input: { campaignId } })
  const checks = useQuery({ ...options, queryKey: [...options.queryKey, personId] })
  const keep = (view: ValidationView) => {
    cache.setQueryData([...options.queryKey, personId], view)
  }
  const validate = useMutation({
    mutationFn: (erasureId: string) => client.validation.validate({ erasureId }),
    onSuccess: keep,
  })
  const recheck = useMutation({
    mutationFn: (told: { erasureId: string; outcome: RecheckOutcome }) => client.validation.recheck(told),
    onSuccess: keep,
  })
  const view = checks.data
  return (
    <>
      <Failed error={checks.error ?? validate.error ?? recheck.error} />
      {view?.erasures.length === 0 && <EmptyState title={t('checks.none')} />}
      {view !== undefined && view.erasures.length > 0 && (
        <>
          <p className={styles.counts}>{t('checks.counts', view.counts)}</p>
          {!view.isSecondPersonAsked && <p className="soft">{t('checks.notAsked')}</p>}
          <Table label={t('checks.title')}>
            <thead>
              <tr>
                {(['machine', 'drive', 'operator', 'recordedAt', 'validation', 'sample'] as const).map((name) => (
                  <th key={name} scope="col">
                    {t(`checks.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {view.erasures.map((erasure) => (
                <ErasureRow
                  key={erasure.erasureId}
                  erasure={erasure}
                  isBusy={validate.isPending || recheck.isPending}
                  onValidate={() => validate.mutate(erasure.erasureId)}
                  onRecheck={(outcome) => recheck.mutate({ erasureId: erasure.erasureId, outcome })}
                />
              ))}
            </tbody>
          </Table>
        </>
      )}
    </>
  )
}

type RowProps = {
  erasure: ErasureToSee
  isBusy: boolean
  onValidate: () => void
  onRecheck: (outcome: RecheckOutcome) => void
}

function ErasureRow({ erasure, isBusy, onValidate, onRecheck }: RowProps) {
  const { dateTime } = useWords()
  const { machineId, assetTag, driveName, operatorName, recordedAt } = erasure
  return (
    <tr>
      <td>
        <PlaceLink to={{ page: 'machine', machineId, tab: 'erasure' }} className={`mono ${styles.tag}`}>
          {assetTag}
        </PlaceLink>
      </td>
      <td>{driveName}</td>
      <td>{operatorName}</td>
      <td>{dateTime(recordedAt)}</td>
      <td>
        <ValidationCell erasure={erasure} isBusy={isBusy} onValidate={onValidate} />
      </td>
      <td>
        <SampleCell erasure={erasure} isBusy={isBusy} onRecheck={onRecheck} />
      </td>
    </tr>
  )
}

function ValidationCell({ erasure, isBusy, onValidate }: Omit<RowProps, 'onRecheck'>) {
  const { t } = useWords()
  const { validation, blocker, driveName } = erasure
  if (validation !== null) {
    return <StateWord state="ok">{t('checks.validatedBy', { name: validation.validatorName })}</StateWord>
  }
  if (blocker !== null) return <StateWord state="warn">{t('checks.own')}</StateWord>
  return (
    <Button
      size="md"
      variant="default"
      disabled={isBusy}
      aria-label={t('checks.validateOf', { drive: driveName })}
      onClick={onValidate}
    >
      {t('checks.validate')}
    </Button>
  )
}

function SampleCell({ erasure, isBusy, onRecheck }: Omit<RowProps, 'onValidate'>) {
  const { t } = useWords()
  const { isSampled, recheck, blocker, driveName } = erasure
  if (recheck !== null) {
    const told = { outcome: t(`checks.outcome.${recheck.outcome}`), name: recheck.operatorName }
    const state = recheck.outcome === 'data-found' ? 'fail' : 'ok'
    return (
      <div className={styles.outcomes}>
        <StateWord state={state}>{t('checks.recheckedBy', told)}</StateWord>
        {recheck.outcome === 'nothing-found' && (
          <Button
            size="md"
            variant="default"
            disabled={isBusy}
            aria-label={t('checks.dataFoundOn', { drive: driveName })}
            onClick={() => onRecheck('data-found')}
          >
            {t('checks.outcome.data-found')}
          </Button>
        )}
      </div>
    )
  }
  if (!isSampled) return <span className="soft">{t('checks.notInSample')}</span>
  if (blocker === 'SAME_PERSON') return <StateWord state="warn">{t('checks.inSample')}</StateWord>
  return (
    <fieldset className={styles.outcomes} aria-label={t('checks.recheckOf', { drive: driveName })}>
      {recheckOutcomes.map((outcome) => (
        <Button key={outcome} size="md" variant="default" disabled={isBusy} onClick={() => onRecheck(outcome)}>
          {t(`checks.outcome.${outcome}`)}
        </Button>
      ))}
    </fieldset>
  )
}
