import { describe, expect, it } from 'vitest'
import { parseBlockTree } from '../block-tree.ts'
import type { Surroundings } from './surroundings.ts'
import { type OwnEvidence, usesOfDrive } from './uses-of-drive.ts'

const swapTitles = 'Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n'
const root = '20 1 254:0 / / rw - ext4 /dev/vda rw'
const vda = { dev: '254:0', slaves: [], partitions: [] }
const sda = {
  dev: '8:0',
  slaves: [],
  partitions: [
    { name: 'sda1', dev: '8:1' },
    { name: 'sda2', dev: '8:2' },
  ],
}
const sdb = { dev: '8:16', slaves: [], partitions: [{ name: 'sdb1', dev: '8:17' }] }

type Place = { mounts?: string[]; others?: string[][]; blocks?: Record<string, unknown>; swaps?: string } & Partial<
  Pick<Surroundings, 'mapperUuids' | 'bcacheDevices' | 'pools' | 'zfsPools' | 'openFiles'>
>

function uses(place: Place, own: Partial<OwnEvidence> = {}, name = 'sda'): string[] | null {
  const { mounts = [], others = [], blocks = {}, swaps = '', ...rest } = place
  const table = (lines: string[]) => [root, ...lines.map((line, index) => `${index + 30} 20 ${line}`)].join('\n')
  const around: Surroundings = {
    blocks: parseBlockTree(JSON.stringify({ vda, sda, sdb, ...blocks })),
    sysblock: null,
    mounts: { own: table(mounts), first: null, others: others.map(table) },
    swaps: swapTitles + swaps,
    pools: new Map(),
    mapperUuids: new Map(),
    bcacheDevices: new Set(),
    zfsPools: [],
    openFiles: [],
    ...rest,
  }
  const found = usesOfDrive(name, around, { exclusivity: 'unknown', zfsMarks: [], ownProcessId: 1, ...own })
  return found?.map(({ kind, by }) => `${kind} ${by}`) ?? null
}

describe('what holds a drive', () => {
  it('is nothing on a drive that only carries members of what is not active', () => {
    expect(uses({})).toEqual([])
  })

  it('is every mount of its partitions, in whatever view', () => {
    const mounts = ['8:1 / /mnt/a rw - vfat /dev/sda1 rw', '8:17 / /mnt/b rw - vfat /dev/sdb1 rw']
    expect(uses({ mounts, others: [['8:2 / /var/lib/box rw - ext4 /dev/sda2 rw']] })).toEqual([
      'mounted /mnt/a',
      'mounted /var/lib/box',
    ])
  })

  it('is LVM on LUKS, and what is mounted on top', () => {
    const blocks = {
      'dm-0': { dev: '253:0', slaves: ['sda2'], partitions: [], mapperName: 'sda2_crypt' },
      'dm-1': { dev: '253:1', slaves: ['dm-0'], partitions: [], mapperName: 'vg-home' },
    }
    const mapperUuids = new Map([
      ['dm-0', 'CRYPT-LUKS2-0123456789abcdef-sda2_crypt'],
      ['dm-1', 'LVM-abcdefghijklmnopqrstuvwxyz'],
    ])
    const mounts = ['253:1 / /home rw - ext4 /dev/mapper/vg-home rw']
    expect(uses({ blocks, mapperUuids, mounts })).toEqual(['mounted /home', 'crypt sda2_crypt', 'lvm vg-home'])
    expect(uses({ blocks, mapperUuids, mounts }, {}, 'sdb')).toEqual([])
  })

  it('is an array, its partitions, and the swap on them', () => {
    const md0 = { dev: '9:0', slaves: ['sda1', 'sdb1'], partitions: [{ name: 'md0p1', dev: '259:0' }] }
    expect(uses({ blocks: { md0 }, swaps: '/dev/md0p1 partition 100 0 -2\n' })).toEqual(['swap /dev/md0p1', 'md md0'])
  })

  it('is multipath over the whole drive, and its partitions', () => {
    const blocks = {
      'dm-0': { dev: '253:0', slaves: ['sda', 'sdb'], partitions: [], mapperName: 'mpatha' },
      'dm-1': { dev: '253:1', slaves: ['dm-0'], partitions: [], mapperName: 'mpatha-part1' },
    }
    const mapperUuids = new Map([
      ['dm-0', 'mpath-3600508b400105e210000900000490000'],
      ['dm-1', 'part1-mpath-3600508b400105e210000900000490000'],
    ])
    expect(uses({ blocks, mapperUuids }, {}, 'sdb')).toEqual(['multipath mpatha', 'multipath mpatha-part1'])
  })

  it('is bcache, of which the cache is held without any holder', () => {
    const bcache0 = { dev: '252:0', slaves: ['sda1'], partitions: [] }
    const around = { blocks: { bcache0 }, bcacheDevices: new Set(['sda1', 'sdb']) }
    expect(uses(around)).toEqual(['bcache sda1', 'bcache bcache0'])
    expect(uses(around, {}, 'sdb')).toEqual(['bcache sdb'])
  })

  it('is the file system over several drives of which the mount names another', () => {
    const mounts = ['0:40 / /srv rw - btrfs /dev/sdb1 rw']
    const pools = new Map([
      ['sda2', 'one'],
      ['sdb1', 'one'],
    ])
    expect(uses({ mounts, pools })).toEqual(['mounted /srv'])
    expect(uses({ mounts, pools: new Map([['sdb1', 'one']]) })).toEqual([])
  })

  it('is an imported pool whose mark it bears, and not one that was exported', () => {
    expect(uses({ zfsPools: ['tank'] }, { zfsMarks: ['tank'] })).toEqual(['zfs tank'])
    expect(uses({ zfsPools: ['tank'] }, { zfsMarks: ['old'] })).toEqual([])
    expect(uses({ zfsPools: [] }, { zfsMarks: null })).toEqual([])
    expect(uses({ zfsPools: ['tank'] }, { zfsMarks: null })).toBeNull()
    expect(uses({ zfsPools: ['tank'] }, { zfsMarks: null, exclusivity: 'free' })).toEqual([])
  })

  it('is somebody unseen when the kernel says busy and nothing explains it', () => {
    expect(uses({}, { exclusivity: 'busy' })).toEqual(['open null'])
    const mounts = ['8:1 / /mnt/a rw - vfat /dev/sda1 rw']
    expect(uses({ mounts }, { exclusivity: 'busy' })).toEqual(['mounted /mnt/a'])
  })

  it('is a program that has it open, but not one that only looks, nor ourselves', () => {
    const open = (program: string, mayWrite: boolean, processId = 7) => [
      { deviceNumber: '8:1', program, mayWrite, processId },
    ]
    expect(uses({ openFiles: open('qemu-system-x86', true) })).toEqual(['open qemu-system-x86 (7)'])
    expect(uses({ openFiles: open('dd', false) })).toEqual(['open dd (7)'])
    expect(uses({ openFiles: open('smartctl', false) })).toEqual([])
    expect(uses({ openFiles: open('udisksd', true) })).toEqual(['open udisksd (7)'])
    expect(uses({ openFiles: open('node', true, 1) }, { exclusivity: 'busy' })).toEqual([])
  })

  it('is not known when a witness is silent or a mount leads nowhere', () => {
    const astray = ['0:41 / /srv rw - btrfs /dev/disk/by-label/x rw']
    expect(uses({ mounts: astray })).toBeNull()
    expect(uses({ mounts: astray }, { exclusivity: 'free' })).toEqual([])
    expect(uses({ mounts: ['0:42 / /run/user/1000/doc rw - fuse /dev/fuse rw'] })).toEqual([])
    expect(uses({}, {}, 'sdz')).toBeNull()
  })
})
