import { eraseMedium, type FakeDrive, type Said, startSanitize, stepSanitize } from './fake-drive.ts'

/** hdparm 9.65, in its own words. */
export function fakeHdparm(drive: FakeDrive, args: readonly string[]): Said {
  const has = (flag: string) => args.includes(flag)
  const told = `\n${drive.device}:\n`
  if (has('-I')) return said(told + identify(drive))
  if (args.some((flag) => flag.startsWith('--security-'))) return security(drive, args)
  if (has('--sanitize-status')) return sanitizeStatus(drive)
  if (args.some((flag) => flag.startsWith('--sanitize-'))) return sanitize(drive, args)
  if (has('--dco-identify'))
    return said(`${told}DCO Revision: 0x0002\n\tReal max sectors: ${drive.hidden.overlaySectors}\n`)
  if (has('--dco-restore')) return restoreOverlay(drive, told)
  return has('-N') ? maxSectors(drive, args, told) : { stderr: 'unknown flag\n', exitCode: 22 }
}

const said = (stdout: string): Said => ({ stdout, exitCode: 0 })

function identify({ security: { isEnabled, isLocked, isFrozen } }: FakeDrive): string {
  const line = (is: boolean, name: string) => `${is ? '\t' : '\tnot'}\t${name}\n`
  return `
ATA device, with non-removable media
	Model Number:       Fake drive on a loop device
Security: 
	Master password revision code = 65534
		supported
${line(isEnabled, 'enabled')}${line(isLocked, 'locked')}${line(isFrozen, 'frozen')}	not	expired: security count
		supported: enhanced erase
${isEnabled ? '\tSecurity level high\n' : ''}	2min for SECURITY ERASE UNIT. 2min for ENHANCED SECURITY ERASE UNIT. 
Checksum: correct
`
}

function security(drive: FakeDrive, args: readonly string[]): Said {
  const verb = args.find((flag) => flag.startsWith('--security-'))?.slice('--security-'.length) ?? ''
  const password = args.at(-2) ?? ''
  const name =
    { 'set-pass': 'SECURITY_SET_PASS', unlock: 'SECURITY_UNLOCK', disable: 'SECURITY_DISABLE' }[verb] ??
    'SECURITY_ERASE'
  const stdout = `security_password: "${password}"\n\n${drive.device}:\n Issuing ${name} command, password="${password}", user=user\n`
  const refusal: Said = { stdout, stderr: `${name}: Input/output error\n`, exitCode: 5 }
  const { security: own } = drive
  if (drive.mode === 'refuses' || own.isFrozen) return refusal
  if (verb === 'set-pass') {
    if (own.isLocked) return refusal
    Object.assign(own, { isEnabled: true, password })
    return said(stdout)
  }
  if (own.password !== password) return refusal
  if (verb === 'unlock') own.isLocked = false
  else if (verb === 'disable') own.isEnabled = false
  else return eraseUnit(drive, stdout, refusal)
  return said(stdout)
}

function eraseUnit(drive: FakeDrive, stdout: string, refusal: Said): Said {
  if (!drive.security.isEnabled) return refusal
  eraseMedium(drive, 'zeros')
  if (drive.mode === 'fails') return { stdout, stderr: 'SECURITY_ERASE: Input/output error\n', exitCode: 5 }
  if (drive.mode !== 'stays') drive.security.isEnabled = false
  return said(stdout)
}

function sanitize(drive: FakeDrive, args: readonly string[]): Said {
  if (!args.includes('--yes-i-know-what-i-am-doing'))
    return { stderr: 'Use of --sanitize is VERY DANGEROUS.\nProgram aborted.\n', exitCode: 1 }
  const action =
    args.at(-2) === 'hex:00000000' ? 'overwrite' : args.includes('--sanitize-block-erase') ? 'block' : 'crypto'
  const title = { overwrite: 'OVERWRITE', block: 'BLOCK_ERASE', crypto: 'CRYPTO_SCRAMBLE' }[action]
  const stdout = `\n${drive.device}:\nIssuing SANITIZE_${title} command\n`
  if (drive.mode === 'refuses')
    return {
      stdout,
      stderr: 'SANITIZE failed: Input/output error\nSANITIZE device error reason: Unsupported command\n',
      exitCode: 5,
    }
  startSanitize(drive, action)
  return said(`${stdout}Operation started in background\nYou may use \`--sanitize-status\` to check progress\n`)
}

function sanitizeStatus(drive: FakeDrive): Said {
  const { state, pollsLeft } = stepSanitize(drive)
  const stdout = `\n${drive.device}:\nIssuing SANITIZE_STATUS command\n`
  const status = `${stdout}Sanitize status:\n    State:    `
  if (state === 'failed')
    return {
      stdout,
      stderr:
        'SANITIZE failed: Input/output error\nSANITIZE device error reason: Last Sanitize Command completed unsuccessfully\nDrive in SD3 Sanitize Operation Failed state\n',
      exitCode: 5,
    }
  if (state === 'frozen') return said(`${status}SD1 Sanitize Frozen\n`)
  if (state === 'never') return said(`${status}SD0 Sanitize Idle\n`)
  if (state === 'done') return said(`${status}SD0 Sanitize Idle\n    Last Sanitize Operation Completed Without Error\n`)
  const share = Math.floor(((drive.polls - pollsLeft) / (drive.polls + 1)) * 0xffff)
  return said(
    `${status}SD2 Sanitize operation In Process\n    Progress: 0x${share.toString(16)} (${Math.floor((share * 100) / 0xffff)}%)\n`,
  )
}

function maxSectors({ hidden, mode }: FakeDrive, args: readonly string[], told: string): Said {
  const wanted = args.find((argument) => /^p\d+$/.test(argument))
  const setting = wanted === undefined ? '' : ` setting max visible sectors to ${wanted.slice(1)} (permanent)\n`
  // Whatever it did, hdparm answers 0 to this one.
  if (wanted !== undefined && mode !== 'lies') hidden.visibleSectors = Number(wanted.slice(1))
  const { visibleSectors, nativeSectors } = hidden
  const is = visibleSectors < nativeSectors ? 'enabled' : 'disabled'
  return said(`${told}${setting} max sectors   = ${visibleSectors}/${nativeSectors}, HPA is ${is}\n`)
}

function restoreOverlay({ hidden }: FakeDrive, told: string): Said {
  const stdout = `${told} issuing DCO restore command\n`
  if (hidden.isOverlayFrozen || hidden.visibleSectors < hidden.nativeSectors)
    return { stdout, stderr: ' HDIO_DRIVE_CMD(dco_restore) failed: Input/output error\n', exitCode: 5 }
  hidden.nativeSectors = hidden.overlaySectors
  return said(stdout)
}
