import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Campaign } from '../../../../../shared/domain/campaign.ts'
import { type ErasePolicy, stratifiedPercent } from '../../../../../shared/domain/erasing/erase-policy.ts'
import { api, client } from '../../../api/client.ts'
import { showToast } from '../../../app/toasts.ts'
import { Choice } from '../../../components/Choice.tsx'
import { Failed } from '../../../components/Failed.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { Select } from '../../../components/Select.tsx'
import { useWords } from '../../../i18n/use-words.ts'

/** What each campaign asks of its erasures. Applied at once; the toast takes it back. */
export function ErasePolicyPanel() {
  const { t } = useWords()
  const campaigns = useQuery(api.campaigns.list.queryOptions())
  const [chosenId, setChosenId] = useState<string | null>(null)
  const newestFirst = (campaigns.data ?? []).toSorted((one, other) => other.createdAt.localeCompare(one.createdAt))
  const campaign = newestFirst.find(({ id }) => id === chosenId) ?? newestFirst[0]
  return (
    <Panel title={t('erasing.pages.policy.title')} hint={t('erasing.pages.policy.hint')}>
      <Failed error={campaigns.error} />
      {campaigns.data?.length === 0 && <p className="soft">{t('erasing.pages.policy.none')}</p>}
      {newestFirst.length > 1 && (
        <Select
          label={t('erasing.pages.policy.campaign')}
          value={campaign?.id}
          data={newestFirst.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => setChosenId(event.currentTarget.value)}
        />
      )}
      {campaign !== undefined && <PolicyChoices campaign={campaign} />}
    </Panel>
  )
}

function PolicyChoices({ campaign }: { campaign: Campaign }) {
  const { t } = useWords()
  const cache = useQueryClient()
  const policy = campaign.erasePolicy
  const save = useMutation({
    // What another station chose since this was shown is not overwritten: it is shown instead.
    mutationFn: ({ to, from }: { to: ErasePolicy; from: ErasePolicy | null }) =>
      client.campaigns.setErasePolicy({ campaignId: campaign.id, policy: to, ...(from !== null && { shown: from }) }),
    onError: () => cache.invalidateQueries({ queryKey: api.campaigns.key() }),
    onSuccess: (_saved, { from }) => {
      void cache.invalidateQueries({ queryKey: api.campaigns.key() })
      const undo = () => from !== null && save.mutate({ to: from, from: null })
      showToast({ state: 'ok', text: t('erasing.pages.policy.saved'), ...(from !== null && { undo }) })
    },
  })
  const change = (to: Partial<ErasePolicy>) => save.mutate({ to: { ...policy, ...to }, from: policy })
  return (
    <>
      <Choice
        label={t('erasing.pages.policy.minimumLevel')}
        hint={t('erasing.pages.policy.levelHint')}
        value={policy.minimumLevel}
        isDisabled={save.isPending}
        options={(['clear', 'purge'] as const).map((value) => ({
          value,
          label: t(`erasing.pages.policy.levelOf.${value}`),
        }))}
        onChoose={(value) => change({ minimumLevel: value === 'purge' ? 'purge' : 'clear' })}
      />
      <Choice
        label={t('erasing.pages.policy.overwriteWith')}
        hint={t('erasing.pages.policy.overwriteHint')}
        value={policy.overwriteWith}
        isDisabled={save.isPending}
        options={(['zeros', 'random'] as const).map((value) => ({
          value,
          label: t(`erasing.pages.policy.overwriteOf.${value}`),
        }))}
        onChoose={(value) => change({ overwriteWith: value === 'random' ? 'random' : 'zeros' })}
      />
      <Choice
        label={t('erasing.pages.policy.verification')}
        hint={t('erasing.pages.policy.verificationHint', { percent: stratifiedPercent })}
        value={policy.verification}
        isDisabled={save.isPending}
        options={(['full', 'stratified'] as const).map((value) => ({
          value,
          label: t(`erasing.pages.plan.verificationOf.${value}`),
        }))}
        onChoose={(value) => change({ verification: value === 'stratified' ? 'stratified' : 'full' })}
      />
      <Choice
        label={t('checks.policy')}
        hint={t('checks.policyHint')}
        value={policy.isSecondPersonAsked === true ? 'yes' : 'no'}
        isDisabled={save.isPending}
        options={(['no', 'yes'] as const).map((value) => ({ value, label: t(`checks.policyOf.${value}`) }))}
        onChoose={(value) => change({ isSecondPersonAsked: value === 'yes' })}
      />
      <Failed error={save.error} />
    </>
  )
}
