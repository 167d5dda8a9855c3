// Comforts only: every page is complete without this file.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}
const { copied } = document.currentScript.dataset
for (const button of document.querySelectorAll('[data-copy]')) {
  if (!navigator.clipboard) continue
  button.hidden = false
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.dataset.copy)
    const said = document.createElement('span')
    said.setAttribute('role', 'status')
    said.textContent = copied
    button.replaceWith(said)
  })
}
const share = document.querySelector('.share')
if (share && navigator.share && matchMedia('(pointer: coarse)').matches)
  share.querySelector('summary').addEventListener('click', (event) => {
    event.preventDefault()
    const url = share.querySelector('input').value
    navigator.share({ title: document.querySelector('h1').textContent, url }).catch(() => {})
  })
if (share)
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') share.open = false
  })
