import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Opened, transports } from './transports.ts'
import { logFile, openWorkshop } from './workshop.ts'

const lshw = JSON.stringify({
  id: 'banc',
  class: 'system',
  claimed: true,
  vendor: 'Dell Inc.',
  product: 'Latitude 5490',
  serial: 'ABC1234',
  configuration: { chassis: 'notebook' },
  children: [{ id: 'core', class: 'bus' }],
})
const memoryOnly = 'MemTotal:        8000000 kB\nMemFree: 10 kB\n'
const list = 'Marque;Modèle;N° de série;RAM\nHP;EliteDesk 800 G3;="00042";16 Go\n;;;\nHP;EliteDesk 800 G3;00042;8 Go\n'

describe.each(transports)('files of other systems %s', (_, open) => {
  let opened: Opened
  beforeEach(async () => {
    opened = await open()
  })
  afterEach(() => opened.close())

  it('become previews: one a folder, one a line, and logs judged; what is not taken is named', async () => {
    const { client } = opened
    await openWorkshop(client)
    const given: [File, string][] = [
      [new File([lshw], 'lshw.json'), 'un'],
      [new File([memoryOnly], 'meminfo'), 'un'],
      [new File([lshw.replace('ABC1234', 'XYZ9876')], 'lshw.json'), 'deux'],
      [new File([list], 'liste.csv'), ''],
      [logFile(), ''],
      [new File(['bonjour'], 'lettre.txt'), ''],
      [new File([lshw.slice(0, 100)], 'coupé.json'), ''],
    ]
    const examined = await client.imports.examine({
      files: given.map(([file]) => file),
      folders: given.map(([, folder]) => folder),
    })
    const told = examined.machines.map(({ preview, fileNames, line }) => ({
      serial: preview.reading.facts.identity.serial,
      fileNames,
      line,
    }))
    expect(told).toEqual([
      { serial: '00042', fileNames: ['liste.csv'], line: 2 },
      { serial: 'ABC1234', fileNames: ['lshw.json', 'meminfo'], line: null },
      { serial: 'XYZ9876', fileNames: ['lshw.json'], line: null },
    ])
    expect(examined.logs).toMatchObject([{ fileName: 'nwipe.log', tool: 'nwipe' }])
    expect(examined.problems).toEqual([
      { fileName: 'liste.csv', line: 4, code: 'LINE_TWICE' },
      { fileName: 'lettre.txt', line: null, code: 'UNKNOWN_FORMAT' },
      { fileName: 'coupé.json', line: null, code: 'BROKEN_JSON' },
    ])
  })

  it('are kept as any reading, with their evidence as it came, and only once', async () => {
    const { client } = opened
    const { intake } = await openWorkshop(client)
    const { machines } = await client.imports.examine({ files: [new File([lshw], 'lshw.json')] })
    const [previewId = ''] = machines.map(({ preview }) => preview.previewId)
    const target = { kind: 'intake', intakeId: intake.id } as const
    const page = await client.readings.keep({ previewId, target })
    expect(page.summary).toMatchObject({ model: 'Latitude 5490', serial: 'ABC1234', kind: 'laptop' })
    expect(page.reading).toMatchObject({ way: 'file', evidence: [{ name: 'lshw.json' }] })
    const readingId = page.reading?.id ?? ''
    expect((await client.readings.evidence({ readingId, name: 'lshw.json' })).text).toBe(lshw)
    await expect(client.readings.keep({ previewId, target })).rejects.toMatchObject({ code: 'PREVIEW_GONE' })
    expect(await client.readings.reparse({ isEvery: true })).toMatchObject({ looked: 1, unreadable: 0 })
  })

  it('of two machines in one folder are kept apart by refusing them', async () => {
    const { client } = opened
    await openWorkshop(client)
    const other = lshw.replace('ABC1234', 'XYZ9876')
    const files = [new File([lshw], 'a.lshw.json'), new File([other], 'b.lshw.json')]
    expect(await client.imports.examine({ files })).toMatchObject({
      machines: [],
      problems: [{ code: 'SEVERAL_MACHINES' }, { code: 'SEVERAL_MACHINES' }],
    })
  })

  it('beyond the limits are refused whole', async () => {
    const { client } = opened
    await openWorkshop(client)
    const files = Array.from({ length: 201 }, (_, index) => new File([memoryOnly], `meminfo-${index}`))
    expect((await client.imports.examine({ files })).problems).toMatchObject([{ code: 'TOO_MANY_FILES' }])
    const large = new File([new Uint8Array(17 * 1024 * 1024)], 'grand.bin')
    expect((await client.imports.examine({ files: [large] })).problems).toMatchObject([{ code: 'TOO_LARGE' }])
  })
})
