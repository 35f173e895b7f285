import { ORPCError } from '@orpc/client'
import type { ExaminedLog } from '../../../shared/contract/erasures.contract.ts'
import { logSizeLimitBytes } from '../../../shared/domain/file-limits.ts'
import { client } from './client.ts'

/** Asks the core to judge a log. A file that is far too large is refused here, before a byte of it is read or sent. */
export async function examineLog(file: File, machineId: string): Promise<ExaminedLog> {
  if (file.size > logSizeLimitBytes) {
    throw new ORPCError('LOG_UNREADABLE', { data: { problem: 'TOO_LARGE', fileName: file.name } })
  }
  return client.erasures.examineLog({ file, machineId })
}
