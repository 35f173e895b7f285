import { Button, Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { IntakePageView } from '../../../../shared/contract/intakes.contract.ts'
import type { AnnouncedState, AnnouncedUnit } from '../../../../shared/domain/intakes/announced-unit.ts'
import { machineTitle } from '../../../../shared/domain/machine.ts'
import { PlaceLink } from '../../components/PlaceLink.tsx'
import { StateWord } from '../../components/StateWord.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './AnnouncedUnits.module.css'
import { RefuseUnit } from './RefuseUnit.tsx'

/** Rows drawn at most; the field above finds any other. */
const mostShown = 300

/** What was announced, and what became of each: expected, came under which tag, or refused. */
export function AnnouncedUnits({ page }: { page: IntakePageView }) {
  const { t } = useWords()
  const [search, setSearch] = useState('')
  const [isOnlyExpected, setOnlyExpected] = useState(false)
  const [refusedId, setRefusedId] = useState<string | null>(null)
  const stateOf = statesOf(page)
  const shown = page.units.filter((unit) => matches(unit, search) && (!isOnlyExpected || stateOf(unit) === 'expected'))
  return (
    <div className={styles.units}>
      <div className={styles.filters}>
        <TextInput
          className={styles.search}
          aria-label={t('reception.list.search')}
          placeholder={t('reception.list.search')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Checkbox
          size="md"
          label={t('reception.list.missing')}
          checked={isOnlyExpected}
          onChange={(event) => setOnlyExpected(event.currentTarget.checked)}
        />
      </div>
      <ul className={styles.rows}>
        {shown.slice(0, mostShown).map((unit) => (
          <li key={unit.id}>
            <div className={styles.row}>
              <StateOfUnit state={stateOf(unit)} />
              <span className="mono">{unit.serial ?? '—'}</span>
              <span>{machineTitle(unit.manufacturer, unit.model)}</span>
              <span className="soft">{unit.kind !== null && t(`codes.machineKind.${unit.kind}`)}</span>
              <span className="soft mono">{unit.donorNumber}</span>
              <span className={styles.act}>
                {unit.machineId !== null && (
                  <PlaceLink className="mono" to={{ page: 'machine', machineId: unit.machineId, tab: null }}>
                    {page.tagOfUnit[unit.id]}
                  </PlaceLink>
                )}
                {stateOf(unit) === 'expected' && (
                  <Button
                    variant="subtle"
                    color="gray"
                    aria-expanded={refusedId === unit.id}
                    onClick={() => setRefusedId(refusedId === unit.id ? null : unit.id)}
                  >
                    {t('reception.list.refuse')}
                  </Button>
                )}
              </span>
            </div>
            {refusedId === unit.id && (
              <RefuseUnit intakeId={page.intake.id} unit={unit} onDone={() => setRefusedId(null)} />
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function StateOfUnit({ state }: { state: AnnouncedState }) {
  const { t } = useWords()
  const marks = { expected: 'todo', received: 'ok', refused: 'skip' } as const
  return <StateWord state={marks[state]}>{t(`reception.list.state.${state}`)}</StateWord>
}

function statesOf({ refusedUnits }: IntakePageView): (unit: AnnouncedUnit) => AnnouncedState {
  const refused = new Set(
    refusedUnits.filter(({ undoneAt }) => undoneAt === null).map(({ announcedUnitId }) => announcedUnitId),
  )
  return ({ id, machineId }) => {
    if (machineId !== null) return 'received'
    return refused.has(id) ? 'refused' : 'expected'
  }
}

function matches({ serial, model, manufacturer, donorNumber }: AnnouncedUnit, search: string): boolean {
  const text = [serial, manufacturer, model, donorNumber].join(' ').toLowerCase()
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
