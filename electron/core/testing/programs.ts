import type { UnattendedTest } from '../../../shared/domain/testing/step-definition.ts'
import { measureEthernet } from './ethernet-speed.ts'
import { testMemory } from './memory.ts'
import { stressProcessor } from './processor-stress.ts'
import { smartShort } from './smart-short.ts'
import type { UnattendedProgram } from './unattended-program.ts'
import { countUsbPorts } from './usb-ports.ts'
import { scanWireless } from './wireless-scan.ts'

export const programs: Record<UnattendedTest, UnattendedProgram> = {
  'smart-short': smartShort,
  memory: testMemory,
  'processor-stress': stressProcessor,
  'wireless-scan': scanWireless,
  'ethernet-speed': measureEthernet,
  'usb-ports': countUsbPorts,
}
