import { type EthernetPort, judgeEthernet, undecided } from '../../../shared/domain/testing/unattended-verdicts.ts'
import { parseEthtool } from './parse-ethtool.ts'
import {
  linkAt,
  namesIn,
  numberAt,
  type ProgramRun,
  type TestingDeps,
  type UnattendedProgram,
} from './unattended-program.ts'

const waitForCarrierMs = 1_000
const carrierTries = 8
/** ARPHRD_ETHER; loopback, tunnels and the like have other numbers. */
const ethernetType = 1

export const measureEthernet: UnattendedProgram = async (run) => {
  const { deps } = run
  const ports: EthernetPort[] = []
  for (const name of await ethernetNames(deps)) {
    const modes = await deps.runCommand({ program: 'ethtool', args: [name] })
    if (modes.kind === 'missing') return undecided('TOOL_MISSING', 'ethtool')
    const hasCarrier = await waitForCarrier(run, name)
    const told = await deps.runCommand({ program: 'ethtool', args: [name] })
    const megabits = await numberAt(deps, `sys/class/net/${name}/speed`)
    ports.push({
      name,
      hasCarrier,
      // The kernel says -1 for a speed that it does not know.
      megabits: megabits === null || megabits <= 0 ? null : megabits,
      ...parseEthtool(told.kind === 'done' ? told.stdout : ''),
    })
  }
  return judgeEthernet(ports)
}

/** Ports with hardware behind them that are neither Wi-Fi nor a telephone. */
async function ethernetNames(deps: TestingDeps): Promise<string[]> {
  const names = await namesIn(deps, 'sys/class/net')
  const isPort = await Promise.all(
    names.map(async (name) => {
      const folder = `sys/class/net/${name}`
      const isEthernet = (await numberAt(deps, `${folder}/type`)) === ethernetType
      const hasHardware = (await linkAt(deps, `${folder}/device`)) !== null
      const parts = await namesIn(deps, folder)
      return isEthernet && hasHardware && !parts.includes('wireless') && !parts.includes('phy80211')
    }),
  )
  return names.filter((_, at) => isPort[at])
}

/** A port that nobody uses is down, and then tells nothing of its cable. */
async function waitForCarrier({ deps, signal }: ProgramRun, name: string): Promise<boolean> {
  const hasCarrier = async () => (await numberAt(deps, `sys/class/net/${name}/carrier`)) === 1
  if (await hasCarrier()) return true
  await deps.runCommand({ program: 'ip', args: ['link', 'set', 'dev', name, 'up'] })
  for (let attempt = 0; attempt < carrierTries && !signal.aborted; attempt++) {
    await deps.wait(waitForCarrierMs, signal)
    if (await hasCarrier()) return true
  }
  return false
}
