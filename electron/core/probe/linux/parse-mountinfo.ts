// cat /proc/self/mountinfo
import { linesOf } from '../drive-text.ts'

export type Mount = {
  /** "8:1"; "0:…" for file systems that stand on no block device of their own. */
  deviceNumber: string
  /** The part of the file system that is mounted, "/" for all of it. */
  root: string
  mountPoint: string
  fileSystem: string
  /** As told by who mounted it: "/dev/sda1", "overlay", "/dev/root"… */
  source: string
  options: string[]
}

const mostMounts = 65_536

/** The mounts in their order; lines of another shape are left out. */
export function parseMountinfo(text: string): Mount[] {
  return linesOf(text)
    .slice(0, mostMounts)
    .map(readLine)
    .filter((mount) => mount !== null)
}

/** "36 35 98:0 /mnt1 /mnt2 rw,noatime master:1 - ext3 /dev/root rw,errors=continue": any number of tags before the dash. */
function readLine(line: string): Mount | null {
  const [head = '', tail = ''] = line.split(' - ', 2)
  const [, , deviceNumber, root, mountPoint] = head.split(' ')
  const [fileSystem, source, options = ''] = tail.split(' ')
  if (!deviceNumber || !/^\d+:\d+$/.test(deviceNumber) || !mountPoint || !fileSystem || source === undefined)
    return null
  return {
    deviceNumber,
    root: decodeOctal(root ?? ''),
    mountPoint: decodeOctal(mountPoint),
    fileSystem,
    source: decodeOctal(source),
    options: options.split(','),
  }
}

/** Blanks, tabs, line feeds and backslashes are written as three octal digits. */
function decodeOctal(text: string): string {
  return text.replace(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)))
}
