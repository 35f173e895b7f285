import { parseHdparmIdentify } from '../linux/parse-hdparm-identify.ts'
import { parseNvmeIdCtrl } from '../linux/parse-nvme-id-ctrl.ts'
import type { RunCommand } from '../run-command.ts'

/** What the tools said of one drive, as they said it; `null` = the tool is absent, may not ask or did not answer. */
export type DriveTexts = {
  lsblk: string | null
  smartctl: string | null
  hdparmIdentify: string | null
  hdparmMaxSectors: string | null
  hdparmDco: string | null
  hdparmSanitizeStatus: string | null
  nvmeIdCtrl: string | null
  nvmeIdNs: string | null
  nvmeListNs: string | null
  nvmeSmartLog: string | null
  nvmeSanitizeLog: string | null
  scsiOpcodes: string | null
  extCsd: string | null
}

/** A sick drive may take long to answer; the others are asked meanwhile. */
const driveTimeoutMs = 15_000

export const noTexts: DriveTexts = {
  lsblk: null,
  smartctl: null,
  hdparmIdentify: null,
  hdparmMaxSectors: null,
  hdparmDco: null,
  hdparmSanitizeStatus: null,
  nvmeIdCtrl: null,
  nvmeIdNs: null,
  nvmeListNs: null,
  nvmeSmartLog: null,
  nvmeSanitizeLog: null,
  scsiOpcodes: null,
  extCsd: null,
}

type Ask = (program: string, ...args: string[]) => Promise<string | null>

/** Asks one drive everything that its kind can be asked. Every command only reads. */
export async function askDrive(name: string, runCommand: RunCommand): Promise<DriveTexts> {
  const ask: Ask = async (program, ...args) => {
    const result = await runCommand({ program, args, timeoutMs: driveTimeoutMs })
    return result.kind === 'done' ? whatItSaid(program, result) : null
  }
  const device = `/dev/${name}`
  const [lsblk, own] = await Promise.all([ask('lsblk', '-J', '-b', '-O', device), askOwnKind(name, device, ask)])
  return { ...noTexts, lsblk, ...own }
}

/** hdparm prints what a bridge kept from it beside the answer that it made up all the same. */
function whatItSaid(program: string, { stdout, stderr }: { stdout: string; stderr: string }): string | null {
  if (stdout.trim() === '' || /permission denied|operation not permitted/i.test(stderr)) return null
  return program === 'hdparm' ? `${stdout}\n${stderr}` : stdout
}

function askOwnKind(name: string, device: string, ask: Ask): Promise<Partial<DriveTexts>> {
  if (name.startsWith('nvme')) return askNvme(device, ask)
  if (name.startsWith('mmcblk')) return ask('mmc', 'extcsd', 'read', device).then((extCsd) => ({ extCsd }))
  return /^[sh]d/.test(name) ? askSata(device, ask) : Promise.resolve({})
}

async function askSata(device: string, ask: Ask): Promise<Partial<DriveTexts>> {
  const [smartctl, hdparmIdentify] = await Promise.all([
    ask('smartctl', '-j', '-x', device),
    ask('hdparm', '-I', device),
  ])
  const identity = hdparmIdentify === null ? null : parseHdparmIdentify(hdparmIdentify)
  if (identity === null) return { smartctl, hdparmIdentify, scsiOpcodes: await askScsi(device, smartctl, ask) }
  const [hdparmMaxSectors, hdparmDco, hdparmSanitizeStatus] = await Promise.all([
    ask('hdparm', '-N', device),
    hasOverlay(hdparmIdentify) ? ask('hdparm', '--dco-identify', device) : null,
    identity.sanitize.isSupported ? ask('hdparm', '--sanitize-status', device) : null,
  ])
  return { smartctl, hdparmIdentify, hdparmMaxSectors, hdparmDco, hdparmSanitizeStatus }
}

/** Sticks and their bridges are not asked: some hang on commands that they do not know. */
async function askScsi(device: string, smartctl: string | null, ask: Ask): Promise<string | null> {
  return /scsi_transport_protocol/.test(smartctl ?? '') ? ask('sg_opcodes', '--compact', '--no-inquiry', device) : null
}

async function askNvme(device: string, ask: Ask): Promise<Partial<DriveTexts>> {
  const [smartctl, nvmeIdCtrl, nvmeIdNs, nvmeSmartLog, nvmeListNs] = await Promise.all([
    ask('smartctl', '-j', '-x', device),
    ask('nvme', 'id-ctrl', device, '--output-format=json'),
    ask('nvme', 'id-ns', device, '--output-format=json'),
    ask('nvme', 'smart-log', device, '--output-format=json'),
    ask('nvme', 'list-ns', device, '--all'),
  ])
  const can = nvmeIdCtrl === null ? null : parseNvmeIdCtrl(nvmeIdCtrl)?.sanitize
  const isAble = can?.canEraseBlocks || can?.canEraseCrypto || can?.canOverwrite
  const nvmeSanitizeLog = isAble ? await ask('nvme', 'sanitize-log', device, '--output-format=json') : null
  return { smartctl, nvmeIdCtrl, nvmeIdNs, nvmeSmartLog, nvmeListNs, nvmeSanitizeLog }
}

/** Drives of the last years have none: their makers replaced it by the accessible maximum address. */
export function hasOverlay(hdparmIdentify: string | null): boolean {
  return /^\s+\*\s+Device Configuration Overlay feature set/m.test(hdparmIdentify ?? '')
}
