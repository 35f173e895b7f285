import type { Page } from 'playwright/test'
import type { EraseJob } from '../../shared/domain/erasing/erase-job.ts'
import { frozenSsd, hardDrive, muteEnclosure, strangerStick, systemNvme } from '../builders/a-bench-full-of-drives.ts'
import { aBenchDrive, aPlan, aShownJob, aShownProgress } from '../builders/bench-drive.ts'
import { aDriveState } from '../builders/drive-state.ts'
import { feedErasing } from './feed-erasing.ts'
import { look } from './look.ts'
import { Bench } from './page-models/bench.ts'
import { expect, test } from './workshop.ts'

const at = (minute: number) => `2026-11-23T01:${String(minute).padStart(2, '0')}:00.000Z`
const id = (letter: string) => `01JD3Z8K7Q2M4N6P8R0S2T4V6${letter}`
const running = aShownJob()

const interrupted = aShownJob({
  id: id('B'),
  assetTag: 'GC26-00051-K',
  port: 'sata 3',
  state: 'interrupted',
  progress: null,
  stopReason: 'drive-gone',
  handNeeded: 'DRIVE_GONE',
  runCount: 2,
})
const erased = aShownJob({
  id: id('C'),
  assetTag: 'GC26-00040-3',
  port: 'nvme 1',
  technique: 'nvme-sanitize-crypto',
  state: 'ended',
  progress: null,
  endedAt: at(12),
  judgement: { status: 'ERASED', achieved: 'purge', doubts: [], notChecked: [] },
})
const failed = aShownJob({
  id: id('E'),
  assetTag: 'GC26-00044-5',
  port: 'usb 1-2',
  state: 'ended',
  progress: null,
  endedAt: at(31),
  handNeeded: 'LOOK_AT_RESULT',
  judgement: {
    status: 'NOT_ERASED',
    achieved: null,
    doubts: [{ code: 'VERIFY_MISMATCH', detail: '131072' }],
    notChecked: [],
  },
})

function manyJobs(count: number): EraseJob[] {
  const more = Array.from({ length: Math.max(0, count - 4) }, (_, index) =>
    aShownJob({
      id: id('FGHJKMNPQRSTVWXYZ0123456789'[index] ?? '9'),
      assetTag: `GC26-000${60 + index}-${index % 10}`,
      port: index % 3 === 0 ? `usb 2-1.${index}` : `sata ${index}`,
      progress: {
        ...aShownProgress,
        doneBytes: 20e9 * (index + 1),
        remainingSeconds: 600 * (index + 2),
        errorCount: index === 4 ? 3 : 0,
        phase: index % 2 === 0 ? 'writing' : 'verifying',
      },
    }),
  )
  return [running, interrupted, erased, failed, ...more]
}

const drives = [hardDrive, frozenSsd, systemNvme, strangerStick, muteEnclosure]

test('the pages of erasing stand in light and dark, small and large, without a barrier', async ({ page, workshop }) => {
  test.setTimeout(400_000)
  const bench = new Bench(page)
  await bench.open(workshop.address)
  await bench.welcome('Atelier 1', 'Atelier fictif du Lagon')

  await feedErasing(page, { drives: { drives, rights: 'root', missingPackages: ['nwipe'] }, jobs: [] })
  await bench.section('Effacer')
  await expect(page.getByRole('heading', { name: 'Peuvent être effacés' })).toBeVisible()
  await look(page, 'effacer-supports')

  await feedErasing(page, {
    drives: {
      drives: [
        { ...hardDrive, jobId: running.id, blockers: [{ code: 'ALREADY_RUNNING', detail: null, use: null }] },
        { ...frozenSsd, jobId: interrupted.id, blockers: [{ code: 'ALREADY_RUNNING', detail: null, use: null }] },
      ],
      rights: 'none',
      missingPackages: [],
    },
    jobs: [running, interrupted],
  })
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Attendent une main' })).toBeVisible()
  await expect(page).toHaveTitle('⚠ 1 support demande une intervention — Établi')
  await look(page, 'effacer-en-cours')

  const training = aBenchDrive(
    aDriveState(
      {
        deviceName: 'loop0',
        manufacturer: null,
        model: null,
        serial: null,
        serialSource: null,
        wwn: null,
        sizeBytes: 1_073_741_824,
        mediaType: 'virtual',
        bus: 'loop',
      },
      {
        devicePath: '/dev/loop0',
        isTraining: true,
        port: null,
        ata: null,
      },
    ),
  )
  await feedErasing(page, { drives: { drives: [training], rights: 'root', missingPackages: [] }, jobs: [] })
  await visit(page, '#/erasing-training')
  await expect(page.getByText('ENTRAÎNEMENT').first()).toBeVisible()
  await look(page, 'effacer-entrainement')

  await feedErasing(page, {
    drives: { drives, rights: 'root', missingPackages: [] },
    plan: aPlan(hardDrive),
    jobs: [],
  })
  await visit(page, '#/erasing-plan/sdb')
  await expect(page.getByRole('heading', { name: 'Confirmer' })).toBeVisible()
  await look(page, 'plan')

  const strict = aBenchDrive(frozenSsd.state, {
    owner: frozenSsd.owner,
    policy: { minimumLevel: 'purge', overwriteWith: 'zeros', verification: 'full' },
  })
  await feedErasing(page, {
    drives: { drives: [strict], rights: 'root', missingPackages: [] },
    plan: aPlan(strict),
    jobs: [],
  })
  await visit(page, '#/erasing-plan/sdc')
  await expect(page.getByText('inférieur à celui que la campagne demande').first()).toBeVisible()
  await page.getByLabel('Numéro de série entier').fill('S3Z9NBOK712345X')
  await page.getByText('Confirmer', { exact: true }).scrollIntoViewIfNeeded()
  await look(page, 'plan-sous-le-niveau')

  await feedErasing(page, { jobs: manyJobs(4) })
  await visit(page, '#/erasing-wall')
  await expect(page.getByRole('listitem')).toHaveCount(4)
  await look(page, 'mur-4')
  for (const count of [1, 9, 24]) {
    await feedErasing(page, { jobs: manyJobs(count).slice(0, count) })
    await page.reload()
    await expect(page.getByRole('listitem')).toHaveCount(count)
    await look(page, `mur-${count}`)
  }

  const plannedState = hardDrive.state
  const logTail = [
    '{"at":"2026-11-23T00:00:00.000Z","kind":"hello","jobId":"01JD","helperVersion":"0.1.0","kernel":"6.1.0","pid":4121,"isRoot":true}',
    '{"at":"2026-11-23T00:00:01.000Z","kind":"opened","deviceNumber":"8:16","sizeBytes":500107862016,"isExclusive":true}',
    '{"at":"2026-11-23T00:21:09.000Z","kind":"durable","pass":1,"offset":212000000000}',
  ]
  for (const [name, job] of [
    ['travail-en-cours', running],
    ['travail-interrompu', interrupted],
    ['travail-efface', erased],
    ['travail-echoue', failed],
  ] as const) {
    await feedErasing(page, { jobs: [job], job: { ...job, plannedState, logTail } })
    await visit(page, `#/erasing-job/${job.id}`)
    await page.reload()
    await expect(page.getByRole('heading', { name: 'Journal de l’effacement' })).toBeVisible()
    await look(page, name)
  }

  await feedErasing(page, { jobs: [] })
  await visit(page, '#/erasing-refusals/frozen')
  await expect(page.getByRole('heading', { name: 'Gelé par le BIOS' })).toBeVisible()
  await look(page, 'refus')
})

/** Loads the page anew at a place: what it asks is answered by what is fed now. */
async function visit(page: Page, hash: string): Promise<void> {
  await page.goto(new URL(hash, page.url()).href)
  await page.reload()
}
