/** A family of processors in a data file: patterns over the whole cleaned name, as the resources say. */
export type ProcessorFamily = { family: string; names: readonly string[] }

const longestName = 120
const patterns = new WeakMap<ProcessorFamily, RegExp>()

/**
 * The name without what stands around the model: "11th Gen Intel Core i5-1135G7" → "Core i5-1135G7",
 * "Ryzen 5 4500U with Radeon Graphics" → "Ryzen 5 4500U", "Ryzen 5 2600 Six-Core" → "Ryzen 5 2600".
 */
export function plainProcessorName(model: string): string {
  return model
    .slice(0, longestName)
    .replace(/^\d{1,2}th Gen (?:Intel )?/i, '')
    .replace(/ (?:with|w\/|APU|SOC|Radeon|NPU) ?.*$/i, '')
    .replace(/ [A-Z0-9]{1,9}-Core$/i, '')
    .trim()
}

/** The first family that the processor's cleaned name fits; `null` when none covers it. */
export function processorFamily<Family extends ProcessorFamily>(
  model: string | null,
  families: readonly Family[],
): Family | null {
  if (model === null) return null
  const name = plainProcessorName(model)
  return families.find((family) => patternOf(family).test(name)) ?? null
}

function patternOf(family: ProcessorFamily): RegExp {
  const known = patterns.get(family)
  if (known !== undefined) return known
  const pattern = new RegExp(`^(?:${family.names.join('|')})$`, 'i')
  patterns.set(family, pattern)
  return pattern
}
