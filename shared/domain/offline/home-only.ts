/**
 * What an offline bench leaves to the workshop's home: papers numbered without gaps, promises of machines, and what all
 * benches go by. Anything else is work on machines, and travels.
 */
const homeOnlySubjects = [
  'batches',
  'allocation',
  'requests',
  'beneficiaries',
  'deliveries',
  'fates',
  'papers',
  'people',
  'privacy',
  'network',
] as const

const homeOnlyCalls: readonly string[] = [
  'campaigns.create',
  'campaigns.setErasePolicy',
  'checklists.save',
  'session.setOrganisation',
  'park.putInBatch',
  'labels.setLogo',
  'documents.issueCertificate',
  'bilan.setImpactParameters',
  'proof.restoreKeys',
  'proof.replaceKeys',
  'proof.importCertificate',
  'offlineBenches.open',
  'offlineBenches.renew',
  'offlineBenches.close',
  'offlineBenches.examine',
  'offlineBenches.apply',
]

/** Looking is harmless wherever it is, and closing a door never waits for anybody. */
const looking: readonly string[] = [
  'batches.list',
  'batches.page',
  'batches.export',
  'allocation.page',
  'allocation.exportList',
  'requests.list',
  'beneficiaries.list',
  'deliveries.list',
  'deliveries.page',
  'deliveries.signedCopy',
  'fates.list',
  'fates.ofMachine',
  'fates.slips',
  'papers.list',
  'papers.file',
  'papers.archive',
  'papers.conventionTemplate',
  'people.view',
  'people.changeOwnPin',
  'privacy.view',
  'network.view',
  'network.close',
  'network.seenBenches',
  'network.testedMachine',
  'network.openTests',
  'network.closeTests',
]

export function isHomeOnly(call: string): boolean {
  if (looking.includes(call)) return false
  const [subject = ''] = call.split('.')
  return homeOnlyCalls.includes(call) || homeOnlySubjects.some((one) => one === subject)
}
