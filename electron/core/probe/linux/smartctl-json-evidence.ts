import type { DriveHealthFacts } from '../../../../shared/domain/drive.ts'
import { normaliseWwn } from '../drive-names.ts'
import { counter } from '../drive-text.ts'
import { selfTestVerdict } from '../self-test-result.ts'
import type { SmartAttribute } from '../smart-attributes.ts'
import type { SmartctlEvidence } from '../smartctl-reading.ts'
import { loggedUncorrectablesInJson } from './smartctl-error-log.ts'
import type { SmartctlJson } from './smartctl-json.schema.ts'

/** smartctl's JSON in the words that its text output shares. */
export function smartctlJsonEvidence(json: SmartctlJson): SmartctlEvidence {
  const namespace = json.nvme_namespaces?.length === 1 ? json.nvme_namespaces[0] : undefined
  // Some NVMe firmware tells a total capacity of 0 and a true namespace.
  const sizes = [json.user_capacity?.bytes, json.nvme_total_capacity, namespace?.size?.bytes]
  return {
    deviceName: json.device?.name ?? null,
    protocol: protocolOf(json),
    model: json.model_name ?? json.scsi_product ?? json.product ?? json.scsi_model_name ?? null,
    vendor: json.scsi_vendor ?? json.vendor ?? null,
    family: json.model_family ?? null,
    serial: json.serial_number ?? null,
    wwn: wwnOf(json),
    firmware: json.firmware_version ?? json.scsi_revision ?? json.revision ?? null,
    sizeBytes: sizes.find((size) => size !== undefined && size > 0) ?? null,
    logicalSectorBytes: json.logical_block_size ?? namespace?.formatted_lba_size ?? null,
    physicalSectorBytes: json.physical_block_size ?? null,
    rotationPerMinute: counter(json.rotation_rate),
    formFactor: json.form_factor?.name ?? null,
    hasSataVersion: json.sata_version !== undefined || json.interface_speed?.max?.sata_value !== undefined,
    transport: json.scsi_transport_protocol?.name ?? null,
    deviceType: json.device_type?.name ?? null,
    pciVendorId: json.nvme_pci_vendor?.id ?? null,
    canTrim: json.trim?.supported ?? null,
    isKnownToTool: json.in_smartctl_database ?? false,
    isSmartAvailable: json.smart_support?.available ?? null,
    isSmartEnabled: json.smart_support?.enabled ?? null,
    attributes: (json.ata_smart_attributes?.table ?? []).slice(0, 256).map(attributeOf),
    loggedUncorrectableCount: loggedUncorrectablesInJson(json),
    health: healthOf(json),
  }
}

function protocolOf({ device, ...json }: SmartctlJson): 'ata' | 'nvme' | 'scsi' | null {
  const protocol = device?.protocol?.toLowerCase()
  if (protocol === 'ata' || protocol === 'nvme' || protocol === 'scsi') return protocol
  if (json.nvme_smart_health_information_log || json.nvme_pci_vendor) return 'nvme'
  return json.ata_smart_attributes ? 'ata' : null
}

function hexadecimal(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0')
}

function wwnOf({ wwn, nvme_namespaces: namespaces, logical_unit_id: unitId }: SmartctlJson): string | null {
  if (wwn) return normaliseWwn(`${hexadecimal(wwn.naa, 1)}${hexadecimal(wwn.oui, 6)}${hexadecimal(wwn.id, 9)}`)
  const eui = namespaces?.[0]?.eui64
  if (eui) return normaliseWwn(`eui.${hexadecimal(eui.oui, 6)}${hexadecimal(eui.ext_id, 10)}`)
  return normaliseWwn(unitId)
}

type AttributeRow = NonNullable<NonNullable<SmartctlJson['ata_smart_attributes']>['table']>[number]

function attributeOf(row: AttributeRow): SmartAttribute {
  const failed = row.when_failed === 'now' || row.when_failed === 'past' ? row.when_failed : 'never'
  return {
    id: row.id,
    name: row.name,
    value: row.value ?? null,
    worst: row.worst ?? null,
    threshold: row.thresh ?? null,
    isPrefailure: row.flags?.prefailure ?? null,
    failed: row.when_failed === undefined ? null : failed,
    rawText: row.raw?.string ?? String(row.raw?.value ?? ''),
  }
}

function healthOf(json: SmartctlJson): Partial<DriveHealthFacts> {
  const log = json.nvme_smart_health_information_log
  const unitsWritten = log?.data_units_written
  return {
    isSmartPassed: json.smart_status?.passed ?? null,
    powerOnHours: counter(json.power_on_time?.hours ?? log?.power_on_hours),
    powerCycleCount: counter(json.power_cycle_count ?? log?.power_cycles),
    temperatureCelsius: json.temperature?.current ?? log?.temperature ?? null,
    percentageUsed: percentUsedOf(json),
    availableSparePercent: percent(log?.available_spare ?? json.spare_available?.current_percent),
    availableSpareThresholdPercent: percent(log?.available_spare_threshold ?? json.spare_available?.threshold_percent),
    mediaErrorCount: counter(log?.media_errors),
    criticalWarning: percent(log?.critical_warning),
    isSelfTestPassed: selfTestOf(json),
    // NVMe counts in thousands of 512-byte units, whatever the sector size.
    bytesWritten:
      unitsWritten === undefined ? statistic(json, 'Logical Sectors Written', 512) : counter(unitsWritten * 512_000),
    reallocatedSectorCount: counter(json.scsi_grown_defect_list),
    reportedUncorrectableCount: scsiUncorrected(json) ?? statistic(json, 'Number of Reported Uncorrectable Errors', 1),
  }
}

function percent(value: number | null | undefined): number | null {
  const count = counter(value)
  return count !== null && count <= 255 ? count : null
}

function percentUsedOf(json: SmartctlJson): number | null {
  return percent(
    json.nvme_smart_health_information_log?.percentage_used ??
      json.endurance_used?.current_percent ??
      statistic(json, 'Percentage Used Endurance Indicator', 1) ??
      json.scsi_percentage_used_endurance_indicator,
  )
}

function statistic({ ata_device_statistics: statistics }: SmartctlJson, name: string, unit: number): number | null {
  const rows = (statistics?.pages ?? []).flatMap(({ table }) => table ?? [])
  const row = rows.find((candidate) => candidate.name === name && candidate.flags?.valid !== false)
  return row?.value === undefined ? null : counter(row.value * unit)
}

function selfTestOf(json: SmartctlJson): boolean | null {
  const ata = json.ata_smart_self_test_log
  const ataRows = ata?.extended?.table ?? ata?.standard?.table
  if (ataRows)
    return selfTestVerdict(
      ataRows.map(({ status }) => (status?.value ?? 0xf0) >> 4),
      'ata',
    )
  const nvmeRows = json.nvme_self_test_log?.table
  if (nvmeRows)
    return selfTestVerdict(
      nvmeRows.map((row) => row.self_test_result?.value ?? 15),
      'nvme',
    )
  const scsi = json.scsi_self_test_0?.result?.value
  return scsi === undefined ? null : selfTestVerdict([scsi], 'scsi')
}

function scsiUncorrected({ scsi_error_counter_log: log }: SmartctlJson): number | null {
  const totals = [log?.read, log?.write, log?.verify].map((row) => counter(row?.total_uncorrected_errors))
  const known = totals.filter((total) => total !== null)
  return known.length === 0 ? null : known.reduce((sum, total) => sum + total, 0)
}
