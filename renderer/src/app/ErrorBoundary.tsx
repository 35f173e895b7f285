import { Component, type ReactNode } from 'react'
import { FatalScreen } from './FatalScreen.tsx'

/** The last net: a screen that cannot be drawn says so with a code, and can be reloaded. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { code: string | null }> {
  override state = { code: null }

  static getDerivedStateFromError(error: unknown): { code: string } {
    return { code: error instanceof Error ? `PAGE-${error.name}` : 'PAGE' }
  }

  override render() {
    return this.state.code === null ? this.props.children : <FatalScreen code={this.state.code} />
  }
}
