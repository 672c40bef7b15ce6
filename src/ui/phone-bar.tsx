import { type NavItem, NavLink } from './nav-link.tsx'

/** The main navigation of a phone, at the thumb. Give the element that holds header and bar `data-phone-bar`, which hides the header's own. */
export function PhoneBar({ label, items }: { label: string; items: readonly NavItem[] }) {
  return (
    <nav className="phone-bar" aria-label={label}>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <NavLink {...item} />
          </li>
        ))}
      </ul>
    </nav>
  )
}
