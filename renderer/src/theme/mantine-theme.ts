import { createTheme, defaultVariantColorsResolver, type VariantColorsResolver } from '@mantine/core'

/** The workshop's lagoon: 7 carries white text, 4 carries dark text. */
const lagon = [
  '#E6F3F4',
  '#C9E5E7',
  '#A3D3D7',
  '#79C3C9',
  '#4FB6BD',
  '#2B99A1',
  '#0E7F88',
  '#00656E',
  '#00525A',
  '#003E44',
] as const

const warmGray = [
  '#FAF9F7',
  '#F4F2EE',
  '#EAE7E1',
  '#DDD8D0',
  '#C4BDB1',
  '#8A8377',
  '#6B655B',
  '#57524A',
  '#3B3833',
  '#1F1D1A',
] as const

const warmDark = [
  '#E9E6E1',
  '#CDC8BF',
  '#ABA599',
  '#8A8478',
  '#4B4741',
  '#3A3732',
  '#2C2A26',
  '#1E1C1A',
  '#171614',
  '#100F0E',
] as const

const fail = [
  '#FBEAE8',
  '#F5CFCB',
  '#EBA29B',
  '#E58A82',
  '#F08A80',
  '#D0574D',
  '#C13C31',
  '#B3261E',
  '#951D16',
  '#731610',
] as const

/** The primary action takes its colours from the tokens: its text is dark on the dark scheme's lighter lagoon. */
const colorsOf: VariantColorsResolver = (input) => {
  if (input.variant !== 'filled' || input.color !== input.theme.primaryColor) return defaultVariantColorsResolver(input)
  return {
    background: 'var(--accent)',
    hover: 'var(--accent-hover)',
    color: 'var(--accent-text)',
    border: 'none',
    hoverColor: 'var(--accent-text)',
  }
}

export const theme = createTheme({
  variantColorResolver: colorsOf,
  colors: { lagon, gray: warmGray, dark: warmDark, red: fail },
  primaryColor: 'lagon',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  white: '#FFFFFF',
  black: '#1F1D1A',
  fontFamily: "'IBM Plex Sans', system-ui, sans-serif",
  fontFamilyMonospace: "'IBM Plex Mono', ui-monospace, monospace",
  headings: { fontFamily: "'IBM Plex Sans', system-ui, sans-serif", fontWeight: '600' },
  defaultRadius: 'sm',
  radius: { xs: '3px', sm: '5px', md: '8px', lg: '12px', xl: '20px' },
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.375rem' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  activeClassName: '',
})
