import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { CheckState, DoctorCheck } from '../../../../shared/contract/system.contract.ts'
import { api } from '../../api/client.ts'
import { Failed } from '../../components/Failed.tsx'
import { Panel } from '../../components/Panel.tsx'
import { Pending } from '../../components/Pending.tsx'
import { type MarkState, StateMark } from '../../components/StateMark.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './DoctorPanel.module.css'

const markOf: Record<CheckState, MarkState> = { ok: 'ok', warning: 'warn', failed: 'fail' }

export function DoctorPanel() {
  const { t } = useWords()
  const doctor = useQuery(api.system.doctor.queryOptions({ staleTime: 30_000 }))
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
          <p className="soft">
            {t('screens.settings.dataFolder')} <span className="mono">{doctor.data.dataFolder}</span>
          </p>
        </>
      )}
    </Panel>
  )
}

function CheckLine({ check }: { check: DoctorCheck }) {
  const { t, driveSize } = useWords()
  return (
    <li className={styles.check}>
      <StateMark state={markOf[check.state]} />
      <span className={styles.name}>{t(`codes.doctor.${check.code}`)}</span>
      <span className={styles.found}>{foundWords(check)}</span>
      <span className={styles.state}>{t(`codes.checkState.${check.state}`)}</span>
    </li>
  )

  function foundWords({ code, found, state }: DoctorCheck): string {
    if (found === null) return state === 'ok' ? '' : t('screens.settings.notFound')
    return code === 'DISK_SPACE' && /^\d+$/.test(found) ? driveSize(Number(found)) : found
  }
}
