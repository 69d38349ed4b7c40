import { useEffect, useRef } from 'react';
import { Notice } from '../ui/state.js';

/**
 * What has just been done at somebody's request. It takes the focus, since what was pressed may be gone; `turn` changes
 * with every request.
 */
export const Said = ({ text, turn }: { readonly text: string; readonly turn: number }) => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus({ preventScroll: true }), [turn]);
  return (
    <div ref={place} tabIndex={-1}>
      <Notice tone="done">
        <p>{text}</p>
      </Notice>
    </div>
  );
};
