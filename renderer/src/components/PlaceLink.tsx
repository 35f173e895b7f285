import type { AnchorHTMLAttributes, MouseEvent } from 'react'
import { go } from '../app/navigation.ts'
import { hashOf, type Route } from '../app/route.ts'

type Props = AnchorHTMLAttributes<HTMLAnchorElement> & { to: Route }

/** A real address: it opens in a new tab or is copied like any other. */
export function PlaceLink({ to, onClick, ...rest }: Props) {
  return (
    <a
      {...rest}
      href={hashOf(to)}
      onClick={(event) => {
        onClick?.(event)
        if (!isPlainClick(event)) return
        event.preventDefault()
        go(to)
      }}
    />
  )
}

function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
}
