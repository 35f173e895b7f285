import type { NetworkGrant } from '../../../shared/domain/network-access.ts'

/** One page, port or command-line run. The shell makes it; the core writes who works in it. */
export type Session = {
  id: string
  shell: 'desktop' | 'web' | 'cli'
  operatorId: string | null
  /** The screen stands, and nothing behind it answers until somebody proves who they are. */
  isLocked?: boolean
  /**
   * What the operator's kept secrets were when they were proven here; it never leaves the core. A name that was only chosen proves
   * nothing once codes are asked, and a code that was replaced proves nothing any more.
   */
  provenBy?: string
  /** When somebody was last seen at work here; absent until codes are asked. */
  activeAt?: string
  /**
   * A browser elsewhere on the network, what it was let in for, and the address of this bench at which it was last
   * answered; absent at the bench itself.
   */
  network?: { clientId: string; grant: NetworkGrant; reachedAt?: string }
}
