import { parseUrl } from './own-page.ts'

/** The register where an association's number is checked, and the standard that certificates refer to. */
const externalHosts: readonly string[] = ['www.isee.nc', 'csrc.nist.gov']

const longestAddress = 2000

/** Whether the system's browser may be asked to open this address. */
export function isSafeExternalUrl(address: string, hosts: readonly string[] = externalHosts): boolean {
  if (address.length > longestAddress || /[\\\p{Cc}\s]/u.test(address)) return false
  const url = parseUrl(address)
  if (url === null || url.protocol !== 'https:' || url.port !== '') return false
  return url.username === '' && url.password === '' && hosts.includes(url.hostname)
}

export async function openExternal(address: string, open: (address: string) => Promise<void>): Promise<boolean> {
  if (!isSafeExternalUrl(address)) return false
  await open(address)
  return true
}
