import type { DriveState } from './drive-state.ts'
import type { EraseTechnique } from './erase-technique.ts'

/** One fixed word, written in the journal and on the plan: a drive that comes back locked is opened by whoever finds it. */
export const workshopAtaPassword = 'EtabliAtelier'
export const defaultNwipeMethod = 'dodshort'

export type CommandSettings = {
  ataPassword: string
  nwipeMethod: string
  /** 0.36 began to leave a PDF where it was started; older ones refuse the option that forbids it. */
  doesNwipePrint: boolean
}
export const plannedSettings: CommandSettings = {
  ataPassword: workshopAtaPassword,
  nwipeMethod: defaultNwipeMethod,
  doesNwipePrint: false,
}

/**
 * The programs and arguments of a technique on this drive, in the order in which they run. The plan shows what the
 * helper takes from these same functions, so that what was confirmed is what happens.
 */
export function commandsOf(
  technique: EraseTechnique,
  state: DriveState,
  settings: CommandSettings = plannedSettings,
): string[][] {
  const status = statusCommand(technique, state)
  return [
    ...hiddenAreaCommands(technique, state),
    ...(technique === 'nwipe' ? [nwipeVersionCommand] : []),
    ...actingCommands(technique, state, settings),
    ...(status === null ? [] : [status]),
  ]
}

/** What changes the drive. */
export function actingCommands(technique: EraseTechnique, state: DriveState, settings: CommandSettings): string[][] {
  const { devicePath } = state
  switch (technique) {
    case 'overwrite-zeros':
    case 'overwrite-random':
      return [['etabli', technique, '--from=0', `--to=${state.facts.sizeBytes ?? '?'}`, devicePath]]
    case 'nwipe':
      return [nwipeCommand(state, settings)]
    case 'ata-secure-erase':
    case 'ata-secure-erase-enhanced':
      return ataSecurityCommands(technique, devicePath, settings.ataPassword)
    case 'ata-sanitize-crypto':
    case 'ata-sanitize-block':
    case 'ata-sanitize-overwrite':
      return [['hdparm', knowing, ...ataSanitizeArguments[technique], devicePath]]
    case 'nvme-format-user-data':
    case 'nvme-format-crypto':
      return [nvmeFormatCommand(technique, state)]
    case 'nvme-sanitize-crypto':
    case 'nvme-sanitize-block':
    case 'nvme-sanitize-overwrite':
      return [['nvme', 'sanitize', controllerPath(state), ...nvmeSanitizeArguments[technique], '--ause']]
    case 'scsi-format':
      return [['sg_format', '--format', '--early', '--quick', devicePath]]
    case 'scsi-sanitize-crypto':
    case 'scsi-sanitize-block':
    case 'scsi-sanitize-overwrite':
      return [['sg_sanitize', ...scsiSanitizeArguments[technique], '--early', '--quick', devicePath]]
    case 'mmc-sanitize':
      return mmcCommands(devicePath)
  }
}

const knowing = '--yes-i-know-what-i-am-doing'

// hdparm takes no flag after the action itself ("Excess flags given."), and means 16 passes where none are told.
const ataSanitizeArguments = {
  'ata-sanitize-crypto': ['--sanitize-crypto-scramble'],
  'ata-sanitize-block': ['--sanitize-block-erase'],
  'ata-sanitize-overwrite': ['--sanitize-overwrite-passes', '1', '--sanitize-overwrite', 'hex:00000000'],
} as const

// nvme-cli refuses a pass count beside any other action, and takes 0 for 16.
const nvmeSanitizeArguments = {
  'nvme-sanitize-crypto': ['-a', 'start-crypto-erase'],
  'nvme-sanitize-block': ['-a', 'start-block-erase'],
  'nvme-sanitize-overwrite': ['-a', 'start-overwrite', '-n', '1', '-p', '0'],
} as const

const scsiSanitizeArguments = {
  'scsi-sanitize-crypto': ['--crypto'],
  'scsi-sanitize-block': ['--block'],
  'scsi-sanitize-overwrite': ['--overwrite', '--zero'],
} as const

function ataSecurityCommands(technique: EraseTechnique, devicePath: string, password: string): string[][] {
  const erase = technique === 'ata-secure-erase' ? '--security-erase' : '--security-erase-enhanced'
  return [
    ataPasswordCommand('set-pass', devicePath, password),
    ['hdparm', '--user-master', 'u', erase, password, devicePath],
  ]
}

export function ataPasswordCommand(
  verb: 'set-pass' | 'unlock' | 'disable',
  devicePath: string,
  password: string,
): string[] {
  return ['hdparm', '--user-master', 'u', `--security-${verb}`, password, devicePath]
}

/** nvme-cli lets ten minutes pass, which is too short for a large drive that really erases. */
const formatMilliseconds = '7200000'

/** Without the current format of the sectors, nvme-cli may choose another size for them. */
function nvmeFormatCommand(technique: EraseTechnique, { devicePath, nvme }: DriveState): string[] {
  const mode = technique === 'nvme-format-crypto' ? '2' : '1'
  const namespace = String(nvme?.namespaceId ?? '?')
  return [
    'nvme',
    'format',
    devicePath,
    '-n',
    namespace,
    '-s',
    mode,
    '-l',
    String(nvme?.lbaFormat ?? '?'),
    '-t',
    formatMilliseconds,
    '--force',
  ]
}

/** A sanitize is asked of the controller, whose number is not always that of the namespace. */
function controllerPath({ nvme, devicePath }: DriveState): string {
  const controller = nvme?.controller ?? null
  if (controller === null) return devicePath
  return controller.startsWith('/dev/') ? controller : `/dev/${controller}`
}

/** Sanitize reaches what is unmapped only, so all is unmapped first: securely where the card can, else plainly. */
function mmcCommands(devicePath: string): string[][] {
  // The helper holds the drive alone, which blkdiscard takes for a use by somebody else unless forced.
  return [
    ['blkdiscard', '--force', '--secure', devicePath],
    ['blkdiscard', '--force', devicePath],
    ['mmc', 'sanitize', devicePath],
  ]
}

export const nwipeVersionCommand = ['nwipe', '--version']

/** Whether a command of a job's log is the run of nwipe itself: what is kept as its stdout is its log file. */
export function isNwipeRun(argv: readonly string[]): boolean {
  return argv.includes('--autonuke') && argv.some((part) => /(?:^|\/)nwipe$/.test(part))
}

/** Only root may write there, so the name may be known beforehand; and a power cut leaves nothing of it. */
export function nwipeLogPath({ devicePath }: Pick<DriveState, 'devicePath'>): string {
  return `/run/etabli-nwipe-${devicePath.split('/').at(-1)}.log`
}

/** The kernel ends it with the helper, whatever ended that: it must never write on alone. */
function nwipeCommand(state: DriveState, { nwipeMethod, doesNwipePrint }: CommandSettings): string[] {
  const options = ['--nogui', '--autonuke', '--nowait', '--noblank', '--verify=last', `--method=${nwipeMethod}`]
  const printing = doesNwipePrint ? ['--PDFreportpath=noPDF'] : []
  const log = `--logfile=${nwipeLogPath(state)}`
  return ['setpriv', '--pdeathsig', 'KILL', 'nwipe', ...options, log, ...printing, state.devicePath]
}

/** What asks the drive itself how it went; `null` where no such question exists. */
export function statusCommand(technique: EraseTechnique, state: DriveState): string[] | null {
  if (technique.startsWith('ata-sanitize')) return ['hdparm', '--sanitize-status', state.devicePath]
  if (technique.startsWith('ata-')) return ['hdparm', '-I', state.devicePath]
  if (technique.startsWith('nvme-sanitize')) return ['nvme', 'sanitize-log', controllerPath(state), '-o', 'json']
  if (technique.startsWith('scsi-')) return ['sg_requests', '--status', state.devicePath]
  return null
}

const askingAta = /^(ata-|overwrite-|nwipe$)/

/** A configuration overlay cannot be lifted while a protected area stands before it. */
export function hiddenAreaCommands(technique: EraseTechnique, state: DriveState): string[][] {
  const { hidden, devicePath } = state
  if (state.ata === null || state.hasPassthrough === false || !askingAta.test(technique)) return []
  const commands: string[][] = []
  if (hidden.hpa === 'present' && hidden.nativeSectors !== null)
    commands.push(hpaCommand(devicePath, hidden.nativeSectors))
  if (hidden.dco === 'present') commands.push(['hdparm', knowing, '--dco-restore', devicePath])
  return commands
}

export function hpaCommand(devicePath: string, nativeSectors: number): string[] {
  return ['hdparm', knowing, '-N', `p${nativeSectors}`, devicePath]
}
