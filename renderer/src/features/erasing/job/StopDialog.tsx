import type { EraseJob } from '../../../../../shared/domain/erasing/erase-job.ts'
import { isFirmwareTechnique } from '../../../../../shared/domain/erasing/erase-technique.ts'
import { client } from '../../../api/client.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { JobDialog } from './JobDialog.tsx'

export function StopDialog({ job, onClose }: { job: EraseJob; onClose: () => void }) {
  const { t } = useWords()
  return (
    <JobDialog
      title={t('erasing.pages.job.stopTitle')}
      doWords={t('erasing.pages.job.stopDo')}
      doneWords={t('erasing.pages.job.stopping')}
      act={() => client.erasing.stop({ jobId: job.id })}
      onClose={onClose}
    >
      <p>{t('erasing.pages.job.stopText')}</p>
      {isFirmwareTechnique(job.technique) && <p>{t('erasing.pages.job.stopFirmware')}</p>}
    </JobDialog>
  )
}
