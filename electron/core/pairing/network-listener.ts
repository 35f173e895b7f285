import type { SeenBench } from '../../../shared/contract/network.contract.ts'
import type { TlsIdentity } from './tls-identity.ts'

export type ListenerOptions = {
  /** Addresses to bind; every one of the machine when `null`. */
  hosts: readonly string[] | null
  /** How a visitor may name this bench, without the port; asked at each request, since networks come and go. */
  names: () => readonly string[]
  /** `null` = the usual one, or whatever is free. */
  port: number | null
  identity: TlsIdentity
  /** How it presents itself to the network; `null` = not at all. */
  announcedAs: string | null
}

export type NetworkListener = { port: number; close(): Promise<void> }

/** What a shell that can serve others offers to the core. */
export type NetworkOffer = {
  /** `null` when nothing could be bound. */
  open(options: ListenerOptions): Promise<NetworkListener | null>
  /** Benches that present themselves now, this one left out by its fingerprint. */
  look(ownFingerprint: string | null): Promise<SeenBench[]>
}
