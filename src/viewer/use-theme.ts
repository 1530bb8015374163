import { useEffect, useState } from 'preact/hooks';

const KEY = 'entente-theme';
type Theme = 'light' | 'dark';

/** Light or dark: as the system has it, until somebody chooses. */
export function useTheme(): { readonly theme: Theme; readonly toggle: () => void } {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const [chosen, setChosen] = useState<Theme | null>(() => localStorage.getItem(KEY) as Theme | null);
  const [system, setSystem] = useState<Theme>(dark.matches ? 'dark' : 'light');
  // the system is watched once
  useEffect(() => {
    const onChange = () => setSystem(dark.matches ? 'dark' : 'light');
    dark.addEventListener('change', onChange);
    return () => dark.removeEventListener('change', onChange);
  }, []);
  const theme = chosen ?? system;
  document.documentElement.dataset.theme = theme;
  const toggle = () => {
    const next = theme === 'dark' ? 'light' : 'dark';
    localStorage.setItem(KEY, next);
    setChosen(next);
  };
  return { theme, toggle };
}
