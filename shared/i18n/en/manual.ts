/** What stands around the pages of the manual; their text is in resources/manual. */
export const manual = {
  title: 'Help',
  topics: {
    'first-day': 'First day',
    'at-the-bench': 'At the bench',
    'preparing-a-batch': 'Preparing a batch',
    'papers-for-the-donor': 'Papers for the donor',
    'when-something-goes-wrong': 'When something goes wrong',
  },
  pages: 'Pages of the help',
  onThisPage: 'On this page',
  print: 'Print this page',
  shortcuts: 'Keyboard shortcuts',
  next: 'Next page: {{title}}',
}
