// Makes pages a little nicer where scripts run; every page works without it.

const sent = new Set<HTMLFormElement>()

// A second click sends the same form again: harmless for the server, but it frightens people.
const sendOnce = (event: SubmitEvent): void => {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || form.method !== 'post' || event.defaultPrevented) return
  if (sent.has(form)) {
    event.preventDefault()
    return
  }
  sent.add(form)
  // After this turn: a button that is disabled now would not be sent along with its name and value.
  setTimeout(() => {
    for (const button of submitButtons(form)) button.disabled = true
  })
}

const submitButtons = (form: HTMLFormElement): HTMLButtonElement[] =>
  [...form.elements].filter(
    (element): element is HTMLButtonElement =>
      element instanceof HTMLButtonElement && element.type === 'submit',
  )

// Back in the browser shows the old page as it was left: its buttons must work again.
const wakeUp = (): void => {
  for (const form of sent) for (const button of submitButtons(form)) button.disabled = false
  sent.clear()
}

// Only a real choice sends: with the arrow keys a closed list changes at every step, so wait until focus leaves.
const sendChoice = (event: Event): void => {
  const select = event.target
  if (!(select instanceof HTMLSelectElement) || !select.form?.hasAttribute('data-send-on-change')) return
  if (select.dataset.keys === undefined) select.form.requestSubmit()
}

const rememberHow = (event: KeyboardEvent | PointerEvent): void => {
  const select = event.target
  if (!(select instanceof HTMLSelectElement)) return
  if (event instanceof KeyboardEvent) select.dataset.keys = ''
  else delete select.dataset.keys
}

const openOnes = (): NodeListOf<HTMLDetailsElement> => document.querySelectorAll('details.pop[open]')

const closeOutside = (event: MouseEvent): void => {
  for (const details of openOnes())
    if (event.target instanceof Node && !details.contains(event.target)) details.open = false
}

const closeOnEscape = (event: KeyboardEvent): void => {
  if (event.key !== 'Escape') return
  for (const details of openOnes()) {
    const within = details.contains(document.activeElement)
    details.open = false
    if (within) details.querySelector('summary')?.focus()
  }
}

for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => print())
}
document.addEventListener('submit', sendOnce)
document.addEventListener('change', sendChoice)
document.addEventListener('keydown', rememberHow, true)
document.addEventListener('pointerdown', rememberHow, true)
document.addEventListener('click', closeOutside)
document.addEventListener('keydown', closeOnEscape)
addEventListener('pageshow', wakeUp)
document.getElementById('fouten')?.focus()
