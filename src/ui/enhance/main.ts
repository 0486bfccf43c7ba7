// Makes pages a little nicer where scripts run; every page works without it.

const sent = new Set<HTMLFormElement>()

// What a form saves as a file comes beside the page: nobody leaves it, and it may be saved once more.
const saves = (form: HTMLFormElement): boolean => form.hasAttribute('data-saves')

// A second click sends the same form again: harmless for the server, but it frightens people.
const sendOnce = (event: SubmitEvent): void => {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || form.method !== 'post' || event.defaultPrevented) return
  if (saves(form)) return
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

// An answer to a form cannot be asked for again: on leaving, its place in the history becomes an address that can. What
// was sent to it goes from that place; what is needed to show it once more stays there, as what was sent did.
const leaveAs = (left: HTMLElement | null): void => {
  const { leavesAs, secret } = left?.dataset ?? {}
  if (leavesAs !== undefined) history.replaceState({ left: secret ?? '' }, '', leavesAs)
}

const leaveByLink = (event: MouseEvent): void => {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null
  if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented) return
  if (event.ctrlKey || event.metaKey || event.shiftKey || link.target !== '') return
  // A jump within the page leaves nothing.
  if (link.getAttribute('href')?.startsWith('#')) return
  leaveAs(document.querySelector<HTMLElement>('[data-leaves-as]:not(form *)'))
}

const leaveByForm = (event: SubmitEvent): void => {
  if (!(event.target instanceof HTMLFormElement) || event.defaultPrevented || saves(event.target)) return
  leaveAs(
    event.target.querySelector<HTMLElement>('[data-leaves-as]') ??
      document.querySelector<HTMLElement>('[data-leaves-as]:not(form *)'),
  )
}

const greetWhoCameBack = (): void => {
  const { left } = (history.state ?? {}) as { left?: unknown }
  if (typeof left !== 'string') return
  for (const part of document.querySelectorAll<HTMLElement>('[data-came-back]')) {
    const key = part.querySelector<HTMLInputElement>('input[name="key"]')
    if (key !== null && left === '') continue
    if (key !== null) key.value = left
    part.hidden = false
  }
}

// What is too large would be refused unread, with everything that was typed beside it.
const refuseTooLarge = (event: SubmitEvent): void => {
  if (!(event.target instanceof HTMLFormElement)) return
  const { target, submitter } = event
  if ((submitter?.getAttribute('formenctype') ?? target.enctype) !== 'multipart/form-data') return
  for (const input of document.querySelectorAll<HTMLInputElement>('input[data-most-bytes]')) {
    if (input.form !== target) continue
    const bytes = [...(input.files ?? [])].reduce((sum, { size }) => sum + size, 0)
    document.getElementById(`${input.id}-groot`)?.remove()
    if (bytes <= Number(input.dataset.mostBytes)) continue
    event.preventDefault()
    const said = document.createElement('p')
    said.id = `${input.id}-groot`
    said.className = 'err'
    said.setAttribute('role', 'alert')
    said.textContent = input.dataset.tooLarge ?? ''
    input.before(said)
    input.focus()
  }
}

// What is told of a choice follows the choice; of a field on another page nothing is known here.
const standing = (name: string): string | null => {
  const fields = [...document.getElementsByName(name)].filter((one) => one instanceof HTMLInputElement)
  const [first] = fields
  if (first === undefined) return null
  if (first.type === 'radio') return fields.find((one) => one.checked)?.value ?? 'none'
  return first.value.trim() === '' ? 'none' : 'yes'
}

const tellChoices = (): void => {
  for (const part of document.querySelectorAll<HTMLElement>('[data-when]')) {
    const now = standing(part.dataset.when ?? '')
    if (now !== null) part.hidden = !(part.dataset.is ?? '').split(' ').includes(now)
  }
}

for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => print())
}
document.addEventListener('submit', refuseTooLarge)
document.addEventListener('submit', sendOnce)
document.addEventListener('submit', leaveByForm)
document.addEventListener('click', leaveByLink)
document.addEventListener('change', sendChoice)
document.addEventListener('input', tellChoices)
document.addEventListener('keydown', rememberHow, true)
document.addEventListener('pointerdown', rememberHow, true)
document.addEventListener('click', closeOutside)
document.addEventListener('keydown', closeOnEscape)
addEventListener('pageshow', wakeUp)
// The browser may have filled in what was typed before.
addEventListener('pageshow', tellChoices)
greetWhoCameBack()
document.getElementById('fouten')?.focus()
