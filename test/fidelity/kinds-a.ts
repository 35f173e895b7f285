import { batteryUevent, batteryUpower } from './adapters/battery-web.ts'
import { dmidecodeTold, glpiCpuinfo, glpiPowercfg, glpiUpower } from './adapters/glpi.ts'
import { linuxhwDmi, linuxhwLscpu } from './adapters/linuxhw.ts'
import { peracottaLscpu, redhatLscpu } from './adapters/lscpu.ts'
import type { FidelityKind } from './kind.ts'

export const kindsA: FidelityKind[] = [
  linuxhwDmi,
  linuxhwLscpu,
  dmidecodeTold,
  glpiCpuinfo,
  glpiUpower,
  glpiPowercfg,
  peracottaLscpu,
  redhatLscpu,
  batteryUevent,
  batteryUpower,
]
