import { readFile, readlink, stat } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { namesIn } from '../linux/sysfs.ts'
import { deviceNumberOf } from './device-number.ts'

/** A block device that some process holds open. */
export type OpenFile = { deviceNumber: string; processId: number; program: string; mayWrite: boolean }

const pauseMs = 60

/**
 * Every block device that is open in a process which may be looked at; without rights, only in one's own. What is
 * closed again at a second look was somebody else's look.
 */
export async function openBlockFiles(): Promise<OpenFile[]> {
  const found = await lookOnce()
  if (found.length === 0) return []
  await wait(pauseMs)
  const still = new Set((await lookOnce()).map(keyOf))
  return found.filter((file) => still.has(keyOf(file)))
}

function keyOf({ deviceNumber, processId }: OpenFile): string {
  return `${deviceNumber} ${processId}`
}

async function lookOnce(): Promise<OpenFile[]> {
  const processes = (await namesIn('/proc')).filter((name) => /^\d+$/.test(name))
  return (await Promise.all(processes.map(openFilesOf))).flat()
}

async function openFilesOf(processId: string): Promise<OpenFile[]> {
  const folder = `/proc/${processId}/fd`
  const found = await Promise.all((await namesIn(folder)).map((number) => blockFile(processId, number)))
  const numbers = found.filter((file) => file !== null)
  if (numbers.length === 0) return []
  const program = (await readFile(`/proc/${processId}/comm`, 'utf8').catch(() => '')).trim()
  return numbers.map((file) => ({ ...file, processId: Number(processId), program }))
}

/** Descriptors come and go while they are listed: one that is gone holds nothing. */
async function blockFile(
  processId: string,
  number: string,
): Promise<Pick<OpenFile, 'deviceNumber' | 'mayWrite'> | null> {
  const path = `/proc/${processId}/fd/${number}`
  const target = await readlink(path).catch(() => '')
  if (!target.includes('/dev/') || /\/dev\/(?:null|zero|u?random|tty|pts\/|shm\/)/.test(target)) return null
  const seen = await stat(path).catch(() => null)
  if (seen === null || !seen.isBlockDevice()) return null
  const details = await readFile(`/proc/${processId}/fdinfo/${number}`, 'utf8').catch(() => '')
  const flags = Number.parseInt(/^flags:\s*([0-7]+)/m.exec(details)?.[1] ?? '2', 8)
  return { deviceNumber: deviceNumberOf(seen.rdev), mayWrite: (flags & 3) !== 0 }
}
