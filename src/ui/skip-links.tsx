/** First stop of the keyboard on every page; targets are ids, so these are plain anchors. */
export function SkipLinks({ links }: { links: readonly { href: `#${string}`; label: string }[] }) {
  return (
    <div className="skip-links">
      {links.map((link) => (
        <a key={link.href} href={link.href}>
          {link.label}
        </a>
      ))}
    </div>
  )
}
