/** Two versions of a list whose rows are known by an id, and the fields of a row that may differ one by one. */
export type RowLists<Row extends object> = {
  mine: readonly Row[]
  theirs: readonly Row[]
  idOf: (row: Row) => string
  fields: readonly (keyof Row & string)[]
}
/** `field` of `null`: the whole row, which only one side has. */
export type RowQuestion<Row extends object> = { key: string; rowId: string; field: (keyof Row & string) | null }

const keyOf = (rowId: string, field: string | null) => (field === null ? rowId : `${rowId} ${field}`)

/** All that two versions may differ in: the rows of one side alone as a whole, those of both field by field. */
export function rowQuestions<Row extends object>({ mine, theirs, idOf, fields }: RowLists<Row>): RowQuestion<Row>[] {
  const ids = [...new Set([...mine, ...theirs].map(idOf))]
  const has = (rows: readonly Row[], id: string) => rows.some((row) => idOf(row) === id)
  return ids.flatMap((rowId) => {
    const asked = has(mine, rowId) && has(theirs, rowId) ? fields : [null]
    return asked.map((field) => ({ key: keyOf(rowId, field), rowId, field }))
  })
}

/** My rows, but for the questions answered by theirs; in the order of whichever side leads. */
export function mergeRows<Row extends object>(
  { mine, theirs, idOf, fields }: RowLists<Row>,
  preferred: readonly string[],
  leads: 'mine' | 'theirs' = 'mine',
): Row[] {
  const isTheirs = new Set(preferred)
  const merged = (id: string): Row | undefined => {
    const own = mine.find((row) => idOf(row) === id)
    const other = theirs.find((row) => idOf(row) === id)
    if (own === undefined || other === undefined) return isTheirs.has(keyOf(id, null)) ? other : own
    const taken = fields.filter((field) => isTheirs.has(keyOf(id, field))).map((field) => [field, other[field]])
    return { ...own, ...Object.fromEntries(taken) }
  }
  const [first, second] = leads === 'mine' ? [mine, theirs] : [theirs, mine]
  return orderOf(first.map(idOf), second.map(idOf))
    .map(merged)
    .filter((row) => row !== undefined)
}

/** What the leading list does not have stands behind what it stood behind in the other. */
function orderOf(leading: readonly string[], other: readonly string[]): string[] {
  const order = [...leading]
  for (const [at, id] of other.entries()) {
    if (order.includes(id)) continue
    const before = other[at - 1]
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id)
  }
  return order
}
