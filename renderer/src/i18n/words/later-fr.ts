import { allocation } from '../../../../shared/i18n/fr/allocation.ts'
import { audit, backups } from '../../../../shared/i18n/fr/backups.ts'
import { bilan } from '../../../../shared/i18n/fr/bilan.ts'
import { checklist } from '../../../../shared/i18n/fr/checklist.ts'
import { checks } from '../../../../shared/i18n/fr/checks.ts'
import { collection } from '../../../../shared/i18n/fr/collection.ts'
import { deliveries } from '../../../../shared/i18n/fr/deliveries.ts'
import { derived } from '../../../../shared/i18n/fr/derived.ts'
import { erasing } from '../../../../shared/i18n/fr/erasing.ts'
import { grading } from '../../../../shared/i18n/fr/grading.ts'
import { imports } from '../../../../shared/i18n/fr/imports.ts'
import { labels } from '../../../../shared/i18n/fr/labels.ts'
import { manual } from '../../../../shared/i18n/fr/manual.ts'
import { network } from '../../../../shared/i18n/fr/network.ts'
import { offline } from '../../../../shared/i18n/fr/offline-benches.ts'
import { park } from '../../../../shared/i18n/fr/park.ts'
import { people } from '../../../../shared/i18n/fr/people.ts'
import { privacy } from '../../../../shared/i18n/fr/privacy.ts'
import { reception } from '../../../../shared/i18n/fr/reception.ts'
import { requests } from '../../../../shared/i18n/fr/requests.ts'
import { erasing as pages } from '../../../../shared/i18n/fr/screens/erasing.ts'
import { testing } from '../../../../shared/i18n/fr/screens/testing.ts'
import { signing } from '../../../../shared/i18n/fr/signing.ts'
import { unattended } from '../../../../shared/i18n/fr/testing.ts'

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
