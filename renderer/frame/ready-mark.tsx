// Stands in the document once a page is really there: what tests, and the shell before it shows the window, wait for.

export function ReadyMark({ name }: { name: string }) {
  return <span data-ready={name} hidden />;
}
