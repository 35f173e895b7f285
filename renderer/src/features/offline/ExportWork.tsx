import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { passphraseLength } from '../../../../shared/domain/backup.ts'
import { api, client } from '../../api/client.ts'
import { saveFile } from '../../app/files.ts'
import { Choice } from '../../components/Choice.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Panel } from '../../components/Panel.tsx'
import { Select } from '../../components/Select.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './OfflinePage.module.css'

/** Straight to a stick, or as a file to carry in another way. */
export function ExportWork() {
  const { t, driveSize } = useWords()
  const cache = useQueryClient()
  const [isEverything, setEverything] = useState(false)
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState('')
  const places = useQuery(api.offlineBenches.places.queryOptions({ staleTime: 0 }))
  const placeId = chosen || (places.data?.[0]?.id ?? '')
  const options = { isEverything, passphrase: text === '' ? null : text }
  const onSuccess = () => cache.invalidateQueries({ queryKey: api.offlineBenches.view.queryKey() })
  const toStick = useMutation({ mutationFn: () => client.offlineBenches.exportTo({ ...options, placeId }), onSuccess })
  const toFile = useMutation({
    mutationFn: async () => saveFile(await client.offlineBenches.exportWork(options)),
    onSuccess,
  })
  const isTooShort = text !== '' && text.length < passphraseLength.least
  const written = toStick.data
  return (
    <Panel title={t('offline.bench.exportTitle')} hint={t('offline.bench.exportHint')}>
      <div className={styles.stack}>
        <Choice
          label={t('offline.bench.what')}
          value={isEverything ? 'everything' : 'new'}
          options={[
            { value: 'new', label: t('offline.bench.onlyNew') },
            { value: 'everything', label: t('offline.bench.everything') },
          ]}
          onChoose={(value) => setEverything(value === 'everything')}
        />
        {places.data?.length === 0 && <p className="soft">{t('offline.bench.noPlaces')}</p>}
        {places.data !== undefined && places.data.length > 0 && (
          <Select
            label={t('offline.bench.where')}
            value={placeId}
            onChange={(event) => setChosen(event.currentTarget.value)}
            data={places.data.map(({ id, path, freeBytes }) => ({
              value: id,
              label: freeBytes === null ? path : `${path} (${t('backups.free', { size: driveSize(freeBytes) })})`,
            }))}
          />
        )}
        <TextInput
          size="md"
          type="password"
          label={t('offline.bench.passphrase')}
          description={t('offline.bench.passphraseHint')}
          value={text}
          maxLength={passphraseLength.most}
          autoComplete="off"
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Failed error={toStick.error ?? toFile.error} />
        {written !== undefined && (
          <Notice
            state="ok"
            title={t('offline.bench.written', { count: written.machineCount, path: written.path })}
            isAlert
          />
        )}
        <div className={styles.buttons}>
          <Button
            size="lg"
            disabled={placeId === '' || isTooShort || toFile.isPending}
            loading={toStick.isPending}
            onClick={() => toStick.mutate()}
          >
            {t('offline.bench.toStick')}
          </Button>
          <Button
            size="lg"
            variant="default"
            disabled={isTooShort || toStick.isPending}
            loading={toFile.isPending}
            onClick={() => toFile.mutate()}
          >
            {t('offline.bench.toFile')}
          </Button>
          <Button size="lg" variant="default" loading={places.isFetching} onClick={() => places.refetch()}>
            {t('offline.home.search')}
          </Button>
        </div>
      </div>
    </Panel>
  )
}
