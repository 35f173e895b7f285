import { readFileSync } from 'node:fs'

export type DriveHere = { name: string; model: string; serial: string; sizeBytes: number }

const wholeDrive = /\s((?:sd|vd|xvd|hd)[a-z]+|nvme\d+n\d+|mmcblk\d+)$/m

/** The first drive that the kernel of this very machine tells, as nwipe would name it: its serial left blank. */
export function firstDriveHere(): DriveHere {
  const name = wholeDrive.exec(readFileSync('/proc/partitions', 'utf8'))?.[1]
  if (name === undefined) throw new Error('This machine shows no drive: the story needs one')
  const sectors = Number(readFileSync(`/sys/block/${name}/size`, 'utf8'))
  return { name, model: 'Drive of this bench', serial: '', sizeBytes: sectors * 512 }
}
