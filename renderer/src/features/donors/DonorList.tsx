import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DonorView } from '../../../../shared/contract/intakes.contract.ts'
import { donorDisplayName } from '../../../../shared/domain/campaign.ts'
import { findCommune } from '../../../../shared/domain/places/communes.ts'
import { api } from '../../api/client.ts'
import { go } from '../../app/navigation.ts'
import { Failed } from '../../components/Failed.tsx'
import { Panel } from '../../components/Panel.tsx'
import { StateWord } from '../../components/StateWord.tsx'
import { Table } from '../../components/Table.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { clearParkFilter, setParkFilter } from '../park/park-view.ts'
import { DonorForm } from './DonorForm.tsx'

/** Every donor: what it asks, what it declared, and the way to its machines. */
export function DonorList() {
  const { t } = useWords()
  const donors = useQuery(api.donors.list.queryOptions())
  const figures = useQuery(api.park.figures.queryOptions())
  const [edited, setEdited] = useState<DonorView | null>(null)
  if (donors.data?.length === 0) return null
  const countOf = new Map(figures.data?.donors.map(({ donorId, machineCount }) => [donorId, machineCount]))
  return (
    <Panel title={t('reception.donor.all')}>
      <Failed error={donors.error} />
      {edited !== null && <DonorForm key={edited.id} donor={edited} onDone={() => setEdited(null)} />}
      <Table label={t('reception.donor.all')}>
        <thead>
          <tr>
            <th>{t('reception.donor.title')}</th>
            <th>RIDET</th>
            <th>{t('reception.donor.commune')}</th>
            <th>{t('reception.donor.erasure')}</th>
            <th>{t('reception.donor.declaration')}</th>
            <th data-number>{t('reception.donor.machines')}</th>
            <th>
              <span className="visually-hidden">{t('reception.donor.edit')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {donors.data?.map((donor) => (
            <DonorRow
              key={donor.id}
              donor={donor}
              machineCount={countOf.get(donor.id) ?? 0}
              onEdit={() => setEdited(donor)}
            />
          ))}
        </tbody>
      </Table>
    </Panel>
  )
}

type RowProps = { donor: DonorView; machineCount: number; onEdit: () => void }

function DonorRow({ donor, machineCount, onEdit }: RowProps) {
  const { t, number } = useWords()
  const { minimumLevel, declaration, address, ridet } = donor
  function showMachines(): void {
    clearParkFilter()
    setParkFilter({ donorIds: [donor.id] })
    go({ page: 'park' })
  }
  return (
    <tr>
      <td>
        <strong>{donorDisplayName(donor)}</strong>
      </td>
      <td className="mono">{ridet}</td>
      <td>{findCommune(address.communeCode)?.name}</td>
      <td>
        {minimumLevel === null
          ? t('reception.donor.levelOfCampaign')
          : t('reception.donor.atLeast', { level: t(`erasing.level.${minimumLevel}`) })}
      </td>
      <td>
        <StateWord state={declaration === null ? 'todo' : 'ok'}>
          {t(declaration === null ? 'reception.donor.noWord' : 'reception.donor.gaveWord')}
        </StateWord>
      </td>
      <td data-number>
        {machineCount === 0 ? (
          number(0)
        ) : (
          <Button variant="subtle" onClick={showMachines}>
            {number(machineCount)}
          </Button>
        )}
      </td>
      <td>
        <Button variant="default" onClick={onEdit}>
          {t('reception.intake.edit')}
        </Button>
      </td>
    </tr>
  )
}
