import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { BackupsView } from '../../../../shared/contract/backups.contract.ts'
import { passphraseLength } from '../../../../shared/domain/backup.ts'
import { api, client } from '../../api/client.ts'
import { Failed } from '../../components/Failed.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Select } from '../../components/Select.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { useIsManager } from '../session/use-is-manager.ts'
import styles from './BackupsPanel.module.css'

/** A stick or a drive that survives this bench: what is there, or how to choose one. */
export function SecondPlace({ view: { elsewhere } }: { view: BackupsView }) {
  const { t } = useWords()
  const cache = useQueryClient()
  const isManager = useIsManager()
  const [isChoosing, setIsChoosing] = useState(false)
  const forget = useMutation({
    mutationFn: () => client.backups.forgetPlace(),
    onSuccess: (view) => cache.setQueryData(api.backups.view.queryKey(), view),
  })
  return (
    <div className={styles.place}>
      {elsewhere.problem !== null && (
        <Notice state="fail" isAlert title={t(`backups.placeProblem.${elsewhere.problem}`)} />
      )}
      {elsewhere.problem === null && elsewhere.isOld && <Notice state="warn" title={t('backups.oldElsewhere')} />}
      <p>
        {elsewhere.path === null ? t('backups.noPlace') : `${t('backups.place')} : `}
        {elsewhere.path !== null && <span className="mono">{elsewhere.path}</span>}
      </p>
      <Failed error={forget.error} />
      {isManager && !isChoosing && (
        <div className={styles.buttons}>
          <Button variant="default" onClick={() => setIsChoosing(true)}>
            {t('backups.choosePlace')}
          </Button>
          {elsewhere.path !== null && (
            <Button variant="default" loading={forget.isPending} onClick={() => forget.mutate()}>
              {t('backups.forgetPlace')}
            </Button>
          )}
        </div>
      )}
      {isManager && isChoosing && <ChoosePlace onDone={() => setIsChoosing(false)} />}
    </div>
  )
}

function ChoosePlace({ onDone }: { onDone: () => void }) {
  const { t, driveSize } = useWords()
  const cache = useQueryClient()
  const [placeId, setPlaceId] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const places = useQuery(api.backups.places.queryOptions({ staleTime: 0 }))
  const choose = useMutation({
    mutationFn: () => client.backups.setPlace({ placeId: placeId || (places.data?.[0]?.id ?? ''), passphrase }),
    onSuccess: (view) => {
      cache.setQueryData(api.backups.view.queryKey(), view)
      onDone()
    },
  })
  function submit(event: FormEvent): void {
    event.preventDefault()
    choose.mutate()
  }
  const isNone = places.data?.length === 0
  return (
    <form className={styles.place} onSubmit={submit}>
      <Failed error={places.error ?? choose.error} />
      {isNone && <Notice state="warn" title={t('backups.noPlaces')} />}
      {places.data !== undefined && !isNone && (
        <Select
          label={t('backups.place')}
          value={placeId || (places.data[0]?.id ?? '')}
          onChange={(event) => setPlaceId(event.currentTarget.value)}
          data={places.data.map(({ id, path, freeBytes }) => ({
            value: id,
            label: freeBytes === null ? path : `${path} (${t('backups.free', { size: driveSize(freeBytes) })})`,
          }))}
        />
      )}
      <TextInput
        type="password"
        label={t('backups.passphrase')}
        description={t('backups.passphraseHint')}
        value={passphrase}
        autoComplete="off"
        maxLength={passphraseLength.most}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
      />
      <div className={styles.buttons}>
        <Button
          type="submit"
          loading={choose.isPending}
          disabled={isNone || places.data === undefined || passphrase.length < passphraseLength.least}
        >
          {t('backups.usePlace')}
        </Button>
        <Button variant="default" loading={places.isFetching} onClick={() => void places.refetch()}>
          {t('backups.searchPlaces')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('screens.frame.cancel')}
        </Button>
      </div>
    </form>
  )
}
