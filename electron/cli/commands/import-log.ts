import { isDefinedError, safe } from '@orpc/client'
import type { ExaminedLog, ExaminedRun } from '../../../shared/contract/erasures.contract.ts'
import type { MatchBlocker } from '../../../shared/domain/drive-match.ts'
import { doubtSentence } from '../../../shared/i18n/erase-sentences.ts'
import { type Translate, translator } from '../../../shared/i18n/translator.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Options } from '../parse-line.ts'
import { printResult, say } from '../print.ts'
import type { Client } from '../with-core.ts'

type Chosen = { run: ExaminedRun; candidate: ExaminedRun['candidates'][number] }

/**
 * Ties an erasure log that was read and judged to its drive: by serial alone, or by hand with --machine, --reason and
 * where needed --device and --drive. Prints the judgement whatever it is.
 */
export async function importLog(client: Client, examined: ExaminedLog, options: Options): Promise<number> {
  const words = translator(options.language)
  const chosen = choose(examined, options)
  if (chosen === null) return showChoices(examined, options, words)
  return record(client, examined, chosen, options, words)
}

/** The one run and drive that are meant; `null` when that is not certain. */
function choose({ runs }: ExaminedLog, { device, drive, reason }: Options): Chosen | null {
  const wanted = runs.filter(({ run }) => device === null || run.deviceName === device)
  const pairs = wanted.flatMap((run) => run.candidates.map((candidate) => ({ run, candidate })))
  const meant = pairs.filter(({ candidate }) => {
    if (drive !== null) return candidate.driveId === drive || candidate.serial === drive
    return reason === null ? candidate.isSerialMatch : true
  })
  const [only] = meant
  return only !== undefined && meant.length === 1 ? only : null
}

async function record(client: Client, log: ExaminedLog, chosen: Chosen, options: Options, words: Translate) {
  const { run, candidate } = chosen
  const { examinationId } = log
  const wanted = { examinationId, deviceName: run.run.deviceName, driveId: candidate.driveId, reason: options.reason }
  const [error] = await safe(client.erasures.recordRun(wanted))
  if (error !== null) {
    if (!isDefinedError(error)) throw error
    const sentences = error.code === 'MATCH_REFUSED' ? blockerSentences(error.data.blockers, words) : null
    for (const sentence of sentences ?? [words('commands.import.alreadyRecorded')]) say(sentence)
    return exitCodes.refused
  }
  const { judgement } = run
  printResult(options, { assetTag: candidate.assetTag, run: run.run, judgement }, () => [
    words('commands.import.recorded', {
      assetTag: candidate.assetTag,
      drive: candidate.serial ?? candidate.model ?? run.run.deviceName,
      status: words(`codes.erasureStatus.${judgement.status}`),
    }),
    ...doubtSentences(run, words),
  ])
  return exitCodes.ok
}

function showChoices(log: ExaminedLog, options: Options, words: Translate): number {
  printResult(options, log, () =>
    log.runs.flatMap((run) => [
      `${run.run.deviceName} · ${run.run.serial ?? words('units.unknown')} · ${words(`codes.erasureStatus.${run.judgement.status}`)}`,
      ...doubtSentences(run, words).map((sentence) => `  ${sentence}`),
      ...run.candidates.map((one) => `  → ${one.assetTag} · ${one.model ?? ''} · ${one.serial ?? one.driveId}`),
    ]),
  )
  say(words('commands.import.choose'))
  return exitCodes.refused
}

function doubtSentences({ judgement }: ExaminedRun, words: Translate): string[] {
  return judgement.doubts.map((doubt) => doubtSentence(doubt, words))
}

function blockerSentences(blockers: readonly MatchBlocker[], words: Translate): string[] {
  return blockers.map(({ code, ...values }) => words(`codes.matchBlocker.${code}`, values))
}
