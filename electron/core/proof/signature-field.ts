import type PDFDocument from 'pdfkit'

type Document = InstanceType<typeof PDFDocument>
type Reference = { end(): void }

/** Wide enough for any file; the real range takes its place, padded with blanks. */
const widestOffset = 9_999_999_999
export const signatureRangePlaceholder = `[0 ${widestOffset} ${widestOffset} ${widestOffset}]`

export type SignatureField = {
  signerName: string
  /** ISO instant, as the signer claims it. */
  signedAt: string
  certificatesBytes: number
}

/** Besides the certificates: attributes, block digests, and the signature of the largest RSA key in use. */
const otherBytes = 3072

/**
 * An invisible field on the current page that certifies the document: DocMDP 1 allows no change at all. Written by
 * hand because pdfkit's own forms ask for a font and for appearances that PDF/A forbids.
 */
export function addSignatureField(
  document: Document,
  { signerName, signedAt, certificatesBytes }: SignatureField,
): void {
  const parameters = { Type: 'TransformParams', P: 1, V: '1.2' }
  const signature = document.ref({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'ETSI.CAdES.detached',
    ByteRange: [0, widestOffset, widestOffset, widestOffset],
    Contents: new Uint8Array(certificatesBytes + otherBytes),
    M: new Date(signedAt),
    Name: new String(signerName),
    Reference: [{ Type: 'SigRef', TransformMethod: 'DocMDP', TransformParams: parameters }],
  }) as unknown as Reference
  const { page } = document
  const widget = document.ref({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    T: new String('Signature'),
    // Printed and locked: PDF/A wants the first of every annotation, the second keeps it where it is.
    F: 132,
    Rect: [0, 0, 0, 0],
    P: page.dictionary,
    V: signature,
  }) as unknown as Reference
  page.annotations.push(widget as never)
  const inside = document as unknown as { _root: { data: Record<string, unknown> }; endAcroForm(): void }
  inside._root.data.AcroForm = { SigFlags: 3, Fields: [widget] }
  inside._root.data.Perms = { DocMDP: signature }
  inside.endAcroForm = () => undefined
  signature.end()
  widget.end()
}
