import { megahertz } from './numbers.ts'
import { cleanText } from './placeholders.ts'

const makers: [RegExp, string][] = [
  [/genuineintel|\bintel\b/i, 'Intel'],
  [/authenticamd|advanced micro devices|\bamd\b/i, 'AMD'],
  [/centaurhauls|\bvia\b/i, 'VIA'],
  [/shanghai|zhaoxin/i, 'Zhaoxin'],
  [/hygongenuine|\bhygon\b/i, 'Hygon'],
  [/genuinetmx86|transmetacpu|transmeta/i, 'Transmeta'],
  [/\bapple\b/i, 'Apple'],
  [/\bqualcomm\b|snapdragon/i, 'Qualcomm'],
  [/\bnvidia\b/i, 'Nvidia'],
  [/\bmarvell\b/i, 'Marvell'],
  [/\bampere\b/i, 'Ampere'],
  [/^arm\b/i, 'ARM'],
]

/** "Intel" for "GenuineIntel", "Intel(R) Corporation" or an unnamed maker whose processor calls itself Intel. */
export function cpuMaker(toldMaker: string | null, toldName: string | null): string | null {
  for (const told of [toldMaker, toldName]) {
    if (told === null) continue
    const text = told.replace(/\((?:r|tm)\)/gi, ' ')
    const known = makers.find(([pattern]) => pattern.test(text))
    if (known) return known[1]
  }
  return toldMaker
}

/** The processor's name without marks: "Intel(R) Core(TM) i5-8350U CPU @ 1.70GHz" → "Intel Core i5-8350U CPU @ 1.70GHz". */
export function cpuNameWithoutMarks(told: string | null): string | null {
  return cleanText(told?.replace(/\((?:r|tm|c)\)|[®™]/gi, ''))
}

/** The name a person would say: no maker, no marks, no clock. "Core i5-8350U", "Ryzen 5 4500U with Radeon Graphics". */
export function cpuName(told: string | null): string | null {
  const name = cpuNameWithoutMarks(told)
    ?.replace(/\s*@.*$/, '')
    .replace(/\s*\([^()]*[GM]Hz[^()]*\)/gi, '')
    .replace(/\s+\d+(?:\.\d+)?\s*[GM]Hz\b.*$/i, '')
    .replace(/^(?:Genuine )?(?:Intel|AMD|VIA|Qualcomm|NVIDIA)\s+(?=\S)/i, '')
    .replace(/\b(?:CPU|Processor)(?=\s|$)/gi, ' ')
  return cleanText(name)
}

/** Clock that an Intel name ends with ("@ 1.70GHz", "1500MHz"): the base frequency. */
export function namedMegahertz(told: string | null): number | null {
  return megahertz(told)
}
