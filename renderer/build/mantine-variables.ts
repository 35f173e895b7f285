import {
  convertCssVariables,
  DEFAULT_THEME,
  defaultCssVariablesResolver,
  type MantineThemeOverride,
  mergeMantineTheme,
} from '@mantine/core'
import type { Plugin } from 'vite'

const requested = 'virtual:mantine-variables.css'
const resolved = `\0${requested}`

/** Mantine would write its variables in an inline <style>, which the page's policy forbids: they become a file. */
export function mantineVariables(override: MantineThemeOverride): Plugin {
  return {
    name: 'mantine-variables',
    resolveId: (id) => (id === requested ? resolved : null),
    load: (id) => (id === resolved ? mantineVariablesCss(override) : null),
  }
}

function mantineVariablesCss(override: MantineThemeOverride): string {
  const theme = mergeMantineTheme(DEFAULT_THEME, override)
  return convertCssVariables(defaultCssVariablesResolver(theme), ':root')
}
