import { type IconName, iconPaths } from './icon-paths.ts'

export interface IconProps {
  name: IconName
  /** What the icon says where no word stands beside it; without it the icon is decoration. */
  label?: string
}

/** One stroked icon, as tall as the text around it and in its colour. */
export function Icon({ name, label }: IconProps) {
  const path = <path d={iconPaths[name]} />
  if (!label) {
    return (
      <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
        {path}
      </svg>
    )
  }
  return (
    <svg className="icon" viewBox="0 0 16 16" role="img" aria-label={label}>
      {path}
    </svg>
  )
}
