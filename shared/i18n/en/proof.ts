import type { proof as french } from '../fr/proof.ts'
import type { Translated } from '../translated.ts'

export const proof: Translated<typeof french> = {
  verdict: {
    VALID: 'Authentic',
    ALTERED: 'Altered',
    UNKNOWN_ISSUER: 'Unknown issuer',
    NOT_A_PROOF: 'Not a document of Établi',
  },
  explanation: {
    VALID: 'Nothing has changed since {{issuer}} sealed it.',
    ALTERED: 'This file is no longer the one that was sealed.',
    UNKNOWN_ISSUER:
      'Nothing has changed since it was sealed, but this key is not one of those known here. Compare its fingerprint with the one that the issuer gave you by another way.',
    NOT_A_PROOF: 'Neither a PDF, nor a record, nor an archive that Établi sealed.',
  },
  change: {
    UNREADABLE: 'The content can no longer be read.',
    WRITING: 'The same content is written in another way: spaces, order or signs.',
    FIELD: '{{path}}: {{what}}',
    SEAL: 'The seal no longer fits its key.',
    PDF_BYTES: 'Bytes of the PDF have changed: {{parts}} (bytes {{spans}}).',
    PDF_APPENDED: '{{count}} bytes were added behind the signed end.',
    PDF_LENGTH: 'Bytes were inserted in the PDF or removed from it.',
    PDF_SIGNATURE: 'The signature of the PDF no longer holds.',
    OTHER_CERTIFICATE: 'The page is signed by another certificate than the one the record names.',
    NO_RECORD: 'No sealed record is attached.',
    NO_SIGNATURE: 'The PDF bears no signature.',
    FILE_CHANGED: 'File changed: {{name}}',
    FILE_MISSING: 'File missing: {{name}}',
    FILE_ADDED: 'File added: {{name}}',
    CONTAINER: 'The archive itself was changed or made anew.',
  },
  field: {
    changed: 'changed, is now “{{value}}”',
    added: 'added, “{{value}}”',
    removed: 'removed',
  },
  part: {
    page: 'the drawing of the pages',
    record: 'the attached record',
    font: 'the fonts',
    metadata: 'the metadata',
    signature: 'the signature',
    structure: 'the structure of the file',
  },
  recordIntact: 'The sealed record that it carries is intact: believe that, not the page.',
  says: 'What the record says',
  saysUnproven: 'What the record says, without proof',
  facts: {
    number: 'Certificate',
    issuer: 'Issued by',
    donor: 'Donor',
    machine: 'Machine',
    drive: 'Drive',
    erased: 'erased, level {{level}}',
    issuedAt: 'Issued on',
    files: 'Files',
    key: 'Fingerprint of the key',
  },
  code: {
    AUTHENTIC: 'authentic certificate',
    ALTERED: 'altered certificate',
    UNKNOWN_ISSUER: 'unknown issuer',
    NOT_A_PROOF: 'not a code of Établi',
  },
  page: {
    title: 'Check a document',
    intro:
      'Drop a certificate (PDF), its record (JSON) or an archive (ZIP) here. Everything happens in this page: nothing is sent, no network is used.',
    choose: 'Choose files',
    issuers: 'Issuers known to this page',
    noIssuer: 'None. Drop the file “etabli-issuer.json” that the workshop gave you to make its key known.',
    issuerAdded: 'Issuer known to this page from now on: {{name}}',
    tooOld: 'This browser cannot check an Ed25519 signature. Take a recent Chrome, Edge, Firefox or Safari.',
    checking: 'Checking {{name}}…',
  },
}
