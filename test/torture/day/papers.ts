import { campaignPaperKinds } from '../../../shared/domain/papers.ts'
import { type Day, known, must, type Step, several, step } from './day.ts'

const language = 'fr' as const
const printer = {
  id: null,
  name: 'Imprimante d’essai',
  way: { kind: 'file' },
  dotsPerInch: 203,
  offsetXMicrometres: 0,
  offsetYMicrometres: 0,
} as const

async function print(day: Day, printerId: string | null): Promise<void> {
  const targets = [{ machineId: known(day, 'laptop0') }]
  const job = await day.client.labels.print({ targets, templateId: 'roll-62x29', language, printerId })
  day.known.labelJob = job.id
}

/** Labels, certificates and the papers of one machine. */
export const machinePaperSteps: readonly Step[] = [
  step('labels.savePrinter', async ({ client, known }) => {
    known.printer = must((await client.labels.savePrinter(printer)).printers[0], 'the printer').id
  }),
  step('labels.setSheet', ({ client }) => client.labels.setSheet({ templateId: 'sheet-l7160', usedSlots: [0, 1] })),
  // Written before it is sent, and again when the printer has answered: a label may have come out.
  several('labels.print', (day) => print(day, known(day, 'printer'))),
  several('labels.print', (day) => print(day, null)),
  step('labels.answer', (day) => day.client.labels.answer({ jobId: known(day, 'labelJob'), cameOut: false })),
  step('labels.removePrinter', (day) => day.client.labels.removePrinter({ printerId: known(day, 'printer') })),
  several('documents.issueLabel', (day) =>
    day.client.documents.issueLabel({ machineId: known(day, 'laptop1'), language }),
  ),
  ...[0, 1, 2, 0].map((place) =>
    step('documents.issueCertificate', (day) =>
      day.client.documents.issueCertificate({ machineId: known(day, `laptop${place}`), language }),
    ),
  ),
  step('documents.issueReport', (day) =>
    day.client.documents.issueReport({ machineId: known(day, 'laptop4'), language }),
  ),
]

/** Whom each paper of a campaign is about. */
const subjects: Record<(typeof campaignPaperKinds)[number], string> = {
  'reception-note': 'intake',
  'test-sheet': 'laptop0',
  'batch-list': 'batch',
  convention: 'delivery',
  'delivery-note': 'delivery',
  'packing-list': 'delivery',
  'waste-list': 'slip',
  dossier: 'donor',
}

export const campaignPaperSteps: readonly Step[] = [
  step('papers.setConventionTemplate', ({ client }) =>
    client.papers.setConventionTemplate({ language, text: 'Entre {atelier} et {association}, le {date}.' }),
  ),
  ...campaignPaperKinds.map((kind) =>
    step('papers.issue', (day) => {
      const subjectId = known(day, subjects[kind])
      return day.client.papers.issue({ campaignId: known(day, 'campaign'), subjectId, kind, language })
    }),
  ),
]
