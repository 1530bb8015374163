import { useCallback, useEffect, useState } from 'preact/hooks';
import { addressOf, type Selection, type View, viewOf } from './address-bar.js';

/** The view in the address; another selection is a step back in the history, moving the time is not. */
export function useView() {
  const [view, setView] = useState<View>(() => viewOf(location.search));
  useEffect(() => {
    const onBack = () => setView(viewOf(location.search));
    addEventListener('popstate', onBack);
    return () => removeEventListener('popstate', onBack);
  }, []);
  const change = useCallback((changed: Partial<View>) => {
    setView((before) => {
      const after = { ...before, ...changed };
      const address = addressOf(after);
      if (changed.selection === undefined) history.replaceState(null, '', address);
      else if (address !== addressOf(before)) history.pushState(null, '', address);
      return after;
    });
  }, []);
  const go = useCallback((selection: Selection) => change({ selection }), [change]);
  const hrefOf = useCallback((selection: Selection) => addressOf({ ...view, selection }), [view]);
  return { view, change, go, hrefOf };
}
