/**
 * The verdict of the newest self-test that ran to its end: `true` passed, `false` failed. Tests that were aborted,
 * interrupted or still run say nothing. Codes 3–8 are failures for ATA and 3–7 for SCSI; NVMe counts 5–7.
 */
export function selfTestVerdict(codes: readonly number[], protocol: 'ata' | 'nvme' | 'scsi'): boolean | null {
  const [firstFailure, lastFailure] = protocol === 'nvme' ? [5, 7] : [3, protocol === 'ata' ? 8 : 7]
  const finished = codes.find((code) => code === 0 || (code >= firstFailure && code <= lastFailure))
  return finished === undefined ? null : finished === 0
}
