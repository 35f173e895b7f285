import type { Language } from '../../../shared/domain/document.ts'
import type { CertifiableErasure } from '../../../shared/domain/erasure.ts'
import { erasedDay } from '../../../shared/domain/erasure-day.ts'
import { machineTitle } from '../../../shared/domain/machine.ts'
import { formatDate, formatDriveSize, formatMemorySize } from '../../../shared/i18n/format.ts'
import { type Translate, translator } from '../../../shared/i18n/translator.ts'
import type { LabelFacts } from '../documents/paper-facts.ts'
import type { Logo } from './label-logo.ts'
import type { LabelRow, LabelWords } from './label-words.ts'

export type LabelMarks = { isDuplicate: boolean; logo: Logo | null }

/** All that can be said on the label of a machine. */
export function machineWords(facts: LabelFacts, language: Language, marks: LabelMarks): LabelWords {
  const words = translator(language)
  const { machine, letter } = facts
  const assetTag = machine.assetTag.toUpperCase()
  const rows: (LabelRow | null)[] = [
    machine.serial === null ? null : { field: 'serial', caption: serialCaption(facts, words), text: machine.serial },
    facts.cpuModel === null ? null : { field: 'cpu', caption: null, text: facts.cpuModel },
    memoryAndDrives(facts, language, words),
  ]
  return {
    codeText: assetTag,
    codeAlternative: words('papers.label.codeOf', { assetTag }),
    headline: assetTag,
    title: machineTitle(machine.manufacturer, machine.model) ?? words('papers.label.unknownModel'),
    rows: rows.filter((row) => row !== null),
    grade:
      letter === null ? null : { letter, caption: words(`papers.label.${letter === 'scrap' ? 'scrap' : 'grade'}`) },
    erased: facts.erasures === null ? null : erasedWords(facts.erasures, facts.timeZone, language),
    organisation: facts.organisationName,
    logo: marks.logo,
    duplicate: marks.isDuplicate ? words('papers.label.duplicate') : null,
  }
}

/** A number that is not the system's says whose it is: the same board serial may sit on two machines. */
function serialCaption({ machine }: LabelFacts, words: Translate): string {
  const { serialSource } = machine
  if (serialSource === null || serialSource === 'system') return words('papers.label.serial')
  const source = words(`codes.serialSource.${serialSource}`)
  return source.charAt(0).toUpperCase() + source.slice(1)
}

function memoryAndDrives(facts: LabelFacts, language: Language, words: Translate): LabelRow | null {
  const memory = facts.memoryBytes === null ? [] : [formatMemorySize(facts.memoryBytes, language)]
  const drives = facts.drives
    .filter((drive) => drive.sizeBytes !== null)
    .map(({ mediaType, sizeBytes }) => {
      const size = formatDriveSize(sizeBytes, language)
      return mediaType === null ? size : `${words(`papers.mediaTypeShort.${mediaType}`)}\u00a0${size}`
    })
  const parts = [...memory, ...drives]
  return parts.length === 0 ? null : { field: 'memoryAndDrives', caption: null, text: parts.join(' · ') }
}

/** The day the last drive was done, as its evidence tells, else the day it was recorded. */
export function erasedWords(
  erasures: readonly [CertifiableErasure, ...CertifiableErasure[]],
  timeZone: string,
  language: Language,
): string {
  const days = erasures.map((erasure) => erasedDay(erasure, timeZone))
  const last = days.toSorted().at(-1) as string
  return `✓ ${translator(language)('papers.label.erased')} ${formatDate(last, language)}`
}
