import { Button } from '@mantine/core'
import { IconLock, IconPin, IconPinFilled, IconPinnedOff, IconX } from '@tabler/icons-react'
import type { AllocationMachine } from '../../../../shared/contract/allocation.contract.ts'
import type { RequestView } from '../../../../shared/contract/requests.contract.ts'
import { StateWord } from '../../components/StateWord.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './AllocatedMachine.module.css'
import type { Desk } from './AllocationDesk.tsx'
import { MachineButton } from './MachineButton.tsx'
import { usePin } from './use-allocation.ts'

type Props = { machine: AllocationMachine; request: RequestView; desk: Desk }

/** A promised machine: who decided it, whether it is held, and how to decide otherwise. */
export function AllocatedMachine({ machine, request, desk }: Props) {
  const { t } = useWords()
  const pin = usePin()
  const { allocation, assetTag, isOffered } = machine
  if (allocation === null) return null
  const { id, isPinned, isLocked, origin, reason } = allocation
  const PinIcon = isPinned ? IconPinnedOff : IconPin
  const pinWords = t(isPinned ? 'allocation.actions.unpin' : 'allocation.actions.pin')
  return (
    <li className={styles.machine}>
      <MachineButton machine={machine} desk={desk}>
        {isLocked && <Mark icon={<IconLock size={16} aria-hidden="true" />} words={t('allocation.requests.locked')} />}
        {isPinned && !isLocked && (
          <Mark icon={<IconPinFilled size={16} aria-hidden="true" />} words={t('allocation.requests.pinned')} />
        )}
        {origin !== 'solver' && <span className={styles.mark}>{t(`allocation.origin.${origin}`)}</span>}
        {!isOffered && !isLocked && <StateWord state="warn">{t('allocation.requests.notOffered')}</StateWord>}
        {reason !== null && <span className={styles.reason}>{reason}</span>}
      </MachineButton>
      {desk.isManager && !isLocked && (
        <>
          <Button
            variant="default"
            className={styles.act ?? ''}
            aria-label={`${pinWords} ${assetTag}`}
            title={pinWords}
            loading={pin.isPending}
            onClick={() => pin.mutate({ allocationId: id, isPinned: !isPinned })}
          >
            <PinIcon size={20} stroke={1.6} aria-hidden="true" />
          </Button>
          <Button
            variant="default"
            className={styles.act ?? ''}
            aria-label={`${t('allocation.actions.release')} ${assetTag}`}
            title={t('allocation.actions.release')}
            onClick={() => desk.decide({ kind: 'release', machine, beneficiaryId: request.beneficiaryId })}
          >
            <IconX size={20} stroke={1.6} aria-hidden="true" />
          </Button>
        </>
      )}
    </li>
  )
}

function Mark({ icon, words }: { icon: React.ReactNode; words: string }) {
  return (
    <span className={styles.mark}>
      {icon} {words}
    </span>
  )
}
