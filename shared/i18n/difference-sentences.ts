import type { ReadingDifference } from '../domain/compare-readings.ts'
import type { Language } from '../domain/document.ts'
import { formatMemorySize } from './format.ts'
import { batteryTitle, boardTitle, cpuTitle, driveTitle, moduleTitle, monitorTitle } from './part-names.ts'
import { translator } from './translator.ts'

/** "Le support Samsung … n’est plus là." One sentence a difference. */
export function differenceSentence(difference: ReadingDifference, language: Language): string {
  return translator(language)(`derived.difference.${difference.code}`, sidesOf(difference, language))
}

type Sides = { before: string; after: string }

function sidesOf(difference: ReadingDifference, language: Language): Sides {
  switch (difference.code) {
    case 'SERIAL_CHANGED':
      return { before: difference.before, after: difference.after }
    case 'MEMORY_CHANGED':
      return {
        before: formatMemorySize(difference.beforeBytes, language),
        after: formatMemorySize(difference.afterBytes, language),
      }
    case 'BOARD_CHANGED':
      return sides(difference, boardTitle, language)
    case 'CPU_CHANGED':
      return sides(difference, cpuTitle, language)
    case 'MONITOR_CHANGED':
      return sides(difference, monitorTitle, language)
    case 'MEMORY_MODULE_ADDED':
    case 'MEMORY_MODULE_MISSING':
    case 'MEMORY_MODULE_CHANGED':
      return sides(difference, moduleTitle, language)
    case 'DRIVE_ADDED':
    case 'DRIVE_MISSING':
    case 'DRIVE_CHANGED':
      return sides(difference, driveTitle, language)
    case 'BATTERY_ADDED':
    case 'BATTERY_MISSING':
    case 'BATTERY_CHANGED':
      return sides(difference, batteryTitle, language)
  }
}

function sides<Part>(
  { before, after }: { before?: Part; after?: Part },
  title: (part: Part, language: Language) => string,
  language: Language,
): Sides {
  return {
    before: before === undefined ? '' : title(before, language),
    after: after === undefined ? '' : title(after, language),
  }
}
