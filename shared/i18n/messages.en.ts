import { allocation } from './en/allocation.ts'
import { audit, backups } from './en/backups.ts'
import { bilan } from './en/bilan.ts'
import { campaignPapers } from './en/campaign-papers.ts'
import { checklist } from './en/checklist.ts'
import { checks } from './en/checks.ts'
import { cli } from './en/cli.ts'
import { codes } from './en/codes.ts'
import { collection } from './en/collection.ts'
import { commands } from './en/commands.ts'
import { deliveries } from './en/deliveries.ts'
import { derived } from './en/derived.ts'
import { erasing } from './en/erasing.ts'
import { exports } from './en/exports.ts'
import { grading } from './en/grading.ts'
import { imports } from './en/imports.ts'
import { labels } from './en/labels.ts'
import { manual } from './en/manual.ts'
import { network } from './en/network.ts'
import { offline } from './en/offline-benches.ts'
import { papers } from './en/papers.ts'
import { park } from './en/park.ts'
import { people } from './en/people.ts'
import { privacy } from './en/privacy.ts'
import { proof } from './en/proof.ts'
import { reception } from './en/reception.ts'
import { requests } from './en/requests.ts'
import { erasing as pages } from './en/screens/erasing.ts'
import { testing } from './en/screens/testing.ts'
import { screens } from './en/screens.ts'
import { signing } from './en/signing.ts'
import { unattended } from './en/testing.ts'
import { units } from './en/units.ts'

export const en = {
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
