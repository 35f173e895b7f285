import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { CheckState, DoctorCheck } from '../../../../shared/contract/system.contract.ts'
import { api, client } from '../../api/client.ts'
import { saveFile } from '../../app/files.ts'
import { Failed } from '../../components/Failed.tsx'
import { Panel } from '../../components/Panel.tsx'
import { Pending } from '../../components/Pending.tsx'
import { type MarkState, StateMark } from '../../components/StateMark.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './DoctorPanel.module.css'

/** Nothing to be found: their state says it all. */
const trustCodes: ReadonlySet<string> = new Set([
  'DATABASE',
  'EVIDENCE',
  'BACKUP',
  'BACKUP_ELSEWHERE',
  'CODES',
  'RIGHTS',
])
const markOf: Record<CheckState, MarkState> = { ok: 'ok', warning: 'warn', failed: 'fail' }

export function DoctorPanel() {
  const { t } = useWords()
  const doctor = useQuery(api.system.doctor.queryOptions({ staleTime: 30_000 }))
  const bundle = useMutation({ mutationFn: async () => saveFile(await client.system.supportBundle()) })
  return (
    <Panel
      title={t('screens.settings.doctor')}
      hint={t('screens.settings.doctorHint')}
      aside={
        <Button variant="default" loading={doctor.isFetching} onClick={() => void doctor.refetch()}>
          {t('screens.settings.checkAgain')}
        </Button>
      }
    >
      <Failed error={doctor.error} />
      {doctor.data === undefined && doctor.error === null && <Pending heightsPx={[420]} />}
      {doctor.data !== undefined && (
        <>
          <ul>
            {doctor.data.checks.map((check) => (
              <CheckLine key={check.code} check={check} />
            ))}
          </ul>
          <div>
            <Button variant="default" loading={bundle.isPending} onClick={() => bundle.mutate()}>
              {t('screens.settings.supportBundle')}
            </Button>
          </div>
          <Failed error={bundle.error} />
          <p className="soft">
            {t('screens.settings.dataFolder')} <span className="mono">{doctor.data.dataFolder}</span>
          </p>
        </>
      )}
    </Panel>
  )
}

function CheckLine({ check }: { check: DoctorCheck }) {
  const { t, driveSize, dateTime } = useWords()
  return (
    <li className={styles.check}>
      <StateMark state={markOf[check.state]} />
      <span className={styles.name}>{t(`codes.doctor.${check.code}`)}</span>
      <span className={styles.found}>{foundWords(check)}</span>
      <span className={styles.state}>{t(`codes.checkState.${check.state}`)}</span>
      {check.state !== 'ok' && <span className={styles.mend}>{t(`codes.doctorMend.${check.code}`)}</span>}
    </li>
  )

  function foundWords({ code, found, state }: DoctorCheck): string {
    if (found === null) return state === 'ok' || trustCodes.has(code) ? '' : t('screens.settings.notFound')
    if (code === 'BACKUP') return dateTime(found)
    return code === 'DISK_SPACE' && /^\d+$/.test(found) ? driveSize(Number(found)) : found
  }
}
