import { Button } from '@mantine/core'
import { IconDoorEnter } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CollectionView } from '../../../../shared/contract/collection.contract.ts'
import { api, client } from '../../api/client.ts'
import { DropZone } from '../../components/DropZone.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { Arrivals } from './Arrivals.tsx'
import { ByStick } from './ByStick.tsx'
import styles from './CollectAnotherMachine.module.css'
import { OpenDoor } from './OpenDoor.tsx'

/** The ways for a machine that does not run Établi to tell what it is: through the network, or by a stick. */
export function CollectAnotherMachine() {
  const { t } = useWords()
  const queries = useQueryClient()
  const view = useQuery(api.collection.view.queryOptions())
  const arrivals = useQuery(api.collection.arrivals.queryOptions())
  const show = (next: CollectionView) => queries.setQueryData(api.collection.view.queryKey(), next)
  const open = useMutation({ mutationFn: (isAnew: boolean) => client.collection.open({ isAnew }), onSuccess: show })
  const close = useMutation({ mutationFn: () => client.collection.close(), onSuccess: show })
  const importFile = useMutation({
    mutationFn: (file: File) => client.collection.importFile({ file }),
    onSuccess: () => queries.invalidateQueries({ queryKey: api.collection.arrivals.key() }),
  })
  const door = view.data?.door ?? null
  const closedBecause = view.data?.closedBecause ?? null
  return (
    <DropZone
      words={t('collection.dropNow')}
      onDrop={({ files }) => {
        for (const file of files) importFile.mutate(file)
      }}
    >
      <Panel title={t('collection.title')} hint={t('collection.hint')}>
        <Failed error={open.error ?? close.error ?? importFile.error} />
        {door === null && closedBecause !== null && (
          <Notice state="todo" title={t(`collection.closedBecause.${closedBecause}`)} />
        )}
        {door !== null && (
          <OpenDoor
            door={door}
            isBusy={open.isPending || close.isPending}
            onRenew={() => open.mutate(true)}
            onClose={close.mutate}
          />
        )}
        {door === null && (
          <div className={styles.way}>
            <Button
              size="lg"
              variant="default"
              leftSection={<IconDoorEnter size={22} stroke={1.6} aria-hidden="true" />}
              loading={open.isPending}
              onClick={() => open.mutate(false)}
            >
              {t('collection.open')}
            </Button>
            <p className={styles.hint}>{t('collection.openHint')}</p>
          </div>
        )}
        <ByStick isBusy={importFile.isPending} onFile={importFile.mutate} />
        <Arrivals arrivals={arrivals.data ?? []} isDoorOpen={door !== null} />
      </Panel>
    </DropZone>
  )
}
