import { batteryUevent, batteryUpower } from './adapters/battery-web.ts'
import { ereuseFolder } from './adapters/ereuse.ts'
import { dmidecodeTold, glpiCpuinfo, glpiPowercfg, glpiUpower } from './adapters/glpi.ts'
import { linuxhwDmi, linuxhwLscpu } from './adapters/linuxhw.ts'
import { redhatLscpu, redhatLshw } from './adapters/lscpu.ts'
import { glpiSystemProfiler } from './adapters/macos.ts'
import { peracottaBoards, peracottaDimms, peracottaLscpu } from './adapters/peracotta.ts'
import type { FidelityKind } from './kind.ts'

export const kindsA: FidelityKind[] = [
  linuxhwDmi,
  linuxhwLscpu,
  dmidecodeTold,
  glpiCpuinfo,
  glpiUpower,
  glpiPowercfg,
  glpiSystemProfiler,
  peracottaLscpu,
  peracottaDimms,
  peracottaBoards,
  redhatLscpu,
  redhatLshw,
  batteryUevent,
  batteryUpower,
  ereuseFolder,
]
