import type { Core } from '../../core/create-core.ts'
import type { ServedCore } from '../../shell/served-core.ts'

/** What the listener of the network needs of the core: to answer, and to know whom. */
type ServedNetwork = Pick<Core['network'], 'letIn' | 'find' | 'follows' | 'onSentAway'>
export type NetworkCore = ServedCore & { network: ServedNetwork }
