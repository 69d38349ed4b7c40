import { type ReactNode, useEffect, useRef } from 'react';
import { useKeptFocus } from './kept-focus.js';
import { announce } from './navigated.js';
import css from './page.module.css';

interface PageProps {
  readonly title: string;
  /** A line above the title: where we are. */
  readonly above?: ReactNode;
  /** A line or two below it. */
  readonly lead?: ReactNode;
  /** The main actions of the screen. */
  readonly actions?: ReactNode;
  readonly narrow?: boolean;
  readonly children: ReactNode;
}

/** A screen: its title names the document and takes the focus when one has navigated to it. */
export const Page = ({ title, above, lead, actions, narrow = false, children }: PageProps) => {
  const heading = useRef<HTMLHeadingElement>(null);
  const screen = useRef<HTMLDivElement>(null);
  useKeptFocus(screen);
  useEffect(() => {
    document.title = `${title} – Délibéré`;
    announce(heading.current);
  }, [title]);
  return (
    <div ref={screen} className={css['page']} data-narrow={narrow || undefined}>
      <header className={css['header']}>
        <div>
          {above && <p className={css['above']}>{above}</p>}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <div className={css['lead']}>{lead}</div>}
        </div>
        {actions && <div className={css['actions']}>{actions}</div>}
      </header>
      {children}
    </div>
  );
};

/** A part of a screen on a surface of its own. */
export const Panel = ({
  title,
  aside,
  children,
}: {
  readonly title?: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) => (
  <section className={css['panel']}>
    {(title || aside) && (
      <div className={css['panelHeader']}>
        {title && <h2>{title}</h2>}
        {aside}
      </div>
    )}
    {children}
  </section>
);
