import { everyCombination, scanRun, seededTags } from './scan-run.ts'

/** `npm run labels:scan [tags]`: every template × density × code, 200 random tags each, read by zbarimg or dmtxread. */
const tagCount = Number(process.argv[2] ?? 200)
const tags = seededTags(tagCount, 20_261_123)
let drawn = 0
let unread = 0
let refused = 0
for (const combination of everyCombination()) {
  const result = await scanRun(combination, tags)
  const missing = 2 * (result.tagCount - result.refused) - result.readFromDots - result.readFromPdf
  drawn += 2 * (result.tagCount - result.refused)
  refused += result.refused
  unread += missing
  process.stdout.write(`${JSON.stringify(result)}${missing === 0 ? '' : ` ← ${missing} UNREAD`}\n`)
}
process.stdout.write(`${drawn} rasters, ${drawn - unread} read, ${unread} unread; ${refused} labels refused\n`)
process.exitCode = unread === 0 ? 0 : 1
