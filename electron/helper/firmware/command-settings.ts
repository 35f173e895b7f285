import { type CommandSettings, defaultNwipeMethod } from '../../../shared/domain/erasing/erase-commands.ts'
import type { EraseOrder } from '../../../shared/domain/erasing/erase-order.ts'

export function settingsOf({ ataPassword, nwipeMethod }: EraseOrder, doesNwipePrint = false): CommandSettings {
  return { ataPassword, nwipeMethod: nwipeMethod ?? defaultNwipeMethod, doesNwipePrint }
}
