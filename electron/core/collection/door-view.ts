import type { CollectionDoorView } from '../../../shared/contract/collection.contract.ts'
import { commandQr } from './command-qr.ts'

export type OpenedDoor = Pick<CollectionDoorView, 'addresses' | 'code' | 'expiresAt' | 'openedBy'>

/**
 * What a page shows of an open door. `reachedAt`: the address of this bench that the page came in by, `null` at the
 * bench itself. The machine beside that page reaches the door there too, whatever other networks this bench is on.
 */
export function doorView(opened: OpenedDoor, reachedAt: string | null): CollectionDoorView {
  const isReached = (address: string) => address.startsWith(`${reachedAt}:`)
  const addresses = [...opened.addresses.filter(isReached), ...opened.addresses.filter((one) => !isReached(one))]
  const url = (script: string) => `http://${addresses[0]}/${script}?c=${opened.code}`
  const linux = `curl -fsS "${url('collect.sh')}" | sudo sh`
  return {
    ...opened,
    addresses,
    commands: {
      linux,
      linuxWithoutCurl: `wget -qO- "${url('collect.sh')}" | sudo sh`,
      windows: `irm "${url('collect.ps1')}" | iex`,
    },
    qr: commandQr(linux),
  }
}
