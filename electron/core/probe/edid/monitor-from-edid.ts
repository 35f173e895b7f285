import type { MonitorFacts } from '../../../../shared/domain/machine-facts.ts'
import type { EdidFacts } from './parse-edid.ts'

const builtInConnector = /^(eDP|LVDS|DSI)/

/** What a reading keeps of an EDID; `connector` is `null` where the file does not say what it hung on. */
export function monitorFromEdid(edid: EdidFacts, connector: string | null): MonitorFacts {
  const { pnpId, manufacturer, model, productCode, serial, madeYear, madeWeek, nativeWidth, nativeHeight } = edid
  const { refreshHertz, widthMillimetres, heightMillimetres, diagonalInches } = edid
  const told = { pnpId, manufacturer, model, productCode, serial, madeYear, madeWeek, nativeWidth, nativeHeight }
  const size = { refreshHertz, widthMillimetres, heightMillimetres, diagonalInches }
  return { ...told, ...size, connector, isBuiltIn: connector === null ? null : builtInConnector.test(connector) }
}
