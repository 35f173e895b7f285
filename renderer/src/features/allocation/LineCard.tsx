import { type DragEvent, useState } from 'react'
import type { RequestLineView, RequestView } from '../../../../shared/contract/requests.contract.ts'
import { shortfallSentence } from '../../../../shared/i18n/allocation-sentences.ts'
import { StateWord } from '../../components/StateWord.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { AllocatedMachine } from './AllocatedMachine.tsx'
import type { Desk } from './AllocationDesk.tsx'
import { type AllocationView, refusalsOf } from './allocation-view.ts'
import styles from './LineCard.module.css'
import { useLineWords } from './use-line-words.ts'

type Props = { view: AllocationView; request: RequestView; line: RequestLineView; desk: Desk }

/** One line of a request: what it asks, what it has, why not more. A machine may be dropped on all of it. */
export function LineCard({ view, request, line, desk }: Props) {
  const { t, number, language } = useWords()
  const lineWords = useLineWords()
  const outcome = view.outcomes.get(line.id)
  const machines = view.atLine.get(line.id) ?? []
  const proposal = view.proposedOutcomes?.get(line.id) ?? null
  const given = outcome?.given ?? 0
  const why = (proposal ?? outcome)?.shortfall ?? null
  // What keeps the whole association out is said once, above its lines.
  const shortfall = why?.code === 'NOT_ELIGIBLE' ? null : why
  return (
    <DropLine view={view} lineId={line.id} desk={desk}>
      <p className={styles.asked}>
        <StateWord state={given >= line.quantity ? 'ok' : given > 0 ? 'doing' : 'todo'}>
          <strong>
            {number(given)} / {number(line.quantity)}
          </strong>{' '}
          {lineWords(line)}
        </StateWord>
        {proposal !== null && proposal.given !== given && (
          <span className={styles.proposed}>{t('allocation.requests.proposed', { count: proposal.given })}</span>
        )}
      </p>
      {machines.length > 0 && (
        <ul className={styles.machines}>
          {machines.map((machine) => (
            <AllocatedMachine key={machine.id} machine={machine} request={request} desk={desk} />
          ))}
        </ul>
      )}
      {shortfall !== null && <p className={styles.why}>{shortfallSentence(shortfall, t, language)}</p>}
    </DropLine>
  )
}

type DropProps = { view: AllocationView; lineId: string; desk: Desk; children: React.ReactNode }

function DropLine({ view, lineId, desk, children }: DropProps) {
  const { t } = useWords()
  const [isOver, setOver] = useState(false)
  const { dragged } = desk
  const takes = dragged === null ? null : refusalsOf(view, dragged.id, lineId).length === 0
  function over(event: DragEvent): void {
    if (dragged === null) return
    event.preventDefault()
    setOver(true)
  }
  function drop(event: DragEvent): void {
    event.preventDefault()
    setOver(false)
    if (dragged !== null) desk.decide({ kind: 'allocate', machine: dragged, lineId })
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the machine's button is the first
    <div
      className={styles.line}
      data-takes={takes ?? undefined}
      data-over={isOver || undefined}
      onDragOver={over}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={drop}
    >
      {children}
      {takes === true && <p className={styles.here}>{t('allocation.requests.dropHere')}</p>}
    </div>
  )
}
