import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { IntakePageView } from '../../../../shared/contract/intakes.contract.ts'
import type { RefusedUnit } from '../../../../shared/domain/intakes/refused-unit.ts'
import { api, client } from '../../api/client.ts'
import { Failed } from '../../components/Failed.tsx'
import { Panel } from '../../components/Panel.tsx'
import { Table } from '../../components/Table.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { RefuseUnit } from './RefuseUnit.tsx'

/** What came and did not enter, with who refused it and why; a refusal that is taken back stays told. */
export function RefusalsPanel({ page }: { page: IntakePageView }) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  const cache = useQueryClient()
  const takeBack = useMutation({
    mutationFn: (refusedUnitId: string) => client.intakes.takeBackRefusal({ refusedUnitId }),
    onSuccess: () => cache.invalidateQueries({ queryKey: api.intakes.key() }),
  })
  return (
    <Panel
      title={t('reception.refusal.title')}
      hint={t('reception.refusal.hint')}
      aside={
        <Button size="lg" variant="default" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('reception.refusal.add')}
        </Button>
      }
    >
      {isOpen && <RefuseUnit intakeId={page.intake.id} unit={null} onDone={() => setOpen(false)} />}
      <Failed error={takeBack.error} />
      {page.refusedUnits.length === 0 ? (
        <p className="soft">{t('reception.refusal.none')}</p>
      ) : (
        <Table label={t('reception.refusal.title')}>
          <thead>
            <tr>
              <th>{t('reception.refusal.serial')}</th>
              <th>{t('reception.refusal.reason')}</th>
              <th>{t('reception.refusal.note')}</th>
              <th>{t('screens.frame.operator')}</th>
              <th>
                <span className="visually-hidden">{t('reception.refusal.takeBack')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {page.refusedUnits.map((unit) => (
              <RefusedRow key={unit.id} unit={unit} onTakeBack={() => takeBack.mutate(unit.id)} />
            ))}
          </tbody>
        </Table>
      )}
    </Panel>
  )
}

function RefusedRow({ unit, onTakeBack }: { unit: RefusedUnit; onTakeBack: () => void }) {
  const { t, date } = useWords()
  const { serial, donorNumber, reason, note, operatorName, refusedAt, undoneAt, undoneByName } = unit
  return (
    <tr>
      <td className="mono">{serial ?? donorNumber ?? '—'}</td>
      <td>{t(`reception.refusal.reasons.${reason}`)}</td>
      <td>{note}</td>
      <td className="soft">{t('reception.refusal.by', { who: operatorName, date: date(refusedAt) })}</td>
      <td>
        {undoneAt === null ? (
          <Button variant="subtle" color="gray" onClick={onTakeBack}>
            {t('reception.refusal.takeBack')}
          </Button>
        ) : (
          <span className="soft">{t('reception.refusal.takenBack', { who: undoneByName ?? '' })}</span>
        )}
      </td>
    </tr>
  )
}
