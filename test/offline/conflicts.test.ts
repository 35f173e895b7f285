import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readNewMachine, recordLog } from '../contract/workshop.ts'
import { examined, exported, openTwoEnds, taken } from './two-ends.ts'

type Ends = Awaited<ReturnType<typeof openTwoEnds>>

describe('two ends that worked on the same', () => {
  let ends: Ends
  beforeEach(async () => {
    ends = await openTwoEnds()
  })
  afterEach(() => ends.close())

  const answered = (keys: readonly { key: string }[], choice: 'home' | 'bench' | 'both') =>
    Object.fromEntries(keys.map(({ key }) => [key, choice]))

  async function editedDonor(end: 'home' | 'bench', phone: string) {
    const { client } = ends[end]
    const [donor] = await client.donors.list()
    if (donor === undefined) return expect.unreachable('no donor')
    const { id: donorId, revision, createdAt: _, ...told } = donor
    await client.donors.update({ donorId, revision, ...told, phone } as never)
    return donorId
  }

  it('lists a donor that was edited at both, with both values, and writes nothing by itself', async () => {
    const { home, bench } = ends
    await editedDonor('home', '75 12 34')
    await editedDonor('bench', '76 98 76')
    const work = await exported(bench)
    const { conflicts, examinationId } = await examined(home, work)
    expect(conflicts).toMatchObject([{ kind: 'FIELD', subject: 'donor', field: 'phone' }])
    await expect(home.client.offlineBenches.apply({ examinationId })).rejects.toMatchObject({ code: 'ANSWERS_MISSING' })
    const before = (await home.client.donors.list())[0]?.phone
    expect(before).toBe(conflicts[0]?.home)
    await home.client.offlineBenches.apply({ examinationId, choices: answered(conflicts, 'bench') })
    expect((await home.client.donors.list())[0]?.phone).toBe(conflicts[0]?.bench)
    expect((await examined(home, await exported(bench, true))).conflicts).toEqual([])
  })

  it('takes an edit of the bench alone without a question, and leaves one of the home alone', async () => {
    const { home, bench } = ends
    await editedDonor('bench', '76 98 76')
    const first = await examined(home, await exported(bench))
    expect(first.conflicts).toEqual([])
    await home.client.offlineBenches.apply({ examinationId: first.examinationId })
    const phone = (await home.client.donors.list())[0]?.phone
    expect(phone).toContain('76')
    await editedDonor('home', '75 12 34')
    await bench.client.machines.register({ intakeId: ends.intake.id, kind: 'laptop' })
    await taken(home, await exported(bench))
    expect((await home.client.donors.list())[0]?.phone).toContain('75')
  })

  it('joins two receptions of one serial when a person says so; the second label leads to the machine', async () => {
    const { home, bench } = ends
    const here = await readNewMachine(home.client, ends.intake.id)
    const there = await readNewMachine(bench.client, ends.intake.id)
    await recordLog(bench.client, there.machine.id)
    const { conflicts, examinationId } = await examined(home, await exported(bench))
    expect(conflicts).toMatchObject([
      { kind: 'SAME_SERIAL', home: here.machine.assetTag, bench: there.machine.assetTag },
    ])
    await home.client.offlineBenches.apply({ examinationId, choices: answered(conflicts, 'home') })
    const { drives } = await home.client.machines.page({ machineId: here.machine.id })
    expect(drives).toHaveLength(1)
    expect(drives[0]?.decisive?.status).toBe('ERASED')
    expect(await home.client.machines.scan({ text: there.machine.assetTag })).toMatchObject({
      kind: 'MACHINE',
      machineId: here.machine.id,
    })
    const journal = await home.client.machines.journal({ machineId: here.machine.id })
    expect(
      journal.some(({ benchName, action }) => benchName === 'Atelier de Lifou' && action === 'ERASURE_RECORDED'),
    ).toBe(true)
  })

  it('keeps them two machines when a person says so', async () => {
    const { home, bench } = ends
    await readNewMachine(home.client, ends.intake.id)
    const there = await readNewMachine(bench.client, ends.intake.id)
    const { conflicts, examinationId } = await examined(home, await exported(bench))
    await home.client.offlineBenches.apply({ examinationId, choices: answered(conflicts, 'both') })
    expect((await home.client.machines.list({})).total).toBe(2)
    expect((await home.client.machines.page({ machineId: there.machine.id })).machine.assetTag).toBe(
      there.machine.assetTag,
    )
  })

  it('asks which grade stands where both ends gave one', async () => {
    const { home, bench } = ends
    const { machine } = await readNewMachine(bench.client, ends.intake.id)
    await taken(home, await exported(bench))
    const give = (client: typeof home.client, letter: 'B' | 'D') => {
      const override = { letter, reason: 'vu de près, à la lumière' } as const
      return client.grades.give({ machineId: machine.id, condition: 'used', override })
    }
    await give(home.client, 'B')
    await give(bench.client, 'D')
    const { conflicts, examinationId } = await examined(home, await exported(bench))
    expect(conflicts).toMatchObject([{ kind: 'GRADE', about: machine.assetTag }])
    await home.client.offlineBenches.apply({ examinationId, choices: answered(conflicts, 'home') })
    expect((await home.client.machines.page({ machineId: machine.id })).grade?.letter).toBe('B')
    expect((await examined(home, await exported(bench, true))).conflicts).toEqual([])
  })

  it.each(['home', 'bench'] as const)(
    'asks which machine an announced unit became where each end received one for it, and keeps both machines: %s',
    async (choice) => {
      await ends.close()
      ends = await openTwoEnds({
        announced: 'N° inventaire;Marque;Modèle\nLAG-1;Dell;OptiPlex 7050\nLAG-2;Dell;OptiPlex 7050\n',
      })
      const { home, bench, intake } = ends
      const receive = async ({ client }: typeof home, text: string) => {
        const answer = await client.intakes.receive({ intakeId: intake.id, text })
        return answer.kind === 'ANNOUNCED' ? answer.machine : expect.unreachable(answer.kind)
      }
      const here = await receive(home, 'LAG-2')
      const there = await receive(bench, 'LAG-2')
      const alone = await receive(bench, 'LAG-1')
      const { conflicts, examinationId } = await examined(home, await exported(bench))
      const [tagHere, tagThere] = [here.assetTag, there.assetTag]
      expect(conflicts).toMatchObject([{ kind: 'SAME_UNIT', about: 'LAG-2', home: tagHere, bench: tagThere }])
      await expect(home.client.offlineBenches.apply({ examinationId })).rejects.toMatchObject({
        code: 'ANSWERS_MISSING',
      })
      await home.client.offlineBenches.apply({ examinationId, choices: answered(conflicts, choice) })
      const { units, intake: counted } = await home.client.intakes.page({ intakeId: intake.id })
      const became = units.map(({ donorNumber, machineId }) => [donorNumber, machineId])
      expect(became.toSorted()).toEqual([
        ['LAG-1', alone.id],
        ['LAG-2', choice === 'home' ? here.id : there.id],
      ])
      expect([counted.machineCount, counted.matchedCount]).toEqual([3, 2])
      expect((await examined(home, await exported(bench, true))).conflicts).toEqual([])
    },
  )

  it('judges erasures by their logs, not by the word of the bench', async () => {
    const { home, bench } = ends
    const { machine } = await readNewMachine(bench.client, ends.intake.id)
    await recordLog(bench.client, machine.id)
    await bench.deps.db.updateTable('erasures').set({ status: 'NOT_ERASED', achieved: null }).execute()
    const { counts } = await taken(home, await exported(bench))
    expect(counts).toMatchObject({ erasures: 1, judgedOtherwise: 1 })
    const { drives } = await home.client.machines.page({ machineId: machine.id })
    expect(drives[0]?.decisive?.status).toBe('ERASED')
  })

  it('does not believe an erasure whose log names another drive', async () => {
    const { home, bench } = ends
    const { machine } = await readNewMachine(bench.client, ends.intake.id)
    await recordLog(bench.client, machine.id)
    await bench.deps.db.updateTable('drives').set({ serial: 'ANOTHER-DRIVE' }).execute()
    await taken(home, await exported(bench))
    const { drives } = await home.client.machines.page({ machineId: machine.id })
    expect(drives[0]?.decisive).toMatchObject({ status: 'UNKNOWN', doubts: [{ code: 'OTHER_DRIVE' }] })
  })
})

describe('numbers of a bench', () => {
  it('never collide with the home’s, and end with a clear refusal until more come', async () => {
    const { home, bench, intake, campaign, close } = await openTwoEnds({ tagCount: 10 })
    const tagsOf = async (client: typeof home.client, count: number) => {
      const tags: string[] = []
      for (let made = 0; made < count; made += 1) {
        tags.push((await client.machines.register({ intakeId: intake.id, kind: 'laptop' })).assetTag)
      }
      return tags
    }
    const [here, there] = [await tagsOf(home.client, 12), await tagsOf(bench.client, 10)]
    expect(new Set([...here, ...there]).size).toBe(22)
    await expect(tagsOf(bench.client, 1)).rejects.toMatchObject({ code: 'TAGS_USED_UP' })
    const view = await home.client.offlineBenches.view()
    const benchId = view.kind === 'home' ? (view.benches[0]?.id ?? '') : ''
    const blocks = [{ campaignId: campaign.id, tagCount: 10 }]
    const file = await home.client.offlineBenches.renew({ benchId, blocks, passphrase: 'une autre phrase' })
    await bench.client.offlineBenches.receive({ file, passphrase: 'une autre phrase' })
    expect(here).not.toContain((await tagsOf(bench.client, 1))[0])
    await expect(bench.client.offlineBenches.receive({ file, passphrase: 'une autre phrase' })).rejects.toMatchObject({
      code: 'ALREADY_TAKEN',
    })
    await close()
  })

  it('leaves to the home what binds the workshop', async () => {
    const { bench, close } = await openTwoEnds()
    const made = bench.client.batches.create({ name: 'Lot' } as never)
    await expect(made).rejects.toMatchObject({ code: 'HOME_ONLY' })
    expect(await bench.client.batches.list()).toEqual([])
    await close()
  })
})
