import { Icon } from '../../ui/icon.tsx'

/** A link out of the app, with its sign. */
export function OutsideLink({ href, label }: { readonly href: string; readonly label: string }) {
  return (
    <p className="notice-links sources">
      <a href={href} rel="noreferrer">
        {label}
        <Icon name="external" />
      </a>
    </p>
  )
}
