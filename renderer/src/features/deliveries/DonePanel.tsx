import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { DeliverySummary } from '../../../../shared/contract/deliveries.contract.ts'
import { client } from '../../api/client.ts'
import { useFailureToast } from '../../api/use-failure.ts'
import { openFile } from '../../app/files.ts'
import { showToast } from '../../app/toasts.ts'
import { Failed } from '../../components/Failed.tsx'
import { FileButton } from '../../components/FileButton.tsx'
import { Panel } from '../../components/Panel.tsx'
import { StateWord } from '../../components/StateWord.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './HandOverPanel.module.css'
import { copyTypes } from './HandOverPanel.tsx'
import { useKeepDelivery } from './use-delivery.ts'

/** It is done: since when, and the copy that both signed. */
export function DonePanel({
  delivery: { id: deliveryId, deliveredAt, signedCopySha256 },
}: {
  delivery: DeliverySummary
}) {
  const { t, date } = useWords()
  const keep = useKeepDelivery()
  const hasCopy = signedCopySha256 !== null
  const attach = useMutation({
    mutationFn: (signedCopy: File) => client.deliveries.attachSignedCopy({ deliveryId, signedCopy }),
    onSuccess: (page) => {
      keep(page)
      showToast({ state: 'ok', text: t('deliveries.handOver.copySaved') })
    },
  })
  return (
    <Panel title={t('deliveries.handOver.title')}>
      <StateWord state="ok" size={24}>
        <strong>{t('deliveries.handOver.doneOn', { date: date(deliveredAt ?? '') })}</strong>
      </StateWord>
      <StateWord state={hasCopy ? 'ok' : 'warn'} size={24}>
        {t(hasCopy ? 'deliveries.handOver.copyKept' : 'deliveries.handOver.copyMissing')}
      </StateWord>
      <Failed error={attach.error} />
      <div className={styles.copy}>
        {hasCopy && <OpenCopy deliveryId={deliveryId} />}
        <FileButton
          label={t(hasCopy ? 'deliveries.handOver.copyReplace' : 'deliveries.handOver.copyGive')}
          accept={copyTypes}
          isMain={!hasCopy}
          isBusy={attach.isPending}
          onFile={(file) => attach.mutate(file)}
        />
      </div>
    </Panel>
  )
}

function OpenCopy({ deliveryId }: { deliveryId: string }) {
  const { t } = useWords()
  const onError = useFailureToast()
  const open = useMutation({
    mutationFn: async () => openFile(await client.deliveries.signedCopy({ deliveryId })),
    onError,
  })
  return (
    <Button size="lg" variant="default" loading={open.isPending} onClick={() => open.mutate()}>
      {t('deliveries.handOver.copyOpen')}
    </Button>
  )
}
