import type { Language } from '../../../shared/domain/document.ts'
import type { Erasure, ErasureRun } from '../../../shared/domain/erasure.ts'
import { formatDateTime, formatNumber } from '../../../shared/i18n/format.ts'
import type { Translate } from '../../../shared/i18n/translator.ts'
import { ownRunFields } from './own-run-fields.ts'
import type { Field } from './sheet-rows.ts'

/** What the tool did, as its evidence tells; an absent value is said to be absent. */
export function erasureFields(erasure: Erasure, language: Language, words: Translate): Field[] {
  const { run } = erasure
  const notStated = words('papers.notStated')
  const known = (value: number | null) => (value === null ? notStated : formatNumber(value, language))
  return [
    ...levelFields(erasure, words),
    { label: words('papers.field.method'), value: methodText(run, words) ?? notStated, columns: 2 },
    { label: words('papers.field.tool'), value: toolText(run, words), columns: 2 },
    { label: words('papers.field.passes'), value: known(run.passCount), columns: 2 },
    { label: words('papers.field.written'), value: known(run.bytesWritten), columns: 2 },
    {
      label: words('papers.field.verification'),
      value: run.verification === null ? notStated : words(`papers.verification.${run.verification}`),
      note: readBackText(run, language, words),
      columns: 4,
    },
    { label: words('papers.field.errors'), value: errorsText(run, language, words), columns: 2 },
    { label: words('papers.field.started'), value: localText(run.startedAtLocal) ?? notStated, columns: 2 },
    { label: words('papers.field.ended'), value: localText(run.endedAtLocal) ?? notStated, columns: 2 },
    { label: words('papers.field.duration'), value: durationText(run.durationSeconds) ?? notStated, columns: 2 },
    ...(run.own === undefined ? [] : ownRunFields(run.own, language, words)),
  ]
}

/** The name that the tool gave it; our own techniques have words. */
function methodText({ method, own }: ErasureRun, words: Translate): string | null {
  return own === undefined ? method : words(`erasing.technique.${own.technique}`)
}

/** How the evidence came to speak of this drive, and where it can be found again. */
export function evidenceFields(erasure: Erasure, timeZone: string, language: Language, words: Translate): Field[] {
  const { match } = erasure
  // A reason or a file name is printed whole, however long it is.
  const columns = match.by === 'serial' && erasure.evidenceName.length <= 32 ? 3 : 6
  const at = formatDateTime(erasure.recordedAt, language, { withZone: true, timeZone })
  const howTied: Field = {
    label: words('papers.field.match'),
    value:
      match.by === 'serial'
        ? words('papers.field.matchSerial')
        : words('papers.field.matchHand', { reason: match.reason.trim() }),
    columns,
  }
  return [
    // A destruction is told of a drive that a person pointed at: there is nothing to tie.
    ...(erasure.run.destruction === undefined ? [howTied] : []),
    {
      label: words('papers.field.evidence'),
      value: erasure.evidenceName,
      isMono: true,
      columns,
    },
    {
      label: words('papers.field.sha256'),
      value: erasure.evidenceSha256,
      note: words('papers.field.recorded', { at, operator: erasure.operatorName }),
      isMono: true,
      columns: 6,
    },
  ]
}

function levelFields({ requested, achieved }: Erasure, words: Translate): Field[] {
  const levels = ['clear', 'purge', 'destroy']
  const isLower = achieved !== null && levels.indexOf(achieved) < levels.indexOf(requested)
  return [
    { label: words('papers.field.requested'), value: words(`codes.erasureLevel.${requested}`), columns: 2 },
    {
      label: words('papers.field.achieved'),
      value: achieved === null ? words('papers.noLevel') : words(`codes.erasureLevel.${achieved}`),
      note: isLower ? words('papers.field.lowerLevel') : null,
      columns: 2,
    },
  ]
}

function toolText({ tool, toolVersion }: ErasureRun, words: Translate): string {
  return words('papers.field.toolValue', {
    tool: words(`codes.erasureTool.${tool}`),
    version: toolVersion ?? words('papers.notStatedFeminine'),
  })
}

function readBackText(run: ErasureRun, language: Language, words: Translate): string | null {
  if (run.verification === 'none') return null
  if (run.bytesVerified === null) return words('papers.field.readBackUnknown')
  const total = run.sizeBytes === null ? words('papers.notStated') : formatNumber(run.sizeBytes, language)
  return words('papers.field.readBack', { bytes: formatNumber(run.bytesVerified, language), total })
}

function errorsText(run: ErasureRun, language: Language, words: Translate): string {
  const known = (count: number | null) => (count === null ? words('papers.notStated') : formatNumber(count, language))
  const { passErrorCount, verifyErrorCount, syncErrorCount } = run
  return words('papers.field.errorsValue', {
    pass: known(passErrorCount),
    verify: known(verifyErrorCount),
    sync: known(syncErrorCount),
  })
}

/** Digits as the tool wrote them, in its order: without a zone there is nothing to convert. */
export function localText(atLocal: string | null): string | null {
  return atLocal === null ? null : atLocal.replace('T', ' ')
}

function durationText(durationSeconds: number | null): string | null {
  if (durationSeconds === null) return null
  const parts = [durationSeconds / 3600, (durationSeconds / 60) % 60, durationSeconds % 60]
  return parts.map((part) => String(Math.floor(part)).padStart(2, '0')).join(':')
}
