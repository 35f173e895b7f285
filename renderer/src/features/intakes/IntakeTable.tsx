import type { IntakeSummary } from '../../../../shared/domain/campaign.ts'
import { announcedOf } from '../../../../shared/domain/intakes/intake-count.ts'
import { go } from '../../app/navigation.ts'
import { PlaceLink } from '../../components/PlaceLink.tsx'
import { ShareBar } from '../../components/ShareBar.tsx'
import { Table } from '../../components/Table.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { GapWords } from './GapWords.tsx'

/** Every arrival, the latest first: announced, counted and ready side by side. */
export function IntakeTable({ intakes }: { intakes: readonly IntakeSummary[] }) {
  const { t, date, number } = useWords()
  const latestFirst = intakes.toSorted(
    (one, other) => other.receivedOn.localeCompare(one.receivedOn) || other.createdAt.localeCompare(one.createdAt),
  )
  return (
    <Table label={t('screens.intakes.title')}>
      <thead>
        <tr>
          <th>{t('screens.intakes.receivedOn')}</th>
          <th>{t('screens.intakes.donor')}</th>
          <th>{t('screens.intakes.campaign')}</th>
          <th data-number>{t('screens.intakes.announced')}</th>
          <th data-number>{t('screens.intakes.counted')}</th>
          <th data-number>{t('reception.intake.refused')}</th>
          <th>{t('screens.intakes.gap')}</th>
          <th>{t('screens.intakes.ready')}</th>
        </tr>
      </thead>
      <tbody>
        {latestFirst.map((intake) => (
          <tr key={intake.id} data-door onClick={() => go({ page: 'intake', intakeId: intake.id })}>
            <td>
              <PlaceLink to={{ page: 'intake', intakeId: intake.id }}>{date(intake.receivedOn)}</PlaceLink>
            </td>
            <td>
              <strong>{intake.donorName}</strong>
            </td>
            <td>{intake.campaignName}</td>
            <td data-number>
              <Announced intake={intake} />
            </td>
            <td data-number>{number(intake.machineCount)}</td>
            <td data-number>{number(intake.refusedCount)}</td>
            <td>
              <GapWords figures={intake} />
            </td>
            <td>
              <ShareBar part={intake.readyCount} whole={intake.machineCount} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Announced({ intake }: { intake: IntakeSummary }) {
  const { number } = useWords()
  const announced = announcedOf(intake)
  return announced === null ? '—' : number(announced)
}
