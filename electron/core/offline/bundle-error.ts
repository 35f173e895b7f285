import type { BundleProblem } from '../../../shared/domain/offline/bundle-problem.ts'

/** Why a bundle cannot be used, told to who brought it. */
export class BundleError extends Error {
  readonly problem: BundleProblem

  constructor(problem: BundleProblem) {
    super(problem)
    this.name = 'BundleError'
    this.problem = problem
  }
}
