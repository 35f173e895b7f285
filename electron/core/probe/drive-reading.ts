import type { DriveFacts } from '../../../shared/domain/drive.ts'

/** One drive as one tool sees it. */
export type DriveReading = {
  drive: DriveFacts
  /** What the drive calls itself, maker included, as the tool printed it. */
  rawModel: string | null
}
