import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { GradeSheet } from '../../../../shared/contract/grades.contract.ts'
import type { MachinePage } from '../../../../shared/contract/machines.contract.ts'
import type { Finding } from '../../../../shared/domain/testing/findings.ts'
import { api, client } from '../../api/client.ts'
import { useFailureToast } from '../../api/use-failure.ts'
import { openFile } from '../../app/files.ts'
import { Failed } from '../../components/Failed.tsx'
import { Panel } from '../../components/Panel.tsx'
import { Pending } from '../../components/Pending.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { FindingChooser } from './FindingChooser.tsx'
import { FindingList } from './FindingList.tsx'
import { GradeSide } from './GradeSide.tsx'
import styles from './GradeTab.module.css'
import { MachineDrawingMap, type PointedAt } from './MachineDrawingMap.tsx'
import { useFindings } from './use-findings.ts'

export function GradeTab({ page }: { page: MachinePage }) {
  const sheet = useQuery(api.grades.sheet.queryOptions({ input: { machineId: page.machine.id } }))
  if (sheet.data === undefined)
    return sheet.error === null ? <Pending heightsPx={[420, 200]} /> : <Failed error={sheet.error} />
  return <GradeWork page={page} sheet={sheet.data} />
}

function GradeWork({ page, sheet }: { page: MachinePage; sheet: GradeSheet }) {
  const { t } = useWords()
  const [where, setWhere] = useState<PointedAt | null>(null)
  const { add, remove, addPhoto } = useFindings(sheet.machineId, sheet.findings)
  const showFailure = useFailureToast()
  const openPhoto = (finding: Finding, sha256: string) =>
    client.grades.photo({ findingId: finding.id, sha256 }).then(openFile, showFailure)
  return (
    <div className={styles.tab}>
      <div className={styles.main}>
        <Panel title={t('grading.page.drawing')} hint={t('grading.page.drawingHint')}>
          <MachineDrawingMap kind={sheet.kind} findings={sheet.findings} onPoint={setWhere} />
        </Panel>
        <FindingList
          findings={sheet.findings}
          onRemove={(finding) => remove.mutate(finding)}
          onPhoto={(finding, photo) => addPhoto.mutate({ finding, photo })}
          onOpenPhoto={openPhoto}
        />
      </div>
      <GradeSide page={page} sheet={sheet} />
      {where !== null && (
        <FindingChooser
          where={where}
          onClose={() => setWhere(null)}
          onChoose={(what) => {
            add.mutate({ ...where, ...what })
            setWhere(null)
          }}
        />
      )}
    </div>
  )
}
