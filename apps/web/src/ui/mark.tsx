import classes from './mark.module.css';

/** The doorway, ajar. */
export function Mark({ size = 28 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M3 29V16a13 13 0 0 1 26 0v13z" fill="#155a50" />
      <path d="M10 29V16.5a6 6 0 0 1 12 0V29z" fill="#f6c667" />
      <path d="M10 29V16.5a6 6 0 0 1 6-6l1.5 3V31z" fill="#0d3f38" />
    </svg>
  );
}

export function Wordmark({ size = 28 }: { readonly size?: number }) {
  return (
    <span className={classes.wordmark}>
      <Mark size={size} />
      <span>Vestibule</span>
    </span>
  );
}
