import type { Language } from '../../../shared/domain/document.ts'
import { machineTitle } from '../../../shared/domain/machine.ts'
import { formatDate, formatDriveSize, formatMemorySize } from '../../../shared/i18n/format.ts'
import { type Translate, translator } from '../../../shared/i18n/translator.ts'
import type { LabelFacts } from './paper-facts.ts'

/** The words of a label; `null` = that line is not printed. */
export type LabelTexts = {
  assetTag: string
  model: string
  unknownModel: string
  serialCaption: string
  serial: string | null
  cpu: string | null
  memoryAndDrives: string | null
  grade: string | null
  erased: string | null
  organisation: string | null
}

export function labelTexts(facts: LabelFacts, language: Language): LabelTexts {
  const words = translator(language)
  const { machine, letter } = facts
  const unknownModel = words('papers.label.unknownModel')
  return {
    assetTag: machine.assetTag.toUpperCase(),
    model: machineTitle(machine.manufacturer, machine.model) ?? unknownModel,
    unknownModel,
    serialCaption: serialCaption(facts, words),
    serial: machine.serial,
    cpu: facts.cpuModel,
    memoryAndDrives: memoryAndDrives(facts, language, words),
    grade: letter === 'scrap' ? words('papers.label.scrap') : letter,
    erased: erasedText(facts, language, words),
    organisation: facts.organisationName,
  }
}

/** A number that is not the system's says whose it is: the same board serial may sit on two machines. */
function serialCaption({ machine }: LabelFacts, words: Translate): string {
  const { serialSource } = machine
  if (serialSource === null || serialSource === 'system') return words('papers.label.serial')
  const source = words(`codes.serialSource.${serialSource}`)
  return source.charAt(0).toUpperCase() + source.slice(1)
}

function memoryAndDrives(facts: LabelFacts, language: Language, words: Translate): string | null {
  const memory = facts.memoryBytes === null ? [] : [formatMemorySize(facts.memoryBytes, language)]
  const drives = facts.drives
    .filter((drive) => drive.sizeBytes !== null)
    .map(({ mediaType, sizeBytes }) => {
      const size = formatDriveSize(sizeBytes, language)
      return mediaType === null ? size : `${words(`papers.mediaTypeShort.${mediaType}`)}\u00a0${size}`
    })
  const parts = [...memory, ...drives]
  return parts.length === 0 ? null : parts.join(' · ')
}

/** The day the last drive was done, as its evidence tells, else the day it was recorded. */
function erasedText({ erasures, timeZone }: LabelFacts, language: Language, words: Translate): string | null {
  if (erasures === null) return null
  const days = erasures.map(({ run, recordedAt }) => {
    const day = /^(\d{4})[-/](\d{2})[-/](\d{2})/.exec(run.endedAtLocal ?? '')
    return day === null ? isoDay(recordedAt, timeZone) : day.slice(1).join('-')
  })
  const last = days.toSorted().at(-1) as string
  return `✓ ${words('papers.label.erased')} ${formatDate(last, language)}`
}

function isoDay(at: string, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone }).format(new Date(at))
}
