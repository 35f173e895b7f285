import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReceiptAnswer } from '../../../../shared/contract/intakes.contract.ts'
import { api, client } from '../../api/client.ts'
import { playReceipt, type ReceiptSound } from './receipt-sound.ts'

export type Receipt = { key: number; text: string; answer: ReceiptAnswer }
type Asked = { text: string; otherText: string | null; unitId: string | null }

const shownReceipts = 8
const soundOf: Record<ReceiptAnswer['kind'], ReceiptSound> = {
  ANNOUNCED: 'taken',
  NOT_ANNOUNCED: 'unexpected',
  SEVERAL_ANNOUNCED: 'unexpected',
  ALREADY_HERE: 'refused',
  UNUSABLE: 'refused',
}

/** One scan after the other, in the order they were heard, however fast the hand is. */
export function useReceive(intakeId: string, isListed: boolean) {
  const cache = useQueryClient()
  const [receipts, setReceipts] = useState<readonly Receipt[]>([])
  const receive = useMutation({
    scope: { id: `receive-${intakeId}` },
    mutationFn: (asked: Asked) => client.intakes.receive({ intakeId, ...asked }),
    onSuccess: (answer, { text }) => {
      const sound = soundOf[answer.kind]
      // Without a list nothing is unexpected.
      playReceipt(answer.kind === 'NOT_ANNOUNCED' && !isListed ? 'taken' : sound)
      setReceipts((before) => [{ key: (before[0]?.key ?? 0) + 1, text, answer }, ...before].slice(0, shownReceipts))
      void cache.invalidateQueries({ queryKey: api.intakes.key() })
      void cache.invalidateQueries({ queryKey: api.machines.key() })
    },
    onError: () => playReceipt('refused'),
  })
  return { receive, receipts }
}
