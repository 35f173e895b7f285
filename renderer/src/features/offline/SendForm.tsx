import { Button, NumberInput, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { KnownBenchView } from '../../../../shared/contract/offline-benches.contract.ts'
import { passphraseLength } from '../../../../shared/domain/backup.ts'
import { tagsPerBlock } from '../../../../shared/domain/offline/tag-block.ts'
import { api, client } from '../../api/client.ts'
import { saveFile } from '../../app/files.ts'
import { Failed } from '../../components/Failed.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './OfflinePage.module.css'

type Props = { bench: KnownBenchView | null; onDone: () => void; onCancel: () => void }

/** A new bench, or news for one that works: what it is called, how many numbers, and what closes the file. */
export function SendForm({ bench, onDone, onCancel }: Props) {
  const { t } = useWords()
  const [name, setName] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [counts, setCounts] = useState<Record<string, number>>({})
  const campaigns = useQuery(api.campaigns.list.queryOptions())
  const newest = campaigns.data?.[0]?.id
  const countOf = (id: string) => counts[id] ?? (bench === null && id === newest ? tagsPerBlock.usual : 0)
  const send = useMutation({
    mutationFn: async () => {
      const blocks = (campaigns.data ?? [])
        .map(({ id }) => ({ campaignId: id, tagCount: countOf(id) }))
        .filter(({ tagCount }) => tagCount > 0)
      const file =
        bench === null
          ? await client.offlineBenches.open({ name: name.trim(), blocks, passphrase })
          : await client.offlineBenches.renew({ benchId: bench.id, blocks, passphrase })
      saveFile(file)
    },
    onSuccess: onDone,
  })
  function submit(event: FormEvent): void {
    event.preventDefault()
    send.mutate()
  }
  const all = campaigns.data ?? []
  const isCounted = all.every(({ id }) => countOf(id) === 0 || countOf(id) >= tagsPerBlock.least)
  const isNamed = bench !== null || (name.trim() !== '' && all.some(({ id }) => countOf(id) > 0))
  return (
    <Panel
      title={bench === null ? t('offline.home.newTitle') : t('offline.home.renewTitle', { name: bench.name })}
      hint={bench === null ? t('offline.home.noneHint') : t('offline.home.renewHint')}
    >
      <form className={styles.stack} onSubmit={submit}>
        <Failed error={campaigns.error ?? send.error} />
        {campaigns.data?.length === 0 && <Notice state="warn" title={t('offline.home.noCampaign')} />}
        {bench === null && (
          <TextInput
            size="md"
            label={t('offline.home.name')}
            placeholder={t('offline.home.namePlaceholder')}
            value={name}
            maxLength={80}
            autoComplete="off"
            autoFocus
            onChange={(event) => setName(event.currentTarget.value)}
          />
        )}
        {all.map(({ id, name: campaign, tagPrefix }) => (
          <NumberInput
            key={id}
            size="md"
            label={`${t('offline.home.tags')} — ${t('offline.home.tagsOf', { campaign, prefix: tagPrefix })}`}
            description={t('offline.home.tagsHint', tagsPerBlock)}
            value={countOf(id)}
            min={0}
            max={tagsPerBlock.most}
            step={10}
            allowDecimal={false}
            onChange={(value) => setCounts({ ...counts, [id]: Number(value) || 0 })}
          />
        ))}
        <TextInput
          size="md"
          type="password"
          label={t('offline.home.passphrase')}
          description={t('offline.home.passphraseHint')}
          value={passphrase}
          maxLength={passphraseLength.most}
          autoComplete="off"
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        <div className={styles.buttons}>
          <Button
            size="lg"
            type="submit"
            loading={send.isPending}
            disabled={!isNamed || !isCounted || passphrase.length < passphraseLength.least}
          >
            {bench === null ? t('offline.home.make') : t('offline.home.renewMake')}
          </Button>
          <Button size="lg" variant="default" onClick={onCancel}>
            {t('screens.frame.cancel')}
          </Button>
        </div>
      </form>
    </Panel>
  )
}
