import { labelTemplates } from '../../electron/core/labels/label-templates.ts'
import { everyCombination, scanRun, seededTags } from './scan-run.ts'

/**
 * `npm run labels:scan -- [tags] [templates…]`: every template × density × code, 200 random tags each, read by zbarimg or
 * dmtxread. Templates after the count are the only ones run, so that an hour's work may be done in parts.
 */
const [count = '200', ...wanted] = process.argv.slice(2)
const tagCount = Number(count)
const unknown = wanted.filter((id) => !labelTemplates.some((template) => template.id === id))
if (unknown.length > 0) throw new Error(`No such template: ${unknown.join(', ')}`)
const tags = seededTags(tagCount, 20_261_123)
let drawn = 0
let unread = 0
let refused = 0
for (const combination of everyCombination()) {
  if (wanted.length > 0 && !wanted.includes(combination.template.id)) continue
  const result = await scanRun(combination, tags)
  const missing = 2 * (result.tagCount - result.refused) - result.readFromDots - result.readFromPdf
  drawn += 2 * (result.tagCount - result.refused)
  refused += result.refused
  unread += missing
  process.stdout.write(`${JSON.stringify(result)}${missing === 0 ? '' : ` ← ${missing} UNREAD`}\n`)
}
process.stdout.write(`${drawn} rasters, ${drawn - unread} read, ${unread} unread; ${refused} labels refused\n`)
process.exitCode = unread === 0 ? 0 : 1
