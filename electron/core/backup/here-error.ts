/** What failed on this bench, not at the place that a copy was going to. */
export class HereError extends Error {
  constructor(cause: unknown) {
    super('A copy could not be made ready here', { cause })
    this.name = 'HereError'
  }
}

export async function here<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof HereError ? error : new HereError(error)
  }
}
