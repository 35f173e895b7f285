import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { PlaceLink } from '../../components/PlaceLink.tsx'
import { StateWord } from '../../components/StateWord.tsx'
import { useWords } from '../../i18n/use-words.ts'
import type { PackedMachine } from './Boxes.tsx'

/** That a given machine came back, why, and which one takes its place. */
export function ReturnedWords({ packed, campaignId }: { packed: PackedMachine; campaignId: string }) {
  const { t, date } = useWords()
  const { returnedAt, returnReason, replacedByMachineId: machineId } = packed
  const isAsked = machineId !== null
  const promised = useQuery(api.allocation.page.queryOptions({ input: { campaignId }, enabled: isAsked }))
  if (returnedAt === null) return null
  const tag = promised.data?.machines.find(({ id }) => id === machineId)?.assetTag
  return (
    <p>
      <StateWord state="warn">
        {t('deliveries.back.isBack', { date: date(returnedAt) })} – {returnReason}
        {machineId !== null && (
          <>
            {' '}
            · {t('deliveries.back.replacedBy')}{' '}
            <PlaceLink to={{ page: 'machine', machineId, tab: null }}>
              {tag ?? t('deliveries.back.replacedBySome')}
            </PlaceLink>
          </>
        )}
      </StateWord>
    </p>
  )
}
