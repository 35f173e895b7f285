import type { Migration } from 'kysely/migration'
import * as m0010 from './0010-first-tables.ts'
import * as m0020 from './0020-erasing.ts'
import * as m0030 from './0030-testing.ts'
import * as m0040 from './0040-findings-and-computed-grades.ts'
import * as m0050 from './0050-test-runs.ts'
import * as m0060 from './0060-proof.ts'
import * as m0070 from './0070-requests-and-hand-over.ts'
import * as m0071 from './0071-revisions-of-requests.ts'
import * as m0072 from './0072-batch-archives.ts'
import * as m0080 from './0080-donors-and-announced-units.ts'
import * as m0081 from './0081-park.ts'
import * as m0090 from './0090-changes-of-allocations.ts'
import * as m0100 from './0100-labels.ts'
import * as m0110 from './0110-people.ts'
import * as m0120 from './0120-validation.ts'
import * as m0150 from './0150-network.ts'
import * as m0170 from './0170-evidence-in-the-database.ts'
import * as m0180 from './0180-campaign-papers.ts'
import * as m0200 from './0200-people-served.ts'
import * as m0210 from './0210-offline-benches.ts'
import * as m0220 from './0220-erased-in-summaries.ts'
import * as m0221 from './0221-machines-to-their-figures.ts'
import * as m0240 from './0240-absences-without-a-reading.ts'
import * as m0241 from './0241-label-jobs-broken-off.ts'
import * as m0250 from './0250-ends-in-summaries.ts'

/** Static, because a packaged application has no folder to read. Numbered in tens so that a mend fits between. */
export const migrations: Record<string, Migration> = {
  '0010-first-tables': m0010,
  '0020-erasing': m0020,
  '0030-testing': m0030,
  '0040-findings-and-computed-grades': m0040,
  '0050-test-runs': m0050,
  '0060-proof': m0060,
  '0070-requests-and-hand-over': m0070,
  '0071-revisions-of-requests': m0071,
  '0072-batch-archives': m0072,
  '0080-donors-and-announced-units': m0080,
  '0081-park': m0081,
  '0090-changes-of-allocations': m0090,
  '0100-labels': m0100,
  '0110-people': m0110,
  '0120-validation': m0120,
  '0150-network': m0150,
  '0170-evidence-in-the-database': m0170,
  '0180-campaign-papers': m0180,
  '0200-people-served': m0200,
  '0210-offline-benches': m0210,
  '0220-erased-in-summaries': m0220,
  '0221-machines-to-their-figures': m0221,
  '0240-absences-without-a-reading': m0240,
  '0241-label-jobs-broken-off': m0241,
  '0250-ends-in-summaries': m0250,
}
