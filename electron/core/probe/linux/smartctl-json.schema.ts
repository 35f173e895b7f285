import { z } from 'zod'

/** A field of an unexpected shape counts as absent: one vendor's nonsense must not cost the other facts. */
function lenient<T extends z.ZodType>(schema: T) {
  return schema.optional().catch(undefined)
}

/** A list whose unreadable items are left out. */
function lenientList<T extends z.ZodType>(item: T) {
  return lenient(z.array(lenient(item)).transform((items) => items.filter((entry) => entry !== undefined)))
}

const number = lenient(z.number())
const text = lenient(z.string())
const flag = lenient(z.boolean())
const named = lenient(z.object({ name: text, string: text }))
const bytes = lenient(z.object({ bytes: number }))
const testResult = lenient(z.object({ passed: flag, value: number, string: text }))
const ataTestLog = lenient(z.object({ table: lenientList(z.object({ status: testResult })) }))

const AttributeSchema = z.object({
  id: z.number(),
  name: z.string(),
  value: number,
  worst: number,
  thresh: number,
  when_failed: text,
  flags: lenient(z.object({ prefailure: flag })),
  raw: lenient(z.object({ value: number, string: text })),
})

const StatisticSchema = z.object({ name: text, value: number, flags: lenient(z.object({ valid: flag })) })
const ataErrorLog = lenient(z.object({ table: lenientList(z.object({ error_description: text })) }))
const errorTotals = lenient(z.object({ total_uncorrected_errors: number }))

export const SmartctlJsonSchema = z.object({
  smartctl: lenient(z.object({ exit_status: number, argv: lenient(z.array(z.string())) })),
  device: lenient(z.object({ name: text, info_name: text, type: text, protocol: text })),
  device_type: named,
  model_family: text,
  model_name: text,
  scsi_model_name: text,
  vendor: text,
  product: text,
  scsi_vendor: text,
  scsi_product: text,
  serial_number: text,
  wwn: lenient(z.object({ naa: z.number(), oui: z.number(), id: z.number() })),
  logical_unit_id: text,
  firmware_version: text,
  revision: text,
  scsi_revision: text,
  user_capacity: bytes,
  nvme_total_capacity: number,
  nvme_pci_vendor: lenient(z.object({ id: number })),
  nvme_namespaces: lenientList(
    z.object({
      size: bytes,
      formatted_lba_size: number,
      eui64: lenient(z.object({ oui: z.number(), ext_id: z.number() })),
    }),
  ),
  logical_block_size: number,
  physical_block_size: number,
  rotation_rate: number,
  form_factor: named,
  trim: lenient(z.object({ supported: flag })),
  in_smartctl_database: flag,
  sata_version: named,
  interface_speed: lenient(z.object({ max: lenient(z.object({ sata_value: number })) })),
  scsi_transport_protocol: named,
  smart_support: lenient(z.object({ available: flag, enabled: flag })),
  smart_status: lenient(z.object({ passed: flag })),
  ata_smart_attributes: lenient(z.object({ table: lenientList(AttributeSchema) })),
  ata_smart_self_test_log: lenient(z.object({ extended: ataTestLog, standard: ataTestLog })),
  ata_smart_error_log: lenient(z.object({ extended: ataErrorLog, summary: ataErrorLog })),
  ata_device_statistics: lenient(z.object({ pages: lenientList(z.object({ table: lenientList(StatisticSchema) })) })),
  endurance_used: lenient(z.object({ current_percent: number })),
  spare_available: lenient(z.object({ current_percent: number, threshold_percent: number })),
  power_on_time: lenient(z.object({ hours: number })),
  power_cycle_count: number,
  temperature: lenient(z.object({ current: number })),
  nvme_smart_health_information_log: lenient(
    z.object({
      critical_warning: number,
      temperature: number,
      available_spare: number,
      available_spare_threshold: number,
      percentage_used: number,
      data_units_written: number,
      power_cycles: number,
      power_on_hours: number,
      media_errors: number,
    }),
  ),
  nvme_self_test_log: lenient(
    z.object({ table: lenientList(z.object({ self_test_result: lenient(z.object({ value: number })) })) }),
  ),
  scsi_grown_defect_list: number,
  scsi_error_counter_log: lenient(z.object({ read: errorTotals, write: errorTotals, verify: errorTotals })),
  scsi_self_test_0: lenient(z.object({ result: lenient(z.object({ value: number })) })),
  scsi_percentage_used_endurance_indicator: number,
})

export type SmartctlJson = z.infer<typeof SmartctlJsonSchema>
