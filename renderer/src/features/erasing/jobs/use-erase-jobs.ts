import { useQuery } from '@tanstack/react-query'
import type { EraseJob } from '../../../../../shared/domain/erasing/erase-job.ts'
import { api } from '../../../api/client.ts'

export type EraseJobs = { jobs: readonly EraseJob[]; askedAtMs: number; isKnown: boolean; error: unknown }

/** The jobs of this bench, kept fresh by the core's own changes; what is left to do counts from `askedAtMs`. */
export function useEraseJobs(): EraseJobs {
  const { data, dataUpdatedAt, error } = useQuery(api.erasing.jobs.queryOptions())
  return { jobs: data ?? [], askedAtMs: dataUpdatedAt, isKnown: data !== undefined, error }
}
