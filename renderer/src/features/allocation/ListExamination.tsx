import { useMutation } from '@tanstack/react-query'
import type { ExaminedAllocationList, ExaminedPlacement } from '../../../../shared/contract/allocation.contract.ts'
import { listProblemSentence } from '../../../../shared/i18n/allocation-sentences.ts'
import { client } from '../../api/client.ts'
import type { MarkState } from '../../components/StateMark.tsx'
import { StateWord } from '../../components/StateWord.tsx'
import { Table } from '../../components/Table.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './ListExamination.module.css'
import { ReasonForm } from './ReasonForm.tsx'
import { useTellChange } from './use-allocation.ts'

const marks: Record<ExaminedPlacement['outcome'], MarkState> = {
  same: 'ok',
  new: 'doing',
  move: 'doing',
  none: 'skip',
  refused: 'fail',
}

type Props = { examined: ExaminedAllocationList; onDone: () => void }

/** A sheet that came back, line by line; what was refused stands first. */
export function ListExamination({ examined, onDone }: Props) {
  const { t, number } = useWords()
  const tell = useTellChange()
  const { examinationId, fileName, lines, changeCount, refusedCount } = examined
  const accept = useMutation({
    mutationFn: (reason: string) => client.allocation.acceptList({ examinationId, reason }),
    onSuccess: (changed) => {
      tell(changed, t('allocation.list.accepted', { count: changeCount }))
      onDone()
    },
  })
  const isRefused = ({ outcome }: ExaminedPlacement) => outcome === 'refused'
  const inOrder = [...lines.filter(isRefused), ...lines.filter((line) => !isRefused(line))]
  return (
    <div className={styles.examination}>
      <p>
        {t('allocation.list.changes', { count: changeCount })}, {t('allocation.list.refused', { count: refusedCount })}.{' '}
        {t('allocation.list.before')}
      </p>
      <div className={styles.lines}>
        <Table label={t('allocation.list.title', { name: fileName })}>
          <thead>
            <tr>
              <th data-number>{t('allocation.list.line')}</th>
              <th>{t('allocation.list.machine')}</th>
              <th>{t('allocation.list.beneficiary')}</th>
              <th>{t('allocation.list.outcome')}</th>
            </tr>
          </thead>
          <tbody>
            {inOrder.map((line) => (
              <tr key={line.line}>
                <td data-number>{number(line.line)}</td>
                <td className="mono">{line.assetTag}</td>
                <td>{line.beneficiaryName}</td>
                <td>
                  <StateWord state={marks[line.outcome]}>{t(`allocation.list.outcomes.${line.outcome}`)}</StateWord>
                  {line.problems.map((problem) => (
                    <p key={JSON.stringify(problem)} className={styles.why}>
                      {listProblemSentence(problem, t)}
                    </p>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
      {changeCount === 0 ? (
        <p className="soft">{t('allocation.list.nothing')}</p>
      ) : (
        <ReasonForm
          confirm={t('allocation.list.accept', { count: changeCount })}
          firstReason={t('allocation.list.reasonDefault', { name: fileName }).slice(0, 200)}
          isBusy={accept.isPending}
          error={accept.error}
          onCancel={onDone}
          onSubmit={(reason) => accept.mutate(reason)}
        />
      )}
    </div>
  )
}
