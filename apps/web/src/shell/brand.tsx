import css from './brand.module.css';

/** The name with its mark. */
export const Brand = () => (
  <span className={css['brand']}>
    <svg aria-hidden="true" focusable="false" width="30" height="30" viewBox="0 0 32 32">
      <rect width="32" height="32" rx="8" className={css['plate']} />
      <path d="M9 7h7.200c5 0 8.300 3.500 8.300 9s-3.300 9-8.300 9H9z" className={css['stroke']} />
      <path d="m11.800 16.400 3 3 5.400-6.800" className={css['stroke']} />
    </svg>
    Délibéré
  </span>
);
