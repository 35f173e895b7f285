/**
 * Reports as nwipe's own PDF writer makes them, after the labels and places in its published sources
 * (create_single_disc_pdf.c, create_system_multi_disc_pdf.c, PDFGen): every text in an unpacked stream of its own.
 */
export type NwipeReportDrive = {
  model: string
  serial: string
  apparentBytes: number
  real: string
  bytesErased: string
  status: string
  warning: string
  method: string
  verify: string
  rounds: string
  errors: string
  hidden: string
  hiddenSize: string
  information: string
}

type Drawn = { x: number; y: number; text: string; isTurned?: boolean }

const sizeBytes = 500_107_862_016

export function aReportDrive(wish: Partial<NwipeReportDrive> = {}): NwipeReportDrive {
  return {
    model: 'ST500DM002-1BD142',
    serial: 'Z3TAAAAA',
    apparentBytes: sizeBytes,
    real: `500 GB, ${sizeBytes} bytes`,
    bytesErased: `${sizeBytes}, (100.00%)`,
    status: 'ERASED',
    warning: '',
    method: 'Fill With Zeros',
    verify: 'Last',
    rounds: '1/1',
    errors: '0/0/0',
    hidden: 'No hidden sectors',
    hiddenSize: 'No hidden sectors',
    information: '',
    ...wish,
  }
}

/** The report of one drive. Drawn in nwipe's order, where the size of hidden areas comes before their state. */
export function aDriveReport(wish: Partial<NwipeReportDrive> = {}, version = '0.36'): Uint8Array {
  const drive = aReportDrive(wish)
  return aPdf([
    [
      { x: 180, y: 765, text: 'Disk Erasure Report' },
      { x: 60, y: 610, text: 'Business Name:' },
      { x: 153, y: 610, text: 'Atelier d’essai (Nouméa)' },
      { x: 60, y: 410, text: 'Make/Model:' },
      { x: 135, y: 410, text: drive.model },
      { x: 340, y: 410, text: 'Serial:' },
      { x: 380, y: 410, text: drive.serial },
      { x: 340, y: 390, text: 'Bus:' },
      { x: 370, y: 390, text: 'ATA' },
      { x: 60, y: 390, text: 'Size(Apparent): ' },
      { x: 145, y: 390, text: `500 GB, ${drive.apparentBytes} bytes` },
      { x: 60, y: 370, text: 'Size(Real):' },
      { x: 125, y: 370, text: drive.real },
      ...times(310),
      { x: 60, y: 290, text: 'Duration:' },
      { x: 115, y: 290, text: '02:10:20' },
      { x: 300, y: 290, text: 'Status:' },
      { x: 365, y: 290, text: drive.status },
      { x: 450, y: 290, text: drive.warning },
      { x: 60, y: 270, text: 'Method:' },
      { x: 110, y: 270, text: drive.method },
      { x: 300, y: 270, text: 'PRNG algorithm:' },
      { x: 395, y: 270, text: 'N/A to method' },
      { x: 60, y: 250, text: 'Final Pass(Zeros/Ones/None):' },
      { x: 230, y: 250, text: 'None' },
      { x: 300, y: 250, text: 'Verify Pass(Last/All/None):' },
      { x: 450, y: 250, text: drive.verify },
      { x: 60, y: 230, text: '*Bytes Erased:' },
      { x: 150, y: 230, text: drive.bytesErased },
      { x: 300, y: 230, text: 'Rounds(completed/requested):' },
      { x: 470, y: 230, text: drive.rounds },
      { x: 60, y: 210, text: 'HPA/DCO:' },
      { x: 300, y: 210, text: 'HPA/DCO Size:' },
      { x: 390, y: 210, text: drive.hiddenSize },
      { x: 130, y: 210, text: drive.hidden },
      { x: 300, y: 190, text: 'Throughput:' },
      { x: 370, y: 190, text: '107 MB/s/sec' },
      { x: 60, y: 190, text: 'Errors(pass/sync/verify):' },
      { x: 195, y: 190, text: drive.errors },
      { x: 60, y: 170, text: 'Information:' },
      { x: 200, y: 170, text: drive.information },
      { x: 50, y: 100, text: 'Technician/Operator ID' },
      { x: 60, y: 80, text: 'Name/ID:' },
      { x: 180, y: 30, text: `Disc Erasure by NWIPE version ${version}` },
    ],
    [
      { x: 180, y: 745, text: 'Page 2 - Smart Data' },
      { x: 50, y: 600, text: 'serial number:    Z3TAAAAA' },
    ],
  ])
}

/** The report of a system: several drives one above the other, the status of each written sideways. */
export function aSystemReport(drives: readonly NwipeReportDrive[], version = '0.41'): Uint8Array {
  const blocks = drives.flatMap((drive, index) => {
    const y = 410 - index * 100
    return [
      { x: 60, y, text: 'Make:' },
      { x: 90, y, text: drive.model },
      { x: 300, y, text: 'S/N:' },
      { x: 330, y, text: drive.serial },
      { x: 60, y: y - 10, text: 'Size(Apparent): ' },
      { x: 150, y: y - 10, text: `500 GB,${drive.apparentBytes}b` },
      { x: 300, y: y - 10, text: 'Size(Real): ' },
      { x: 370, y: y - 10, text: drive.real },
      ...times(y - 20),
      { x: 60, y: y - 30, text: 'Duration:' },
      { x: 150, y: y - 30, text: '02:10:20' },
      { x: 300, y: y - 30, text: 'Errors(pass/sync/verify):' },
      { x: 450, y: y - 30, text: drive.errors },
      { x: 60, y: y - 40, text: '*Bytes Erased:' },
      { x: 150, y: y - 40, text: drive.bytesErased },
      { x: 60, y: y - 50, text: 'Method:' },
      { x: 150, y: y - 50, text: drive.method },
      { x: 60, y: y - 60, text: 'Blanking Pass:' },
      { x: 150, y: y - 60, text: 'None' },
      { x: 300, y: y - 60, text: 'Verify(Last/All/None):' },
      { x: 450, y: y - 60, text: drive.verify },
      { x: 60, y: y - 70, text: 'HPA/DCO:' },
      { x: 150, y: y - 70, text: drive.hidden },
      { x: 300, y: y - 70, text: 'HPA/DCO Size:' },
      { x: 390, y: y - 70, text: drive.hiddenSize },
      { x: 60, y: y - 80, text: 'Rounds(completed/requested):' },
      { x: 230, y: y - 80, text: drive.rounds },
      { x: 48, y: y - 60, text: drive.status, isTurned: true },
    ]
  })
  return aPdf([
    [
      { x: 180, y: 765, text: 'System Erasure Report' },
      ...blocks,
      { x: 50, y: 100, text: 'Technician/Operator ID' },
      { x: 180, y: 30, text: `Disc Erasure by NWIPE version ${version}` },
    ],
  ])
}

function times(y: number): Drawn[] {
  return [
    { x: 60, y, text: 'Start time:' },
    { x: 120, y, text: '2026/11/22 08:00:00' },
    { x: 300, y, text: 'End time:' },
    { x: 360, y, text: '2026/11/22 10:10:20' },
  ]
}

/** A PDF as PDFGen writes it: pages that name one stream for each text. */
export function aPdf(pages: readonly (readonly Drawn[])[]): Uint8Array {
  const objects = ['<<\r\n  /Type /Catalog\r\n  /Pages 2 0 R\r\n>>\r\n', '']
  const pageIds: number[] = []
  for (const texts of pages) {
    const page = objects.push('')
    pageIds.push(page)
    const ids = texts.filter(({ text }) => text !== '').map((drawn) => objects.push(stream(drawing(drawn))))
    objects[page - 1] =
      `<<\r\n  /Type /Page\r\n  /Parent 2 0 R\r\n  /MediaBox [0 0 595 842]\r\n  /Resources <<\r\n    /Font <<\r\n      /F1 ${page} 0 R\r\n    >>\r\n  >>\r\n  /Contents [\r\n${ids.map((id) => `${id} 0 R\r\n`).join('')}]\r\n>>\r\n`
  }
  objects[1] = `<<\r\n  /Type /Pages\r\n  /Kids [ ${pageIds.map((id) => `${id} 0 R `).join('')}]\r\n  /Count ${pages.length}\r\n>>\r\n`
  const body = objects.map((object, index) => `${index + 1} 0 obj\r\n${object}endobj\r\n`).join('')
  return Buffer.from(`%PDF-1.2\r\n%\xc7\xec\x8f\xa2\r\n${body}trailer\r\n<</Root 1 0 R>>\r\n%%EOF\r\n`, 'latin1')
}

function stream(content: string): string {
  return `<< /Length ${content.length} >>stream\r\n${content}\r\nendstream\r\n`
}

function drawing({ x, y, text, isTurned = false }: Drawn): string {
  const place = isTurned ? `0.000094 1.000000 -1.000000 0.000094 ${x} ${y} Tm` : `${x} ${y} TD`
  const literal = text.replace(/[()\\]/g, '\\$&')
  return `BT /GS0 gs ${place} /F1 10.000000 Tf 0.000000 0.000000 0.000000 rg 0 Tc (${literal}) Tj ET`
}
