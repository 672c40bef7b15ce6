import { useState } from 'react'

const STORED = 'traguardo:theme'
export type Theme = 'light' | 'dark'

function stored(): Theme | null {
  const kept = localStorage.getItem(STORED)
  return kept === 'light' || kept === 'dark' ? kept : null
}

function ofSystem(): Theme {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

/** Puts the theme that the person chose on the page; without a choice the system's holds. */
export function applyStoredTheme(): void {
  const kept = stored()
  if (kept !== null) document.documentElement.dataset.theme = kept
}

/** The theme in force, and how to turn it over. */
export function useTheme(): { theme: Theme; turn: () => void } {
  const [theme, setTheme] = useState<Theme>(() => stored() ?? ofSystem())
  const turn = () => {
    const next = theme === 'light' ? 'dark' : 'light'
    localStorage.setItem(STORED, next)
    document.documentElement.dataset.theme = next
    setTheme(next)
  }
  return { theme, turn }
}
