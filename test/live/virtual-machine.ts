import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'

export type MachineParts = {
  /** Where the sockets lie. */
  folder: string
  key: string
  drives: { nvme: string; sata: string }
  startsBy: 'bios' | 'uefi' | StraightStart
}

/** The key's own kernel and first system, handed over as the boot loader would. */
export type StraightStart = { kernel: string; initrd: string; words: string }

export type VirtualMachine = {
  /** Answers of the guest's console come here. */
  console: Socket
  screenshot(path: string): Promise<void>
  /** Keys by their place on an American keyboard, held together. */
  press(...keys: string[]): Promise<void>
  ended: Promise<void>
  kill(): void
}

export const serials = { nvme: 'ESSAI-NVME-0001', sata: 'ESSAI-SATA-0002', key: 'ESSAI-CLE-0003' }
export const computer = { manufacturer: 'Fabricant fictif', model: 'Machine 1', serial: 'ESSAI-PC-0004' }

/** Starts a computer that nobody owns: the key in USB, one NVMe and one SATA drive, no network. */
export async function startMachine(parts: MachineParts): Promise<VirtualMachine> {
  const child = spawn('qemu-system-x86_64', commandLine(parts), { stdio: ['ignore', 'inherit', 'inherit'] })
  const ended = once(child, 'exit').then(() => undefined)
  const [control, console] = await Promise.all([
    reach(join(parts.folder, 'qmp'), child),
    reach(join(parts.folder, 'console'), child),
  ])
  const say = await openQmp(control)
  return {
    console,
    ended,
    kill: () => child.kill(),
    screenshot: (filename) => say('screendump', { filename, format: 'png' }),
    async press(...keys) {
      await say('send-key', { keys: keys.map((data) => ({ type: 'qcode', data })), 'hold-time': 80 })
      await setTimeout(250)
    },
  }
}

function commandLine({ folder, key, drives, startsBy }: MachineParts): string[] {
  const file = (id: string, path: string) => ['-drive', `if=none,id=${id},file=${path},format=raw,cache=unsafe`]
  const { manufacturer, model, serial } = computer
  return [
    ['-machine', 'q35', '-accel', 'tcg,thread=multi', '-cpu', 'max', '-smp', '2', '-m', '3072'],
    startOptions(startsBy),
    ['-smbios', `type=1,manufacturer=${manufacturer},product=${model},serial=${serial}`],
    ['-device', 'VGA,edid=on,xres=1280,yres=800', '-display', 'none', '-nic', 'none', '-rtc', 'base=utc'],
    [
      ...file('key', key),
      '-device',
      'qemu-xhci',
      '-device',
      `usb-storage,drive=key,removable=on,serial=${serials.key},bootindex=1`,
    ],
    ['-device', 'usb-tablet'],
    [...file('nvme', drives.nvme), '-device', `nvme,drive=nvme,serial=${serials.nvme}`],
    [...file('sata', drives.sata), '-device', `ide-hd,bus=ide.0,drive=sata,serial=${serials.sata},model=SATA d'essai`],
    ['-device', 'virtio-serial', '-device', 'virtconsole,chardev=console'],
    ['-serial', `file:${join(folder, 'kernel.log')}`],
    ['-chardev', `socket,id=console,path=${join(folder, 'console')},server=on,wait=off`],
    ['-qmp', `unix:${join(folder, 'qmp')},server=on,wait=off`],
  ].flat()
}

function startOptions(startsBy: MachineParts['startsBy']): string[] {
  if (startsBy === 'bios') return []
  if (startsBy === 'uefi') return ['-bios', '/usr/share/ovmf/OVMF.fd']
  return ['-kernel', startsBy.kernel, '-initrd', startsBy.initrd, '-append', startsBy.words]
}

async function reach(path: string, child: ChildProcess): Promise<Socket> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the virtual machine ended with ${child.exitCode}`)
    const socket = connect(path)
    const isOpen = await once(socket, 'connect').then(
      () => true,
      () => false,
    )
    if (isOpen) return socket
    await setTimeout(200)
  }
}

type Say = (execute: string, given: Record<string, unknown>) => Promise<void>

async function openQmp(socket: Socket): Promise<Say> {
  const waiting: ((answer: { error?: { desc: string } }) => void)[] = []
  createInterface({ input: socket }).on('line', (line) => {
    const message = JSON.parse(line)
    if ('return' in message || 'error' in message) waiting.shift()?.(message)
  })
  const say: Say = async (execute, given) => {
    socket.write(`${JSON.stringify({ execute, arguments: given })}\n`)
    const { error } = await new Promise<{ error?: { desc: string } }>((resolve) => waiting.push(resolve))
    if (error !== undefined) throw new Error(`${execute}: ${error.desc}`)
  }
  await say('qmp_capabilities', {})
  return say
}
