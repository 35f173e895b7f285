/** 0.41 refuses a drive in use and tells, in one more table, how much of its native size was erased. */
export function isSince041(toolVersion: string | null): boolean {
  const [, major, minor] = /^(\d+)\.(\d+)/.exec(toolVersion ?? '') ?? []
  return Number(major) > 0 || Number(minor) >= 41
}
