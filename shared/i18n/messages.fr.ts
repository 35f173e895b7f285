import { allocation } from './fr/allocation.ts'
import { audit, backups } from './fr/backups.ts'
import { bilan } from './fr/bilan.ts'
import { campaignPapers } from './fr/campaign-papers.ts'
import { checklist } from './fr/checklist.ts'
import { checks } from './fr/checks.ts'
import { cli } from './fr/cli.ts'
import { codes } from './fr/codes.ts'
import { collection } from './fr/collection.ts'
import { commands } from './fr/commands.ts'
import { deliveries } from './fr/deliveries.ts'
import { derived } from './fr/derived.ts'
import { erasing } from './fr/erasing.ts'
import { exports } from './fr/exports.ts'
import { grading } from './fr/grading.ts'
import { imports } from './fr/imports.ts'
import { labels } from './fr/labels.ts'
import { manual } from './fr/manual.ts'
import { network } from './fr/network.ts'
import { offline } from './fr/offline-benches.ts'
import { papers } from './fr/papers.ts'
import { park } from './fr/park.ts'
import { people } from './fr/people.ts'
import { privacy } from './fr/privacy.ts'
import { proof } from './fr/proof.ts'
import { reception } from './fr/reception.ts'
import { requests } from './fr/requests.ts'
import { erasing as pages } from './fr/screens/erasing.ts'
import { testing } from './fr/screens/testing.ts'
import { screens } from './fr/screens.ts'
import { signing } from './fr/signing.ts'
import { unattended } from './fr/testing.ts'
import { units } from './fr/units.ts'

export const fr = {
  audit,
  backups,
  allocation,
  bilan,
  campaignPapers,
  checklist,
  checks,
  cli,
  codes,
  collection,
  commands,
  deliveries,
  derived,
  erasing: { ...erasing, pages },
  exports,
  grading,
  imports,
  labels,
  manual,
  network,
  offline,
  papers,
  people,
  privacy,
  proof,
  park,
  reception,
  requests,
  screens,
  signing,
  testing: { pages: testing, unattended },
  units,
}
