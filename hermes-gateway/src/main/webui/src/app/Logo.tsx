/** An upward step over a prompt's underscore: the product's mark. */
export function Logo() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill="#0b7285" />
      <g fill="none" strokeWidth="3.2" strokeLinecap="round" strokeLinejoin="round">
        <path d="M8.5 17.5 16 10l7.5 7.5" stroke="#fff" />
        <path d="M9.5 23.5h13" stroke="#94d0dc" />
      </g>
    </svg>
  );
}
