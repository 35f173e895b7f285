import type { privacy as french } from '../fr/privacy.ts'
import type { Translated } from '../translated.ts'

export const privacy: Translated<typeof french> = {
  title: 'Personal data',
  hint: 'What is held of people, why and for how long; what a person may ask.',
  open: 'Open the register',
  print: 'Print the register',
  register: 'Register of data',
  registerHint: 'Everything stays on this bench and its backups; nothing is sent elsewhere.',
  column: { data: 'Data', purpose: 'What for', basis: 'Basis', term: 'Kept' },
  kind: {
    'donor-contact': {
      name: 'Contact of a donor',
      purpose: 'Agree on receptions, hand over the proofs of erasure',
      basis: 'Carrying out the agreed gift',
    },
    'beneficiary-contact': {
      name: 'Contact of an association',
      purpose: 'Answer its request, agree on the hand-over',
      basis: 'Carrying out the agreed hand-over',
    },
    operator: {
      name: 'Names of operators',
      purpose: 'Say who erased, checked and handed over',
      basis: 'Legitimate interest: proof',
      term: 'as long as the certificates',
    },
    serial: {
      name: 'Serial numbers',
      purpose: 'Tie each proof to its drive and its machine',
      basis: 'Legitimate interest: proof',
      term: 'as long as the certificates',
    },
    journal: {
      name: 'Log of changes',
      purpose: 'Prove that nothing was rewritten',
      basis: 'Legitimate interest: proof',
      term: 'as long as the workshop: what is written there does not leave it',
    },
  },
  never: 'Never kept: what is on the drives, and the names of the people who will get a machine.',
  months: '{{count}} months',
  monthsAfter: '{{count}} months after the last reception or request',
  terms: 'Terms',
  termsHint: 'At its term a contact is offered for deletion; nothing goes before you have seen it.',
  serials: {
    title: 'Serial numbers on public papers',
    label: 'Agreement, delivery note, packing list and the spreadsheet of the figures’ machines',
    hint: 'Shortened, they show their last four characters only, and the paper says so. Certificates and the donor’s dossier keep the whole number: it is what proves.',
    whole: 'Whole',
    short: 'Shortened',
  },
  contacts: 'Contacts held',
  contactsHint: 'To correct a contact, open its donor or its association.',
  noContacts: 'No contact is held.',
  due: 'to delete: last used on {{date}}',
  inTerm: 'last used on {{date}}',
  export: 'Export',
  exportOf: 'Export the contact of {{name}}',
  clear: 'Delete',
  clearOf: 'Delete the contact of {{name}}',
  clearDue: 'Delete every contact at its term ({{count}})',
}
