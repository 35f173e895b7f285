// nvme list --output-format=json  (with or without --verbose)
import { z } from 'zod'
import { driveWith } from '../../../../shared/domain/empty-drive.ts'
import { splitDriveName } from '../drive-names.ts'
import type { DriveReading } from '../drive-reading.ts'
import { cleanDriveSerial } from '../drive-serial.ts'
import { cleanText, parseJson, positive } from '../drive-text.ts'

const text = z.string().optional().catch(undefined)
const number = z.number().optional().catch(undefined)
const list = <T extends z.ZodType>(item: T) => z.array(item.optional().catch(undefined)).optional().catch(undefined)

const NamespaceSchema = z.object({ NameSpace: text, PhysicalSize: number, SectorSize: number })
const ControllerSchema = z.object({
  ModelNumber: text,
  SerialNumber: text,
  Firmware: text,
  Namespaces: list(NamespaceSchema),
})
const SubsystemSchema = z.object({ Controllers: list(ControllerSchema), Namespaces: list(NamespaceSchema) })
const DeviceSchema = z.object({
  DevicePath: text,
  ModelNumber: text,
  SerialNumber: text,
  Firmware: text,
  PhysicalSize: number,
  SectorSize: number,
  Subsystems: list(SubsystemSchema),
})
const DocumentSchema = z.object({ Devices: list(DeviceSchema) })

type Identity = Pick<z.infer<typeof ControllerSchema>, 'ModelNumber' | 'SerialNumber' | 'Firmware'>
type Namespace = z.infer<typeof NamespaceSchema>

/** One reading a namespace, from nvme-cli's flat list (1.x, 2.x) or its tree (verbose, and 2.11 on). */
export function parseNvmeList(json: string): DriveReading[] {
  const document = DocumentSchema.safeParse(parseJson(json))
  return given(document.data?.Devices)
    .flatMap((device) => (device.Subsystems ? readTree(given(device.Subsystems)) : [readFlat(device)]))
    .filter(({ drive }) => drive.model !== null || drive.serial !== null)
    .slice(0, 1024)
}

function given<T>(items: (T | undefined)[] | undefined): T[] {
  return (items ?? []).filter((item) => item !== undefined)
}

function readFlat(device: z.infer<typeof DeviceSchema>): DriveReading {
  return readNamespace(device, { ...device, NameSpace: device.DevicePath?.replace(/^\/dev\//, '') })
}

function readTree(subsystems: z.infer<typeof SubsystemSchema>[]): DriveReading[] {
  return subsystems.flatMap(({ Controllers, Namespaces }) =>
    given(Controllers).flatMap((controller) => {
      // A multipath controller's namespaces hang on the subsystem.
      const own = given(controller.Namespaces)
      return (own.length > 0 ? own : given(Namespaces)).map((namespace) => readNamespace(controller, namespace))
    }),
  )
}

function readNamespace(identity: Identity, namespace: Namespace): DriveReading {
  const rawModel = cleanText(identity.ModelNumber)
  const serial = cleanDriveSerial(identity.SerialNumber)
  const drive = driveWith({
    ...splitDriveName(rawModel),
    deviceName: cleanText(namespace.NameSpace),
    serial,
    serialSource: serial === null ? null : 'nvme-identify',
    firmware: cleanText(identity.Firmware),
    sizeBytes: positive(namespace.PhysicalSize),
    logicalSectorBytes: positive(namespace.SectorSize),
    mediaType: 'nvme',
    bus: 'nvme',
  })
  return { drive, rawModel }
}
