import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { EraseJob } from '../../../../../shared/domain/erasing/erase-job.ts'
import { api, client } from '../../../api/client.ts'
import { showToast } from '../../../app/toasts.ts'
import { Failed } from '../../../components/Failed.tsx'
import { useWords } from '../../../i18n/use-words.ts'
import { ConfirmBand } from '../confirm/ConfirmBand.tsx'
import { JobDialog } from './JobDialog.tsx'
import styles from './JobResume.module.css'

/** An interrupted job waits: resume it with the serial typed again, or give it up. */
export function JobResume({ job }: { job: EraseJob }) {
  const { t } = useWords()
  const cache = useQueryClient()
  const [isGivingUp, setGivingUp] = useState(false)
  const resume = useMutation({
    mutationFn: (typedSerial: string) => client.erasing.resume({ jobId: job.id, typedSerial }),
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: api.erasing.key() })
      showToast({ state: 'ok', text: t('erasing.pages.job.resumed') })
    },
  })
  return (
    <div className={styles.resume}>
      <ConfirmBand
        expected={job.fingerprint.serial}
        isTraining={job.isTraining}
        isBusy={resume.isPending}
        isHeldBack={false}
        missing={[]}
        title={t('erasing.pages.job.resume')}
        hint={t('erasing.pages.job.resumeHint')}
        startWords={t('erasing.pages.plan.resumeStart')}
        onStart={(typedSerial) => resume.mutate(typedSerial)}
        failure={<Failed error={resume.error} />}
      />
      <div>
        <Button variant="default" size="md" onClick={() => setGivingUp(true)}>
          {t('erasing.pages.job.giveUp')}
        </Button>
      </div>
      {isGivingUp && (
        <JobDialog
          title={t('erasing.pages.job.giveUpTitle')}
          doWords={t('erasing.pages.job.giveUpDo')}
          doneWords={t('erasing.pages.job.givenUp')}
          act={() => client.erasing.giveUp({ jobId: job.id })}
          onClose={() => setGivingUp(false)}
        >
          <p>{t('erasing.pages.job.giveUpText')}</p>
        </JobDialog>
      )}
    </div>
  )
}
