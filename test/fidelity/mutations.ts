import fc from 'fast-check'

type Mutation = (text: string) => string

const position = fc.double({ min: 0, max: 1, noNaN: true })
const at = (text: string, where: number) => Math.floor(where * text.length)

const truncate = position.map(
  (where): Mutation =>
    (text) =>
      text.slice(0, at(text, where)),
)

const flip = fc.tuple(position, fc.integer({ min: 0, max: 0xffff })).map(
  ([where, code]): Mutation =>
    (text) => {
      const index = at(text, where)
      return text.slice(0, index) + String.fromCharCode(code) + text.slice(index + 1)
    },
)

const duplicate = fc.tuple(position, position, fc.integer({ min: 1, max: 20 })).map(
  ([from, to, times]): Mutation =>
    (text) => {
      const [start, end] = [at(text, Math.min(from, to)), at(text, Math.max(from, to))]
      return text.slice(0, start) + text.slice(start, Math.min(end, start + 5000)).repeat(times) + text.slice(end)
    },
)

const insert = fc
  .tuple(
    position,
    fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.constantFrom(
        '\0',
        '\0'.repeat(500),
        ': ',
        '\n\n',
        '\r\n',
        '"',
        '{',
        '[',
        '<node id="x" class="y">',
        '</node>',
      ),
      fc
        .tuple(fc.constantFrom('a', ' ', '9', '(', '\t', '=', '<'), fc.constantFrom(100, 5000, 50_000))
        .map(([letter, times]) => letter.repeat(times)),
    ),
  )
  .map(
    ([where, added]): Mutation =>
      (text) =>
        text.slice(0, at(text, where)) + added + text.slice(at(text, where)),
  )

const rewriteNumber = fc
  .tuple(position, fc.constantFrom('0', '-1', '1e999', '99999999999999999999', '0.5', '4294967295', '', '٣'))
  .map(
    ([where, number]): Mutation =>
      (text) => {
        const start = at(text, where)
        return text.slice(0, start) + text.slice(start).replace(/\d+/, number)
      },
  )

/** A few wounds of the kinds that captures suffer: cut off, bytes flipped, blocks doubled, huge lines, NULs. */
export const wounds = fc
  .array(fc.oneof(truncate, flip, duplicate, insert, rewriteNumber), { minLength: 1, maxLength: 5 })
  .map(
    (mutations): Mutation =>
      (text) =>
        mutations.reduce((wounded, mutation) => mutation(wounded), text).slice(0, 1_000_000),
  )
