// Win32_Tpm, Win32_PnPEntity of a few classes, Win32_CDROMDrive, and the flags that collect.ps1 reads from the registry
import type { NetworkInterfaceFacts, PresenceFacts, SecurityFacts } from '../../../../shared/domain/machine-facts.ts'
import type { CimTexts } from './parse-cim.ts'
import { type WmiRecord, wmiRecords } from './wmi-records.ts'

export function securityFromCim(texts: CimTexts): SecurityFacts {
  const [flags] = wmiRecords(texts('Flags'))
  const [tpm] = wmiRecords(texts('Win32_Tpm'))
  const entities = wmiRecords(texts('Win32_PnPEntity'))
  // Reading Win32_Tpm needs an administrator; the plug-and-play name tells the version to anybody.
  const named = entities.map((entity) => /Trusted Platform Module (\d\.\d)/i.exec(entity.get('name') ?? '')?.[1])
  const tpmVersion =
    /^\d\.\d/.exec(tpm?.get('specversion') ?? '')?.[0] ?? named.find((version) => version !== undefined) ?? null
  const hasSecurityDevice = entities.some((entity) => isOfClass(entity, 'SecurityDevices'))
  const firmware = flags?.get('firmwaretype')
  return {
    tpmVersion,
    hasTpm: tpm !== undefined || hasSecurityDevice ? true : entities.length > 0 ? false : null,
    isSecureBootEnabled: flagOf(flags?.get('secureboot')) ?? (firmware === 'BIOS' ? false : null),
    isUefi: firmware === 'UEFI' ? true : firmware === 'BIOS' ? false : null,
    windowsKeyLastFive: /^[A-Z0-9]{5}$/.exec(flags?.get('windowskeylastfive') ?? '')?.[0] ?? null,
  }
}

export function presenceFromCim(texts: CimTexts, interfaces: readonly NetworkInterfaceFacts[]): PresenceFacts {
  const entities = wmiRecords(texts('Win32_PnPEntity'))
  const seen = (isIt: (entity: WmiRecord) => boolean) => (entities.length === 0 ? null : entities.some(isIt))
  const [flags] = wmiRecords(texts('Flags'))
  return {
    // Before Windows 10 told cameras apart they stood among the scanners.
    camera: seen((one) => isOfClass(one, 'Camera') || (isOfClass(one, 'Image') && /cam/i.test(one.get('name') ?? ''))),
    touchScreen: flagOf(flags?.get('touchscreen')),
    wifi: interfaces.length === 0 ? null : interfaces.some(({ kind }) => kind === 'wifi'),
    bluetooth: seen((one) => isOfClass(one, 'Bluetooth')),
    fingerprintReader: seen((one) => isOfClass(one, 'Biometric')),
    opticalDrive: entities.length === 0 ? null : wmiRecords(texts('Win32_CDROMDrive')).length > 0,
  }
}

function isOfClass(entity: WmiRecord, name: string): boolean {
  return entity.get('pnpclass') === name
}

function flagOf(told: string | undefined): boolean | null {
  return told === 'true' ? true : told === 'false' ? false : null
}
