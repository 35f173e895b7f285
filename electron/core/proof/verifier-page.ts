import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { KnownIssuer } from '../../../shared/domain/proof/known-issuer.ts'
import { sourceResourcesFolder } from '../documents/resources-folder.ts'

const empty = '<script type="application/json" id="issuers">[]</script>'

/** The page that goes to a donor beside its papers: it knows the workshop that gave it. */
export async function verifierPage(
  known: readonly KnownIssuer[],
  resourcesFolder = sourceResourcesFolder,
): Promise<string> {
  const page = await readFile(join(resourcesFolder, 'verifier', 'verifier.html'), 'utf8')
  if (!page.includes(empty)) throw new Error('The verifier has no place for its issuers')
  // A name may hold what would end the element.
  const data = JSON.stringify(known).replaceAll('<', '\\u003c')
  return page.replace(empty, () => empty.replace('[]', () => data))
}
