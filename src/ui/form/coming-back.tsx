// An answer to a form is kept nowhere: who comes back to it by the browser's own button would find an error. Where
// scripts run, its place in the history becomes an address that can be asked for again; see `enhance/`.
import type { ComponentChildren } from 'preact'

/** On a page that answers a form: the address that stands for it once it is left. */
export const LeavesAs = ({ path, secret }: { path: string; secret?: string }) => (
  <span hidden data-leaves-as={path} data-secret={secret} />
)

/** Shown to who came back so; a field named `key` in it gets what the page that was left knew. */
export const CameBack = ({ children }: { children: ComponentChildren }) => (
  <div class="stack" data-came-back hidden>
    {children}
  </div>
)
