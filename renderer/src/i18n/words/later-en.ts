import { allocation } from '../../../../shared/i18n/en/allocation.ts'
import { audit, backups } from '../../../../shared/i18n/en/backups.ts'
import { bilan } from '../../../../shared/i18n/en/bilan.ts'
import { checklist } from '../../../../shared/i18n/en/checklist.ts'
import { checks } from '../../../../shared/i18n/en/checks.ts'
import { collection } from '../../../../shared/i18n/en/collection.ts'
import { deliveries } from '../../../../shared/i18n/en/deliveries.ts'
import { derived } from '../../../../shared/i18n/en/derived.ts'
import { erasing } from '../../../../shared/i18n/en/erasing.ts'
import { grading } from '../../../../shared/i18n/en/grading.ts'
import { imports } from '../../../../shared/i18n/en/imports.ts'
import { labels } from '../../../../shared/i18n/en/labels.ts'
import { manual } from '../../../../shared/i18n/en/manual.ts'
import { network } from '../../../../shared/i18n/en/network.ts'
import { offline } from '../../../../shared/i18n/en/offline-benches.ts'
import { park } from '../../../../shared/i18n/en/park.ts'
import { people } from '../../../../shared/i18n/en/people.ts'
import { privacy } from '../../../../shared/i18n/en/privacy.ts'
import { reception } from '../../../../shared/i18n/en/reception.ts'
import { requests } from '../../../../shared/i18n/en/requests.ts'
import { erasing as pages } from '../../../../shared/i18n/en/screens/erasing.ts'
import { testing } from '../../../../shared/i18n/en/screens/testing.ts'
import { signing } from '../../../../shared/i18n/en/signing.ts'
import { unattended } from '../../../../shared/i18n/en/testing.ts'

/** What the bench does not need to stand: it comes with the first page that speaks of it. */
export const laterWords = {
  audit,
  backups,
  allocation,
  bilan,
  checklist,
  checks,
  collection,
  deliveries,
  derived,
  erasing: { ...erasing, pages },
  grading,
  imports,
  labels,
  manual,
  network,
  offline,
  park,
  reception,
  requests,
  people,
  privacy,
  signing,
  testing: { pages: testing, unattended },
}
