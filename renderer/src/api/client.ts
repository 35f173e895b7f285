import { createORPCClient, DynamicLink } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { Contract } from '../../../shared/contract/index.ts'
import { openLink } from './connect.ts'

export type Client = ContractRouterClient<Contract>

export const client: Client = createORPCClient(new DynamicLink(openLink()))

/** Query keys and options of everything that the core answers. */
export const api = createTanstackQueryUtils(client)
