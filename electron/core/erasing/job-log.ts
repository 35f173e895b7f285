import { mkdir, open, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { EraseLine } from '../../../shared/domain/erasing/erase-line.ts'
import { type EraseLog, parseEraseLog } from '../../../shared/domain/erasing/parse-erase-log.ts'

export type JobLog = ReturnType<typeof createJobLog>

/**
 * The logs of unfinished jobs, one file each: journal while they run, evidence when they ended. A line is on disk before
 * `append` answers; lines are written one after the other.
 */
export function createJobLog(dataFolder: string) {
  const pathOf = (jobId: string) => join(dataFolder, 'erasing', `${jobId}.jsonl`)
  const queues = new Map<string, Promise<void>>()
  return {
    /** Rejects when the disk is full: what was not written did not happen. */
    append(jobId: string, line: EraseLine): Promise<void> {
      const before = queues.get(jobId) ?? Promise.resolve()
      const written = before.catch(() => undefined).then(() => appendDurably(pathOf(jobId), line))
      queues.set(jobId, written)
      return written
    },

    async bytes(jobId: string): Promise<Uint8Array> {
      await queues.get(jobId)?.catch(() => undefined)
      return readFile(pathOf(jobId)).catch(() => new Uint8Array())
    },

    async read(jobId: string): Promise<EraseLog> {
      return parseEraseLog(new TextDecoder().decode(await this.bytes(jobId)))
    },

    /** Once the evidence store holds it. */
    async drop(jobId: string): Promise<void> {
      queues.delete(jobId)
      await rm(pathOf(jobId), { force: true })
    },
  }
}

async function appendDurably(path: string, line: EraseLine): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const file = await open(path, 'a+', 0o600)
  try {
    const { size } = await file.stat()
    const last = Buffer.alloc(1)
    // A power cut or a full disk may have torn the last line: ours starts on a line of its own.
    const isTorn = size > 0 && (await file.read(last, 0, 1, size - 1)).bytesRead === 1 && last[0] !== 0x0a
    await file.appendFile(`${isTorn ? '\n' : ''}${JSON.stringify(line)}\n`)
    await file.datasync()
  } finally {
    await file.close()
  }
}
