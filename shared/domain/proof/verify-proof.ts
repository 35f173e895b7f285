import { latinOfBytes } from './bytes.ts'
import { notAProof, type Verification } from './verification.ts'
import { type VerifyContext, verifyEnvelope } from './verify-envelope.ts'
import { verifyPdf } from './verify-pdf.ts'
import { verifyZip } from './verify-zip.ts'

/** Any file that a workshop gives: a paper, a record, an archive. The name helps only when the first bytes do not. */
export async function verifyProof(
  bytes: Uint8Array<ArrayBuffer>,
  fileName: string,
  context: VerifyContext,
): Promise<Verification> {
  const kind = kindOf(bytes, fileName)
  if (kind === 'pdf') return verifyPdf(bytes, context)
  if (kind === 'zip') return verifyZip(bytes, context)
  if (kind === 'json') return verifyEnvelope(bytes, context)
  return notAProof
}

function kindOf(bytes: Uint8Array, fileName: string): 'pdf' | 'zip' | 'json' | null {
  const head = latinOfBytes(bytes.subarray(0, 8))
  const extension = fileName.toLowerCase().split('.').at(-1)
  if (head.startsWith('%PDF-') || extension === 'pdf') return 'pdf'
  if (head.startsWith('PK\x03\x04') || extension === 'zip') return 'zip'
  if (head === '{"record' || extension === 'json') return 'json'
  return null
}
