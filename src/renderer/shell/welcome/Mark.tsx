/** The sign of the application: a thread from a line of text to what is made of it. */
export function Mark() {
  return (
    <svg className="welcome-mark" viewBox="0 0 40 40" fill="none" aria-hidden>
      <g stroke="var(--ink-3)" strokeWidth="2.5" strokeLinecap="round">
        <path d="M4 8h16M4 15h12M4 22h16M4 29h9" />
      </g>
      <path d="M4 15h12c9 0 6 15 14.5 15" stroke="var(--thread)" strokeWidth="2.5" strokeLinecap="round" />
      <path d="M33 24.5 38.5 30 33 35.500 27.500 30z" fill="var(--operation-fill)" stroke="var(--thread)" strokeWidth="2.5" strokeLinejoin="round" />
    </svg>
  );
}
