import { setTimeout as sleep } from 'node:timers/promises'
import { type EraseJob, isGoodTraining } from '../../../shared/domain/erasing/erase-job.ts'
import { doubtSentence } from '../../../shared/i18n/erase-sentences.ts'
import { type Translate, translator } from '../../../shared/i18n/translator.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Options } from '../parse-line.ts'
import { printResult, say } from '../print.ts'
import type { Client } from '../with-core.ts'

const lookEveryMs = 300

/** Waits for the end of a job and says it; Ctrl+C stops the erasure cleanly, to be resumed. */
export async function followErasure(client: Client, started: EraseJob, options: Options): Promise<number> {
  const words = translator(options.language)
  const stop = () => void client.erasing.stop({ jobId: started.id }).catch(() => undefined)
  process.on('SIGINT', stop).on('SIGTERM', stop)
  try {
    let job = started
    while (job.state === 'running') {
      await sleep(lookEveryMs)
      job = await client.erasing.job({ jobId: started.id })
      if (!options.isJson && process.stderr.isTTY) process.stderr.write(`\r${progressLine(job, words)}   `)
    }
    if (process.stderr.isTTY) say('')
    printResult(options, job, () => resultLines(job, words))
    return exitCodeOf(job)
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop)
  }
}

function progressLine({ progress }: EraseJob, words: Translate): string {
  if (progress === null) return ''
  const { doneBytes, totalBytes, permille, bytesPerSecond, remainingSeconds, phase } = progress
  const share = permille ?? (doneBytes === null || !totalBytes ? 0 : Math.floor((doneBytes * 1000) / totalBytes))
  return words('commands.erase.progress', {
    phase: words(`erasing.phase.${phase}`),
    percent: Math.floor(share / 10),
    speed: Math.round((bytesPerSecond ?? 0) / 1e6),
    remaining: remainingSeconds === null ? '?' : `${Math.ceil(remainingSeconds / 60)} min`,
  })
}

function resultLines(job: EraseJob, words: Translate): string[] {
  const { judgement, fingerprint } = job
  if (judgement === null) {
    const reason = job.stopReason === null ? '?' : words(`erasing.stopReason.${job.stopReason}`)
    return [words('commands.erase.interrupted', { jobId: job.id, reason })]
  }
  if (isGoodTraining(job)) return [words('commands.erase.training')]
  return [
    words('commands.erase.judged', {
      serial: fingerprint.serial,
      status: words(`codes.erasureStatus.${judgement.status}`),
    }),
    ...judgement.doubts.map((doubt) => `  ✗ ${doubtSentence(doubt, words)}`),
  ]
}

/** 0 only for what was erased and read back; a training run that did all of it counts. */
function exitCodeOf(job: EraseJob): number {
  const { judgement } = job
  if (judgement === null) return exitCodes.partial
  if (judgement.status === 'ERASED' || isGoodTraining(job)) return exitCodes.ok
  const has = (...codes: string[]) => judgement.doubts.some(({ code }) => codes.includes(code))
  if (has('RUN_REFUSED')) return exitCodes.refused
  if (has('VERIFY_MISMATCH', 'VERIFY_UNREADABLE', 'MARKERS_SURVIVED')) return exitCodes.verificationFailed
  return has('BYTES_UNWRITTEN', 'RUN_STOPPED', 'RUN_LOST') ? exitCodes.partial : exitCodes.error
}
