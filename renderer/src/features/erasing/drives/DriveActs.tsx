import { Button } from '@mantine/core'
import type { BenchDrive } from '../../../../../shared/contract/erasing.contract.ts'
import type { EraseJob } from '../../../../../shared/domain/erasing/erase-job.ts'
import type { EraseAdvice } from '../../../../../shared/domain/erasing/erase-plan.ts'
import { erasureLevels } from '../../../../../shared/domain/erasure.ts'
import { obstacleSentence } from '../../../../../shared/i18n/erase-sentences.ts'
import { go } from '../../../app/navigation.ts'
import { PlaceLink } from '../../../components/PlaceLink.tsx'
import { StateWord } from '../../../components/StateWord.tsx'
import { capital } from '../../../i18n/capital.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { BlockerList } from '../BlockerList.tsx'
import { JobProgress } from '../jobs/JobProgress.tsx'
import { jobStand } from '../jobs/job-stand.ts'
import { guideOf } from '../obstacle-guides.ts'
import styles from './DriveActs.module.css'

/** What can be done to the drive now: follow, prepare, or what to do so that it becomes possible. */
export function DriveActs({ drive, job }: { drive: BenchDrive; job: EraseJob | null }) {
  if (job !== null && job.state !== 'ended') return <JobAct job={job} />
  return drive.blockers.length > 0 ? <BlockerList blockers={drive.blockers} /> : <PrepareAct drive={drive} />
}

function JobAct({ job }: { job: EraseJob }) {
  const { t } = useWords()
  const isCalling = jobStand(job) === 'hand'
  return (
    <div className={styles.acts}>
      {isCalling && job.handNeeded !== null ? (
        <div>
          <StateWord state="warn">
            <strong>{capital(t(`erasing.hand.${job.handNeeded}`))}</strong>
          </StateWord>
          <p className="soft">{t(`erasing.handDo.${job.handNeeded}`)}</p>
        </div>
      ) : (
        <JobProgress job={job} />
      )}
      <Button
        size="lg"
        variant={isCalling ? 'filled' : 'default'}
        fullWidth
        onClick={() => go({ page: 'erasing-job', jobId: job.id })}
      >
        {t(isCalling ? 'erasing.pages.drives.resume' : 'erasing.pages.drives.follow')}
      </Button>
    </div>
  )
}

function PrepareAct({ drive }: { drive: BenchDrive }) {
  const { t } = useWords()
  const { state, advice, policy } = drive
  const advised = advice.options.find(({ technique }) => technique === advice.recommended?.technique)
  const name = state.facts.deviceName
  return (
    <div className={styles.acts}>
      {advised === undefined || advice.recommended === null ? (
        <div>
          <StateWord state="warn">
            <strong>{t('erasing.pages.drives.noAdvice')}</strong>
          </StateWord>
          <p className="soft">{t('erasing.pages.drives.noAdviceDo')}</p>
        </div>
      ) : (
        <div>
          <p className={styles.label}>{t('erasing.pages.drives.advised')}</p>
          <p>
            <strong>{t(`erasing.technique.${advised.technique}`)}</strong>
          </p>
          <p>{capital(t('erasing.pages.drives.reaches', { level: t(`erasing.level.${advised.level}`) }))}</p>
          {erasureLevels.indexOf(advised.level) < erasureLevels.indexOf(policy.minimumLevel) && (
            <StateWord state="warn">
              {t('erasing.pages.drives.belowPolicy', { level: t(`erasing.level.${policy.minimumLevel}`) })}
            </StateWord>
          )}
          <p className={styles.reason}>
            {t(`erasing.reason.${advice.recommended.reason}`)} <StrongerWay advice={advice} />
          </p>
        </div>
      )}
      {name !== null && (
        <Button
          size="lg"
          variant="default"
          fullWidth
          onClick={() => go({ page: 'erasing-plan', deviceName: name, isTraining: state.isTraining })}
        >
          {t('erasing.pages.drives.prepare')}
        </Button>
      )}
    </div>
  )
}

/** Purge would be possible if what stands in its way were lifted: where to read how. */
function StrongerWay({ advice }: { advice: EraseAdvice }) {
  const { t } = useWords()
  const obstacles = advice.options.filter(({ level }) => level === 'purge').flatMap((option) => option.obstacles)
  const lifted = obstacles.find(({ code }) => guideOf(code) !== null)
  const guide = lifted === undefined ? null : guideOf(lifted.code)
  if (lifted === undefined || guide === null) return null
  return (
    <>
      {obstacleSentence(lifted, t)}{' '}
      <PlaceLink to={{ page: 'erasing-refusals', refusal: guide }}>{t('erasing.pages.drives.seeGuide')}</PlaceLink>
    </>
  )
}
