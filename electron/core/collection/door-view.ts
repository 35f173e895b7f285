import type { CollectionDoorView } from '../../../shared/contract/collection.contract.ts'
import { commandQr } from './command-qr.ts'

/** What the page shows of an open door. */
export function doorView(addresses: string[], code: string, expiresAt: string): CollectionDoorView {
  const url = (script: string) => `http://${addresses[0]}/${script}?c=${code}`
  const linux = `curl -fsS "${url('collect.sh')}" | sudo sh`
  return {
    addresses,
    code,
    expiresAt,
    commands: {
      linux,
      linuxWithoutCurl: `wget -qO- "${url('collect.sh')}" | sudo sh`,
      windows: `irm "${url('collect.ps1')}" | iex`,
    },
    qr: commandQr(linux),
  }
}
