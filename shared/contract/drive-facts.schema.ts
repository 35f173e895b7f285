import { z } from 'zod'
import {
  type DriveFacts,
  type DriveHealthFacts,
  driveSerialSources,
  mediaTypes,
  type PartitionFacts,
} from '../domain/drive.ts'

const TextSchema = z.string().min(1).nullable()
const CountSchema = z.int().nonnegative().nullable()
const PercentSchema = z.int().min(0).max(255).nullable()

const PartitionFactsSchema = z.object({
  deviceName: TextSchema,
  label: TextSchema,
  fileSystem: TextSchema,
  sizeBytes: CountSchema,
  mountPoints: z.array(z.string()),
  encryption: TextSchema,
}) satisfies z.ZodType<PartitionFacts>

export const DriveHealthFactsSchema = z.object({
  isSmartPassed: z.boolean().nullable(),
  powerOnHours: CountSchema,
  powerCycleCount: CountSchema,
  temperatureCelsius: z.int().min(-60).max(150).nullable(),
  reallocatedSectorCount: CountSchema,
  pendingSectorCount: CountSchema,
  uncorrectableSectorCount: CountSchema,
  reportedUncorrectableCount: CountSchema,
  spinRetryCount: CountSchema,
  percentageUsed: PercentSchema,
  availableSparePercent: PercentSchema,
  availableSpareThresholdPercent: PercentSchema,
  mediaErrorCount: CountSchema,
  criticalWarning: PercentSchema,
  isSelfTestPassed: z.boolean().nullable(),
  bytesWritten: CountSchema,
}) satisfies z.ZodType<DriveHealthFacts>

/** A reported 0 means "no medium" or "does not turn", never a size or a speed: it is read as null. */
const SizeSchema = z.int().positive().nullable()

export const DriveFactsSchema = z.object({
  deviceName: TextSchema,
  manufacturer: TextSchema,
  family: TextSchema,
  model: TextSchema,
  serial: TextSchema,
  serialSource: z.enum(driveSerialSources).nullable(),
  wwn: TextSchema,
  firmware: TextSchema,
  sizeBytes: SizeSchema,
  logicalSectorBytes: SizeSchema,
  physicalSectorBytes: SizeSchema,
  mediaType: z.enum(mediaTypes).nullable(),
  bus: TextSchema,
  rotationPerMinute: SizeSchema,
  formFactor: TextSchema,
  isRemovable: z.boolean().nullable(),
  isReadOnly: z.boolean().nullable(),
  isSystemDrive: z.boolean().nullable(),
  partitions: z.array(PartitionFactsSchema),
  health: DriveHealthFactsSchema.nullable(),
}) satisfies z.ZodType<DriveFacts>
