import type { DriveFacts } from '../../../../shared/domain/drive.ts'
import { driveHealthVerdict } from '../../../../shared/domain/drive-health.ts'
import { machineTitle } from '../../../../shared/domain/machine.ts'
import { type MachineFacts, serialSources } from '../../../../shared/domain/machine-facts.ts'
import { capital } from '../../i18n/capital.ts'
import type { FactBlock, FactRow } from './fact-groups.ts'
import { diagonalWords, joined, mediaTypeWords, remainingPercent, resolutionWords, type Words } from './ten-facts.ts'

export function boardRows(facts: MachineFacts, { t, date }: Words): { identity: FactRow[]; board: FactRow[] } {
  const { identity, board, bios } = facts
  const source = serialSources.find((one) => one === identity.serialSource)
  return {
    identity: [
      { label: t('screens.facts.manufacturer'), value: identity.manufacturer, path: 'identity.manufacturer' },
      { label: t('screens.facts.model'), value: identity.model, path: 'identity.model' },
      {
        label: t('screens.facts.productCode'),
        value: identity.productCode,
        path: 'identity.productCode',
        isMono: true,
      },
      {
        label:
          source === undefined || source === 'system'
            ? t('screens.facts.serial')
            : capital(t(`codes.serialSource.${source}`)),
        value: identity.serial,
        path: 'identity.serial',
        isMono: true,
      },
      { label: t('screens.facts.uuid'), value: identity.uuid, path: 'identity.uuid', isMono: true },
      { label: t('screens.facts.ownerAssetTag'), value: identity.ownerAssetTag, path: 'identity.ownerAssetTag' },
    ],
    board: [
      { label: t('screens.facts.board'), value: machineTitle(board.manufacturer, board.model), path: 'board.model' },
      { label: t('screens.facts.serial'), value: board.serial, path: 'board.serial', isMono: true },
      { label: t('screens.facts.firmware'), value: joined([bios.vendor, bios.version], ' '), path: 'bios.version' },
      {
        label: t('screens.facts.date'),
        value: bios.releasedOn === null ? null : date(bios.releasedOn),
        path: 'bios.releasedOn',
      },
    ],
  }
}

export function driveRows(facts: MachineFacts, words: Words): FactBlock[] {
  const { t, driveSize } = words
  return facts.drives.map((drive, index) => ({
    title: machineTitle(drive.manufacturer, drive.model) ?? drive.deviceName,
    rows: [
      {
        label: t('screens.facts.size'),
        value: drive.sizeBytes === null ? null : driveSize(drive.sizeBytes),
        path: `drives.${index}.sizeBytes`,
      },
      { label: t('screens.facts.serial'), value: drive.serial, path: `drives.${index}.serial`, isMono: true },
      {
        label: t('screens.facts.interface'),
        value: joined([mediaTypeWords(drive.mediaType), busWords(drive), drive.formFactor]),
        path: `drives.${index}.mediaType`,
      },
      { label: t('screens.facts.health'), value: healthWords(drive, words), path: `drives.${index}.health` },
    ],
  }))
}

/** The bus as the trade writes it, unless the kind of medium already says it. */
export function busWords({ bus, mediaType }: DriveFacts): string | null {
  return bus === null || mediaType?.startsWith(bus) ? null : bus.toUpperCase()
}

/** The verdict, why, and how long the drive has served. */
export function healthWords(drive: DriveFacts, { t, percent, number }: Words): string {
  const { verdict, reasons } = driveHealthVerdict(drive)
  const { percentageUsed = null, powerOnHours = null } = drive.health ?? {}
  const why = reasons.map(({ code, value }) => t(`codes.driveHealthReason.${code}`, { value: number(value ?? 0) }))
  const told = [
    percentageUsed === null ? null : t('screens.facts.wear', { value: percent(percentageUsed) }),
    powerOnHours === null ? null : t('screens.facts.hours', { count: powerOnHours, shown: number(powerOnHours) }),
  ]
  return joined([t(`codes.driveHealth.${verdict}`), ...why, ...told]) ?? ''
}

export function monitorRows(facts: MachineFacts, words: Words): FactBlock[] {
  const { t } = words
  return facts.monitors.map((monitor, index) => ({
    title: machineTitle(monitor.manufacturer, monitor.model),
    rows: [
      {
        label: t('screens.facts.diagonal'),
        value: diagonalWords(monitor.diagonalInches, words),
        path: `monitors.${index}.diagonalInches`,
      },
      {
        label: t('screens.facts.resolution'),
        value: resolutionWords(monitor.nativeWidth, monitor.nativeHeight),
        path: `monitors.${index}.nativeWidth`,
      },
      { label: t('screens.facts.serial'), value: monitor.serial, path: `monitors.${index}.serial`, isMono: true },
    ],
  }))
}

export function batteryRows(facts: MachineFacts, { t, percent, number }: Words): FactBlock[] {
  const wattHours = (milliwattHours: number) => number(milliwattHours / 1000, 1)
  return facts.batteries.map((battery, index) => {
    const { fullMilliwattHours: full, designMilliwattHours: design, cycleCount } = battery
    const remaining = remainingPercent(battery)
    return {
      title: joined([battery.manufacturer, battery.model], ' '),
      rows: [
        {
          label: t('screens.facts.health'),
          value: remaining === null ? null : t('screens.facts.remaining', { value: percent(remaining) }),
          path: `batteries.${index}.fullMilliwattHours`,
        },
        {
          label: t('screens.facts.capacity'),
          value:
            full === null || design === null
              ? null
              : t('screens.facts.capacityValue', { full: wattHours(full), design: wattHours(design) }),
          path: `batteries.${index}.designMilliwattHours`,
        },
        {
          label: t('screens.facts.cycles'),
          value: cycleCount === null ? null : number(cycleCount),
          path: `batteries.${index}.cycleCount`,
        },
        { label: t('screens.facts.chemistry'), value: battery.chemistry, path: `batteries.${index}.chemistry` },
      ],
    }
  })
}

export function networkRows(facts: MachineFacts, { t }: Words): FactBlock[] {
  return facts.networkInterfaces.map((card, index) => ({
    title: machineTitle(card.manufacturer, card.model) ?? card.name,
    rows: [
      { label: t('screens.facts.address'), value: card.mac, path: `networkInterfaces.${index}.mac`, isMono: true },
    ],
  }))
}

export function presenceRows({ security, presence }: MachineFacts, { t }: Words): FactRow[] {
  const told = (value: boolean | null) => (value === null ? null : t(value ? 'screens.frame.yes' : 'screens.frame.no'))
  const tpm = security.tpmVersion === null ? told(security.hasTpm) : security.tpmVersion
  return [
    { label: t('screens.facts.tpm'), value: tpm, path: 'security.hasTpm' },
    { label: t('screens.facts.uefi'), value: told(security.isUefi), path: 'security.isUefi' },
    {
      label: t('screens.facts.secureBoot'),
      value: told(security.isSecureBootEnabled),
      path: 'security.isSecureBootEnabled',
    },
    {
      label: t('screens.facts.windowsKey'),
      value: security.windowsKeyLastFive,
      path: 'security.windowsKeyLastFive',
      isMono: true,
    },
    { label: t('screens.facts.camera'), value: told(presence.camera), path: 'presence.camera' },
    { label: t('screens.facts.touchScreen'), value: told(presence.touchScreen), path: 'presence.touchScreen' },
    { label: t('screens.facts.wifi'), value: told(presence.wifi), path: 'presence.wifi' },
    { label: t('screens.facts.bluetooth'), value: told(presence.bluetooth), path: 'presence.bluetooth' },
    {
      label: t('screens.facts.fingerprint'),
      value: told(presence.fingerprintReader),
      path: 'presence.fingerprintReader',
    },
    { label: t('screens.facts.optical'), value: told(presence.opticalDrive), path: 'presence.opticalDrive' },
  ]
}
