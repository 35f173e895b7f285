import type { EraseOrder } from '../../shared/domain/erasing/erase-order.ts'
import { orderSchema } from './order-schema.ts'
import type { Stopper } from './stop.ts'

const bytesAtMost = 1024 * 1024

/**
 * The first line is the order; `null` = it is none. A later line may ask for a stop, and the end of the input means
 * that whoever gave the order is gone.
 */
export function readOrder(input: NodeJS.ReadableStream, stopper: Stopper): Promise<EraseOrder | null> {
  return new Promise((resolve) => {
    let text = ''
    let hasOrder = false
    const take = (line: string) => {
      if (hasOrder) return stopIfAsked(line, stopper)
      hasOrder = true
      resolve(orderIn(line))
    }
    input.setEncoding('utf8')
    input.on('data', (piece: string) => {
      const lines = `${text}${piece}`.split('\n')
      text = lines.pop() ?? ''
      for (const line of lines) take(line)
      if (text.length > bytesAtMost) resolve(null)
    })
    const gone = () => {
      resolve(null)
      stopper.stop('parent-gone')
    }
    for (const event of ['end', 'close', 'error']) input.on(event, gone)
  })
}

function orderIn(line: string): EraseOrder | null {
  const parsed = orderSchema.safeParse(jsonIn(line))
  return parsed.success ? parsed.data : null
}

function stopIfAsked(line: string, stopper: Stopper): void {
  const value = jsonIn(line)
  if (typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'stop') stopper.stop('operator')
}

function jsonIn(line: string): unknown {
  if (line.length > bytesAtMost) return null
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
