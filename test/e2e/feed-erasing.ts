import type { Page } from 'playwright/test'
import type { BenchDrives, PlannedErasure } from '../../shared/contract/erasing.contract.ts'
import type { EraseJob, EraseJobDetail } from '../../shared/domain/erasing/erase-job.ts'

export type Fed = {
  drives?: BenchDrives
  plan?: PlannedErasure
  jobs?: EraseJob[]
  job?: EraseJobDetail
  confirm?: (typed: { planId: string; typedSerial: string; acceptance: string | null }) => EraseJob | Refusal
}
type Refusal = { code: string; status: number; data?: unknown }

/** Drives that no bench of ours has: the page gets these answers in place of the core's. What is asked again is told anew. */
export async function feedErasing(page: Page, fed: Fed): Promise<void> {
  await page.unroute(/\/rpc\/erasing\//)
  await page.route(/\/rpc\/erasing\//, async (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1) as keyof Fed
    const sent = route.request().postDataJSON() as { json?: unknown } | null
    const answer = name === 'confirm' ? fed.confirm?.(sent?.json as never) : fed[name]
    if (answer === undefined) return route.continue()
    const isRefusal = typeof answer === 'object' && 'status' in answer && 'code' in answer
    await route.fulfill({
      status: isRefusal ? (answer as Refusal).status : 200,
      contentType: 'application/json',
      body: JSON.stringify({ json: isRefusal ? { defined: true, message: '', ...answer } : answer, meta: [] }),
    })
  })
}
