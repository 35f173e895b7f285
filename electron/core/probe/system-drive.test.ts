import { describe, expect, it } from 'vitest'
import { parseBlockTree } from './block-tree.ts'
import { devicesUnder, systemDrives } from './system-drive.ts'

const swapTitles = 'Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n'
const drive = (dev: string, ...partitions: [string, string][]) => ({
  dev,
  slaves: [],
  partitions: partitions.map(([name, number]) => ({ name, dev: number })),
})

function find(mounts: string[], blocks: Record<string, unknown>, swaps = ''): string[] | null {
  const mountinfo = mounts.map((mount, index) => `${index + 20} 1 ${mount}`).join('\n')
  const found = systemDrives({ mountinfo, swaps: swapTitles + swaps, blocks: parseBlockTree(JSON.stringify(blocks)) })
  return found === null ? null : [...found].sort()
}

const sda = { sda: drive('8:0', ['sda1', '8:1'], ['sda2', '8:2']) }
const sdb = { sdb: drive('8:16', ['sdb1', '8:17']) }
const root = '8:2 / / rw,relatime - ext4 /dev/sda2 rw'

describe('which drives carry the running system', () => {
  it('follows the root file system to its drive, and no stick that people put in', () => {
    const stick = '8:17 / /media/user/KEY rw - vfat /dev/sdb1 rw'
    expect(find([root, '8:1 / /boot/efi rw - vfat /dev/sda1 rw', stick], { ...sda, ...sdb })).toEqual(['sda'])
  })

  it('knows /dev/root by its number', () => {
    expect(find(['8:2 / / rw - ext4 /dev/root rw'], sda)).toEqual(['sda'])
    expect(find(['179:2 / / rw - ext4 /dev/root rw'], sda)).toBeNull()
  })

  it('goes through dm-crypt and LVM', () => {
    const blocks = {
      ...sda,
      'dm-0': { dev: '253:0', slaves: ['sda2'], partitions: [], mapperName: 'sda2_crypt' },
      'dm-1': { dev: '253:1', slaves: ['dm-0'], partitions: [], mapperName: 'vg-root' },
    }
    expect(find(['253:1 / / rw - ext4 /dev/mapper/vg-root rw'], blocks)).toEqual(['sda'])
    expect(find(['0:27 /@ / rw - btrfs /dev/mapper/vg-root rw'], blocks)).toEqual(['sda'])
  })

  it('names every member of an array', () => {
    const blocks = { ...sda, ...sdb, md0: { dev: '9:0', slaves: ['sda2', 'sdb1'], partitions: [] } }
    expect(find(['9:0 / / rw - ext4 /dev/md0 rw'], blocks)).toEqual(['sda', 'sdb'])
  })

  it('finds the stick of a live system through overlay, loop and backing file', () => {
    const mounts = [
      '0:30 / /run rw - tmpfs tmpfs rw',
      '8:17 / /run/live/medium ro - iso9660 /dev/sdb1 ro',
      '7:0 / /run/live/rootfs/filesystem.squashfs ro - squashfs /dev/loop0 ro',
      '0:31 / /run/live/overlay rw - tmpfs tmpfs rw',
      '0:33 / / rw - overlay overlay rw,lowerdir=/run/live/rootfs/filesystem.squashfs/,upperdir=/run/live/overlay/rw,workdir=/run/live/overlay/work',
    ]
    const loop0 = { dev: '7:0', slaves: [], partitions: [], backingFile: '/run/live/medium/live/filesystem.squashfs' }
    expect(find(mounts, { ...sda, ...sdb, loop0 })).toEqual(['sdb'])
  })

  it('counts swap partitions and swap files, but not memory', () => {
    const other = { sdc: drive('8:32', ['sdc1', '8:33']) }
    const swaps = '/dev/zram0 partition 100 0 100\n/dev/sdc1 partition 100 0 -2\n/swap\\040file file 100 0 -3\n'
    expect(find([root], { ...sda, ...other, zram0: { dev: '252:0' } }, swaps)).toEqual(['sda', 'sdc'])
  })

  it('finds no drive under a system that runs in memory', () => {
    expect(find(['0:1 / / rw - rootfs rootfs rw', '0:5 / /dev rw - devtmpfs udev rw'], sda)).toEqual([])
  })

  it.each([
    ['a pool of ZFS', ['0:25 / / rw - zfs rpool/ROOT/debian rw'], sda],
    [
      "a container's root",
      ['0:50 / / rw - overlay overlay rw,lowerdir=/var/lib/x:/var/lib/y,upperdir=/var/lib/z'],
      sda,
    ],
    ['a mapping that names nothing below it', ['253:0 / / rw - ext4 /dev/dm-0 rw'], { 'dm-0': { dev: '253:0' } }],
    ['a drive that sysfs did not show', ['8:18 / / rw - ext4 /dev/sdb2 rw'], sda],
    ['no root at all', ['8:2 / /home rw - ext4 /dev/sda2 rw'], sda],
    [
      'mappings that stand on each other',
      ['253:0 / / rw - ext4 x rw'],
      { 'dm-0': { dev: '253:0', slaves: ['dm-1'] }, 'dm-1': { slaves: ['dm-0'] } },
    ],
  ])('does not guess with %s', (_, mounts, blocks) => {
    expect(find(mounts, blocks)).toBeNull()
  })

  it('knows nothing when a witness is missing', () => {
    expect(systemDrives({ mountinfo: null, swaps: swapTitles, blocks: new Map() })).toBeNull()
    expect(systemDrives({ mountinfo: root, swaps: null, blocks: new Map() })).toBeNull()
    expect(parseBlockTree('{"sda":')).toBeNull()
  })

  it('names every drive of a file system over several, of which the mount names one', () => {
    const evidence = {
      mountinfo: '20 1 0:27 /@ / rw - btrfs /dev/sda2 rw',
      swaps: swapTitles,
      blocks: parseBlockTree(JSON.stringify({ ...sda, ...sdb })),
    }
    const pools = new Map([
      ['sda2', 'one'],
      ['sdb1', 'one'],
      ['sdb2', 'other'],
    ])
    expect([...(systemDrives({ ...evidence, pools }) ?? [])].sort()).toEqual(['sda', 'sdb'])
    expect([...(systemDrives(evidence) ?? [])]).toEqual(['sda'])
    expect(systemDrives({ ...evidence, pools: new Map([...pools, ['sdc1', 'one']]) })).toBeNull()
  })

  it('does not take a loop over a drive for a file in memory', () => {
    const loop0 = { dev: '7:0', slaves: [], partitions: [], backingFile: '/dev/sdb1' }
    const mounts = [root, '0:5 / /dev rw - devtmpfs udev rw', '7:0 / /srv rw - ext4 /dev/loop0 rw']
    expect(find(mounts, { ...sda, ...sdb, loop0 })).toEqual(['sda', 'sdb'])
  })

  it('lets programs show files, but not the root', () => {
    expect(find([root, '0:44 / /run/user/1000/doc rw - fuse /dev/fuse rw'], sda)).toEqual(['sda'])
    expect(find(['0:44 / / rw - fuse.unionfs-fuse unionfs rw'], sda)).toBeNull()
    expect(find(['0:44 / / rw - fuse /dev/fuse rw'], sda)).toBeNull()
  })

  it('finds all that a file stands on, the drives and what lies between', () => {
    const blocks = {
      ...sda,
      ...sdb,
      'dm-0': { dev: '253:0', slaves: ['sdb1'], partitions: [], mapperName: 'safe' },
      loop0: { dev: '7:0', slaves: [], partitions: [], backingFile: '/srv/image' },
    }
    const lines = [root, '253:0 / /srv rw - ext4 /dev/mapper/safe rw', '7:0 / /srv/inside rw - ext4 /dev/loop0 rw']
    const mountinfo = lines.map((line, index) => `${index + 20} 1 ${line}`).join('\n')
    const under = (path: string) =>
      devicesUnder(path, { mountinfo, swaps: '', blocks: parseBlockTree(JSON.stringify(blocks)) })
    expect([...(under('/srv/inside/data') ?? [])].sort()).toEqual(['dm-0', 'loop0', 'sdb', 'sdb1'])
    expect([...(under('/srv/insides') ?? [])].sort()).toEqual(['dm-0', 'sdb', 'sdb1'])
    expect([...(under('/home') ?? [])].sort()).toEqual(['sda', 'sda2'])
  })

  it("follows a file of a live system's own root to its medium", () => {
    const mountinfo = [
      '20 1 8:17 / /run/live/medium ro - iso9660 /dev/sdb1 ro',
      '21 1 7:0 / /run/live/rootfs ro - squashfs /dev/loop0 ro',
      '22 1 0:31 / /run/live/overlay rw - tmpfs tmpfs rw',
      '23 1 0:33 / / rw - overlay overlay rw,lowerdir=/run/live/rootfs/,upperdir=/run/live/overlay/rw',
    ].join('\n')
    const loop0 = { dev: '7:0', slaves: [], partitions: [], backingFile: '/run/live/medium/filesystem.squashfs' }
    const blocks = parseBlockTree(JSON.stringify({ ...sda, ...sdb, loop0 }))
    expect([...(devicesUnder('/home/user/data', { mountinfo, swaps: '', blocks }) ?? [])].sort()).toEqual([
      'loop0',
      'sdb',
      'sdb1',
    ])
    expect(
      devicesUnder('/tank/data', { mountinfo: `${mountinfo}\n24 1 0:50 / /tank rw - zfs tank rw`, swaps: '', blocks }),
    ).toBeNull()
  })
})
